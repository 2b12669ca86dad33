import { fromRoman } from '@nonpaper/text';
import { OPTION_WORDS } from '../data/bracket-words.ts';
import type { PartyBook } from './party-book.ts';
import { stancesOf } from './stances.ts';
import type { Leaf, OptionHead } from './tree-items.ts';
import { wordingLeaf } from './tree-items.ts';

/** Where a stretch of wording stands: whether a bracket or the text begins before it, and a bracket behind it. */
export interface Place {
  readonly startsAfresh: boolean;
  readonly bracketFollows: boolean;
  /** The last ordinal of each level of heads that came before: in their sequence a head may stand in mid-sentence. */
  readonly counted: Map<string, number>;
}

const WORDS = [...new Set(OPTION_WORDS.map((word) => word.replace('.', '')))]
  .sort((a, b) => b.length - a.length)
  .join('|');
const NUMBER = String.raw`\d{1,3}(?:\.\d{1,3}){0,3}(?:\s?(?:bis|ter)|[a-z])?|[A-Za-z]|[IVXivx]{2,5}`;
const HEAD = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(${WORDS})\.?[ \t]{0,3}(${NUMBER})(?![\p{L}\p{N}])`,
  'giu',
);
const LABEL = /[ \t]?\(([^()\n]{1,120})\)/uy;
const CLOSER = /[ \t]*[*_)]{0,3}[ \t]*(?::|[–—]|-(?=\s)|\.(?=\s|$)|\))[ \t]*[*_]{0,3}[ \t]*/uy;
const LINE_END = /[ \t]*[*_]{0,3}[ \t]*(?=\n|$)/uy;
/** The number of the point whose text the head opens, without a stop: "OP7 Option 1: …". */
const BEHIND_NUMBER = /\n[ \t]*(?:\p{Lu}{2,3} ?)?\d{1,3}(?: ?(?:bis|ter))?[ \t]+$/u;
const LONGEST_NUMBER = 16;
const BEFORE_HEAD = /[ \t*_#>•("–—-]/u;

/**
 * Parts a leaf of wording at the heads of options in it: `Option 1:`, `Alt. 2 (ARV) –`, `Alternative A` on a line of
 * its own. A head opens a line, a sentence or a bracket; "under Option 1 the sides" is none. Linear.
 */
export function withHeads(text: string, leaf: Leaf, place: Place, book: PartyBook): Leaf[] {
  const { startsAfresh, bracketFollows, counted } = place;
  const leaves: Leaf[] = [];
  let from = leaf.start;
  const all = [...text.slice(leaf.start, leaf.end).matchAll(HEAD)];
  const spokenOf = new Set(all.map(([, word = '', number = '']) => nameOf(headOf(word, number))));
  for (const found of all) {
    const [whole, word = '', number = ''] = found;
    const at = leaf.start + found.index;
    if (at < from) continue;
    const spoken = headOf(word, number);
    const isNamed = /^\p{Lu}/u.test(word);
    const isNext = isNamed && counted.get(spoken.level) === spoken.ordinal - 1;
    const hasNext = spokenOf.has(nameOf({ level: spoken.level, ordinal: spoken.ordinal + 1 }));
    const isCounted = isNext || (isNamed && hasNext);
    const start = headStart(text, at, from, startsAfresh && from === leaf.start, isNext);
    const named = at + whole.length;
    const rest =
      start === null || named > leaf.end
        ? null
        : headRest(
            text,
            { ...start, isOpening: start.opensLine || isCounted },
            named,
            leaf.end,
            bracketFollows,
            book,
          );
    if (start === null || rest === null) continue;
    leaves.push(...wordingLeaf(from, start.at));
    const head = { ...spoken, stances: rest.stances };
    counted.set(head.level, head.ordinal);
    leaves.push({ kind: 'head', start: start.at, end: rest.end, head });
    from = rest.end;
  }
  return [...leaves, ...wordingLeaf(from, leaf.end)];
}

/** How a head stands: `isOpening` where wording may follow it without a mark, since it opens a line or is counted on from. */
interface Opening {
  readonly opensLine: boolean;
  readonly isOpening: boolean;
}

const nameOf = ({ level, ordinal }: Pick<OptionHead, 'level' | 'ordinal'>): string => `${level} ${ordinal}`;

/** Where a head starts, with a mark such as `**` before it; null where a sentence runs on to it. */
function headStart(
  text: string,
  found: number,
  floor: number,
  afresh: boolean,
  isNext: boolean,
): { readonly at: number; readonly opensLine: boolean } | null {
  let at = found;
  while (at > floor && found - at < 12 && BEFORE_HEAD.test(text.charAt(at - 1))) at -= 1;
  const before = at === floor ? '' : text.charAt(at - 1);
  const back = Math.max(0, found - LONGEST_NUMBER);
  const isNumbered = BEHIND_NUMBER.test(`${back === 0 ? '\n' : ''}${text.slice(back, found)}`);
  if (!/^[\n.;:!?]?$/u.test(before) && !isNext && !isNumbered) return null;
  const opensLine = before === '\n' || (at === floor && afresh) || isNumbered;
  while (at < found && /[ \t]/u.test(text.charAt(at))) at += 1;
  return { at, opensLine };
}

function headRest(
  text: string,
  opening: Opening,
  named: number,
  end: number,
  bracketFollows: boolean,
  book: PartyBook,
): { readonly end: number; readonly stances: OptionHead['stances'] } | null {
  LABEL.lastIndex = named;
  const label = LABEL.exec(text);
  const said = label === null || LABEL.lastIndex > end ? null : stancesOf(label[1] ?? '', book, true);
  const from = label === null || said === null ? named : named + label[0].length;
  const stop = closerEnd(text, from, end, opening, bracketFollows);
  return stop === null ? null : { end: stop, stances: said?.stances ?? [] };
}

/** Where the mark that closes a head ends, with the white space behind it; null where nothing closes it. */
function closerEnd(
  text: string,
  from: number,
  end: number,
  { opensLine, isOpening }: Opening,
  bracketFollows: boolean,
): number | null {
  CLOSER.lastIndex = from;
  LINE_END.lastIndex = from;
  if (CLOSER.test(text) && CLOSER.lastIndex <= end) return overSpaces(text, CLOSER.lastIndex, end);
  if (LINE_END.test(text) && opensLine && LINE_END.lastIndex <= end)
    return overSpaces(text, LINE_END.lastIndex, end);
  const after = overSpaces(text, from, end);
  if (after === end && bracketFollows) return end;
  return isOpening && after > from && /\p{Lu}/u.test(text.charAt(after)) ? after : null;
}

function overSpaces(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && /\s/u.test(text.charAt(at))) at += 1;
  return at;
}

function headOf(word: string, number: string): Omit<OptionHead, 'stances'> {
  const parts = number.split('.');
  const folded = word.toLowerCase().replace('.', '');
  return {
    name: `${word} ${number}`,
    level: `${folded} ${parts.length}`,
    ordinal: ordinalOf(parts.at(-1) ?? ''),
  };
}

/** 1 for "1", "A", "i"; a letter behind a figure comes between it and the next. */
function ordinalOf(part: string): number {
  const figures = Number.parseInt(part, 10);
  if (!Number.isNaN(figures)) return /^\d+$/u.test(part) ? figures : figures + 0.5;
  const roman = /^[ivx]+$/iu.test(part) ? fromRoman(part.toUpperCase()) : null;
  return roman ?? (part.toUpperCase().codePointAt(0) ?? 64) - 64;
}
