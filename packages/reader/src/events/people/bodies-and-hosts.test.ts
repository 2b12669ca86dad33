import { describe, expect, it } from 'vitest';
import { readArticle } from '../../index.ts';

/** Who takes part in each event of a text of Wednesday, 12 March 2031, by its trigger. */
const whoIn = (text: string): Record<string, readonly string[]> =>
  Object.fromEntries(
    readArticle({ text, date: '2031-03-12' }, { names: [], issues: [] }).events.map(
      ({ trigger, participants }) => [trigger, participants],
    ),
  );

describe('bodies, hosts and those by whose wish it was', () => {
  it.each([
    ['The committee on the police law met in Lima on Monday.', 'met', ['committee']],
    ['The commission on prisoners met Dal Bessa in Lima on Monday.', 'met', ['commission', 'Dal Bessa']],
    ['The council’s winter session opens on 20 March.', 'session', ['council']],
    [
      'The Joint Committee, whose February meeting in Lima was postponed, said nothing.',
      'meeting',
      ['Joint Committee'],
    ],
    ['The military committee has been in session in Lima since Monday.', 'session', ['military committee']],
    [
      'President Tamsin Oru went straight into talks with Dal Bessa in Lima on Monday.',
      'talks',
      ['Tamsin Oru', 'Dal Bessa'],
    ],
    [
      'Tamsin Oru has accepted an invitation to a conference in Lima on 20 March.',
      'conference',
      ['Tamsin Oru'],
    ],
    [
      'At the invitation of President Dal Bessa, Tamsin Oru will visit Lima on 20 March.',
      'visit',
      ['Tamsin Oru', 'Dal Bessa'],
    ],
    [
      'On Monday, at Tamsin Oru’s request, the signing of the protocol was put back by a week.',
      'put back',
      ['Tamsin Oru'],
    ],
  ])('%s', (text, trigger, participants) => expect(whoIn(text)[trigger]).toEqual(participants));

  it('takes no field of work for somebody', () => {
    expect(whoIn('Talks on the police law opened in Lima on Monday.')['Talks']).toEqual([]);
  });
});
