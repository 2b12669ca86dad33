import { describe, expect, test } from 'vitest';
import { isNext, isSameLabel, labelOf, type Label } from './labels.ts';

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
