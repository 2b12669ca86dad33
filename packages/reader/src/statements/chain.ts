/** The outlets that carried the words, from the speaker outward. */
import type { Article } from '../reading.ts';
import { coreEnd } from './noun-phrase.ts';
import type { OutletFinder } from './outlets.ts';
import { spanOf, textOf, tokenAt } from './page.ts';
import type { Found, Run, Unit } from './types.ts';

const CARRYING = new Set('cited quoted interviewed named in by to via told with'.split(' '));

/** Printed names of the carriers of a finding; the article's own outlet stands last. */
export function chainOf(
  article: Article,
  outlets: OutletFinder,
  found: Found,
  speakerOutlet: string | undefined,
): string[] {
  const chain: string[] = [];
  const add = (name: string): void => {
    if (name !== '' && !chain.some((each) => sameOutlet(each, name))) chain.push(name);
  };
  if (found.source)
    for (const name of outletsInside(article.text, outlets, found.unit, found.source)) add(name);
  if (speakerOutlet !== undefined) add(speakerOutlet);
  for (const run of found.carriers) add(carrierName(article.text, outlets, found.unit, run));
  if (article.outlet !== undefined) add(article.outlet);
  return chain;
}

/** "a senior official cited in Axios": outlets inside the source phrase, after a carrying word. */
function outletsInside(text: string, outlets: OutletFinder, unit: Unit, source: Run): string[] {
  const names: string[] = [];
  for (let at = source.from + 1; at < source.to; at += 1) {
    const length = CARRYING.has(tokenAt(unit, at - 1).low) ? outlets.outletAt(unit, at) : 0;
    const carried =
      length > 0 &&
      ['cited', 'quoted', 'interviewed', 'told', 'spoke', 'speaking', 'reached', 'contacted'].some((word) =>
        [1, 2, 3].some((back) => tokenAt(unit, at - back).low === word),
      );
    if (carried) names.push(printedName(text, unit, { from: at, to: at + length }));
  }
  return names;
}

function carrierName(text: string, outlets: OutletFinder, unit: Unit, run: Run): string {
  for (let at = run.from; at < run.to; at += 1) {
    const length = outlets.outletAt(unit, at);
    if (length > 0) return printedName(text, unit, { from: at, to: at + length });
  }
  return printedName(text, unit, {
    from: run.from,
    to: Math.min(run.to, Math.max(coreEnd(unit, run.from), run.from + 1)),
  });
}

/** The printed name without its article. */
export function printedName(text: string, unit: Unit, run: Run): string {
  const from = tokenAt(unit, run.from).low === 'the' && run.to - run.from > 1 ? run.from + 1 : run.from;
  return textOf(text, spanOf(unit, { from, to: run.to }));
}

const sameOutlet = (a: string, b: string): boolean =>
  a.toLowerCase().replace(/^the /u, '') === b.toLowerCase().replace(/^the /u, '');
