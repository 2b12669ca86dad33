import { crc32, loadArchive, type LoadedArchive, type ZipEntry } from '@nonpaper/intake';
import type { Outcome } from '@nonpaper/vocabulary';
import { deflateSync, Inflate } from 'fflate';

/** Word documents with pictures stay far below; the limit that intake has too. */
const MOST_INFLATED = 200 * 1024 * 1024;

export const openDocx = (bytes: Uint8Array, where: string): Outcome<LoadedArchive> =>
  loadArchive(Inflate, bytes, MOST_INFLATED, where);

/** 1 January 1980 in MS-DOS form: the first day that zip knows, so that the bytes depend on no clock. */
const NO_DATE = 0x0021;
const UTF8_NAME = 0x0800;

interface Packed {
  readonly name: Uint8Array;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly data: Uint8Array;
}

/**
 * An archive like `older` in which the parts in `changed` have new contents; further ones come at the end. Parts that
 * are not named keep their packed bytes as they stand.
 */
export function withParts(
  older: { readonly bytes: Uint8Array; readonly entries: readonly ZipEntry[] },
  changed: ReadonlyMap<string, Uint8Array>,
): Uint8Array {
  const known = new Set(older.entries.map(({ name }) => name));
  const kept = older.entries.map((entry) => {
    const content = changed.get(entry.name);
    return content === undefined ? asItStands(older.bytes, entry) : packed(entry.name, content);
  });
  const added = [...changed].filter(([name]) => !known.has(name));
  return written([...kept, ...added.map(([name, content]) => packed(name, content))]);
}

/** An archive of our own. */
export const newArchive = (parts: ReadonlyMap<string, Uint8Array>): Uint8Array =>
  written([...parts].map(([name, content]) => packed(name, content)));

const asItStands = (bytes: Uint8Array, entry: ZipEntry): Packed => ({
  name: new TextEncoder().encode(entry.name),
  method: entry.method,
  crc: entry.crc,
  size: entry.declared,
  data: bytes.subarray(entry.data, entry.data + entry.packed),
});

const packed = (name: string, content: Uint8Array): Packed => ({
  name: new TextEncoder().encode(name),
  method: 8,
  crc: crc32(content),
  size: content.length,
  data: deflateSync(content, { level: 6 }),
});

const LOCAL = 30;
const CENTRAL = 46;
const END = 22;

/** Writes local headers with their data, then the directory and its end (PKWARE APPNOTE 6.3, 4.3.6). */
function written(entries: readonly Packed[]): Uint8Array {
  const locals = entries.reduce((sum, { name, data }) => sum + LOCAL + name.length + data.length, 0);
  const directory = entries.reduce((sum, { name }) => sum + CENTRAL + name.length, 0);
  const bytes = new Uint8Array(locals + directory + END);
  const view = new DataView(bytes.buffer);
  let at = 0;
  let central = locals;
  for (const entry of entries) {
    view.setUint32(at, 0x04034b50, true);
    writeCommon(view, at + 4, entry);
    bytes.set(entry.name, at + LOCAL);
    bytes.set(entry.data, at + LOCAL + entry.name.length);
    view.setUint32(central, 0x02014b50, true);
    view.setUint16(central + 4, 20, true);
    writeCommon(view, central + 6, entry);
    view.setUint32(central + 42, at, true);
    bytes.set(entry.name, central + CENTRAL);
    at += LOCAL + entry.name.length + entry.data.length;
    central += CENTRAL + entry.name.length;
  }
  view.setUint32(central, 0x06054b50, true);
  view.setUint16(central + 8, entries.length, true);
  view.setUint16(central + 10, entries.length, true);
  view.setUint32(central + 12, directory, true);
  view.setUint32(central + 16, locals, true);
  return bytes;
}

/** The fields that a local header and the directory share, from "version needed" on. */
function writeCommon(view: DataView, at: number, { name, method, crc, size, data }: Packed): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, UTF8_NAME, true);
  view.setUint16(at + 4, method, true);
  view.setUint16(at + 8, NO_DATE, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, data.length, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name.length, true);
}
