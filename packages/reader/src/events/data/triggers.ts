import type { TriggerSense } from './sense.ts';
import { MORE_VERBS, VERB_FRAMES } from './verb-frames.ts';

export type { TriggerSense } from './sense.ts';

const entries = (words: string, sense: TriggerSense): [string, TriggerSense][] =>
  words.split(',').map((word) => [word.trim(), sense]);

/** Nouns that name an event, by lemma; several words are parted by a space. */
export const NOUN_TRIGGERS: ReadonlyMap<string, TriggerSense> = new Map([
  ...entries(
    'meeting, summit, conference, encounter, gathering, session, sitting, congress, conclave, symposium, colloquium, banquet, get-together, huddle, retreat, round, round table, roundtable, plenary, hearing, plenum, seminar, workshop, durbar, jirga, shura, palaver, indaba, dinner, lunch, luncheon, breakfast',
    {
      type: 'meeting',
      cameo: '040',
    },
  ),
  ...entries('talk, negotiation, discussion, consultation, dialogue, parley, conversation', {
    type: 'meeting',
    cameo: '046',
  }),
  ...entries(
    'phone call, telephone call, conference call, call, phone conversation, telephone conversation, video call, videoconference, video conference',
    {
      type: 'call',
      cameo: '041',
    },
  ),
  ...entries('by telephone, by phone', { type: 'call', cameo: '041', needs: 'persons' }),
  ...entries('visit, trip, journey, tour, excursion', { type: 'visit', cameo: '042', needs: 'place' }),
  ...entries('publication, release, leak', { type: 'publication', cameo: '010', needs: 'text' }),
  ...entries('rejection, refusal', { type: 'rejection', cameo: '120', needs: 'text' }),
  ...entries('offer, counter-offer, counteroffer, proposal', { type: 'proposal', newly: true }),
  ...entries('signing, signing ceremony', { type: 'signature', cameo: '057' }),
  ...entries('signature', { type: 'signature', cameo: '057', needs: 'text' }),
]);

/** Verbs that name an event, by lemma. */
export const VERB_TRIGGERS: ReadonlyMap<string, TriggerSense> = new Map([
  ...entries('meet', { type: 'meeting', cameo: '040', needs: 'persons' }),
  ...entries('confer, huddle', { type: 'meeting', cameo: '040', needs: 'persons' }),
  ...entries('negotiate', { type: 'meeting', cameo: '046', needs: 'persons' }),
  ...entries('receive', { type: 'meeting', cameo: '043', needs: 'persons', transitive: true }),
  ...entries('host', { type: 'visit', cameo: '043', needs: 'persons', transitive: true }),
  ...entries('discuss', { type: 'meeting', cameo: '040', needs: 'persons', scheduled: true }),
  ...entries('phone, telephone, ring', { type: 'call', cameo: '041', needs: 'persons' }),
  ...entries('visit', { type: 'visit', cameo: '042', needs: 'place' }),
  ...entries('travel, fly, arrive, journey, land', { type: 'visit', cameo: '042', needs: 'place' }),
  ...entries('release, leak, circulate, post, print, issue', {
    type: 'publication',
    cameo: '010',
    needs: 'text',
  }),
  ...entries('publish', { type: 'publication', cameo: '010', needs: 'text', orDated: true }),
  ...entries('present, submit, unveil, pitch, float', { type: 'proposal', needs: 'text' }),
  ...entries('table', { type: 'proposal', needs: 'text', orDated: true }),
  ...entries('deliver, hand, give', { type: 'proposal', needs: 'offer' }),
  ...entries('propose', { type: 'proposal', needs: 'text', orDated: true, orDone: true }),
  ...entries('offer', { type: 'proposal', needs: 'offer', orDated: true, orDone: true }),
  ...entries('send, make', { type: 'proposal', needs: 'offer' }),
  ...entries('reject', { type: 'rejection', cameo: '120', needs: 'text', orDated: true, orDone: true }),
  ...entries('dismiss, spurn, rebuff, decline, refuse', { type: 'rejection', cameo: '120', needs: 'text' }),
  ...entries('sign, initial, ink, co-sign', { type: 'signature', cameo: '057', needs: 'text' }),
  ...MORE_VERBS.flatMap(([words, sense]) => entries(words, sense)),
]);

