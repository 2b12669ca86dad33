/** The outlets that carried the words, from the speaker outward. */
import type { Article } from '../../reading.ts';
import { coreEnd } from '../words/noun-phrase.ts';
import type { OutletNames } from './outlet-names.ts';
import { GOES_ON, goesOnFrom, isElsewhere } from './goes-on.ts';
import { occasionBefore } from './occasion-before.ts';
import { nameStart, type OutletFinder } from './outlets.ts';
import { reporterTold } from './own-reporters.ts';
import { spanOf, textOf, tokenAt } from '../words/page.ts';
import type { Spoken } from '../speakers/speakers.ts';
import type { Found, Run, Unit } from '../types.ts';

const CARRYING = new Set('cited quoted interviewed named in by to via told with'.split(' '));

/**
 * The chains of an article's findings, in their order: carriers printed at the source or the cue, outward; where none
 * is printed and the same speaker goes on in the same paragraph ("he added", ", arguing"), those of the finding
 * before; the article's own outlet last.
 */
export function chainsOf(
  article: Article,
  outlets: OutletFinder,
  spoken: readonly Spoken[],
  names: OutletNames,
  units: readonly Unit[],
): string[][] {
  const printed: string[][] = [];
  spoken.forEach((each, index) => {
    const told = reporterTold(article.text, units, each);
    const named = printedChain(article.text, outlets, each);
    const own = (named.length === 0 && told !== '' ? [told] : named).flatMap((name) =>
      KIND.test(name) ? (carrierBefore(article.text, outlets, units, each.found) ?? []) : name,
    );
    const before = own.length === 0 ? goesOnFrom(spoken, index, printed) : -1;
    const goesOn = before < 0 ? own : (printed[before] ?? []);
    printed.push(goesOn.length > 0 ? goesOn : onOccasion(article.text, outlets, units, each));
  });
  return printed.map((chain) => {
    const named = chain.map((name) => names(name).name).reduce<string[]>(withOutlet, []);
    return withOutlet(named, article.outlet === undefined ? undefined : names(article.outlet).name);
  });
}

/** What was told on the occasion of which the sentence before tells. */
function onOccasion(text: string, outlets: OutletFinder, units: readonly Unit[], each: Spoken): string[] {
  if (!GOES_ON.has(each.found.force) || each.found.negated || isElsewhere(each.found)) return [];
  const occasion = occasionBefore(outlets, units, each);
  return occasion === null ? [] : [carrierName(text, outlets, occasion.unit, occasion.run)];
}

const KIND =
  /^(?:the )?(?:same\b.*|agency|station|paper|newspaper|site|website|channel|broadcaster|network|daily|weekly|magazine|outlet|programme|program|portal)$/iu;

/** Whether a name is no more than what a carrier is. */
export const isKindOfCarrier = (name: string): boolean => KIND.test(name);

/** How many sentences back a carrier may have been named that "the station" stands for. */
const CARRIER_BACK = 6;

/** "the same agency", "the station": the carrier that is named last before, or none. */
function carrierBefore(
  text: string,
  outlets: OutletFinder,
  units: readonly Unit[],
  { unit: own, cue, source }: Found,
): string | null {
  for (let index = own.index; index >= Math.max(0, own.index - CARRIER_BACK); index -= 1) {
    const unit = units[index];
    if (unit === undefined) continue;
    const end = index < own.index ? unit.tokens.length : Math.min(source?.from ?? 0, cue?.from ?? 0);
    for (let at = end - 1; at >= 0; at -= 1) {
      const length = outlets.outletAt(unit, at);
      const name = length > 0 ? printedName(text, unit, { from: at, to: at + length }) : '';
      if (/\p{Lu}/u.test(name)) return name;
    }
  }
  return null;
}

function printedChain(text: string, outlets: OutletFinder, { found, speaker }: Spoken): string[] {
  const inside = found.source ? outletsInside(text, outlets, found.unit, found.source) : [];
  const self = speaker.class === 'outlet' && speaker.name !== undefined && found.source ? [speaker.name] : [];
  const carriers = found.carriers
    .filter((run) => !isDenied(found, run))
    .map((run) => carrierName(text, outlets, found.unit, run));
  return [...inside, ...self, ...carriers].reduce<string[]>(withOutlet, []);
}

