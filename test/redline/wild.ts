import { docx, endnoteRef, footnoteRef, p, r, tr } from '../../packages/intake/src/test-docx.ts';
import type { Chance } from './chance.ts';
import { WORDS } from './words.ts';

/**
 * Pairs of documents with what Word users build and the other generator does not: merged cells, tables in cells, endnotes,
 * text boxes, headers and footers that change, content controls round blocks.
 *
 * What no redline can carry is not asked for: a text box, header or note that goes is told in a message. Nor is a row put in
 * that holds a table: LibreOffice leaves such a row standing, whoever wrote the file, and a message says so.
 */
export type WildBlock =
  | { readonly kind: 'text'; text: string }
  | { readonly kind: 'box'; text: string; lines: string[] }
  | { readonly kind: 'note'; text: string; note: string; readonly end: boolean }
  | { readonly kind: 'control'; readonly blocks: WildBlock[] }
  | { readonly kind: 'table'; readonly columns: number; rows: WildCell[][] };

export interface WildCell {
  readonly span: number;
  /** Whether it begins a cell over several rows, goes on with one, or neither. */
  readonly vertical: 'restart' | 'continue' | null;
  readonly blocks: WildBlock[];
}

export interface WildDocument {
  blocks: WildBlock[];
  header: string[];
  footer: string[];
}

const words = (chance: Chance, count: number): string =>
  Array.from({ length: count }, () => chance.pick(WORDS)).join(' ');
const text = (chance: Chance): WildBlock => ({ kind: 'text', text: words(chance, chance.between(3, 14)) });

export function wildDocument(chance: Chance): WildDocument {
  const blocks = Array.from({ length: chance.between(2, 8) }, () => wildBlock(chance));
  return {
    blocks: [...blocks, text(chance)],
    header: [words(chance, 4)],
    footer: [words(chance, 3), words(chance, 2)],
  };
}

function wildBlock(chance: Chance): WildBlock {
  switch (chance.below(8)) {
    case 0:
      return {
        kind: 'box',
        text: words(chance, 9),
        lines: Array.from({ length: chance.between(1, 3) }, () => words(chance, chance.between(2, 7))),
      };
    case 1:
    case 2:
      return { kind: 'note', text: words(chance, 8), note: words(chance, 6), end: chance.happens(0.7) };
    case 3:
      return { kind: 'control', blocks: Array.from({ length: chance.between(1, 3) }, () => text(chance)) };
    case 4:
    case 5:
      return wildTable(chance, true);
    default:
      return text(chance);
  }
}

function wildTable(chance: Chance, nests: boolean): WildBlock {
  const columns = chance.between(2, 4);
  const rows = Array.from({ length: chance.between(2, 5) }, () => wildRow(chance, columns, nests));
  if (chance.happens(0.4)) mergeDown(chance, rows, columns);
  return { kind: 'table', columns, rows };
}

/** A row whose cells take all columns together, one of them several at times. */
function wildRow(chance: Chance, columns: number, nests: boolean): WildCell[] {
  const cells: WildCell[] = [];
  for (let at = 0; at < columns;) {
    const span = chance.happens(0.2) ? chance.between(1, columns - at) : 1;
    cells.push({ span, vertical: null, blocks: cellBlocks(chance, nests) });
    at += span;
  }
  return cells;
}

function cellBlocks(chance: Chance, nests: boolean): WildBlock[] {
  const blocks = Array.from({ length: chance.happens(0.8) ? 1 : 2 }, () => text(chance));
  return nests && chance.happens(0.1) ? [text(chance), wildTable(chance, false), ...blocks] : blocks;
}

/** Makes the first cells of two or more neighbouring rows one, where they take one column each. */
function mergeDown(chance: Chance, rows: WildCell[][], columns: number): void {
  const from = chance.below(rows.length - 1);
  const to = chance.between(from + 1, rows.length - 1);
  if (columns < 2 || rows.slice(from, to + 1).some(([first]) => first?.span !== 1)) return;
  for (let at = from; at <= to; at += 1) {
    const [first, ...rest] = rows[at]!;
    const below: WildCell = { span: 1, vertical: 'continue', blocks: [{ kind: 'text', text: '' }] };
    rows[at] = [at === from ? { ...first!, vertical: 'restart' } : below, ...rest];
  }
}

