import { accept, linksOf, proposedOnly, setAside, type DossierRecord, type Issue } from '@nonpaper/dossier';
import type { ReviewList } from '@nonpaper/pages';
import { surenessOfMention } from '@nonpaper/reader';
import { bad, good, type Outcome } from '@nonpaper/vocabulary';
import { READER, revised, type Bench } from './bench.ts';
import { findRecord } from './find-record.ts';
import { inReviewOrder } from './review-order.ts';
import type { Changed, Store, Write } from './ports.ts';

/** Proposals on one issue; `issue` is null for those on none. */
export interface ProposalGroup {
  readonly issue: Issue | null;
  readonly proposals: readonly DossierRecord[];
}

/** The kinds that a reader or importer puts forward by themselves. */
const REVIEWED_KINDS = [
  'draft',
  'statement',
  'event',
  'treatment',
  'position',
  'person',
  'party',
  'outlet',
  'lineage',
] as const;

const issuesOf = (record: DossierRecord): readonly string[] => {
  if (record.kind === 'statement') return record.issues;
  return record.kind === 'treatment' || record.kind === 'position' ? [record.issue] : [];
};

async function allProposals(store: Store): Promise<DossierRecord[]> {
  const found: DossierRecord[] = [];
  for (const kind of REVIEWED_KINDS) {
    for await (const record of store.all(kind)) found.push(...proposedOnly<DossierRecord>([record]));
  }
  return found;
}

/**
 * What waits for a decision, grouped by issue in the order of the issues; a proposal on two issues stands under both.
 * Within a group the order is that of `inReviewOrder`.
 */
export async function listProposals(bench: Bench): Promise<ProposalGroup[]> {
  const proposals = inReviewOrder(await allProposals(bench.store));
  const issues: Issue[] = [];
  for await (const issue of bench.store.all('issue')) issues.push(issue);
  issues.sort((a, b) => a.ordinal - b.ordinal);
  const groups = issues.map((issue) => ({
    issue,
    proposals: proposals.filter((record) => issuesOf(record).includes(issue.id)),
  }));
  const rest = { issue: null, proposals: proposals.filter((record) => issuesOf(record).length === 0) };
  return [...groups, rest].filter((group) => group.proposals.length > 0);
}

export type Verdict = 'accept' | 'refuse' | 'withdraw';

const EXPECTED = {
  accept: ['proposed', 'refused', 'withdrawn'],
  refuse: ['proposed'],
  withdraw: ['accepted'],
} as const;

/** A draft is decided with its provisions: nobody accepts points one by one. */
async function withItsParts(bench: Bench, record: DossierRecord): Promise<DossierRecord[]> {
  if (record.kind !== 'draft') return [record];
  const parts = (await bench.store.referring(record.id)).filter(
    (each) => each.kind === 'provision' && each.draft === record.id,
  );
  return [record, ...parts];
}

/** Turns a refused change into a fault that says what to do. */
export function changedOr<T>(changed: Changed, value: T): Outcome<T> {
  if (changed.ok) return good(value);
  if (changed.fault) return bad(changed.fault);
  const [first] = changed.conflicts;
  return bad({
    code: 'stale-write',
    what: `Somebody else changed ${first?.kind ?? 'a record'} ${first?.id ?? ''} in the meantime; nothing was written.`,
    where: `journal entry ${first?.entry ?? '?'}`,
    next: 'Look at it as it is now and decide again; your version is kept in the journal.',
  });
}

/** Accepts, refuses or withdraws records in the name of the person who works; one transaction for all of them. */
export async function decide(
  bench: Bench,
  names: readonly string[],
  verdict: Verdict,
  why?: string,
): Promise<Outcome<DossierRecord[]>> {
  const at = bench.clock.now();
  const decision = { by: bench.actor, at, ...(why === undefined ? {} : { why }) };
  const writes: Write[] = [];
  for (const name of names) {
    const found = await findRecord(bench.store, name);
    if (!found.ok) return found;
    const expected: readonly string[] = EXPECTED[verdict];
    if (!expected.includes(found.value.review.state)) {
      return bad({
        code: 'not-a-proposal',
        what: `${found.value.kind} ${found.value.id} is ${found.value.review.state} already, so it cannot be ${verdict === 'accept' ? 'accepted' : verdict === 'refuse' ? 'refused' : 'withdrawn'}.`,
        next:
          verdict === 'refuse'
            ? 'Use "nonpaper review withdraw" to take an accepted record back.'
            : 'Nothing needs to be done.',
      });
    }
    for (const record of await withItsParts(bench, found.value)) {
      const decided = verdict === 'accept' ? accept(record, decision) : setAside(record, decision);
      writes.push({ record: revised(decided, at), base: record.revision });
    }
  }
  const changed = await bench.store.change({
    actor: bench.actor,
    at,
    doing: `${verdict} ${names.length} records`,
    writes,
  });
  return changedOr(
    changed,
    writes.map((write) => write.record),
  );
}

/** The proposals with the records that they refer to, so that a page can name them. */
export async function reviewList(store: Store, groups: readonly ProposalGroup[]): Promise<ReviewList> {
  const known = new Map<string, DossierRecord>();
  for (const record of groups.flatMap((group) => group.proposals)) {
    for (const link of linksOf(record)) {
      if (known.has(link.id)) continue;
      const target = await store.get(link.kind, link.id);
      if (target) known.set(link.id, target);
    }
  }
  return { groups, known: [...known.values()], sureness: surenessOfPersons(groups) };
}

/** How sure the reader was of the persons that it proposed: their records have the rule alone. */
function surenessOfPersons(groups: readonly ProposalGroup[]): Map<string, number> {
  const persons = groups.flatMap(({ proposals }) => proposals).filter(({ kind }) => kind === 'person');
  return new Map(
    persons.flatMap(({ id, review: { by } }): [string, number][] => {
      const sure = by.startsWith(READER) ? surenessOfMention(by.slice(READER.length)) : null;
      return sure === null ? [] : [[id, sure]];
    }),
  );
}
