import type { Chance } from './chance.ts';
import {
  ending,
  FIELD_CODES,
  LIVE_CODES,
  LOOKS,
  paragraph,
  REFERRED_TO,
  SECTION_LOOKS,
  STYLES,
  UNREAD_WRAPPINGS,
  WRAPPINGS,
  type Block,
  type Cell,
  type Document,
  type Inline,
  type Paragraph,
  type Row,
  type Table,
} from './model.ts';
import { LETTERS, ODD_WORDS, RIGHT_TO_LEFT, SEPARATORS, WORDS } from './words.ts';

/** How rich a document is; each trait is there in some documents only, so that a fault shows in a small case too. */
export const TRAITS = [
  'odd',
  'looks',
  'atoms',
  'footnotes',
  'tables',
  'lists',
  'sections',
  'tracked',
  /** Fields of one element, which pandoc leaves out with their text. */
  'simpleFields',
  /** Text in smart tags, links to bookmarks and the like, symbols, runs without anything. */
  'wraps',
  /** What pandoc does not read in any file: custom XML and directions round words. */
  'unread',
  /** Ends of pages and columns in a paragraph. */
  'breaks',
  'endnotes',
  'boxes',
  /** Changes of others beyond words: moves, looks, ends of paragraphs, rows. */
  'earlier',
  /** Cells over several columns or rows. */
  'merged',
  /** Tables in cells. */
  'nested',
  /** Content controls round paragraphs and tables. */
  'groups',
  /** Bookmarks and comments over several paragraphs. */
  'ranges',
  /** No paragraph behind a last table. */
  'tableEnd',
  /** Fields in the instruction of a field. */
  'nestedFields',
  'ruby',
  'equations',
  /** Headers of their own for sections. */
  'sectionHeaders',
  /** Lists that count from 1 again. */
  'restarts',
  /** Paragraphs that others moved. */
  'movedParagraphs',
  /** Cells that others put in or took out. */
  'cellChanges',
  /** Content controls round the paragraphs of notes. */
  'noteControls',
  /** Tables of two columns in two languages, one of them written from right to left. */
  'twoLanguages',
  /** Earlier changes of several authors, one inside another too. */
  'manyAuthors',
  /** Links of several runs, with bookmarks that reach out of them. */
  'longLinks',
  /** Fields that word processors count anew. */
  'liveFields',
  /** Sections that are landscape, continuous or in columns. */
  'landscape',
] as const;
export type Traits = Readonly<Record<(typeof TRAITS)[number], boolean>>;

/** Those of the list from `wraps` on, which most documents have none of. */
export const RICH_TRAITS: readonly (keyof Traits)[] = TRAITS.slice(TRAITS.indexOf('wraps'));

/** How many documents have what is rare in files and frequent among faults; each of them has some of it. */
const RICH = 0.5;
/** How many have what is rarer still. */
const RARE = 0.2;

/** `more`, `rare` and `late` give what was added later, so that a seed without it gives the pair that it always gave. */
export function traitsFrom(chance: Chance, more: Chance, rare: Chance, late: Chance): Traits {
  const isRich = more.happens(RICH);
  const rarely = (share: number): boolean => isRich && more.happens(share);
  const isRare = rare.happens(RARE);
  const rarer = (): boolean => isRare && rare.happens(0.35);
  const isLate = late.happens(RARE);
  const later = (): boolean => isLate && late.happens(0.35);
  return {
    noteControls: later(),
    twoLanguages: later(),
    manyAuthors: later(),
    longLinks: later(),
    liveFields: later(),
    landscape: later(),
    nestedFields: rarer(),
    ruby: rarer(),
    equations: rarer(),
    sectionHeaders: rarer(),
    restarts: rarer(),
    movedParagraphs: rarer(),
    cellChanges: rarer(),
    wraps: rarely(0.4),
    unread: rarely(0.1),
    breaks: rarely(0.15),
    endnotes: rarely(0.2),
    boxes: rarely(0.15),
    earlier: rarely(0.25),
    merged: rarely(0.3),
    nested: rarely(0.15),
    groups: rarely(0.2),
    ranges: rarely(0.25),
    tableEnd: rarely(0.15),
    odd: chance.happens(0.4),
    looks: chance.happens(0.4),
    atoms: chance.happens(0.35),
    footnotes: chance.happens(0.3),
    tables: chance.happens(0.35),
    lists: chance.happens(0.35),
    sections: chance.happens(0.1),
    tracked: chance.happens(0.06),
    simpleFields: chance.happens(0.05),
  };
}

