import { absence } from '../src/absence.ts';
import { ambiguities } from '../src/ambiguities.ts';
import { brief } from '../src/brief/brief.ts';
import type { DossierBuilder } from '../src/builder.ts';
import { calendar } from '../src/calendar.ts';
import { changesSince } from '../src/changes-since.ts';
import { efforts } from '../src/efforts.ts';
import { ledger } from '../src/ledger.ts';
import { lineage } from '../src/lineage.ts';
import { positionsGrid } from '../src/positions-grid.ts';
import { silenceMap } from '../src/silence-map.ts';
import type { Asked } from '../src/slices.ts';
import { tilt } from '../src/tilt.ts';

/* Every answer of the package, asked of a random dossier: for laws that all of them keep. */

const QUESTION = { party: 'p1', from: 'a', to: 'b' };

/** The concordance of the drafts `a` and `b` of the random dossiers, as an alignment would hand it in. */
export const TABLE = {
  left: 'a',
  right: 'b',
  rows: [
    {
      kind: 'same',
      left: ['a/1'],
      right: ['b/1'],
      score: 1,
      reason: 'the same words',
      facts: [],
      doubtful: false,
    },
    {
      kind: 'changed',
      left: ['a/2'],
      right: ['b/2'],
      score: 0.5,
      reason: 'half of the words',
      facts: [],
      doubtful: false,
    },
  ],
  wordingRefused: null,
  notKept: [],
} as const;

/** The answers by the names of their schemas; `tilt` is null where it was refused. */
export const ANSWERS = {
  silenceMap: (made: DossierBuilder, how: Asked) => silenceMap(made.slice('silence'), how),
  tilt: (made: DossierBuilder, how: Asked) => {
    const result = tilt(made.slice('tilt'), how, QUESTION);
    return result.ok ? result.value : null;
  },
  absence: (made: DossierBuilder, how: Asked) => absence(made.slice('absence'), how),
  calendar: (made: DossierBuilder, how: Asked) => calendar(made.slice('calendar'), how),
  ledger: (made: DossierBuilder, how: Asked) => ledger(made.slice('ledger'), how),
  efforts: (made: DossierBuilder, how: Asked) => efforts(made.slice('efforts'), how),
  lineage: (made: DossierBuilder, how: Asked) => lineage(made.slice('lineage'), how),
  positions: (made: DossierBuilder, how: Asked) => positionsGrid(made.slice('positions'), how),
  changes: (made: DossierBuilder, how: Asked) => changesSince(made.slice('changes'), how, '2025-02-01'),
  ambiguities: (made: DossierBuilder, how: Asked) => ambiguities(made.slice('ambiguities'), how),
  brief: (made: DossierBuilder, how: Asked) =>
    brief(made.slice('brief'), how, { tilt: [QUESTION], concordance: TABLE }),
} as const;

export type AnswerName = keyof typeof ANSWERS;
export const ANSWER_NAMES = Object.keys(ANSWERS) as AnswerName[];
