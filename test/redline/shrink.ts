import { asWordWrites } from './pairs.ts';
import {
  ending,
  paragraph,
  type Block,
  type Cell,
  type Document,
  type Group,
  type Inline,
  type Pair,
  type Paragraph,
  type Table,
} from './model.ts';

/**
 * Makes a failing pair smaller as long as it fails. The plan: candidates are made from the pair, the boldest first
 * (halves of the blocks, single blocks, rows, columns, inlines, halves of texts); the first that still fails is
 * taken, and all begins again; at the end no single step makes it smaller, or the number of tries is used up. A
 * candidate is such a pair as the generator makes: a fault of another sort of file would be another fault.
 */
export async function shrunk(
  pair: Pair,
  fails: (pair: Pair) => Promise<boolean>,
  tries = 400,
): Promise<Pair> {
  let smallest = pair;
  let left = tries;
  for (let found = true; found && left > 0;) {
    found = false;
    for (const candidate of candidatesOf(smallest)) {
      if (!isSound(candidate, pair)) continue;
      left -= 1;
      if (left < 0) break;
      if (!(await fails(candidate))) continue;
      smallest = candidate;
      found = true;
      break;
    }
  }
  return smallest;
}

/** Whether Word could have written both files, and neither is empty that was not so at first. */
function isSound(candidate: Pair, first: Pair): boolean {
  const isLost = (['older', 'newer'] as const).some(
    (side) => candidate[side].blocks.length === 0 && first[side].blocks.length > 0,
  );
  return !isLost && same(asWordWrites(candidate), candidate);
}

function* candidatesOf(pair: Pair): Generator<Pair> {
  const { older, newer } = pair;
  // The same block in both goes from both at once, or its loss would be a change.
  for (const block of older.blocks.filter((each) => newer.blocks.some((other) => same(each, other))))
    yield { ...pair, older: withoutBlock(older, block), newer: withoutBlock(newer, block) };
  for (const each of smaller(older)) yield { ...pair, older: each };
  for (const each of smaller(newer)) yield { ...pair, newer: each };
  for (const block of older.blocks.filter((each) => newer.blocks.some((other) => same(each, other))))
    for (const simpler of smallerBlocks(block))
      yield { ...pair, older: withBlock(older, block, simpler), newer: withBlock(newer, block, simpler) };
}

const same = <T extends Block | Pair>(left: T, right: T): boolean =>
  JSON.stringify(left) === JSON.stringify(right);

const withBlocks = (document: Document, blocks: readonly Block[]): Document => ({
  ...document,
  blocks: ending(blocks),
});
const withoutBlock = (document: Document, block: Block): Document =>
  withBlocks(
    document,
    document.blocks.filter((each) => !same(each, block)),
  );
const withBlock = (document: Document, block: Block, simpler: Block): Document =>
  withBlocks(
    document,
    document.blocks.map((each) => (same(each, block) ? simpler : each)),
  );

function* smaller(document: Document): Generator<Document> {
  const { blocks } = document;
  if (Object.keys(document).length > 1) yield { blocks };
  const half = blocks.length >> 1;
  if (half > 1) {
    yield withBlocks(document, blocks.slice(0, half));
    yield withBlocks(document, blocks.slice(half));
  }
  for (let at = 0; at < blocks.length; at += 1) {
    if (at === blocks.length - 1 && isBlank(blocks[at]) && blocks[at - 1]?.kind === 'table') continue;
    yield withBlocks(document, blocks.toSpliced(at, 1));
  }
  for (const [at, block] of blocks.entries())
    for (const simpler of smallerBlocks(block)) yield withBlocks(document, blocks.with(at, simpler));
}

const isBlank = (block: Block | undefined): boolean =>
  block?.kind === 'paragraph' && block.inlines.length === 0;

function smallerBlocks(block: Block): Generator<Block> {
  if (block.kind === 'paragraph') return smallerParagraphs(block);
  return block.kind === 'table' ? smallerTables(block) : smallerGroups(block);
}

function* smallerGroups(group: Group): Generator<Block> {
  for (const block of group.blocks) yield block;
  for (const blocks of smallerLists(group.blocks)) yield { ...group, blocks };
}

function* smallerTables(table: Table): Generator<Block> {
  const { rows } = table;
  yield paragraph('x');
  if (rows.length > 1)
    for (let at = 0; at < rows.length; at += 1) yield { ...table, rows: rows.toSpliced(at, 1) };
  const columns = rows[0]?.cells.length ?? 0;
  if (columns > 1 && rows.every(({ cells }) => cells.length > 1))
    for (let at = 0; at < columns; at += 1)
      yield { ...table, rows: rows.map((row) => ({ ...row, cells: row.cells.toSpliced(at, 1) })) };
  for (const [at, row] of rows.entries()) {
    if (row.change !== undefined) yield { ...table, rows: rows.with(at, { cells: row.cells }) };
    for (const [column, cell] of row.cells.entries())
      for (const simpler of smallerCells(cell))
        yield { ...table, rows: rows.with(at, { ...row, cells: row.cells.with(column, simpler) }) };
  }
}

function* smallerCells(cell: Cell): Generator<Cell> {
  if (cell.span !== undefined || cell.down !== undefined) yield { blocks: cell.blocks };
  for (const blocks of smallerLists(cell.blocks)) yield { ...cell, blocks };
}

function* smallerLists(blocks: readonly Block[]): Generator<readonly Block[]> {
  if (blocks.length > 1) for (let at = 0; at < blocks.length; at += 1) yield blocks.toSpliced(at, 1);
  for (const [at, each] of blocks.entries())
    for (const simpler of smallerBlocks(each)) yield blocks.with(at, simpler);
}

function* smallerParagraphs(each: Paragraph): Generator<Paragraph> {
  const { kind, style, inlines } = each;
  const bare: Paragraph = { kind, style: 'Normal', inlines };
  if (Object.keys(each).length > 3 || style !== 'Normal') yield bare;
  for (let at = 0; at < inlines.length; at += 1) yield { ...each, inlines: inlines.toSpliced(at, 1) };
  for (const [at, inline] of inlines.entries())
    for (const simpler of smallerInlines(inline)) yield { ...each, inlines: inlines.with(at, simpler) };
}

function* smallerInlines(inline: Inline): Generator<Inline> {
  if (inline.kind === 'box' && inline.lines.length > 1)
    for (let at = 0; at < inline.lines.length; at += 1)
      yield { ...inline, lines: inline.lines.toSpliced(at, 1) };
  if (inline.kind === 'footnote' || inline.kind === 'endnote') {
    if (inline.paragraphs.length > 1) yield { ...inline, paragraphs: inline.paragraphs.slice(0, 1) };
    for (const [at, each] of inline.paragraphs.entries())
      for (const simpler of smallerParagraphs(each))
        yield { ...inline, paragraphs: inline.paragraphs.with(at, simpler) };
  }
  if (!('text' in inline)) return;
  if (inline.kind !== 'text' || inline.look !== undefined) yield { kind: 'text', text: inline.text };
  const characters = Array.from(inline.text);
  if (characters.length < 2) return;
  const half = characters.length >> 1;
  yield { ...inline, text: characters.slice(0, half).join('') };
  yield { ...inline, text: characters.slice(half).join('') };
  const words = inline.text.split(' ');
  if (words.length > 1)
    for (let at = 0; at < words.length; at += 1) yield { ...inline, text: words.toSpliced(at, 1).join(' ') };
}
