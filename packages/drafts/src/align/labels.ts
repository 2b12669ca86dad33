import { numberingOf } from '@nonpaper/text';
import type { ReadProvision } from '../types.ts';

/** A number that stands in the text itself, as in a cell of a table: "(12) Whereas …", "2. Member States …", "Article 5". */
export interface Label {
  /** What sort of number it is: signs and word round it, digits or letters. A recital has another than a paragraph. */
  readonly kind: string;
  /** As printed, in small letters. */
  readonly printed: string;
  /** Units of the text that it takes up. */
  readonly length: number;
}

/** Beyond so many units a text begins with no number. */
const HEAD = 72;

/** The number at the head of the text of a provision that has none of its own; null where there is none. */
export function labelOf({ number }: ReadProvision, wording: string): Label | null {
  if (number !== '') return null;
  const found = numberingOf(wording.slice(0, HEAD));
  if (found === null || found.style === 'bullet') return null;
  const printed = found.printed.toLowerCase();
  const sort = /\p{Nd}/u.test(printed) ? 'digits' : 'letters';
  const word = found.delimiter === 'none' ? found.style : '';
  return { kind: `${found.delimiter} ${word} ${sort}`, printed, length: found.length };
}

/** By printed label, 1 for one that stands once on each side, falling with the logarithm to 0 for one that stands everywhere. */
export function labelRarityOf(
  left: readonly { readonly label: Label | null }[],
  right: readonly { readonly label: Label | null }[],
): Map<string, number> {
  const held = new Map<string, number>();
  for (const side of [left, right])
    for (const { label } of side)
      if (label !== null) held.set(label.printed, (held.get(label.printed) ?? 0) + 1);
  const count = left.length + right.length;
  return new Map(
    [...held].map(([printed, times]) => [printed, Math.log(1 + count / times) / Math.log(1 + count)]),
  );
}
