import { BETWEEN_WORDS, DUTY_FORMS, type DutyForm, NOT_MODAL_AFTER } from '../data/duty-words.ts';
import { type DutyMark, type Mark, spanOf } from './mark.ts';
import type { PhraseHit, PhraseMeaning } from './phrases.ts';
import type { Token } from './tokens.ts';

type DutyHit = PhraseHit<Extract<PhraseMeaning, { kind: 'duty' }>>;

const isDuty = (hit: PhraseHit<PhraseMeaning>): hit is DutyHit => hit.meaning.kind === 'duty';

/** `inPhrases` are the tokens of phrases that are no negation: a "not" there ("shall not exceed") belongs to them. */
export function dutiesOf(
  tokens: readonly Token[],
  hits: readonly PhraseHit<PhraseMeaning>[],
  inPhrases: ReadonlySet<number>,
): DutyMark[] {
  const marks: DutyMark[] = [];
  for (const hit of hits) {
    if (!isDuty(hit) || isNoun(tokens, hit.from, hit.to) || isInverted(tokens, hit.from)) continue;
    const mark = negatedBehind(
      tokens,
      {
        form: hit.meaning.form,
        negated: hit.meaning.negated !== (tokens[hit.from - 1]?.key === 'nor'),
        span: spanOf(tokens, hit.from, hit.to),
        from: hit.from,
        to: hit.to,
      },
      inPhrases,
    );
    const last = marks.at(-1);
    if (isForetold(tokens, mark.from)) {
      marks.push({ ...mark, form: EXPECTED });
      continue;
    }
    const joined = last === undefined ? null : together(tokens, last, mark);
    if (joined === null) marks.push(released(mark));
    else marks[marks.length - 1] = released(joined);
  }
  return marks;
}

const EXPECTED = DUTY_FORMS.find(({ value }) => value === 'is expected to') ?? {
  value: 'is expected to',
  level: 3,
  phrases: [],
};
const FREE_NOT_TO = DUTY_FORMS.find(({ value }) => value === 'need not');

/** "Shall not be obliged to": no ban, but a release. */
const released = (mark: DutyMark): DutyMark =>
  mark.negated && mark.form.value === 'shall' && mark.form.governs === true && FREE_NOT_TO !== undefined
    ? { ...mark, form: FREE_NOT_TO, negated: false }
    : mark;

const FARTHEST_THAT = 8;

/** "It is expected that Arvenia will": what is foretold binds as "is expected to" does. */
function isForetold(tokens: readonly Token[], duty: number): boolean {
  if (tokens[duty]?.key !== 'will') return false;
  const before = tokens.slice(Math.max(0, duty - FARTHEST_THAT), duty);
  const that = before.findLastIndex(({ key }) => key === 'that');
  return /^(?:expected|foreseen|anticipated|hoped)$/u.test(before[that - 1]?.key ?? '');
}

/** "Should the talks fail, …": a condition and no duty, since the verb stands before its subject. */
function isInverted(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.key !== 'should') return false;
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  const opens = before === undefined || before.kind === 'mark' || tokens[at]?.capital === true;
  return (
    opens &&
    next !== undefined &&
    next.kind !== 'mark' &&
    next.key !== 'be' &&
    (next.capital ||
      tokens[at]?.capital === true ||
      before?.key === ';' ||
      /^(?:the|a|an|any|either|one|both|this|that|these|those|it|they|he|she|no|none|there|all|each|such|its|their|more|fewer|less|at)$/u.test(
        next.key,
      ))
  );
}

/** Where verbs stand before their subjects ("should the talks fail"), as conditions. */
export const invertedMarks = (tokens: readonly Token[]): Mark[] =>
  tokens.flatMap(({ span }, from): Mark[] =>
    isInverted(tokens, from) ? [{ kind: 'condition', value: 'if', span, from, to: from + 1 }] : [],
  );

/** "Agree to something else", "is committed to the plan": no verb follows. */
const isToNoun = (tokens: readonly Token[], to: number): boolean =>
  tokens[to - 1]?.key === 'to' && DETERMINER.test(tokens[to]?.key ?? '');

const DETERMINER =
  /^(?:the|a|an|its|his|her|their|this|that|these|those|such|any|all|some|no|something|anything|each|every|another|it|them|him|her|us|which|whom)$/u;

