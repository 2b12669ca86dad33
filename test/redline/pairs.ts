import { chanceFrom, type Chance } from './chance.ts';
import { edited } from './edits.ts';
import { documentFrom, monotonous, RICH_TRAITS, traitsFrom, type Traits } from './generate.ts';
import {
  ending,
  paragraph,
  paragraphsOf,
  type Block,
  type Cell,
  type Document,
  type Pair,
  type Paragraph,
  type Row,
} from './model.ts';

type Making = (chance: Chance, traits: Traits) => { older: Document; newer: Document; story: string };

const editedPair: Making = (chance, traits) => {
  const older = documentFrom(chance, traits);
  const { document: newer, story } = edited(older, chance, traits);
  return { older, newer, story };
};

const EMPTY: Document = { blocks: [] };

/** The kinds of pairs, and how many of a hundred are of each. */
const MAKINGS: readonly (readonly [number, Making])[] = [
  [78, editedPair],
  [
    6,
    (chance, traits) => ({
      older: documentFrom(chance, traits),
      newer: documentFrom(chance, traits),
      story: 'unrelated',
    }),
  ],
  [2, (chance, traits) => ({ older: EMPTY, newer: documentFrom(chance, traits), story: 'all new' })],
  [2, (chance, traits) => ({ older: documentFrom(chance, traits), newer: EMPTY, story: 'all gone' })],
  [6, (chance) => ({ older: monotonous(chance), newer: monotonous(chance), story: 'monotonous' })],
  [
    4,
    (chance, traits) => {
      const older = monotonous(chance);
      const { document: newer, story } = edited(older, chance, traits);
      return { older, newer, story: `monotonous: ${story}` };
    },
  ],
  [
    2,
    (chance, traits) => {
      const { older, newer, story } = editedPair(chance, traits);
      return { older: newer, newer: older, story: `backwards: ${story}` };
    },
  ],
];

/**
 * The pair of a seed: the same for the same seed, always. `without` leaves traits out and `having`
 * gives some to all, to look for other faults.
 */
export function pairFrom(
  seed: string,
  without: readonly (keyof Traits)[] = [],
  having: readonly (keyof Traits)[] = [],
): Pair {
  const chance = chanceFrom(seed);
  const [more, rare, late] = ['more', 'rare', 'late'].map((word) => chanceFrom(`${seed} ${word}`));
  const drawn = traitsFrom(chance, more!, rare!, late!);
  const traits = {
    ...drawn,
    ...Object.fromEntries(having.map((trait) => [trait, true])),
    ...Object.fromEntries(without.map((trait) => [trait, false])),
  };
  let at = chance.below(MAKINGS.reduce((sum, [share]) => sum + share, 0));
  const making = MAKINGS.find(([share]) => (at -= share) < 0)?.[1] ?? editedPair;
  const { older, newer, story } = making(chance, traits);
  const plain = (document: Document): Document =>
    without.includes('tables') ? withoutTables(document) : document;
  const isRich = RICH_TRAITS.some((trait) => traits[trait]);
  return asWordWrites({
    seed,
    story,
    ...(isRich ? { isRich } : {}),
    older: plain(older),
    newer: plain(newer),
  });
}

/** A pair of documents as Word would write them. */
export function asWordWrites(pair: Pair): Pair {
  const hasNotes = [pair.older, pair.newer].some(hasFootnotes);
  return { ...pair, older: whole(pair.older, hasNotes), newer: whole(pair.newer, hasNotes) };
}

const hasFootnotes = (document: Document): boolean =>
  paragraphsOf(document).some(({ inlines }) =>
    inlines.some(({ kind }) => kind === 'footnote' || kind === 'endnote'),
  );

/**
 * A document as Word would write it: a paragraph stands last, and a section ends in a paragraph that has a text and
 * that others follow. LibreOffice takes an empty one for a mere mark and drops it, and a line break at its end, in any
 * file; and where a section begins with a table and the pair has footnotes, it puts an empty paragraph there, in any file.
 */
