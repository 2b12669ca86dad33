import type { SilenceElement, SilenceMap, SilenceMapCell, SilenceRow } from '@nonpaper/dossier';
import { SourceBook } from '../book.ts';
import { longDate, shortDate } from '../dates.ts';
import { asOfFact, framed, leftOutLines } from '../frame.ts';
import type { DossierHead } from '../frame.ts';
import type { Block, Line, ListItem, Page, Row } from '../page.ts';
import {
  aside,
  badge,
  column,
  groupRow,
  heading,
  item,
  joinLines,
  list,
  paragraph,
  row,
  soft,
  strong,
  table,
} from '../page.ts';

/** What each party has declared essential, against each draft, in words. */
export function silenceMapPage(head: DossierHead, map: SilenceMap): Page {
  const book = new SourceBook(map.records);
  const blocks = [
    paragraph(
      'What each party itself has declared essential, and what each draft does with it. Parties and concerns are in alphabetical order; drafts by date. Nothing is added up.',
    ),
    ...silenceTable(map, book),
    aside(CELLS_EXPLAINED),
    ...ascribedBlocks(map, book),
    ...detailBlocks(map, book),
  ];
  return framed(head, {
    subject: 'Silence map',
    facts: [asOfFact(map.asOf)],
    blocks,
    leftOut: leftOutLines(map.leftOut),
    book,
  });
}

export const CELLS_EXPLAINED =
  'Met: every way of settling it that the text leaves possible is one that the party prefers or accepts. Contradicted: every one is refused. Undeclared: the party has not spoken on them. Open: anything between. Not addressed: a person read the whole text and found nothing. Not assessed: nobody has accepted a reading yet. No text: the text was not seen. Without replies: leaving out what was declared in reply to a draft.';

/**
 * The map itself; a party's concerns stand under its name. Drafts that were not seen, or not assessed, on any concern
 * are told in a line below instead of in a column, as long as a column is left.
 */
export function silenceTable(map: SilenceMap, book: SourceBook): Block[] {
  if (map.rows.length === 0) return [paragraph('No core concern is recorded that a party itself declared.')];
  const folded = foldedDrafts(map);
  const shown = map.drafts.filter(({ id }) => !folded.has(id));
  const columns = [column('Core concern', 1.6), ...shown.map((draft) => column(draft.shortTitle))];
  const rows = map.rows.flatMap((each, index): Row[] => {
    const starts = each.party.id !== map.rows[index - 1]?.party.id;
    return [...(starts ? [groupRow(each.party.name)] : []), mapRow(each, folded, book)];
  });
  const folds = foldedWords(map, folded);
  return [table('', columns, rows), ...(folds.length === 0 ? [] : [aside(folds.join(' '))])];
}

/** Drafts whose cells all say the same of what nobody read, by that word. */
export function foldedDrafts(map: SilenceMap): Map<string, string> {
  const folded = new Map<string, string>();
  for (const { id } of map.drafts) {
    const words = new Set(
      map.rows.flatMap(({ cells }) => cells.filter(({ draft }) => draft === id).map(({ cell }) => cell)),
    );
    const [only] = words;
    if (words.size === 1 && (only === 'no text' || only === 'not assessed')) folded.set(id, only);
  }
  return folded.size < map.drafts.length ? folded : new Map();
}

export function foldedWords(map: SilenceMap, folded: ReadonlyMap<string, string>): string[] {
  return ['no text', 'not assessed'].flatMap((word) => {
    const names = map.drafts.filter(({ id }) => folded.get(id) === word).map(({ shortTitle }) => shortTitle);
    return names.length === 0 ? [] : [`${names.join(', ')}: ${word} on every concern.`];
  });
}

function mapRow(each: SilenceRow, folded: ReadonlyMap<string, string>, book: SourceBook): Row {
  const shown = each.cells.filter(({ draft }) => !folded.has(draft));
  const title: Line = [each.title, ...book.citeKinds(each.under, ['coreConcern', 'statement'])];
  return row(title, ...shown.map((cell) => cellLine(cell, book)));
}

/** The paths of the points that a cell rests on, each once. */
export const pathsOf = (cell: SilenceMapCell): string[] => [
  ...new Set(cell.elements.flatMap((element) => element.provisions.map(({ path }) => path))),
];

/** The word, the points of the text, the statements, and whether it hangs on a reply to a draft. */
function cellLine(cell: SilenceMapCell, book: SourceBook): Line {
  const points = pointsOf(pathsOf(cell));
  const replies: Line =
    cell.withoutReplies === null ? [] : [' ', soft(`(without replies: ${cell.withoutReplies.words})`)];
  return [
    ...wordsLine(cell.words),
    ...(points === '' ? [] : [', ', soft(points)]),
    ...book.citeKinds(cell.under, ['statement']),
    ...replies,
  ];
}

/** The word of the cell stands out; what qualifies it does not. */
function wordsLine(words: string): Line {
  const cut = words.search(/ \(|; /u);
  return cut < 0 ? [strong(words)] : [strong(words.slice(0, cut)), words.slice(cut)];
}

/** `point 7` or `points 7, 21.1`; the word and the first number hold together. */
export function pointsOf(paths: readonly string[]): string {
  const once = [...new Set(paths)];
  if (once.length === 0) return '';
  return `${once.length === 1 ? 'point' : 'points'}\u00a0${once.join(', ')}`;
}

function ascribedBlocks(map: SilenceMap, book: SourceBook): Block[] {
  if (map.ascribed.length === 0) return [];
  const items = map.ascribed.map((each) =>
    item([
      strong(each.party.name),
      `: ${each.title} `,
      badge('ascribed by others'),
      soft(each.ascribedBy === null ? '' : ` by ${each.ascribedBy}, ${shortDate(each.date)}`),
      ...book.cite(each.under),
    ]),
  );
  return [
    heading('Ascribed by others'),
    aside('These feed no cell: the party has not declared them itself.'),
    list(items),
  ];
}

/** Every cell opened: points with their force, what stays possible, and on which declarations it rests. */
function detailBlocks(map: SilenceMap, book: SourceBook): Block[] {
  const parts = map.rows.map((each): Block[] => {
    const items = each.cells.flatMap((cell) => {
      const draft = map.drafts.find(({ id }) => id === cell.draft);
      const opened = cell.elements.filter((element) => element.possible.length > 0);
      return opened.map((element) =>
        detailItem(draft?.shortTitle ?? '', element, each.issues.length > 1, book),
      );
    });
    if (items.length === 0) return [];
    return [
      heading([`${each.party.name}: ${each.title}`, soft(`, declared ${longDate(each.date)}`)], 3),
      list(items),
    ];
  });
  const blocks = parts.flat();
  return blocks.length === 0 ? [] : [heading('What the cells rest on'), ...blocks];
}

function detailItem(draft: string, element: SilenceElement, several: boolean, book: SourceBook): ListItem {
  const points = element.provisions.map(({ path, force }): Line => [`${path} (${force})`]);
  const possible = element.possible.map((each): Line => [each.label, soft(` (${each.level})`)]);
  return item([
    strong(draft),
    several ? `, ${element.issue.name}: ` : ': ',
    element.cell,
    ...(points.length === 0
      ? []
      : ['; ', points.length === 1 ? 'point ' : 'points ', ...joinLines(points, ', ')]),
    ...(element.cell === 'not addressed' ? [] : ['; leaves possible: ', ...joinLines(possible, '; ')]),
    ...(element.inReply ? [' ', badge('in reply to a draft')] : []),
    ...book.cite(element.under),
  ]);
}
