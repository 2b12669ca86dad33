import { expect, test } from 'vitest';
import type { ReadProvision } from '../types.ts';
import { align } from './align.ts';
import { repeatedLines, withoutRepeated } from './repeated-lines.ts';

const cells = (side: string, ...texts: readonly string[]): ReadProvision[] =>
  texts.map((text, index) => ({
    id: `${side}${index}`,
    path: `~${index + 1}`,
    number: '',
    text,
    brackets: [],
    span: [0, text.length],
  }));

const NOTE = 'Text origin: mandate of the Council, row 12';

test('a line that stands in three cells of a column besides their text is found, whatever figures it has', () => {
  const column = cells(
    'l',
    `Boats carry two rafts.\n${NOTE}`,
    'Masters keep a log.\nText origin: mandate of the Council, row 40',
    'Piers are lit at night.\nText origin: mandate of the Council, row 7',
  );
  const found = repeatedLines(column, []);
  expect([...found]).toEqual(['text origin: mandate of the council, row #']);
  expect(withoutRepeated(`Boats carry two rafts.\n${NOTE}`, found)).toBe('Boats carry two rafts.');
});

test('a text that is nothing else keeps such a line, and two cells are not enough', () => {
  const column = cells('l', `One.\n${NOTE}`, `Two.\n${NOTE}`, `Three.\n${NOTE}`);
  expect(withoutRepeated(NOTE, repeatedLines(column, []))).toBe(NOTE);
  expect(repeatedLines(column.slice(0, 2), []).size).toBe(0);
});

test('headings of few words that articles share are no such lines', () => {
  const column = cells(
    'l',
    'Article 3\nFinal provisions',
    'Article 8\nFinal provisions',
    'Article 9\nFinal provisions',
  );
  expect(repeatedLines(column, []).size).toBe(0);
});

test('cells are matched by their text and not by a note that was written into all of them', () => {
  const left = cells(
    'l',
    `Ferry operators count the passengers before departure.\n${NOTE}`,
    `The harbour master may close the upper basin in fog.\n${NOTE}`,
    `Landing stages are inspected every twelve months.\n${NOTE}`,
    `Fees for moorings are set by the town.\n${NOTE}`,
  );
  const right = cells(
    'r',
    `Tickets are sold on board only where no office is open.\n${NOTE}`,
    'The harbour master may close the upper basin and the lower one in fog.',
    'Ferry operators shall count all passengers before each departure.',
  );
  const pairs = align(left, right).flatMap((row) =>
    row.left.length > 0 && row.right.length > 0 ? [`${row.left.join('+')}=${row.right.join('+')}`] : [],
  );
  expect(pairs.sort()).toEqual(['l0=r2', 'l1=r1']);
});
