import { parseArgs } from 'node:util';
import { prove } from './prove.ts';
import { CHECKS, type Check } from './trial.ts';

/** `npm run prove:redline -- --pairs 10000`: progress on standard error, a summary on standard output. */
const { values } = parseArgs({
  options: {
    pairs: { type: 'string', default: '10000' },
    from: { type: 'string', default: '0' },
    seed: { type: 'string', default: process.env['PROVE_SEED'] ?? new Date().toISOString().slice(0, 10) },
    checks: { type: 'string', default: CHECKS.join(',') },
    shrink: { type: 'string', default: '3' },
    keep: { type: 'string' },
  },
});

const proof = await prove({
  seed: values.seed,
  pairs: Number(values.pairs),
  from: Number(values.from),
  checks: values.checks
    .split(',')
    .filter((each): each is Check => (CHECKS as readonly string[]).includes(each)),
  shrink: Number(values.shrink),
  ...(values.keep === undefined ? {} : { keep: values.keep }),
  progress: (line) => console.error(line),
});

const failing = new Set(proof.findings.map(({ pair }) => pair.seed));
for (const story of proof.smallest) console.log(`\n${story}`);
const counts = CHECKS.map((check) => {
  const count = new Set(proof.findings.flatMap((each) => (each.check === check ? [each.pair.seed] : [])))
    .size;
  return `${check} ${proof.made.includes(check) ? `${count} fail` : 'not on this machine'}`;
});
if (failing.size > 0) console.log(`\nSeeds that fail: ${[...failing].slice(0, 40).join(' ')}`);
console.log(
  `\n${proof.pairs} pairs of seed ${values.seed}: ${failing.size} fail (${counts.join(', ')}), ${proof.seconds.toFixed(1)} s`,
);
process.exitCode = failing.size === 0 && proof.made.length === CHECKS.length ? 0 : 1;
