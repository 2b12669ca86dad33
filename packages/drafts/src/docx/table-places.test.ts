import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { docx, p, tbl, tc, tr } from '../../../intake/src/test-docx.ts';
import { lawful, partText } from './test-redlines.ts';

/** A document of paragraphs (P) and tables (T), each with a word of its own, so that nothing pairs by wording. */
const built = (shape: string, prefix: string): Uint8Array =>
  docx({
    body: [...shape].map((kind, index) => {
      const word = p(`${prefix}${index}`);
      return kind === 'P' ? word : tbl(tr(tc(word)));
    }),
  });

const codesOf = (older: Uint8Array, newer: Uint8Array): string[] =>
  lawful(older, newer).messages.map(({ code }) => code);

/** Whether some order of both lists gives each run of paragraphs one of either: tried one after another. */
function canStand(older: string, newer: string, open = ''): boolean {
  const isClosed = open === '' || (open.includes('o') && open.includes('n'));
  if (older === '' && newer === '') return isClosed;
  const next = (rest: string, side: 'o' | 'n'): boolean => {
    if (rest === '' || (rest.startsWith('T') && !isClosed)) return false;
    const left = side === 'o' ? older.slice(1) : older;
    const right = side === 'n' ? newer.slice(1) : newer;
    return canStand(left, right, rest.startsWith('T') ? '' : open + side);
  };
  return next(older, 'o') || next(newer, 'n');
}

describe('tables of the older file', () => {
  it('stay tables where the newer file has a line on either side', () => {
    const made = lawful(built('PTP', 'old'), built('PP', 'new'));
    expect(made.messages).toEqual([]);
    expect(made.counts).toMatchObject({ deletedRows: 1 });
    expect(partText(made.bytes)).toContain('<w:tbl>');
    expect(codesOf(built('PTPTP', 'old'), built('PTPP', 'new'))).toEqual([]);
  });

  it('are taken out as paragraphs only as far as the newer file has no lines for them', () => {
    const { bytes, counts, messages } = lawful(built('PTPTP', 'old'), built('PP', 'new'));
    expect(messages.map(({ code }) => code)).toEqual(['redline-table-as-paragraphs']);
    expect(counts.deletedRows).toBe(1);
    expect(partText(bytes).split('<w:tbl>')).toHaveLength(2);
  });

  it('are named where they stand as paragraphs at the end of a text with too few lines', () => {
    expect(codesOf(built('TP', 'old'), built('PTPTP', 'new'))).toEqual(
      expect.arrayContaining(['redline-blank-line-left', 'redline-table-as-paragraphs']),
    );
  });

  it('stay tables wherever some order of both texts lets them', () => {
    const shape = fc.string({ unit: fc.constantFrom('P', 'P', 'T'), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(shape, shape, (left, right) => {
        const [older, newer] = [`${left}P`, `${right}P`];
        const codes = codesOf(built(older, 'old'), built(newer, 'new'));
        expect(codes.includes('redline-table-as-paragraphs')).toBe(
          older.includes('T') && !canStand(older, newer),
        );
      }),
      { numRuns: 80, seed: 20_261 },
    );
  });
});