function whole(document: Document, hasNotes: boolean): Document {
  const blocks = ending(document.blocks);
  const isSound = (block: Paragraph, at: number): boolean =>
    at < blocks.length - 1 &&
    hasText(block) &&
    block.inlines.at(-1)?.kind !== 'line-break' &&
    block.markChange !== 'del' &&
    !(hasNotes && blocks[at + 1]?.kind === 'table');
  const sound = (block: Block, at: number): Block => {
    if (block.kind === 'group') return { ...block, blocks: block.blocks.map(withoutEmptyEnd) };
    return block.kind === 'paragraph' && block.endsSection === true && !isSound(block, at)
      ? { ...block, endsSection: false }
      : block;
  };
  return { ...document, blocks: sane(blocks.map(sound)) };
}

/** A block of a content control, where no section ends in a paragraph without text either. */
function withoutEmptyEnd(block: Block): Block {
  if (block.kind === 'group') return { ...block, blocks: block.blocks.map(withoutEmptyEnd) };
  const isEmptyEnd = block.kind === 'paragraph' && block.endsSection === true && !hasText(block);
  return isEmptyEnd ? { ...block, endsSection: false } : block;
}

/**
 * Blocks in which nothing is that Word would not write: an end of a paragraph is taken out only before another paragraph, a
 * control holds a paragraph, a table has a row that stands, and a cell goes on only with one above it.
 */
function sane(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block, at): Block => {
    if (block.kind === 'group') return { ...block, blocks: sane(ending(block.blocks)) };
    if (block.kind === 'table') return { ...block, rows: saneRows(block.rows) };
    const own = block.cameFrom === true && !isMovable(block) ? stayed(block) : block;
    if (own.markChange === undefined) return own;
    const next = blocks[at + 1];
    const { markChange, ...plain } = own;
    const joins = next?.kind === 'paragraph' && block.endsSection !== true && next.endsSection !== true;
    return markChange === 'del' && !joins ? plain : own;
  });
}

function stayed(paragraph: Paragraph): Paragraph {
  const { cameFrom: _, ...rest } = paragraph;
  return rest;
}

/** Only plain words are moved with their paragraph. */
const isMovable = ({ inlines, markChange, endsSection }: Paragraph): boolean =>
  markChange === undefined &&
  endsSection !== true &&
  inlines.length > 0 &&
  inlines.every(({ kind }) => kind === 'text');

function saneRows(rows: readonly Row[]): readonly Row[] {
  const stands = rows.some(({ change }) => change !== 'del');
  let isOpen = false;
  return rows.map((row, at) => {
    const change = row.change === 'del' && !stands && at === 0 ? undefined : row.change;
    const hasCell = row.cells.some((cell) => cell.change !== 'del');
    const cells = row.cells.map(({ change: own, ...cell }): Cell => {
      const stays = own === undefined || change !== undefined || !hasCell || cell.down !== undefined;
      const sound = {
        ...cell,
        ...(stays ? {} : { change: own }),
        blocks: sane(change === undefined ? ending(cell.blocks) : plainly(cell.blocks)),
      };
      return sound.blocks.length > 0 ? sound : { ...sound, blocks: [paragraph('')] };
    });
    const [first, ...rest] = cells;
    const { down, ...plain } = first ?? { blocks: [paragraph('')] };
    const goesOn = plain.span === undefined && (down === 'first' || (down === 'next' && isOpen));
    isOpen = goesOn;
    const begun: Cell = goesOn && down !== undefined ? { ...plain, down } : plain;
    return { cells: [begun, ...rest], ...(change === undefined ? {} : { change }) };
  });
}

/** Cells of a row that somebody put in or took out hold words alone. */
const plainly = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block): Block[] =>
    block.kind === 'paragraph'
      ? [
          {
            kind: 'paragraph',
            style: block.style,
            inlines: block.inlines.filter(({ kind }) => kind === 'text'),
          },
        ]
      : [],
  );

const hasText = ({ inlines }: Paragraph): boolean =>
  inlines.some((inline) => inline.kind === 'text' && inline.text.trim() !== '');

/** Some edits put tables in whatever the traits are. */
const withoutTables = (document: Document): Document => ({
  ...document,
  blocks: document.blocks.filter(({ kind }) => kind !== 'table'),
});
