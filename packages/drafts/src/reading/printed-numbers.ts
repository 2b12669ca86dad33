import type { Format } from '@nonpaper/intake';
import type { NumberingDelimiter, NumberingReading } from '@nonpaper/text';
import { numberingOf } from '@nonpaper/text';
import {
  bareNumber,
  copiedBullet,
  foreignLetter,
  joinedNumber,
  shortOption,
  wordedNumber,
} from './bare-numbers.ts';
import type { Line } from './lines.ts';
import { plainHead } from './plain-heads.ts';

/** The number at the head of a line: typed in the text, or computed by the format. */
export interface PrintedNumber {
  /** As printed, without separators that part it from a heading. */
  readonly printed: string;
  /** Where the text after the number starts, at or before the end of the line. */
  readonly end: number;
  readonly readings: readonly NumberingReading[];
  readonly delimiter: NumberingDelimiter;
  readonly suffix: string;
  /** Depth of the list whose format computed the number; null for a typed one. */
  readonly listLevel: number | null;
  /** The list of the file that it belongs to, where the file names its lists. */
  readonly list: string | null;
  readonly bullet: boolean;
  /** Nothing closes the number, so that only a run of such numbers is a numbering. */
  readonly bare: boolean;
}

const HEAD = 72;
const OPENING_MARKS = /^(?:[[［“„"«]|\*\*|__|>\s?)+/u;
/** A line of a table of contents: leaders and a page. */
const CONTENTS = /(?:\.\s?){4,}\s*\d{1,4}$|…\s*\d{1,4}$/u;
const EMPHASIS = /\*\*|__/gu;
const BARE_CELL = /^\d{1,3}$/u;

/**
 * Reads the number of a line, if it has one. A typed number wins over a list bullet round it. `next` is the number that
 * the lines above would go on with.
 */
export function numberOfLine(
  text: string,
  line: Line,
  format: Format,
  next: number | null = null,
): PrintedNumber | null {
  const typed = typedNumber(text, line, format, next);
  if (line.computed === null || (line.computed.bullet && typed !== null && !typed.bullet)) return typed;
  if (typed !== null && typed.printed === line.computed.printed) return typed;
  const { printed, values, bullet, list = null } = line.computed;
  // The level of a heading is that of its style, whatever list numbers it.
  const listLevel = (line.kind === 'heading' ? null : line.level) ?? Math.max(0, values.length - 1);
  const last = values.at(-1);
  const readings = last === undefined ? [] : [{ style: styleOf(printed), values: [last] }];
  return {
    printed,
    end: line.span[0],
    readings,
    delimiter: 'dot',
    suffix: '',
    listLevel,
    list,
    bullet,
    bare: false,
  };
}

function styleOf(printed: string): NumberingReading['style'] {
  return numberingOf(`${printed.trim()} X`)?.style ?? 'decimal';
}

function typedNumber(text: string, line: Line, format: Format, next: number | null): PrintedNumber | null {
  if (CONTENTS.test(text.slice(Math.max(line.span[0], line.span[1] - 24), line.span[1]))) return null;
  const head = text.slice(line.span[0], Math.min(line.span[1], line.span[0] + HEAD));
  const marks = OPENING_MARKS.exec(head)?.[0].length ?? 0;
  const markdown = format === 'markdown';
  const rest = markdown ? head.slice(marks).replace(EMPHASIS, '  ') : head.slice(marks);
  if (line.kind === 'table-cell' && BARE_CELL.test(head))
    return isFigure(text, line) ? null : bareCell(head, line);
  const plain = plainHead(rest, markdown);
  const closed =
    numberingOf(plain.text, next) ??
    foreignLetter(plain.text) ??
    joinedNumber(plain.text) ??
    wordedNumber(plain.text) ??
    shortOption(plain.text) ??
    copiedBullet(plain.text);
  const found = closed ?? bareNumber(plain.text);
  if (found === null || (found.style === 'bullet' && marks > 0)) return null;
  const length = plain.endAt(found.length - 1);
  const printed = rest.slice(plain.startAt(found.length - found.printed.length), length);
  return {
    printed: withoutSeparator(printed, found.delimiter),
    end: line.span[0] + marks + length,
    readings: found.readings,
    delimiter: found.delimiter,
    suffix: found.suffix,
    listLevel: null,
    list: null,
    bullet: found.style === 'bullet',
    bare: closed === null,
  };
}

const withoutSeparator = (printed: string, delimiter: NumberingDelimiter): string =>
  delimiter === 'none' ? printed.replace(/[\s.:)]+$/u, '') : printed;

/**
 * Whether a cell with a number alone says how many: in “Velm | 12 | 30”. One that numbers a point stands first in its row, or right before
 * words in a row that begins with such a number too (“1 | Dawn. | 1 | Dusk.”). A tab parts the cells of a row.
 */
function isFigure(text: string, line: Line): boolean {
  const start = text.lastIndexOf('\n', line.span[0] - 1) + 1;
  const cellsBefore = text.slice(start, line.span[0]).split('\t');
  const [first = ''] = cellsBefore;
  if (cellsBefore.length === 1) return false;
  const next = /^\t+([^\t\n]*)/u.exec(text.slice(line.span[1], line.span[1] + HEAD))?.[1] ?? '';
  return !BARE_CELL.test(first) || !/\p{L}/u.test(next);
}

function bareCell(printed: string, line: Line): PrintedNumber {
  const readings: NumberingReading[] = [{ style: 'decimal', values: [Number(printed)] }];
  const end = line.span[1];
  return {
    printed,
    end,
    readings,
    delimiter: 'dot',
    suffix: '',
    listLevel: null,
    list: null,
    bullet: false,
    bare: false,
  };
}
