import type { Directions } from './directions.ts';
import { equalShares, sharesOf, type Shares } from './shares.ts';
import type { Layout } from './layout.ts';

/**
 * Sharper bounds on what is still to come than `Outlook` gives, state by state.
 *
 * Plan. The value of a box may be divided among its issues in any way; each way gives a bound, the sum over the issues of what
 * is best on each. What is put on an issue where other options are better by themselves costs nothing there, and is taken from the
 * others. Box by box the value is moved to where it costs least, which can only lower the bound (soft arc
 * consistency: Cooper, de Givry, Sanchez, Schiex, Zytnicki and Werner 2010). A box with a cost of c on k issues costs no
 * less than m (n - k + 1) for every m from 0 to c, where n is the number of issues on which a package lies inside: so much m
 * is counted as lowers the bound. Doubles: `margin` of the directions covers what rounding may lose.
 */
export class Sharpener {
  readonly shares: Shares;
  readonly #directions: Directions;
  readonly #sweeps: number;
  /** How each box is divided before it is moved about: `#start[way * entries + entry]`. */
  readonly start: Float64Array;
  /** The same for the state and the direction that is looked at. */
  readonly #own: Float64Array;
  /** What each group gives by itself and by boxes of which its issue is the last, party by party. */
  readonly #single: Float64Array;
  /** Boxes with several issues to come in which a package of the state may lie. */
  readonly #several: Int32Array;
  /** How many of these there are. */
  several = 0;
  /** What each group comes to in the direction that is looked at. */
  readonly table: Float64Array;
  /** What is added whatever is chosen. */
  always = 0;
  readonly #free: Float64Array;
  /** Steps that one bound took at the last. */
  cost = 0;

  constructor(layout: Layout, at: number, directions: Directions, sweeps: number) {
    this.shares = sharesOf(layout, at);
    this.#directions = directions;
    this.#sweeps = sweeps;
    const { entries, values, gains, parties } = this.shares;
    this.start = equalShares(this.shares, directions);
    this.#own = new Float64Array(entries.at(-1) ?? 0);
    this.#single = new Float64Array(gains.length);
    this.#several = new Int32Array(values.length);
    this.table = new Float64Array(gains.length / parties);
    this.#free = new Float64Array(layout.places.length + 1);
  }

  /** Takes up the state whose row begins at `from`. */
  load(rows: Int32Array, from: number, words: number): void {
    const { boxOf, entries, gains } = this.shares;
    this.#single.set(gains);
    this.several = 0;
    let steps = gains.length;
    for (let word = 0; word < words; word += 1)
      for (let left = rows[from + word] ?? 0; left !== 0; left &= left - 1) {
        const box = boxOf[word * 32 + 31 - Math.clz32(left & -left)] ?? -1;
        if (box < 0) continue;
        const several = (entries[box + 1] ?? 0) - (entries[box] ?? 0);
        steps += 8 * several;
        if (several > 1) this.#several[this.several++] = box;
        else this.#addSingle(box);
      }
    this.cost = steps;
  }

