/** What is told of an encounter that a noun names: verbs behind it, and what it is said to be. */
import type { EventStatus } from '@nonpaper/vocabulary';
import { PLANNERS } from '../data/changes.ts';
import { governingWord } from '../governing-word.ts';
import { lemmaAt } from './status-of-form.ts';
import type { Scene, Trigger } from '../types.ts';
import { looksPast, type VerbForm, verbForm } from '../verb-form.ts';

/** What an encounter does by itself: such a past is never a participle of the noun. */
export const RUNS = /^(?:opened|began|started|resumed|ended|concluded|closed|collapsed|continued|broke)$/;

/** Verbs that tell whether an encounter comes about; of any other the negation says only how it went. */
const COMES_ABOUT =
  /^(?:hold|take|happen|occur|go|resume|begin|start|open|convene|reconvene|continue|materialise|materialize|come|meet|sit|be|follow|proceed|announce|schedule|plan|set|agree|arrange|confirm|call|organise|organize|fix|restart|commence|exist|need)$/u;

/** "Neither of the two meetings yielded anything", "The talks did not end the dispute": what came to nothing was held. */
export const isWithoutFruit = (
  scene: Scene,
  { sense }: Trigger,
  at: number,
  { negated, past, modal, infinitive, passive, perfect }: VerbForm,
): boolean =>
  negated &&
  (past || perfect) &&
  !passive &&
  modal === null &&
  !infinitive &&
  /^(?:meeting|visit|call)$/u.test(sense.type) &&
  !COMES_ABOUT.test(lemmaAt(scene, at)) &&
  !/^(?:held|took|went|came|began|met|sat)$/u.test(scene.tokens[at]?.lower ?? '');

/** "The summit, postponed twice since autumn, is now set for Friday": a participle that opens an aside. */
export const isAsideParticiple = (
  scene: Scene,
  { to }: Trigger,
  at: number,
  { start }: VerbForm,
): boolean => {
  const { tokens } = scene;
  return (
    start === at &&
    tokens[at - 1]?.text === ',' &&
    looksPast(tokens[at]) &&
    !RUNS.test(tokens[at]?.lower ?? '') &&
    !PLANNERS.has(lemmaAt(scene, at)) &&
    !tokens.slice(to + 1, at - 1).some(({ pos, text }) => pos === 'VERB' || pos === 'AUX' || text === ',') &&
    tokens.slice(at + 1).some(({ text }) => text === ',')
  );
};

/** "will sign it in June, the facilitator announced", "He announced that it would be published", "has promised to release it": what somebody made known that it will be. */
export function isMadeKnown(scene: Scene, { from, to }: Trigger): boolean {
  const { tokens } = scene;
  const { start, infinitive, passive } = verbForm(tokens, from);
  if (infinitive) return !passive && /^(?:promis|undert|pledg)/u.test(tokens[start - 1]?.lower ?? '');
  const before = tokens.slice(Math.max(0, start - ANNOUNCED_BACK), start);
  const that = before.findLastIndex(({ lower }) => /^(?:announce[sd]?|promised)$/u.test(lower));
  if (that >= 0) return before.slice(that + 1).every(({ pos, text }) => pos !== 'VERB' && text !== ';');
  const tail = tokens.findIndex(({ lower }, at) => at > to && lower === 'announced');
  return tail > 0 && isTail(tokens, to, tail);
}

/** How far before a verb it may stand that it was announced, in tokens. */
const ANNOUNCED_BACK = 14;
/** How long the name of whoever announces something may be, in tokens. */
const LONGEST_ANNOUNCER = 12;

/** ", the facilitator, Colm Oru, announced on Friday": the words of saying behind a comma, with no other verb between. */
function isTail(tokens: Scene['tokens'], to: number, tail: number): boolean {
  const comma = tokens.findIndex(({ text }, at) => at > to && at >= tail - LONGEST_ANNOUNCER && text === ',');
  return (
    comma > 0 &&
    comma < tail &&
    tokens[tail + 1]?.lower !== 'by' &&
    tokens.slice(comma, tail).every(({ pos }) => pos !== 'VERB' && pos !== 'AUX')
  );
}

/** "A round has been announced for June 11". */
export const isAnnouncedFor = ({ tokens }: Scene, at: number, { passive, negated }: VerbForm): boolean =>
  passive &&
  !negated &&
  /^(?:announced|called|convened|booked|billed)$/.test(tokens[at]?.lower ?? '') &&
  tokens[at + 1]?.lower === 'for';

/** "It will be their first encounter since May, when they talked": what something is said to be, by the verb before it. */
export function asPredicate({ tokens }: Scene, { from, sense }: Trigger): EventStatus | undefined {
  if (!/^(?:meeting|visit|call)$/u.test(sense.type)) return undefined;
  const at = governingWord(tokens, from);
  if (tokens[at]?.lower !== 'be' || !/^(?:it|this|that)$/u.test(tokens[0]?.lower ?? '')) return undefined;
  return /^(?:will|would|to)$/u.test(tokens[at - 1]?.lower ?? '') ? 'planned' : undefined;
}

/** "is on a state visit to Oru". */
export function isOnIt({ tokens }: Scene, { from, sense }: Trigger): boolean {
  if (sense.type !== 'visit') return false;
  const on = tokens.findLastIndex(({ lower }, at) => at < from && at > from - ON_BACK && lower === 'on');
  return (
    on > 0 && /^an?$/u.test(tokens[on + 1]?.lower ?? '') && /^(?:is|are)$/u.test(tokens[on - 1]?.lower ?? '')
  );
}

/** How far before its noun "on" may stand, in tokens. */
const ON_BACK = 6;

/** "The session, originally foreseen for 14 February, will be held on 28 February": of what it was to be first, and what it is to be. */
export const WAS_FIRST_SET =
  /^[^.;:]{0,70}\b(?:originally|initially|previously|first) (?:foreseen|planned|scheduled|set|due|fixed|arranged|announced|expected)\b[^.;:]{2,60}?,? (?:will|shall|is to|are to) (?:now )?(?:be held|take place|open|begin|start|resume|convene|meet)\b/u;

/** "The session of 12 April, which had been postponed owing to high water, will convene on 9 May", "a visit announced for the first half of May will take place in June": set anew. */
export const IS_SET_ANEW =
  /^[^.;:]{0,90}\b(?:scheduled|planned|set|due|fixed|foreseen|announced) for (?:the )?(?:\d{1,2}\b|\p{Lu}\p{Ll}+day\b|\p{Lu}\p{Ll}+ \d|(?:first|second) half of)[^.;:]{0,40}?,? (?:will|shall|is to|are to) (?:now )?(?:be held|take place|open|begin|start|resume|convene|meet)(?: at \d[\d.:]*(?: [ap]\.?m\.?)?)? (?:on (?:the )?(?:\d|\p{Lu}\p{Ll}+(?:day| \d))|in (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))|^[^.;:]{0,90}\b(?:had|has) been (?:postponed|put off|put back|deferred|delayed|adjourned)\b[^.;:]{0,60}?,? (?:and )?(?:will|shall|is to|are to) (?:now )?(?:be held|take place|open|begin|start|resume|convene|meet)(?: at \d[\d.:]*(?: [ap]\.?m\.?)?)? (?:on|in|from)\b/u;
