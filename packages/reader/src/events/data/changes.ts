import type { EventStatus } from '@nonpaper/vocabulary';

const of = (words: string, status: EventStatus): [string, EventStatus][] =>
  words.split(' ').map((word) => [word, status]);

/** Verbs of which a planned event is the subject in the passive, or the object: what became of it. By lemma. */
export const CHANGE_VERBS: ReadonlyMap<string, EventStatus> = new Map([
  ...of('postpone delay defer adjourn', 'postponed'),
  ...of('cancel scrap scrub abandon shelve axe abort drop', 'cancelled'),
  ...of('move alter change reschedule relocate shift switch', 'moved'),
  ...of('downgrade downscale', 'downgraded'),
]);

/** Changes of two words; tried on the words from the verb on. */
export const CHANGE_PHRASES: readonly (readonly [RegExp, EventStatus])[] = [
  [/^(?:call|calls|called|calling) (?:\S+ ){0,4}?off\b/, 'cancelled'],
  [/^(?:put|puts|putting) (?:\S+ ){0,4}?(?:off|on hold|back)\b/, 'postponed'],
  [/^(?:push|pushed|pushes|pushing) (?:\S+ ){0,4}?back\b/, 'postponed'],
  [/^(?:hold|held|holding) (?:\S+ ){0,2}?(?:back|over) (?:until|till|to)\b/, 'postponed'],
  [/^(?:bring|brought) (?:\S+ ){0,4}?forward\b/, 'moved'],
  [/^(?:will|is|are) now (?:to )?(?:take place|be held|be signed|meet|begin|start|happen)\b/, 'moved'],
  [/^(?:fell|fall|fallen|falls) (?:through|away)\b/, 'cancelled'],
  [/^(?:scaled?|scaling) (?:\S+ ){0,4}?(?:down|back)\b/, 'downgraded'],
  [/^(?:be|is|was|were|been|being) (?:called )?off\b/, 'cancelled'],
  [
    /^(?:did|will|would|do|does|could|can) (?:not|n['’]t) (?:take place|go ahead|happen|be held)\b/,
    'cancelled',
  ],
  [/^cut (?:down|back)\b/, 'downgraded'],
  [/^reduced to (?:an? )?(?:\S+ ){0,2}?(?:meetings?|sessions?|talks|visit|stopover|level)\b/, 'downgraded'],
  [/^slip(?:s|ped|ping)? (?:back )?(?:to|until|into|by)\b/, 'postponed'],
  [/^suspended (?:\S+ ){0,2}?(?:until|till)\b/, 'postponed'],
];

/** Those of them that somebody does, and does to an event. */
export const PUT_OFF: readonly (readonly [RegExp, 'postponed' | 'cancelled'])[] = [
  [/^(?:call|calls|called|calling) (?:\S+ ){0,4}?off\b/, 'cancelled'],
  [/^(?:put|puts|putting) (?:\S+ ){0,4}?(?:off|on hold|back)\b/, 'postponed'],
  [/^(?:push|pushed|pushes|pushing) (?:\S+ ){0,4}?back\b/, 'postponed'],
  [/^(?:hold|held|holding) (?:\S+ ){0,2}?(?:back|over) (?:until|till|to)\b/, 'postponed'],
  [/^(?:fell|fallen|falls) through\b/, 'cancelled'],
];

/** The first words of those; no other word needs a look. */
export const PUT_OFF_HEADS: ReadonlySet<string> = new Set(
  'call calls called calling put puts putting push pushed pushes pushing fell fallen falls hold held holding'.split(
    ' ',
  ),
);

/** What is planned and can be put off without being an event of its own here. Singular, lower case. */
export const PLANNED_THINGS: ReadonlySet<string> = new Set(
  (
    'vote ballot election referendum poll ceremony hearing strike march rally exercise deployment withdrawal handover ' +
    'exchange release publication report trip visit journey tour appearance launch opening ratification signing debate ' +
    'mission flight inspection swap evacuation delivery convoy transfer transport announcement reading census ' +
    'trial parade presentation dinner lunch encounter durbar sitting workshop seminar briefing broadcast speech appointment rendezvous ' +
    'start exhibition wedding congress festival celebration funeral recount attempt arrival departure return registration repatriation ' +
    'inauguration pilgrimage procession concert audience supper banquet reception forum ' +
    'implementation plenary consultation count rehearsal auction match'
  ).split(' '),
);

/** The first words of those phrases; no other word needs a look. */
export const CHANGE_HEADS: ReadonlySet<string> = new Set(
  (
    'call calls called calling put puts putting push pushed pushes pushing bring brought fell fall fallen falls ' +
    'hold held holding scale scaled scaling be is are was were been being did will would do does could can cut reduced slip slips slipped slipping suspended'
  ).split(' '),
);

/** Words before the noun that tell its status. Lower case. */
export const STATUS_ADJECTIVES: ReadonlyMap<string, EventStatus> = new Map([
  ...of('planned scheduled upcoming forthcoming expected anticipated impending looming future', 'planned'),
  ...of('proposed suggested possible potential hoped-for would-be hypothetical', 'proposed'),
  ...of('ongoing continuing current', 'ongoing'),
  ...of('postponed delayed deferred', 'postponed'),
  ...of('cancelled canceled aborted scrapped abandoned', 'cancelled'),
  ...of('rescheduled', 'moved'),
  ...of('downgraded', 'downgraded'),
  ...of('recent previous earlier past last successful', 'held'),
  ...of('announced', 'announced'),
]);

/** Verbs that do no more than carry an event noun: "held talks", "attended the summit". Their subject takes part. */
export const CARRIERS: ReadonlySet<string> = new Set(
  (
    'hold have host attend join conduct lead convene organise organize begin start open resume continue finish conclude ' +
    'end complete enter engage participate spend take chair mediate broker facilitate schedule plan agree arrange ' +
    'arrive travel fly gather wrap make pay meet sit return head schedule announce be come leave ' +
    'postpone cancel delay reschedule suspend call walk storm emerge'
  ).split(' '),
);

/** Verbs that put an event forward without making it happen. */
export const PROPOSERS: ReadonlySet<string> = new Set(
  'propose offer suggest urge request seek demand invite call recommend ask push want hope wish'.split(' '),
);
/** Verbs that deny. */
export const DENIERS: ReadonlySet<string> = new Set([
  'deny',
  'denies',
  'denied',
  'denying',
  'refute',
  'dispute',
  'disputed',
]);
/** Verbs behind which a plan stands. */
export const PLANNERS: ReadonlySet<string> = new Set(
  'plan expect schedule agree set due intend prepare aim arrange decide promise likely ready poise about need slate foresee foreseen envisage pencil fix'.split(
    ' ',
  ),
);
/** Words by which an ongoing event is told. */
export const ONGOING =
  /\b(?:are|is|were|was) (?:still )?(?:under way|underway|taking place|ongoing|continuing|in progress|going on)\b/iu;

/** Prepositions before an event noun behind which the event is over, and those before which it is to come. */
export const OVER: ReadonlySet<string> = new Set(['after', 'following', 'since', 'during', 'at', 'from']);
export const TO_COME: ReadonlySet<string> = new Set(['before', 'ahead', 'until', 'awaiting']);
