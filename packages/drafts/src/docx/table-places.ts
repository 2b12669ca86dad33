import type { Block } from './blocks.ts';
import type { Dealt } from './dealing.ts';
import type { FreshKinds } from './first-notes.ts';
import { keepsLostRow } from './lost-rows.ts';
import { dealtBy } from './placed-flows.ts';
import { linesOf } from './step.ts';
import type { Stretch } from './stretches.ts';
import type { Move, Unit } from './table-moves.ts';

/**
 * Arranges the blocks of a stretch so that each flow of paragraphs has a line of the older and one of the newer file,
 * with as many tables of the older file kept as tables as can be.
 *
 * Plan. Both lists are walked through together, each in its own order, by dynamic programming. What matters of the way
 * so far is what the open flow holds: nothing, lines of the older file, of the newer, or of both. A line of either file
 * is added to it; a pair known by its wording is added at once and is worth its words; a table of either file, and a
 * newer paragraph that ends a section, closes the flow, which is allowed where it holds lines of both files (or a table
 * follows a table at once). A table of the older file can also be gone through line by line, as paragraphs; as a table it
 * is worth its words. The worthiest way wins; lines of each flow are then paired anew.
 */
export function withTablesPlaced(
  { from, to, pairs }: Stretch,
  older: readonly Block[],
  newer: readonly Block[],
  fresh: FreshKinds,
): Dealt | null {
  const before = olderUnits(older.slice(from[0], to[0]), fresh);
  const after = newer.slice(from[1], to[1]);
  if (before.length * (after.length + 1) > MOST_PLACES) return null;
  const moves = new Places(before, after, partnersOf(pairs, older, newer)).best();
  return moves === null ? null : dealtBy(moves, before, after, fresh);
}

/** Places in the two lists, lines times blocks, up to which a stretch is arranged so. */
const MOST_PLACES = 1_000_000;

function olderUnits(blocks: readonly Block[], fresh: FreshKinds): Unit[] {
  return blocks.flatMap((block) => {
    const lines = linesOf(block);
    const stands = block.kind === 'table' && !keepsLostRow(block, null, fresh) ? block : null;
    return lines.map((line, index): Unit => ({
      line,
      table: index === 0 ? stands : null,
      lines: lines.length,
      inTable: block.kind === 'table',
    }));
  });
}

/** The newer partner of each older paragraph. */
function partnersOf(
  pairs: Stretch['pairs'],
  older: readonly Block[],
  newer: readonly Block[],
): Map<Block | undefined, Block | undefined> {
  return new Map(pairs.map(([left, right]) => [older[left], newer[right]] as const));
}

/** What an open flow holds, as bits. */
const NOTHING = 0;
const OLDER = 1;
const NEWER = 2;
const BOTH = 3;
const STATES = 4;

const MOVES: readonly Move[] = ['line', 'block', 'pair', 'table'];

/** A table is worth a little more than its words, so that one without words is kept too. */
const TABLE_BONUS = 2;

/** The dynamic programming of `withTablesPlaced`: rows are lines of the older file, columns blocks of the newer one. */
class Places {
  readonly #before: readonly Unit[];
  readonly #after: readonly Block[];
  readonly #partners: ReadonlyMap<Block | undefined, Block | undefined>;
  readonly #width: number;
  /** For each place and state, the move that led there and the state before, as one number. */
  readonly #ways: Uint8Array;
  /** The worth of the row at hand and of later ones that something leads to. */
  readonly #rows = new Map<number, Float64Array>();

  constructor(
    before: readonly Unit[],
    after: readonly Block[],
    partners: ReadonlyMap<Block | undefined, Block | undefined>,
  ) {
    this.#before = before;
    this.#after = after;
    this.#partners = partners;
    this.#width = (after.length + 1) * STATES;
    this.#ways = new Uint8Array((before.length + 1) * this.#width);
  }

  /** The moves of the worthiest way, or null where no way gives each flow both its lines. */
  best(): Move[] | null {
    this.#row(0)[NOTHING] = 0;
    for (let left = 0; left < this.#before.length; left += 1) {
      this.#walk(left);
      this.#rows.delete(left);
    }
    this.#walk(this.#before.length);
    const last = this.#row(this.#before.length);
    const end = this.#after.length * STATES;
    const worth = (state: number): number => last[end + state] ?? -Infinity;
    const state = worth(BOTH) >= worth(NOTHING) ? BOTH : NOTHING;
    return worth(state) === -Infinity ? null : this.#wayTo(state);
  }

  #row(left: number): Float64Array {
    const known = this.#rows.get(left) ?? new Float64Array(this.#width).fill(-Infinity);
    this.#rows.set(left, known);
    return known;
  }

  #walk(left: number): void {
    const row = this.#row(left);
    for (let right = 0; right <= this.#after.length; right += 1)
      // Of ways that are worth the same, the one wins in which lines of a table stand behind what is put in there.
      for (let state = BOTH; state >= NOTHING; state -= 1) {
        const worth = row[right * STATES + state] ?? -Infinity;
        if (worth > -Infinity) this.#moveOn({ left, right, state, worth });
      }
  }

  #moveOn(place: Place): void {
    const { left, right, state } = place;
    const unit = this.#before[left];
    const block = this.#after[right];
    const isClosed = state === NOTHING || state === BOTH;
    if (unit !== undefined && unit.table !== null && isClosed)
      this.#lead(place, 'table', [unit.lines, 0], NOTHING, unit.table.bag.size + TABLE_BONUS);
    if (block?.kind === 'paragraph' && unit !== undefined && this.#partners.get(unit.line) === block)
      this.#lead(place, 'pair', [1, 1], block.endsFlow ? NOTHING : BOTH, unit.line.bag.size + 1);
    if (unit !== undefined) this.#lead(place, 'line', [1, 0], state | OLDER, 0);
    if (block?.kind === 'table' && isClosed) this.#lead(place, 'block', [0, 1], NOTHING, 0);
    if (block?.kind === 'paragraph' && !block.endsFlow) this.#lead(place, 'block', [0, 1], state | NEWER, 0);
    if (block?.kind === 'paragraph' && block.endsFlow && (state & OLDER) !== 0)
      this.#lead(place, 'block', [0, 1], NOTHING, 0);
  }

  #lead(
    { left, right, state, worth }: Place,
    move: Move,
    [lines, blocks]: readonly [number, number],
    next: number,
    more: number,
  ): void {
    const row = this.#row(left + lines);
    const at = (right + blocks) * STATES + next;
    if (worth + more <= (row[at] ?? -Infinity)) return;
    row[at] = worth + more;
    this.#ways[(left + lines) * this.#width + at] = MOVES.indexOf(move) * STATES + state;
  }

  #wayTo(last: number): Move[] {
    const moves: Move[] = [];
    let [left, right, state] = [this.#before.length, this.#after.length, last];
    while (left > 0 || right > 0) {
      const way = this.#ways[left * this.#width + right * STATES + state] ?? 0;
      const move = MOVES[Math.floor(way / STATES)] ?? 'line';
      moves.push(move);
      if (move === 'table') left -= this.#tableBefore(left);
      else {
        left -= move === 'block' ? 0 : 1;
        right -= move === 'line' ? 0 : 1;
      }
      state = way % STATES;
    }
    return moves.reverse();
  }

  /** The number of lines of the table that ends before a line. */
  #tableBefore(left: number): number {
    return this.#before[left - 1]?.lines ?? 1;
  }
}

interface Place {
  readonly left: number;
  readonly right: number;
  readonly state: number;
  readonly worth: number;
}
