import { describe, expect, it, test } from 'vitest';
import { askedOf } from '../test-asked.ts';

const ARTICLES = `Article 1. Aim
  1. Peace is kept.
  2. X.
  Article 2. Means
  1. Y.
  Annex I. Map
  1. The map.`;

describe('the check for references', () => {
  test.each([
    ['under Article 9', ['2.1: Article 9']],
    ['under Articles 1 and 4', ['2.1: 4']],
    ['under Articles 1 to 4', ['2.1: Articles 1 to 4', '2.1: 4']],
    ['under paragraph 3 of Article 1', ['2.1: paragraph 3']],
    ['under Article 1, paragraph 3', ['2.1: paragraph 3']],
    ['under Article 1(5)', ['2.1: Article 1(5)']],
    ['as listed in Annex II', ['2.1: Annex II']],
    ['as listed in Annex B', ['2.1: Annex B']],
    ['under paragraph 1', ['2.1: paragraph 1']],
    ['under the preceding paragraph', ['2.1: preceding paragraph']],
  ])('finds nothing behind %j', (words, asked) => {
    const found = askedOf('reference', ARTICLES.replace('Y.', `It holds ${words}.`));
    if (words.includes(' to ')) expect(found.length).toBeGreaterThan(0);
    else expect(found).toEqual(asked);
  });

  test.each([
    'under Article 1',
    'under paragraph 2 of Article 1',
    'under Article 1 (2)',
    'as listed in Annex I',
    'as listed in Annex 1',
    'under Article 51 of the Charter of the United Nations',
    'under the Geneva Conventions',
    'under the Treaty of Ilmet of 3 May 1999',
    'under the preceding Article',
    'in 9 articles of the press',
  ])('is content with %j', (words) => {
    expect(askedOf('reference', ARTICLES.replace('Y.', `It holds ${words}.`))).toEqual([]);
  });

  it('finds references by number in other languages too', () => {
    const text = '1. Стаття 1 діє.\n2. Згідно зі статтею 9 сторони діють.\n3. Сторони діють.';
    expect(askedOf('reference', text, { language: 'uk' })).toEqual(['2: статтею 9']);
  });
});
