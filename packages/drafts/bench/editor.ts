import type { Clause } from './clauses.ts';
import { isLeaf, NEW, textOf } from './clauses.ts';
import { canSplit, parted } from './parting.ts';
import type { Random } from './random.ts';
import { between, pick } from './random.ts';
import { bracket, changeDuty, changeNumber, reworded } from './rewording.ts';
import { settled, type Placed } from './settling.ts';
import type { WordLists } from './word-lists.ts';

/** How often each edit is made to a provision, 0 to 1 each; what is left over stays as it is. */
export interface EditRates {
  readonly drop: number;
  readonly insert: number;
  readonly move: number;
  readonly split: number;
  readonly merge: number;
  /** Two neighbours become three, or three two, with other boundaries. */
  readonly regroup: number;
  readonly edit: number;
  /** Only a number, a duty or a bracket is changed. */
  readonly touch: number;
  readonly boilerplate: number;
  readonly heading: number;
  /** The heading stays and all below it is said anew. */
  readonly rewrite: number;
  /** A point becomes a sub-point of the one before. */
  readonly demote: number;
  /** Share of words that an edit changes; a deep one reaches it, most stay below. */
  readonly depth: number;
}

export interface Edited {
  readonly clauses: Clause[];
}

/**
 * A later version of a list of provisions. The script is the truth: each piece of wording remembers where it came
 * from, and what was moved is marked.
 *
 * Plan. Walk over the list; each provision meets at most one edit. What is to move is taken out and, when the walk is
 * over, put where it passes provisions that together weigh more than it does: only so is it plain which one moved.
 */
export class Editor {
  readonly #random: Random;
  readonly #rates: EditRates;
  readonly #lists: WordLists;
  /** Provisions that are inserted: from texts that the draft does not hold. */
  readonly #strangers: readonly string[];

  constructor(random: Random, rates: EditRates, lists: WordLists, strangers: readonly string[]) {
    this.#random = random;
    this.#rates = rates;
    this.#lists = lists;
    this.#strangers = strangers;
  }

