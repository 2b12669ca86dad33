import type { Stance } from './stances.ts';

/** What the leaves of a tree of negotiated text are. */
export const LEAF_KINDS = ['wording', 'sign', 'label', 'head', 'joint', 'gap', 'remark'] as const;
export type LeafKind = (typeof LEAF_KINDS)[number];

/** A stretch of text that is not divided further. */
export interface Leaf {
  readonly kind: LeafKind;
  readonly start: number;
  readonly end: number;
  /** Of a head: what it is called and numbered, and who is named in it. */
  readonly head?: OptionHead;
  /** Of a joint: whether it is "OR" on a line of its own, or in capitals inside a bracket. */
  readonly or?: 'line' | 'inline';
}

/** The head of a numbered option: `Option 1.2:` has the level `option 2`, the name "Option 1.2" and the ordinal 2. */
export interface OptionHead {
  readonly name: string;
  readonly level: string;
  readonly ordinal: number;
  readonly stances: readonly Stance[];
}

/** A bracket, or a piece of one that overlaps another; a group of alternatives; one alternative. */
export interface Box {
  readonly kind: 'bracket' | 'alternatives' | 'alternative';
  items: Item[];
  readonly bracket?: number;
  readonly piece?: number;
  readonly head?: OptionHead;
  /** Of an alternative: who is named in the label at its end. */
  readonly stances?: readonly Stance[];
}

export type Item = Leaf | Box;

export const isBox = (item: Item): item is Box => 'items' in item;
export const isWordingLeaf = (item: Item): item is Leaf => item.kind === 'wording';

/** A leaf of wording, or none where it would be empty. */
export const wordingLeaf = (start: number, end: number): Leaf[] =>
  end > start ? [{ kind: 'wording', start, end }] : [];
