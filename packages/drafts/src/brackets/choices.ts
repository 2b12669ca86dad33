import type { Span } from '@nonpaper/vocabulary';
import type { BracketFact } from './bracket-fact.ts';
import type { ChoiceContext } from './inner-choices.ts';
import { groupInner } from './inner-choices.ts';
import { withHeads } from './option-heads.ts';
import { atNumberedAlternatives } from './numbered-alternatives.ts';
import { atOrInText, spacesBefore } from './or-in-text.ts';
import { atBreaks, rejoined } from './paragraph-breaks.ts';
import type { Box, Item, Leaf, OptionHead } from './tree-items.ts';
import { isBox, isWordingLeaf, wordingLeaf } from './tree-items.ts';

/** A label, a sign and another label may stand before the wording of a bracket. */
const MOST_MARKS_BEFORE = 3;
const OR_LINE = /^\s*[*_–—-]{0,3}\s*or\s*[:*_–—-]{0,3}\s*$/iu;
const LONGEST_OR_LINE = 40;
const OR_INLINE = /\s(?:OR|\/\/)\s+/gu;
const ARROW = /\s?(?:→|⟶|⇒|->|=>)\s?/gu;

/**
 * Groups the alternatives among the items of one bracket, or of the text outside all (`bracket` null).
 *
 * Plan. First the wording is parted at heads of options and at "OR" on a line of its own. Heads then open the widest
 * groups, nested by their words and levels ("Alt 1" inside "Option 2"); inside each alternative, paragraphs with "OR"
 * between them are one choice; inside each of those, brackets that stand side by side are. In a bracket, capital OR, a
 * slash or an arrow (`[20 → 30]`) parts its whole content. No item is dropped or moved, so the leaves stay the text.
 */
export function withChoices(
  context: ChoiceContext,
  items: readonly Item[],
  bracket: BracketFact | null,
): Item[] {
  const whole = bracket === null ? null : wholeChoice(context, items, bracket);
  if (whole !== null) return whole;
  const counted = new Map<string, number>();
  const parted = items.flatMap((item, index): Item[] =>
    isWordingLeaf(item) ? partedLeaf(context, items, index, item, counted) : [item],
  );
  const heads = parted.filter((item) => headOf(item) !== undefined);
  if (heads.length === 0) return groupInner(context, parted);
  if (bracket !== null && heads.length === 1 && isFirst(parted, heads[0])) return groupInner(context, parted);
  return groupByHeads(context, parted);
}

const headOf = (item: Item): OptionHead | undefined => (isBox(item) ? undefined : item.head);

/** Whether only signs and labels stand before an item. */
function isFirst(items: readonly Item[], item: Item | undefined): boolean {
  const first = items.find((each) => each.kind !== 'sign' && each.kind !== 'label');
  return first === item;
}

function partedLeaf(
  context: ChoiceContext,
  items: readonly Item[],
  index: number,
  leaf: Leaf,
  counted: Map<string, number>,
): Item[] {
  const startsAfresh =
    index <= MOST_MARKS_BEFORE &&
    items.slice(0, index).every((item) => item.kind === 'sign' || item.kind === 'label');
  const next = items[index + 1];
  const place = { startsAfresh, bracketFollows: next !== undefined && isBox(next), counted };
  return atNumberedAlternatives(context.text, leaf)
    .flatMap((each) => (isWordingLeaf(each) ? withHeads(context.text, each, place, context.book) : [each]))
    .flatMap((each) => (isWordingLeaf(each) ? atOrLines(context.text, each) : [each]))
    .flatMap((each) => (isWordingLeaf(each) ? atOrInText(context.text, each) : [each]));
}

