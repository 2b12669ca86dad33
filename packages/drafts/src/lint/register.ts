import { bad, good, type Outcome, type Span } from '@nonpaper/vocabulary';
import { align } from '../align/align.ts';
import type { ReadProvision } from '../types.ts';
import { AMBIGUITY_KINDS, type AmbiguityCandidate, type AmbiguityKind } from './ambiguity-places.ts';

/** How one party reads a place. Handed in by a person, never made here. */
export interface AmbiguityReading {
  readonly text: string;
  /** The party that reads it so; null for a reading that nobody is known to hold. */
  readonly by: string | null;
  /** Where that stands: a record, a title, a page. */
  readonly source: string;
}

/** One place of a draft that can be read in two ways. Plain JSON. */
export interface AmbiguityEntry {
  readonly id: string;
  /** Id of the provision. */
  readonly provision: string;
  /** In the provision's text. */
  readonly span: Span;
  readonly quote: string;
  readonly kind: AmbiguityKind;
  readonly readings: readonly AmbiguityReading[];
  readonly deliberate: 'stated' | 'not stated';
  readonly note: string;
}

/** An entry whose words a new version no longer has, with what became of them. */
export interface LostEntry {
  readonly entry: AmbiguityEntry;
  readonly why: string;
}

/** A register after a step to a new version. */
export interface CarriedRegister {
  readonly entries: readonly AmbiguityEntry[];
  /** Entries with a reading or a note of a person whose words are gone: kept apart, never dropped. */
  readonly lost: readonly LostEntry[];
}

/**
 * A register with an entry for each candidate that it does not yet have. New entries are questions: no reading, not
 * stated to be deliberate. Entries that stand keep their place and everything that was written into them.
 */
export function withCandidates(
  entries: readonly AmbiguityEntry[],
  candidates: readonly AmbiguityCandidate[],
): AmbiguityEntry[] {
  const taken = new Set(entries.map(({ id }) => id));
  const standing = new Map<string, Span[]>();
  for (const { provision, kind, span } of entries) push(standing, `${provision} ${kind}`, span);
  const added = candidates.flatMap(({ provision, kind, span, quote, note }) => {
    if ((standing.get(`${provision} ${kind}`) ?? []).some((each) => overlap(each, span))) return [];
    const id = freeId(`${provision}-${kind}`, taken);
    taken.add(id);
    return [{ id, provision, span, quote, kind, readings: [], deliberate: 'not stated' as const, note }];
  });
  return [...entries, ...added];
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}

const overlap = (one: Span, other: Span): boolean => one[0] < other[1] && other[0] < one[1];

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count += 1) {
    const id = `${wanted}-${count}`;
    if (!taken.has(id)) return id;
  }
}

/**
 * A register carried to a new version. The provisions are aligned; an entry goes with its provision to each that
 * answers it, and to the place there where its words stand, nearest to where they stood before. An entry whose words are
 * gone is kept apart with the reason if a person wrote anything into it, and dropped if it was only a question. Ids and
 * readings never change. One alignment, then linear in entries times the length of their provisions.
 */
export function carryRegister(
  entries: readonly AmbiguityEntry[],
  previous: readonly ReadProvision[],
  next: readonly ReadProvision[],
): CarriedRegister {
  const answers = answersOf(previous, next);
  const before = new Map(previous.map((provision) => [provision.id, provision]));
  const after = new Map(next.map((provision) => [provision.id, provision]));
  const kept: AmbiguityEntry[] = [];
  const lost: LostEntry[] = [];
  for (const entry of entries) {
    const ids = answers.get(entry.provision) ?? [];
    const candidates = ids.flatMap((id) => after.get(id) ?? []);
    const place = placeIn(entry, before.get(entry.provision), candidates);
    if (place !== null) kept.push({ ...entry, ...place });
    else if (isWritten(entry))
      lost.push({
        entry,
        why:
          candidates.length === 0
            ? 'The provision is not in the new version.'
            : 'The words were changed in the new version.',
      });
  }
  return { entries: kept, lost };
}

