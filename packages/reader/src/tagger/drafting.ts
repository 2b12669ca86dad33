/** What the first stage hands to the second. */
import type { Draft } from './features.ts';
import { LABEL_COUNT, beginOf } from './labels.ts';
import { EDGE } from './passage.ts';

const L = LABEL_COUNT;
/** Chances at which a role's step rises by one. */
const STEPS = [0.03, 0.15, 0.35, 0.6, 0.8, 0.94];

const stepOf = (chance: number): number => STEPS.filter((each) => chance >= each).length;

/** A draft from the best labels and the chances of all. */
export function draftOf(labels: Uint8Array, chances: Float32Array, length: number): Draft {
  const size = length + 2 * EDGE;
  const draft = { labels: new Uint8Array(size), sure: new Uint8Array(size), roles: new Uint16Array(size) };
  for (let token = 0; token < length; token += 1) {
    const label = labels[token] ?? 0;
    draft.labels[token + EDGE] = label;
    draft.sure[token + EDGE] = Math.round((chances[token * L + label] ?? 0) * 10);
    draft.roles[token + EDGE] = [0, 1, 2].reduce((packed, role) => {
      const begin = token * L + beginOf(role);
      return packed | (stepOf((chances[begin] ?? 0) + (chances[begin + 1] ?? 0)) << (3 * role));
    }, 0);
  }
  return draft;
}

/** Whether the first stage took a token for part of a cue. */
export const isDraftCue = (draft: Draft, at: number): boolean => {
  const label = draft.labels[at];
  return label === beginOf(1) || label === beginOf(1) + 1;
};
