import { describe, expect, it } from 'vitest';
import { dated } from './test-dated.ts';

type Rows = readonly (readonly [text: string, event: string])[];

const BEHIND: Rows = [
  [
    'Oru came to Lima on Monday, in borrowed shoes, and offered the League a truce.',
    'offered 2025-11-17 day',
  ],
  ['On Monday their experts met in Lima, where Teska tabled a paper on the dams.', 'tabled 2025-11-17 day'],
  [
    'In May the commission in which the army and the League sit side by side put forward a plan.',
    'put 2025-05-01/2025-05-31 month',
  ],
  ['Oru handed the League a draft on Monday. The League refused it on the spot.', 'refused 2025-11-17 day'],
  [
    'In June Oru offered the League a truce. The League rejected that at once.',
    'rejected 2025-06-01/2025-06-30 month',
  ],
  [
    'Last week Oru offered the League a truce. The League refused within a day.',
    'refused 2025-11-10/2025-11-16 week',
  ],
  [
    'In May the commission put forward a plan. The elders held an assembly that same month and rejected the plan.',
    'rejected 2025-05-01/2025-05-31 month',
  ],
  ['Oru and Bessa met on Monday. Teska released the text in the evening.', 'released 2025-11-17 day'],
  [
    'Oru and Bessa signed a truce on Monday, two days after their teams had met.\n\nThe text was released in the evening.',
    'released 2025-11-17 day',
  ],
  [
    'Oru and Bessa met on Monday. Oru had earlier in the day rejected a plan by the League.',
    'rejected 2025-11-17 day',
  ],
  ['The session was postponed indefinitely in August.', 'postponed 2025-08-01/2025-08-31 month'],
];

const NOT: Rows = [
  ['Oru handed the League a draft on Monday. The League will reject it on the spot.', 'reject -'],
  ['Oru offered the League a truce on Monday. The League refused within a day.', 'refused -'],
];

describe('the day of what is told right behind something else', () => {
  it.each(BEHIND)('%s', (text, event) => {
    expect(dated(text)).toContain(event);
  });

  it.each(NOT)('is not taken over: %s', (text, event) => {
    expect(dated(text)).toContain(event);
  });
});
