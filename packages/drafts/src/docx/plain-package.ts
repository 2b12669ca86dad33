import { bad, good, type Outcome } from '@nonpaper/vocabulary';
import { newArchive } from './archive.ts';
import { firstNotXml } from './characters.ts';
import { startsRightToLeft } from '../text-direction.ts';
import { runContents } from './run-source.ts';
import { redlineDocx } from './redline-docx.ts';
import { DRAFTS_CODES } from '../codes.ts';
import type {
  DocumentText,
  RedlineDocx,
  RedlineDocxOptions,
  TextBlock,
  TextParagraph,
  TextTable,
} from './types.ts';

/**
 * A redline of two texts that are not .docx, as a plain document of our own: A4, four styles, the same bytes for the
 * same texts. The law of `redlineDocx` holds; a text with a character that XML 1.0 cannot carry is refused.
 */
export function redlineTexts(
  older: DocumentText,
  newer: DocumentText,
  options: RedlineDocxOptions = {},
): Outcome<RedlineDocx> {
  const before = plainDocx(older, 'the older text');
  if (!before.ok) return before;
  const after = plainDocx(newer, 'the newer text');
  return after.ok ? redlineDocx(before.value, after.value, options) : after;
}

/** A text as a clean document of our own; a paragraph whose first letter is written from right to left is so set. */
export function plainDocx(text: DocumentText, where = 'the text'): Outcome<Uint8Array> {
  const fault = faultIn(text.blocks, where);
  if (fault !== null) return fault;
  const body = withLastParagraph(text.blocks).map(blockSource).join('');
  const encoder = new TextEncoder();
  const parts: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', CONTENT_TYPES],
    ['_rels/.rels', ROOT_RELATIONS],
    [
      'word/document.xml',
      `${DECLARATION}<w:document xmlns:w="${MAIN}"><w:body>${body}${SECTION}</w:body></w:document>`,
    ],
    ['word/_rels/document.xml.rels', DOCUMENT_RELATIONS],
    ['word/styles.xml', STYLES],
  ];
  return good(newArchive(new Map(parts.map(([name, content]) => [name, encoder.encode(content)]))));
}

/** A body ends in a paragraph; one is added only where there is no text at all or a table comes last. */
function withLastParagraph(blocks: readonly TextBlock[]): readonly TextBlock[] {
  return blocks.at(-1)?.kind === 'paragraph' ? blocks : [...blocks, { kind: 'paragraph', text: '' }];
}

function faultIn(blocks: readonly TextBlock[], where: string): Outcome<never> | null {
  for (const { text, label = '' } of blocks.flatMap(paragraphsOf)) {
    const words = label + text;
    const at = firstNotXml(words);
    if (at === -1) continue;
    const code = (words.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    const what = `The character U+${code} (at ${at} of ${JSON.stringify(words.slice(0, 40))}) cannot stand in a Word document.`;
    return bad({ code: 'redline-not-in-xml', what, where, next: DRAFTS_CODES['redline-not-in-xml'].next });
  }
  return null;
}

const paragraphsOf = (block: TextBlock): readonly TextParagraph[] =>
  block.kind === 'paragraph' ? [block] : block.rows.flat(2);

const blockSource = (block: TextBlock): string =>
  block.kind === 'paragraph' ? paragraphSource(block) : tableSource(block);

function paragraphSource({ text, style = 'normal', label }: TextParagraph): string {
  const name = STYLE_NAMES[style];
  const turned = startsRightToLeft(text);
  const inside = (name === '' ? '' : `<w:pStyle w:val="${name}"/>`) + (turned ? '<w:bidi/>' : '');
  const properties = inside === '' ? '' : `<w:pPr>${inside}</w:pPr>`;
  const words = (label === undefined ? '' : `${label}\t`) + text.replace(/\r\n?/g, '\n');
  const run = `<w:r>${turned ? '<w:rPr><w:rtl/></w:rPr>' : ''}${runContents(words, 't')}</w:r>`;
  return `<w:p>${properties}${words === '' ? '' : run}</w:p>`;
}

const STYLE_NAMES: Readonly<Record<NonNullable<TextParagraph['style']>, string>> = {
  title: 'Title',
  heading1: 'Heading1',
  heading2: 'Heading2',
  heading3: 'Heading3',
  normal: '',
};

/** The width of A4 between margins, in twentieths of a point. */
const TEXT_WIDTH = 9026;

function tableSource({ rows }: TextTable): string {
  const columns = Math.max(1, ...rows.map((cells) => cells.length));
  const width = Math.floor(TEXT_WIDTH / columns);
  const cell = (paragraphs: readonly TextParagraph[]): string => {
    const inside = paragraphs.length === 0 ? '<w:p></w:p>' : paragraphs.map(paragraphSource).join('');
    return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${inside}</w:tc>`;
  };
  const row = (cells: readonly (readonly TextParagraph[])[]): string =>
    `<w:tr>${(cells.length === 0 ? [[]] : cells).map(cell).join('')}</w:tr>`;
  const grid = `<w:gridCol w:w="${width}"/>`.repeat(columns);
  const properties = `<w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="${width * columns}" w:type="dxa"/></w:tblPr>`;
  return `<w:tbl>${properties}<w:tblGrid>${grid}</w:tblGrid>${(rows.length === 0 ? [[]] : rows).map(row).join('')}</w:tbl>`;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const CONTENT_TYPES = `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${CONTENT}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${CONTENT}.styles+xml"/></Types>`;
const ROOT_RELATIONS = `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${TYPES}/officeDocument" Target="word/document.xml"/></Relationships>`;
const DOCUMENT_RELATIONS = `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${TYPES}/styles" Target="styles.xml"/></Relationships>`;
const SECTION =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>';

const heading = (level: number, size: number): string =>
  `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="240" w:after="120"/><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/><w:sz w:val="${size}"/></w:rPr></w:style>`;
const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join('');
const STYLES = `${DECLARATION}<w:styles xmlns:w="${MAIN}"><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:rPr><w:b/><w:sz w:val="36"/></w:rPr></w:style>${heading(1, 30)}${heading(2, 26)}${heading(3, 24)}<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/></w:style><w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${BORDERS}</w:tblBorders></w:tblPr></w:style></w:styles>`;