/** A later version: some edits, mostly of words. */
export function wildEdited(older: WildDocument, chance: Chance): WildDocument {
  const document = structuredClone(older);
  for (let times = chance.between(1, 6); times > 0; times -= 1) chance.pick(EDITS)(document, chance);
  return document;
}

type WildEdit = (document: WildDocument, chance: Chance) => void;

function reword(line: string, chance: Chance): string {
  const list = line.split(' ');
  list.splice(chance.below(list.length + 1), chance.below(2), words(chance, 1));
  return list.join(' ');
}

/** All blocks, those in controls and cells too. */
function allBlocks(blocks: readonly WildBlock[]): WildBlock[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'control') return allBlocks(block.blocks);
    if (block.kind === 'table')
      return [block, ...block.rows.flat().flatMap((cell) => allBlocks(cell.blocks))];
    return [block];
  });
}

const ofKind = <Kind extends WildBlock['kind']>(
  document: WildDocument,
  kind: Kind,
): Extract<WildBlock, { kind: Kind }>[] =>
  allBlocks(document.blocks).filter((each): each is Extract<WildBlock, { kind: Kind }> => each.kind === kind);

/** The lists of blocks of which one may be put in or taken out. */
const lists = (document: WildDocument): WildBlock[][] => [
  document.blocks,
  ...document.blocks.flatMap((each) => (each.kind === 'control' ? [each.blocks] : [])),
  ...ofKind(document, 'table').flatMap(({ rows }) => rows.flat().map(({ blocks }) => blocks)),
];

const rewordText: WildEdit = (document, chance) => {
  const found = ofKind(document, 'text').filter((each) => each.text !== '');
  if (found.length > 0) {
    const one = chance.pick(found);
    one.text = reword(one.text, chance);
  }
};

const rewordBox: WildEdit = (document, chance) => {
  const found = ofKind(document, 'box');
  if (found.length === 0) return;
  const { lines } = chance.pick(found);
  const at = chance.below(lines.length);
  lines[at] = reword(lines[at] ?? '', chance);
  if (chance.happens(0.3)) lines.splice(at, 0, words(chance, 4));
};

const rewordNote: WildEdit = (document, chance) => {
  const found = ofKind(document, 'note');
  if (found.length === 0) return;
  const one = chance.pick(found);
  one.note = reword(one.note, chance);
  if (chance.happens(0.4)) one.text = reword(one.text, chance);
};

const rewordEdge: WildEdit = (document, chance) => {
  const lines = chance.pick([document.header, document.footer]);
  const at = chance.below(lines.length);
  lines[at] = reword(lines[at] ?? '', chance);
};

const putIn: WildEdit = (document, chance) => {
  const list = chance.pick(lists(document));
  list.splice(chance.below(list.length), 0, text(chance));
};

const takeOut: WildEdit = (document, chance) => {
  const list = chance.pick(lists(document));
  const at = chance.below(list.length);
  if (list.length > 1 && at < list.length - 1 && list[at]?.kind === 'text' && list[at + 1]?.kind === 'text')
    list.splice(at, 1);
};

const rowIn: WildEdit = (document, chance) => {
  const found = ofKind(document, 'table');
  if (found.length === 0) return;
  const { rows, columns } = chance.pick(found);
  const at = chance.below(rows.length + 1);
  // Between the two ends of a cell over several rows another row goes on with it.
  const inside = rows[at]?.[0]?.vertical === 'continue';
  const [first, ...rest] = wildRow(chance, columns, false);
  const below: WildCell = { span: 1, vertical: 'continue', blocks: [{ kind: 'text', text: '' }] };
  if (inside && first?.span === 1) rows.splice(at, 0, [below, ...rest]);
  else if (!inside) rows.splice(at, 0, [first!, ...rest]);
};

