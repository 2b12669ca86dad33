import { describe, expect, it } from 'vitest';
import { readArticle } from '../../index.ts';

/** The events of a text of Wednesday, 12 March 2031, each with status and first day. */
const eventsIn = (text: string): string[] =>
  readArticle({ text, date: '2031-03-12' }, { names: [], issues: [] }).events.map(
    ({ trigger, status, date }) => `${trigger} ${status} ${date?.start ?? '-'}`,
  );

describe('what became of a thing that was to be', () => {
  it.each([
    [
      'The report, which was to be published this month, has been held back until the middle of April.',
      'published moved 2031-04-11',
    ],
    [
      'The commission, which was to publish its map last Friday, put off the date on Monday by three weeks, to 27 March.',
      'publish moved 2031-03-27',
    ],
    [
      'The report, which was to be released on January 10, has been delayed.',
      'released postponed 2031-01-10',
    ],
    [
      'The elders were to have opened their session in Lima next Wednesday. On Monday they deferred it to the week of 7 April.',
      'session moved 2031-04-07',
    ],
    [
      'The report was to be released by the end of March. This has been put back to June.',
      'released moved 2031-06-01',
    ],
    [
      'Orvia’s president, Tamsin Oru, will not come to Lima this evening. The visit has been postponed to Sunday.',
      'come moved 2031-03-16',
    ],
    [
      'Tamsin Oru was to have come to Lima herself yesterday. The trip was postponed because of the weather, her office said; she is now expected on Friday.',
      'come moved 2031-03-14',
    ],
  ])('%s', (text, event) => expect(eventsIn(text)).toContain(event));

  it('leaves the plan as it is where somebody only asks for more time', () => {
    const text = 'The report, which was to be published this month, could be held back until April.';
    expect(eventsIn(text).some((event) => / (?:moved|postponed) /u.test(event))).toBe(false);
  });
});
