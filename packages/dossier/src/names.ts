import { nameIndex } from '@nonpaper/text';
import type { Id, Name, Outlet, Party, Person } from './records.ts';

/** A person, party or outlet with all its names: the plain data that the reader is handed. */
export interface KnownNameData {
  readonly kind: 'person' | 'party' | 'outlet';
  readonly record: Id;
  /** The usual name. */
  readonly name: string;
  /** Every spelling, alias, transliteration and metonym, the usual name among them. */
  readonly names: readonly string[];
  /** Adjectives and names of the people ("Ruritanian"), which point to the record but do not name it. */
  readonly adjectives?: readonly string[];
  /** For a person: offices held, and the party spoken for. */
  readonly offices?: readonly string[];
  readonly party?: Id;
}

/** The records that have names. */
export interface NamedRecords {
  readonly party: readonly Party[];
  readonly person: readonly Person[];
  readonly outlet: readonly Outlet[];
}

const once = (texts: readonly string[]): string[] => [...new Set(texts.filter((text) => text !== ''))];

const ofKind = (names: readonly Name[], kind: Name['kind']): string[] =>
  names.filter((name) => name.kind === kind).map((name) => name.text);

const properNames = (names: readonly Name[]): string[] =>
  names.filter((name) => name.kind !== 'adjective' && name.kind !== 'office').map((name) => name.text);

/** What was refused or withdrawn is no longer looked for in texts. */
const inUse = (record: Party | Person | Outlet): boolean =>
  record.review.state !== 'refused' && record.review.state !== 'withdrawn';

function knownName(record: Party | Person | Outlet): KnownNameData[] {
  const [usual] = record.names;
  if (usual === undefined || !inUse(record)) return [];
  const adjectives = ofKind(record.names, 'adjective');
  const held = record.kind === 'person' ? record.offices.map((office) => office.title) : [];
  const offices = once([...held, ...ofKind(record.names, 'office')]);
  const party = record.kind === 'person' ? record.speaksFor : null;
  return [
    {
      kind: record.kind,
      record: record.id,
      name: usual.text,
      names: once([usual.text, ...properNames(record.names)]),
      ...(adjectives.length === 0 ? {} : { adjectives: once(adjectives) }),
      ...(offices.length === 0 ? {} : { offices }),
      ...(party === null ? {} : { party }),
    },
  ];
}

/** The names of a dossier as plain data, persons first, in the order of the lists. */
export const knownNames = (records: NamedRecords): KnownNameData[] => [
  ...records.person.flatMap(knownName),
  ...records.party.flatMap(knownName),
  ...records.outlet.flatMap(knownName),
];

const SHORTEST_SURNAME = 3;

/** The last part of each full name of a person, by which later mentions go. */
function surnames(known: KnownNameData): string[] {
  if (known.kind !== 'person') return [];
  return known.names.flatMap((name) => {
    const parts = name.trim().split(/\s+/u);
    const last = parts.at(-1) ?? '';
    return parts.length > 1 && last.length >= SHORTEST_SURNAME ? [last] : [];
  });
}

/**
 * Makes a look-up from a mention, in any spelling and script, to those who bear that name. A full name wins over a
 * surname; more than one bearer means that the mention alone does not tell. Making it costs some 10 µs a name.
 */
export function nameResolver(known: readonly KnownNameData[]): (mention: string) => readonly KnownNameData[] {
  const full = nameIndex(known.map((value) => ({ names: value.names, value })));
  const last = nameIndex(known.map((value) => ({ names: once(surnames(value)), value })));
  return (mention) => {
    const bearers = full.lookup(mention);
    return bearers.length > 0 ? bearers : last.lookup(mention);
  };
}
