/** What is looked up in the texts of a language, made once from its folder. */
import type { Force } from '@nonpaper/vocabulary';
import type { ReadSpeaker } from '../reading.ts';
import type { LanguagePack } from './pack.ts';
import { low, phrases } from './phrases.ts';
import type { Phrases } from './phrases.ts';

interface Cue {
  readonly force: Force;
  /** True for "according to", after which only a source stands. */
  readonly source: boolean;
}

export interface Table {
  readonly cues: Phrases<Cue>;
  readonly heads: ReadonlyMap<string, ReadSpeaker['class'] | 'pronoun'>;
  /** Words for days, which are no part of a speaker's name. */
  readonly days: ReadonlySet<string>;
  readonly genitives: readonly string[];
  /** Whom it is told, between a reporting word and the speaker. */
  readonly hearers: Phrases<true>;
  /** Words at which a speaker's words end, as what is said begins. */
  readonly that: ReadonlySet<string>;
  /** What stands right behind a reporting word whose subject is dropped. */
  readonly leads: ReadonlySet<string>;
}

const tables = new Map<string, Table>();

/** The table of a language. */
export function tableOf(pack: LanguagePack): Table {
  const known = tables.get(pack.tag);
  if (known !== undefined) return known;
  const cues = Object.entries(pack.cues).flatMap(([force, forms]) =>
    forms.map((form) => [form, { force: force as Force, source: false }] as const),
  );
  const sources = pack.accordingTo.map((form) => [form, { force: 'assert', source: true }] as const);
  const made: Table = {
    cues: phrases<Cue>([...cues, ...sources], new Set((pack.within ?? []).map(low))),
    heads: new Map([
      ...pack.bodies.map((word) => [low(word), 'institution'] as const),
      ...pack.offices.map((word) => [low(word), 'office'] as const),
      ...pack.nameless.map((word) => [low(word), 'unnamed'] as const),
      ...pack.pronouns.map((word) => [low(word), 'pronoun'] as const),
    ]),
    genitives: pack.genitives ?? [],
    hearers: phrases((pack.hearers ?? []).map((form) => [form, true] as const)),
    that: new Set((pack.that ?? []).map(low)),
    leads: new Set((pack.leads ?? []).map(low)),
    days: new Set([...pack.dates.weekdays.flat(), ...Object.keys(pack.dates.days)].map(low)),
  };
  tables.set(pack.tag, made);
  return made;
}
