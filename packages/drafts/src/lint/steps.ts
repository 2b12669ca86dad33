import { HAPPENING } from '../data/lint-acts.ts';
import { EMPTY_WORDS } from '../data/lint-duties.ts';
import { DECIDERS, SELF_DATED, STEP_NOUNS, STEP_WRAPPERS } from '../data/lint-times.ts';
import { familyOf, actOfGerund, actOfNoun, actOfParticiple, actOfPresent } from './acts.ts';
import type { ReadSentence } from './draft-view.ts';
import { matterOf, singular, type Duty } from './duties.ts';
import type { TimeMark } from './times.ts';
import { isCapital, type Token } from './view.ts';

/** A step of a process: an act with what it is done to, or a named step ("the census"). */
export interface Step {
  /** The act's base form, or the noun. */
  readonly key: string;
  /** Words of what it is done to, in small letters. */
  readonly objects: readonly string[];
  /** Those of them that are names. */
  readonly names: readonly string[];
}

/** A step that a clause waits for. */
export interface Awaited extends Step {
  readonly mark: TimeMark;
  /** Token indices of the words that name it. */
  readonly from: number;
  readonly to: number;
  /** The clause comes after the step, or before it. */
  readonly order: 'after' | 'before';
}

const SELF = new Set(SELF_DATED);
const STEPS = new Set(STEP_NOUNS);
const WRAPPERS = new Set(STEP_WRAPPERS);
const EMPTY = new Set(EMPTY_WORDS);
const HAPPENS = new Set(HAPPENING);
const LONGEST_PHRASE = 14;
const AFTER = /^(?:after|following|upon|once|when|pending|immediately|only|subject|as|unless|on)$/u;
const BEFORE = /^(?:before|prior)$/u;

/** The steps that a sentence waits for, or that wait for it: one for each trigger that leads to a step. */
export function awaitedIn({ view, times, duties }: ReadSentence): Awaited[] {
  const { tokens } = view;
  return times.flatMap((mark) => {
    const word = tokens[mark.from]?.low ?? '';
    const behind = tokens[mark.to]?.low ?? '';
    const order =
      mark.kind === 'trigger'
        ? orderOf(word)
        : mark.kind === 'limit' && /^(?:of|after|from|following)$/u.test(behind)
          ? 'after'
          : mark.kind === 'limit' && behind === 'before'
            ? 'before'
            : null;
    if (order === null) return [];
    const start = mark.kind === 'limit' ? mark.to + 1 : mark.to;
    const clause = duties.find(({ subject }) => subject[0] > start)?.subject[0] ?? tokens.length;
    const to = Math.min(clause, phraseEnd(tokens, start));
    const step = stepIn(tokens, start, to);
    return step === null ? [] : [{ ...step, mark, from: mark.from, to, order }];
  });
}

function orderOf(word: string): 'after' | 'before' | null {
  if (BEFORE.test(word)) return 'before';
  return AFTER.test(word) ? 'after' : null;
}

/** A trigger's phrase ends at a mark, at a word that opens another time or clause, or after fourteen tokens. */
function phraseEnd(tokens: readonly Token[], from: number): number {
  for (let at = from; at < Math.min(tokens.length, from + LONGEST_PHRASE); at += 1) {
    const { low = '', kind } = tokens[at] ?? {};
    if (kind === 'mark' && low !== '(' && low !== ')' && low !== '"' && low !== '“' && low !== '”') return at;
    if (at > from && /^(?:shall|must|will|may|should|and|within|before|after|under|unless|if)$/u.test(low))
      return at;
  }
  return Math.min(tokens.length, from + LONGEST_PHRASE);
}

/**
 * The step that a phrase names: its first word that is a step. Wrappers ("the completion of") are passed over; a moment
 * that dates itself ("signature", "receipt") ends the search, since whoever signs knows the day.
 */
export function stepIn(tokens: readonly Token[], from: number, to: number): Step | null {
  if (
    tokens
      .slice(from, to)
      .some(({ low }) => /^(?:ratifications?|ratified|instruments?|signature|signed|signing)$/u.test(low))
  )
    return null;
  for (let at = from; at < to; at += 1) {
    const low = tokens[at]?.low ?? '';
    const more = at + 1 < to;
    if (WRAPPERS.has(low) && more && at + 1 < to && tokens.slice(at + 1, to).some(isMatter)) continue;
    if (SELF.has(low) && !(low === 'end' && more)) return null;
    const key = keyAt(tokens, at, from);
    if (key !== null) return stepAt(tokens, from, at, to, key);
  }
  return null;
}

const isMatter = ({ low, kind }: Token): boolean => kind === 'word' && !EMPTY.has(low) && !WRAPPERS.has(low);

