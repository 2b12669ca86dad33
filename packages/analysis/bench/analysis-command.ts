import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { conceptCases } from './concept-cases.ts';
import { declaredCases } from './declared-cases.ts';
import { boxCases, quickBoxCases } from './box-cases.ts';
import { fourPartyCases, frontierCases } from './frontier-cases.ts';
import { growthPlot } from './growth-plot.ts';
import { growthTables } from './growth-table.ts';
import { growthOf, type Growth } from './growth.ts';
import { largeCases } from './large-cases.ts';
import { measure, type Case, type Line } from './line.ts';
import { againstTable } from './negmas/against-table.ts';
import { matchOf, type Match } from './negmas/against.ts';
import { geniusDomains, randomDomains } from './negmas/domains.ts';
import { installNegmas } from './negmas/install.ts';
import { Peer } from './negmas/peer.ts';
import { outwardCases } from './outward-cases.ts';
import { statisticsCases } from './statistics-cases.ts';
import { stabilityCases } from './stability-cases.ts';
import { linesTable, toldLine } from './table.ts';
import { uncertainCases } from './uncertain-cases.ts';
import { fullWalkCases, quickWalkCases, walkCases } from './walk-cases.ts';

const LINES: Readonly<Record<string, () => Case[]>> = {
  frontier: frontierCases,
  'quick-boxes': quickBoxCases,
  'quick-walks': quickWalkCases,
  concepts: conceptCases,
  statistics: statisticsCases,
  declared: declaredCases,
  outward: outwardCases,
  uncertain: uncertainCases,
  stability: stabilityCases,
  large: largeCases,
  'four-parties': fourPartyCases,
};
const PARTS = [...Object.keys(LINES), 'growth'];
/** Parts that are run only where they are named: they take long. */
const ASKED_FOR: Readonly<Record<string, (isFull: boolean) => Case[]>> = {
  boxes: boxCases,
  walks: (isFull) => (isFull ? fullWalkCases() : walkCases()),
};
const ALL_LINES = { ...LINES, ...ASKED_FOR };

const HELP = `npm run bench:analysis -- [--only PART,…] [--against negmas] [--domains FOLDER] [--json FILE]

Measures how fast the deal space is computed, and prints what was found beside each time.
Parts: ${PARTS.join(', ')}; all of them unless --only names some (--only none: none of them).
Only where they are named: ${Object.keys(ASKED_FOR).join(', ')} (an hour; three minutes).
--full             walks over 10^10 packages in place of 10^9, and four parties with millions of points: half an hour
--against negmas   installs NegMAS from the Python package index and lets both programs compute the same domains
--domains FOLDER   Genius domains for it (../shared/data/genius where left out), beside those by chance
--json FILE        all figures (bench/results/analysis.json where left out); the plot of growth is written beside it

Times are CPU milliseconds of the whole process, helper threads included: what a run takes on one core that nothing else
uses. “first” is the first run of all, before anything is compiled. A target is held against the median run of the slowest
input, or against the 95th percentile of all runs where the target says p95. “step” is the most work of the computing
thread between two reports, in runs of its own once everything is compiled, and “pauses” what collecting garbage took
in that step.`;

const ROOT = process.env['NONPAPER_ROOT'] ?? process.cwd();
const tell = (what: string): void => void process.stderr.write(`${what}\n`);

function asked() {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      against: { type: 'string' },
      domains: { type: 'string', default: join(ROOT, '../shared/data/genius') },
      json: { type: 'string', default: join(ROOT, 'bench/results/analysis.json') },
      full: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const parts = values.only === undefined ? PARTS : values.only === 'none' ? [] : values.only.split(',');
  const unknown = parts.find((part) => !PARTS.includes(part) && !(part in ASKED_FOR));
  if (unknown !== undefined)
    throw new Error(
      `There is no part “${unknown}”; there are ${[...PARTS, ...Object.keys(ASKED_FOR)].join(', ')}.`,
    );
  if (values.against !== undefined && values.against !== 'negmas')
    throw new Error(`It can be held against negmas alone, not against “${values.against}”.`);
  return { ...values, parts };
}

async function measuredLines(parts: readonly string[], isFull: boolean): Promise<Line[]> {
  const cases = Object.entries(ALL_LINES).flatMap(([part, make]) =>
    parts.includes(part) ? make(isFull) : [],
  );
  const lines: Line[] = [];
  for (const each of cases) {
    tell(`${each.part}: ${each.name}`);
    const line = await measure(each);
    lines.push(line);
    tell(toldLine(line));
  }
  if (lines.length > 0) console.log(linesTable(lines));
  return lines;
}

function measuredGrowth(plot: string): Growth[] {
  const growth = growthOf(tell);
  console.log(`\n${growthTables(growth)}\n\nThe plot: ${plot}`);
  writeFileSync(plot, growthPlot(growth));
  return growth;
}

/** Both programs on the same domains; null where NegMAS cannot be had. */
async function againstNegmas(folder: string): Promise<{ version: string; matches: Match[] } | null> {
  const installed = installNegmas(ROOT, tell);
  if ('missing' in installed) {
    console.log(`\nNot held against NegMAS. ${installed.missing}`);
    process.exitCode = 1;
    return null;
  }
  const peer = new Peer(installed.python, join(ROOT, 'packages/analysis/bench/negmas/serve.py'));
  try {
    const genius = await geniusDomains(folder, peer, tell);
    if (genius.length === 0) tell(`No Genius domains in ${folder}: those by chance alone are compared.`);
    const matches: Match[] = [];
    for (const domain of [...genius, ...randomDomains()]) {
      tell(`against NegMAS: ${domain.name}`);
      const match = await matchOf(domain, peer);
      tell(againstTable([match]).split('\n').at(-1) ?? '');
      matches.push(match);
    }
    console.log(`\nThe Pareto frontier beside ${peer.version}, both in this run:\n${againstTable(matches)}`);
    return { version: peer.version, matches };
  } finally {
    peer.close();
  }
}

async function main(): Promise<void> {
  const { parts, against, domains, json, full, help } = asked();
  if (help) return console.log(HELP);
  mkdirSync(join(json, '..'), { recursive: true });
  const machine = `Node ${process.versions.node}, ${cpus()[0]?.model ?? 'unknown processor'}`;
  console.log(`${machine}\n`);
  const lines = await measuredLines(parts, full);
  const growth = parts.includes('growth') ? measuredGrowth(json.replace(/(\.json)?$/, '-growth.svg')) : [];
  const negmas = against === undefined ? null : await againstNegmas(domains);
  writeFileSync(json, `${JSON.stringify({ machine, lines, growth, negmas }, null, 1)}\n`);
  console.log(`\nAll figures: ${json}`);
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