const isWritten = ({ readings, deliberate }: AmbiguityEntry): boolean =>
  readings.length > 0 || deliberate === 'stated';

function answersOf(
  previous: readonly ReadProvision[],
  next: readonly ReadProvision[],
): Map<string, readonly string[]> {
  const answers = new Map<string, readonly string[]>();
  for (const { left, right } of align(previous, next)) for (const id of left) answers.set(id, right);
  return answers;
}

/** The place of an entry's words in the provisions that answer its own: in the first that has them, nearest to the old share of its length. */
function placeIn(
  { quote, span }: AmbiguityEntry,
  before: ReadProvision | undefined,
  candidates: readonly ReadProvision[],
): { provision: string; span: Span } | null {
  const share = before === undefined || before.text.length === 0 ? 0 : span[0] / before.text.length;
  for (const { id, text } of candidates) {
    const starts = quote === '' ? [] : startsOf(text, quote);
    const [first] = starts;
    if (first === undefined) continue;
    const wanted = share * text.length;
    const start = starts.reduce(
      (best, each) => (Math.abs(each - wanted) < Math.abs(best - wanted) ? each : best),
      first,
    );
    return { provision: id, span: [start, start + quote.length] };
  }
  return null;
}

/** Where some words stand, at most a thousand places. */
function startsOf(text: string, quote: string): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(quote); at >= 0 && starts.length < 1000; at = text.indexOf(quote, at + 1))
    starts.push(at);
  return starts;
}

/** Reads a register from plain JSON as it was stored. Nothing is guessed: what does not fit is refused with its place. */
export function readRegister(json: unknown): Outcome<AmbiguityEntry[]> {
  if (!Array.isArray(json)) return refused('The register is no list of entries.', 'the whole');
  const entries: AmbiguityEntry[] = [];
  for (const [index, each] of (json as readonly unknown[]).entries()) {
    const entry = entryOf(each);
    if (entry === null)
      return refused(
        'An entry of the register lacks a field or has one of the wrong kind.',
        `entry ${index + 1}`,
      );
    entries.push(entry);
  }
  return good(entries);
}

const refused = (what: string, where: string): Outcome<never> =>
  bad({
    code: 'register-not-readable',
    what,
    where,
    next: 'Compare the file with the form in docs/reference, or take the register that the program wrote last.',
  });

function entryOf(json: unknown): AmbiguityEntry | null {
  if (typeof json !== 'object' || json === null) return null;
  const { id, provision, span, quote, kind, readings, deliberate, note } = json as Record<string, unknown>;
  const known = AMBIGUITY_KINDS.find((each) => each === kind);
  const place = spanFrom(span);
  const read = readingsFrom(readings);
  if (
    typeof id !== 'string' ||
    typeof provision !== 'string' ||
    typeof quote !== 'string' ||
    typeof note !== 'string'
  )
    return null;
  if (
    known === undefined ||
    place === null ||
    read === null ||
    (deliberate !== 'stated' && deliberate !== 'not stated')
  )
    return null;
  return { id, provision, span: place, quote, kind: known, readings: read, deliberate, note };
}

function spanFrom(json: unknown): Span | null {
  if (!Array.isArray(json) || json.length !== 2) return null;
  const [start, end] = json as readonly unknown[];
  if (!Number.isInteger(start) || !Number.isInteger(end)) return null;
  const [from, to] = [Number(start), Number(end)];
  return from >= 0 && to >= from ? [from, to] : null;
}

function readingsFrom(json: unknown): AmbiguityReading[] | null {
  if (!Array.isArray(json)) return null;
  const readings = (json as readonly unknown[]).map((each) => {
    if (typeof each !== 'object' || each === null) return null;
    const { text, by, source } = each as Record<string, unknown>;
    if (typeof text !== 'string' || typeof source !== 'string' || (by !== null && typeof by !== 'string'))
      return null;
    return { text, by, source };
  });
  return readings.every((each) => each !== null) ? readings : null;
}
