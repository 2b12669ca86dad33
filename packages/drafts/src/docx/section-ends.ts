import { withFirstWordReplaced } from './first-word.ts';
import { endsBare, startsPutIn, type MarkedLine } from './lines.ts';

/**
 * LibreOffice joins an insertion at the end of a section or content control with one at the beginning of the next
 * paragraph, and the mark between them cannot be changed. Where the last paragraph has no word to give, the first one
 * behind it (`lines[0]`) begins with what is taken out; where it has none either, all stays as it is.
 */
export function keptOff(last: MarkedLine, lines: readonly MarkedLine[]): readonly MarkedLine[] {
  const [first, second] = lines;
  if (first === undefined || last.mark !== null || !endsBare(last.line) || !startsPutIn(first)) return lines;
  if (first.line.kind !== 'kept' || first.line.older.said.text === '') return lines;
  const starts = first.line.changes[0]?.left ?? [0, 0];
  const line = starts[1] > starts[0] ? first.line : withFirstWordReplaced(first.line);
  const replaced = line.changes[0];
  // A paragraph that is replaced as a whole then ends with an insertion.
  const endsPutIn = replaced?.right[1] === line.newer.said.text.length;
  if (replaced === undefined || replaced.left[1] === 0) return lines;
  if (endsPutIn && first.mark === null && second !== undefined && startsPutIn(second)) return lines;
  return [{ ...first, line, first: 'out' }, ...lines.slice(1)];
}
