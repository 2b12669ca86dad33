import { parseArgs } from 'node:util';
import { measureFalseFlags } from './meaning-false-flags.ts';
import { reportFresh } from './meaning-fresh.ts';
import { measureRecall } from './meaning-recall.ts';

/**
 * Prints which seeded critical changes are listed, by sort, and how often a harmless rewording is flagged; with
 * `--fresh FILE` the same for the pairs of a file, and with `--show` its misses.
 */
const { values } = parseArgs({
  options: { fresh: { type: 'string' }, show: { type: 'boolean', default: false } },
});

if (values.fresh !== undefined) reportFresh(values.fresh, values.show);
else {
  console.table(measureRecall());
  console.table(measureFalseFlags());
}
