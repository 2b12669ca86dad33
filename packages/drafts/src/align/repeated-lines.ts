import type { ReadProvision } from '../types.ts';
import { cleanText, wordingOf } from '../wording.ts';

/** A line that stands in so many provisions of one draft besides other lines says nothing of any of them. */
const LEAST_TIMES = 3;
/** Shorter lines may be headings that several articles share. */
const LEAST_WORDS = 4;

/**
 * Lines that were written into many cells beside their text: "(This amendment applies throughout the text.)", "Text Origin: Council
 * Mandate", a justification. A line counts as the same whatever figures stand in it. Linear in the text.
 */
export function repeatedLines(...drafts: readonly (readonly ReadProvision[])[]): ReadonlySet<string> {
  const repeated = new Set<string>();
  for (const draft of drafts) {
    const times = new Map<string, number>();
    for (const provision of draft) {
      if (!provision.text.includes('\n')) continue;
      const lines = new Set(cleanText(provision).split('\n').map(lineKey));
      if (lines.size > 1) for (const line of lines) times.set(line, (times.get(line) ?? 0) + 1);
    }
    for (const [line, count] of times)
      if (count >= LEAST_TIMES && line.split(' ').length >= LEAST_WORDS) repeated.add(line);
  }
  return repeated;
}

/** What is left of a text without such lines; all of it where nothing else stands there. */
export function withoutRepeated(text: string, repeated: ReadonlySet<string>): string {
  if (repeated.size === 0 || !text.includes('\n')) return text;
  const kept = text.split('\n').filter((line) => !repeated.has(lineKey(line)));
  return kept.some((line) => line.trim() !== '') ? kept.join('\n') : text;
}

const lineKey = (line: string): string =>
  wordingOf(line)
    .toLowerCase()
    .replace(/\p{Nd}+/gu, '#');
