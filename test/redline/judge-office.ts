import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { NOT_FOUND, REFERRED_TO } from './model.ts';
import type { Judged, Which } from './judge.ts';
import { ROOT } from '../repository.ts';

/** What LibreOffice says of a file, besides its text. */
export interface OfficeJudged extends Judged {
  readonly pages: number;
  /** Number of cells of each table. */
  readonly cells: readonly number[];
  /** Whether tracked changes are left. */
  readonly changesLeft: boolean;
}

/** Why nothing was read. */
interface Fault {
  readonly fault: string;
}
export type OfficeVerdict = OfficeJudged | Fault;

interface Failure {
  readonly id: number;
  readonly error: string;
}

interface Answer {
  readonly id: number;
  readonly answers: readonly Told[];
}

/** What is told of a document in one of the ways that were asked for. */
interface Told {
  readonly body: readonly string[];
  readonly notes: readonly string[];
  readonly cells: readonly number[];
  readonly pages: number;
  readonly changesLeft: boolean;
}

// A bundled script does not know where the checkout is.
const SCRIPT = join(process.env['NONPAPER_ROOT'] ?? ROOT, 'test/redline/office.py');
/** Debian's own python has the module that talks to LibreOffice; another one that comes first in PATH may lack it. */
const PYTHONS = [process.env['PYTHON_UNO'], '/usr/bin/python3', 'python3'].filter(
  (each) => each !== undefined,
);

/** The python that can talk to LibreOffice, or null. */
export const pythonWithUno = (): string | null =>
  PYTHONS.find((each) => spawnSync(each, ['-c', 'import uno']).status === 0) ?? null;

/** Whether LibreOffice is on this machine. */
export const hasOffice = (): boolean => spawnSync('soffice', ['--version']).status === 0;

/**
 * LibreOffice marks an empty cell of a tracked row with a joiner (CH_TXT_TRACKED_DUMMY_CHAR) and leaves it there; it ends
 * the text of a content control with a return, and puts two spaces without width where a shape was put in.
 */
const settled = (text: string): string =>
  text === '\u200d' ? '' : text.replaceAll(NOT_FOUND, REFERRED_TO).replace(/\r|\u200b\u200b/gu, '');

const judgedOf = ({ body, notes, cells, pages, changesLeft }: Told): OfficeJudged => ({
  reading: { body: body.map((text) => ({ text: settled(text), inCell: false })), notes: notes.map(settled) },
  cells,
  pages,
  changesLeft,
});

/** One LibreOffice for many files. Files are read one after the other, in the order of the calls. */
export class OfficeJudge {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #waiting = new Map<number, (answer: Answer | Failure) => void>();
  #last = 0;
  #errors = '';

  constructor(python: string, secondsPerFile = 20) {
    this.#child = spawn(python, [SCRIPT, String(secondsPerFile)], { cwd: dirname(SCRIPT) });
    this.#child.stderr.on('data', (chunk) => (this.#errors += chunk));
    createInterface({ input: this.#child.stdout }).on('line', (line) =>
      this.#take(JSON.parse(line) as Answer | Failure),
    );
    this.#child.on('close', () => this.#giveUp());
  }

  #take(answer: Answer | Failure): void {
    this.#waiting.get(answer.id)?.(answer);
    this.#waiting.delete(answer.id);
  }

  #giveUp(): void {
    for (const [id, answer] of this.#waiting)
      answer({ id, error: `office.py ended: ${this.#errors.trim()}` });
    this.#waiting.clear();
  }

  /** Reads a file after all its tracked changes were accepted or rejected, or as it is. */
  async read(path: string, which: Which | 'none'): Promise<OfficeVerdict> {
    const answers = await this.#asked(path, [which]);
    return 'fault' in answers ? answers : (answers[0] ?? { fault: 'no answer' });
  }

  /**
   * Reads a file with all changes accepted and, after that was undone, with all rejected: half the work of two calls of
   * `read`. What is read second rests on the undoing, so that a fault in it has to be looked for with `read` again.
   */
  async readBoth(path: string): Promise<Readonly<Record<Which, OfficeJudged>> | Fault> {
    const answers = await this.#asked(path, ['accept', 'reject']);
    if ('fault' in answers) return answers;
    const [accept, reject] = answers;
    return accept === undefined || reject === undefined ? { fault: 'no answer' } : { accept, reject };
  }

  async #asked(path: string, ways: readonly (Which | 'none')[]): Promise<readonly OfficeJudged[] | Fault> {
    this.#last += 1;
    const id = this.#last;
    const answer = await new Promise<Answer | Failure>((resolve) => {
      this.#waiting.set(id, resolve);
      this.#child.stdin.write(`${JSON.stringify({ id, path, ways })}\n`);
    });
    return 'error' in answer ? { fault: answer.error } : answer.answers.map(judgedOf);
  }

  /** Ends the process and removes its profile. */
  async close(): Promise<void> {
    if (this.#child.exitCode !== null) return;
    const closed = new Promise((resolve) => this.#child.on('close', resolve));
    this.#child.stdin.end();
    await closed;
  }
}
