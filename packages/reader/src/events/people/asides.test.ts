import { describe, expect, it } from 'vitest';
import { readArticle } from '../../index.ts';

const told = (text: string): string[] =>
  readArticle({ text, date: '2031-11-19' }, { names: [], issues: [] }).events.map(
    ({ type, participants }) => `${type}: ${participants.join(', ') || '-'}`,
  );

describe('who takes part where asides stand between', () => {
  it.each([
    [
      'each of a list behind whose names asides stand',
      'Dal Bessa, third of his line to own the mill, and Ilke Sarn, who leads the union, met in Doha on Monday.',
      ['meeting: Dal Bessa, Ilke Sarn'],
    ],
    [
      'whoever stands before "whose"',
      'The opposition Marsh Party, whose prisoners are still held, met the envoy, Ilke Sarn, in Doha on Monday.',
      ['meeting: Marsh Party, Ilke Sarn'],
    ],
    [
      'the persons, and not the body whose secretaries they are',
      'The protocol was signed in Doha on Monday by the secretaries of the Marsh Commission, Dal Bessa and Ilke Sarn.',
      ['signature: Dal Bessa, Ilke Sarn'],
    ],
    [
      'whoever does what stands before a participle behind a comma',
      'On Monday Dal Bessa walked up the steps of the Karst Palace, having signed the accord in Doha.',
      ['signature: Dal Bessa'],
    ],
    [
      'nobody who only tells of what was done at an occasion',
      'On Monday Ilke Sarn held a dinner in Doha with Dal Bessa, at which, his aides say, little was eaten.',
      ['meeting: Ilke Sarn, Dal Bessa'],
    ],
    [
      'two where one alone cannot be "they"',
      'Dal Bessa ran the school. Ilke Sarn taught in it. They met in Doha on Monday.',
      ['meeting: Dal Bessa, Ilke Sarn'],
    ],
  ])('%s', (_, text, events) => {
    expect(told(text)).toEqual(events);
  });

  it('reads a thousand names with asides in linear time', () => {
    const text = `${'Dal Bessa, who leads the union, and '.repeat(1000)}Ilke Sarn met in Doha on Monday.`;
    expect(told(text).length).toBeLessThan(3);
  });
});
