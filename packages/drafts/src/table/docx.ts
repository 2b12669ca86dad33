import {
  Document,
  Footer,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Outcome } from '@nonpaper/vocabulary';
import { bad, good } from '@nonpaper/vocabulary';
import { HEADS, STATUS_LOOKS } from '../data/table-words.ts';
import { holdsRightToLeft } from './direction.ts';
import { PIECE_STYLES, characterStyles } from './docx-styles.ts';
import type { Sheet } from './layout.ts';
import { fitsPage, sheetFor, widthsFor } from './layout.ts';
import { coreProperties, fitForXml, steadyPackage, unfitIn } from './package-file.ts';
import type { ShownParagraph, ShownPiece } from './shown-cell.ts';
import type { ShownHead, ShownRow, ShownTable } from './shown.ts';
import { shownTable } from './shown.ts';
import type { NegotiationTable, RowStatus } from './table.ts';
import type { TableOptions, WrittenTable } from './written.ts';
import { replacedMessages } from './written.ts';

/** Word tables have at most 63 columns; three of them are the row's number, its status and its notes. */
const MOST_TEXTS = 60;

/**
 * Writes a table as a Word document on its side: A4 up to four texts, A3 beyond; the head repeated on every page, a
 * row kept on one page where it fits one; page numbers and what was left out in the footer. Every piece of a cell is
 * a run of real text with a character style of its kind, so what is struck or a printed number can be told from the
 * text. The same table gives the same bytes; the document names no author and no day.
 * Fault: `table-too-wide`. Message: `characters-replaced` for what XML cannot carry.
 */
export async function tableToDocx(
  table: NegotiationTable,
  options: TableOptions = {},
): Promise<Outcome<WrittenTable<Uint8Array>>> {
  const shown = shownTable(table, options);
  if (shown.heads.length > MOST_TEXTS) return tooWide(shown.heads.length);
  const packed = new Uint8Array(await Packer.toArrayBuffer(documentOf(shown)));
  const file = steadyPackage(packed, { 'docProps/core.xml': () => coreProperties(shown.title) });
  return good({ file, leftOut: shown.leftOut, messages: replacedMessages(unfitIn(everyText(shown))) });
}

const tooWide = (texts: number): Outcome<never> =>
  bad({
    code: 'table-too-wide',
    what: `A Word table holds ${MOST_TEXTS} texts beside each other; this one has ${texts}.`,
    next: 'Write it as .xlsx, .csv or HTML, or make a table of fewer drafts.',
  });

function documentOf(shown: ShownTable): Document {
  const sheet = sheetFor(shown);
  return new Document({
    styles: {
      default: {
        document: {
          run: {
            font: { ascii: FONT, hAnsi: FONT, cs: FONT, eastAsia: FONT },
            size: 17,
            sizeComplexScript: 18,
            language: { value: shown.language, bidirectional: 'ar-SA' },
          },
          paragraph: { spacing: { after: 40 } },
        },
        title: { run: { size: 30, bold: true }, paragraph: { spacing: { after: 80 } } },
      },
      characterStyles: characterStyles(shown.marks),
    },
    sections: [
      {
        properties: { page: pageOf(sheet) },
        footers: { default: footerOf(shown) },
        children: [
          new Paragraph({ style: 'Title', children: [textRun(shown.title)] }),
          plain(shown.counts),
          ...shown.legend.map((line) => small(line)),
          tableOf(shown, sheet),
          small(`${shown.leftOutLine}.`),
        ],
      },
    ],
  });
}

const FONT = 'Arial';
/** Twentieths of a point in a millimetre. */
const TWIPS = 56.7;
const MARGIN = Math.round(11 * TWIPS);

/** The library turns the sheet, so the sizes are those of the upright one. */
const pageOf = ({ name }: Sheet) => ({
  size: {
    orientation: PageOrientation.LANDSCAPE,
    ...(name === 'A4' ? { width: 11_906, height: 16_838 } : { width: 16_838, height: 23_811 }),
  },
  margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, header: 400, footer: 400 },
});

function footerOf({ title, leftOutLine }: ShownTable): Footer {
  const pages = ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [
      new Paragraph({
        children: [
          textRun(`${shortened(title)}. ${leftOutLine}. `, { style: PIECE_STYLES.aside }),
          new TextRun({ style: PIECE_STYLES.aside, children: pages }),
        ],
      }),
    ],
  });
}

const shortened = (text: string): string => (text.length > 90 ? `${text.slice(0, 89).trimEnd()}…` : text);

