/** Phrases after which a list may or may not go on. */
export const OPEN_LISTS: readonly string[] = [
  'such as',
  'inter alia',
  'among others',
  'among other things',
  'and so on',
  'and so forth',
  'etc',
  'etc.',
  'including but not limited to',
  'including',
  'for example',
  'for instance',
  'and the like',
  'or similar',
  'and others',
];

/** Words of the field that two schools read in two ways, with the question that parts them. */
export const TERMS_OF_ART: readonly (readonly [phrase: string, asks: string])[] = [
  ['autonomy', 'of administration alone, or with a power to make laws that the centre cannot take back?'],
  ['self-determination', 'inside the state, or with a right to leave it?'],
  ['self-government', 'with its own police and taxes, or under the law of the centre?'],
  ['special status', 'laid down in the constitution, or in a law that can be repealed?'],
  ['neutrality', 'no alliance only, or no foreign troops, training and arms either?'],
  ['non-alignment', 'no membership only, or no foreign troops, training and arms either?'],
  ['demilitarised', 'free of heavy arms, or of all armed persons, police included?'],
  ['demilitarized', 'free of heavy arms, or of all armed persons, police included?'],
  ['demilitarisation', 'of heavy arms, or of all armed persons, police included?'],
  ['denuclearisation', 'of one side, or of the region with the arms of its allies?'],
  ['security guarantees', 'a duty to fight, or a duty to consult?'],
  ['security assurances', 'a duty to act, or a declaration of good will?'],
  ['normalisation', 'the end of hostile acts, or full relations?'],
  ['normalization', 'the end of hostile acts, or full relations?'],
  ['full withdrawal', 'to which line, and of police and advisers too?'],
  ['foreign fighters', 'by passport, or by whose command they serve?'],
  ['foreign forces', 'does it take in advisers, trainers and guards?'],
  ['heavy weapons', 'from which calibre on, and do mortars and tanks on trailers count?'],
  ['defensive weapons', 'by their kind, or by their use?'],
  ['terrorist', 'named by whom: a court, a list, or one of the sides?'],
  ['terrorists', 'named by whom: a court, a list, or one of the sides?'],
  ['terrorism', 'as which instrument defines it?'],
  ['right of return', 'to the home itself, to the country, or to compensation?'],
  ['right to return', 'to the home itself, to the country, or to compensation?'],
  ['amnesty', 'from punishment only, or from every claim; and for which crimes not?'],
  ['de facto', 'for how long, and without which effects in law?'],
  ['recognise', 'in law, or as a fact?'],
  ['recognised', 'in law, or as a fact?'],
  ['recognises', 'in law, or as a fact?'],
  ['line of contact', 'as it is held today, on signature, or on a map?'],
  ['natural resources', 'those found, or those still to be found too?'],
  ['international law', 'which rules, where the sides hold different ones to bind?'],
  ['consultation', 'to be heard, or to have to agree?'],
  ['in consultation with', 'after hearing, or only with consent?'],
  ['cessation of hostilities', 'a pause that either may end, or a cease-fire that binds?'],
  ['disengagement', 'of those in contact, or of all forces in the zone?'],
  ['political prisoners', 'on whose list?'],
  ['power-sharing', 'by seats, by vetoes, or by turns?'],
  ['federal', 'with which powers that the centre cannot take back?'],
  ['interim', 'until which event, if no final text is agreed?'],
];

/** Nouns of land and people of which the article decides: "from territories" is some, "from the territories" may be all. */
export const ARTICLE_DECIDES: readonly string[] = [
  'territories',
  'areas',
  'settlements',
  'lands',
  'positions',
  'borders',
  'regions',
  'districts',
  'refugees',
];

/** Adjectives that can belong to the first of two nouns or to both. */
export const REACHING_ADJECTIVES: readonly string[] =
  `foreign heavy armed illegal military regular irregular paramilitary occupied displaced unarmed local civilian joint
  international sick wounded detained offensive nuclear chemical disputed public state`.split(/\s+/u);

/** Words for persons, to which "he" and "she" can point. */
export const PERSON_NOUNS: readonly string[] =
  `officer driver president minister chair chairman chairperson commander governor judge envoy mediator guard soldier
  person delegate representative head chief director inspector observer prisoner detainee owner returnee speaker clerk
  mayor member commissioner coordinator secretary witness applicant claimant member arbitrator leader candidate
  prosecutor captain pilot holder`.split(/\s+/u);
