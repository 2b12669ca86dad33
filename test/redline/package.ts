import { strToU8, zipSync } from 'fflate';
import type { Block, Cell, Document, Inline, Look, Paragraph, Row, SectionLook, Table } from './model.ts';
import { CUSTOM, FONTS, NUMBERING, PROPERTIES, SETTINGS, STYLES, THEME, PICTURE } from './package-parts.ts';

/**
 * Writes a document of the tests as a .docx like those that Word writes: with styles, numbering, a theme, headers,
 * revision-save ids, spelling marks, and whatever else a redline has to leave alone.
 */
export function packageOf(document: Document): Uint8Array {
  const writing = new Writing(document);
  const { blocks } = document;
  // The empty paragraph behind a last table is left out.
  const last = blocks.at(-1);
  const isBare =
    document.endsInTable === true &&
    blocks.at(-2)?.kind === 'table' &&
    last?.kind === 'paragraph' &&
    last.inlines.length === 0;
  return assembled(writing.blocks(isBare ? blocks.slice(0, -1) : blocks), document, writing);
}

/** A package round a body that is written by hand, and round footnotes, if any. */
export function packageOfBody(body: string, footnotes = ''): Uint8Array {
  const document = { blocks: [] };
  const writing = new Writing(document);
  if (footnotes !== '') writing.footnotes.push(footnotes);
  return assembled(body, document, writing);
}

function assembled(blocks: string, document: Document, writing: Writing): Uint8Array {
  writing.ranges?.finish();
  return zipped({
    '[Content_Types].xml': contentTypes(document, writing),
    '_rels/.rels': PACKAGE_RELATIONS,
    'word/document.xml': part('document', `<w:body>${blocks}${sectionProperties(document)}</w:body>`),
    'word/_rels/document.xml.rels': documentRelations(document, writing),
    'word/styles.xml': STYLES,
    'word/numbering.xml': NUMBERING,
    'word/settings.xml': SETTINGS,
    'word/fontTable.xml': FONTS,
    'word/theme/theme1.xml': THEME,
    'docProps/core.xml': PROPERTIES,
    'customXml/item1.xml': CUSTOM,
    ...optionalParts(document, writing),
  });
}

/** A zip whose bytes depend on its entries alone. */
export const zipped = (entries: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(entries).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
    // Low compression: thousands of these are written, and all are small.
    { level: 1, mtime: new Date(2024, 0, 1) },
  );

