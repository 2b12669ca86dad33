import type { Span } from '@nonpaper/vocabulary';
import { BETWEEN_WORDS, DUTY_FORMS, type DutyForm, NOT_MODAL_AFTER } from '../data/duty-words.ts';
import { EVENT_STEMS } from '../data/meaning-words.ts';
import { MEANING_TREE, type PhraseHit, phraseHits, type PhraseMeaning } from './phrases.ts';
import { STOP_WORDS } from '../data/stop-words.ts';
import { sameValue, type Token } from './tokens.ts';
import { stemOf } from './words-key.ts';

/** What changes the sense of a clause, at one place of the text. */
export interface Mark {
  readonly kind:
    | 'negation'
    | 'condition'
    | 'deadline'
    | 'quantifier'
    | 'bound'
    | 'scope'
    | 'exception'
    | 'qualifier'
    | 'date'
    | 'number'
    | 'reference';
  /** Two marks of one kind and value say the same. */
  readonly value: string;
  readonly span: Span;
  /** Whether the same is said without it as often as with it: on one side alone it is only worth a look. */
  readonly optional?: boolean;
  /** Of a limit: whether a negated duty made it what it is ("not … more than"). */
  readonly turned?: boolean;
  /** The tokens of the mark: half-open. */
  readonly from: number;
  readonly to: number;
}

/** A form of duty at one place: "shall not", "is expected to". */
export interface DutyMark {
  readonly form: DutyForm;
  readonly negated: boolean;
  /** The word of the subject that negates it: "No" in "No Party shall". */
  readonly denial?: string;
  readonly span: Span;
  readonly from: number;
  readonly to: number;
}

/** All marks and duties of a text, in order. */
export interface MarkReading {
  readonly marks: readonly Mark[];
  readonly duties: readonly DutyMark[];
}

/**
 * Reads the marks of a row of tokens.
 *
 * Plan. Phrases of the lists are found first, longest first, each word counting once ("no later than" is a deadline and
 * no negation). Then figures become marks of their own, "every" before a time a recurrence, and what follows a
 * term ("within 30 days of signature") its event. Last, duties are put together: a modal that leads to another
 * form ("shall be entitled to"), alternatives side by side ("[shall][should]"), and a "not" that belongs to the modal.
 */
export function marksOf(tokens: readonly Token[]): MarkReading {
  const hits = phraseHits(tokens, MEANING_TREE, (meaning, to) => fits(tokens, meaning, to), rankOf);
  const phraseMarks = hits.flatMap((hit) => markOf(tokens, hit));
  const inPhrases = new Set(
    phraseMarks.filter(({ kind }) => kind !== 'negation').flatMap(({ from, to }) => range(from, to)),
  );
  const duties = dutiesOf(tokens, hits, inPhrases);
  const taken = new Set(duties.flatMap(({ from, to }) => range(from, to)));
  const events = [...eventMarks(tokens), ...amountMarks(tokens), ...invertedMarks(tokens)];
  const dated = new Set(events.map(({ from }) => from));
  const marks = [...withRecurrences(tokens, phraseMarks), ...events]
    // "upon" before an event that is known ("upon signature") is told by the event.
    .filter((mark) => mark.kind !== 'condition' || !dated.has(mark.from))
    .filter((mark) => mark.kind !== 'negation' || !taken.has(mark.from))
    .sort((a, b) => a.from - b.from || a.to - b.to);
  return { marks, duties };
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at);

const rankOf = (meaning: PhraseMeaning): number => ('before' in meaning ? 1 : 0);

const BEFORE: Readonly<Record<string, readonly string[]>> = {
  date: ['<date>'],
  time: ['<time>'],
  number: ['<number>', '<time>'],
  term: ['<date>', '<time>'],
};

function fits(tokens: readonly Token[], meaning: PhraseMeaning, to: number): boolean {
  if (!('before' in meaning) || meaning.before === undefined) return true;
  const next = tokens[to]?.key === 'the' || tokens[to]?.key === 'a' ? to + 1 : to;
  return BEFORE[meaning.before]?.includes(tokens[next]?.key ?? '') ?? false;
}

const spanOf = (tokens: readonly Token[], from: number, to: number): Span => [
  tokens[from]?.span[0] ?? 0,
  tokens[to - 1]?.span[1] ?? 0,
];

