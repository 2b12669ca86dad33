import type { Fidelity, IsoDate, LanguageTag, Message } from '@nonpaper/vocabulary';
import { headLength } from '../align/heads.ts';
import { readRowNumber } from '../concordance/row-numbers.ts';
import {
  ASIDE_HEADS,
  COMPROMISE_WORDS,
  COUNTING_HEADS,
  LEFT_OUT_WORDS,
  SAME_WORDS,
  STATE_WORDS,
} from '../data/table-words.ts';
import { editedField } from './edited-cell.ts';
import type { Grid, GridCell } from './grid.ts';
import { standing } from './grid.ts';
import type { ColumnRole } from './table.ts';

/** One text of a table, by the rows in which it has any wording. */
export interface TextBeside {
  readonly label: string;
  readonly role: ColumnRole;
  readonly fidelity: Fidelity;
  readonly language: LanguageTag | null;
  readonly date?: IsoDate;
  /** False where rows of the base have nothing at all here: such a row says neither that the unit stays nor that it goes. */
  readonly complete: boolean;
  readonly cells: readonly { readonly row: string; readonly text: string }[];
}

/** The texts of a table that sets them side by side, two or more, in the order of its columns. */
export interface SideBySide {
  readonly title: string;
  readonly texts: readonly TextBeside[];
  /** The numbers of all rows in which any text has wording, in the order of the table. */
  readonly rows: readonly string[];
  readonly messages: readonly Message[];
}

/**
 * The texts of a table that anybody made: a four-column document, say. Null where it does not hold two texts.
 *
 * Plan. The first line is the head, unless a number opens it. A column that counts the rows, and those for status, notes
 * and the like, are told by their heads and by what stands in them; every other column with words in it is a text, the first
 * of them the base. A line that is one cell through all columns is a heading of the table. A cell that says “idem” has the base's
 * wording, one that says “deleted” has none; but in a text that leaves rows of the base blank these words stay, so that
 * what is deleted and what is not there yet can be told apart. Rows keep the table's own numbers where each has one; otherwise they are counted.
 */
export function sideBySide(grid: Grid, title: string): SideBySide | null {
  const { head, body, headings } = linesOf(grid);
  const width = Math.max(0, ...body.map((line) => line.length));
  const columns = Array.from({ length: width }, (_, at) => columnAt(at, head, body));
  const texts = columns.filter(({ kind }) => kind === 'text');
  const base = texts[0];
  if (base === undefined || texts.length < 2) return null;
  const lines = body.filter((line) => texts.some(({ at }) => wordsOf(line[at]) !== ''));
  const counting = columns.find(({ kind }) => kind === 'counting');
  const own = counting === undefined ? null : ownNumbers(lines, counting.at);
  const rows = own ?? lines.map((_, at) => String(at + 1));
  const labels = labelsOf(texts);
  return {
    title,
    rows,
    texts: texts.map(({ at }, place) =>
      textBeside(lines, rows, { at, base: base.at, label: labels[place] ?? '' }),
    ),
    messages: [
      ...headingsMessage(headings),
      ...asideMessage(columns),
      ...(own === null ? [countedMessage(counting !== undefined)] : []),
    ],
  };
}

interface Place {
  readonly at: number;
  readonly base: number;
  readonly label: string;
}

function textBeside(lines: Lines['body'], rows: readonly string[], { at, base, label }: Place): TextBeside {
  const said = lines.map((line) => wordingIn(line[at], at === base ? undefined : line[base]));
  const complete = !lines.some((line, row) => said[row] === '' && wordingIn(line[base], undefined) !== '');
  return {
    label,
    role: at === base ? 'base' : isCompromise(label) ? 'compromise' : 'party',
    fidelity: 'verbatim',
    language: null,
    complete,
    cells: said.flatMap((text, row) =>
      text === '' || (complete && isLeftOut(text)) ? [] : [{ row: rows[row] ?? '', text }],
    ),
  };
}

const isCompromise = (label: string): boolean =>
  label
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => COMPROMISE_WORDS.has(word));

/** A table as its head, its rows, and how many lines stand across all of it. */
interface Lines {
  readonly head: readonly GridCell[];
  readonly body: readonly (readonly GridCell[])[];
  readonly headings: number;
}

function linesOf(grid: Grid): Lines {
  const [first = [], ...others] = grid;
  const hasHead = !isNumber(wordsOf(first[0]));
  const head = hasHead ? first : [];
  const words = JSON.stringify(head.map(wordsOf));
  const rows = (hasHead ? others : grid).filter((line) => JSON.stringify(line.map(wordsOf)) !== words);
  const body = rows.filter((line) => !isAcross(line));
  return { head, body, headings: rows.length - body.length };
}

/** One cell through all columns, the first among them. */
const isAcross = (line: readonly GridCell[]): boolean =>
  line.length > 1 && line.every((cell) => cell === line[0]) && wordsOf(line[0]) !== '';

interface Column {
  readonly at: number;
  readonly head: string;
  readonly kind: 'text' | 'counting' | 'aside' | 'empty';
}

