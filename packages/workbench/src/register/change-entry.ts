import { accept, type Ambiguity, type AmbiguityReading, type Citation, type Id } from '@nonpaper/dossier';
import { bad, good, type AmbiguityIntent, type AmbiguityStatus, type Outcome } from '@nonpaper/vocabulary';
import { revised, type Bench } from '../bench.ts';
import { findRecord, idBySlug } from '../find-record.ts';
import type { Store } from '../ports.ts';
import { changedOr } from '../review-proposals.ts';

/** A reading as a person types it: party by slug, statements and sources by slug or id. */
export interface TypedReading {
  readonly text: string;
  /** The party that reads it so; null says that it is a possible reading, which nobody is recorded as holding. */
  readonly party: string | null;
  readonly statements: readonly string[];
  /** Notes are sources too. */
  readonly sources: readonly string[];
  /** A place in the sources, in words. */
  readonly locator: string | null;
}

/** An entry of the register by id, slug, or the last characters of its id. */
export async function findEntry(store: Store, name: string): Promise<Outcome<Ambiguity>> {
  const own = await store.bySlug('ambiguity', name);
  const found = own === null ? await findRecord(store, name) : good(own);
  if (!found.ok) return found;
  if (found.value.kind === 'ambiguity') return good(found.value);
  return bad({
    code: 'no-such-entry',
    what: `"${name}" is a ${found.value.kind} and no entry of the register.`,
    next: 'List the entries with `nonpaper ambiguity`.',
  });
}

type Changing = (entry: Ambiguity) => Outcome<Ambiguity> | Promise<Outcome<Ambiguity>>;

/** Changes an entry in the name of who works, who takes it up by that where it was only proposed; one transaction. */
async function changed(
  bench: Bench,
  name: string,
  doing: string,
  change: Changing,
): Promise<Outcome<Ambiguity>> {
  const found = await findEntry(bench.store, name);
  if (!found.ok) return found;
  const { review, revision } = found.value;
  if (review.state === 'refused' || review.state === 'withdrawn') return isAside(found.value);
  const made = await change(found.value);
  if (!made.ok) return made;
  const at = bench.clock.now();
  const next = revised(made.value, at);
  const record = review.state === 'accepted' ? next : accept(next, { by: bench.actor, at });
  const write = { actor: bench.actor, at, doing, writes: [{ record, base: revision }] };
  return changedOr(await bench.store.change(write), record);
}

const isAside = ({ slug, id, review }: Ambiguity): Outcome<never> =>
  bad({
    code: 'entry-set-aside',
    what: `The entry ${slug ?? id} was ${review.state} by ${review.by}.`,
    next: `Accept it again first (\`nonpaper review accept ${slug ?? id}\`), if it is to stand.`,
  });

/**
 * Adds a reading to an entry. What a party is said to hold needs a statement or a source that says so. Faults:
 * `reading-without-source`, `reading-there-already`, those of the names that were typed.
 */
export const addReading = (bench: Bench, name: string, typed: TypedReading): Promise<Outcome<Ambiguity>> =>
  changed(bench, name, `add a reading to ${name}`, async (entry) => {
    const reading = await readingOf(bench.store, typed);
    if (!reading.ok) return reading;
    const { text, party } = reading.value;
    if (entry.readings.some((each) => each.party === party && each.text === text))
      return bad({
        code: 'reading-there-already',
        what: 'This entry has the same reading of the same holder already.',
        next: 'Nothing needs to be done; to name another source for it, take it out first (`nonpaper ambiguity forget`).',
      });
    return good({ ...entry, readings: [...entry.readings, reading.value] });
  });

async function readingOf(store: Store, typed: TypedReading): Promise<Outcome<AmbiguityReading>> {
  const { text, party, statements, sources } = typed;
  if (party !== null && statements.length + sources.length === 0)
    return bad({
      code: 'reading-without-source',
      what: `Nothing was named that says that ${party} reads it so.`,
      next: 'Name a statement (--statement) or a source or note (--source); without one it is only a possible reading (--possible).',
    });
  const holder = await idBySlug(store, 'party', party);
  if (!holder.ok) return holder;
  const said = await idsOf(store, 'statement', statements);
  if (!said.ok) return said;
  const cited = await citationsOf(store, sources, typed.locator);
  if (!cited.ok) return cited;
  return good({ text, party: holder.value, statements: said.value, citations: cited.value });
}

async function idsOf(
  store: Store,
  kind: 'statement' | 'source',
  names: readonly string[],
): Promise<Outcome<Id[]>> {
  const ids: Id[] = [];
  for (const name of names) {
    const own = await store.bySlug(kind, name);
    const found = own === null ? await findRecord(store, name) : good(own);
    if (!found.ok) return found;
    if (found.value.kind !== kind)
      return bad({
        code: 'no-such-record',
        what: `"${name}" is a ${found.value.kind} and no ${kind}.`,
        next: `Name a ${kind} by its id or slug.`,
      });
    if (!ids.includes(found.value.id)) ids.push(found.value.id);
  }
  return good(ids);
}

async function citationsOf(
  store: Store,
  sources: readonly string[],
  locator: string | null,
): Promise<Outcome<Citation[]>> {
  const ids = await idsOf(store, 'source', sources);
  return ids.ok ? good(ids.value.map((source) => ({ source, span: null, locator }))) : ids;
}

/** Takes the reading that begins with these words out of an entry. Fault: `no-such-reading`, where none or several do. */
export const forgetReading = (bench: Bench, name: string, beginning: string): Promise<Outcome<Ambiguity>> =>
  changed(bench, name, `take a reading out of ${name}`, (entry) => {
    const [found, another] = entry.readings.filter(({ text }) => text.startsWith(beginning));
    if (found !== undefined && another === undefined)
      return good({ ...entry, readings: entry.readings.filter((each) => each !== found) });
    return bad({
      code: 'no-such-reading',
      what: `${found === undefined ? 'No reading' : 'More than one reading'} of this entry begins with "${beginning}".`,
      next: 'Write the beginning of one reading as `nonpaper show` of the entry prints it.',
    });
  });

/** Why somebody judges so, and on what grounds: sources and notes by slug or id. */
export interface TypedJudgement {
  readonly intent: AmbiguityIntent;
  readonly why: string | null;
  readonly sources: readonly string[];
}

/** Judges whether wording was meant to be read in two ways: in the name of who works, today, in place of any earlier judgement. */
export const judgeIntent = (bench: Bench, name: string, typed: TypedJudgement): Promise<Outcome<Ambiguity>> =>
  changed(bench, name, `judge ${name} ${typed.intent}`, async (entry) => {
    const cited = await citationsOf(bench.store, typed.sources, null);
    if (!cited.ok) return cited;
    const judged = { by: bench.actor, on: bench.clock.today(), why: typed.why, citations: cited.value };
    return good({ ...entry, intent: typed.intent, judged });
  });

/** Says what became of the wording. */
export const settleEntry = (
  bench: Bench,
  name: string,
  status: AmbiguityStatus,
  note: string | null,
): Promise<Outcome<Ambiguity>> =>
  changed(bench, name, `mark ${name} ${status}`, (entry) => good({ ...entry, status, statusNote: note }));
