import type { Atom } from './atoms.ts';
import { attributeOf, charactersIn, type Element, type Markup } from './markup.ts';
import { shownBy } from './text-elements.ts';

/**
 * The fields that begin and end among some siblings, outermost ones: index of the first run to index of the last. One
 * pass; a field that never ends, or that anything but runs and bookmarks stands in, is none.
 */
export function fieldsAmong(markup: Markup, children: readonly Element[]): Map<number, number> {
  const fields = new Map<number, number>();
  let depth = 0;
  let first = -1;
  children.forEach((child, index) => {
    if (!isFieldPart(child.name)) depth = 0;
    else if (child.name === 'w:r') {
      if (depth === 0) first = startsField(markup, child) ? index : -1;
      for (const turn of fieldTurns(markup, child)) depth = Math.max(0, depth + turn);
      if (depth === 0 && first >= 0 && first < index && endsClean(markup, child)) fields.set(first, index);
      if (depth === 0) first = -1;
    }
  });
  return fields;
}

const isFieldPart = (name: string): boolean =>
  name === 'w:r' || name === 'w:bookmarkStart' || name === 'w:bookmarkEnd' || name === 'w:proofErr';

function fieldTurns(markup: Markup, run: Element): number[] {
  return run.children
    .filter(({ name }) => name === 'w:fldChar')
    .map((mark) => {
      const type = attributeOf(markup, mark, 'fldCharType');
      return type === 'begin' ? 1 : type === 'end' ? -1 : 0;
    });
}

/** A run that opens a field and holds nothing before it. */
function startsField(markup: Markup, run: Element): boolean {
  const first = run.children.find(({ name }) => name !== 'w:rPr');
  return first?.name === 'w:fldChar' && attributeOf(markup, first, 'fldCharType') === 'begin';
}

const endsClean = (markup: Markup, run: Element): boolean => {
  const last = run.children.at(-1);
  return last?.name === 'w:fldChar' && attributeOf(markup, last, 'fldCharType') === 'end';
};

/** The instruction and the shown result of a field, from its runs. */
export function fieldAtom(markup: Markup, runs: readonly Element[]): Atom {
  const parts = { instruction: '', result: '' };
  const open: boolean[] = [];
  for (const child of runs.flatMap(({ children }) => children)) {
    if (child.name === 'w:fldChar') turn(open, attributeOf(markup, child, 'fldCharType'));
    else if (child.name === 'w:instrText') parts.instruction += charactersIn(markup, child);
    else if (!open.includes(true)) parts.result += shownBy(markup, child);
  }
  return fieldOf(parts.instruction, parts.result);
}

function turn(open: boolean[], type: string | null): void {
  if (type === 'begin') open.push(true);
  if (type === 'separate' && open.length > 0) open[open.length - 1] = false;
  if (type === 'end') open.pop();
}

const fieldOf = (instruction: string, result: string): Atom => ({
  key: `field ${instruction.trim()} ${result}`,
  text: result,
  copy: null,
  instruction,
});

/** The instruction of a field of one element, and what it shows. */
export function simpleField(markup: Markup, element: Element): Atom {
  const shown = runsUnder(element)
    .flatMap(({ children }) => children)
    .map((child) => shownBy(markup, child));
  return fieldOf(attributeOf(markup, element, 'instr') ?? '', shown.join(''));
}

/** The runs under an element, in order; none inside another. */
export function runsUnder(element: Element): Element[] {
  const found: Element[] = [];
  const waiting = [...element.children].reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.name === 'w:r') found.push(next);
    else waiting.push(...[...next.children].reverse());
  }
  return found;
}
