import { CONJUNCTIONS, PHRASE_OPENERS } from '../data/redline-words.ts';
import type { Edit } from './myers.ts';
import type { Token } from './tokens.ts';

/**
 * Sets changes that can slide where a reader expects them.
 *
 * Plan. A run of tokens that was only inserted, or only deleted, can stand at several places with one and the same
 * result where its end repeats what stands before it ("A. B." from "A.": ". B" or " B."). Each place is given points for
 * the borders at both its ends, from a paragraph down to a word, and many for brackets that close within the
 * change; the best place wins, the last one of several. A place that leaves a single word between two changes loses
 * points. Linear: no place is looked at twice for one change, and changes do not slide over each other.
 */
export function withSlides(edits: readonly Edit[], a: readonly Token[], b: readonly Token[]): Edit[] {
  const set = [...edits];
  for (let at = 0; at < set.length; at += 1) {
    const edit = set[at];
    if (edit === undefined || edit.kept) continue;
    const isInsertion = edit.left[0] === edit.left[1];
    if (!isInsertion && edit.right[0] !== edit.right[1]) continue;
    const [from, to] = isInsertion ? edit.right : edit.left;
    const by = bestSlide(
      isInsertion ? b : a,
      from,
      to,
      lengthOf(set[at - 1]),
      lengthOf(set[at + 1]),
      at - 1 > 0,
      at + 2 < set.length,
    );
    if (by !== 0) slide(set, at, by);
  }
  return set;
}

const lengthOf = (edit: Edit | undefined): number => (edit?.kept === true ? edit.left[1] - edit.left[0] : 0);

/** Moves a change by some tokens: what stood before it is kept behind it, or the reverse. */
function slide(set: Edit[], at: number, by: number): void {
  const [edit, before, behind] = [set[at], set[at - 1], set[at + 1]];
  if (edit === undefined) return;
  const moved = ([from, to]: readonly [number, number]): readonly [number, number] => [from + by, to + by];
  set[at] = { kept: false, left: moved(edit.left), right: moved(edit.right) };
  if (before !== undefined)
    set[at - 1] = {
      ...before,
      left: [before.left[0], before.left[1] + by],
      right: [before.right[0], before.right[1] + by],
    };
  else set.splice(at, 0, { kept: true, left: [0, by], right: [0, by] });
  const next = before === undefined ? at + 2 : at + 1;
  if (behind !== undefined)
    set[next] = {
      ...behind,
      left: [behind.left[0] + by, behind.left[1]],
      right: [behind.right[0] + by, behind.right[1]],
    };
  else {
    const own = set[next - 1] ?? edit;
    set.push({ kept: true, left: [own.left[1], own.left[1] - by], right: [own.right[1], own.right[1] - by] });
  }
}

/** By how many tokens the run is best moved: negative to the left. */
function bestSlide(
  tokens: readonly Token[],
  from: number,
  to: number,
  before: number,
  behind: number,
  changeBefore: boolean,
  changeBehind: boolean,
): number {
  let least = 0;
  while (-least < before && tokens[from + least - 1]?.key === tokens[to + least - 1]?.key) least -= 1;
  let most = 0;
  while (most < behind && tokens[from + most]?.key === tokens[to + most]?.key) most += 1;
  if (least === 0 && most === 0) return 0;
  const marks = bracketSums(tokens, from + least, to + most);
  let best = { by: 0, points: Number.NEGATIVE_INFINITY };
  for (let by = least; by <= most; by += 1) {
    const alone = (changeBefore && before + by < 2 ? 4 : 0) + (changeBehind && behind - by < 2 ? 4 : 0);
    const [start, end] = [from + by, to + by];
    const points =
      border(tokens, start) +
      border(tokens, end) +
      brackets(marks, start - from - least, end - from - least) -
      alone;
    if (points >= best.points) best = { by, points };
  }
  return best.by;
}

/** How deep in brackets each place is, counted from the first. */
function bracketSums(tokens: readonly Token[], from: number, to: number): Int32Array {
  const sums = new Int32Array(to - from + 1);
  for (let at = from; at < to; at += 1) {
    const step = /^[[(［（{]$/u.test(tokens[at]?.key ?? '')
      ? 1
      : /^[\])］）}]$/u.test(tokens[at]?.key ?? '')
        ? -1
        : 0;
    sums[at - from + 1] = (sums[at - from] ?? 0) + step;
  }
  return sums;
}

const WHOLE_BRACKETS = 10;

/** Points where brackets close as often as they open and the change begins at the depth at which it ends. */
const brackets = (sums: Int32Array, start: number, end: number): number => {
  const depth = sums[start] ?? 0;
  if (sums[end] !== depth) return 0;
  for (let at = start; at <= Math.min(end, start + LONGEST_BRACKETS); at += 1)
    if ((sums[at] ?? 0) < depth) return 0;
  return WHOLE_BRACKETS;
};

/** Longer changes are not searched for a bracket that closes before it opens, so that the work stays linear. */
const LONGEST_BRACKETS = 64;

/** Points for the border before a token: the end of a paragraph, sentence, clause or phrase. */
function border(tokens: readonly Token[], at: number): number {
  const [last, next] = [tokens[at - 1], tokens[at]];
  if (last === undefined || next === undefined || /[\n\r\u2028\u2029]/u.test(next.lead)) return 8;
  if (endsSentence(tokens, at)) return 7;
  if (/^[;:；：]$/u.test(last.key)) return 5;
  if (/^[,،、，]$/u.test(last.key)) return 4;
  if (/^[[(［（“„«]$/u.test(next.key) || /^[\])］）”»]$/u.test(last.key)) return 3;
  if (CONJUNCTIONS.has(next.key.toLowerCase())) return 2.5;
  if (PHRASE_OPENERS.has(next.key.toLowerCase())) return 2;
  if (!next.isWord) return 1;
  return next.lead === '' ? -1 : 0;
}

function endsSentence(tokens: readonly Token[], at: number): boolean {
  const isClosing = /^[\])］）”»"']$/u.test(tokens[at - 1]?.key ?? '');
  return /^[.!?。！？؟۔।…]$/u.test(tokens[isClosing ? at - 2 : at - 1]?.key ?? '');
}