  edited(before: readonly Clause[]): Clause[] {
    const after: Placed[] = [];
    const moving: Placed[] = [];
    for (let at = 0; at < before.length;) {
      const clause = before[at];
      if (clause === undefined) break;
      at += this.#step(before, at, clause, after, moving);
    }
    return settled(after, moving, this.#random);
  }

  /** Edits one provision (or some that follow each other) and tells how many it used up. */
  #step(before: readonly Clause[], at: number, clause: Clause, after: Placed[], moving: Placed[]): number {
    const roll = new Roll(this.#random());
    const rates = this.#rates;
    const put = (...clauses: Clause[]): void =>
      clauses.forEach((each) => after.push({ clause: each, place: at }));
    const isChapter = textOf(clause) === '' && !isLeaf(clause);
    if (roll.falls(rates.move) && before.length > 3)
      moving.push({ clause: this.#below(this.#maybe(clause)), place: at });
    else if (isChapter) put(this.#below(this.#headed(clause)));
    else if (roll.falls(rates.drop)) return 1;
    else if (roll.falls(rates.insert)) put(this.#stranger(), this.#below(clause));
    else if (roll.falls(rates.boilerplate)) put(this.#boilerplate(), this.#below(clause));
    else if (roll.falls(rates.split) && canSplit(clause)) {
      const parts = this.#split(clause);
      const last = parts.at(-1);
      // One piece in seven goes to another place.
      const goes = last !== undefined && before.length > 3 && this.#random() < 0.15;
      put(...(goes ? parts.slice(0, -1) : parts));
      if (goes) moving.push({ clause: last, place: at });
    } else if (roll.falls(rates.merge) && leavesFrom(before, at, 4) > 1) return this.#merge(before, at, put);
    else if (roll.falls(rates.regroup) && leavesFrom(before, at, 2) === 2)
      return this.#regroup(before, at, put);
    else if (roll.falls(rates.demote) && isLeaf(clause) && this.#demoted(clause, after)) return 1;
    else if (roll.falls(rates.rewrite) && clause.heading !== undefined) put(this.#rewritten(clause));
    else if (roll.falls(rates.edit)) put(this.#below(this.#reworded(clause, 1)));
    else if (roll.falls(rates.touch)) put(this.#below(this.#touched(clause)));
    else put(this.#below(this.#headed(clause)));
    return 1;
  }

  #below(clause: Clause): Clause {
    return isLeaf(clause) ? clause : { ...clause, children: this.edited(clause.children) };
  }

  #depth(): number {
    return this.#rates.depth * (0.4 + 0.6 * this.#random());
  }

  #text(text: string, share: number): string {
    return reworded(text, this.#depth() * share, this.#random, this.#lists);
  }

  #reworded(clause: Clause, share: number): Clause {
    return {
      ...clause,
      pieces: clause.pieces.map((piece) => ({ ...piece, text: this.#text(piece.text, share) })),
    };
  }

  #maybe(clause: Clause): Clause {
    return this.#random() < 0.6 ? this.#reworded(clause, 1) : clause;
  }

  #touched(clause: Clause): Clause {
    const change = pick(this.#random, [changeNumber, changeDuty, bracket]);
    const pieces = clause.pieces.map((piece) => {
      const changed = change(piece.text.split(' '), this.#random, this.#lists);
      return changed === null ? piece : { ...piece, text: changed.tokens.join(' ') };
    });
    return { ...clause, pieces };
  }

  #headed(clause: Clause): Clause {
    if (this.#random() >= this.#rates.heading) return clause;
    if (clause.heading === undefined) return { ...clause, heading: pick(this.#random, this.#lists.headings) };
    const { heading, ...rest } = clause;
    return isLeaf(clause) && this.#random() < 0.4
      ? rest
      : { ...rest, heading: reworded(heading, 0.5, this.#random, this.#lists) };
  }

  #stranger(): Clause {
    const text = this.#text(pick(this.#random, this.#strangers), 0.5);
    return { pieces: [{ origin: NEW, text }], children: [] };
  }

  #rewritten(clause: Clause): Clause {
    const pieces = clause.pieces.map(({ origin }) => ({ origin, text: pick(this.#random, this.#strangers) }));
    return this.#below({ ...clause, pieces });
  }

  #boilerplate(): Clause {
    return { pieces: [{ origin: NEW, text: pick(this.#random, this.#lists.boilerplate) }], children: [] };
  }

  #split(clause: Clause): Clause[] {
    const [first, ...rest] = parted(clause, between(this.#random, 2, 4), this.#random).map((pieces) => ({
      pieces,
      children: [],
    }));
    const heading = clause.heading === undefined ? {} : { heading: clause.heading };
    const parts: Clause[] = first === undefined ? [clause] : [{ ...heading, ...first }, ...rest];
    return parts.map((part) => (this.#random() < 0.6 ? this.#reworded(part, 0.7) : part));
  }

  #merge(before: readonly Clause[], at: number, put: (...clauses: Clause[]) => void): number {
    const count = between(this.#random, 2, leavesFrom(before, at, 4));
    const merged = before.slice(at, at + count);
    const heading = merged[0]?.heading;
    const clause: Clause = {
      ...(heading === undefined ? {} : { heading }),
      pieces: merged.flatMap(({ pieces }) => pieces),
      children: [],
    };
    put(this.#random() < 0.6 ? this.#reworded(clause, 0.7) : clause);
    return count;
  }

  /** Two neighbours to three: the end of the first and the beginning of the second become a provision of their own. */
  #regroup(before: readonly Clause[], at: number, put: (...clauses: Clause[]) => void): number {
    const [first, second] = [before[at], before[at + 1]];
    if (first === undefined || second === undefined || !canSplit(first) || !canSplit(second)) {
      put(...before.slice(at, at + 2));
      return 2;
    }
    const [head = [], tail = []] = parted(first, 2, this.#random);
    const [start = [], end = []] = parted(second, 2, this.#random);
    const parts = [
      { ...first, pieces: head },
      { pieces: [...tail, ...start], children: [] },
      { ...second, pieces: end },
    ];
    put(...parts.map((part) => (this.#random() < 0.4 ? this.#reworded(part, 0.5) : part)));
    return 2;
  }

  #demoted(clause: Clause, after: Placed[]): boolean {
    const last = after.at(-1);
    if (
      last === undefined ||
      textOf(last.clause) === '' ||
      last.clause.pieces.some(({ origin }) => origin === NEW)
    )
      return false;
    last.clause = { ...last.clause, children: [...last.clause.children, clause] };
    return true;
  }
}

class Roll {
  #left: number;
  constructor(left: number) {
    this.#left = left;
  }
  falls(rate: number): boolean {
    this.#left -= rate;
    return this.#left < 0 && this.#left >= -rate;
  }
}

/** How many provisions from here on, up to `most`, have nothing below them and some text. */
function leavesFrom(clauses: readonly Clause[], at: number, most: number): number {
  let count = 0;
  while (count < most) {
    const clause = clauses[at + count];
    if (clause === undefined || !isLeaf(clause) || textOf(clause).split(' ').length < 4) break;
    count += 1;
  }
  return count;
}
