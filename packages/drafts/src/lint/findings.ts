import type { Span } from '@nonpaper/vocabulary';
import type { LintCertainty, LintCheck, LintFinding, LintSettled } from './types.ts';
import { spanOf, type SentenceView, type Unit } from './view.ts';

/** What a check gives: its questions, and those that another provision answers. */
export interface CheckResult {
  readonly findings: readonly LintFinding[];
  readonly settled?: readonly LintSettled[];
}

/** A finding on a stretch of a provision's text. */
export function findingAt(
  check: LintCheck,
  unit: Unit,
  span: Span,
  note: string,
  certainty: LintCertainty,
  others: readonly Unit[] = [],
): LintFinding {
  const { id, path, text } = unit.provision;
  return {
    check,
    provision: id,
    path,
    span,
    quote: text.slice(span[0], span[1]),
    note,
    certainty,
    ...(others.length === 0 ? {} : { others: others.map(({ provision }) => provision.id) }),
  };
}

/** A finding on the tokens `[from, to)` of a sentence. */
export const findingOn = (
  check: LintCheck,
  unit: Unit,
  { tokens }: SentenceView,
  [from, to]: readonly [number, number],
  note: string,
  certainty: LintCertainty,
  others: readonly Unit[] = [],
): LintFinding =>
  findingAt(check, unit, spanOf(tokens, from, Math.max(from, to - 1)), note, certainty, others);

/** A question that another provision answers. */
export const settledBy = (check: LintCheck, unit: Unit, by: Unit, note: string): LintSettled => ({
  check,
  provision: unit.provision.id,
  path: unit.provision.path,
  by: by.provision.id,
  note,
});

/** How a provision is named in a sentence: by its number as printed, else its path. */
export const nameOf = ({ provision }: Unit): string => `provision ${provision.path}`;

/** Words of a provision in quotation marks, shortened in the middle, between words, where they are long. */
export function quoted(unit: Unit, [start, end]: Span): string {
  const words = unit.provision.text.slice(start, end).replace(/\s+/gu, ' ').trim();
  if (words.length <= 90) return `“${words}”`;
  const [head, tail] = [words.slice(0, 55).replace(/\S*$/u, ''), words.slice(-25).replace(/^\S*/u, '')];
  // One word without an end has no place between words.
  return `“${(head === '' ? words.slice(0, 55) : head).trimEnd()} … ${(tail === '' ? words.slice(-25) : tail).trimStart()}”`;
}
