/** How a described phrase becomes a speaker: his name, his record and the words that are printed of him. */
import type { ReadSpeaker } from '../../reading.ts';
import type { Described } from './classify.ts';
import type { Names } from './names.ts';
import { spanOf, textOf, tokenAt } from '../words/page.ts';
import type { Person } from './people.ts';
import type { Run, Unit } from '../types.ts';

export function nameOf(described: Described, known: Person | null): { name?: string } {
  if (known !== null) return { name: known.name };
  if (described.class === 'office') return {};
  if (described.name !== undefined) return { name: described.name };
  return {};
}

export function recordOf(described: Described, known: Person | null): { record?: string } {
  const record = known?.record ?? described.person?.record ?? described.record;
  return record === undefined ? {} : { record };
}

/** The printed words, where they tell more than the name. */
export const descriptorOf = (printed: string, { name }: Described): { descriptor?: string } =>
  isPartOf(printed, name) ? {} : { descriptor: printed };

/** A surname alone tells no more than the name. */
const isPartOf = (printed: string, name: string | undefined): boolean =>
  name !== undefined && (plain(printed) === plain(name) || name.endsWith(` ${printed}`));

const plain = (name: string): string => name.toLowerCase().replace(/^the /u, '');

/** A person as a speaker: name and record, and no printed words. */
export const namedSpeaker = ({ name, record }: Person): ReadSpeaker => ({
  class: 'named',
  name,
  ...(record === undefined ? {} : { record }),
});

/** The words that are printed of a phrase, without "for his part" and what tells only the way of the words. */
export function printedWords(names: Names, unit: Unit, run: Run): string {
  const own = { from: run.from, to: carrierStart(names, unit, run) };
  return textOf(names.text, spanOf(unit, own))
    .replace(/,? for (?:his|her|its|their) (?:own )?part$/u, '')
    .replace(/[,\s—–-]+$/u, '');
}

const CARRYING = new Set(['cited', 'quoted', 'interviewed', 'reached', 'contacted']);

/** Where "cited in Axios" begins, which tells the way of the words and not who spoke; the end of the run without it. */
function carrierStart({ outlets }: Names, unit: Unit, run: Run): number {
  for (let at = run.from + 1; at < run.to; at += 1) {
    if (!CARRYING.has(tokenAt(unit, at).low) || !['in', 'by', 'on'].includes(tokenAt(unit, at + 1).low))
      continue;
    if (outlets.outletAt(unit, at + 2) > 0 || outlets.outletAt(unit, at + 3) > 0) return at;
  }
  return run.to;
}
