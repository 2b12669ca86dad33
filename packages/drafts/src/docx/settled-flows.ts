import { notice } from './faults.ts';
import { withEndsInOrder } from './end-order.ts';
import { FieldsOverLines } from './fields-over-lines.ts';
import { freshBefore, type FreshKinds } from './first-notes.ts';
import { keptApart } from './kept-apart.ts';
import { hasBothReadings, ownMarks, type Line, type MarkedLine } from './lines.ts';
import { endsSection } from './lost-breaks.ts';
import {
  carriedAway,
  keepsForgottenMark,
  withFirstNoteKept,
  withoutMarks,
  type NoteWays,
} from './mark-carriers.ts';
import { withMoves } from './moves.ts';
import { withMarksLeft } from './note-ends.ts';
import { changesBehindFirstBreak, leavesBreakIn, PAGE_BREAK_LEFT } from './page-breaks.ts';
import type { Pen } from './pen.ts';
import { losesBreak, misplacesBreak, withBreaksInside } from './section-breaks.ts';
import { keptOff, withDatesApart } from './section-ends.ts';
import { wordsGone } from './seen-moves.ts';
import type { Flow } from './step.ts';

/** Flows with their marks settled, as single lines and tables, with moves found among all of them. */
export function withMarks(flows: readonly Flow[], pen: Pen): (MarkedLine | TableStep)[] {
  const fields = new FieldsOverLines(flows.flatMap((flow) => ('kind' in flow ? [] : flow)));
  const marked = settledFlows(flows, fields, pen);
  const last = marked.at(-1);
  const [first] = marked;
  if (
    marked.some((flow) => !('kind' in flow) && leavesBreakIn(flow, flow === last)) ||
    (first !== undefined && !('kind' in first) && changesBehindFirstBreak(first[0]))
  )
    pen.say(PAGE_BREAK_LEFT);
  if (marked.some((flow) => !('kind' in flow) && flow.some(losesMarkToBox)))
    pen.say(notice('redline-blank-line-left', BLANK_BY_BOX));
  const { pieces, hasNew } = fields.withMarks(withEndsInOrder(marked.flat()));
  if (hasNew) pen.say(notice('redline-blank-line-left', BLANK_BY_FIELD));
  if (!pen.showsMoves) return pieces;
  const lines = pieces.flatMap((each) => ('kind' in each ? [] : each));
  const moved = withMoves(lines, () => pen.moveName()).values();
  return pieces.map((each) => ('kind' in each ? each : (moved.next().value ?? each)));
}

/** Settles the marks of each flow, from the last one, since it counts what follows. */
function settledFlows(
  flows: readonly Flow[],
  fields: FieldsOverLines,
  pen: Pen,
): (readonly MarkedLine[] | TableStep)[] {
  if (pen.hasNotes && flows.some((flow, index) => beginsSection(flow, flows[index - 1])))
    pen.say(notice('redline-blank-line-left', BLANK_BY_SECTION));
  const backwards: (readonly MarkedLine[] | TableStep)[] = [];
  const fresh = freshBefore(flows, pen.freshKinds());
  const gone = new Set(flows.flatMap((flow) => ('kind' in flow ? [] : wordsGone(flow))));
  for (const [index, flow] of [...flows.entries()].reverse()) {
    const behind = backwards.at(-1);
    const following = behind === undefined || 'kind' in behind ? undefined : behind[0];
    const here = {
      isLast: index === flows.length - 1,
      isAlone: flows.length === 1,
      fresh: fresh[index] ?? new Set(),
      gone,
      fields,
    };
    if ('kind' in flow) backwards.push(flow);
    else {
      const settled = settledFlow(flow, here, following, pen);
      const last = settled.at(-1);
      if (behind !== undefined && !('kind' in behind) && last !== undefined)
        backwards[backwards.length - 1] = keptOff(last, behind, waysBehind(backwards.at(-2), pen));
      backwards.push(settled);
    }
  }
  return withDatesApart(backwards.reverse());
}

/** Whether a table that came or went stands first in a section, or one that stayed now does; `before` is the flow before it. */
function beginsSection(flow: Flow, before: Flow | undefined): boolean {
  if (!('kind' in flow)) return false;
  const last = before === undefined || 'kind' in before ? undefined : before.at(-1);
  if (last === undefined || last.kind === 'out' || !endsSection(last.newer.element)) return false;
  const stayed = flow.older !== null && flow.newer !== null;
  return !stayed || last.kind === 'in' || !endsSection(last.older.element);
}

