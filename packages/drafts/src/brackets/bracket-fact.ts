import type { BracketKind, Span } from '@nonpaper/vocabulary';
import type { NoteKind } from './bracket-kinds.ts';
import type { Stance } from './stances.ts';

/** All that is known of one bracket of a text. Offsets are in the text. */
export interface BracketFact {
  readonly family: number;
  /** The opening sign with a backslash before it; null where it is missing. */
  readonly open: Span | null;
  readonly close: Span | null;
  /** From sign to sign, as `ReadBracket.span`; an unclosed one reaches to the end of its unit. */
  readonly span: Span;
  /** With its labels before and behind. An unclosed or unopened one is its sign alone. */
  readonly whole: Span;
  /** Without signs and labels. */
  readonly content: Span;
  readonly labels: readonly Span[];
  readonly depth: number;
  readonly closed: boolean;
  readonly kind: BracketKind;
  readonly note: NoteKind | null;
  readonly stances: readonly Stance[];
  /** Of a statement in brackets: the bracket that it speaks of; null for the provision as a whole. */
  readonly about: number | null;
  /** Whether it and the bracket of this number are alternatives. */
  readonly choiceWith: number | null;
}
