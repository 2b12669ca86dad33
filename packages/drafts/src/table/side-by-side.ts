import type { Fidelity, IsoDate, LanguageTag, Message } from '@nonpaper/vocabulary';
import { COMPROMISE_WORDS, SAME_WORDS, STATE_WORDS } from '../data/table-words.ts';
import { isLeftOut, isMoved, isPending, rowNamed, saysAny, sign, withoutHead } from './cell-words.ts';
import { columnNamed, type ColumnNamed } from './column-named.ts';
import { editedField } from './edited-cell.ts';
import type { Grid, GridCell } from './grid.ts';
import type { SideColumn } from './side-columns.ts';
import { labelsOf, sideColumns } from './side-columns.ts';
import type { SideLines } from './side-lines.ts';
import { sideLines, wordsOf } from './side-lines.ts';
import { sideMessages } from './side-messages.ts';
import { ownNumbers } from './side-numbers.ts';
import type { RowSaid } from './side-said.ts';
import { rowSaid, withoutOrigin } from './side-said.ts';
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
  /** Rows of which the text itself says that they go ("deleted"); they have no wording here. */
  readonly leftOut: readonly string[];
  /** By row, the row to which its text has gone, where the cell names it: "moved to row 16". */
  readonly movedTo: Readonly<Record<string, string>>;
  readonly cells: readonly { readonly row: string; readonly text: string }[];
}

/** The texts of a table that sets them side by side, two or more, in the order of its columns. */
export interface SideBySide {
  readonly title: string;
  readonly texts: readonly TextBeside[];
  /** The numbers of all rows in which any text has wording, in the order of the table. */
  readonly rows: readonly string[];
  /** By row, what the table says of it beside its texts: its status and notes. Rows of which it says nothing are not here. */
  readonly said: ReadonlyMap<string, RowSaid>;
  readonly messages: readonly Message[];
}

/**
 * The texts of a table that anybody made: a four-column document, say. Null where it does not hold two texts.
 *
 * Plan. Titles and the head are parted from the rows. A column that counts the rows, and those for status, notes and the
 * like, are told by their heads and by what stands in them; every other column with words in it is a text, the first of
 * them the base. A cell that says “idem” has the base's wording, one that says “deleted”, or whose words are all struck
 * through, has none, and its row is kept as left out: what is deleted and what is blank because nothing is there yet are
 * told apart. One that names another column (“idem Council”) has the wording of that. One that says where its text has gone (“moved to Article 5”) has none either, nor has one in which nothing was written yet (“p.m.”), which is noted. Lines at the end of a cell that say whose
 * wording it is go into the notes of the row. Rows keep the table's own numbers where most have one; otherwise they are counted.
 */
export function sideBySide(grid: Grid, title: string): SideBySide | null {
  const { head, body, headings } = sideLines(grid);
  const columns = sideColumns({ head, body, headings });
  const texts = columns.filter(({ kind }) => kind === 'text');
  const base = texts[0];
  if (base === undefined || texts.length < 2) return null;
  const lines = body.filter((line) => texts.some(({ at }) => saysSomething(line[at])));
  const counting = columns.find(({ kind }) => kind === 'counting');
  const own = counting === undefined ? null : ownNumbers(lines.map((line) => wordsOf(line[counting.at])));
  const rows = own?.rows ?? lines.map((_, at) => String(at + 1));
  const labels = labelsOf(texts);
  const labelAt = new Map(texts.map(({ at }, place) => [at, labels[place] ?? '']));
  const named = columnNamed(labelAt);
  return {
    title,
    rows,
    texts: texts.map(({ at }) =>
      textBeside(lines, rows, { at, base: base.at, label: labelAt.get(at) ?? '', named }),
    ),
    said: saidByRow(rows, (at) => rowSaid(lines[at] ?? [], columns, labelAt)),
    messages: sideMessages({
      headings: headings + body.filter((line) => isHeadingBeside(line, counting?.at, texts)).length,
      columns,
      numbers: own,
      isCounted: counting !== undefined,
      onlyDots: lines.flatMap((line) => texts.filter(({ at }) => isOnlyDots(wordsOf(line[at])))).length,
    }),
  };
}

