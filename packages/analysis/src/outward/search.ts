import { Pace } from '../pace.ts';
import type { Work } from '../work.ts';
import { guideRow, type Problem } from './guide.ts';
import { roundingOf, type Row } from './rows.ts';

/**
 * A row in typed arrays: `costs` holds the options of each of `issues` one after another, from `starts`. `least` is the
 * cheapest open option of each issue, `most` its dearest, open or not.
 */
interface FastRow {
  readonly issues: Int32Array;
  readonly starts: Int32Array;
  readonly costs: Float64Array;
  readonly least: Float64Array;
  readonly most: Float64Array;
  limit: number;
}

/** Where an issue stands in a row. */
interface Place {
  readonly id: number;
  readonly row: FastRow;
  readonly k: number;
}

interface Decision {
  readonly mark: number;
  readonly issue: number;
  readonly option: number;
}

/**
 * All packages that keep the rows of a problem, one after another.
 *
 * Plan. Each issue has the options that are still open. A row whose cheapest completion is too dear leaves nothing; an
 * option with which it would be too dear is struck out; what is struck out may make other rows speak. When all rows
 * are silent, the issue is decided on which the guide (one row implied by all, see `guideRow`) loses most by its second
 * best option: first it takes the best, later everything but the best. What was struck out is undone on the way back.
 * Nothing is left out and nothing comes twice. No recursion, so that the number of issues is no matter.
 */
export class Search {
  readonly #starts: Int32Array;
  readonly #open: Uint8Array;
  readonly #left: Int32Array;
  readonly #rows: FastRow[];
  readonly #placesOf: readonly Place[][];
  readonly #tightened = new Set<number>();
  readonly #guide: Float64Array;
  readonly #trail: number[] = [];
  readonly #issueOf: Int32Array;
  readonly #decisions: Decision[] = [];
  readonly #loud: number[] = [];
  readonly #isLoud: Uint8Array;
  #state: 'fresh' | 'deciding' | 'failed' | 'found' | 'over' = 'fresh';
  /** Work so far, in issues looked at by rows; a step takes about ten nanoseconds. */
  steps = 0;
  /** Work that patience does not count: options looked at to find the most urgent issue. */
  #looks = 0;

  /** `implied`: a row that follows from those of the problem, which the order of options and issues follows. */
  private constructor(problem: Problem, implied: Row | null, fast: FastRow[]) {
    const { sizes, rows, allowed } = problem;
    this.#starts = startsOf(sizes);
    const options = this.#starts[sizes.length] ?? 0;
    this.#open = new Uint8Array(options);
    this.#issueOf = new Int32Array(options);
    this.#left = new Int32Array(sizes.length);
    sizes.forEach((size, issue) => {
      for (let option = 0; option < size; option += 1) {
        const at = (this.#starts[issue] ?? 0) + option;
        this.#issueOf[at] = issue;
        this.#open[at] = allowed?.[issue]?.[option] === false ? 0 : 1;
        this.#left[issue] = (this.#left[issue] ?? 0) + (this.#open[at] ?? 0);
      }
    });
    this.#rows = fast;
    const places: Place[][] = sizes.map(() => []);
    this.#rows.forEach((row, id) => row.issues.forEach((issue, k) => places[issue]?.push({ id, row, k })));
    this.#placesOf = places;
    this.#isLoud = new Uint8Array(fast.length);
    this.#guide = Float64Array.from(
      (implied?.costs ?? sizes.map((size) => Array<number>(size).fill(0))).flat(),
    );
    this.steps += implied === null ? 0 : 20 * rows.reduce((sum, { issues }) => sum + issues.length, 0);
  }

  /** A search through the packages of a problem. */
  static *of(problem: Problem): Work<Search> {
    const implied = yield* guideRow(problem);
    const pace = new Pace();
    const fast: FastRow[] = [];
    for (const row of implied === null ? problem.rows : [...problem.rows, implied]) {
      fast.push(fastRow(row));
      yield* pace.after(COST_STEPS * row.costs.reduce((sum, options) => sum + options.length, 0));
    }
    return new Search(problem, implied, fast);
  }

