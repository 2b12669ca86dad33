/** What a phrase says, apart from its wording: phrases of one kind and value say the same. */
export interface MeaningPhrase {
  readonly kind:
    | 'negation'
    | 'condition'
    | 'deadline'
    | 'quantifier'
    | 'bound'
    | 'scope'
    | 'exception'
    | 'qualifier'
    | 'date';
  readonly value: string;
  /** The phrase counts only before this: a date, a number with a unit of time, a number, or one of these two or an event. */
  readonly before?: 'date' | 'time' | 'number' | 'term';
  /** Whether the same is said without the phrase as often as with it. */
  readonly optional?: boolean;
  /** Alternatives of a place by `/`, a place that may be empty in parentheses. */
  readonly phrases: readonly string[];
}

/** The phrases that change what a clause says. The longest one that fits at a place counts, and its words only once. */
export const MEANING_PHRASES: readonly MeaningPhrase[] = [
  {
    kind: 'negation',
    value: 'not',
    phrases: [
      'not',
      'no',
      'never',
      'neither',
      'without',
      'none',
      'nobody',
      'nothing',
      'nowhere',
      'no one',
      'fail/fails/failed/failing to',
      'failure to',
      'refuse/refuses/refused to',
      'refrain/refrains/refraining from',
      'abstain/abstains/abstaining from',
      'desist/desists from',
      'absence of',
      'lack of',
      'in no case',
      'under no circumstances',
      'at no time',
      'no longer',
    ],
  },
  // what looks like a negation and is none
  { kind: 'scope', value: 'not only', phrases: ['not only'] },
  {
    kind: 'qualifier',
    value: 'without prejudice',
    phrases: ['without prejudice to', 'not prejudice', 'notwithstanding', 'in derogation of', 'despite'],
  },
  {
    kind: 'qualifier',
    value: 'regardless',
    optional: true,
    phrases: ['regardless of', 'irrespective of', 'no matter', 'whatever', 'whichever'],
  },
  {
    kind: 'qualifier',
    value: 'without conditions',
    phrases: ['without (any) (prior) conditions/condition/preconditions', 'unconditionally'],
  },
  {
    kind: 'quantifier',
    value: 'all',
    phrases: ['without exception', 'without any exception', 'without exceptions'],
  },

  {
    kind: 'condition',
    value: 'if',
    phrases: [
      'if',
      'in the event that/of',
      'in case (of)',
      'provided (that)',
      'on condition that',
      'on the condition that',
      'on the understanding that',
      'subject to',
      'contingent on/upon',
      'conditional on/upon',
      'dependent on/upon',
      'assuming (that)',
      'failing',
      'to the extent that',
      'whenever',
      'in every case in which',
    ],
  },
  {
    kind: 'condition',
    value: 'unless',
    phrases: ['unless', 'except if/when/where/as', 'save if/when/where/as'],
  },
  {
    kind: 'condition',
    value: 'after',
    phrases: [
      'once',
      'after',
      'when',
      'upon',
      'as soon as',
      'following',
      'on completion/receipt/signature/ratification/confirmation/expiry/request/notice/delivery of',
      'subsequent to',
      'thereafter',
    ],
  },
  // what happens either way is no condition, but the contrary of one
  {
    kind: 'condition',
    value: 'whether or not',
    optional: true,
    phrases: [
      'whether or not',
      'regardless/irrespective of whether (or not)',
      'no matter whether (or not)',
      'even if',
    ],
  },
  { kind: 'condition', value: 'until', phrases: ['until', 'till', 'pending'] },
  { kind: 'condition', value: 'while', phrases: ['while', 'as/so long as (the)', 'is pending'] },
  {
    kind: 'condition',
    value: 'before',
    phrases: ['before', 'prior to', 'ahead of', 'in advance of', 'previous to'],
  },
  {
    kind: 'condition',
    value: 'consent',
    phrases: [
      'with the (prior) (written) consent/approval/agreement/authorisation/authorization of',
      'at/on/upon the/a request of',
      'at/on/upon its/his/her/their request',
      'by mutual consent/agreement',
      'by common consent/agreement',
      'by agreement',
      'in agreement with',
    ],
  },
  { kind: 'condition', value: 'consent', optional: true, phrases: ['on/upon/at request'] },
  {
    kind: 'condition',
    value: 'consult',
    phrases: [
      'in consultation with',
      '(after/upon/by) (having) consulting/consulted',
      'after/following/upon (a) consultation/consultations with',
      'in consultations with',
    ],
  },
  {
    kind: 'condition',
    value: 'verified',
    phrases: [
      'supervision',
      'auspices',
      'under (the) (international) supervision/verification/auspices/monitoring (of)',
    ],
  },

  {
    kind: 'deadline',
    value: 'by',
    phrases: [
      'no/not later than',
      'at the latest (by/on)',
      'at the very latest',
      'on or before',
      'before the end of',
      'by the end of',
      'by not/no later than',
    ],
  },
  { kind: 'deadline', value: 'by', before: 'date', phrases: ['by'] },
  {
    kind: 'deadline',
    value: 'by',
    before: 'time',
    phrases: [
      'within (a) (the) (period/term/space) (of)',
      'inside',
      'in',
      'in less than',
      'in under',
      'in no more than',
    ],
  },
  {
    kind: 'deadline',
    value: 'from',
    before: 'date',
    phrases: [
      'from',
      'as of',
      'as from',
      'starting (on/from)',
      'with effect from',
      'beginning on',
      'since',
      'commencing on',
    ],
  },
  { kind: 'deadline', value: 'after', before: 'term', phrases: ['after', 'later than', 'following'] },
  { kind: 'deadline', value: 'not before', phrases: ['no/not earlier than', 'not before', 'no sooner than'] },
  { kind: 'deadline', value: 'before', before: 'term', phrases: ['before', 'prior to', 'ahead of'] },
  { kind: 'deadline', value: 'until', before: 'date', phrases: ['until', 'till', 'up to', 'through', 'to'] },
  {
    kind: 'deadline',
    value: 'for',
    before: 'time',
    optional: true,
    phrases: ['for (a/the) (period/term) (of)', 'over (a/the) (period/term) (of)', 'during'],
  },
  {
    kind: 'deadline',
    value: 'at once',
    phrases: [
      'immediately',
      'at once',
      'forthwith',
      'promptly',
      'expeditiously',
      'without (any/further/undue) delay',
      'instantly',
      'with immediate effect',
    ],
  },
  {
    kind: 'deadline',
    value: 'soon',
    phrases: [
      'as soon/quickly/rapidly/speedily/fast as possible/practicable/feasible',
      'as early as possible',
      'at the earliest opportunity',
      'without unreasonable delay',
      'in due course',
      'within a reasonable time/period',
      'at an early date',
      'in a timely manner',
    ],
  },
  {
    kind: 'deadline',
    value: 'gradually',
    phrases: [
      'gradually',
      'in stages',
      'in phases',
      'by stages',
      'step by step',
      'progressively',
      'in a phased manner',
      'incrementally',
    ],
  },
  {
    kind: 'deadline',
    value: 'every 1 days',
    phrases: ['daily', 'every/each day', 'once a day', 'per day', 'a day'],
  },
  {
    kind: 'deadline',
    value: 'every 7 days',
    phrases: ['weekly', 'every/each week', 'once a week', 'per week', 'a week'],
  },
  {
    kind: 'deadline',
    value: 'every 14 days',
    phrases: [
      'fortnightly',
      'every/each fortnight',
      'once a fortnight',
      'per fortnight',
      'a fortnight',
      'every other week',
    ],
  },
  {
    kind: 'deadline',
    value: 'every 1 months',
    phrases: ['monthly', 'every/each month', 'once a month', 'per month', 'a month'],
  },
  {
    kind: 'deadline',
    value: 'every 3 months',
    phrases: ['quarterly', 'every/each quarter', 'once a quarter', 'per quarter', 'a quarter'],
  },
  {
    kind: 'deadline',
    value: 'every 12 months',
    phrases: [
      'annually',
      'yearly',
      'every/each year',
      'once a year',
      'per year',
      'a year',
      'per annum',
      'annual',
    ],
  },
  { kind: 'deadline', value: 'every 120 months', phrases: ['every/each decade', 'per decade', 'a decade'] },
  {
    kind: 'deadline',
    value: 'every 24 months',
    phrases: ['biennially', 'biennial', 'every other/second year'],
  },
  {
    kind: 'deadline',
    value: 'every 6 months',
    phrases: [
      'twice a/each/every year',
      'two times a year',
      'semi-annually',
      'semi-annual',
      'half-yearly',
      'every/each half-year',
    ],
  },
  {
    kind: 'deadline',
    value: 'always',
    optional: true,
    phrases: [
      'at all times',
      'at all hours',
      'always',
      'at any time',
      'at any hour',
      'around/round the clock',
    ],
  },
  {
    kind: 'deadline',
    value: 'permanently',
    phrases: ['permanently', 'indefinitely', 'in perpetuity', 'for ever', 'forever', 'permanent'],
  },
  {
    kind: 'deadline',
    value: 'temporarily',
    phrases: ['temporarily', 'provisionally', 'for the time being', 'temporary', 'provisional', 'interim'],
  },

  {
    kind: 'quantifier',
    value: 'all',
    phrases: [
      'all (of) (the)',
      'whole',
      'entire',
      'throughout',
      'in full',
      'in its/their/his/her entirety',
      'fully',
      'completely',
      'entirely',
      'totally',
    ],
  },
  // one by one or all together is the same to a duty; a singular says it with or without the word
  {
    kind: 'quantifier',
    value: 'all',
    optional: true,
    phrases: ['any', 'every', 'each', 'everyone', 'everybody', 'anyone', 'anybody', 'whoever'],
  },
  { kind: 'quantifier', value: 'not all', phrases: ['not all', 'not every', 'not each'] },
  {
    kind: 'quantifier',
    value: 'some',
    phrases: [
      'some (of) (the)',
      'certain',
      'several',
      'selected',
      'a number of',
      'parts of',
      'part of',
      'a few',
      'few',
      'partially',
      'partly',
      'in part',
      'partial',
      'a portion of',
      'limited',
    ],
  },
  {
    kind: 'quantifier',
    value: 'most',
    phrases: [
      'most of (the)',
      'most',
      'the majority of',
      'a majority of',
      'mostly',
      'largely',
      'substantially',
      'mainly',
    ],
  },
  { kind: 'quantifier', value: 'many', phrases: ['many', 'numerous'] },
  {
    kind: 'quantifier',
    value: 'one of them',
    phrases: [
      'either party/side/state',
      'one party/side',
      'a party/side',
      'one of the parties/sides',
      'either of the parties/sides',
      'either',
      'either of the (two)',
    ],
  },

  {
    kind: 'bound',
    value: 'at least',
    phrases: [
      'at least',
      'no/not less/fewer/lower/shorter than',
      'a minimum of',
      'minimum of',
      'not fall below',
      'minimum',
      'at or above',
      'or more/over/above/older/upwards',
      'and over/older/upwards',
    ],
  },
  {
    kind: 'bound',
    value: 'at most',
    phrases: [
      'at most',
      'no/not more/higher/greater/larger/longer than',
      'not exceeding',
      'not exceed/exceeds',
      'a maximum of',
      'maximum of',
      'not to exceed',
      'a ceiling of',
      'maximum',
      'does/do not exceed',
      'at or below/under',
      'limited to a maximum of',
      'up to a/the maximum/ceiling of',
      'or less/fewer/below/under/younger',
    ],
  },
  {
    kind: 'bound',
    value: 'at least',
    before: 'number',
    phrases: ['has/have/had attained/reached'],
  },
  {
    kind: 'bound',
    value: 'at most',
    before: 'number',
    phrases: ['up to', 'limited to', 'limited to no/not more than', 'capped at', 'not above'],
  },
  {
    kind: 'bound',
    value: 'more than',
    phrases: [
      'more/greater/higher/larger/longer/older than',
      'over',
      'exceeding',
      'exceed/exceeds/exceeded',
      'in excess of',
      'above',
    ],
    before: 'number',
  },
  {
    kind: 'bound',
    value: 'less than',
    phrases: [
      'less/lower/smaller/shorter/younger than',
      'fewer than',
      'under',
      'below',
      'fall/falls short of',
    ],
    before: 'number',
  },
  { kind: 'bound', value: 'less than', before: 'number', optional: true, phrases: ['within'] },
  {
    kind: 'bound',
    value: 'about',
    phrases: ['about', 'approximately', 'around', 'roughly', 'some', 'nearly', 'almost', 'circa'],
    before: 'number',
  },

  {
    kind: 'scope',
    value: 'including',
    phrases: [
      'including',
      'included',
      'includes',
      'include',
      'such as',
      'among others',
      'inter alia',
      'in particular',
      'notably',
      'including (,) but not limited to (,)',
      'including (,) without limitation (,)',
      'for example',
      'among other things',
    ],
  },
  { kind: 'scope', value: 'namely', optional: true, phrases: ['namely', 'that is', 'consisting of'] },
  {
    kind: 'scope',
    value: 'namely',
    phrases: ['limited to', 'restricted to', 'confined to'],
  },
  {
    kind: 'exception',
    value: 'except',
    phrases: [
      'except (for)',
      'save (for)',
      'other than',
      'with the exception of',
      'excluding',
      'apart from',
      'exempting',
      'but/though/although/yet not',
    ],
  },
  {
    kind: 'exception',
    value: 'only',
    phrases: [
      'only',
      'solely',
      'exclusively',
      'exclusive',
      'alone',
      'sole',
      'reserved to/for',
      'nobody/none/nothing but',
      'no one but',
      'nobody/none/nothing other than',
      'nobody/none/nothing else than',
      'no one other than',
      'by/in/of itself/themselves',
      'per se',
      'merely',
      'purely',
      'on the sole ground/grounds',
    ],
  },

  {
    kind: 'qualifier',
    value: 'best efforts',
    phrases: [
      'best efforts',
      'every effort',
      'all reasonable efforts',
      'reasonable efforts',
      'best endeavours',
    ],
  },
  {
    kind: 'qualifier',
    value: 'as appropriate',
    phrases: [
      'as appropriate',
      'where/when/if appropriate',
      'as may be appropriate',
      'as deemed appropriate',
      'as they see fit',
      'as it sees fit',
    ],
  },
  {
    kind: 'qualifier',
    value: 'in principle',
    phrases: [
      'in principle',
      'as a rule',
      'as a matter of principle',
      'normally',
      'in general',
      'generally',
      'ordinarily',
      'as a general rule',
    ],
  },
  {
    kind: 'qualifier',
    value: 'where possible',
    phrases: [
      'where/when/if/wherever/whenever possible/feasible/practicable',
      'as far as possible/practicable/feasible',
      'to the extent possible/feasible/practicable',
      'to the greatest/fullest/maximum extent possible',
      'to the extent practicable',
      'in so far as possible',
      'insofar as possible',
      'so far as possible',
      'circumstances permitting',
    ],
  },
  {
    kind: 'qualifier',
    value: 'where necessary',
    phrases: [
      'where/when/if/as necessary/needed/required',
      'as may be necessary/required/needed',
      'where/when/if need be',
    ],
  },
  { kind: 'qualifier', value: 'good faith', phrases: ['in good faith'] },
  {
    kind: 'qualifier',
    value: 'voluntarily',
    phrases: [
      'voluntarily',
      'on a voluntary basis',
      'voluntary',
      'freely',
      'of their/his/her/its own (free) will/accord/choice',
      'against their/his/her/its will/wishes',
    ],
  },
  {
    kind: 'qualifier',
    value: 'under its law',
    phrases: [
      'in accordance with national/domestic law/legislation',
      'subject to national/domestic law',
      'within its means',
      'within available resources',
      'subject to available resources/funds',
      'subject to the availability of funds',
    ],
  },
  {
    kind: 'qualifier',
    value: 'irrevocably',
    phrases: ['irrevocably', 'irreversibly', 'irreversible', 'irrevocable'],
  },
  {
    kind: 'qualifier',
    value: 'substantially',
    phrases: ['substantial', 'significant', 'significantly', 'meaningful'],
  },
  { kind: 'qualifier', value: 'reasonable', phrases: ['reasonable', 'reasonably', 'proportionate'] },
  { kind: 'qualifier', value: 'serious', phrases: ['serious', 'grave', 'gross', 'major', 'material'] },
  { kind: 'qualifier', value: 'unilaterally', phrases: ['unilaterally', 'unilateral'] },
  { kind: 'qualifier', value: 'jointly', phrases: ['jointly', 'joint'] },
  { kind: 'qualifier', value: 'in law', phrases: ['de jure', 'in law', 'legally binding', 'legally'] },
  { kind: 'qualifier', value: 'in fact', phrases: ['de facto', 'in practice', 'politically'] },
  {
    kind: 'qualifier',
    value: 'case',
    phrases: ['as the case may be', 'as may be agreed', 'mutatis mutandis'],
  },

  // times that are named and not counted
  { kind: 'date', value: 'monday', phrases: ['monday/mondays'] },
  { kind: 'date', value: 'tuesday', phrases: ['tuesday/tuesdays'] },
  { kind: 'date', value: 'wednesday', phrases: ['wednesday/wednesdays'] },
  { kind: 'date', value: 'thursday', phrases: ['thursday/thursdays'] },
  { kind: 'date', value: 'friday', phrases: ['friday/fridays'] },
  { kind: 'date', value: 'saturday', phrases: ['saturday/saturdays'] },
  { kind: 'date', value: 'sunday', phrases: ['sunday/sundays'] },
  { kind: 'date', value: 'january', phrases: ['january'] },
  { kind: 'date', value: 'february', phrases: ['february'] },
  { kind: 'date', value: 'april', phrases: ['april'] },
  { kind: 'date', value: 'june', phrases: ['june'] },
  { kind: 'date', value: 'july', phrases: ['july'] },
  { kind: 'date', value: 'august', phrases: ['august'] },
  { kind: 'date', value: 'september', phrases: ['september'] },
  { kind: 'date', value: 'october', phrases: ['october'] },
  { kind: 'date', value: 'november', phrases: ['november'] },
  { kind: 'date', value: 'december', phrases: ['december'] },
  { kind: 'date', value: 'march', phrases: ['in/of/until/by/from/since march'] },
  { kind: 'date', value: 'may', phrases: ['in/of/until/by/from/since may'] },
  { kind: 'date', value: 'spring', phrases: ['spring'] },
  { kind: 'date', value: 'summer', phrases: ['summer'] },
  { kind: 'date', value: 'winter', phrases: ['winter'] },
  { kind: 'date', value: 'noon', phrases: ['noon'] },
  { kind: 'date', value: 'midnight', phrases: ['midnight'] },
  { kind: 'date', value: 'dawn', phrases: ['dawn'] },
  { kind: 'date', value: 'dusk', phrases: ['dusk'] },
  { kind: 'date', value: 'sunrise', phrases: ['sunrise'] },
  { kind: 'date', value: 'sunset', phrases: ['sunset'] },
  { kind: 'date', value: 'christmas', phrases: ['christmas'] },
  { kind: 'date', value: 'ramadan', phrases: ['ramadan'] },
  { kind: 'date', value: 'easter', phrases: ['easter'] },
  { kind: 'date', value: 'autumn', phrases: ['autumn'] },
  {
    kind: 'deadline',
    value: 'together',
    optional: true,
    phrases: ['simultaneous', 'concurrent'],
  },
  {
    kind: 'deadline',
    value: 'at once',
    optional: true,
    phrases: ['immediate', 'prompt', 'instant', 'expeditious'],
  },
  {
    kind: 'deadline',
    value: 'gradually',
    optional: true,
    phrases: ['gradual', 'progressive', 'incremental'],
  },
  {
    kind: 'deadline',
    value: 'together',
    phrases: ['simultaneously', 'at the same time', 'in parallel', 'concurrently'],
  },
  {
    kind: 'deadline',
    value: 'in turn',
    phrases: [
      'consecutively',
      'alternately',
      'by turns',
      'in/by rotation',
      'on a rotating basis',
      'successively',
      'in turn',
      'one after the other',
      'sequentially',
      'in sequence',
    ],
  },
  {
    kind: 'condition',
    value: 'if',
    phrases: [
      'where',
      'insofar as',
      'in so far as',
      'circumstances/conditions/situation permit/permits/allow/allows',
    ],
  },
  { kind: 'condition', value: 'unless', phrases: ['barring'] },
  {
    kind: 'condition',
    value: 'in exchange',
    phrases: ['in exchange for', 'in return for', 'against payment of', 'as a counterpart to'],
  },
  {
    kind: 'condition',
    value: 'at will',
    phrases: [
      'at a time/place of its/their (own) choosing/choice',
      'at its/their (sole) discretion',
      'as it/they deem/deems/sees/see fit/necessary/appropriate',
      'at its/their/his/her option/election/choice',
      'if it/they/he/she so wish/wishes/choose/chooses/desire/desires/prefer/prefers',
      'should it/they/he/she so wish/choose/desire',
    ],
  },
  {
    kind: 'qualifier',
    value: 'basis',
    optional: true,
    phrases: [
      'in accordance with',
      'pursuant to',
      'in conformity with',
      'in line with',
      'consistent with',
      'in compliance with',
      'on the basis of',
    ],
  },
  {
    kind: 'qualifier',
    value: 'regard',
    optional: true,
    phrases: [
      'taking into account',
      'having regard to',
      'with due regard to',
      'in the light of',
      'in view of',
      'bearing in mind',
    ],
  },
  { kind: 'qualifier', value: 'appropriate', phrases: ['appropriate', 'suitable', 'adequate', 'proper'] },
  { kind: 'qualifier', value: 'necessary', phrases: ['necessary'] },
  { kind: 'qualifier', value: 'robust', phrases: ['robust', 'strong', 'credible', 'reliable', 'effective'] },
];

