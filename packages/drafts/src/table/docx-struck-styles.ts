import { attributeOf, xmlTokens } from './xml-tokens.ts';

const OFF: ReadonlySet<string> = new Set(['0', 'false', 'off']);

/** The properties of a run that strike it through, with one line and with two. */
export const STRIKES: ReadonlySet<string> = new Set(['w:strike', 'w:dstrike']);

/**
 * Whether a run is struck behind one of these properties, which is on where it has no value (ECMA-376 part 1, 17.17.4).
 * The second line stands behind the first in a file; where it is off, the first may still be on.
 */
export function struckBy(name: string, attributes: string, before: boolean | null): boolean {
  const isOn = !OFF.has(attributeOf(attributes, 'w:val') ?? '');
  return isOn || (name === 'w:dstrike' && before === true);
}

interface Style {
  readonly id: string;
  basedOn: string;
  /** Null where the style does not say. */
  strikes: boolean | null;
}

/**
 * The ids of the styles of a Word document (`word/styles.xml`) that strike their words through, by themselves or by
 * the style that they are based on. Linear, but for chains of styles, which are followed to their end or first loop.
 */
export function struckStyles(xml: string): ReadonlySet<string> {
  const styles = new Map(stylesIn(xml).map((style) => [style.id, style]));
  return new Set([...styles.keys()].filter((id) => strikes(id, styles)));
}

function stylesIn(xml: string): Style[] {
  const styles: Style[] = [];
  let inStyle = false;
  for (const token of xmlTokens(xml)) {
    if (token.kind === 'text') continue;
    if (token.name === 'w:style') inStyle = token.kind === 'open';
    if (token.kind !== 'open' || !inStyle) continue;
    if (token.name === 'w:style')
      styles.push({ id: attributeOf(token.attributes, 'w:styleId') ?? '', basedOn: '', strikes: null });
    const style = styles.at(-1);
    if (style === undefined) continue;
    if (token.name === 'w:basedOn') style.basedOn = attributeOf(token.attributes, 'w:val') ?? '';
    if (STRIKES.has(token.name)) style.strikes = struckBy(token.name, token.attributes, style.strikes);
  }
  return styles;
}

function strikes(id: string, styles: ReadonlyMap<string, Style>): boolean {
  const seen = new Set<string>();
  for (let at = id; at !== '' && !seen.has(at); at = styles.get(at)?.basedOn ?? '') {
    seen.add(at);
    const own = styles.get(at)?.strikes ?? null;
    if (own !== null) return own;
  }
  return false;
}
