import { childOf, type Element, type Markup } from './markup.ts';
import { branchOf } from './atoms.ts';
import { rowChangesAt } from './controls-in-rows.ts';
import type { Splices } from './splices.ts';

/** A content control round blocks, rows or cells (17.5.2), or a choice between two ways to show some, with what it holds. */
interface Control {
  readonly element: Element;
  readonly content: Element;
  /** Where the element before it ends; -1 where it is the first. */
  readonly behind: number;
}

/** The content controls and choices round blocks, in the order of the part; what stands in paragraphs is not looked at. */
export function controlsIn({ root }: Markup): Control[] {
  const controls: Control[] = [];
  const waiting = [{ element: root, behind: -1 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { element, behind } = next;
    if (element.name === 'w:p') continue;
    const content = contentOf(element);
    if (content !== undefined) controls.push({ element, content, behind });
    const { children } = element;
    for (let at = children.length - 1; at >= 0; at -= 1) {
      const child = children[at];
      if (child !== undefined) waiting.push({ element: child, behind: children[at - 1]?.end ?? -1 });
    }
  }
  return controls;
}

/**
 * Which of the controls something is written in, by their order. LibreOffice tracks nothing inside a content control, and
 * of a choice only one branch is compared, so those have to be opened before anything is written there; so has one
 * whose first paragraph is joined to the paragraph before it, and one that makes LibreOffice forget that a row was put
 * in or taken out (`controls-in-rows.ts`).
 */
export function touchedControls(markup: Markup, body: Element, splices: Splices): number[] {
  const places = splices.places();
  // What is written behind a control at the end of the text is joined to its last paragraph.
  const last = body.children.findLast(({ name }) => name !== 'w:sectPr');
  const rows = rowChangesAt(markup);
  return controlsIn(markup).flatMap(({ element, content, behind }, index) => {
    const end = element === last ? element.end : content.innerEnd;
    const own = [[content.inner, end] as const, ...(rows.get(element) ?? [])];
    return splices.joins.has(behind) || own.some(([from, to]) => isWrittenIn(from, to, places))
      ? [index]
      : [];
  });
}

function contentOf(element: Element): Element | undefined {
  if (element.name === 'w:sdt') return childOf(element, 'w:sdtContent');
  return element.name === 'mc:AlternateContent' ? branchOf(element) : undefined;
}

/** Looked up in the ordered places, so that many controls and many changes cost no more than their logarithm each. */
function isWrittenIn(inner: number, innerEnd: number, places: readonly number[]): boolean {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < inner) low = middle + 1;
    else high = middle;
  }
  const first = places[low];
  return first !== undefined && first <= innerEnd;
}

/** The text of a part without the tags of some of its controls; what they hold stays. */
export function openedText(markup: Markup, which: readonly number[]): string {
  const { text } = markup;
  const all = controlsIn(markup);
  const cuts = which
    .flatMap((index) => all[index] ?? [])
    .flatMap(({ element, content }) => [
      [element.start, content.inner] as const,
      [content.innerEnd, element.end] as const,
    ])
    .toSorted((a, b) => a[0] - b[0]);
  const parts: string[] = [];
  let at = 0;
  for (const [start, end] of cuts) {
    parts.push(text.slice(at, Math.max(at, start)));
    at = Math.max(at, end);
  }
  return parts.join('') + text.slice(at);
}