/** Nouns and participles from which a term is counted, by the first letters that all their forms share. */
export const EVENT_STEMS: Readonly<Record<string, string>> = {
  sign: 'signature',
  ratif: 'ratification',
  notif: 'notification',
  notice: 'notification',
  entry: 'entry into force',
  enter: 'entry into force',
  'come into': 'entry into force',
  coming: 'entry into force',
  adopt: 'adoption',
  accept: 'acceptance',
  accession: 'accession',
  acced: 'accession',
  request: 'request',
  receipt: 'receipt',
  receiv: 'receipt',
  conclu: 'conclusion',
  complet: 'completion',
  start: 'start',
  begin: 'start',
  ends: 'end',
  ended: 'end',
  ending: 'end',
  commence: 'start',
  ceasefire: 'ceasefire',
  truce: 'ceasefire',
  withdraw: 'withdrawal',
  deploy: 'deployment',
  election: 'election',
  deposit: 'deposit',
  approv: 'approval',
  publica: 'publication',
  publish: 'publication',
  expir: 'expiry',
  terminat: 'termination',
  appoint: 'appointment',
  establish: 'establishment',
  arriv: 'arrival',
  releas: 'release',
  submi: 'submission',
  filing: 'submission',
  lodg: 'submission',
  verif: 'verification',
  deliver: 'delivery',
  date: 'date',
  day: 'day',
};

