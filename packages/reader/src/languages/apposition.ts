/**
 * A name set beside an office with a comma, on either side of it: "la ministre, Mara Haal" and "Mara Haal, ministre de
 * l'Intérieur, a déclaré". Only a run of two to five words in capitals that a break or the end of the sentence closes
 * counts, so that a clause which goes on behind the comma is never taken for a name.
 */
import type { Word } from '@nonpaper/text';

const COMMAS = new Set([',', '،']);
const FEWEST = 2;
const LONGEST = 5;

/** A word that begins with a capital letter. */
export const inCapitals = (word: Word | undefined): boolean =>
  word !== undefined && word.kind !== 'mark' && /^\p{Lu}/u.test(word.text);

const isComma = (word: Word | undefined): boolean => word !== undefined && COMMAS.has(word.text);

/** Where a phrase that ends at `end` ends with the name behind its comma; `end` itself where no name follows. */
export function nameBehind(list: readonly Word[], end: number, breaks: ReadonlySet<string>): number {
  if (!isComma(list[end])) return end;
  let stop = end + 1;
  while (inCapitals(list[stop])) stop += 1;
  const length = stop - end - 1;
  const closed = stop === list.length || breaks.has(list[stop]?.text ?? '');
  return closed && length >= FEWEST && length <= LONGEST ? stop : end;
}

/**
 * The words before a cue at `to` that follows a comma: a name that stands between two commas ("la ministre de l'Eau,
 * Mara Haal, a dit"), else the apposition and the name before it. Null where no comma stands before the cue, or there
 * is no such name.
 */
export function phraseBetweenCommas(
  list: readonly Word[],
  to: number,
  breaks: ReadonlySet<string>,
): Word[] | null {
  if (!isComma(list[to - 1])) return null;
  const first = list.slice(0, to - 1).findLastIndex((word) => breaks.has(word.text));
  if (!isComma(list[first])) return null;
  const between = list.slice(first + 1, to - 1);
  if (between.length >= FEWEST && between.length <= LONGEST && between.every(inCapitals)) return between;
  let start = first;
  while (inCapitals(list[start - 1])) start -= 1;
  const length = first - start;
  return length >= FEWEST && length <= LONGEST ? list.slice(start, to - 1) : null;
}

/**
 * The words before a clause that is set between two commas in front of a cue at `to`: "le porte-parole" of "le
 * porte-parole, qui parlait à Morva, a dit". Empty where no such clause stands there.
 */
export function phraseBeforeInsertion(
  list: readonly Word[],
  to: number,
  breaks: ReadonlySet<string>,
): readonly Word[] {
  if (!isComma(list[to - 1])) return [];
  const comma = list.slice(0, to - 1).findLastIndex((word) => breaks.has(word.text));
  if (!isComma(list[comma])) return [];
  const start = list.slice(0, comma).findLastIndex((word) => breaks.has(word.text));
  return list.slice(start + 1, comma);
}
