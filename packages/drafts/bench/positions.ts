import { clauseOf, type ActWording, type Matter } from './act-matters.ts';
import type { Random } from './random.ts';
import { between, pick } from './random.ts';
import { changeDuty, changeNumber, reworded } from './rewording.ts';
import type { WordLists } from './word-lists.ts';

/** What a position on a proposal is worded with. */
export interface Wordsmith {
  readonly random: Random;
  readonly lists: WordLists;
  readonly wording: ActWording;
  readonly matter: Matter;
  /** Texts of other matters, from which words are taken that the act never had. */
  readonly strangers: readonly string[];
  /** How often one more change follows a change, and how often new words come from elsewhere, 0 to 1. */
  readonly severity: number;
  readonly foreign: number;
}

/** A change as a negotiator makes it; the same text where it finds nothing to change. */
type Change = (text: string, smith: Wordsmith) => string;

const wordsIn = (text: string): string[] => text.split(' ').filter((word) => word !== '');

/** New wording of a kind: of the matter, or a run of words of a text of another one. */
function phrase(kind: string, smith: Wordsmith): string {
  const { wording, matter, random, strangers, foreign } = smith;
  if (strangers.length === 0 || random() >= foreign) return clauseOf(kind, wording, matter, random);
  const words = wordsIn(pick(random, strangers));
  const size = Math.min(words.length, between(random, 4, kind === 'paragraph' || kind === 'tail' ? 30 : 14));
  const from = between(random, 0, words.length - size);
  return words.slice(from, from + size).join(' ');
}

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Places between words at which a clause ends: behind a comma, a colon, a semicolon. */
const borders = (words: readonly string[]): number[] =>
  words.flatMap((word, at) => (/[,;:]$/u.test(word) && at < words.length - 1 ? [at + 1] : []));

/** ", where appropriate," in the middle, or before the stop. */
const qualify: Change = (text, smith) => {
  const words = wordsIn(text);
  const added = lowered(phrase('qualifier', smith));
  if (smith.random() < 0.4) return text.replace(/[.;:]?$/u, (stop) => `, ${added}${stop}`);
  const at =
    borders(words).length > 0 && smith.random() < 0.5
      ? pick(smith.random, borders(words))
      : between(smith.random, 1, words.length);
  const before = words.slice(0, at).join(' ').replace(/,$/u, '');
  return [`${before}, ${added},`, ...words.slice(at)].join(' ');
};

/** Some of the usual words for others: "pursuant to" for "in accordance with". */
const swap: Change = (text, smith) => {
  const groups = (smith.wording.clauses.get('swap') ?? []).map((line) => line.split('\t'));
  const present = groups.flatMap((group) =>
    group.filter((each) => ` ${text}`.includes(` ${each} `)).map((each) => ({ group, each })),
  );
  let changed = text;
  for (let times = between(smith.random, 1, 4); times > 0 && present.length > 0; times -= 1) {
    const { group, each } = pick(smith.random, present);
    const other = pick(
      smith.random,
      group.filter((one) => one !== each),
    );
    changed = ` ${changed}`.replace(` ${each} `, () => ` ${other} `).slice(1);
  }
  return changed;
};

const addSentence: Change = (text, smith) =>
  /[.]$/u.test(text) ? `${text} ${phrase('tail', smith)}` : qualify(text, smith);

/** A clause between commas goes, or the end of the sentence. */
const strike: Change = (text, { random }) => {
  const words = wordsIn(text);
  if (words.length < 9) return text;
  const cuts = borders(words);
  if (cuts.length > 1 && random() < 0.5) {
    const at = between(random, 0, cuts.length - 2);
    return [...words.slice(0, cuts[at]), ...words.slice(cuts[at + 1])].join(' ');
  }
  const kept = Math.ceil(words.length * (0.45 + 0.45 * random()));
  return words.slice(0, kept).join(' ').replace(/,$/u, '') + (/[.;]$/u.exec(text)?.[0] ?? '');
};

