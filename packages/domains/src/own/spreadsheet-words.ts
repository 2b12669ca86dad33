import { MONTHS, TRUTH_WORDS } from './month-words.ts';

/** What a spreadsheet takes for something else than a text, and saves in another form than it stood there. */

/** A text in pieces: runs of digits, runs of letters, and everything else sign by sign, white space as one blank. */
interface Piece {
  readonly kind: 'digits' | 'word' | 'sign';
  readonly text: string;
}

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  while (at < text.length) {
    const end = endOfPiece(text, at);
    const piece = text.slice(at, end);
    pieces.push({ kind: kindOf(piece[0] ?? ''), text: piece.trim() === '' ? ' ' : piece });
    at = end;
  }
  return pieces;
}

function endOfPiece(text: string, begin: number): number {
  const kind = kindOf(text[begin] ?? '');
  let end = begin + 1;
  if (kind === 'sign') return end;
  for (; end < text.length; end += 1) if (kindOf(text[end] ?? '') !== kind) break;
  return end;
}

function kindOf(sign: string): Piece['kind'] {
  if (sign >= '0' && sign <= '9') return 'digits';
  return sign.toLowerCase() === sign.toUpperCase() ? 'sign' : 'word';
}

/** Signs of numbers, dates, times, shares and sums of money. */
const OF_NUMBERS = new Set("-–/.:,%()+ '’$€£¥");
const OF_TIMES = new Set(['am', 'pm', 'a', 'p', 'e']);

/** Whole numbers of more digits lose the last ones. */
const MOST_DIGITS = 15;

/**
 * Whether a spreadsheet that opens a .csv file makes something else of a text, as it makes dates of `4-5` and `1/2`, 7 of `007`, a
 * number of `1e5` and the logical value of `true`. Rather too often than too seldom; whole numbers stay what they are.
 */
export function spreadsheetTurns(text: string): boolean {
  const bare = text.trim().toLowerCase();
  if (TRUTH_WORDS.has(bare)) return true;
  const pieces = piecesOf(bare);
  if (!pieces.some(({ kind }) => kind === 'digits')) return false;
  const [only] = pieces;
  if (pieces.length === 1 && only !== undefined)
    return only.text.length > MOST_DIGITS || (only.text.length > 1 && only.text.startsWith('0'));
  return pieces.every(({ kind, text: piece }) => {
    if (kind === 'digits') return true;
    return kind === 'sign' ? OF_NUMBERS.has(piece) : OF_TIMES.has(piece) || isMonth(piece);
  });
}

const isMonth = (word: string): boolean => word.length >= 3 && MONTHS.some((each) => each.startsWith(word));

/** Signs between the parts of a date. */
const OF_DATES = new Set('-/. ,');

/**
 * Whether a text is a date as spreadsheets save it: `04-May`, `May-25`, `05.04.2025`, `4/5/2025`, `2025-04-05`, perhaps with a time
 * behind it. What nobody but a spreadsheet makes of `4-5`; a person may have meant it all the same.
 */
export function looksLikeDate(text: string): boolean {
  const pieces = piecesOf(text.trim().toLowerCase());
  const time = pieces.findIndex(({ text: piece }) => piece === ':');
  const day = time < 0 ? pieces : pieces.slice(0, Math.max(0, time - 1));
  if (!day.every(({ kind, text: piece }) => kind !== 'sign' || OF_DATES.has(piece))) return false;
  const parts = day.filter(({ kind }) => kind !== 'sign');
  const months = parts.filter(({ kind, text: piece }) => kind === 'word' && isMonth(piece));
  const numbers = parts.filter(({ kind }) => kind === 'digits').map(({ text: piece }) => piece);
  if (months.length + numbers.length !== parts.length) return false;
  if (months.length === 1)
    return (numbers.length === 1 || numbers.length === 2) && numbers.every(isDayOrYear);
  return months.length === 0 && numbers.length === 3 && isDayMonthYear(numbers);
}

const isYear = (digits: string): boolean => digits.length === 4 || digits.length === 2;
const isDay = (digits: string): boolean => digits.length <= 2 && Number(digits) >= 1 && Number(digits) <= 31;
const isDayOrYear = (digits: string): boolean => isDay(digits) || isYear(digits);

function isDayMonthYear([first = '', second = '', third = '']: readonly string[]): boolean {
  const [year, one, other] = first.length === 4 ? [first, second, third] : [third, first, second];
  return isYear(year) && isDay(one) && isDay(other) && Math.min(Number(one), Number(other)) <= 12;
}
