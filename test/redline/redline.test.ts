import { describe, expect, it } from 'vitest';
import { missing } from '../command-line.ts';
import { hasOffice, pythonWithUno } from './judge-office.ts';
import { hasPandoc } from './judge-pandoc.ts';
import { RICH_TRAITS } from './generate.ts';
import { prove } from './prove.ts';
import { CHECKS, type Check } from './trial.ts';

/**
 * The law of the redline on 1,000 freshly seeded pairs: accept-all gives the new text, reject-all the old one, before
 * three judges; the build is sound. The seed is another one for each commit in CI and for each run elsewhere, and is
 * printed, so that a failure can be had again with `PROVE_SEED`; `PROVE_PAIRS` is the number of pairs. `npm run
 * prove:redline -- --seed SEED` tries as many as wanted and makes failing ones small. Without the two outside judges
 * 200 pairs are tried by our own.
 *
 * Our own resolver, the writer and the build have no exception, nor has pandoc. Of 10,010 pairs without the first eleven of the
 * traits named here (seed s19) 3 failed LibreOffice, and of the first 1,700 of seed s20 one; all four were mended. So
 * COMMON_MAY_FAIL of the 1,000 pairs of what most documents are made of may fail it, until as many pairs fail none. What is
 * rare in documents (`RICH_TRAITS`: merged cells, tables in cells, endnotes, text boxes,
 * page breaks in paragraphs, controls round paragraphs, changes of others beyond words, ranges over paragraphs, a table as
 * the last thing of a file, fields in fields, ruby, formulas, headers of sections, restarted lists, notes in controls, tables in two languages, changes
 * of several authors, links of several runs, references, landscape sections) is tried on pairs of its
 * own; there RICH_MAY_FAIL of 1,000 may fail LibreOffice, 2 of the 125 here, and none pandoc: of 2,250 fresh pairs 4 failed
 * LibreOffice and none pandoc when this was set, and those 4 were mended; three of 125 are then one run in some 400.
 */
const COMMON_MAY_FAIL: Readonly<Partial<Record<Check, number>>> = { LibreOffice: 1 };
const RICH_MAY_FAIL: Readonly<Partial<Record<Check, number>>> = { LibreOffice: 16 };
const seed =
  process.env['PROVE_SEED'] ?? process.env['GITHUB_SHA']?.slice(0, 12) ?? `run-${Date.now().toString(36)}`;

describe('a redline', () => {
  const noPandoc = missing('pandoc', hasPandoc());
  const noOffice = missing('python3-uno', hasOffice() && pythonWithUno() !== null);
  const pairs = Number(process.env['PROVE_PAIRS'] ?? (noPandoc || noOffice ? 200 : 1000));

  it.each([
    { what: 'common', pairs, without: RICH_TRAITS, mayFail: COMMON_MAY_FAIL },
    { what: 'any', pairs: Math.ceil(pairs / 8), without: [], mayFail: RICH_MAY_FAIL },
  ] as const)(
    `gives the new text accepted and the old one rejected, in $pairs pairs of $what documents of seed ${seed}`,
    { timeout: 900_000 },
    async ({ what, pairs: count, without, mayFail }) => {
      process.stdout.write(
        `The law of the redline, ${what} documents: PROVE_SEED=${seed} tries these pairs again.\n`,
      );
      const { findings } = await prove({ seed, pairs: count, without, shrink: 0 });
      for (const check of CHECKS) {
        const found = findings.filter((each) => each.check === check);
        const failing = new Set(found.map(({ pair }) => pair.seed));
        const told = found
          .slice(0, 12)
          .map(({ which = '', pair, detail }) => `${which} ${pair.seed}: ${detail}`);
        const share: Readonly<Partial<Record<Check, number>>> = mayFail;
        const allowed = Math.ceil(((share[check] ?? 0) * count) / 1000);
        expect(failing.size, `${check}, seed ${seed}\n${told.join('\n')}`).toBeLessThanOrEqual(allowed);
      }
    },
  );
});
