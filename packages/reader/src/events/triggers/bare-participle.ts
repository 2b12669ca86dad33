/** Participles without an auxiliary: "a plan presented by Oru", "a letter first published in May". */
import type { Scene, Trigger } from '../types.ts';
import { looksPast, verbForm } from '../verb-form.ts';

/** "presented by Oru and rejected by Bessa": a bare participle before "by" has no subject. */
export const isDoneBy = (scene: Scene, trigger: Trigger): boolean =>
  trigger.sense.needs !== 'persons' &&
  scene.tokens[behindParticle(scene, trigger.to)]?.lower === 'by' &&
  isBare(scene, trigger);

/** The token behind a verb and its particle. */
const behindParticle = ({ tokens }: Scene, to: number): number =>
  /^(?:out|down|forward|off)$/.test(tokens[to + 1]?.lower ?? '') ? to + 2 : to + 1;

/** A participle without an auxiliary. */
export const isBare = ({ tokens }: Scene, { from }: Trigger): boolean =>
  looksPast(tokens[from]) &&
  tokens
    .slice(verbForm(tokens, from).start, from)
    .every(({ pos, lower }) => pos === 'ADV' && lower !== 'not'); // "first published"
