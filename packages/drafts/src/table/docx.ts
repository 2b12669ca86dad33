import { Document, Footer, Packer, PageNumber, PageOrientation, Paragraph, TextRun } from 'docx';
import type { Outcome } from '@nonpaper/vocabulary';
import { bad, good } from '@nonpaper/vocabulary';
import { PIECE_STYLES, SMALL_PRINT, characterStyles } from './docx-styles.ts';
import { docxTable } from './docx-table.ts';
import type { Sheet } from './layout.ts';
import { TWIPS, sheetFor } from './layout.ts';
import { coreProperties, fitForXml, steadyPackage, unfitIn } from './package-file.ts';
import { everyTextOf, shownTable } from './shown.ts';
import type { ShownTable } from './shown.ts';
import type { NegotiationTable } from './table.ts';
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
  const sheet = sheetFor(shown);
  const packed = new Uint8Array(await Packer.toArrayBuffer(documentOf(shown, sheet)));
  const file = steadyPackage(packed, {
    'docProps/core.xml': () => coreProperties(shown.title),
    'word/document.xml': (part) => withTable(part, docxTable(shown, sheet)),
  });
  const unfit = everyTextOf(shown).reduce((all, text) => all + unfitIn(text), 0);
  return good({ file, leftOut: shown.leftOut, messages: replacedMessages(unfit) });
}

const tooWide = (texts: number): Outcome<never> =>
  bad({
    code: 'table-too-wide',
    what: `A Word table holds ${MOST_TEXTS} texts beside each other; this one has ${texts}.`,
    next: 'Write it as .xlsx, .csv or HTML, or make a table of fewer drafts.',
  });

/** The library makes the package: styles, sheet, footer and the lines round the table, for which it holds a place. */
function documentOf(shown: ShownTable, sheet: Sheet): Document {
  return new Document({
    styles: {
      default: {
        document: {
          run: {
            font: { ascii: FONT, hAnsi: FONT, cs: FONT, eastAsia: FONT },
            size: 17,
            sizeComplexScript: 18,
            language: { value: fitForXml(shown.language), bidirectional: 'ar-SA' },
          },
          paragraph: { spacing: { after: 40 } },
        },
        title: { run: { size: 30, bold: true }, paragraph: { spacing: { after: 80 } } },
      },
      characterStyles: characterStyles(shown.marks),
      // A style of the paragraph, since page numbers take no character style in some programs.
      paragraphStyles: [{ id: FOOTER_STYLE, name: 'Table Footer', run: SMALL_PRINT }],
    },
    sections: [
      {
        properties: { page: pageOf(sheet) },
        footers: { default: footerOf(shown) },
        children: [
          new Paragraph({ style: 'Title', children: [new TextRun(fitForXml(shown.title))] }),
          new Paragraph(shown.counts),
          ...shown.legend.map(small),
          new Paragraph(PLACE),
          small(`${shown.leftOutLine}.`),
        ],
      },
    ],
  });
}

const PLACE = 'the table';
const PLACE_ELEMENT = `<w:p><w:r><w:t xml:space="preserve">${PLACE}</w:t></w:r></w:p>`;

function withTable(part: string, table: string): string {
  const pieces = part.split(PLACE_ELEMENT);
  if (pieces.length !== 2) throw new Error('The document has not one place for its table.');
  return pieces.join(table);
}

const FONT = 'Arial';
const FOOTER_STYLE = 'TableFooter';
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
        style: FOOTER_STYLE,
        children: [
          new TextRun(`${shortened(fitForXml(title))}. ${leftOutLine}. `),
          new TextRun({ children: pages }),
        ],
      }),
    ],
  });
}

const shortened = (text: string): string =>
  [...text].length > 90 ? `${[...text].slice(0, 89).join('').trimEnd()}…` : text;

const small = (text: string): Paragraph =>
  new Paragraph({ children: [new TextRun({ text, style: PIECE_STYLES.aside })] });
