import type { BracketKind, Span } from '@nonpaper/vocabulary';
import type { Label } from './attribution.ts';
import { hasLabelBefore, labelAtTheEnd, labelBefore, labelOutside, labelsAfter } from './attribution.ts';
import type { Holding } from './bracket-kinds.ts';
import { holdingOf } from './bracket-kinds.ts';
import type { BracketPair } from './bracket-pairs.ts';
import { place } from './bracket-pairs.ts';
import { isClosing, signStart } from './bracket-signs.ts';
import type { PartyBook } from './party-book.ts';
import type { Stance } from './stances.ts';
import { withoutRepeats } from './stances.ts';
import { statementIn } from './statements.ts';
import type { BracketFact } from './bracket-fact.ts';

/** Reads brackets from left to right; those before one are known when it is read. */
export class FactSweep {
  readonly #text: string;
  readonly #book: PartyBook;
  readonly #facts: BracketFact[] = [];
  /** The number of the closed bracket whose last sign is at a place, or -1. */
  readonly #closedAt: Int32Array;
  /** Where braces open that are a label of a bracket before them (`[…]^{EU}`, `[…] {EU}`): these are no brackets. */
  readonly #labelSigns = new Set<number>();

  constructor(text: string, book: PartyBook) {
    this.#text = text;
    this.#book = book;
    this.#closedAt = new Int32Array(text.length).fill(-1);
  }

