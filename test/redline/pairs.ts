import { chanceFrom, type Chance } from './chance.ts';
import { edited } from './edits.ts';
import { documentFrom, monotonous, traitsFrom, type Traits } from './generate.ts';
import { ending, paragraphsOf, type Block, type Document, type Pair, type Paragraph } from './model.ts';

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

/** The pair of a seed: the same for the same seed, always. `without` leaves traits out, to look for other faults. */
export function pairFrom(seed: string, without: readonly (keyof Traits)[] = []): Pair {
  const chance = chanceFrom(seed);
  const traits = { ...traitsFrom(chance), ...Object.fromEntries(without.map((trait) => [trait, false])) };
  let at = chance.below(MAKINGS.reduce((sum, [share]) => sum + share, 0));
  const making = MAKINGS.find(([share]) => (at -= share) < 0)?.[1] ?? editedPair;
  const { older, newer, story } = making(chance, traits);
  const plain = (document: Document): Document =>
    without.includes('tables') ? withoutTables(document) : document;
  return asWordWrites({ seed, story, older: plain(older), newer: plain(newer) });
}

/** A pair of documents as Word would write them. */
export function asWordWrites(pair: Pair): Pair {
  const hasNotes = [pair.older, pair.newer].some(hasFootnotes);
  return { ...pair, older: whole(pair.older, hasNotes), newer: whole(pair.newer, hasNotes) };
}

const hasFootnotes = (document: Document): boolean =>
  paragraphsOf(document).some(({ inlines }) => inlines.some(({ kind }) => kind === 'footnote'));

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
    !(hasNotes && blocks[at + 1]?.kind === 'table');
  const sound = (block: Block, at: number): Block =>
    block.kind === 'paragraph' && block.endsSection === true && !isSound(block, at)
      ? { ...block, endsSection: false }
      : block;
  return { ...document, blocks: blocks.map(sound) };
}

const hasText = ({ inlines }: Paragraph): boolean =>
  inlines.some((inline) => inline.kind === 'text' && inline.text.trim() !== '');

/** Some edits put tables in whatever the traits are. */
const withoutTables = (document: Document): Document => ({
  ...document,
  blocks: document.blocks.filter(({ kind }) => kind === 'paragraph'),
});