/** Verbs of two words: the particle or phrase that must follow within a few tokens. */
export const PHRASAL_TRIGGERS: readonly (readonly [verb: string, after: RegExp, sense: TriggerSense])[] = [
  ['speak', /^(?:[\p{L}'’.,-]+ ){0,10}?(?:by|over|on) (?:the )?(?:secure )?(?:phone|telephone|video)/u, { type: 'call', cameo: '041', needs: 'persons' }],
  ['talk', /^(?:[\p{L}'’.,-]+ ){0,10}?(?:by|over|on) (?:the )?(?:phone|telephone|video)/u, { type: 'call', cameo: '041', needs: 'persons' }],
  ['spend', /^(?:\w+ ){0,3}?(?:days?|hours?|time|weekend|week|morning|afternoon|evening) (?:in \S+ )?with /, { type: 'meeting', cameo: '040', needs: 'persons' }],
  ['call', /^(?!on |upon |for |off |it |himself |herself )(?:[\p{L}'’.,-]+ ){1,9}?to (?:say|tell|inform|warn|congratulate|discuss|ask|thank|apologi[sz]e|assure|explain)\b/u, { type: 'call', cameo: '041', needs: 'persons' }],
  ['discuss', /^(?:\S+ ){1,8}?(?:by|over|on) (?:the )?(?:secure )?(?:phone|telephone|video)/, { type: 'call', cameo: '041', needs: 'persons' }],
  ['sit', /^(?:down )?(?:with|together)\b|^down (?:for|in|at|on)\b/, { type: 'meeting', cameo: '040', needs: 'persons' }],
  ['hand', /^over /, { type: 'proposal', needs: 'offer' }],
  ['see', /^/, { type: 'meeting', cameo: '040', needs: 'persons', orSet: true }],
  ['put', /^(?:an?|the|his|her|its|their|this|that) (?:\S+ ){1,6}?to (?:both|the (?:two|parties|sides|government|rebels|delegations|council)|all)\b/, { type: 'proposal', needs: 'text' }],
  ['put', /^before /, { type: 'proposal', needs: 'text' }],
  ['place', /^before /, { type: 'proposal', needs: 'text' }],
  ['lay', /^before /, { type: 'proposal', needs: 'text' }],
  ['put', /^out\b/, { type: 'publication', cameo: '010', needs: 'text' }],
  ['put', /^(?:\S+ ){0,5}?on (?:its|the|his|her|their) (?:\S+ )?(?:website|site|page)\b/, { type: 'publication', cameo: '010', needs: 'text' }],
  ['come', /^out\b/, { type: 'publication', cameo: '010', needs: 'text' }],
  ['appear', /^(?:on|in) (?:the|its|a) (?:\S+ )?(?:website|site|newspaper|paper|daily|weekly|press)\b/, { type: 'publication', cameo: '010', needs: 'text' }],
  ['carry', /^(?:an?|the|its) (?:\S+ )?(?:extracts?|excerpts?|text)\b/, { type: 'publication', cameo: '010', needs: 'text' }],
  ['put', /^forward /, { type: 'proposal', needs: 'text', orDated: true }],
  ['make', /^(?:\S+ ){0,4}?public\b/, { type: 'publication', cameo: '010', needs: 'text' }],
  ['throw', /^out /, { type: 'rejection', cameo: '120', needs: 'text' }],
  ['turn', /^(?:(?:them|it|her|him) )?down\b/, { type: 'rejection', cameo: '120', needs: 'text', orDated: true, orDone: true }],
  ...VERB_FRAMES,
  ['due', /^(?:in|at) (?!to\b|work\b)/u, { type: 'visit', cameo: '042', needs: 'place' }],
  ['go', /^to /, { type: 'visit', cameo: '042', needs: 'place' }],
]; // prettier-ignore

/** Words that mark a noun as one that can be published, proposed, refused or signed. Lower case, by lemma. */
export const TEXT_NOUNS: ReadonlySet<string> = new Set(
  (
    'plan proposal draft text agreement deal framework document statement letter communique communiqué memorandum ' +
    'treaty protocol accord pact roadmap blueprint offer paper non-paper ceasefire truce armistice charter resolution ' +
    'declaration map annex terms ultimatum initiative formula version counterproposal counter-proposal contract ' +
    'page extract excerpt sheet concession settlement accords compromise points article clause provision amendment annex passage paragraph wording ' +
    'demand condition request invitation timetable calendar idea package report ' +
    'lease chapter memoir book understanding minutes poll ledger dossier leaflet counter-offer survey video outline constitution transcript memo note copy convention motion compact covenant concordat schedule ' +
    'list code decree addendum chart arrangement scheme log catalogue inventory sketch photograph bill statute manifesto petition edict ' +
    'names figures estimates records counter-plan counterplan opinion ruling verdict summary register amendments ' +
    'rota picture image photo footage answer reply response rules guideline bulletin notice circular findings assessment telegram recording footage ordinance regulation pamphlet act'
  ).split(' '),
);

/** Those of them that are put to somebody for an answer. */
export const OFFER_NOUNS: ReadonlySet<string> = new Set(
  'plan proposal offer counterproposal counter-proposal counter-plan draft blueprint roadmap initiative outline formula compromise scheme amendment'.split(
    ' ',
  ),
);

/** Words without which a sentence holds no event, by their first letter; `*` stands for any ending. */
const LOOKS: readonly string[] = [
  'arriv*, adjourn*, abandon*, appear* (?:on|in), ate, assembl*, accept*, affix*',
  'banquets?, breakfasts?, br(?:ing|ought)*, br(?:eak|oke)(?:s|n)? bread, broadcast*, brief(?:s|ed|ing)?, brush*',
  'conferences?, colloqui*, conclaves?, countersign*, congress, consultations?, calls?, conversations?, circulat*, confer*, cancel*, call(?:ed|ing), ceremony, carr(?:y|ies|ied), c[ao]m(?:es?|ing), continu*, conclud*, conven*, convers*, cross(?:ed|es|ing)?',
  'discuss*, declassif*, deliberat*, dialogues?, distribut*, due, deliver*, dismiss*, declin*, delay*, defer*, depart*, dinners?, din(?:e|es|ed|ing), dr[io]v*, durbar',
  'expected (?:back )?(?:in|at), eat(?:s|en|ing)?, encounters?, exchang*',
  'fl[yie]*, flew, flown, float*, fall(?:s|en)? through, fell through',
  'gather*, g[ia]ve*, go, goes, going, gone, get-together',
  'huddl(?:e[ds]?|ing), host(?:s|ed|ing)?, hand(?:ed|s|ing)?, head(?:s|ed|ing)?, heard? of, hearings?',
  'inspect(?:s|ed|ing)?, issu*, initial(?:s|l?ed|l?ing), ink(?:s|ed|ing)?, indaba',
  'journeys?, journey(?:ed|ing), jirga, excursions?',
  'laugh*, la(?:id|y|ys|ying), leak*, leav(?:e|es|ing) for, left for, lunch*, land(?:s|ed|ing)?',
  'meets?, met, meeting, meetings, ma[dk]es?, moved, making',
  'negotiat*',
  'offer*, outlin*',
  'parleys?, phon(?:e[ds]?|ing), pinn?(?:ed|s)?, palaver, placed? before, publi*, press(?:ed|es) (?:its|his|her|their), present*, pitch*, propos*, postpon*, push*, post*, print*, puts?, putting, plenar*, plenum',
  'retreats?, read(?:s|ing)? (?:it |them )?(?:out|aloud), reconven*, rendezvous, ripp*, repudiat*, return*, r[aiu]ngs?, r[io]d[en]*, rounds?, releas*, reject*, refus*, receiv*, rebuff*, roundtables?, resum(?:e[ds]?|ing)',
  'said no, says? no, set foot, shar(?:e|ed|es|ing) an?, snub*, supper*, symposi*, sail*, summits?, saw, set (?:off|out|its|his|her|their), sh[ao]ok*, shak(?:e|es|ing) hands, shura, sessions?, sign*, submit*, suggest*, spurn*, scrapp*, shelv*, spen[dt]*, sees?, seen, spoke, speak*, spoken, s[ia]ts?, sitting*, str(?:ike|ikes|uck), seminars?, sen[dt]s?, sending',
  'talk(?:s|ed|ing)?, telephon(?:e[ds]?|ing), trips?, travel*, tabl*, t(?:ear|ore|orn)s?, tour(?:s|ed|ing)?, turn(?:ed|s|ing)?, thr[eo]w*',
  'unveil*, unseal*, upload*',
  'veto*, video*, visit*, vot(?:e|ed|es|ing)',
  'walk(?:s|ed|ing)? (?:out|away), wav(?:ed|es?|ing), went, workshops?',
];

/** `visit*, video*` as `v(?:isit\\w*|ideo\\w*)`: a word is compared with those of its own first letter only. */
const ofOneLetter = (words: string): string =>
  `${words.charAt(0)}(?:${words
    .split(', ')
    .map((word) => word.slice(1).replace('*', '\\w*'))
    .join('|')})`;

/** A sentence without any of these words holds no event; a cheap look before the costly one. */
export const TRIGGER_LOOK = new RegExp(`\\b(?:${LOOKS.map(ofOneLetter).join('|')})\\b`, 'iu');
