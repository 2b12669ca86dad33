import type { Span } from '@nonpaper/vocabulary';
import { type Negotiated, readNegotiated } from '../brackets/negotiated.ts';
import { cleanText } from '../wording.ts';
import type { ReadProvision } from '../types.ts';
import type { Finding, MeaningChange, MeaningPlace, MeaningReading } from './change.ts';
import { branchPairs } from './branches.ts';
import { bracketFindings } from './compare-brackets.ts';
import type { ReferenceContext } from './compare-references.ts';
import { once } from './multisets.ts';
import { isNegotiated, type UnitReading, unitsOf } from './negotiated-units.ts';
import { unitPairs } from './unit-pairs.ts';
import { type MeaningContext, wordingFindings } from './wording-findings.ts';

export type { MeaningContext };

/** One side of a pair: provisions in order, or a plain text. */
export type MeaningSide = string | readonly ReadProvision[];

/**
 * What the changes between the provisions of a matched pair or group mean, heaviest first.
 *
 * Plan. Each side is cut into clauses of at most one duty (`clauses`), and clauses that answer each other are put together
 * by their content, wherever they stand (`pairing`). In each such group duties, actors, negations, figures,
 * conditions, extent, names and words of weight are compared by what they say and not by how: "no more than" and "at
 * most" are one (`compare-…`, the lists in `data/`). What left one clause and came into another clause of the same
 * sentence is no change. A negotiated text (brackets, options, labels) is read by the brackets room: what happened to
 * its brackets has entries of its own, and its wording is compared branch by branch (`branches`).
 *
 * To be used only where `wordingComparable` agrees; the word lists are English. Equal texts give nothing but references
 * that lead elsewhere. About linear in the texts; the clauses of one pair are compared each with each up to a bound.
 */
export function readMeaning(
  before: MeaningSide,
  after: MeaningSide,
  context: MeaningContext = {},
): MeaningReading {
  const [left, right] = [sideOf(before), sideOf(after)];
  const found = findings(left, right, context);
  const listed = (isMaybe: boolean): MeaningChange[] =>
    found
      .filter(({ maybe = false }) => maybe === isMaybe)
      .map((finding) => changeOf(finding, left, right))
      .sort((a, b) => b.weight - a.weight || placeOf(a) - placeOf(b));
  return { changes: listed(false), worthALook: listed(true) };
}

/** The changes of `readMeaning`, without the wording that is worth a look. */
export const meaningChanges = (
  before: MeaningSide,
  after: MeaningSide,
  context: MeaningContext = {},
): MeaningChange[] => [...readMeaning(before, after, context).changes];

const placeOf = ({ spans }: MeaningChange): number => (spans.left[0] ?? spans.right[0])?.span[0] ?? 0;

interface Side {
  readonly text: string;
  readonly provisions: readonly { readonly id: string; readonly start: number; readonly end: number }[];
  readonly path: string | undefined;
}

function sideOf(side: MeaningSide): Side {
  if (typeof side === 'string')
    return { text: side, provisions: [{ id: '', start: 0, end: side.length }], path: undefined };
  let text = '';
  const provisions = side.map((provision, index) => {
    if (index > 0) text += '\n\n';
    const start = text.length;
    text += cleanText(provision);
    return { id: provision.id, start, end: text.length };
  });
  return { text, provisions, path: side[0]?.path };
}

function findings(left: Side, right: Side, context: MeaningContext): Finding[] {
  const references: ReferenceContext = {
    renumbering: context.renumbering,
    leftPath: left.path,
    rightPath: right.path,
  };
  if (left.text === right.text && context.renumbering === undefined) return [];
  const [a, b] = [negotiatedOf(left, context), negotiatedOf(right, context)];
  if (!isNegotiated(a) && !isNegotiated(b))
    return wordingFindings(left.text, right.text, references, context);
  return negotiatedFindings(unitsOf(a), unitsOf(b), references, context);
}

function negotiatedOf({ text, provisions }: Side, { parties }: MeaningContext): Negotiated {
  const units = provisions.map(({ start, end }): Span => [start, end]);
  return readNegotiated(text, parties === undefined ? { units } : { units, parties });
}

/** Brackets by what became of them, and wording branch by branch; what several branches say alike is one entry. */
function negotiatedFindings(
  left: UnitReading,
  right: UnitReading,
  references: ReferenceContext,
  context: MeaningContext,
): Finding[] {
  const pairs = unitPairs(left, right);
  const branches = branchPairs(left, right, pairs);
  const inBranches = branches.pairs.flatMap(([a, b]) =>
    wordingFindings(a.text, b.text, references, context).map((finding) => ({
      ...finding,
      left: finding.left === null ? null : a.placeOf(finding.left),
      right: finding.right === null ? null : b.placeOf(finding.right),
    })),
  );
  const keyOf = ({ kind, left: from, right: to }: Finding): string =>
    `${kind} ${from?.join('-') ?? ''} ${to?.join('-') ?? ''}`;
  return [...once(inBranches, keyOf), ...bracketFindings(left, right, pairs, branches.unread)];
}

function changeOf(finding: Finding, left: Side, right: Side): MeaningChange {
  return {
    kind: finding.kind,
    left: left.provisions.map(({ id }) => id),
    right: right.provisions.map(({ id }) => id),
    before: finding.before,
    after: finding.after,
    weight: finding.weight,
    note: finding.note,
    spans: { left: placesOf(finding.left, left), right: placesOf(finding.right, right) },
  };
}

function placesOf(span: Span | null, side: Side): MeaningPlace[] {
  if (span === null) return [];
  const holder = side.provisions.find(({ start, end }) => span[0] >= start && span[0] <= end);
  if (holder === undefined) return [];
  return [{ id: holder.id, span: [span[0] - holder.start, Math.min(span[1], holder.end) - holder.start] }];
}
