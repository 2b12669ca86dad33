/**
 * How sure the reader is of a mention: the share of names and offices found by the same rule that name who or what is
 * said, of the kind that is said. The counts are data (`data/judged-mentions.ts`).
 */
import { JUDGED_MENTIONS } from './data/judged-mentions.ts';

/** What finds a mention. */
export type MentionRule = keyof typeof JUDGED_MENTIONS;

const isRule = (name: string): name is MentionRule => Object.hasOwn(JUDGED_MENTIONS, name);

/** The confidence of a rule by its name, 0..1; null where no rule for mentions is called so. */
export const surenessOfMention = (name: string): number | null => (isRule(name) ? surenessOf(name) : null);

/**
 * The confidence of a rule, 0..1, in hundredths: its share with one right and one wrong case more (Laplace's rule of
 * succession), so that none is sure beyond what was seen of it.
 */
export function surenessOf(rule: MentionRule): number {
  const [right, all] = JUDGED_MENTIONS[rule];
  return Math.round((100 * (right + 1)) / (all + 2)) / 100;
}