  /** Goes on until a package is found, all are, or about `most` further steps are done. */
  next(most: number): 'found' | 'over' | 'paused' {
    const until = this.steps + this.#looks + most;
    if (this.#state === 'found') this.#state = 'failed';
    if (this.#state === 'fresh') this.#start();
    while (this.steps + this.#looks < until) {
      if (this.#state === 'over') return 'over';
      if (this.#state === 'failed') this.#back();
      else if (!this.#decide()) return 'found';
      this.steps += 1;
    }
    return this.#state === 'over' ? 'over' : 'paused';
  }

  /** The package that was found last. */
  found(): number[] {
    return Array.from(this.#left, (_, issue) => this.#firstOpen(issue) - (this.#starts[issue] ?? 0));
  }

  /** From here on a row may cost at most this. */
  tighten(row: number, limit: number): void {
    const own = this.#rows[row];
    if (own === undefined) return;
    own.limit = limit;
    this.#tightened.add(row);
  }

  #start(): void {
    if (this.#left.includes(0)) {
      this.#state = 'over';
      return;
    }
    this.#rows.forEach((row, id) => {
      row.issues.forEach((_, k) => this.#findLeast(row, k));
      this.#wake(id);
    });
    this.#state = this.#settle() ? 'deciding' : 'failed';
  }

  /** Decides one issue; false when none is left to decide. */
  #decide(): boolean {
    const issue = this.#mostUrgent();
    if (issue < 0) {
      this.#state = 'found';
      return false;
    }
    const best = this.#bestOpen(issue);
    this.#decisions.push({ mark: this.#trail.length, issue, option: best });
    for (let at = this.#starts[issue] ?? 0; at < (this.#starts[issue + 1] ?? 0); at += 1)
      if (at !== best && this.#open[at] === 1) this.#strike(at);
    this.#state = this.#settle() ? 'deciding' : 'failed';
    return true;
  }

  /** Takes back the last decision and goes on without its option. */
  #back(): void {
    const last = this.#decisions.pop();
    if (last === undefined) {
      this.#state = 'over';
      return;
    }
    this.#undo(last.mark);
    this.#strike(last.option);
    // What a row that was tightened since has struck out was undone with the rest: it speaks again.
    for (const row of this.#tightened) this.#wake(row);
    this.#state = this.#settle() ? 'deciding' : 'failed';
  }

  #undo(mark: number): void {
    while (this.#trail.length > mark) {
      const at = this.#trail.pop() ?? 0;
      const issue = this.#issueOf[at] ?? 0;
      this.#open[at] = 1;
      this.#left[issue] = (this.#left[issue] ?? 0) + 1;
      for (const { row, k } of this.#placesOf[issue] ?? [])
        row.least[k] = Math.min(row.least[k] ?? 0, this.#cost(row, k, at));
    }
  }

  #strike(at: number): void {
    const issue = this.#issueOf[at] ?? 0;
    this.#open[at] = 0;
    this.#left[issue] = (this.#left[issue] ?? 0) - 1;
    this.#trail.push(at);
    // A row whose cheapest completion is as cheap as before has nothing new to say.
    for (const { id, row, k } of this.#placesOf[issue] ?? [])
      if (this.#cost(row, k, at) === row.least[k] && this.#findLeast(row, k)) this.#wake(id);
  }

  #cost(row: FastRow, k: number, at: number): number {
    return row.costs[(row.starts[k] ?? 0) + at - (this.#starts[row.issues[k] ?? 0] ?? 0)] ?? 0;
  }

  /** Finds the cheapest open option of an issue in a row; whether it has become dearer. */
  #findLeast({ issues, starts, costs, least }: FastRow, k: number): boolean {
    const issue = issues[k] ?? 0;
    const [from, start] = [this.#starts[issue] ?? 0, starts[k] ?? 0];
    const size = (this.#starts[issue + 1] ?? 0) - from;
    const before = least[k] ?? 0;
    // Long lists of options are work of their own, which patience has to see.
    this.steps += size >> 3;
    let low = Infinity;
    for (let option = 0; option < size; option += 1)
      if (this.#open[from + option] === 1) low = Math.min(low, costs[start + option] ?? 0);
    least[k] = low;
    return low > before;
  }

  #wake(row: number): void {
    if (this.#isLoud[row] === 1) return;
    this.#isLoud[row] = 1;
    this.#loud.push(row);
  }

  /** Lets rows strike out options until all are silent; false when one of them leaves nothing. */
  #settle(): boolean {
    let holds = true;
    for (let row = this.#loud.pop(); row !== undefined; row = this.#loud.pop()) {
      this.#isLoud[row] = 0;
      const own = this.#rows[row];
      if (holds && own !== undefined) holds = this.#heed(own);
    }
    return holds;
  }

  #heed(row: FastRow): boolean {
    const { least, limit } = row;
    this.steps += least.length;
    let sum = 0;
    for (let k = 0; k < least.length; k += 1) sum += least[k] ?? 0;
    if (sum > limit) return false;
    this.#strikeDearer(row, limit - sum);
    return true;
  }

  /** Strikes out the options that cost more than the cheapest of their issue by more than there is room. */
  #strikeDearer(row: FastRow, room: number): void {
    for (let k = 0; k < row.issues.length; k += 1) {
      const bearable = (row.least[k] ?? 0) + room;
      const issue = row.issues[k] ?? 0;
      if ((row.most[k] ?? 0) <= bearable || this.#left[issue] === 1) continue;
      for (let at = this.#starts[issue] ?? 0; at < (this.#starts[issue + 1] ?? 0); at += 1)
        if (this.#open[at] === 1 && this.#cost(row, k, at) > bearable) this.#strike(at);
    }
  }

  /** The undecided issue whose second best option costs most beside its best; -1 when all are decided. */
  #mostUrgent(): number {
    let [urgent, most] = [-1, -1];
    this.#looks += this.#open.length >> 2;
    for (let issue = 0; issue < this.#left.length; issue += 1) {
      if (this.#left[issue] === 1) continue;
      const regret = this.#regret(issue);
      if (regret > most) [urgent, most] = [issue, regret];
    }
    return urgent;
  }

  #regret(issue: number): number {
    let [first, second] = [Infinity, Infinity];
    for (let at = this.#starts[issue] ?? 0; at < (this.#starts[issue + 1] ?? 0); at += 1) {
      if (this.#open[at] === 0) continue;
      const cost = this.#guide[at] ?? 0;
      if (cost < first) [first, second] = [cost, first];
      else if (cost < second) second = cost;
    }
    return second - first;
  }

  #bestOpen(issue: number): number {
    let best = this.#firstOpen(issue);
    for (let at = best; at < (this.#starts[issue + 1] ?? 0); at += 1)
      if (this.#open[at] === 1 && (this.#guide[at] ?? 0) < (this.#guide[best] ?? 0)) best = at;
    return best;
  }

  #firstOpen(issue: number): number {
    let at = this.#starts[issue] ?? 0;
    while (this.#open[at] === 0) at += 1;
    return at;
  }
}

/** What a cost takes that is written into a row, in the steps of a pace. */
const COST_STEPS = 5;

function startsOf(sizes: readonly number[]): Int32Array {
  const starts = new Int32Array(sizes.length + 1);
  sizes.forEach((size, issue) => {
    starts[issue + 1] = (starts[issue] ?? 0) + size;
  });
  return starts;
}

function fastRow(row: Row): FastRow {
  return {
    issues: Int32Array.from(row.issues),
    starts: startsOf(row.costs.map((options) => options.length)),
    costs: Float64Array.from(row.costs.flat()),
    least: new Float64Array(row.issues.length),
    most: Float64Array.from(row.costs, (options) =>
      options.reduce((high, cost) => Math.max(high, cost), -Infinity),
    ),
    limit: row.limit + roundingOf(row),
  };
}
