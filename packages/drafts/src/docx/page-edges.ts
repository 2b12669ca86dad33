import { good, type Outcome } from '@nonpaper/vocabulary';
import { controlsIn, openedText, touchedControls } from './block-controls.ts';
import { blocksOf } from './blocks.ts';
import { beginningOf, notice } from './faults.ts';
import { attributeOf, tagOf, type Element, type Markup } from './markup.ts';
import { parseMarkupText } from './parse-markup.ts';
import type { Matchable } from './match.ts';
import type { WordPackage } from './package.ts';
import type { Pen } from './pen.ts';
import { paragraphsIn } from './resolve.ts';
import { Splices } from './splices.ts';
import { pairsOf, withBoxesWritten } from './text-boxes.ts';
import { wordBag } from '../word-bag.ts';
import { writeBlocks } from './write-blocks.ts';
import { CONTROL_OPENED } from './opened-elements.ts';

/** A document with the way in which its other parts are read. */
export interface EdgeSide {
  readonly pack: WordPackage;
  readonly markup: Markup;
  /** A part of the package, with its revisions settled as far as this side's are. */
  readonly read: (part: string) => Outcome<{ readonly markup: Markup | null; readonly settled: boolean }>;
}

/** A header or footer part of the newer file with the changes in it. */
export interface WrittenEdge {
  readonly part: string;
  readonly markup: Markup;
  /** The part's text. */
  readonly text: string;
}

/** A header or footer of one sort of page. */
interface Edge extends Matchable {
  readonly part: string;
  readonly markup: Markup;
  readonly settled: boolean;
  readonly words: string;
}

/**
 * Writes the changes in headers and footers. Those of one kind and sort of page are paired by wording and then by order,
 * since sections come and go between two versions. One that the older file lacks is put in as a whole; one that the
 * newer file lacks is told in a message.
 */
export function writtenEdges(older: EdgeSide, newer: EdgeSide, pen: Pen): Outcome<WrittenEdge[]> {
  const before = edgesOf(older);
  if (!before.ok) return before;
  const after = edgesOf(newer);
  if (!after.ok) return after;
  const counterparts = counterpartsOf(before.value, after.value);
  const written: WrittenEdge[] = [];
  for (const edge of after.value) {
    const made = writtenEdge(counterparts.get(edge), edge, pen);
    if (!made.ok) return made;
    if (made.value !== null) written.push(made.value);
  }
  const kept = new Set(counterparts.values());
  for (const edge of before.value) if (!kept.has(edge)) tellLeftOut(edge, pen);
  return good(written);
}

/** The parts of a document's headers and footers, each once, in the order of its sections. */
function edgesOf({ pack, markup, read }: EdgeSide): Outcome<Edge[]> {
  const parts = new Map(pack.relations.map(({ id, part }) => [id, part]));
  const edges = new Map<string, Edge>();
  for (const reference of sectionsUnder(markup.root).flatMap(({ children }) => children)) {
    if (reference.name !== 'w:headerReference' && reference.name !== 'w:footerReference') continue;
    const part = parts.get(attributeOf(markup, reference, 'id') ?? '');
    if (part === undefined || edges.has(part)) continue;
    const own = read(part);
    if (!own.ok) return own;
    const kind = `${reference.name} ${attributeOf(markup, reference, 'type') ?? 'default'}`;
    if (own.value.markup !== null) edges.set(part, edgeOf(kind, part, own.value.markup, own.value.settled));
  }
  return good([...edges.values()]);
}

function edgeOf(kind: string, part: string, markup: Markup, settled: boolean): Edge {
  const blocks = blocksOf(markup, markup.root);
  const key = blocks.map((block) => block.key).join('\n');
  const words = paragraphsIn(blocks)
    .map(({ text }) => text.trim())
    .filter((text) => text !== '')
    .join(' ');
  return { kind, key, bag: wordBag(words), part, markup, settled, words };
}

