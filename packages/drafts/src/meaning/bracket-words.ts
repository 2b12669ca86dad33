/** How brackets and their words are shown in the entries that tell what became of them. */
import type { Span } from '@nonpaper/vocabulary';
import { ROLE_WORDS } from '../data/bracket-role-words.ts';
import type { StanceRole } from '../data/bracket-stance-words.ts';
import type { Stance } from '../brackets/stances.ts';
import { type Finding, quoted, WEIGHTS } from './change.ts';
import type { Unit, UnitReading } from './negotiated-units.ts';

export const finding = (
  left: Span | null,
  right: Span | null,
  before: string,
  after: string,
  note: string,
): Finding => ({ kind: 'bracket', left, right, before, after, weight: WEIGHTS.bracket, note });

const LONGEST_SHOWN = 160;

/** A stretch of the source, cut off where it is long. */
export function cut({ negotiated }: UnitReading, [from, to]: Span): string {
  const text = negotiated.text.slice(from, Math.min(to, from + LONGEST_SHOWN));
  return to - from > LONGEST_SHOWN ? `${text}…` : text;
}

/** The words of a unit without its own signs and labels, as they stand. */
export const wordsOf = (reading: UnitReading, unit: Unit): string =>
  cut(reading, wordSpan(reading, [unit.from, unit.to - 1]) ?? unit.span);

export const wholeOf = (reading: UnitReading, { span }: Unit): string => cut(reading, span).trim();

export function wordSpan({ places }: UnitReading, [first, last]: readonly [number, number]): Span | null {
  const [from, to] = [places[first], places[last]];
  return from === undefined || to === undefined || last < first ? null : [from[0], to[1]];
}

const ROLES = Object.keys(ROLE_WORDS) as StanceRole[];

/** "proposed by Arvenia and Corvia, opposed by Velmara"; empty where nobody is named. */
export function stanceWords(stances: readonly Stance[]): string {
  return ROLES.flatMap((role) => {
    const parties = [
      ...new Set(stances.filter((each) => each.role === role).map(({ party }) => party)),
    ].sort();
    return parties.length === 0 ? [] : [`${ROLE_WORDS[role]} ${parties.join(' and ')}`];
  }).join(', ');
}

export const byWhom = ({ stances }: Unit): string =>
  stances.length === 0 ? '' : `, ${stanceWords(stances)}`;

/** "the word “shall”", "the words “within 30 days”". */
export const named = (words: string): string =>
  `the ${/\s/u.test(words) ? 'words' : 'word'} ${quoted(words)}`;

export const sentence = (note: string): string => note.charAt(0).toUpperCase() + note.slice(1);
