import type { Block, ParagraphBlock, TableBlock } from './blocks.ts';
import { notesOfBlock, notesOfLine, type FreshKinds } from './first-notes.ts';
import { keepsLostRow } from './lost-rows.ts';
import { hasBothReadings, keptLine, type Line } from './lines.ts';
import { matchInOrder, type Pair } from './match.ts';

/** What becomes of the blocks of a container, in the order in which they stand in the redline. */
export type Step =
  | { readonly kind: 'paragraph'; readonly line: Line }
  | { readonly kind: 'table'; readonly older: TableBlock | null; readonly newer: TableBlock | null };

/** Paragraphs that follow each other with nothing between them, or one table. */
export type Flow = readonly Line[] | Extract<Step, { kind: 'table' }>;

export interface Plan {
  readonly flows: readonly Flow[];
  /** Whether a table of the older file is shown as paragraphs. */
  readonly tablesAsParagraphs: boolean;
}

/**
 * Plans the redline of a container. Blocks are paired by wording; what was taken out stands before what was put in.
 *
 * A flow of paragraphs ends in a mark that cannot go, so each of its two readings needs a line. Where one would have
 * none (a paragraph taken out between two tables), the plan gets coarser until it holds: in the stretch between two
 * kept tables, tables of the older file are taken out as paragraphs, and the older lines are dealt out to the flows
 * of the newer file so that each has one and most stay beside their partners; where there are too few of them, the kept
 * table beside the stretch counts as replaced and the stretch takes in the next one.
 */
export function planOf(older: readonly Block[], newer: readonly Block[], fresh: FreshKinds): Plan {
  const stretches = stretchesOf(older, newer);
  let coarse = withLostRowsFlattened(stretches, older, newer, fresh);
  for (let index = 0; index < stretches.length; index += 1) {
    const stretch = stretches[index];
    if (stretch === undefined || isLawful(stretch.steps)) continue;
    const dealt = dealtOut(stretch, older, newer, fresh);
    if (dealt !== null) {
      stretches[index] = { ...stretch, steps: dealt.steps };
      coarse ||= dealt.flattened;
    } else if (stretches.length > 1) {
      const first = Math.min(index, stretches.length - 2);
      stretches.splice(first, 2, united(stretches.slice(first, first + 2), older, newer));
      index = first - 1;
    } else stretches[index] = { ...stretch, steps: dealtToLast(stretch.steps, older, newer) };
  }
  return { flows: flowsOf(withKeptTables(stretches, older, newer)), tablesAsParagraphs: coarse };
}

/** The blocks between two kept tables. */
interface Stretch {
  readonly from: Pair;
  readonly to: Pair;
  readonly pairs: readonly Pair[];
  readonly steps: readonly Step[];
}

function stretchesOf(older: readonly Block[], newer: readonly Block[]): Stretch[] {
  const stretches: Stretch[] = [];
  let from: Pair = [0, 0];
  let pairs: Pair[] = [];
  const end = (to: Pair): void => {
    stretches.push({ from, to, pairs, steps: stepsBetween(older, newer, from, to, pairs) });
    from = [to[0] + 1, to[1] + 1];
    pairs = [];
  };
  for (const pair of matchInOrder(older, newer)) {
    if (newer[pair[1]]?.kind === 'table') end(pair);
    else pairs.push(pair);
  }
  end([older.length, newer.length]);
  return stretches;
}

/** Tells whether a table was flattened. Only the one with the first reference to a note can have to be. */
function withLostRowsFlattened(
  stretches: Stretch[],
  older: readonly Block[],
  newer: readonly Block[],
  fresh: FreshKinds,
): boolean {
  for (const [index, stretch] of stretches.entries()) {
    const table = kept(older[stretch.to[0]], newer[stretch.to[1]]);
    const at = [...stretch.steps, ...table].findIndex((step) => refersTo(step, fresh));
    const first = stretch.steps[at] ?? table[0];
    if (at === -1) continue;
    if (first?.kind !== 'table' || !keepsLostRow(first.older, first.newer, fresh)) return false;
    const count = at < stretch.steps.length ? 1 : 2;
    const whole = count === 1 ? stretch : united(stretches.slice(index, index + 2), older, newer);
    const dealt = dealtOut(whole, older, newer, fresh);
    if (dealt !== null) stretches.splice(index, count, { ...whole, steps: dealt.steps });
    return dealt !== null;
  }
  return false;
}

function refersTo(step: Step, fresh: FreshKinds): boolean {
  if (step.kind === 'paragraph') return [...notesOfLine(step.line)].some((kind) => fresh.has(kind));
  return [step.older, step.newer].some(
    (table) => table !== null && notesOfBlock(table).some((kind) => fresh.has(kind)),
  );
}

function united(two: readonly Stretch[], older: readonly Block[], newer: readonly Block[]): Stretch {
  const from = two[0]?.from ?? [0, 0];
  const to = two.at(-1)?.to ?? [0, 0];
  const pairs = two.flatMap((each) => each.pairs);
  return { from, to, pairs, steps: stepsBetween(older, newer, from, to, pairs) };
}

function withKeptTables(
  stretches: readonly Stretch[],
  older: readonly Block[],
  newer: readonly Block[],
): Step[] {
  return stretches.flatMap(({ steps, to }) => [...steps, ...kept(older[to[0]], newer[to[1]])]);
}

function stepsBetween(
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

function takenOut(block: Block | undefined): Step[] {
  if (block === undefined) return [];
  if (block.kind === 'table') return [{ kind: 'table', older: block, newer: null }];
  return [{ kind: 'paragraph', line: { kind: 'out', older: block } }];
}

function putIn(block: Block | undefined): Step[] {
  if (block === undefined) return [];
  if (block.kind === 'table') return [{ kind: 'table', older: null, newer: block }];
  return [{ kind: 'paragraph', line: { kind: 'in', newer: block } }];
}

function kept(older: Block | undefined, newer: Block | undefined): Step[] {
  if (older?.kind === 'table' && newer?.kind === 'table') return [{ kind: 'table', older, newer }];
  if (older?.kind !== 'paragraph' || newer?.kind !== 'paragraph') return [];
  return [{ kind: 'paragraph', line: keptLine(older, newer) }];
}

function flowsOf(steps: readonly Step[]): Flow[] {
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

const isLawful = (steps: readonly Step[]): boolean =>
  flowsOf(steps).every((flow) => 'kind' in flow || hasBothReadings(flow));

/** Lines and flows are dealt out only up to this many pairs of them. */
const MOST_DEALINGS = 4_000_000;

interface Dealt {
  readonly steps: readonly Step[];
  readonly flattened: boolean;
}

/** The steps of a stretch in which each flow of the newer file has a line of the older one, or null where that cannot be. */
function dealtOut(
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
function dealtToLast(
  steps: readonly Step[],
  older: readonly Block[],
  newer: readonly Block[],
): readonly Step[] {
  const flows = newerFlows(newer);
  const lines = older.flatMap(linesOf);
  if (lines.length === 0 || flows.length === 0 || lines.length >= flows.length) return steps;
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
  return dealt;
}

/** The paragraphs of a block: of a table those of its cells, one after another. */
function linesOf(block: Block): ParagraphBlock[] {
  if (block.kind === 'paragraph') return [block];
  return block.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks.flatMap(linesOf)));
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

function paired(older: readonly ParagraphBlock[], newer: readonly ParagraphBlock[]): Step[] {
  const pairs = matchInOrder(older, newer);
  return stepsBetween(older, newer, [0, 0], [older.length, newer.length], pairs);
}
