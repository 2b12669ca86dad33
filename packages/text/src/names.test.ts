import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldName, nameIndex, sameName } from './index.ts';

const FAMILIES = [
  [
    'Zelensky',
    'Zelenskyy',
    'Zelenskiy',
    'Zelenskyj',
    'Zełenski',
    'Selenskyj',
    'Zelenskii',
    'Зеленський',
    'Зеленский',
    'زيلينسكي',
    'זלנסקי',
  ],
  ['Yermak', 'Ermak', 'Jermak', 'Iermak', 'Єрмак', 'Ермак', 'يرماك'],
  ['Umerov', 'Umierov', 'Умєров', 'Умеров'],
  ['Dmitriev', 'Dmitriyev', 'Dmitrijew', 'Дмитриев', 'Дмітрієв'.replace('і', 'и')],
  ['Lavrov', 'Lawrow', 'Лавров', 'لافروف'],
  ['Ushakov', 'Uschakow', 'Ouchakov', 'Ушаков', 'Uszakow'],
  ['Хрущёв', 'Khrushchev', 'Chruschtschow', 'Chruszczow'],
  ['Kostyukov', 'Kostiukov', 'Kostjukow', 'Костюков'],
  ['Witkoff', 'Уиткофф'.replace('Уи', 'Ви'), 'ويتكوف'],
  ['Erdogan', 'Erdoğan', 'أردوغان'],
  ['Çavuşoğlu', 'Cavusoglu', 'Chavushoglu'],
  ['al-Sisi', 'Al Sisi', 'el-Sisi'],
  ['Milošević', 'Milosevic', 'Miloshevich', 'Милошевич'],
  ['O’Neill', "O'Neill", 'ONeill'],
  ['Netanyahu', 'Netanjahu', 'נתניהו', 'نتنياهو'],
  ['Zaluzhny', 'Zaluzhnyi', 'Залужний'],
  ['Khamenei', 'خامنئي'],
  ['Abdullah', 'Abdulla', 'عبدالله'],
  ['Vladimir Putin', 'V. Putin', 'Владимир Путин', 'Wladimir Putin'],
];
const STRANGERS = [
  ['Budanov', 'Burdanov'],
  ['Budanov', 'Буданова'],
  ['Kostyukov', 'Kostyuk'],
  ['Ivanov', 'Ivanova'],
  ['Petrov', 'Petrenko'],
  ['Kyiv', 'Kiev'],
  ['Sakharov', 'Zakharov'],
  ['Volodymyr Zelensky', 'Olena Zelenska'],
  ['Macron', 'Marcon'],
  ['Trump', 'Trumpet'],
  ['Khan', 'Han'],
  ['Sharif', 'Serif'],
  ['Vladimir Putin', 'Putin'],
  ['Hill', 'Gill'],
  ['Oman', 'عمان'],
  ['Umarov', 'Umerov'],
];
const pairs = FAMILIES.flatMap((family) => family.map((name) => [family[0] ?? '', name] as const));

describe('sameName(one, other)', () => {
  it.each(pairs)('%s is %s', (one, other) => {
    expect(sameName(one, other)).toBe(true);
    expect(sameName(other, one)).toBe(true);
  });
  it.each(STRANGERS)('%s is not %s', (one, other) => {
    expect(sameName(one ?? '', other ?? '')).toBe(false);
  });
  it('holds of every name that has a letter and itself in capitals', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z][a-z]{2,9}( [A-Z][a-z]{2,9})?$/), (name) =>
        sameName(name, name.toUpperCase()),
      ),
    );
  });
  it('is symmetric', () => {
    const names = fc.constantFrom(...FAMILIES.flat(), ...STRANGERS.flat());
    fc.assert(fc.property(names, names, (one, other) => sameName(one, other) === sameName(other, one)));
  });
});

describe('foldName(name)', () => {
  it('does not see case, diacritics, apostrophes and Cyrillic', () => {
    const keys = ['Zelensky', 'ZELENSKYY', 'Zełenski', 'Зеленський', 'Зеленский'].map(foldName);
    expect(new Set(keys).size).toBe(1);
    expect(foldName('Volodymyr  Zelensky')).toBe(foldName('VOLODYMYR-ZELENSKYY'));
  });
  it('keeps the capital from its Russian-based name, which is left to aliases', () => {
    expect(foldName('Kyiv')).not.toBe(foldName('Kiev'));
  });
});

describe('nameIndex(entries)', () => {
  const index = nameIndex([
    { names: ['Volodymyr Zelensky', 'Zelensky', 'Зеленський'], value: 'zelensky' },
    { names: ['Ukraine', 'Україна', 'Kyiv', 'Kiev'], value: 'ukraine' },
    { names: ['US', 'United States', 'United States of America'], value: 'us' },
    { names: ['White House'], value: 'white house' },
    { names: ['Sergey Lavrov', 'Lavrov'], value: 'lavrov' },
    { names: ['ceasefire', 'cease-fire'], value: 'ceasefire' },
    { names: ['Georgia'], value: 'georgia, a state' },
    { names: ['Georgia'], value: 'georgia, of the US' },
    { names: ['Путін', 'Путин', 'Putin'], value: 'putin' },
  ]);
  const found = (text: string): string[] =>
    index.find(text).map((hit) => `${hit.text}=${hit.values.join('+')}`);

  it.each([
    ['Zelenskyy’s plan and Selenskyj', ['Zelenskyy=zelensky', 'Selenskyj=zelensky']],
    ['President Volodymyr Zelenskiy spoke', ['Volodymyr Zelenskiy=zelensky']],
    ['tell us about the U.S. and the United States of America', ['U.S.=us', 'United States of America=us']],
    ['the US-led talks', ['US=us']],
    [
      'Президента Зеленського і Путіна, з Путиным в Україні',
      ['Зеленського=zelensky', 'Путіна=putin', 'Путиным=putin', 'Україні=ukraine'],
    ],
    ['a white house; the White House', ['White House=white house']],
    ['a Ceasefire, a cease-fire, ceasefires', ['Ceasefire=ceasefire', 'cease-fire=ceasefire']],
    ['Georgia', ['Georgia=georgia, a state+georgia, of the US']],
    ['Ukrainesque Zelenskyites', []],
    ['White, House', []],
    ['قال زيلينسكي ولافروف', ['زيلينسكي=zelensky', 'ولافروف=lavrov']],
  ])('finds in %j', (text, expected) => expect(found(text)).toEqual(expected));

  it('lookup(name) gives the values of exactly that name', () => {
    expect(index.lookup('Зеленский')).toEqual(['zelensky']);
    expect(nameIndex([{ names: ['Kyiv'], value: 1 }]).lookup('kyiv')).toEqual([1]);
    expect(index.lookup('Lavrov and others')).toEqual([]);
  });

  it('gives spans that are ordered, do not overlap and equal their slices', () => {
    const part = fc.constantFrom(
      'Zelensky',
      ' ',
      '-',
      'White House',
      'US',
      "'s",
      '.',
      'Kyiv',
      'x',
      '\n',
      'Georgia',
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = parts.join('');
        let from = 0;
        for (const hit of index.find(text)) {
          expect(hit.span[0]).toBeGreaterThanOrEqual(from);
          expect(text.slice(hit.span[0], hit.span[1])).toBe(hit.text);
          from = hit.span[1];
        }
      }),
    );
  });
});