/** A document of any of the kinds that a redline may meet. Small ones are the most frequent: they fail first. */
export function documentFrom(chance: Chance, traits: Traits): Document {
  const count = chance.happens(0.7) ? chance.between(1, 8) : chance.between(0, 40);
  const blocks = Array.from({ length: count }, () => blockFrom(chance, traits));
  const header = chance.happens(0.3) ? { header: wordsFrom(chance, 3, traits) } : {};
  const footer = chance.happens(0.3) ? { footer: wordsFrom(chance, 2, traits) } : {};
  const more = {
    ...(traits.ranges ? { hasRanges: true } : {}),
    ...(traits.tableEnd ? { endsInTable: true } : {}),
    ...(traits.manyAuthors ? { hasManyAuthors: true } : {}),
  };
  return { blocks: ending(blocks), ...header, ...footer, ...more };
}

export function blockFrom(chance: Chance, traits: Traits): Block {
  if (traits.groups && chance.happens(0.15)) return groupFrom(chance, traits);
  if (traits.twoLanguages && chance.happens(0.25)) return columnsFrom(chance, traits);
  return traits.tables && chance.happens(0.2) ? tableFrom(chance, traits) : paragraphFrom(chance, traits);
}

function groupFrom(chance: Chance, traits: Traits): Block {
  const plain = { ...traits, groups: false, sections: false, sectionHeaders: false };
  const blocks = Array.from({ length: chance.between(1, 3) }, () => blockFrom(chance, plain));
  return { kind: 'group', blocks: ending(blocks) };
}

/** A paragraph, one in eight of them empty. */
export function paragraphFrom(chance: Chance, traits: Traits): Paragraph {
  const style = chance.happens(0.8) ? 'Normal' : chance.pick(STYLES);
  const list =
    traits.lists && chance.happens(0.4)
      ? { list: { id: chance.pick([1, 2] as const), level: chance.below(3) } }
      : traits.restarts && chance.happens(0.3)
        ? { list: { id: 3 as const, level: 0 } }
        : {};
  const more = {
    ...(traits.odd && chance.happens(0.1) ? { rightToLeft: true } : {}),
    ...(traits.sections && chance.happens(0.15) ? { endsSection: true } : {}),
    ...(traits.earlier && chance.happens(0.1) ? { markChange: chance.pick(['ins', 'del'] as const) } : {}),
    ...(traits.earlier && chance.happens(0.1) ? { restyled: true } : {}),
    ...(traits.sectionHeaders && chance.happens(0.15)
      ? { endsSection: true, sectionHeader: wordsFrom(chance, 3, traits) }
      : {}),
    ...(traits.landscape && chance.happens(0.15)
      ? { endsSection: true, sectionLook: chance.pick(SECTION_LOOKS) }
      : {}),
    ...(traits.movedParagraphs && chance.happens(0.15) ? { cameFrom: true } : {}),
  };
  const inlines = chance.happens(0.12) ? [] : inlinesFrom(chance, traits);
  return { kind: 'paragraph', style, ...list, ...more, inlines };
}

export function tableFrom(chance: Chance, traits: Traits): Table {
  const columns = chance.between(1, 5);
  const rows = Array.from({ length: chance.between(1, 5) }, () => rowFrom(chance, columns, traits));
  return { kind: 'table', rows: traits.merged && chance.happens(0.4) ? mergedDown(rows, chance) : rows };
}

/** A table of two columns in two languages, as of a treaty in two authentic texts: an article a row. */
function columnsFrom(chance: Chance, traits: Traits): Table {
  const plain = { ...traits, ...NOT_IN_COLUMNS, ...NOT_IN_CELLS };
  const rows = Array.from({ length: chance.between(1, 4) }, (): Row => {
    const article = Array.from({ length: chance.between(1, 2) }, () => paragraphFrom(chance, plain));
    return { cells: [{ blocks: article }, { blocks: article.map(() => otherLanguage(chance)) }] };
  });
  return { kind: 'table', rows, ...(chance.happens(0.4) ? { rightToLeft: true } : {}) };
}

function otherLanguage(chance: Chance): Paragraph {
  const text = Array.from({ length: chance.between(0, 8) }, () => chance.pick(RIGHT_TO_LEFT)).join(' ');
  const inlines: Inline[] = text === '' ? [] : [{ kind: 'text', text, look: 'right-to-left' }];
  return { kind: 'paragraph', style: 'Normal', rightToLeft: true, inlines };
}

