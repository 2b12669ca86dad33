import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ConcordanceRow } from '../types.ts';
import { bankTexts } from '../../bench/base-texts.ts';
import { baselineLinks } from '../../bench/baseline.ts';
import { replacedCase } from '../../bench/cases.ts';
import { f1, linksIn, precision } from '../../bench/measure.ts';
import { addCase, noCounts } from '../../bench/score.ts';
import { readWordLists } from '../../bench/word-lists.ts';
import { align } from './align.ts';
import { mirrored } from './rows.ts';

const BENCH = join(import.meta.dirname, '../../bench');
/** Texts that the weights have not seen. */
const materials = {
  texts: bankTexts(join(BENCH, 'bank')).filter((_, index) => index % 5 >= 3),
  lists: readWordLists(join(BENCH, 'words')),
};

const asText = (row: ConcordanceRow): string => JSON.stringify(row);

describe('align, where points gave way to others about the same things', () => {
  it('finds more links than TF-IDF, and of those it finds nine of ten are right', () => {
    const [ours, base] = [noCounts(), noCounts()];
    for (let seed = 1; seed <= 60; seed += 1) {
      const one = replacedCase(seed, materials, 60);
      const rows = align(one.left, one.right);
      expect(align(one.right, one.left).map(mirrored).map(asText).sort()).toEqual(rows.map(asText).sort());
      addCase(ours, linksIn(rows), one, rows);
      addCase(base, baselineLinks(one.left, one.right, 0.2), one, null);
    }
    expect(precision(ours.all)).toBeGreaterThan(0.9);
    expect(f1(ours.all)).toBeGreaterThan(f1(base.all));
  });
});
