import { describe, expect, it } from 'vitest';
import { WEIGHTS_OF_EVIDENCE } from './certainty-weights.ts';
import { SORTS } from './entry-sorts.ts';
import { QUESTIONS } from './evidence.ts';
import { readMeaning } from './meaning.ts';

describe('the weights of certainty', () => {
  it('are those of the questions and sorts of today, in their order', () => {
    expect(WEIGHTS_OF_EVIDENCE.map(([what]) => what)).toEqual([...QUESTIONS, ...SORTS]);
  });
});

describe('a provision written anew', () => {
  it('gets one look at all that may have changed, with the likeliest first', () => {
    const { worthALook } = readMeaning(
      'The wardens shall open the sluice whenever the gauge at Merl stands above the red line, and shall tell the mill downstream.',
      'Should the Merl gauge read higher than the mark in red, opening of the sluice by the wardens is called for, with word being sent to the mill below it.',
    );
    expect(worthALook).toHaveLength(1);
    expect(worthALook[0]?.note).toMatch(/^Written anew, to be compared: /u);
  });

  it.each([
    [
      'a figure exchanged for another of its unit',
      'Within twelve days of the armistice the Northern Army shall hand over the keys of the arsenal at Tolm.',
      'The keys of the Tolm arsenal shall be surrendered by the Northern Army no later than 21 days after the armistice.',
      'number',
    ],
    [
      'a limit exchanged before one figure',
      'Each canton may keep at most 300 rifles in the armoury at Sorn, under the seal of the inspectors.',
      'Under seal of the inspectors, at least 300 rifles may be kept by each canton in the armoury at Sorn.',
      'scope',
    ],
  ])('lists %s', (_, before, after, kind) => {
    expect(readMeaning(before, after).changes.map((change) => change.kind)).toContain(kind);
  });

  it('lists nothing where a figure is only said a second time, or as another share', () => {
    const { changes } = readMeaning(
      'Save for the wells in Schedule 2, every well shall be metered, and one fifth of the yield shall go to the upper villages.',
      'Metering shall be carried out at every well. 20 per cent of what it yields shall go to the villages upstream. The wells in Schedule 2 are not covered by the first sentence.',
    );
    expect(changes.map(({ kind }) => kind)).not.toContain('number');
    expect(changes.map(({ kind }) => kind)).not.toContain('reference');
  });
});

describe('a provision beyond measure', () => {
  it('is compared by its duties and marks, and says so', () => {
    const words = Array.from({ length: 120_000 }, (_, at) => `word${at % 997}`).join(' ');
    const { changes, worthALook } = readMeaning(
      `The ferry shall sail. ${words}`,
      `The ferry may sail. ${words}`,
    );
    expect(changes.map(({ kind }) => kind)).toContain('duty-weakened');
    expect(worthALook.at(-1)?.note).toMatch(/^Too long to be read word by word/u);
  });
});

describe('a count that became one', () => {
  const kinds = (before: string, after: string): string[] =>
    readMeaning(before, after).changes.map(({ note }) => note);

  it.each([
    ['two', 'one', 'The forces shall leave the two districts.', 'The forces shall leave one district.'],
    ['two', 'single', 'Two border posts shall open.', 'A single border post shall open.'],
    ['one', 'three', 'The forces shall leave one district.', 'The forces shall leave three districts.'],
  ])('is told as a number: %s, %s', (before, after, older, newer) => {
    const [first = '', second = ''] = [before, after].map(
      (word) => `[${word[0]}${word[0]?.toUpperCase()}]${word.slice(1)}`,
    );
    expect(kinds(older, newer).join('\n')).toMatch(
      new RegExp(`Number changed: “${first}” became “${second}”`, 'u'),
    );
  });

  it('but not where "one" stands before something else', () => {
    expect(
      kinds('The two districts shall be left.', 'One of the Parties shall leave the districts.').join('\n'),
    ).not.toContain('became “One”');
  });
});
