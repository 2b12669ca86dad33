import { ALWAYS_KEPT, earlierStateOf, FIRST_IN_SECTION, type EarlierState } from './earlier-states.ts';
import { joinedTo, type Joined } from './joined-paragraphs.ts';
import {
  attributeOf,
  childOf,
  closingOf,
  isSelfClosed,
  sourceOf,
  tagOf,
  type Element,
  type Markup,
} from './markup.ts';
import { openRangesIn } from './open-ranges.ts';
import {
  BETWEEN_BLOCKS,
  CELL_MARKS,
  EARLIER_STATES,
  HOLDERS,
  holdsContent,
  isContent,
  isRevision,
  needsParagraph,
  PUT_IN,
  RANGE_MARKS,
  TAKEN_OUT,
} from './revision-elements.ts';

/** Which reading of tracked changes: all of them accepted, or all rejected. */
export type Reading = 'accept' | 'reject';

/**
 * Settles every revision of a part (ECMA-376 part 1, 17.13.5) and gives its new text.
 *
 * The rules. A kept revision loses its tags, another goes with all it holds, whatever the other may say inside. A
 * paragraph whose mark goes is joined to the next paragraph and takes its properties, unless there is nothing of the
 * next left; where no paragraph follows it goes when nothing is left of it, and stays otherwise. Rows and cells go with
 * their marks, and a table without rows. Earlier states of properties come back on reject. `structureOnly` settles only
 * the marks of paragraphs, rows and cells and moves, and leaves revisions of words and properties as they stand.
 * Linear; the recursion is as deep as the elements nest, which the parser bounds.
 */
export function resolveMarkup(markup: Markup, reading: Reading, structureOnly = false): string {
  const resolving = new Resolving(markup, reading, structureOnly);
  const { root, text } = markup;
  return text.slice(0, root.start) + resolving.element(root) + text.slice(root.end);
}

class Resolving {
  readonly #markup: Markup;
  readonly #goes: ReadonlySet<string>;
  readonly #stays: ReadonlySet<string>;
  readonly #reading: Reading;
  readonly #structureOnly: boolean;
  /** Things that are content written so far: tells whether something was left of an element. */
  #written = 0;

