import type { Choice } from '../sheet/space.ts';
import type { Progress, Work } from '../work.ts';
import type { Diagram, Layer } from './diagram.ts';

/** Which packages are counted: by the options that may be chosen, and the links that may be broken. */
export interface Counted {
  readonly allows: (choice: Choice) => boolean;
  readonly mayBreak: (link: number) => boolean;
}

/** How many edges were looked at, of about how many, and how many since the last report. */
export interface Pace {
  readonly whole: number;
  seen: number;
  since: number;
}

/** Edges between two reports: some milliseconds of sums and products of whole numbers of any size. */
const EDGES_A_TURN = 15_000;

/** The pace of so many passes over all edges of some diagrams. */
export const paceOf = (diagrams: readonly Diagram[], passes: number): Pace => ({
  whole: Math.max(1, passes * diagrams.reduce((sum, diagram) => sum + edgesOf(diagram), 0)),
  seen: 0,
  since: 0,
});

const edgesOf = ({ layers }: Diagram): number => layers.reduce((sum, { edges }) => sum + edges.length, 0);

/** Whether it is time to report after one more edge. */
function isTurn(pace: Pace): boolean {
  pace.since += 1;
  return pace.since >= EDGES_A_TURN;
}

function report(pace: Pace): Progress {
  pace.seen += pace.since;
  pace.since = 0;
  return { bound: null, best: null, done: Math.min(1, pace.seen / pace.whole) };
}

/** The number of packages of all diagrams together. Cost: the number of edges. */
export function* countOf(diagrams: readonly Diagram[], counted: Counted, pace: Pace): Work<bigint> {
  let product = 1n;
  for (const diagram of diagrams) if (product !== 0n) product *= yield* countIn(diagram, counted, pace);
  return product;
}

/** The number of ways to choose the issues of one diagram. */
export function* countIn(diagram: Diagram, counted: Counted, pace: Pace): Work<bigint> {
  if (!diagram.broken.every(counted.mayBreak)) return 0n;
  return (yield* backward(diagram, counted, pace))[0]?.[0] ?? 0n;
}

/** For each layer and state, the number of ways to choose that layer's issue and all after it. */
function* backward({ layers }: Diagram, counted: Counted, pace: Pace): Work<bigint[][]> {
  let after = Array.from({ length: layers.at(-1)?.next ?? 1 }, () => 1n);
  const all = [after];
  for (const layer of layers.toReversed()) {
    const widths = widthsOf(layer, counted);
    const before = Array.from({ length: layer.states }, () => 0n);
    for (const { from, to, class: place, broken } of layer.edges) {
      const [width, ways] = [widths[place] ?? 0n, after[to] ?? 0n];
      if (width !== 0n && ways !== 0n && broken.every(counted.mayBreak))
        before[from] = (before[from] ?? 0n) + width * ways;
      if (isTurn(pace)) yield report(pace);
    }
    all.push(before);
    after = before;
  }
  return all.reverse();
}

/** For each layer and state, the number of ways to have chosen all issues before it. */
function* forward({ layers }: Diagram, counted: Counted, pace: Pace): Work<bigint[][]> {
  let before = [1n];
  const all = [before];
  for (const layer of layers) {
    const widths = widthsOf(layer, counted);
    const after = Array.from({ length: layer.next }, () => 0n);
    for (const { from, to, class: place, broken } of layer.edges) {
      const [width, ways] = [widths[place] ?? 0n, before[from] ?? 0n];
      if (width !== 0n && ways !== 0n && broken.every(counted.mayBreak))
        after[to] = (after[to] ?? 0n) + width * ways;
      if (isTurn(pace)) yield report(pace);
    }
    all.push(after);
    before = after;
  }
  return all;
}

const widthsOf = ({ issue, classes }: Layer, { allows }: Counted): bigint[] =>
  classes.map((options) => BigInt(options.filter((option) => allows({ issue, option })).length));

/**
 * For each option, the number of packages that have it and are counted in every other issue, whether or not the option
 * itself is allowed: `counts[issue][option]`. Cost: two passes over the edges.
 */
