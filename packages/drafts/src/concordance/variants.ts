import { editScript } from '../redline/edit-script.ts';
import { wordingOf } from '../wording.ts';
import type { VariantToken } from './variant-tokens.ts';
import { isBoundary, textOfTokens } from './variant-tokens.ts';

/** One wording of a place, and the witnesses that have it. An empty text: they have nothing there. */
export interface Reading {
  readonly text: string;
  readonly witnesses: readonly string[];
}

/** A place where the witnesses differ. All readings of it stand in one entry; their number says nothing of who is right. */
export interface VariantPlace {
  /** Tokens of the reference text that the readings stand for, half open; empty for what is only added. */
  readonly from: number;
  readonly to: number;
  /** The reference's reading first, the others in the order of the witnesses. */
  readonly readings: readonly Reading[];
  /** False where only the shape of quotation marks, dashes or letters (Unicode forms) differs. */
  readonly substantive: boolean;
}

/** The text of one witness for a collated provision. */
export interface WitnessTokens {
  readonly key: string;
  readonly tokens: readonly VariantToken[];
}

/** A stretch of the reference and what a witness has for it. */
interface Hunk {
  readonly left: readonly [number, number];
  readonly right: readonly [number, number];
}

/** Below this share of the longer text in common, nothing is aligned: the whole is one place. */
const LEAST_COMMON = 0.2;

/**
 * Collates several witnesses with a reference text, token by token.
 *
 * Plan. Each witness is aligned with the reference (a shortest edit script). A stretch that could stand at several places
 * ("the … the") is put at the same one for all witnesses (`settled`). Stretches of different witnesses that overlap, or begin at
 * the same token, are one place; so are two places one token apart in which the same witnesses differ. What a witness has for a place is then its own text from
 * the place's begin to its end, kept words included, and equal readings are put together. Since the
 * reference outside the places is the text of all, each witness can be rebuilt (`rebuiltWitness`). The order of the witnesses changes only the order of readings.
 * Cost: that of the edit scripts.
 */
export function variantPlaces(reference: WitnessTokens, others: readonly WitnessTokens[]): VariantPlace[] {
  const left = reference.tokens.map(({ text }) => text);
  const scripts = others.map(({ tokens }) =>
    hunksOf(
      left,
      tokens.map(({ text }) => text),
    ),
  );
  return placesOf(scripts).map(([from, to]) => {
    const readings = new Map([[textOfTokens(reference.tokens.slice(from, to)), [reference.key]]]);
    others.forEach(({ key, tokens }, at) => {
      const [start, end] = stretchFor(scripts[at] ?? [], from, to);
      const text = textOfTokens(tokens.slice(start, end));
      readings.set(text, [...(readings.get(text) ?? []), key]);
    });
    const list = [...readings].map(([text, witnesses]) => ({ text, witnesses }));
    const plain = new Set(list.map(({ text }) => wordingOf(text).replaceAll(' ', '')));
    return { from, to, readings: list, substantive: plain.size > 1 };
  });
}

function hunksOf(left: readonly string[], right: readonly string[]): Hunk[] {
  const { edits: script } = editScript(left, right);
  const kept = script.reduce((sum, edit) => sum + (edit.kept ? edit.left[1] - edit.left[0] : 0), 0);
  if (kept < LEAST_COMMON * Math.max(left.length, right.length))
    return [{ left: [0, left.length], right: [0, right.length] }];
  const hunks: Hunk[] = [];
  const changes = script.filter((edit) => !edit.kept);
  changes.forEach((hunk, at) => {
    const first = hunks.at(-1)?.left[1] ?? 0;
    hunks.push(settled(hunk, left, right, first, changes[at + 1]?.left[0] ?? left.length));
  });
  return hunks;
}

/**
 * A stretch that is only added or only left out can often stand at several places with the same result. It is put behind the
 * end of a sentence if it can, else behind a comma, else as far to the front as it goes.
 */
function settled(
  hunk: Hunk,
  left: readonly string[],
  right: readonly string[],
  first: number,
  end: number,
): Hunk {
  const {
    left: [l0, l1],
    right: [r0, r1],
  } = hunk;
  if (l1 > l0 && r1 > r0) return hunk;
  const [text, from, length] = l1 === l0 ? [right, r0, r1 - r0] : [left, l0, l1 - l0];
  let back = 0;
  while (l0 - back > first && text[from - back - 1] === text[from + length - back - 1]) back += 1;
  let forth = 0;
  while (l1 + forth < end && text[from + forth] === text[from + length + forth]) forth += 1;
  let best = -back;
  for (let by = -back; by <= forth; by += 1)
    if (standing(left[l0 + by - 1]) > standing(left[l0 + best - 1])) best = by;
  return { left: [l0 + best, l1 + best], right: [r0 + best, r1 + best] };
}

/** How well a stretch stands behind a token. */
function standing(before: string | undefined): number {
  if (before === undefined || '.;:!?'.includes(before) || isBoundary({ text: before })) return 2;
  return before === ',' ? 1 : 0;
}

/** The places: stretches of the reference over all witnesses, joined where they overlap, in order. */
function placesOf(scripts: readonly (readonly Hunk[])[]): (readonly [number, number])[] {
  const all = scripts
    .flatMap((hunks, by) => hunks.map(({ left: [from, to] }) => ({ from, to, by })))
    .sort((a, b) => a.from - b.from || a.to - b.to);
  const places: { from: number; to: number; by: Set<number> }[] = [];
  for (const { from, to, by } of all) {
    const last = places.at(-1);
    if (last !== undefined && (from < last.to || from === last.from)) {
      last.to = Math.max(last.to, to);
      last.by.add(by);
    } else places.push({ from, to, by: new Set([by]) });
  }
  return withoutIslands(places).map(({ from, to }) => [from, to]);
}

/** Joins two places with one token between them if just the same witnesses differ in both. What is only put in stays apart. */
function withoutIslands<T extends { from: number; to: number; by: ReadonlySet<number> }>(
  places: readonly T[],
): T[] {
  const joined: T[] = [];
  for (const place of places) {
    const last = joined.at(-1);
    const same =
      last !== undefined && last.by.size === place.by.size && [...place.by].every((by) => last.by.has(by));
    if (last !== undefined && same && place.from - last.to === 1 && place.to > place.from)
      joined[joined.length - 1] = { ...last, to: place.to };
    else joined.push(place);
  }
  return joined;
}

/** What a witness has for tokens `from` to `to` of the reference. What it puts in right at `to` belongs to the next place. */
function stretchFor(hunks: readonly Hunk[], from: number, to: number): [number, number] {
  const behind = (count: number): number => {
    const last = hunks[count - 1];
    return last === undefined ? 0 : last.right[1] - last.left[1];
  };
  const last = from === to ? from + 1 : to;
  return [from + behind(begunBefore(hunks, from)), to + behind(begunBefore(hunks, last))];
}

/** How many of the sorted stretches begin before a token. */
function begunBefore(hunks: readonly Hunk[], token: number): number {
  let [low, high] = [0, hunks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hunks[middle]?.left[0] ?? Infinity) < token) low = middle + 1;
    else high = middle;
  }
  return low;
}
