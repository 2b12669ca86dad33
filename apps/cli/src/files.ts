import { closeSync, existsSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import type { Limits } from '@nonpaper/intake';
import { bad, good, type Outcome } from '@nonpaper/vocabulary';
import type { NamedBytes } from '@nonpaper/workbench';

const MB = 1024 * 1024;
const inMb = (bytes: number): string => `${(bytes / MB).toFixed(1)} MB`;

export const fileMissing = (path: string): Outcome<never> =>
  bad({ code: 'file-missing', what: `There is no file ${path}.`, next: 'Check the name and the folder.' });

/** The files that this run has read: by device and number, so that another name of the same file is known too. */
const READ = new Set<string>();
const identityOf = ({ dev, ino }: { readonly dev: number; readonly ino: number }): string => `${dev}:${ino}`;

/** Whether a path is a file that this run has read, which an answer must not take the place of. */
export function wasRead(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && READ.has(identityOf(found));
}

/** Reads a file only after its size was checked, so that a huge one costs neither time nor memory. */
export function readFileWithin(path: string, limits: Limits): Outcome<NamedBytes> {
  if (!existsSync(path)) return fileMissing(path);
  const found = statSync(path);
  if (found.isDirectory()) return folderGiven(path);
  if (!found.isFile()) return readStream(path, limits);
  READ.add(identityOf(found));
  const { size } = found;
  if (size > limits.fileBytes) {
    return bad({
      code: 'file-too-large',
      what: `The file has ${inMb(size)}; the limit is ${inMb(limits.fileBytes)}.`,
      where: path,
      next: `If you trust it, allow more with --max-file-mb ${Math.ceil(size / MB)}.`,
    });
  }
  const bytes = new Uint8Array(size);
  const file = openSync(path, 'r');
  try {
    let done = 0;
    while (done < size) {
      const count = readSync(file, bytes, done, size - done, done);
      if (count === 0) break;
      done += count;
    }
    return good({ name: basename(path), bytes: bytes.subarray(0, done) });
  } finally {
    closeSync(file);
  }
}

const folderGiven = (path: string): Outcome<never> =>
  bad({
    code: 'folder-given',
    what: `${path} is a folder, and a file is wanted.`,
    next: 'Name a file in it.',
  });

const CHUNK = 65_536;

/** What has no size before it is read to its end (a pipe, as in `compare <(…) <(…)`): refused as soon as it is beyond the limit. */
function readStream(path: string, limits: Limits): Outcome<NamedBytes> {
  const chunks: Uint8Array[] = [];
  const file = openSync(path, 'r');
  try {
    for (let size = 0; ;) {
      const chunk = new Uint8Array(CHUNK);
      const count = readSync(file, chunk, 0, CHUNK, null);
      if (count === 0) return good({ name: basename(path), bytes: new Uint8Array(Buffer.concat(chunks)) });
      chunks.push(chunk.subarray(0, count));
      size += count;
      if (size > limits.fileBytes)
        return bad({
          code: 'file-too-large',
          what: `It has more than ${inMb(limits.fileBytes)}.`,
          where: path,
          next: 'If you trust it, allow more with --max-file-mb.',
        });
    }
  } finally {
    closeSync(file);
  }
}

export const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

/** The files below a folder, in the order of their names; hidden ones are passed over, links are not followed. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesBelow(path);
      return entry.isFile() ? [path] : [];
    });
}

/** A whole folder in memory, by relative path with forward slashes. */
export function readFolder(folder: string, limits: Limits): Outcome<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  let total = 0;
  for (const path of filesBelow(folder)) {
    const file = readFileWithin(path, limits);
    if (!file.ok) return file;
    total += file.value.bytes.length;
    if (total > limits.inflatedBytes) {
      return bad({
        code: 'folder-too-large',
        what: `The files of this folder have more than ${inMb(limits.inflatedBytes)} together.`,
        where: folder,
        next: 'Import a smaller folder, or allow more with --max-inflated-mb.',
      });
    }
    files.set(relative(folder, path).split(sep).join('/'), file.value.bytes);
  }
  return good(files);
}

/** All of standard input, or a refusal as soon as it is beyond the limit. */
export async function readStandardInput(limits: Limits): Promise<Outcome<NamedBytes>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > limits.fileBytes) {
      return bad({
        code: 'file-too-large',
        what: `Standard input has more than ${inMb(limits.fileBytes)}.`,
        next: 'If you trust it, allow more with --max-file-mb.',
      });
    }
    chunks.push(chunk);
  }
  return good({ name: 'standard input', bytes: new Uint8Array(Buffer.concat(chunks)) });
}
