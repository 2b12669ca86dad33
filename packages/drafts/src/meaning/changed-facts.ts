import { nameIndex } from '@nonpaper/text';
import { type DateFact, dateFacts } from './date-facts.ts';
import { numbersOf } from './number-facts.ts';

/** A party with the names under which it may stand in a text. */
export interface NamedParty {
  readonly name: string;
  readonly aliases?: readonly string[];
}

/** Facts of one sort that stand on one side only. Between paraphrases they are to be headed "of our paraphrase". */
export interface ChangedFact {
  readonly kind: 'number' | 'date' | 'party';
  /** On the left only, in order of place: `600,000`, `100 days`, `2025-12-24`, a party's name. */
  readonly left: readonly string[];
  readonly right: readonly string[];
}

const KINDS = ['number', 'date', 'party'] as const;

/**
 * Numbers (with their units), dates and parties in which the texts of a matched pair differ. A fact that stands on
 * both sides equally often is no change; order does not matter. Only the parties handed in are looked for, in any
 * spelling and script. Mirrored when the sides are exchanged. Linear in the texts.
 */
export function changedFacts(
  left: string,
  right: string,
  parties: readonly NamedParty[] = [],
): ChangedFact[] {
  const [a, b] = [factsOf(left, parties), factsOf(right, parties)];
  return KINDS.flatMap((kind) => {
    const changed = { kind, left: without(a[kind], b[kind]), right: without(b[kind], a[kind]) };
    return changed.left.length + changed.right.length === 0 ? [] : [changed];
  });
}

type Facts = Readonly<Record<ChangedFact['kind'], readonly string[]>>;

function without(facts: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(other, (left.get(other) ?? 0) + 1);
  return facts.filter((fact) => {
    const count = left.get(fact) ?? 0;
    left.set(fact, count - 1);
    return count <= 0;
  });
}

function factsOf(text: string, parties: readonly NamedParty[]): Facts {
  const dates = dateFacts(text);
  return {
    number: numbersOf(withoutSpans(text, dates)),
    date: dates.map(({ shown }) => shown),
    party: partiesOf(text, parties),
  };
}

function partiesOf(text: string, parties: readonly NamedParty[]): string[] {
  const index = nameIndex(
    parties.map(({ name, aliases = [] }) => ({ names: [name, ...aliases], value: name })),
  );
  return [...new Set(index.find(text).flatMap(({ values }) => values))];
}

/** The text with a space for each date, so that no part of one is read as a number. */
function withoutSpans(text: string, facts: readonly DateFact[]): string {
  const kept = facts.map(({ span }, index) => text.slice(facts[index - 1]?.span[1] ?? 0, span[0]));
  return [...kept, text.slice(facts.at(-1)?.span[1] ?? 0)].join(' ');
}
