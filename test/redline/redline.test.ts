import { describe, expect, it } from 'vitest';
import { missing } from '../command-line.ts';
import { hasOffice, pythonWithUno } from './judge-office.ts';
import { hasPandoc } from './judge-pandoc.ts';
import { prove } from './prove.ts';

/**
 * The law of the redline on 1,000 fresh pairs: accept-all gives the new text, reject-all the old one, before three
 * judges; the build is sound. The day is the seed, so that each day brings other pairs and a red run is red for all
 * that day; `PROVE_SEED` repeats another one. Without the two outside judges 200 pairs are tried by our own.
 */
const seed = process.env['PROVE_SEED'] ?? new Date().toISOString().slice(0, 10);

describe('a redline', () => {
  const noPandoc = missing('pandoc', hasPandoc());
  const noOffice = missing('python3-uno', hasOffice() && pythonWithUno() !== null);
  const pairs = Number(process.env['PROVE_PAIRS'] ?? (noPandoc || noOffice ? 200 : 1000));

  it(
    `gives the new text accepted and the old one rejected, in ${pairs} pairs of seed ${seed}`,
    { timeout: 900_000 },
    async () => {
      const proof = await prove({ seed, pairs, shrink: 2 });
      const failing = [...new Set(proof.findings.map(({ pair }) => pair.seed))];
      expect(proof.smallest.join('\n\n'), `seeds that fail: ${failing.slice(0, 30).join(' ')}`).toBe('');
      expect(failing).toEqual([]);
    },
  );
});
