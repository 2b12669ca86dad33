import { bad, good, type Fault, type Outcome } from '@nonpaper/vocabulary';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import {
  DIGEST,
  FOLDER_FILES,
  FOLDER_HEAD,
  type Digest,
  type Folder,
  type FolderFile,
  type FolderHead,
  type FolderRecords,
} from './schema.ts';

/** The files of a folder by their relative path with forward slashes. */
export type FolderBytes = ReadonlyMap<string, Uint8Array>;

/** A folder whose YAML files have been checked; references are not yet resolved. */
export interface ParsedFolder {
  readonly head: FolderHead;
  readonly folder: Folder;
  readonly digests: readonly Digest[];
}

const FIX_YAML =
  'Correct that line (the form of each file is in docs/formats/dossier-folder.md) and import the folder again.';

function yamlFault(where: string, what: string): Fault {
  return { code: 'folder-bad-yaml', what, where, next: FIX_YAML };
}

/** Where in the file a problem of the schema stands, as `FILE:LINE`. */
function placeOf(
  file: string,
  document: ReturnType<typeof parseDocument>,
  lines: LineCounter,
  path: PropertyKey[],
): string {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true) as
      { range?: [number, number, number] } | undefined;
    if (node?.range) return `${file}:${lines.linePos(node.range[0]).line} (${path.map(String).join('.')})`;
  }
  return file;
}

function readYaml<S extends z.ZodType>(file: string, bytes: Uint8Array, schema: S): Outcome<z.infer<S>> {
  const lines = new LineCounter();
  const document = parseDocument(new TextDecoder().decode(bytes), { lineCounter: lines });
  const syntax = document.errors[0];
  if (syntax)
    return bad(
      yamlFault(`${file}:${lines.linePos(syntax.pos[0]).line}`, syntax.message.split('\n')[0] ?? 'bad YAML'),
    );
  const value = valueOf(document, file);
  if (!value.ok) return value;
  const checked = schema.safeParse(value.value ?? []);
  if (checked.success) return good(checked.data);
  const issue = checked.error.issues[0];
  return bad(
    yamlFault(
      issue ? placeOf(file, document, lines, issue.path) : file,
      issue?.message ?? 'does not fit the format',
    ),
  );
}

/** The content of a document. A file in which names stand for names that stand for names is refused, not unfolded. */
function valueOf(document: ReturnType<typeof parseDocument>, file: string): Outcome<unknown> {
  try {
    return good(document.toJS() as unknown);
  } catch (error) {
    return bad(yamlFault(file, error instanceof Error ? error.message : 'The YAML cannot be unfolded.'));
  }
}

/** One list of a folder by itself. Fault: `folder-bad-yaml`, with the line. */
export const parseList = <F extends FolderFile>(name: F, bytes: Uint8Array): Outcome<FolderRecords<F>> =>
  // The schema of the file gives what `FolderRecords` says; the compiler cannot follow it through the key.
  readYaml(`${name}.yaml`, bytes, FOLDER_FILES[name]) as Outcome<FolderRecords<F>>;

function readLists(files: FolderBytes): Outcome<Folder> {
  const folder: Record<string, unknown> = {};
  for (const name of Object.keys(FOLDER_FILES) as FolderFile[]) {
    const bytes = files.get(`${name}.yaml`);
    const list = bytes ? readYaml(`${name}.yaml`, bytes, FOLDER_FILES[name]) : good([]);
    if (!list.ok) return list;
    folder[name] = list.value;
  }
  return good(folder as Folder);
}

function readDigests(files: FolderBytes): Outcome<Digest[]> {
  const digests: Digest[] = [];
  for (const name of [...files.keys()].sort()) {
    const bytes = files.get(name);
    if (!bytes || !/^digests\/[^/]+\.yaml$/.test(name)) continue;
    const digest = readYaml(name, bytes, DIGEST);
    if (!digest.ok) return digest;
    digests.push(digest.value);
  }
  return good(digests.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)));
}

/** Tells whether these files are a dossier folder at all. */
export const isDossierFolder = (files: FolderBytes): boolean => files.has('dossier.yaml');

/** Checks every YAML file of a folder; the first fault names the file and the line. */
export function parseFolder(files: FolderBytes): Outcome<ParsedFolder> {
  const headBytes = files.get('dossier.yaml');
  if (!headBytes) {
    return bad({
      code: 'folder-without-head',
      what: 'This folder has no dossier.yaml, so it is not a dossier folder.',
      next: 'Name a folder that has one, or import its drafts one by one.',
    });
  }
  const head = readYaml('dossier.yaml', headBytes, FOLDER_HEAD);
  if (!head.ok) return head;
  const folder = readLists(files);
  if (!folder.ok) return folder;
  const digests = readDigests(files);
  if (!digests.ok) return digests;
  return good({ head: head.value, folder: folder.value, digests: digests.value });
}
