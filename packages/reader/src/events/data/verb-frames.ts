/**
 * Verbs of many uses that name an event only in a frame of their own: the words that have to follow ("sat for four
 * hours", "laid it before the council"), and what has to be known beside them.
 */
import type { TriggerSense } from './sense.ts';

/** A verb by lemma, the words right behind it (small), and what it means where they stand there. */
export type VerbFrame = readonly [verb: string, after: RegExp, sense: TriggerSense];

const CALL: TriggerSense = { type: 'call', cameo: '041', needs: 'persons' };
const MEETING: TriggerSense = { type: 'meeting', cameo: '040', needs: 'persons' };
const TALK: TriggerSense = { ...MEETING, intransitive: true, several: true };
const VISIT: TriggerSense = { type: 'visit', cameo: '042', needs: 'place', motion: true };
/** Where somebody is awaited. */
const VISIT_SET: TriggerSense = { type: 'visit', cameo: '042', needs: 'place' };
const PROPOSAL: TriggerSense = { type: 'proposal', needs: 'text' };
const PUBLICATION: TriggerSense = { type: 'publication', cameo: '010', needs: 'text' };
const REFUSAL: TriggerSense = { type: 'rejection', cameo: '120', needs: 'text' };
const ANSWER: TriggerSense = { type: 'rejection', cameo: '120' };
const SIGNATURE: TriggerSense = { type: 'signature', cameo: '057' };

