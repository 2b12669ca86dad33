import { describe, expect, it } from 'vitest';
import { missing } from '../command-line.ts';
import { hasOffice, pythonWithUno } from './judge-office.ts';
import { hasPandoc } from './judge-pandoc.ts';
import { prove } from './prove.ts';
import { CHECKS, type Check } from './trial.ts';

/**
 * The law of the redline on 1,000 freshly seeded pairs: accept-all gives the new text, reject-all the old one, before
 * three judges; the build is sound. The seed is another one for each commit in CI and for each run elsewhere, and is
 * printed, so that a failure can be had again with `PROVE_SEED`; `PROVE_PAIRS` is the number of pairs. `npm run
 * prove:redline -- --seed SEED` tries as many as wanted and makes failing ones small. Without the two outside judges
 * 200 pairs are tried by our own.
 *
 * Our own resolver, the writer and the build have no exception. In pandoc one of 875 fresh pairs failed (rl2:580, a first
 * paragraph of nothing but special hyphens and a blank). In LibreOffice the law does not hold everywhere
 * yet: of the first 8,000 pairs of seed 2026-11-29 one is left (6317, on which it never ends to reject), and of the ways to
 * fail that were mended there half were met once only, so that others are to be expected, about one in 1,500 pairs. The
 * bound leaves room for chance, since each run draws other pairs.
 */
const MAY_FAIL: Readonly<Partial<Record<Check, number>>> = { pandoc: 1, LibreOffice: 3 };
const seed =
  process.env['PROVE_SEED'] ?? process.env['GITHUB_SHA']?.slice(0, 12) ?? `run-${Date.now().toString(36)}`;

describe('a redline', () => {
  const noPandoc = missing('pandoc', hasPandoc());
  const noOffice = missing('python3-uno', hasOffice() && pythonWithUno() !== null);
  const pairs = Number(process.env['PROVE_PAIRS'] ?? (noPandoc || noOffice ? 200 : 1000));

  it(
    `gives the new text accepted and the old one rejected, in ${pairs} pairs of seed ${seed}`,
    { timeout: 900_000 },
    async () => {
      process.stdout.write(`The law of the redline: PROVE_SEED=${seed} tries these pairs again.\n`);
      const { findings } = await prove({ seed, pairs, shrink: 0 });
      for (const check of CHECKS) {
        const found = findings.filter((each) => each.check === check);
        const failing = new Set(found.map(({ pair }) => pair.seed));
        const told = found
          .slice(0, 12)
          .map(({ which = '', pair, detail }) => `${which} ${pair.seed}: ${detail}`);
        const allowed = Math.ceil(((MAY_FAIL[check] ?? 0) * pairs) / 1000);
        expect(failing.size, `${check}, seed ${seed}\n${told.join('\n')}`).toBeLessThanOrEqual(allowed);
      }
    },
  );
});
