import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasOffice, OfficeJudge, pythonWithUno } from './judge-office.ts';
import { hasPandoc } from './judge-pandoc.ts';
import type { Traits } from './generate.ts';
import type { Pair } from './model.ts';
import { packageOf } from './package.ts';
import { pairFrom } from './pairs.ts';
import { shrunk } from './shrink.ts';
import {
  CHECKS,
  judgedTrial,
  tryPairs,
  writtenTrial,
  type Check,
  type Court,
  type Finding,
} from './trial.ts';

export interface Proving {
  /** Pairs `seed:from` to `seed:(from + pairs - 1)` are tried. */
  readonly seed: string;
  readonly pairs: number;
  readonly from?: number;
  readonly checks?: readonly Check[];
  /** Traits that no document shall have. */
  readonly without?: readonly (keyof Traits)[];
  /** Traits that every document shall have. */
  readonly having?: readonly (keyof Traits)[];
  /** Failing pairs that are made small, each of another kind of fault. */
  readonly shrink?: number;
  /** Where the two files of a failing pair are kept. */
  readonly keep?: string;
  readonly progress?: (line: string) => void;
}

export interface Proof {
  readonly pairs: number;
  readonly findings: readonly Finding[];
  /** The smallest pairs that were found, told in words. */
  readonly smallest: readonly string[];
  readonly seconds: number;
  /** Checks that were made. */
  readonly made: readonly Check[];
}

/** Findings that are told in words. */
const MOST_TOLD = 24;
/** Few enough that we often hear the judges, so that none of them waits for us to take its answers. */
const BATCH = 25;

/** Tries freshly seeded pairs, and makes the first failing ones small. */
export async function prove(proving: Proving): Promise<Proof> {
  const {
    seed,
    pairs,
    from = 0,
    checks = CHECKS,
    shrink = 3,
    without = [],
    having = [],
    progress = () => {},
  } = proving;
  const started = performance.now();
  const court = opened(checks);
  const findings: Finding[] = [];
  // The first ones are told as they are found: a long run is looked at from time to time.
  const take = (found: readonly Finding[]): void => {
    for (const { check, which, pair, detail } of found.slice(0, Math.max(0, MOST_TOLD - findings.length)))
      progress(`${check} ${which ?? ''} ${pair.seed} (${pair.story}): ${detail}`);
    findings.push(...found);
  };
  try {
    let judging: Promise<readonly Finding[]> = Promise.resolve([]);
    for (let at = 0; at < pairs; at += BATCH) {
      const count = Math.min(BATCH, pairs - at);
      const batch = Array.from({ length: count }, (_, index) =>
        pairFrom(`${seed}:${from + at + index}`, without, having),
      );
      // The judges work on the batch before while this one is written.
      const trial = writtenTrial(batch);
      take(await judging);
      judging = judgedTrial(trial, court, checks);
      progress(`${at} pairs, ${failing(findings)} of them fail, ${sinceSeconds(started).toFixed(0)} s`);
    }
    take(await judging);
    const seconds = sinceSeconds(started);
    if (findings.length > 0 && shrink > 0) progress('making failing pairs small');
    const smallest = await told(findings, shrink, court, proving.keep);
    return {
      pairs,
      findings,
      smallest,
      seconds,
      made: CHECKS.filter((check) => checks.includes(check) && isMade(check, court)),
    };
  } finally {
    await court.office?.close();
    rmSync(court.folder, { recursive: true, force: true });
  }
}

const sinceSeconds = (started: number): number => (performance.now() - started) / 1000;
const failing = (findings: readonly Finding[]): number => new Set(findings.map(({ pair }) => pair.seed)).size;
const isMade = (check: Check, { office, pandoc }: Court): boolean =>
  check === 'LibreOffice' ? office !== null : check !== 'pandoc' || pandoc;

/** The judges that are on this machine. */
export function opened(checks: readonly Check[]): Court {
  const python = checks.includes('LibreOffice') && hasOffice() ? pythonWithUno() : null;
  return {
    office: python === null ? null : new OfficeJudge(python),
    pandoc: checks.includes('pandoc') && hasPandoc(),
    folder: mkdtempSync(join(tmpdir(), 'nonpaper-redline-')),
  };
}

/** What kind of fault a finding is: pairs of one kind are made small once. */
const kindOf = ({ check, which, detail }: Finding): string =>
  `${check} ${which ?? ''} ${check === 'structure' || check === 'writer' ? detail.slice(0, 40) : ''}`;

async function told(
  findings: readonly Finding[],
  shrink: number,
  court: Court,
  keep: string | undefined,
): Promise<string[]> {
  const kinds = new Map(findings.map((finding) => [kindOf(finding), finding] as const).toReversed());
  const stories: string[] = [];
  for (const finding of [...kinds.values()].toReversed().slice(0, shrink)) {
    const pair = await shrunk(finding.pair, (each) => failsAlike(each, finding, court));
    stories.push(await storyOf(pair, finding, court));
    if (keep !== undefined) kept(pair, keep, stories.length);
  }
  return stories;
}

async function failsAlike(pair: Pair, finding: Finding, court: Court): Promise<boolean> {
  const found = await tryPairs([pair], court, [finding.check]);
  return found.some((each) => kindOf(each) === kindOf(finding));
}

async function storyOf(pair: Pair, finding: Finding, court: Court): Promise<string> {
  const again = (await tryPairs([pair], court, [finding.check])).find(
    (each) => kindOf(each) === kindOf(finding),
  );
  return [
    `${finding.check} ${finding.which ?? ''} — seed ${pair.seed} (${pair.story})`,
    again?.detail ?? `not again when made small: ${finding.detail}`,
    `older ${JSON.stringify(pair.older)}`,
    `newer ${JSON.stringify(pair.newer)}`,
  ].join('\n');
}

function kept(pair: Pair, folder: string, number: number): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${number}-older.docx`), packageOf(pair.older));
  writeFileSync(join(folder, `${number}-newer.docx`), packageOf(pair.newer));
}
