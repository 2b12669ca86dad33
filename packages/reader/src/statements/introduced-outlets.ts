/** News carriers that an article itself introduces: "the broadcaster NTV", "the Brussels weekly Forum". */
import { startsCapital } from '../capitals.ts';
import { isNameOf } from './outlets.ts';
import { tokenAt } from './page.ts';
import type { Unit } from './types.ts';
import { wordSet } from './word-sets.ts';

/** What a carrier is called before its name. A paper, a site or a station may be something else, so that these need a word before them. */
const KINDS = wordSet(
  'broadcaster newspaper daily weekly podcast magazine tabloid newswire website portal programme program journal paper',
);
const KINDS_BEHIND: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['agency', wordSet('news press state')],
  ['site', wordSet('news')],
  ['outlet', wordSet('news')],
  ['wire', wordSet('news')],
  ['service', wordSet('news')],
  ['station', wordSet('radio television tv campus')],
  ['channel', wordSet('television tv news')],
]);
/** A carrier's name has no more words. */
const LONGEST_NAME = 3;
/** Words between "the" and the kind: "the Western Ombra daily Sera". */
const LONGEST_LEAD = 4;

function isKind(unit: Unit, at: number): boolean {
  const { low } = tokenAt(unit, at);
  return KINDS.has(low) || KINDS_BEHIND.get(low)?.has(tokenAt(unit, at - 1).low) === true;
}

/** What may stand before the kind in place of an article: "state broadcaster QBC", "Isarran daily Vesper". */
const OWNERS = wordSet('state public local regional national private official independent');

function hasArticle(unit: Unit, kind: number): boolean {
  if (OWNERS.has(tokenAt(unit, kind - 1).low)) return true;
  for (let at = kind - 1; at >= kind - LONGEST_LEAD; at -= 1)
    if (['the', 'a', 'an'].includes(tokenAt(unit, at).low)) return true;
  return false;
}

/** The name that begins at a place, as printed; empty where none does. */
function nameFrom(unit: Unit, from: number): string {
  let to = from;
  while (to < from + LONGEST_NAME && isNameOf(unit, to)) to += 1;
  return unit.tokens
    .slice(from, to)
    .map((token) => token.text)
    .join(' ');
}

/** Names that stand behind what a carrier is, as printed, each once. Linear in the text. */
export function introducedOutlets(units: readonly Unit[]): string[] {
  const names = new Set<string>();
  for (const unit of units)
    for (let at = 0; at < unit.tokens.length; at += 1) {
      const name = isKind(unit, at) && hasArticle(unit, at) ? nameFrom(unit, at + 1) : '';
      if (name !== '') names.add(name);
    }
  return [...names];
}

const isCapital = (unit: Unit, at: number): boolean => startsCapital(tokenAt(unit, at).text);

/** "the Post" for "the Mourne Morning Post": short forms of the longer names, with their article. */
export function shortForms(units: readonly Unit[], outletAt: (unit: Unit, at: number) => number): string[] {
  const names = new Set<string>();
  for (const unit of units)
    for (let at = 0; at < unit.tokens.length; at += 1) {
      if (!isCapital(unit, at) || !isCapital(unit, at + 1)) continue; // spares most looks
      const length = outletAt(unit, at);
      if (length < 2) continue;
      const last = tokenAt(unit, at + length - 1);
      if (/^\p{Lu}\p{Ll}/u.test(last.text)) names.add(`the ${last.text}`);
      at += length - 1;
    }
  return [...names];
}

/** "told Ostrel", "leaked to Istmo", "seen by Ostrel": what stands before a carrier's bare name. */
function isTold(unit: Unit, at: number): boolean {
  const [before, second] = [tokenAt(unit, at - 1).low, tokenAt(unit, at - 2).low];
  if (/^(?:told|tells|tell|telling)$/u.test(before)) return true;
  if (before === 'to') return second === 'leaked';
  return before === 'by' && /^(?:seen|obtained|reviewed|published)$/u.test(second);
}

/** Words behind the one who was told something, at which what was told begins. */
const BEHIND_TOLD = wordSet('that on in at by late early last he she it they the , : “ "');

/**
 * "told Ostrel that": a lone name that is told something and that nothing in the article makes a person, a land or a
 * body: persons are introduced by their full names, carriers by one word. `isKnown` tells of the names that are somebody.
 */
export function toldOutlets(units: readonly Unit[], isKnown: (name: string) => boolean): string[] {
  const names = new Set<string>();
  for (const unit of units)
    for (let at = 1; at < unit.tokens.length; at += 1) {
      if (!isNameOf(unit, at) || !isTold(unit, at) || isNameOf(unit, at + 1)) continue;
      const next = tokenAt(unit, at + 1);
      if (next.pos !== 'EDGE' && next.mark !== 'open' && !BEHIND_TOLD.has(next.low) && next.low !== '.')
        continue;
      const name = tokenAt(unit, at).text;
      if (!isKnown(name)) names.add(name);
    }
  return [...names];
}
