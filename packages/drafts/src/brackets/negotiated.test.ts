import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readNegotiated } from '../index.ts';
import { isLeaf } from './negotiated.ts';
import { arbitraryNegotiatedText } from './test-arbitrary.ts';
import { SEALED } from './test-specimens-sealed.ts';
import { SPECIMENS } from './test-specimens.ts';
import { shownTree } from './test-tree-shown.ts';

describe('readNegotiated(text)', () => {
  test.each([...SPECIMENS, ...SEALED])('reads $text', ({ text, parties, tree, messages = [] }) => {
    const read = readNegotiated(text, parties === undefined ? {} : { parties });
    expect(shownTree(read)).toBe(tree);
    expect(read.messages.map(({ code }) => code).sort()).toEqual([...messages].sort());
  });

  it('loses no character, whatever the text', () => {
    fc.assert(
      fc.property(arbitraryNegotiatedText(), (text) => {
        const { nodes } = readNegotiated(text);
        const leaves = nodes.filter(isLeaf).map(({ span }) => text.slice(...span));
        expect(leaves.join('')).toBe(text);
      }),
      { numRuns: 2000, endOnFailure: true },
    );
  });

  it('gives a tree: each node inside its parent, and behind its sibling, whatever the text', () => {
    fc.assert(
      fc.property(arbitraryNegotiatedText(), (text) => {
        const { nodes, brackets } = readNegotiated(text);
        nodes.forEach((node, index) => {
          expect(node.end).toBeGreaterThan(index);
          expect(node.span[1]).toBeGreaterThan(node.span[0]);
          if (node.bracket !== undefined) expect(brackets[node.bracket]).toBeDefined();
          const parent = nodes[node.parent];
          if (node.parent < 0 || parent === undefined) return;
          expect(node.parent).toBeLessThan(index);
          expect(node.end).toBeLessThanOrEqual(parent.end);
          expect(node.span[0]).toBeGreaterThanOrEqual(parent.span[0]);
          expect(node.span[1]).toBeLessThanOrEqual(parent.span[1]);
        });
      }),
      { numRuns: 500, endOnFailure: true },
    );
  });

  it.each([
    ['nested', '['.repeat(50_000) + ']'.repeat(50_000)],
    ['overlapping', '[{'.repeat(25_000) + ']}'.repeat(25_000)],
    ['crossed', '[{'.repeat(10_000) + ']'.repeat(10_000) + '}'.repeat(10_000)],
    ['only opened', '[ a '.repeat(25_000)],
  ])('reads a hundred thousand %s brackets, and gives every character back', (_, text) => {
    const { nodes } = readNegotiated(text);
    const length = nodes.filter(isLeaf).reduce((sum, { span }) => sum + span[1] - span[0], 0);
    expect(length).toBe(text.length);
  });
});
