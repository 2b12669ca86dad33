import type { IsoDate, RecordKind } from '@nonpaper/vocabulary';
import type { RecordOf } from './records.ts';

/**
 * Which records of a kind an answer needs: all of them; those to which records of the named kinds refer; the
 * `latest` n accepted and n proposed ones by date (of statements: up to `asOf`, where one is given); those that were
 * recorded, or dated, since the day asked for (`since`; all when none is asked). Where a rule names several, a record
 * that fits one is in. The store has one query for each slice; no answer loads a whole dossier.
 */
export type SliceRule =
  | 'all'
  | {
      readonly linkedFrom?: readonly RecordKind[];
      readonly latest?: number;
      readonly since?: true;
    };

/** The days that a slice is asked with; each is read only by the rules that need it. */
export interface SliceBounds {
  readonly asOf?: IsoDate | null;
  readonly since?: IsoDate | null;
}

/** A slice: whole kinds, some others by rule, and the sources of all that stands in it (and of `moreSources`). */
const slice = <Whole extends RecordKind, Linked extends RecordKind = never>(
  whole: readonly Whole[],
  linked: { readonly [K in Linked]: SliceRule },
  moreSources: { readonly since?: true } = {},
) =>
  ({
    ...Object.fromEntries(whole.map((kind) => [kind, 'all'])),
    ...linked,
    source: { ...moreSources, linkedFrom: [...whole, ...(Object.keys(linked) as Linked[])] },
  }) as { readonly [K in Whole | Linked]: SliceRule } & {
    readonly source: { readonly since?: true; readonly linkedFrom: readonly (Whole | Linked)[] };
  };

const CAST = ['party', 'person', 'outlet'] as const satisfies readonly RecordKind[];
/** What is talked about, and what a draft does about it. */
const MATTERS = [...CAST, 'issue', 'option', 'draft', 'treatment'] as const satisfies readonly RecordKind[];
/** Records that may rest on a statement. */
const RESTING = [
  'lineage',
  'event',
  'position',
  'preference',
  'issueLink',
  'coreConcern',
  'participation',
  'response',
  'reaction',
  'ambiguity',
  'judgement',
] as const satisfies readonly RecordKind[];
/** All but the statements and their sources, of which a dossier has thousands. */
const ALL_BUT_STATEMENTS = [
  ...MATTERS,
  ...RESTING,
  'channel',
  'theme',
  'counterpart',
  'rowNumbers',
  'effort',
  'provision',
] as const satisfies readonly RecordKind[];

/** The slice of each answer, by its name. A kind given by `linkedFrom` refers to kinds that stand before it. */
export const SLICES = {
  silence: slice([...MATTERS, 'coreConcern', 'position', 'participation'], {
    statement: { linkedFrom: ['coreConcern', 'position', 'participation'] },
    provision: { linkedFrom: ['treatment', 'draft'] },
  }),
  tilt: slice([...MATTERS, 'position', 'preference'], {
    statement: { linkedFrom: ['position', 'preference'] },
    provision: { linkedFrom: ['treatment', 'draft'] },
  }),
  deal: slice([...MATTERS, 'position', 'issueLink'], {
    statement: { linkedFrom: ['position', 'issueLink'] },
    provision: { linkedFrom: ['treatment', 'issueLink', 'draft'] },
  }),
  positions: slice([...CAST, 'theme', 'issue', 'option', 'draft', 'position', 'preference', 'statement'], {}),
  absence: slice([...CAST, 'draft', 'participation', 'event'], {
    statement: { linkedFrom: ['participation', 'event'] },
    provision: { linkedFrom: ['draft'] },
  }),
  calendar: slice([...CAST, 'draft', 'event'], { statement: { linkedFrom: ['event'] } }),
  ledger: slice([...CAST, 'issue', 'draft', 'statement'], {}),
  concordance: slice(['draft', 'lineage', 'counterpart', 'rowNumbers', 'provision'], {
    statement: { linkedFrom: ['lineage'] },
  }),
  /** The register of wording that can be read in two ways. */
  ambiguities: slice([...CAST, 'draft', 'ambiguity'], {
    provision: { linkedFrom: ['ambiguity', 'draft'] },
    statement: { linkedFrom: ['ambiguity'] },
  }),
  efforts: slice([...MATTERS, 'lineage', 'effort'], {
    statement: { linkedFrom: ['lineage'] },
    provision: { linkedFrom: ['treatment', 'draft'] },
  }),
  lineage: slice([...CAST, 'draft', 'lineage', 'participation', 'provision'], {
    statement: { linkedFrom: ['lineage', 'participation'] },
  }),
  /** Whom and what a text may mention. */
  names: slice([...CAST, 'theme', 'issue'], {}),
  changes: slice(ALL_BUT_STATEMENTS, { statement: { since: true, linkedFrom: RESTING } }, { since: true }),
  // Two pages show some dozens of statements; the ledger has them all.
  brief: slice(ALL_BUT_STATEMENTS, { statement: { latest: 500, linkedFrom: RESTING } }),
} as const satisfies Readonly<Record<string, Partial<Record<RecordKind, SliceRule>>>>;

export type SliceName = keyof typeof SLICES;
/** The kinds that a slice holds. */
export type KindsOf<S extends SliceName> = Extract<keyof (typeof SLICES)[S], RecordKind>;
/** The records of a slice, by kind, each list in the order of recorded time and id. */
export type Slice<S extends SliceName> = { readonly [K in KindsOf<S>]: readonly RecordOf<K>[] };

/** Who will see the answer. A figure must be the same with and without records that its audience may not see. */
export interface Audience {
  /** Whether notes, and what rests on them alone, may be seen. */
  readonly notes: boolean;
  /** The compartments that may be seen; records with none are seen by all. */
  readonly compartments: readonly string[];
}

/** What every answer is asked with. */
export interface Asked {
  /** Only what was known by that day counts; null is everything. */
  readonly asOf: IsoDate | null;
  readonly audience: Audience;
}