/** So many of the cells with words in a counting column have to be numbers. */
const MOST = 0.8;
/** A column whose cells are no longer than this holds signs, such as the colour of a status. */
const SIGN = 2;

function columnAt(at: number, head: readonly GridCell[], body: Lines['body']): Column {
  const words = firstLine(wordsOf(head[at]));
  const cells = body.map((line) => wordsOf(line[at])).filter((text) => text !== '');
  const counts = cells.filter((text) => isNumber(firstLine(text))).length;
  const named = words.toLowerCase();
  if (cells.length === 0) return { at, head: words, kind: words === '' ? 'empty' : 'text' };
  if (counts >= cells.length * MOST && (at === 0 || named === '' || COUNTING_HEADS.has(named)))
    return { at, head: words, kind: 'counting' };
  const isAside = ASIDE_HEADS.has(named) || cells.every(({ length }) => length <= SIGN);
  return { at, head: words, kind: isAside ? 'aside' : 'text' };
}

const wordsOf = (cell: GridCell | undefined): string => standing(cell ?? []).trim();

const firstLine = (text: string): string => (text.split('\n', 1)[0] ?? '').trim();

/** `12`, `12.`, `12a`. */
const isNumber = (text: string): boolean => rowNumberIn(text) !== null;

function rowNumberIn(text: string): string | null {
  const bare = firstLine(text).replace(/[.)]$/u, '').toLowerCase();
  return readRowNumber(bare) === null ? null : bare;
}

/** The numbers of the table itself; null where a row has none, or two have one. */
function ownNumbers(lines: Lines['body'], at: number): string[] | null {
  const numbers = lines.flatMap((line) => rowNumberIn(wordsOf(line[at])) ?? []);
  return numbers.length === lines.length && new Set(numbers).size === numbers.length ? numbers : null;
}

/** What the texts are called: their heads; with a count where two have one head, or none. */
function labelsOf(texts: readonly Column[]): string[] {
  const seen = new Map<string, number>();
  return texts.map(({ head }, place) => {
    const label = head === '' ? `text ${place + 1}` : head;
    const times = (seen.get(label) ?? 0) + 1;
    seen.set(label, times);
    return times === 1 ? label : `${label} ${times}`;
  });
}

const TEXT_FIELD = { kind: 'text', column: 0 } as const;
const STATE_FIELD = { kind: 'state', column: 0 } as const;

/** The wording that a cell stands for; `base` is the cell of the base, undefined for that itself. Empty for a blank cell. */
function wordingIn(cell: GridCell | undefined, base: GridCell | undefined): string {
  const text = editedField(cell ?? [], TEXT_FIELD, undefined);
  const state = stateOf(cell);
  const says = sign(withoutHead(text));
  if (base !== undefined && (says === '' ? state === STATE_WORDS.idem : SAME_WORDS.has(says)))
    return wordingIn(base, undefined);
  if (state === STATE_WORDS.deleted) return state;
  return /[\p{L}\p{N}]/u.test(text) ? text : '';
}

const isLeftOut = (text: string): boolean => LEFT_OUT_WORDS.has(sign(withoutHead(text)));

/** A printed number in front of a sign: `1. idem`, `(a) idem`, `2.3) deleted`. */
const PRINTED_NUMBER = /^\s*\(?(?:\p{N}{1,4}\p{L}?|\p{L}{1,4})(?:\.\p{N}{1,3}){0,4}[.)]\s+/u;

/** A text without the head of an amendment and the printed number in front of it. */
const withoutHead = (text: string): string => text.slice(headLength(text)).replace(PRINTED_NUMBER, '');

const stateOf = (cell: GridCell | undefined): string => editedField(cell ?? [], STATE_FIELD, undefined);

/** A cell that says what became of its text is short; in a longer one no such word is looked for. */
const LONGEST_SIGN = 60;

/** The words of a short cell without the signs around them: “[deleted]”, “(Idem.)”. Empty for a longer one. */
const sign = (text: string): string =>
  (text.length > LONGEST_SIGN ? '' : text)
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .replace(/\s+/gu, ' ');

const headingsMessage = (count: number): Message[] =>
  count === 0
    ? []
    : [
        {
          code: 'table-headings',
          text: `${count === 1 ? 'One line goes' : `${count} lines go`} across the whole table and ${count === 1 ? 'was' : 'were'} taken as headings of it, not as text.`,
        },
      ];

function asideMessage(columns: readonly Column[]): Message[] {
  const names = columns
    .filter(({ kind }) => kind === 'aside')
    .map(({ at, head }) => head || `column ${at + 1}`);
  return names.length === 0
    ? []
    : [{ code: 'table-columns-aside', text: `Not taken as a text: ${names.join(', ')}.` }];
}

const countedMessage = (hasNumbers: boolean): Message => ({
  code: 'table-rows-counted',
  text: hasNumbers
    ? 'Not every row has a number of its own, so the rows are counted.'
    : 'The table does not number its rows, so they are counted.',
});
