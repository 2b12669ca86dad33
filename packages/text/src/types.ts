import type { Span } from '@nonpaper/vocabulary';

/** One sentence, without the white space round it. */
export interface Sentence {
  readonly span: Span;
  readonly text: string;
  /** Index of the paragraph that it stands in, from 0. */
  readonly paragraph: number;
}

/** One word, number or mark. Hyphenated words stay whole ("28-point", "cease-fire"). */
export interface Word {
  readonly span: Span;
  readonly text: string;
  readonly kind: 'word' | 'number' | 'mark';
}

/** One stretch in quotation marks. `inner` leaves the marks out; an unclosed one ends with its paragraph, or where the next opens. */
export interface Quotation {
  readonly span: Span;
  readonly inner: Span;
  readonly closed: boolean;
}
