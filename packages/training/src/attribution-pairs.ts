import type { GoldAttribution } from './polnear.ts';
import { agreement, shared } from './spans.ts';

/** A gold attribution and the one found for it; `source` tells whether their sources agree by half as well. */
export interface AttributionPair<Gold extends GoldAttribution, Found extends GoldAttribution> {
  readonly gold: Gold;
  readonly found: Found;
  readonly source: boolean;
}

/** Pairs whose cues overlap and whose contents agree by half, each gold and each found in one pair, best first. */
export function pairAttributions<Gold extends GoldAttribution, Found extends GoldAttribution>(
  gold: readonly Gold[],
  found: readonly Found[],
): AttributionPair<Gold, Found>[] {
  const pairs = gold.flatMap((each) =>
    found.flatMap((other) => {
      const content = agreement(each.content, other.content);
      if (content < 0.5 || shared(each.cue, other.cue) === 0) return [];
      return [{ gold: each, found: other, content, source: agreement(each.source, other.source) >= 0.5 }];
    }),
  );
  pairs.sort((a, b) => Number(b.source) - Number(a.source) || b.content - a.content);
  const taken = new Set<GoldAttribution>();
  return pairs.filter((pair) => {
    if (taken.has(pair.gold) || taken.has(pair.found)) return false;
    taken.add(pair.gold).add(pair.found);
    return true;
  });
}
