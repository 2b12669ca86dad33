import type { RecordKind } from '@nonpaper/vocabulary';

/**
 * Kinds whose proposals are questions that a check puts, dozens at a time. They wait for nobody's decision: the page
 * of their kind lists them, and those of what is new and of what is to be decided do not.
 */
const QUESTION_KINDS: readonly RecordKind[] = ['ambiguity'];

/** Whether a proposal of this kind is a claim or a fact on which a person has to decide. */
export const isToDecide = (kind: RecordKind): boolean => !QUESTION_KINDS.includes(kind);