export const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMESPACES = [
  `xmlns:w="${MAIN}"`,
  `xmlns:r="${OFFICE}"`,
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(' ');
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A part with its root element. */
export const part = (root: string, inner: string): string =>
  `${DECLARATION}<w:${root} ${NAMESPACES}>${inner}</w:${root}>`;

/** In the order that ECMA-376 part 1, annex A, gives to the children of rPr. */
const LOOK_XML: Readonly<Record<Look, string>> = {
  bold: '<w:b/><w:bCs/>',
  italic: '<w:i/><w:iCs/>',
  colour: '<w:color w:val="1F4E79"/>',
  large: '<w:sz w:val="28"/><w:szCs w:val="28"/>',
  underline: '<w:u w:val="single"/>',
  raised: '<w:vertAlign w:val="superscript"/>',
  'right-to-left': '<w:rtl/>',
  language: '<w:lang w:val="en-GB"/>',
};

const run = (inner: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${inner}</w:r>`;
const plain = (text: string, properties = ''): string =>
  run(`<w:t xml:space="preserve">${escaped(text)}</w:t>`, properties);

/** Collects, while blocks are written, what goes into other parts; gives out ids. */
interface OpenRange {
  readonly id: number;
  readonly until: number;
  readonly isComment: boolean;
}
const NO_RANGES = { before: '', after: '' };

/** Bookmarks and comments that begin before the text of one paragraph and end behind that of a later one. */
class Ranges {
  readonly #comments: string[];
  #open: OpenRange[] = [];
  #count = 0;

  constructor(comments: string[]) {
    this.#comments = comments;
  }

  /** What stands before and behind the text of the paragraph with this number. */
  at(number: number, hasText: boolean): { readonly before: string; readonly after: string } {
    const ending = this.#open.filter(({ until }) => until <= number);
    this.#open = this.#open.filter(({ until }) => until > number);
    const before = hasText && number % 3 === 1 ? this.#begin(number) : '';
    return { before, after: ending.map((each) => this.#end(each)).join('') };
  }

  #begin(number: number): string {
    this.#count += 1;
    const isComment = this.#count % 2 === 0;
    const id = isComment ? this.#comments.length : 5000 + this.#count;
    this.#open.push({ id, until: number + 1 + (this.#count % 3), isComment });
    if (!isComment) return `<w:bookmarkStart w:id="${id}" w:name="reach${this.#count}"/>`;
    this.#comments.push(commentOf(id, 'All of this?'));
    return `<w:commentRangeStart w:id="${id}"/>`;
  }

  #end({ id, isComment }: OpenRange): string {
    return isComment
      ? `<w:commentRangeEnd w:id="${id}"/>${run(`<w:commentReference w:id="${id}"/>`)}`
      : `<w:bookmarkEnd w:id="${id}"/>`;
  }

  /** What is left open when the text ends: Word drops such a bookmark, and reads such a comment. */
  finish(): void {
    this.#open = [];
  }
}

const commentOf = (id: number, text: string): string =>
  `<w:comment w:id="${id}" w:author="R. Reader" w:date="2024-03-01T09:00:00Z" w:initials="R"><w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p></w:comment>`;

class Writing {
  readonly footnotes: string[] = [];
  readonly endnotes: string[] = [];
  readonly comments: string[] = [];
  /** The words of headers of sections that end in the text. */
  readonly sectionHeaders: string[] = [];
  readonly ranges: Ranges | null;
  /** The headers and footers of sections that end in the text. */
  readonly sectionEdges: string;
  links = 0;
  images = 0;
  boxes = 0;
  #moves = 0;
  #bookmarks = 0;
  #changes = 0;
  #paragraphs = 0;
  readonly #hasManyAuthors: boolean;

  constructor(document: Document) {
    this.ranges = document.hasRanges === true ? new Ranges(this.comments) : null;
    this.#hasManyAuthors = document.hasManyAuthors === true;
    this.sectionEdges =
      document.header === undefined ? '' : '<w:headerReference w:type="default" r:id="rIdHeader"/>';
  }

  blocks(blocks: readonly Block[], change?: Row['change']): string {
    return blocks.map((block) => this.#block(block, change)).join('');
  }

  #block(block: Block, change?: Row['change']): string {
    if (block.kind === 'paragraph')
      return change === undefined ? this.paragraph(block) : this.#changedParagraph(block, change);
    if (block.kind === 'table') return this.#table(block);
    return `<w:sdt><w:sdtPr><w:alias w:val="Clause"/><w:tag w:val="clause"/></w:sdtPr><w:sdtContent>${this.blocks(block.blocks)}</w:sdtContent></w:sdt>`;
  }

  /** `before` stands before its text, as the number of a note does. */
  paragraph(each: Paragraph, before = '', isInNote = false): string {
    this.#paragraphs += 1;
    const id = (0x00a00000 + this.#paragraphs).toString(16).padStart(8, '0').toUpperCase();
    const inlines = each.inlines.map((inline) => this.#inline(inline)).join('');
    const { before: opening, after } =
      (isInNote ? null : this.ranges?.at(this.#paragraphs, each.inlines.length > 0)) ?? NO_RANGES;
    if (each.cameFrom === true) return this.#movedParagraph(each, opening, after);
    return `<w:p w:rsidR="${id}" w:rsidRDefault="${id}">${this.#properties(each)}${before}${opening}${inlines}${after}</w:p>`;
  }

  /** A paragraph that somebody had moved, first at its older place and then at its newer one. */
  #movedParagraph(each: Paragraph, opening: string, after: string): string {
    this.#moves += 1;
    const at = (side: 'From' | 'To', around: readonly [string, string]): string => {
      const id = 8000 + this.#moves * 2 + (side === 'To' ? 1 : 0);
      const runs = each.inlines.map((inline) => this.#inline(inline)).join('');
      const start = `<w:move${side}RangeStart w:id="${id}" w:author="O. Ther" w:date="2024-02-01T10:00:00Z" w:name="earlier${this.#moves}"/>`;
      const head = properties(each, '', `<w:rPr><w:move${side} ${this.#who()}/></w:rPr>`);
      return `${start}<w:p>${head}${around[0]}<w:move${side} ${this.#who()}>${runs}</w:move${side}>${around[1]}</w:p><w:move${side}RangeEnd w:id="${id}"/>`;
    };
    return at('From', ['', '']) + at('To', [opening, after]);
  }

  #properties(each: Paragraph): string {
    const mark = each.markChange === undefined ? '' : `<w:rPr><w:${each.markChange} ${this.#who()}/></w:rPr>`;
    const look =
      each.restyled === true
        ? `<w:pPrChange ${this.#who()}><w:pPr><w:jc w:val="center"/></w:pPr></w:pPrChange>`
        : '';
    return properties(each, this.#edgesOf(each), mark, look);
  }

  #edgesOf({ endsSection, sectionHeader }: Paragraph): string {
    if (endsSection !== true || sectionHeader === undefined) return this.sectionEdges;
    const number = this.sectionHeaders.push(sectionHeader);
    return `<w:headerReference w:type="default" r:id="rIdSection${number}"/>`;
  }

  /** A paragraph in a row that somebody put in or took out. */
  #changedParagraph(each: Paragraph, change: 'ins' | 'del'): string {
    const words = each.inlines.map((inline) => ('text' in inline ? this.#tracked(change, inline.text) : ''));
    return `<w:p>${properties(each, '', `<w:rPr><w:${change} ${this.#who()}/></w:rPr>`)}${words.join('')}</w:p>`;
  }

  #table({ rows, rightToLeft }: Table): string {
    const columns = Math.max(
      1,
      ...rows.map(({ cells }) => cells.reduce((sum, { span = 1 }) => sum + span, 0)),
    );
    const width = Math.floor(9000 / columns);
    const grid = `<w:gridCol w:w="${width}"/>`.repeat(columns);
    const written = rows.map(({ cells, change }) => {
      const mark = change === undefined ? '' : `<w:${change} ${this.#who()}/>`;
      const inner = cells.map((cell) => this.#cell(cell, width, change)).join('');
      return `<w:tr><w:trPr><w:cantSplit/>${mark}</w:trPr>${inner}</w:tr>`;
    });
    const direction = rightToLeft === true ? '<w:bidiVisual/>' : '';
    return `<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/>${direction}<w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${written.join('')}</w:tbl>`;
  }

  #cell({ blocks, span = 1, down, change: own }: Cell, width: number, change: Row['change']): string {
    const merge = down === undefined ? '' : down === 'first' ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
    const changed = own === undefined ? '' : `<w:cell${own === 'ins' ? 'Ins' : 'Del'} ${this.#who()}/>`;
    const spans = span > 1 ? `<w:gridSpan w:val="${span}"/>` : '';
    return `<w:tc><w:tcPr><w:tcW w:w="${width * span}" w:type="dxa"/>${spans}${merge}${changed}</w:tcPr>${this.blocks(blocks, change)}</w:tc>`;
  }

  #who(): string {
    this.#changes += 1;
    const at = this.#hasManyAuthors ? this.#changes : 0;
    return `w:id="${7000 + this.#changes}" w:author="${OTHERS[at % OTHERS.length]}" w:date="2024-02-0${1 + (at % 2)}T10:00:00Z"`;
  }

  #inline(inline: Inline): string {
    switch (inline.kind) {
      case 'text':
        return plain(inline.text, inline.look === undefined ? '' : LOOK_XML[inline.look]);
      case 'tab':
        return run('<w:tab/>');
      case 'line-break':
        return run('<w:br/>');
      case 'no-break-hyphen':
        return run('<w:noBreakHyphen/>');
      case 'soft-hyphen':
        return run('<w:softHyphen/>');
      case 'image':
        return this.#image();
      case 'link':
        this.links += 1;
        return `<w:hyperlink r:id="rIdLink${this.links}" w:history="1">${plain(inline.text, '<w:rStyle w:val="Hyperlink"/>')}</w:hyperlink>`;
      case 'long-link':
        return this.#longLink(inline.text, inline.cut);
      case 'live-field':
        return liveField(inline.code, inline.text);
      case 'control':
        return `<w:sdt><w:sdtPr><w:alias w:val="Party"/><w:text/></w:sdtPr><w:sdtContent>${plain(inline.text)}</w:sdtContent></w:sdt>`;
      case 'bookmark':
        this.#bookmarks += 1;
        return `<w:bookmarkStart w:id="${this.#bookmarks}" w:name="mark${this.#bookmarks}"/>${plain(inline.text)}<w:bookmarkEnd w:id="${this.#bookmarks}"/>`;
      case 'commented':
        return this.#commented(inline.text, inline.comment);
      case 'field':
        return field(inline);
      case 'footnote':
        return this.#footnote(inline);
      case 'endnote':
        return this.#endnote(inline);
      case 'tracked':
        return this.#tracked(inline.change, inline.text);
      case 'page-break':
        return run('<w:br w:type="page"/>');
      case 'column-break':
        return run('<w:br w:type="column"/>');
      case 'empty-run':
        return run('<w:t></w:t>', '<w:i/>');
      case 'spelling-mark':
        return '<w:proofErr w:type="spellStart"/><w:proofErr w:type="spellEnd"/>';
      case 'symbol':
        return run('<w:sym w:font="Wingdings" w:char="F04A"/>');
      case 'wrapped':
        return this.#wrapped(inline);
      case 'box':
        this.boxes += 1;
        return box(this.boxes, inline.lines);
      case 'nested-field':
        return nestedField(inline.text);
      case 'ruby':
        return ruby(inline.text, inline.above);
      case 'equation':
        return `<m:oMath><m:r><m:t>${escaped(inline.formula)}</m:t></m:r></m:oMath>`;
      case 'moved':
        return this.#moved(inline.text);
      case 'restyled':
        return plain(inline.text, `<w:b/><w:rPrChange ${this.#who()}><w:rPr><w:i/></w:rPr></w:rPrChange>`);
    }
  }

  #wrapped({ how, text }: Extract<Inline, { kind: 'wrapped' }>): string {
    const inner = plain(text);
    switch (how) {
      case 'smart-tag':
        return `<w:smartTag w:uri="urn:example:tags" w:element="place">${inner}</w:smartTag>`;
      case 'custom-xml':
        return `<w:customXml w:uri="urn:example:kept" w:element="kept">${inner}</w:customXml>`;
      case 'direction':
        return `<w:dir w:val="rtl">${inner}</w:dir>`;
      case 'override':
        return `<w:bdo w:val="ltr">${inner}</w:bdo>`;
      case 'anchor':
        return `<w:hyperlink w:anchor="mark1">${inner}</w:hyperlink>`;
      case 'list-control':
        return `<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:displayText="one" w:value="1"/><w:listItem w:displayText="two" w:value="2"/></w:dropDownList></w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
    }
  }

  /** Words that somebody had moved to behind the place where they stood. */
  #moved(text: string): string {
    this.#moves += 1;
    const name = `earlier${this.#moves}`;
    const range = (side: string, tag: string, inner: string): string => {
      const id = 8000 + this.#moves * 2 + (side === 'To' ? 1 : 0);
      return `<w:move${side}RangeStart w:id="${id}" w:author="O. Ther" w:date="2024-02-01T10:00:00Z" w:name="${name}"/><w:move${side} ${this.#who()}>${run(`<w:${tag} xml:space="preserve">${escaped(inner)}</w:${tag}>`)}</w:move${side}><w:move${side}RangeEnd w:id="${id}"/>`;
    };
    return `${range('From', 't', text)}${range('To', 't', text)}`;
  }

  #image(): string {
    this.images += 1;
    const size = '<a:off x="0" y="0"/><a:ext cx="190500" cy="190500"/>';
    return run(
      `<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="190500" cy="190500"/><wp:docPr id="${900 + this.images}" name="Seal ${this.images}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="seal.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rIdImage"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>${size}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`,
    );
  }

  #commented(text: string, comment: string): string {
    const id = this.comments.length;
    this.comments.push(commentOf(id, comment));
    return `<w:commentRangeStart w:id="${id}"/>${plain(text)}<w:commentRangeEnd w:id="${id}"/>${run(`<w:commentReference w:id="${id}"/>`)}`;
  }

  #endnote({ paragraphs, inControl }: Note): string {
    const id = this.endnotes.push('') + 1;
    const mark = run('<w:endnoteRef/>', '<w:rStyle w:val="FootnoteReference"/>');
    const written = paragraphs.map((each, index) => this.paragraph(each, index === 0 ? mark : '', true));
    this.endnotes[id - 2] = `<w:endnote w:id="${id}">${noteBody(written, inControl)}</w:endnote>`;
    return run(`<w:endnoteReference w:id="${id}"/>`, '<w:rStyle w:val="FootnoteReference"/>');
  }

  #footnote({ paragraphs, inControl }: Note): string {
    // The place is kept first, because a note's own paragraphs could hold no notes, but ids have to rise.
    const id = this.footnotes.push('') + 1;
    const mark = run('<w:footnoteRef/>', '<w:rStyle w:val="FootnoteReference"/>');
    const written = paragraphs.map((each, index) => this.paragraph(each, index === 0 ? mark : '', true));
    this.footnotes[id - 2] = `<w:footnote w:id="${id}">${noteBody(written, inControl)}</w:footnote>`;
    return run(`<w:footnoteReference w:id="${id}"/>`, '<w:rStyle w:val="FootnoteReference"/>');
  }

  #longLink(text: string, cut: number): string {
    this.links += 1;
    this.#bookmarks += 1;
    const id = 3000 + this.#bookmarks;
    const style = '<w:rStyle w:val="Hyperlink"/>';
    const bold = plain(text.slice(0, cut), `${style}<w:b/>`);
    return `<w:hyperlink r:id="rIdLink${this.links}" w:history="1">${bold}<w:bookmarkStart w:id="${id}" w:name="link${id}"/>${plain(text.slice(cut), style)}</w:hyperlink><w:bookmarkEnd w:id="${id}"/>`;
  }

  #tracked(change: 'ins' | 'del' | 'both', text: string): string {
    if (change === 'both') return `<w:ins ${this.#who()}>${this.#tracked('del', text)}</w:ins>`;
    const name = change === 'ins' ? 't' : 'delText';
    return `<w:${change} ${this.#who()}>${run(`<w:${name} xml:space="preserve">${escaped(text)}</w:${name}>`)}</w:${change}>`;
  }
}

