import type { Ambiguity } from '@nonpaper/dossier';
import type { AmbiguityEntry, ReadProvision } from '@nonpaper/drafts';
import type { Span } from '@nonpaper/vocabulary';

/**
 * A recorded entry in the form in which the drafting checks keep it, its place counted from the beginning of its
 * provision. Where the place is not recorded, or is none any more, the first one with its words is taken.
 */
export function entryIn(record: Ambiguity, provision: ReadProvision | undefined): AmbiguityEntry {
  const { id, quote, way, question } = record;
  const start = placeIn(record, provision);
  return {
    id,
    provision: record.provision,
    span: [start, start + quote.length],
    quote,
    kind: way,
    readings: [],
    // What a person took up is never dropped when it is carried to a later version.
    deliberate: 'stated',
    note: question,
  };
}

function placeIn({ span, quote }: Ambiguity, provision: ReadProvision | undefined): number {
  if (provision === undefined) return 0;
  const start = span === null ? -1 : span[0] - provision.span[0];
  return start >= 0 && provision.text.startsWith(quote, start)
    ? start
    : Math.max(0, provision.text.indexOf(quote));
}

/** The place in the working text of the draft of a place in one of its provisions; null where that text does not have it. */
export function placeInText(
  text: string | null,
  provision: ReadProvision,
  [start, end]: Span,
  quote: string,
): Span | null {
  const whole: Span = [provision.span[0] + start, provision.span[0] + end];
  return text !== null && text.slice(...whole) === quote ? whole : null;
}

/** Where words stand in a text, whatever white space stands between them there. At most a thousand places. Linear. */
export function placesOfWords(text: string, words: string): Span[] {
  const [bare, wanted] = [squeezed(text), squeezed(words).text.trim()];
  const found: Span[] = [];
  if (wanted === '') return found;
  for (
    let at = bare.text.indexOf(wanted);
    at >= 0 && found.length < 1000;
    at = bare.text.indexOf(wanted, at + 1)
  ) {
    const [start, last] = [bare.from[at], bare.from[at + wanted.length - 1]];
    if (start !== undefined && last !== undefined) found.push([start, last + 1]);
  }
  return found;
}

/** A text with each stretch of white space as one space, and where each unit came from. */
function squeezed(text: string): { readonly text: string; readonly from: readonly number[] } {
  const from: number[] = [];
  let bare = '';
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at);
    const isSpace = unit.trim() === '';
    if (isSpace && bare.endsWith(' ')) continue;
    bare += isSpace ? ' ' : unit;
    from.push(at);
  }
  return { text: bare, from };
}
