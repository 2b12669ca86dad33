import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { LEAST_FOR_LIST, LEAST_FOR_LOOK } from '../src/meaning/certainty-weights.ts';
import { measureFalseFlags } from './meaning-false-flags.ts';
import { certaintyCurve, certaintyFile } from './meaning-fit.ts';
import { reportFresh } from './meaning-fresh.ts';
import { measureRecall } from './meaning-recall.ts';

/**
 * Prints which seeded critical changes are listed, by sort, and how often a harmless rewording is flagged; with
 * `--fresh FILE` the same for the pairs of a file, and with `--show` its misses. With `--fit` it prints how many false
 * entries the weights of certainty let through against changes told, each writer's pairs judged by weights of the others, and
 * with `--weights` it writes them anew.
 */
const { values } = parseArgs({
  options: {
    fresh: { type: 'string' },
    show: { type: 'boolean', default: false },
    fit: { type: 'boolean', default: false },
    weights: { type: 'boolean', default: false },
  },
});

const PACKAGE = join(process.env['NONPAPER_ROOT'] ?? '.', 'packages/drafts');

if (values.fresh !== undefined) reportFresh(values.fresh, values.show);
else if (values.fit) {
  const gold = join(PACKAGE, 'bench/gold');
  console.log('Entries that are no mere wording:');
  console.table(certaintyCurve(gold, false));
  console.log('All entries, wording too:');
  console.table(certaintyCurve(gold, true));
  if (values.weights) {
    const least = { list: LEAST_FOR_LIST, look: LEAST_FOR_LOOK };
    writeFileSync(join(PACKAGE, 'src/meaning/certainty-weights.ts'), certaintyFile(gold, least));
  }
} else {
  console.table(measureRecall());
  console.table(measureFalseFlags());
}