type Note = Extract<Inline, { kind: 'footnote' | 'endnote' }>;

const noteBody = (written: readonly string[], inControl = false): string =>
  inControl
    ? `<w:sdt><w:sdtPr><w:alias w:val="Note"/></w:sdtPr><w:sdtContent>${written.join('')}</w:sdtContent></w:sdt>`
    : written.join('');

const OTHERS = ['O. Ther', 'N. Other', 'T. Hird'] as const;

/** 17.6.17 sectPr, in the order of its children. */
const SECTION_XML: Readonly<Record<SectionLook | 'plain', string>> = {
  plain: '<w:pgSz w:w="11906" w:h="16838"/>',
  landscape: '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>',
  continuous: '<w:type w:val="continuous"/><w:pgSz w:w="11906" w:h="16838"/>',
  columns: '<w:type w:val="continuous"/><w:pgSz w:w="11906" w:h="16838"/><w:cols w:num="2" w:space="708"/>',
};

function properties(
  { style, list, rightToLeft, endsSection, sectionLook }: Paragraph,
  edges = '',
  mark = '',
  look = '',
): string {
  const inner = [
    style === 'Normal' ? '' : `<w:pStyle w:val="${style}"/>`,
    list === undefined
      ? ''
      : `<w:numPr><w:ilvl w:val="${list.level}"/><w:numId w:val="${list.id}"/></w:numPr>`,
    rightToLeft === true ? '<w:bidi/>' : '',
    mark,
    endsSection === true ? `<w:sectPr>${edges}${SECTION_XML[sectionLook ?? 'plain']}</w:sectPr>` : '',
    look,
  ].join('');
  return inner === '' ? '' : `<w:pPr>${inner}</w:pPr>`;
}

