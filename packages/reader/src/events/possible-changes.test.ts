import { describe, expect, test } from 'vitest';
import { readArticle } from '../read-article.ts';

/** The events of a text of 12 March 2031, each as type, status, first day, place and those who take part. */
const eventsIn = (text: string): string[] =>
  readArticle({ text, date: '2031-03-12' }, { names: [], issues: [] }).events.map(
    ({ type, status, date, place, participants }) =>
      [type, status, date?.start ?? '-', place ?? '-', participants.join(', ')].join(' '),
  );

describe('a change that is only possible leaves the plan as it stands', () => {
  test.each([
    ['The meeting on Friday could be postponed, two envoys said.', 'meeting planned 2031-03-14 - '],
    ['The summit on Friday may be called off, an aide warned.', 'meeting planned 2031-03-14 - '],
    ['The session on Friday is likely to be put back, one of them said.', 'meeting planned 2031-03-14 - '],
    ['The minister threatened to cancel the talks set for Friday.', 'meeting planned 2031-03-14 - minister'],
  ])('%s', (text, event) => expect(eventsIn(text)).toContain(event));

  test('and one that was made does not', () =>
    expect(eventsIn('The meeting set for Friday was postponed, two envoys said.')).toContain(
      'meeting postponed 2031-03-14 - ',
    ));

  test('until a later sentence tells that it was made', () => {
    const text =
      'The second round of talks between Oru and Vessa, due to open in Marl on Friday, may be put back. Later the ministry said the round had been moved to 18 March.';
    expect(eventsIn(text)).toContain('meeting moved 2031-03-18 Marl Oru, Vessa');
  });

  test('and the briefing that was to be given is the one that was moved', () =>
    expect(
      eventsIn(
        'The envoys were to brief the council on Thursday. That briefing has been moved to Friday, they said.',
      ),
    ).toEqual(['meeting moved 2031-03-14 - envoys, council']));

  test('what had been put off before it was planned anew is not', () =>
    expect(
      eventsIn('The mayors are to travel to Oslo on Friday. The trip had been postponed twice.'),
    ).toContain('visit planned 2031-03-14 Oslo mayors'));
});

describe('who, when and where of encounters on live pages and in readouts', () => {
  test.each([
    [
      'President Ilse Oru spoke today with Prime Minister Dal Bessa.',
      ['call held 2031-03-12 - Ilse Oru, Dal Bessa'],
    ],
    ['The envoy spoke with the Lantern on Friday.', []],
    [
      'The session is suspended until Friday morning, the chair told reporters.',
      ['meeting moved 2031-03-14 - '],
    ],
    ['Yesterday’s opening session ended without a statement.', ['meeting held 2031-03-11 - ']],
    ['The first question goes to Dana Orr of the Lantern.', []],
    [
      'The delegation asked for the Lisbon meeting to be moved to Porto.',
      ['meeting moved - Porto delegation'],
    ],
  ])('%s', (text, events) => expect(eventsIn(text)).toEqual(events));
});

test('a clause without a relative word has its own subject', () =>
  expect(eventsIn('It is the first text both sides have put their initials to since 2029.')).toEqual([
    'signature held - - both sides',
  ]));

describe('the day of what was put off, and the day on which it was', () => {
  test.each([
    [
      'The envoys cancelled Friday’s session in Marl on Tuesday.',
      ['meeting cancelled 2031-03-14 Marl envoys', 'cancellation held 2031-03-11 - envoys'],
    ],
    [
      'The envoys postponed the talks to 28 March.',
      ['meeting moved 2031-03-28 - envoys', 'postponement held - - envoys'],
    ],
    [
      'The envoys put off the talks until 28 March.',
      ['meeting moved 2031-03-28 - envoys', 'postponement held - - envoys'],
    ],
  ])('%s', (text, events) => expect(eventsIn(text)).toEqual(events));
});
