import type { Span } from '@nonpaper/vocabulary';

/** What a phrase needs of its words: how they read, and where they stand. */
interface Placed {
  readonly text: string;
  readonly span: Span;
}

/** Words as they stand in the text: with one blank where there is any distance between two of them, and none elsewhere. */
export const asWritten = (words: readonly Placed[]): string =>
  words
    // "Cannot" is read as two words of one place.
    .filter(({ span }, at) => at === 0 || span[0] !== words[at - 1]?.span[0])
    .map(({ text, span }, at, words) =>
      at > 0 && span[0] > (words[at - 1]?.span[1] ?? 0) ? ` ${text}` : text,
    )
    .join('');
