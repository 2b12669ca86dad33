import { xmlText } from './package-file.ts';
import type { ShownPiece } from './shown-cell.ts';
import type { MarkLooks, TextLook } from './written.ts';

/** A cell of a spreadsheet holds this many UTF-16 units at most. */
export const MOST_IN_CELL = 32_767;

/** One stretch of a cell with its look. `head` is the label of a column. */
export interface CellRun {
  readonly kind: ShownPiece['kind'] | 'head';
  readonly text: string;
}

/** The font of the sheet, which each run has to name again. */
export const SHEET_FONT = { name: 'Arial', size: 9 };

/** The content of a cell as an `si` element of the string table (ECMA-376 part 1, 18.4.8), one `r` for each look. */
export function stringItem(runs: readonly CellRun[], marks: MarkLooks): string {
  const [first] = runs;
  if (first === undefined) return '<si><t></t></si>';
  if (runs.length === 1 && first.kind === 'same') return `<si>${textElement(first.text)}</si>`;
  return `<si>${runs.map((run) => `<r>${propertiesOf(run.kind, marks)}${textElement(run.text)}</r>`).join('')}</si>`;
}

const textElement = (text: string): string => `<t xml:space="preserve">${xmlText(escapedString(text))}</t>`;

function propertiesOf(kind: CellRun['kind'], marks: MarkLooks): string {
  const font = (size: number): string =>
    `<sz val="${size}"/>${colourOf(kind)}<rFont val="${SHEET_FONT.name}"/><family val="2"/>`;
  const inner = looksOf(kind, marks)
    .map((look) => LOOK_ELEMENTS[look])
    .join('');
  return `<rPr>${inner}${font(kind === 'aside' ? SHEET_FONT.size - 1.5 : SHEET_FONT.size)}</rPr>`;
}

function looksOf(kind: CellRun['kind'], { inserted, deleted }: MarkLooks): readonly TextLook[] {
  switch (kind) {
    case 'insert':
      return inserted;
    case 'delete':
      return deleted;
    case 'head':
      return ['bold'];
    case 'state':
      return ['italic'];
    case 'same':
    case 'number':
    case 'aside':
      return [];
  }
}

const LOOK_ELEMENTS: Readonly<Record<TextLook, string>> = {
  bold: '<b/>',
  italic: '<i/>',
  strike: '<strike/>',
  underline: '<u/>',
};

function colourOf(kind: CellRun['kind']): string {
  if (kind === 'delete') return '<color rgb="FF8A1C1C"/>';
  return kind === 'number' || kind === 'state' || kind === 'aside' ? '<color rgb="FF555555"/>' : '';
}

/**
 * What XML cannot carry is written as `_xHHHH_` (ECMA-376 part 1, 22.9.2.19, ST_Xstring), so nothing is lost but
 * halves of surrogate pairs; a text that looks like such an escape is escaped itself, or it would be read as one.
 */
export const escapedString = (text: string): string =>
  text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_')
    .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/gu, hexadecimal)
    .replace(/\p{Surrogate}/gu, '\ufffd');

const hexadecimal = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/**
 * Cuts what is too long for one cell into parts that joined give it back: after the last space that fits, where
 * there is one in the second half, and never inside a character.
 */
export function cellParts(runs: readonly CellRun[], most: number = MOST_IN_CELL): CellRun[][] {
  const parts: CellRun[][] = [[]];
  let room = most;
  for (const { kind, text } of runs) {
    let rest = text;
    while (rest.length > room) {
      const end = cutBefore(rest, room);
      if (end > 0) parts.at(-1)?.push({ kind, text: rest.slice(0, end) });
      rest = rest.slice(end);
      parts.push([]);
      room = most;
    }
    if (rest !== '') parts.at(-1)?.push({ kind, text: rest });
    room -= rest.length;
  }
  return parts;
}

function cutBefore(text: string, room: number): number {
  if (room <= 0) return 0;
  const space = text.lastIndexOf(' ', room - 1);
  if (space >= room / 2) return space + 1;
  const splits = (text.codePointAt(room - 1) ?? 0) > 0xffff;
  return splits ? room - 1 : room;
}
