import { strToU8, zipSync } from 'fflate';

/**
 * Builds real .docx files for tests, so that a test shows its document: `docx({ body: [p('One'), p('Two')] })`.
 * Every function gives WordprocessingML; strings are text.
 */

/** Who revised, and when. */
export interface Who {
  readonly author?: string;
  readonly date?: string;
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

let lastId = 100;
const whoOf = ({ author = 'A. Drafter', date = '2024-05-06T10:00:00Z' }: Who): string =>
  `w:id="${(lastId += 1)}" w:author="${escape(author)}" w:date="${date}"`;

/** A run of text. */
export const r = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escape(text)}</w:t></w:r>`;

const deletedRun = (text: string): string =>
  `<w:r><w:delText xml:space="preserve">${escape(text)}</w:delText></w:r>`;

export const ins = (text: string, who: Who = {}): string => `<w:ins ${whoOf(who)}>${r(text)}</w:ins>`;
export const del = (text: string, who: Who = {}): string =>
  `<w:del ${whoOf(who)}>${deletedRun(text)}</w:del>`;
export const moveTo = (text: string, who: Who = {}): string =>
  `<w:moveTo ${whoOf(who)}>${r(text)}</w:moveTo>`;
export const moveFrom = (text: string, who: Who = {}): string =>
  `<w:moveFrom ${whoOf(who)}>${r(text)}</w:moveFrom>`;
/** Text that one inserted and another deleted again. */
export const insDel = (text: string, inserted: Who = {}, deleted: Who = {}): string =>
  `<w:ins ${whoOf(inserted)}><w:del ${whoOf(deleted)}>${deletedRun(text)}</w:del></w:ins>`;

export interface ParagraphOptions {
  readonly style?: string;
  /** List and level. */
  readonly num?: readonly [numId: number, level: number];
  readonly outline?: number;
  /** A revision of the paragraph mark. */
  readonly mark?: 'ins' | 'del' | 'moveFrom' | 'moveTo';
}

/** A paragraph of runs; a plain string among them is a run of text. Options come first, if any. */
export function p(...parts: readonly (string | ParagraphOptions)[]): string {
  const options = parts.find((part) => typeof part !== 'string') ?? {};
  const runs = parts.filter((part) => typeof part === 'string').map((part) => (isXml(part) ? part : r(part)));
  return `<w:p>${propertiesOf(options)}${runs.join('')}</w:p>`;
}

const isXml = (part: string): boolean => part.startsWith('<w:') || part.startsWith('<mc:');

function propertiesOf({ style, num, outline, mark }: ParagraphOptions): string {
  const parts = [
    style === undefined ? '' : `<w:pStyle w:val="${style}"/>`,
    num === undefined ? '' : `<w:numPr><w:ilvl w:val="${num[1]}"/><w:numId w:val="${num[0]}"/></w:numPr>`,
    outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`,
    mark === undefined ? '' : `<w:rPr><w:${mark} ${whoOf({})}/></w:rPr>`,
  ];
  const inner = parts.join('');
  return inner === '' ? '' : `<w:pPr>${inner}</w:pPr>`;
}

/** A cell of paragraphs, a row of cells, a table of rows. */
export const tc = (...paragraphs: readonly string[]): string =>
  `<w:tc><w:tcPr/>${paragraphs.join('')}</w:tc>`;
export const tr = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
export const revisedRow = (kind: 'ins' | 'del', ...cells: readonly string[]): string =>
  `<w:tr><w:trPr><w:${kind} ${whoOf({})}/></w:trPr>${cells.join('')}</w:tr>`;
export const tbl = (...rows: readonly string[]): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid/>${rows.join('')}</w:tbl>`;

/** A field with its instruction and its shown result. */
export const field = (instruction: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${escape(instruction)} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

export const footnoteRef = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
export const endnoteRef = (id: number): string => `<w:r><w:endnoteReference w:id="${id}"/></w:r>`;
/** Runs with a comment on them. */
export const commented = (id: number, ...runs: readonly string[]): string =>
  `<w:commentRangeStart w:id="${id}"/>${runs.join('')}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;

/** One level of a list definition. */
export interface LevelOptions {
  readonly format?: string;
  readonly text?: string;
  /** Null leaves the element out. */
  readonly start?: number | null;
  readonly restart?: number;
  readonly legal?: boolean;
  readonly suffix?: 'tab' | 'space' | 'nothing';
  readonly style?: string;
}

export function lvl(index: number, options: LevelOptions = {}): string {
  const { format = 'decimal', text = `%${index + 1}.`, start = 1 } = options;
  return [
    `<w:lvl w:ilvl="${index}">`,
    start === null ? '' : `<w:start w:val="${start}"/>`,
    `<w:numFmt w:val="${format}"/>`,
    options.restart === undefined ? '' : `<w:lvlRestart w:val="${options.restart}"/>`,
    options.style === undefined ? '' : `<w:pStyle w:val="${options.style}"/>`,
    options.legal === true ? '<w:isLgl/>' : '',
    options.suffix === undefined ? '' : `<w:suff w:val="${options.suffix}"/>`,
    `<w:lvlText w:val="${escape(text)}"/><w:lvlJc w:val="left"/></w:lvl>`,
  ].join('');
}

