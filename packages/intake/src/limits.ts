import { good, type Outcome } from '@nonpaper/vocabulary';
import type { IntakeCode } from './codes.ts';
import { refuse } from './report.ts';

const MEGABYTE = 1024 * 1024;

/** `50 MB`, `0.4 MB`: rounded up at one decimal, so that a size beyond a limit never looks equal to it. */
export function inMegabytes(bytes: number): string {
  return `${Math.ceil((bytes / MEGABYTE) * 10) / 10} MB`;
}

interface SizeLimit {
  readonly code: IntakeCode;
  /** What is measured, as the subject of a sentence: `The file`. */
  readonly subject: string;
  readonly flag: string;
}

export const FILE_LIMIT: SizeLimit = { code: 'file-too-large', subject: 'The file', flag: '--max-file-mb' };
export const ARTICLE_LIMIT: SizeLimit = {
  code: 'article-too-large',
  subject: 'The article',
  flag: '--max-article-mb',
};

/** Refuses what is larger than its limit, naming the limit, the size found and the flag that changes it. */
export function withinSize(found: number, limit: number, which: SizeLimit, where: string): Outcome<number> {
  if (found <= limit) return good(found);
  return refuse(
    which.code,
    `${which.subject} has ${inMegabytes(found)}; the limit is ${inMegabytes(limit)}.`,
    where,
    `Split it, or raise the limit: ${which.flag} ${Math.ceil(found / MEGABYTE)}.`,
  );
}
