/** Those whose process an article tells of, as many as its words say: "the three governments", "three-way talks". */
import type { Sentence } from '@nonpaper/text';
import type { MentionAt } from '../../mentions/mention-at.ts';
import { BODIES_OF_GROUPS, COUNTS, WAYS } from '../data/groups.ts';
import { bodiesListed } from './enumerations.ts';
import { organOwners } from './organ-owners.ts';

/** An article, as its principals are looked for. */
export interface Told {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly names: readonly MentionAt[];
  readonly persons: ReadonlySet<string>;
}

/**
 * As many principals as asked, three or more: those of the first list of as many bodies; else those with most organs,
 * where the next one has fewer. None where nothing tells them.
 */
export function principalsOf({ text, sentences, names, persons }: Told, count: number): readonly string[] {
  const listed = bodiesListed(text, sentences, names, persons).find((list) => list.length === count);
  if (listed !== undefined) return listed;
  const owners = organOwners(text, names);
  const next = owners[count];
  if (owners.length >= count && (next === undefined || next.organs < (owners[count - 1]?.organs ?? 0)))
    return owners.slice(0, count).map(({ name }) => name);
  return [];
}

/** How many units before an encounter's noun the word may stand that says how many sides it has. */
const NEAR = 48;

/** How many sides an encounter has by the words before its noun, which ends at a place; 0 where they say nothing. */
export function waysOf(text: string, end: number): number {
  const before = (
    text
      .slice(Math.max(0, end - NEAR), end)
      .split(/[,;:.]/u)
      .at(-1) ?? ''
  )
    .toLowerCase()
    .split(/\s+/u);
  return before.map((word) => WAYS.get(word) ?? 0).find((count) => count > 0) ?? 0;
}

/** "the three claimants", "five-party": how many sides the article says that there are; 2 where it does not say. */
export function sidesTold(text: string): number {
  const words = text.toLowerCase().match(/\p{L}[\p{L}-]*/gu) ?? [];
  for (let at = 0; at < words.length; at += 1) {
    const ways = WAYS.get(words[at] ?? '');
    if (ways !== undefined) return ways;
    const count = COUNTS.get(words[at] ?? '') ?? 0;
    if (count > 2 && (SIDES.has(words[at + 1] ?? '') || SIDES.has(words[at + 2] ?? ''))) return count;
  }
  return 2;
}

/** Of these an article has as many as its process has sides; it may tell of "four companies" besides. */
const SIDES = new Set(
  ['parties', 'sides', 'states', 'governments', 'delegations', 'claimants', 'capitals'].filter((noun) =>
    BODIES_OF_GROUPS.has(noun),
  ),
);
