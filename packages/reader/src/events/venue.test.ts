import { describe, expect, it } from 'vitest';
import { readArticle } from '../index.ts';

/** Place and participants of each event, in the order of the text. */
const told = (text: string): string[] =>
  readArticle({ text, date: '2031-11-19' }, { names: [], issues: [] }).events.map(
    ({ place, participants }) => `${place ?? '-'}: ${participants.join(', ') || '-'}`,
  );

describe('a venue that is the subject', () => {
  it.each([
    ['Geneva hosted talks between Orvia and Teska on Monday.', 'Geneva: Orvia, Teska'],
    ['Vienna will host the next round of talks on 4 May.', 'Vienna: -'],
    ['The Grand Hotel saw a second round of talks between Orvia and Teska on Monday.', 'The Grand Hotel: Orvia, Teska'],
    ['The school at Dzevri hosted a meeting of Orvia and Teska on Monday.', 'The school at Dzevri: Orvia, Teska'],
    ['Norway hosted talks between Orvia and Teska on Monday.', '-: Norway, Orvia, Teska'],
    ['Tessa Horn hosted a meeting in Geneva on Monday.', 'Geneva: Tessa Horn'],
  ])('is where it was, and takes no part, as a state does: %s', (text, event) => {
    expect(told(text)).toEqual([event]);
  }); // prettier-ignore
});
