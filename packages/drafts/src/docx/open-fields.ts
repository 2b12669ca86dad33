import { attributeOf, type Element, type Markup } from './markup.ts';
import type { ParagraphText, Unit } from './paragraph-text.ts';

/** The runs of a paragraph with marks of fields that begin in it and end in a later one, and of those that end in it. */
export interface OpenMarks {
  readonly begin: readonly Unit[];
  readonly end: readonly Unit[];
}

const MARKS: ReadonlySet<string> = new Set(['w:fldChar', 'w:instrText', 'w:fldData']);
const NONE: OpenMarks = { begin: [], end: [] };

/** A table of contents and the like: 17.16.18, a field whose runs stand in several paragraphs. Linear in the runs. */
export function openMarksOf({ markup, units }: ParagraphText): OpenMarks {
  const marks = [...units.values()].filter(isOfMarks);
  if (marks.length === 0) return NONE;
  const open: { readonly units: Unit[]; shows: boolean }[] = [];
  const end: Unit[] = [];
  for (const unit of marks)
    for (const { element } of unit.items) {
      const type = turnOf(markup, element);
      if (type === 'begin') open.push({ units: [], shows: false });
      const field = open.at(-1);
      if (field === undefined) end.push(unit);
      else if (!field.shows && !field.units.includes(unit)) field.units.push(unit);
      if (field !== undefined && type === 'separate') field.shows = true;
      if (type === 'end') open.pop();
    }
  return { begin: open.flatMap(({ units: own }) => own), end: [...new Set(end)] };
}

const isOfMarks = ({ items }: Unit): boolean =>
  items.length > 0 && items.every(({ kind, element }) => kind === 'mark' && MARKS.has(element.name));

const turnOf = (markup: Markup, element: Element): string | null =>
  element.name === 'w:fldChar' ? attributeOf(markup, element, 'fldCharType') : null;

/** The runs as they stand in their part. */
export const sourceOfUnits = ({ markup }: ParagraphText, units: readonly Unit[]): string =>
  units.map(({ first, last }) => markup.text.slice(first.start, last.end)).join('');
