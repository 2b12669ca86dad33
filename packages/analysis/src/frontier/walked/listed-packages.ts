import type { Column } from '../package-trace.ts';
import { optionsAt } from './parts.ts';
import { groupsAt } from './steps.ts';
import type { Tally } from './tally.ts';
import type { WalkLayout } from './walk-layout.ts';

/** Packages written down for all points together; one for each point in any case. */
const WRITTEN = 1_000_000;

/** The packages that a tally lists, written out as the options chosen for each issue. */
export class ListedPackages {
  readonly #layout: WalkLayout;
  readonly #tally: Tally;
  /** Packages written down for one point at most. */
  readonly #most: number;
  readonly #issues: readonly number[];
  #options: Uint32Array[];
  #size = 0;

  constructor(layout: WalkLayout, tally: Tally, points: number) {
    const { steps, rows, columns } = layout.parts;
    this.#layout = layout;
    this.#tally = tally;
    this.#most = Math.max(1, Math.min(tally.most, Math.floor(WRITTEN / points)));
    this.#issues = [...steps.map(({ issue }) => issue), ...rows.issues, ...columns.issues];
    this.#options = this.#issues.map(() => new Uint32Array(points));
  }

  get size(): number {
    return this.#size;
  }

  /** Writes down the packages of a counter; how many those are. */
  add(first: number): number {
    const before = this.#size;
    for (const number of this.#tally.numbersOf(first)) {
      const room = this.#most - (this.#size - before);
      if (room <= 0) break;
      this.#addAlike(number, room);
    }
    return this.#size - before;
  }

  columns(): Column[] {
    return this.#issues.map((issue, at) => ({
      issue,
      options: (this.#options[at] ?? new Uint32Array(0)).slice(0, this.#size),
    }));
  }

  /** The packages known by a number: one for each combination of options that nothing tells apart. */
  #addAlike(number: number, most: number): void {
    const { steps, rows, columns } = this.#layout.parts;
    const cells = rows.size * columns.size;
    const cell = number % cells;
    const groups = groupsAt(this.#layout.parts, Math.floor(number / cells));
    const inBlock = [
      ...optionsAt(rows, Math.floor(cell / columns.size)),
      ...optionsAt(columns, cell % columns.size),
    ];
    const choices = [
      ...groups.map((group, step) => steps[step]?.groups[group] ?? []),
      ...inBlock.map((option) => [option]),
    ];
    const alike = choices.reduce((product, { length }) => product * length, 1);
    for (let which = 0; which < Math.min(alike, most); which += 1) this.#write(choices, which);
  }

  #write(choices: readonly (readonly number[])[], which: number): void {
    let rest = which;
    for (const [at, own] of choices.entries()) {
      const options = this.#roomy(at);
      options[this.#size] = own[rest % own.length] ?? 0;
      rest = Math.floor(rest / own.length);
    }
    this.#size += 1;
  }

  #roomy(at: number): Uint32Array {
    const options = this.#options[at] ?? new Uint32Array(0);
    if (this.#size < options.length) return options;
    const more = new Uint32Array(Math.max(16, 2 * options.length));
    more.set(options);
    this.#options[at] = more;
    return more;
  }
}