const otherActor: Change = (text, smith) => {
  const own = [...(smith.matter.phrases.get('A') ?? []), ...(smith.matter.phrases.get('B') ?? [])];
  const present = [...own, ...(smith.wording.clauses.get('actor') ?? [])].filter((each) =>
    text.includes(each),
  );
  if (present.length === 0) return text;
  const other = smith.random() < 0.5 ? pick(smith.random, own) : lowered(phrase('actor', smith));
  return text.replace(pick(smith.random, present), () => other);
};

const figure: Change = (text, { random, lists }) =>
  (random() < 0.75 ? changeNumber : changeDuty)(wordsIn(text), random, lists)?.tokens.join(' ') ?? text;

/** A part of it stays, in one piece or two; the rest is said of the same matter in other words. */
const redraft: Change = (text, smith) => {
  const words = wordsIn(text);
  if (words.length < 8) return qualify(text, smith);
  const share = 0.4 + 0.35 * smith.random();
  const size = Math.ceil(words.length * share);
  const from = between(smith.random, 0, words.length - size);
  const kept = words.slice(from, from + size).join(' ');
  const other = wordsIn(phrase('paragraph', smith));
  const half = between(smith.random, 0, other.length);
  const head = from === 0 ? '' : `${other.slice(0, half).join(' ')} `;
  return `${head}${kept} ${other.slice(head === '' ? half : Math.max(half, other.length - 6)).join(' ')}`.trim();
};

/** Said anew: a content word or two of the old text is all that stays. */
const replace: Change = (text, smith) => {
  const long = wordsIn(text).filter((word) => word.length > 7);
  const kept = long.length === 0 ? '' : pick(smith.random, long).replace(/[.,;:]$/u, '');
  return `${phrase('paragraph', smith).replace(/[.;:]$/u, '')}, as regards ${kept} and ${lowered(phrase('qualifier', smith))}.`;
};

const paraphrase: Change = (text, { random, lists }) => reworded(text, 0.1 + 0.35 * random(), random, lists);

/** Points are added below it. */
const addPoints: Change = (text, smith) => {
  const points = Array.from(
    { length: between(smith.random, 1, 4) },
    (_, at) => `(${String.fromCharCode(97 + at)}) ${phrase('point', smith)}`,
  );
  return `${text.replace(/[.;]$/u, ':')}\n${points.join('\n')}`;
};

/** "[…]" for the middle, which the position takes over as it is. */
const leaveOut: Change = (text, { random }) => {
  const words = wordsIn(text);
  if (words.length < 16) return text;
  const size = Math.ceil(words.length * (0.3 + 0.3 * random()));
  const from = between(random, 3, words.length - size - 3);
  return [...words.slice(0, from), '[…]', ...words.slice(from + size)].join(' ');
};

/** How often each is drawn. */
const CHANGES: readonly (readonly [share: number, change: Change])[] = [
  [0.23, qualify],
  [0.17, swap],
  [0.12, addSentence],
  [0.12, strike],
  [0.08, otherActor],
  [0.1, figure],
  [0.04, redraft],
  [0.005, replace],
  [0.07, paraphrase],
  [0.03, addPoints],
  [0.015, leaveOut],
];

/** A heading or label: mostly as it is, in capitals, or with a word more. */
function ofFew(text: string, smith: Wordsmith): string {
  const roll = smith.random();
  if (roll < 0.6) return text;
  if (roll < 0.75) return text.toUpperCase();
  return /\d/u.test(text) ? text : `${text} and ${lowered(phrase('article', smith))}`;
}

/** What another side would put in the place of a row: one change, and with falling odds more on top of it. */
export function positionOn(text: string, smith: Wordsmith): string {
  if (wordsIn(text).length < 5) return ofFew(text, smith);
  let changed = text;
  do {
    let roll = smith.random();
    const [, change = swap] = CHANGES.find(([share]) => (roll -= share) < 0) ?? [];
    changed = change(changed, smith);
  } while (smith.random() < smith.severity);
  return changed;
}