/** What is said of rows, without those of which nothing is. */
export const saidByRow = (
  rows: readonly string[],
  saidAt: (place: number) => RowSaid,
): ReadonlyMap<string, RowSaid> =>
  new Map(
    rows
      .map((row, place) => [row, saidAt(place)] as const)
      .filter(([, { status, notes }]) => status !== undefined || notes.length > 0),
  );

/** A line without any text whose words stand where others have their number. */
const isHeadingBeside = (
  line: readonly GridCell[],
  counting: number | undefined,
  texts: readonly SideColumn[],
): boolean =>
  counting !== undefined &&
  wordsOf(line[counting]) !== '' &&
  !texts.some(({ at }) => saysSomething(line[at]));

/** Whether a cell has words, be they struck. */
const saysSomething = (cell: GridCell | undefined): boolean =>
  wordsOf(cell) !== '' || isStruckWhole(cell ?? []);

/** “[...]”, “(…)”: some write it for what stays as it is, others for what is left out. */
const isOnlyDots = (text: string): boolean => /^[([]?\s*(?:\.{3,}|…)\s*[)\]]?$/u.test(text);

interface Place {
  readonly at: number;
  readonly base: number;
  readonly label: string;
  readonly named: ColumnNamed;
}

function textBeside(
  lines: SideLines['body'],
  rows: readonly string[],
  { at, base, label, named }: Place,
): TextBeside {
  const said = lines.map((line) => {
    const other = named(wordsOf(line[at]));
    if (other !== null && other !== at)
      return wordingIn(line[other], other === base ? undefined : line[base]);
    return wordingIn(line[at], at === base ? undefined : line[base]);
  });
  const complete = !lines.some((line, row) => said[row] === '' && wordingIn(line[base], undefined) !== '');
  const isWording = (text: string): boolean => text !== '' && !isLeftOut(text) && !isMoved(text);
  return {
    label,
    role: at === base ? 'base' : isCompromise(label) ? 'compromise' : 'party',
    fidelity: 'verbatim',
    language: null,
    complete,
    movedTo: Object.fromEntries(
      said.flatMap((text, row) => {
        const to = rowNamed(text);
        return to !== null && rows.includes(to) ? [[rows[row] ?? '', to]] : [];
      }),
    ),
    leftOut: said.flatMap((text, row) => (isLeftOut(text) ? [rows[row] ?? ''] : [])),
    cells: said.flatMap((text, row) => (isWording(text) ? [{ row: rows[row] ?? '', text }] : [])),
  };
}

const isCompromise = (label: string): boolean =>
  label
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => COMPROMISE_WORDS.has(word));

const TEXT_FIELD = { kind: 'text', column: 0 } as const;
const STATE_FIELD = { kind: 'state', column: 0 } as const;

/** The wording that a cell stands for; `base` is the cell of the base, undefined for that itself. Empty for a blank cell. */
function wordingIn(cell: GridCell | undefined, base: GridCell | undefined): string {
  const text = withoutOrigin(editedField(cell ?? [], TEXT_FIELD, undefined));
  const state = stateOf(cell);
  const says = sign(withoutHead(text));
  if (base !== undefined && (says === '' ? state === STATE_WORDS.idem : saysAny(text, SAME_WORDS)))
    return wordingIn(base, undefined);
  if (state === STATE_WORDS.deleted) return state;
  if (isPending(text)) return '';
  if (hasWords(text)) return text;
  if (isMoved(state)) return state;
  return base !== undefined && isStruckWhole(cell ?? []) ? STATE_WORDS.deleted : '';
}

/** Whether all words of a cell are struck through. */
const isStruckWhole = (cell: GridCell): boolean =>
  !hasWords(wordsOf(cell)) && cell.some(({ struck, text }) => struck && hasWords(text));

const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

const stateOf = (cell: GridCell | undefined): string => editedField(cell ?? [], STATE_FIELD, undefined);
