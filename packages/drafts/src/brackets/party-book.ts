import type { NamedParty } from '../meaning/changed-facts.ts';
import type { LabelToken } from './label-tokens.ts';
import { labelTokens } from './label-tokens.ts';
import type { SeenInLowerCase } from './party-shapes.ts';
import { isCode, nameByShape } from './party-shapes.ts';

/** A name found in a label: how many tokens it takes, whose it is, whether the caller's list has it. */
export interface NameFound {
  readonly length: number;
  readonly party: string;
  /** As the text prints it. */
  readonly printed: string;
  readonly listed: boolean;
}

/** Who may be named in the labels of a text. */
export interface PartyBook {
  /** Names of the caller's list, in its order; empty without a list. */
  readonly listed: readonly string[];
  /** The party whose name starts at a token; null where none does. */
  nameAt(label: string, tokens: readonly LabelToken[], from: number): NameFound | null;
  /** The party that a whole string names by its list, or null. */
  named(name: string): string | null;
}

const LONGEST_CASED_CODE = 4;

/**
 * The book of a text's parties. With a list, its names, aliases and codes count, and beyond them only short codes in
 * capitals (not `listed`). Without one, codes and capitalised names count by their shape. A listed code of up to four
 * capitals is meant only in capitals, so that "us" and "no" stay words.
 */
export function partyBook(text: string, parties: readonly (string | NamedParty)[] = []): PartyBook {
  const named = parties.map((party) => (typeof party === 'string' ? { name: party } : party));
  const names = new Map<string, string>();
  let longest = 1;
  for (const { name, aliases = [] } of named)
    for (const each of [name, ...aliases]) {
      const key = keyOf(each);
      if (key === '') continue;
      if (!names.has(key)) names.set(key, name);
      longest = Math.max(longest, labelTokens(each).length);
    }
  const seen = lowerCaseWords(text);
  const lookUp = (name: string): string | null => names.get(keyOf(name)) ?? null;
  return {
    listed: [...new Set(named.map(({ name }) => name))],
    named: lookUp,
    nameAt: (label, tokens, from) =>
      listedAt(label, tokens, from, longest, lookUp) ?? shapedAt(label, tokens, from, seen, names.size > 0),
  };
}

/** A listed code in capitals keeps its case as a key; any other name is folded, without "the" and a possessive ending. */
function keyOf(name: string): string {
  const trimmed = withoutStop(name.trim()).replace(/['’]s?$/u, '');
  const isCased = trimmed.length <= LONGEST_CASED_CODE && /^\p{Lu}[\p{Lu}\d]*$/u.test(trimmed);
  if (isCased) return `=${trimmed}`;
  return trimmed
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^the\s+/u, '')
    .replace(/\s+/gu, ' ');
}

/** A name without the full stop of its sentence; one that abbreviates ("U.S.", "St.") keeps its own. */
const withoutStop = (name: string): string => name.replace(/(?<=\p{L}{4})\.$/u, '');

function listedAt(
  label: string,
  tokens: readonly LabelToken[],
  from: number,
  longest: number,
  lookUp: (name: string) => string | null,
): NameFound | null {
  const start = tokens[from]?.start ?? 0;
  for (let length = Math.min(longest + 1, tokens.length - from); length > 0; length -= 1) {
    const printed = label.slice(start, tokens[from + length - 1]?.end);
    const party = lookUp(printed);
    if (party !== null) return { length, party, printed, listed: true };
  }
  return null;
}

function shapedAt(
  label: string,
  tokens: readonly LabelToken[],
  from: number,
  seen: SeenInLowerCase,
  codesOnly: boolean,
): NameFound | null {
  const first = tokens[from];
  if (first === undefined) return null;
  const length = codesOnly ? Number(isCode(first.text, seen)) : nameByShape(tokens, from, seen);
  if (length === 0) return null;
  const printed = withoutStop(label.slice(first.start, tokens[from + length - 1]?.end)).replace(
    /['’]s?$/u,
    '',
  );
  return { length, party: printed, printed, listed: false };
}

/** Answers whether a word stands in lower case in a text; the text is gone through once, when first asked. */
function lowerCaseWords(text: string): SeenInLowerCase {
  let words: Set<string> | null = null;
  return (word) => {
    words ??= new Set(text.match(/(?<![\p{L}\p{N}])\p{Ll}[\p{Ll}\p{M}'’-]*(?![\p{L}\p{N}])/gu));
    return words.has(word);
  };
}
