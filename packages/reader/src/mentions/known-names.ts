import { foldName, nameIndex, type NameEntry, type NameIndex } from '@nonpaper/text';
import type { KnownName, ReadingContext } from '../reading.ts';
import { GAZETTEER, type GazetteerEntry } from './data/gazetteer.ts';

/** What is known before reading: the context's records, the issues' words, and the built-in gazetteer. */
export interface KnownNames {
  readonly records: NameIndex<KnownName>;
  readonly gazetteer: NameIndex<GazetteerEntry>;
  /** The record that a name of the gazetteer stands for in this context, if any. */
  recordOf(entry: GazetteerEntry): KnownName | undefined;
}

const SHORTEST_SURNAME = 3;

let builtIn: NameIndex<GazetteerEntry> | null = null;

/** The look-up of the gazetteer; it never changes, so it is made once. */
function gazetteerIndex(): NameIndex<GazetteerEntry> {
  builtIn ??= nameIndex(GAZETTEER.map((entry) => ({ names: entry.names, value: entry })));
  return builtIn;
}

/** The last part of a person's full name, by which later mentions go. */
function surnames(known: KnownName): string[] {
  if (known.kind !== 'person') return [];
  return [known.name, ...known.names].flatMap((name) => {
    const parts = name.trim().split(/\s+/u);
    const last = parts.at(-1) ?? '';
    return parts.length > 1 && last.length >= SHORTEST_SURNAME ? [last] : [];
  });
}

const entryOf = (known: KnownName): NameEntry<KnownName> => ({
  names: [...new Set([known.name, ...known.names, ...surnames(known)])],
  value: known,
});

/** The records of parties, outlets, organisations and places by the keys of their names. */
function byKey(names: readonly KnownName[]): Map<string, KnownName> {
  const found = new Map<string, KnownName>();
  for (const known of names) {
    if (known.kind === 'person' || known.kind === 'office') continue;
    for (const name of [known.name, ...known.names]) {
      const key = foldName(name);
      if (!found.has(key)) found.set(key, known);
    }
  }
  return found;
}

/** The usual names under which the gazetteer knows a bearer. */
function ownNames(entry: GazetteerEntry): readonly string[] {
  const all = GAZETTEER.filter(
    (each) => each.kind === entry.kind && each.name === entry.name && each.as === 'name',
  );
  return all.flatMap((each) => each.names);
}

function build(context: ReadingContext): KnownNames {
  const keys = byKey(context.names);
  const memo = new Map<string, KnownName | undefined>();
  const recordOf = (entry: GazetteerEntry): KnownName | undefined => {
    const id = `${entry.kind} ${entry.name}`;
    if (!memo.has(id)) {
      const name = ownNames(entry).find((each) => keys.has(foldName(each)));
      memo.set(id, name === undefined ? undefined : keys.get(foldName(name)));
    }
    return memo.get(id);
  };
  return { records: nameIndex(context.names.map(entryOf)), gazetteer: gazetteerIndex(), recordOf };
}

/** Made once for each context, and gone with it. */
const made = new WeakMap<ReadingContext, KnownNames>();

/** The look-ups for a context. Making them costs some 10 µs a name; one context should serve many articles. */
export function knownNames(context: ReadingContext): KnownNames {
  const before = made.get(context);
  if (before !== undefined) return before;
  const names = build(context);
  made.set(context, names);
  return names;
}