/** What stands behind a flow that is looked at again, and which styles are those of headings. */
function waysBehind(
  next: readonly MarkedLine[] | TableStep | undefined,
  pen: Pen,
): Pick<NoteWays, 'isHeading' | 'following'> {
  const first = next === undefined || 'kind' in next ? undefined : next[0];
  return { isHeading: headingsOf(pen), ...(first === undefined ? {} : { following: first }) };
}

const headingsOf =
  (pen: Pen): NoteWays['isHeading'] =>
  ({ style }) =>
    style !== null && pen.headings.has(style);

/** Whether a flow is the last one of its container, and the only one; what it may hold the first reference to. */
interface FlowPlace {
  readonly isLast: boolean;
  readonly isAlone: boolean;
  readonly fresh: FreshKinds;
  readonly gone: NoteWays['gone'];
  readonly fields: FieldsOverLines;
}

function settledFlow(
  flow: readonly Line[],
  { isLast, isAlone, fresh, gone, fields }: FlowPlace,
  following: MarkedLine | undefined,
  pen: Pen,
): readonly MarkedLine[] {
  const lawful = hasBothReadings(flow);
  // A file without a paragraph and one with an empty paragraph say the same.
  if (!lawful && !isAlone) pen.say(notice('redline-blank-line-left', BLANK_LEFT));
  const ways = {
    marksLast: !lawful && !isLast,
    isHeading: headingsOf(pen),
    fresh,
    gone,
    ...(following === undefined ? {} : { following }),
  };
  const { parts, leavesBlank } = fields.partsOf(withFirstNoteKept(flow, ways));
  if (leavesBlank) pen.say(notice('redline-blank-line-left', BLANK_BY_FIELD));
  const settled = markedLines(parts, ways);
  if (settled.some(losesBreak)) pen.say(notice('redline-line-break-lost', BREAK_LOST));
  if (settled.some(misplacesBreak)) pen.say(notice('redline-line-break-lost', BREAK_MISPLACED));
  if (keepsForgottenMark(settled, fresh)) pen.say(notice('redline-blank-line-left', BLANK_BY_NOTE));
  return settled;
}

/**
 * The marks of a flow: settled in each of its parts on their own (`ownMarks`), carried away from the paragraph with the first note, kept
 * apart for LibreOffice, and at last no change ends with a break where a section ends.
 */
function markedLines(parts: readonly (readonly Line[])[], ways: NoteWays): MarkedLine[] {
  const marked = parts.reduceRight<MarkedLine[]>((behind, part) => {
    const [following] = behind;
    const own = following === undefined ? ways : { ...ways, marksLast: false, following };
    return [...ownMarks(part, own), ...behind];
  }, []);
  const left = withMarksLeft(marked, ways.fresh, ways.following !== undefined);
  const carried = carriedAway(left, ways);
  return withBreaksInside(keptApart(carried, ways.following, withoutMarks(carried, ways.fresh)));
}

/** Whether a paragraph that was put in, or of which the mark changed, holds a text box: LibreOffice forgets that mark. */
const losesMarkToBox = ({ line, mark }: MarkedLine): boolean =>
  (line.kind === 'in' || mark !== null) &&
  line.kind !== 'out' &&
  [...line.newer.said.atoms.values()].some(({ boxed }) => boxed !== undefined);

/** A table between flows. */
export type TableStep = Extract<Flow, { readonly kind: 'table' }>;

const BLANK_BY_NOTE =
  'A paragraph with a footnote was put in or taken out where LibreOffice forgets its mark and leaves an empty one.';
const BREAK_LOST =
  'A line break at the end of a paragraph that ends a section now is lost in LibreOffice when the changes are rejected.';
const BREAK_MISPLACED =
  'A line break before a picture, formula or page break came or went in a paragraph that ends a section; LibreOffice keeps it, or loses it, when the changes are rejected or accepted.';
const BLANK_BY_BOX =
  'A paragraph with a text box was put in, or its end was put in or taken out; LibreOffice leaves an empty one there when the changes are rejected or accepted.';
const BLANK_BY_FIELD =
  'A table of contents or another field over several paragraphs was put in, or all paragraphs on one side of its edge were; LibreOffice leaves an empty one there when the changes are rejected or accepted.';
const BLANK_BY_SECTION =
  'A table was put in or taken out where a section begins, or a section begins before it now; LibreOffice puts an empty line before it in files with footnotes, and leaves it there.';
const BLANK_LEFT =
  'Beside a table, all paragraphs on one side were put in or taken out; LibreOffice leaves an empty one there when the changes are rejected or accepted.';
