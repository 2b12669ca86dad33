/**
 * The silence map as the brief has it. A cell is one line: its word, and the numbers of the points. What else a cell of
 * the full map says in words is a sign here, told below the table; statements are cited once for each row.
 */
import { bareCellWords } from '@nonpaper/dossier';
import type { SilenceMap, SilenceMapCell, SilenceRow } from '@nonpaper/dossier';
import type { SourceBook } from '../book.ts';
import type { Block, Line, Row } from '../page.ts';
import { aside, column, groupRow, paragraph, row, soft, strong, table } from '../page.ts';
import { foldedDrafts, foldedWords, pathsOf } from './silence-map.ts';

const EXPECTED = '*';
const UNHEARD = '†';
const UNSEEN = '‡';

/** The map in short, and what its words and signs mean. */
export function silenceInShort(map: SilenceMap, book: SourceBook): Block[] {
  if (map.rows.length === 0) return [paragraph('No core concern is recorded that a party itself declared.')];
  const folded = foldedDrafts(map);
  const shown = map.drafts.filter(({ id }) => !folded.has(id));
  const columns = [column('Core concern', 2.7), ...shown.map((draft) => column(draft.shortTitle))];
  const kept = map.rows.map((each) => ({
    ...each,
    cells: each.cells.filter(({ draft }) => !folded.has(draft)),
  }));
  const rows = kept.flatMap((each, index): Row[] => {
    const starts = each.party.id !== map.rows[index - 1]?.party.id;
    return [...(starts ? [groupRow(each.party.name)] : []), shortRow(each, book)];
  });
  return [table('', columns, rows), aside([...foldedWords(map, folded), legendOf(kept)].join(' '))];
}

function shortRow(each: SilenceRow, book: SourceBook): Row {
  const under = [...each.under, ...each.cells.flatMap((cell) => cell.under)];
  const title: Line = [each.title, ...book.citeKinds(under, ['coreConcern', 'statement'])];
  return row(title, ...each.cells.map(shortCell));
}

function shortCell(cell: SilenceMapCell): Line {
  const points = pathsOf(cell);
  const without = cell.withoutReplies;
  return [
    strong(bareCellWords(cell)),
    signsOf(cell).join(''),
    ...(points.length === 0 ? [] : [' ', soft(points.join(', '))]),
    ...(without === null ? [] : [' ', soft(`(${bareCellWords(without)})`)]),
  ];
}

function signsOf(cell: SilenceMapCell): string[] {
  const marks = marksOf(cell);
  return [
    ...(marks.some(({ mark }) => mark === 'expectation only') ? [EXPECTED] : []),
    ...(marks.some(({ mark }) => mark !== 'expectation only') ? [UNHEARD] : []),
    ...(cell.cell === 'not addressed' && cell.companionsUnseen > 0
      ? [`${UNSEEN}${cell.companionsUnseen}`]
      : []),
  ];
}

/** The marks that the full map prints: those beside a cell that is met, whole or in part. */
const marksOf = (cell: SilenceMapCell) =>
  cell.cell === 'met' || cell.cell === 'part' ? cell.elements.flatMap(({ marks }) => marks) : [];

const WORDS: Readonly<Record<string, string>> = {
  met: 'all that the text leaves possible is preferred or acceptable to the party',
  contradicted: 'all of it is refused',
  undeclared: 'the party has not spoken on it',
  open: 'anything between',
  'not addressed': 'a person found nothing in the whole text',
  'not assessed': 'nobody has accepted a reading yet',
  'no text': 'the text was not seen',
};

/** Only what the table shows is explained. */
function legendOf(rows: readonly SilenceRow[]): string {
  const cells = rows.flatMap((each) => each.cells);
  const words = Object.keys(WORDS).filter((word) => cells.some(({ cell }) => cell === word));
  const signs = new Set(cells.flatMap(signsOf).map((sign) => sign.charAt(0)));
  const entries = [
    ...words.map((word) => `${word}: ${WORDS[word] ?? ''}`),
    ...(signs.has(EXPECTED) ? [`${EXPECTED} expectation only`] : []),
    ...(signs.has(UNHEARD)
      ? [`${UNHEARD} rests on ${unheard(cells)}, with no recorded part in the draft`]
      : []),
    ...(signs.has(UNSEEN) ? [`${UNSEEN} companions unseen, with their number`] : []),
    ...(cells.some(({ withoutReplies }) => withoutReplies !== null)
      ? ['in round brackets: the same without what was declared in reply to a draft']
      : []),
  ];
  return `Numbers are points of the draft. ${entries.join('; ')}.`;
}

/** The parties on which cells rest that have no recorded part. */
function unheard(cells: readonly SilenceMapCell[]): string {
  const names = cells.flatMap(marksOf).flatMap((mark) => ('party' in mark ? [mark.party.name] : []));
  return [...new Set(names)].sort().join(' or ');
}
