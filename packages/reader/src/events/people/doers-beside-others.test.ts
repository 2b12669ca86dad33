/** Who does what is told, where others stand close by in the same sentence. */
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../index.ts';

/** The participants of the first event of a text of Wednesday, 12 March 2031. */
const whoIn = (text: string): readonly string[] =>
  readArticle({ text, date: '2031-03-12' }, { names: [], issues: [] }).events[0]?.participants ?? [];

describe('who does it, with others beside', () => {
  it.each([
    [
      'Tamsin Oru, the director of the Harbour Centre, which mediates between the two, will travel to Velm on Monday.',
      ['Tamsin Oru'],
    ],
    [
      'In front of the children of the fourth form, Tamsin Oru and Dal Bessa are to sign the protocol on Friday.',
      ['Tamsin Oru', 'Dal Bessa'],
    ],
    ['Tamsin Oru has asked Dal Bessa for a meeting in Lima next Monday.', ['Tamsin Oru', 'Dal Bessa']],
    ['Tamsin Oru offered one fire brigade for the whole town on Monday.', ['Tamsin Oru']],
    [
      'Tamsin Oru arrived in Velm on Sunday on the first visit to Teska by a leader of the Front since the war.',
      ['Tamsin Oru'],
    ],
    ['The protocol was signed in Lima in 2017, and was annulled by the courts in May.', []],
  ])('%s', (text, who) => expect(whoIn(text)).toEqual(who));
});
