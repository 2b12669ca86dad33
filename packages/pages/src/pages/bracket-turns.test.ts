import { describe, expect, it } from 'vitest';
import type { Block } from '../page.ts';
import { turnBlocks, type ShownTurn } from './bracket-turns.ts';

const closed = (path: string, words = 'Its words stand without brackets.'): ShownTurn => ({
  left: [path],
  right: [path],
  kind: 'closed',
  before: '[shall]',
  after: '',
  words,
});
const opened: ShownTurn = {
  left: [],
  right: ['9'],
  kind: 'opened',
  before: '',
  after: '[may]',
  words: 'It came.',
};

const rowsOf = (blocks: readonly Block[]): number[] =>
  blocks.flatMap((each) => (each.kind === 'table' ? [each.rows.length] : []));

describe('what became of brackets', () => {
  it('has a line each, where few were closed', () => {
    const blocks = turnBlocks('Brackets', [closed('1'), closed('2'), opened], null);
    expect(rowsOf(blocks)).toEqual([3]);
    expect(blocks.some(({ kind }) => kind === 'folded')).toBe(false);
  });

  it('has a line for each way in which many were closed, and those one by one under a fold', () => {
    const many = ['1', '2', '3', '4', '5', '6'].map((path) => closed(path));
    const blocks = turnBlocks('Brackets', [...many, closed('7', 'Its words were deleted.'), opened], null);
    expect(rowsOf(blocks)).toEqual([3]);
    const text = JSON.stringify(blocks);
    expect(text).toContain('7 closed, 1 opened.');
    expect(text).toContain('1, 2, 3, 4, 5, 6');
    expect(text).toContain('6 brackets');
    const fold = blocks.find((each) => each.kind === 'folded');
    expect(fold?.kind === 'folded' ? rowsOf(fold.blocks) : []).toEqual([7]);
  });

  it('names the first provisions alone where there are dozens, and tells how many lines are left out', () => {
    const many = Array.from({ length: 600 }, (_, at) => closed(String(at + 1)));
    const text = JSON.stringify(turnBlocks('Brackets', many, null));
    expect(text).toContain('12 and 588 more');
    expect(text).toContain('And 100 more; --json lists them.');
  });
});