function field({ code, text, simple }: Extract<Inline, { kind: 'field' }>): string {
  const instruction = ` ${code === 'REF' ? 'REF nowhere \\h' : code === 'QUOTE' ? `QUOTE &quot;x&quot;` : code} `;
  if (simple) return `<w:fldSimple w:instr="${instruction}">${plain(text)}</w:fldSimple>`;
  const turn = (type: string): string => run(`<w:fldChar w:fldCharType="${type}"/>`);
  return `${turn('begin')}${run(`<w:instrText xml:space="preserve">${instruction}</w:instrText>`)}${turn('separate')}${plain(text)}${turn('end')}`;
}

const liveField = (code: string, text: string): string =>
  `${turnOf('begin')}${codeOf(` ${code}${code.startsWith('REF') ? ' \\h' : ''} `)}${turnOf('separate')}${plain(text)}${turnOf('end')}`;

const turnOf = (type: string): string => run(`<w:fldChar w:fldCharType="${type}"/>`);
const codeOf = (code: string): string => run(`<w:instrText xml:space="preserve">${code}</w:instrText>`);

/** A field in whose instruction another one stands. */
const nestedField = (text: string): string => {
  const inner = `${turnOf('begin')}${codeOf(' DOCPROPERTY None ')}${turnOf('separate')}${turnOf('end')}`;
  return `${turnOf('begin')}${codeOf(' QUOTE &quot;')}${inner}${codeOf('&quot; ')}${turnOf('separate')}${plain(text)}${turnOf('end')}`;
};

