import type { Block, Document, Inline, Paragraph, Row, Table } from './model.ts';

/** What a judge read: a line for each paragraph of the body, then one for each paragraph of a footnote. */
export interface Reading {
  readonly body: readonly Line[];
  readonly notes: readonly string[];
}

export interface Line {
  readonly text: string;
  readonly inCell: boolean;
  readonly isHeading?: boolean;
}

/** Stands in a line where a footnote is referred to. */
export const NOTE_MARK = '\u2020';
/** A character of a symbol font, by its code there. */
export const SYMBOL = '\uf04a';
/** A line break inside a paragraph. */
export const LINE_BREAK = '\u2028';

const FIXED: Readonly<Partial<Record<Inline['kind'], string>>> = {
  tab: '\t',
  'line-break': LINE_BREAK,
  'no-break-hyphen': '\u2011',
  'soft-hyphen': '\u00ad',
  footnote: NOTE_MARK,
  endnote: NOTE_MARK,
  symbol: SYMBOL,
};

function inlineText(inline: Inline): string {
  if (inline.kind === 'tracked') return inline.change === 'ins' ? inline.text : '';
  return 'text' in inline ? inline.text : (FIXED[inline.kind] ?? '');
}

const lineOf = ({ inlines }: Paragraph): string => inlines.map(inlineText).join('');

/** A document without any paragraph cannot be told from one with an empty one: a redline has to have one. */
export const filled = ({ body, notes }: Reading): Reading => ({
  body: body.length === 0 ? [{ text: '', inCell: false }] : body,
  notes,
});

/** What a document says, all earlier changes accepted: what every judge has to read out of it. */
export function readingOf(document: Document): Reading {
  const body = linesOf(document.blocks, false);
  const notes = (['footnote', 'endnote'] as const).flatMap((kind) =>
    standing(document.blocks).flatMap((each) =>
      each.inlines.flatMap((inline) => (inline.kind === kind ? inline.paragraphs.map(lineOf) : [])),
    ),
  );
  return filled({ body, notes });
}

/** Lines of blocks; a paragraph whose end somebody took out goes on in the next one, whose look counts. */
function linesOf(blocks: readonly Block[], inCell: boolean): Line[] {
  let begun = '';
  return blocks.flatMap((block): Line[] => {
    if (block.kind === 'group') return linesOf(block.blocks, inCell);
    if (block.kind === 'table')
      return standingRows(block).flatMap(({ cells }) => cells.flatMap((cell) => linesOf(cell.blocks, true)));
    const text = begun + lineOf(block);
    begun = block.markChange === 'del' ? text : '';
    if (block.markChange === 'del') return [];
    return [inCell ? { text, inCell } : { text, inCell, isHeading: block.style.startsWith('Heading') }];
  });
}

/** The rows that nobody took out, with the cells that nobody did. */
export const standingRows = ({ rows }: Table): readonly Row[] =>
  rows.flatMap((row) =>
    row.change === 'del' ? [] : [{ ...row, cells: row.cells.filter(({ change }) => change !== 'del') }],
  );

/** The paragraphs that stand once earlier changes are accepted. */
const standing = (blocks: readonly Block[]): Paragraph[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [block];
    if (block.kind === 'group') return standing(block.blocks);
    return standingRows(block).flatMap(({ cells }) => cells.flatMap((cell) => standing(cell.blocks)));
  });

/** A reading as one text, to be compared and shown. */
export const shown = ({ body, notes }: Reading): string =>
  [
    ...body.map(({ text, inCell }) => (inCell ? `| ${text}` : text)),
    ...notes.map((each) => `${NOTE_MARK} ${each}`),
  ].join('\n');

const mapped = ({ body, notes }: Reading, change: (text: string) => string): Reading => ({
  body: body.map((line) => ({ ...line, text: change(line.text) })),
  notes: notes.map(change),
});

/** The text of our own resolver: a line per paragraph, cells one after another, footnotes after the body. */
export function plainText(reading: Reading): string {
  const { body, notes } = mapped(reading, (text) =>
    text.replaceAll(NOTE_MARK, '').replaceAll(LINE_BREAK, '\n'),
  );
  return [...body.map(({ text }) => text), ...notes].map((line) => `${line}\n`).join('');
}

/**
 * A reading as far as pandoc tells it: it makes one space of white space, drops what stands at the ends of a
 * paragraph and round a line break, empty paragraphs before the first other one, and empty cells. It ignores tracked
 * marks of headings (bodyPartToBlocks in its docx reader), so one that goes leaves an empty heading: those are dropped.
 */
export function asPandocSees(reading: Reading, emptyHeadings: boolean): Reading {
  const { body, notes } = mapped(reading, squeezed);
  const first = body.findIndex(({ text }) => hasCharacters(text));
  const kept = ({ text, inCell, isHeading = false }: Line, at: number): boolean => {
    if (first === -1 || at < first) return false;
    if (inCell) return text !== '';
    return text !== '' || !isHeading || emptyHeadings;
  };
  return { body: body.filter(kept), notes };
}

/**
 * Whether pandoc's reading is the expected one, where each empty heading may be there or not: a redline shows a heading
 * that was taken out as a plain paragraph. Between two lines that say something, as many empty ones can be meant on either side.
 */
export function pandocAgrees(expected: Reading, found: Reading): boolean {
  const [want, got] = [stretchesOf(asPandocSees(expected, true)), stretchesOf(asPandocSees(found, true))];
  return (
    want.length === got.length &&
    want.every((each, index) => {
      const other = got[index];
      return other?.text === each.text && each.least <= other.most && other.least <= each.most;
    })
  );
}

interface Stretch {
  readonly text: string;
  /** How few and how many empty paragraphs follow. */
  least: number;
  most: number;
}

/** Lines that say something, each with the empty ones after it. */
function stretchesOf({ body, notes }: Reading): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { text, inCell, isHeading = false } of body) {
    const last = stretches.at(-1);
    if (text !== '' || last === undefined)
      stretches.push({ text: inCell ? `| ${text}` : text, least: 0, most: 0 });
    else {
      last.least += isHeading ? 0 : 1;
      last.most += 1;
    }
  }
  return [...stretches, ...notes.map((each) => ({ text: `${NOTE_MARK} ${each}`, least: 0, most: 0 }))];
}

/** Pandoc takes a paragraph of nothing but special hyphens, breaks and blanks between them for an empty one when it looks for the first. */
const hasCharacters = (text: string): boolean => /[^\u2011\u00ad\u2028 ]/.test(text);

const squeezed = (text: string): string =>
  text
    .replace(/[ \t\r\n]+/g, ' ')
    .replaceAll(` ${LINE_BREAK}`, LINE_BREAK)
    .replaceAll(`${LINE_BREAK} `, LINE_BREAK)
    .trim();

/** A reading as far as LibreOffice's text export tells it: lines of cells are lines like others. */
export const asOfficeSees = (reading: Reading): Reading => {
  const { body, notes } = filled(reading);
  return { body: body.map(({ text }) => ({ text, inCell: false })), notes };
};

/**
 * LibreOffice puts an empty paragraph before a table that comes first, where a document has a part for footnotes: in any
 * file, and in a redline that begins with one (`tableFirst`) also where the table then goes.
 */
export function officeAgrees(expected: Reading, found: Reading, tableFirst = false): boolean {
  const added = (tableFirst || expected.body[0]?.inCell === true) && found.body[0]?.text === '';
  const want = shown(asOfficeSees(expected));
  const got = asOfficeSees(found);
  return shown(got) === want || (added && shown({ ...got, body: got.body.slice(1) }) === want);
}
