import { Pace } from '../pace.ts';
import { run, type Work } from '../work.ts';
import { going } from '../going.ts';
import { firstEdge, isEnd, type Trace } from './layer.ts';

/** How many packages each point of a trace has: in doubles as long as they are exact, else in big integers. */
type Counts = Float64Array | readonly bigint[];

/**
 * Counts the packages behind points, exactly: the sum over the edges of a point, the product where two layers meet, and what
 * is known of a trace already.
 * Every trace is counted once, on first demand, and after those it comes from. Cost: the number of edges.
 */
export class PackageCounts {
  readonly #known = new Map<Trace, Counts>();

  of(trace: Trace, point: number): bigint {
    const counts = this.#known.get(trace) ?? run(this.prepare(trace));
    return BigInt(counts[point] ?? 0);
  }

  /** Counts a trace ahead, with reports between. */
  *prepare(wanted: Trace): Work<Counts> {
    const waiting = [wanted];
    for (let trace = waiting.at(-1); trace !== undefined; trace = waiting.at(-1)) {
      const before = this.#known.has(trace) ? [] : unknown(trace, this.#known);
      if (before.length > 0) waiting.push(...before);
      else {
        if (!this.#known.has(trace)) this.#known.set(trace, yield* this.#count(trace));
        waiting.pop();
      }
    }
    return this.#known.get(wanted) ?? [];
  }

  *#count(trace: Trace): Work<Counts> {
    if (trace.counted !== undefined) return trace.counted;
    if (isEnd(trace)) return yield* onesOf(trace.size);
    const parts = trace.sources.map(({ trace: from, pick }) => ({
      counts: this.#known.get(from) ?? [],
      times: pick?.kind === 'joint' ? (this.#known.get(pick.trace)?.[pick.at] ?? 0) : 1,
    }));
    const doubles = new Float64Array(trace.size);
    let areSafe = true;
    const pace = new Pace(STRIDE);
    for (let point = 0; point < trace.size; point += 1) {
      const end = firstEdge(trace, point + 1);
      if (pace.isDue(1 + end - firstEdge(trace, point))) yield going;
      let sum = 0;
      for (let edge = firstEdge(trace, point); edge < end; edge += 1) {
        const part = parts[trace.via[edge] ?? 0];
        sum += Number(part?.counts[trace.from[edge] ?? 0] ?? 0) * Number(part?.times ?? 0);
      }
      doubles[point] = sum;
      areSafe &&= Number.isSafeInteger(sum);
    }
    return areSafe ? doubles : yield* inBigIntegers(trace, parts);
  }
}

/** Points and edges counted between two reports. */
const STRIDE = 20_000;

function* onesOf(size: number): Work<Float64Array> {
  const ones = new Float64Array(size);
  for (let at = 0; at < size; at += ONES_A_TURN) {
    ones.fill(1, at, at + ONES_A_TURN);
    if (at > 0) yield going;
  }
  return ones;
}

const ONES_A_TURN = 500_000;

interface Part {
  readonly counts: Counts;
  readonly times: number | bigint;
}

function* inBigIntegers(trace: Trace, parts: readonly Part[]): Work<bigint[]> {
  const counts: bigint[] = [];
  const pace = new Pace(STRIDE);
  for (let point = 0; point < trace.size; point += 1) {
    let sum = 0n;
    const end = firstEdge(trace, point + 1);
    if (pace.isDue(1 + end - firstEdge(trace, point))) yield going;
    for (let edge = firstEdge(trace, point); edge < end; edge += 1) {
      const part = parts[trace.via[edge] ?? 0];
      sum += BigInt(part?.counts[trace.from[edge] ?? 0] ?? 0) * BigInt(part?.times ?? 0);
    }
    counts.push(sum);
  }
  return counts;
}

function unknown({ sources, counted }: Trace, known: ReadonlyMap<Trace, Counts>): Trace[] {
  if (counted !== undefined) return [];
  const before = new Set<Trace>();
  for (const { trace, pick } of sources) {
    if (!known.has(trace)) before.add(trace);
    if (pick?.kind === 'joint' && !known.has(pick.trace)) before.add(pick.trace);
  }
  return [...before];
}
