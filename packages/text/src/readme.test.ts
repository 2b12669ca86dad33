import { expect, it } from 'vitest';
import { nameIndex, numberingOf, sameName, sentences } from './index.ts';

it('the example of the README gives what it says', () => {
  expect(sentences('Gen. Oru met Sergey V. Lavrov. He left.').map((sentence) => sentence.text)).toEqual([
    'Gen. Oru met Sergey V. Lavrov.',
    'He left.',
  ]);
  expect(numberingOf('(iv) The ports')?.values).toEqual([4]);
  expect(sameName('Selenskyj', 'Зеленський')).toBe(true);
  const [hit] = nameIndex([{ names: ['Kyiv', 'Kiev'], value: 'ukraine' }]).find('from Kiev’s side');
  expect(hit?.values).toEqual(['ukraine']);
});
