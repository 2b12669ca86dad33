import { good, type Outcome } from '../outcome.ts';
import {
  keepsLink,
  tied,
  utilityOf,
  type Choice,
  type Link,
  type Package,
  type Space,
} from '../sheet/space.ts';
import type { Work } from '../work.ts';
import { inOrder, withoutRedLines } from './changes.ts';
import { checkedPossible, onlyPackage } from './possible.ts';

/** One issue that is changed in a trade, and what that gives to each party by itself; negative where a party gives. */
export interface TradedIssue {
  readonly issue: number;
  readonly from: number;
  readonly to: number;
  readonly gains: readonly number[];
}

/** Changes after which nobody has less and somebody has more. */
export interface Trade {
  /** In the order of the issues. */
  readonly changes: readonly TradedIssue[];
  /** What the changes give to each party beside what each gives by itself (boxes); zero without boxes. */
  readonly together: readonly number[];
  /** What each party has more in all. */
  readonly gains: readonly number[];
}

export interface Trades {
  /** Of one issue first, then of two, then of three; each in the order of issues and options. */
  readonly trades: readonly Trade[];
  /** How many trades of one, two and three issues were found. */
  readonly counts: readonly [number, number, number];
  /** Whether these are all; else patience ended. Fewer may be listed than were counted. */
  readonly complete: boolean;
}

export interface TradesAsked {
  /** At most this many are listed; 1,000 where left out. */
  readonly most?: number;
  /** Steps of work, about ten nanoseconds each, after which it is left as it is; 50 million where left out. */
  readonly patience?: number;
}

/**
 * All trades from a package by changes on up to three issues: links that the package keeps are kept, no option is taken
 * that a red line forbids, nobody has less, somebody has more, and no part of the changes is a trade by itself. A link
 * that the package already breaks may stay broken.
 *
 * Plan. All single changes; of those that are no trade, pairs; of those, triples. A pair is carried on to triples only
 * where the best third change of all and boxes could make up to each party what it has less.
 * Cost: the number of pairs, and of triples that such a bound leaves, times the parties.
 */
export function* trades(
  space: Space,
  chosen: Package,
  { most = 1000, patience = 50_000_000 }: TradesAsked = {},
): Work<Outcome<Trades>> {
  const checked = checkedPossible(space, onlyPackage(chosen));
  if (!checked.ok) return checked;
  const market = new Market(space, chosen, most, patience);
  yield* market.prepare();
  yield* market.visit();
  const { counts, found } = market;
  return good({
    trades: found.sort((a, b) => a.changes.length - b.changes.length || byPlace(a, b)),
    counts,
    complete: !market.isSpent(),
  });
}

const byPlace = (a: Trade, b: Trade): number => inOrder(placesOf(a), placesOf(b));
const placesOf = ({ changes }: Trade): number[] => changes.flatMap(({ issue, to }) => [issue, to]);

interface Change extends Choice {
  /** Place among all changes. */
  readonly at: number;
  readonly gains: readonly number[];
  /** Gains without boxes, which add up. */
  readonly plain: readonly number[];
}

class Market {
  readonly #space;
  readonly #chosen;
  readonly #most;
  readonly #patience;
  readonly #base: readonly number[];
  readonly #changes: Change[] = [];
  /** Of each party, the most that a single change gives. */
  readonly #best: number[];
  readonly #links: readonly Link[];
  readonly #hasBoxes: boolean;
  /** Whether what changes give together is what each gives, exactly: of whole numbers without boxes. */
  readonly #addsUp: boolean;
  /** Of each party, the most that boxes may add to plain gains, and room for the rounding of doubles. */
  readonly #room: readonly number[];
  readonly #pairs = new Set<number>();
  #steps = 0;
  readonly found: Trade[] = [];
  readonly counts: [number, number, number] = [0, 0, 0];

  constructor(space: Space, chosen: Package, most: number, patience: number) {
    this.#space = space;
    this.#chosen = chosen;
    this.#most = most;
    this.#patience = patience;
    this.#base = this.#utilities([]);
    this.#links = space.links.filter((link) => keepsLink(link, chosen));
    this.#hasBoxes = space.boxes.some((own) => own.length > 0);
    this.#room = space.boxes.map((_, party) => boxRoom(space, party, chosen));
    this.#addsUp = !this.#hasBoxes && space.unit.kind === 'exact';
    this.#best = this.#base.map(() => 0);
  }

