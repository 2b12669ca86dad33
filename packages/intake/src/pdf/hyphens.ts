/** How a line that ends in a hyphen joins the next one. */
export type HyphenJoin = 'none' | 'hyphen-of-the-line' | 'hyphen-of-the-word';

const BROKEN = /(\p{L}+)[-\u00ad\u2010]$/u;
const GOES_ON = /^(\p{Ll}+)/u;

/** Words that the document itself prints whole, by which a hyphen at a line's end is judged. */
export function wordsOf(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => text.toLowerCase().match(/\p{L}+(?:[-\u2010]\p{L}+)*/gu) ?? []));
}

/**
 * Tells whether a hyphen at the end of a line belongs to the line or to the word. The document decides: the word
 * printed elsewhere with its hyphen keeps it ("cease-" + "fire"). Otherwise the hyphen is the line's.
 */
export function joinOf(line: string, next: string, words: ReadonlySet<string>): HyphenJoin {
  const [first, second] = [BROKEN.exec(line)?.[1]?.toLowerCase(), GOES_ON.exec(next)?.[1]];
  if (first === undefined || second === undefined) return 'none';
  const keeps = words.has(`${first}-${second}`) && !words.has(`${first}${second}`);
  return keeps ? 'hyphen-of-the-word' : 'hyphen-of-the-line';
}
