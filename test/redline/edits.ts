import type { Chance } from './chance.ts';
import {
  blockFrom,
  footnoteFrom,
  inlinesFrom,
  paragraphFrom,
  rowFrom,
  tableFrom,
  wordsFrom,
  type Traits,
} from './generate.ts';
import {
  ending,
  paragraph,
  type Block,
  type Document,
  type Inline,
  type Paragraph,
  type Row,
  type Table,
} from './model.ts';

type Blocks = readonly Block[];
type Edit = (blocks: Blocks, chance: Chance, traits: Traits) => Blocks;

/** `list` with the item at `index` replaced by some others. */
const replaced = <T>(list: readonly T[], index: number, ...others: readonly T[]): T[] => [
  ...list.slice(0, index),
  ...others,
  ...list.slice(index + 1),
];

/** Changes one paragraph of the body; a document that has none stays as it is. */
const atParagraph =
  (change: (each: Paragraph, chance: Chance, traits: Traits) => readonly Block[]): Edit =>
  (blocks, chance, traits) => {
    const places = blocks.flatMap((block, index) => (block.kind === 'paragraph' ? [{ block, index }] : []));
    if (places.length === 0) return blocks;
    const { block, index } = chance.pick(places);
    return replaced(blocks, index, ...change(block, chance, traits));
  };

const atTable =
  (change: (each: Table, chance: Chance, traits: Traits) => Table | null): Edit =>
  (blocks, chance, traits) => {
    const places = blocks.flatMap((block, index) => (block.kind === 'table' ? [{ block, index }] : []));
    if (places.length === 0) return blocks;
    const { block, index } = chance.pick(places);
    const changed = change(block, chance, traits);
    return changed === null ? replaced(blocks, index) : replaced(blocks, index, changed);
  };

/** Takes words of a text away, puts others in, or replaces some: one to three times. */
export function reworded(text: string, chance: Chance, traits: Pick<Traits, 'odd'>): string {
  const words = text.split(' ');
  for (let times = chance.between(1, 3); times > 0; times -= 1) {
    const at = chance.below(words.length + 1);
    const taken = chance.below(3);
    const put = chance.below(3);
    words.splice(at, taken, ...(put === 0 ? [] : [wordsFrom(chance, put, traits)]));
  }
  return words.join(' ');
}

/** Rewords one inline; one without a text is dropped or replaced. */
function rewordedInline(inline: Inline, chance: Chance, traits: Traits): Inline[] {
  if (inline.kind === 'box')
    return [{ ...inline, lines: inline.lines.map((line) => reworded(line, chance, traits)) }];
  if (inline.kind === 'footnote' || inline.kind === 'endnote')
    return [
      { ...inline, paragraphs: inline.paragraphs.map((each) => rewordedParagraph(each, chance, traits)) },
    ];
  if (!('text' in inline) || (inline.kind === 'field' && inline.code === 'REF'))
    return chance.happens(0.5) ? [] : inlinesFrom(chance, traits);
  const text = reworded(inline.text, chance, traits);
  return text === '' && inline.kind !== 'text' ? [] : [{ ...inline, text }];
}

function rewordedParagraph(each: Paragraph, chance: Chance, traits: Traits): Paragraph {
  if (each.inlines.length === 0) return { ...each, inlines: inlinesFrom(chance, traits) };
  const at = chance.below(each.inlines.length);
  return {
    ...each,
    inlines: replaced(each.inlines, at, ...rewordedInline(each.inlines[at]!, chance, traits)),
  };
}

/** Cuts a paragraph in two, inside a text where it can. */
function split(each: Paragraph, chance: Chance): Paragraph[] {
  if (each.inlines.length === 0) return [each, each];
  const at = chance.below(each.inlines.length);
  const inline = each.inlines[at]!;
  const [before, after] = [each.inlines.slice(0, at), each.inlines.slice(at + 1)];
  if (inline.kind !== 'text')
    return [
      { ...each, inlines: before },
      { ...each, inlines: [inline, ...after] },
    ];
  const characters = Array.from(inline.text);
  const cut = chance.below(characters.length + 1);
  const [left, right] = [characters.slice(0, cut).join(''), characters.slice(cut).join('')];
  return [
    { ...each, inlines: [...before, { ...inline, text: left }] },
    { ...each, inlines: [{ ...inline, text: right }, ...after] },
  ];
}

