import { STOP_WORDS } from '../data/stop-words.ts';
import { asWritten } from './as-written.ts';
import type { Clause } from './clauses.ts';
import type { Mark } from './mark.ts';
import { placeFrom, tokensWithin } from './places.ts';
import type { Token } from './tokens.ts';
import { stemOf } from './words-key.ts';

/** A mark with its words and the clause that it stands in. */
export interface Placed {
  readonly mark: Mark;
  readonly clause: Clause;
}

export const textOf = (placed: Placed | null): string => {
  if (placed === null) return '';
  return asWritten(tokensWithin(placed.clause, placed.mark.span));
};

const LONGEST_CONTENT = 8;

const NO_TOKEN: Pick<Token, 'span' | 'key' | 'kind'> = { span: [0, 0], key: '', kind: 'mark' };

/** First letters of the content words behind a condition, up to the next mark. */
export function contentOf({ mark, clause }: Placed): ReadonlySet<string> {
  const stems = new Set<string>();
  for (let at = placeFrom(clause, mark.span[1]); at < clause.tokens.length; at += 1) {
    const { span, key, kind } = clause.tokens[at] ?? NO_TOKEN;
    if (kind === 'mark' || stems.size >= LONGEST_CONTENT || isMain(clause, span)) break;
    if (kind === 'word' && !STOP_WORDS.has(key)) stems.add(stemOf(key));
  }
  return stems;
}

/** Whether the duty of the clause begins here: what a condition says ends before it. */
const isMain = ({ duty }: Clause, [start]: readonly [number, number]): boolean => duty?.span[0] === start;

const LONGEST_PHRASE = 12;

export function phraseOf({ mark, clause }: Placed): string {
  const from = placeFrom(clause, mark.span[0]);
  const behind = clause.tokens.slice(from, from + LONGEST_PHRASE);
  const stop = behind.findIndex(({ kind, span }) => kind === 'mark' || isMain(clause, span));
  return behind
    .slice(0, stop === -1 ? LONGEST_PHRASE : stop)
    .map(({ text }) => text)
    .join(' ');
}

/** How much of some content stands in clauses, 0 to 1. */
export function heldShare(content: ReadonlySet<string>, clauses: readonly Clause[]): number {
  const held = [...content].filter((stem) => clauses.some(({ stems }) => stems.has(stem))).length;
  return content.size === 0 ? 1 : held / content.size;
}
export const LEAST_COMMON = 0.5;

export function shareContent(one: Placed, other: Placed): boolean {
  const [content, others] = [contentOf(one), contentOf(other)];
  const common = [...content].filter((stem) => others.has(stem)).length;
  return common > 0 && common >= LEAST_SHARED * Math.min(content.size, others.size);
}

const LEAST_SHARED = 0.4;
