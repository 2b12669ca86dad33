/** A sentence that denies what was told right before it: "It is said that they met in Muscat. There was no such meeting." */
import type { Sentence } from '@nonpaper/text';
import { LEADS_BACK } from '../data/occasions.ts';
import type { FoundEvent } from '../merge-events.ts';

const NOUNS = [...LEADS_BACK].flatMap(([, nouns]) => nouns);
const NO_SUCH = new RegExp(
  `^(?:(?:answer|a|reply)\\s?[:.–-]\\s?)?["“'‘]?(?:there (?:was|were|has been|have been) no such|no such) (${NOUNS.join('|')})s?\\b`,
  'iu',
);
const LONGEST_HEAD = 80;
/** How many sentences back what is denied may stand. */
const BACK = 2;

/** The event that a sentence says never was, by its index, as one that is denied; null where it says so of none. */
export function deniedLater(
  { text: words }: Sentence,
  number: number,
  found: readonly FoundEvent[],
): { readonly at: number; readonly event: FoundEvent } | null {
  const noun = found.length === 0 ? undefined : NO_SUCH.exec(words.slice(0, LONGEST_HEAD))?.[1];
  if (noun === undefined) return null;
  const types = [...LEADS_BACK].flatMap(([type, nouns]) =>
    nouns.includes(noun.toLowerCase()) ? [String(type)] : [],
  );
  const at = found.findLastIndex(
    ({ event, sentence }) =>
      number - sentence <= BACK && types.includes(event.type) && event.status === 'held',
  );
  const told = found[at];
  return told === undefined ? null : { at, event: { ...told, event: { ...told.event, status: 'denied' } } };
}
