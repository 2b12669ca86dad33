import type { Span } from '@nonpaper/vocabulary';
import type { DutyForm } from '../data/duty-words.ts';
import type { Token } from './tokens.ts';

/** What changes the sense of a clause, at one place of the text. */
export interface Mark {
  readonly kind:
    | 'negation'
    | 'condition'
    | 'deadline'
    | 'quantifier'
    | 'bound'
    | 'scope'
    | 'exception'
    | 'qualifier'
    | 'date'
    | 'number'
    | 'reference';
  /** Two marks of one kind and value say the same. */
  readonly value: string;
  readonly span: Span;
  /** Whether the same is said without it as often as with it: on one side alone it is only worth a look. */
  readonly optional?: boolean;
  /** What is said, where marks of another kind may say the same: `since signature`. */
  readonly says?: string;
  /** Of a limit: whether a negated duty made it what it is ("not … more than"). */
  readonly turned?: boolean;
  /** The tokens of the mark: half-open. */
  readonly from: number;
  readonly to: number;
}

/** A form of duty at one place: "shall not", "is expected to". */
export interface DutyMark {
  readonly form: DutyForm;
  readonly negated: boolean;
  /** The word of the subject that negates it: "No" in "No Party shall". */
  readonly denial?: string;
  readonly span: Span;
  readonly from: number;
  readonly to: number;
}

/** All marks and duties of a text, in order. */
export interface MarkReading {
  readonly marks: readonly Mark[];
  readonly duties: readonly DutyMark[];
}

/** From the first to the last character of a row of tokens, half-open. */
export const spanOf = (tokens: readonly Token[], from: number, to: number): Span => [
  tokens[from]?.span[0] ?? 0,
  tokens[to - 1]?.span[1] ?? 0,
];