/** Parts a leaf at lines that hold nothing but "or"; the joint takes the white space round them. */
function atOrLines(text: string, leaf: Leaf): Leaf[] {
  const leaves: Leaf[] = [];
  let from = leaf.start;
  for (const [lineStart, lineEnd] of linesOf(text, leaf)) {
    if (lineStart < from || lineEnd - lineStart > LONGEST_OR_LINE) continue;
    if (!OR_LINE.test(text.slice(lineStart, lineEnd))) continue;
    const start = spacesBefore(text, lineStart, from);
    const end = spacesBehind(text, lineEnd, leaf.end);
    leaves.push(...wordingLeaf(from, start), { kind: 'joint', start, end, or: 'line' });
    from = end;
  }
  return [...leaves, ...wordingLeaf(from, leaf.end)];
}

/** The whole lines that lie in a leaf. */
function* linesOf(text: string, leaf: Leaf): Generator<Span> {
  let start = leaf.start;
  for (const line of text.slice(leaf.start, leaf.end).split('\n')) {
    const end = start + line.length;
    const startsLine = start === 0 || text[start - 1] === '\n';
    if (startsLine && (end === text.length || text[end] === '\n')) yield [start, end];
    start = end + 1;
  }
}

function spacesBehind(text: string, at: number, end: number): number {
  let stop = at;
  while (stop < end && /\s/u.test(text.charAt(stop))) stop += 1;
  return stop;
}

/** A bracket whose whole content is one choice: `[shall/should]`, `[shall OR should]`, `[shall → should]`; null where it is not. */
function wholeChoice({ text }: ChoiceContext, items: readonly Item[], bracket: BracketFact): Item[] | null {
  const inner = items.filter((item) => item.kind !== 'sign' && item.kind !== 'label');
  const slashed = bracket.kind === 'alternative' && !inner.some(isBox) && isSlashed(text, bracket.content);
  const words = inner.filter(isWordingLeaf).map(({ start, end }) => text.slice(start, end));
  const isChange = !slashed && !inner.some(isBox) && words.length === 1 && words.every(isChanged);
  if (!slashed && !isChange && !(words.some(hasInlineOr) && /\p{Ll}/u.test(words.join()))) return null;
  const pattern = slashed ? /\s?\/\s?/gu : isChange ? ARROW : OR_INLINE;
  const parted = inner.flatMap((item): Item[] =>
    isWordingLeaf(item) ? atJoints(text, item, pattern) : [item],
  );
  if (!parted.some(({ kind }) => kind === 'joint')) return null;
  const first = items.findIndex((item) => item === inner[0]);
  return [...items.slice(0, first), groupAtJoints(parted), ...items.slice(first + inner.length)];
}

/** Whether one arrow stands between words, so that what was is shown beside what is to be. */
const isChanged = (words: string): boolean =>
  [...words.matchAll(ARROW)].length === 1 && words.split(ARROW).every((side) => /[\p{L}\p{N}]/u.test(side));

const hasInlineOr = (words: string): boolean => /\s(?:OR|\/\/)\s/u.test(words);

function isSlashed(text: string, [start, end]: Span): boolean {
  if (end - start > 40) return false;
  const content = text.slice(start, end);
  return /^[\p{L}\s]+(?:\/[\p{L}\s]+)+$/u.test(content) && content.trim().toLowerCase() !== 'and/or';
}

function atJoints(text: string, leaf: Leaf, pattern: RegExp): Leaf[] {
  const leaves: Leaf[] = [];
  let from = leaf.start;
  for (const found of text.slice(leaf.start, leaf.end).matchAll(pattern)) {
    const start = leaf.start + found.index;
    leaves.push(...wordingLeaf(from, start), { kind: 'joint', start, end: start + found[0].length });
    from = start + found[0].length;
  }
  return [...leaves, ...wordingLeaf(from, leaf.end)];
}

/** One group of alternatives, parted at the joints. */
function groupAtJoints(items: readonly Item[]): Box {
  const group: Box = { kind: 'alternatives', items: [] };
  let current: Item[] = [];
  const close = (): void => {
    if (current.length > 0) group.items.push({ kind: 'alternative', items: current });
    current = [];
  };
  for (const item of items) {
    if (item.kind !== 'joint') current.push(item);
    else {
      close();
      group.items.push(item);
    }
  }
  close();
  return group;
}

