import { describe, expect, it, test } from 'vitest';
import { paragraphsOf, shownCell } from './shown-cell.ts';
import type { TableCell } from './table.ts';

const cell = (over: Partial<TableCell>): TableCell => ({ state: 'text', text: '', provisions: [], ...over });
const numbered = (number: string, at: number) => ({ id: number, path: number, number, at });
/** A shown cell in lines: `#` before numbers, `*` before words of the table. */
const shown = (...call: Parameters<typeof shownCell>): string[] =>
  shownCell(...call).map(({ pieces }) =>
    pieces
      .map(
        ({ kind, text }) =>
          ({ number: '#', state: '*', insert: '+', delete: '-', same: '', aside: '' })[kind] + text,
      )
      .join('|'),
  );

describe('shownCell(cell, runs, marked)', () => {
  const moved = cell({ state: 'moved', to: '5', text: 'Fire stops.' });
  const same = [{ kind: 'same', text: 'Fire stops.' }] as const;
  it('shows the text of a moved unit unless it is known to be the base’s', () => {
    expect(shown(moved, same, true)).toEqual(['*moved to row 5']);
    expect(shown(moved, same, false)).toEqual(['*moved to row 5', 'Fire stops.']);
    expect(
      shown(
        moved,
        [
          { kind: 'insert', text: 'Fire' },
          { kind: 'same', text: ' stops.' },
        ],
        true,
      ),
    ).toEqual(['*moved to row 5', '+Fire| stops.']);
    expect(shown(cell({ state: 'moved', to: '5' }), [], false)).toEqual(['*moved to row 5']);
  });

  it('puts numbers before their provisions, also inside a run and before deleted words', () => {
    const two = cell({
      text: 'Fire stops.\nForces leave.',
      provisions: [numbered('1.', 0), numbered('2.', 12)],
    });
    expect(shown(two, [{ kind: 'same', text: two.text }], true)).toEqual([
      '#1. |Fire stops.',
      '#2. |Forces leave.',
    ]);
    const runs = [
      { kind: 'same', text: 'Fire stops.\n' },
      { kind: 'delete', text: 'Boats' },
      { kind: 'insert', text: 'Forces' },
      { kind: 'same', text: ' leave.' },
    ] as const;
    expect(shown(two, runs, true)).toEqual(['#1. |Fire stops.', '#2. |-Boats|* |+Forces| leave.']);
  });

  test.each([
    [cell({ state: 'idem', text: 'x', provisions: [numbered('3.', 0)] }), ['#3. |*idem']],
    [cell({ state: 'deleted' }), ['*deleted']],
    [cell({ provisions: [numbered('3.', 0)] }), ['#3. ']],
    [cell({}), []],
    [cell({ state: 'text', from: '2', text: 'x' }), ['*moved from row 2', 'x']],
    [cell({ state: 'moved', to: '$&', text: '' }), ['*moved to row $&']],
  ])('shows %j', (each, lines) => {
    expect(shown(each, each.text === '' ? [] : [{ kind: 'same', text: each.text }], true)).toEqual(lines);
  });
});

describe('paragraphsOf(pieces)', () => {
  it('takes the direction of the draft’s own words, not of the table’s', () => {
    const [first, second] = paragraphsOf([
      { kind: 'number', text: 'Article 4 ' },
      { kind: 'delete', text: 'old ' },
      { kind: 'insert', text: 'نص\r\nplain نص' },
    ]);
    expect([first?.rightToLeft, second?.rightToLeft]).toEqual([true, false]);
  });
});
