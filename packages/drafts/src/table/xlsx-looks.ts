import { attributeOf, xmlTokens } from './xml-tokens.ts';

/**
 * The looks of cells whose font is struck through, by their place in `cellXfs` of a workbook's `xl/styles.xml`
 * (ECMA-376 part 1, 18.8.10 and 18.8.22): Excel strikes a whole cell so, and not its words. Linear.
 */
export function struckCellLooks(xml: string): ReadonlySet<string> {
  const struckFonts = new Set<string>();
  const looks = new Set<string>();
  let [list, font, look] = ['', -1, -1];
  for (const token of xmlTokens(xml)) {
    if (token.kind === 'text') continue;
    if (LISTS.has(token.name)) list = token.kind === 'open' ? token.name : '';
    if (token.kind !== 'open') continue;
    if (list === 'fonts' && token.name === 'font') font += 1;
    if (list === 'fonts' && token.name === 'strike' && attributeOf(token.attributes, 'val') !== '0')
      struckFonts.add(String(font));
    if (list !== 'cellXfs' || token.name !== 'xf') continue;
    look += 1;
    if (struckFonts.has(attributeOf(token.attributes, 'fontId') ?? '')) looks.add(String(look));
  }
  return looks;
}

const LISTS: ReadonlySet<string> = new Set(['fonts', 'cellXfs']);
