import { missed } from './meaning-recall.ts';
import { criticalChanges, SURROUNDINGS } from './meaning-seeds.ts';
import { PROVISION_BANK } from './provision-bank.ts';
for (const s of SURROUNDINGS) {
  const all = criticalChanges(PROVISION_BANK, s, 2);
  const miss = missed(all);
  console.log(s, all.length, 'missed', miss.length);
  const by: Record<string, number> = {};
  for (const m of miss) by[m.sort] = (by[m.sort] ?? 0) + 1;
  console.log(JSON.stringify(by));
  if (s === (process.argv[2] ?? 'alone')) for (const m of miss) console.log(`[${m.sort}] «${m.was}» → «${m.is}» in: ${m.left}`);
}
