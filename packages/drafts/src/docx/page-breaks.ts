import { ATOM, type Atom } from './atoms.ts';
import type { ParagraphBlock } from './blocks.ts';
import { notice } from './faults.ts';
import type { MarkedLine } from './lines.ts';
import type { ParagraphText } from './paragraph-text.ts';

export const PAGE_BREAK_LEFT = notice(
  'redline-page-break-left',
  'A page or column break inside a paragraph was put in or taken out; LibreOffice keeps the end of a paragraph in its place.',
);

export const BREAK_LEFT_OUT = notice(
  'redline-object-left-out',
  'A page or column break in a table row of the older file is not shown as deleted.',
);

/**
 * Whether LibreOffice shows the lines of a flow otherwise for a break. One at the end of a paragraph it gives to what
 * follows, and puts an empty paragraph before a table or content control for it: so that must not change, for the last flow
 * (`isLast`) nothing follows. Nor must the paragraphs before one go that stands first then.
 */
export function leavesBreakIn(lines: readonly MarkedLine[], isLast: boolean): boolean {
  const first = lines.findIndex(({ line }) => line.kind !== 'out');
  return lines.some((marked, index) => {
    const next = lines[index + 1];
    const isFirstNow = index === first && index > 0;
    const changes = isFirstNow || marked.mark !== null || (next !== undefined && next.line.kind !== 'kept');
    return (
      leavesBreak(marked, next === undefined ? isLast : isInControl(next)) ||
      (changes && sidesOf(marked).some(endsInBreak))
    );
  });
}

/**
 * Whether a text begins with breaks and a change right behind them: LibreOffice takes the empty paragraph that it makes for them at
 * the beginning of a document away with the words of the change that go.
 */
export function changesBehindFirstBreak(first: MarkedLine | undefined): boolean {
  if (first === undefined || first.line.kind !== 'kept') return false;
  const { newer, changes } = first.line;
  let behind = 0;
  for (let atom = newer.said.atoms.get(0); atom !== undefined && isTypedBreak(atom); behind += 1)
    atom = newer.said.atoms.get(behind + 1);
  return behind > 0 && changes.some(({ right }) => right[0] === behind);
}

const isInControl = ({ line }: MarkedLine): boolean =>
  line.kind !== 'out' && line.newer.outer !== line.newer.element;

/** Whether a paragraph has a page or column break: of a row with one that goes, LibreOffice leaves some. */
export const holdsBreak = ({ said }: ParagraphBlock): boolean => [...said.atoms.values()].some(isTypedBreak);

/** What a paragraph says without its page and column breaks. */
export function withoutBreaks(said: ParagraphText): ParagraphText {
  let text = '';
  const atoms = new Map<number, Atom>();
  for (let at = 0; at < said.text.length; at += 1) {
    const atom = said.atoms.get(at);
    if (atom !== undefined && isTypedBreak(atom)) continue;
    if (atom !== undefined) atoms.set(text.length, atom);
    text += said.text.charAt(at);
  }
  return { ...said, text, atoms };
}

const sidesOf = ({ line }: MarkedLine): ParagraphText[] => {
  if (line.kind === 'kept') return [line.older.said, line.newer.said];
  return [line.kind === 'in' ? line.newer.said : line.older.said];
};

/** Whether nothing is shown behind the last break of a paragraph. */
const endsInBreak = (said: ParagraphText): boolean => breaksOf(said, false).at(-1)?.hasTextBehind === false;

/**
 * Whether LibreOffice leaves the end of a paragraph in place of a page or column break. It makes two paragraphs of one with
 * such a break before a text when it reads the file, and takes that end for tracked only where the same change holds text on
 * both sides of it; of the two, only the first gets the changed mark of the whole. A break that alone came or went at the
 * beginning of a kept paragraph, or behind a text, does no harm; but behind that of the last one (`isLast`).
 */
function leavesBreak({ line, mark }: MarkedLine, isLast: boolean): boolean {
  if (line.kind !== 'kept')
    return breaksOf(line.kind === 'in' ? line.newer.said : line.older.said, isLast).some(
      ({ hasTextBehind }) => hasTextBehind,
    );
  const [before, after] = [breaksOf(line.older.said, isLast), breaksOf(line.newer.said, isLast)];
  if (mark !== null && after.some(({ hasTextBehind }) => hasTextBehind)) return true;
  return line.changes.some(
    ({ left, right }) =>
      before.some((each) => isHeld(each, left, right)) ||
      after.some((each) => isHeld(each, right, left)) ||
      fillsPage(line.older.said, left, right) ||
      fillsPage(line.newer.said, right, left),
  );
}

/**
 * Whether a change that only one side has is all that stands there before a kept break, behind it or between two, but for notes:
 * then an empty paragraph is left where it is not.
 */
function fillsPage({ text, atoms }: ParagraphText, own: Range, other: Range): boolean {
  if (own[1] === own[0] || other[1] > other[0] || own[1] - own[0] === text.length) return false;
  const is = (at: number, test: (atom: Atom) => boolean): boolean => {
    const atom = atoms.get(at);
    return atom !== undefined && test(atom);
  };
  let [from, to] = own;
  while (is(from - 1, isNote)) from -= 1;
  while (is(to, isNote)) to += 1;
  return (from === 0 || is(from - 1, isTypedBreak)) && (to === text.length || is(to, isTypedBreak));
}

const isNote = ({ note }: Atom): boolean => note !== undefined;

/** Whether a break lies in one side of a change and harms, as it does unless it stands alone in it at one end of a text. */
const isHeld = ({ at, hasTextBehind }: Break, own: Range, other: Range): boolean =>
  own[0] <= at && own[1] > at && (other[1] > other[0] || (at === 0) !== hasTextBehind);

type Range = readonly [number, number];

interface Break {
  readonly at: number;
  readonly hasTextBehind: boolean;
}

/** Whether an atom is a page or column break: of all atoms, only such a one has a key that begins so (`atomOf`). */
export const isTypedBreak = ({ key }: Atom): boolean => /^<(?:\w+:)?br[\s/]/u.test(key);

/** Where a paragraph has page and column breaks, in order; behind the last one LibreOffice puts an empty paragraph. */
function breaksOf({ text, atoms }: ParagraphText, isLast: boolean): Break[] {
  return [...atoms]
    .filter(([, atom]) => isTypedBreak(atom))
    .map(([at]) => ({ at, hasTextBehind: isLast || text.slice(at + 1).replaceAll(ATOM, '') !== '' }));
}
