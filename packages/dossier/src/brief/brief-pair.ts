/** Which two drafts a brief compares. */
import { presentDraft } from '../efforts.ts';
import { knownAmong, textSeen } from '../known.ts';
import type { Known } from '../known.ts';
import { byUnits, sorted } from '../order.ts';
import type { Draft, Id } from '../records.ts';
import { draftsInOrder } from '../drafts-in-order.ts';
import type { Asked, Slice } from '../slices.ts';

/** The two drafts whose texts the brief compares. */
export interface BriefPair {
  readonly from: Id;
  readonly to: Id;
}

/** Steps back along "revises" and "counters", nearest first, to the first draft whose text was seen. */
function seenForerunner(known: Known, present: Draft): Draft | undefined {
  const reached = [present.id];
  for (const later of reached) {
    const steps = known.of('lineage').filter((each) => each.later === later && each.relation !== 'models');
    for (const earlier of sorted(steps, (a, b) => byUnits(a.id, b.id)).map((each) => each.earlier)) {
      const draft = known.get('draft', earlier);
      if (draft !== undefined && draft.id !== present.id && textSeen(draft, known.asOf)) return draft;
      if (!reached.includes(earlier)) reached.push(earlier);
    }
  }
  return undefined;
}

/** The seen draft that stands before the present one by date. */
function seenBefore(known: Known, present: Draft): Draft | undefined {
  const seen = draftsInOrder(known).filter((draft) => textSeen(draft, known.asOf));
  return seen[seen.findIndex((draft) => draft.id === present.id) - 1];
}

function pairOf(known: Known): BriefPair | null {
  const present = presentDraft(known);
  if (present === undefined) return null;
  const from = seenForerunner(known, present) ?? seenBefore(known, present);
  return from === undefined ? null : { from: from.id, to: present.id };
}

/** Which two drafts the brief compares: the present text and the one that it goes back to. Null where there are not two. */
export const briefPair = (slice: Slice<'brief'>, asked: Asked): BriefPair | null =>
  pairOf(knownAmong(slice, asked));
