import type { Span } from '@nonpaper/vocabulary';
import type { DraftText } from './draft-text.ts';

/** Words to be put in before a place of the text. */
export interface Mark {
  readonly at: number;
  readonly kind: 'added' | 'number';
  readonly text: string;
}

/** Where the number of each provision is: typed in the text, at a span, or computed by a list and to be put in at a place. */
export interface Numbers {
  readonly typed: readonly Span[];
  readonly computed: readonly Mark[];
}

/** Numbers that the draft's format computes, each before its provision's heading, else before its text; in order of place. */
export const numberMarks = (text: DraftText): Mark[] => [...numbersOf(text).computed];

/** Tells typed numbers from computed ones: a typed one stands between its provision and the one before. */
export function numbersOf({ text, provisions }: DraftText): Numbers {
  const [typed, computed]: [Span[], Mark[]] = [[], []];
  let end = 0;
  for (const { number, heading, span } of [...provisions].sort(
    (a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1],
  )) {
    const from = Math.min(end, span[0]);
    const gap = text.slice(from, span[0]);
    end = Math.max(end, span[1]);
    const sign = number.replace(/^[\s(]+|[\s.):]+$/gu, '');
    if (sign === '') continue;
    const printed = gap.lastIndexOf(number);
    if (printed >= 0) typed.push([from + printed, from + printed + number.length]);
    if (gap.includes(sign)) continue;
    const head = heading === undefined ? -1 : gap.lastIndexOf(heading);
    computed.push({ kind: 'number', text: `${number} `, at: head < 0 ? span[0] : from + head });
  }
  return { typed, computed: computed.sort((a, b) => a.at - b.at) };
}
