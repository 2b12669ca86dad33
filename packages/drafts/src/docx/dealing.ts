import type { Block, ParagraphBlock } from './blocks.ts';
import { notesOfBlock, type FreshKinds } from './first-notes.ts';
import { linesOf, paired, putIn, type Step } from './step.ts';
import type { Stretch } from './stretches.ts';

/** Lines and flows are dealt out only up to this many pairs of them. */
const MOST_DEALINGS = 4_000_000;

/** Steps that were arranged anew. */
export interface Dealt {
  readonly steps: readonly Step[];
  /** Whether a table of the older file is taken out as paragraphs. */
  readonly flattened: boolean;
}

/** The steps of a stretch in which each flow of the newer file has a line of the older one, or null where that cannot be. */
export function dealtOut(
  stretch: Stretch,
  older: readonly Block[],
  newer: readonly Block[],
  fresh: FreshKinds,
): Dealt | null {
  const before = older.slice(stretch.from[0], stretch.to[0]);
  const after = newer.slice(stretch.from[1], stretch.to[1]);
  const flows = newerFlows(after);
  const lines = before.flatMap(linesOf);
  if (flows.length === 0 || lines.length < flows.length || lines.length * flows.length > MOST_DEALINGS)
    return null;
  const home = homesOf(stretch, older, newer, flows);
  const ends = withFirstNoteLast(dealing(lines, flows.length, home), lines, fresh);
  const steps: Step[] = [];
  let flow = 0;
  for (const block of after) {
    const own = flows[flow];
    if (block.kind === 'table') steps.push(...putIn(block));
    else if (own?.at(-1) === block) {
      steps.push(...paired(lines.slice(ends[flow - 1] ?? 0, ends[flow]), own));
      flow += 1;
    }
  }
  return { steps, flattened: before.some(({ kind }) => kind === 'table') };
}

/**
 * Where the older container has fewer lines than the newer one has flows: its lines go to the last flows, one each,
 * since the mark at the container's very end can never go; those of the flows before can, but in LibreOffice.
 */
export function dealtToLast(steps: readonly Step[], older: readonly Block[], newer: readonly Block[]): Dealt {
  const flows = newerFlows(newer);
  const lines = older.flatMap(linesOf);
  if (lines.length === 0 || flows.length === 0 || lines.length >= flows.length)
    return { steps, flattened: false };
  const dealt: Step[] = [];
  let flow = 0;
  for (const block of newer) {
    const own = flows[flow];
    if (block.kind === 'table') dealt.push(...putIn(block));
    else if (own?.at(-1) === block) {
      const line = lines[flow - (flows.length - lines.length)];
      dealt.push(...paired(line === undefined ? [] : [line], own));
      flow += 1;
    }
  }
  return { steps: dealt, flattened: older.some(({ kind }) => kind === 'table') };
}

function newerFlows(blocks: readonly Block[]): ParagraphBlock[][] {
  const flows: ParagraphBlock[][] = [];
  let open = false;
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      if (open) flows.at(-1)?.push(block);
      else flows.push([block]);
    }
    open = block.kind === 'paragraph' && !block.endsFlow;
  }
  return flows;
}

/** In which flow the partner of each older paragraph stands. */
function homesOf(
  { pairs }: Stretch,
  older: readonly Block[],
  newer: readonly Block[],
  flows: readonly (readonly ParagraphBlock[])[],
): Map<Block, number> {
  const flowOf = new Map<Block | undefined, number>(
    flows.flatMap((flow, index) => flow.map((block) => [block, index] as const)),
  );
  const homes = new Map<Block, number>();
  for (const [left, right] of pairs) {
    const [block, home] = [older[left], flowOf.get(newer[right])];
    if (block !== undefined && home !== undefined) homes.set(block, home);
  }
  return homes;
}

/**
 * Where the lines of each flow end, so that every flow has at least one and as many words as can be stay in the flow
 * of their partner. Dynamic programming over lines and flows: a line stays in the flow of the one before or opens the next.
 */
function dealing(
  lines: readonly ParagraphBlock[],
  flows: number,
  homes: ReadonlyMap<Block, number>,
): number[] {
  const opened: Uint8Array[] = [];
  let best = new Float64Array(flows).fill(-Infinity);
  lines.forEach((line, index) => {
    const next = new Float64Array(flows).fill(-Infinity);
    const opens = new Uint8Array(flows);
    for (let flow = 0; flow < flows; flow += 1) {
      const worth = homes.get(line) === flow ? line.bag.size + 1 : 0;
      const stays = best[flow] ?? -Infinity;
      const moves = flow === 0 ? (index === 0 ? 0 : -Infinity) : (best[flow - 1] ?? -Infinity);
      next[flow] = worth + Math.max(stays, moves);
      opens[flow] = moves > stays ? 1 : 0;
    }
    opened.push(opens);
    best = next;
  });
  const ends = Array.from({ length: flows }, () => lines.length);
  let flow = flows - 1;
  for (let index = lines.length - 1; index > 0; index -= 1)
    if (opened[index]?.[flow] === 1) {
      flow -= 1;
      ends[flow] = index;
    }
  return ends;
}

/**
 * Gives the line with the first reference to a note, where it is the first of a flow, to the flow before: the last one
 * of a flow needs no changed mark (`first-notes.ts`).
 */
function withFirstNoteLast(
  ends: readonly number[],
  lines: readonly ParagraphBlock[],
  fresh: FreshKinds,
): readonly number[] {
  const first = lines.findIndex((line) => notesOfBlock(line).some((kind) => fresh.has(kind)));
  const flow = ends.indexOf(first);
  const isAlone = (ends[flow + 1] ?? 0) <= first + 1;
  return first <= 0 || flow === -1 || isAlone ? ends : ends.with(flow, first + 1);
}
