import type { Outcome, Span } from '@nonpaper/vocabulary';
import { bad, good } from '@nonpaper/vocabulary';
import type { Negotiated, NegotiatedNode } from './negotiated.ts';
import { isLeaf } from './negotiated.ts';
import type { Run } from './runs.ts';
import { RunBuilder, textOf } from './runs.ts';
import type { Conservation } from './token-conservation.ts';
import { conservation } from './token-conservation.ts';
import { alternativesOf } from './verdicts.ts';

/**
 * What is to be done with a node of a text: a bracket is accepted (its signs and labels go) or deleted with what it
 * holds; of alternatives one is taken, counted from 1, or all are deleted.
 */
export type Choice =
  | { readonly what: 'accept' }
  | { readonly what: 'delete' }
  | { readonly what: 'take'; readonly alternative: number };

/** A text in which one bracket or choice is resolved. */
export interface Resolution {
  readonly text: string;
  readonly runs: readonly Run[];
  /** What became of the words: none may be lost but those that the choice gives up, and none added. */
  readonly conservation: Conservation;
}

/**
 * Resolves one bracket or group of alternatives, named by the number of its node. A node that is no bracket or group,
 * a bracket without a partner, a piece of overlapping ones, or an alternative that is not there is refused.
 */
export function resolve(negotiated: Negotiated, node: number, choice: Choice): Outcome<Resolution> {
  const refusal = refused(negotiated, node, choice);
  if (refusal !== null)
    return bad({ code: 'bracket-not-resolved', what: refusal, where: `node ${node}`, next: NEXT });
  const keeps = keptNodes(negotiated, node, choice);
  const out = new RunBuilder(negotiated.text);
  const givenUp: Span[] = [];
  negotiated.nodes.forEach((each, index) => {
    if (!isLeaf(each)) return;
    if (keeps(index)) out.keep(...each.span);
    else {
      out.drop();
      if (isWording(each)) givenUp.push(each.span);
    }
  });
  const runs = out.finished();
  const text = textOf(negotiated.text, runs);
  return good({
    text,
    runs,
    conservation: conservation(negotiated.text, text, givenUp, labelSpans(negotiated, keeps)),
  });
}

const NEXT =
  'Name a bracket that has both signs and overlaps no other, or one of the alternatives of a group.';
const isWording = ({ kind }: NegotiatedNode): boolean =>
  kind === 'wording' || kind === 'gap' || kind === 'remark';

function refused({ nodes, brackets, pieces }: Negotiated, index: number, choice: Choice): string | null {
  const node = nodes[index];
  if (node === undefined) return 'There is no such node.';
  if (node.kind === 'alternatives') {
    if (choice.what === 'accept') return 'Alternatives cannot all be accepted: one of them is to be taken.';
    return choice.what === 'delete'
      ? null
      : notAmong(choice.alternative, alternativesOf(nodes, index).length);
  }
  const bracket = node.bracket;
  if (bracket === undefined) return 'This is neither a bracket nor a group of alternatives.';
  if (brackets[bracket]?.closed !== true) return 'This bracket has no partner.';
  if (choice.what === 'take') return 'A bracket is accepted or deleted; only of alternatives one is taken.';
  const isWhole = nodes
    .slice(index, node.end)
    .every((each) => each.bracket === undefined || (pieces[each.bracket] ?? 1) === 1);
  return isWhole ? null : 'This bracket overlaps another, or holds pieces of one.';
}

const notAmong = (alternative: number, count: number): string | null =>
  Number.isInteger(alternative) && alternative >= 1 && alternative <= count
    ? null
    : `There are ${count} alternatives, and number ${alternative} is not among them.`;

/** Which leaves stay. */
function keptNodes({ nodes }: Negotiated, index: number, choice: Choice): (leaf: number) => boolean {
  const node = nodes[index];
  const end = node?.end ?? index;
  const isInside = (leaf: number): boolean => leaf >= index && leaf < end;
  if (choice.what === 'delete' || node === undefined) return (leaf) => !isInside(leaf);
  if (choice.what === 'accept') return (leaf) => !isInside(leaf) || !isMarkOf(nodes, leaf, index);
  const taken = alternativesOf(nodes, index)[choice.alternative - 1] ?? index;
  const wrapper = nodes[taken + 1]?.end === nodes[taken]?.end ? taken + 1 : -1;
  return (leaf) => {
    if (!isInside(leaf)) return true;
    if (leaf <= taken || leaf >= (nodes[taken]?.end ?? 0)) return false;
    return !isMarkOf(nodes, leaf, taken) && !isMarkOf(nodes, leaf, wrapper);
  };
}

/** Whether a leaf is a sign, label or head of the bracket or alternative of this number. */
function isMarkOf(nodes: readonly NegotiatedNode[], leaf: number, owner: number): boolean {
  const node = nodes[leaf];
  return node?.parent === owner && (node.kind === 'sign' || node.kind === 'label' || node.kind === 'head');
}

/** Labels, heads and joints that go: their words are no wording of the text. */
function labelSpans({ nodes }: Negotiated, keeps: (leaf: number) => boolean): Span[] {
  return nodes.flatMap((node, index) =>
    isLeaf(node) && !isWording(node) && !keeps(index) ? [node.span] : [],
  );
}
