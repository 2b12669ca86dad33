import { sentences } from '@nonpaper/text';
import type { DutyMark } from './mark.ts';
import type { Token } from './tokens.ts';

/** Where the clauses and sentences of a row of tokens begin. */
export interface Starts {
  readonly all: readonly number[];
  readonly sentences: ReadonlySet<number>;
  sentenceAt(token: number): number;
}

/** Sentences and semicolons part clauses, and so does every duty after the first of a part. Linear. */
export function clauseStarts(text: string, tokens: readonly Token[], mains: readonly DutyMark[]): Starts {
  const found = sentences(text);
  const sentenceOf: number[] = [];
  const first = new Set<number>();
  const parts = new Set<number>([0]);
  let sentence = 0;
  tokens.forEach((token, at) => {
    while (sentence + 1 < found.length && (found[sentence]?.span[1] ?? 0) <= token.span[0]) sentence += 1;
    if (at === 0 || sentenceOf[at - 1] !== sentence) {
      first.add(at);
      parts.add(at);
    }
    if (tokens[at - 1]?.key === ';') parts.add(at);
    sentenceOf.push(sentence);
  });
  for (const at of itemsIn(tokens, [...parts], mains)) parts.delete(at);
  mains.forEach((duty, index) => {
    const last = mains[index - 1];
    if (last === undefined) return;
    const start = breakBetween(tokens, last.to, duty.from, parts);
    if (start !== null) parts.add(start);
  });
  return {
    all: [...parts].filter((at) => at < tokens.length).sort((a, b) => a - b),
    sentences: first,
    sentenceAt: (at) => sentenceOf[at] ?? 0,
  };
}

/**
 * Where items of a list begin that state no duty of their own: "They are prohibited from the following: (a) selling land; (b)
 * granting mines". They belong to the clause whose duty they carry on.
 */
function itemsIn(tokens: readonly Token[], parts: readonly number[], mains: readonly DutyMark[]): number[] {
  const items: number[] = [];
  let [duty, isOpen] = [0, false];
  parts.forEach((from, index) => {
    const to = parts[index + 1] ?? tokens.length;
    const first = duty;
    while (duty < mains.length && (mains[duty]?.from ?? 0) < to) duty += 1;
    if (duty > first) isOpen = tokens.slice(mains[duty - 1]?.to, to).some(({ key }) => key === ':');
    else if (isOpen && /^(?::|;|,|and|or)$/u.test(tokens[from - 1]?.key ?? '')) items.push(from);
    else isOpen = false;
  });
  return items;
}

const BREAKERS: ReadonlySet<string> = new Set(
  'and or but while whereas if unless provided that so , : because although'.split(' '),
);
const FARTHEST_BREAK = 14;

/** Where the clause of a second duty begins; null where a sentence or semicolon parts the two already. */
function breakBetween(
  tokens: readonly Token[],
  from: number,
  to: number,
  parts: ReadonlySet<number>,
): number | null {
  for (let at = to; at >= from; at -= 1) if (parts.has(at)) return null;
  for (let at = to - 1; at > Math.max(from - 1, to - FARTHEST_BREAK); at -= 1) {
    const token = tokens[at];
    const joinsNames = tokens[at - 1]?.capital === true && tokens[at + 1]?.capital === true;
    if (token !== undefined && BREAKERS.has(token.key) && !joinsNames) return at;
  }
  return to;
}