/** "denied that they had left, as reported by the Post": what the Post reported is what is denied, and it brought no denial. */
function isDenied({ unit, cue, force }: Found, { from }: Run): boolean {
  if (force !== 'deny' || cue === null || from < cue.to) return false;
  for (let at = from - 1; at > Math.max(cue.to, from - 9); at -= 1)
    if (tokenAt(unit, at).low === 'as') return true;
  return false;
}

const withOutlet = (chain: string[], name: string | undefined): string[] =>
  name === undefined || name === '' || chain.some((each) => sameOutlet(each, name))
    ? chain
    : [...chain, name];

/** The carrying word before a carrier's name, what it is skipped ("seen by the broadcaster Channel Nord"); -1 if none stands there. */
function carriedFrom(unit: Unit, at: number, floor: number): number {
  let before = at - 1;
  while (before > floor && /^(?:NOUN|ADJ|DET)$/u.test(tokenAt(unit, before).pos) && at - before < 5)
    before -= 1;
  return CARRYING.has(tokenAt(unit, before).low) ? before : -1;
}

/** "a senior official cited in Axios", "minutes that the Courier printed": outlets inside the source phrase. */
function outletsInside(text: string, outlets: OutletFinder, unit: Unit, source: Run): string[] {
  const names: string[] = [];
  for (let at = source.from + 1; at < source.to; at += 1) {
    const length = isGivenBy(unit, at, source.from) ? outlets.outletAt(unit, at) : 0;
    const relative = isRelative(unit, at - 1) ? outlets.outletAt(unit, at) : 0;
    if (
      length > 0 ||
      isPlatformOf(unit, source.from, at, outlets.outletAt(unit, at)) ||
      (relative > 0 && isPrinting(unit, at + relative))
    )
      names.push(printedName(text, unit, { from: at, to: at + (length || outlets.outletAt(unit, at)) }));
  }
  return names;
}

/** "a message on the movement's Telegram channel": a text that stands on a platform. */
const isPlatformOf = (unit: Unit, from: number, at: number, length: number): boolean =>
  length > 0 &&
  /^(?:channel|account|page|feed|profile)$/u.test(tokenAt(unit, at + length).low) &&
  unit.tokens.slice(from + 1, at).some(({ low }) => low === 'on');

const GIVEN = new Set(
  'passed shown handed given sent shared cited quoted published printed posted broadcast aired accessed leaked seen obtained reviewed interviewed interview told spoke speaking reached contacted'.split(
    ' ',
  ),
);

/** Whether what stands before a carrier's name tells that it carried something. */
function isGivenBy(unit: Unit, at: number, floor: number): boolean {
  const start = carriedFrom(unit, at, floor);
  return start >= 0 && [0, 1, 2].some((back) => GIVEN.has(tokenAt(unit, start - back).low));
}

const isRelative = (unit: Unit, at: number): boolean => /^(?:that|which|whom)$/u.test(tokenAt(unit, at).low);

/** "minutes that Kvarnbladet printed", "which the Courier has obtained". */
function isPrinting(unit: Unit, at: number): boolean {
  const verb = tokenAt(unit, at).pos === 'AUX' ? at + 1 : at;
  return PRINTING.has(tokenAt(unit, verb).low);
}

const PRINTING = new Set(
  'quoted cited interviewed printed prints published publishes obtained leaked broadcast aired seen saw reviewed'.split(
    ' ',
  ),
);

/** The carrier that a run names; one by its name rather than by what it is ("the state broadcaster, MBS"). */
function carrierName(text: string, outlets: OutletFinder, unit: Unit, run: Run): string {
  let common = '';
  for (let at = run.from; at < run.to; at += 1) {
    const length = outlets.outletAt(unit, at);
    if (length === 0) continue;
    const name = printedName(text, unit, { from: at, to: at + length });
    if (/\p{Lu}/u.test(name)) return name;
    common ||= name;
  }
  const core = Math.max(coreEnd(unit, run.from), run.from + 1);
  return common || printedName(text, unit, { from: run.from, to: Math.min(run.to, core) });
}

/** The printed name without its article. */
export function printedName(text: string, unit: Unit, run: Run): string {
  const named = nameStart(unit, run);
  const article = tokenAt(unit, named).low === 'the' && run.to - named > 1;
  const from = article ? named + 1 : named;
  return textOf(text, spanOf(unit, { from, to: run.to })).replace(/^X\.$/u, 'X'); // at the end of a sentence
}

const sameOutlet = (a: string, b: string): boolean =>
  a.toLowerCase().replace(/^the /u, '') === b.toLowerCase().replace(/^the /u, '');
