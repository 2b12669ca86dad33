import type { Span } from '@nonpaper/vocabulary';
import { isOpen } from './bracket-counts.ts';
import type { BracketFact } from './bracket-fact.ts';
import type { Negotiated, NegotiatedNode } from './negotiated.ts';
import type { Stance } from './stances.ts';

/** One wording that is on offer at an open point. */
export interface OpenOption {
  /** "Option 1", where it stands under a head of its own. */
  readonly name: string | null;
  /** The wording, without signs, labels and heads. */
  readonly span: Span;
  readonly stances: readonly Stance[];
}

/**
 * A place of a text that is open: wording in brackets (`wording`, one option), a choice of two options or more
 * (`choice`), a gap to be filled in (`gap`), a sign without its partner (`unmatched`, no option).
 */
export interface OpenPoint {
  readonly kind: 'wording' | 'choice' | 'gap' | 'unmatched';
  /** With signs, labels and heads. */
  readonly span: Span;
  /** Place, in the list, of the open point that it stands in; null for one that stands in none. */
  readonly within: number | null;
  /** How many open points it stands in. */
  readonly depth: number;
  readonly options: readonly OpenOption[];
  /** What parties say of the point as a whole; what they say of one option stands there. */
  readonly stances: readonly Stance[];
}

/**
 * The open points of a text in the order of their places, one that stands in another behind it.
 *
 * Plan. One walk over the nodes with a stack of the points that are open. Brackets side by side are one choice, so
 * the bracket round a whole alternative is its option and no point of its own; and a bracket that holds nothing but a
 * choice (`[shall/should]`) is that choice, its label speaking for the whole. Of a bracket in pieces the first one
 * stands for all. Linear.
 */
export function openPoints(negotiated: Negotiated): OpenPoint[] {
  const points: OpenPoint[] = [];
  const inside: { readonly end: number; readonly point: number }[] = [];
  const done = new Set<number>();
  negotiated.nodes.forEach((node, at) => {
    while ((inside.at(-1)?.end ?? Infinity) <= at) inside.pop();
    if (done.has(at)) return;
    const found = pointAt(negotiated, node, at, done);
    if (found === null) return;
    const within = inside.at(-1)?.point ?? null;
    points.push({ ...found, within, depth: inside.length });
    inside.push({ end: node.end, point: points.length - 1 });
  });
  return points;
}

type Found = Omit<OpenPoint, 'within' | 'depth'>;

/** The point that a node is; null where it is none. What it takes in of its descendants goes into `done`. */
function pointAt(negotiated: Negotiated, node: NegotiatedNode, at: number, done: Set<number>): Found | null {
  if (node.kind === 'alternatives')
    return { kind: 'choice', span: node.span, options: optionsOf(negotiated, at, done), stances: [] };
  const fact = negotiated.brackets[node.bracket ?? -1];
  if (node.kind !== 'bracket' || fact === undefined || (node.piece ?? 1) > 1) return null;
  if (!fact.closed) return { kind: 'unmatched', span: fact.whole, options: [], stances: [] };
  if (!isOpen(fact)) return null;
  const choice = onlyChoiceIn(negotiated, at);
  if (choice === null) return bracketPoint(fact);
  done.add(choice);
  const options = optionsOf(negotiated, choice, done);
  return { kind: 'choice', span: fact.whole, options, stances: fact.stances };
}

const bracketPoint = ({ kind, whole, content, stances }: BracketFact): Found => ({
  kind: kind === 'empty' ? 'gap' : 'wording',
  span: whole,
  options: [{ name: null, span: content, stances }],
  stances: [],
});

/** The children of a node, by their numbers. */
function childrenOf(nodes: readonly NegotiatedNode[], parent: number): number[] {
  const children: number[] = [];
  const end = nodes[parent]?.end ?? parent;
  for (let at = parent + 1; at < end; at = nodes[at]?.end ?? end) children.push(at);
  return children;
}

/** The group of alternatives that is all of a bracket's content; null where it holds anything else. */
function onlyChoiceIn({ nodes, text }: Negotiated, bracket: number): number | null {
  const content = childrenOf(nodes, bracket).filter((at) => {
    const node = nodes[at];
    if (node === undefined || node.kind === 'sign' || node.kind === 'label') return false;
    return node.kind !== 'wording' || text.slice(...node.span).trim() !== '';
  });
  const [only] = content;
  return content.length === 1 && only !== undefined && nodes[only]?.kind === 'alternatives' ? only : null;
}

function optionsOf(negotiated: Negotiated, group: number, done: Set<number>): OpenOption[] {
  return childrenOf(negotiated.nodes, group).flatMap((at): OpenOption[] => {
    const node = negotiated.nodes[at];
    return node?.kind === 'alternative' ? [optionOf(negotiated, node, at, done)] : [];
  });
}

/** An option in brackets of its own has their wording and stances, beside those of its head. */
function optionOf(
  { nodes, brackets }: Negotiated,
  node: NegotiatedNode,
  at: number,
  done: Set<number>,
): OpenOption {
  const head = nodes[at + 1]?.kind === 'head' ? nodes[at + 1] : undefined;
  const inner = nodes[at + 1];
  const name = node.name ?? null;
  if (inner?.kind === 'bracket' && inner.end === node.end) {
    const fact = brackets[inner.bracket ?? -1];
    if (fact !== undefined && isOpen(fact) && (inner.piece ?? 1) === 1) {
      done.add(at + 1);
      return { name, span: fact.content, stances: [...(node.stances ?? []), ...fact.stances] };
    }
  }
  const last = nodes[node.end - 1];
  const end = last?.kind === 'label' && last.parent === at ? last.span[0] : node.span[1];
  return { name, span: [head?.span[1] ?? node.span[0], end], stances: node.stances ?? [] };
}
