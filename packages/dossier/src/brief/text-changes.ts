/** What changed between two drafts, row by row of their concordance, each line with its sources. */
import type { ConcordanceKind, LineageKind, Verification } from '@nonpaper/vocabulary';
import type { ChangedFactData, ConcordanceTable } from '../concordance.ts';
import type { Known } from '../known.ts';
import { draftRef, sourceLines } from '../opened.ts';
import type { DraftRef, SourceLine } from '../opened.ts';
import type { Id, Provision } from '../records.ts';

/** A provision as a row of changes shows it. */
export interface BriefProvision {
  readonly provision: Id;
  readonly path: string;
  readonly heading: string | null;
  readonly text: string;
  readonly verification: Verification | null;
  readonly sources: readonly SourceLine[];
}

/** One row of what changed in the text. */
export interface TextChange {
  readonly kind: ConcordanceKind;
  readonly left: readonly BriefProvision[];
  readonly right: readonly BriefProvision[];
  readonly reason: string;
  /** A match that a person should look at before anybody relies on it. */
  readonly doubtful: boolean;
  readonly facts: readonly ChangedFactData[];
}

/** What changed between the two drafts that are compared. */
export interface TextChanges {
  readonly from: DraftRef;
  readonly to: DraftRef;
  readonly relation: LineageKind | null;
  /** Rows other than `same`, in the order of the table. */
  readonly rows: readonly TextChange[];
  readonly same: readonly Id[];
  /** Why wording may not be compared; null where it may. */
  readonly wordingRefused: string | null;
  /** Points of which one draft's text is not kept here, so that they are not compared. */
  readonly notKept: readonly {
    readonly draft: Id;
    readonly path: string;
    readonly other: readonly BriefProvision[];
  }[];
}

function provisionLine(known: Known, id: Id): BriefProvision[] {
  const provision: Provision | undefined = known.get('provision', id);
  if (provision === undefined) return [];
  const { path, heading, text } = provision;
  const draft = known.get('draft', provision.draft);
  const citations = provision.citations.length > 0 ? provision.citations : (draft?.citations ?? []);
  return [
    {
      provision: id,
      path,
      heading,
      text,
      verification: provision.verification,
      sources: sourceLines(known, citations),
    },
  ];
}

/** What changed by a concordance; null without one, or where one of its drafts is not known. */
export function textChanges(known: Known, table: ConcordanceTable | undefined): TextChanges | null {
  if (table === undefined) return null;
  const [from, to] = [known.get('draft', table.left), known.get('draft', table.right)];
  if (from === undefined || to === undefined) return null;
  const relation = known.of('lineage').find((each) => each.later === to.id && each.earlier === from.id);
  const rows = table.rows
    .map((row) => ({
      kind: row.kind,
      left: row.left.flatMap((id) => provisionLine(known, id)),
      right: row.right.flatMap((id) => provisionLine(known, id)),
      reason: row.reason,
      doubtful: row.doubtful,
      facts: row.facts,
    }))
    .filter((row) => row.left.length + row.right.length > 0);
  return {
    from: draftRef(from, known.asOf),
    to: draftRef(to, known.asOf),
    relation: relation?.relation ?? null,
    rows: rows.filter((row) => row.kind !== 'same'),
    same: rows.filter((row) => row.kind === 'same').flatMap((row) => row.right.map((each) => each.provision)),
    wordingRefused: table.wordingRefused,
    notKept: table.notKept.map(({ side, path, other }) => ({
      draft: side === 'left' ? from.id : to.id,
      path,
      other: other.flatMap((id) => provisionLine(known, id)),
    })),
  };
}
