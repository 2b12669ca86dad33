/**
 * `npm run train:events -- FOLDER … [--check=FOLDER]`: counts how often the events that the reader finds are borne out in
 * the gold of these folders and writes the counts from which their confidence comes. `--check` writes nothing and says
 * how well the confidence that stands now fits the gold of another folder.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { countsOf, eventCases, reliability } from './event-sureness.ts';
import { isGold, readGold } from './gold/read-gold.ts';

const root = process.env['NONPAPER_ROOT'] ?? process.cwd();
const COUNTS = join(root, 'packages/reader/src/events/data/sureness-counts.ts');
const CHECK = '--check=';

const textsOf = (folders: readonly string[]) => folders.flatMap((folder) => readGold(folder).texts);

/** The counts as the source file that the reader reads. */
function sourceOf(counts: ReturnType<typeof countsOf>): string {
  const rows = Object.entries(counts).map(
    ([by, row]) => `  '${by}': [${row.map(([right, all]) => `[${right}, ${all}]`).join(', ')}],`,
  );
  return [
    "import type { BorneOut } from '../types.ts';",
    '',
    '/** Made by `npm run train:events`; see `sureness.ts`. */',
    'export const BORNE_OUT: BorneOut = {',
    ...rows,
    '}; // prettier-ignore',
    '',
  ].join('\n');
}

function main(args: readonly string[]): void {
  const checked = args.find((each) => each.startsWith(CHECK))?.slice(CHECK.length);
  const folders = checked === undefined ? args : [checked];
  const missing = folders.find((folder) => !isGold(folder));
  if (folders.length === 0 || missing !== undefined) {
    process.stderr.write(
      `${missing ?? 'No folder'}: not a folder with NAME.txt and NAME.yaml. Next: npm run -s train:events -- corpora/open\n`,
    );
    process.exitCode = 2;
    return;
  }
  const cases = eventCases(textsOf(folders));
  const right = cases.filter((each) => each.right).length;
  process.stdout.write(`${cases.length} events found, ${right} borne out\n`);
  if (checked === undefined) writeFileSync(COUNTS, sourceOf(countsOf(cases)));
  else process.stdout.write(`${reliability(cases).join('\n')}\n`);
}

main(process.argv.slice(2));