  read(pairs: readonly BracketPair[], spans: readonly Span[], depths: readonly number[]): BracketFact[] {
    pairs.forEach((pair, index) => {
      if (this.#labelSigns.has(pair.open)) return;
      const span = spans[index] ?? [place(pair), place(pair) + 1];
      const depth = depths[index] ?? 1;
      const isClosed = pair.open >= 0 && pair.close >= 0;
      this.#facts.push(isClosed ? this.#closedFact(pair, depth) : strayFact(this.#text, pair, span, depth));
      if (isClosed) this.#closedAt[pair.close] = this.#facts.length - 1;
    });
    return this.#facts;
  }

  #closedFact(pair: BracketPair, depth: number): BracketFact {
    const { open, close, family } = pair;
    const [from, inner] = [signStart(this.#text, open), open + 1];
    const innerEnd = Math.max(inner, signStart(this.#text, close));
    const before = this.#closedBefore(from);
    const previous = before !== null && before.fact.span[1] === from ? before.fact : null;
    const holding: Holding = holdingOf(this.#text, { open, close, family }, previous);
    const statement =
      holding.kind === 'text' || holding.note === 'remark'
        ? statementIn(this.#text, [from, close + 1], [inner, innerEnd], this.#book)
        : null;
    if (statement !== null) this.#state(before?.index ?? null, statement);
    const shape: Shape = { family, depth, open: [from, inner], close: [innerEnd, close + 1] };
    if (statement !== null) return statementFact(shape, statement, before?.index ?? null);
    if (holding.kind === 'empty' || holding.note === 'ellipsis')
      return this.#perhapsLabelled(shape, holding, before);
    if (holding.kind === 'note') return plainFact(shape, holding);
    return this.#labelled(shape, holding.kind, before);
  }

  #labelled({ family, depth, open, close }: Shape, kind: BracketKind, before: Before | null): BracketFact {
    const outside = this.#labelOutside(open[0], before);
    const inside = labelBefore(this.#text, open[1], this.#book);
    const start = Math.min(inside?.span[1] ?? open[1], close[0]);
    const end = labelAtTheEnd(this.#text, start, close[0], this.#book);
    const after = labelsAfter(this.#text, close[1], open[1], this.#book);
    for (const { span } of after) {
      const brace = this.#text.slice(...span).search(/[{｛]/u);
      if (brace >= 0) this.#labelSigns.add(span[0] + brace);
    }
    const labels = [outside, inside, end, ...after].filter((label) => label !== null);
    return {
      family,
      depth,
      open,
      close,
      span: [open[1] - 1, close[1]],
      whole: [outside?.span[0] ?? open[0], after.at(-1)?.span[1] ?? close[1]],
      content: [start, Math.max(start, end?.span[0] ?? close[0])],
      labels: labels.map(({ span }) => span),
      closed: true,
      kind,
      note: null,
      stances: withoutRepeats(labels.flatMap(({ stances }) => stances)),
      about: null,
      choiceWith: null,
    };
  }

  /** An ellipsis or `x` that a label attributes stands for wording; without a label it is a note or gap. */
  #perhapsLabelled(shape: Shape, holding: Holding, before: Before | null): BracketFact {
    const fact = this.#labelled(shape, holding.kind, before);
    if (fact.labels.length === 0) return { ...fact, note: holding.note };
    return this.#text.slice(...fact.content).trim() === '' ? fact : { ...fact, kind: 'text' };
  }

  #labelOutside(open: number, before: Before | null): Label | null {
    if (!hasLabelBefore(this.#text, open)) return null;
    const label = this.#facts.at(-1)?.content[0] ?? 0; // the label of the bracket round this one is not its own
    const floor = Math.max(before?.fact.whole[1] ?? 0, label <= open ? label : 0);
    return labelOutside(this.#text, open, this.#floor(open, floor), this.#book);
  }

  /** Labels behind a bracket nearby are its own and no label of the next one. */
  #floor(open: number, known: number): number {
    let at = open - 1;
    while (at >= 0 && /\s/u.test(this.#text.charAt(at))) at -= 1;
    for (; at >= Math.max(0, open - 240); at -= 1) {
      if (this.#text[at] === '\n') return Math.max(known, 0);
      const index = isClosing(this.#text[at]) ? (this.#closedAt[at] ?? -1) : -1;
      if (index >= 0) return Math.max(known, this.#facts[index]?.whole[1] ?? 0);
    }
    return known;
  }

  /** The bracket that ends just before a place, with at most white space between. */
  #closedBefore(at: number): Before | null {
    for (let end = at; end > 0 && at - end < 4; end -= 1) {
      const found = this.#endingAt(end);
      if (found !== null) return found;
      if (!/\s/u.test(this.#text.charAt(end - 1))) return null;
    }
    return null;
  }

  #endingAt(end: number): Before | null {
    const last = this.#facts.at(-1);
    if (last?.closed === true && last.whole[1] === end) return this.#aboutWording(this.#facts.length - 1);
    const index = this.#closedAt[end - 1] ?? -1;
    return index < 0 ? null : this.#aboutWording(index);
  }

  /** A remark about a remark speaks of the bracket before both. */
  #aboutWording(index: number): Before | null {
    const fact = this.#facts[index];
    if (fact === undefined) return null;
    if (fact.note !== 'statement') return { index, fact };
    const about = fact.about === null ? undefined : this.#facts[fact.about];
    return about === undefined || fact.about === null ? null : { index: fact.about, fact: about };
  }

  #state(about: number | null, stances: readonly Stance[]): void {
    const fact = about === null ? undefined : this.#facts[about];
    if (about !== null && fact !== undefined)
      this.#facts[about] = { ...fact, stances: [...fact.stances, ...stances] };
  }
}

/** The signs of a closed bracket and its depth. */
type Shape = Pick<BracketFact, 'family' | 'depth'> & { readonly open: Span; readonly close: Span };

function plainFact({ family, depth, open, close }: Shape, { kind, note }: Holding): BracketFact {
  return {
    family,
    depth,
    open,
    close,
    span: [open[1] - 1, close[1]],
    whole: [open[0], close[1]],
    content: [open[1], close[0]],
    labels: [],
    closed: true,
    kind,
    note,
    stances: [],
    about: null,
    choiceWith: null,
  };
}

/** A statement about a bracket gives its stances to that one, and keeps those about the provision. */
function statementFact(shape: Shape, stances: readonly Stance[], about: number | null): BracketFact {
  const fact = plainFact(shape, { kind: 'note', note: 'statement' });
  return { ...fact, stances: about === null ? stances : [], about };
}

interface Before {
  readonly index: number;
  readonly fact: BracketFact;
}

function strayFact(text: string, pair: BracketPair, span: Span, depth: number): BracketFact {
  const at = place(pair);
  const sign: Span = [signStart(text, at), at + 1];
  const isOpening = pair.close < 0;
  return {
    family: pair.family,
    open: isOpening ? sign : null,
    close: isOpening ? null : sign,
    span,
    whole: sign,
    content: [at + 1, at + 1],
    labels: [],
    depth,
    closed: false,
    kind: 'text',
    note: null,
    stances: [],
    about: null,
    choiceWith: null,
  };
}
