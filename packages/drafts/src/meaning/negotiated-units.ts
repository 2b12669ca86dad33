import { words } from '@nonpaper/text';
import type { Span } from '@nonpaper/vocabulary';
import { isOpen } from '../brackets/bracket-counts.ts';
import type { BracketWords, WordsInBrackets } from '../brackets/bracket-words-in.ts';
import type { Negotiated, NegotiatedNode } from '../brackets/negotiated.ts';
import type { Stance } from '../brackets/stances.ts';
import { wordKey } from './words-key.ts';

/** A stretch of a negotiated text that is open: an open bracket, or one of the options of a choice. */
export interface Unit extends BracketWords {
  /** The choice of which it is an option, as the number of its node; -1 for a bracket that stands by itself. */
  readonly choice: number;
  /** The unit in which it stands, or -1. */
  readonly parent: number;
  /** With signs and labels. */
  readonly span: Span;
  /** Who proposes or supports it, and so on: of the bracket, or named in the head of an option. */
  readonly stances: readonly Stance[];
}

/** A stretch of wording, and the innermost unit that holds it, or -1. */
export interface UnitLeaf {
  readonly span: Span;
  readonly unit: number;
}

/** A negotiated text as wording in units. Signs, labels, heads, joints and remarks are in no leaf. */
export interface UnitReading {
  readonly negotiated: Negotiated;
  readonly units: readonly Unit[];
  readonly leaves: readonly UnitLeaf[];
  readonly words: WordsInBrackets;
  /** Where each of the words stands. */
  readonly places: readonly Span[];
}

/** Whether a text has anything open, or a sign, mark or remark of negotiators. */
export const isNegotiated = ({ nodes, statements }: Negotiated): boolean =>
  statements.length > 0 || nodes.some(({ kind }) => kind !== 'wording');

/**
 * The units of a negotiated text, with their words.
 *
 * Plan. One walk over the nodes in the order of the text, with a stack of the units that are open. A bracket that is the
 * whole of an alternative is the option itself, and a bracket that holds nothing but a choice ("[shall / should]") is
 * none beside its options, so that every way of writing a choice reads alike. A bracket that overlaps another stands in
 * pieces and is one unit. Linear in the text; depth costs no stack.
 */
export function unitsOf(negotiated: Negotiated): UnitReading {
  const walk = new Walk(negotiated);
  negotiated.nodes.forEach((node, at) => walk.step(node, at));
  return walk.finished();
}

interface DraftUnit extends Unit {
  to: number;
}

class Walk {
  readonly #source: Negotiated;
  readonly #units: DraftUnit[] = [];
  readonly #leaves: UnitLeaf[] = [];
  readonly #keys: string[] = [];
  readonly #places: Span[] = [];
  readonly #open: { readonly end: number; readonly unit: number }[] = [];
  /** Units by the number of their bracket, for those that stand in pieces. */
  readonly #byBracket = new Map<number, number>();
  /** Stances of a bracket that holds nothing but a choice, by the number of the choice. */
  readonly #handedOn = new Map<number, readonly Stance[]>();
  #statement = 0;

  constructor(source: Negotiated) {
    this.#source = source;
  }

  step(node: NegotiatedNode, at: number): void {
    this.#closeBefore(at);
    if (node.kind === 'bracket') this.#bracket(node, at);
    else if (node.kind === 'alternative') this.#alternative(node, at);
    else if (node.kind === 'wording' || node.kind === 'gap') this.#wording(node);
  }

  finished(): UnitReading {
    this.#closeBefore(this.#source.nodes.length);
    return {
      negotiated: this.#source,
      units: this.#units,
      leaves: this.#leaves,
      words: { keys: this.#keys, brackets: this.#units },
      places: this.#places,
    };
  }

  #closeBefore(at: number): void {
    for (let top = this.#open.at(-1); top !== undefined && top.end <= at; top = this.#open.at(-1)) {
      const unit = this.#units[top.unit];
      if (unit !== undefined) unit.to = this.#keys.length;
      this.#open.pop();
    }
  }

