import type { Ambiguity, Asked, Draft } from '@nonpaper/dossier';
import { carryRegister, withCandidates, type AmbiguityEntry, type ReadProvision } from '@nonpaper/drafts';
import { bad, good, type Outcome } from '@nonpaper/vocabulary';
import { freshBase, proposedBy, type Bench } from '../bench.ts';
import type { CheckedDraft } from '../check-draft.ts';
import { provisionsRead, type DraftSide } from '../draft-side.ts';
import { versionsBefore } from '../matches/dossier-links.ts';
import type { Store } from '../ports.ts';
import { changedOr } from '../review-proposals.ts';
import { entryIn, placeInText } from './places.ts';
import { SlugsOfEntries } from './slugs.ts';

/** What came of the places that drafting checks found. */
export interface ProposedEntries {
  readonly proposed: readonly Ambiguity[];
  /** Places that the register has already, whatever was decided on them. */
  readonly known: number;
  /** Proposals on words on which something was recorded in an earlier version. */
  readonly continued: number;
  /** Places whose question a person refused in an earlier version: they are not asked again. */
  readonly refusedBefore: number;
}

/**
 * Proposes an entry of the register for each place of a kept draft that can be read in two ways and has none.
 *
 * Plan. What the register has of this draft stays as it is. Entries of the versions that it revises, the nearest
 * first, are carried to the places where their words stand now: the new entry there continues the earlier one, whose
 * readings are not copied, since they were said of the earlier text. A question that was refused on the same words is
 * not put again. Everything is proposed, in one transaction. Fault: `register-nowhere` for a file.
 */
export async function proposeEntries(
  bench: Bench,
  { side, report }: CheckedDraft,
  asked: Asked,
): Promise<Outcome<ProposedEntries>> {
  if (side.kept === null) return nowhere(side);
  const provisionOf = new Map(side.provisions.map((each) => [each.id, each]));
  const own = (await entriesOf(bench.store, side.kept.id)).map((each) =>
    entryIn(each, provisionOf.get(each.provision)),
  );
  const earlier = await carriedEntries(bench.store, side.kept, side.provisions, asked);
  const standing = withCandidates(own, report.ambiguities);
  const found = [
    ...standing.slice(own.length),
    ...earlier.filter(({ entry }) => isWorthCarrying(entry, standing)).map(({ entry }) => entry),
  ];
  const places = found.map((entry) => ({
    entry,
    before: earlier.find((each) => isSamePlace(each.entry, entry))?.record,
  }));
  const asking = places.filter(({ before }) => before === undefined || !isRefused(before));
  const proposed = await recordsOf(bench, side, side.kept, asking);
  const answer = {
    proposed,
    known: report.ambiguities.length - (standing.length - own.length),
    continued: proposed.filter(({ continues }) => continues !== null).length,
    refusedBefore: places.length - asking.length,
  };
  if (proposed.length === 0) return good(answer);
  const writes = proposed.map((record) => ({ record, base: null }));
  const doing = `propose places of ${side.kept.shortTitle} that can be read in two ways`;
  const at = proposed[0]?.recordedAt ?? bench.clock.now();
  return changedOr(await bench.store.change({ actor: bench.actor, at, doing, writes }), answer);
}

const nowhere = (side: DraftSide): Outcome<never> =>
  bad({
    code: 'register-nowhere',
    what: `${side.name} is a file and no draft of a dossier, so there is no register for it.`,
    next: 'Import it first (`nonpaper import`), then name it by its slug.',
  });

/** The entries on a draft, whatever was decided on them, in the order in which they were made. */
export async function entriesOf(store: Store, draft: string): Promise<Ambiguity[]> {
  const referring = await store.referring(draft);
  return referring
    .filter((each): each is Ambiguity => each.kind === 'ambiguity' && each.draft === draft)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** An entry of an earlier version at its place in this one. */
interface Carried {
  readonly record: Ambiguity;
  readonly entry: AmbiguityEntry;
}

const isRefused = ({ review }: Ambiguity): boolean =>
  review.state === 'refused' || review.state === 'withdrawn';

async function carriedEntries(
  store: Store,
  draft: Draft,
  provisions: readonly ReadProvision[],
  asked: Asked,
): Promise<Carried[]> {
  const carried: Carried[] = [];
  for (const version of (await versionsBefore(store, draft, asked)).reverse()) {
    const records = await entriesOf(store, version.id);
    if (records.length === 0) continue;
    const before = await provisionsRead(store, version.id);
    const provisionOf = new Map(before.map((each) => [each.id, each]));
    const entries = records.map((each) => entryIn(each, provisionOf.get(each.provision)));
    const recordOf = new Map(records.map((each) => [each.id, each]));
    for (const entry of carryRegister(entries, before, provisions).entries) {
      const record = recordOf.get(entry.id);
      // The nearest version speaks for those before it.
      if (record !== undefined && !carried.some((each) => isSamePlace(each.entry, entry)))
        carried.push({ record, entry });
    }
  }
  return carried;
}

const isSamePlace = (a: AmbiguityEntry, b: AmbiguityEntry): boolean =>
  a.provision === b.provision && a.kind === b.kind && a.span[0] < b.span[1] && b.span[0] < a.span[1];

/** A carried entry gets one of its own where none stands at its place. */
const isWorthCarrying = (entry: AmbiguityEntry, standing: readonly AmbiguityEntry[]): boolean =>
  !standing.some((each) => isSamePlace(each, entry));

interface Asking {
  readonly entry: AmbiguityEntry;
  readonly before: Ambiguity | undefined;
}

async function recordsOf(
  bench: Bench,
  side: DraftSide,
  draft: Draft,
  asking: readonly Asking[],
): Promise<Ambiguity[]> {
  if (asking.length === 0) return [];
  const text = draft.text === null ? null : ((await bench.store.text(draft.text))?.text ?? null);
  const slugs = await SlugsOfEntries.of(bench.store);
  const provisionOf = new Map(side.provisions.map((each) => [each.id, each]));
  const at = bench.clock.now();
  return asking.flatMap(({ entry, before }) => {
    const provision = provisionOf.get(entry.provision);
    if (provision === undefined) return [];
    const base = freshBase('ambiguity', bench.ids.next(), at, proposedBy('drafting checks', at));
    return [
      {
        ...base,
        slug: slugs.next(draft, provision.path, entry.kind),
        compartment: draft.compartment,
        draft: draft.id,
        provision: provision.id,
        quote: entry.quote,
        span: placeInText(text, provision, entry.span, entry.quote),
        way: entry.kind,
        question: entry.note,
        readings: [],
        intent: 'not known',
        judged: null,
        status: 'open',
        statusNote: null,
        continues: before?.id ?? null,
      },
    ];
  });
}