function markOf(tokens: readonly Token[], { from, to, meaning }: PhraseHit<PhraseMeaning>): Mark[] {
  if (meaning.kind === 'duty' || isIdle(tokens, from, to, meaning)) return [];
  const optional = meaning.optional === true || isPredicate(tokens, from) || isFloating(tokens, from);
  return [{ kind: meaning.kind, value: meaning.value, span: spanOf(tokens, from, to), from, to, optional }];
}

/** "Is subject to" says what holds for a thing, as an adjective does; "…, subject to …" is a condition of the whole. */
const isPredicate = (tokens: readonly Token[], from: number): boolean =>
  tokens[from]?.key === 'subject' && /^(?:be|is|are|was|being|not|made)$/u.test(tokens[from - 1]?.key ?? '');

/** Words of the lists that say nothing of their own where they stand: "30 days after", "the following", "shall each". */
function isIdle(tokens: readonly Token[], from: number, to: number, meaning: PhraseMeaning): boolean {
  const before = tokens[from - 1]?.key ?? '';
  const own = tokens[from]?.key ?? '';
  if (meaning.kind === 'quantifier') return isIdleQuantifier(tokens, from, to);
  if (meaning.kind === 'scope' && own === 'that') return tokens[to]?.key !== ',';
  if (meaning.kind === 'deadline' && own === 'to') return !/^<(?:date|number)>$/u.test(before);
  if (meaning.kind === 'deadline' && tokens[to - 1]?.fact === null && before === '<time>' && own === 'a')
    return true;
  if ('value' in meaning && meaning.value === 'basis') return tokens[to]?.key === '<reference>';
  if (meaning.kind !== 'condition') return false;
  if (own === 'provided' && to === from + 1) return before !== '' && tokens[from - 1]?.kind !== 'mark';
  if (own === 'upon' && to === from + 1) return !isNominal(tokens, to);
  if (own === 'before' && isBeforeCourt(tokens, to)) return true;
  if (own === 'after' && /^look(?:s|ed|ing)?$/u.test(before)) return true;
  if (before === '<time>' && /^(?:after|following)$/u.test(own)) return true;
  if (own === 'once' && /^(?:every|each|a|per|<time>)$/u.test(tokens[to]?.key ?? '')) return true;
  if (own === 'where') return tokens[from - 1]?.kind === 'word';
  return own === 'following' && /^(?:the|a|as)$/u.test(before);
}

/** "Upon completion", "upon the arrival": an event, and not "decided upon", "called upon the Parties". */
function isNominal(tokens: readonly Token[], at: number): boolean {
  const next = /^(?:the|a|an|its|his|her|their|such|any)$/u.test(tokens[at]?.key ?? '') ? at + 1 : at;
  const key = tokens[next]?.key ?? '';
  return (
    /(?:tion|sion|ment|ance|ence|al|ure|ing|ry|ery|ipt|iry|est|se|ice)$/u.test(key) ||
    EVENTS.some(([stem]) => key.startsWith(stem))
  );
}

/** "Before a court" is a place and no time. */
function isBeforeCourt(tokens: readonly Token[], at: number): boolean {
  const next = /^(?:the|a|an|any)$/u.test(tokens[at]?.key ?? '') ? at + 1 : at;
  const follows = [tokens[next], tokens[next + 1]].map((token) => token?.key ?? '');
  return follows.some((key) => COURTS.test(key));
}

const COURTS = /^(?:courts?|tribunals?|judges?|panels?|commissions?|committees?|arbitrators?|council)$/u;

/** Words for an extent that say none where they stand: "each other", "a majority of two thirds", "either side of". */
function isIdleQuantifier(tokens: readonly Token[], from: number, to: number): boolean {
  const [before, own, next] = [from - 1, from, to].map((at) => tokens[at]?.key ?? '');
  if (isEitherOr(tokens, from, own ?? '')) return true;
  if (own === 'each' && next === 'other') return true;
  if (tokens[to - 1]?.key === 'of' && /majority/u.test(`${own} ${tokens[from + 1]?.key ?? ''}`))
    return tokens[to]?.fact?.kind === 'number' || tokens[from - 1]?.fact?.kind === 'number';
  if (own === 'most') return before === 'the' || before === 'at' || next?.endsWith('ed') === true;
  if (own === 'part') return /^(?:integral|form|forms|forming|essential|be|an|a)$/u.test(before ?? '');
  if (own === 'either') return tokens[from + 1]?.key === 'side' && tokens[from + 2]?.key === 'of';
  return isAllForAll(tokens, from);
}

