import type { Chance } from './chance.ts';
import {
  ending,
  FIELD_CODES,
  LOOKS,
  paragraph,
  REFERRED_TO,
  STYLES,
  type Block,
  type Document,
  type Inline,
  type Paragraph,
  type Table,
} from './model.ts';
import { LETTERS, ODD_WORDS, SEPARATORS, WORDS } from './words.ts';

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
] as const;
export type Traits = Readonly<Record<(typeof TRAITS)[number], boolean>>;

export function traitsFrom(chance: Chance): Traits {
  return {
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
  return { blocks: ending(blocks), ...header, ...footer };
}

export function blockFrom(chance: Chance, traits: Traits): Block {
  return traits.tables && chance.happens(0.2) ? tableFrom(chance, traits) : paragraphFrom(chance, traits);
}

/** A paragraph, one in eight of them empty. */
export function paragraphFrom(chance: Chance, traits: Traits): Paragraph {
  const style = chance.happens(0.8) ? 'Normal' : chance.pick(STYLES);
  const list =
    traits.lists && chance.happens(0.4)
      ? { list: { id: chance.pick([1, 2] as const), level: chance.below(3) } }
      : {};
  const more = {
    ...(traits.odd && chance.happens(0.1) ? { rightToLeft: true } : {}),
    ...(traits.sections && chance.happens(0.15) ? { endsSection: true } : {}),
  };
  const inlines = chance.happens(0.12) ? [] : inlinesFrom(chance, traits);
  return { kind: 'paragraph', style, ...list, ...more, inlines };
}

export function tableFrom(chance: Chance, traits: Traits): Table {
  const columns = chance.between(1, 5);
  const rows = Array.from({ length: chance.between(1, 5) }, () => rowFrom(chance, columns, traits));
  return { kind: 'table', rows };
}

/** A row of cells, each of one or a few paragraphs; whole rows are empty at times. */
export function rowFrom(chance: Chance, columns: number, traits: Traits): readonly (readonly Paragraph[])[] {
  const empty = chance.happens(0.1);
  const plain = { ...traits, tables: false, lists: false, sections: false };
  return Array.from({ length: columns }, () => {
    if (empty || chance.happens(0.15)) return [paragraph('')];
    return Array.from({ length: chance.happens(0.8) ? 1 : 2 }, () => paragraphFrom(chance, plain));
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
  if (traits.footnotes && chance.happens(0.25)) return footnoteFrom(chance, traits);
  if (traits.atoms && chance.happens(0.4)) return atomFrom(chance, traits);
  if (traits.tracked && chance.happens(0.4))
    return {
      kind: 'tracked',
      change: chance.pick(['ins', 'del'] as const),
      text: wordsFrom(chance, 2, traits),
    };
  const text = wordsFrom(chance, chance.between(1, chance.happens(0.9) ? 14 : 60), traits);
  return traits.looks && chance.happens(0.5)
    ? { kind: 'text', text, look: chance.pick(LOOKS) }
    : { kind: 'text', text };
}

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

function fieldFrom(chance: Chance, traits: Traits): Inline {
  const code = chance.pick(FIELD_CODES);
  const text = code === 'REF' ? REFERRED_TO : wordsFrom(chance, 2, traits);
  return { kind: 'field', code, text, simple: traits.simpleFields };
}

export function footnoteFrom(chance: Chance, traits: Traits): Inline {
  const plain = { ...traits, footnotes: false, atoms: false, tracked: false };
  const one = (): Paragraph => ({ kind: 'paragraph', style: 'Normal', inlines: inlinesFrom(chance, plain) });
  return { kind: 'footnote', paragraphs: Array.from({ length: chance.happens(0.85) ? 1 : 2 }, one) };
}

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
