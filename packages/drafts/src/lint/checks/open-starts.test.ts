import { describe, expect, it, test } from 'vitest';
import { lint } from '../lint.ts';
import { askedOf, provisionsOf } from '../test-asked.ts';

describe('the check for limits that do not say from when', () => {
  test.each([
    ['Sel shall withdraw its forces within thirty days.', 'within thirty days'],
    ['Within 72 hours Ardan shall release all prisoners.', 'Within 72 hours'],
    ['Elections shall be held in 100 days.', 'in 100 days'],
    ['Sel shall open the port no later than sixty days.', 'no later than sixty days'],
    ['Ardan will remove its boats within [ ] days.', 'within [ ] days'],
    ['The bridge shall be rebuilt within a period of two years.', 'within a period of two years'],
    ['The Commission shall publish its report within three months.', 'within three months'],
    ['After ninety days Sel shall lift the embargo.', 'After ninety days'],
    ['All hostages are returned within 72 hours.', 'within 72 hours'],
    ['Sel shall submit its claim to the Panel within a month.', 'within a month'],
    ['Ardan should name its members within two weeks.', 'within two weeks'],
  ])('asks of what in %j', (text, quote) => {
    expect(askedOf('sequence', `1. ${text}`)).toEqual([`1: ${quote}`]);
  });

  test.each([
    'Sel shall withdraw its forces within thirty days of the entry into force of this Treaty.',
    'Sel shall withdraw its forces within thirty days from signature.',
    'Within a week of signature Ardan shall name its members.',
    'Upon signature Ardan shall name its members within a week.',
    'From the date of signature Sel has a month in which it shall, within ten days, open the port.',
    'Ardan shall release all prisoners on 1 May 2031 and Sel shall do so within ten days thereafter.',
    'Once the list has arrived, Sel shall release those named within three days.',
    'The Panel shall answer a request within five days.',
    'A Party that learns of an escape shall inform the Mission within two hours.',
    'Ardan shall report each month within five days.',
    'The term of the Governor shall be cut by two years.',
    'No ship shall call twice in ten days.',
    'Sel shall meet all of its costs in that year.',
    'Either Party may leave this Treaty on thirty days’ notice.',
    'If an airport is closed, Ardan shall open another within a day.',
    'Within hours the market was full again.',
    'A station can be closed within one hour.',
  ])('asks nothing in %j', (text) => {
    expect(askedOf('sequence', `1. ${text}`)).toEqual([]);
  });

  it('takes the start from another sentence of the provision, from its heading or from what stands above', () => {
    expect(
      askedOf('sequence', '1. The truce begins on 1 May 2031. Sel shall open the road within ten days.'),
    ).toEqual([]);
    expect(
      askedOf('sequence', 'Article 1. Steps after signature\n1. Sel shall open the road within ten days.'),
    ).toEqual([]);
    expect(
      askedOf(
        'sequence',
        '1. From the date of signature the Parties shall:\n(a) open the road within ten days;\n(b) open the port within twenty days.',
      ),
    ).toEqual([]);
  });

  it('is settled by a provision that says from when all periods run', () => {
    const text =
      '1. Sel shall open the road within ten days.\n2. All periods in this Treaty run from the day of signature.';
    const report = lint(provisionsOf(text), { completeness: 'extract' });
    expect(report.findings.filter(({ check }) => check === 'sequence')).toEqual([]);
    expect(
      report.settled.filter(({ check }) => check === 'sequence').map(({ path, note }) => [path, note]),
    ).toEqual([['1', 'From when periods run stands in provision 2.']]);
  });

  it('asks about each of several limits, and less surely where nobody is bound', () => {
    const findings = lint(
      provisionsOf(
        '1. Sel shall open the road within ten days and shall open the port within twenty days.\n2. Ardan may object within a week.',
      ),
      { completeness: 'extract' },
    ).findings.filter(({ check }) => check === 'sequence');
    expect(findings.map(({ path, quote, certainty }) => [path, quote, certainty])).toEqual([
      ['1', 'within ten days', 'likely'],
      ['1', 'within twenty days', 'likely'],
      ['2', 'within a week', 'possible'],
    ]);
  });
});
