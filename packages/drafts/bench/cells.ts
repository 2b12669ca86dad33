import type { Clause } from './clauses.ts';
import { NEW, textOf } from './clauses.ts';
import type { Random } from './random.ts';
import { between, pick, shuffled } from './random.ts';
import { reworded } from './rewording.ts';
import type { WordLists } from './word-lists.ts';

/** Each cell in both columns, or, a share of them drawn for each table, in one alone; with boilerplate between. */
export function columnsOf(
  base: readonly Cell[],
  depth: number,
  strangers: readonly string[],
  random: Random,
  lists: WordLists,
): { left: Cell[]; right: Cell[] } {
  const alone = 0.05 + 0.55 * random();
  const [left, right]: [Cell[], Cell[]] = [[], []];
  for (const cell of base) {
    const roll = random();
    if (roll >= alone / 2)
      right.push(
        roll < alone ? cell : { ...cell, text: answered(cell.text, depth, strangers, random, lists) },
      );
    if (roll < alone / 2 || roll >= alone) left.push(cell);
    if (random() < 0.03) right.push({ origin: NEW, text: pick(random, lists.boilerplate) });
    if (random() < 0.02) left.push({ origin: NEW, text: pick(random, lists.boilerplate) });
    if (random() < 0.05) right.push({ origin: NEW, text: pick(random, strangers) });
  }
  return { left, right };
}

export interface Cell {
  readonly origin: number;
  readonly text: string;
}

/** A provision as one cell or as several: its heading apart or in front, what stands below it apart or in it. */
export function cellsOf(clause: Clause, random: Random): Cell[] {
  const origin = clause.pieces[0]?.origin ?? NEW;
  const text = textOf(clause);
  const below = clause.children.flatMap((child) => cellsOf(child, random));
  const heading = clause.heading ?? (random() < 0.15 ? `Article ${origin + 1}` : null);
  // A heading that stands apart is a cell of its own; half a step keeps its origin apart from that of the text.
  const apart = heading === null ? [] : [{ origin: origin + 0.5, text: heading }];
  if (text === '') return [...apart, ...below];
  const isApart = heading !== null && random() < 0.4;
  const whole = random() < 0.5;
  const parts = [
    ...(heading === null || isApart ? [] : [heading]),
    text,
    ...(whole ? below.map((cell) => cell.text) : []),
  ];
  return [...(isApart ? apart : []), { origin, text: parts.join('\n') }, ...(whole ? [] : below)];
}

/** Nearly the same once more: another number, another body; a row of its own. */
export function twinOf(cell: Cell, random: Random, lists: WordLists): Cell {
  return { origin: NEW, text: reworded(cell.text, 0.18, random, lists) };
}

/** What the other column says: the same, a little other, quite other, much longer, or the beginning alone. */
function answered(
  text: string,
  depth: number,
  strangers: readonly string[],
  random: Random,
  lists: WordLists,
): string {
  const roll = random();
  // Headings of a few words mostly stay as they are; other words would leave nothing to know them by.
  if (roll < (text.split(' ').length < 5 ? 0.85 : 0.3)) return text;
  const most = roll < 0.75 ? depth : Math.min(0.8, 0.2 + depth * 1.5);
  const other = reworded(text, most * (0.2 + 0.8 * random()), random, lists);
  if (roll > 0.93) return [other, ...shuffled(random, strangers).slice(0, between(random, 1, 3))].join(' ');
  if (roll > 0.88)
    return other.slice(0, other.indexOf(' ', Math.floor(other.length / 3)) >>> 0).trim() || other;
  return other;
}
