import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readNegotiated, resolve } from '../index.ts';
import type { Choice, Negotiated } from '../index.ts';
import { arbitraryNegotiatedText } from './test-arbitrary.ts';

const firstNode = (read: Negotiated, kind: 'bracket' | 'alternatives'): number =>
  read.nodes.findIndex((node) => node.kind === kind);

function resolved(text: string, kind: 'bracket' | 'alternatives', choice: Choice): string {
  const read = readNegotiated(text);
  const outcome = resolve(read, firstNode(read, kind), choice);
  return outcome.ok ? outcome.value.text : `refused: ${outcome.fault.what}`;
}

describe('resolve(text, node, choice)', () => {
  test.each<[string, 'bracket' | 'alternatives', Choice, string]>([
    ['They [shall] stop.', 'bracket', { what: 'accept' }, 'They shall stop.'],
    ['They [shall] stop.', 'bracket', { what: 'delete' }, 'They stop.'],
    ['They [ARV: shall] (supported by BOR) stop.', 'bracket', { what: 'accept' }, 'They shall stop.'],
    ['They [shall][should] stop.', 'alternatives', { what: 'take', alternative: 2 }, 'They should stop.'],
    ['They [shall/should] stop.', 'alternatives', { what: 'take', alternative: 1 }, 'They [shall] stop.'],
    ['They [shall [at once]] stop.', 'bracket', { what: 'accept' }, 'They shall [at once] stop.'],
    ['Option 1: Stay. Option 2: Leave.', 'alternatives', { what: 'take', alternative: 2 }, 'Leave.'],
    [
      'They [shall][should] stop.',
      'alternatives',
      { what: 'accept' },
      'refused: Alternatives cannot all be accepted: one of them is to be taken.',
    ],
    [
      'They [shall][should] stop.',
      'alternatives',
      { what: 'take', alternative: 3 },
      'refused: There are 2 alternatives, and number 3 is not among them.',
    ],
    ['They [shall stop.', 'bracket', { what: 'accept' }, 'refused: This bracket has no partner.'],
    [
      '[a {b] c}',
      'bracket',
      { what: 'delete' },
      'refused: This bracket overlaps another, or holds pieces of one.',
    ],
  ])('of %j, %s, %j, is %j', (text, kind, choice, expected) => {
    expect(resolved(text, kind, choice)).toBe(expected);
  });

  it('states which words the choice gives up, and that no others went', () => {
    const read = readNegotiated('They [ARV: shall][BOR: may soon] stop.');
    const outcome = resolve(read, firstNode(read, 'alternatives'), { what: 'take', alternative: 1 });
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        conservation: {
          before: 7,
          after: 3,
          givenUp: ['may', 'soon'],
          labels: ['ARV', 'BOR'],
          lost: [],
          added: [],
          holds: true,
        },
      },
    });
  });

  it('tells where leaving a bracket out glues two words together', () => {
    const read = readNegotiated('forces[and]arms');
    const outcome = resolve(read, firstNode(read, 'bracket'), { what: 'delete' });
    expect(outcome).toMatchObject({
      ok: true,
      value: { conservation: { lost: ['forces', 'arms'], added: ['forcesarms'], holds: false } },
    });
  });

  it('keeps every word that the choice does not give up, where words stand apart', () => {
    fc.assert(
      fc.property(arbitraryNegotiatedText(' '), fc.nat(), fc.boolean(), (text, pick, accept) => {
        const read = readNegotiated(text);
        const nodes = read.nodes.flatMap(({ kind }, index) => (kind === 'bracket' ? [index] : []));
        const node = nodes[pick % Math.max(1, nodes.length)];
        if (node === undefined) return;
        const outcome = resolve(read, node, accept ? { what: 'accept' } : { what: 'delete' });
        if (outcome.ok) expect(outcome.value.conservation.holds).toBe(true);
      }),
      { numRuns: 500, endOnFailure: true },
    );
  });
});
