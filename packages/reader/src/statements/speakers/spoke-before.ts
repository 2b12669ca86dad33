/** The phrases that point back to somebody without a name, or to a carrier, who spoke before: "the official", "the site". */
import { tokenAt } from '../words/page.ts';
import type { Described } from './classify.ts';
import type { Turn, Turns } from './turns.ts';
import type { Found } from '../types.ts';

const OTHERS = new Set('other first second third fourth fifth last rest latter former'.split(' '));

/** "the official, who was not allowed to speak": a nameless one who was introduced before ("a senior official of the ministry"). */
export function namelessBefore(
  turns: Turns,
  found: Found,
  { definite, head, plural }: Described,
): Turn | null {
  if (!definite) return null;
  if (isSamePerson(found))
    return turns.last(found, (each) => each.speaker.class === 'unnamed' && !each.plural);
  const turn = turns.last(found, (each) => each.head === head && each.plural === plural);
  return turn?.speaker.class === 'unnamed' && turn.speaker.descriptor !== undefined ? turn : null;
}

/** "the same person", "the same source": the nameless one who spoke last. */
const isSamePerson = ({ unit, source }: Found): boolean =>
  source !== null &&
  tokenAt(unit, source.from + 1).low === 'same' &&
  /^(?:person|source|official|diplomat|man|woman|voice|speaker)$/u.test(tokenAt(unit, source.from + 2).low);

/** "the site", "the paper": the carrier that spoke last. */
export function outletBefore(
  turns: Turns,
  found: Found,
  { definite, class: own, name }: Described,
): Turn | null {
  if (!definite || own !== 'outlet' || (name !== undefined && /^\p{Lu}/u.test(name.replace(/^the /iu, ''))))
    return null;
  return turns.last(found, ({ speaker }) => speaker.class === 'outlet' && speaker.name !== undefined);
}

/** "the third", "the other": one of those who spoke before. */
const isOther = ({ unit, source }: Found): boolean =>
  source !== null && source.to - source.from === 2 && OTHERS.has(tokenAt(unit, source.from + 1).low);

/** "the diplomats", "the mediator": those who spoke before without a name. */
export function isNameless(
  turns: Turns,
  found: Found,
  { definite, head, plural, class: own }: Described,
): boolean {
  if (!definite || (own !== 'group' && own !== 'office')) return false;
  if (isOther(found)) return turns.last(found, () => true)?.speaker.class === 'unnamed';
  return (
    turns.last(found, (turn) => turn.head === head && turn.plural === plural)?.speaker.class === 'unnamed'
  );
}
