/**
 * The features of a token: what stands there, beside it, and where the nearest likely cue, verb, comma and quotation
 * mark are. Each is a hash of its template's number and its values; a feature that training did not keep is unknown
 * and counts nothing. The second stage sees, besides, what the first found round the token.
 */
import { mix } from './hash.ts';
import { CLOSES, EDGE, OPENS, OUT, posOf } from './passage.ts';
import type { Passage } from './passage.ts';
import { few, step } from './places.ts';
import type { Places } from './places.ts';

/** No token has more features than this. */
export const MOST_FEATURES = 192;

/** A list that is filled again for each token; each feature put in is hashed with the number of its template. */
export class Features {
  readonly values = new Int32Array(MOST_FEATURES);
  count = 0;
  #template = 0;

  /** The templates that follow are numbered from here. */
  from(template: number): void {
    this.#template = template;
  }

  put(a: number, b = 0, c = 0): void {
    this.values[this.count] = mix(this.#template, a, b, c);
    this.count += 1;
    this.#template += 1;
  }
}
export const noFeatures = (): Features => new Features();

const at = (column: Int32Array | Uint8Array | Uint16Array, index: number): number => column[index] ?? 0;

/** Templates of what hangs on which words count as cues, in which the stages differ: the nearest on each side, and the sentence's. */
const NEAREST_CUES = 79;
const SENTENCE_CUES = 109;

/** Adds the features that both stages have. */
export function addOwn(f: Features, p: Passage, places: Places, i: number): void {
  addPlain(f, p, places, i);
  addCues(f, p, places, i);
}

/** Those of them that hang on which words count as cues. */
export function addCues(f: Features, p: Passage, places: Places, i: number): void {
  const t0 = at(p.pos, i);
  const [from, to] = [at(p.sentenceFrom, i), at(p.sentenceTo, i)];
  f.from(NEAREST_CUES);
  addNearest(f, p, places, i, at(places.cueLeft, i), t0);
  addNearest(f, p, places, i, at(places.cueRight, i), t0);
  f.from(SENTENCE_CUES);
  f.put(sentenceCue(places, from, to), from > EDGE ? 1 : 0);
}

/** The others, which are the same for both stages. */
export function addPlain(f: Features, p: Passage, places: Places, i: number): void {
  f.from(0);
  const { low, lemma, pos, cue, source, fine, coarse, cueLike, sourceLike, quote } = p;
  const [w, wl, wr] = [at(low, i), at(low, i - 1), at(low, i + 1)];
  const [wll, wrr] = [at(low, i - 2), at(low, i + 2)];
  const [t0, tl, tr] = [at(pos, i), at(pos, i - 1), at(pos, i + 1)];
  const [tll, trr] = [at(pos, i - 2), at(pos, i + 2)];
  const l0 = at(lemma, i);
  f.put(1);
  f.put(w);
  f.put(wl);
  f.put(wr);
  f.put(wll);
  f.put(wrr);
  f.put(at(low, i - 3));
  f.put(at(low, i + 3));
  f.put(at(p.form, i));
  f.put(at(p.shape, i));
  f.put(at(p.shape, i - 1), at(p.shape, i));
  f.put(at(p.shape, i), at(p.shape, i + 1));
  f.put(at(p.prefix, i));
  f.put(at(p.suffix, i));
  f.put(at(p.ending, i), t0);
  f.put(l0);
  f.put(at(lemma, i - 1));
  f.put(at(lemma, i + 1));
  f.put(t0);
  f.put(tl);
  f.put(tr);
  f.put(tll);
  f.put(trr);
  f.put(at(pos, i - 3));
  f.put(at(pos, i + 3));
  f.put(tl, t0);
  f.put(t0, tr);
  f.put(tll, tl);
  f.put(tr, trr);
  f.put(tll, tl, t0);
  f.put(tl, t0, tr);
  f.put(t0, tr, trr);
  f.put(t0, l0);
  const [c0, cl, cr] = [at(cue, i), at(cue, i - 1), at(cue, i + 1)];
  f.put(c0);
  f.put(cl);
  f.put(cr);
  f.put(cl, c0);
  f.put(c0, cr);
  f.put(c0, t0);
  const s0 = at(source, i);
  f.put(s0, t0);
  f.put(at(source, i - 1), t0);
  f.put(at(source, i + 1), t0);
  f.put(s0, cr, tr);
  f.put(s0, cl, tl);
  const [f0, k0] = [at(fine, i), at(coarse, i)];
  f.put(f0);
  f.put(at(fine, i - 1));
  f.put(at(fine, i + 1));
  f.put(at(fine, i - 1), f0);
  f.put(f0, at(fine, i + 1));
  f.put(k0, t0);
  f.put(at(coarse, i - 1), k0);
  f.put(k0, at(coarse, i + 1));
  f.put(at(coarse, i - 2));
  f.put(at(coarse, i + 2));
  const [n0, nl, nr] = [at(cueLike, i), at(cueLike, i - 1), at(cueLike, i + 1)];
  f.put(n0, t0, c0);
  f.put(nl, tl, t0);
  f.put(nr, tr, t0);
  f.put(at(sourceLike, i), t0);
  f.put(at(sourceLike, i), nr, tr);
  // Quotation marks: whether inside, how long the quotation is, what stands before and after it.
  const q = at(quote, i);
  f.put(q);
  f.put(q, t0);
  f.put(q, w);
  f.put(at(quote, i - 1), q, at(quote, i + 1));
  if (q === OUT) {
    f.put(7, at(quote, i - 2), at(quote, i + 2));
    f.put(8);
    f.put(9);
  } else {
    const [from, to] = [at(p.quoteFrom, i), at(p.quoteTo, i)];
    f.put(q, step(to - from), step(i - from));
    f.put(at(low, from - 1), at(low, to + 1), q);
    f.put(at(pos, from - 1), at(pos, to + 1), step(to - from));
  }
  // Verbs and commas of the sentence; the templates before them are those of the nearest cues.
  f.from(NEAREST_CUES + 20);
  const [vl, vr] = [at(places.verbLeft, i), at(places.verbRight, i)];
  f.put(vl < 0 ? 0 : at(lemma, vl), vl < 0 ? 0 : step(i - vl));
  f.put(vr < 0 ? 0 : at(lemma, vr), vr < 0 ? 0 : step(vr - i));
  f.put(vl < 0 ? 0 : step(i - vl), vr < 0 ? 0 : step(vr - i), t0);
  const [ml, mr] = [at(places.commaLeft, i), at(places.commaRight, i)];
  f.put(ml < 0 ? 0 : step(i - ml), ml < 0 ? 0 : at(low, ml + 1));
  f.put(mr < 0 ? 0 : step(mr - i), mr < 0 ? 0 : at(low, mr + 1));
  f.put(ml < 0 ? 0 : step(i - ml), mr < 0 ? 0 : step(mr - i), t0);
  // The sentence and its neighbours.
  const [from, to] = [at(p.sentenceFrom, i), at(p.sentenceTo, i)];
  f.put(step(i - from), step(to - i));
  f.put(at(low, from), step(i - from));
  f.put(at(low, from), at(low, from + 1));
  f.put(at(quote, from), at(quote, to - 1), at(p.sentence, i) > 2 ? 3 : at(p.sentence, i));
  f.from(SENTENCE_CUES + 1);
  f.put(step(p.length >> 2), t0);
  f.put(at(pos, to - 1), at(low, to - 1));
  addPhrase(f, p, places, i);
  f.from(140);
  addHints(f, p, i);
}

/** Adds what the rules found round a token. */
function addHints(f: Features, p: Passage, i: number): void {
  const { hint, hintRule } = p;
  const [h, hl, hr] = [at(hint, i), at(hint, i - 1), at(hint, i + 1)];
  f.put(h);
  f.put(hl, h);
  f.put(h, hr);
  f.put(h, at(hintRule, i));
  f.put(hl, at(hintRule, i - 1), h);
  f.put(h, hr, at(hintRule, i + 1));
  f.put(h, at(p.pos, i));
  f.put(hl, h, at(p.low, i));
  f.put(h, hr, at(p.low, i));
  f.put(h, at(p.low, i + 1), hr);
  f.put(hl, h, at(p.low, i - 1));
  f.put(h, step(at(p.hintFrom, i)), step(at(p.hintTo, i)));
  f.put(at(hint, i - 2), hl, h);
  f.put(h, hr, at(hint, i + 2));
  f.put(h, at(p.cue, i), at(p.quote, i));
}

/** Adds what the noun phrase round a token tells: its last word, and what stands before and after it. */
function addPhrase(f: Features, p: Passage, places: Places, i: number): void {
  const [from, to] = phraseAround(p, i);
  const inside = to - from > 1 || isNominal(at(p.pos, i)) ? 1 : 0;
  const head = to - 1;
  f.put(inside, at(p.pos, from - 1), at(p.pos, to));
  f.put(at(p.low, to), inside, i - from > 3 ? 4 : i - from);
  f.put(at(p.low, from - 1), inside, to - i > 4 ? 5 : to - i);
  f.put(at(p.cue, to), at(p.source, head), inside);
  f.put(at(p.cue, from - 1), at(p.source, head), inside);
  f.put(at(p.lemma, head), at(p.cue, to));
  f.put(at(p.coarse, head), at(p.cue, to), at(p.pos, to));
  f.put(at(p.cueLike, to), at(p.sourceLike, head), at(p.pos, to));
  const verb = at(places.verbRight, i);
  f.put(verb < 0 ? 20 : at(p.cue, verb), verb < 0 ? 0 : step(verb - i));
  f.put(verb < 0 ? 20 : at(p.cue, verb), at(p.low, to) === 0 ? 0 : at(p.pos, to), inside);
}

const DET = posOf('DET');
const NOMINAL: ReadonlySet<number> = new Set(
  (['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PRON'] as const).map(posOf),
);
const isNominal = (pos: number): boolean => NOMINAL.has(pos);
const LONGEST_PHRASE = 8;

/** The words that hang together as a noun phrase round a token; the token alone where it is none. */
function phraseAround(p: Passage, i: number): [from: number, to: number] {
  if (!isNominal(at(p.pos, i))) return [i, i + 1];
  let [from, to] = [i, i + 1];
  while (i - from < LONGEST_PHRASE && at(p.pos, from) !== DET && isNominal(at(p.pos, from - 1))) from -= 1;
  while (to - i < LONGEST_PHRASE && at(p.pos, to) !== DET && isNominal(at(p.pos, to))) to += 1;
  return [from, to];
}

const sentenceCue = (places: Places, from: number, to: number): number => {
  const first = at(places.cueRight, from - 1 >= EDGE ? from - 1 : from);
  const inside = first >= from && first < to;
  const before = at(places.cueLeft, from) >= 0 ? 1 : 0;
  const after = at(places.cueRight, to - 1) >= 0 ? 1 : 0;
  return (inside ? 4 : 0) + before * 2 + after;
};

function addNearest(f: Features, p: Passage, places: Places, i: number, cue: number, t0: number): void {
  if (cue < 0) {
    for (let k = 0; k < 10; k += 1) f.put(k);
    return;
  }
  const left = cue < i;
  const [low, high] = left ? [cue, i] : [i, cue];
  const distance = step(high - low);
  const same = at(p.sentence, cue) === at(p.sentence, i) ? 1 : 0;
  const commas = few(at(places.commas, high) - at(places.commas, low));
  const marks = few(at(places.marks, high) - at(places.marks, low));
  const verbs = few(at(places.verbs, high - (left ? 1 : 0)) - at(places.verbs, low));
  const between = commas + 4 * marks + 16 * verbs;
  const inside = at(p.quote, i) === at(p.quote, cue) ? 1 : 0;
  f.put(distance, same, inside);
  f.put(at(p.lemma, cue), distance);
  f.put(at(p.lemma, cue), between, same);
  f.put(at(p.lemma, cue), t0, same);
  f.put(distance, between, t0);
  f.put(at(p.low, cue + 1), at(p.pos, cue), distance > 5 ? 6 : distance);
  f.put(at(p.low, cue + 1), between, same);
  f.put(at(p.pos, cue - 1), at(p.pos, cue + 1), distance > 3 ? 4 + same : distance);
  f.put(at(p.low, cue - 1), distance > 3 ? 4 + same : distance);
  f.put(between, at(p.quote, i), at(p.quote, cue));
}

/** What the first stage found: a label for each token (with edges), how sure it was, and the chance of each role, in steps. */
export interface Draft {
  readonly labels: Uint8Array;
  readonly sure: Uint8Array;
  /** Chances of source, cue and content in steps from 0 to 6, packed into one number. */
  readonly roles: Uint16Array;
}

const NEVER = 90;

/** Adds what only the second stage sees. */
export function addDraft(f: Features, p: Passage, places: Places, draft: Draft, i: number): void {
  f.from(200);
  const { labels, sure } = draft;
  const y = at(labels, i);
  const [yl, yr, yll, yrr] = [at(labels, i - 1), at(labels, i + 1), at(labels, i - 2), at(labels, i + 2)];
  const t0 = at(p.pos, i);
  f.put(y);
  f.put(yl);
  f.put(yr);
  f.put(yll);
  f.put(yrr);
  f.put(yl, y);
  f.put(y, yr);
  f.put(yl, y, yr);
  f.put(yll, yl, y);
  f.put(y, yr, yrr);
  f.put(y, t0);
  f.put(y, at(p.low, i));
  f.put(y, at(p.lemma, i), yr);
  f.put(yl, at(p.low, i));
  f.put(yr, at(p.low, i));
  f.put(y, at(p.low, i + 1));
  f.put(y, at(p.low, i - 1));
  f.put(y, at(sure, i));
  const r = at(draft.roles, i);
  f.put(r);
  f.put(r & 7, at(draft.roles, i - 1) & 7, at(draft.roles, i + 1) & 7);
  f.put((r >> 3) & 7, (at(draft.roles, i - 1) >> 3) & 7, (at(draft.roles, i + 1) >> 3) & 7);
  f.put(r >> 6, at(draft.roles, i - 1) >> 6, at(draft.roles, i + 1) >> 6);
  f.put(r, at(p.low, i));
  f.put(at(sure, i - 1), at(sure, i), y);
  f.put(at(sure, i), at(sure, i + 1), y);
  f.put(y, at(p.quote, i), at(p.quote, i + 1));
  // The run that the token stands in, or the nearest on both sides.
  const [from, to] = runAround(labels, i);
  f.put(y, step(i - from), step(to - i));
  f.put(y, at(p.low, from), step(i - from));
  f.put(y, at(p.low, to), step(to - i));
  f.put(y, at(p.pos, from), at(p.pos, to));
  f.put(y, at(labels, from - 1), at(labels, to));
  f.put(y, at(p.low, from - 1), at(labels, from - 1));
  const [sl, sr] = [nearest(labels, i, -1, 1), nearest(labels, i, 1, 1)];
  f.put(step(sl), step(sr), y);
  const [cl, cr] = [nearest(labels, i, -1, 3), nearest(labels, i, 1, 3)];
  f.put(step(cl), step(cr), y);
  const [ml, mr] = [nearest(labels, i, -1, 5), nearest(labels, i, 1, 5)];
  f.put(step(ml), step(mr), y);
  f.put(step(sl), step(cl), step(ml));
  f.put(step(sr), step(cr), step(mr));
  f.put(order(sl, cl, ml), order(sr, cr, mr), y);
  f.put(order(sl, cl, ml), order(sr, cr, mr), t0);
  const [cueLeft, cueRight] = [at(places.cueLeft, i), at(places.cueRight, i)];
  f.put(cueLeft < 0 ? 0 : at(p.lemma, cueLeft), at(p.low, i));
  f.put(cueRight < 0 ? 0 : at(p.lemma, cueRight), at(p.low, i));
  f.put(cueLeft < 0 ? 0 : at(p.lemma, cueLeft), y, step(cl));
  f.put(cueRight < 0 ? 0 : at(p.lemma, cueRight), y, step(cr));
  f.put(at(p.low, from), at(p.low, from + 1), y);
  f.put(at(p.low, to - 1), at(p.low, to), y);
  f.put(
    to === at(p.sentenceTo, i) - 1 ? 1 : to === at(p.sentenceTo, i) ? 2 : 0,
    from === at(p.sentenceFrom, i) ? 1 : 0,
    y,
  );
  f.put(sentenceHolds(labels, p, i), y, at(places.cueLeft, i) >= 0 ? 1 : 0);
}

function runAround(labels: Uint8Array, i: number): [from: number, to: number] {
  const role = (at(labels, i) + 1) >> 1;
  let from = i;
  while (from > EDGE && i - from < 60 && (at(labels, from - 1) + 1) >> 1 === role && !begins(labels, from))
    from -= 1;
  let to = i + 1;
  while (
    to < labels.length - EDGE &&
    to - i < 60 &&
    (at(labels, to) + 1) >> 1 === role &&
    !begins(labels, to)
  )
    to += 1;
  return [from, to];
}

const begins = (labels: Uint8Array, i: number): boolean => (at(labels, i) & 1) === 1;

/** Steps to the nearest token with a role (by its beginning label) on one side. */
function nearest(labels: Uint8Array, i: number, way: 1 | -1, begin: number): number {
  for (let d = 1; d < 40; d += 1) {
    const label = at(labels, i + d * way);
    if (label === begin || label === begin + 1) return d;
    if (i + d * way < EDGE || i + d * way >= labels.length - EDGE) return NEVER;
  }
  return NEVER;
}

/** Which of three comes first, as one number. */
function order(source: number, cue: number, content: number): number {
  if (source === NEVER && cue === NEVER && content === NEVER) return 0;
  const first = source <= cue && source <= content ? 1 : cue <= content ? 2 : 3;
  const second =
    first === 1
      ? cue <= content
        ? 2
        : 3
      : first === 2
        ? source <= content
          ? 1
          : 3
        : source <= cue
          ? 1
          : 2;
  const values = [0, source, cue, content];
  return first * 4 + (values[second] === NEVER ? 0 : second);
}

/** Which roles the first stage found in the token's sentence. */
function sentenceHolds(labels: Uint8Array, p: Passage, i: number): number {
  let found = 0;
  const to = at(p.sentenceTo, i);
  for (let k = at(p.sentenceFrom, i); k < to; k += 1) found |= 1 << ((at(labels, k) + 1) >> 1);
  return found >> 1;
}

export const QUOTE_STATES = [OUT, OPENS, CLOSES];
