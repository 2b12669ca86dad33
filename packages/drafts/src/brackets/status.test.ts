import { describe, expect, it, test } from 'vitest';
import { bracketCounts, bracketSeries, provisionStatus, readNegotiated, silentParties } from '../index.ts';
import type { StatusSurroundings } from '../index.ts';
import { SEALED } from './test-specimens-sealed.ts';
import { SPECIMENS } from './test-specimens.ts';

const statusOf = (text: string, over: Partial<StatusSurroundings> = {}): string[] => {
  const { status, rule, words } = provisionStatus(readNegotiated(text), { isNegotiated: true, ...over });
  return [status, rule, words];
};

describe('provisionStatus(text, surroundings)', () => {
  test.each([...SPECIMENS, ...SEALED].filter(({ status }) => status !== undefined))(
    'of $text is $status',
    ({ text, parties, status }) => {
      const read = readNegotiated(text, parties === undefined ? {} : { parties });
      expect(provisionStatus(read, { isNegotiated: true }).status).toBe(status);
    },
  );

  test.each([
    ['The zone is held.', ['no brackets', 'no brackets', 'No brackets; nobody recorded an objection.']],
    ['The zone is held. (Arvenia objects)', ['open', 'stances', 'Open: Arvenia objects.']],
    [
      'The zone is held.\nStatus: agreed ad ref',
      ['agreed ad ref', 'mark', 'Agreed ad ref: the text is marked “Status: agreed ad ref”.'],
    ],
    [
      'The zone [is] held. [Agreed]',
      [
        'open',
        'brackets',
        'Open: 1 bracket or choice is open. It is marked “Agreed”, which the brackets contradict.',
      ],
    ],
    ['The zone is held. [agreed] [not agreed]', ['open', 'mark', 'Open: the text is marked “not agreed”.']],
    [
      'The zone is held. [Agreed] (Arvenia ad ref)',
      ['agreed ad ref', 'stances', 'Agreed ad referendum: Arvenia is ad referendum.'],
    ],
    ['…', ['no wording', 'no wording', 'It has no wording of its own.']],
  ])('says of %j why', (text, expected) => {
    expect(statusOf(text)).toEqual(expected);
  });

  it('takes no agreement from the absence of brackets in a draft that nobody said is negotiated', () => {
    expect(statusOf('The zone is held.', { isNegotiated: false })[0]).toBe('not stated');
  });

  it('reads colours by the legend that is handed in, and only where they cover all the words', () => {
    const legend = { green: 'agreed', yellow: 'agreed in principle' } as const;
    const text = 'The zone is held.';
    const of = (...colours: [number, number, string][]): string | undefined =>
      statusOf(text, {
        legend,
        colours: colours.map(([start, end, colour]) => ({ span: [start, end], colour })),
      })[0];
    expect(of([0, 17, 'green'])).toBe('agreed');
    expect(of([0, 8, 'green'], [8, 17, 'yellow'])).toBe('agreed in principle');
    expect(of([0, 8, 'green'])).toBe('open');
    expect(of([0, 17, 'mauve'])).toBe('no brackets');
  });
});

describe('bracketCounts(text)', () => {
  const parties = [{ name: 'Arvenia', aliases: ['ARV'] }, { name: 'Borland' }, { name: 'Celdonia' }];
  it('counts by kind and party, with words inside, and who is silent', () => {
    const read = readNegotiated('They [ARV: shall] [Borland: may] stop [at [x] days] [Note: why] [', {
      parties,
    });
    expect(bracketCounts(read)).toMatchObject({
      open: 4,
      byKind: { text: 1, option: 0, alternative: 2, empty: 1, note: 1 },
      unmatched: 1,
      choices: 1,
      words: 7,
      wordsInBrackets: 5,
      byParty: [
        { party: 'Arvenia', brackets: { proposer: 1 }, silent: 3 },
        { party: 'Borland', brackets: { proposer: 1 }, silent: 3 },
        { party: 'Celdonia', brackets: { proposer: 0 }, silent: 4 },
      ],
    });
    expect(read.brackets.slice(0, 1).map((fact) => silentParties(read, fact))).toEqual([
      ['Borland', 'Celdonia'],
    ]);
  });

  it('follows the number of brackets over drafts', () => {
    const draft = (key: string, ...texts: string[]) => ({
      key,
      provisions: texts.map((text, index) => ({ path: `${index + 1}`, read: readNegotiated(text) })),
    });
    const series = bracketSeries([draft('A', '[a] b', '[c][d]'), draft('B', 'a b', '[c]')]);
    expect(series.map(({ key, total, change }) => [key, total.open, total.share, change])).toEqual([
      ['A', 3, 0.75, null],
      ['B', 1, 1 / 3, -2],
    ]);
  });
});
