import { type SentencePair, sentencePairs } from './by-sentence.ts';
import { editScript } from './edit-script.ts';
import { withoutIslands } from './islands.ts';
import { type Edit, joined, shifted } from './myers.ts';
import { withSlides } from './slides.ts';
import { type Token, tokensOf } from './tokens.ts';

/** One stretch of a redline. */
export interface RedlinePart {
  readonly kind: 'same' | 'insert' | 'delete';
  /** The words; of a kept stretch as the right text has them. */
  readonly text: string;
  /** A kept stretch as the left text has it, where that differs in white space or in the shape of marks. */
  readonly left?: string;
}

/** How a redline was made. */
export interface RedlineOptions {
  /** Whether the shape of quotation marks and dashes counts as a change: for writers who must give both texts back exactly. */
  readonly exact?: boolean;
}

/** A redline, and how it was made. */
export interface WordingRedline {
  readonly parts: readonly RedlinePart[];
  /** `words` for word by word, `sentences` where little is shared, `whole` where almost nothing is and all is replaced. */
  readonly manner: 'words' | 'sentences' | 'whole';
  /** Whether a stretch was too long to be searched word by word, and is shown as replaced. */
  readonly coarse: boolean;
}

/** Below this share of kept words sentences are put together first; below the second one all is replaced. */
const LITTLE = 0.5;
const NEXT_TO_NOTHING = 0.25;
/** A text that keeps this share of the shorter one in runs of three words is no replacement, however much was added. */
const HELD = 0.5;
const RUN = 3;

/**
 * The visible changes that turn `left` into `right`: `redlineOf` without the account of how it was made.
 *
 * Laws: what is kept and inserted gives `right`; what is kept (as `left`, where given) and deleted gives `left`, character
 * by character but for texts without any word. Two equal texts give no change. Exchanging the texts exchanges
 * insertions and deletions. Words, numbers, amounts, a day with its month, brackets and what a reader sees as one
 * character are never cut. To be used only where `wordingComparable` agrees.
 */
export const redline = (left: string, right: string, options: RedlineOptions = {}): RedlinePart[] => [
  ...redlineOf(left, right, options).parts,
];

/**
 * A redline with the account of how it was made.
 *
 * Plan. A smallest script of token edits is found first (`edit-script`). Where at least half of the words are kept, that is
 * the redline; where fewer are, sentences are put together first and compared pair by pair; where hardly any are, the
 * whole is replaced. Changes that can slide are set at the border of a sentence, clause or phrase (`slides`), and
 * single words between changes join them (`islands`). The work is always done from the same side, whichever text was
 * named first. Time and memory are bounded as `edit-script` says; beyond its bound the answer is `coarse`.
 */
export function redlineOf(left: string, right: string, options: RedlineOptions = {}): WordingRedline {
  const settings = { exact: options.exact === true };
  const isInOrder = left.length < right.length || (left.length === right.length && left <= right);
  const texts = isInOrder ? ([left, right] as const) : ([right, left] as const);
  const [a, b] = [tokensOf(texts[0], settings), tokensOf(texts[1], settings)];
  const { edits, manner, coarse } = readable(texts, a, b);
  const parts = isInOrder ? partsOf(edits, a, b) : partsOf(edits.map(exchanged), b, a);
  return { parts, manner, coarse };
}

const exchanged = ({ kept, left, right }: Edit): Edit => ({ kept, left: right, right: left });

interface Readable {
  readonly edits: readonly Edit[];
  readonly manner: WordingRedline['manner'];
  readonly coarse: boolean;
}

function readable(texts: readonly [string, string], a: readonly Token[], b: readonly Token[]): Readable {
  const { edits, coarse } = scriptOf(a, b);
  const shared = shareKept(edits, a, b);
  const pairs = shared < LITTLE ? sentencePairs(texts, a, b) : null;
  const isNothing = shared < NEXT_TO_NOTHING && !holdsShorter(edits, a, b);
  if (isNothing && pairs?.some((pair) => isSame(pair, a, b)) !== true)
    return { edits: replaced(a, b), manner: 'whole', coarse };
  if (pairs === null) return { edits: cleaned(edits, a, b), manner: 'words', coarse };
  const bySentence = joined(pairs.flatMap(({ left, right }) => withinPair(a, b, left, right)));
  if (markedIn(bySentence) > MOST_LONGER * markedIn(edits))
    return { edits: cleaned(edits, a, b), manner: 'words', coarse };
  return { edits: cleaned(bySentence, a, b), manner: 'sentences', coarse };
}

/** Sentence by sentence no more than this many times the smallest change is shown. */
const MOST_LONGER = 1.5;

const markedIn = (edits: readonly Edit[]): number =>
  edits.reduce((sum, { kept, left, right }) => sum + (kept ? 0 : left[1] - left[0] + right[1] - right[0]), 0);

/** Whether two sentences are the same, and long enough to be no formula. */
function isSame({ left, right }: SentencePair, a: readonly Token[], b: readonly Token[]): boolean {
  const [x, y] = [a.slice(...left), b.slice(...right)];
  return wordsIn(x) >= RUN && x.length === y.length && x.every(({ key }, at) => key === y[at]?.key);
}

const scriptOf = (
  a: readonly Token[],
  b: readonly Token[],
): { readonly edits: readonly Edit[]; readonly coarse: boolean } =>
  editScript(
    a.map(({ key }) => key),
    b.map(({ key }) => key),
  );

