import type { Ambiguity, Draft } from '@nonpaper/dossier';
import type { ReadProvision } from '@nonpaper/drafts';
import { bad, good, type Outcome } from '@nonpaper/vocabulary';
import { acceptedBy, freshBase, type Bench } from '../bench.ts';
import { provisionsRead } from '../draft-side.ts';
import { findDraft } from '../find-record.ts';
import { changedOr } from '../review-proposals.ts';
import { placeInText, placesOfWords } from './places.ts';
import { SlugsOfEntries } from './slugs.ts';

/** A place that a person saw: draft by slug, provision by path or printed number, and its words. */
export interface TypedEntry {
  readonly draft: string;
  readonly provision: string;
  readonly words: string;
  readonly question: string;
  readonly compartment: string | null;
}

/** Enters a place that no check found, in the name of who works. Faults: `no-such-provision`, `words-not-there`, `words-not-once`. */
export async function addEntry(bench: Bench, typed: TypedEntry): Promise<Outcome<Ambiguity>> {
  const draft = await findDraft(bench.store, typed.draft);
  if (!draft.ok) return draft;
  const provision = provisionNamed(typed, await provisionsRead(bench.store, draft.value.id));
  if (!provision.ok) return provision;
  const place = onlyPlace(typed, provision.value);
  if (!place.ok) return place;
  const record = await recordOf(bench, draft.value, provision.value, place.value, typed);
  const doing = `enter ${record.slug ?? 'a place'} in the register`;
  const at = record.recordedAt;
  const write = { actor: bench.actor, at, doing, writes: [{ record, base: null }] };
  return changedOr(await bench.store.change(write), record);
}

function provisionNamed(
  { draft, provision: name }: TypedEntry,
  provisions: readonly ReadProvision[],
): Outcome<ReadProvision> {
  const byPath = provisions.find(({ path }) => path === name);
  const [byNumber, another] = provisions.filter(({ number }) => number === name);
  const found = byPath ?? (another === undefined ? byNumber : undefined);
  if (found !== undefined) return good(found);
  const paths = provisions.slice(0, 5).map(({ path }) => path);
  return bad({
    code: 'no-such-provision',
    what: `${draft} has no provision ${name}.`,
    next: `Use one of its paths, such as ${paths.join(', ')}.`,
  });
}

function onlyPlace(
  { provision, words }: TypedEntry,
  { text }: ReadProvision,
): Outcome<readonly [number, number]> {
  const [place, ...more] = placesOfWords(text, words);
  if (place === undefined)
    return bad({
      code: 'words-not-there',
      what: `The words "${words}" do not stand in provision ${provision}.`,
      next: 'Copy them from the text as it is kept (`nonpaper show` of the provision prints it).',
    });
  if (more.length === 0) return good(place);
  return bad({
    code: 'words-not-once',
    what: `The words "${words}" stand ${more.length + 1} times in provision ${provision}.`,
    next: 'Give a few words more, so that one place is meant.',
  });
}

async function recordOf(
  bench: Bench,
  draft: Draft,
  provision: ReadProvision,
  place: readonly [number, number],
  { question, compartment }: TypedEntry,
): Promise<Ambiguity> {
  const at = bench.clock.now();
  const text = draft.text === null ? null : ((await bench.store.text(draft.text))?.text ?? null);
  const quote = provision.text.slice(...place);
  const slugs = await SlugsOfEntries.of(bench.store);
  return {
    ...freshBase('ambiguity', bench.ids.next(), at, acceptedBy(bench.actor, at)),
    slug: slugs.next(draft, provision.path, 'other'),
    compartment: compartment ?? draft.compartment,
    draft: draft.id,
    provision: provision.id,
    quote,
    span: placeInText(text, provision, place, quote),
    way: 'other',
    question,
    readings: [],
    intent: 'not known',
    judged: null,
    status: 'open',
    statusNote: null,
    continues: null,
  };
}
