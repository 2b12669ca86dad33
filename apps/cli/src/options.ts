import { DEFAULT_LIMITS, type Limits } from '@nonpaper/intake';
import type { IsoDate } from '@nonpaper/vocabulary';
import { InvalidArgumentError, Option, type Command } from 'commander';

/** Options that many commands share, as commander hands them over. */
export interface SharedOptions {
  readonly dossier?: string;
  readonly json?: boolean;
  readonly output?: string;
  readonly asOf?: IsoDate;
  readonly withNotes?: boolean;
  readonly actor?: string;
  readonly timings?: boolean;
  readonly maxFileMb?: number;
  readonly maxInflatedMb?: number;
  readonly maxArticleMb?: number;
  readonly maxProvisions?: number;
}

/** Checks a calendar day, so that 2025-02-30 is refused and not moved to March. */
export function isoDay(value: string): IsoDate {
  const parsed = new Date(`${value}T00:00:00Z`);
  const sound = /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(parsed.getTime());
  if (!sound || parsed.toISOString().slice(0, 10) !== value) {
    throw new InvalidArgumentError(`"${value}" is not a day of the form YYYY-MM-DD.`);
  }
  return value;
}

/** Checks a number above 0. */
export function positive(value: string): number {
  const number = Number(value);
  if (!Number.isFinite(number) || number <= 0)
    throw new InvalidArgumentError(`"${value}" is not a number above 0.`);
  return number;
}

/** Checks a whole number from 0, such as a seed. */
export function wholeNumber(value: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < 0 || value.trim() === '')
    throw new InvalidArgumentError(`"${value}" is not a whole number from 0.`);
  return number;
}

const MOST_JOBS = 64;

/** A whole number of threads. */
export function jobCount(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1 || number > MOST_JOBS)
    throw new InvalidArgumentError(`"${value}" is not a whole number from 1 to ${MOST_JOBS}.`);
  return number;
}

export const withDossier = (command: Command): Command =>
  command
    .option(
      '--dossier <file>',
      'the dossier to use (else NONPAPER_DOSSIER, else the only *.dossier in this folder)',
    )
    .option(
      '--actor <name>',
      'who works, as it shall stand in the journal (else NONPAPER_ACTOR, else the login name)',
    );

export const withJson = (command: Command): Command =>
  command.option('--json', 'print JSON on standard output');

export const withOutput = (command: Command, endings: string): Command =>
  command.option('-o, --output <file>', `write to a file; its ending decides the format (${endings})`);

export const withAsked = (command: Command): Command =>
  command
    .option('--as-of <date>', 'only what was known by that day (YYYY-MM-DD)', isoDay)
    .option('--with-notes', 'take notes in too, and what rests on them');

export const withLimits = (command: Command): Command =>
  command
    .addOption(new Option('--max-file-mb <n>', 'largest file, in MB').argParser(positive).default(50))
    .addOption(
      new Option('--max-inflated-mb <n>', 'largest inflated size, in MB').argParser(positive).default(200),
    )
    .addOption(new Option('--max-article-mb <n>', 'largest article, in MB').argParser(positive).default(10))
    .addOption(
      new Option('--max-provisions <n>', 'most provisions of one draft').argParser(positive).default(20_000),
    );

const MB = 1024 * 1024;

/** The limits that hold for this call. */
export const limitsOf = (options: SharedOptions): Limits => ({
  fileBytes: options.maxFileMb === undefined ? DEFAULT_LIMITS.fileBytes : Math.round(options.maxFileMb * MB),
  inflatedBytes:
    options.maxInflatedMb === undefined
      ? DEFAULT_LIMITS.inflatedBytes
      : Math.round(options.maxInflatedMb * MB),
  articleBytes:
    options.maxArticleMb === undefined ? DEFAULT_LIMITS.articleBytes : Math.round(options.maxArticleMb * MB),
  provisions: options.maxProvisions ?? DEFAULT_LIMITS.provisions,
});
