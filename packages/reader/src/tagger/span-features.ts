/**
 * What a candidate looks like as a whole, which a chain of labels cannot see: its length in words and clauses, both its
 * ends together, whether quotation marks close in it, how much of the sentence it leaves out, which cue stands where,
 * whether the rules found the same span, and how sure the chain was. Some ninety features, each a hash.
 */
import type { Candidate, Rivals } from './candidates.ts';
import { ints } from './columns.ts';
import { noFeatures } from './feature-list.ts';
import { hashOf, mix } from './hash.ts';
import type { Hash } from './hash.ts';
import { beginOf, roleOf, runsOfLabels } from './labels.ts';
import type { LabelledRun } from './labels.ts';
import { CUE, mainWord } from './linker.ts';
import { CLOSES, EDGE, OPENS } from './passage.ts';
import type { Passage } from './passage.ts';
import { few, step } from './places.ts';
import { posOf } from './word-types.ts';

/** A list that is filled again for each candidate; the templates of its features count up. */
export class SpanFeatures {
  readonly #list = noFeatures();
  #template = 0;

  get values(): Int32Array {
    return this.#list.values;
  }

  get count(): number {
    return this.#list.count;
  }

  /** Empties the list; templates are numbered from here. */
  begin(template: number): void {
    this.#list.count = 0;
    this.#template = template;
  }

  put(a: number, b = 0, c = 0): void {
    this.#list.put(this.#template, a, b, c);
    this.#template += 1;
  }
}

const VERB = posOf('VERB');
const AUX = posOf('AUX');
const COMMA = hashOf(',');
const JOINING: ReadonlySet<Hash> = new Set(
  'which who that when where while because as if after before although though since but and or'
    .split(' ')
    .map(hashOf),
);

/** How many tokens of a kind stand before each place of a passage. */
interface Counts {
  readonly verbs: Int32Array;
  readonly commas: Int32Array;
  readonly joins: Int32Array;
  readonly opens: Int32Array;
  readonly closes: Int32Array;
  readonly cues: Int32Array;
}

/** What the chain found in a passage, and counts of what stands before each of its places. */
export interface Scene extends Counts {
  readonly passage: Passage;
  readonly labels: Uint8Array;
  /** The chain's spans, and for each token which of them it lies in, counted from 1; 0 where in none. */
  readonly runs: readonly LabelledRun[];
  readonly runAt: Int32Array;
  /** The cues among them, and for each place how many end at or before it, and how many begin before it. */
  readonly cueRuns: readonly LabelledRun[];
  readonly cuesEnded: Int32Array;
  readonly cuesBegun: Int32Array;
}

/** The scene of a passage whose best labels are `labels`. Linear. */
export function sceneOf(passage: Passage, labels: Uint8Array): Scene {
  const places = passage.length + 1;
  const runs = runsOfLabels(labels.subarray(0, passage.length));
  const runAt = ints(places);
  runs.forEach(({ from, to }, index) => runAt.fill(index + 1, from, to));
  const cueRuns = runs.filter(({ role }) => role === CUE);
  const cuesEnded = ints(places);
  const cuesBegun = ints(places);
  cueRuns.forEach(({ from, to }, index) => {
    cuesEnded.fill(index + 1, to);
    cuesBegun.fill(index + 1, from + 1);
  });
  return { passage, labels, runs, runAt, cueRuns, cuesEnded, cuesBegun, ...countsIn(passage, labels) };
}

const runAt = ({ runs, runAt: indices }: Scene, token: number): LabelledRun | null =>
  runs[(indices[token] ?? 0) - 1] ?? null;
/** The nearest cue that ends at or before a place, and that begins at or after it. */
const cueBefore = ({ cueRuns, cuesEnded }: Scene, place: number): LabelledRun | null =>
  cueRuns[(cuesEnded[place] ?? 0) - 1] ?? null;
const cueAfter = ({ cueRuns, cuesBegun }: Scene, place: number): LabelledRun | null =>
  cueRuns[cuesBegun[place] ?? 0] ?? null;

