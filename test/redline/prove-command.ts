import { parseArgs } from 'node:util';
import { TRAITS } from './generate.ts';
import { prove, type Proof } from './prove.ts';
import { CHECKS, type Check } from './trial.ts';

/**
 * `npm run prove:redline -- --pairs 10000`: reads the options, proves, and tells the result in lines. The script
 * beside which this is bundled prints them.
 */
export async function proveFrom(
  args: readonly string[],
  progress: (line: string) => void,
): Promise<{ readonly lines: readonly string[]; readonly sound: boolean }> {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  const seed = values.seed ?? process.env['PROVE_SEED'] ?? new Date().toISOString().slice(0, 10);
  const proof = await prove({
    seed,
    pairs: Number(values.pairs),
    from: Number(values.from),
    checks: listed(values.checks, CHECKS),
    shrink: Number(values.shrink),
    without: listed(values.without, TRAITS),
    having: listed(values.with, TRAITS),
    ...(values.keep === undefined ? {} : { keep: values.keep }),
    progress,
  });
  const failing = [...new Set(proof.findings.map(({ pair }) => pair.seed))];
  const lines = [
    ...proof.smallest.map((story) => `${story}\n`),
    ...(failing.length === 0 ? [] : [`Seeds that fail: ${failing.slice(0, 40).join(' ')}`]),
    `${proof.pairs} pairs of seed ${seed}: ${failing.length} fail (${countsOf(proof)}), ${proof.seconds.toFixed(1)} s`,
  ];
  return { lines, sound: failing.length === 0 && proof.made.length === CHECKS.length };
}

const OPTIONS = {
  pairs: { type: 'string', default: '10000' },
  from: { type: 'string', default: '0' },
  seed: { type: 'string' },
  checks: { type: 'string', default: CHECKS.join(',') },
  shrink: { type: 'string', default: '3' },
  without: { type: 'string', default: '' },
  with: { type: 'string', default: '' },
  keep: { type: 'string' },
} as const;

const listed = <T extends string>(text: string, all: readonly T[]): T[] =>
  all.filter((each) => text.split(',').includes(each));

/** How many pairs fail each check. */
function countsOf({ findings, made }: Proof): string {
  const countOf = (check: Check): number =>
    new Set(findings.flatMap((each) => (each.check === check ? [each.pair.seed] : []))).size;
  return CHECKS.map((check) => `${check} ${made.includes(check) ? countOf(check) : 'not made'}`).join(', ');
}
