import type { Message, Span } from '@nonpaper/vocabulary';
import { bracketBoxes } from './bracket-boxes.ts';
import type { BracketFact } from './bracket-fact.ts';
import type { BracketSurroundings } from './bracket-facts.ts';
import { bracketFacts } from './bracket-facts.ts';
import { withChoices } from './choices.ts';
import { withEndLabels } from './end-labels.ts';
import type { Stance } from './stances.ts';
import { withoutRepeats } from './stances.ts';
import { lineStatements } from './line-statements.ts';
import type { PartyBook } from './party-book.ts';
import type { RoundStatement } from './round-statement.ts';
import { roundStatements } from './statements.ts';
import type { Box, Item, LeafKind } from './tree-items.ts';
import { isBox } from './tree-items.ts';

/** What a node of a tree of negotiated text can be. The first three have children, the others are leaves. */
export type NodeKind = 'bracket' | 'alternatives' | 'alternative' | LeafKind;

/**
 * One node. The tree is a list in the order of the text: the descendants of node `i` are the nodes from `i + 1` to
 * before `end`. So a million nested brackets are walked, compared and written without recursion.
 */
export interface NegotiatedNode {
  readonly kind: NodeKind;
  readonly span: Span;
  /** Number of the node that it stands in, or -1. */
  readonly parent: number;
  /** Number of the node behind its last descendant. */
  readonly end: number;
  /** Of a bracket: its number in `brackets`. One that overlaps another stands in pieces, counted from 1. */
  readonly bracket?: number;
  readonly piece?: number;
  /** Of an alternative under a head of its own: "Option 1"; and who is named in the head or at the end. */
  readonly name?: string;
  readonly stances?: readonly Stance[];
}

/** A text with all that is negotiated in it. Its leaves, joined, are the text. */
export interface Negotiated {
  readonly text: string;
  readonly nodes: readonly NegotiatedNode[];
  readonly brackets: readonly BracketFact[];
  /** In how many pieces each bracket stands; more than one where it overlaps another. */
  readonly pieces: readonly number[];
  /** What parties say in round brackets of the text as a whole: "(Arvenia reserves its position)". */
  readonly statements: readonly RoundStatement[];
  /** Names of the caller's list of parties, in its order. */
  readonly parties: readonly string[];
  /** With what the text was read. */
  readonly surroundings: BracketSurroundings;
  readonly messages: readonly Message[];
}

/**
 * Reads a provision's text, or a whole draft's (with the extents of its units), as negotiated text: brackets in
 * brackets, alternatives, placeholders, notes, and who proposes, supports, opposes or reserves what.
 *
 * Any text is read; what is wrong with its brackets is told in `messages` with the place. Cost: linear but for sorts.
 */
export function readNegotiated(text: string, surroundings: BracketSurroundings = {}): Negotiated {
  const { facts, book, messages } = bracketFacts(text, surroundings);
  const { root, all, pieces } = bracketBoxes(text, facts);
  const context = { text, facts, pieces, book };
  for (const box of all) {
    const fact = facts[box.bracket ?? -1];
    if (fact !== undefined && fact.closed && fact.kind !== 'note' && fact.kind !== 'empty')
      box.items = withChoices(context, box.items, fact);
  }
  const items = withEndLabels(text, withChoices(context, root, null), book);
  return {
    text,
    nodes: flattened(items),
    brackets: withHeadStances(facts, all),
    pieces,
    statements: statementsIn(text, book, outermost(facts)),
    parties: book.listed,
    surroundings,
    messages,
  };
}

/** Statements in round brackets, and those on lines of their own that hold none of them; in order of place. */
function statementsIn(text: string, book: PartyBook, taken: readonly Span[]): RoundStatement[] {
  const round = roundStatements(text, book, taken);
  const held = [...taken, ...round.map(({ span }) => span)].sort((a, b) => a[0] - b[0]);
  let next = 0;
  const apart = lineStatements(text, book).filter(({ span }) => {
    while (next < held.length && (held[next]?.[1] ?? 0) <= span[0]) next += 1;
    return (held[next]?.[0] ?? Infinity) >= span[1];
  });
  return [...round, ...apart].sort((a, b) => a.span[0] - b.span[0]);
}

/** The outermost spans of labelled brackets, in order: round brackets inside are labels or wording of theirs. */
function outermost(facts: readonly BracketFact[]): Span[] {
  const spans: Span[] = [];
  for (const { whole, closed } of facts)
    if (closed && whole[0] >= (spans.at(-1)?.[1] ?? 0)) spans.push(whole);
  return spans;
}

/** `[Option 1 (Arvenia): …]`: who is named in the head of a bracket proposes it. */
function withHeadStances(facts: readonly BracketFact[], boxes: readonly Box[]): readonly BracketFact[] {
  const added = new Map<number, readonly Stance[]>();
  for (const { bracket, items } of boxes) {
    const leaf = items.find((item) => item.kind === 'head');
    const stances = leaf === undefined || isBox(leaf) ? [] : (leaf.head?.stances ?? []);
    if (bracket !== undefined && stances.length > 0) added.set(bracket, stances);
  }
  if (added.size === 0) return facts;
  return facts.map((fact, index) => ({
    ...fact,
    stances: withoutRepeats([...fact.stances, ...(added.get(index) ?? [])]),
  }));
}

/** The items as a list in the order of the text. A stack of its own stands for recursion. */
function flattened(items: readonly Item[]): NegotiatedNode[] {
  const nodes: NegotiatedNode[] = [];
  const open: { readonly items: readonly Item[]; readonly node: number; next: number }[] = [
    { items, node: -1, next: 0 },
  ];
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const item = top.items[top.next];
    if (item === undefined) {
      close(nodes, top.node);
      open.pop();
      continue;
    }
    top.next += 1;
    nodes.push(nodeOf(item, top.node, nodes.length));
    if (isBox(item)) open.push({ items: item.items, node: nodes.length - 1, next: 0 });
  }
  return nodes;
}

function nodeOf(item: Item, parent: number, at: number): NegotiatedNode {
  if (!isBox(item)) return { kind: item.kind, span: [item.start, item.end], parent, end: at + 1 };
  const { kind, bracket, piece, head, stances: atEnd = [] } = item;
  const stances = withoutRepeats([...(head?.stances ?? []), ...atEnd]);
  return {
    kind,
    span: [0, 0],
    parent,
    end: at + 1,
    ...(bracket === undefined ? {} : { bracket }),
    ...(piece === undefined ? {} : { piece }),
    ...(head === undefined ? {} : { name: head.name }),
    ...(head === undefined && atEnd.length === 0 ? {} : { stances }),
  };
}

/** Gives a node whose descendants are all there its end and its span. */
function close(nodes: NegotiatedNode[], index: number): void {
  const node = nodes[index];
  if (node === undefined) return;
  const first = nodes[index + 1];
  const last = nodes.at(-1);
  const span: Span = first === undefined || last === undefined ? node.span : [first.span[0], last.span[1]];
  nodes[index] = { ...node, span, end: nodes.length };
}

/** Whether a node is a leaf. */
export const isLeaf = ({ kind }: NegotiatedNode): boolean =>
  kind !== 'bracket' && kind !== 'alternatives' && kind !== 'alternative';
