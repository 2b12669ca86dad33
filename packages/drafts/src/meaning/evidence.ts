/** What speaks for an entry being a change of sense, and against, as figures. */
import type { Finding } from './change.ts';
import type { Clause } from './clauses.ts';
import { actFigures } from './act-evidence.ts';
import { familyOf, SORTS, sortOf } from './entry-sorts.ts';
import { sameValue } from './facts.ts';
import { placeFrom } from './places.ts';
import { isContent, otherSide, ownSide, type ProvisionView, type SideName } from './provision-view.ts';
import type { Token } from './tokens.ts';
import { stemOf } from './words-key.ts';

/** What is asked of each entry beside its sort. */
export const QUESTIONS = [
  'always',
  'doubted by a rule',
  'a figure of it stands on the other side too',
  'figures of one unit',
  'the act is one on both sides',
  'named on both sides',
  'denied on one side only',
  'more denials on that side of the provision',
  'forces of the provision shifted alike',
  'figures that the other side alone has',
  'stands in the place of what the other side has, or of nothing',
  'same word before',
  'same word behind',
  'share of its words that the other side has',
  'words of its own that the other side has not',
  'such words beyond those that the other side has of its own',
  'neighbours stand together on the other side',
  'rest on its own side',
  'rest on the other side',
  'rest near its counterpart',
  'answered by entries of the other side',
  'restrictions more on its side of the provision',
  'other entries of the provision',
  'pairs of neighbouring words kept',
  'length of the provision',
] as const;

export const EVIDENCE_COUNT = QUESTIONS.length + SORTS.length;

/** The words of either side in order, with what is looked up in them again and again. */
export interface Ground {
  readonly view: ProvisionView;
  readonly tokens: Readonly<Record<SideName, readonly Token[]>>;
  readonly unknown: Readonly<Record<SideName, ReadonlySet<number>>>;
  readonly kept: number;
  readonly restrictions: Readonly<Record<SideName, number>>;
  /** How many clauses of either side share a word of weight or a figure with the other side. */
  readonly sharing: Readonly<Record<SideName, number>>;
}

export function groundOf(view: ProvisionView): Ground {
  const tokens = { left: inOrder(view.clauses.left), right: inOrder(view.clauses.right) };
  const unknown = {
    left: new Set(view.unlike.left.map(({ span }) => span[0])),
    right: new Set(view.unlike.right.map(({ span }) => span[0])),
  };
  const restrictions = { left: restrictionsIn(view.clauses.left), right: restrictionsIn(view.clauses.right) };
  const sharing = { left: sharingOf(view, 'left', tokens), right: sharingOf(view, 'right', tokens) };
  return { view, tokens, unknown, restrictions, sharing, kept: keptShare(tokens.left, tokens.right) };
}

function sharingOf(view: ProvisionView, side: SideName, tokens: Ground['tokens']): number {
  const others = new Set(valuesOf(tokens[otherSide(side)]));
  const stems = view.stems[otherSide(side)];
  return view.clauses[side].filter(
    (clause) =>
      clause.tokens.some((token) => isContent(token) && stems.has(stemOf(token.key))) ||
      valuesOf(clause.tokens).some((value) => others.has(value)),
  ).length;
}

const inOrder = (clauses: readonly Clause[]): Token[] =>
  clauses.flatMap(({ tokens }) => tokens).sort((a, b) => a.span[0] - b.span[0]);

function keptShare(left: readonly Token[], right: readonly Token[]): number {
  const pairsOf = (tokens: readonly Token[]): string[] => {
    const keys = tokens
      .filter(({ kind }) => kind !== 'mark')
      .map(({ key, fact, text }) => (fact === null ? key : text));
    return keys.map((key, at) => `${key} ${keys[at + 1] ?? ''}`);
  };
  const [a, b] = [pairsOf(left), pairsOf(right)];
  const known = new Set(b);
  return (2 * a.filter((pair) => known.has(pair)).length) / Math.max(1, a.length + b.length);
}