function countsIn({ length, pos, low, quote }: Passage, labels: Uint8Array): Counts {
  const column = (): Int32Array => ints(length + 1);
  const verbs = column();
  const commas = column();
  const joins = column();
  const opens = column();
  const closes = column();
  const cues = column();
  for (let token = 0, i = EDGE; token < length; token += 1, i += 1) {
    count(verbs, token, pos[i] === VERB || pos[i] === AUX);
    count(commas, token, low[i] === COMMA);
    count(joins, token, JOINING.has(low[i] ?? 0));
    count(opens, token, quote[i] === OPENS);
    count(closes, token, quote[i] === CLOSES);
    count(cues, token, labels[token] === CUE_BEGINS);
  }
  return { verbs, commas, joins, opens, closes, cues };
}

function count(counts: Int32Array, token: number, is: boolean): void {
  counts[token + 1] = (counts[token] ?? 0) + (is ? 1 : 0);
}

const CUE_BEGINS = beginOf(CUE);

/** Templates of each role are numbered apart. */
const FIRST_TEMPLATE = 600;
const TEMPLATES = 120;

const between = (counts: Int32Array, from: number, to: number): number =>
  to > from ? (counts[to] ?? 0) - (counts[from] ?? 0) : 0;

/** A chance in steps of half a unit of its log-odds, from -12 to 12. */
function odds(chance: number): number {
  const sure = Math.min(Math.max(chance, 1e-6), 1 - 1e-6);
  return Math.max(-12, Math.min(12, Math.round(2 * Math.log(sure / (1 - sure)))));
}

/** What is asked of a candidate more than once. */
interface View {
  readonly f: SpanFeatures;
  readonly s: Scene;
  readonly p: Passage;
  readonly c: Candidate;
  /** First and last token, and the one after it, as places in the columns of the passage. */
  readonly i: number;
  readonly e: number;
  readonly z: number;
  readonly size: number;
  readonly odds: number;
  /** First token of the sentence that it begins in, and the one after the sentence that it ends in. */
  readonly begun: number;
  readonly ended: number;
  /** How many ends of sentences it runs over. */
  readonly over: number;
}

/** Writes the features of one candidate. */
export function spanFeatures(f: SpanFeatures, s: Scene, c: Candidate, rivals: Rivals): void {
  const p = s.passage;
  const i = c.from + EDGE;
  const e = c.to - 1 + EDGE;
  const z = c.to + EDGE;
  const begun = (p.sentenceFrom[i] ?? 0) - EDGE;
  const ended = (p.sentenceTo[e] ?? 0) - EDGE;
  const over = few((p.sentence[e] ?? 0) - (p.sentence[i] ?? 0));
  const view = { f, s, p, c, i, e, z, size: step(c.to - c.from), odds: odds(c.chance), begun, ended, over };
  f.begin(FIRST_TEMPLATE + TEMPLATES * c.role);
  putChances(view, rivals);
  putPath(view);
  putSize(view);
  putEnds(view);
  putClauses(view);
  putQuotes(view);
  putCues(view);
  putHints(view);
  if (c.role < 2) putWords(view);
}

/** How sure the chain was, of the whole and of both ends, and what else it had in mind. */
function putChances({ f, c, odds: o }: View, { start, end, any }: Rivals): void {
  const begins = odds(c.begins);
  const ends = odds(c.ends);
  f.put(1);
  f.put(o);
  f.put(begins);
  f.put(ends);
  f.put(begins, ends);
  f.put(few(start), few(end), Math.min(any, 7));
  f.put(few(any), o);
}

