import { describe, expect, it } from 'vitest';
import { plainText } from '../draft-builder.ts';
import { align, readDraft, type ReadProvision } from '../index.ts';

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
