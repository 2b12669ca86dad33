import { phraseOf } from './act-rows.ts';
import type { Random } from './random.ts';
import { between, pick, shuffled } from './random.ts';
import { bracket, changeDuty, changeNumber, reworded } from './rewording.ts';
import type { WordLists } from './word-lists.ts';

/** What amendments are made from. */
export interface AmendingMaterials {
  readonly random: Random;
  readonly lists: WordLists;
  /** Texts from which words are taken that the row never had. */
  readonly strangers: readonly string[];
}

type Amendment = (text: string, materials: AmendingMaterials) => string;

const wordsOf = (text: string): string[] => text.split(' ').filter((word) => word !== '');

/** A run of 4 to `most` words of a text that has nothing to do with the row. */
function foreign({ random, strangers }: AmendingMaterials, most: number): string[] {
  const words = wordsOf(pick(random, strangers));
  const size = Math.min(words.length, between(random, 4, most));
  const from = between(random, 0, words.length - size);
  return words.slice(from, from + size);
}

/** One number, duty or bracket. */
const touch: Amendment = (text, { random, lists }) => {
  const changed = pick(random, [changeNumber, changeDuty, bracket])(wordsOf(text), random, lists);
  return changed === null ? text : changed.tokens.join(' ');
};

const insertClause: Amendment = (text, materials) => {
  const words = wordsOf(text);
  const at = between(materials.random, 1, words.length);
  return [...words.slice(0, at), ...foreign(materials, 22), ...words.slice(at)].join(' ');
};

const strikeClause: Amendment = (text, { random }) => {
  const words = wordsOf(text);
  if (words.length < 8) return text;
  const size = Math.floor(words.length * (0.15 + 0.5 * random()));
  const at = between(random, 0, words.length - size);
  return [...words.slice(0, at), ...words.slice(at + size)].join(' ');
};

const newTail: Amendment = (text, materials) => {
  const words = wordsOf(text);
  const kept = words.slice(0, Math.ceil(words.length * (0.2 + 0.5 * materials.random())));
  return [...kept, ...foreign(materials, Math.max(6, words.length))].join(' ');
};

const newHead: Amendment = (text, materials) => {
  const words = wordsOf(text);
  const kept = words.slice(Math.floor(words.length * (0.3 + 0.5 * materials.random())));
  return [...foreign(materials, Math.max(6, words.length)), ...kept].join(' ');
};

/** A key phrase of three to eight words stays; what stands round it is said otherwise, or is quite other. */
const rewrite: Amendment = (text, materials) => {
  const { random, lists } = materials;
  const words = wordsOf(text);
  const size = Math.min(words.length, between(random, 3, 8));
  const from = between(random, 0, words.length - size);
  const said = (part: string[]): string[] =>
    part.length < 3 || random() < 0.5
      ? foreign(materials, Math.max(5, part.length))
      : wordsOf(reworded(part.join(' '), 0.7, random, lists));
  return [
    ...said(words.slice(0, from)),
    ...words.slice(from, from + size),
    ...said(words.slice(from + size)),
  ].join(' ');
};

const addPoints: Amendment = (text, materials) => {
  const { random, lists, strangers } = materials;
  const points = Array.from({ length: between(random, 1, 5) }, (_, at) => {
    const point = random() < 0.5 ? phraseOf('generic', lists.actPhrases, random) : pick(random, strangers);
    return `(${String.fromCharCode(97 + at)}) ${point}`;
  });
  return `${text.replace(/\.$/u, ':')}\n${points.join('\n')}`;
};

/** The first lines of several, or a part of the sentences. */
const dropPoints: Amendment = (text, { random }) => {
  const lines = text.includes('\n') ? text.split('\n') : text.split(/(?<=[.;]) /u);
  if (lines.length < 2) return text;
  const kept = lines.filter((_, at) => at === 0 || random() < 0.5);
  return kept.join(text.includes('\n') ? '\n' : ' ');
};

const paraphrase: Amendment = (text, { random, lists }) =>
  reworded(text, 0.1 + 0.6 * random(), random, lists);

/** What a page break or a careless copy left of it: the beginning, cut anywhere. */
const truncate: Amendment = (text, { random }) =>
  text.length < 60
    ? text
    : text.slice(0, between(random, 40, Math.max(45, Math.floor(text.length * 0.7)))).trim();

const lengthen: Amendment = (text, { random, strangers }) =>
  [text, ...shuffled(random, strangers).slice(0, between(random, 1, 6))].join('\n');

const reorder: Amendment = (text, { random }) => shuffled(random, text.split(/(?<=[.;,]) /u)).join(' ');

/** How often each is drawn. */
const AMENDMENTS: readonly (readonly [share: number, amendment: Amendment])[] = [
  [0.14, touch],
  [0.16, insertClause],
  [0.11, strikeClause],
  [0.09, newTail],
  [0.05, newHead],
  [0.09, rewrite],
  [0.05, addPoints],
  [0.05, dropPoints],
  [0.15, paraphrase],
  [0.04, truncate],
  [0.05, lengthen],
  [0.02, reorder],
];

/** Headings and labels mostly stay as they are, or go into capitals; other words would leave nothing to know them by. */
function ofFew(text: string, { random, lists }: AmendingMaterials): string {
  const roll = random();
  if (roll < 0.7) return text;
  return roll < 0.88 || /\d/u.test(text) ? text.toUpperCase() : reworded(text, 0.4, random, lists);
}

/** The row as another side would have it. */
export function amended(text: string, materials: AmendingMaterials): string {
  const { random } = materials;
  if (wordsOf(text).length < 5) return ofFew(text, materials);
  let roll = random();
  const [, amendment = paraphrase] = AMENDMENTS.find(([share]) => (roll -= share) < 0) ?? [];
  const once = amendment(text, materials);
  return random() < 0.25 ? pick(random, [touch, insertClause, paraphrase])(once, materials) : once;
}
