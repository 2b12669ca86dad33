import { atomSource } from './atom-source.ts';
import type { Change } from './changes.ts';
import { FieldEdges } from './field-edges.ts';
import type { Element, Markup } from './markup.ts';
import { CONTROL_OPENED, openedContent } from './opened-elements.ts';
import { isPutIn, isTakenOut, WRAPPERS, type Unit } from './paragraph-text.ts';
import { openMarksOf } from './open-fields.ts';
import type { Pen } from './pen.ts';
import { runPart, runProperties } from './run-source.ts';
import { PutIn } from './put-in.ts';
import type { Splices } from './splices.ts';
import { deletion, showsNothing } from './taken-out-runs.ts';
import { textOf } from './text-elements.ts';
import { misplacesChanges, type ParagraphEdit } from './paragraph-edit.ts';

/** Words taken out at a place of the newer paragraph: before or after the character next to it. */
interface TakenOut {
  readonly at: number;
  readonly after: boolean;
  readonly left: readonly [number, number];
}

/**
 * Writes the changes inside a paragraph of the newer file. The plan: its inline elements are walked in order, and
 * only runs are spliced: cut where a change begins or ends, wrapped where they are new, and what was taken out is set
 * beside the character that it stood next to. Revisions that stood there already are settled first: of those, an
 * insertion stays where its words are new against the older text too; all else counts as accepted.
 */
export function writeChanges(edit: ParagraphEdit, splices: Splices, pen: Pen): void {
  new ParagraphWriting(edit, splices, pen).write();
}

class ParagraphWriting {
  readonly #edit: ParagraphEdit;
  readonly #splices: Splices;
  readonly #pen: Pen;
  readonly #markup: Markup;
  readonly #out: readonly TakenOut[];
  readonly #edges: FieldEdges;
  /** The marks of fields over several paragraphs that are no part of a change, and those of them that stand elsewhere. */
  readonly #staying: ReadonlySet<Unit>;
  readonly #elsewhere: ReadonlySet<Unit>;
  readonly #putIn: PutIn;
  /** The characters of text elements, each read once: a single run may be cut at thousands of changes. */
  readonly #texts = new Map<Element, string>();
  #next = 0;

  constructor(edit: ParagraphEdit, splices: Splices, pen: Pen) {
    this.#edit = edit;
    this.#splices = splices;
    this.#pen = pen;
    this.#markup = edit.newer.markup;
    this.#putIn = new PutIn(edit.changes);
    this.#out = edit.changes.filter(({ left }) => left[1] > left[0]).map((each) => this.#placed(each));
    this.#edges = new FieldEdges([edit.newer, edit.older]);
    const { begin, end } = edit.fieldMarks === undefined ? NO_MARKS : openMarksOf(edit.newer);
    this.#staying = new Set([...begin, ...end]);
    this.#elsewhere = new Set(edit.fieldMarks === 'elsewhere' ? begin : []);
    this.#pen.counts.insertions += this.#putIn.count;
    this.#pen.counts.deletions += this.#out.length;
  }

  #placed(change: Change): TakenOut {
    const { left, right } = change;
    if (right[1] > right[0] && this.#edit.insertedFirst(change)) return { at: right[1], after: true, left };
    return { at: right[0], after: right[0] > 0 && right[0] === right[1], left };
  }

  write(): void {
    this.#walk(this.#edit.newer.element.children);
    const rest = this.#out.slice(this.#next).map((each) => this.#deletion(each, null));
    if (rest.length > 0)
      this.#splices.insert(this.#edit.newer.element.innerEnd, this.#edges.parted(rest.join('')));
    this.#pen.place = null;
  }