/** How it stands to the best sequence of labels: the same span, the same end, beside which others. */
function putPath({ f, s, c, odds: o }: View): void {
  const { labels } = s;
  const run = runAt(s, c.from);
  const same = run?.role === c.role && run.from === c.from && run.to === c.to ? 1 : 0;
  const begins = labels[c.from] === beginOf(c.role) ? 1 : 0;
  const goesOn = c.to < s.passage.length && labels[c.to] === beginOf(c.role) + 1;
  const ends = roleOf(labels[c.to - 1] ?? 0) === c.role && !goesOn ? 1 : 0;
  const path = same * 4 + begins * 2 + ends;
  const before = c.from > 0 ? (labels[c.from - 1] ?? 0) : 9;
  const after = c.to < s.passage.length ? (labels[c.to] ?? 0) : 9;
  f.put(path, run?.role === c.role ? 1 : 0);
  f.put(path, o);
  f.put(before, after);
  f.put(before);
  f.put(after, path);
  f.put(before, path);
}

/** How long it is, and how much of its sentences it leaves out. */
function putSize({ f, c, size, odds: o, begun, ended, over }: View): void {
  const left = c.from - begun;
  const right = ended - c.to;
  f.put(size);
  f.put(size, o);
  f.put(over, left === 0 ? 1 : 0, few(right));
  f.put(step(left), step(right));
  f.put(over, size);
}

/** The words at both ends, inside and outside. */
function putEnds({ f, p: { low, pos }, i, e, z, size }: View): void {
  const word = (at: number): Hash => low[at] ?? 0;
  const part = (at: number): number => pos[at] ?? 0;
  f.put(word(i));
  f.put(part(i), part(i + 1));
  f.put(word(i), word(i + 1));
  f.put(word(i), size);
  f.put(word(i - 1));
  f.put(part(i - 1), part(i));
  f.put(word(i - 1), word(i));
  f.put(word(i - 2), word(i - 1));
  f.put(word(e));
  f.put(part(e - 1), part(e));
  f.put(word(z));
  f.put(part(e), part(z));
  f.put(word(e), word(z));
  f.put(word(z), word(z + 1));
  f.put(part(z), part(z + 1));
  f.put(word(z), part(z + 1));
  f.put(word(z), size);
  f.put(part(e), word(z), part(z + 1));
  f.put(word(z), word(z + 1), part(z + 2));
  f.put(word(i), word(z));
}

/** Verbs, commas and joining words inside it, and behind it to the end of the sentence. */
function putClauses({ f, s, p, c, i, z, size, begun, ended, over }: View): void {
  const word = p.low[z] ?? 0;
  const verbs = few(between(s.verbs, c.from, c.to));
  const restVerbs = few(between(s.verbs, c.to, ended));
  const restCommas = few(between(s.commas, c.to, ended));
  f.put(verbs, few(between(s.commas, c.from, c.to)), few(between(s.joins, c.from, c.to)));
  f.put(verbs, size);
  f.put(verbs === 0 ? 1 : 0, p.low[i] ?? 0);
  f.put(restVerbs, word);
  f.put(restVerbs, restCommas, few(between(s.cues, c.to, ended)));
  f.put(word, restCommas, step(Math.max(0, ended - c.to)));
  f.put(word, p.pos[z + 1] ?? 0, restVerbs);
  f.put(few(between(s.verbs, begun, c.from)), p.low[i - 1] ?? 0, over);
}

/** Quotation marks at its ends, and whether those inside it belong together. */
function putQuotes({ f, s, p, c, i, e, z, over }: View): void {
  const at = (place: number): number => p.quote[place] ?? 0;
  const inside = 4 * at(i) + at(e);
  const outside = 4 * at(i - 1) + at(z);
  const end = 4 * at(e) + at(z);
  const opens = between(s.opens, c.from, c.to);
  const closes = between(s.closes, c.from, c.to);
  f.put(inside, outside);
  f.put(few(opens), few(closes), inside);
  f.put(end, p.low[z] ?? 0);
  f.put(end, p.low[e] ?? 0);
  f.put(opens - closes, over);
}

const FAR = 90;
const OTHER_PASSAGE = 5;

