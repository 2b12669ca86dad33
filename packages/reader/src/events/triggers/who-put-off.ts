/** Who puts something off or calls it off, or by whose wish it is done. */
import { listBefore, listFrom } from '../people/noun-list.ts';
import { withThey } from '../people/who-acts.ts';
import type { Participant, Scene } from '../types.ts';

/** How far behind the verb those who put it off may stand, in tokens. */
const REACH = 30;

/** By whose wish something is put off. */
const WISH = /^(?:request|behest|insistence|wish|motion|initiative|demand|suggestion)$/;

/**
 * Who put something off by the verb at a token, which takes so many tokens with its particle: the verb's subject, or whom
 * "by" or "at the request of" brings in.
 */
export function whoPutOff(
  scene: Scene,
  at: number,
  length: number,
  passive: boolean,
): readonly Participant[] {
  if (!passive) return withThey(scene, at);
  const from = at + length;
  const end = Math.min(scene.tokens.length, from + REACH);
  for (let index = from; index < end; index += 1) {
    const word = scene.tokens[index]?.lower ?? '';
    if (WISH.test(word) && /^['’]s?$/.test(scene.tokens[index - 1]?.lower ?? ''))
      return listBefore(scene, index - 1).members; // "at Oru's request"
    const asked = word === 'of' && WISH.test(scene.tokens[index - 1]?.lower ?? '');
    const next = scene.tokens[index + 1];
    if (!asked && (word !== 'by' || next?.pos === 'NUM' || next?.pos === 'VERB')) continue;
    const { members } = listFrom(scene, index + 1);
    if (members.length > 0) return members; // but "put back by a week"
  }
  return frontedWish(scene, at);
}

/** "At the request of Oru, the talks were put off", "on Monday, at the League's request, it was put back": by whose wish, told before the verb. */
function frontedWish(scene: Scene, verb: number): readonly Participant[] {
  const { tokens } = scene;
  const wish = tokens.findLastIndex(({ lower }, at) => at < verb && WISH.test(lower));
  if (wish < 0 || tokens.slice(wish, verb).some(({ text }) => text === ';')) return [];
  const isAt = tokens.slice(Math.max(0, wish - 5), wish).some(({ lower }) => lower === 'at');
  if (!isAt) return [];
  if (/^['’]s?$/.test(tokens[wish - 1]?.lower ?? '')) return listBefore(scene, wish - 1).members;
  return tokens[wish + 1]?.lower === 'of' ? listFrom(scene, wish + 2).members : [];
}
