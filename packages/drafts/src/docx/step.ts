import type { Block, ParagraphBlock, TableBlock } from './blocks.ts';
import { hasBothReadings, keptLine, type Line } from './lines.ts';
import { matchInOrder, type Pair } from './match.ts';

/** What becomes of the blocks of a container, in the order in which they stand in the redline. */
export type Step =
  | { readonly kind: 'paragraph'; readonly line: Line }
  | { readonly kind: 'table'; readonly older: TableBlock | null; readonly newer: TableBlock | null };

/** Paragraphs that follow each other with nothing between them, or one table. */
export type Flow = readonly Line[] | Extract<Step, { kind: 'table' }>;

/** The steps between two places, with these pairs kept; what was taken out stands before what was put in. */
export function stepsBetween(
  older: readonly Block[],
  newer: readonly Block[],
  from: Pair,
  to: Pair,
  pairs: readonly Pair[],
): Step[] {
  const steps: Step[] = [];
  let [left, right] = from;
  for (const [nextLeft, nextRight] of [...pairs, to]) {
    for (; left < nextLeft; left += 1) steps.push(...takenOut(older[left]));
    for (; right < nextRight; right += 1) steps.push(...putIn(newer[right]));
    if (nextLeft < to[0] && nextRight < to[1]) steps.push(...kept(older[left], newer[right]));
    left += 1;
    right += 1;
  }
  return steps;
}

export function takenOut(block: Block | undefined): Step[] {
  if (block === undefined) return [];
  if (block.kind === 'table') return [{ kind: 'table', older: block, newer: null }];
  return [{ kind: 'paragraph', line: { kind: 'out', older: block } }];
}

export function putIn(block: Block | undefined): Step[] {
  if (block === undefined) return [];
  if (block.kind === 'table') return [{ kind: 'table', older: null, newer: block }];
  return [{ kind: 'paragraph', line: { kind: 'in', newer: block } }];
}

export function kept(older: Block | undefined, newer: Block | undefined): Step[] {
  if (older?.kind === 'table' && newer?.kind === 'table') return [{ kind: 'table', older, newer }];
  if (older?.kind !== 'paragraph' || newer?.kind !== 'paragraph') return [];
  return [{ kind: 'paragraph', line: keptLine(older, newer) }];
}

/** Steps as flows: a table, the end of a section and that of a content control end one. */
export function flowsOf(steps: readonly Step[]): Flow[] {
  const flows: Flow[] = [];
  let lines: Line[] = [];
  const end = (): void => {
    if (lines.length > 0) flows.push(lines);
    lines = [];
  };
  for (const step of steps) {
    if (step.kind === 'table') {
      end();
      flows.push(step);
      continue;
    }
    lines.push(step.line);
    if (step.line.kind !== 'out' && step.line.newer.endsFlow) end();
  }
  end();
  return flows;
}

/** Whether each flow has a line in both readings. */
export const isLawful = (steps: readonly Step[]): boolean =>
  flowsOf(steps).every((flow) => 'kind' in flow || hasBothReadings(flow));

/** The steps of one flow: its lines paired anew by wording. */
export function paired(older: readonly ParagraphBlock[], newer: readonly ParagraphBlock[]): Step[] {
  const pairs = matchInOrder(older, newer);
  return stepsBetween(older, newer, [0, 0], [older.length, newer.length], pairs);
}
/** The paragraphs of a block: of a table those of its cells, one after another. */
export function linesOf(block: Block): ParagraphBlock[] {
  if (block.kind === 'paragraph') return [block];
  return block.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks.flatMap(linesOf)));
}
