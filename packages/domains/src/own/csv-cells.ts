import type { Score } from '@nonpaper/analysis';
import { decimalIn } from '../numbers.ts';
import { refuse } from '../refusal.ts';

/** How cells of a score sheet are written for a spreadsheet, and read back from one. */

/** What stands behind a score of an option that the party takes in no package. */
const RED_LINE = 'red line';

/** A number, a range (`2 to 5`), each perhaps with `red line` behind it. */
export interface ScoreCell {
  readonly score: Score;
  readonly redLine: boolean;
}

/** Names that a spreadsheet could run as a formula get an apostrophe in front (OWASP on CSV injection). */
export const safeName = (name: string): string => (mayRun(name) ? `'${name}` : name);

/** The apostrophe is taken off again. */
export const nameOfCell = (cell: string): string =>
  cell.startsWith("'") && mayRun(cell) ? cell.slice(1) : cell;

const FORMULA = new Set(['=', '+', '-', '@', '＝', '＋', '－', '＠', '−']);

/** Looks through apostrophes that stand there already, so that taking one off gives the name back. */
function mayRun(text: string): boolean {
  let at = 0;
  while (text[at] === "'") at += 1;
  return FORMULA.has(text.slice(at).trimStart().slice(0, 1)) || text.charCodeAt(at) < 32;
}

/** A score as a cell. */
export function scoreCell(score: Score, redLine: boolean): string {
  const text = typeof score === 'number' ? String(score) : `${score[0]} to ${score[1]}`;
  return redLine ? `${text} ${RED_LINE}` : text;
}

/** A cell as a score; `comma` where the sheet's decimals are written with a comma. */
export function scoreOfCell(cell: string, comma: boolean, where: string): ScoreCell {
  const text = cell.trim();
  const redLine = text.toLowerCase().endsWith(RED_LINE);
  const bare = redLine ? text.slice(0, -RED_LINE.length).trim() : text;
  const [low = '', high, ...more] = bare.split(' to ');
  if (more.length > 0) return refuse('domain-field-wrong', `“${text}” is no range.`, where);
  const from = numberOfCell(low, comma, where);
  return { score: high === undefined ? from : [from, numberOfCell(high, comma, where)], redLine };
}

/** A cell as a number. */
export function numberOfCell(cell: string, comma: boolean, where: string): number {
  const text = comma ? cell.replace(',', '.') : cell;
  if (text.trim() === '') return refuse('domain-field-missing', 'The cell is empty.', where);
  return (
    decimalIn(text) ?? refuse('domain-field-wrong', `“${cell.slice(0, 60)}” is no finite number.`, where)
  );
}
