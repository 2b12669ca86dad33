import { foldName, type NameHit } from '@nonpaper/text';
import type { Article, KnownName } from '../reading.ts';
import { GAZETTEER, type GazetteerEntry } from './data/gazetteer.ts';
import type { KnownNames } from './known-names.ts';
import { inOrder, type MentionAt, type MentionFound, overlap } from './mention-at.ts';
import { standsForPlace } from './place-or-party.ts';

/** Seats and adjectives of states, by their spelling. */
const KINDS: ReadonlyMap<string, GazetteerEntry['as']> = new Map(
  GAZETTEER.filter((entry) => entry.as !== 'name').flatMap((entry) =>
    entry.names.map((name) => [name, entry.as] as const),
  ),
);
/** How far back the last mention of a shared surname is looked for, in mentions. */
const LOOK_BACK = 200;

/** How a record is named here: records do not say which of their names are adjectives or seats, the gazetteer and the stem do. */
function namedBy(known: KnownName, text: string): MentionAt['by'] {
  if (known.kind !== 'party' || foldName(text) === foldName(known.name)) return 'name';
  const entry = KINDS.get(text);
  if (entry !== undefined) return entry;
  const stem = foldName(known.name).slice(0, 4);
  return stem.length === 4 && !text.includes(' ') && foldName(text).startsWith(stem) ? 'adjective' : 'name';
}

/** Whether a record has the name as it is written, in whatever script; else it is found by its surname or its sound. */
const isWhole = (known: KnownName, text: string): boolean => {
  const written = foldName(text);
  return [known.name, ...known.names].some((name) => foldName(name) === written);
};

function ofRecord(known: KnownName, hit: NameHit<KnownName>): MentionFound {
  return {
    kind: known.kind,
    name: known.name,
    record: known.record,
    by: namedBy(known, hit.text),
    rule: isWhole(known, hit.text) ? 'name-of-record' : 'part-of-name',
    span: hit.span,
    ...(known.party === undefined ? {} : { party: known.party }),
    ...(known.offices === undefined ? {} : { offices: known.offices }),
  };
}

/** One of several bearers of a name: the one last mentioned by a fuller name, else none, and the name stays open. */
function settled(hit: NameHit<KnownName>, earlier: readonly MentionAt[]): MentionFound {
  const [first, ...others] = hit.values;
  if (first !== undefined && others.length === 0) return ofRecord(first, hit);
  const explicit = hit.values.filter((known) => isWhole(known, hit.text));
  const [only] = explicit;
  if (only !== undefined && explicit.length === 1) return ofRecord(only, hit);
  const last = earlier
    .slice(-LOOK_BACK)
    .findLast((mention) => hit.values.some((known) => known.record === mention.record));
  const known = hit.values.find((each) => each.record === last?.record);
  if (known !== undefined) return ofRecord(known, hit);
  return { kind: first?.kind ?? 'person', name: hit.text, by: 'name', rule: 'shared-name', span: hit.span };
}

/** A seat of government is a place where its surroundings say so ("in Moscow"), else its state. */
function ofGazetteer(
  entry: GazetteerEntry,
  hit: NameHit<GazetteerEntry>,
  text: string,
  names: KnownNames,
): MentionFound {
  if (entry.as === 'metonym' && standsForPlace(text, hit.span)) {
    return { kind: 'place', name: hit.text, by: 'name', rule: 'seat-as-place', span: hit.span };
  }
  const record = names.recordOf(entry);
  return {
    kind: record?.kind ?? entry.kind,
    name: record?.name ?? entry.name,
    ...(record === undefined ? {} : { record: record.record }),
    by: entry.as,
    rule: `${entry.as}-in-gazetteer`,
    span: hit.span,
  };
}

