import type { Message, Span } from '@nonpaper/vocabulary';
import { emphasisMarks } from './emphasis.ts';
import { joinOf, wordsOf } from './pdf/hyphens.ts';
import { counted, message } from './report.ts';
import type { Mark, WorkingText } from './working-text.ts';

/** A line that was broken to fit a column has at least so many characters; a list's "pre-" and "post-" are shorter. */
const SHORTEST_LINE = 20;
/** Behind "pre-" at a line's end these go on with another word, not with the one that was broken. */
const OTHER_WORD = /^(?:and|or|to|nor|but)\b/u;
/** These keep their hyphen wherever they stand: "twenty-" + "four", "vice-" + "president". */
const KEEPS =
  /(?:^|[^\p{L}])(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|vice|self|ex)[-\u2010]$/iu;

/**
 * The working text of an article as its reader sees it: with the words whole that its lines broke ("Gov-" + "ernment"), of a
 * PDF those that its reading marked, of plain text those at the ends of long lines; and without Markdown's signs of
 * emphasis, of plain text those that make a word bold ("**Oru**"). Nobody says these signs, and no name or verb that
 * holds one would be known again. The text itself says which hyphens are its own ("cease-fire"), where it prints the word
 * elsewhere. What was joined is told; all other text stays. Linear.
 */
export function asPrinted(working: WorkingText): WorkingText {
  const broken =
    working.format === 'text' ? brokenAt(working.text) : working.marks.filter(isBroken).map(cutOf);
  const cuts = apart([...broken, ...signsIn(working)]);
  if (cuts.length === 0) return working;
  const moved = moverOver(cuts);
  const spans = <Thing extends { readonly span: Span }>(thing: Thing): Thing => ({
    ...thing,
    span: [moved(thing.span[0]), moved(thing.span[1])],
  });
  const told = broken.length === 0 ? [] : [joined(broken.length)];
  return {
    ...working,
    text: without(working.text, cuts),
    blocks: working.blocks.map(spans),
    marks: working.marks.filter((mark) => !isBroken(mark) && !isSign(mark)).map(spans),
    messages: [...working.messages.map((each) => placed(each, moved)), ...told],
  };
}

/** The signs of emphasis; in plain text a single one may be a footnote's or a rule's. */
function signsIn({ format, text, blocks, marks }: WorkingText): Span[] {
  if (format !== 'text') return marks.filter(isSign).map(cutOf);
  if (!text.includes('**')) return [];
  return emphasisMarks(text, blocks)
    .map(cutOf)
    .filter((span) => text.slice(...span) === '**');
}

/** In their order, and none that begins in the one before. */
function apart(cuts: readonly Span[]): Span[] {
  let end = 0;
  return cuts
    .toSorted((one, other) => one[0] - other[0])
    .filter(([from, to]) => {
      if (from < end) return false;
      end = to;
      return true;
    });
}

const isSign = ({ kind }: Mark): boolean => kind === 'markup';
const isBroken = ({ kind }: Mark): boolean => kind === 'hyphenation';
const cutOf = ({ span }: Mark): Span => span;

const joined = (count: number): Message =>
  message(
    'words-joined',
    `${counted(count, 'word')} that the end of a line had broken ${count === 1 ? 'was' : 'were'} joined.`,
  );

const placed = (each: Message, moved: (place: number) => number): Message =>
  each.span === undefined ? each : { ...each, span: [moved(each.span[0]), moved(each.span[1])] };

/** The line ends of a plain text that break a word, each with the hyphen where that is the line's. */
function brokenAt(text: string): Span[] {
  if (!/\p{L}[-\u00ad\u2010]\n\p{Ll}/u.test(text)) return [];
  const lines = text.split('\n');
  const words = wordsOf(lines);
  const cuts: Span[] = [];
  let end = 0;
  lines.forEach((line, index) => {
    end += line.length + 1;
    const next = lines[index + 1];
    if (next === undefined || line.length < SHORTEST_LINE || OTHER_WORD.test(next)) return;
    const join = joinOf(line, next, words);
    if (join === 'none') return;
    const keeps = join === 'hyphen-of-the-word' || KEEPS.test(line);
    cuts.push([end - (keeps ? 1 : 2), end]);
  });
  return cuts;
}

function without(text: string, cuts: readonly Span[]): string {
  const kept = cuts.map(([from], index) => text.slice(cuts[index - 1]?.[1] ?? 0, from));
  return kept.join('') + text.slice(cuts.at(-1)?.[1] ?? 0);
}

/** Where a place of the text stands once the cuts, which are in order, are out of it. */
function moverOver(cuts: readonly Span[]): (place: number) => number {
  let sum = 0;
  const gone = cuts.map(([from, to]) => (sum += to - from));
  return (place) => {
    const index = countBefore(cuts, place);
    const last = cuts[index - 1];
    const inside = last === undefined ? 0 : Math.max(0, last[1] - place);
    return place - (gone[index - 1] ?? 0) + inside;
  };
}

/** How many cuts begin before a place; they are in order. */
function countBefore(cuts: readonly Span[], place: number): number {
  let [low, high] = [0, cuts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cuts[middle]?.[0] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
