/**
 * Nouns and verbs of agreements that open a heading ("[Territory: …]", "[Requests: …]") and are no party's name, folded
 * to lower case. Used only where no list of parties is handed in.
 */
export const ORDINARY_WORDS: ReadonlySet<string> = new Set(
  `access accession accord accords account accounts act action actions activities addition address adopts affirms aid aim aims
  air airspace amnesty amount and annexes any appeal appeals applies approach arms army article articles artillery as
  assembly asset assets attack attacks audit authorises authorizes award balance ban banks base bases basis bis board body
  border borders boundaries boundary bridge bridges budget buffer calls camp camps capital case cases cash category cause
  cease-fire ceasefire cell certain change changes chapter charter checkpoint checkpoints children cities citizens city
  civilians claim claims clause clauses climate coal coast colour column committee communications communique communiqué
  comments compensation compliance concern conclusions condemns condition conditions conduct conference considers constitution
  contact content contents context control convention conventions coordination corridor corridors cost costs cotton countries
  country court courts covenant credit credits crime crimes culture customs damage dams data deadline deadlines deal debt
  decides decision decisions declaration declares default defence defense demands deplores depositary detail details
  detainees diplomats directive disarms dispute disputes districts document documents dollars drones duties duty each east
  economy elections emphasises emphasizes encourages end ends energy english entry environment equipment error escrow europe example
  exchange exchanges exports expresses fallback family farming february federation finance finances financing firearms first
  fisheries fishing flag flags flights food footnotes for force forces form formula forum framework freeze french friday from
  frontier frontiers fuel fund funds future gap gaps gas gender general goal goals gold goods grain group guarantee
  guarantees guards halt harbours heading health heritage hostages hotline however hours house housing human if
  implements imports important in incentives industry inspections instalment instruments interim invites islands issue issues item items
  journalists judges justice key land lands language languages later law laws lead letter level levels liability lift limit
  limits line lines list lists loan loans location logistics loss losses mandate map maps market markets material matters
  measure measures media medicine members memorandum method mines mining minorities minority missiles mission missions modalities
  monday money monitor monitors monitoring months motion name names nationals need needs next north northern notes notice notices
  nuclear objective objectives obligation obligations observers oil on only operative opinion oil order orders other others
  our outcome output overview package parliaments participants parties partners party passage patrols pause pay payments peace
  penalties people period periods persons phases pillar pillars place plan plans plants police policies policy
  political pool ports power powers preamble preambular presence principal principle principles prisoners prison prisons
  process proclaims products profits programme programmes progress prohibits project projects property proposal proposals
  prospects provision provisions public purposes quota quotas railways rate rates ratio reactor reaffirms reason
  reasons rebuilds recalls recital recognises recognizes record records recommends red referendum refugees regime region regions
  register registers regrets regulations relations release releases relief religion remainder reminder remark remarks
  reports request requests requirement requirements reservation reservations resolution resolutions resources response responsibilities rest
  result results return returns review reviews right rights river rivers road roads role roles roadmap rule rules sample
  sanctions saturday scale schools sea seats second sector sectors security sequence services ships signs site sites soldiers sources
  south southern spoilers standards start state states status steps stresses structure studies subject subsidies subsidy
  summary summit supervision supplies support supports surveys tariff tariffs task tasks taxes teams term territories
  territory terms test that the theme themes then there therefore these third this those threat threats timeline timelines timetable
  title topic total tourism towns trade transit transport travel treaties treaty tribunal troops trust trusts truce two
  type understanding undertakes units unless until urges use value verdict verification verifies veto view views village villages violations
  visas visits volume vote votes voting war warships waste water weapon weapons welcomes west western when where whereas
  withdraws withdrawal withdrawals women words work workers world year years youth zone zones`.split(/\s+/u),
);

/** Endings of abstract nouns and participles, which names of parties seldom have. Only for words of seven letters and more. */
export const ORDINARY_ENDINGS: readonly string[] = [
  'tion',
  'tions',
  'sion',
  'sions',
  'ment',
  'ments',
  'ness',
  'ity',
  'ities',
  'ance',
  'ence',
  'ency',
  'ancy',
  'ship',
  'ism',
  'ing',
  'ings',
  'ture',
  'tures',
  'ally',
  'ible',
  'able',
  'ated',
  'ised',
  'ized',
  'ives',
];

/** Nouns that name who acts: with them a capitalised phrase may be a party even though it is made of ordinary words. */
export const ACTOR_WORDS: ReadonlySet<string> = new Set([
  'administration',
  'alliance',
  'authority',
  'bloc',
  'chair',
  'chairs',
  'coalition',
  'commission',
  'commonwealth',
  'council',
  'delegation',
  'facilitator',
  'facilitators',
  'federation',
  'front',
  'government',
  'group',
  'guild',
  'kingdom',
  'leadership',
  'league',
  'mediation',
  'mediator',
  'mediators',
  'ministry',
  'movement',
  'opposition',
  'organisation',
  'organization',
  'parliament',
  'presidency',
  'republic',
  'secretariat',
  'union',
]);

/** Capitals that look like a code and are none. */
export const NOT_CODES: ReadonlySet<string> = new Set([
  'ad',
  'ag',
  'alt',
  'and',
  'any',
  'bis',
  'but',
  'by',
  'eg',
  'etc',
  'ex',
  'faq',
  'for',
  'from',
  'if',
  'ie',
  'ii',
  'iii',
  'iv',
  'ix',
  'nb',
  'new',
  'not',
  'of',
  'on',
  'op',
  'opt',
  'or',
  'para',
  'pm',
  'pp',
  'ps',
  'qed',
  'ref',
  'rev',
  'sic',
  'tba',
  'tbc',
  'tbd',
  'ter',
  'the',
  'to',
  'vi',
  'vii',
  'viii',
  'xi',
  'xii',
  'xiii',
  'xiv',
  'xx',
  'xxx',
]);
