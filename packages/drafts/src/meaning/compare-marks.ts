import { becameNote, type Finding, type MeaningKind, WEIGHTS } from './change.ts';
import type { Clause } from './clauses.ts';
import type { Mark } from './mark.ts';
import { inPairs, once, type Unshared, unshared } from './multisets.ts';
import type { ClauseGroup } from './pairing.ts';
import { placeFrom, tokensWithin } from './places.ts';
import { isRecast } from './recast.ts';
import { type Fact, sameValue, type Token } from './tokens.ts';
import { stemOf } from './words-key.ts';
import { STOP_WORDS } from '../data/stop-words.ts';
import { asWritten } from './as-written.ts';

/** A mark with its words and the clause that it stands in. */
interface Placed {
  readonly mark: Mark;
  readonly clause: Clause;
}

/** How each sort of mark is told. Negations, references and duties have files of their own. */
const TOLD: Readonly<Partial<Record<Mark['kind'], readonly [MeaningKind, string]>>> = {
  number: ['number', 'Number'],
  date: ['date', 'Date'],
  deadline: ['deadline', 'Time limit'],
  condition: ['condition', 'Condition'],
  quantifier: ['scope', 'Extent'],
  bound: ['scope', 'Limit'],
  scope: ['scope', 'Extent'],
  exception: ['scope', 'Exception'],
  qualifier: ['qualifier', 'Qualifier'],
};

const SORTS = Object.keys(TOLD) as Mark['kind'][];

/**
 * Marks that stand on one side of a group only, by sort. Of marks that only one side has, the first of the left and the
 * first of the right are told as one change; numbers of one unit first. Where one sentence became two, a mark that
 * is repeated counts once.
 */
export function markFindings(group: ClauseGroup): Finding[] {
  return [...SORTS.flatMap((sort) => sortFindings(group, sort)), ...conditionContents(group)];
}

/** So many entries at the most for a clause beyond measure; what is more is counted in one. */
const MOST_ENTRIES = 500;

/**
 * The marks of a group that is too long to be read word by word: what one side has more often than the other, in order, without
 * the question whether it is said otherwise. Linear in the marks.
 */
export function coarseMarkFindings(group: ClauseGroup): Finding[] {
  const found = SORTS.flatMap((sort) => {
    const [told, label] = TOLD[sort] ?? ['scope', ''];
    const [a, b] = [placedIn(group.left, sort), placedIn(group.right, sort)];
    const pairs = inPairs(unshared(a, b, ({ mark }) => mark.value));
    return pairs.map(([one, other]) => differenceOf(told, label, one, other));
  });
  const rest = found[MOST_ENTRIES];
  if (rest === undefined) return found;
  const note = `${found.length - MOST_ENTRIES} more differences in a clause too long to be read word by word`;
  return [...found.slice(0, MOST_ENTRIES), { ...rest, note }];
}

const placedIn = (clauses: readonly Clause[], sort: Mark['kind']): Placed[] =>
  clauses.flatMap((clause) =>
    clause.marks.filter(({ kind }) => kind === sort).map((mark) => ({ mark, clause })),
  );

const differenceOf = (
  told: MeaningKind,
  label: string,
  one: Placed | null,
  other: Placed | null,
): Finding => {
  const [before, after] = [textOf(one), textOf(other)];
  return {
    kind: told,
    left: one?.mark.span ?? null,
    right: other?.mark.span ?? null,
    before,
    after,
    weight: WEIGHTS[told],
    note: becameNote(label, ...wordsShown(one, other)),
  };
};

function sortFindings(group: ClauseGroup, sort: Mark['kind']): Finding[] {
  const [told, label] = TOLD[sort] ?? ['scope', ''];
  const isOneToOne = group.left.length === 1 && group.right.length === 1;
  const [a, b] = [group.left, group.right].map((clauses) => {
    const placed = placedIn(clauses, sort);
    return isOneToOne ? placed : once(placed, ({ mark }) => mark.value);
  });
  if (a === undefined || b === undefined) return [];
  // What is said with a word or without it is over before what is not.
  for (const list of [a, b])
    list.sort((x, y) => Number(x.mark.optional === true) - Number(y.mark.optional === true));
  const unlike = unshared(a, b, (placed) => `${placed.mark.value} ${textOf(placed).toLowerCase()}`);
  const apart = sort === 'condition' ? withoutLike(unlike) : unlike;
  const differing = unshared(apart.left, apart.right, ({ mark }) => mark.value);
  return matchedByUnit(differing.left, differing.right).map(([one, other]) => ({
    ...differenceOf(told, label, one, other),
    maybe: isMaybe(one, other, group),
    ...(one === null || other === null ? ownOf(one ?? other) : {}),
  }));
}

