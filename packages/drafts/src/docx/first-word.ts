import { tokenEnds, type Change } from './changes.ts';
import type { Kept } from './lines.ts';

/**
 * A kept paragraph in which the first word of the newer text counts as replaced, so that the paragraph begins with an
 * insertion. Changes that the word touches become one with it. The newer text must not be empty.
 */
export function withFirstWordReplaced(line: Kept): Kept {
  const first = firstWordEnd(line.newer.said.text);
  let [left, right] = [first, first];
  let taken = 0;
  for (const change of line.changes) {
    if (change.right[0] > right) break;
    // What is kept between two changes is as long on both sides.
    right = Math.max(right, change.right[1]);
    left = change.left[1] + right - change.right[1];
    taken += 1;
  }
  const change: Change = { left: [0, left], right: [0, right] };
  return { ...line, changes: [change, ...line.changes.slice(taken)] };
}

/** Where the first token that is no white space ends, or the text. */
function firstWordEnd(text: string): number {
  const ends = tokenEnds(text);
  return ends.find((end) => /\S/u.test(text.slice(0, end))) ?? text.length;
}
