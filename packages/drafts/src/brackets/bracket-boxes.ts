import type { Span } from '@nonpaper/vocabulary';
import type { BracketFact } from './bracket-fact.ts';
import type { Box, Item, LeafKind } from './tree-items.ts';

/** The brackets of a text as boxes in boxes. `root` holds what stands outside all; `pieces` counts those of each bracket. */
export interface Boxes {
  readonly root: Item[];
  readonly all: readonly Box[];
  readonly pieces: readonly number[];
}

/**
 * Puts the brackets of a text into one another.
 *
 * Plan. One sweep over the places where brackets open and close, with a stack of open boxes. Where a bracket closes
 * while others that opened in it are still open, those are closed as a piece, and a next piece of each is opened
 * behind it. Leaves are laid down from a cursor that only goes forward, so that together they are the text, whatever
 * the brackets are. `overlapsOf` has seen to it that no closing cuts more than a few. Linear but for a sort.
 */
export function bracketBoxes(text: string, facts: readonly BracketFact[]): Boxes {
  const sweep = new BoxSweep(facts);
  const closing = facts.flatMap((fact, index) => (fact.closed ? [index] : []));
  const closesAt = (index: number | undefined): number =>
    index === undefined ? Infinity : (facts[index]?.content[1] ?? Infinity);
  closing.sort((a, b) => closesAt(a) - closesAt(b));
  let next = 0;
  facts.forEach((fact, index) => {
    for (; closesAt(closing[next]) <= fact.whole[0] && closing[next] !== index; next += 1)
      sweep.close(closing[next] ?? 0);
    sweep.open(index, fact);
  });
  for (; next < closing.length; next += 1) sweep.close(closing[next] ?? 0);
  return sweep.finished(text.length);
}

class BoxSweep {
  readonly #facts: readonly BracketFact[];
  readonly #root: Item[] = [];
  readonly #all: Box[] = [];
  readonly #pieces: number[] = [];
  readonly #open: Box[] = [];
  #cursor = 0;

  constructor(facts: readonly BracketFact[]) {
    this.#facts = facts;
  }

  open(index: number, fact: BracketFact): void {
    this.#leaf('wording', fact.whole[0]);
    this.#push(index);
    if (!fact.closed) {
      this.#leaf('sign', fact.whole[1]);
      this.#open.pop();
      return;
    }
    for (const [kind, span] of marksOf(fact, true)) this.#mark(kind, span);
  }

  close(index: number): void {
    const fact = this.#facts[index];
    if (fact === undefined) return;
    this.#leaf(contentKind(fact), fact.content[1]);
    const cut: number[] = [];
    while (this.#open.length > 0 && this.#open.at(-1)?.bracket !== index)
      cut.push(this.#open.pop()?.bracket ?? 0);
    for (const [kind, span] of marksOf(fact, false)) this.#mark(kind, span);
    this.#open.pop();
    for (const each of cut.reverse()) this.#push(each);
  }

  finished(end: number): Boxes {
    while (this.#open.length > 0) this.#open.pop();
    this.#leaf('wording', end);
    return { root: this.#root, all: this.#all, pieces: this.#pieces };
  }

  #push(index: number): void {
    const piece = (this.#pieces[index] ?? 0) + 1;
    this.#pieces[index] = piece;
    const box: Box = { kind: 'bracket', items: [], bracket: index, piece };
    this.#items().push(box);
    this.#all.push(box);
    this.#open.push(box);
  }

  #mark(kind: LeafKind, [start, end]: Span): void {
    this.#leaf('wording', start);
    this.#leaf(kind, end);
  }

  #leaf(kind: LeafKind, end: number): void {
    if (end <= this.#cursor) return;
    this.#items().push({ kind, start: this.#cursor, end });
    this.#cursor = end;
  }

  #items(): Item[] {
    return this.#open.at(-1)?.items ?? this.#root;
  }
}

/** What the text between the signs of a bracket is when nothing divides it further. */
function contentKind({ kind }: BracketFact): LeafKind {
  if (kind === 'empty') return 'gap';
  return kind === 'note' ? 'remark' : 'wording';
}

/** The signs and labels with which a bracket opens or closes, in order. */
function marksOf(
  { open, close, labels, content }: BracketFact,
  opening: boolean,
): readonly (readonly [LeafKind, Span])[] {
  const sign = opening ? open : close;
  const marks = labels
    .filter((span) => (opening ? span[1] <= content[0] : span[0] >= content[1]))
    .map((span) => ['label', span] as const);
  const all = sign === null ? marks : [...marks, ['sign', sign] as const];
  return all.sort((a, b) => a[1][0] - b[1][0]);
}