/** What a mark says that stands on one side alone, and of a condition its content. */
const ownOf = (placed: Placed | null): Pick<Finding, 'value' | 'content'> => ({
  value: placed?.mark.value,
  content: placed?.mark.kind === 'condition' ? contentOf(placed) : undefined,
});

/** So many conditions are held each against each. */
const MOST_CONDITIONS = 40;

/** Conditions of one sort that share most of their content are no change, so that what is over is what has no counterpart. */
function withoutLike({ left, right }: Unshared<Placed>): Unshared<Placed> {
  if (left.length > MOST_CONDITIONS || right.length > MOST_CONDITIONS) return { left, right };
  const free = new Set(right);
  const open = left.filter((one) => {
    const other = [...free].find((each) => each.mark.value === one.mark.value && shareContent(one, each));
    if (other !== undefined) free.delete(other);
    return other === undefined;
  });
  return { left: open, right: [...free] };
}

function shareContent(one: Placed, other: Placed): boolean {
  const [content, others] = [contentOf(one), contentOf(other)];
  const common = [...content].filter((stem) => others.has(stem)).length;
  return common > 0 && common >= LEAST_SHARED * Math.min(content.size, others.size);
}

/** A condition that only one side has is shown with its words: “if the court agrees”. */
function wordsShown(one: Placed | null, other: Placed | null): readonly [string, string] {
  const isAlone = one === null || other === null;
  const shown = (placed: Placed | null): string =>
    placed !== null && isAlone && placed.mark.kind === 'condition' ? phraseOf(placed) : textOf(placed);
  return [shown(one), shown(other)];
}

/** "In equal shares" and "one half each". */
const isEvenShare = ({ mark }: Placed, others: readonly Clause[]): boolean =>
  mark.kind === 'number' && mark.value === '50 %' && others.some(({ stems }) => stems.has(stemOf('equal')));

const isSameFact = ({ fact }: Token, own: Fact): boolean =>
  fact !== null &&
  fact.kind !== 'reference' &&
  own.kind !== 'reference' &&
  sameValue(fact) === sameValue(own);

/** Whether a mark that stands on one side alone may be said otherwise on the other. */
function isMaybe(one: Placed | null, other: Placed | null, group: ClauseGroup): boolean {
  if (one !== null && other !== null)
    return (
      isSomeDate(one) ||
      isSomeDate(other) ||
      areConsents(one, other) ||
      areExceptions(one, other) ||
      areHours(one, other) ||
      (isRecast(group) &&
        (areOneCondition(one, other) || isAnyOne(one, other) || isOptional(one, other, group)))
    );
  const [placed, others] = one === null ? [other, group.left] : [one, group.right];
  if (placed === null) return false;
  if (placed.mark.optional === true) return true;
  if (placed.mark.value === 'all' && others.some(isDenied)) return true;
  if (isEventNamed(placed, others) || isEvenShare(placed, others)) return true;
  if (placed.mark.kind === 'condition') return isSaidOtherwise(placed, others, group);
  return (
    isRecast(group) &&
    (IN_RECAST.has(placed.mark.value) ||
      isDegree(placed) ||
      isWordKept(placed, others) ||
      isTimeKept(placed, others))
  );
}

/** Words that a sentence written anew gains and loses as other words bring them along. */
const IN_RECAST: ReadonlySet<string> = new Set([
  'many',
  'appropriate',
  'necessary',
  'robust',
  'reasonable',
  'substantially',
  'jointly',
  'in fact',
  'in law',
  'including',
]);

