import { good, type Outcome } from '@nonpaper/vocabulary';
import { inMegabytes } from '../limits.ts';
import { refuse } from '../report.ts';
import { crc32 } from './crc32.ts';
import { readDirectory, type ZipEntry } from './zip.ts';

/** Deflate reaches 1032:1; text stays below 200:1, which is checked on entries that grow beyond 10 MB. */
const GREATEST_RATIO = 200;
const RATIO_FROM = 10 * 1024 * 1024;
/** The tree of a part takes some 20 times its size in memory, so one part is bounded for itself. */
const LARGEST_PART = 64 * 1024 * 1024;
/** Packed bytes handed to the inflater at once: it can make 1032 times as many before it can be stopped. */
const STEP = 4096;

/** An archive that was checked, and of which single parts can be unpacked. */
export interface Archive {
  readonly has: (name: string) => boolean;
  /** Unpacks one part; null when there is none of that name. */
  readonly part: (name: string) => Promise<Outcome<Uint8Array | null>>;
}

/** The streaming inflater of fflate, handed in by those who have it loaded already. */
export type Inflater = new (ondata: (chunk: Uint8Array) => void) => {
  push(chunk: Uint8Array, last: boolean): void;
};

/** An archive whose parts can be unpacked at once. `entries` are in the order of the archive's directory. */
export interface LoadedArchive {
  readonly entries: readonly ZipEntry[];
  readonly part: (name: string) => Outcome<Uint8Array | null>;
}

/**
 * Opens an archive. Inflated bytes are counted while they are inflated, over all parts, and the work stops at the
 * limit; what the archive declares is believed only when it is too much.
 */
export function openArchive(bytes: Uint8Array, limit: number, where: string): Outcome<Archive> {
  const directory = checkedDirectory(bytes, { limit, where });
  if (!directory.ok) return directory;
  const names = new Set(directory.value.map(({ name }) => name));
  let loaded: LoadedArchive | null = null;
  const part = async (name: string): Promise<Outcome<Uint8Array | null>> => {
    const { Inflate } = await import('fflate');
    loaded ??= withInflater(Inflate, bytes, directory.value, { limit, where });
    return loaded.part(name);
  };
  return good({ has: (name) => names.has(name), part });
}

/** The same with an inflater that is loaded already, so that nothing has to be waited for. */
export function loadArchive(
  inflater: Inflater,
  bytes: Uint8Array,
  limit: number,
  where: string,
): Outcome<LoadedArchive> {
  const directory = checkedDirectory(bytes, { limit, where });
  return directory.ok ? good(withInflater(inflater, bytes, directory.value, { limit, where })) : directory;
}

function checkedDirectory(bytes: Uint8Array, { limit, where }: Bounds): Outcome<ZipEntry[]> {
  const directory = readDirectory(bytes, where);
  if (!directory.ok) return directory;
  const declared = directory.value.reduce((sum, entry) => sum + entry.declared, 0);
  if (declared > limit) return beyond(`declares ${inMegabytes(declared)}`, limit, declared, where);
  return directory;
}

function withInflater(
  inflater: Inflater,
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  bounds: Bounds,
): LoadedArchive {
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  let inflated = 0;
  const part = (name: string): Outcome<Uint8Array | null> => {
    const entry = byName.get(name);
    if (entry === undefined) return good(null);
    const unpacked = unpack(inflater, bytes, entry, bounds.limit - inflated, bounds);
    if (unpacked.ok) inflated += unpacked.value.length;
    return unpacked;
  };
  return { entries, part };
}

function beyond(how: string, limit: number, found: number, where: string): Outcome<never> {
  const what = `The archive ${how} unpacked; the limit is ${inMegabytes(limit)}.`;
  const flag = `raise the limit: --max-inflated-mb ${Math.ceil((found + 1) / 1024 / 1024)}.`;
  return refuse(
    'inflates-beyond-limit',
    what,
    where,
    `Open it in a word processor and save it again, or ${flag}`,
  );
}

interface Bounds {
  readonly limit: number;
  readonly where: string;
}

function unpack(
  inflater: Inflater,
  bytes: Uint8Array,
  entry: ZipEntry,
  left: number,
  bounds: Bounds,
): Outcome<Uint8Array> {
  const packed = bytes.subarray(entry.data, entry.data + entry.packed);
  const unpacked = entry.method === 0 ? good(packed) : inflate(inflater, packed, entry, left, bounds);
  if (!unpacked.ok) return unpacked;
  const sound = (entry.method === 0 || entry.method === 8) && crc32(unpacked.value) === entry.crc;
  return sound ? unpacked : damagedPart(entry, bounds);
}

const damagedPart = (entry: ZipEntry, { where }: Bounds): Outcome<never> =>
  refuse('docx-not-a-zip', `The archive is damaged in ${entry.name}.`, where);

function inflate(
  Inflate: Inflater,
  packed: Uint8Array,
  entry: ZipEntry,
  left: number,
  bounds: Bounds,
): Outcome<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const inflater = new Inflate((chunk) => {
    size += chunk.length;
    chunks.push(chunk);
  });
  for (let at = 0; at < packed.length || at === 0; at += STEP) {
    const last = at + STEP >= packed.length;
    if (!pushes(inflater, packed.subarray(at, at + STEP), last)) return damagedPart(entry, bounds);
    const fault = growthFault(size, Math.min(at + STEP, packed.length), left, bounds);
    if (fault !== null) return fault;
  }
  return good(joined(chunks, size));
}

/** fflate throws on bytes that are no deflate stream: the one place where that becomes a value. */
function pushes(
  inflater: { push(chunk: Uint8Array, last: boolean): void },
  chunk: Uint8Array,
  last: boolean,
): boolean {
  try {
    inflater.push(chunk, last);
    return true;
  } catch {
    return false;
  }
}

function growthFault(size: number, from: number, left: number, bounds: Bounds): Outcome<never> | null {
  const { limit, where } = bounds;
  if (size > left) return beyond(`grows beyond ${inMegabytes(size)}`, limit, limit + size, where);
  if (size > RATIO_FROM && size > from * GREATEST_RATIO) {
    const next =
      'Do not trust the file. If you trust its sender, open it in a word processor and save it again.';
    return refuse(
      'inflates-beyond-limit',
      `The archive is packed more than ${GREATEST_RATIO} to 1.`,
      where,
      next,
    );
  }
  if (size <= LARGEST_PART) return null;
  const what = `One part of the document has more than ${inMegabytes(LARGEST_PART)} unpacked.`;
  return refuse('inflates-beyond-limit', what, where, 'Split the document and import the parts.');
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
