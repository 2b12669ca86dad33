import { good, type Outcome } from '@nonpaper/vocabulary';
import { refuse } from '../report.ts';
import { noArchive } from './other-files.ts';

/** One entry of an archive whose place and name were checked. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  /** Size as the archive declares it; it may lie. */
  readonly declared: number;
  /** Offsets of the entry's header and of its packed bytes. */
  readonly header: number;
  readonly data: number;
}

export const MOST_ENTRIES = 2000;

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const SYMBOLIC_LINK = 0xa000;

/**
 * Reads the directory of a zip archive (PKWARE APPNOTE 6.3, 4.3) and checks it before anything is unpacked: no
 * encryption, no more than 2,000 entries, no absolute, climbing or doubled names, no links, local headers that
 * agree with the directory, and no two entries that share bytes (a bomb without nesting overlaps its entries).
 */
export function readDirectory(bytes: Uint8Array, where: string): Outcome<ZipEntry[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === -1) return noArchive(bytes, where);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES)
    return suspicious(`it has ${count} entries (the limit is ${MOST_ENTRIES})`, where);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    const read = readEntry(view, bytes, at, where);
    if (!read.ok) return read;
    entries.push(read.value.entry);
    at = read.value.next;
  }
  return checkTogether(entries, where);
}

const suspicious = (why: string, where: string): Outcome<never> =>
  refuse('docx-suspicious-archive', `The archive is not one that a word processor writes: ${why}.`, where);
const damaged = (where: string): Outcome<never> =>
  refuse('docx-not-a-zip', 'The zip archive is damaged.', where);

/** The end record is the last thing in the file, but for a comment of at most 65,535 bytes. */
function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return -1;
}

interface ReadEntry {
  readonly entry: ZipEntry;
  readonly next: number;
}

function readEntry(view: DataView, bytes: Uint8Array, at: number, where: string): Outcome<ReadEntry> {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) return damaged(where);
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const next = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  if (next > view.byteLength) return damaged(where);
  const nameBytes = bytes.subarray(at + 46, nameEnd);
  const name = new TextDecoder('utf-8').decode(nameBytes);
  if ((view.getUint16(at + 8, true) & 1) === 1) {
    return refuse('docx-encrypted', `The archive's entry ${name} is encrypted.`, where);
  }
  const fault = nameFault(name) ?? linkFault(view.getUint32(at + 38, true));
  if (fault !== null) return suspicious(`${fault} (${JSON.stringify(name.slice(0, 60))})`, where);
  const header = view.getUint32(at + 42, true);
  const data = dataOffset(view, bytes, header, nameBytes);
  if (data === null) return damaged(where);
  const entry: ZipEntry = {
    name,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    declared: view.getUint32(at + 24, true),
    header,
    data,
  };
  return data + entry.packed > view.byteLength ? damaged(where) : good({ entry, next });
}

function nameFault(name: string): string | null {
  const path = name.replaceAll('\\', '/');
  if (path.includes('\0')) return 'a name holds NUL';
  if (path.startsWith('/') || /^[a-z]:/i.test(path)) return 'a name is absolute';
  return path.split('/').includes('..') ? 'a name climbs out of the archive' : null;
}

const linkFault = (externalAttributes: number): string | null =>
  ((externalAttributes >>> 16) & 0xf000) === SYMBOLIC_LINK ? 'an entry is a link' : null;

/** Where an entry's packed bytes start, or null when its own header does not agree with the directory. */
function dataOffset(view: DataView, bytes: Uint8Array, header: number, name: Uint8Array): number | null {
  if (header + 30 > view.byteLength || view.getUint32(header, true) !== LOCAL_HEADER) return null;
  const nameLength = view.getUint16(header + 26, true);
  const own = bytes.subarray(header + 30, header + 30 + nameLength);
  const agrees = own.length === name.length && own.every((byte, index) => byte === name[index]);
  return agrees ? header + 30 + nameLength + view.getUint16(header + 28, true) : null;
}

function checkTogether(entries: ZipEntry[], where: string): Outcome<ZipEntry[]> {
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  if (names.size < entries.length) return suspicious('two entries have the same name', where);
  const ordered = entries.toSorted((left, right) => left.header - right.header);
  const overlaps = ordered.some((entry, index) => {
    const next = ordered[index + 1];
    return next !== undefined && entry.data + entry.packed > next.header;
  });
  return overlaps ? suspicious('entries overlap', where) : good(entries);
}
