import { tokenEnds, type Change } from './changes.ts';
import type { Kept } from './lines.ts';

/**
 * A kept paragraph in which its first word that is kept counts as replaced, with all before it, so that the paragraph
 * begins with something taken out and something put in. The newer text must not be empty.
 */
export function withFirstWordReplaced(line: Kept): Kept {
  const { text } = line.newer.said;
  let [left, right, taken] = [0, 0, 0];
  const grow = (to: number): void => {
    left += to - right;
    right = to;
    for (
      let next = line.changes[taken];
      next !== undefined && next.right[0] <= right;
      next = line.changes[taken]
    ) {
      // What is kept between two changes is as long on both sides.
      right = Math.max(right, next.right[1]);
      left = next.left[1] + right - next.right[1];
      taken += 1;
    }
  };
  grow(0);
  if (left === 0 || right === 0) grow(wordEnd(text, right));
  const change: Change = { left: [0, left], right: [0, right] };
  return { ...line, changes: [change, ...line.changes.slice(taken)] };
}

/** Where the first token from `at` on that is no white space ends, or the text. */
function wordEnd(text: string, at: number): number {
  const rest = text.slice(at);
  const end = tokenEnds(rest).find((each) => /\S/u.test(rest.slice(0, each)));
  return end === undefined ? text.length : at + end;
}
