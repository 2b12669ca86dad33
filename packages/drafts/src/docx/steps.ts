import type { Block, TableBlock } from './blocks.ts';
import { dealtOut, dealtToLast, type Dealt } from './dealing.ts';
import { notesOfBlock, notesOfLine, type FreshKinds } from './first-notes.ts';
import { keepsLostRow } from './lost-rows.ts';
import { flowsOf, isLawful, kept, linesOf, takenOut, type Flow, type Step } from './step.ts';
import { stretchesOf, united, withKeptTables, type Stretch } from './stretches.ts';
import { withTablesPlaced } from './table-places.ts';

export interface Plan {
  readonly flows: readonly Flow[];
  /** Whether a table of the older file is shown as paragraphs. */
  readonly tablesAsParagraphs: boolean;
}

/**
 * Plans the redline of a container. Blocks are paired by wording; what was taken out stands before what was put in.
 *
 * A flow of paragraphs ends in a mark that cannot go, so each of its two readings needs a line. Where one would have
 * none (a paragraph taken out between two tables), the blocks of the stretch between two kept tables are arranged anew
 * so that each flow has a line of either file, as many tables of the older file as can be stay tables, and most lines
 * stay beside their partners (`table-places.ts`; by flows alone in a very long stretch, `dealing.ts`); tables for which
 * the newer file has too few lines are taken out as paragraphs. Where the older file has too few of them, the kept table
 * beside the stretch counts as replaced and the stretch takes in the next one.
 */
export function planOf(older: readonly Block[], newer: readonly Block[], fresh: FreshKinds): Plan {
  const stretches = stretchesOf(older, newer);
  let coarse = withLostRowsFlattened(stretches, older, newer, fresh);
  for (let index = 0; index < stretches.length; index += 1) {
    const stretch = stretches[index];
    if (stretch === undefined) continue;
    // A stretch that took in the next one may hold the table with the first note as a table again.
    if (isLawful(stretch.steps) && !losesRow(stretch, older, fresh)) continue;
    const whole = stretches.length === 1 ? dealtToLast(stretch.steps, older, newer) : null;
    const dealt = arranged(stretch, older, newer, fresh) ?? whole;
    if (dealt !== null) {
      stretches[index] = { ...stretch, steps: dealt.steps };
      coarse ||= dealt.flattened;
    } else if (stretches.length > 1) {
      const first = Math.min(index, stretches.length - 2);
      stretches.splice(first, 2, united(stretches.slice(first, first + 2), older, newer));
      index = first - 1;
    }
  }
  return { flows: flowsOf(withKeptTables(stretches, older, newer)), tablesAsParagraphs: coarse };
}

/** Whether a stretch takes out, as a table, the first one of the older file with a note, of which LibreOffice keeps a row. */
function losesRow({ steps }: Stretch, older: readonly Block[], fresh: FreshKinds): boolean {
  const first = older.find((block) => notesOfBlock(block).some((kind) => fresh.has(kind)));
  return steps.some(
    (step) =>
      step.kind === 'table' &&
      step.newer === null &&
      step.older === first &&
      keepsLostRow(step.older, null, fresh),
  );
}

const arranged = (
  stretch: Stretch,
  older: readonly Block[],
  newer: readonly Block[],
  fresh: FreshKinds,
): Dealt | null => withTablesPlaced(stretch, older, newer, fresh) ?? dealtOut(stretch, older, newer, fresh);

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
    const dealt = arranged(whole, older, newer, fresh);
    const made = dealt ?? flattenedIn(whole.steps, first.older);
    stretches.splice(index, count, { ...whole, steps: made.steps });
    return made.flattened;
  }
  return false;
}

/** The steps with one table that is taken out gone through line by line, where nothing else can be arranged. */
function flattenedIn(steps: readonly Step[], table: TableBlock | null): Dealt {
  const isTable = (step: Step): boolean =>
    step.kind === 'table' && step.older !== null && step.older === table && step.newer === null;
  return {
    steps: steps.flatMap((step) =>
      isTable(step) && table !== null ? linesOf(table).flatMap(takenOut) : [step],
    ),
    flattened: steps.some(isTable),
  };
}

function refersTo(step: Step, fresh: FreshKinds): boolean {
  if (step.kind === 'paragraph') return [...notesOfLine(step.line)].some((kind) => fresh.has(kind));
  return [step.older, step.newer].some(
    (table) => table !== null && notesOfBlock(table).some((kind) => fresh.has(kind)),
  );
}
