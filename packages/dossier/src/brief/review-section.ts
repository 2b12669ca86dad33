/** What a person has accepted, and what is proposed and waits. */
import { RECORD_KINDS } from '@nonpaper/vocabulary';
import type { IsoDate, RecordKind, ReviewState } from '@nonpaper/vocabulary';
import type { Known } from '../known.ts';
import { labelOf, sourceLines } from '../opened.ts';
import type { SourceLine } from '../opened.ts';
import { isToDecide } from '../questions.ts';
import type { DossierRecord, Id } from '../records.ts';
import { firstOf, newestFirst } from './latest.ts';

/** How many records of a kind stand where. */
export type ReviewCounts = Readonly<Record<ReviewState, number>>;

/** What a person has accepted and what is only proposed. */
export interface ReviewSection {
  readonly counts: readonly ({ readonly kind: RecordKind } & ReviewCounts)[];
  /** The latest proposals, newest first. */
  readonly proposals: readonly ProposalLine[];
}

/** Something that was found and that nobody has accepted yet. */
export interface ProposalLine {
  readonly kind: RecordKind;
  readonly id: Id;
  readonly words: string;
  readonly date: IsoDate | null;
  readonly by: string;
  readonly sources: readonly SourceLine[];
}

/** How many records of a kind stand where, among those that are known here. */
export function countsOf(known: Known, kind: RecordKind): ReviewCounts {
  const aside = known.setAside(kind);
  return {
    proposed: known.proposed(kind).length,
    accepted: known.of(kind).filter((record) => record.review.state === 'accepted').length,
    refused: aside.filter((record) => record.review.state === 'refused').length,
    withdrawn: aside.filter((record) => record.review.state === 'withdrawn').length,
  };
}

function proposalLine(known: Known, record: DossierRecord): ProposalLine {
  const words =
    record.kind === 'statement'
      ? `${labelOf(known, record)} ${record.cue}: ${record.content}`
      : labelOf(known, record);
  const date = 'date' in record ? record.date : record.kind === 'event' ? (record.when?.start ?? null) : null;
  const { kind, id, review } = record;
  return { kind, id, words, date, by: review.by, sources: sourceLines(known, record.citations) };
}

/** The counts (given, or counted here) and the latest proposals, half as many as there are `lines`. */
export function reviewOf(
  known: Known,
  given: Readonly<Partial<Record<RecordKind, ReviewCounts>>>,
  lines: number,
): { review: ReviewSection; shortened: string[] } {
  const proposals = RECORD_KINDS.filter(isToDecide).flatMap((kind): readonly DossierRecord[] =>
    known.proposed(kind),
  );
  const latest = newestFirst(
    proposals.map((record) => proposalLine(known, record)),
    (each) => each.date,
    (each) => each.id,
  );
  const { shown } = firstOf(latest, Math.ceil(lines / 2), 'proposals');
  const counts = RECORD_KINDS.map((kind) => ({ kind, ...(given[kind] ?? countsOf(known, kind)) }));
  const waiting = counts.reduce((sum, each) => sum + (isToDecide(each.kind) ? each.proposed : 0), 0);
  return {
    review: { counts, proposals: shown },
    shortened: waiting > shown.length ? [`${waiting - shown.length} more proposals (review)`] : [],
  };
}
