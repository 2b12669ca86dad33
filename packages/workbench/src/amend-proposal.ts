import { accept, type DossierRecord, type Event, type Id, type Statement } from '@nonpaper/dossier';
import {
  bad,
  EVENT_STATUSES,
  EVENT_TYPES,
  FORCES,
  good,
  SPEAKER_CLASSES,
  type Outcome,
  type RecordKind,
} from '@nonpaper/vocabulary';
import { revised, type Bench } from './bench.ts';
import { findRecord, idBySlug } from './find-record.ts';
import { changedOr } from './review-proposals.ts';

/** Turns the text of `--set field=value` into a record with that field changed. */
type Setter<R> = (record: R, value: string, bench: Bench) => Promise<Outcome<R>>;

const badValue = (value: string, allowed: readonly string[]): Outcome<never> =>
  bad({
    code: 'bad-value',
    what: `"${value}" is not one of the values of this field.`,
    next: `Use one of ${allowed.join(', ')}.`,
  });

/** A field that takes any text; an empty value empties it. */
const words =
  <R>(put: (record: R, text: string | null) => R): Setter<R> =>
  async (record, value) =>
    good(put(record, value === '' ? null : value));

/** A field that takes one word of a closed list. */
const oneOf =
  <R, W extends string>(list: readonly W[], put: (record: R, word: W) => R): Setter<R> =>
  async (record, value) => {
    const word = list.find((each) => each === value);
    return word === undefined ? badValue(value, list) : good(put(record, word));
  };

/** A field that refers to a record by slug; an empty value empties it. */
const reference =
  <R>(kind: RecordKind, put: (record: R, id: Id | null) => R): Setter<R> =>
  async (record, value, bench) => {
    const id = await idBySlug(bench.store, kind, value);
    return id.ok ? good(put(record, id.value)) : id;
  };

/** A field that holds several references: slugs joined by commas. */
const references =
  <R>(kind: RecordKind, put: (record: R, ids: Id[]) => R): Setter<R> =>
  async (record, value, bench) => {
    const ids: Id[] = [];
    for (const slug of value
      .split(',')
      .map((each) => each.trim())
      .filter((each) => each !== '')) {
      const id = await idBySlug(bench.store, kind, slug);
      if (!id.ok) return id;
      if (id.value !== null) ids.push(id.value);
    }
    return good(put(record, ids));
  };

const day =
  <R>(put: (record: R, date: string | null) => R): Setter<R> =>
  async (record, value) =>
    value === '' || /^\d{4}-\d{2}-\d{2}$/.test(value)
      ? good(put(record, value === '' ? null : value))
      : badValue(value, ['a day such as 2025-11-20']);

const STATEMENT_FIELDS: Readonly<Record<string, Setter<Statement>>> = {
  content: words((record, text) => ({ ...record, content: text ?? record.content })),
  cue: words((record, text) => ({ ...record, cue: text ?? record.cue })),
  force: oneOf(FORCES, (record, force) => ({ ...record, force })),
  negated: oneOf(['true', 'false'] as const, (record, word) => ({ ...record, negated: word === 'true' })),
  class: oneOf(SPEAKER_CLASSES, (record, word) => ({
    ...record,
    speaker: { ...record.speaker, class: word },
  })),
  descriptor: words((record, descriptor) => ({ ...record, speaker: { ...record.speaker, descriptor } })),
  name: words((record, name) => ({ ...record, speaker: { ...record.speaker, name } })),
  person: reference('person', (record, person) => ({ ...record, speaker: { ...record.speaker, person } })),
  party: reference('party', (record, party) => ({ ...record, speaker: { ...record.speaker, party } })),
  speaksFor: reference('party', (record, speaksFor) => ({ ...record, speaksFor })),
  inReplyTo: reference('draft', (record, inReplyTo) => ({ ...record, inReplyTo })),
  issues: references('issue', (record, issues) => ({ ...record, issues })),
  recipient: words((record, recipient) => ({ ...record, recipient })),
  date: day((record, date) => ({ ...record, date })),
  terms: words((record, terms) => ({ ...record, terms })),
  compartment: words((record, compartment) => ({ ...record, compartment })),
};

const EVENT_FIELDS: Readonly<Record<string, Setter<Event>>> = {
  title: words((record, text) => ({ ...record, title: text ?? record.title })),
  type: oneOf(EVENT_TYPES, (record, type) => ({ ...record, type })),
  status: oneOf(EVENT_STATUSES, (record, status) => ({ ...record, status })),
  place: words((record, place) => ({ ...record, place })),
  day: day((record, date) => ({
    ...record,
    when: date === null ? null : { start: date, end: date, precision: 'day' },
  })),
  drafts: references('draft', (record, drafts) => ({ ...record, drafts })),
  terms: words((record, terms) => ({ ...record, terms })),
  compartment: words((record, compartment) => ({ ...record, compartment })),
};

async function applyAll<R>(
  record: R,
  sets: readonly string[],
  fields: Readonly<Record<string, Setter<R>>>,
  bench: Bench,
): Promise<Outcome<R>> {
  let amended = record;
  for (const set of sets) {
    const equals = set.indexOf('=');
    const setter = equals > 0 ? fields[set.slice(0, equals)] : undefined;
    if (!setter) {
      return bad({
        code: 'no-such-field',
        what: `"${set}" does not name a field that can be amended.`,
        next: `Write FIELD=VALUE with one of ${Object.keys(fields).join(', ')}.`,
      });
    }
    const next = await setter(amended, set.slice(equals + 1), bench);
    if (!next.ok) return next;
    amended = next.value;
  }
  return good(amended);
}

function amendedBy(
  record: DossierRecord,
  sets: readonly string[],
  bench: Bench,
): Promise<Outcome<DossierRecord>> {
  if (record.kind === 'statement') return applyAll(record, sets, STATEMENT_FIELDS, bench);
  if (record.kind === 'event') return applyAll(record, sets, EVENT_FIELDS, bench);
  return Promise.resolve(
    bad({
      code: 'no-such-field',
      what: `A ${record.kind} cannot be amended here.`,
      next: 'Amend statements and events; other records are entered as a dossier folder.',
    }),
  );
}

/** Amended words no longer equal the text, so their spans go; the others stay. */
function withoutAmendedSpans(before: DossierRecord, after: DossierRecord): DossierRecord {
  if (before.kind !== 'statement' || after.kind !== 'statement' || after.spans === null) return after;
  const { content, cue } = after.spans;
  const sameWords = before.content === after.content;
  return {
    ...after,
    quoted: after.quoted && sameWords,
    spans: { ...after.spans, content: sameWords ? content : [], cue: before.cue === after.cue ? cue : [] },
  };
}

/** Corrects fields of a record and accepts it so, in one write. */
export async function amend(
  bench: Bench,
  name: string,
  sets: readonly string[],
  why?: string,
): Promise<Outcome<DossierRecord>> {
  const found = await findRecord(bench.store, name);
  if (!found.ok) return found;
  const amended = await amendedBy(found.value, sets, bench);
  if (!amended.ok) return amended;
  const at = bench.clock.now();
  const decision = { by: bench.actor, at, ...(why === undefined ? {} : { why }) };
  const record = revised(accept(withoutAmendedSpans(found.value, amended.value), decision), at);
  const changed = await bench.store.change({
    actor: bench.actor,
    at,
    doing: `amend ${record.kind}`,
    writes: [{ record, base: found.value.revision }],
  });
  return changedOr(changed, record);
}
