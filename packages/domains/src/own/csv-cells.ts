import type { Spread } from '@nonpaper/analysis';
import { decimalIn } from '../numbers.ts';
import { refuse } from '../refusal.ts';
import { looksLikeDate, spreadsheetTurns } from './spreadsheet-words.ts';

/** How cells of a score sheet are written for a spreadsheet, and read back from one. */

/** What stands behind a score of an option that the party takes in no package. */
const RED_LINE = 'red line';

const LIKELY = ' likely ';

/** A number, a range (`2 to 5`, or `2 to 5 likely 3`), each perhaps with `red line` behind it. */
export interface ScoreCell {
  readonly score: Spread;
  readonly redLine: boolean;
}

/**
 * Names that a spreadsheet could run as a formula (OWASP on CSV injection), or would make a date or a number of, get an apostrophe
 * in front, with which they stay texts.
 */
export const safeName = (name: string): string => (isTaken(name) ? `'${name}` : name);

/** The apostrophe is taken off again. */
export const nameOfCell = (cell: string): string =>
  cell.startsWith("'") && isTaken(cell) ? cell.slice(1) : cell;

const FORMULA = new Set(['=', '+', '-', '@', '＝', '＋', '－', '＠', '−']);

/** Looks through apostrophes that stand there already, so that taking one off gives the name back. */
function isTaken(text: string): boolean {
  let at = 0;
  while (text[at] === "'") at += 1;
  const bare = text.slice(at);
  return FORMULA.has(bare.trimStart().slice(0, 1)) || bare.charCodeAt(0) < 32 || spreadsheetTurns(bare);
}

/** A number, or what is known of it, as a cell. */
export function spreadCell(spread: Spread): string {
  if (typeof spread === 'number') return String(spread);
  return 'likely' in spread
    ? `${spread.low} to ${spread.high}${LIKELY}${spread.likely}`
    : `${spread[0]} to ${spread[1]}`;
}

/** A score as a cell. */
export const scoreCell = (score: Spread, redLine: boolean): string =>
  redLine ? `${spreadCell(score)} ${RED_LINE}` : spreadCell(score);

/** A cell as a score; `comma` where the sheet's decimals are written with a comma. */
export function scoreOfCell(cell: string, comma: boolean, where: string): ScoreCell {
  const text = cell.trim();
  const redLine = text.toLowerCase().endsWith(RED_LINE);
  const bare = redLine ? text.slice(0, -RED_LINE.length).trim() : text;
  return { score: spreadOfCell(bare, comma, where), redLine };
}

/** A cell as a number, a range, or a range with its likeliest value. */
export function spreadOfCell(cell: string, comma: boolean, where: string): Spread {
  const [range = '', likely, ...beyond] = cell.trim().split(LIKELY);
  const [low = '', high, ...more] = range.split(' to ');
  if (more.length > 0 || beyond.length > 0 || (likely !== undefined && high === undefined))
    return refuse('domain-field-wrong', `“${cell.trim().slice(0, 60)}” is no range.`, where);
  const from = numberOfCell(low, comma, where);
  if (high === undefined) return from;
  const to = numberOfCell(high, comma, where);
  return likely === undefined
    ? [from, to]
    : { low: from, likely: numberOfCell(likely, comma, where), high: to };
}

/** A cell as a number. */
export function numberOfCell(cell: string, comma: boolean, where: string): number {
  const text = comma ? cell.replace(',', '.') : cell;
  if (text.trim() === '') return refuse('domain-field-missing', 'The cell is empty.', where);
  if (decimalIn(text) === null && looksLikeDate(cell))
    return refuse(
      'domain-field-wrong',
      `“${cell.trim().slice(0, 60)}” is a date, which a spreadsheet makes of a number such as 4.5 or of 4-5; write the number again, and a range as 4 to 5.`,
      where,
    );
  return (
    decimalIn(text) ?? refuse('domain-field-wrong', `“${cell.slice(0, 60)}” is no finite number.`, where)
  );
}