  #addSingle(box: number): void {
    const { entries, inside, insides, values, partyOf } = this.shares;
    const entry = entries[box] ?? 0;
    const base = (partyOf[box] ?? 0) * this.table.length;
    const value = values[box] ?? 0;
    const end = inside[entry + 1] ?? 0;
    for (let at = inside[entry] ?? 0; at < end; at += 1) {
      const group = base + (insides[at] ?? 0);
      this.#single[group] = (this.#single[group] ?? 0) + value;
    }
  }

  /** A first bound of the state in a direction; `table` then holds what each group comes to. */
  first(way: number): number {
    this.fill(way);
    return this.#sum(way);
  }

  /** A sharper one, for several times the work. */
  sharper(way: number): number {
    this.fill(way);
    for (let sweep = 0; sweep < this.#sweeps; sweep += 1) this.#sweep(way);
    return this.#sum(way);
  }

  #sum(way: number): number {
    const { groups } = this.shares;
    let sum = this.always + (this.#directions.margin[way] ?? 0);
    for (let issue = 0; issue + 1 < groups.length; issue += 1) sum += this.peak(issue);
    return sum;
  }

  /** One of the boxes with several issues to come. */
  severalAt(at: number): number {
    return this.#several[at] ?? 0;
  }

  /** The best that a group of an issue comes to. */
  peak(issue: number): number {
    const { groups } = this.shares;
    let best = -Infinity;
    for (let group = groups[issue] ?? 0; group < (groups[issue + 1] ?? 0); group += 1) {
      const each = this.table[group] ?? 0;
      if (each > best) best = each;
    }
    return best;
  }

  /** The table as the boxes are divided to begin with. */
  fill(way: number): void {
    const { parties, weights } = this.#directions;
    const { entries, values, partyOf } = this.shares;
    const [table, single, own, all] = [this.table, this.#single, this.#own, this.#own.length];
    table.fill(0);
    for (let party = 0; party < parties; party += 1) {
      const weight = weights[way * parties + party] ?? 0;
      if (weight === 0) continue;
      const base = party * table.length;
      for (let group = 0; group < table.length; group += 1)
        table[group] = (table[group] ?? 0) + weight * (single[base + group] ?? 0);
    }
    this.always = 0;
    for (let at = 0; at < this.several; at += 1) {
      const box = this.#several[at] ?? 0;
      if ((weights[way * parties + (partyOf[box] ?? 0)] ?? 0) === 0) continue;
      const [begin, end] = [entries[box] ?? 0, entries[box + 1] ?? 0];
      if ((values[box] ?? 0) < 0) {
        const counted = this.start[way * all + begin] ?? 0;
        own[begin] = counted;
        if (counted > 0) this.#deduct(box, counted);
        continue;
      }
      for (let entry = begin; entry < end; entry += 1) {
        const share = this.start[way * all + entry] ?? 0;
        own[entry] = share;
        this.#put(entry, share);
      }
    }
  }

  /** Adds so much to the groups inside an entry. */
  #put(entry: number, share: number): void {
    const { inside, insides } = this.shares;
    const table = this.table;
    const end = inside[entry + 1] ?? 0;
    for (let at = inside[entry] ?? 0; at < end; at += 1) {
      const group = insides[at] ?? 0;
      table[group] = (table[group] ?? 0) + share;
    }
  }

  /** Counts so much of the cost of a box. */
  #deduct(box: number, cost: number): void {
    const { entries } = this.shares;
    const [begin, end] = [entries[box] ?? 0, entries[box + 1] ?? 0];
    for (let entry = begin; entry < end; entry += 1) this.#put(entry, -cost);
    this.always += cost * (end - begin - 1);
  }

  #sweep(way: number): void {
    const { parties, weights } = this.#directions;
    const { values, partyOf } = this.shares;
    for (let at = 0; at < this.several; at += 1) {
      const box = this.#several[at] ?? 0;
      const value = (values[box] ?? 0) * (weights[way * parties + (partyOf[box] ?? 0)] ?? 0);
      if (value > 0) this.#divide(box, value);
      else if (value < 0) this.#charge(box, -value);
    }
  }

  /** Divides the value of a box by where it costs nothing, and what is left over in equal parts. */
  #divide(box: number, value: number): void {
    const { entries, inside, insides, outside, outsides } = this.shares;
    const [own, free] = [this.#own, this.#free];
    const [begin, end] = [entries[box] ?? 0, entries[box + 1] ?? 0];
    let sum = 0;
    for (let entry = begin; entry < end; entry += 1) {
      const room =
        this.#best(entry, outside, outsides) - this.#best(entry, inside, insides) + (own[entry] ?? 0);
      const each = room < 0 ? 0 : room < value ? room : value;
      free[entry - begin] = each;
      sum += each;
    }
    const share = sum >= value ? value / sum : 1;
    const more = sum >= value ? 0 : (value - sum) / (end - begin);
    for (let entry = begin; entry < end; entry += 1) {
      const each = (free[entry - begin] ?? 0) * share + more;
      const moved = each - (own[entry] ?? 0);
      own[entry] = each;
      if (moved !== 0) this.#put(entry, moved);
    }
  }

  /** Counts as much of the cost of a box as lowers the bound. */
  #charge(box: number, cost: number): void {
    const { entries, inside, insides, outside, outsides } = this.shares;
    const [begin, end] = [entries[box] ?? 0, entries[box + 1] ?? 0];
    const before = this.#own[begin] ?? 0;
    if (before > 0) this.#deduct(box, -before);
    let least = cost;
    for (let entry = begin; entry < end && least > 0; entry += 1)
      least = Math.min(least, this.#best(entry, inside, insides) - this.#best(entry, outside, outsides));
    this.#own[begin] = Math.max(0, least);
    if (least > 0) this.#deduct(box, least);
  }

  /** The best that the groups on one side of an entry come to. */
  #best(entry: number, begins: Int32Array, list: Int32Array): number {
    const table = this.table;
    const end = begins[entry + 1] ?? 0;
    let best = -Infinity;
    for (let at = begins[entry] ?? 0; at < end; at += 1) {
      const each = table[list[at] ?? 0] ?? 0;
      if (each > best) best = each;
    }
    return best;
  }
}