/** 17.3.3.25 ruby: the words stand in its base. */
const ruby = (text: string, above: string): string =>
  run(
    `<w:ruby><w:rubyPr><w:rubyAlign w:val="center"/><w:hps w:val="10"/><w:hpsRaise w:val="18"/><w:hpsBaseText w:val="20"/><w:lid w:val="ja-JP"/></w:rubyPr><w:rt>${plain(above)}</w:rt><w:rubyBase>${plain(text)}</w:rubyBase></w:ruby>`,
  );

/** A text box as Word writes it: a shape, and the same for older readers. */
function box(id: number, lines: readonly string[]): string {
  const inside = `<w:txbxContent>${lines.map((line) => `<w:p>${plain(line)}</w:p>`).join('')}</w:txbxContent>`;
  const extent = 'cx="2400000" cy="900000"';
  return run(
    `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="${id}" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>3000000</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent ${extent}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapSquare wrapText="bothSides"/><wp:docPr id="${600 + id}" name="Text Box ${id}"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx>${inside}</wps:txbx><wps:bodyPr><a:noAutofit/></wps:bodyPr></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape id="box${id}" type="#_x0000_t202" style="position:absolute;width:189pt;height:71pt"><v:textbox>${inside}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>`,
  );
}

const sectionProperties = ({ header, footer }: Document): string =>
  `<w:sectPr>${header === undefined ? '' : '<w:headerReference w:type="default" r:id="rIdHeader"/>'}${footer === undefined ? '' : '<w:footerReference w:type="default" r:id="rIdFooter"/>'}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1134" w:left="1417" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>`;