  #walk(children: readonly Element[]): void {
    for (let index = 0; index < children.length; index += 1) {
      const child = children[index];
      if (child === undefined) continue;
      const unit = this.#edit.newer.units.get(child);
      if (unit !== undefined) {
        this.#unit(unit);
        index = Math.max(index, children.indexOf(unit.last, index));
      } else if (WRAPPERS.has(child.name) || child.name === 'mc:AlternateContent') this.#wrapper(child);
      else if (isPutIn(child.name)) this.#unwrap(child);
      else if (isTakenOut(child.name)) this.#splices.replace(child.start, child.end, '');
      else if (RANGE_MARKS.has(child.name)) this.#splices.replace(child.start, child.end, '');
    }
  }

  /** What cannot stay round changes is opened where there are any (`opened-elements.ts`). */
  #wrapper(element: Element): void {
    const content = openedContent(element);
    const opens =
      content !== undefined && (this.#isTouched(content) || misplacesChanges(element, this.#edit));
    if (opens) this.#splices.replace(element.start, content.inner, '');
    if (element.name === 'w:hyperlink') this.#edges.link();
    this.#walk(content?.children ?? element.children);
    if (element.name === 'w:hyperlink') this.#edges.link();
    if (!opens) return;
    this.#splices.replace(content.innerEnd, element.end, '');
    if (element.name !== 'mc:AlternateContent') this.#pen.say(CONTROL_OPENED);
  }

  /** Whether anything of what went is written: a picture of the older file is not, so that nothing need be opened for it. */
  #isShown(left: readonly [number, number]): boolean {
    const { older } = this.#edit;
    return older !== null && !showsNothing(older, left);
  }

  #isTouched(content: Element): boolean {
    const units = unitsUnder(content, this.#edit.newer.units);
    const [start, end] = [units[0]?.start ?? 0, units.at(-1)?.end ?? 0];
    const putIn = this.#edit.changes.some(
      ({ right }) => right[0] < end && right[1] > Math.max(start, right[0]),
    );
    return (
      putIn ||
      this.#out.some(
        ({ at, after, left }) =>
          (after ? at > start && at <= end : at >= start && at < end) && this.#isShown(left),
      )
    );
  }

  /** What stands in an insertion is written anew, each run with what becomes of it. */
  #unwrap(element: Element): void {
    this.#splices.replace(element.start, element.inner, '');
    this.#walk(element.children);
    this.#splices.replace(element.innerEnd, element.end, '');
  }

  #unit(unit: Unit): void {
    const parts = this.#partsOf(unit);
    const whole = parts.length === 1 ? parts[0] : undefined;
    if (whole !== undefined && this.#elsewhere.has(unit)) {
      this.#splices.replace(unit.first.start, unit.last.end, whole.before + whole.after);
      return;
    }
    const saysNothing = whole?.isNew === true && isEmptyRun(unit);
    const stays = whole !== undefined && (!whole.isNew || (saysNothing && this.#edit.keepsMark === true));
    if (stays) {
      this.#splices.insert(unit.first.start, this.#edges.parted(whole.before));
      this.#edges.pass(unit);
      this.#splices.insert(unit.last.end, this.#edges.parted(whole.after));
      return;
    }
    // LibreOffice takes an insertion of nothing for one of the paragraph's mark (`Pen.emptyChange`).
    const text = saysNothing
      ? whole.before + whole.after
      : parts.map((part) => this.#partSource(unit, part)).join('');
    const begins = parts[0] !== undefined && (parts[0].isNew || parts[0].before !== '');
    const parted = begins ? this.#edges.parted(text) : text;
    this.#edges.pass(unit);
    this.#splices.replace(unit.first.start, unit.last.end, parted);
  }

  #partSource(unit: Unit, { from, to, isNew, before, after }: Part): string {
    const source =
      unit.items.length > 0 || unit.start === unit.end
        ? runPart(
            this.#markup,
            unit,
            [from, to],
            (tag) => this.#pen.standing(tag),
            (element) => this.#textIn(element),
          )
        : atomSource(this.#edit, unit, this.#putIn.holds(unit.start, unit.end), this.#pen);
    return before + (isNew ? this.#insertion(unit, source, from, to) : source) + after;
  }

  #textIn(element: Element): string {
    const known = this.#texts.get(element);
    if (known !== undefined) return known;
    const text = textOf(this.#markup, element);
    this.#texts.set(element, text);
    return text;
  }

  /** An insertion that stood there stays as it is; what came from elsewhere is moved. */
  #insertion({ standing }: Unit, source: string, from: number, to: number): string {
    if (standing !== null && this.#edit.settles !== true)
      return `${this.#pen.standing(standing.tag)}${source}${closingFor(standing.tag)}`;
    const { moved } = this.#edit;
    const isMoved =
      moved !== undefined && !moved.some(({ right }) => right[0] <= from && right[1] >= to && to > from);
    const kind = isMoved ? 'moveTo' : 'ins';
    const isApart =
      this.#edit.isApart === true && from <= (this.#edit.lastApart ?? this.#edit.changes[0]?.right[0] ?? 0);
    return `${this.#pen.open(kind, isApart)}${source}</w:${kind}>`;
  }

  /** Cuts a unit where changes begin and end, and sets what was taken out beside its parts. */
  #partsOf(unit: Unit): Part[] {
    const cuts = new Set([unit.start, unit.end]);
    const { changes, moved = [] } = this.#edit;
    for (const { right } of changesWithin([...changes, ...moved], unit))
      for (const cut of right) if (cut > unit.start && cut < unit.end) cuts.add(cut);
    for (let next = this.#next; (this.#out[next]?.at ?? Infinity) < unit.end; next += 1) {
      const at = this.#out[next]?.at ?? 0;
      if (at > unit.start) cuts.add(at);
    }
    const places = [...cuts].sort((a, b) => a - b);
    if (places.length === 1) return [this.#emptyPart(unit)];
    return places.slice(0, -1).map((from, index) => this.#part(unit, from, places[index + 1] ?? unit.end));
  }

  #emptyPart(unit: Unit): Part {
    const { start, end } = unit;
    return {
      from: start,
      to: end,
      isNew: this.#isAround(start) && !this.#staying.has(unit),
      before: '',
      after: '',
    };
  }

  #part(unit: Unit, from: number, to: number): Part {
    const before = this.#takeOut((each) => !each.after && each.at <= from, unit);
    const after = this.#takeOut((each) => each.after && each.at <= to, unit);
    return { from, to, isNew: this.#putIn.holds(from, to), before, after };
  }

  #takeOut(here: (each: TakenOut) => boolean, unit: Unit): string {
    const parts: string[] = [];
    for (let each = this.#out[this.#next]; each !== undefined && here(each); each = this.#out[this.#next]) {
      this.#next += 1;
      parts.push(this.#deletion(each, unit));
    }
    return parts.join('');
  }

  /** A mark without width is new where it stands inside of what is new, or in a paragraph that is new as a whole. */
  #isAround(at: number): boolean {
    const { changes, older } = this.#edit;
    return older === null || changes.some(({ right }) => right[0] < at && right[1] > at);
  }

  #deletion({ left, at }: TakenOut, unit: Unit | null): string {
    const { older, newer } = this.#edit;
    if (older === null) return '';
    this.#pen.place = { said: newer, at };
    const properties =
      unit === null || unit.items.every(({ kind }) => kind !== 'text')
        ? ''
        : runProperties(this.#markup, unit.first);
    return deletion(older, left, properties, this.#pen);
  }
}

const NO_MARKS = { begin: [], end: [] };

/** A run without a character, mark or picture, as some programs leave them. */
const isEmptyRun = ({ first, start, end, items }: Unit): boolean =>
  first.name === 'w:r' && start === end && items.every(({ kind }) => kind === 'text');

/** The units that stand in an element, in order. */
function unitsUnder(element: Element, units: ReadonlyMap<Element, Unit>): Unit[] {
  return element.children.flatMap((child) => {
    const unit = units.get(child);
    return unit === undefined ? unitsUnder(child, units) : [unit];
  });
}

interface Part {
  readonly from: number;
  readonly to: number;
  readonly isNew: boolean;
  readonly before: string;
  readonly after: string;
}

/** `</w:ins>` for the tag of an insertion, by the prefix that it has. */
const closingFor = (tag: string): string => `</${/^<([^\s/>]+)/.exec(tag)?.[1] ?? 'w:ins'}>`;

/** Marks of moves that are settled by being accepted. */
const RANGE_MARKS: ReadonlySet<string> = new Set([
  'w:moveFromRangeStart',
  'w:moveFromRangeEnd',
  'w:moveToRangeStart',
  'w:moveToRangeEnd',
]);

const changesWithin = (changes: readonly Change[], { start, end }: Unit): Change[] =>
  changes.filter(({ right }) => right[0] < end && right[1] > start);
