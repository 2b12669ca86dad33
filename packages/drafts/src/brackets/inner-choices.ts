import type { BracketFact } from './bracket-fact.ts';
import { atBreaks, rejoined } from './paragraph-breaks.ts';
import type { PartyBook } from './party-book.ts';
import type { Box, Item } from './tree-items.ts';
import { isBox } from './tree-items.ts';

/** What the finding of alternatives needs to know of the whole text. */
export interface ChoiceContext {
  readonly text: string;
  readonly facts: readonly BracketFact[];
  readonly pieces: readonly number[];
  readonly book: PartyBook;
}

/** Paragraphs with "OR" between them become one choice; in each, brackets that stand side by side do. */
export function groupInner(context: ChoiceContext, items: readonly Item[]): Item[] {
  if (!items.some(isOrLine)) return groupNeighbours(context, items);
  const { items: parted, breaks } = atBreaks(context.text, items);
  const paragraphs = new Paragraphs((paragraph) => groupNeighbours(context, rejoined(paragraph)));
  for (const item of parted) {
    if (isOrLine(item)) paragraphs.or(item);
    else if (breaks.has(item) || MARKS.has(item.kind)) paragraphs.mark(item);
    else paragraphs.add(item);
  }
  return rejoined(paragraphs.ended());
}

const MARKS: ReadonlySet<string> = new Set(['sign', 'label', 'head']);
const isOrLine = (item: Item): boolean => !isBox(item) && item.or === 'line';

/** Gathers paragraphs, and those with "OR" between them into one group. */
class Paragraphs {
  readonly #out: Item[] = [];
  readonly #finish: (paragraph: readonly Item[]) => Item[];
  #group: Box | null = null;
  #current: Item[] = [];

  constructor(finish: (paragraph: readonly Item[]) => Item[]) {
    this.#finish = finish;
  }

  add(item: Item): void {
    this.#current.push(item);
  }

  /** A break, sign or head stands outside paragraphs and ends a group. */
  mark(item: Item): void {
    this.#endParagraph();
    this.#group = null;
    this.#out.push(item);
  }

  or(item: Item): void {
    if (this.#group === null && this.#current.length > 0) {
      const group: Box = { kind: 'alternatives', items: [] };
      this.#group = group;
      this.#endParagraph();
      this.#out.push(group);
    } else this.#endParagraph();
    (this.#group?.items ?? this.#out).push(item);
  }

  ended(): Item[] {
    this.#endParagraph();
    return this.#out;
  }

  #endParagraph(): void {
    if (this.#current.length === 0) return;
    const items = this.#finish(this.#current);
    if (this.#group === null) this.#out.push(...items);
    else this.#group.items.push({ kind: 'alternative', items });
    this.#current = [];
  }
}

/** Brackets that stand side by side become one choice. */
function groupNeighbours({ facts, pieces }: ChoiceContext, items: readonly Item[]): Item[] {
  const out: Item[] = [];
  /** The last bracket of `out`, or of the group that ends it. */
  let last: number | null = null;
  for (const item of items) {
    const index = isBox(item) ? item.bracket : undefined;
    const isWhole = index !== undefined && pieces[index] === 1;
    const joins = isWhole && last !== null && facts[index]?.choiceWith === last;
    if (joins) join(out, item);
    else out.push(item);
    if (isWhole) last = index;
    else if (isBox(item)) last = null;
  }
  return out;
}

/** Adds a bracket to the group before it, with the leaf between them as a joint. */
function join(out: Item[], item: Item): void {
  const between: Item[] = [];
  while (out.length > 0 && !isBox(out.at(-1) ?? item)) between.unshift(...out.splice(-1));
  const before = out.pop();
  const joints = between.map((each): Item => (isBox(each) ? each : { ...each, kind: 'joint' }));
  if (before === undefined) {
    out.push(...between, item);
    return;
  }
  const group: Box =
    isBox(before) && before.kind === 'alternatives'
      ? before
      : { kind: 'alternatives', items: [{ kind: 'alternative', items: [before] }] };
  group.items.push(...joints, { kind: 'alternative', items: [item] });
  out.push(group);
}
