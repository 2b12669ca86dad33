import { describe, expect, it } from 'vitest';
import { plainText } from '../draft-builder.ts';
import { align, readDraft, type ReadProvision } from '../index.ts';
import { sidesOf } from './align.ts';
import { join } from './anchors.ts';
import { knownFrom } from './known.ts';
import { keepNumbers } from './narrowed.ts';
import { WEIGHTS } from './weights.ts';

function provisions(text: string): readonly ReadProvision[] {
  const read = readDraft(plainText(text));
  if (!read.ok) throw new Error(read.fault.what);
  return read.value.provisions;
}

/** Points 4 to 24, the same in both drafts. */
const OTHERS = Array.from(
  { length: 21 },
  (_, at) => `${at + 4}. Harbour ${at + 4} opens to ships of both lands.`,
);
const BEGINNING = '1. Fire ends at noon on the day of signature.\n2. Tolls at the bridges are shared.';
const WIDE = `${BEGINNING}
3. The lands run programmes in schools for respect between cultures.
   (a) Calder adopts the rules of the Union on the languages of minorities.
   (b) Newspapers may be sold on both banks.
${OTHERS.join('\n')}`;
const NARROW = `${BEGINNING}
3. Calder adopts the rules of the Union on the languages of small minorities.
${OTHERS.join('\n')}`;

const pathsOf = (left: string, right: string): string[] => {
  const [a, b] = [provisions(left), provisions(right)];
  const at = new Map([...a, ...b].map(({ id, path }) => [id, path]));
  const named = (ids: readonly string[]): string => ids.map((id) => at.get(id)).join('+');
  return align(a, b).map((row) => `${row.kind} ${named(row.left)}>${named(row.right)}`);
};

describe('align, where one sub-point alone is left of a point', () => {
  it('shows the point with it, between drafts that kept their numbers', () => {
    expect(pathsOf(WIDE, NARROW)).toEqual([
      'same 1>1',
      'same 2>2',
      'merged 3+3.1>3',
      'dropped 3.2>',
      ...OTHERS.map((_, at) => `same ${at + 4}>${at + 4}`),
    ]);
    expect(pathsOf(NARROW, WIDE)).toContain('split 3>3+3.1');
  });

  it('leaves it alone where numbers were not kept', () => {
    const renumbered = NARROW.replace(/^\d+/gmu, (value) => String(Number(value) + 3));
    expect(pathsOf(WIDE, renumbered)).toContain('dropped 3>');
  });
});

describe('keepNumbers(sides, groups)', () => {
  const ANEW = `${BEGINNING}
3. Respect between cultures is left to the lands; Calder adopts no rules for schools.
${OTHERS.join('\n')}`;

  /** What point 3 and its first sub-point are paired with, once the sub-point has been taken for what stands under 3. */
  const partners = (right: string): (string | undefined)[] => {
    const [a, b] = [provisions(WIDE), provisions(right)];
    const sides = sidesOf(a, b, knownFrom([], a, b), WEIGHTS);
    const at = (path: string, side: readonly ReadProvision[]): number =>
      side.findIndex((each) => each.path === path);
    join(sides.pairing, at('3.1', a), at('3', b));
    keepNumbers(sides, []);
    return ['3', '3.1'].map((path) => b[sides.pairing.toRight[at(path, a)] ?? -1]?.path);
  };

  it('gives a point said anew to the whole, whatever few words it shares with a sub-point', () =>
    expect(partners(ANEW)).toEqual(['3', undefined]));

  it('leaves it with the sub-point whose wording it has', () =>
    expect(partners(NARROW)).toEqual([undefined, '3']));
});
