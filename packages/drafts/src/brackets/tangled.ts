import type { NegotiatedNode } from './negotiated.ts';

/** Brackets that overlap others: those in pieces, and those whose closing sign cuts them. Bounded by the pieces. */
export function tangledBrackets(
  nodes: readonly NegotiatedNode[],
  pieces: readonly number[],
): ReadonlySet<number> {
  const tangled = new Set<number>();
  nodes.forEach((node) => {
    const count = node.bracket === undefined ? 1 : (pieces[node.bracket] ?? 1);
    if (node.bracket === undefined || count < 2) return;
    tangled.add(node.bracket);
    if (node.piece === count) return;
    // The bracket that cut this piece is the innermost ancestor that ends with it; it may stand a few levels up.
    for (let up = nodes[node.parent]; up !== undefined && up.span[1] >= node.span[1]; up = nodes[up.parent]) {
      if (up.bracket !== undefined) tangled.add(up.bracket);
      if (up.bracket !== undefined && endsLater(up, node)) break;
    }
  });
  return tangled;
}

/** Signs and labels stand behind the piece that a closing bracket cuts, so its own end lies further on. */
const endsLater = (up: NegotiatedNode, node: NegotiatedNode): boolean => up.span[1] > node.span[1];
