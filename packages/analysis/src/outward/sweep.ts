import type { Space } from '../sheet/space.ts';
import type { Work } from '../work.ts';
import { guideRow } from './guide.ts';
import { gainsOf, roundingOf, rowAtLeast, rowOfLink, type Frame, type Row } from './rows.ts';
import { issueOrder, RowStates } from './row-states.ts';
import { undominated, type Points } from './undominated.ts';

/** How a part of a package came about: the part before it, the option added, and the next way to the same utilities. */
interface Ways {
  readonly before: number[];
  readonly option: number[];
  readonly next: number[];
}

/** Parts of packages after some issues. Parts of equal utilities and state are one, with all the ways that lead to it. */
interface Stage {
  readonly values: Float64Array;
  /** The first way of each part. */
  readonly ways: readonly number[];
  readonly all: Ways;
  /** Places of parts by the state of their rows. */
  readonly states: readonly { readonly rooms: readonly number[]; readonly parts: readonly number[] }[];
}

/** Utilities that nothing dominates, and the packages that have them. */
export interface SweptPoint {
  readonly packageCount: bigint;
  /** Packages of the frame, up to `most`, in no order. */
  packages(most: number): number[][];
}

/**
 * All utilities that no other package dominates among the packages that keep the links and give each party at least
 * `least`, with every package that has them; null where `patience` steps did not do. With doubles, points within
 * their ties of another are still to be sifted.
 *
 * Plan. The issues are gone through in an order that closes links early. A part of a package is worth keeping if no
 * other part with the same room in its links is better for all (whatever is added, the other stays better), and if with
 * the best of the remaining issues each party, and the weighted sum that `guideRow` finds tightest, still reaches the
 * least. What is left at the end are the points.
 * Source: dynamic programming over vectors (Villarreal and Karwan 1981), bounds as in branch and bound.
 */
export function* sweep(
  space: Space,
  frame: Frame,
  least: readonly number[],
  allowed: readonly (readonly boolean[])[],
  patience: number,
): Work<SweptPoint[] | null> {
  const plan = new Plan(space, frame, least, allowed);
  const stages: Stage[] = [];
  let [stage, steps]: [Stage | null, number] = [plan.start(), 0];
  for (let at = 0; stage !== null && at < plan.order.length; at += 1) {
    const growing = new Growing(plan, at, stage);
    for (const group of growing.groups()) {
      for (const taken of growing.fill(group, patience - steps)) {
        steps += taken;
        if (steps >= patience) return null;
        yield { bound: null, best: null, done: at / plan.order.length };
      }
    }
    stage = growing.stage();
    stages.push(stage);
  }
  return stage === null ? [] : pointsOf(plan.order, stages);
}

/** What stays the same through a sweep. */
class Plan {
  readonly order: readonly number[];
  readonly states: RowStates;
  readonly parties: number;
  /** Utilities of each party and, as a last column, of the guide. */
  readonly width: number;
  readonly tie: number;
  readonly #gains: readonly (readonly (readonly number[])[])[];
  /** What each column has to reach. */
  readonly #least: readonly number[];
  /** `#rest[position][column]`: the most that the issues from a position on can give. */
  readonly #rest: readonly (readonly number[])[];
  readonly #allowed;

  constructor(
    space: Space,
    frame: Frame,
    least: readonly number[],
    allowed: readonly (readonly boolean[])[],
  ) {
    const rows = [...space.links.map((link) => rowOfLink(space, link)), ...frame.boxRows];
    this.order = issueOrder(frame.sizes, rows);
    this.states = new RowStates(frame.sizes, rows, this.order);
    this.parties = space.parties;
    this.width = space.parties + 1;
    this.tie = space.unit.kind === 'exact' ? 0 : space.unit.tie;
    this.#allowed = allowed;
    const wanted = least.map((each, party) => rowAtLeast(space, frame, party, each));
    const guide: Row = guideRow({ sizes: frame.sizes, rows: wanted, allowed }) ?? {
      issues: [],
      costs: [],
      limit: 0,
    };
    const own = least.map((_, party) => gainsOf(space, frame, party));
    this.#gains = [...own, frame.sizes.map((size, issue) => guideGains(guide, issue, size))];
    this.#least = [...wanted, guide].map((row) => -row.limit - roundingOf(row));
    this.#rest = this.#restFrom();
  }