const PAGE_NUMBER = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;

function optionalParts({ header, footer }: Document, writing: Writing): Record<string, string | Uint8Array> {
  const parts: Record<string, string | Uint8Array> = {};
  if (writing.footnotes.length > 0)
    parts['word/footnotes.xml'] = part('footnotes', SEPARATORS + writing.footnotes.join(''));
  if (writing.endnotes.length > 0)
    parts['word/endnotes.xml'] = part(
      'endnotes',
      SEPARATORS.replaceAll('footnote', 'endnote') + writing.endnotes.join(''),
    );
  if (writing.comments.length > 0) parts['word/comments.xml'] = part('comments', writing.comments.join(''));
  if (header !== undefined) parts['word/header1.xml'] = part('hdr', `<w:p>${plain(header)}</w:p>`);
  if (footer !== undefined)
    parts['word/footer1.xml'] = part('ftr', `<w:p>${plain(footer)}${PAGE_NUMBER}</w:p>`);
  for (const [index, words] of writing.sectionHeaders.entries())
    parts[`word/header${index + 2}.xml`] = part('hdr', `<w:p>${plain(words)}</w:p>`);
  if (writing.images > 0) parts['word/media/seal.png'] = PICTURE;
  return parts;
}

const SEPARATORS = `<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="1"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>`;

