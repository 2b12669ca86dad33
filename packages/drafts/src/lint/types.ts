import type { Fidelity, LanguageTag, Message, Span } from '@nonpaper/vocabulary';
import type { NamedParty } from '../meaning/changed-facts.ts';
import type { AmbiguityCandidate } from './ambiguity-places.ts';

/**
 * What is asked of a draft, in the order of the report: a duty with no actor, no deadline, no verifier; a vague word;
 * a term with no definition; a reference to what is not there; a sequence left open; one term in two senses; numbers
 * that contradict each other; a duty on somebody absent; duties that exclude each other; clauses of the whole that are
 * missing.
 */
export const LINT_CHECKS = [
  'actor',
  'deadline',
  'verifier',
  'vague',
  'term',
  'reference',
  'sequence',
  'sense',
  'number',
  'absent',
  'conflict',
  'enforcement',
] as const;
export type LintCheck = (typeof LINT_CHECKS)[number];

/** How sure the reading is that the question is a fair one; it says nothing of how much hangs on it. */
export const LINT_CERTAINTIES = ['certain', 'likely', 'possible'] as const;
export type LintCertainty = (typeof LINT_CERTAINTIES)[number];

/** One question to those who draft. */
export interface LintFinding {
  readonly check: LintCheck;
  /** Id and path of the provision; both null for a question about the whole draft. */
  readonly provision: string | null;
  readonly path: string | null;
  /** In the provision's text; empty at its start for what is missing from the whole. */
  readonly span: Span;
  /** The slice of the provision's text under the span. */
  readonly quote: string;
  /** One or two full sentences: what is missing, and why it matters in implementing. */
  readonly note: string;
  readonly certainty: LintCertainty;
  /** Which clause is missing, for `enforcement` alone: `dispute`, `entry` … */
  readonly clause?: string;
  /** Ids of other provisions that the question is about. */
  readonly others?: readonly string[];
}

/** A question that was not asked, because another provision answers it. */
export interface LintSettled {
  readonly check: LintCheck;
  readonly provision: string;
  readonly path: string;
  readonly by: string;
  readonly note: string;
}

/** What is known of a draft beside its provisions. Everything may be left out. */
export interface LintOptions {
  /** BCP 47. Words are checked in English alone; where it is left out, the text is looked at. */
  readonly language?: LanguageTag | null;
  /** Who signs. Where they are left out they are read from the draft, if it says who they are. */
  readonly parties?: readonly NamedParty[];
  /** The text before the first provision, in which parties and terms may be named. */
  readonly preamble?: string;
  /** Of an extract it is not asked which clauses the whole lacks. `complete` where left out. */
  readonly completeness?: 'complete' | 'extract';
  /** In a paraphrase or summary the wording is not the drafters': only numbers, references, sequences and absent parties are asked about. */
  readonly fidelity?: Fidelity;
}

/** What the whole comes to. */
export interface LintSummary {
  readonly provisions: number;
  readonly findings: number;
  readonly byCheck: Readonly<Record<LintCheck, number>>;
  /** The provisions with most questions, most first, at most ten. */
  readonly mostQuestions: readonly {
    readonly provision: string;
    readonly path: string;
    readonly questions: number;
  }[];
  /** Checks that were not made, in the order of the list. */
  readonly unchecked: readonly LintCheck[];
}

/** The questions to a draft, those that other provisions answer, and places that can be read in two ways. */
export interface LintReport {
  readonly findings: readonly LintFinding[];
  readonly settled: readonly LintSettled[];
  readonly ambiguities: readonly AmbiguityCandidate[];
  readonly summary: LintSummary;
  readonly messages: readonly Message[];
}