const merge: Edit = (blocks, chance) => {
  const places = blocks.flatMap((block, index) => {
    const next = blocks[index + 1];
    return block.kind === 'paragraph' && next?.kind === 'paragraph' ? [{ block, next, index }] : [];
  });
  if (places.length === 0) return blocks;
  const { block, next, index } = chance.pick(places);
  const glue: Inline[] = chance.happens(0.7) ? [{ kind: 'text', text: ' ' }] : [];
  const merged = { ...block, inlines: [...block.inlines, ...glue, ...next.inlines] };
  return [...blocks.slice(0, index), merged, ...blocks.slice(index + 2)];
};

/** Moves up to three neighbouring blocks, and rewords one of them at times. */
const move: Edit = (blocks, chance, traits) => {
  if (blocks.length < 2) return blocks;
  const from = chance.below(blocks.length);
  const moved = blocks.slice(from, from + chance.between(1, 3));
  const rest = [...blocks.slice(0, from), ...blocks.slice(from + moved.length)];
  const edited = chance.happens(0.4)
    ? moved.map((each) => (each.kind === 'paragraph' ? rewordedParagraph(each, chance, traits) : each))
    : moved;
  const to = chance.below(rest.length + 1);
  return [...rest.slice(0, to), ...edited, ...rest.slice(to)];
};

const insert: Edit = (blocks, chance, traits) => {
  const at = chance.below(blocks.length + 1);
  const fresh = Array.from({ length: chance.between(1, 3) }, () => blockFrom(chance, traits));
  return [...blocks.slice(0, at), ...fresh, ...blocks.slice(at)];
};

const remove: Edit = (blocks, chance) => {
  const at = chance.below(blocks.length + 1);
  return [...blocks.slice(0, at), ...blocks.slice(at + chance.between(1, 3))];
};

const rewordCell = (table: Table, chance: Chance, traits: Traits): Table => {
  const at = chance.below(table.rows.length);
  const row = table.rows[at]!;
  const column = chance.below(table.rows[0]?.cells.length ?? 1);
  const cell = row.cells[column];
  if (cell === undefined) return table;
  const place = chance.below(cell.blocks.length);
  const block = cell.blocks[place]!;
  const changed =
    block.kind === 'paragraph'
      ? rewordedParagraph(block, chance, traits)
      : rewordedInside(block, chance, traits);
  const cells = replaced(row.cells, column, { ...cell, blocks: replaced(cell.blocks, place, changed) });
  return { ...table, rows: replaced(table.rows, at, { ...row, cells }) };
};

const rewordedInside = (block: Block, chance: Chance, traits: Traits): Block =>
  block.kind === 'table' ? rewordCell(block, chance, traits) : block;

const insertRow = (table: Table, chance: Chance, traits: Traits): Table => {
  const at = chance.below(table.rows.length + 1);
  const row = rowFrom(chance, table.rows[0]?.cells.length ?? 1, traits);
  return { ...table, rows: [...table.rows.slice(0, at), row, ...table.rows.slice(at)] };
};

const removeRow = (table: Table, chance: Chance): Table | null =>
  table.rows.length < 2 ? null : { ...table, rows: replaced(table.rows, chance.below(table.rows.length)) };

const changeColumns = (table: Table, chance: Chance): Table => {
  const at = chance.below(table.rows[0]?.cells.length ?? 1);
  const copied = (table.rows[0]?.cells.length ?? 1) < 2 || chance.happens(0.5);
  const changed = (row: Row): Row => {
    const cell = row.cells[at] ?? row.cells[0];
    if (copied && cell !== undefined) return { ...row, cells: [...row.cells, cell] };
    return row.cells.length < 2 ? row : { ...row, cells: replaced(row.cells, at) };
  };
  return { ...table, rows: table.rows.map(changed) };
};

/** Edits the blocks of a content control as those of a document. */
const atGroup: Edit = (blocks, chance, traits) => {
  const places = blocks.flatMap((block, index) => (block.kind === 'group' ? [{ block, index }] : []));
  if (places.length === 0) return blocks;
  const { block, index } = chance.pick(places);
  const [, edit] = chance.pick(EDITS);
  return replaced(blocks, index, { ...block, blocks: ending(edit(block.blocks, chance, traits)) });
};