const isAllForAll = (tokens: readonly Token[], at: number): boolean => {
  const [two, one, own, next, third] = [-2, -1, 0, 1, 2].map((step) => tokens[at + step]?.key ?? '');
  return own === 'all' && ((one === 'for' && two === 'all') || (next === 'for' && third === 'all'));
};

const FARTHEST_OR = 12;

/** "Either A or B". */
const isEitherOr = (tokens: readonly Token[], at: number, own: string): boolean =>
  own === 'either' && tokens.slice(at + 1, at + FARTHEST_OR).some(({ key }) => key === 'or');

/** "Shall each", "shall all": behind a modal these take up the subject. */
const isFloating = (tokens: readonly Token[], at: number): boolean =>
  /^(?:each|all)$/u.test(tokens[at]?.key ?? '') &&
  /^(?:shall|must|will|should|may|can)$/u.test(tokens[at - 1]?.key ?? '');

/** Adds figures as marks, and turns "every" before a time into a recurrence. */
function withRecurrences(tokens: readonly Token[], found: readonly Mark[]): Mark[] {
  const used = new Set<number>();
  const marks: Mark[] = [];
  for (const mark of found) {
    const next = tokens[mark.to];
    const recurs = /^(?:every|each)$/u.test(tokens[mark.from]?.key ?? '') && mark.to === mark.from + 1;
    if (mark.kind === 'quantifier' && recurs && next?.key === '<time>') {
      used.add(mark.to);
      const value = `every ${next.fact?.kind === 'number' ? next.fact.shown : ''}`;
      marks.push({
        ...mark,
        optional: false,
        kind: 'deadline',
        value,
        to: mark.to + 1,
        span: spanOf(tokens, mark.from, mark.to + 1),
      });
    } else marks.push(mark);
  }
  tokens.forEach((token, from) => {
    if (token.fact === null || used.has(from) || isBothParties(tokens, from)) return;
    const value = token.fact.kind === 'reference' ? token.fact.path : sameValue(token.fact);
    marks.push({ kind: token.fact.kind, value, span: token.span, from, to: from + 1 });
  });
  return marks;
}

const CHANGED = /^(?:reduc|increas|rais|lower|cut|grow|rise|fall|expand|shrink|diminish|limit)/u;
const FARTHEST_AMOUNT = 4;

/** "Reduced by 3,000" and "reduced to 3,000" are two things. */
function amountMarks(tokens: readonly Token[]): Mark[] {
  return tokens.flatMap((token, at): Mark[] => {
    if (!/^(?:by|to)$/u.test(token.key) || tokens[at + 1]?.fact?.kind !== 'number') return [];
    const verbs = tokens.slice(Math.max(0, at - FARTHEST_AMOUNT), at);
    if (!verbs.some(({ key }) => CHANGED.test(key))) return [];
    const value = `amount ${token.key}`;
    return [{ kind: 'bound', value, span: token.span, from: at, to: at + 1, optional: true }];
  });
}

/** "The two sides": no number, but all of them. */
const isBothParties = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.fact?.kind === 'number' &&
  tokens[at]?.fact?.shown === '2' &&
  /^(?:parties|sides)$/u.test(tokens[at + 1]?.key ?? '');

const FROM_WORDS: ReadonlySet<string> = new Set([
  'of',
  'after',
  'from',
  'following',
  'since',
  'before',
  'prior',
  'ahead',
]);
/** Words that open an event by themselves, where it is a known one: "upon signature", "from the date of signature". */
const EVENT_OPENERS: ReadonlySet<string> = new Set(['from', 'upon', 'on', 'as']);
/** Acts of treaty law, which "on" and "upon" make a time. */
const LEGAL_EVENT =
  /^(?:signature|signing|ratification|accession|acceptance|adoption|approval|entry|conclusion|deposit)$/u;
const FARTHEST_EVENT = 4;

