import type { Work } from '../work.ts';
import { going } from './going.ts';
import { startLayer, type Trace } from './layer.ts';

/** The options chosen for one issue, package after package. */
export interface Column {
  readonly issue: number;
  readonly options: Uint32Array;
}

/** A trace that leads back to one package for each point: one layer for each issue. Reports after each. */
export function* traceOfPackages(columns: readonly Column[], size: number): Work<Trace> {
  const own = countedUp(size);
  let { trace } = startLayer([0]);
  for (const [at, { issue, options }] of columns.entries()) {
    const before = trace;
    trace = {
      size,
      starts: null,
      from: at === 0 ? new Uint32Array(size) : own,
      via: options,
      sources: Array.from({ length: 1 + largest(options) }, (_, option) => ({
        trace: before,
        pick: { kind: 'option', issue, option },
      })),
    };
    yield going;
  }
  return trace;
}

/** The numbers from 0 up to a size. */
export function countedUp(size: number): Uint32Array {
  const numbers = new Uint32Array(size);
  for (let at = 0; at < size; at += 1) numbers[at] = at;
  return numbers;
}

function largest(options: Uint32Array): number {
  let most = -1;
  for (let at = 0; at < options.length; at += 1) most = Math.max(most, options[at] ?? 0);
  return most;
}