/** A row of cells, each of one or a few paragraphs; whole rows are empty at times. */
export function rowFrom(chance: Chance, columns: number, traits: Traits): Row {
  const empty = chance.happens(0.1);
  const cells: Cell[] = [];
  for (let at = 0; at < columns;) {
    const span = traits.merged && chance.happens(0.2) ? chance.between(1, columns - at) : 1;
    const blocks = empty ? [paragraph('')] : cellFrom(chance, traits);
    const changed =
      traits.cellChanges && chance.happens(0.15) ? { change: chance.pick(['ins', 'del'] as const) } : {};
    cells.push(span > 1 ? { blocks, span } : { blocks, ...changed });
    at += span;
  }
  const change =
    traits.earlier && chance.happens(0.1) ? { change: chance.pick(['ins', 'del'] as const) } : {};
  return { cells, ...change };
}

function cellFrom(chance: Chance, traits: Traits): readonly Block[] {
  if (chance.happens(0.15)) return [paragraph('')];
  const plain = { ...traits, ...NOT_IN_COLUMNS, ...NOT_IN_CELLS };
  const blocks = Array.from({ length: chance.happens(0.8) ? 1 : 2 }, () => paragraphFrom(chance, plain));
  return traits.nested && chance.happens(0.1)
    ? [...blocks, tableFrom(chance, { ...plain, nested: false }), paragraph('')]
    : blocks;
}

const NOT_IN_COLUMNS = {
  tables: false,
  lists: false,
  sections: false,
  groups: false,
  twoLanguages: false,
} as const;
const NOT_IN_CELLS = { sectionHeaders: false, restarts: false, landscape: false } as const;

/** Makes the first cells of neighbouring rows one, where each takes one column. */
function mergedDown(rows: readonly Row[], chance: Chance): readonly Row[] {
  const from = chance.below(rows.length);
  const to = chance.between(from, rows.length - 1);
  const isPlain = ({ cells }: Row): boolean => cells[0]?.span === undefined;
  if (from === to || !rows.slice(from, to + 1).every(isPlain)) return rows;
  return rows.map((row, at) => {
    const [first, ...rest] = row.cells;
    if (first === undefined || at < from || at > to) return row;
    const merged: Cell =
      at === from ? { ...first, down: 'first' } : { blocks: [paragraph('')], down: 'next' };
    return { ...row, cells: [merged, ...rest] };
  });
}

export function inlinesFrom(chance: Chance, traits: Traits): Inline[] {
  const parts = chance.between(1, traits.atoms || traits.looks ? 4 : 1);
  const text = Array.from({ length: parts }, () => inlineFrom(chance, traits));
  const spaced = text.flatMap((each, index): Inline[] =>
    index === 0 || chance.happens(0.2) ? [each] : [{ kind: 'text', text: ' ' }, each],
  );
  return chance.happens(0.05)
    ? [{ kind: 'text', text: ' ' }, ...spaced, { kind: 'text', text: '  ' }]
    : spaced;
}

function inlineFrom(chance: Chance, traits: Traits): Inline {
  if ((traits.footnotes || traits.noteControls) && chance.happens(0.25)) return footnoteFrom(chance, traits);
  if (traits.endnotes && chance.happens(0.2)) return { ...footnoteFrom(chance, traits), kind: 'endnote' };
  if (traits.boxes && chance.happens(0.1)) return boxFrom(chance, traits);
  if (traits.breaks && chance.happens(0.15))
    return { kind: chance.pick(['page-break', 'column-break'] as const) };
  if (traits.wraps && chance.happens(0.3)) return wrapFrom(chance, traits);
  if (traits.unread && chance.happens(0.3)) return unreadFrom(chance, traits);
  if (traits.earlier && chance.happens(0.2))
    return { kind: chance.pick(['moved', 'restyled'] as const), text: wordsFrom(chance, 3, traits) };
  if (traits.nestedFields && chance.happens(0.15))
    return { kind: 'nested-field', text: wordsFrom(chance, 2, traits) };
  if (traits.longLinks && chance.happens(0.2)) return longLinkFrom(chance, traits);
  if (traits.liveFields && chance.happens(0.25)) return liveFieldFrom(chance);
  if (traits.ruby && chance.happens(0.15))
    return { kind: 'ruby', text: wordsFrom(chance, 1, traits), above: wordsFrom(chance, 1, traits) };
  if (traits.equations && chance.happens(0.15))
    return { kind: 'equation', formula: chance.pick(['a+b', 'x', 'n=3']) };
  if (traits.atoms && chance.happens(0.4)) return atomFrom(chance, traits);
  if ((traits.tracked || traits.manyAuthors) && chance.happens(0.4))
    return {
      kind: 'tracked',
      change: chance.pick(traits.manyAuthors ? CHANGES : CHANGES.slice(0, 2)),
      text: wordsFrom(chance, 2, traits),
    };
  const text = wordsFrom(chance, chance.between(1, chance.happens(0.9) ? 14 : 60), traits);
  return traits.looks && chance.happens(0.5)
    ? { kind: 'text', text, look: chance.pick(LOOKS) }
    : { kind: 'text', text };
}

