import { describe, expect, it } from 'vitest';
import type { LineageRow } from './lineage-rows.ts';
import { rowsOfLineages } from './lineage-rows.ts';
import { draft, made, provision } from './test-tables.ts';
import type { TableDraft } from './table-from.ts';

/** `a b c` as a draft: one provision for each letter, in that order. */
const draftOf = (key: string, letters: string) => ({
  key,
  provisions: letters
    .split(' ')
    .map((letter) => provision(letter, `Text of ${letter}.`, { id: `${key}-${letter}` })),
});
/** Rows `a` to `e` as lineages: each draft's cell holds its provision of that letter. */
const lineages = (drafts: readonly ReturnType<typeof draftOf>[], letters: string): LineageRow[] =>
  letters.split(' ').map((letter) => ({
    row: letter,
    cells: Object.fromEntries(
      drafts
        .filter(({ provisions }) => provisions.some(({ path }) => path === letter))
        .map(({ key }) => [key, { ids: [`${key}-${letter}`], kind: 'same' }]),
    ),
  }));
const columns: TableDraft[] = [draft('A', { role: 'base' }), draft('B')];
const statesOfB = (rows: readonly LineageRow[], drafts: readonly ReturnType<typeof draftOf>[]): string[] =>
  made(rowsOfLineages(rows, drafts, 'A'), columns).rows.map(({ row, cells }) => {
    const { state, to } = cells[1]!;
    return `${row} ${state}${to === undefined ? '' : ` ${to}`}`;
  });

describe('rowsOfLineages(rows, drafts, base)', () => {
  it('says of a unit that was moved behind which row it now stands', () => {
    const drafts = [draftOf('A', 'a b c d e'), draftOf('B', 'a c d b e')];
    expect(statesOfB(lineages(drafts, 'a b c d e'), drafts)).toEqual([
      'a idem',
      'b moved d',
      'c idem',
      'd idem',
      'e idem',
    ]);
  });

  it('finds nothing moved where units only came in or went', () => {
    const drafts = [draftOf('A', 'a b d e'), draftOf('B', 'x a d y e')];
    expect(statesOfB(lineages(drafts, 'x a b d y e'), drafts)).toEqual([
      'x new',
      'a idem',
      'b deleted',
      'd idem',
      'y new',
      'e idem',
    ]);
  });

  it('sends an empty cell to the row into which its unit was merged', () => {
    const drafts = [draftOf('A', 'a b'), draftOf('B', 'a')];
    const [first, second] = lineages(drafts, 'a b');
    const merged = { row: 'b', cells: { ...second!.cells, B: { ids: [], kind: 'merged', rows: ['a'] } } };
    expect(statesOfB([first!, merged], drafts)).toEqual(['a idem', 'b moved a']);
  });

  it('does not call deleted what is only not kept', () => {
    const drafts = [draftOf('A', 'a b'), draftOf('B', 'a')];
    const [first, second] = lineages(drafts, 'a b');
    const unkept = { row: 'b', cells: { ...second!.cells, B: { ids: [], kind: 'not-kept' } } };
    expect(statesOfB([first!, unkept], drafts)).toEqual(['a idem', 'b no counterpart']);
  });

  it('does 2,000 rows turned about', () => {
    const letters = Array.from({ length: 2_000 }, (_, at) => `n${at}`);
    const drafts = [draftOf('A', letters.join(' ')), draftOf('B', letters.toReversed().join(' '))];
    const states = statesOfB(lineages(drafts, letters.join(' ')), drafts);
    expect(states.filter((state) => state.includes('moved')).length).toBe(1_999);
  });
});
