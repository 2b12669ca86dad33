import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { fourPartyCases, frontierCases } from './frontier-cases.ts';
import { measure, type Case, type Line } from './line.ts';
import { linesTable } from './table.ts';

const PARTS: Readonly<Record<string, () => Case[]>> = {
  frontier: frontierCases,
  'four-parties': fourPartyCases,
};
const lines: Line[] = [];
for (const [part, cases] of Object.entries(PARTS)) {
  for (const each of cases()) {
    const line = measure(each);
    process.stderr.write(`${part}: ${line.name}\n`);
    lines.push(line);
  }
}
console.log(linesTable(lines));
