import type { EventStatus } from '@nonpaper/vocabulary';
import { CHANGE_HEADS, CHANGE_PHRASES, CHANGE_VERBS, PUT_OFF, PUT_OFF_HEADS } from '../data/changes.ts';
import type { Scene } from '../types.ts';

/** How much text behind a verb may belong to a change of several words, in units. */
const LONGEST_PHRASE = 60;

function wordsFrom(scene: Scene, at: number): string {
  const start = scene.tokens[at]?.span[0];
  return start === undefined ? '' : scene.text.slice(start, start + LONGEST_PHRASE).toLowerCase();
}

/** The change that several words from a token on tell ("called off"), if any. */
export function changePhraseAt(scene: Scene, at: number): EventStatus | undefined {
  if (!CHANGE_HEADS.has(scene.tokens[at]?.lower ?? '')) return undefined;
  const words = wordsFrom(scene, at);
  return CHANGE_PHRASES.find(([pattern]) => pattern.test(words))?.[1];
}

/** The change that the verb at a token makes by itself. */
function changeVerbAt(scene: Scene, at: number): EventStatus | undefined {
  const token = scene.tokens[at];
  if (token === undefined || (token.pos !== 'VERB' && !token.lower.endsWith('ed'))) return undefined;
  const { lower, lemma } = token;
  const own = CHANGE_VERBS.get(lemma.toLowerCase());
  if (own !== undefined || !lower.endsWith('d')) return own ?? CHANGE_VERBS.get(lower);
  const past = CHANGE_VERBS.get(lower.slice(0, -1));
  return past === undefined && lower.endsWith('ed') ? CHANGE_VERBS.get(lower.slice(0, -2)) : past;
}

/** What the verb at a token makes of an event, if anything. */
export const changeAt = (scene: Scene, at: number): EventStatus | undefined =>
  changePhraseAt(scene, at) ?? changeVerbAt(scene, at);

/** A verb by which somebody puts something off or calls it off. */
export interface PutOff {
  readonly status: 'postponed' | 'cancelled';
  /** How many tokens the verb and a particle right behind it take: 2 for "called off", 1 for "called the visit off". */
  readonly length: number;
}

function putOffPhraseAt(scene: Scene, at: number): (typeof PUT_OFF)[number] | undefined {
  if (!PUT_OFF_HEADS.has(scene.tokens[at]?.lower ?? '')) return undefined;
  const words = wordsFrom(scene, at);
  return PUT_OFF.find(([pattern]) => pattern.test(words));
}

/** The verb of putting off or calling off at a token; null where what happens there is nobody's deed ("fell through"). */
export function putOffAt(scene: Scene, at: number): PutOff | null {
  const phrase = putOffPhraseAt(scene, at);
  const status = phrase?.[1] ?? changeVerbAt(scene, at);
  if (status !== 'postponed' && status !== 'cancelled') return null;
  const next = scene.tokens[at + 1]?.lower ?? '';
  return {
    status,
    length: phrase === undefined ? 1 : next === 'on' ? 3 : /^(?:off|back|through)$/.test(next) ? 2 : 1,
  };
}
