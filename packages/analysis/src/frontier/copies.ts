import type { Layer, Origin, Source } from './layer.ts';

/** Copies of layers that are to be united, each raised by a shift of its own. */
export interface Copies {
  /** The layer of each copy. */
  readonly layers: readonly Layer[];
  /** What each copy adds: `shifts[copy * parties + party]`. */
  readonly shifts: Float64Array;
  /** Where the packages of each copy come from. */
  readonly origins: readonly Origin[];
  /** What thinning may have cost in any of them at most, party by party. */
  readonly lost: readonly number[];
  /** Vectors of all copies together. */
  readonly vectors: number;
}

/** Copies of several layers. */
export function copiesOf(sources: readonly Source[], parties: number): Copies {
  const shifts = new Float64Array(sources.length * parties);
  const most = Array.from({ length: parties }, () => 0);
  let vectors = 0;
  for (const [copy, { layer, shift, lost }] of sources.entries()) {
    shifts.set(shift, copy * parties);
    vectors += layer.trace.size;
    for (let party = 0; party < parties; party += 1)
      most[party] = Math.max(most[party] ?? 0, (layer.lost[party] ?? 0) + (lost[party] ?? 0));
  }
  return {
    layers: sources.map(({ layer }) => layer),
    shifts,
    origins: sources.map(({ layer, pick }) => ({ trace: layer.trace, pick })),
    lost: most,
    vectors,
  };
}

/** Two layers added up, as copies of the larger one, each shifted by a point of the smaller one. */
export function sumOf(a: Layer, b: Layer): Copies {
  const [large, small] = a.trace.size >= b.trace.size ? [a, b] : [b, a];
  const { trace } = small;
  const layers: Layer[] = [];
  const origins: Origin[] = [];
  for (let at = 0; at < trace.size; at += 1) {
    layers.push(large);
    origins.push({ trace: large.trace, pick: { kind: 'joint', trace, at } });
  }
  return {
    layers,
    shifts: small.values,
    origins,
    lost: large.lost.map((own, party) => own + (small.lost[party] ?? 0)),
    vectors: large.trace.size * trace.size,
  };
}
