import { describe, expect, it } from 'vitest';
import { missing } from '../command-line.ts';
import { hasOffice, pythonWithUno } from './judge-office.ts';
import { hasPandoc } from './judge-pandoc.ts';
import { prove } from './prove.ts';
import { CHECKS, type Check } from './trial.ts';

/**
 * The law of the redline on 1,000 seeded pairs: accept-all gives the new text, reject-all the old one, before three
 * judges; the build is sound. `PROVE_SEED` names other pairs, `PROVE_PAIRS` their number; `npm run prove:redline` tries
 * as many fresh ones as wanted. Without the two outside judges 200 pairs are tried by our own.
 *
 * LibreOffice cannot be satisfied yet in some structures, most of them with notes or tables (the README of
 * `packages/drafts` names them), and one pair is not built as the schema checker wants: so many pairs in a thousand may
 * fail there, and none before our own resolver and pandoc.
 */
const seed = process.env['PROVE_SEED'] ?? 'house';
const MAY_FAIL: Readonly<Partial<Record<Check, number>>> = { structure: 1, LibreOffice: 25 };

describe('a redline', () => {
  const noPandoc = missing('pandoc', hasPandoc());
  const noOffice = missing('python3-uno', hasOffice() && pythonWithUno() !== null);
  const pairs = Number(process.env['PROVE_PAIRS'] ?? (noPandoc || noOffice ? 200 : 1000));

  it(
    `gives the new text accepted and the old one rejected, in ${pairs} pairs of seed ${seed}`,
    { timeout: 900_000 },
    async () => {
      const { findings } = await prove({ seed, pairs, shrink: 0 });
      for (const check of CHECKS) {
        const failing = [
          ...new Set(findings.filter((each) => each.check === check).map((each) => each.pair.seed)),
        ];
        const allowed = Math.ceil(((MAY_FAIL[check] ?? 0) * pairs) / 1000);
        expect(failing.length, `${check} fails on ${failing.slice(0, 30).join(' ')}`).toBeLessThanOrEqual(
          allowed,
        );
      }
    },
  );
});
