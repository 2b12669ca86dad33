import { rmSync } from 'node:fs';
import { hasTracked, type Pair } from './model.ts';
import { packageOf } from './package.ts';
import { pairFrom } from './pairs.ts';
import { opened } from './prove.ts';
import { write, type Written } from './subject.ts';
import { judged, type Check } from './trial.ts';

/** Another program that writes redlines: bytes, or why it could not. */
export type Redliner = (older: Uint8Array, newer: Uint8Array) => Promise<Written>;

/** What one program made of the pairs. */
export interface PeerRow {
  readonly name: string;
  readonly pairs: number;
  /** Pairs for which it gave a file. */
  readonly written: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  /** Of the written ones, how many a judge finds right both accepted and rejected; null where it is not here. */
  readonly right: Readonly<Record<'ours' | 'pandoc' | 'LibreOffice', number | null>>;
  /** The first faults that it reported itself. */
  readonly faults: readonly string[];
}

export const ours: Redliner = (older, newer) => Promise.resolve(write(older, newer, { author: 'Test' }));

const JUDGES: readonly Check[] = ['ours', 'pandoc', 'LibreOffice'];

/**
 * The same pairs for each program, and the same judges. Pairs in which somebody had tracked changes are left out:
 * what others do with those is a matter of taste.
 */
export async function comparePeers(
  peers: readonly { readonly name: string; readonly redline: Redliner }[],
  { seed, pairs }: { readonly seed: string; readonly pairs: number },
): Promise<PeerRow[]> {
  const all = Array.from({ length: pairs }, (_, index) => pairFrom(`${seed}:${index}`)).filter(
    ({ older, newer }) => !hasTracked(older) && !hasTracked(newer),
  );
  const court = opened(JUDGES);
  try {
    const rows: PeerRow[] = [];
    for (const { name, redline } of peers) rows.push({ name, ...(await rowOf(all, redline, court)) });
    return rows;
  } finally {
    await court.office?.close();
    rmSync(court.folder, { recursive: true, force: true });
  }
}

async function rowOf(
  pairs: readonly Pair[],
  redline: Redliner,
  court: ReturnType<typeof opened>,
): Promise<Omit<PeerRow, 'name'>> {
  const times: number[] = [];
  const redlines: { pair: Pair; redline: Uint8Array }[] = [];
  const faults: string[] = [];
  for (const pair of pairs) {
    const [older, newer] = [packageOf(pair.older), packageOf(pair.newer)];
    const started = performance.now();
    const made = await redline(older, newer);
    times.push(performance.now() - started);
    if ('fault' in made) faults.push(`${pair.seed}: ${made.fault.slice(0, 200)}`);
    else redlines.push({ pair, redline: made.bytes });
  }
  const findings = await judged(redlines, court, JUDGES);
  const right = (check: Check, isHere: boolean): number | null =>
    isHere
      ? redlines.length -
        new Set(findings.flatMap((each) => (each.check === check ? [each.pair.seed] : []))).size
      : null;
  times.sort((left, next) => left - next);
  const quantile = (share: number): number =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return {
    pairs: pairs.length,
    written: redlines.length,
    medianMs: quantile(0.5),
    p95Ms: quantile(0.95),
    right: {
      ours: right('ours', true),
      pandoc: right('pandoc', court.pandoc),
      LibreOffice: right('LibreOffice', court.office !== null),
    },
    faults: faults.slice(0, 5),
  };
}
