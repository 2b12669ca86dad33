import { describe, expect, test } from 'vitest';
import { readArticle } from '../../index.ts';

/** The events of a text of Wednesday, 12 March 2031, each as trigger, type, status and date. */
const eventsIn = (text: string): string[] =>
  readArticle({ text, date: '2031-03-12' }, { names: [], issues: [] }).events.map(
    ({ trigger, type, status, date }) =>
      `${trigger} ${type} ${status} ${date === null ? '-' : `${date.start}${date.end === date.start ? '' : `/${date.end}`} ${date.precision}`}`,
  );

describe('events and their days as newsrooms tell them', () => {
  test.each([
    ['The committee meets on Monday.', ['meets meeting planned 2031-03-17 day']],
    [
      'The talks, which open on Monday in Doha, will be the first since May.',
      ['talks meeting planned 2031-03-17 day'],
    ],
    [
      'The committee last met in December. It was to meet again on 15 January, but then shelling resumed on the 12th.',
      ['met meeting held 2030-12-01/2030-12-31 month', 'meet meeting planned 2031-01-15 day'],
    ],
    [
      'In February the two sides met in Oslo; on the 16th Orvia tabled a single text.',
      ['met meeting held 2031-02-01/2031-02-28 month', 'tabled proposal held 2031-02-16 day'],
    ],
    ['They met in Valletta on the 4th and 5th.', ['met meeting held 2031-03-04/2031-03-05 range']],
    [
      'Orvia denied on Tuesday that its security chief Tamsin Oru had met Dal Bessa in Doha at the end of February.',
      ['met meeting denied 2031-02-21/2031-02-28 part-of-month'],
    ],
    [
      'The talks between Orvia and Teska were called off on Tuesday.',
      ['talks meeting cancelled -', 'called off cancellation held 2031-03-11 day'],
    ],
    [
      'A second meeting of Orvia and Teska had been fixed for Monday in Iss. It was called off that morning.',
      ['meeting meeting cancelled 2031-03-10 day', 'called off cancellation held 2031-03-10 day'],
    ],
    [
      'Under a timetable published in Monday’s gazette, the first polling stations will open in the autumn.',
      ['published publication held 2031-03-10 day'],
    ],
    [
      'Orvia will reopen two posts on 17 March under a protocol signed in Lima on Monday by Tamsin Oru.',
      ['signed signature held 2031-03-10 day'],
    ],
    [
      'Tamsin Oru and Dal Bessa have been meeting in Lima since Saturday.',
      ['meeting meeting ongoing 2031-03-08/2031-03-12 range'],
    ],
    [
      'The ministers are to submit a plan for the debt by Friday.',
      ['submit proposal planned 2031-03-12/2031-03-14 range'],
    ],
    [
      'Orvia and Teska are to sign a protocol by the end of May.',
      ['sign signature planned 2031-03-12/2031-05-31 range'],
    ],
    ['Ten years ago tomorrow Orvia and Teska signed the treaty.', ['signed signature held 2021-03-13 day']],
    [
      'Talks between Orvia and Teska broke down in Lima on Monday after three days.',
      ['Talks meeting held 2031-03-08/2031-03-10 range'],
    ],
    [
      'In the spring of 2029, when Oru visited Lima for the first time, he proposed a shared zone.',
      [
        'visited visit held 2029-03-01/2029-05-31 range',
        'proposed proposal held 2029-03-01/2029-05-31 range',
      ],
    ],
    [
      'The summit in Oslo, postponed twice since autumn, is now scheduled for 14 and 15 March.',
      ['summit meeting planned 2031-03-14/2031-03-15 range', 'postponed postponement held -'],
    ],
    ['Tamsin Oru hopes to meet Dal Bessa in Lima on Friday.', ['meet meeting proposed 2031-03-14 day']],
    [
      'Neither of the two meetings between Orvia and Teska in Lima in February settled anything.',
      ['meetings meeting held 2031-02-01/2031-02-28 month'],
    ],
    ['Dal Bessa inspected the border station at Velm on Sunday.', ['inspected visit held 2031-03-09 day']],
    ['On Thursday Orvia published a table of prices.', ['published publication held 2031-03-06 day']],
    [
      'Tamsin Oru proposed a truce on Monday. Orvia refused within hours.',
      ['proposed proposal held 2031-03-10 day', 'refused rejection held 2031-03-10 day'],
    ],
    ['The text of the protocol will be published in the gazette.', ['published publication planned -']],
  ])('%s', (text, expected) => expect(eventsIn(text)).toEqual(expected));

  test('counts the days of a diary that is headed by weekdays up to today', () => {
    const diary =
      'Monday. President Tamsin Oru rejects the map in a speech.\n\nTuesday. Oru and Dal Bessa dine at the yacht club.';
    expect(eventsIn(diary)).toEqual([
      'rejects rejection held 2031-03-10 day',
      'dine meeting held 2031-03-11 day',
    ]);
  });

  test('reads a date before a colon as the heading of an entry', () => {
    const entries =
      'February 1: The Society publishes the names of the missing. A day later the Front offers a truce.\n\nFebruary 20: A session of the joint commission is cancelled.';
    expect(eventsIn(entries).map((event) => event.replace(/ (?:held|cancelled|planned) /u, ' '))).toEqual([
      'publishes publication 2031-02-01 day',
      'offers proposal 2031-02-02 day',
      'session meeting 2031-02-20 day',
      'cancelled cancellation 2031-02-20 day',
    ]);
  });

  test('takes no year from an agreement that is only named', () => {
    const text =
      'The draft departs from the Understanding signed in Mombasa in August 2028. On 28 February Orvia rejected it.';
    expect(eventsIn(text).at(-1)).toBe('rejected rejection held 2031-02-28 day');
  });
});