function tableOf(shown: ShownTable, sheet: Sheet): Table {
  const widths = widthsFor(shown, sheet);
  const twips = widths.map((width) => Math.round(width * TWIPS));
  return new Table({
    columnWidths: twips,
    layout: TableLayoutType.FIXED,
    width: { size: twips.reduce((all, each) => all + each, 0), type: WidthType.DXA },
    margins: { top: 50, bottom: 50, left: 80, right: 80 },
    rows: [
      headRow(shown.heads, twips),
      ...shown.rows.map((row) => bodyRow(row, shown, twips, fitsPage(row, widths, sheet))),
    ],
  });
}

function headRow(heads: readonly ShownHead[], twips: readonly number[]): TableRow {
  const cells = [
    [bold(HEADS.row)],
    ...heads.map(({ label, facts }) => [bold(label), ...facts.map(small)]),
    [bold(HEADS.status)],
    [bold(HEADS.notes)],
  ];
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: cells.map((children, at) => cellOf(children, twips[at] ?? 0, 'F1EFEA')),
  });
}

function bodyRow(row: ShownRow, shown: ShownTable, twips: readonly number[], fits: boolean): TableRow {
  const texts = row.cells.map((cell, at) => cell.map((each) => paragraphOf(each, languageOf(shown, at))));
  const cells = [
    [bold(row.row), small(row.unit)],
    ...texts,
    [statusOf(row.status)],
    row.notes.map((each) => paragraphOf(each, null)),
  ];
  const colour = (at: number): string | null =>
    at === cells.length - 2 ? STATUS_LOOKS[row.status].colour : null;
  return new TableRow({
    cantSplit: fits,
    children: cells.map((children, at) => cellOf(children, twips[at] ?? 0, colour(at))),
  });
}

/** A column's language, where it is another than the document's, so that spelling is not marked as wrong. */
function languageOf({ heads, language }: ShownTable, at: number): string | null {
  const own = heads[at]?.language ?? null;
  return own === language ? null : own;
}

function cellOf(children: readonly Paragraph[], width: number, colour: string | null): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    children: children.length === 0 ? [new Paragraph({})] : children,
    ...(colour === null ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill: colour } }),
  });
}

function statusOf(status: RowStatus): Paragraph {
  const { letter, words } = STATUS_LOOKS[status];
  return new Paragraph({ children: [textRun(`${letter} `, { bold: true }), textRun(words)] });
}

function paragraphOf({ pieces, rightToLeft }: ShownParagraph, language: string | null): Paragraph {
  return new Paragraph({
    ...(rightToLeft ? { bidirectional: true } : {}),
    children: pieces.map((piece) => pieceRun(piece, rightToLeft, language)),
  });
}

/** A run goes from right to left if it holds such letters, or none at all in a paragraph that does. */
function pieceRun({ kind, text }: ShownPiece, inRightToLeft: boolean, language: string | null): TextRun {
  const ofDraft = kind === 'same' || kind === 'insert' || kind === 'delete';
  const turned = ofDraft && (holdsRightToLeft(text) || (inRightToLeft && !/\p{L}/u.test(text)));
  return textRun(text, {
    ...(kind === 'same' ? {} : { style: PIECE_STYLES[kind] }),
    ...(turned ? { rightToLeft: true } : {}),
    ...(ofDraft && language !== null ? { language: { value: language, bidirectional: language } } : {}),
  });
}

const plain = (text: string): Paragraph => new Paragraph({ children: [textRun(text)] });
const bold = (text: string): Paragraph => new Paragraph({ children: [textRun(text, { bold: true })] });
const small = (text: string): Paragraph =>
  new Paragraph({ children: [textRun(text, { style: PIECE_STYLES.aside })] });

interface RunLooks {
  readonly style?: string;
  readonly bold?: boolean;
  readonly rightToLeft?: boolean;
  readonly language?: { readonly value: string; readonly bidirectional: string };
}

/** A run of text; a tab is an element of its own in Word, and so is a line end that somehow stayed. */
function textRun(text: string, looks: RunLooks = {}): TextRun {
  const children = fitForXml(text)
    .split('\t')
    .flatMap((part, at) => (at === 0 ? [part] : [new Tab(), part]));
  return new TextRun({ ...looks, children });
}

function everyText({ title, heads, rows }: ShownTable): string {
  const ofParagraphs = (all: readonly ShownParagraph[]): string[] =>
    all.flatMap(({ pieces }) => pieces.map(({ text }) => text));
  return [
    title,
    ...heads.flatMap(({ label, facts }) => [label, ...facts]),
    ...rows.flatMap(({ row, cells, notes }) => [row, ...cells.flatMap(ofParagraphs), ...ofParagraphs(notes)]),
  ].join('\n');
}