  #bracket(node: NegotiatedNode, at: number): void {
    const fact = this.#source.brackets[node.bracket ?? -1];
    if (node.bracket === undefined || fact === undefined || !isOpen(fact)) return;
    const earlier = this.#byBracket.get(node.bracket);
    if (earlier !== undefined) {
      this.#open.push({ end: node.end, unit: earlier });
      return;
    }
    const inner = onlyChoice(this.#source.nodes, at);
    if (inner !== null) {
      this.#handedOn.set(inner, fact.stances);
      return;
    }
    const holder = this.#source.nodes[node.parent];
    const isOption = holder?.kind === 'alternative' && isWhole(holder, node);
    const choice = isOption ? holder.parent : -1;
    this.#byBracket.set(node.bracket, this.#units.length);
    this.#push({ end: node.end, span: fact.whole, choice, stances: this.#stances(fact.stances, choice) });
  }

  #alternative(node: NegotiatedNode, at: number): void {
    const child = this.#source.nodes[at + 1];
    if (child?.kind === 'bracket' && isWhole(node, child)) return;
    const stances = this.#stances(node.stances ?? [], node.parent);
    this.#push({ end: node.end, span: node.span, choice: node.parent, stances });
  }

  #stances(own: readonly Stance[], choice: number): readonly Stance[] {
    const handedOn = this.#handedOn.get(choice);
    return handedOn === undefined || handedOn.length === 0 ? own : [...own, ...handedOn];
  }

  #push(unit: { end: number; span: Span; choice: number; stances: readonly Stance[] }): void {
    const at = this.#units.length;
    const place = this.#keys.length;
    const { span, choice, stances } = unit;
    const parent = this.#open.at(-1)?.unit ?? -1;
    this.#units.push({ bracket: at, from: place, to: place, choice, parent, span, stances });
    this.#open.push({ end: unit.end, unit: at });
  }

  #wording({ kind, span }: NegotiatedNode): void {
    const unit = this.#open.at(-1)?.unit ?? -1;
    for (const stretch of this.#withoutStatements(span)) {
      this.#leaves.push({ span: stretch, unit });
      if (kind === 'gap') this.#word('[]', stretch);
      else for (const word of words(this.#source.text, stretch)) this.#word(wordKey(word.text), word.span);
    }
  }

  #word(key: string, place: Span): void {
    this.#keys.push(key);
    this.#places.push(place);
  }

  /** What parties say in round brackets of the text as a whole is no wording of it. Both lists are in order. */
  #withoutStatements([start, end]: Span): Span[] {
    const { statements } = this.#source;
    const kept: Span[] = [];
    let from = start;
    for (let next = statements[this.#statement]; next !== undefined; next = statements[this.#statement]) {
      if (next.span[0] >= end) break;
      if (next.span[0] > from) kept.push([from, next.span[0]]);
      from = Math.max(from, next.span[1]);
      if (next.span[1] > end) break;
      this.#statement += 1;
    }
    if (from < end) kept.push([from, end]);
    return kept;
  }
}

const isWhole = (outer: NegotiatedNode, inner: NegotiatedNode): boolean =>
  outer.span[0] === inner.span[0] && outer.span[1] === inner.span[1] && outer.end === inner.end;

/** The choice that a bracket holds where it holds nothing else, as the number of its node; else null. Linear in the children. */
function onlyChoice(nodes: readonly NegotiatedNode[], at: number): number | null {
  let found: number | null = null;
  for (let child = at + 1; child < (nodes[at]?.end ?? 0); child = nodes[child]?.end ?? Infinity) {
    const kind = nodes[child]?.kind;
    if (kind === 'sign' || kind === 'label') continue;
    if (kind !== 'alternatives' || found !== null) return null;
    found = child;
  }
  return found;
}