const cleaned = (edits: readonly Edit[], a: readonly Token[], b: readonly Token[]): Edit[] =>
  withoutIslands(joined(withSlides(edits, a, b)), a, b);

/** The edits of a pair of sentences; one without counterpart, or with hardly a word in common, is replaced whole. */
function withinPair(
  a: readonly Token[],
  b: readonly Token[],
  left: readonly [number, number],
  right: readonly [number, number],
): Edit[] {
  const [x, y] = [a.slice(...left), b.slice(...right)];
  const { edits } = scriptOf(x, y);
  const kept =
    x.length === 0 || y.length === 0 || shareKept(edits, x, y) < NEXT_TO_NOTHING ? replaced(x, y) : edits;
  return kept.map((edit) => shifted(edit, left[0], right[0]));
}

const replaced = (a: readonly Token[], b: readonly Token[]): Edit[] =>
  a.length + b.length === 0 ? [] : [{ kept: false, left: [0, a.length], right: [0, b.length] }];

const wordsIn = (tokens: readonly Token[]): number =>
  tokens.reduce((sum, { isWord }) => sum + (isWord ? 1 : 0), 0);

/** Share of the words of both texts that are kept (Dice), 0 to 1; 1 where there is no word. */
function shareKept(edits: readonly Edit[], a: readonly Token[], b: readonly Token[]): number {
  const all = wordsIn(a) + wordsIn(b);
  if (all === 0) return 1;
  const kept = edits.reduce(
    (sum, { kept: isKept, left }) => sum + (isKept ? wordsIn(a.slice(...left)) : 0),
    0,
  );
  return (2 * kept) / all;
}

/** Whether most of the shorter text is kept in runs: then the other one is that text with much added. */
function holdsShorter(edits: readonly Edit[], a: readonly Token[], b: readonly Token[]): boolean {
  const inRuns = edits
    .filter(({ kept }) => kept)
    .map(({ left }) => wordsIn(a.slice(...left)))
    .filter((count) => count >= RUN)
    .reduce((sum, count) => sum + count, 0);
  return inRuns > 0 && inRuns >= HELD * Math.min(wordsIn(a), wordsIn(b));
}

function partsOf(edits: readonly Edit[], a: readonly Token[], b: readonly Token[]): RedlinePart[] {
  return asOne(edits.flatMap((edit, at) => partsOfEdit(edit, edits[at - 1], edits[at + 1], a, b)));
}

/** Without empty parts, and with neighbours of one kind as one part. */
function asOne(parts: readonly RedlinePart[]): RedlinePart[] {
  const all: RedlinePart[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (part.text === '' && (part.left ?? '') === '') continue;
    if (last?.kind === part.kind) all[all.length - 1] = together(last, part);
    else all.push(part);
  }
  return all;
}

function together(first: RedlinePart, second: RedlinePart): RedlinePart {
  const text = first.text + second.text;
  const left = (first.left ?? first.text) + (second.left ?? second.text);
  return left === text ? { kind: first.kind, text } : { kind: first.kind, text, left };
}

const same = (left: string, text: string): RedlinePart =>
  left === text ? { kind: 'same', text } : { kind: 'same', text, left };

/**
 * A word keeps its distance on both sides: where a change puts a space before a kept word, or takes one away ("Forces
 * shall" and "Forces [shall"), that space belongs to the change, and a space that both begin with to what is kept.
 */
function partsOfEdit(
  edit: Edit,
  before: Edit | undefined,
  next: Edit | undefined,
  a: readonly Token[],
  b: readonly Token[],
): RedlinePart[] {
  const [left, right] = [textOf(a, edit.left), textOf(b, edit.right)];
  if (edit.kept) {
    const gaps = before === undefined ? null : gapsBefore(edit, a, b);
    return [same(left.slice(gaps?.left.length ?? 0), right.slice(gaps?.right.length ?? 0))];
  }
  const gaps = next === undefined ? null : gapsBefore(next, a, b);
  const deleted = left + (gaps?.left ?? '');
  const inserted = right + (gaps?.right ?? '');
  const shared =
    gaps !== null && /^\s/u.test(deleted) && /^\s/u.test(inserted) && bothLead(edit, a, b) ? 1 : 0;
  return [
    same(deleted.slice(0, shared), inserted.slice(0, shared)),
    { kind: 'delete', text: deleted.slice(shared) },
    { kind: 'insert', text: inserted.slice(shared) },
  ];
}

/** Whether the first space on either side is white space between words, and no space that carries a mark. */
const bothLead = (edit: Edit, a: readonly Token[], b: readonly Token[]): boolean =>
  (a[edit.left[0]]?.lead ?? ' ') !== '' && (b[edit.right[0]]?.lead ?? ' ') !== '';

/** The white space before a kept stretch on either side, where only one side has any. */
function gapsBefore(
  kept: Edit,
  a: readonly Token[],
  b: readonly Token[],
): { readonly left: string; readonly right: string } | null {
  const [left, right] = [a[kept.left[0]]?.lead ?? '', b[kept.right[0]]?.lead ?? ''];
  return (left === '') === (right === '') ? null : { left, right };
}

const textOf = (tokens: readonly Token[], [start, end]: readonly [number, number]): string =>
  tokens
    .slice(start, end)
    .map(({ lead, text }) => lead + text)
    .join('');
