import { describe, expect, it } from 'vitest';
import { dated } from './test-dated.ts';

type Rows = readonly (readonly [text: string, event: string])[];

const WITHIN: Rows = [
  [
    'It lapsed on 30 June, three days after Orvia had rejected an extension that Teska had proposed earlier that month.',
    'proposed 2025-06-01/2025-06-30 month',
  ],
  ['Tamsin Oru met Dal Bessa last week, and the next day the text was published in Lima.', 'published -'],
];

const CLAUSE: Rows = [
  [
    'Late last month the hardliners tabled a plan of their own; Orvia dismissed it in one line.',
    'dismissed -',
  ],
  [
    'On Friday it published a list of its own, and its speaker, Tamsin Oru, asked Dal Bessa for a meeting before Christmas.',
    'meeting 2025-11-19/2025-12-24 range',
  ],
  [
    'A proposal which Teska had made in a broadcast last Friday was rejected by Orvia, officials said.',
    'rejected -',
  ],
  ['A text that the two had initialled in May was signed in Lima.', 'signed -'],
  ['An offer that Teska made on Friday was refused on Monday.', 'refused 2025-11-17 day'],
  ['Orvia, the country that is to host the talks on Friday, rejected the plan.', 'rejected -'],
  ['Tamsin Oru met the prime minister of Limara, which will host the conference in March.', 'met -'],
];

describe('the days of clauses', () => {
  it.each(WITHIN)('counts from another day of the sentence: %s', (text, event) => {
    expectTold(text, event);
  });

  it.each(CLAUSE)('leaves the day of another clause out: %s', (text, event) => {
    expectTold(text, event);
  });
});

/** An event with its date; one that ends in "-" must have none, or not be told. */
function expectTold(text: string, event: string): void {
  const told = dated(text);
  if (!event.endsWith(' -')) expect(told).toContain(event);
  else expect(told.filter((each) => each.startsWith(event.slice(0, -1)) && each !== event)).toEqual([]);
}
