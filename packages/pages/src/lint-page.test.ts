import { expect, it } from 'vitest';
import { lintPage } from './pages/lint.ts';

const LONG =
  'The Parties shall release all persons held in connection with the conflict, and shall hand over the remains of the dead';
const SHORTENED = `“${LONG.slice(0, 52)} … remains of the dead” has no date.`;

/** The page on one question, as text. */
const pageOn = (quote: string, note: string): string =>
  JSON.stringify(
    lintPage(
      { title: 'Accord', notices: [] },
      {
        draft: { title: 'Accord', shortTitle: 'Accord', date: null, fidelity: 'verbatim', sources: [] },
        groups: [{ title: 'By when?', questions: [{ path: '5', quote, note, certainty: 'certain' }] }],
        ambiguities: [],
        remarks: [],
      },
    ),
  );

it('says a quote once: a long one stands in its note with the middle left out', () => {
  expect(pageOn(LONG, SHORTENED).split('The Parties shall release')).toHaveLength(2);
  expect(pageOn('within ten days', '“within ten days” has no start.').split('within ten days')).toHaveLength(
    2,
  );
});

it('says a quote that its note does not have', () => {
  expect(pageOn('at once', 'This is not dated.')).toContain('“at once”');
});