/** For each edge of the newer file that has one, its counterpart in the older one. */
function counterpartsOf(older: readonly Edge[], newer: readonly Edge[]): Map<Edge, Edge> {
  const counterparts = new Map<Edge, Edge>();
  for (const kind of new Set(newer.map((each) => each.kind))) {
    const [before, after] = [older, newer].map((edges) => edges.filter((each) => each.kind === kind));
    if (before === undefined || after === undefined) continue;
    const pairs = pairsOf(before, after);
    const leftOf = new Map(pairs.map(([left, right]) => [right, left]));
    const taken = new Set(leftOf.values());
    const free = before.filter((_, index) => !taken.has(index)).values();
    after.forEach((edge, index) => {
      const left = leftOf.get(index);
      const counterpart = left === undefined ? free.next().value : before[left];
      if (counterpart !== undefined) counterparts.set(edge, counterpart);
    });
  }
  return counterparts;
}

/** The properties of all sections, in order, without earlier states of them. */
function sectionsUnder(root: Element): Element[] {
  const sections: Element[] = [];
  const waiting = [root];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.name === 'w:sectPr') sections.push(next);
    else if (next.name !== 'w:sectPrChange') waiting.push(...[...next.children].reverse());
  }
  return sections;
}

function writtenEdge(older: Edge | undefined, newer: Edge, pen: Pen): Outcome<WrittenEdge | null> {
  const { part } = newer;
  const before = older === undefined ? emptyLike(newer.markup, part) : good(older.markup);
  if (!before.ok) return before;
  const opened = withControlsOpened(before.value, newer.markup, part, pen);
  const { markup, splices, isChanged } = written(before.value, opened, part, pen.aside());
  if (!newer.settled && !isChanged) return good(null);
  if (opened !== newer.markup) pen.say(CONTROL_OPENED);
  return good({ part, markup, text: splices.applied(markup.text) });
}

interface Attempt {
  readonly markup: Markup;
  readonly splices: Splices;
  readonly isChanged: boolean;
}

function written(older: Markup, newer: Markup, part: string, pen: Pen): Attempt {
  const { newer: markup, isChanged, olderKeys, newerKeys } = withBoxesWritten(older, newer, pen, part);
  const splices = new Splices();
  const [left, right] = [blocksOf(older, older.root, olderKeys), blocksOf(markup, markup.root, newerKeys)];
  writeBlocks(left, right, { markup, container: markup.root, splices, pen });
  return { markup, splices, isChanged: isChanged || !splices.isEmpty };
}

/** Each round opens the content controls in which the one before would write, as a page number's often is. */
const MOST_ROUNDS = 3;

function withControlsOpened(older: Markup, newer: Markup, part: string, pen: Pen): Markup {
  let opened = newer;
  for (let round = 0; round < MOST_ROUNDS && controlsIn(opened).length > 0; round += 1) {
    const { markup, splices } = written(older, opened, part, pen.aside(false));
    const touched = touchedControls(markup, markup.root, splices);
    if (touched.length === 0) break;
    const again = parseMarkupText(openedText(opened, touched), part, '');
    if (!again.ok) throw new Error(`${part} is broken after controls were opened: ${again.fault.what}`);
    opened = again.value;
  }
  return opened;
}

/** What stands for a header that the older file does not have: one empty paragraph. */
function emptyLike(newer: Markup, part: string): Outcome<Markup> {
  const tag = tagOf(newer, newer.root);
  const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? 'w:hdr';
  const prefix = newer.prefix === '' ? '' : `${newer.prefix}:`;
  const open = tag.endsWith('/>') ? `${tag.slice(0, -2)}>` : tag;
  return parseMarkupText(`${open}<${prefix}p/></${name}>`, part, '');
}

/** Says which words of the older file stand in a header or footer that is gone. */
function tellLeftOut({ markup, words }: Edge, pen: Pen): void {
  if (words === '') return;
  const kind = markup.root.name === 'w:ftr' ? 'footer' : 'header';
  const text = `A ${kind} of the older file is not shown as deleted: “${beginningOf(words)}”.`;
  pen.say(notice('redline-edge-left-out', text));
}
