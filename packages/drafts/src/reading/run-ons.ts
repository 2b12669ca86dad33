import type { Numbering } from '@nonpaper/text';
import { numberingOf } from '@nonpaper/text';
import type { Line } from './lines.ts';

/** A number in the middle of a line that may open a provision of its own. */
interface Inline {
  readonly at: number;
  readonly scheme: string;
  readonly value: number;
  readonly opensLine: boolean;
  /** The mark or word before it: a full stop, a semicolon, a colon, another number … */
  readonly after: 'number' | 'colon' | 'stop' | 'joint' | 'none';
  /** A semicolon stands before it, with or without "and" or "or". */
  readonly parted: boolean;
}

const MARKER = /(?<=[\s[])(?:\((?:[a-z]{1,4}|\d{1,2})\)|\d{1,3}[.)]|[a-z]\))(?=\s+\S)/gu;
const STOP = /[.;!?]["”’)\]]*\s*\[?$/u;
const PARTED = /;(?:\s*(?:and\/or|and|or))?\s*\[?$/iu;
const JOINT = /(?:[,;.]|\b(?:and|or))\s*\[?$/iu;

/**
 * Cuts lines that hold several provisions run on: "1. … 2. … 3. …", "list: (a) …; (b) …", "3. (a) …".
 * A number inside a line counts only in a plainly ascending chain: it follows its predecessor within the paragraph, or
 * it is a first one after a colon or another number and its successor follows, or a first letter within a sentence
 * whose successor follows behind a semicolon. Decimals with a dot need the end of a sentence before them, later letters at least
 * a comma or "and". Linear in the text.
 */
export function cutRunOns(text: string, lines: readonly Line[]): Line[] {
  const cut: Line[] = [];
  const known = numberReader();
  let start = 0;
  for (let index = 1; index <= lines.length; index += 1) {
    if (index < lines.length && lines[index]?.starts !== 'block') continue;
    for (const line of cutParagraph(text, lines.slice(start, index), known)) cut.push(line);
    start = index;
  }
  return cut;
}

/** Reads a printed number, and remembers those that it has read. */
type NumberReader = (printed: string) => Numbering | null;

function numberReader(): NumberReader {
  const read = new Map<string, Numbering | null>();
  return (printed) => {
    const known = read.get(printed);
    if (known !== undefined) return known;
    const numbering = numberingOf(`${printed} X`);
    read.set(printed, numbering);
    return numbering;
  };
}

function cutParagraph(text: string, lines: readonly Line[], known: NumberReader): readonly Line[] {
  const found = lines.flatMap((line) => numbersIn(text, line, known));
  if (!found.some((number) => !number.opensLine)) return lines;
  const places = acceptedPlaces(found);
  return places.size === 0 ? lines : lines.flatMap((line) => cutLine(text, line, places));
}

/** Numbers of a line, each reading apart: the one at its head, and those inside it. */
function numbersIn(text: string, line: Line, known: NumberReader): Inline[] {
  const content = text.slice(...line.span);
  const head = numberingOf(content.slice(0, 72));
  const found: Inline[] = [];
  let headEnd = 0;
  if (head !== null && head.style !== 'bullet') {
    headEnd = head.length;
    for (const { style, values } of head.readings)
      found.push({
        at: line.span[0],
        scheme: `${style}/${head.delimiter}`,
        value: values.at(-1) ?? 0,
        opensLine: true,
        after: 'none',
        parted: false,
      });
  } else if (head !== null) headEnd = head.length;
  for (const match of content.matchAll(MARKER)) {
    if (match.index < headEnd) continue;
    const before = content.slice(Math.max(0, match.index - 12), match.index);
    const directly = headEnd > 0 && content.slice(headEnd, match.index).trim() === '';
    found.push(...readingsAt(line.span[0] + match.index, match[0], before, directly, known));
  }
  return found;
}

function readingsAt(
  at: number,
  printed: string,
  before: string,
  directly: boolean,
  known: NumberReader,
): Inline[] {
  const numbering = known(printed);
  if (numbering === null) return [];
  const after = directly ? 'number' : afterWhat(before);
  const decimal = numbering.style === 'decimal' && numbering.delimiter === 'dot';
  if (decimal && (after === 'none' || after === 'joint')) return [];
  return numbering.readings.map(({ style, values }) => ({
    at,
    scheme: `${style}/${numbering.delimiter}`,
    value: values.at(-1) ?? 0,
    opensLine: false,
    after,
    parted: PARTED.test(before),
  }));
}

function afterWhat(before: string): Inline['after'] {
  if (/[:—–]\s*\[?$/u.test(before)) return 'colon';
  if (STOP.test(before)) return 'stop';
  return JOINT.test(before) ? 'joint' : 'none';
}

/** Walks the numbers in order and keeps those that continue a chain, or open one that goes on. */
function acceptedPlaces(found: readonly Inline[]): Set<number> {
  const last = new Map<string, number>();
  const places = new Set<number>();
  found.forEach((number, index) => {
    const follows =
      number.after !== 'none' && last.get(number.scheme) === number.value - 1 && number.value > 1;
    const opens = number.value === 1 && goesOn(found, index);
    if (!number.opensLine && !follows && !opens) return;
    last.set(number.scheme, number.value);
    if (!number.opensLine) places.add(number.at);
  });
  return places;
}

const isOpening = ({ after }: Inline): boolean => after === 'colon' || after === 'number';

/**
 * Whether the successor of a first number stands within the next few numbers. One after a number needs none; one
 * within a sentence ("each Party shall (a) withdraw; (b) report") needs a successor behind a semicolon.
 */
function goesOn(found: readonly Inline[], index: number): boolean {
  const first = found[index];
  if (first === undefined) return false;
  if (first.after === 'number') return true;
  return found
    .slice(index + 1, index + 40)
    .some(
      (other) =>
        other.scheme === first.scheme &&
        other.value === 2 &&
        other.at > first.at &&
        (isOpening(first) || other.parted),
    );
}

function cutLine(text: string, line: Line, places: ReadonlySet<number>): Line[] {
  const [start, end] = line.span;
  const cuts = [...markerPlaces(text, line)].filter((at) => places.has(at));
  if (cuts.length === 0) return [line];
  const edges = [start, ...cuts, end];
  return edges.slice(0, -1).map((from, index) => {
    let to = edges[index + 1] ?? end;
    while (to > from && /\s/u.test(text[to - 1] ?? 'x')) to -= 1;
    const first = index === 0;
    return {
      ...line,
      span: [from, to],
      starts: first ? line.starts : 'run-on',
      computed: first ? line.computed : null,
    };
  });
}

function* markerPlaces(text: string, line: Line): Generator<number> {
  for (const match of text.slice(...line.span).matchAll(MARKER)) yield line.span[0] + match.index;
}