/**
 * Words that deny without a "not": "free of charge" is "without charge", "exempt from" is "not subject to". They answer a
 * negation of the other side, and are none that has to be answered. Prefixes do the same ("unarmed": "not armed").
 */
export const DENYING_WORDS: ReadonlySet<string> = new Set(
  (
    'exempt exempts exempted exempting exemption exclude excludes excluded excluding exclusion prohibit prohibits prohibited prohibition ' +
    'immune immunity immunities spared inviolable refrain refrains abstain abstains stop stops stopped forbid forbids forbidden prevent prevents prevented preventing prevention ban bans banned bar bars barred except save only until ' +
    'lack lacks lacking failing fails failed absence absent breach breaches breached violation violates violate contrary unable omit omits omitted loses lose lost lapse lapses default reject rejects rejected rejection refuse refuses refused refusal deny denies denied ' +
    'abolish abolished eliminate eliminated void invalid null cease ceases free final neither nor zero'
  ).split(' '),
);

export const DENYING_PREFIXES: readonly string[] = ['un', 'non', 'dis'];

/** Prefixes that turn a word into its contrary. */
export const CONTRARY_PREFIXES: readonly string[] = ['non', 'un', 'in', 'dis', 'im', 'il', 'ir', 'de'];

/** Pairs of contrary words that no prefix shows, in their base form; either way is a reversal. */
export const CONTRARIES: readonly (readonly [string, string])[] = (
  'with:without gross:net lift:maintain lift:keep leave:remain leave:stay lack:have confidential:public sole:shared sole:joint preceding:following closer:further closer:farther nearer:farther beginning:end start:end encourage:discourage recognise:reject include:exclude permit:prohibit allow:forbid permit:forbid allow:prohibit permitted:prohibited allowed:forbidden ' +
  'increase:reduce increase:decrease raise:lower expand:reduce strengthen:weaken accept:reject approve:reject grant:deny ' +
  'grant:refuse admit:refuse join:leave support:oppose cease:continue stop:continue start:stop begin:end resume:suspend ' +
  'public:secret public:closed public:private open:close open:closed military:civilian impose:lift prevent:permit prevent:allow prevent:entitle prevent:authorise prevent:require prevent:oblige preclude:permit preclude:allow preclude:entitle preclude:require prohibit:require prohibit:entitle prohibit:authorise forbid:require forbid:entitle forbid:authorise forbid:oblige hinder:facilitate impede:facilitate obstruct:facilitate hinder:promote entitle:oblige disregard:consider federal:unitary lawful:unlawful release:retain ' +
  'inside:outside within:outside above:below north:south northern:southern east:west eastern:western upper:lower import:export buy:sell ' +
  'maximum:minimum more:less more:fewer before:after voluntary:mandatory optional:mandatory voluntary:compulsory ' +
  'optional:compulsory domestic:foreign internal:external first:last majority:minority friendly:hostile many:few ' +
  'partial:complete partial:full recognise:deny confirm:deny build:destroy protect:attack deploy:withdraw arm:disarm ' +
  'publish:confidential publish:secret disclose:confidential disclose:withhold reveal:conceal binding:advisory exclusive:concurrent exclusive:shared final:provisional detain:release arrest:release ' +
  'conditional:unconditional unanimous:majority elected:appointed fixed:variable mandatory:voluntary retain:surrender keep:surrender extend:shorten separately:jointly collectively:individually directly:indirectly left:right innocent:guilty win:lose temporary:permanent'
)
  .split(' ')
  .map((pair) => {
    const [one = '', other = ''] = pair.split(':');
    return [one, other] as const;
  });
