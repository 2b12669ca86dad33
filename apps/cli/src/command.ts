import { extname } from 'node:path';
import type { Page } from '@nonpaper/pages';
import { bad, good, type Fault, type Outcome } from '@nonpaper/vocabulary';
import type { Command } from 'commander';
import { EXIT_CODES, exitOf } from './exit-codes.ts';
import { wasRead } from './files.ts';
import type { SharedOptions } from './options.ts';
import { jsonPieces } from './json-pieces.ts';
import {
  print,
  printFault,
  printHarmless,
  printJson,
  screen,
  tell,
  writeWhole,
  type Content,
} from './output.ts';

/** The content of a file that a command writes, or why it could not be made. */
export type Written = Outcome<Content>;

/** What a command answers: a value for machines, and a page or plain lines for people. */
export interface Answer {
  readonly json: unknown;
  readonly page?: Page;
  /** What is printed in place of the page, where there are both (`export` prints CSV). */
  readonly text?: string;
  /** True where `text` is the content of a file, or a page that was made for the terminal: it is printed as it is. */
  readonly isExact?: boolean;
  /** Further formats by the ending of `-o`: csv, docx … */
  readonly formats?: Readonly<Record<string, () => Written | Promise<Written>>>;
  /** Lines for the person at the terminal, beside the answer. */
  readonly remarks?: readonly string[];
  /** An exit other than 0 for an answer that is bad news (`verify`). */
  readonly exit?: number;
}

function* asJson({ json }: Answer): Generator<string> {
  yield* jsonPieces(json);
  yield '\n';
}

async function rendered(answer: Answer, format: string): Promise<Written | null> {
  const own = answer.formats?.[format];
  if (own) return own();
  if (format === 'json') return good(asJson(answer));
  if (!answer.page) return format === 'txt' && answer.text !== undefined ? good(answer.text) : null;
  const { html, markdown, terminal } = await import('@nonpaper/pages');
  if (format === 'html') return good(html(answer.page));
  if (format === 'md') return good(markdown(answer.page));
  return format === 'txt' ? good(terminal(answer.page, { width: 80, colour: false })) : null;
}

const endingsOf = (answer: Answer): string =>
  [
    ...(answer.page ? ['.html', '.md', '.txt'] : []),
    '.json',
    ...Object.keys(answer.formats ?? {}).map((each) => `.${each}`),
  ]
    .filter((each, place, all) => all.indexOf(each) === place)
    .join(', ');

async function toFile(answer: Answer, path: string): Promise<Outcome<string>> {
  const content = await rendered(answer, extname(path).slice(1).toLowerCase());
  if (content === null) {
    return bad({
      code: 'unknown-format',
      what: `The ending of ${path} does not tell a format that this command writes.`,
      next: `Use one of ${endingsOf(answer)}.`,
    });
  }
  if (!content.ok) return content;
  if (wasRead(path)) {
    return bad({
      code: 'output-is-input',
      what: `${path} is one of the files that were read; it would be lost.`,
      next: 'Give another name with -o. Nothing was written.',
    });
  }
  writeWhole(path, content.value);
  return good(path);
}

async function toTerminal(answer: Answer): Promise<void> {
  if (answer.text !== undefined) {
    await (answer.isExact === true ? print : printHarmless)(answer.text);
  } else if (answer.page) {
    const { terminal } = await import('@nonpaper/pages');
    await print(terminal(answer.page, screen()));
  }
}

async function show(answer: Answer, options: SharedOptions): Promise<number> {
  if (options.output !== undefined) {
    const written = await toFile(answer, options.output);
    if (!written.ok) return fail(written.fault, options);
    tell(`Written to ${written.value}.`);
  } else if (options.json === true) await printJson(answer.json);
  else await toTerminal(answer);
  for (const [remark, times] of counted(answer.remarks ?? []))
    tell(times === 1 ? remark : `${remark} (${times} times)`);
  return answer.exit ?? EXIT_CODES.done.code;
}

/** Each remark once, in their order, with how often it was made. */
function counted(remarks: readonly string[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const remark of remarks) times.set(remark, (times.get(remark) ?? 0) + 1);
  return times;
}

async function fail(fault: Parameters<typeof exitOf>[0], options: SharedOptions): Promise<number> {
  await printFault(fault, options.json === true);
  return exitOf(fault);
}

/** Reading the dossier failed below a method that has no room for a fault (a damaged page, a failing disk). */
const isStoreFailure = (error: unknown): error is Error & { readonly fault: Fault } =>
  error instanceof Error && error.name === 'StoreFailure' && 'fault' in error;

/** File system errors that are the world's, as faults; everything else is ours and is thrown on. */
function storageFault(error: unknown): Outcome<never> | null {
  if (isStoreFailure(error)) return bad(error.fault);
  const { code, path } = error as NodeJS.ErrnoException;
  const where = path === undefined ? {} : { where: path };
  if (code === 'ENOSPC') {
    return bad({
      code: 'disk-full',
      what: 'The disk is full.',
      ...where,
      next: 'Free some space and run the command again; nothing was changed.',
    });
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return bad({
      code: 'read-only',
      what: 'This place may not be read or written.',
      ...where,
      next: 'Choose a folder in which you may write, or change its permissions.',
    });
  }
  if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR' || code === 'EIO') {
    return bad({
      code: 'io-failed',
      what: code === 'ENOENT' ? 'There is no such file or folder.' : `Reading or writing failed (${code}).`,
      ...where,
      next: 'Check the name and the disk, then run the command again.',
    });
  }
  return null;
}

/** Runs a command: faults are told in one line, our own exceptions become `internal-fault`. Sets the exit code. */
export async function runCommand(
  options: SharedOptions,
  work: () => Promise<Outcome<Answer>>,
): Promise<void> {
  const started = performance.now();
  try {
    const outcome = await work();
    process.exitCode = outcome.ok ? await show(outcome.value, options) : await fail(outcome.fault, options);
  } catch (error) {
    const fault = storageFault(error);
    process.exitCode =
      fault && !fault.ok ? await fail(fault.fault, options) : await failOurselves(error, options);
  }
  if (options.timings === true) tell(`${(performance.now() - started).toFixed(0)} ms`);
}

/** Our own fault: the stack for the report, then the fault as every other is told. Gives the exit code. */
export async function failOurselves(error: unknown, options: SharedOptions): Promise<number> {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  tell(detail);
  return fail(
    {
      code: 'internal-fault',
      what: 'The program itself failed.',
      next: 'Please report this with the lines above; the dossier is as it was before the command.',
    },
    options,
  );
}

/** Adds the example that every `--help` ends with. */
export const example = (command: Command, lines: string): Command =>
  command.addHelpText('after', `\nExample:\n${lines.trim().replace(/^/gm, '  ')}\n`);
