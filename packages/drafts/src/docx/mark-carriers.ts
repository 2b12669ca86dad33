import { keptLine, ownMark, startsPutIn, type Line, type MarkedLine, type MarkWays } from './lines.ts';

/**
 * LibreOffice forgets the change of a paragraph's mark when the paragraph refers to a note. So paragraphs with notes
 * should not carry one.
 */
export function hasNote(line: Line): boolean {
  const sides =
    line.kind === 'kept' ? [line.older, line.newer] : [line.kind === 'in' ? line.newer : line.older];
  return sides.some(({ said }) => [...said.atoms.values()].some(({ note }) => note !== undefined));
}

/**
 * Pairs the last paragraph taken out with the last one put in, wherever one of them has a note and they stand between
 * the same kept ones: all words of such a pair are replaced, and no mark is needed.
 */
export function withNotedPaired(lines: readonly Line[]): Line[] {
  return runsOf(lines).flatMap((run) => {
    const out = run.findLast((line) => line.kind === 'out');
    const put = run.findLast((line) => line.kind === 'in');
    if (out === undefined || put === undefined || !(hasNote(out) || hasNote(put))) return run;
    const rest = run.filter((line) => line !== out && line !== put);
    return [...rest, keptLine(out.older, put.newer)];
  });
}

/** Kept lines one by one, and the others between them together. */
function runsOf(lines: readonly Line[]): Line[][] {
  const runs: Line[][] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (line.kind !== 'kept' && last !== undefined && last[0]?.kind !== 'kept') last.push(line);
    else runs.push([line]);
  }
  return runs;
}

/**
 * Moves the marks of paragraphs that were put in or taken out one paragraph up, where the last of them has a note and
 * the kept one before has none: accepting and rejecting give the same lines. `marks` are those of the lines so far.
 */
export function carriedAwayFromNotes(lines: readonly MarkedLine[], ways: MarkWays): MarkedLine[] {
  const moved: MarkedLine[] = [];
  const ends = nextKept(lines);
  for (let index = 0; index < lines.length; index += 1) {
    const end = ends[index] ?? -1;
    const kept = lines[index];
    const run = end > index + 1 ? lines.slice(index + 1, end) : [];
    const shifted = kept === undefined ? null : shiftedUp(kept, run, lines[end], ways);
    if (shifted !== null) {
      moved.push(...shifted);
      index += run.length;
    } else if (kept !== undefined) moved.push(kept);
  }
  return moved;
}

/** For each line where the next kept one stands, or -1. */
function nextKept(lines: readonly MarkedLine[]): number[] {
  const ends: number[] = [];
  let next = -1;
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    ends[index] = next;
    if (lines[index]?.line.kind === 'kept') next = index;
  }
  return ends;
}

function shiftedUp(
  kept: MarkedLine,
  run: readonly MarkedLine[],
  next: MarkedLine | undefined,
  { isHeading }: MarkWays,
): MarkedLine[] | null {
  if (kept.line.kind !== 'kept' || kept.mark !== null || hasNote(kept.line)) return null;
  if (isHeading(kept.line.newer)) return null;
  const noted = run.filter(({ line }) => hasNote(line));
  const [only] = noted;
  if (only === undefined || noted.length > 1) return null;
  const ordered = [
    ...run.filter(({ line }) => line.kind !== only.line.kind),
    ...run.filter(({ line }) => line.kind === only.line.kind),
  ];
  if (ordered.at(-1) !== only) return null;
  if (only.line.kind === 'in' && (isHeading(only.line.newer) || (next !== undefined && startsPutIn(next))))
    return null;
  return [kept, ...ordered].map(({ line }, index) => {
    const after = ordered[index];
    return { line, mark: after === undefined ? null : ownMark(after.line) };
  });
}
