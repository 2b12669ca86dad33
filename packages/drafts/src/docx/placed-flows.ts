import type { Block, ParagraphBlock } from './blocks.ts';
import type { Dealt } from './dealing.ts';
import { notesOfBlock, type FreshKinds } from './first-notes.ts';
import { paired, putIn, takenOut, type Step } from './step.ts';
import type { Move, Unit } from './table-moves.ts';

/** A flow, and what closes it. */
interface OpenFlow {
  readonly older: ParagraphBlock[];
  readonly newer: ParagraphBlock[];
  readonly closing: Step[];
}

/** The steps of a way through both lists (`table-places.ts`). */
export function dealtBy(
  moves: readonly Move[],
  before: readonly Unit[],
  after: readonly Block[],
  fresh: FreshKinds,
): Dealt {
  const flows: OpenFlow[] = [{ older: [], newer: [], closing: [] }];
  let flattened = false;
  let [left, right] = [0, 0];
  for (const move of moves) {
    const unit = before[left];
    const block = move === 'block' || move === 'pair' ? after[right] : undefined;
    const open = openFlow(flows, move === 'table' || block?.kind === 'table');
    if (move === 'table') open.closing.push(...takenOut(unit?.table ?? undefined));
    else if ((move === 'line' || move === 'pair') && unit !== undefined) {
      flattened ||= unit.inTable;
      open.older.push(unit.line);
    }
    if (block?.kind === 'table') open.closing.push(...putIn(block));
    else if (block !== undefined) open.newer.push(block);
    if (block?.kind === 'paragraph' && block.endsFlow) flows.push({ older: [], newer: [], closing: [] });
    left += move === 'table' ? (unit?.lines ?? 1) : move === 'block' ? 0 : 1;
    right += move === 'block' || move === 'pair' ? 1 : 0;
  }
  const steps = withFirstNoteLast(flows, fresh).flatMap(({ older, newer, closing }) => [
    ...paired(older, newer),
    ...closing,
  ]);
  return { steps, flattened };
}

/** The last flow; a new one where it was closed, unless another table follows. */
function openFlow(flows: OpenFlow[], isTable: boolean): OpenFlow {
  const last = flows.at(-1);
  if (last !== undefined && (isTable || last.closing.length === 0)) return last;
  const next: OpenFlow = { older: [], newer: [], closing: [] };
  flows.push(next);
  return next;
}

/**
 * Gives the line with the first reference to a note, where it is the first of a flow, to the flow before: the last one
 * of a flow needs no changed mark (`first-notes.ts`). No table of the older file may stand between.
 */
function withFirstNoteLast(flows: readonly OpenFlow[], fresh: FreshKinds): readonly OpenFlow[] {
  const isNoted = (line: ParagraphBlock): boolean => notesOfBlock(line).some((kind) => fresh.has(kind));
  const at = flows.findIndex(({ older }) => older.some(isNoted));
  const [flow, former] = [flows[at], flows[at - 1]];
  const [first, ...rest] = flow?.older ?? [];
  if (flow === undefined || former === undefined || first === undefined || rest.length === 0) return flows;
  if (!isNoted(first) || former.newer.length === 0) return flows;
  if (former.closing.some((step) => step.kind === 'table' && step.older !== null)) return flows;
  return flows
    .with(at - 1, { ...former, older: [...former.older, first] })
    .with(at, { ...flow, older: rest });
}
