import type { Span } from '@nonpaper/vocabulary';

/** A stretch of a rendered text: a slice of the source, or words that the rendering states in its place. */
export type Run =
  | { readonly kind: 'source'; readonly span: Span }
  | { readonly kind: 'added'; readonly text: string; readonly why: string };

const SPACE = /[ \t\u00a0]/u;
const BEFORE_NO_SPACE = /[,.;:!?)]/u;

/** The text of runs over their source. */
export const textOf = (source: string, runs: readonly Run[]): string =>
  runs.map((run) => (run.kind === 'source' ? source.slice(...run.span) : run.text)).join('');

/**
 * Gathers runs and mends the seams where something was left out: no two blanks, no blank before a full stop, no two
 * commas, none at the ends. Only characters next to a seam go, so that a text of which nothing is left out stays.
 */
export class RunBuilder {
  readonly #source: string;
  readonly #runs: Run[] = [];
  #seam = false;

  constructor(source: string) {
    this.#source = source;
  }

  keep(start: number, end: number): void {
    let from = start;
    if (this.#seam && end > start) from = this.#mended(start, end);
    if (end <= from) return;
    this.#seam = false;
    const last = this.#runs.at(-1);
    if (last?.kind === 'source' && last.span[1] === from)
      this.#runs[this.#runs.length - 1] = source(last.span[0], end);
    else this.#runs.push(source(from, end));
  }

  /** Says that something is left out here. */
  drop(): void {
    this.#seam = true;
  }

  add(text: string, why: string): void {
    this.#seam = false;
    this.#runs.push({ kind: 'added', text, why });
  }

  finished(): Run[] {
    if (this.#seam) this.#trimEnd((sign) => SPACE.test(sign));
    return this.#runs;
  }

  /** Where what is kept behind a seam begins, once the seam is mended. */
  #mended(start: number, end: number): number {
    const first = firstSolid(this.#source, start, end);
    const sign = this.#source.charAt(first);
    const isMark = first < end && BEFORE_NO_SPACE.test(sign);
    const before = this.#lastSign();
    if (isMark && before !== '\n') {
      this.#trimEnd((each) => SPACE.test(each));
      if (/[,;.]/u.test(sign)) this.#trimEnd((each) => each === ',' || each === ';');
      return first;
    }
    if (before === '' || before === '\n' || before === '(' || SPACE.test(before)) {
      if (this.#source.charAt(first) === '\n') this.#trimEnd((each) => SPACE.test(each));
      return first;
    }
    return start;
  }

  #lastSign(): string {
    const last = this.#runs.at(-1);
    if (last === undefined) return '';
    return last.kind === 'source' ? this.#source.charAt(last.span[1] - 1) : (last.text.at(-1) ?? '');
  }

  #trimEnd(goes: (sign: string) => boolean): void {
    for (let last = this.#runs.at(-1); last?.kind === 'source'; last = this.#runs.at(-1)) {
      let end = last.span[1];
      while (end > last.span[0] && goes(this.#source.charAt(end - 1))) end -= 1;
      if (end === last.span[1]) return;
      if (end > last.span[0]) this.#runs[this.#runs.length - 1] = source(last.span[0], end);
      else this.#runs.pop();
      if (end > last.span[0]) return;
    }
  }
}

const source = (start: number, end: number): Run => ({ kind: 'source', span: [start, end] });

function firstSolid(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && SPACE.test(text.charAt(at))) at += 1;
  return at;
}

/** `later` is over the text of `earlier`; the result is over the source of `earlier`. Linear. */
export function composed(earlier: readonly Run[], later: readonly Run[]): Run[] {
  const out: Run[] = [];
  let index = 0;
  let offset = 0;
  for (const run of later) {
    if (run.kind === 'added') {
      out.push(run);
      continue;
    }
    let [at] = run.span;
    while (at < run.span[1]) {
      const below = earlier[index];
      if (below === undefined) break;
      const length = lengthOf(below);
      if (offset + length <= at) {
        offset += length;
        index += 1;
        continue;
      }
      const stop = Math.min(run.span[1], offset + length);
      out.push(cut(below, at - offset, stop - offset));
      at = stop;
    }
  }
  return out;
}

const lengthOf = (run: Run): number => (run.kind === 'source' ? run.span[1] - run.span[0] : run.text.length);

const cut = (run: Run, from: number, to: number): Run =>
  run.kind === 'source'
    ? source(run.span[0] + from, run.span[0] + to)
    : { ...run, text: run.text.slice(from, to) };

/** Where places of the source, in order, come to lie in the rendered text. Linear. */
export function movedPlaces(runs: readonly Run[], places: readonly number[]): number[] {
  let index = 0;
  let offset = 0;
  return places.map((place) => {
    for (let run = runs[index]; run !== undefined; run = runs[index]) {
      if (run.kind === 'source' && run.span[1] > place) return offset + Math.max(0, place - run.span[0]);
      offset += lengthOf(run);
      index += 1;
    }
    return offset;
  });
}

/** The place in the source of a place in the rendered text; of added words, that of what stands before them. */
export function placeInSource(runs: readonly Run[], place: number): number {
  let offset = 0;
  let known = 0;
  for (const run of runs) {
    const length = lengthOf(run);
    if (run.kind === 'source') {
      if (place < offset + length) return run.span[0] + Math.max(0, place - offset);
      known = run.span[1];
    }
    offset += length;
  }
  return known;
}
