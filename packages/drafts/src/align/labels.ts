import { numberingOf, type NumberingReading } from '@nonpaper/text';
import type { ReadProvision } from '../types.ts';

/** A number that stands in the text itself, as in a cell of a table: "(12) Whereas …", "2. Member States …", "Article 5". */
export interface Label {
  /** What sort of number it is: signs and word round it, digits or letters. A recital has another than a paragraph. */
  readonly kind: string;
  /** As printed, in small letters. */
  readonly printed: string;
  /** Units of the text that it takes up. */
  readonly length: number;
  /** Every way to read its value. */
  readonly readings: readonly NumberingReading[];
  /** "a", "bis" and the like behind the value, or nothing. */
  readonly suffix: string;
}

/** Beyond so many units a text begins with no number. */
const HEAD = 72;

/** The number at the head of the text of a provision that has none of its own; null where there is none. */
export const labelOf = ({ number }: ReadProvision, wording: string): Label | null =>
  number === '' ? printedAt(wording) : null;

function printedAt(wording: string): Label | null {
  const head = wording.slice(0, HEAD);
  const found = numberingOf(head);
  if (found === null) return insertedPoint(head);
  if (found.style === 'bullet') return null;
  const printed = found.printed.toLowerCase();
  const sort = /\p{Nd}/u.test(printed) ? 'digits' : 'letters';
  const word = found.delimiter === 'none' ? found.style : '';
  const { length, readings, suffix } = found;
  return { kind: `${found.delimiter} ${word} ${sort}`, printed, length, readings, suffix };
}

/** Words for what a place is told by, as the number of such a thing is printed at its head. */
const AT_HEAD: Readonly<Record<string, (number: string) => string>> = {
  recital: (number) => `(${number}) `,
  point: (number) => `(${number}) `,
  subpoint: (number) => `(${number}) `,
  paragraph: (number) => `${number}. `,
  article: (number) => `Article ${number}\n`,
  chapter: (number) => `Chapter ${number}\n`,
  section: (number) => `Section ${number}\n`,
  annex: (number) => `Annex ${number}\n`,
};

/**
 * The number that a provision has by the place over it: "(a)" by "Article 4 – paragraph 1 – point a (new)". It is that of the text
 * which was to be amended, and holds whatever number the new text has. Null where the place names none last.
 */
export function labelByPlace(place: string): Label | null {
  const tokens = place
    .toLowerCase()
    .split(/[\s()–—,;:-]+/u)
    .filter((token) => token !== '' && token !== 'new');
  for (let at = 0; at + 1 < tokens.length; at += 1) {
    const [printed, rest] = [AT_HEAD[tokens[at] ?? ''], tokens.slice(at + 1)];
    const isLast = rest.length < 3 && rest.every((token) => token.length < 4);
    if (printed !== undefined && isLast) return printedAt(printed(rest.join('')));
  }
  return null;
}

/** "(ba)", which stands behind "(b)" where points are put in and the others keep their letters. */
function insertedPoint(head: string): Label | null {
  const [printed = '', letter = '', suffix = ''] = /^\((\p{Ll})(\p{Ll})\)(?=\s)/u.exec(head) ?? [];
  if (printed === '') return null;
  const readings = numberingOf(`(${letter}) `)?.readings ?? [];
  return { kind: 'parentheses  letters', printed, length: printed.length, readings, suffix };
}

export const isSameLabel = (a: Label | null, b: Label | null): boolean =>
  a !== null && a.kind === b?.kind && a.printed === b.printed;

/** Whether one label is the next behind another in some way to read them: "(b)" behind "(a)", "3a." behind "3.". */
export function isNext(label: Label | null, before: Label | null): boolean {
  if (label === null || before === null || label.kind !== before.kind) return false;
  return label.readings.some((reading) =>
    before.readings.some(
      (other) => other.style === reading.style && isBehind(reading, label.suffix, other, before.suffix),
    ),
  );
}

function isBehind(a: NumberingReading, suffix: string, b: NumberingReading, suffixBefore: string): boolean {
  const last = a.values.length - 1;
  if (last !== b.values.length - 1 || a.values.some((value, at) => at < last && value !== b.values[at]))
    return false;
  const step = (a.values[last] ?? 0) - (b.values[last] ?? 0);
  return step === 1 ? suffix === '' : step === 0 && FIRST_SUFFIXES.has(suffix) && suffixBefore === '';
}

/** What is put behind the number of the first provision that is put in behind another. */
const FIRST_SUFFIXES: ReadonlySet<string> = new Set(['a', 'bis']);

/** Whether a number was put in between others: "3a.", "(ba)", "(12a)". */
export const isPutIn = (label: Label | null): boolean =>
  label !== null && (label.suffix !== '' || label.readings.some(({ style }) => style === 'letter-double'));

/** By how much the one number is higher than the other, where both are of one kind and have one value each way to read them; NaN otherwise. */
export function stepBetween(a: Label | null, b: Label | null): number {
  if (a === null || b === null || a.kind !== b.kind || a.suffix !== b.suffix) return NaN;
  for (const { style, values } of a.readings) {
    const other = b.readings.find((reading) => reading.style === style)?.values;
    const [x, y] = [values.at(-1), other?.at(-1)];
    if (x !== undefined && y !== undefined && values.length === other?.length) return y - x;
  }
  return NaN;
}

/** By printed label, 1 for one that stands once on each side, falling with the logarithm to 0 for one that stands everywhere. */
export function labelRarityOf(
  left: readonly { readonly label: Label | null }[],
  right: readonly { readonly label: Label | null }[],
): Map<string, number> {
  const held = new Map<string, number>();
  for (const side of [left, right])
    for (const { label } of side)
      if (label !== null) held.set(label.printed, (held.get(label.printed) ?? 0) + 1);
  const count = left.length + right.length;
  return new Map(
    [...held].map(([printed, times]) => [printed, Math.log(1 + count / times) / Math.log(1 + count)]),
  );
}