const LONGEST_REACH = 10;
const OF_PHRASES = /^(?:condition|deadline|exception|negation|duty)/u;

/** The words of an entry on one side: its own, and for what opens a phrase those behind it up to the next sign. */
function reachOf(finding: Finding, side: SideName, tokens: readonly Token[]): readonly Token[] {
  const span = finding[side];
  if (span === null) return [];
  const from = placeFrom({ tokens }, span[0]);
  let to = Math.max(from + 1, placeFrom({ tokens }, span[1]));
  if (OF_PHRASES.test(familyOf(finding)))
    while (to < tokens.length && to - from < LONGEST_REACH && tokens[to]?.kind !== 'mark') to += 1;
  return tokens.slice(from, to);
}

const FARTHEST_NEIGHBOUR = 6;

/** The next words of weight before and behind a place. */
function neighboursOf(
  tokens: readonly Token[],
  [from, to]: readonly [number, number],
): readonly [string, string] {
  const start = placeFrom({ tokens }, from);
  const end = Math.max(start + 1, placeFrom({ tokens }, to));
  const before = tokens.slice(Math.max(0, start - FARTHEST_NEIGHBOUR), start).findLast(isContent);
  const behind = tokens.slice(end, end + FARTHEST_NEIGHBOUR).find(isContent);
  return [before === undefined ? '' : stemOf(before.key), behind === undefined ? '' : stemOf(behind.key)];
}

const NEAR = 5;

/** Words near the counterparts of the neighbours of an entry that the other side alone has. */
function restNear(ground: Ground, side: SideName, neighbours: readonly string[]): number {
  const other = otherSide(side);
  const near = new Set<number>();
  ground.tokens[other].forEach(({ key, kind }, at, all) => {
    if (kind !== 'word' || !neighbours.includes(stemOf(key))) return;
    for (const { span } of all.slice(Math.max(0, at - NEAR), at + NEAR + 1))
      if (ground.unknown[other].has(span[0])) near.add(span[0]);
  });
  return near.size;
}

/** Whether two words stand within a few words of each other on a side. */
function standTogether(tokens: readonly Token[], [before, behind]: readonly [string, string]): boolean {
  if (before === '' || behind === '') return false;
  return tokens.some(
    ({ key }, at) =>
      stemOf(key) === before && tokens.slice(at + 1, at + NEAR).some((next) => stemOf(next.key) === behind),
  );
}

/**
 * What stands right before and right behind a stretch; the sign that ends a sentence and the end of the text are one, and commas round
 * the stretch and an "only" that leads to it count as its own.
 */
function besides(tokens: readonly Token[], [from, to]: readonly [number, number]): readonly [string, string] {
  let start = placeFrom({ tokens }, from);
  let end = Math.max(start, placeFrom({ tokens }, to));
  if (tokens[start - 1]?.key === 'only') start -= 1;
  if (tokens[start - 1]?.key === ',' && tokens[end]?.key === ',') end += 1;
  return [keyAt(tokens, tokens[start - 1]?.key === ',' ? start - 2 : start - 1), keyAt(tokens, end)];
}

const keyAt = (tokens: readonly Token[], at: number): string => {
  const key = tokens[at]?.key ?? '.';
  return /^[.;]$/u.test(key) ? '.' : key;
};

/**
 * Whether an entry's words stand between the same two words as those of the other side, or were put between two words that stand
 * side by side there: so that nothing but them changed at that place.
 */
export function isInPlace(finding: Finding, { tokens }: Ground): boolean {
  const [left, right] = [finding.left, finding.right];
  const side = ownSide(finding);
  if (side === null) {
    if (left === null || right === null) return false;
    const [a, b] = [besides(tokens.left, left), besides(tokens.right, right)];
    return a[1] === b[1] && (a[0] === b[0] || areBeforeOneFigure(finding, tokens));
  }
  const span = finding[side];
  if (span === null) return false;
  const [before, behind] = besides(tokens[side], phraseOf(finding, side, tokens[side]) ?? span);
  const others = tokens[otherSide(side)];
  return others.some(({ key }, at) => key === before && keyAt(others, at + 1) === behind);
}

