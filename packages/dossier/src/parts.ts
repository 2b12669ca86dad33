import { PARTS_IN_DRAFT } from '@nonpaper/vocabulary';
import type { PartInDraft, PartState } from '@nonpaper/vocabulary';
import type { Known } from './known.ts';
import { byUnits, groupedBy, sorted } from './order.ts';
import type { Id, Participation } from './records.ts';

/** One of the five parts that a party may have had in a draft, with every report on it. */
export interface PartRecord {
  readonly part: PartInDraft;
  readonly state: PartState;
  readonly reports: readonly Participation[];
}

/** Who had which part in which draft. */
export interface Parts {
  /** The five parts, in the order of the vocabulary. */
  of(draft: Id, party: Id): readonly PartRecord[];
  /** True when some report says that the party had some part, whether or not others deny it. */
  hasRecorded(draft: Id, party: Id): boolean;
}

/** Reports both ways make a part disputed, which is a state of its own. */
function stateOf(reports: readonly Participation[]): PartState {
  const states = new Set(reports.map((report) => report.state));
  if (states.size === 2) return 'disputed';
  return reports[0]?.state ?? 'no record';
}

const key = (draft: Id, party: Id): string => `${draft}\u0000${party}`;

/** Gathers the reports on participation that count. Cost: one pass over them. */
export function partsOf(known: Known): Parts {
  const reports = sorted(
    known.of('participation'),
    (a, b) => byUnits(a.date, b.date),
    (a, b) => byUnits(a.id, b.id),
  );
  const byCell = groupedBy(reports, (report) => key(report.draft, report.party));
  const of = (draft: Id, party: Id): PartRecord[] => {
    const found = byCell.get(key(draft, party)) ?? [];
    return PARTS_IN_DRAFT.map((part) => {
      const own = found.filter((report) => report.part === part);
      return { part, state: stateOf(own), reports: own };
    });
  };
  const hasRecorded = (draft: Id, party: Id): boolean =>
    (byCell.get(key(draft, party)) ?? []).some((report) => report.state === 'recorded');
  return { of, hasRecorded };
}