  start(): Stage | null {
    const rooms = this.states.start();
    if (rooms === null) return null;
    return {
      values: new Float64Array(this.width),
      ways: [-1],
      all: { before: [], option: [], next: [] },
      states: [{ rooms, parts: [0] }],
    };
  }

  isAllowed = (issue: number, option: number): boolean => this.#allowed[issue]?.[option] ?? true;

  options(issue: number): number[] {
    const own = this.#gains[0]?.[issue] ?? [];
    return own.map((_, option) => option).filter((option) => this.isAllowed(issue, option));
  }

  gainsOf = (issue: number, option: number): Float64Array =>
    Float64Array.from(this.#gains, (column) => column[issue]?.[option] ?? 0);

  /** What a part needs after so many issues so that it can still reach the least. */
  needAfter = (issues: number): Float64Array =>
    Float64Array.from(this.#least, (least, column) => least - (this.#rest[issues]?.[column] ?? 0));

  #restFrom(): number[][] {
    const rest: number[][] = [this.#gains.map(() => 0)];
    for (const issue of this.order.toReversed()) {
      const before = rest[0] ?? [];
      const open = this.options(issue);
      rest.unshift(
        before.map(
          (sum, column) =>
            sum +
            open.reduce(
              (most, option) => Math.max(most, this.#gains[column]?.[issue]?.[option] ?? 0),
              -Infinity,
            ),
        ),
      );
    }
    return rest;
  }
}

function guideGains({ issues, costs }: Row, issue: number, size: number): number[] {
  const own = costs[issues.indexOf(issue)] ?? [];
  return Array.from({ length: size }, (_, option) => -(own[option] ?? 0));
}

/** One way of a group: from the parts of a state, by an option. */
interface Source {
  readonly parts: readonly number[];
  readonly option: number;
}

interface Group {
  readonly rooms: readonly number[];
  readonly sources: Source[];
}

/** The parts of packages with one issue more. */
class Growing {
  readonly #plan;
  readonly #issue: number;
  readonly #need: Float64Array;
  readonly #before: Stage;
  readonly #values: Float64Array[] = [];
  readonly #ways: number[] = [];
  readonly #all: Ways = { before: [], option: [], next: [] };
  readonly #states: { rooms: readonly number[]; parts: number[] }[] = [];
  #parts = 0;

  constructor(plan: Plan, at: number, before: Stage) {
    this.#plan = plan;
    this.#issue = plan.order[at] ?? 0;
    this.#need = plan.needAfter(at + 1);
    this.#before = before;
  }

  /** The states that the next issue leads to, and from where. */
  groups(): Group[] {
    const groups = new Map<string, Group>();
    for (const { rooms, parts } of this.#before.states)
      for (const option of this.#plan.options(this.#issue)) {
        const next = this.#plan.states.after(rooms, this.#issue, option);
        if (next === null) continue;
        const key = next.join(' ');
        const group = groups.get(key) ?? { rooms: next, sources: [] };
        group.sources.push({ parts, option });
        groups.set(key, group);
      }
    return [...groups.values()];
  }

  /** Makes the parts of one state and keeps those worth keeping; yields the steps taken since it last did. */
  *fill({ rooms, sources }: Group, patience: number): Generator<number, void, void> {
    const { width, parties, tie } = this.#plan;
    const most = sources.reduce((sum, { parts }) => sum + parts.length, 0);
    yield most * width;
    // More than patience allows for would take memory for nothing.
    if (most * width > patience) return;
    const values = new Float64Array(most * width);
    const [before, option]: [number[], number[]] = [[], []];
    for (const source of sources) this.#grow(source, values, before, option);
    const points: Points = { values, width, parties };
    const kept = yield* undominated(
      points,
      before.map((_, part) => part),
      tie,
      0,
    );
    if (kept.length > 0) this.#states.push({ rooms, parts: this.#take(points, kept, before, option) });
  }

  /** Adds an option to parts, and leaves those that can no longer reach what is needed. */
  #grow({ parts, option }: Source, values: Float64Array, before: number[], options: number[]): void {
    const { width } = this.#plan;
    const gains = this.#plan.gainsOf(this.#issue, option);
    const from = this.#before.values;
    for (const part of parts) {
      const [to, start] = [before.length * width, part * width];
      let reaches = true;
      for (let column = 0; reaches && column < width; column += 1) {
        const value = (from[start + column] ?? 0) + (gains[column] ?? 0);
        values[to + column] = value;
        reaches = value >= (this.#need[column] ?? 0);
      }
      if (!reaches) continue;
      before.push(part);
      options.push(option);
    }
  }

  /** Takes over the parts that were kept, equal ones as one with several ways. */
  #take(
    { values, width, parties }: Points,
    kept: readonly number[],
    before: number[],
    option: number[],
  ): number[] {
    const parts: number[] = [];
    let last = -1;
    for (const each of kept) {
      const start = each * width;
      const isSame = last >= 0 && isEqual(values, last * width, start, parties);
      const part = isSame ? this.#parts - 1 : this.#parts++;
      if (!isSame) {
        parts.push(part);
        this.#values.push(values.subarray(start, start + width));
      }
      this.#all.before.push(before[each] ?? 0);
      this.#all.option.push(option[each] ?? 0);
      this.#all.next.push(isSame ? (this.#ways[part] ?? -1) : -1);
      this.#ways[part] = this.#all.before.length - 1;
      last = each;
    }
    return parts;
  }

  stage(): Stage {
    const { width } = this.#plan;
    const values = new Float64Array(this.#parts * width);
    this.#values.forEach((own, part) => values.set(own, part * width));
    return { values, ways: this.#ways, all: this.#all, states: this.#states };
  }
}

function isEqual(values: Float64Array, a: number, b: number, length: number): boolean {
  for (let at = 0; at < length; at += 1) if (values[a + at] !== values[b + at]) return false;
  return true;
}

/** The parts of the last stage as points, with the number of ways that lead to each. */
function pointsOf(order: readonly number[], stages: readonly Stage[]): SweptPoint[] {
  const counts = countsOf(stages);
  return (stages.at(-1)?.ways ?? []).map((_, part) => ({
    packageCount: counts[part] ?? 0n,
    packages: (most) => packagesOf(order, stages, part, most),
  }));
}

function countsOf(stages: readonly Stage[]): bigint[] {
  let counts: bigint[] = [1n];
  for (const { ways, all } of stages)
    counts = ways.map((first) => {
      let sum = 0n;
      for (let way = first; way >= 0; way = all.next[way] ?? -1) sum += counts[all.before[way] ?? 0] ?? 0n;
      return sum;
    });
  return counts;
}

interface Tail {
  readonly option: number;
  readonly then: Tail | null;
}

/** Up to `most` packages of a part of the last stage, by following its ways back. */
function packagesOf(
  order: readonly number[],
  stages: readonly Stage[],
  last: number,
  most: number,
): number[][] {
  const found: number[][] = [];
  const open: { stage: number; part: number; tail: Tail | null }[] = [
    { stage: stages.length - 1, part: last, tail: null },
  ];
  for (let each = open.pop(); each !== undefined && found.length < most; each = open.pop()) {
    const { stage, part, tail } = each;
    if (stage < 0) {
      found.push(unwound(order, tail));
      continue;
    }
    const own = stages[stage];
    if (own === undefined) continue;
    for (let way = own.ways[part] ?? -1; way >= 0; way = own.all.next[way] ?? -1)
      open.push({
        stage: stage - 1,
        part: own.all.before[way] ?? 0,
        tail: { option: own.all.option[way] ?? 0, then: tail },
      });
  }
  return found;
}

function unwound(order: readonly number[], tail: Tail | null): number[] {
  const chosen = order.map(() => 0);
  let rest = tail;
  for (const issue of order) {
    chosen[issue] = rest?.option ?? 0;
    rest = rest?.then ?? null;
  }
  return chosen;
}
