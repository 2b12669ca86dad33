import { HEADS, STATUS_LOOKS } from '../data/table-words.ts';
import { holdsRightToLeft, startsRightToLeft } from '../text-direction.ts';
import { PIECE_STYLES } from './docx-styles.ts';
import type { Sheet } from './layout.ts';
import { TWIPS, fitsPage, widthsFor } from './layout.ts';
import { fitForXml, xmlText } from './package-file.ts';
import type { ShownParagraph, ShownPiece } from './shown-cell.ts';
import type { ShownHead, ShownRow, ShownTable } from './shown.ts';
import type { RowStatus } from './table.ts';

/**
 * The `w:tbl` element of a table (ECMA-376 part 1, 17.4). It is written as text here, since the library keeps an
 * object for every element: 2,000 rows of 6 texts took it 14 seconds and 1 GB. Elements stand in the order that the
 * schema asks for; Word refuses others.
 */
export function docxTable(shown: ShownTable, sheet: Sheet): string {
  const widths = widthsFor(shown, sheet);
  const twips = widths.map((width) => Math.round(width * TWIPS));
  const whole = twips.reduce((all, each) => all + each, 0);
  return [
    `<w:tbl><w:tblPr><w:tblW w:w="${whole}" w:type="dxa"/>${BORDERS}<w:tblLayout w:type="fixed"/>${MARGINS}</w:tblPr>`,
    `<w:tblGrid>${twips.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`,
    headRow(shown.heads, twips),
    ...shown.rows.map((row) => bodyRow(row, shown, twips, fitsPage(row, widths, sheet))),
    '</w:tbl>',
  ].join('');
}

const BORDERS = `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="A6A6A6"/>`)
  .join('')}</w:tblBorders>`;
const MARGINS =
  '<w:tblCellMar><w:top w:w="50" w:type="dxa"/><w:left w:w="80" w:type="dxa"/><w:bottom w:w="50" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar>';

function headRow(heads: readonly ShownHead[], twips: readonly number[]): string {
  const cells = [
    bold(HEADS.row),
    ...heads.map(({ label, facts }) => bold(label) + facts.map(small).join('')),
    bold(HEADS.status),
    bold(HEADS.notes),
  ];
  const inner = cells.map((content, at) => cellOf(content, twips[at] ?? 0, 'F1EFEA')).join('');
  return `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${inner}</w:tr>`;
}

function bodyRow(row: ShownRow, shown: ShownTable, twips: readonly number[], fits: boolean): string {
  const cells = [
    bold(row.row) + small(row.unit),
    ...row.cells.map((cell, at) => paragraphsOf(cell, languageOf(shown, at))),
    statusOf(row.status),
    paragraphsOf(row.notes, null),
  ];
  const colour = (at: number): string | null =>
    at === cells.length - 2 ? STATUS_LOOKS[row.status].colour : null;
  const inner = cells.map((content, at) => cellOf(content, twips[at] ?? 0, colour(at))).join('');
  return `<w:tr>${fits ? '<w:trPr><w:cantSplit/></w:trPr>' : ''}${inner}</w:tr>`;
}

/** A column's language, where it is another than the document's, so that its spelling is not marked as wrong. */
function languageOf({ heads, language }: ShownTable, at: number): string | null {
  const own = heads[at]?.language ?? null;
  return own === language ? null : own;
}

/** Word wants a paragraph in every cell. */
function cellOf(content: string, width: number, colour: string | null): string {
  const shade = colour === null ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${colour}"/>`;
  const inner = content === '' ? '<w:p/>' : content;
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${shade}</w:tcPr>${inner}</w:tc>`;
}

function statusOf(status: RowStatus): string {
  const { letter, words } = STATUS_LOOKS[status];
  return `<w:p>${run(`${letter} `, BOLD)}${run(words, '')}</w:p>`;
}

const paragraphsOf = (paragraphs: readonly ShownParagraph[], language: string | null): string =>
  paragraphs.map((paragraph) => paragraphOf(paragraph, language)).join('');

function paragraphOf({ pieces, rightToLeft }: ShownParagraph, language: string | null): string {
  const runs = pieces.map((piece) => run(piece.text, pieceProperties(piece, rightToLeft, language)));
  return `<w:p>${rightToLeft ? '<w:pPr><w:bidi/></w:pPr>' : ''}${runs.join('')}</w:p>`;
}

/** A run goes from right to left if it holds such letters, or no letter at all in a paragraph that does. */
function pieceProperties(
  { kind, text }: ShownPiece,
  inRightToLeft: boolean,
  language: string | null,
): string {
  const turned = holdsRightToLeft(text) || (inRightToLeft && !/\p{L}/u.test(text));
  const ofDraft = kind === 'same' || kind === 'insert' || kind === 'delete';
  const tag = ofDraft && language !== null ? xmlText(fitForXml(language)) : null;
  return [
    kind === 'same' ? '' : `<w:rStyle w:val="${PIECE_STYLES[kind]}"/>`,
    turned ? '<w:rtl/>' : '',
    tag === null ? '' : `<w:lang w:val="${tag}" w:bidi="${tag}"/>`,
  ].join('');
}

const BOLD = '<w:b/><w:bCs/>';
const bold = (text: string): string => {
  const turned = startsRightToLeft(text);
  return `<w:p>${turned ? '<w:pPr><w:bidi/></w:pPr>' : ''}${run(text, turned ? `${BOLD}<w:rtl/>` : BOLD)}</w:p>`;
};
const small = (text: string): string =>
  `<w:p>${run(text, `<w:rStyle w:val="${PIECE_STYLES.aside}"/>`)}</w:p>`;

/** A run of text; a tab or line end is an element of its own in Word. */
function run(text: string, properties: string): string {
  const inner = xmlText(fitForXml(text))
    .split(BREAKS)
    .map((part) => BREAK_ELEMENTS.get(part) ?? (part === '' ? '' : `<w:t xml:space="preserve">${part}</w:t>`))
    .join('');
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${inner}</w:r>`;
}

const BREAKS = /(\t|\r\n|\n|\r)/u;
const BREAK_ELEMENTS: ReadonlyMap<string, string> = new Map([
  ['\t', '<w:tab/>'],
  ['\r\n', '<w:br/>'],
  ['\n', '<w:br/>'],
  ['\r', '<w:br/>'],
]);