/** The events from which terms are counted: "30 days after the signature" gives `since signature`. */
function eventMarks(tokens: readonly Token[]): Mark[] {
  return tokens.flatMap((token, at) => {
    const isFrom = opensEvent(tokens, at);
    if (!isFrom && (token.key !== '<time>' || !FROM_WORDS.has(tokens[at + 1]?.key ?? ''))) return [];
    const next = isFrom ? knownEvent(tokens, at + 1) : eventPlace(tokens, at + 2);
    if (next === null || tokens[next]?.key === 'age') return [];
    const isBefore = !isFrom && /^(?:before|prior|ahead)$/u.test(tokens[at + 1]?.key ?? '');
    const key = tokens[next]?.key ?? '';
    const from = isFrom ? at : at + 1;
    const value = `${isBefore ? 'before' : 'since'} ${eventOf(key)}`;
    const optional = /^(?:date|day)$/u.test(key) || !EVENTS.some(([stem]) => key.startsWith(stem));
    return [{ kind: 'deadline', value, span: spanOf(tokens, from, next + 1), from, to: next + 1, optional }];
  });
}

/** The token behind "the", "its", "the date of" and the like. */
function eventAfter(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < from + 4 && /^(?:the|its|their|date|day|of)$/u.test(tokens[at]?.key ?? '')) at += 1;
  return at;
}

const opensEvent = (tokens: readonly Token[], at: number): boolean => {
  const key = tokens[at]?.key ?? '';
  if (!EVENT_OPENERS.has(key) || tokens[at - 1]?.key === '<time>') return false;
  if (/^(?:on|upon)$/u.test(key)) return LEGAL_EVENT.test(tokens[eventAfter(tokens, at + 1)]?.key ?? '');
  return key !== 'as' || /^(?:of|from)$/u.test(tokens[at + 1]?.key ?? '');
};

/** The place of a known event near by, such as "signature"; "date" and "day" only lead to one. */
function knownEvent(tokens: readonly Token[], from: number): number | null {
  for (let at = from; at < Math.min(tokens.length, from + FARTHEST_EVENT + 1); at += 1) {
    const key = tokens[at]?.key ?? '';
    if (tokens[at]?.kind !== 'word') return null;
    if (!/^(?:date|day)s?$|(?<!sign)(?:ing|ed)$/u.test(key) && EVENTS.some(([stem]) => key.startsWith(stem)))
      return at;
  }
  return null;
}

/** The word that names the event: a known one near by, else the first that tells something. */
function eventPlace(tokens: readonly Token[], from: number): number | null {
  let first: number | null = null;
  for (let at = from; at < Math.min(tokens.length, from + FARTHEST_EVENT); at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word') break;
    if (EVENTS.some(([stem]) => token.key.startsWith(stem))) return at;
    if (!STOP_WORDS.has(token.key) && token.key !== 'to') first ??= at;
  }
  return first;
}

const EVENTS = Object.entries(EVENT_STEMS);

const eventOf = (key: string): string => EVENTS.find(([stem]) => key.startsWith(stem))?.[1] ?? stemOf(key);

type DutyHit = PhraseHit<Extract<PhraseMeaning, { kind: 'duty' }>>;

const isDuty = (hit: PhraseHit<PhraseMeaning>): hit is DutyHit => hit.meaning.kind === 'duty';

/** `inPhrases` are the tokens of phrases that are no negation: a "not" there ("shall not exceed") belongs to them. */
function dutiesOf(
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
        negated: hit.meaning.negated,
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
    if (joined === null) marks.push(mark);
    else marks[marks.length - 1] = joined;
  }
  return marks;
}

const EXPECTED = DUTY_FORMS.find(({ value }) => value === 'is expected to') ?? {
  value: 'is expected to',
  level: 3,
  phrases: [],
};
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
    next?.kind === 'word' &&
    next.key !== 'be' &&
    (next.capital ||
      /^(?:the|a|an|any|either|one|both|this|that|these|those|it|they|he|she|no|all|each|such|its|their)$/u.test(
        next.key,
      ))
  );
}

/** Where verbs stand before their subjects ("should the talks fail"), as conditions. */
const invertedMarks = (tokens: readonly Token[]): Mark[] =>
  tokens.flatMap(({ span }, from): Mark[] =>
    isInverted(tokens, from) ? [{ kind: 'condition', value: 'if', span, from, to: from + 1 }] : [],
  );

function isNoun(tokens: readonly Token[], at: number, to: number): boolean {
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

/** One duty from two that stand side by side, or null where the second is a duty of its own. */
function together(tokens: readonly Token[], first: DutyMark, second: DutyMark): DutyMark | null {
  if (second.from - first.to > FARTHEST_PARTNER) return null;
  const between = tokens.slice(first.to, second.from).map(({ key }) => key);
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
