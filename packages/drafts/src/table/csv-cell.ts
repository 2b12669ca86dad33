import type { Outcome } from '@nonpaper/vocabulary';
import { good } from '@nonpaper/vocabulary';
import { wordingOf } from '../wording.ts';
import { wrongTable } from './check-table.ts';
import { numberField, stateField, stateParts } from './csv-fields.ts';
import type { CellState, TableCell } from './table.ts';
import { CELL_STATES, emptyCell } from './table.ts';

/** What a file says of one cell; null where it has no such column. */
export interface CellFields {
  readonly text: string | null;
  readonly state: string | null;
  readonly number: string | null;
}

/** What stands beside a cell: the base's cell of its row. */
export interface BesideCell {
  readonly base: TableCell;
  /** Whether the base's own cell was edited too, so that states have to be looked at anew. */
  readonly edited: boolean;
  /** Whether the wording of this column may be compared with the base's. */
  readonly comparable: boolean;
}

/** A cell from its fields; what says the same as the known cell leaves it as it is. `beside` is null for the base. */
export function cellFrom(
  fields: CellFields,
  before: TableCell | undefined,
  beside: BesideCell | null,
): Outcome<TableCell> {
  if (before !== undefined && beside?.edited !== true && saysTheSame(fields, before)) return good(before);
  const { state: word, ...moves } = stateParts(fields.state ?? '');
  const said = word === '' ? null : wordOf<CellState>(word, CELL_STATES, 'text');
  if (said === null && word !== '')
    return wrongTable({ what: `“${word}” is no state of a cell.`, where: '' });
  const known = before ?? emptyCell('no counterpart');
  const words = fields.text ?? known.text;
  const text = said === 'idem' && words === '' && beside !== null ? beside.base.text : words;
  const state = beside === null ? ownState(text) : mendedState(said, text, beside, text !== known.text);
  return good({
    state,
    text,
    provisions: provisionsOf(fields.number, text, before),
    ...(state === 'moved' && moves.to !== undefined ? { to: moves.to } : {}),
    ...(moves.from === undefined ? {} : { from: moves.from }),
  });
}

const saysTheSame = ({ text, state, number }: CellFields, known: TableCell): boolean =>
  (text === null || text === known.text) &&
  (state === null || state === stateField(known)) &&
  (number === null || number === numberField(known));

const ownState = (text: string): CellState => (text === '' ? 'no counterpart' : 'text');

/** The state that a cell says, where its text bears it out; otherwise the one that its text has beside the base's. */
function mendedState(
  said: CellState | null,
  text: string,
  { base, edited: baseEdited, comparable }: BesideCell,
  edited: boolean,
): CellState {
  if (said === 'moved') return said;
  if (text === '') return said === null || said === 'idem' || said === 'new' ? 'no counterpart' : said;
  const bearsOut = said !== 'deleted' && said !== 'no counterpart' && !edited && !baseEdited;
  if (said !== null && bearsOut) return said;
  if (base.text === '') return 'new';
  return comparable && wordingOf(text) === wordingOf(base.text) ? 'idem' : 'text';
}

/** Provisions keep their ids; in an edited text nobody knows where the second began, so all stand at its start. */
function provisionsOf(
  number: string | null,
  text: string,
  before: TableCell | undefined,
): TableCell['provisions'] {
  const known = before?.provisions ?? [];
  if (before !== undefined && (number === null || number === numberField(before)))
    return text === before.text ? known : known.map((each) => ({ ...each, at: 0 }));
  return number === null || number === '' ? [] : [{ id: '', path: '', number, at: 0 }];
}

/** A word of a closed list, `usual` for none, null for another. `G agreed` is read as `agreed`. */
export function wordOf<T extends string>(field: string | null, words: readonly T[], usual: T): T | null {
  const bare = (field ?? '')
    .replace(/^[GYR] /u, '')
    .trim()
    .toLowerCase();
  return bare === '' ? usual : (words.find((word) => word === bare) ?? null);
}
