/**
 * A place by its name where nothing knows it: "in Lask", "in the border village of Lask", "to the Marnian capital,
 * Sorrel". What nothing knows and stands behind "in" or "to" is a place, unless it is somebody.
 */
import { NOT_NAMES } from '../../mentions/data/not-names.ts';
import { within } from '../../mentions/mention-at.ts';
import { ACTOR_NOUNS } from '../data/actors.ts';
import type { FoundPlace, Scene } from '../types.ts';

/** The most tokens of a name, and of the words before it. */
const LONGEST = 5;
/** The most tokens of an owner, and of what is owned. */
const LONGEST_OWNED = 7;
const SETTLEMENTS =
  /^(?:capital|city|town|village|port|resort|suburb|island|hamlet|oasis|seat|enclave|municipality|township|settlement|stronghold|headquarters|base|hometown)$/u;

export const isSettlement = (noun: string): boolean => SETTLEMENTS.test(noun);

/** The words from one token up to another, without what stands between them beside a space. */
export function placed({ tokens, text }: Scene, from: number, end: number): FoundPlace | null {
  const [first, last] = [tokens[from], tokens[end - 1]];
  if (first === undefined || last === undefined || end <= from) return null;
  const span = [first.span[0], last.span[1]] as const;
  return { name: text.slice(...span).replace(/\s+/gu, ' '), span };
}

/** The token behind a name that begins at one and is nobody's; that token itself where none does. */
export function nameEnd({ tokens, names }: Scene, from: number): number {
  let to = from;
  while (to < from + LONGEST && tokens[to]?.pos === 'PROPN' && /^\p{Lu}/u.test(tokens[to]?.text ?? '')) {
    if (to > from && NOT_NAMES.has(tokens[to]?.lower ?? '')) break; // "in Lask Tuesday"
    to += 1;
  }
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (first === undefined || last === undefined || to === from) return from;
  if (first.text.length < 3 || NOT_NAMES.has(first.lower) || ACTOR_NOUNS.has(last.lower)) return from;
  if (/^['’]s?$|^-$/u.test(tokens[to]?.lower ?? '') || tokens[to]?.pos === 'NOUN') return from;
  return within(names, [first.span[0], last.span[1]]).some(({ kind }) => kind !== 'place' && kind !== 'party')
    ? from
    : to;
}

/** "the Marnian capital, Sorrel,": the name behind the comma that ends such a phrase; null where none does. */
export function apposed(scene: Scene, end: number): FoundPlace | null {
  const { tokens } = scene;
  if (!isSettlement(tokens[end - 1]?.lower ?? '') || tokens[end]?.text !== ',') return null;
  const to = nameEnd(scene, end + 1);
  const closes = tokens[to] === undefined || /^[,.;:)]$/u.test(tokens[to].text) || tokens[to].pos !== 'CCONJ';
  return to > end + 1 && closes ? placed(scene, end + 1, to) : null;
}

/** "the border village of Lask": the name behind "of" at a token; null where none stands there. */
export function ofSettlement(scene: Scene, of: number): FoundPlace | null {
  const { tokens } = scene;
  if (tokens[of]?.lower !== 'of' || !isSettlement(tokens[of - 1]?.lower ?? '')) return null;
  return placed(scene, of + 1, nameEnd(scene, of + 1));
}

/** "to Oru's stronghold, Puerto Sarre", "to Hathe's capital, Oderin": the name behind what belongs to somebody. */
export function ofOwner(scene: Scene, from: number): FoundPlace | null {
  const { tokens } = scene;
  const owner = tokens.findIndex(
    ({ lower }, at) => at > from && at < from + LONGEST_OWNED && /^['’]s?$/u.test(lower),
  );
  if (owner < 0 || tokens.slice(from, owner).some(({ pos }) => !/^(?:DET|ADJ|NOUN|PROPN)$/u.test(pos)))
    return null;
  let to = owner + 1;
  while (to < owner + LONGEST_OWNED && /^(?:ADJ|NOUN)$/u.test(tokens[to]?.pos ?? '')) to += 1;
  return apposed(scene, to);
}