function keyAt(tokens: readonly Token[], at: number, from: number): string | null {
  const low = tokens[at]?.low ?? '';
  const noun = actOfNoun(low);
  if (noun !== undefined && (noun.once || STEPS.has(low))) return noun.base;
  if (STEPS.has(low)) return singular(low);
  const before = tokens[at - 1]?.low ?? '';
  const participle = actOfParticiple(low);
  if (participle?.once === true && /^(?:been|is|are|was|were|has|have|be)$/u.test(before))
    return participle.base;
  if (at === from) return actOfGerund(low)?.base ?? null;
  const present = actOfPresent(low);
  return present?.once === true && !/^(?:the|a|of|all|any|each)$/u.test(before) ? present.base : null;
}

function stepAt(tokens: readonly Token[], from: number, at: number, to: number, key: string): Step {
  const words = tokens.slice(from, to).filter((token, index) => from + index !== at && isMatter(token));
  return {
    key: familyOf(key),
    objects: [...new Set(words.map(({ low }) => singular(low)))].slice(0, 8),
    names: words.filter(isCapital).map(({ low }) => singular(low)),
  };
}

/**
 * The steps that a sentence itself asks for or tells of, outside its triggers: its duties' acts, and the nouns of steps
 * that are begun, held or done ("Hand-over of weapons shall take place").
 */
export function performedIn(sentence: ReadSentence, awaited: readonly Awaited[]): Step[] {
  const { tokens } = sentence.view;
  const inTrigger = (at: number): boolean => awaited.some(({ from, to }) => at >= from && at < to);
  return sentence.duties.flatMap((duty) => {
    if (duty.subordinate || duty.force === 'may') return [];
    const acts = duty.acts
      .filter(({ entry, at }) => entry?.once === true && !inTrigger(at) && !isLight(entry.base))
      .map(({ entry, objects }) => ({
        key: familyOf(entry?.base ?? ''),
        ...mattersOf(tokens, duty, objects),
      }));
    if (acts.length > 0) return acts;
    const light = duty.acts.some(({ verb }) => HAPPENS.has(verb) || isLight(verb));
    const [from, to] =
      light || duty.voice === 'passive'
        ? [duty.subject[0], duty.voice === 'passive' ? duty.subject[1] : duty.end]
        : [0, 0];
    for (let at = from; at < to; at += 1) {
      if (inTrigger(at)) continue;
      const key = keyAt(tokens, at, -1);
      if (key !== null && actOfNoun(tokens[at]?.low ?? '') !== undefined)
        return [stepAt(tokens, at, at, stopBefore(awaited, at, to), key)];
      if (key !== null && STEPS.has(tokens[at]?.low ?? ''))
        return [stepAt(tokens, at, at, stopBefore(awaited, at, to), key)];
    }
    return [];
  });
}

/** What an act is done to, with its names; of an act with no object ("Ardan shall withdraw"), who does it. */
function mattersOf(
  tokens: readonly Token[],
  { subject, end }: Duty,
  objects: readonly string[],
): { objects: readonly string[]; names: readonly string[] } {
  const matter = objects.length > 0 ? objects : matterOf(tokens, subject[0], subject[1]);
  return { objects: matter, names: namesAmong(tokens, subject[0], end, matter) };
}

const isLight = (base: string): boolean =>
  /^(?:convene|start|begin|resume|complete|conclude|hold|launch|carry|conduct|take|make|end|stop|undertake|finish|give)$/u.test(
    base,
  );
const stopBefore = (awaited: readonly Awaited[], at: number, to: number): number =>
  Math.min(to, ...awaited.map(({ from }) => (from > at ? from : to)));

function namesAmong(
  tokens: readonly Token[],
  from: number,
  to: number,
  objects: readonly string[],
): string[] {
  const known = new Set(objects);
  return tokens
    .slice(from, Math.min(to, from + 40))
    .filter((token) => isCapital(token) && known.has(singular(token.low)))
    .map(({ low }) => singular(low));
}

/** Whether two steps are the same: one act, objects that meet or are left out, and no two names that differ. */
export function sameStep(one: Step, other: Step): boolean {
  if (one.key !== other.key) return false;
  if (one.names.length > 0 && other.names.length > 0 && !one.names.some((name) => other.names.includes(name)))
    return false;
  if (one.objects.length === 0 || other.objects.length === 0) return true;
  return one.objects.some((object) => other.objects.includes(object));
}

const DECIDES = new Set(DECIDERS);

/** Whether a sentence says by whose word a step has come: "certifies", "as decided by the Council". */
export const hasDecider = ({ view }: ReadSentence): boolean =>
  view.tokens.some(
    ({ low }, at) =>
      DECIDES.has(low) &&
      (low.endsWith('s') ||
        tokensHaveBy(view.tokens, at) ||
        /^(?:shall|may)$/u.test(view.tokens[at - 1]?.low ?? '')),
  );

const tokensHaveBy = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(at + 1, at + 4).some(({ low }) => low === 'by');