/** "Within 90 days" and "after 90 days": a limit exchanged before one figure. */
function areBeforeOneFigure(finding: Finding, tokens: Ground['tokens']): boolean {
  if (!/^(?:deadline|limit)$/u.test(familyOf(finding))) return false;
  const [a, b] = (['left', 'right'] as const).map((side) =>
    valuesOf(tokens[side].slice(placeFrom({ tokens: tokens[side] }, finding[side]?.[1] ?? 0)).slice(0, 1)),
  );
  return a?.[0] !== undefined && a[0] === b?.[0];
}

/** From the beginning of an entry to the end of what it opens. */
function phraseOf(
  finding: Finding,
  side: SideName,
  tokens: readonly Token[],
): readonly [number, number] | null {
  const reach = OF_PHRASES.test(familyOf(finding)) ? reachOf(finding, side, tokens) : [];
  const [first, last] = [reach[0], reach.at(-1)];
  return first === undefined || last === undefined ? null : [first.span[0], last.span[1]];
}

/** Whether an entry holds two numbers that are counted in units of which nothing says how they compare: "half" and "six". */
export function areOfTwoUnits(finding: Finding, ground: Ground): boolean {
  if (finding.kind !== 'number' || ownSide(finding) !== null || isInPlace(finding, ground)) return false;
  const { tokens } = ground;
  const [a, b] = (['left', 'right'] as const).map(
    (side) =>
      reachOf(finding, side, tokens[side]).flatMap(({ fact }) => (fact?.kind === 'number' ? [fact] : []))[0],
  );
  if (a === undefined || b === undefined) return false;
  const [x, y] = [unitOf(a), unitOf(b)];
  if (x === y || (x === '/' && y === '%') || (x === '%' && y === '/')) return false;
  return [x, y].some((unit) => unit === '' || unit === '#' || unit === '/');
}

/** The unit of a number; `#` for an ordinal, `/` for a part of a whole. */
const unitOf = ({ unit, shown }: { readonly unit: string; readonly shown: string }): string =>
  shown.startsWith('#') ? '#' : /^\d+\/\d+$/u.test(shown) ? '/' : unit;

/** Whether all figures of an entry with words on one side stand on the other side too, wherever they do. */
export function isFigureKept(finding: Finding, { tokens }: Ground): boolean {
  const side = ownSide(finding);
  if (side === null || !/^(?:number|date|reference)$/u.test(finding.kind)) return false;
  const own = valuesOf(reachOf(finding, side, tokens[side]));
  const others = new Set(valuesOf(tokens[otherSide(side)]));
  return own.length > 0 && own.every((value) => others.has(value));
}

const RESTRICTS = /^(?:condition|exception|limit|negation|deadline|extent)/u;

function answersTo(finding: Finding, all: readonly Finding[]): number {
  const side = ownSide(finding);
  if (!RESTRICTS.test(familyOf(finding))) return 0;
  return all.filter((other) => {
    if (other === finding || !RESTRICTS.test(familyOf(other)) || other.kind === 'wording') return false;
    const own = ownSide(other);
    return side === null || own === null ? familyOf(other) !== familyOf(finding) : own === otherSide(side);
  }).length;
}

const log = (count: number): number => Math.log2(1 + count);

const valuesOf = (tokens: readonly Token[]): string[] =>
  tokens.flatMap(({ fact }) =>
    fact === null ? [] : [fact.kind === 'reference' ? `§${fact.path}` : sameValue(fact)],
  );

const valuesOnlyOn = (side: SideName, tokens: Ground['tokens']): number => {
  const others = new Set(valuesOf(tokens[otherSide(side)]));
  return valuesOf(tokens[side]).filter((value) => !others.has(value)).length;
};

