import { describe, expect, it } from 'vitest';
import { readArticle } from '../../read-article.ts';

const READOUT = [
  'On the meeting of the Minister for Roads with the Envoy for the Weir',
  'On 6 May, the Minister for Roads of Orvia, Mr Jon Vael, received the Envoy for the Weir, Ms Ada Brenn, in Marl.',
  'The Envoy spoke of her consultations in Teska on 3 and 4 May. She called for restraint.',
  'The meeting was also attended by the Deputy Minister, Ms Ina Kolt.',
].join('\n\n');

const NOTHING = { names: [], issues: [] };
const eventsIn = (text: string): string[] =>
  readArticle({ text, date: '2031-05-07' }, NOTHING).events.map(
    ({ type, date, participants }) => `${type} ${date?.start ?? ''} ${participants.join(', ')}`,
  );

describe('the encounter of which a readout tells', () => {
  it('stands once, and those who attended it too are no guests at one that was told of at it', () => {
    expect(eventsIn(READOUT)).toEqual([
      'visit 2031-05-06 Jon Vael, Ada Brenn, Ina Kolt',
      'meeting 2031-05-03 Ada Brenn',
    ]);
  });

  it('but who attended goes with the last told, where the article goes on in time', () => {
    const text = READOUT.replace('3 and 4 May', '7 May');
    expect(eventsIn(text).at(-1)).toContain('Ina Kolt');
  });
});
