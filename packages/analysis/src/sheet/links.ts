import { Pace } from '../pace.ts';
import type { Work } from '../work.ts';
import { AMOUNT_STEPS } from './amounts.ts';
import { decimalOf, unitsOf } from './decimals.ts';
import type { Places } from './places.ts';
import { finite } from './finite.ts';
import type { SheetLink } from './sheet.ts';
import type { Link } from './space.ts';

/** The links of a sheet by places. */
export function* linksOf(links: readonly SheetLink[], places: Places): Work<Link[]> {
  const pace = new Pace();
  const found: Link[] = [];
  for (const [at, link] of links.entries()) {
    found.push(linkOf(link, places, `link ${at + 1}`));
    const size =
      link.kind === 'requires' ? 2 : link.kind === 'budget' ? link.costs.length : link.choices.length;
    yield* pace.after(AMOUNT_STEPS * size);
  }
  return found;
}

function linkOf(link: SheetLink, places: Places, where: string): Link {
  if (link.kind === 'requires')
    return { kind: 'requires', if: places.choice(link.if, where), then: places.choice(link.then, where) };
  if (link.kind === 'budget') return budgetOf(link, places, where);
  const choices = link.choices.map((each) => places.choice(each, where));
  const count = link.kind === 'excludes' ? choices.length - 1 : finite(link.count, where);
  return { kind: 'atMost', count, choices };
}

/** Costs and limit in the smallest unit that they need, so that three times 0.1 is not above 0.3. */
function budgetOf(
  { limit, costs }: Extract<SheetLink, { kind: 'budget' }>,
  places: Places,
  where: string,
): Link {
  const amounts = [limit, ...costs.map(({ cost }) => cost)].map((each) => finite(each, where));
  const decimals = amounts.map(decimalOf);
  const most = decimals.reduce((digits, each) => Math.max(digits, each?.places ?? 0), 0);
  const whole = decimals.map((each) => (each === null ? NaN : Number(unitsOf(each, most))));
  const [top = 0, ...rest] = whole.every(Number.isSafeInteger) ? whole : amounts;
  return {
    kind: 'budget',
    limit: top,
    choices: costs.map((each) => places.choice(each, where)),
    costs: rest,
  };
}
