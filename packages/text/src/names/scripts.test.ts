import { describe, expect, it } from 'vitest';
import { nameIndex, sameName } from '../index.ts';

/** Real statesmen by name alone, and invented people, each in the four scripts. */
const PEOPLE = [
  ['Zelensky', 'Зеленський', 'زيلينسكي', 'זלנסקי'],
  ['Putin', 'Путин', 'بوتين', 'פוטין'],
  ['Lavrov', 'Лавров', 'لافروف', 'לברוב'],
  ['Pavlov', 'Павлов', 'بافلوف', 'פבלוב'],
  ['Vladimir', 'Владимир', 'فلاديمير', 'ולדימיר'],
  ['Zelvenko', 'Зельвенко', 'زلفنكو', 'זלבנקו'],
  ['Petrovan', 'Петрован', 'بتروفان', 'פטרובן'],
  ['Budarin', 'Бударин', 'بودارين', 'בודרין'],
  ['Korvaleva', 'Корвалева', 'كورفاليفا', 'קורוולבה'],
] as const;

describe('one name in four scripts', () => {
  it.each(PEOPLE)('%s, %s, %s, %s is one', (...spellings) => {
    for (const one of spellings)
      for (const other of spellings) expect([one, other, sameName(one, other)]).toEqual([one, other, true]);
    const [latin] = spellings;
    const index = nameIndex([{ names: [latin], value: latin }]);
    const text = spellings.join(' | ');
    expect(index.find(text).map((hit) => hit.text)).toEqual([...spellings]);
  });

  it.each([
    ['Putin', 'לברוב'],
    ['Lavrov', 'פבלוב'],
    ['Budarin', 'פטרובן'],
    ['Zelensky', 'זלבנקו'],
  ])('%s is not %s', (one, other) => expect(sameName(one, other)).toBe(false));
});
