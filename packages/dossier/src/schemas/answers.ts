import { z } from 'zod';
import type { Absence } from '../absence.ts';
import type { AmbiguityRegister } from '../ambiguities.ts';
import type { Brief } from '../brief/brief.ts';
import type { Calendar } from '../calendar.ts';
import type { ChangesSince } from '../changes-since.ts';
import type { ConcordanceTable } from '../concordance.ts';
import type { Efforts } from '../efforts.ts';
import type { Ledger } from '../ledger.ts';
import type { DraftLineage } from '../lineage.ts';
import type { PositionsGrid } from '../positions-grid.ts';
import type { SilenceMap } from '../silence-map.ts';
import type { Tilt } from '../tilt.ts';
import { absence } from './answers/absence.ts';
import { ambiguities } from './answers/ambiguities.ts';
import { brief } from './answers/brief.ts';
import { calendar } from './answers/calendar.ts';
import { changes } from './answers/changes.ts';
import { concordance } from './answers/concordance.ts';
import { efforts } from './answers/efforts.ts';
import { ledger } from './answers/ledger.ts';
import { lineage } from './answers/lineage.ts';
import { positions } from './answers/positions.ts';
import { silenceMap } from './answers/silence-map.ts';
import { tilt } from './answers/tilt.ts';
import type { AllExactly } from './exactly.ts';

/** The schema of each answer's JSON. */
export const answerSchemas = {
  silenceMap,
  tilt,
  absence,
  calendar,
  ledger,
  efforts,
  lineage,
  positions,
  changes,
  concordance,
  ambiguities,
  brief,
};

/** The answers by the names of their schemas. */
export interface Answers {
  readonly silenceMap: SilenceMap;
  readonly tilt: Tilt;
  readonly absence: Absence;
  readonly calendar: Calendar;
  readonly ledger: Ledger;
  readonly efforts: Efforts;
  readonly lineage: DraftLineage;
  readonly positions: PositionsGrid;
  readonly changes: ChangesSince;
  readonly concordance: ConcordanceTable;
  readonly ambiguities: AmbiguityRegister;
  readonly brief: Brief;
}

type Parsed = { [K in keyof typeof answerSchemas]: z.infer<(typeof answerSchemas)[K]> };

/** The compiler's proof that every schema and its answer hold the same values, both ways. */
export const ANSWERS_PROVED: AllExactly<Parsed, Answers> = {
  silenceMap: true,
  tilt: true,
  absence: true,
  calendar: true,
  ledger: true,
  efforts: true,
  lineage: true,
  positions: true,
  changes: true,
  concordance: true,
  ambiguities: true,
  brief: true,
};