export const abstractNum = (id: number, ...inner: readonly string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${inner.join('')}</w:abstractNum>`;
export const num = (id: number, abstractId: number, ...overrides: readonly string[]): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${overrides.join('')}</w:num>`;
export const startOverride = (level: number, start: number): string =>
  `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;

/** A paragraph style with any properties. */
export const style = (id: string, name: string, properties = '', basedOn = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${basedOn === '' ? '' : `<w:basedOn w:val="${basedOn}"/>`}${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}</w:style>`;

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A part with its root element. */
export const part = (root: string, inner: string): string =>
  `${DECLARATION}<w:${root} ${NAMESPACES}>${inner}</w:${root}>`;

export interface DocxOptions {
  readonly body: readonly string[];
  /** Inner XML of the numbering part: `abstractNum`s, then `num`s. */
  readonly numbering?: readonly string[];
  readonly styles?: readonly string[];
  readonly footnotes?: Readonly<Record<number, readonly string[]>>;
  readonly endnotes?: Readonly<Record<number, readonly string[]>>;
  readonly comments?: Readonly<Record<number, { readonly author: string; readonly text: string }>>;
  readonly header?: readonly string[];
  readonly footer?: readonly string[];
  /** Further or replaced entries, by name. */
  readonly entries?: Readonly<Record<string, string | Uint8Array>>;
}

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The bytes of a .docx. */
export function docx(options: DocxOptions): Uint8Array {
  const parts = partsOf(options);
  const names = Object.keys(parts);
  const entries = {
    '[Content_Types].xml': contentTypes(names),
    '_rels/.rels': relations([['officeDocument', 'word/document.xml']]),
    'word/document.xml': part(
      'document',
      `<w:body>${options.body.join('')}<w:sectPr>${edges(names)}</w:sectPr></w:body>`,
    ),
    'word/_rels/document.xml.rels': relations(names.map((name) => [kindOf(name), name])),
    ...Object.fromEntries(names.map((name) => [`word/${name}`, parts[name] ?? ''])),
    ...options.entries,
  };
  return zip(entries);
}

/** A zip of texts and bytes. */
export const zip = (entries: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(entries).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
    { mtime: new Date('2024-01-01T00:00:00Z') },
  );

function partsOf(options: DocxOptions): Record<string, string> {
  const parts: Record<string, string> = {};
  if (options.numbering !== undefined) parts['numbering.xml'] = part('numbering', options.numbering.join(''));
  if (options.styles !== undefined) parts['styles.xml'] = part('styles', options.styles.join(''));
  if (options.footnotes !== undefined)
    parts['footnotes.xml'] = part('footnotes', notes('footnote', options.footnotes));
  if (options.endnotes !== undefined)
    parts['endnotes.xml'] = part('endnotes', notes('endnote', options.endnotes));
  if (options.comments !== undefined) parts['comments.xml'] = part('comments', comments(options.comments));
  if (options.header !== undefined) parts['header1.xml'] = part('hdr', options.header.join(''));
  if (options.footer !== undefined) parts['footer1.xml'] = part('ftr', options.footer.join(''));
  return parts;
}

const kindOf = (name: string): string => name.replace(/1?\.xml$/, '');

function notes(name: string, texts: Readonly<Record<number, readonly string[]>>): string {
  const separator = `<w:${name} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:${name}>`;
  const each = Object.entries(texts).map(
    ([id, paragraphs]) => `<w:${name} w:id="${id}">${paragraphs.join('')}</w:${name}>`,
  );
  return separator + each.join('');
}

const comments = (texts: NonNullable<DocxOptions['comments']>): string =>
  Object.entries(texts)
    .map(
      ([id, { author, text }]) =>
        `<w:comment w:id="${id}" w:author="${escape(author)}" w:date="2024-05-07T09:00:00Z">${p(text)}</w:comment>`,
    )
    .join('');

const edges = (names: readonly string[]): string =>
  names
    .flatMap((name, index) => (/^(?:header|footer)/.test(name) ? [[kindOf(name), index + 1] as const] : []))
    .map(([kind, id]) => `<w:${kind}Reference w:type="default" r:id="rId${id}"/>`)
    .join('');

const relations = (targets: readonly (readonly [string, string])[]): string =>
  `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(
      ([kind, target], index) =>
        `<Relationship Id="rId${index + 1}" Type="${TYPES}/${kind}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

const contentTypes = (names: readonly string[]): string =>
  `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${CONTENT}.document.main+xml"/>${names
    .map((name) => `<Override PartName="/word/${name}" ContentType="${CONTENT}.${kindOf(name)}+xml"/>`)
    .join('')}</Types>`;
