import type { Span } from '@nonpaper/vocabulary';
import { labelBefore, labelsAfter } from './attribution.ts';
import { signsOf, signStart, SQUARE } from './bracket-signs.ts';
import type { PartyBook } from './party-book.ts';
import { isPlausible } from './plausible-pairs.ts';
import type { Stance } from './stances.ts';

/** An opening bracket with its closing one, either of which may be missing (-1). Offsets of the bracket characters. */
export interface BracketPair {
  readonly open: number;
  readonly close: number;
  readonly family: number;
}

const LINK_TARGET = /\((?:[a-z][a-z+.-]{1,15}:|\/|#|\.{1,2}\/|www\.)[^\s()[\]]{0,2000}\)/iuy;

/**
 * Pairs the brackets of a text, each sort of sign for itself. A closing bracket belongs to the innermost open one of
 * its sort, except where its own label names the party of another open bracket (`[A: … [B: … ]^A … ]^B`): then the
 * two overlap. Markdown links are no brackets and are left out. In a text whose brackets do not balance, a pair that
 * opens and closes in the midst of two different units is parted again, since both its partners are more likely
 * missing. One pass; a closed bracket is unhooked from a linked list, so a million brackets cost a million steps.
 */
export function pairBrackets(text: string, book: PartyBook, units: readonly Span[] = []): BracketPair[] {
  const pairs: BracketPair[] = [];
  const opens = new Map<number, OpenBrackets>();
  const openOf = (family: number): OpenBrackets => {
    const known = opens.get(family) ?? new OpenBrackets(text, book);
    opens.set(family, known);
    return known;
  };
  for (const { at, family, opens: isOpening } of signsOf(text)) {
    if (isOpening) openOf(family).add(at);
    else closeOne(text, at, family, openOf(family), pairs, book);
  }
  for (const [family, open] of opens)
    for (const at of open.left()) pairs.push({ open: at, close: -1, family });
  return parted(text, pairs, units).sort((a, b) => place(a) - place(b));
}

function closeOne(
  text: string,
  at: number,
  family: number,
  open: OpenBrackets,
  pairs: BracketPair[],
  book: PartyBook,
): void {
  const start = open.take(open.hasLabels() ? labelBehind(text, at, book) : null);
  if (start === null) pairs.push({ open: -1, close: at, family });
  else if (family !== SQUARE || !isLink(text, start, at)) pairs.push({ open: start, close: at, family });
}

function labelBehind(text: string, at: number, book: PartyBook): string | null {
  const label = labelsAfter(text, at + 1, at, book)[0];
  return label === undefined ? null : labelKey(label.stances);
}

function isLink(text: string, open: number, close: number): boolean {
  LINK_TARGET.lastIndex = close + 1;
  return close > open + 1 && signStart(text, open) === open && LINK_TARGET.test(text);
}

/** Without the pairs that no reader would take for one; their signs stand alone. */
function parted(text: string, pairs: readonly BracketPair[], units: readonly Span[]): BracketPair[] {
  if (units.length < 2) return [...pairs];
  const unbalanced = new Set(
    pairs.filter(({ open, close }) => open < 0 || close < 0).map(({ family }) => family),
  );
  return pairs.flatMap((pair) => {
    if (pair.open < 0 || pair.close < 0 || isPlausible(text, pair, units, unbalanced.has(pair.family)))
      return [pair];
    return [
      { ...pair, close: -1 },
      { ...pair, open: -1 },
    ];
  });
}

/** Where a pair, or its only sign, stands first. */
export const place = (pair: BracketPair): number => (pair.open === -1 ? pair.close : pair.open);

const labelKey = (stances: readonly Stance[]): string =>
  stances
    .map(({ party }) => party)
    .join('|')
    .toLowerCase();

/** The brackets that are open at one place: a stack from whose middle a labelled one can be taken. */
class OpenBrackets {
  readonly #text: string;
  readonly #book: PartyBook;
  readonly #stack: number[] = [];
  readonly #labelOf = new Map<number, string>();
  readonly #byLabel = new Map<string, number[]>();
  readonly #taken = new Set<number>();

  constructor(text: string, book: PartyBook) {
    this.#text = text;
    this.#book = book;
  }

  add(at: number): void {
    this.#stack.push(at);
    const label = labelBefore(this.#text, at + 1, this.#book);
    if (label === null) return;
    const key = labelKey(label.stances);
    this.#labelOf.set(at, key);
    const others = this.#byLabel.get(key);
    if (others === undefined) this.#byLabel.set(key, [at]);
    else others.push(at);
  }

  hasLabels(): boolean {
    return this.#labelOf.size > 0;
  }

  /** Takes the open bracket with this label, or else the innermost one. */
  take(label: string | null): number | null {
    const own = label === null ? null : this.#takeLabelled(label);
    if (own !== null) return own;
    for (;;) {
      const top = this.#stack.pop();
      if (top === undefined) return null;
      if (!this.#taken.delete(top)) return this.#forget(top);
    }
  }

  /** A closing label decides only against a top bracket that carries another party's label. */
  #takeLabelled(label: string): number | null {
    while (this.#taken.has(this.#stack.at(-1) ?? -1)) this.#taken.delete(this.#stack.pop() ?? -1);
    const top = this.#labelOf.get(this.#stack.at(-1) ?? -1);
    if (top === undefined || top === label) return null;
    const at = this.#byLabel.get(label)?.pop();
    if (at === undefined) return null;
    this.#taken.add(at);
    this.#labelOf.delete(at);
    return at;
  }

  #forget(at: number): number {
    const label = this.#labelOf.get(at);
    if (label !== undefined) {
      this.#labelOf.delete(at);
      const others = this.#byLabel.get(label);
      if (others?.at(-1) === at) others.pop();
    }
    return at;
  }

  left(): number[] {
    return this.#stack.filter((at) => !this.#taken.has(at));
  }
}
