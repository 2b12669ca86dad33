import type { WrittenPackages } from '../layer.ts';
import type { Parts, Span } from './parts.ts';
import { groupsAt } from './steps.ts';

/** Packages written down for all points together; one for each point in any case. */
const WRITTEN = 1_000_000;
/** Numbers in one piece of the list, so that it grows without being copied. */
const PIECE = 2 ** 16;

/**
 * The packages that a walk lists, one after another, each by the number under which the walk knows it. Options that nothing
 * tells apart have one number, which then stands there once for each package.
 */
export class ListedPackages implements WrittenPackages {
  readonly #parts: Parts;
  /** Packages written down for one point at most. */
  readonly #most: number;
  readonly #pieces: Float64Array[] = [];
  readonly #groups: Int32Array;
  #size = 0;

  constructor(parts: Parts, most: number, points: number) {
    this.#parts = parts;
    this.#most = Math.max(1, Math.min(most, Math.floor(WRITTEN / points)));
    this.#groups = new Int32Array(parts.steps.length);
  }

  get size(): number {
    return this.#size;
  }

  /** Writes down the packages of a point, by their numbers; how many those are. */
  add(numbers: Float64Array): number {
    const before = this.#size;
    for (const number of numbers) {
      const room = this.#most - (this.#size - before);
      if (room <= 0) break;
      const alike = Math.min(room, this.#alike(number));
      for (let which = 0; which < alike; which += 1) this.#write(number);
    }
    return this.#size - before;
  }

  choicesOf(point: number): number[] {
    const number = this.#numberAt(point);
    let which = 0;
    while (which < point && this.#numberAt(point - 1 - which) === number) which += 1;
    return choicesOf(this.#parts, number, which, this.#groups);
  }

  #alike(number: number): number {
    const { rows, columns, steps } = this.#parts;
    const cell = number % (rows.size * columns.size);
    groupsAt(this.#parts, (number - cell) / (rows.size * columns.size), this.#groups);
    let alike = 1;
    for (let step = 0; step < steps.length; step += 1)
      alike *= steps[step]?.groups[this.#groups[step] ?? 0]?.length ?? 1;
    return alike;
  }

  #numberAt(point: number): number {
    return this.#pieces[Math.floor(point / PIECE)]?.[point % PIECE] ?? 0;
  }

  #write(number: number): void {
    const at = this.#size % PIECE;
    if (at === 0) this.#pieces.push(new Float64Array(PIECE));
    const piece = this.#pieces.at(-1);
    if (piece !== undefined) piece[at] = number;
    this.#size += 1;
  }
}

/**
 * Issues and options in turn of a package known by a number: `which` of those that nothing tells apart. `groups` is room for
 * one group for each issue that is stepped through.
 */
export function choicesOf(parts: Parts, number: number, which: number, groups: Int32Array): number[] {
  const { steps, rows, columns } = parts;
  const width = rows.size * columns.size;
  const cell = number % width;
  groupsAt(parts, (number - cell) / width, groups);
  const choices: number[] = [];
  let rest = which;
  for (let step = 0; step < steps.length; step += 1) {
    const group = steps[step]?.groups[groups[step] ?? 0] ?? [];
    const at = rest % group.length;
    rest = (rest - at) / group.length;
    choices.push(steps[step]?.issue ?? 0, group[at] ?? 0);
  }
  const column = cell % columns.size;
  addChoices(columns, column, choices);
  addChoices(rows, (cell - column) / columns.size, choices);
  return choices;
}

function addChoices({ issues, options }: Span, cell: number, choices: number[]): void {
  let rest = cell;
  for (let at = options.length - 1; at >= 0; at -= 1) {
    const own = options[at] ?? [];
    const place = rest % own.length;
    rest = (rest - place) / own.length;
    choices.push(issues[at] ?? 0, own[place] ?? 0);
  }
}
