import type { Element, Markup } from './markup.ts';

/** Where a stretch of a part starts and ends. */
type Stretch = readonly [number, number];

/**
 * LibreOffice 7.4 forgets that a row of a table was put in or taken out where a content control round blocks (17.5.2.29 sdt)
 * stands in it; and one that holds no paragraph it puts round the next one, so that a row behind it has it too. For each
 * control: the stretches in which such a change of a row would be written. Linear in the elements outside of paragraphs,
 * but for tables in cells.
 */
export function rowChangesAt({ root }: Markup): ReadonlyMap<Element, readonly Stretch[]> {
  const found = new Map<Element, readonly Stretch[]>();
  let begun: Element[] = [];
  const waiting: Place[] = [{ element: root, rows: [] }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { element, rows } = next;
    if (element.name === 'w:p') {
      for (const control of begun)
        found.set(control, [...(found.get(control) ?? []), ...behind(control, next)]);
      begun = [];
      continue;
    }
    if (element.name === 'w:sdt') {
      begun.push(element);
      found.set(
        element,
        rows.map((row) => [row.inner, cellsOf(row)]),
      );
    }
    const around = element.name === 'w:tr' ? [...rows, element] : rows;
    for (const child of element.children.toReversed()) waiting.push({ element: child, rows: around });
  }
  return found;
}

/** An element with the rows round it. */
interface Place {
  readonly element: Element;
  readonly rows: readonly Element[];
}

/** From the end of an empty control to the cells of the row that begins behind it, where the next paragraph stands in one. */
function behind(control: Element, { rows }: Place): Stretch[] {
  const row = rows.find(({ start }) => start >= control.end);
  return row === undefined ? [] : [[control.end, cellsOf(row)]];
}

const PROPERTIES: ReadonlySet<string> = new Set(['w:tblPrEx', 'w:trPr']);

/** Where the cells of a row begin. */
const cellsOf = (row: Element): number =>
  row.children.find(({ name }) => !PROPERTIES.has(name))?.start ?? row.innerEnd;