const rowOut: WildEdit = (document, chance) => {
  const found = ofKind(document, 'table');
  if (found.length === 0) return;
  const { rows } = chance.pick(found);
  const at = chance.below(rows.length);
  const row = rows[at] ?? [];
  if (rows.length > 1 && row[0]?.vertical !== 'restart') rows.splice(at, 1);
};

const EDITS: readonly WildEdit[] = [
  rewordText,
  rewordText,
  rewordBox,
  rewordBox,
  rewordNote,
  rewordNote,
  rewordEdge,
  putIn,
  takeOut,
  rowIn,
  rowOut,
];

const run = (line: string): string => (line === '' ? '' : r(line));

/** The document as a .docx. */
export function wildPackage(document: WildDocument): Uint8Array {
  const notes = ofKind(document, 'note');
  let drawn = 0;
  const write = (blocks: readonly WildBlock[]): string => blocks.map(one).join('');
  const cell = ({ span, vertical, blocks }: WildCell): string =>
    `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}${vertical === null ? '' : vertical === 'restart' ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>'}</w:tcPr>${write(blocks)}</w:tc>`;
  const one = (block: WildBlock): string => {
    switch (block.kind) {
      case 'text':
        return `<w:p>${run(block.text)}</w:p>`;
      case 'box':
        drawn += 1;
        return `<w:p>${box(drawn, block.lines)}${run(block.text)}</w:p>`;
      case 'note': {
        const id = notes.indexOf(block) + 1;
        return `<w:p>${run(block.text)}${block.end ? endnoteRef(id) : footnoteRef(id)}</w:p>`;
      }
      case 'control':
        return `<w:sdt><w:sdtPr><w:alias w:val="Clause"/></w:sdtPr><w:sdtContent>${write(block.blocks)}</w:sdtContent></w:sdt>`;
      case 'table':
        return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${'<w:gridCol w:w="2000"/>'.repeat(block.columns)}</w:tblGrid>${block.rows.map((row) => tr(...row.map(cell))).join('')}</w:tbl>`;
    }
  };
  const texts = (end: boolean): Record<number, string[]> =>
    Object.fromEntries(
      notes.flatMap((each, index) => (each.end === end ? [[index + 1, [p(each.note)]] as const] : [])),
    );
  return docx({
    body: [write(document.blocks)],
    footnotes: texts(false),
    endnotes: texts(true),
    header: document.header.map((line) => p(line)),
    footer: document.footer.map((line) => p(line)),
  });
}

/** A text box as Word writes it: a shape, and the same for older readers. */
function box(id: number, lines: readonly string[]): string {
  const inside = `<w:txbxContent>${lines.map((line) => `<w:p>${run(line)}</w:p>`).join('')}</w:txbxContent>`;
  const extent = 'cx="2400000" cy="900000"';
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="${id}" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>3000000</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent ${extent}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapSquare wrapText="bothSides"/><wp:docPr id="${id}" name="Text Box ${id}"/><wp:cNvGraphicFramePr/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx>${inside}</wps:txbx><wps:bodyPr><a:noAutofit/></wps:bodyPr></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape id="box${id}" type="#_x0000_t202" style="position:absolute;width:189pt;height:71pt"><v:textbox>${inside}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
}

/** What a document says: lines of the body, of each text box, of headers and footers, and of notes. */
export interface WildReading {
  readonly body: readonly string[];
  readonly boxes: readonly string[];
  readonly edges: readonly string[];
  readonly notes: readonly string[];
}

export function wildReading(document: WildDocument): WildReading {
  const bodyLines = (blocks: readonly WildBlock[]): string[] =>
    blocks.flatMap((block) => {
      if (block.kind === 'control') return bodyLines(block.blocks);
      if (block.kind === 'table') return block.rows.flat().flatMap((cell) => bodyLines(cell.blocks));
      return [block.text];
    });
  const notes = ofKind(document, 'note');
  return {
    body: bodyLines(document.blocks),
    boxes: ofKind(document, 'box').flatMap(({ lines }) => lines),
    edges: [...document.header, ...document.footer],
    notes: [false, true].flatMap((end) => notes.filter((each) => each.end === end).map(({ note }) => note)),
  };
}
