import type { NumberingStyle } from '@nonpaper/text';
import { numberingOf } from '@nonpaper/text';
import type { ReadProvision } from '../types.ts';
import type { UnitKind } from './table.ts';

const ARTICLES: ReadonlySet<NumberingStyle> = new Set<NumberingStyle>(['article', 'section', 'clause']);

/**
 * What kind of unit a provision is, where nobody has said so: an article by the word of its number; a heading where
 * it has a heading and no text; below a numbered unit a paragraph if its number is a figure, a point if it is a
 * letter or a Roman numeral; at the top a point; of a resolution a recital or paragraph by “PP” or “OP”; without a number a paragraph.
 * Titles and unnumbered recitals are no provisions.
 */
export function unitOf(provision: ReadProvision | undefined): UnitKind {
  if (provision === undefined || provision.number === '') return emptyNumber(provision);
  const style = numberingOf(provision.number)?.style;
  if (style !== undefined && ARTICLES.has(style)) return 'article';
  if (isHeading(provision)) return 'heading';
  if (style === 'preambular') return 'recital';
  if (style === 'operative') return 'paragraph';
  return provision.path.includes('.') && style === 'decimal' ? 'paragraph' : 'point';
}

const emptyNumber = (provision: ReadProvision | undefined): UnitKind =>
  provision !== undefined && isHeading(provision) ? 'heading' : 'paragraph';

const isHeading = ({ text, heading }: ReadProvision): boolean => heading !== undefined && text.trim() === '';
