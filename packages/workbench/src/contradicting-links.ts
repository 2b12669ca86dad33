import { ANALYSIS_CODES, type Space } from '@nonpaper/analysis';
import { bad, type Outcome } from '@nonpaper/vocabulary';
import { rangesOfFeasible } from './deal-figures.ts';

/** Sheets with more links than this get the fault without a search for those that contradict each other. */
const MOST_SEARCHED = 100;

/**
 * The fault of links that together leave no package, naming some that already do so and none that could be left out:
 * each link in turn is taken away, and stays away if the others still leave nothing. Cost: one look at the links'
 * graph for each link.
 */
export function contradictingLinks(space: Space): Outcome<never> {
  const all = space.links.map((_, at) => at);
  const places = all.length > MOST_SEARCHED ? all : smallest(space, all);
  const named = places.map((at) => `link ${at + 1}`).join(', ');
  return bad({
    code: 'links-contradict',
    what: `No package keeps ${places.length === 1 ? 'this link' : 'these links together'}: ${named}.`,
    where: named,
    next: ANALYSIS_CODES['links-contradict'].next,
  });
}

function smallest(space: Space, places: readonly number[]): readonly number[] {
  let kept = places;
  for (const place of places) {
    const others = kept.filter((at) => at !== place);
    const links = space.links.filter((_, at) => others.includes(at));
    if (rangesOfFeasible({ ...space, links }) === null) kept = others;
  }
  return kept;
}
