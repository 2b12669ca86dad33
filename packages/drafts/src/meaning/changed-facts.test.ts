import { describe, expect, it, test } from 'vitest';
import { changedFacts } from './changed-facts.ts';

describe('changedFacts(left, right, parties)', () => {
  const parties = [
    { name: 'Arvenia', aliases: ['AVR', 'Arvenian'] },
    { name: 'Borland' },
    { name: 'League of States', aliases: ['LoS'] },
  ];
  test.each([
    ['up to 600,000 troops', 'up to 800,000 troops', ['number: 600,000 > 800,000']],
    ['100 billion dollars', '100,000,000,000 dollars', []],
    ['within 100 days', 'within 100 weeks', ['number: 100 days > 100 weeks']],
    ['half: 50 per cent', 'half: 50 %', []],
    ['within three months', 'within 3 months', []],
    ['by 24 December 2025', 'by December 24, 2025', []],
    ['by 24 December 2025', 'by 2025-12-31', ['date: 2025-12-24 > 2025-12-31']],
    ['in May 2025', 'in June 2025', ['date: 2025-05 > 2025-06']],
    ['on 3 May', 'on May 4', ['date: --05-03 > --05-04']],
    [
      'Arvenia and Borland meet',
      'Arvenia and the League of States meet',
      ['party: Borland > League of States'],
    ],
    ['AVR meets', 'Arvenia meets', []],
    ['5 000 troops', '5,000 troops', []],
    ['5\u00a0000 troops', '6\u202f000 troops', ['number: 5,000 > 6,000']],
    ['US$ 100bn', '$120 billion', ['number: 100,000,000,000 dollars > 120,000,000,000 dollars']],
    ['1,5 million euros', '1.5 million euros', []],
    ['5km', '10 kilometres', ['number: 5 km > 10 km']],
    ['a 90-day truce', 'a 60-day truce', ['number: 90 days > 60 days']],
    ['twenty-five per cent of one hundred and ten', '25 % of 110', []],
    ['thirteen seats', 'fourteen seats', ['number: 13 > 14']],
    ['one side, one day', 'a side, 2 days', ['number: 1 days > 2 days']],
    ['at 06:00', 'at 18:00', ['number: 06:00 > 18:00']],
    ['in 2022', 'in mid-2024', ['number: 2022 > 2024']],
    ['by 24.12.2025', 'by 24 December 2025', []],
    ['under 3.2.1', 'under 3.2.2', ['number: 3.2.1 > 3.2.2']],
    ['they meet', 'they meet', []],
  ])('of %j and %j', (left, right, expected) => {
    const facts = changedFacts(left, right, parties);
    expect(facts.map((fact) => `${fact.kind}: ${fact.left.join(', ')} > ${fact.right.join(', ')}`)).toEqual(
      expected,
    );
  });

  it('mirrors when the sides are exchanged', () => {
    const facts = changedFacts('3 days for Arvenia', '5 days', parties);
    expect(changedFacts('5 days', '3 days for Arvenia', parties)).toEqual(
      facts.map(({ kind, left, right }) => ({ kind, left: right, right: left })),
    );
  });
});
