import { describe, expect, it } from 'vitest';
import { beside, cite, heading, list, paragraph, row, table, column } from '../page.ts';
import type { Block, Figure, Page } from '../page.ts';
import { drawing } from '../svg.ts';
import { printedKeys } from './printed.ts';

const page = (blocks: readonly Block[]): Page => ({
  title: 'Brief',
  subject: 'Brief',
  language: 'en',
  notices: [],
  facts: [],
  blocks,
  leftOut: [],
  footnotes: [],
});
const figure = (open: boolean, key: string): Figure => ({
  kind: 'figure',
  title: 'Plan and fact',
  svg: drawing({ id: `picture-${key}`, title: 'Plan', description: 'Plan', width: 10, height: 10 }, []),
  alternative: [list([[`told`, cite(key)]])],
  open,
});

describe('the sources that print shows', () => {
  it('are those cited in headings, text, tables and parts side by side', () => {
    const blocks = [
      heading(['Who', cite('1')]),
      paragraph(['what', cite('2')]),
      table('', [column('a')], [row([cite('3')])]),
      ...beside([paragraph([cite('4')])], [paragraph([cite('5')])]),
    ];
    expect([...printedKeys(page(blocks))]).toEqual(['1', '2', '3', '4', '5']);
  });

  it('leave out those of words that a picture folds away', () => {
    expect([...printedKeys(page([figure(false, '6'), figure(true, '7')]))]).toEqual(['7']);
  });
});
