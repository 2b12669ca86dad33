import type { Span } from '@nonpaper/vocabulary';
import type { Unit, UnitReading } from './negotiated-units.ts';
import type { UnitPairs } from './unit-pairs.ts';
import { optionsByChoice } from './unit-words.ts';

/** A text as it reads with one option of each choice. */
export interface Branch {
  readonly text: string;
  /** The place in the source of a stretch of the branch. Logarithmic in the stretches. */
  placeOf(span: Span): Span;
}

/** The same branch of two versions of a text. */
export type BranchPair = readonly [Branch, Branch];

/** The branches to be compared, and how many changed options are beyond all bounds and not read. */
export interface BranchReading {
  readonly pairs: readonly BranchPair[];
  readonly unread: number;
}

/** So many branches of a whole text are read; changed options beyond them are compared without the words round them. */
const MOST_BRANCHES = 6;
/** So many of those in all; no choice that people negotiate has more, and each costs a reading of its own. */
const MOST_ALONE = 200;

/**
 * The branches in which two versions of a negotiated text are compared.
 *
 * Plan. A branch is the wording without signs, labels and heads, with one option of each choice. What an entry on
 * brackets tells is left out on its side: words in brackets that went or came, options that were dropped or
 * added. So two branches differ only where wording differs. Of each choice the options that changed come first; the n-th
 * branch takes the n-th, or the last where a choice has fewer, and there are as many branches as the choice with most
 * changed options needs, up to `MOST_BRANCHES`. Options beyond are branches by themselves. Linear in the texts.
 */
export function branchPairs(left: UnitReading, right: UnitReading, pairs: UnitPairs): BranchReading {
  const [a, b] = [new Shown(left), new Shown(right)];
  const alone: BranchPair[] = [];
  let unread = 0;
  for (const options of optionsByChoice(left.units).values()) {
    const answered = answeredOptions(options, right, pairs);
    a.show(answered.slice(0, MOST_BRANCHES).map(([one]) => one));
    b.show(answered.slice(0, MOST_BRANCHES).map(([, other]) => other));
    for (const [one, other] of answered.slice(MOST_BRANCHES))
      if (alone.length < MOST_ALONE) alone.push([partOf(left, one), partOf(right, other)]);
      else unread += 1;
  }
  a.showStanding((unit) => pairs.toRight.has(unit.bracket), pairs.fateOfLeft);
  b.showStanding((unit) => pairs.toLeft.has(unit.bracket), pairs.fateOfRight);
  const whole = Array.from({ length: Math.max(a.branches, b.branches) }, (_, at): BranchPair => [
    a.branch(at),
    b.branch(at),
  ]);
  return { pairs: [...whole, ...alone], unread };
}

/** Options with their partners: those whose words changed, or, where none did, the first alone. */
function answeredOptions(
  options: readonly Unit[],
  right: UnitReading,
  pairs: UnitPairs,
): (readonly [Unit, Unit])[] {
  const answered = options.flatMap((one): (readonly [Unit, Unit])[] => {
    const other = right.units[pairs.toRight.get(one.bracket) ?? -1];
    return other === undefined ? [] : [[one, other]];
  });
  const changed = answered.filter(([one, other]) => !pairs.sameWords(one, other));
  return changed.length > 0 ? changed : answered.slice(0, 1);
}

/** Which units of one side are shown in which branch. */
class Shown {
  readonly #reading: UnitReading;
  /** Of an option that is shown: its number among those of its choice, and how many they are. */
  readonly #ranks = new Map<number, { readonly at: number; readonly of: number }>();
  readonly #choices = new Set<number>();
  readonly #gone = new Set<number>();
  branches = 1;

  constructor(reading: UnitReading) {
    this.#reading = reading;
  }

  show(units: readonly Unit[]): void {
    units.forEach(({ bracket, choice }, at) => {
      this.#ranks.set(bracket, { at, of: units.length });
      this.#choices.add(choice);
    });
    this.branches = Math.max(this.branches, units.length);
  }

  /** Settles what no pair of options settled: brackets whose words went, and choices that stand on this side only. */
  showStanding(isAnswered: (unit: Unit) => boolean, fateOf: UnitPairs['fateOfLeft']): void {
    for (const unit of this.#reading.units)
      if (unit.choice === -1 && !isAnswered(unit) && fateOf(unit) === 'gone') this.#gone.add(unit.bracket);
    for (const [choice, options] of optionsByChoice(this.#reading.units)) {
      if (this.#choices.has(choice)) continue;
      const answered = options.filter(isAnswered);
      const standing = options.filter((unit) => /^(?:free|another)$/u.test(fateOf(unit)));
      const replacing = options.filter((unit) => fateOf(unit) === 'replaced');
      const shown = [answered, standing, replacing].find(({ length }) => length > 0) ?? [];
      this.show(shown.slice(0, MOST_BRANCHES));
    }
  }

  branch(at: number): Branch {
    const { negotiated, units, leaves } = this.#reading;
    const isIn = new Uint8Array(units.length);
    units.forEach((unit, number) => {
      const outer = unit.parent === -1 || isIn[unit.parent] === 1;
      isIn[number] = Number(outer && this.#isIn(unit, at));
    });
    const spans = leaves.filter(({ unit }) => unit === -1 || isIn[unit] === 1).map(({ span }) => span);
    return branchOf(negotiated.text, spans);
  }

  #isIn({ bracket, choice }: Unit, at: number): boolean {
    if (choice === -1) return !this.#gone.has(bracket);
    const rank = this.#ranks.get(bracket);
    return rank !== undefined && rank.at === Math.min(at, rank.of - 1);
  }
}

/** The wording of one option by itself, with all that it holds. */
function partOf({ negotiated, leaves }: UnitReading, { span }: Unit): Branch {
  let low = 0;
  let high = leaves.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((leaves[middle]?.span[0] ?? 0) < span[0]) low = middle + 1;
    else high = middle;
  }
  const spans: Span[] = [];
  for (let at = low; (leaves[at]?.span[1] ?? Infinity) <= span[1]; at += 1)
    spans.push(leaves[at]?.span ?? span);
  return branchOf(negotiated.text, spans);
}

const LETTER = /[\p{L}\p{N}]/u;

/** Joins stretches of a source, with a blank where two words would run together that more than one sign parted. */
function branchOf(source: string, spans: readonly Span[]): Branch {
  const starts: number[] = [];
  const parts: string[] = [];
  let length = 0;
  spans.forEach((span, at) => {
    const before = spans[at - 1];
    if (before !== undefined && span[0] - before[1] > 1 && runsTogether(source, before, span)) {
      parts.push(' ');
      length += 1;
    }
    starts.push(length);
    parts.push(source.slice(...span));
    length += span[1] - span[0];
  });
  const inSource = (place: number): number => {
    const at = lastAtOrBefore(starts, place);
    const [from, to] = spans[at] ?? [0, 0];
    return Math.min(from + place - (starts[at] ?? 0), to);
  };
  return {
    text: parts.join(''),
    placeOf: ([from, to]) => {
      const start = inSource(from);
      return [start, to > from ? Math.max(start, inSource(to - 1) + 1) : start];
    },
  };
}

const runsTogether = (source: string, before: Span, span: Span): boolean =>
  LETTER.test(source.charAt(before[1] - 1)) && LETTER.test(source.charAt(span[0]));

/** The last index whose start is at or before a place, by halving. */
function lastAtOrBefore(starts: readonly number[], place: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}
