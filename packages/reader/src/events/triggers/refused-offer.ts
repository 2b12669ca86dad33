/** Whose offer it is that somebody refuses. */
import { TEXT_NOUNS } from '../data/triggers.ts';
import { listFrom } from '../people/noun-list.ts';
import type { Participant, Scene, Trigger } from '../types.ts';

/** How far behind a refusal the words end that tell what is refused and whose it is, in tokens. */
const OFFER_REACH = 14;

/** The participles whose "by" tells who made an offer to the one who refuses it: a draft by the mediators is no offer of theirs. */
const PUT = /^(?:offered|made|extended|sent)$/;

/** "declined an invitation from Oru", "refused a truce offered by the League": who is told to have made the offer. */
export function offerers(scene: Scene, { to }: Trigger): readonly Participant[] {
  const end = Math.min(to + OFFER_REACH, scene.tokens.length);
  let offer = -1;
  for (let at = to + 1; at < end; at += 1) {
    const { lower, text } = scene.tokens[at] ?? { lower: '', text: '' };
    const next = scene.tokens[at + 1]?.lower ?? '';
    if (offer < 0 && isOffer(lower)) offer = at;
    else if (
      offer >= 0 &&
      (lower === 'from' || (lower === 'by' && PUT.test(scene.tokens[at - 1]?.lower ?? '')))
    )
      return listFrom(scene, at + 1).members;
    if (
      /^[,;:."“”]$/.test(text) ||
      (offer < 0 && /^(?:that|which|as|because|after|when)$/.test(lower)) ||
      next === ''
    )
      return [];
  }
  return [];
}

/** Whether a word names something that can be refused. */
const isOffer = (lower: string): boolean =>
  TEXT_NOUNS.has(lower) || TEXT_NOUNS.has(lower.replace(/s$/, '')) || /^(?:calls?|overtures?)$/.test(lower);
