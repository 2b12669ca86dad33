import type { Numbering, NumberingReading } from '@nonpaper/text';
import { NUMBER_WORDS } from '../data/fact-words.ts';
import { ALPHABETS, COPIED_BULLETS, NUMBER_SIGNS, WORDED_HEADS } from '../data/number-signs.ts';

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

const JOINED = /^\s*(\d{1,3})(?:\.([a-z])[.)]?|\(([a-z])\))(?=\s)/u;

/** Reads a number and a letter in one: `21.a.` `21.a)` `21(a)`, which is the first below 21. */
export function joinedNumber(head: string): Numbering | null {
  const found = JOINED.exec(head);
  const letter = found?.[2] ?? found?.[3];
  if (found === null || letter === undefined) return null;
  const reading: NumberingReading = {
    style: 'decimal',
    values: [Number(found[1]), letter.charCodeAt(0) - 96],
  };
  return { ...reading, ...printedAs(found[0]), delimiter: 'dot', suffix: '', readings: [reading] };
}

const WORDED = new RegExp(
  `^\\s*(${WORDED_HEADS.join('|')})\\s(${Object.keys(NUMBER_WORDS).join('|')})(?:[.:](?=\\s|$)|(?=\\s|$))`,
  'iu',
);

const BULLET = new RegExp(`^\\s*(?:[${COPIED_BULLETS}](?=\\s)|o(?=\\t))(?=\\s+\\S)`, 'u');

/** Reads the mark of a list item that was copied from another program: a tick, an arrow, Word's `o` and a tab. */
export function copiedBullet(head: string): Numbering | null {
  const found = BULLET.exec(head);
  if (found === null) return null;
  const reading: NumberingReading = { style: 'bullet', values: [] };
  return { ...reading, ...printedAs(found[0]), delimiter: 'none', suffix: '', readings: [reading] };
}

const ALTERNATIVE = /^\s*(?:Alt|Opt)\.?\s(\d{1,2})(?:[.:)](?=\s|$)|(?=\s|$))/iu;

/** Reads the short forms of "Option 1": `Alt. 1:`, `Opt 2`. */
export function shortOption(head: string): Numbering | null {
  const found = ALTERNATIVE.exec(head);
  if (found === null) return null;
  const reading: NumberingReading = { style: 'option', values: [Number(found[1])] };
  return { ...reading, ...printedAs(found[0]), delimiter: 'none', suffix: '', readings: [reading] };
}

/** Reads a head whose number is a word: `Part One`, `PHASE TWO:`; not "Part one of …". */
export function wordedNumber(head: string): Numbering | null {
  const found = WORDED.exec(head);
  const style = WORDED_HEADS.find((word) => word === found?.[1]?.toLowerCase());
  const value = NUMBER_WORDS[found?.[2]?.toLowerCase() ?? ''];
  if (found === null || style === undefined || value === undefined) return null;
  const behind = head.slice(found[0].length);
  if (!/^\s*\p{Lu}/u.test(head) || /^\s+[\p{Ll}\d]/u.test(behind)) return null;
  const reading: NumberingReading = { style, values: [value] };
  return { ...reading, ...printedAs(found[0]), delimiter: 'none', suffix: '', readings: [reading] };
}

const SIGNS = NUMBER_SIGNS.map((sign) => sign.replace('.', '\\.')).join('|');
const BARE = [
  new RegExp(`^\\s*(?:${SIGNS})\\s?(\\d{1,3})(?![\\d.,]*\\d)[.:)]?(?=\\s|$)`, 'u'),
  /^\s*(\d{1,3})(?=\s+[–—-]\s)/u,
  /^\s*(\d{1,3})\.(?=[–—-]\s)/u,
  /^\s*(\d{1,3}):(?=\s)/u,
  /^\s*(\d{1,3})(?=\s+["“«([]*(?:\p{Lu}|\p{Lo}))/u,
  /^\s*\p{Lu}\p{L}{2,15}\s(\d{1,3})(?:[.:)](?=\s)|(?=\s[–—-]\s))/u,
];

/**
 * Reads a number that no dot or parenthesis closes, or that stands behind a word which is none of the usual:
 * `1 – Fire ends`, `1: Fire ends`, `No. 1`, `#1`, `1 Fire ends`, `Principle 1:`. Each may as well be the start of a
 * sentence ("12 European states …"), so only a run of them makes numbers of them.
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