  /** Finds all changes on single issues. */
  *prepare(): Work<void> {
    const allowed = withoutRedLines(this.#space);
    for (const [issue, size] of this.#space.sizes.entries())
      for (let option = 0; option < size; option += 1) {
        if (option === this.#chosen[issue] || allowed[issue]?.[option] !== true) continue;
        const plain = this.#plain({ issue, option });
        const gains = this.#addsUp ? plain : this.#gains([{ issue, option }]);
        this.#changes.push({ issue, option, at: this.#changes.length, gains, plain });
        for (const [party, gain] of plain.entries())
          this.#best[party] = Math.max(this.#best[party] ?? 0, gain);
        this.#owed += this.#addsUp ? CHANGE_STEPS : CHANGE_STEPS + 2 * this.#chosen.length * plain.length;
        if (this.#owed > STEPS_AT_ONCE) yield this.#progress();
      }
  }

  isSpent(): boolean {
    return this.#steps >= this.#patience;
  }

  /** Singles, then pairs, then triples, so that every part is known before the whole. */
  *visit(): Work<void> {
    const open: Change[] = [];
    for (const change of this.#changes) {
      if (!this.#isTrade([change])) open.push(change);
      this.#owed += CHANGE_STEPS;
      if (this.#owed > STEPS_AT_ONCE) yield this.#progress();
    }
    for (const [place, first] of open.entries()) {
      yield this.#progress();
      for (let at = place + 1; at < open.length && !this.isSpent(); at += 1) {
        const second = open[at];
        if (second !== undefined && this.#isTrade([first, second]))
          this.#pairs.add(this.#pair(first, second));
        if (this.#owed > STEPS_AT_ONCE) yield this.#progress();
      }
    }
    for (const [place, first] of open.entries())
      for (const [further, second] of open.slice(place + 1).entries()) {
        if (this.isSpent()) return;
        if (this.#mayGrow(first, second)) this.#visitThirds(first, second, open, place + further + 2);
        if (this.#owed > STEPS_AT_ONCE) yield this.#progress();
      }
  }

  /** Steps since the last report. */
  #owed = 0;

  #progress(): { bound: null; best: number; done: number } {
    this.#owed = 0;
    return { bound: null, best: this.found.length, done: Math.min(1, this.#steps / this.#patience) };
  }

  #visitThirds(first: Change, second: Change, open: readonly Change[], from: number): void {
    for (let at = from; at < open.length && !this.isSpent(); at += 1) {
      const third = open[at];
      if (third === undefined) return;
      if (this.#pairs.has(this.#pair(first, third)) || this.#pairs.has(this.#pair(second, third))) continue;
      this.#isTrade([first, second, third]);
    }
  }

  #pair = (a: Change, b: Change): number => a.at * this.#changes.length + b.at;

  /** Whether two changes that are no trade may become one by a third. */
  #mayGrow(first: Change, second: Change): boolean {
    this.#count(this.#base.length);
    if (first.issue === second.issue || this.#pairs.has(this.#pair(first, second))) return false;
    return this.#best.every(
      (best, party) =>
        (first.plain[party] ?? 0) + (second.plain[party] ?? 0) + best >= -(this.#room[party] ?? 0),
    );
  }

  /** Counts the changes and, while there is room, lists them, if they are a trade. */
  #isTrade(changes: readonly Change[]): boolean {
    this.#count(this.#base.length);
    if (changes.some(({ issue }, at) => at > 0 && changes[at - 1]?.issue === issue)) return false;
    if (!this.#mayGain(changes)) return false;
    this.#count(10 * this.#chosen.length);
    const gains = this.#gainsOf(changes);
    const { unit } = this.#space;
    if (!gains.every((gain) => gain >= 0 || tied(unit, gain, 0))) return false;
    if (!gains.some((gain) => gain > 0 && !tied(unit, gain, 0))) return false;
    const after = this.#after(changes);
    if (!this.#links.every((link) => keepsLink(link, after))) return false;
    const place = changes.length - 1;
    this.counts[place] = (this.counts[place] ?? 0) + 1;
    if (this.found.length < this.#most) this.found.push(this.#tradeOf(changes, gains));
    return true;
  }

  #count(steps: number): void {
    this.#steps += steps;
    this.#owed += steps;
  }

  /** Plain gains add up, so that their sum tells at once what boxes could not mend. */
  #mayGain(changes: readonly Change[]): boolean {
    return this.#room.every((room, party) => {
      let sum = room;
      for (const { plain } of changes) sum += plain[party] ?? 0;
      return sum >= 0;
    });
  }

  #plain({ issue, option }: Choice): number[] {
    return this.#space.utilities.map(
      (own) => (own[issue]?.[option] ?? 0) - (own[issue]?.[this.#chosen[issue] ?? 0] ?? 0),
    );
  }

  #after(changes: readonly Choice[]): Package {
    const after = [...this.#chosen];
    for (const { issue, option } of changes) after[issue] = option;
    return after;
  }

  #utilities(changes: readonly Choice[]): number[] {
    const after = this.#after(changes);
    return this.#space.names.parties.map((_, party) => utilityOf(this.#space, party, after));
  }

  #gains(changes: readonly Choice[]): number[] {
    return this.#utilities(changes).map((utility, party) => utility - (this.#base[party] ?? 0));
  }

  #gainsOf(changes: readonly Change[]): number[] {
    if (!this.#addsUp) return this.#gains(changes);
    return this.#base.map((_, party) => changes.reduce((sum, { plain }) => sum + (plain[party] ?? 0), 0));
  }

  #tradeOf(changes: readonly Change[], gains: readonly number[]): Trade {
    return {
      changes: changes.map(({ issue, option, gains: own }) => ({
        issue,
        from: this.#chosen[issue] ?? 0,
        to: option,
        gains: own,
      })),
      together: gains.map((gain, party) =>
        this.#hasBoxes ? changes.reduce((rest, { gains: own }) => rest - (own[party] ?? 0), gain) : 0,
      ),
      gains,
    };
  }
}

const STEPS_AT_ONCE = 100_000;
/** What a change takes to be written down, in steps. */
const CHANGE_STEPS = 20;

/** What all boxes that are not met and not negative, and all that are met and negative, could add. */
function boxRoom({ unit, boxes, utilities }: Space, party: number, chosen: Package): number {
  const only = { utilities: utilities.map(() => []), boxes };
  const now = utilityOf(only, party, chosen);
  const most = (boxes[party] ?? []).reduce((sum, { value }) => sum + Math.max(0, value), 0);
  return most - now + (unit.kind === 'exact' ? 0 : unit.tie * 4);
}
