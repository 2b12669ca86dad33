import type { Row, TableBlock } from './blocks.ts';
import { matchInOrder } from './match.ts';

/** What becomes of the rows of a table, in the order in which they stand in the redline. */
export type RowStep =
  /** Compared cell by cell. */
  | { readonly kind: 'kept'; readonly older: Row; readonly newer: Row }
  /** `instead` is the row that stands in its place, put in right below it, where there is one. */
  | { readonly kind: 'out'; readonly older: Row; readonly instead: Row | null }
  | { readonly kind: 'in'; readonly newer: Row };

/**
 * Rows that are alike are paired. Those of as many cells are compared cell by cell; of others, as where a column came or
 * went, the older row is taken out and the newer one put in right below it, so that a reader has them side by side. Rows
 * without a partner that were taken out stand before those that were put in; rows with a cell over several of them stay
 * together, since LibreOffice would merge it with cells of the rows between.
 */
export function rowSteps(older: TableBlock, newer: TableBlock): RowStep[] {
  const steps: RowStep[] = [];
  let [left, right] = [0, 0];
  for (const [nextLeft, nextRight] of [
    ...matchInOrder(older.rows, newer.rows),
    [older.rows.length, newer.rows.length] as const,
  ]) {
    for (const row of older.rows.slice(left, nextLeft))
      steps.push({ kind: 'out', older: row, instead: null });
    for (const row of newer.rows.slice(right, nextRight)) steps.push({ kind: 'in', newer: row });
    steps.push(...paired(older.rows[nextLeft], newer.rows[nextRight]));
    [left, right] = [nextLeft + 1, nextRight + 1];
  }
  return mergedTogether(steps);
}

/** In each group of rows that cells over several rows hold together, those taken out stand before those put in. */
function mergedTogether(steps: readonly RowStep[]): RowStep[] {
  const groups: RowStep[][] = [];
  steps.forEach((step, index) => {
    const open = groups.at(-1);
    if (open === undefined || beginsGroup(step, steps[index - 1])) groups.push([step]);
    else open.push(step);
  });
  return groups.flatMap((group) => [
    ...group.filter(({ kind }) => kind !== 'in'),
    ...group.filter(({ kind }) => kind === 'in'),
  ]);
}

/** Whether no cell goes on from the rows before; a row that stands in place of the one before belongs to that. */
function beginsGroup(step: RowStep, before: RowStep | undefined): boolean {
  if (step.kind === 'kept' || before?.kind === 'kept') return true;
  if (step.kind === 'in' && before?.kind === 'out' && before.instead === step.newer) return false;
  const row = step.kind === 'out' ? step.older : step.newer;
  return !row.cells.some(({ vertical }) => vertical === 'continue');
}

function paired(older: Row | undefined, newer: Row | undefined): RowStep[] {
  if (older === undefined || newer === undefined) return [];
  if (older.cells.length === newer.cells.length) return [{ kind: 'kept', older, newer }];
  return [
    { kind: 'out', older, instead: newer },
    { kind: 'in', newer },
  ];
}
