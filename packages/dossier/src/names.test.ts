import { describe, expect, test } from 'vitest';
import { dossier } from './builder.ts';
import { knownNames, nameResolver } from './names.ts';
import type { Party, Person } from './records.ts';

const made = dossier()
  .party('ua', 'Ukraine')
  .person('ze', ['Volodymyr Zelenskyy', 'Volodymyr Zelensky', 'Володимир Зеленський'], 'ua')
  .person('one', 'Ada Example')
  .person('two', 'Ben Example')
  .person('gone', 'Cara Former', null, { standing: 'withdrawn' })
  .outlet('gazette', 'The Gazette')
  .change<Party>('ua', {
    names: [
      { text: 'Ukraine', kind: 'name', language: null },
      { text: 'Kyiv', kind: 'metonym', language: 'en' },
      { text: 'Ukrainian', kind: 'adjective', language: 'en' },
    ],
  })
  .change<Person>('one', {
    offices: [{ title: 'special envoy', party: 'ua', from: null, to: null }],
  });

const known = knownNames(made.slice('names'));

describe('knownNames', () => {
  test('gives persons, parties and outlets with their spellings, offices and party', () => {
    expect(known.map((each) => [each.kind, each.record])).toEqual([
      ['person', 'ze'],
      ['person', 'one'],
      ['person', 'two'],
      ['party', 'ua'],
      ['outlet', 'gazette'],
    ]);
    expect(known[0]).toEqual({
      kind: 'person',
      record: 'ze',
      name: 'Volodymyr Zelenskyy',
      names: ['Volodymyr Zelenskyy', 'Volodymyr Zelensky', 'Володимир Зеленський'],
      party: 'ua',
    });
    expect(known[1]?.offices).toEqual(['special envoy']);
  });

  test('keeps adjectives apart from names, since they point to a party and do not name it', () => {
    expect(known.find((each) => each.record === 'ua')).toMatchObject({
      names: ['Ukraine', 'Kyiv'],
      adjectives: ['Ukrainian'],
    });
  });
});

describe('nameResolver', () => {
  const resolve = nameResolver(known);
  const records = (mention: string): string[] => resolve(mention).map((each) => each.record);

  test.each([
    'Zelensky',
    'Zelenskyy',
    'Зеленський',
    'Зеленский',
    'Volodymyr Zelenskyy',
    'Володимир Зеленський',
  ])('%s is the same person', (mention) => {
    expect(records(mention)).toEqual(['ze']);
  });

  test('a surname that two persons bear does not tell which', () => {
    expect(records('Example')).toEqual(['one', 'two']);
    expect(records('Ada Example')).toEqual(['one']);
  });

  test('a name that merely resembles another is nobody', () => {
    expect(records('Zelenko')).toEqual([]);
    expect(records('Cara Former')).toEqual([]);
  });
});
