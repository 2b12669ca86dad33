import { allOf, attribute, child, numberOf, valueOf, type XmlNode } from './xml.ts';

/** What a paragraph style says that matters here. Null where it says nothing. */
interface Style {
  readonly name: string;
  readonly basedOn: string | null;
  readonly numId: string | null;
  readonly level: number | null;
  readonly outline: number | null;
}

/** What a style and those that it is based on say together. */
export interface StyleProperties {
  readonly numId: string | null;
  readonly level: number | null;
  /** Outline level from 0; 9 is body text. */
  readonly outline: number | null;
  /** The style's id and those that it is based on, nearest first. */
  readonly chain: readonly string[];
  readonly isTitle: boolean;
  /** A line of a table of contents, which says again what the headings say. */
  readonly isContents: boolean;
}

export interface Styles {
  readonly of: (id: string | null) => StyleProperties;
  /** `numId` of a numbering style, for `numStyleLink`. */
  readonly numIdOf: (id: string) => string | null;
}

/** Longer chains of `basedOn` do not occur; the bound ends cycles. */
const LONGEST_CHAIN = 20;

/** Reads the styles part (ECMA-376 part 1, 17.7). Without one no style says anything. */
export function readStyles(root: XmlNode | undefined): Styles {
  const styles = new Map<string, Style>();
  let usual: string | null = null;
  for (const node of allOf(root, 'style')) {
    const id = attribute(node, 'styleId');
    if (id === null) continue;
    styles.set(id, readStyle(node));
    const isDefault = /^(?:1|true|on)$/.test(attribute(node, 'default') ?? '');
    if (isDefault && attribute(node, 'type') === 'paragraph') usual = id;
  }
  const known = new Map<string, StyleProperties>();
  const of = (id: string | null): StyleProperties => {
    const key = id !== null && styles.has(id) ? id : (usual ?? '');
    const found = known.get(key) ?? together(styles, key);
    known.set(key, found);
    return found;
  };
  return { of, numIdOf: (id) => styles.get(id)?.numId ?? null };
}

function readStyle(node: XmlNode): Style {
  const properties = child(node, 'pPr');
  const numbering = child(properties, 'numPr');
  return {
    name: valueOf(node, 'name') ?? '',
    basedOn: valueOf(node, 'basedOn'),
    numId: valueOf(numbering, 'numId'),
    level: numberOf(numbering, 'ilvl'),
    outline: numberOf(properties, 'outlineLvl'),
  };
}

/** The nearest style that says something wins; a heading's own name tells its level where no style does. */
function together(styles: ReadonlyMap<string, Style>, id: string): StyleProperties {
  const chain = chainOf(styles, id);
  const each = chain.flatMap((link) => styles.get(link) ?? []);
  return {
    numId: first(each.map((style) => style.numId)),
    level: first(each.map((style) => style.level)),
    outline: first(each.map((style) => style.outline ?? headingLevel(style.name))),
    chain,
    isContents: each.some((style) => /^toc [1-9]$/i.test(style.name)),
    isTitle: each.some((style) => /^title$/i.test(style.name)),
  };
}

function chainOf(styles: ReadonlyMap<string, Style>, id: string): string[] {
  const chain: string[] = [];
  let at: string | null = id;
  while (at !== null && chain.length < LONGEST_CHAIN && !chain.includes(at)) {
    chain.push(at);
    at = styles.get(at)?.basedOn ?? null;
  }
  return chain;
}

const first = <T>(values: readonly (T | null)[]): T | null => values.find((value) => value !== null) ?? null;

/** Built-in styles keep their English names in every language version: `heading 1` to `heading 9`. */
function headingLevel(name: string): number | null {
  const found = /^heading ([1-9])$/i.exec(name);
  return found === null ? null : Number(found[1]) - 1;
}