/** "Shall have been fully transferred" for "the transfer shall be completed"; "throughout the territory" is an extent. */
const isDegree = (placed: Placed): boolean =>
  placed.mark.value === 'all' && /ly$|^(?:whole|entire)$/iu.test(textOf(placed));

const OF_WORDS: ReadonlySet<Mark['kind']> = new Set(['quantifier', 'qualifier', 'scope', 'deadline']);

/** Words that cut an extent down: they count, whatever noun stands with them. */
const OF_PART: ReadonlySet<string> = new Set(['some', 'most', 'one of them', 'not all']);

/** "Freely" and "of their own free will", "fully" and "in full": the content of the phrase stands on the other side. */
function isWordKept({ mark, clause }: Placed, others: readonly Clause[]): boolean {
  if (!OF_WORDS.has(mark.kind) || OF_PART.has(mark.value)) return false;
  const own = clause.tokens.filter(
    ({ span, kind, key }) =>
      span[0] >= mark.span[0] && span[1] <= mark.span[1] && kind === 'word' && !STOP_WORDS.has(key),
  );
  return own.length > 0 && own.every(({ key }) => others.some(({ stems }) => stems.has(stemOf(key))));
}

/** Whether the date or term behind a word of time stands on the other side too, so that the sentence puts it otherwise. */
function isTimeKept({ mark, clause }: Placed, others: readonly Clause[]): boolean {
  if (mark.kind !== 'deadline') return false;
  const fact = clause.tokens.find(({ span }) => span[0] >= mark.span[1])?.fact;
  if (fact === null || fact === undefined || fact.kind === 'reference') return false;
  return others.some(({ tokens }) => tokens.some((token) => isSameFact(token, fact)));
}

/** "From the date on which it is established": the event stands in a clause of its own. */
const isSomeDate = ({ mark }: Placed): boolean => /^(?:since|before) da(?:te|y)$/u.test(mark.value);

/** "Within five days of receiving it" and "each complaint that it receives": the event stands there, but not behind the term. */
function isEventNamed(placed: Placed, others: readonly Clause[]): boolean {
  const { mark, clause } = placed;
  if (!isEvent(placed)) return false;
  const event = clause.tokens.findLast(({ span }) => span[1] <= mark.span[1]);
  return event !== undefined && others.some(({ stems }) => stems.has(stemOf(event.key)));
}

/** "All States shall deny" and "no State shall grant". */
const isDenied = ({ duty, tokens }: Clause): boolean =>
  duty?.negated === true || tokens.some(({ key }) => /^(?:no|none|neither)$/u.test(key));

/** Words that let a thing happen once another one does, or while it does: a redraft puts one for the other. */
const POSITIVE: ReadonlySet<string> = new Set(['if', 'after', 'while', 'consent', 'consult', 'verified']);

/** "If the talks fail" and "when the talks have failed", "with its consent" and "once it consents": of one content. */
function areOneCondition(one: Placed, other: Placed): boolean {
  if (one.mark.kind !== 'condition' || ![one, other].every(({ mark }) => POSITIVE.has(mark.value)))
    return false;
  return shareContent(one, other);
}

const LEAST_SHARED = 0.4;

/**
 * Whether one of two conditions or words of time is said with a phrase or without it as often: "is subject to". Of two events
 * that are no known ones each has to stand on the other side too.
 */
const isOptional = (one: Placed, other: Placed, group: ClauseGroup): boolean =>
  /^(?:condition|deadline|qualifier)$/u.test(one.mark.kind) &&
  (one.mark.optional === true || other.mark.optional === true) &&
  (!isEvent(one) || !isEvent(other) || (isEventNamed(one, group.right) && isEventNamed(other, group.left)));

const isEvent = ({ mark }: Placed): boolean => /^(?:since|before) /u.test(mark.value);

/** "A Party" and "any Party", which one of them it may be. */
const isAnyOne = (one: Placed, other: Placed): boolean =>
  [one, other].some((placed) => /^a /iu.test(textOf(placed))) &&
  [one, other].some(({ mark }) => mark.value === 'all' && mark.optional === true);

/** "Only by a majority" and "not except by a majority". */
const areExceptions = (one: Placed, other: Placed): boolean =>
  one.mark.kind === 'exception' && new Set([one.mark.value, other.mark.value, 'only', 'except']).size === 2;

