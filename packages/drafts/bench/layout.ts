import type { ReadProvision } from '../src/types.ts';
import type { Clause } from './clauses.ts';
import { textOf } from './clauses.ts';

/** How a draft numbers its provisions. */
export interface Numbering {
  readonly style: 'point' | 'article' | 'bracketed' | 'roman' | 'letter';
  readonly below: 'letter' | 'decimal' | 'roman';
  readonly from: number;
  /** Old numbers stay and new provisions get "5bis", as in texts under negotiation. */
  readonly keepsNumbers: boolean;
}

/** Provisions as the aligner gets them, with their origins and which of them were moved. */
export interface Laid {
  readonly provisions: readonly ReadProvision[];
  readonly origins: ReadonlyMap<string, ReadonlySet<number>>;
  readonly moved: ReadonlySet<string>;
}

/**
 * Lays clauses out as provisions. `before` is the draft as it was, for one that keeps its numbers.
 */
export function laidOut(
  clauses: readonly Clause[],
  side: string,
  numbering: Numbering,
  before: readonly Clause[] = [],
): Laid {
  const provisions: ReadProvision[] = [];
  const origins = new Map<string, ReadonlySet<number>>();
  const moved = new Set<string>();
  const add = (clause: Clause, path: string, number: string): void => {
    const id = `${side}${provisions.length}`;
    const text = textOf(clause);
    const heading = clause.heading === undefined ? {} : { heading: clause.heading };
    provisions.push({ id, path, number, ...heading, text, brackets: [], span: [0, text.length] });
    origins.set(id, new Set(clause.pieces.map(({ origin }) => origin)));
    if (clause.moved === true) moved.add(id);
    clause.children.forEach((child, index) =>
      add(child, `${path}.${index + 1}`, belowOf(numbering, path, index + 1)),
    );
  };
  const paths = topPaths(clauses, numbering, before);
  clauses.forEach((clause, index) => {
    const path = paths[index] ?? String(index + 1);
    add(clause, path, topOf(numbering, path, index + numbering.from));
  });
  return { provisions, origins, moved };
}

/** Values of the top numbers: counted, or those of the base draft with "bis" behind them for what is new. */
function topPaths(
  clauses: readonly Clause[],
  { from, keepsNumbers }: Numbering,
  before: readonly Clause[],
): string[] {
  if (before.length === 0 || !keepsNumbers) return clauses.map((_, index) => String(index + from));
  const former = new Map(before.map(({ pieces }, index) => [pieces[0]?.origin ?? -1, String(index + from)]));
  const used = new Set<string>();
  let last = '0';
  return clauses.map(({ pieces }) => {
    let path = former.get(pieces[0]?.origin ?? -1) ?? `${last}bis`;
    while (used.has(path)) path += 'bis';
    used.add(path);
    last = path.replace(/(?:bis)+$/u, '');
    return path;
  });
}

function topOf({ style }: Numbering, path: string, value: number): string {
  if (style === 'article') return `Article ${path}`;
  if (style === 'bracketed') return `(${path})`;
  if (style === 'roman') return `${roman(value)}.`;
  if (style === 'letter') return `${letter(value)}.`;
  return `${path}.`;
}

function belowOf({ below }: Numbering, path: string, value: number): string {
  if (below === 'letter') return `(${letter(value)})`;
  if (below === 'roman') return `(${roman(value).toLowerCase()})`;
  return `${path}.${value}`;
}

function letter(value: number): string {
  const own = String.fromCharCode(97 + ((value - 1) % 26));
  return value > 26 ? letter(Math.floor((value - 1) / 26)) + own : own;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  let [rest, written] = [value, ''];
  for (const [size, sign] of ROMAN)
    while (rest >= size) {
      rest -= size;
      written += sign;
    }
  return written;
}
