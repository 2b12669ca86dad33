import type { Source } from '@nonpaper/dossier';
import type { IsoDate, Outcome } from '@nonpaper/vocabulary';
import { acceptedBy, freshBase, type Bench } from './bench.ts';
import { idBySlug } from './find-record.ts';
import { changedOr } from './review-proposals.ts';

/** What a user was told, as typed in twenty seconds. Party and issue are slugs. */
export interface NoteInput {
  readonly text: string;
  readonly toldBy: string;
  readonly toldTo?: string;
  readonly party?: string;
  readonly issue?: string;
  readonly terms?: string;
  readonly date?: IsoDate;
  readonly compartment?: string;
}

/** Keeps a note as a source of kind note. It is accepted as a source: that something was told is what the user says. */
export async function takeNote(bench: Bench, input: NoteInput): Promise<Outcome<Source>> {
  const party = await idBySlug(bench.store, 'party', input.party ?? null);
  if (!party.ok) return party;
  const issue = await idBySlug(bench.store, 'issue', input.issue ?? null);
  if (!issue.ok) return issue;
  const at = bench.clock.now();
  const date = input.date ?? bench.clock.today();
  const source: Source = {
    ...freshBase('source', bench.ids.next(), at, acceptedBy(bench.actor, at)),
    validFrom: date,
    terms: input.terms ?? null,
    compartment: input.compartment ?? null,
    sourceKind: 'note',
    title: `Note of ${date}, told by ${input.toldBy}`,
    outlet: null,
    relays: [],
    date,
    dateNote: null,
    url: null,
    language: null,
    text: null,
    note: {
      toldBy: input.toldBy,
      toldTo: input.toldTo ?? bench.actor,
      party: party.value,
      issue: issue.value,
      text: input.text,
    },
  };
  const changed = await bench.store.change({
    actor: bench.actor,
    at,
    doing: 'take a note',
    writes: [{ record: source, base: null }],
  });
  return changedOr(changed, source);
}