function isNoun(tokens: readonly Token[], at: number, to: number): boolean {
  if (isToNoun(tokens, to)) return true;
  if (
    tokens[at]?.key.startsWith('agree') === true &&
    /^(?:it|them|this|that|in|by)$/u.test(tokens[to]?.key ?? '')
  )
    return true;
  const [own, before] = [tokens[at]?.key ?? '', tokens[at - 1]?.key ?? ''];
  return Object.hasOwn(NOT_MODAL_AFTER, own) && NOT_MODAL_AFTER[own]?.has(before) === true;
}

const NOT_BEHIND: ReadonlySet<string> = new Set(['not', 'never']);

/** Takes in a "not" behind the modal, also with one word between ("shall also not", "shall under no circumstances"). */
function negatedBehind(tokens: readonly Token[], mark: DutyMark, inPhrases: ReadonlySet<number>): DutyMark {
  for (let at = mark.to; at < mark.to + 3; at += 1) {
    const key = tokens[at]?.key ?? '';
    if (inPhrases.has(at) && NOT_BEHIND.has(key)) break;
    const isPhrase = isNoCase(tokens, at);
    if (NOT_BEHIND.has(key) && tokens[at + 1]?.key !== 'only')
      return { ...mark, negated: !mark.negated, to: at + 1, span: spanOf(tokens, mark.from, at + 1) };
    if (isPhrase > 0)
      return { ...mark, negated: true, to: at + isPhrase, span: spanOf(tokens, mark.from, at + isPhrase) };
    if (!BETWEEN_WORDS.has(key)) break;
  }
  return mark;
}

/** The length of "in no case", "under no circumstances", "at no time" at a place, or 0. */
function isNoCase(tokens: readonly Token[], at: number): number {
  const row = [0, 1, 2].map((step) => tokens[at + step]?.key ?? '').join(' ');
  return /^(?:in no case|under no circumstances|at no time)$/u.test(row) ? 3 : 0;
}

/** Alternatives side by side ("[shall][should][may]") are one duty up to this many characters: more of them are no choice. */
const LONGEST_CHOICE = 60;
const FARTHEST_PARTNER = 6;

const FARTHEST_BEHIND_INSERTION = 20;

/** "Shall, for a period of five years, be barred": without what stands between two commas. */
function withoutInsertion(between: readonly string[]): readonly string[] {
  const end = between[0] === ',' ? between.lastIndexOf(',') : -1;
  return end > 0 ? between.slice(end + 1) : between;
}

/** One duty from two that stand side by side, or null where the second is a duty of its own. */
function together(tokens: readonly Token[], first: DutyMark, second: DutyMark): DutyMark | null {
  if (second.from - first.to > FARTHEST_BEHIND_INSERTION) return null;
  const between = withoutInsertion(tokens.slice(first.to, second.from).map(({ key }) => key));
  if (between.length > FARTHEST_PARTNER) return null;
  const both = { from: first.from, to: second.to, span: spanOf(tokens, first.from, second.to) };
  if (first.form.value.length > LONGEST_CHOICE) return null;
  if (between.every((key) => key === '/' || key === 'or')) {
    const values = [first, second].map(({ form, negated }) => (negated ? `${form.value} not` : form.value));
    const level = Math.min(first.form.level, second.form.level);
    if (second.form.governs !== true)
      return { ...both, negated: false, form: { ...first.form, value: values.join(' or '), level } };
  }
  if (second.form.governs !== true || !between.every((key) => key === 'be' || BETWEEN_WORDS.has(key)))
    return null;
  return { ...both, form: ledTo(first.form, second.form), negated: first.negated !== second.negated };
}

const STRONGEST = 5;
const STRONGEST_LEAVE = 1.4;

/**
 * The force of a modal that leads to another form. "Shall" before a duty or a right adds nothing ("shall be required to",
 * "shall be entitled to"); else the weaker of the two decides, and the stronger one parts "shall endeavour to" from
 * "may endeavour to".
 */
function ledTo(first: DutyForm, second: DutyForm): DutyForm {
  const addsNothing = second.level >= STRONGEST || second.level <= STRONGEST_LEAVE;
  if (first.level >= STRONGEST && addsNothing) return second;
  const [weaker, stronger] = first.level < second.level ? [first, second] : [second, first];
  return { ...weaker, value: `${first.value} ${second.value}`, level: weaker.level + stronger.level / 20 };
}
