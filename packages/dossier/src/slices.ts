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

/** The slice of each answer, by its name. Order matters: `linkedFrom` refers to kinds that stand earlier. */
export const SLICES = {
  silence: {
    party: 'all',
    person: 'all',
    outlet: 'all',
    issue: 'all',
    option: 'all',
    draft: 'all',
    coreConcern: 'all',
    treatment: 'all',
    position: 'all',
    participation: 'all',
    statement: { linkedFrom: ['coreConcern', 'position', 'participation'] },
    provision: { linkedFrom: ['treatment', 'draft'] },
    source: {
      linkedFrom: [
        'party',
        'person',
        'outlet',
        'issue',
        'option',
        'draft',
        'coreConcern',
        'treatment',
        'position',
        'participation',
        'statement',
        'provision',
      ],
    },
  },
  tilt: {
    party: 'all',
    person: 'all',
    outlet: 'all',
    issue: 'all',
    option: 'all',
    draft: 'all',
    treatment: 'all',
    position: 'all',
    preference: 'all',
    statement: { linkedFrom: ['position', 'preference'] },
    provision: { linkedFrom: ['treatment', 'draft'] },
    source: {
      linkedFrom: [
        'party',
        'person',
        'outlet',
        'issue',
        'option',
        'draft',
        'treatment',
        'position',
        'preference',
        'statement',
        'provision',
      ],
    },
  },
  deal: {
    party: 'all',
    person: 'all',
    outlet: 'all',
    issue: 'all',
    option: 'all',
    draft: 'all',
    treatment: 'all',
    position: 'all',
    issueLink: 'all',
    statement: { linkedFrom: ['position', 'issueLink'] },
    provision: { linkedFrom: ['treatment', 'issueLink', 'draft'] },
    source: {
      linkedFrom: [
        'party',
        'person',
        'outlet',
        'issue',
        'option',
        'draft',
        'treatment',
        'position',
        'issueLink',
        'statement',
        'provision',
      ],
    },
  },
  positions: {
    party: 'all',
    person: 'all',
    outlet: 'all',
    theme: 'all',
    issue: 'all',
    option: 'all',
    draft: 'all',
    position: 'all',
    preference: 'all',
    statement: { linkedFrom: ['position', 'preference'] },
    source: {
      linkedFrom: [
        'party',
        'person',
        'outlet',
        'theme',
        'issue',
        'option',
        'draft',
        'position',
        'preference',
        'statement',
      ],
    },
  },
  absence: {
    party: 'all',
    person: 'all',
    outlet: 'all',
    draft: 'all',
    participation: 'all',
    event: 'all',
    statement: { linkedFrom: ['participation', 'event'] },
    provision: { linkedFrom: ['draft'] },
    source: {
      linkedFrom: ['party', 'person', 'outlet', 'draft', 'participation', 'event', 'statement', 'provision'],
    },
  },
  calendar: {
    party: 'all',
    person: 'all',
    outlet: 'all',
    draft: 'all',
    event: 'all',
    statement: { linkedFrom: ['event'] },
    source: { linkedFrom: ['party', 'person', 'outlet', 'draft', 'event', 'statement'] },
  },
  ledger: {
    party: 'all',
    person: 'all',
    outlet: 'all',
    issue: 'all',
    draft: 'all',
    statement: 'all',
    source: { linkedFrom: ['party', 'person', 'outlet', 'issue', 'draft', 'statement'] },
  },
  concordance: {
    draft: 'all',
    lineage: 'all',
    counterpart: 'all',
    rowNumbers: 'all',
    provision: 'all',
    statement: { linkedFrom: ['lineage'] },
    source: { linkedFrom: ['draft', 'lineage', 'counterpart', 'rowNumbers', 'provision', 'statement'] },
  },
  /** The register of wording that can be read in two ways. */
  ambiguities: {
    party: 'all',
    person: 'all',
    outlet: 'all',
    draft: 'all',
    ambiguity: 'all',
    provision: { linkedFrom: ['ambiguity', 'draft'] },
    statement: { linkedFrom: ['ambiguity'] },
    source: {
      linkedFrom: ['party', 'person', 'outlet', 'draft', 'ambiguity', 'provision', 'statement'],
    },
  },
  efforts: {
    party: 'all',
    person: 'all',
    outlet: 'all',
    issue: 'all',
    option: 'all',
    draft: 'all',
    lineage: 'all',
    treatment: 'all',
    effort: 'all',
    statement: { linkedFrom: ['lineage'] },
    provision: { linkedFrom: ['treatment', 'draft'] },
    source: {
      linkedFrom: [
        'party',
        'person',
        'outlet',
        'issue',
        'option',
        'draft',
        'lineage',
        'treatment',
        'effort',
        'statement',
        'provision',
      ],
    },
  },
  lineage: {
    party: 'all',
    person: 'all',
    outlet: 'all',
    draft: 'all',
    lineage: 'all',
    participation: 'all',
    provision: 'all',
    statement: { linkedFrom: ['lineage', 'participation'] },
    source: {
      linkedFrom: [
        'party',
        'person',
        'outlet',
        'draft',
        'lineage',
        'participation',
        'provision',
        'statement',
      ],
    },
  },
  /** Whom and what a text may mention. */
  names: {
    party: 'all',
    person: 'all',
    outlet: 'all',
    theme: 'all',
    issue: 'all',
    source: { linkedFrom: ['party', 'person', 'outlet', 'theme', 'issue'] },
  },
  changes: {
    party: 'all',
    person: 'all',
    outlet: 'all',
    channel: 'all',
    theme: 'all',
    issue: 'all',
    option: 'all',
    draft: 'all',
    lineage: 'all',
    counterpart: 'all',
    rowNumbers: 'all',
    treatment: 'all',
    event: 'all',
    position: 'all',
    preference: 'all',
    issueLink: 'all',
    coreConcern: 'all',
    participation: 'all',
    response: 'all',
    reaction: 'all',
    effort: 'all',
    ambiguity: 'all',
    judgement: 'all',
    provision: 'all',
    statement: {
      since: true,
      linkedFrom: [
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
      ],
    },
    source: {
      since: true,
      linkedFrom: [
        'party',
        'person',
        'outlet',
        'channel',
        'theme',
        'issue',
        'option',
        'draft',
        'lineage',
        'counterpart',
        'rowNumbers',
        'treatment',
        'event',
        'position',
        'preference',
        'issueLink',
        'coreConcern',
        'participation',
        'response',
        'reaction',
        'effort',
        'ambiguity',
        'judgement',
        'provision',
        'statement',
      ],
    },
  },
  brief: {
    party: 'all',
    person: 'all',
    outlet: 'all',
    channel: 'all',
    theme: 'all',
    issue: 'all',
    option: 'all',
    draft: 'all',
    lineage: 'all',
    counterpart: 'all',
    rowNumbers: 'all',
    treatment: 'all',
    event: 'all',
    position: 'all',
    preference: 'all',
    issueLink: 'all',
    coreConcern: 'all',
    participation: 'all',
    response: 'all',
    reaction: 'all',
    effort: 'all',
    ambiguity: 'all',
    judgement: 'all',
    provision: 'all',
    // Two pages show some dozens; the ledger has them all.
    statement: {
      latest: 500,
      linkedFrom: [
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
      ],
    },
    source: {
      linkedFrom: [
        'party',
        'person',
        'outlet',
        'channel',
        'theme',
        'issue',
        'option',
        'draft',
        'lineage',
        'counterpart',
        'rowNumbers',
        'treatment',
        'event',
        'position',
        'preference',
        'issueLink',
        'coreConcern',
        'participation',
        'response',
        'reaction',
        'effort',
        'ambiguity',
        'judgement',
        'provision',
        'statement',
      ],
    },
  },
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
