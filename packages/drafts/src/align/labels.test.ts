import { describe, expect, test } from 'vitest';
import { isNext, isPutIn, isSameLabel, labelByPlace, labelOf, stepBetween, type Label } from './labels.ts';

const label = (text: string): Label | null =>
  labelOf({ id: 'a', path: '1', number: '', text, brackets: [], span: [0, 0] }, text);

describe('labelOf(provision, wording)', () => {
  test('reads the point that was put in behind another', () => {
    expect(label('(ba) the seat of the council;')).toMatchObject({ printed: '(ba)', suffix: 'a', length: 4 });
    expect(label('(ba) the seat')?.kind).toBe(label('(b) the seat')?.kind);
  });

  test('takes no word in brackets for a number', () => {
    expect(label('(the seat) of the council')).toBeNull();
  });
});

describe('isNext(label, before)', () => {
  test.each([
    ['(b) x', '(a) x'],
    ['(13) x', '(12) x'],
    ['3a. x', '3. x'],
    ['(ba) x', '(b) x'],
    ['(c) x', '(b) x'],
    ['(ii) x', '(i) x'],
    ['(j) x', '(i) x'],
  ])('%s stands behind %s', (next, before) => {
    expect(isNext(label(next), label(before))).toBe(true);
    expect(isNext(label(before), label(next))).toBe(false);
  });

  test.each([
    ['(12) x', '12. x'],
    ['(c) x', '(a) x'],
    ['3b. x', '3. x'],
    ['3. x', '3. x'],
    ['x', '1. x'],
  ])('%s does not stand behind %s', (next, before) => {
    expect(isNext(label(next), label(before))).toBe(false);
  });

  test('the same label is told by kind and print', () => {
    expect(isSameLabel(label('2. x'), label('2. y'))).toBe(true);
    expect(isSameLabel(label('2. x'), label('(2) y'))).toBe(false);
    expect(isSameLabel(null, null)).toBe(false);
  });
});

describe('labelByPlace(place)', () => {
  test.each([
    ['Article 4 – paragraph 1 – point a (new)', '(a) x'],
    ['Recital 53 a', '(53a) x'],
    ['Article 5 – paragraph 2', '2. x'],
    ['Article 7', 'Article 7\nScope'],
    ['Chapter 3', 'CHAPTER 3\nSCOPE'],
  ])('%s is the number of %j', (place, text) => {
    expect(isSameLabel(labelByPlace(place), label(text))).toBe(true);
  });

  test.each([
    'Article 2 – title',
    'Article 3 – introductory part',
    'Article 3 – paragraph 1 – subparagraph 2',
    '',
  ])('%j names no number last', (place) => expect(labelByPlace(place)).toBeNull());
});

test('isPutIn(label) tells numbers that were put in between others', () => {
  expect(['3a. x', '(12a) x', '(ba) x', '(aa) x'].map((text) => isPutIn(label(text)))).not.toContain(false);
  expect(['3. x', '(12) x', '(b) x', 'x'].map((text) => isPutIn(label(text)))).not.toContain(true);
});

test('stepBetween(a, b) is how far a number went on, between numbers of one kind', () => {
  expect(stepBetween(label('(12) x'), label('(15) x'))).toBe(3);
  expect(stepBetween(label('(c) x'), label('(b) x'))).toBe(-1);
  for (const text of ['12. x', '(12a) x', 'x']) expect(stepBetween(label('(12) x'), label(text))).toBeNaN();
});
