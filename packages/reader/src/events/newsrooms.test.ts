import { describe, expect, test } from 'vitest';
import { readArticle } from '../read-article.ts';

/** The events of a text of 12 March 2031, each as type, status, first day and place. */
const eventsIn = (text: string): string[] =>
  readArticle({ text, date: '2031-03-12' }, { names: [], issues: [] }).events.map(
    ({ type, status, date, place }) => `${type} ${status} ${date?.start ?? '-'} ${place ?? '-'}`,
  );

describe('events as newsrooms tell them', () => {
  test.each([
    [
      'The prime minister had already called the president of the neighbouring republic to say that he would not sign.',
      ['call held - -'],
    ],
    ['The movement has said it wants half of the revenue to go to the eastern provinces.', []],
    ['Of the tax on salt 40 per cent will go to the islands.', []],
    [
      'The chair of the fund will go to the eastern provinces on 20 March.',
      ['visit planned 2031-03-20 the eastern provinces'],
    ],
    [
      'The four presidents are due to sign in Port Ombra on 9 April. If they do, it will be the first treaty since 1964.',
      ['signature planned 2031-04-09 Port Ombra'],
    ],
    [
      'The representative of Sundara welcomed the envoy’s intention to travel to the region next week, and proposed that the council send a mission.',
      ['visit planned 2031-03-17 the region', 'proposal held - -'],
    ],
    [
      'President Grace Mugenyi, who is on a state visit to Portugal, has not commented on the affair.',
      ['visit ongoing - Portugal'],
    ],
    [
      'He added that a further meeting had been agreed for 6 April in Kigali, but that it would be called off if the army did not reopen the road.',
      ['meeting planned 2031-04-06 Kigali'],
    ],
    [
      'A meeting that was set for 6 April in Kigali would be called off, the army said.',
      ['meeting cancelled 2031-04-06 Kigali'],
    ],
    [
      'The third round of the dialogue between the Government of Kemra and the Upland Front took place in Sarn from 3 to 5 March.',
      ['meeting held 2031-03-03 Sarn'],
    ],
    ['A dialogue was held in Sarn on 9 March.', ['meeting held 2031-03-09 Sarn']],
  ])('%s', (text, expected) => expect(eventsIn(text)).toEqual(expected));

  test.each([
    'The council called on the president to say whether the talks were over.',
    'The four presidents signed in blue ink.',
    'Not everyone in Haven rejects the plan out of hand.',
    'The parties will study the plan, and neither party has accepted or rejected it.',
    'They agreed to keep up the dialogue.',
  ])('has none in: %s', (text) => expect(eventsIn(text)).toEqual([]));
});
