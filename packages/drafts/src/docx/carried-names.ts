import { attributeOf, childOf, sourceOf, valueIn, type Element, type Markup } from './markup.ts';

/** Names that mean the same in two packages, so that a paragraph of one can bear them in the other. */
export interface CarriedNames {
  /** Ids of paragraph styles. */
  readonly styles: ReadonlySet<string>;
  /** Ids of table styles. */
  readonly tables: ReadonlySet<string>;
  /** Ids of lists (17.9.15 num). */
  readonly lists: ReadonlySet<string>;
}

/** The styles and numbering parts of a document, as far as it has them. */
export interface NamingParts {
  readonly styles: Markup | null;
  readonly numbering: Markup | null;
}

/**
 * The styles of one id and name, and the lists of one id whose levels look just the same: those of two versions of one
 * file. Files of different origin share an id only by accident, and then not its levels. Linear in the parts.
 */
export function carriedNames(older: NamingParts, newer: NamingParts): CarriedNames {
  return {
    styles: sameStyles(older, newer, 'paragraph'),
    tables: sameStyles(older, newer, 'table'),
    lists: sameEntries(listLevels(older.numbering), listLevels(newer.numbering)),
  };
}

function sameEntries(older: ReadonlyMap<string, string>, newer: ReadonlyMap<string, string>): Set<string> {
  return new Set([...older].filter(([id, what]) => newer.get(id) === what).map(([id]) => id));
}

const sameStyles = (older: NamingParts, newer: NamingParts, type: 'paragraph' | 'table'): Set<string> =>
  sameEntries(styleNames(older.styles, type), styleNames(newer.styles, type));

function styleNames(styles: Markup | null, type: 'paragraph' | 'table'): Map<string, string> {
  const names = new Map<string, string>();
  if (styles === null) return names;
  for (const style of styles.root.children)
    if (style.name === 'w:style' && attributeOf(styles, style, 'type') === type)
      names.set(attributeOf(styles, style, 'styleId') ?? '', valueIn(styles, style, 'w:name') ?? '');
  return names;
}

/** By id of each list what its levels are made of: numbers that only tell one saving from another are left out. */
function listLevels(numbering: Markup | null): Map<string, string> {
  const levels = new Map<string, string>();
  if (numbering === null) return levels;
  const abstract = new Map<string, string>();
  for (const each of numbering.root.children)
    if (each.name === 'w:abstractNum')
      abstract.set(attributeOf(numbering, each, 'abstractNumId') ?? '', levelsIn(numbering, each));
  for (const each of numbering.root.children) {
    if (each.name !== 'w:num') continue;
    const of = valueIn(numbering, each, 'w:abstractNumId') ?? '';
    const own = childOf(each, 'w:lvlOverride') === undefined ? '' : levelsIn(numbering, each);
    levels.set(attributeOf(numbering, each, 'numId') ?? '', `${of} ${abstract.get(of) ?? ''} ${own}`);
  }
  return levels;
}

const levelsIn = (numbering: Markup, element: Element): string =>
  element.children
    .filter(({ name }) => name === 'w:lvl' || name === 'w:lvlOverride' || name === 'w:numStyleLink')
    .map((each) => sourceOf(numbering, each).replace(/ w(?:15)?:tplc="[^"]*"/g, ''))
    .join('');
