import { good, type Outcome } from '@nonpaper/vocabulary';
import type { Nodes, Parent, RootContent } from 'mdast';
import { type About } from './about.ts';
import { blank } from './blank.ts';
import { decodeText } from './decode.ts';
import { emphasisMarks } from './emphasis.ts';
import { readFrontMatter, type FrontMatter } from './front-matter.ts';
import { message } from './report.ts';
import { linesOf, paragraphsFrom } from './text.ts';
import type { Block, BlockKind, WorkingText } from './working-text.ts';

/** Beyond these the Markdown is read as plain paragraphs: the parser takes some 4 s for each 1,000,000 characters. */
const LONGEST_STRUCTURED = 2_000_000;
const DEEPEST_CONTAINER = 60;

/**
 * Reads Markdown. The working text is the file's text itself, as `intakeText` gives it, so list numbers are
 * printed in it. Blocks are spans into it: a heading without its `#`s, a list item from its marker to the end of
 * its first paragraph (`level` is its depth, from 0), later paragraphs of an item as `paragraph` with that
 * `level`. Front matter, rules and comments are `furniture`; link
 * definitions and indented lines are text; the signs of emphasis are text under a `markup` mark. Outside the blocks stand white
 * space and the markers `#`, `=`, `-`, `>` and fences only.
 */
export async function intakeMarkdown(bytes: Uint8Array, about: About): Promise<Outcome<WorkingText>> {
  const decoded = decodeText(bytes, about.name);
  if (!decoded.ok) return decoded;
  const { text, messages } = decoded.value;
  const front = readFrontMatter(text);
  const from = front?.span[1] ?? 0;
  const plain = text.length - from > LONGEST_STRUCTURED || isNestedDeeply(text, from);
  const body = plain ? paragraphsFrom(text, from) : await structureOf(text, from);
  const bare = blank(text, 'markdown', 'markdown/1');
  const read: WorkingText = {
    ...bare,
    ...(front === null ? {} : headOf(front)),
    blocks: [...(front === null ? [] : [furniture(front)]), ...body],
    marks: emphasisMarks(text, body),
    messages: [...messages, ...(front?.messages ?? []), ...(plain ? [readPlainly()] : [])],
  };
  return good({ ...read, title: read.title ?? firstHeading(read) });
}

const furniture = (front: FrontMatter): Block => ({
  kind: 'furniture',
  span: front.span,
  level: null,
  number: null,
  page: null,
});

const headOf = (front: FrontMatter) => ({
  title: front.title,
  byline: front.byline,
  outlet: front.outlet,
  date: front.date,
  language: front.language,
  url: front.url,
});

const readPlainly = () =>
  message(
    'read-as-plain-text',
    'The Markdown is too long or too deeply nested; it was read as plain paragraphs.',
  );

/** The first heading of level 1 names the text. */
function firstHeading(read: WorkingText): string | null {
  const heading = read.blocks.find((block) => block.kind === 'heading' && block.level === 1);
  return heading === undefined ? null : read.text.slice(...heading.span);
}

/** Counts the container markers (`>`, `-`, `1.`) at the start of each line; the parser is slow on many. */
function isNestedDeeply(text: string, from: number): boolean {
  for (const [start, end] of linesOf(text, from, text.length)) {
    const markers = /^(?:[ \t]*(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s)))+/.exec(
      text.slice(start, Math.min(end, start + 1000)),
    );
    if (markers !== null && (markers[0].match(/>|[-*+]|\d+[.)]/g)?.length ?? 0) > DEEPEST_CONTAINER)
      return true;
    if (/^\s{400}/.test(text.slice(start, Math.min(end, start + 400)))) return true;
  }
  return false;
}

/**
 * Rules of Markdown that are switched off: all inline ones, since only blocks are wanted and they are the slow
 * ones; link definitions, since "[Party A]: reserves" is text in a draft; indented code, since points are set in.
 */
const RULES_OFF = [
  'codeIndented',
  'definition',
  'attention',
  'autolink',
  'characterEscape',
  'characterReference',
  'codeText',
  'hardBreakEscape',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
];

async function structureOf(text: string, from: number): Promise<Block[]> {
  const { fromMarkdown } = await import('mdast-util-from-markdown');
  const tree = fromMarkdown(text.slice(from), { extensions: [{ disable: { null: RULES_OFF } }] });
  const blocks: Block[] = [];
  collect(tree, { text, from, depth: -1 }, blocks);
  return blocks;
}

interface Place {
  readonly text: string;
  /** Where the parsed part starts in the text. */
  readonly from: number;
  /** Depth of the list that the node stands in, from 0; -1 outside lists. */
  readonly depth: number;
}

const KIND_OF: Partial<Record<RootContent['type'], BlockKind>> = {
  heading: 'heading',
  paragraph: 'paragraph',
  code: 'preformatted',
  html: 'paragraph',
  thematicBreak: 'furniture',
};

/** Depth is bounded by `isNestedDeeply`, so recursion is safe here. */
function collect(parent: Parent, place: Place, blocks: Block[]): void {
  for (const child of parent.children) {
    if (child.type === 'list') collect(child, { ...place, depth: place.depth + 1 }, blocks);
    else if (child.type === 'listItem') collectItem(child, place, blocks);
    else if (child.type === 'blockquote') collect(child, place, blocks);
    else addBlock(child, place, blocks);
  }
}

/** An item's first block takes the marker in; an item without text is its marker alone. */
function collectItem(item: Parent & Nodes, place: Place, blocks: Block[]): void {
  const [start, end] = spanOf(item, place);
  const first = item.children[0];
  const leads = first !== undefined && KIND_OF[first.type as RootContent['type']] !== undefined;
  const firstEnd = leads ? spanOf(first, place)[1] : markerEnd(place.text, start, end);
  const kind = leads && first.type === 'heading' ? 'heading' : 'list-item';
  const level = leads && first.type === 'heading' ? first.depth : place.depth;
  blocks.push({ kind, span: [start, firstEnd], level, number: null, page: null });
  collect({ ...item, children: leads ? item.children.slice(1) : item.children } as Parent, place, blocks);
}

function markerEnd(text: string, start: number, end: number): number {
  const marker = /^(?:[-*+]|\d+[.)])/.exec(text.slice(start, Math.min(end, start + 12)));
  return start + (marker?.[0].length ?? 0);
}

function addBlock(node: RootContent, place: Place, blocks: Block[]): void {
  const kind = isComment(node) ? 'furniture' : KIND_OF[node.type];
  if (kind === undefined) return;
  const span = kind === 'heading' ? headingSpan(node, place) : spanOf(node, place);
  if (place.text.slice(...span).trim() === '') return;
  const level = node.type === 'heading' ? node.depth : place.depth < 0 ? null : place.depth;
  blocks.push({ kind, span, level, number: null, page: null });
}

const isComment = (node: RootContent): boolean => node.type === 'html' && node.value.startsWith('<!--');

/** A heading's words, without `#`s before and after or the underline below. */
function headingSpan(node: RootContent, place: Place): [number, number] {
  const [first, last] =
    'children' in node ? [node.children[0], node.children.at(-1)] : [undefined, undefined];
  const whole = spanOf(node, place);
  if (first === undefined || last === undefined) return [whole[0], whole[0]];
  return [spanOf(first, place)[0], spanOf(last, place)[1]];
}

function spanOf(node: Nodes, place: Place): [number, number] {
  const start = place.from + (node.position?.start.offset ?? 0);
  const end = place.from + (node.position?.end.offset ?? 0);
  return [start, end];
}