/** Ages in months, as terms of years are. */
const IN_HOURS: Readonly<Record<string, number>> = { days: 24, 'years of age': 12 };

/** "48 hours" and "two days": a day of a term ends at midnight, so that it is worth a look. */
function areHours(one: Placed, other: Placed): boolean {
  const [a, b] = [one, other].map(({ mark }) => /^(\d+) (hours|days|months|years of age)$/u.exec(mark.value));
  if (one.mark.kind !== 'number' || !a || !b || a[2] === b[2]) return false;
  const [x, y] = [a, b].map((found) => Number(found[1]) * (IN_HOURS[found[2] ?? ''] ?? 1));
  return x === y;
}

/** "With the consent of the Assembly" and "if the Assembly consents". */
function areConsents(one: Placed, other: Placed): boolean {
  const values = [one.mark.value, other.mark.value];
  if (!values.includes('consent') || !values.includes('if')) return false;
  if (![one, other].every(({ clause }) => clause.tokens.some(({ key }) => CONSENT.test(key)))) return false;
  const [who, whose] = [one, other].map((placed) =>
    [...contentOf(placed)].filter((stem) => !CONSENT.test(stem)),
  );
  return (
    who?.length === 0 || whose?.length === 0 || who?.some((stem) => whose?.includes(stem) === true) === true
  );
}

const CONSENT = /^(?:consent|agree|approv|request|authoris|permit|permission)/u;

/** Whether a condition says more than a name or a figure. */
const holdsWords = ({ mark, clause }: Placed): boolean =>
  clause.tokens.some(
    ({ span, kind, key, capital }) =>
      span[0] >= mark.span[1] && kind === 'word' && !capital && !STOP_WORDS.has(key) && key.length > 3,
  );

/** Whether the mark itself is all that went: the words before and behind it stand together on the other side, or with few between. */
function isAlone({ mark, clause }: Placed, others: readonly Clause[]): boolean {
  const at = clause.tokens.findIndex(({ span }) => span[0] >= mark.span[0]);
  const before = clause.tokens[at - 1]?.key ?? '';
  const behind = clause.tokens.find(({ span }) => span[0] >= mark.span[1])?.key ?? '';
  return others.some(({ tokens }) =>
    tokens.some(
      ({ key }, place) =>
        key === before &&
        tokens.slice(place + 1, place + 1 + FARTHEST_BEHIND).some((next) => next.key === behind),
    ),
  );
}

const FARTHEST_BEHIND = 4;

/** A condition all of whose content stands on the other side too: "disputes, if not settled" became "unsettled disputes". */
function isSaidOtherwise(placed: Placed, others: readonly Clause[], group: ClauseGroup): boolean {
  if (!holdsWords(placed) || isAlone(placed, others)) return false;
  const share = heldShare(contentOf(placed), others);
  return share === 1 || (share > LEAST_COMMON && isRecast(group) && !isDeniedAnew(group));
}

/** How much of some content stands in clauses, 0 to 1. */
function heldShare(content: ReadonlySet<string>, clauses: readonly Clause[]): number {
  const held = [...content].filter((stem) => clauses.some(({ stems }) => stems.has(stem))).length;
  return content.size === 0 ? 1 : held / content.size;
}

/** Whether one side denies more than the other. */
const isDeniedAnew = ({ left, right }: ClauseGroup): boolean => denialsIn(left) !== denialsIn(right);

const denialsIn = (clauses: readonly Clause[]): number =>
  clauses.reduce(
    (sum, { duty, marks }) =>
      sum + Number(duty?.negated === true) + marks.filter(({ kind }) => kind === 'negation').length,
    0,
  );

/** Pairs those of one unit first, then the others in order; for marks without a unit, simply in order. */
function matchedByUnit(
  left: readonly Placed[],
  right: readonly Placed[],
): (readonly [Placed | null, Placed | null])[] {
  const pairs: (readonly [Placed | null, Placed | null])[] = [];
  const rest = new Set(right);
  const alone: Placed[] = [];
  for (const one of left) {
    const other = [...rest].find((each) => unitOf(each.mark) === unitOf(one.mark));
    if (other === undefined) alone.push(one);
    else {
      rest.delete(other);
      pairs.push([one, other]);
    }
  }
  const others = [...rest];
  for (let at = 0; at < Math.max(alone.length, others.length); at += 1)
    pairs.push([alone[at] ?? null, others[at] ?? null]);
  return pairs;
}

