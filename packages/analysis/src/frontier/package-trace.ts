import { startLayer, type Trace } from './layer.ts';

/** The options chosen for one issue, package after package. */
export interface Column {
  readonly issue: number;
  readonly options: Uint32Array;
}

/** A trace that leads back to one package for each point: one layer for each issue. */
export function traceOfPackages(columns: readonly Column[], size: number): Trace {
  const own = Uint32Array.from({ length: size }, (_, point) => point);
  return columns.reduce<Trace>(
    (trace, { issue, options }, at) => ({
      size,
      starts: null,
      from: at === 0 ? new Uint32Array(size) : own,
      via: options,
      sources: Array.from({ length: 1 + options.reduce((a, b) => Math.max(a, b), -1) }, (_, option) => ({
        trace,
        pick: { kind: 'option' as const, issue, option },
      })),
    }),
    startLayer([0]).trace,
  );
}