/** A group whose alternatives are still being added to. */
interface OpenGroup {
  readonly level: string;
  readonly group: Box;
  last: number;
}

/** Heads nest by their levels; an ordinal that does not rise begins a new group. */
function groupByHeads(context: ChoiceContext, items: readonly Item[]): Item[] {
  const root: Item[] = [];
  const open: OpenGroup[] = [];
  for (const item of items) {
    const head = headOf(item);
    if (head !== undefined) openAlternative(open, root, head);
    currentItems(open, root).push(item);
  }
  const outermost = open[0];
  if (outermost !== undefined) endLast(context, outermost, root);
  return finished(context, root);
}

const currentItems = (open: readonly OpenGroup[], root: Item[]): Item[] =>
  lastAlternative(open.at(-1)?.group)?.items ?? root;

function lastAlternative(group: Box | undefined): Box | undefined {
  const last = group?.items.at(-1);
  return last !== undefined && isBox(last) ? last : undefined;
}

function openAlternative(open: OpenGroup[], root: Item[], head: OptionHead): void {
  const depth = open.findIndex(({ level }) => level === head.level);
  if (depth >= 0) open.length = depth + 1;
  const group = open.at(-1);
  if (depth < 0 || group === undefined || head.ordinal <= group.last) {
    if (depth >= 0) open.length = depth;
    const made: Box = { kind: 'alternatives', items: [{ kind: 'alternative', items: [], head }] };
    currentItems(open, root).push(made);
    open.push({ level: head.level, group: made, last: head.ordinal });
    return;
  }
  group.last = head.ordinal;
  moveOrBefore(lastAlternative(group.group), group.group);
  group.group.items.push({ kind: 'alternative', items: [], head });
}

/** "OR" on the line before the head of the next option stands between the two and belongs to neither. */
function moveOrBefore(alternative: Box | undefined, group: Box): void {
  const last = alternative?.items.at(-1);
  if (alternative === undefined || last === undefined || isBox(last) || last.or !== 'line') return;
  alternative.items.pop();
  group.items.push(last);
}

/**
 * Where the last alternative of a group ends is nowhere said. It takes as many paragraphs as the one before it (one where
 * it is alone), and what follows is text again.
 */
function endLast({ text }: ChoiceContext, { group }: OpenGroup, root: Item[]): void {
  const alternatives = group.items.filter(isBox);
  const last = alternatives.at(-1);
  if (last === undefined || root.at(-1) !== group) return;
  const model = alternatives.at(-2);
  const most = model === undefined ? 1 : Math.max(1, paragraphsIn(text, model.items));
  const { items, breaks } = atBreaks(text, last.items);
  let seen = 0;
  const stop = items.findIndex((item, index) => {
    if (breaks.has(item) && index > 1) seen += 1;
    return seen === most && breaks.has(item);
  });
  if (stop < 0 || items.slice(stop).some((item) => item.kind === 'alternatives')) return;
  last.items = rejoined(items.slice(0, stop));
  root.push(...rejoined(items.slice(stop)));
}

function paragraphsIn(text: string, items: readonly Item[]): number {
  const { items: parted, breaks } = atBreaks(text, items);
  const lastText = parted.findLastIndex((item) => !breaks.has(item));
  return 1 + parted.slice(0, lastText).filter((item, index) => breaks.has(item) && index > 1).length;
}

/** Groups what is left inside the alternatives and between the groups. The depth is bounded by the kinds of heads. */
function finished(context: ChoiceContext, items: readonly Item[]): Item[] {
  const deep = items.map((item) => {
    if (isBox(item) && item.kind !== 'bracket') item.items = finished(context, item.items);
    return item;
  });
  const isGroup = items.every((item) => item.kind === 'alternative' || item.kind === 'joint');
  return isGroup && items.length > 0 ? deep : groupInner(context, deep);
}
