import type { KnownParties } from './attribution.ts';
import { labelAfter, labelBefore } from './attribution.ts';

/** An opening bracket with its closing one, either of which may be missing (-1). Offsets of the bracket characters. */
export interface BracketPair {
  readonly open: number;
  readonly close: number;
}

const BRACKET = /[[\]［］]/gu;
const LINK_TARGET = /\((?:[a-z][a-z+.-]{1,15}:|\/|#|\.{1,2}\/|www\.)[^\s()[\]]{0,2000}\)/iuy;

/**
 * Pairs the square brackets of a text. A closing bracket belongs to the innermost open one, except where its own
 * label names the party of another open bracket (`[A: … [B: … ]^A … ]^B`): then the two overlap. Markdown links are
 * no brackets and are left out. One pass; a closed bracket is unhooked from a linked list, so a million brackets
 * cost a million steps.
 */
export function pairBrackets(text: string, known: KnownParties): BracketPair[] {
  const pairs: BracketPair[] = [];
  const open = new OpenBrackets(text, known);
  for (const found of text.matchAll(BRACKET)) {
    const at = found.index;
    if (found[0] === '[' || found[0] === '［') open.add(at);
    else closeOne(text, at, open, pairs, known);
  }
  for (const at of open.left()) pairs.push({ open: at, close: -1 });
  return pairs.sort((a, b) => place(a) - place(b));
}

function closeOne(
  text: string,
  at: number,
  open: OpenBrackets,
  pairs: BracketPair[],
  known: KnownParties,
): void {
  const label = open.hasLabels() ? labelAfter(text, at + 1, known) : null;
  const start = open.take(label === null ? null : labelKey(label.by));
  if (start === null) pairs.push({ open: -1, close: at });
  else if (!isLink(text, start, at)) pairs.push({ open: start, close: at });
}

function isLink(text: string, open: number, close: number): boolean {
  LINK_TARGET.lastIndex = close + 1;
  return close > open + 1 && LINK_TARGET.test(text);
}

const place = (pair: BracketPair): number => (pair.open === -1 ? pair.close : pair.open);
const labelKey = (by: readonly string[]): string => by.join('|').toLowerCase();

/** The brackets that are open at one place: a stack from whose middle a labelled one can be taken. */
class OpenBrackets {
  readonly #text: string;
  readonly #known: KnownParties;
  readonly #stack: number[] = [];
  readonly #labelOf = new Map<number, string>();
  readonly #byLabel = new Map<string, number[]>();
  readonly #taken = new Set<number>();

  constructor(text: string, known: KnownParties) {
    this.#text = text;
    this.#known = known;
  }

  add(at: number): void {
    this.#stack.push(at);
    const label = labelBefore(this.#text, at + 1, this.#known);
    if (label === null) return;
    const key = labelKey(label.by);
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
