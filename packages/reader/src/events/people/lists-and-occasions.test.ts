import { describe, expect, it } from 'vitest';
import { readArticle } from '../../read-article.ts';

const context = { names: [], issues: [] };
const told = (text: string): string[] =>
  readArticle({ text, date: '2031-03-14' }, context).events.map(
    ({ type, participants }) => `${type}: ${participants.join(', ')}`,
  );

describe('who takes part, by lists, asides and occasions', () => {
  it.each<readonly [string, string[]]>([
    ['Jorn Halk of Marnia and Sara Minn of the Kelvic Front met in Vienna on 2 March.', ['meeting: Jorn Halk, Sara Minn']],
    ['In June the families’ council handed both governments its own plan.', ['proposal: families’ council, both governments']],
    ['Straka’s people rejected the draft on Monday.', ['rejection: Straka’s people']],
    ['The commission itself will reconvene in Lima on Friday.', ['meeting: commission']],
    ['A delegation of the Harbour Council led by Mina Sand met the envoy of Oru in Oslo on Monday.', ['meeting: delegation of the Harbour Council, Mina Sand, envoy of Oru']],
    ['It calls on the Volunteers to return to the Joint Committee, whose session of 3 March was cut short.', ['meeting: Joint Committee']],
    ['Dal Oru spoke to reporters after two days of talks with the Kadar Front.', ['meeting: Dal Oru, Kadar Front']],
    ['Dal Oru briefed reporters on Monday after a meeting in Lausanne with the Front’s delegates.', ['meeting: Dal Oru, Front’s delegates']],
    ['Jorn Halk handed Sara Minn a draft at their meeting in Oslo on 3 March.', ['proposal: Jorn Halk, Sara Minn', 'meeting: Jorn Halk, Sara Minn']],
    ['The Movement’s leader, Bashar Tole, is in Geneva this week for a conference.', ['meeting: Bashar Tole']],
    ['Jorn Halk has asked the Union’s leader, Senta Ruhl, to a roundtable in Lima on 20 March.', ['meeting: Jorn Halk, Senta Ruhl']],
    ['President Mara Senn receives the Oskan ambassador on Monday and hands him an offer.', ['meeting: Mara Senn, Oskan ambassador', 'proposal: Mara Senn, Oskan ambassador']],
    ['President Alva Renn proposed a new constitution with two chambers on Monday.', ['proposal: Alva Renn']],
    ['A decree on signs was signed by Dal Oru on Monday in the presence of the mayors.', ['signature: Dal Oru']],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected)); // prettier-ignore

  it('gives a signature done long ago to nobody who only talks now', () => {
    const text =
      'Orvia and the Kadar Front held talks in Lima on Monday. They ended without a text. The ministry did not comment. The truce was signed in Doha in 2029.';
    expect(told(text)).toEqual(['meeting: Orvia, Kadar Front', 'signature: ']);
  });
});
