import { LABEL_LEADS, LABEL_TAILS, NOT_PARTIES } from '../data/bracket-words.ts';

/**
 * Whose wording a bracket holds. Parties name themselves before the wording (`[US: …]`), at its end
 * (`[… – US]`) or after it (`[…] (EU, AOSIS)`, `[…]^EU`, `[…]EU`). A label is taken for a party when the caller
 * knows it, when it is an acronym, or when every word of it is capitalised and its first word does not name a
 * part of a text ("Annex II", "Option 1").
 */
export interface Label {
  readonly by: readonly string[];
  /** Where the label ends in the text, its colon or closing mark included. */
  readonly end: number;
}

/** Names of parties that the caller knows, folded to lower case. */
export type KnownParties = ReadonlySet<string>;

const LONGEST_LABEL = 80;
const PARTY =
  /^[\p{Lu}\d][\p{L}\p{M}\d.'’+-]*(?: (?:of|the|for|de|du|[\p{Lu}\d][\p{L}\p{M}\d.'’+-]*)){0,5}$/u;
const ACRONYM = /^(?=.*\p{Lu}.*[\p{Lu}\d+])[\p{Lu}\d][\p{Lu}\d.+-]{1,9}$/u;
const BETWEEN_PARTIES = /\s*(?:[,;/&]|\+(?=\s?\p{Lu})| and )\s*/u;
const BEFORE = /\s*([^[\]:\n]{1,80}):(?=\s|$)/uy;
const AFTER = [
  /\^\{([^{}[\]\n]{1,80})\}/uy,
  /\^\(([^()[\]\n]{1,80})\)/uy,
  /\^(\p{Lu}[\p{L}\d+&,/.-]{0,60}[\p{L}\d+]|\p{Lu})/uy,
  /[ \t\u00a0]?\(([^()[\]\n]{1,80})\)/uy,
  /([\p{Lu}\d+]{2,8})(?![\p{L}\d])/uy,
];
const AT_THE_END = /(?:\s[–—-]\s*([^–—[\]():\n]{1,60})|\s\(([^()[\]\n]{1,60})\))\s*$/u;

/** The label that stands just after an opening bracket, if there is one. */
export function labelBefore(text: string, inner: number, known: KnownParties): Label | null {
  BEFORE.lastIndex = inner;
  const found = BEFORE.exec(text);
  const by = found === null ? [] : partiesOf(found[1] ?? '', known);
  return by.length === 0 ? null : { by, end: BEFORE.lastIndex };
}

/** The label that stands just after a closing bracket, if there is one. */
export function labelAfter(text: string, end: number, known: KnownParties): Label | null {
  for (const pattern of AFTER) {
    pattern.lastIndex = end;
    const found = pattern.exec(text);
    const by = found === null ? [] : partiesOf(found[1] ?? '', known);
    if (by.length > 0) return { by, end: pattern.lastIndex };
  }
  return null;
}

/** The label that ends the wording inside a bracket: `[… – EU]`. Only acronyms and known parties count here. */
export function labelAtTheEnd(text: string, innerEnd: number, known: KnownParties): readonly string[] {
  const tail = text.slice(Math.max(0, innerEnd - LONGEST_LABEL), innerEnd);
  const found = AT_THE_END.exec(tail);
  const parts = partiesOf(found?.[1] ?? found?.[2] ?? '', known);
  return parts.every((part) => ACRONYM.test(part) || known.has(part.toLowerCase())) ? parts : [];
}

/** The parties that a label names; none when one of its parts is no party. */
export function partiesOf(label: string, known: KnownParties): readonly string[] {
  const bare = withoutLabelWords(label.trim());
  if (bare === '') return [];
  if (known.has(bare.toLowerCase())) return [bare];
  const parts = bare.split(BETWEEN_PARTIES).filter((part) => part !== '');
  return parts.every((part) => isParty(part, known)) ? parts : [];
}

function isParty(part: string, known: KnownParties): boolean {
  if (known.has(part.toLowerCase()) || ACRONYM.test(part)) return true;
  if (!PARTY.test(part) || /^\d+$/u.test(part)) return false;
  const first = part.split(/[ .]/u, 1)[0] ?? '';
  return !NOT_PARTIES.has(first.toLowerCase());
}

function withoutLabelWords(label: string): string {
  const folded = label.toLowerCase();
  const lead = LABEL_LEADS.find((words) => folded.startsWith(`${words} `));
  if (lead !== undefined) return label.slice(lead.length + 1).trim();
  const tail = LABEL_TAILS.find((words) => folded.endsWith(` ${words}`));
  if (tail === undefined) return label;
  return label
    .slice(0, label.length - tail.length - 1)
    .replace(/['’]s?$/u, '')
    .trim();
}
