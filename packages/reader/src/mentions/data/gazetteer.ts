import type { MentionKind, NameKind } from '@nonpaper/vocabulary';
import { ORGANISATIONS } from './organisations.ts';
import { OUTLETS } from './outlets.ts';
import { PLACES } from './places.ts';
import { MOVEMENTS, STATES } from './states.ts';

/** A name that the reader knows without any dossier, and how it names its bearer. */
export interface GazetteerEntry {
  readonly kind: Extract<MentionKind, 'party' | 'outlet' | 'organisation' | 'place'>;
  /** The usual name of the bearer. */
  readonly name: string;
  readonly names: readonly string[];
  readonly as: Extract<NameKind, 'name' | 'metonym' | 'adjective'>;
}

const listed = (text: string): string[] => text.split(',').filter((each) => each !== '');
const lines = (data: string): string[][] =>
  data
    .trim()
    .split('\n')
    .map((line) => line.split('|'));

function partiesOf(data: string): GazetteerEntry[] {
  return lines(data).flatMap(([name = '', others = '', seats = '', people = '']) => {
    const entry = (as: GazetteerEntry['as'], names: readonly string[]): GazetteerEntry[] =>
      names.length === 0 ? [] : [{ kind: 'party', name, names, as }];
    return [
      ...entry('name', [name, ...listed(others)]),
      ...entry('metonym', listed(seats)),
      ...entry('adjective', listed(people)),
    ];
  });
}

function simple(kind: GazetteerEntry['kind'], data: string): GazetteerEntry[] {
  return lines(data).map(([name = '', others = '']) => ({
    kind,
    name,
    names: [name, ...listed(others)],
    as: 'name',
  }));
}

/** The built-in gazetteer: states with seats and adjectives, movements, organisations, outlets, places. */
export const GAZETTEER: readonly GazetteerEntry[] = [
  ...partiesOf(STATES),
  ...partiesOf(MOVEMENTS),
  ...simple('organisation', ORGANISATIONS),
  ...simple('outlet', OUTLETS),
  ...simple('place', PLACES),
];
