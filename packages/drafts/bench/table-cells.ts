import type { ReadProvision } from '../src/types.ts';
import type { Laid } from './layout.ts';
import type { Random } from './random.ts';
import { shuffled } from './random.ts';

/** A cell in the making: the rows that it answers (none for what is new), and its text. */
export interface Cell {
  readonly origins: readonly number[];
  readonly text: string;
}

/** Takes out the pairs that read the same in both columns. */
export function withoutSame(left: readonly Cell[], right: readonly Cell[]): [Cell[], Cell[]] {
  const keyOf = ({ origins, text }: Cell): string => `${origins.join('+')}\u0000${text}`;
  const [a, b] = [new Set(left.map(keyOf)), new Set(right.map(keyOf))];
  const differs = (others: ReadonlySet<string>) => (cell: Cell) =>
    cell.origins.length === 0 || !others.has(keyOf(cell));
  return [left.filter(differs(b)), right.filter(differs(a))];
}

/** Cells as provisions, in their order or shuffled. */
export function laid(cells: readonly Cell[], side: string, inOrder: boolean, random: Random): Laid {
  const ordered = inOrder ? cells : shuffled(random, cells);
  const provisions = ordered.map(({ text }, index): ReadProvision => ({
    id: `${side}${index}`,
    path: `~${index + 1}`,
    number: '',
    text,
    brackets: [],
    span: [0, text.length],
  }));
  return {
    provisions,
    origins: new Map(ordered.map(({ origins }, index) => [`${side}${index}`, new Set(origins)])),
    moved: new Set(),
  };
}
