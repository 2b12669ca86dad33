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
    ['President Mara Senn receives the Oskan ambassador on Monday and hands him an offer.', ['visit: Mara Senn, Oskan ambassador', 'proposal: Mara Senn, Oskan ambassador']],
    ['President Alva Renn proposed a new constitution with two chambers on Monday.', ['proposal: Alva Renn']],
    ['A decree on signs was signed by Dal Oru on Monday in the presence of the mayors.', ['signature: Dal Oru']],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected)); // prettier-ignore

  it('gives a signature done long ago to nobody who only talks now', () => {
    const text =
      'Orvia and the Kadar Front held talks in Lima on Monday. They ended without a text. The ministry did not comment. The truce was signed in Doha in 2029.';
    expect(told(text)).toEqual(['meeting: Orvia, Kadar Front', 'signature: ']);
  });
});

describe('who takes part, by what more is told of them', () => {
  it.each<readonly [string, string[]]>([
    ['On the 3rd the foreign ministers, Karl Odren for Estria and Miriam Teale for the Counties, met in Lima.', ['meeting: Karl Odren, Miriam Teale']],
    ['The two factions that share the well met on Monday in the schoolhouse.', ['meeting: two factions']],
    ['The Minister of Water and Energy of Lauria, Tesha Vorlin, met Aru Pelk on Monday.', ['meeting: Tesha Vorlin, Aru Pelk']],
    ['Bishop Anselm Dray visited the hostages on Monday.', ['visit: Anselm Dray, hostages']],
    ['The accord between the Dray Council and the Pellan Front, signed in Tunis on 3 March, has broken.', ['signature: Dray Council, Pellan Front']],
    ['A leaders’ summit in Lima took place on 3 March.', ['meeting: ']],
    ['The union published a chart on Monday and demanded that it be shown to the panel.', ['publication: union']],
    ['Lazar Quint offered a fund of nine million crowns on Monday.', ['proposal: Lazar Quint']],
    ['In 1871 two mountain cantons signed a treaty.', ['signature: two mountain cantons']],
    ['Talks between Orvia and the Kadar Front were postponed.', ['meeting: Orvia, Kadar Front', 'postponement: ']],
    ['Dal Ruhn called the meeting in Amman on Monday a success.', ['meeting: ']],
    ['Dal Ruhn called the meeting of Orvia and Teska in Amman on Monday a success.', ['meeting: Orvia, Teska']],
    ['Orvia postponed its talks with the Kadar Front.', ['meeting: Orvia, Kadar Front', 'postponement: Orvia']],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected)); // prettier-ignore

  it('takes “the Minister” for the one with a long office, and for no deputy', () => {
    const text =
      'The Minister of Foreign Affairs of the Republic of Halvern, Dr Nadia Iressa, met the Deputy Prime Minister of Dassia, Mr Colm Vetter, on Monday. Later the Minister spoke by telephone with Anke Torvald.';
    expect(told(text)).toEqual(['meeting: Nadia Iressa, Colm Vetter', 'call: Nadia Iressa, Anke Torvald']);
  });

  it('gives talks told right behind a reception to those of it', () => {
    const text =
      'The Minister, Tesha Vorlin, received in Lima the envoy of Dvana, Aru Pelk, on 2 March. The talks were devoted to the reservoir.';
    expect(told(text)).toEqual(['visit: Tesha Vorlin, Aru Pelk', 'meeting: Tesha Vorlin, Aru Pelk']);
  });

  it('takes nobody for received where a text is, whoever agreed on it', () => {
    expect(told('Marnia has not received the plan that was agreed by Kelvia and Dvana in Lima.')).toEqual([]);
    expect(told('The president received the envoy of Dvana in Lima on Monday.')).toEqual([
      'visit: president, envoy of Dvana',
    ]);
  });
});
