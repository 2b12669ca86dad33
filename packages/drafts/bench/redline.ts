import { words } from '@nonpaper/text';
import { redlineOf } from '../src/redline/redline.ts';
import { wordingOf } from '../src/wording.ts';
import { PROVISION_BANK } from './provision-bank.ts';
import { seeded } from './random.ts';

/** One row of the table: how far the redlines of a sort of edits are from the smallest edits. */
export interface RedlineRow {
  readonly edits: string;
  readonly pairs: number;
  /** Marked tokens divided by those of the smallest edit. */
  readonly median: number;
  readonly p95: number;
  /** Kept stretches under two words between two changes that hold a word, for each redline. */
  readonly islands: number;
}

type Random = () => number;
const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

const OTHER =
  'promptly gradually jointly fully temporary permanent agreed relevant remaining competent designated additional initial regional special public ordinary further'.split(
    ' ',
  );
const PHRASES = [
  'in the three districts',
  'at its own expense',
  'under neutral supervision',
  'by mutual consent',
  'for two years',
  'as set out in the annex',
  'in writing',
  'without conditions',
];

/** Texts of one to nine sentences, by size in words. */
const SIZES: readonly (readonly [string, number, number])[] = [
  ['up to 25 words', 1, 25],
  ['26 to 80 words', 3, 80],
  ['81 to 250 words', 9, 250],
];
const DEPTHS = [0.03, 0.08, 0.15, 0.25, 0.4, 0.6] as const;

function textOf(random: Random, sentences: number, most: number): string {
  const parts = Array.from({ length: sentences }, () => pick(random, PROVISION_BANK));
  return parts.join(' ').split(' ').slice(0, most).join(' ');
}

/** Changes about a share of the words: others, more, fewer; now and then a phrase or a whole sentence. */
function edited(text: string, random: Random, depth: number): string {
  const changed = text.split(' ').flatMap((word) => {
    if (random() >= depth) return [word];
    const roll = random();
    if (roll < 0.25) return [];
    if (roll < 0.45) return [word, pick(random, OTHER)];
    if (roll < 0.55) return [word, ...pick(random, PHRASES).split(' ')];
    return [/\d/.test(word) ? String(2 + Math.floor(random() * 95)) : pick(random, OTHER)];
  });
  const sentences = changed.join(' ').split(/(?<=\.) /);
  if (random() < depth && sentences.length > 2) sentences.splice(Math.floor(random() * sentences.length), 1);
  if (random() < depth)
    sentences.splice(Math.floor(random() * (sentences.length + 1)), 0, pick(random, PROVISION_BANK));
  return sentences.join(' ');
}

const tokensOf = (text: string): string[] => words(text).map((word) => wordingOf(word.text));

/** Tokens of the smallest edit, by the textbook table of longest common subsequences: no code of the redline is used. */
function smallest(a: readonly string[], b: readonly string[]): number {
  let row = new Int32Array(b.length + 1);
  for (const token of a) {
    const next = new Int32Array(b.length + 1);
    for (let at = 1; at <= b.length; at += 1)
      next[at] = token === b[at - 1] ? (row[at - 1] ?? 0) + 1 : Math.max(row[at] ?? 0, next[at - 1] ?? 0);
    row = next;
  }
  return a.length + b.length - 2 * (row[b.length] ?? 0);
}

interface Measured {
  readonly ratio: number;
  readonly islands: number;
}

function measured(left: string, right: string): Measured | null {
  const least = smallest(tokensOf(left), tokensOf(right));
  if (least === 0) return null;
  const { parts } = redlineOf(left, right);
  const marked = parts
    .filter(({ kind }) => kind !== 'same')
    .reduce((sum, { text }) => sum + tokensOf(text).length, 0);
  return { ratio: marked / least, islands: islandsIn(parts) };
}

const hasWord = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

function islandsIn(parts: readonly { readonly kind: string; readonly text: string }[]): number {
  return parts.filter(
    ({ kind, text }, at) =>
      kind === 'same' &&
      at > 0 &&
      at < parts.length - 1 &&
      !/[[\]]/.test(text) &&
      words(text).filter((word) => word.kind !== 'mark').length < 2 &&
      hasWord(parts[at - 1]?.text ?? '') &&
      hasWord(parts[at + 1]?.text ?? ''),
  ).length;
}

const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return (
    Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 1000) / 1000
  );
};

function rowOf(edits: string, all: readonly Measured[]): RedlineRow {
  const ratios = all.map(({ ratio }) => ratio);
  const islands = all.reduce((sum, each) => sum + each.islands, 0);
  return {
    edits,
    pairs: all.length,
    median: quantile(ratios, 0.5),
    p95: quantile(ratios, 0.95),
    islands: Math.round((100 * islands) / all.length) / 100,
  };
}

/** Minimality of redlines over seeded edits, by size and depth, and over all. */
export function measureRedline(pairsEach = 120): RedlineRow[] {
  const rows: RedlineRow[] = [];
  const all: Measured[] = [];
  for (const [size, sentences, most] of SIZES)
    for (const depth of DEPTHS) {
      const own: Measured[] = [];
      for (let seed = 1; own.length < pairsEach && seed < pairsEach * 40; seed += 1) {
        const random = seeded(seed * 31 + Math.round(depth * 1000) + sentences * 7);
        const left = textOf(random, sentences, most);
        const found = measured(left, edited(left, random, depth));
        if (found !== null) own.push(found);
      }
      rows.push(rowOf(`${size}, about ${Math.round(depth * 100)} % of words`, own));
      all.push(...own);
    }
  return [rowOf('all', all), ...rows];
}
