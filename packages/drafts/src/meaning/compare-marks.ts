import { WEIGHTS, becameNote, type Finding, type MeaningKind } from './change.ts';
import type { Clause } from './clauses.ts';
import type { Mark } from './mark.ts';
import { inPairs, once, unshared, type Unshared } from './multisets.ts';
import type { ClauseGroup } from './pairing.ts';
import {
  LEAST_COMMON,
  contentOf,
  heldShare,
  phraseOf,
  shareContent,
  textOf,
  type Placed,
} from './placed-marks.ts';
import { isRecast } from './recast.ts';
import { isMaybe } from './said-otherwise.ts';

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

/** A condition that only one side has is shown with its words: “if the court agrees”. */
function wordsShown(one: Placed | null, other: Placed | null): readonly [string, string] {
  const isAlone = one === null || other === null;
  const shown = (placed: Placed | null): string =>
    placed !== null && isAlone && placed.mark.kind === 'condition' ? phraseOf(placed) : textOf(placed);
  return [shown(one), shown(other)];
}

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
