/**
 * Where a verb of motion leads: "drove to Upper Tarn", "came to the pharmacy", "left for the capital". Such verbs have many
 * uses ("came to the conclusion"), so that only a name or a noun for a place will do, right behind the word that leads there.
 */
import { NOT_NAMES } from '../../mentions/data/not-names.ts';
import { within } from '../../mentions/mention-at.ts';
import { PLACE_NOUNS } from '../data/places.ts';
import { apposed, ofOwner, ofSettlement } from '../places/name-told.ts';
import type { FoundPlace, Scene, Trigger } from '../types.ts';

/** How many tokens behind the verb the word may stand that leads to the place. */
const REACH = 6;
const LEADS = /^(?:to|for|into)$/u;
/** The most tokens of a described place: "the old customs house at Imre". */
const LONGEST = 7;

/** The words from one token to another as a place. */
const placed = ({ tokens, text }: Scene, from: number, to: number): FoundPlace | null => {
  const [first, last] = [tokens[from], tokens[to]];
  if (first === undefined || last === undefined) return null;
  const span = [first.span[0], last.span[1]] as const;
  return { name: text.slice(...span), span };
};

/** A name behind "to" that is nobody's: known as a place or a party, or known to nothing. */
function named(scene: Scene, from: number): FoundPlace | null {
  const { tokens } = scene;
  let to = from;
  while (to < from + LONGEST && tokens[to]?.pos === 'PROPN' && /^\p{Lu}/u.test(tokens[to]?.text ?? ''))
    to += 1;
  const first = tokens[from];
  if (
    to === from ||
    first === undefined ||
    NOT_NAMES.has(first.lower) ||
    /^['’]s?$/u.test(tokens[to]?.lower ?? '')
  )
    return null;
  const mentions = within(scene.names, [first.span[0], tokens[to - 1]?.span[1] ?? first.span[1]]);
  return mentions.some(({ kind }) => kind === 'person' || kind === 'outlet')
    ? null
    : placed(scene, from, to - 1);
}

/** "the old customs house", "his wool shed in Dara": a noun for a place, with its article. */
function described(scene: Scene, from: number): FoundPlace | null {
  const { tokens } = scene;
  if (!/^(?:the|an?|his|her|its|their|that|this)$/u.test(tokens[from]?.lower ?? '')) return null;
  let to = from + 1;
  while (to < from + LONGEST && /^(?:ADJ|NOUN|PROPN|NUM|PART)$/u.test(tokens[to]?.pos ?? '')) to += 1;
  const head = tokens[to - 1]?.lower ?? '';
  const region = tokens[from + 1]?.pos === 'PROPN' && to === from + 2 && tokens[from]?.lower === 'the';
  return PLACE_NOUNS.has(head) || PLACE_NOUNS.has(head.replace(/s$/u, '')) || region
    ? (apposed(scene, to) ?? ofSettlement(scene, to) ?? placed(scene, from, to - 1))
    : null;
}

/** The place to which a trigger's motion leads; null where it leads to none. */
export function goalOf(scene: Scene, { to }: Trigger): FoundPlace | null {
  const { tokens } = scene;
  for (let at = to + 1; at <= to + REACH && at < tokens.length; at += 1) {
    const { lower, pos, text } = tokens[at] ?? { lower: '', pos: '', text: '' };
    if (/^[,;:.]$/u.test(text) || pos === 'VERB') return null;
    if (LEADS.test(lower)) return named(scene, at + 1) ?? described(scene, at + 1) ?? ofOwner(scene, at + 1);
  }
  return null;
}
