import { blocksOf, type Block } from './blocks.ts';
import { elementsUnder, type Element, type Markup } from './markup.ts';
import { parseMarkupText } from './parse-markup.ts';
import { matchInOrder, type Matchable, type Pair } from './match.ts';
import { boxTextsUnder, placeKey, type NoteKeys } from './atoms.ts';
import type { Pen } from './pen.ts';
import { Splices } from './splices.ts';
import { wordBag } from '../word-bag.ts';
import { writeBlocks } from './write-blocks.ts';

/**
 * A drawing in a run that holds text: one text box or a group of them. Word writes it twice, for readers that know
 * shapes and for those that do not; each branch has the texts of its boxes in order.
 */
interface TextBox extends Matchable {
  readonly element: Element;
  readonly branches: readonly (readonly Element[])[];
}

/** A main part or header with its text boxes compared, and what tells a box from others in either file. */
export interface BoxedMarkup {
  readonly newer: Markup;
  /** Whether anything was written. */
  readonly isChanged: boolean;
  readonly olderKeys: NoteKeys;
  readonly newerKeys: NoteKeys;
}

/**
 * Writes the changes inside text boxes that both files have. The plan: boxes are paired by wording, then by order where
 * equally many are left between two pairs; the texts of a pair are compared like a body, in each branch of the newer
 * box; the part is parsed again, and to the paragraphs in which they hang both boxes of a pair are one and the same thing.
 */
export function withBoxesWritten(older: Markup, newer: Markup, pen: Pen, where: string): BoxedMarkup {
  const [left, right] = [boxesIn(older), boxesIn(newer)];
  const pairs = left.length === 0 || right.length === 0 ? [] : pairsOf(left, right);
  const splices = new Splices();
  for (const [from, to] of pairs) writeBox(older, left[from], right[to], { markup: newer, splices, pen });
  const again = splices.isEmpty
    ? newer
    : reparsed(splices.applied(newer.text), where, `${pairs.length} text boxes`);
  const rightAgain = splices.isEmpty ? right : boxesIn(again);
  return {
    newer: again,
    isChanged: !splices.isEmpty,
    olderKeys: keysOf(left, pairs, 0),
    newerKeys: keysOf(rightAgain, pairs, 1),
  };
}

/** What we wrote ourselves is well-formed, or the fault is ours. */
function reparsed(text: string, part: string, what: string): Markup {
  const again = parseMarkupText(text, part, '');
  if (!again.ok) throw new Error(`${part} is broken after ${what} were written: ${again.fault.what}`);
  return again.value;
}

function boxesIn(markup: Markup): TextBox[] {
  const places = [...elementsUnder(markup.root)].flatMap(({ name, start }) =>
    name === 'w:txbxContent' ? [start] : [],
  );
  if (places.length === 0) return [];
  const boxes: TextBox[] = [];
  const waiting = [markup.root];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (!holdsPlace(next, places)) continue;
    const found = next.name === 'w:r' ? next.children.flatMap((each) => boxOf(markup, each) ?? []) : [];
    boxes.push(...found);
    if (found.length === 0) waiting.push(...[...next.children].reverse());
  }
  return boxes;
}

/** Whether one of some ordered places lies in an element: what has none is not walked through. */
function holdsPlace({ start, end }: Element, places: readonly number[]): boolean {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return (places[low] ?? end) < end;
}

/** A child of a run with the texts of boxes in it, or null where it has none. */
function boxOf(markup: Markup, element: Element): TextBox | null {
  const halves = element.name === 'mc:AlternateContent' ? element.children : [element];
  const branches = halves.map(boxTextsUnder).filter((texts) => texts.length > 0);
  const [first] = branches;
  if (first === undefined) return null;
  const key = first.map((content) => wordsOf(blocksOf(markup, content))).join('\u0001');
  return { kind: `box ${first.length}`, key, bag: wordBag(key), element, branches };
}

const wordsOf = (blocks: readonly Block[]): string => blocks.map(({ key }) => key).join('\n');

/** Pairs by wording; what is left between two pairs is paired by order where there are equally many on both sides. */
export function pairsOf(older: readonly Matchable[], newer: readonly Matchable[]): Pair[] {
  const pairs: Pair[] = [];
  let [left, right] = [0, 0];
  for (const [nextLeft, nextRight] of [...matchInOrder(older, newer), [older.length, newer.length] as Pair]) {
    if (nextLeft - left === nextRight - right)
      for (; left < nextLeft; left += 1, right += 1)
        if (older[left]?.kind === newer[right]?.kind) pairs.push([left, right]);
    if (nextLeft < older.length && nextRight < newer.length) pairs.push([nextLeft, nextRight]);
    [left, right] = [nextLeft + 1, nextRight + 1];
  }
  return pairs;
}

interface BoxPlace {
  readonly markup: Markup;
  readonly splices: Splices;
  readonly pen: Pen;
}

/** The second branch says the same again, so what changed in it is not counted. */
function writeBox(
  older: Markup,
  left: TextBox | undefined,
  right: TextBox | undefined,
  { markup, splices, pen }: BoxPlace,
): void {
  const texts = left?.branches[0] ?? [];
  right?.branches.forEach((branch, index) => {
    if (branch.length !== texts.length) return;
    const own = pen.aside(index === 0);
    branch.forEach((container, at) => {
      const text = texts[at];
      if (text === undefined) return;
      const [before, after] = [blocksOf(older, text), blocksOf(markup, container)];
      if (before.length > 0 && after.length > 0)
        writeBlocks(before, after, { markup, container, splices, pen: own });
    });
  });
}

/** Both boxes of a pair get one key, any other box a key of its own. */
function keysOf(boxes: readonly TextBox[], pairs: readonly Pair[], side: 0 | 1): NoteKeys {
  const paired = new Map(pairs.map((pair, index) => [pair[side], index]));
  return new Map(
    boxes.map(({ element }, index) => {
      const pair = paired.get(index);
      const name = pair === undefined ? `alone ${side} ${index}` : String(pair);
      return [placeKey(element), `box ${name}`];
    }),
  );
}
