/** A text that a pronoun means, or that goes without saying: "she published it", "it was signed", "they refused.". */
import type { Token } from '../../tokens.ts';
import type { Scene, Trigger } from '../types.ts';
import { verbForm } from '../verb-form.ts';

/** "rejects that, fearing": nothing more belongs to the pronoun. */
const isClauseEnd = (tokens: readonly Token[], at: number): boolean =>
  tokens[at] === undefined || tokens[at].pos === 'PUNCT';

/** "refused within a day", "declined on the radio", "refused the same afternoon": no object, but when or how. */
const WHEN =
  /^(?:within|outright|again|immediately|politely|flatly|twice|yesterday|today|hours|but|and|because|since|before|after|last|later)$/u;

function saysWhen(tokens: readonly Token[], to: number): boolean {
  const [first, second, third] = tokens.slice(to + 1, to + 4);
  if (WHEN.test(first?.lower ?? '')) return true;
  if (/^(?:on|in|at|by)$/u.test(first?.lower ?? '')) return true;
  return (
    first?.lower === 'the' &&
    /^(?:same|next|following)$/u.test(second?.lower ?? '') &&
    /^(?:day|morning|afternoon|evening|night)$/u.test(third?.lower ?? '')
  );
}

/** "she published it", "it was signed", "they refused.": the text is the one told before. */
export function meansTextBefore(scene: Scene, trigger: Trigger, passive: boolean): boolean {
  const { tokens } = scene;
  const next = tokens[trigger.to + 1];
  const { start } = verbForm(tokens, trigger.from);
  const subject = /^(?:it|they|both|this)$/.test(tokens[start - 1]?.lower ?? '');
  const refused =
    trigger.sense.type === 'rejection' &&
    (next === undefined || next.pos === 'PUNCT' || saysWhen(tokens, trigger.to));
  const another = tokens
    .slice(trigger.to + 1, trigger.to + 5)
    .some(
      ({ lower }, index, all) =>
        lower === 'one' &&
        index > 0 &&
        /^(?:ADJ|DET)$/.test(all[index - 1]?.pos ?? '') &&
        all[index - 1]?.lower !== 'which',
    ); // "the previous one"
  const pronoun =
    /^(?:it|them)$/.test(next?.lower ?? '') ||
    (trigger.sense.type === 'rejection' &&
      /^(?:that|both)$/.test(next?.lower ?? '') &&
      isClauseEnd(tokens, trigger.to + 2));
  const put =
    tokens[trigger.to]?.lower.startsWith('circulat') === true ||
    /^(?:to|before)$/.test(tokens[trigger.to + 2]?.lower ?? ''); // "presents it to both sides"
  const one =
    trigger.sense.type === 'signature' &&
    /^(?:another|one)$/.test(next?.lower ?? '') &&
    isClauseEnd(tokens, trigger.to + 2);
  const object =
    one ||
    (pronoun && (trigger.sense.type !== 'proposal' || put)) ||
    (another && trigger.sense.type === 'rejection');
  return ((passive && subject) || refused || object) && scene.tellsTextBefore();
}
