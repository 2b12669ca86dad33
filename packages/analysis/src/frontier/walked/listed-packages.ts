import type { Column } from '../package-trace.ts';
import type { Span } from './parts.ts';
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
  readonly #groups: Int32Array;
  #options: readonly Uint32Array[];
  #size = 0;

  constructor(layout: WalkLayout, tally: Tally, points: number) {
    const { steps, rows, columns } = layout.parts;
    this.#layout = layout;
    this.#tally = tally;
    this.#most = Math.max(1, Math.min(tally.most, Math.floor(WRITTEN / points)));
    this.#issues = [...steps.map(({ issue }) => issue), ...rows.issues, ...columns.issues];
    this.#groups = new Int32Array(steps.length);
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
    const width = rows.size * columns.size;
    const cell = number % width;
    const place = (number - cell) / width;
    this.#makeRoom(most);
    groupsAt(this.#layout.parts, place, this.#groups);
    let alike = 1;
    for (let step = 0; step < steps.length; step += 1)
      alike *= steps[step]?.groups[this.#groups[step] ?? 0]?.length ?? 1;
    for (let which = 0; which < Math.min(alike, most); which += 1) {
      this.#writeSteps(which);
      const column = cell % columns.size;
      this.#writeSpan(columns, column, steps.length + rows.issues.length);
      this.#writeSpan(rows, (cell - column) / columns.size, steps.length);
      this.#size += 1;
    }
  }

  /** Writes down, of each group, the option that a number from 0 stands for. */
  #writeSteps(which: number): void {
    const { steps } = this.#layout.parts;
    let rest = which;
    for (let step = 0; step < steps.length; step += 1) {
      const group = steps[step]?.groups[this.#groups[step] ?? 0] ?? [];
      const at = rest % group.length;
      rest = (rest - at) / group.length;
      this.#write(step, group[at] ?? 0);
    }
  }

  #writeSpan({ options }: Span, cell: number, begin: number): void {
    let rest = cell;
    for (let at = options.length - 1; at >= 0; at -= 1) {
      const own = options[at] ?? [];
      const place = rest % own.length;
      rest = (rest - place) / own.length;
      this.#write(begin + at, own[place] ?? 0);
    }
  }

  #write(at: number, option: number): void {
    const options = this.#options[at];
    if (options !== undefined) options[this.#size] = option;
  }

  #makeRoom(packages: number): void {
    const size = this.#options[0]?.length ?? 0;
    if (this.#size + packages <= size) return;
    this.#options = this.#options.map((options) => {
      const more = new Uint32Array(Math.max(this.#size + packages, 2 * size));
      more.set(options);
      return more;
    });
  }
}
