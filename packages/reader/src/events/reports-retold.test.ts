import { describe, expect, test } from 'vitest';
import { readArticle } from '../read-article.ts';

/** The events of a text of 12 March 2031, each as type, status, first day with its precision where that is a time, place and people. */
const eventsIn = (text: string): string[] =>
  readArticle({ text, date: '2031-03-12' }, { names: [], issues: [] }).events.map(
    ({ type, status, date, place, participants }) =>
      [
        `${type} ${status}`,
        date === null ? '-' : `${date.start}${date.precision === 'time' ? ' timed' : ''}`,
        place ?? '-',
        participants.join(', '),
      ].join(' | '),
  );

describe('what became of a plan', () => {
  test.each([
    [
      'The review session of the two councils, originally scheduled for 4 March, will be held on 20 March in Sarn.',
      ['meeting moved | 2031-03-20 | Sarn | two councils'],
    ],
    [
      'The League on Tuesday put off until Friday the session on the mandate.',
      ['meeting moved | 2031-03-14 | - | League', 'postponement held | 2031-03-11 | - | League'],
    ],
    [
      'A dinner with the hosts, set for Monday, was dropped for want of guests.',
      ['meeting cancelled | 2031-03-10 | - | hosts', 'cancellation held | - | - | '],
    ],
    [
      'A tour of the wells by the envoy, Mara Toll, set for Friday, has been cut down.',
      ['visit downgraded | 2031-03-14 | - | wells, Mara Toll'],
    ],
    [
      'A first encounter with the elders, fixed for last Sunday, could not take place because the road was under water.',
      ['meeting cancelled | 2031-03-09 | - | elders'],
    ],
    [
      'The Ministry states that the Deputy Minister had no meeting with representatives of the Guild.',
      ['meeting denied | - | - | Deputy Minister, Guild'],
    ],
  ])('%s', (text, expected) => expect(eventsIn(text)).toEqual(expected));

  test.each([
    'They dropped their objection to the visit.',
    'The party demands that the referendum be dropped.',
    'The guild asked for a longer table and a shorter annex.',
  ])('calls nothing off in: %s', (text) =>
    expect(eventsIn(text).filter((each) => /^(?:cancellation|proposal)/u.test(each))).toEqual([]),
  );
});

describe('what is announced', () => {
  test.each([
    ['The mediator announced that the maps would be published on Friday.', 'publication announced'],
    [
      'Both governments will sign the protocol in April, the facilitator, Tor Venn, announced on Monday.',
      'signature announced',
    ],
    ['The ministry has promised to publish its own list next week.', 'publication announced'],
    ['The ministry will publish its own list next week.', 'publication planned'],
  ])('%s', (text, expected) => expect(eventsIn(text)[0]).toContain(expected));
});

describe('days that count from another clause', () => {
  test.each([
    [
      'Kemra and the Upland Front opened a second round of talks on Monday over the bridge, twelve days after a first session in Oslo ended.',
      ['2031-03-10', '2031-02-26'],
    ],
    [
      'The government of Kemra on Tuesday published the names, four days before it is to meet the Upland Front in Doha.',
      ['2031-03-11', '2031-03-15'],
    ],
    ['Experts from both sides are to meet on Thursday at 0930 GMT.', ['2031-03-13 timed']],
    ['Creditors will hold a joint session in Zurich at 0930 on Thursday.', ['2031-03-13 timed']],
  ])('%s', (text, expected) => expect(eventsIn(text).map((each) => each.split(' | ')[1])).toEqual(expected));
});

describe('who and where', () => {
  test('those of whom two by-phrases tell that they attended', () =>
    expect(
      eventsIn(
        'Kemra and the Upland Front met in Sarn on March 3. The meeting was attended by the deputy minister, Vera Kolm, and by Simo Artan.',
      ),
    ).toEqual(['meeting held | 2031-03-03 | Sarn | Kemra, Upland Front, Vera Kolm, Simo Artan']));

  test('what is said never to have been', () =>
    expect(
      eventsIn(
        'Mara Toll is said to have met Dal Oru in Sarn on March 3. There was no such meeting, a spokeswoman said.',
      )[0],
    ).toContain('meeting denied | 2031-03-03 | Sarn'));

  test('few refuse what most do not', () =>
    expect(eventsIn('Few governments rejected the plan on Monday.')).toEqual([]));

  test.each([
    [
      'The Candle Society, a charity that carries letters between the two, visited the camp at Orve last month.',
      'Candle Society',
    ],
    [
      'The matter is open again, and next Tuesday their water ministers will meet in Nairobi.',
      'Nairobi | water ministers',
    ],
    ['Mara Toll travelled to Renn’s stronghold, Dalvik, on Monday.', 'Dalvik'],
    ['Kemra turned down the lease on Sunday, according to two officials in Haven.', '2031-03-09 | - | Kemra'],
    [
      'The president of Kemra, Mara Toll, telephoned her counterpart in Haven on Sunday.',
      '2031-03-09 | - | Mara Toll',
    ],
    ['The matter was settled by the treaty the two states signed in 2027.', 'signature held | 2027-01-01'],
    ['A second call was to follow on Sunday and was cancelled by his office.', 'call cancelled'],
  ])('%s', (text, expected) => expect(eventsIn(text)[0] ?? '').toContain(expected));

  test('a second meeting is of those who met first', () =>
    expect(
      eventsIn(
        'Kemra and the Upland Front met in Sarn on March 3. A second meeting, a week later, broke up early.',
      ).at(-1),
    ).toBe('meeting held | 2031-03-10 | - | Kemra, Upland Front'));

  test('a second conference may be of others', () =>
    expect(
      eventsIn(
        'Kemra and the Upland Front met in Sarn on March 3. A second conference, a week later, broke up early.',
      ).at(-1),
    ).toBe('meeting held | 2031-03-10 | - | '));
});