/** Adds a footnote to a paragraph, or takes one away. */
function footnoted(each: Paragraph, chance: Chance, traits: Traits): Paragraph {
  const at = each.inlines.findIndex(({ kind }) => kind === 'footnote');
  if (at !== -1 && chance.happens(0.5)) return { ...each, inlines: replaced(each.inlines, at) };
  const place = chance.below(each.inlines.length + 1);
  const fresh = footnoteFrom(chance, traits);
  return { ...each, inlines: [...each.inlines.slice(0, place), fresh, ...each.inlines.slice(place)] };
}

const rewordEdge: Edit = (blocks, chance, traits) => {
  const at = chance.happens(0.5) ? 0 : blocks.length - 1;
  const block = blocks[at];
  if (block?.kind !== 'paragraph') return blocks;
  const edge = chance.happens(0.5) ? rewordedParagraph(block, chance, traits) : paragraphFrom(chance, traits);
  return chance.happens(0.3) ? replaced(blocks, at) : replaced(blocks, at, edge);
};

/** Edits of what few documents have; each is tried only in those that have it. */
const RARE_EDITS: readonly (readonly [string, Edit])[] = [
  ['group', atGroup],
  ['look of a cell', atTable((table, chance) => changedSpan(table, chance))],
];

/** Makes two neighbouring cells one, or a wide cell two. */
function changedSpan(table: Table, chance: Chance): Table {
  const at = chance.below(table.rows.length);
  const row = table.rows[at]!;
  const column = chance.below(row.cells.length);
  const [cell, next] = [row.cells[column]!, row.cells[column + 1]];
  const { span = 1, ...narrow } = cell;
  const cells =
    span > 1
      ? replaced(row.cells, column, narrow, {
          blocks: [paragraph('')],
          ...(span > 2 ? { span: span - 1 } : {}),
        })
      : next === undefined
        ? row.cells
        : [
            ...row.cells.slice(0, column),
            { ...cell, span: 1 + (next.span ?? 1), blocks: [...cell.blocks, ...next.blocks] },
            ...row.cells.slice(column + 2),
          ];
  return { ...table, rows: replaced(table.rows, at, { ...row, cells }) };
}

/** Every edit by name; those that come first are what drafters do most. */
const EDITS: readonly (readonly [string, Edit])[] = [
  ['words', atParagraph((each, chance, traits) => [rewordedParagraph(each, chance, traits)])],
  ['insert', insert],
  ['remove', remove],
  ['split', atParagraph((each, chance) => split(each, chance))],
  ['merge', merge],
  ['move', move],
  ['edge', rewordEdge],
  ['cell', atTable(rewordCell)],
  ['row in', atTable(insertRow)],
  ['row out', atTable(removeRow)],
  ['table out', atTable(() => null)],
  [
    'table in',
    (blocks, chance, traits) => [...blocks, tableFrom(chance, traits), paragraphFrom(chance, traits)],
  ],
  ['columns', atTable(changeColumns)],
  ['rewrite', atParagraph((each, chance, traits) => [{ ...each, inlines: inlinesFrom(chance, traits) }])],
  [
    'footnote',
    atParagraph((each, chance, traits) => (traits.footnotes ? [footnoted(each, chance, traits)] : [each])),
  ],
  ['empty', atParagraph((each) => [{ ...each, inlines: [] }])],
  ['look', atParagraph((each) => [{ ...each, style: each.style === 'Clause' ? 'Normal' : 'Clause' }])],
];

/** A document after some edits, and their names. */
export function edited(
  document: Document,
  chance: Chance,
  traits: Traits,
): { document: Document; story: string } {
  const count = chance.happens(0.6) ? chance.between(1, 3) : chance.between(4, 12);
  let { blocks } = document;
  const names: string[] = [];
  for (let each = 0; each < count; each += 1) {
    const isRare = (traits.groups || traits.merged) && chance.happens(0.2);
    const [name, edit] = chance.pick(isRare ? RARE_EDITS : EDITS);
    const next = edit(blocks, chance, traits);
    if (next !== blocks) names.push(name);
    blocks = next;
  }
  return { document: { ...document, blocks }, story: names.join(', ') };
}
