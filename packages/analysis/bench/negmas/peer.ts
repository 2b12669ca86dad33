import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { createInterface } from 'node:readline';

/** What NegMAS is asked, as `serve.py` documents it. */
export type Question =
  | { readonly load: string }
  | { readonly space: PeerSpace; readonly method: Method; readonly seconds: number };

/** A space in the numbers that both sides compute on. */
export interface PeerSpace {
  /** `scores[party][issue][option]`. */
  readonly scores: readonly (readonly (readonly number[])[])[];
  readonly weights: readonly (readonly number[])[];
  readonly reserved: readonly (number | null)[];
}

export const METHODS = ['enumeration', 'MOBANOS'] as const;
export type Method = (typeof METHODS)[number];

export interface PeerTimes {
  readonly ms: readonly number[];
  readonly points: readonly (readonly number[])[];
  readonly nash: readonly (readonly number[])[];
}

/** Why there is no answer. */
export interface NoAnswer {
  readonly fault: string;
}

/**
 * NegMAS in a process of its own, which answers one question at a time. One that takes too long is ended, and the next
 * question starts another.
 */
export class Peer {
  readonly #python: string;
  readonly #script: string;
  #process: ChildProcessWithoutNullStreams | null = null;
  #answers: AsyncIterator<string> | null = null;
  /** Versions of NegMAS and Python, once started. */
  version = '';

  constructor(python: string, script: string) {
    this.#python = python;
    this.#script = script;
  }

  /** The answer to a question, checked by the caller; within so many seconds. */
  async ask(question: Question, seconds: number): Promise<unknown> {
    try {
      if (this.#process === null) await this.#start();
      this.#process?.stdin.write(`${JSON.stringify(question)}\n`);
      return await this.#next(seconds);
    } catch (error) {
      this.close();
      return { fault: error instanceof Error ? error.message : String(error) };
    }
  }

  close(): void {
    this.#process?.kill('SIGKILL');
    this.#process = null;
    this.#answers = null;
  }

  async #start(): Promise<void> {
    const child = spawn(this.#python, [this.#script], { stdio: ['pipe', 'pipe', 'pipe'] });
    child.stderr.resume();
    child.on('error', () => this.close());
    child.stdin.on('error', () => this.close());
    this.#process = child;
    this.#answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const hello = await this.#next(300);
    if (!isRecord(hello)) throw new Error('NegMAS does not start');
    this.version = `NegMAS ${String(hello['version'])}, Python ${String(hello['python'])}`;
  }

  async #next(seconds: number): Promise<unknown> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer within ${seconds} s`)), seconds * 1000);
    });
    const ended = { done: true, value: '' } as const;
    const answer = await Promise.race([this.#answers?.next() ?? ended, late]).finally(() =>
      clearTimeout(timer),
    );
    if (answer.done === true) throw new Error('the process ended, perhaps for want of memory');
    return JSON.parse(answer.value) as unknown;
  }
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An answer as times and points, or why it is none. */
export function timesOf(answer: unknown): PeerTimes | NoAnswer {
  if (!isRecord(answer)) return { fault: 'the answer could not be read' };
  const { fault, ms, points, nash } = answer;
  if (typeof fault === 'string') return { fault };
  if (!isVector(ms) || !areVectors(points) || !areVectors(nash))
    return { fault: 'the answer could not be read' };
  return { ms, points, nash };
}

const isVector = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'number');
export const areVectors = (value: unknown): value is number[][] =>
  Array.isArray(value) && value.every(isVector);
