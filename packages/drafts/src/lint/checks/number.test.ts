import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { dayNumber, weekdayOf } from '../calendar.ts';
import { askedOf } from '../test-asked.ts';

describe('the check for numbers', () => {
  test.each([
    ['Sel shall act by 31 June 2031.', '31 June 2031'],
    ['Sel shall act by 29 February 2031.', '29 February 2031'],
    ['Sel shall act by Monday, 14 March 2034.', 'Monday, 14 March 2034'],
    ['Sel receives 120 per cent of the flow.', '120 per cent'],
    [
      'The flow is divided: 45 per cent to Ardan, 40 per cent to Sel and 20 per cent to the marshes.',
      '45 per cent to Ardan, 40 per cent to Sel and 20 per cent',
    ],
    [
      'Sel shall pay 90 crowns in two instalments of 40 crowns and 40 crowns.',
      '90 crowns in two instalments of 40 crowns and 40 crowns',
    ],
    [
      'The board has seven members, two named by each Party and one by the League.',
      'seven members, two named by each Party and one',
    ],
    ['The season runs from 5 May 2031 to 1 May 2031.', '5 May 2031 to 1 May 2031'],
  ])('asks about the figures in %j', (text, quote) => {
    expect(askedOf('number', `1. ${text}`)).toEqual([`1: ${quote}`]);
  });

  test.each([
    'Sel shall act by 29 February 2032.',
    'Sel shall act by Tuesday, 14 March 2034.',
    'Prices may increase by 120 per cent.',
    'The flow is divided: 45 per cent to Ardan and 55 per cent to Sel.',
    'The board has five members, two named by each Party and one by the League.',
    'The board has five members, of whom two are women.',
    'The board has [six][seven] members, three named by each Party.',
    'Sel shall pay 80 crowns in two instalments of 40 crowns and 40 crowns.',
  ])('asks nothing in %j', (text) => {
    expect(askedOf('number', `1. ${text}`)).toEqual([]);
  });

  it('finds one quantity with two values, and leaves two acts apart', () => {
    expect(
      askedOf('number', '1. A Water Board of five members sits.\n2. The Board shall consist of six members.'),
    ).toEqual(['2: six members']);
    expect(
      askedOf('number', '1. Sel shall deploy 120 observers.\n2. Sel shall deploy 160 observers.'),
    ).toEqual(['2: 160 observers']);
    expect(
      askedOf(
        'number',
        '1. Sel shall free 120 men by 1 May 2031.\n2. Sel shall free 160 men by 1 June 2031.',
      ),
    ).toEqual([]);
  });

  it('finds a date before what it waits for, in another provision', () => {
    const text =
      '1. Sel shall open the port on 1 May 2031 after the withdrawal of forces.\n2. Ardan shall withdraw its forces by 1 June 2031.';
    expect(askedOf('number', text)).toEqual(['1: after the withdrawal of forces']);
  });

  it('knows weekdays as the platform does', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1600, max: 2199 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (year, month, day) => {
          const date = { year, month, day, weekday: null, from: 0, to: 0 };
          const platform = new Date(Date.UTC(year, month - 1, day));
          expect(weekdayOf(date)).toBe(platform.getUTCDay());
          const next = new Date(platform.getTime() + 86_400_000);
          const tomorrow = {
            ...date,
            year: next.getUTCFullYear(),
            month: next.getUTCMonth() + 1,
            day: next.getUTCDate(),
          };
          expect(dayNumber(tomorrow)).toBe((dayNumber(date) ?? 0) + 1);
        },
      ),
      { numRuns: 200 },
    );
  });
});
