import { concordanceOf } from '../src/concordance/concordance-of.ts';
import { f1, noMeasure, count } from './measure.ts';
import { CHAIN_RATES, seededChain, type SeededChain } from './seeded-chains.ts';

/** Lineages of seeded chains against the truth, and the time that a table takes. */
export function measuredChain(chain: SeededChain) {
  const started = performance.now();
  const outcome = concordanceOf(chain.drafts);
  const taken = performance.now() - started;
  if (!outcome.ok) throw new Error(outcome.fault.what);
  const rowOf = new Map<string, string>();
  const revived = new Set<string>();
  for (const { row, cells } of outcome.value.table.rows)
    for (const [key, { ids, kind }] of Object.entries(cells))
      for (const id of ids) {
        rowOf.set(`${key} ${id}`, row);
        if (kind === 'revived') revived.add(`${key} ${id}`);
      }
  const members = (group: ReadonlyMap<string, string | number>): Map<string | number, string[]> => {
    const lists = new Map<string | number, string[]>();
    for (const [name, line] of group) lists.set(line, [...(lists.get(line) ?? []), name]);
    return lists;
  };
  const sets = (group: ReadonlyMap<string, string | number>) =>
    new Set([...members(group).values()].map((list) => [...list].sort().join('|')));
  const pairs = (group: ReadonlyMap<string, string | number>) =>
    new Set(
      [...members(group).values()].flatMap((list) =>
        [...list].sort().flatMap((a, at, all) => all.slice(at + 1).map((b) => `${a}=${b}`)),
      ),
    );
  const whole = noMeasure();
  const links = noMeasure();
  const back = noMeasure();
  count(whole, sets(rowOf), sets(chain.truth));
  count(links, pairs(rowOf), pairs(chain.truth));
  count(back, revived, chain.revived);
  return {
    whole,
    links,
    back,
    taken,
    provisions: chain.drafts.reduce((sum, { provisions }) => sum + provisions.length, 0),
  };
}

const show = (name: string, points: number, versions: number, depth: number, seeds: number): void => {
  const all = Array.from({ length: seeds }, (_, seed) =>
    measuredChain(seededChain(seed + 1, points, versions, { ...CHAIN_RATES, depth })),
  );
  const sum = (of: 'whole' | 'links' | 'back') =>
    all.reduce(
      (total, each) => ({
        found: total.found + each[of].found,
        gold: total.gold + each[of].gold,
        right: total.right + each[of].right,
      }),
      noMeasure(),
    );
  const whole = sum('whole');
  const back = sum('back');
  const times = all.map(({ taken }) => taken).sort((a, b) => a - b);
  console.log(
    `${name}: whole lineages right ${whole.right}/${whole.gold} (${((100 * whole.right) / whole.gold).toFixed(1)} %), ` +
      `pairs F1 ${f1(sum('links')).toFixed(4)}, revived precision ${(back.right / back.found).toFixed(3)} recall ${(back.right / back.gold).toFixed(3)}, ` +
      `median ${(times[times.length >> 1] ?? 0).toFixed(0)} ms, most ${(times.at(-1) ?? 0).toFixed(0)} ms`,
  );
};

for (const depth of [0, 0.1, 0.2, 0.3, 0.4])
  show(`10 versions of 60 points, ${depth * 100} % of words`, 60, 10, depth, 20);
show('10 versions of 200 points', 200, 10, 0.2, 3);
show('20 versions of 40 points', 40, 20, 0.2, 5);