export function* countsWithEach(
  diagrams: readonly Diagram[],
  sizes: readonly number[],
  counted: Counted,
  pace: Pace,
): Work<bigint[][]> {
  const counts = sizes.map((size) => Array.from({ length: size }, () => 0n));
  const each: bigint[] = [];
  for (const diagram of diagrams) each.push(yield* countIn(diagram, counted, pace));
  const others = productsOfOthers(each);
  for (const [at, diagram] of diagrams.entries()) {
    const rest = others[at] ?? 0n;
    if (rest === 0n || !diagram.broken.every(counted.mayBreak)) continue;
    const ahead = yield* backward(diagram, counted, pace);
    const behind = yield* forward(diagram, counted, pace);
    for (const [step, layer] of diagram.layers.entries()) {
      const ways = yield* waysOfClasses(layer, behind[step] ?? [], ahead[step + 1] ?? [], counted, pace);
      for (const [place, options] of layer.classes.entries())
        for (const option of options) {
          const row = counts[layer.issue];
          if (row !== undefined) row[option] = rest * (ways[place] ?? 0n);
        }
    }
  }
  return counts;
}

function* waysOfClasses(
  layer: Layer,
  behind: readonly bigint[],
  ahead: readonly bigint[],
  counted: Counted,
  pace: Pace,
): Work<bigint[]> {
  const ways = layer.classes.map(() => 0n);
  for (const { from, to, class: place, broken } of layer.edges) {
    const [before, after] = [behind[from] ?? 0n, ahead[to] ?? 0n];
    if (before !== 0n && after !== 0n && broken.every(counted.mayBreak))
      ways[place] = (ways[place] ?? 0n) + before * after;
    if (isTurn(pace)) yield report(pace);
  }
  return ways;
}

/** For each factor, the product of all the others. */
function productsOfOthers(factors: readonly bigint[]): bigint[] {
  const after = Array.from({ length: factors.length + 1 }, () => 1n);
  for (let at = factors.length - 1; at >= 0; at -= 1) after[at] = (after[at + 1] ?? 1n) * (factors[at] ?? 1n);
  let before = 1n;
  return factors.map((factor, at) => {
    const product = before * (after[at + 1] ?? 1n);
    before *= factor;
    return product;
  });
}

/** For each link of a diagram, the number of ways to choose its issues that break it, all links being free to break. */
export function* brokenWays(
  diagram: Diagram,
  allows: Counted['allows'],
  pace: Pace,
): Work<ReadonlyMap<number, bigint>> {
  const counted: Counted = { allows, mayBreak: () => true };
  const ahead = yield* backward(diagram, counted, pace);
  const behind = yield* forward(diagram, counted, pace);
  const all = ahead[0]?.[0] ?? 1n;
  const ways = new Map(diagram.links.map((link) => [link, diagram.broken.includes(link) ? all : 0n]));
  for (const [step, layer] of diagram.layers.entries()) {
    const widths = widthsOf(layer, counted);
    for (const { from, to, class: place, broken } of layer.edges) {
      for (const link of broken) {
        const through = (behind[step]?.[from] ?? 0n) * (widths[place] ?? 0n) * (ahead[step + 1]?.[to] ?? 0n);
        ways.set(link, (ways.get(link) ?? 0n) + through);
      }
      if (isTurn(pace)) yield report(pace);
    }
  }
  return ways;
}

/**
 * For each link of a diagram, the number of ways to choose its issues that break it and no other. A link is noted as broken on one
 * edge of a way, so that three passes over the edges do for all links together.
 */
export function* waysBreakingOnly(
  diagram: Diagram,
  allows: Counted['allows'],
  pace: Pace,
): Work<ReadonlyMap<number, bigint>> {
  const counted: Counted = { allows, mayBreak: () => false };
  const ahead = yield* backward(diagram, counted, pace);
  const behind = yield* forward(diagram, counted, pace);
  const ways = new Map<number, bigint>();
  const [always, ...others] = diagram.broken;
  // What is broken whatever is chosen is broken in every way, so that nothing else is broken alone.
  if (always !== undefined) return others.length > 0 ? ways : ways.set(always, ahead[0]?.[0] ?? 0n);
  for (const [step, layer] of diagram.layers.entries()) {
    const widths = widthsOf(layer, counted);
    for (const { from, to, class: place, broken } of layer.edges) {
      if (isTurn(pace)) yield report(pace);
      const [link, other] = broken;
      if (link === undefined || other !== undefined) continue;
      const through = (behind[step]?.[from] ?? 0n) * (widths[place] ?? 0n) * (ahead[step + 1]?.[to] ?? 0n);
      if (through !== 0n) ways.set(link, (ways.get(link) ?? 0n) + through);
    }
  }
  return ways;
}
