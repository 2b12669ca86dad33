import { good, type Fault, type Outcome } from '@nonpaper/vocabulary';
import type { Answer } from './command.ts';
import { exitOf } from './exit-codes.ts';
import { faultJson, faultLine } from './output.ts';

/** One input, or why it cannot be had; `name` is what a person knows it by. */
export interface Named<T> {
  readonly name: string;
  readonly value: Outcome<T>;
}

/** What became of several files: an answer of each, or its fault. */
export interface EachFile {
  /** In the order of the files; a file that could not be read has its name as `id`, and `error`. */
  readonly json: readonly unknown[];
  readonly texts: readonly string[];
  /** A line for each file that could not be read. */
  readonly remarks: readonly string[];
  /** The exit of the first fault; left out where there is none. */
  readonly exit?: number;
}

/**
 * Does the same with each of several files. One that cannot be read does not keep the others from being read: its
 * fault is told in its place. A single file has its fault as every command has.
 */
export async function eachFile<T>(
  files: AsyncIterable<Named<T>>,
  work: (file: T) => Promise<Outcome<Answer>>,
): Promise<Outcome<EachFile>> {
  const json: unknown[] = [];
  const texts: string[] = [];
  const faults: Fault[] = [];
  for await (const { name, value } of files) {
    const answer = value.ok ? await work(value.value) : value;
    if (answer.ok) {
      json.push(answer.value.json);
      texts.push(answer.value.text ?? '');
    } else {
      const fault = withName(answer.fault, name);
      json.push({ id: name, ...faultJson(fault) });
      faults.push(fault);
    }
  }
  const [first] = faults;
  if (first !== undefined && json.length === 1) return { ok: false, fault: first };
  return good({
    json,
    texts,
    remarks: faults.map(faultLine),
    ...(first === undefined ? {} : { exit: exitOf(first) }),
  });
}

/** Faults whose words name the file. */
const NAMES_ITS_FILE = new Set(['file-missing', 'folder-given']);

const withName = (fault: Fault, name: string): Fault =>
  fault.where !== undefined || NAMES_ITS_FILE.has(fault.code) ? fault : { ...fault, where: name };