/** The nearest cue on each side: how far, in which sentence, which word. */
function putCues({ f, s, p, c, i, e, z, size, begun, ended, over }: View): void {
  const left = cueBefore(s, c.from);
  const right = cueAfter(s, c.to);
  const lemmaOf = (run: LabelledRun | null): Hash => (run ? (p.lemma[mainWord(p, run) + EDGE] ?? 0) : 0);
  const before = lemmaOf(left);
  const after = lemmaOf(right);
  const first = p.low[i] ?? 0;
  const next = p.low[z] ?? 0;
  const farLeft = step(left ? c.from - left.to : FAR);
  const farRight = step(right ? right.from - c.to : FAR);
  const sentence = (at: number): number => p.sentence[at] ?? 0;
  const leftOff = left ? few(sentence(i) - sentence(left.to - 1 + EDGE)) : OTHER_PASSAGE;
  const rightOff = right ? few(sentence(right.from + EDGE) - sentence(e)) : OTHER_PASSAGE;
  const within = few(between(s.cues, c.from, c.to));
  f.put(farLeft, farRight, within);
  f.put(leftOff, rightOff, within);
  f.put(before, farLeft);
  f.put(after, farRight);
  f.put(before, first, farLeft);
  f.put(before, next, leftOff);
  f.put(after, next, rightOff);
  f.put(before, leftOff, over);
  f.put(before, size);
  f.put(before, p.pos[i] ?? 0, p.pos[z] ?? 0);
  f.put(after, p.pos[e] ?? 0, p.pos[z] ?? 0);
  f.put(left ? (p.low[left.to + EDGE] ?? 0) : 0, first);
  f.put(within, size, leftOff);
  f.put(leftOff, next, few(between(s.cues, c.to, ended)));
  f.put(leftOff, rightOff, c.from === begun ? 1 : 0);
}

/** Whether the rules found a span of the role that begins, or ends, at the same place. */
function putHints({ f, p, c, i, e, z, odds: o }: View): void {
  const hinted = (at: number): number => Math.floor((p.hint[at] ?? 0) / 3 ** c.role) % 3;
  const first = hinted(i);
  const last = hinted(e);
  const next = hinted(z);
  const agrees = (first === 1 ? 2 : 0) + (last > 0 && next !== 2 ? 1 : 0);
  f.put(agrees, first, next);
  f.put(agrees, o);
  f.put(first, hinted(i - 1), last * 3 + next);
  f.put(agrees, p.hintRule[i] ?? 0);
  f.put(agrees, p.hintRule[e] ?? 0, next);
  f.put(p.hint[i - 1] ?? 0, p.hint[z] ?? 0, agrees);
}

const MOST_WORDS = 6;

/** Sources and cues are short: the words themselves, and the word of a cue that tells most. */
function putWords({ f, p, c, i, e, z, size }: View): void {
  let words: Hash = 7;
  for (let at = i; at < z && at < i + MOST_WORDS; at += 1) words = mix(5, words, p.lemma[at] ?? 0);
  const main = mainWord(p, { ...c, role: CUE }) + EDGE;
  const lemma = p.lemma[main] ?? 0;
  const next = p.low[z] ?? 0;
  f.put(words);
  f.put(words, next);
  f.put(p.cue[i] ?? 0, p.cue[e] ?? 0, size);
  f.put(p.source[i] ?? 0, p.source[e] ?? 0, size);
  f.put(p.coarse[e] ?? 0, p.coarse[i] ?? 0);
  f.put(p.lemma[e] ?? 0, p.pos[z] ?? 0);
  f.put(p.shape[i] ?? 0, p.shape[e] ?? 0, size);
  f.put(lemma, few(z - main), few(main - i));
  f.put(lemma, next);
  f.put(lemma, p.low[i - 1] ?? 0);
  f.put(p.cue[z] ?? 0, p.cue[i - 1] ?? 0);
  f.put(p.pos[i] ?? 0, p.pos[e] ?? 0, size);
  f.put(p.coarse[z] ?? 0, p.pos[z] ?? 0);
  f.put(p.cueLike[e] ?? 0, p.sourceLike[e] ?? 0);
}
