import {
  contradictions,
  dominating,
  fewestChanges,
  keepsLink,
  prepare,
  run,
  standing,
  trades,
  whatBlocks,
  type Sheet,
  type Space,
} from '@nonpaper/analysis';
import type { DealOutward } from '@nonpaper/pages';
import { good, type Outcome } from '@nonpaper/vocabulary';
import type { DealRemark } from '../deal-from-sheets.ts';
import { askedPackages, type AskedPackage, type NamedPackage } from './asked-packages.ts';
import { outwardJson, type FoundOutward } from './outward-json.ts';

/** Steps for each question, a second at most; sheets of the size of a real plan need a fiftieth of it. */
const PATIENCE = 25_000_000;

/** What is looked at: packages that somebody typed or named, and drafts as the dossier has them. */
export interface OutwardAsked {
  readonly packages: readonly AskedPackage[];
  /** Finds further packages where the names of the sheet are known; their remarks are told. */
  readonly further?: (
    sheet: Sheet,
    space: Space,
  ) => Promise<Outcome<{ packages: readonly NamedPackage[]; remarks: readonly DealRemark[] }>>;
}

/**
 * From a package outward: how it stands for each party, what dominates it, the fewest changes after which all may accept
 * it, the trades from it, and what leaves nothing together. Cost: bounded by the patience of each question, about a
 * second; whatever was not brought to its end says so.
 */
export async function outwardOfPackages(
  sheet: Sheet,
  remarks: readonly DealRemark[],
  asked: OutwardAsked,
): Promise<Outcome<DealOutward>> {
  const prepared = prepare(sheet);
  if (!prepared.ok) return prepared;
  const space = prepared.value;
  const kept = run(contradictions(space));
  if (!kept.ok) return kept;
  const packages = askedPackages(sheet, space, asked.packages);
  if (!packages.ok) return packages;
  const further = asked.further ? await asked.further(sheet, space) : good({ packages: [], remarks: [] });
  if (!further.ok) return further;
  const found: FoundOutward[] = [];
  for (const named of [...packages.value, ...further.value.packages]) {
    const each = outwardOf(space, named);
    if (!each.ok) return each;
    found.push(each.value);
  }
  return good(
    outwardJson(sheet, space, found, run(whatBlocks(space, { patience: PATIENCE })), [
      ...remarks,
      ...further.value.remarks,
    ]),
  );
}

function outwardOf(space: Space, named: NamedPackage): Outcome<FoundOutward> {
  const { possible } = named;
  const stands = run(standing(space, possible));
  if (!stands.ok) return stands;
  const better = run(dominating(space, possible));
  if (!better.ok) return better;
  const changes = run(fewestChanges(space, possible, { patience: PATIENCE }));
  if (!changes.ok) return changes;
  const only = possible.every(({ length }) => length === 1) ? possible.map(([option = 0]) => option) : null;
  const swaps = only === null ? null : run(trades(space, only, { patience: PATIENCE }));
  if (swaps !== null && !swaps.ok) return swaps;
  return good({
    named,
    standing: stands.value,
    broken: only === null ? null : space.links.flatMap((link, at) => (keepsLink(link, only) ? [] : [at])),
    dominating: better.value,
    changes: changes.value,
    trades: swaps === null ? null : swaps.value,
  });
}
