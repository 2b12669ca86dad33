import type { Change } from './changes.ts';
import { withFirstWordReplaced } from './first-word.ts';
import { notesOfLine } from './first-notes.ts';
import { endsContinuousSection } from './lost-breaks.ts';
import type { Markup } from './markup.ts';
import { isUnseen } from './unseen.ts';
import { endsBare, saysNothing, startsPutIn, type MarkedLine, type MarkWays } from './lines.ts';

/**
 * LibreOffice joins an insertion at the end of a section or content control with one at the beginning of the next
 * paragraph, and the mark between them cannot be changed. Where the last paragraph has no word to give, the first one
 * behind it (`lines[0]`) begins with what is taken out; where it has none either, or would then end with an insertion before
 * another one (`following` is what stands behind `lines`), `withDatesApart` parts them.
 */
export function keptOff(
  last: MarkedLine,
  lines: readonly MarkedLine[],
  { isHeading, following }: Pick<MarkWays, 'isHeading' | 'following'>,
): readonly MarkedLine[] {
  const [first, second = following] = lines;
  if (first === undefined || last.mark !== null || !endsBare(last) || !startsPutIn(first)) return lines;
  if (first.line.kind === 'in') return withFirstKept(lines, isHeading, following) ?? lines;
  if (first.line.kind !== 'kept' || saysNothing(first.line.older.said)) return lines;
  const starts = first.line.changes[0]?.left ?? [0, 0];
  const line = starts[1] > starts[0] ? first.line : withFirstWordReplaced(first.line);
  const replaced = line.changes[0];
  // A paragraph that is replaced as a whole then ends with an insertion.
  const endsPutIn = replaced?.right[1] === line.newer.said.text.length;
  if (replaced === undefined || replaced.left[1] === 0) return lines;
  if (endsPutIn && first.mark === null && second !== undefined && startsPutIn(second)) return lines;
  return [{ ...first, line, first: 'out' }, ...lines.slice(1)];
}

/**
 * Flows in which what is put in at the beginning of a section or content control bears another date than what is put in
 * at the end of the one before, where the two would be joined still: LibreOffice joins only what one author put in within
 * one minute. A table, which is no list of lines, parts them itself.
 */
export function withDatesApart<Table extends { readonly kind: 'table' }>(
  flows: readonly (readonly MarkedLine[] | Table)[],
): (readonly MarkedLine[] | Table)[] {
  let last: MarkedLine | undefined;
  return flows.map((flow) => {
    if ('kind' in flow) {
      last = undefined;
      return flow;
    }
    const [first] = flow;
    const joins = first !== undefined && last !== undefined && joinsAcross(last, first);
    const apart = joins && first !== undefined ? flow.with(0, { ...first, isApart: true }) : flow;
    last = apart.at(-1);
    return apart;
  });
}

const joinsAcross = (last: MarkedLine, first: MarkedLine): boolean =>
  last.mark === null && endsBare(last) && startsPutIn(first) && !endsApart(last);

/** Whether the insertion that ends a line is the one that begins it and has the other date. */
function endsApart({ line, isApart = false }: MarkedLine): boolean {
  if (!isApart || line.kind === 'out') return false;
  const last = [...line.newer.said.units.values()].findLast(({ start, end }) => end > start);
  return last?.start === 0;
}

/**
 * Whether the mark of a paragraph bears another date: where no words are to bear it, and in one that was put in and ends a section
 * which goes on on the same page. LibreOffice joins that mark with what was put in behind the section, and leaves the words of both when
 * the changes are rejected.
 */
export const isMarkApart = (
  markup: Markup,
  line: Exclude<MarkedLine['line'], { kind: 'out' }>,
  mark: MarkedLine['mark'],
  isApart: boolean,
): boolean =>
  (isApart && isUnseen(line.newer.said)) ||
  (line.kind === 'in' && mark === 'ins' && endsContinuousSection(markup, line.newer.element));

/**
 * Where paragraphs that were put in stand first, the first of them takes the older side of the first kept one, which
 * counts as put in itself; the marks stay where they are, so that accepting and rejecting give the same lines. Null
 * where pandoc would lose a heading by it, or a note would have to be looked at anew.
 */
function withFirstKept(
  lines: readonly MarkedLine[],
  isHeading: MarkWays['isHeading'],
  following: MarkedLine | undefined,
): MarkedLine[] | null {
  const at = lines.findIndex(({ line }) => line.kind !== 'in');
  const [first, kept, next] = [lines[0], lines[at], lines[at + 1] ?? following];
  if (first?.line.kind !== 'in' || kept?.line.kind !== 'kept' || saysNothing(kept.line.older.said))
    return null;
  const touched = lines.slice(0, at + 1);
  if (touched.some(({ line }) => line.kind !== 'out' && isHeading(line.newer))) return null;
  if (touched.some(({ line }) => notesOfLine(line).size > 0)) return null;
  if (kept.mark === null && next !== undefined && startsPutIn(next)) return null;
  const { older } = kept.line;
  const { newer } = first.line;
  const whole: Change = { left: [0, older.said.text.length], right: [0, newer.said.text.length] };
  return [
    { line: { kind: 'kept', older, newer, changes: [whole] }, mark: first.mark, first: 'out' },
    ...touched.slice(1, -1),
    { line: { kind: 'in', newer: kept.line.newer }, mark: kept.mark },
    ...lines.slice(at + 1),
  ];
}
