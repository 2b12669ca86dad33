import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Fault, Message } from '@nonpaper/vocabulary';
import { jsonPieces } from './json-pieces.ts';

/** The only place of the whole project that prints. */

/** Colours and widths are for terminals only. */
export interface Screen {
  readonly width: number;
  readonly colour: boolean;
}

/** What the terminal can show; `NO_COLOR` and `FORCE_COLOR` are honoured (no-color.org). */
export function screen(): Screen {
  const { NO_COLOR, FORCE_COLOR, COLUMNS } = process.env;
  const asked = FORCE_COLOR !== undefined && FORCE_COLOR !== '0';
  const colour = asked || (process.stdout.isTTY === true && (NO_COLOR ?? '') === '');
  return { width: process.stdout.columns ?? (Number(COLUMNS) || 100), colour };
}

/** Writes to standard output and waits until it is taken, so that a slow reader does not fill the memory. */
export function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

export const printLine = (text: string): Promise<void> => print(`${text}\n`);

/** What a person should know while or after a command works; never mixed into its output. */
export function tell(text: string): void {
  process.stderr.write(`${harmless(text)}\n`);
}

/** Prints lines that hold words from outside, for a person. */
export const printHarmless = (text: string): Promise<void> => print(harmless(text));

// Controls but tab and line feed, and marks that turn the order of the words round.
const NOT_FOR_SCREENS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu;

/** Text from outside may hold commands to a terminal; each of their characters is shown as U+FFFD instead of obeyed. */
export const harmless = (text: string): string => text.replace(NOT_FOR_SCREENS, '\ufffd');

/** One JSON value on standard output, with a line end. */
export async function printJson(value: unknown): Promise<void> {
  for (const piece of jsonPieces(value)) await print(piece);
  await print('\n');
}

/** One clear line: code, what, where, what to do next; or one JSON object where `--json` was asked. */
export async function printFault(fault: Fault, json: boolean): Promise<void> {
  if (json) await printJson(faultJson(fault));
  else tell(faultLine(fault));
}

/** A fault for machines. */
export const faultJson = ({ code, what, where, next }: Fault): { readonly error: object } => ({
  error: { code, what, where: where ?? null, next },
});

/** A fault for people: what was found, where, what to do next, and the code to look it up by. */
export function faultLine({ code, what, where, next }: Fault): string {
  const place = where === undefined || where === '' ? '' : ` (${where})`;
  return `nonpaper: ${what}${place} ${next} [${code}]`;
}

/** A message for people, with the code to look it up by. */
export const remarkOf = ({ code, text }: Message): string => `${text} [${code}]`;

/** What a file holds: its text or bytes, or its text in pieces, where it may be longer than a string can be. */
export type Content = string | Uint8Array | Iterable<string>;

const piecesOf = (content: Content): Iterable<string | Uint8Array> =>
  typeof content === 'string' || content instanceof Uint8Array ? [content] : content;

/** Writes a file whole or not at all: a temporary neighbour is filled, synced and renamed. */
export function writeWhole(path: string, content: Content): void {
  const temporary = join(dirname(path), `.${process.pid}.nonpaper-tmp`);
  try {
    const file = openSync(temporary, 'w');
    try {
      for (const piece of piecesOf(content)) {
        const bytes = typeof piece === 'string' ? new TextEncoder().encode(piece) : piece;
        for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
      }
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw Object.assign(error instanceof Error ? error : new Error(String(error)), { path });
  }
}

/** A reader that goes away (`nonpaper … | head`) is no fault. */
export function forgiveClosedPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}