const relations = (inner: string): string =>
  `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
const relation = (id: string, type: string, target: string, outside = false): string =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}"${outside ? ' TargetMode="External"' : ''}/>`;

const PACKAGE_RELATIONS = relations(
  relation('rId1', `${OFFICE}/officeDocument`, 'word/document.xml') +
    relation(
      'rId2',
      'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
      'docProps/core.xml',
    ),
);

function documentRelations(
  { header, footer }: Document,
  { footnotes, endnotes, comments, links, images, sectionHeaders }: Writing,
): string {
  const office = (id: string, name: string, target: string): string =>
    relation(id, `${OFFICE}/${name}`, target);
  const each = [
    office('rId1', 'styles', 'styles.xml'),
    office('rId2', 'numbering', 'numbering.xml'),
    office('rId3', 'settings', 'settings.xml'),
    office('rId4', 'fontTable', 'fontTable.xml'),
    office('rId5', 'theme', 'theme/theme1.xml'),
    office('rId6', 'customXml', '../customXml/item1.xml'),
    footnotes.length > 0 ? office('rId7', 'footnotes', 'footnotes.xml') : '',
    comments.length > 0 ? office('rId8', 'comments', 'comments.xml') : '',
    endnotes.length > 0 ? office('rId9', 'endnotes', 'endnotes.xml') : '',
    header === undefined ? '' : office('rIdHeader', 'header', 'header1.xml'),
    footer === undefined ? '' : office('rIdFooter', 'footer', 'footer1.xml'),
    ...sectionHeaders.map((_, index) => office(`rIdSection${index + 1}`, 'header', `header${index + 2}.xml`)),
    images > 0 ? office('rIdImage', 'image', 'media/seal.png') : '',
    ...Array.from({ length: links }, (_, index) =>
      relation(`rIdLink${index + 1}`, `${OFFICE}/hyperlink`, `https://example.org/${index + 1}`, true),
    ),
  ];
  return relations(each.join(''));
}

const CONTENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

function contentTypes(
  { header, footer }: Document,
  { footnotes, endnotes, comments, images, sectionHeaders }: Writing,
): string {
  const override = (name: string, type: string): string =>
    `<Override PartName="/${name}" ContentType="${type}"/>`;
  const word = (name: string, type: string): string => override(`word/${name}.xml`, `${CONTENT}.${type}+xml`);
  const each = [
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    images > 0 ? '<Default Extension="png" ContentType="image/png"/>' : '',
    word('document', 'document.main'),
    word('styles', 'styles'),
    word('numbering', 'numbering'),
    word('settings', 'settings'),
    word('fontTable', 'fontTable'),
    override('word/theme/theme1.xml', 'application/vnd.openxmlformats-officedocument.theme+xml'),
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    footnotes.length > 0 ? word('footnotes', 'footnotes') : '',
    endnotes.length > 0 ? word('endnotes', 'endnotes') : '',
    comments.length > 0 ? word('comments', 'comments') : '',
    header === undefined ? '' : word('header1', 'header'),
    footer === undefined ? '' : word('footer1', 'footer'),
    ...sectionHeaders.map((_, index) => word(`header${index + 2}`, 'header')),
  ];
  return `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${each.join('')}</Types>`;
}
