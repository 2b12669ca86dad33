import { describe, expect, it } from 'vitest';
import { readAsLines } from '../../bench/by-lines.ts';
import { plainText } from '../draft-builder.ts';
import { readDraft, type ReadProvision } from '../index.ts';
import { sidesOf } from './align.ts';
import { knownFrom } from './known.ts';
import { column } from './test-cells.ts';
import { WEIGHTS } from './weights.ts';
import { WORDING } from './wordings.ts';

const POINTS = ['Fire ends at noon.', 'Tolls at the bridges are shared.', 'Prisoners return within 30 days.'];

function provisions(text: string): readonly ReadProvision[] {
  const read = readDraft(plainText(text));
  if (!read.ok) throw new Error(read.fault.what);
  return read.value.provisions;
}

const numbered = provisions(POINTS.map((text, at) => `${at + 1}. ${text}`).join('\n'));
const cells = column('a', POINTS);
const areCells = (left: readonly ReadProvision[], right: readonly ReadProvision[]): boolean =>
  sidesOf(left, right, knownFrom([], left, right), WEIGHTS).cells;

describe('areCells(left, right)', () => {
  it('is true for two columns of a table, also where numbers stand in the texts of the cells', () => {
    const labelled = column('b', ['(12) Fire ends at noon.', '2. Tolls are shared.', 'Article 5\nPrisoners']);
    expect(areCells(cells, labelled)).toBe(true);
  });

  it('is true for NDJSON files, whose lines have ids and no numbers', async () => {
    const [left, right] = [await readAsLines(cells), await readAsLines(column('b', POINTS.toReversed()))];
    expect(left.map(({ id }) => id)).toEqual(['a1', 'a2', 'a3']);
    expect(areCells(left, right)).toBe(true);
  });

  it('is false for drafts with numbered points, on either side', () => {
    expect(areCells(numbered, numbered)).toBe(false);
    expect(areCells(cells, numbered)).toBe(false);
    expect(areCells(numbered, cells)).toBe(false);
  });

  it('is false for numbered points with a preamble of the same length', () => {
    const mixed = [...column('p', POINTS), ...numbered];
    expect(areCells(mixed, mixed)).toBe(false);
  });
});

describe('the wordings of two sides', () => {
  it('are searched for words put in the place of others between cells alone', () => {
    const others = ['Fire ends at dusk.', 'Tolls at the gates are shared.'];
    const points = provisions(others.map((text, at) => `${at + 1}. ${text}`).join('\n'));
    const exchanged = (left: readonly ReadProvision[], right: readonly ReadProvision[]): number => {
      const { wordings } = sidesOf(left, right, knownFrom([], left, right), WEIGHTS);
      return wordings.at(wordings.placeOf(0, 0), WORDING.exchanged);
    };
    expect(exchanged(cells, column('b', others))).toBeGreaterThan(0);
    expect(exchanged(numbered, points)).toBe(0);
  });
});