  constructor(markup: Markup, reading: Reading, structureOnly: boolean) {
    this.#markup = markup;
    this.#reading = reading;
    this.#structureOnly = structureOnly;
    [this.#goes, this.#stays] = reading === 'accept' ? [TAKEN_OUT, PUT_IN] : [PUT_IN, TAKEN_OUT];
  }

  element(element: Element): string {
    const { name } = element;
    if (isRevision(name) && isSelfClosed(element)) return '';
    if (this.#isSettled(element)) return this.#settled(element);
    if (this.#goes.has(name)) return this.#leftForLater(element);
    if (RANGE_MARKS.has(name) || CELL_MARKS.has(name)) return '';
    if (name === 'w:cellMerge') return this.#mergedCell(element);
    if (EARLIER_STATES.has(name)) return this.#structureOnly ? sourceOf(this.#markup, element) : '';
    if (name === 'w:delText' || name === 'w:delInstrText') return this.#asKept(element);
    if (name === 'w:tr' && this.#goesByMark(childOf(element, 'w:trPr'), ''))
      return openRangesIn(this.#markup, [element]);
    if (name === 'w:tc' && this.#goesByMark(childOf(element, 'w:tcPr'), 'cell'))
      return openRangesIn(this.#markup, [element]);
    if (name === 'w:p') return this.#paragraphs([element]);
    const earlier = this.#structureOnly || this.#reading === 'accept' ? undefined : earlierStateOf(element);
    if (earlier !== undefined) return this.#restored(element, earlier);
    return this.#whole(element);
  }

  #isSettled({ name }: Element): boolean {
    const isMove = name === 'w:moveTo' || name === 'w:moveFrom';
    return (this.#goes.has(name) || this.#stays.has(name)) && (isMove || !this.#structureOnly);
  }

  /** A revision that is not settled here counts as settled where it matters what is left of a paragraph. */
  #leftForLater(element: Element): string {
    const written = this.#written;
    const text = this.#whole(element);
    this.#written = written;
    return text;
  }

  #settled(element: Element): string {
    return this.#stays.has(element.name) ? this.#children(element) : openRangesIn(this.#markup, [element]);
  }

  /** 17.13.5.3 cellMerge: how a cell is merged with those above it now, and how it was. */
  #mergedCell(element: Element): string {
    const name = this.#reading === 'accept' ? 'vMerge' : 'vMergeOrig';
    const value = attributeOf(this.#markup, element, name);
    if (value === null) return '';
    const { prefix } = this.#markup;
    const attribute = prefix === '' ? '' : ` ${prefix}:val="${value === 'rest' ? 'restart' : 'continue'}"`;
    return `<${this.#prefixed('vMerge')}${attribute}/>`;
  }

  /** Deleted text that stays is text. */
  #asKept(element: Element): string {
    const source = sourceOf(this.#markup, element);
    if (this.#structureOnly) return source;
    const name = element.name === 'w:delText' ? 't' : 'instrText';
    const old = element.name.slice(2);
    const inside = source.slice(element.inner - element.start, element.innerEnd - element.start);
    const tag = tagOf(this.#markup, element).replace(old, name);
    return tag + inside + closingOf(this.#markup, element).replace(old, name);
  }

  #whole(element: Element): string {
    if (isContent(element)) this.#written += 1;
    if (element.children.length === 0) return sourceOf(this.#markup, element);
    const before = this.#written;
    const isHolder = HOLDERS.has(element.name) && holdsContent(element);
    let inside = this.#children(element);
    if (isHolder && this.#written === before) return openRangesIn(this.#markup, [element]);
    if (element.name === 'w:tc' && !this.#endsInParagraph) inside += `<${this.#prefixed('p')}/>`;
    return tagOf(this.#markup, element) + inside + closingOf(this.#markup, element);
  }

  #prefixed(local: string): string {
    const { prefix } = this.#markup;
    return prefix === '' ? local : `${prefix}:${local}`;
  }

  /** Whether the last block written into the container at hand was a paragraph. */
  #endsInParagraph = false;

  /** The children in order with the text between them; paragraphs that lose their marks are joined. */
  #children(element: Element): string {
    const parts: string[] = [];
    const { children } = element;
    let at = element.inner;
    let ends = false;
    const lastBlock = children.findLastIndex(
      ({ name }) => name === 'w:p' || name === 'w:tbl' || name === 'w:sdt',
    );
    for (let index = 0; index < children.length; index += 1) {
      const child = children[index];
      if (child === undefined) continue;
      parts.push(this.#markup.text.slice(at, child.start));
      const run = child.name === 'w:p' ? this.#joinedFrom(children, index) : [child];
      const isLast = index + run.length > lastBlock && needsParagraph(element, ends);
      const text = child.name === 'w:p' ? this.#paragraphs(run, isLast) : this.element(child);
      parts.push(text);
      if (text !== '' && !BETWEEN_BLOCKS.has(child.name)) ends = child.name === 'w:p';
      index += run.length - 1;
      at = run.at(-1)?.end ?? child.end;
    }
    this.#endsInParagraph = ends;
    parts.push(this.#markup.text.slice(at, element.innerEnd));
    return parts.join('');
  }

  /** A paragraph and those after it that it is joined to, with the marks between them. */
  #joinedFrom(children: readonly Element[], from: number): Element[] {
    const run: Element[] = [];
    let reached = 0;
    for (let index = from; index < children.length; index += 1) {
      const child = children[index];
      if (child === undefined) break;
      if (child.name === 'w:p') {
        run.push(child);
        reached = run.length;
        if (!this.#losesMark(child)) break;
      } else if (BETWEEN_BLOCKS.has(child.name) || RANGE_MARKS.has(child.name)) run.push(child);
      else break;
    }
    return run.slice(0, reached);
  }

  #losesMark(paragraph: Element): boolean {
    const mark = childOf(childOf(paragraph, 'w:pPr'), 'w:rPr');
    return mark !== undefined && mark.children.some(({ name }) => this.#goes.has(name));
  }

  /** Paragraphs joined into one; marks between them stand inside it. */
  #paragraphs(run: readonly Element[], mustStay = false): string {
    const [first, ...rest] = run;
    const last = run.findLast(({ name }) => name === 'w:p');
    if (first === undefined || last === undefined) return '';
    if (rest.length === 0 && isSelfClosed(first)) return this.#asItStands(first);
    let joined = this.#paragraph(first);
    for (const each of rest) {
      if (each.name === 'w:p') joined = joinedTo(joined, this.#paragraph(each));
      else joined = { ...joined, inside: joined.inside + this.element(each) };
    }
    if (joined.isBare && !mustStay && this.#losesMark(last))
      return this.#structureOnly ? openRangesIn(this.#markup, run) : joined.inside;
    this.#written += 1;
    return joined.open + joined.properties + joined.inside + joined.closing;
  }

  /** An empty paragraph that closes itself has nothing to settle. */
  #asItStands(paragraph: Element): string {
    this.#written += 1;
    return sourceOf(this.#markup, paragraph);
  }

  #paragraph(paragraph: Element): Joined {
    const before = this.#written;
    const properties = childOf(paragraph, 'w:pPr');
    const own = properties === undefined ? '' : this.element(properties);
    const inside = this.#inside(paragraph, properties?.end ?? paragraph.inner);
    const tag = tagOf(this.#markup, paragraph);
    const open = isSelfClosed(paragraph) ? `${tag.slice(0, tag.lastIndexOf('/'))}>` : tag;
    const closing = isSelfClosed(paragraph)
      ? `</${this.#prefixed('p')}>`
      : closingOf(this.#markup, paragraph);
    return { open, properties: own, inside, closing, isBare: this.#written === before };
  }

  #inside(paragraph: Element, from: number): string {
    const parts: string[] = [];
    let at = from;
    for (const child of paragraph.children) {
      if (child.start < from) continue;
      parts.push(this.#markup.text.slice(at, child.start), this.element(child));
      at = child.end;
    }
    parts.push(this.#markup.text.slice(at, paragraph.innerEnd));
    return parts.join('');
  }

  /** Rows have `ins` and `del`, cells `cellIns` and `cellDel` among their properties. */
  #goesByMark(properties: Element | undefined, kind: '' | 'cell'): boolean {
    const [put, out] = kind === 'cell' ? ['w:cellIns', 'w:cellDel'] : ['w:ins', 'w:del'];
    const goes = this.#reading === 'accept' ? out : put;
    return properties?.children.some(({ name }) => name === goes) === true;
  }

  /** Properties as they were: the earlier state's, with those parts that it never holds. */
  #restored(element: Element, { change, state }: EarlierState): string {
    const kept = element.children
      .filter((each) => each !== change && ALWAYS_KEPT[element.name]?.has(each.name) === true)
      .map((each) => ({ each, text: this.element(each) }));
    const old = state?.children.map((each) => sourceOf(this.#markup, each)) ?? [];
    const before = kept.filter(({ each }) => FIRST_IN_SECTION.has(each.name)).map(({ text }) => text);
    const after = kept.filter(({ each }) => !FIRST_IN_SECTION.has(each.name)).map(({ text }) => text);
    const inside = [...before, ...old, ...after].join('');
    return tagOf(this.#markup, element) + inside + closingOf(this.#markup, element);
  }
}