/** "by video link", "over the secure telephone". */
const BY_WIRE =
  /^(?:[\p{L}'’.,-]+ ){0,10}?(?:by|over|on|via) (?:an? |the )?(?:secure |satellite |mobile |video |open ){0,2}(?:phone|telephone|video|videolink|link|line|radio)\b/u;
const FOR_A_TIME =
  /^(?:(?:again|together|alone|privately|there),? )?for (?:[\p{L}-]+ ){0,4}?(?:minutes?|hours?|days?|nights?|afternoon|evening|morning|night)\b/u;
const FACING = /^(?:face to face|opposite|across|facing|side by side)\b/u;
/** Those to whom something is put for an answer; "to the test" and "to the vote" are nobody. */
const RECIPIENT =
  '(?:to|before) (?:the (?!test\\b|vote\\b|proof\\b|question\\b|fore\\b|side\\b|use\\b|work\\b|end\\b|sword\\b)|both|all|his|her|its|their|them|him|two|three)';
const TO_ALL = new RegExp(`^(?!(?:off|on|back|out|up|down|an end)\\b)(?:(?:\\S+ ){0,7}?)${RECIPIENT}`, 'u');
/** Where "to", "for" or "into" leads, a few words behind a verb of motion. */
const TOWARDS =
  /^(?:[\p{L}-]+ ){0,3}?(?:on|back|over|out|up|down|off|straight)? ?(?:to|for|into) (?!(?:be|have|see|meet|make|sign|say|do|take|talk|speak|an? (?:agreement|end|close|halt|compromise|deal)|agreement|power|terms|court|war|blows|life|light|grips|pieces|mind|nothing|work|bed|sleep|school)\b)/u;
/** "sat until midnight", "sits on Tuesday": of a body, that it meets. */
const SITTING =
  /^(?:again )?(?:until|till|through the night|all (?:day|night)|late into|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|today|this (?:morning|afternoon|evening)|in (?:plenary|closed|open|emergency))\b/u;
const OBJECT_BACK = /^(?:(?:it|them|that|this|the \S+(?: \S+)?|an? \S+(?: \S+)?) )?(?:back|away)\b/u;

/** "they resume at nine", "will continue on Monday": of people, who meet again. */
const GOES_ON =
  /^(?:there |here )?(?:at (?:half |a quarter |noon|\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow\b|today\b|this (?:morning|afternoon|evening)\b|next (?:week|month)\b)/u;

/** "spoke today with President Oru": those who govern speak so by telephone, where no place is told. */
const WITH_A_LEADER =
  /^(?:(?:again|separately|briefly|also|earlier|today|yesterday|tonight|this (?:morning|afternoon|evening)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day) ){0,2}with (?!reporters|journalists)(?:(?:the|his|her|its|their|[\p{L}-]+['’]s?|[\p{L}-]+) ){0,2}?(?:president|prime minister|premier|(?:foreign |defen[cs]e )?minister|chancellor|king|queen|crown prince|emir|sultan|secretary(?: of state|-general|\b))\b(?![^.;]{0,60}\b(?:in person|face to face|(?:at|during|on the sidelines of) (?:a|an|the)\b))/u;

/** Tried in this order before the verbs that need no frame. */
export const VERB_FRAMES: readonly VerbFrame[] = [
  ['confer', BY_WIRE, CALL],
  ['converse', BY_WIRE, CALL],
  ['talk', BY_WIRE, CALL],
  ['speak', BY_WIRE, CALL],
  ['talk', FOR_A_TIME, TALK],
  ['speak', FOR_A_TIME, TALK],
  ['talk', /^(?:alone |privately )?(?:face to face|in person)\b/u, TALK],
  ['speak', /^(?:alone |privately )?(?:face to face|in person)\b/u, TALK],
  ['speak', WITH_A_LEADER, CALL],
  ['sit', FOR_A_TIME, TALK],
  ['sit', FACING, TALK],
  ['see', /^(?:each other|one another)\b/u, { ...MEETING, several: true }],
  ['resume', GOES_ON, TALK],
  ['continue', GOES_ON, TALK],
  ['sit', /^(?:down )?(?:again|across|beside|next to|at one table|at the same table)\b/u, TALK],
  ['talk', /^(?:again|until|till|through the night|late into|into the)\b/u, TALK],
  ['sit', SITTING, TALK],
  ['walk', /^(?:out on|away from) (?:the|an?|this|that|its|his|her|their) (?:\S+ ){0,3}?(?:offer|plan|proposal|draft|deal|text|agreement|accord|compromise)\b/u, REFUSAL],
  ['shelve', /^(?:the|an?|this|that|its|his|her|their) (?:\S+ ){0,3}?(?:offer|plan|proposal|draft|text|scheme|compromise|blueprint|paper|map|bill)\b/u, REFUSAL],
  ['expect', /^(?:back )?(?:in|at) (?!the (?:coming|next|near|spring|summer|autumn|winter|second|first|end|morning|evening|afternoon)\b|early|late|mid|least|best|\d|(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter)\b)/u, VISIT_SET],
  ['eat', /^(?:(?:lunch|dinner|supper|breakfast) )?(?:together|with)\b/u, { ...MEETING, several: true }],
  ['bring', /^(?:\S+ ){1,6}?together\b/u, MEETING],
  ['come', /^together\b(?! (?:with the|under|as)\b)/u, TALK],
  ['call', /^on (?!(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d|(?:\S+ ){1,12}?to\b|(?:\S+ ){1,6}?for\b)/u, { type: 'visit', cameo: '042', needs: 'persons' }],
  ['come', TOWARDS, VISIT],
  ['cross', /^(?:over )?(?:to|into|the \S+ to)\b/u, VISIT],
  ['drive', TOWARDS, VISIT],
  ['return', TOWARDS, VISIT],
  ['sail', TOWARDS, VISIT],
  ['ride', TOWARDS, VISIT],
  ['head', TOWARDS, VISIT],
  ['leave', /^for /u, VISIT],
  ['depart', /^for /u, VISIT],
  ['set', /^(?:off|out) (?:for|to) /u, VISIT],
  ['go', /^(?:on|back|up|down|over|out) to /u, VISIT],
  ['put', /^(?:its|his|her|their) (?:own )?(?:names?|signatures?|seals?|initials|marks?|thumbprints?|pens?) (?:to|on|under|beneath|below)\b/u, SIGNATURE],
  ['set', /^(?:its|his|her|their) (?:own )?(?:names?|signatures?|seals?|hands?) (?:to|on|under|beneath|below)\b/u, SIGNATURE],
  ['affix', /^(?:its|his|her|their|the) (?:\S+ )?(?:names?|signatures?|seals?|thumbprints?|stamps?)\b/u, SIGNATURE],
  ['press', /^(?:its|his|her|their) (?:thumbs?|seals?|thumbprints?)\b/u, SIGNATURE],
  ['conclude', /^(?:an?|the|its|their|this|that) (?:\S+ ){0,3}?(?:accord|agreement|treaty|pact|protocol|convention|compact|covenant|truce|ceasefire|armistice|deal)\b/u, { ...SIGNATURE, needs: 'text' }],
  ['lay', /^(?:\S+ ){0,8}?before (?:the|his|her|its|their|both|all|them|two|three)\b/u, PROPOSAL],
  ['put', /^(?:\S+ ){0,8}?before (?:the|his|her|its|their|both|all|them|two|three)\b/u, PROPOSAL],
  ['put', TO_ALL, PROPOSAL],
  ['circulate', /^(?:it|them|(?:an?|his|her|its|their) (?:\S+ ){0,4}?(?:plan|proposal|draft|sketch|outline|formula|compromise|scheme|blueprint|text|paper)s?)\b/u, PROPOSAL],
  ['suggest', /^(?:[^.;]{0,40}? )?that (?:\S+ ){1,8}?(?:be|should)\b/u, { ...PROPOSAL, orDated: true, orDone: true }],
  ['say', /^no(?:,|\.|;|:|$| to\b)/u, ANSWER],
  ['vote', /^(?:\S+ ){0,5}?down\b/u, REFUSAL],
  ['turn', /^(?:\S+ ){0,5}?down\b/u, { ...REFUSAL, orDated: true, orDone: true }],
  ['turn', /^(?:it|them|that|the \S+(?: \S+)?) away\b/u, REFUSAL],
  ['send', OBJECT_BACK, REFUSAL],
  ['throw', OBJECT_BACK, REFUSAL],
  ['throw', /^(?:it|them|(?:the|that|this|an?|its|his|her|their) (?:\S+ ){1,4}?)out\b/u, REFUSAL],
  ['strike', /^(?:out|down) (?:the|an?|its|his|her|their|every|all|any) /u, ANSWER],
  ['brush', /^(?:\S+ ){0,4}?(?:aside|off)\b/u, REFUSAL],
  ['wave', /^(?:\S+ ){0,4}?(?:aside|away)\b/u, REFUSAL],
  ['laugh', /^(?:\S+ ){0,5}?out of\b/u, REFUSAL],
  ['refuse', /^to (?:accept|consider|endorse|adopt|ratify|initial|sign|receive|attend|come|take part|join)\b/u, ANSWER],
  ['accept', /^/u, { ...REFUSAL, notDone: true }],
  ['hear', /^of\b/u, { ...ANSWER, notDone: true }],
  ['brief', /^(?!(?:\S+ ){0,2}(?:journalists|reporters|press|media|correspondents|editors)\b)/u, { ...MEETING, transitive: true, orSet: true }],
  ['call', /^(?:him|her|them)(?:[.,;]|$| (?:on|at|again|back|from|yesterday|today|this|last|that evening|to (?:say|ask|tell|offer|warn|thank|congratulate|apologise)\b))/u, CALL],
  ['break', /^bread (?:with|together)\b/u, { ...MEETING, several: true }],
  ['share', /^an? (?:meal|table|lunch|dinner|supper)\b/u, { ...MEETING, several: true }],
  ['set', /^foot (?:in|on) /u, { type: 'visit', cameo: '042', needs: 'place' }],
  ['read', /^(?:it |them )?(?:out|aloud)\b/u, PUBLICATION],
  ['hand', /^out\b/u, PUBLICATION],
  ['tear', /^(?:\S+ ){0,4}?up\b/u, REFUSAL],
  ['rip', /^(?:\S+ ){0,4}?up\b/u, REFUSAL],
  ['cross', /^(?:\S+ ){0,4}?out\b/u, REFUSAL],
  ['vote', /^against\b/u, REFUSAL],
  ['decline', /^to (?:accept|consider|endorse|adopt|initial|sign|attend|come|take part|join)\b/u, ANSWER],
  ['pin', /^(?:\S+ ){0,4}?(?:to|on|up)\b/u, PUBLICATION],
  ['appear', /^(?:on|in) an? (?:\S+ )?(?:website|site|newspaper|paper|daily|weekly|blog|channel)\b/u, PUBLICATION],
]; // prettier-ignore

/** Verbs that name an event by themselves, where the people stand beside them. */
export const MORE_VERBS: readonly (readonly [words: string, sense: TriggerSense])[] = [
  ['gather, assemble, convene, reconvene, dine, breakfast', { ...MEETING, intransitive: true }],
  ['parley, deliberate', { ...MEETING, intransitive: true, several: true }],
  ['tour, inspect', { type: 'visit', cameo: '042', needs: 'place' }],
  ['broadcast, upload, distribute, declassify, unseal', PUBLICATION],
  ['outline, exchange', { type: 'proposal', needs: 'offer' }],
  ['repudiate, veto, snub', REFUSAL],
  ['countersign', { ...SIGNATURE, needs: 'text' }],
];
