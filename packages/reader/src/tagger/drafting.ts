/** What the first stage hands to the second. */
import { ints } from './columns.ts';
import { NEVER } from './draft.ts';
import type { Draft } from './draft.ts';
import { LABEL_COUNT, beginOf } from './labels.ts';
import { EDGE } from './passage.ts';

const L = LABEL_COUNT;
/** Chances at which a role's step rises by one. */
const STEPS = [0.03, 0.15, 0.35, 0.6, 0.8, 0.94];

function stepOf(chance: number): number {
  let step = 0;
  while (step < STEPS.length && chance >= (STEPS[step] ?? 1)) step += 1;
  return step;
}

/** A draft from the best labels and the chances of all. */
export function draftOf(labels: Uint8Array, chances: Float32Array, length: number): Draft {
  const size = length + 2 * EDGE;
  const draft = {
    labels: ints(size),
    sure: ints(size),
    roles: ints(size),
    apart: ints(6 * size).fill(NEVER),
  };
  for (let token = 0; token < length; token += 1) {
    const label = labels[token] ?? 0;
    const row = token * L;
    draft.labels[token + EDGE] = label;
    draft.sure[token + EDGE] = Math.round((chances[row + label] ?? 0) * 10);
    let roles = 0;
    for (let role = 0; role < 3; role += 1) {
      const begin = row + beginOf(role);
      roles |= stepOf((chances[begin] ?? 0) + (chances[begin + 1] ?? 0)) << (3 * role);
    }
    draft.roles[token + EDGE] = roles;
  }
  for (let role = 0; role < 3; role += 1) {
    measure(draft.labels, role, 1, draft.apart);
    measure(draft.labels, role, -1, draft.apart);
  }
  return draft;
}

/** The nearest token of a role is looked for among fewer than so many. */
const FAR = 40;

/** Writes how far the nearest token of a role is that lies before each token (`way` 1) or after it (-1). */
function measure(labels: Int32Array, role: number, way: 1 | -1, apart: Int32Array): void {
  const first = EDGE;
  const last = labels.length - EDGE - 1;
  const begin = beginOf(role);
  const column = way > 0 ? role : role + 3;
  let distance = FAR;
  for (let at = way > 0 ? first : last; at >= first && at <= last; at += way) {
    if (distance < FAR) apart[6 * at + column] = distance;
    const label = labels[at];
    distance = label === begin || label === begin + 1 ? 1 : distance + 1;
  }
}

/** Whether the first stage took a token for part of a cue. */
export const isDraftCue = (draft: Draft, at: number): boolean => {
  const label = draft.labels[at];
  return label === beginOf(1) || label === beginOf(1) + 1;
};
