import { bad, good, type Outcome } from '@nonpaper/vocabulary';
import { controlsIn, openedText, touchedControls } from './block-controls.ts';
import { blocksOf } from './blocks.ts';
import { beginningOf, notice } from './faults.ts';
import { attributeOf, parseMarkupText, tagOf, type Element, type Markup } from './markup.ts';
import type { WordPackage } from './package.ts';
import type { Pen } from './pen.ts';
import { paragraphsIn } from './resolve.ts';
import { Splices } from './splices.ts';
import { withBoxesWritten } from './text-boxes.ts';
import { writeBlocks } from './write-blocks.ts';
import { CONTROL_OPENED } from './write-paragraph.ts';

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

/**
 * Writes the changes in headers and footers. Those of the same section, kind and sort of page are compared, each part
 * once. One that the older file lacks is put in as a whole; one that the newer file lacks is told in a message.
 */
export function writtenEdges(older: EdgeSide, newer: EdgeSide, pen: Pen): Outcome<WrittenEdge[]> {
  const before = edgesOf(older);
  const after = edgesOf(newer);
  const written: WrittenEdge[] = [];
  const seen = new Set<string>();
  for (const [place, part] of after) {
    if (seen.has(part)) continue;
    seen.add(part);
    const edge = writtenEdge(older, before.get(place), newer, part, pen);
    if (!edge.ok) return edge;
    if (edge.value !== null) written.push(edge.value);
  }
  const counterparts = new Set([...after.keys()].flatMap((place) => before.get(place) ?? []));
  const fault = tellLeftOut(
    older,
    [...before.values()].filter((part) => !counterparts.has(part)),
    pen,
  );
  return fault ?? good(written);
}

/** By section, kind and sort of page, the parts of a document's headers and footers, in the order of its sections. */
function edgesOf({ pack, markup }: EdgeSide): Map<string, string> {
  const parts = new Map(pack.relations.map(({ id, part }) => [id, part]));
  const edges = new Map<string, string>();
  sectionsUnder(markup.root).forEach((section, index) => {
    for (const reference of section.children) {
      if (reference.name !== 'w:headerReference' && reference.name !== 'w:footerReference') continue;
      const part = parts.get(attributeOf(markup, reference, 'id') ?? '');
      const sort = attributeOf(markup, reference, 'type') ?? 'default';
      if (part !== undefined && pack.names.has(part)) edges.set(`${index} ${reference.name} ${sort}`, part);
    }
  });
  return edges;
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

function writtenEdge(
  older: EdgeSide,
  olderPart: string | undefined,
  newer: EdgeSide,
  part: string,
  pen: Pen,
): Outcome<WrittenEdge | null> {
  const after = newer.read(part);
  if (!after.ok) return after;
  if (after.value.markup === null) return good(null);
  const before = olderPart === undefined ? emptyLike(after.value.markup, part) : older.read(olderPart);
  if (!before.ok) return before;
  if (before.value.markup === null) return good(null);
  const opened = withControlsOpened(before.value.markup, after.value.markup, part, pen);
  const { markup, splices, isChanged } = written(before.value.markup, opened, part, pen.aside());
  if (!after.value.settled && !isChanged) return good(null);
  if (opened !== after.value.markup) pen.say(CONTROL_OPENED);
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
    const touched = touchedControls(markup, splices);
    if (touched.length === 0) break;
    const again = parseMarkupText(openedText(opened, touched), part, '');
    if (!again.ok) throw new Error(`${part} is broken after controls were opened: ${again.fault.what}`);
    opened = again.value;
  }
  return opened;
}

/** What stands for a header that the older file does not have: one empty paragraph. */
function emptyLike(newer: Markup, part: string): Outcome<{ markup: Markup; settled: boolean }> {
  const tag = tagOf(newer, newer.root);
  const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? 'w:hdr';
  const prefix = newer.prefix === '' ? '' : `${newer.prefix}:`;
  const open = tag.endsWith('/>') ? `${tag.slice(0, -2)}>` : tag;
  const empty = parseMarkupText(`${open}<${prefix}p/></${name}>`, part, '');
  return empty.ok ? good({ markup: empty.value, settled: false }) : bad(empty.fault);
}

/** Says which words of the older file stand in headers and footers that are gone. */
function tellLeftOut(older: EdgeSide, parts: readonly string[], pen: Pen): Outcome<never> | null {
  for (const part of new Set(parts)) {
    const read = older.read(part);
    if (!read.ok) return read;
    const { markup } = read.value;
    if (markup === null) continue;
    const words = paragraphsIn(blocksOf(markup, markup.root))
      .map(({ text }) => text.trim())
      .filter((text) => text !== '')
      .join(' ');
    const kind = markup.root.name === 'w:ftr' ? 'footer' : 'header';
    if (words !== '')
      pen.say(
        notice(
          'redline-edge-left-out',
          `A ${kind} of the older file is not shown as deleted: “${beginningOf(words)}”.`,
        ),
      );
  }
  return null;
}
