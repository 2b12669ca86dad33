import { firstEdge, isEnd, type Trace } from './layer.ts';

/** One sum of layers on the way back: where each point comes from, and what each copy adds to its package. */
interface Step {
  readonly trace: Trace;
  /** For each copy the issues and options of the first package behind what it adds, in turn. */
  readonly adds: readonly (readonly number[])[];
}

/** A sum of more copies than these is not written out ahead. */
const MOST_COPIES = 64;

/**
 * The package behind the first edges of each point of a layer. Many ask for one package of every point, so that what
 * the copies of each sum add is looked up once, and a point costs two numbers for each issue.
 */
export class FirstPackages {
  readonly #none: readonly number[];
  readonly #steps: Step[] = [];
  /** Where the way back is no longer a sum of copies of one layer. */
  readonly #rest: Trace;

  constructor(trace: Trace, issues: number) {
    this.#none = Array.from<number>({ length: issues }).fill(0);
    let here = trace;
    for (;;) {
      const [first] = here.sources;
      if (first === undefined || here.sources.length > MOST_COPIES) break;
      if (here.sources.some((each) => each.trace !== first.trace || each.pick?.kind !== 'joint')) break;
      this.#steps.push({ trace: here, adds: here.sources.map(({ pick }) => addsOf(pick)) });
      here = first.trace;
    }
    this.#rest = here;
  }

  of(point: number): number[] {
    const chosen = this.#none.slice();
    let at = point;
    for (const { trace, adds } of this.#steps) {
      const edge = firstEdge(trace, at);
      take(adds[trace.via[edge] ?? 0] ?? [], chosen);
      at = trace.from[edge] ?? 0;
    }
    take(firstBehind(this.#rest, at), chosen);
    return chosen;
  }
}

function take(adds: readonly number[], chosen: number[]): void {
  for (let at = 0; at < adds.length; at += 2) chosen[adds[at] ?? 0] = adds[at + 1] ?? 0;
}

const addsOf = (pick: Trace['sources'][number]['pick']): number[] =>
  pick?.kind === 'joint' ? firstBehind(pick.trace, pick.at) : [];

/** Issues and options in turn of the package behind the first edges of a point. */
function firstBehind(trace: Trace, at: number): number[] {
  const found: number[] = [];
  const waiting: { readonly trace: Trace; readonly at: number }[] = [];
  let [here, point] = [trace, at];
  for (;;) {
    const edge = firstEdge(here, point);
    const origin = isEnd(here) ? undefined : here.sources[here.via[edge] ?? 0];
    if (origin === undefined) {
      found.push(...(here.written?.choicesOf(point) ?? []));
      const next = waiting.pop();
      if (next === undefined) return found;
      [here, point] = [next.trace, next.at];
      continue;
    }
    const { pick } = origin;
    if (pick?.kind === 'option') found.push(pick.issue, pick.option);
    else if (pick?.kind === 'joint') waiting.push(pick);
    [point, here] = [here.from[edge] ?? 0, origin.trace];
  }
}
