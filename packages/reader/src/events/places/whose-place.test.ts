/** Which of a sentence's places is that of the event. */
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../index.ts';

/** The place of the event with a trigger in a text of Wednesday, 12 March 2031; null where it has none. */
const placeIn = (text: string, trigger: string): string | null =>
  readArticle({ text, date: '2031-03-12' }, { names: [], issues: [] }).events.find(
    (event) => event.trigger === trigger,
  )?.place ?? null;

describe('the place of an event', () => {
  it.each([
    ['Tonight, in the old ferry house, Tamsin Oru and Dal Bessa are to dine.', 'dine', 'the old ferry house'],
    ['Tamsin Oru and Dal Bessa signed the protocol in the canteen on Monday.', 'signed', 'the canteen'],
    ['Tamsin Oru will visit the Fen of Aule on Friday.', 'visit', 'Fen of Aule'],
    ['Tamsin Oru, who spends the weekend in Rome, is to receive Dal Bessa on Monday.', 'receive', null],
    ['Talks set for May were called off after the massacre in Geneva.', 'Talks', null],
    ['Talks set for May in Geneva were called off after the massacre.', 'Talks', 'Geneva'],
  ])('%s', (text, trigger, place) => expect(placeIn(text, trigger)).toBe(place));
});
