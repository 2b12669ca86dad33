import type { Span } from '@nonpaper/vocabulary';

/** A heading is no longer than this, nor than this share of the line under it. */
const LONGEST = 100;
const SHARE = 0.6;

/** A line that ends so is a sentence, or goes on in the next. */
const ENDS = /[.!?,;:–—-]["”’»')\]]*$/u;
/** What may open the line under a heading. */
const OPENS = /^["“„«'‘(]?[\p{Lu}\p{Nd}]|^[-*•‣▪●·]\s/u;

/** Where the line under a heading begins that stands on the first line of a paragraph; null where none does. */
function underHeading(text: string, [from, to]: Span): number | null {
  const feed = text.slice(from, Math.min(to, from + LONGEST + 1)).search(/[\r\n]/u);
  if (feed <= 0) return null;
  const heading = text.slice(from, from + feed).trimEnd();
  const rest = text.slice(from + feed, to);
  const under = /[^\r\n]+/u.exec(rest)?.[0].trim() ?? '';
  const isHeading = !ENDS.test(heading) && OPENS.test(under) && heading.length <= SHARE * under.length;
  return isHeading ? from + feed + rest.search(/\S/u) : null;
}

/**
 * Paragraphs of which the heading on their first line, with no blank line under it, is one of its own: a line much
 * shorter than the next that ends no sentence ("17:55 No new map, says Marl"). Lines that were wrapped by hand are of
 * one length. Linear in the number of paragraphs and the length of their first two lines.
 */
export const withHeadingsApart = (text: string, paragraphs: readonly Span[]): Span[] =>
  paragraphs.flatMap((paragraph): Span[] => {
    const under = underHeading(text, paragraph);
    if (under === null) return [paragraph];
    return [
      [paragraph[0], paragraph[0] + text.slice(paragraph[0], under).trimEnd().length],
      [under, paragraph[1]],
    ];
  });
