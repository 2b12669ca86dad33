import { quotations, trimmed } from '@nonpaper/text';
import type { Quotation } from '@nonpaper/text';
import type { Span } from '@nonpaper/vocabulary';

/** Quotations by the common rules, and those in guillemets with a space inside, which the common rules do not open. */
export function allQuotations(text: string, blocks: readonly Span[]): Quotation[] {
  const usual = quotations(text);
  const spaced = blocks.flatMap((block) => guillemets(text, block));
  const overlaps = (a: Quotation, b: Quotation): boolean => a.span[0] < b.span[1] && b.span[0] < a.span[1];
  let at = 0;
  const fresh = spaced.filter((each) => {
    while (at < usual.length && (usual[at]?.span[1] ?? 0) <= each.span[0]) at += 1;
    const near = usual[at];
    return near === undefined || !overlaps(near, each);
  });
  return [...usual, ...fresh].sort((a, b) => a.span[0] - b.span[0]);
}

/** What stands between `«` and the next `»` of a paragraph. */
function guillemets(text: string, [from, to]: Span): Quotation[] {
  const part = text.slice(from, to);
  const found: Quotation[] = [];
  for (let at = part.indexOf('«'); at >= 0; at = part.indexOf('«', at + 1)) {
    const end = part.indexOf('»', at);
    if (end < 0) break;
    const inner = trimmed(text, [from + at + 1, from + end]);
    found.push({ span: [from + at, from + end + 1], inner, closed: true });
    at = end;
  }
  return found;
}