const unitsOf = (tokens: readonly Token[]): string[] =>
  tokens.flatMap(({ fact }) => (fact?.kind === 'number' ? [fact.unit] : fact === null ? [] : [fact.kind]));

const restrictionsIn = (clauses: readonly Clause[]): number =>
  clauses.reduce(
    (sum, { marks }) =>
      sum + marks.filter(({ kind }) => /^(?:condition|exception|bound|deadline)$/u.test(kind)).length,
    0,
  );

/** The evidence for one entry among all of its provision. Linear in the words of the provision. */
export function evidenceOf(finding: Finding, all: readonly Finding[], ground: Ground): Float64Array {
  const { tokens, unknown } = ground;
  const sides = (['left', 'right'] as const).filter(
    (side) => finding[side] !== null && finding[side === 'left' ? 'before' : 'after'] !== '',
  );
  const reach = {
    left: sides.includes('left') ? reachOf(finding, 'left', tokens.left) : [],
    right: sides.includes('right') ? reachOf(finding, 'right', tokens.right) : [],
  };
  const around = sides.map((side) => ({ side, stems: neighboursOf(tokens[side], finding[side] ?? [0, 0]) }));
  const [one, other] = around;
  const isBoth = one !== undefined && other !== undefined;
  const ownIn = (side: SideName): number =>
    reach[side].filter(({ span }) => unknown[side].has(span[0])).length;
  const rest = (side: SideName): number => Math.max(0, unknown[side].size - ownIn(side));
  const main = sides[0] ?? 'left';
  const own = ownIn('left') + ownIn('right');
  const count = [...reach.left, ...reach.right].filter(isContent).length;
  const stands = (side: SideName): boolean => {
    const others = new Set(valuesOf(tokens[otherSide(side)]));
    return valuesOf(reach[side]).some((value) => others.has(value));
  };
  const units = [unitsOf(reach.left), unitsOf(reach.right)] as const;
  const figures = [
    1,
    finding.maybe === true ? 1 : 0,
    stands('left') || stands('right') ? 1 : 0,
    isBoth && units[0].length > 0 && units[0].some((unit) => units[1].includes(unit)) ? 1 : 0,
    ...actFigures(finding, ground.view),
    log(isBoth ? 0 : valuesOnlyOn(otherSide(main), tokens)),
    isInPlace(finding, ground) ? 1 : 0,
    isBoth && one.stems[0] !== '' && one.stems[0] === other.stems[0] ? 1 : 0,
    isBoth && one.stems[1] !== '' && one.stems[1] === other.stems[1] ? 1 : 0,
    count === 0 ? 0.5 : 1 - own / count,
    log(own),
    isBoth ? 0 : log(Math.max(0, own - unknown[otherSide(main)].size)),
    !isBoth && one !== undefined && standTogether(tokens[otherSide(one.side)], one.stems) ? 1 : 0,
    isBoth ? log(Math.min(rest('left'), rest('right'))) : log(rest(main)),
    isBoth ? log(Math.max(rest('left'), rest('right'))) : log(rest(otherSide(main))),
    log(around.reduce((sum, { side, stems }) => sum + restNear(ground, side, stems), 0)),
    log(answersTo(finding, all)),
    isBoth || !RESTRICTS.test(familyOf(finding))
      ? 0
      : Math.max(-2, Math.min(2, ground.restrictions[main] - ground.restrictions[otherSide(main)])),
    log(all.filter((each) => each !== finding && each.kind !== 'wording').length),
    ground.kept,
    log(tokens.left.length + tokens.right.length) - 6,
  ];
  const evidence = new Float64Array(EVIDENCE_COUNT);
  evidence.set(figures);
  const sort = sortOf(finding, ground.view);
  if (sort !== -1) evidence[QUESTIONS.length + sort] = 1;
  return evidence;
}
