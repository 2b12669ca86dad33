import type { Numbering, NumberingReading } from '@nonpaper/text';
import { ALPHABETS, NUMBER_SIGNS } from './data/number-signs.ts';

/** Letters of other alphabets than the Latin: `а)` `(б)` `أ)`. */
const LETTER = /^\s*(?:\((\p{L})\)|(\p{L})([.)]))(?=\s|$)/u;

/** Reads a list letter of an alphabet other than the Latin; all its values, since alphabets share letters. */
export function foreignLetter(head: string): Numbering | null {
  const found = LETTER.exec(head);
  if (found === null) return null;
  const letter = (found[1] ?? found[2] ?? '').toLowerCase();
  const values = new Set(
    ALPHABETS.map((letters) => letters.indexOf(letter) + 1).filter((value) => value > 0),
  );
  const readings = [...values].map((value): NumberingReading => ({ style: 'letter', values: [value] }));
  const [first] = readings;
  if (first === undefined) return null;
  const delimiter = found[1] !== undefined ? 'parentheses' : found[3] === '.' ? 'dot' : 'parenthesis';
  return { ...first, ...printedAs(found[0]), delimiter, suffix: '', readings };
}

const SIGNS = NUMBER_SIGNS.map((sign) => sign.replace('.', '\\.')).join('|');
const BARE = [
  new RegExp(`^\\s*(?:${SIGNS})\\s?(\\d{1,3})(?![\\d.,]*\\d)[.:)]?(?=\\s|$)`, 'u'),
  /^\s*(\d{1,3})(?=\s+[–—-]\s)/u,
  /^\s*(\d{1,3}):(?=\s)/u,
  /^\s*(\d{1,3})(?=\s+["“«([]*(?:\p{Lu}|\p{Lo}))/u,
];

/**
 * Reads a number that no dot or parenthesis closes: `1 – Fire ends`, `1: Fire ends`, `No. 1`, `#1`, `1 Fire ends`. Each
 * may as well be the start of a sentence ("12 European states …"), so only a run of them makes numbers of them.
 */
export function bareNumber(head: string): Numbering | null {
  for (const form of BARE) {
    const found = form.exec(head);
    if (found === null) continue;
    const reading: NumberingReading = { style: 'decimal', values: [Number(found[1])] };
    return { ...reading, ...printedAs(found[0]), delimiter: 'none', suffix: '', readings: [reading] };
  }
  return null;
}

const printedAs = (found: string): Pick<Numbering, 'printed' | 'length'> => ({
  printed: found.trimStart(),
  length: found.length,
});