const unitOf = ({ kind, value }: Mark): string => (kind === 'number' ? value.replace(/^[^ ]* ?/u, '') : kind);

const textOf = (placed: Placed | null): string => {
  if (placed === null) return '';
  return asWritten(tokensWithin(placed.clause, placed.mark.span));
};

const LONGEST_CONTENT = 8;
const LEAST_COMMON = 0.5;

/** Conditions of one sort that stand on both sides once, with other content: "if the talks fail", "if the court agrees". */
function conditionContents(group: ClauseGroup): Finding[] {
  const [a, b] = [group.left, group.right].map((clauses) =>
    clauses.flatMap((clause) =>
      clause.marks.filter(({ kind }) => kind === 'condition').map((mark) => ({ mark, clause })),
    ),
  );
  if (a === undefined || b === undefined) return [];
  return a.flatMap((one) => {
    if (one.mark.value === 'consent' && !textOf(one).endsWith(' of')) return [];
    const same = b.filter(({ mark }) => mark.value === one.mark.value);
    const [other] = same;
    if (
      other === undefined ||
      same.length > 1 ||
      a.filter(({ mark }) => mark.value === one.mark.value).length > 1
    )
      return [];
    return contentChanged(one, other, group) ? [contentFinding(one, other)] : [];
  });
}

function contentChanged(one: Placed, other: Placed, group: ClauseGroup): boolean {
  const [x, y] = [contentOf(one), contentOf(other)];
  if (x.size === 0 || y.size === 0) return false;
  const common = [...x].filter((stem) => y.has(stem)).length;
  if ((2 * common) / (x.size + y.size) >= LEAST_COMMON) return false;
  if (isRecast(group))
    return heldShare(x, group.right) < LEAST_COMMON && heldShare(y, group.left) < LEAST_COMMON;
  const lost = [...x].some((stem) => !group.right.some(({ stems }) => stems.has(stem)));
  const won = [...y].some((stem) => !group.left.some(({ stems }) => stems.has(stem)));
  return lost && won;
}

const NO_TOKEN: Pick<Token, 'span' | 'key' | 'kind'> = { span: [0, 0], key: '', kind: 'mark' };

/** First letters of the content words behind a condition, up to the next mark. */
function contentOf({ mark, clause }: Placed): ReadonlySet<string> {
  const stems = new Set<string>();
  for (let at = placeFrom(clause, mark.span[1]); at < clause.tokens.length; at += 1) {
    const { span, key, kind } = clause.tokens[at] ?? NO_TOKEN;
    if (kind === 'mark' || stems.size >= LONGEST_CONTENT || isMain(clause, span)) break;
    if (kind === 'word' && !STOP_WORDS.has(key)) stems.add(stemOf(key));
  }
  return stems;
}

/** Whether the duty of the clause begins here: what a condition says ends before it. */
const isMain = ({ duty }: Clause, [start]: readonly [number, number]): boolean => duty?.span[0] === start;

function contentFinding(one: Placed, other: Placed): Finding {
  const [before, after] = [phraseOf(one), phraseOf(other)];
  return {
    kind: 'condition',
    left: one.mark.span,
    right: other.mark.span,
    before,
    after,
    weight: WEIGHTS.condition - 8,
    note: becameNote('Condition', before, after),
  };
}

const LONGEST_PHRASE = 12;

function phraseOf({ mark, clause }: Placed): string {
  const from = placeFrom(clause, mark.span[0]);
  const behind = clause.tokens.slice(from, from + LONGEST_PHRASE);
  const stop = behind.findIndex(({ kind, span }) => kind === 'mark' || isMain(clause, span));
  return behind
    .slice(0, stop === -1 ? LONGEST_PHRASE : stop)
    .map(({ text }) => text)
    .join(' ');
}