const CHANGES = ['ins', 'del', 'both'] as const;

function longLinkFrom(chance: Chance, traits: Traits): Inline {
  const text = wordsFrom(chance, chance.between(2, 5), traits);
  return { kind: 'long-link', text, cut: text.indexOf(' ') };
}

/** A reference shows what `NOT_FOUND` is read as, since its bookmark may have gone. */
const liveFieldFrom = (chance: Chance): Inline => ({
  kind: 'live-field',
  code: chance.pick(LIVE_CODES),
  text: REFERRED_TO,
});

function atomFrom(chance: Chance, traits: Traits): Inline {
  const text = wordsFrom(chance, chance.between(1, 3), traits);
  switch (chance.below(9)) {
    case 0:
      return { kind: chance.pick(['tab', 'line-break'] as const) };
    case 1:
      return { kind: chance.pick(['no-break-hyphen', 'soft-hyphen'] as const) };
    case 2:
      return { kind: 'image' };
    case 3:
      return { kind: 'link', text };
    case 4:
      // LibreOffice 7.4 miscounts characters beyond the BMP in a content control, in any file.
      return { kind: 'control', text: wordsFrom(chance, chance.between(1, 3), { odd: false }) };
    case 5:
      return { kind: 'bookmark', text };
    case 6:
      return { kind: 'commented', text, comment: 'Whose wording is this?' };
    default:
      return fieldFrom(chance, traits);
  }
}

function wrapFrom(chance: Chance, traits: Traits): Inline {
  const text = wordsFrom(chance, chance.between(1, 4), traits);
  switch (chance.below(7)) {
    case 0:
      return { kind: 'symbol' };
    case 1:
      return { kind: chance.pick(['empty-run', 'spelling-mark'] as const) };
    default:
      return { kind: 'wrapped', how: chance.pick(WRAPPINGS), text };
  }
}

function unreadFrom(chance: Chance, traits: Traits): Inline {
  const text = wordsFrom(chance, chance.between(1, 4), traits);
  return { kind: 'wrapped', how: chance.pick(UNREAD_WRAPPINGS), text };
}

export function boxFrom(chance: Chance, traits: Traits): Inline {
  const line = (): string => wordsFrom(chance, chance.between(1, 6), traits);
  return { kind: 'box', lines: Array.from({ length: chance.between(1, 3) }, line) };
}

function fieldFrom(chance: Chance, traits: Traits): Inline {
  const code = chance.pick(FIELD_CODES);
  const text = code === 'REF' ? REFERRED_TO : wordsFrom(chance, 2, traits);
  return { kind: 'field', code, text, simple: traits.simpleFields };
}

export type Note = Extract<Inline, { readonly kind: 'footnote' | 'endnote' }>;

export function footnoteFrom(chance: Chance, traits: Traits): Note {
  const plain = { ...traits, footnotes: false, atoms: false, tracked: false, ...NOT_IN_NOTES };
  const one = (): Paragraph => ({ kind: 'paragraph', style: 'Normal', inlines: inlinesFrom(chance, plain) });
  const paragraphs = Array.from({ length: chance.happens(0.85) ? 1 : 2 }, one);
  const inControl = traits.noteControls && chance.happens(0.4);
  return { kind: 'footnote', paragraphs, ...(inControl ? { inControl } : {}) };
}

const NOT_IN_NOTES = {
  noteControls: false,
  endnotes: false,
  boxes: false,
  breaks: false,
  earlier: false,
  nestedFields: false,
  equations: false,
  manyAuthors: false,
  longLinks: false,
  liveFields: false,
} as const;

export function wordsFrom(chance: Chance, count: number, { odd }: Pick<Traits, 'odd'>): string {
  let text = '';
  for (let each = 0; each < count; each += 1) {
    if (each > 0) text += odd ? chance.pick(SEPARATORS) : ' ';
    text += odd && chance.happens(0.25) ? chance.pick(ODD_WORDS) : chance.pick(WORDS);
  }
  return text;
}

/** Documents of one kind of paragraph over and over, on which alignments go wrong. */
export function monotonous(chance: Chance): Document {
  const [one, other] = [chance.pick(LETTERS), wordsFrom(chance, 5, { odd: false })];
  const count = chance.between(1, 12);
  const make = chance.pick([
    (): string => one,
    (): string => other,
    (index: number): string => (index % 2 === 0 ? one : other),
    (): string => chance.pick(LETTERS),
    (): string => '',
  ]);
  return { blocks: Array.from({ length: count }, (_, index) => paragraph(make(index))) };
}
