/** Where an entry's words stand, and whether their figures stand on the other side too. */
import type { Finding } from './change.ts';
import { familyOf } from './entry-sorts.ts';
import { type Ground, OF_PHRASES, reachOf, valuesOf } from './evidence-ground.ts';
import { placeFrom } from './places.ts';
import { otherSide, ownSide, type SideName } from './provision-view.ts';
import type { Token } from './tokens.ts';

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