/** A record's own name wins over the gazetteer's where they overlap, unless the gazetteer's is longer. */
function merged(
  records: readonly NameHit<KnownName>[],
  gazetteer: readonly NameHit<GazetteerEntry>[],
): (NameHit<KnownName> | NameHit<GazetteerEntry>)[] {
  const found: (NameHit<KnownName> | NameHit<GazetteerEntry>)[] = [];
  let at = 0;
  for (const hit of gazetteer) {
    while (at < records.length && (records[at]?.span[1] ?? 0) <= hit.span[0]) at += 1;
    const rival = records[at];
    const longer = rival !== undefined && hit.span[1] - hit.span[0] > rival.span[1] - rival.span[0];
    if (rival === undefined || !overlap(rival.span, hit.span) || (longer && covers(hit, rival)))
      found.push(hit);
  }
  const kept = found.filter((hit) => hit.span[1] > hit.span[0]);
  let next = 0;
  for (const hit of records) {
    while (next < kept.length && (kept[next]?.span[1] ?? 0) <= hit.span[0]) next += 1;
    const rival = kept[next];
    if (rival === undefined || !overlap(rival.span, hit.span)) found.push(hit);
  }
  return found.sort((one, other) => one.span[0] - other.span[0]);
}

const covers = (
  outer: { span: readonly [number, number] },
  inner: { span: readonly [number, number] },
): boolean => outer.span[0] <= inner.span[0] && outer.span[1] >= inner.span[1];

const isRecord = (hit: NameHit<KnownName> | NameHit<GazetteerEntry>): hit is NameHit<KnownName> => {
  const first = hit.values[0];
  return first !== undefined && 'record' in first;
};

/** Mentions of everything that is known by name. */
export function findKnown(article: Article, names: KnownNames): MentionFound[] {
  const { text } = article;
  const known = names.gazetteer
    .find(text)
    .filter(
      ({ span, text: written, values: [entry] }) => !isFirstName(text, written, span[1], entry?.names ?? []),
    );
  return findAmong(text, names, known);
}

/** Mentions of the records' names, and of those of `listed`, built-in names that were found by their printed forms. */
export function findAmong(
  text: string,
  names: KnownNames,
  listed: readonly NameHit<GazetteerEntry>[],
): MentionFound[] {
  const found: MentionFound[] = [];
  for (const hit of merged(names.records.find(text), listed)) {
    const entry = hit.values[0];
    if (isRecord(hit)) found.push(placed(settled(hit, found), text));
    else if (entry !== undefined && !('record' in entry)) found.push(ofGazetteer(entry, hit, text, names));
  }
  return inOrder(found);
}

/** Places that are also first names. */
const FIRST_NAMES = new Set(
  'Milan Florence Paris Sydney Jordan Chad Georgia Austin Dallas Victoria Adelaide Charlotte Madison Israel India Asia Santiago Kingston Virginia Carolina Chelsea Regina Lourdes Odessa Roman Sana Petra Nancy'.split(
    ' ',
  ),
);

/** "Milan Doss": a place's name that a surname follows is a first name, and so is a word that only sounds like a place's ("Edda" and Jeddah). */
const isFirstName = (text: string, name: string, end: number, spellings: readonly string[]): boolean =>
  (FIRST_NAMES.has(name) || !(name.includes(' ') || spellings.includes(name))) &&
  /^\s\p{Lu}\p{Ll}+(?![\p{L}’'])/u.test(text.slice(end, end + 30));

/** A party's record that lists its capital among its names is a place too where the text says "in" it. */
function placed(mention: MentionFound, text: string): MentionFound {
  const written = text.slice(mention.span[0], mention.span[1]);
  if (mention.kind !== 'party' || !isOtherName(written, mention.name) || !standsForPlace(text, mention.span))
    return mention;
  return { kind: 'place', name: written, by: 'name', rule: 'seat-as-place', span: mention.span };
}

/** Whether what is written is no form of the party's own name ("Port Dara" for Marrovia), and no short form in capitals. */
function isOtherName(written: string, name: string): boolean {
  if (written === written.toUpperCase()) return false;
  const own = new Set(foldName(name).split(' '));
  return !foldName(written)
    .split(' ')
    .some((part) => own.has(part));
}
