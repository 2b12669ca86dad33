import {
  equilibriaOf,
  prepareConflict,
  run,
  stability,
  STABILITY_CONCEPTS,
  type Conflict,
  type ConflictCase,
  type StabilityConcept,
  type StableStates,
} from '@nonpaper/analysis';
import { stabilityPage, type Page, type ShownState } from '@nonpaper/pages';
import { good, type Outcome } from '@nonpaper/vocabulary';

import { assumedOfCase } from './stability/assumed-of-case.ts';
import { further, shownId, type FurtherAsked, type FurtherJson, type StateId } from './stability/further.ts';
import { furtherSections } from './stability/sections.ts';

export { readConflictCase } from './stability/case-file.ts';

/** A case with what was found of it. */
export interface StudiedCase {
  readonly conflictCase: ConflictCase;
  readonly conflict: Conflict;
  readonly found: StableStates;
  readonly further: FurtherJson;
}

/** Which states of a case are stable, for whom, by which concept. The fault is the first thing that is wrong with the case. */
export function studyCase(conflictCase: ConflictCase, asked: FurtherAsked = {}): Outcome<StudiedCase> {
  const prepared = prepareConflict(conflictCase);
  if (!prepared.ok) return prepared;
  const conflict = prepared.value;
  const more = further(conflict, asked);
  if (!more.ok) return more;
  return good({ conflictCase, conflict, found: run(stability(conflict)), further: more.value });
}

/** What `nonpaper stability CASE --json` prints: states by their ids. SIM is null where moves are given without options. */
export type StabilityJson = Readonly<Record<StabilityConcept, readonly StateId[] | null>> & {
  readonly stable: Readonly<Record<StabilityConcept, Readonly<Record<string, readonly StateId[]>> | null>>;
} & FurtherJson;

/** The answer as JSON; ids that are whole numbers stand as numbers. */
export function stabilityJson({ conflict, found, further: more }: StudiedCase): StabilityJson {
  const ids = (stable: readonly Uint8Array[]): StateId[] =>
    equilibriaOf(stable).map((at) => shownId(conflict.ids[at] ?? ''));
  const byParty = (stable: readonly Uint8Array[]): Record<string, StateId[]> =>
    Object.fromEntries(conflict.parties.map(({ name }, at) => [name, ids(stable.slice(at, at + 1))]));
  const each = <T>(of: (stable: readonly Uint8Array[]) => T): Record<StabilityConcept, T | null> => {
    const one = (concept: StabilityConcept): T | null => {
      const stable = found[concept];
      return stable === null ? null : of(stable);
    };
    return { R: one('R'), GMR: one('GMR'), SMR: one('SMR'), SEQ: one('SEQ'), SIM: one('SIM') };
  };
  return { ...each(ids), stable: each(byParty), ...more };
}

/** More states than this are told by number only. */
const MOST_SHOWN = 200;

/** The page of a studied case. */
export function studiedPage(
  { conflictCase, conflict, found, further: more }: StudiedCase,
  file: string,
): Page {
  const concepts = STABILITY_CONCEPTS.filter((concept) => found[concept] !== null);
  const anywhere = conflict.ids.flatMap((id, at): ShownState[] => {
    const holds = concepts.filter((concept) => found[concept]?.some((each) => each[at] === 1));
    if (!holds.some((concept) => found[concept]?.every((each) => each[at] === 1))) return [];
    const cells = conflict.parties.map((_, party) =>
      concepts.filter((concept) => found[concept]?.[party]?.[at] === 1),
    );
    return [
      {
        id,
        options: conflict.words[at] ?? '',
        equilibrium: concepts.filter((concept) => found[concept]?.every((each) => each[at] === 1)),
        parties: cells,
      },
    ];
  });
  const sections = furtherSections(more);
  return stabilityPage({
    title: conflictCase.name ?? file,
    options: (conflictCase.options ?? []).map(({ name }) => name),
    parties: conflict.parties.map(({ name }) => name),
    states: conflict.states,
    assumed: assumedOfCase(conflictCase),
    concepts,
    equilibria: anywhere.slice(0, MOST_SHOWN),
    sections,
    others: conflict.states > MOST_SHOWN ? [] : othersOf(conflict, anywhere),
    more: Math.max(0, anywhere.length - MOST_SHOWN),
  });
}

/** The states that are not among those shown. */
function othersOf(
  { ids, words }: Conflict,
  shown: readonly ShownState[],
): Pick<ShownState, 'id' | 'options'>[] {
  const known = new Set(shown.map(({ id }) => id));
  return ids.flatMap((id, at) => (known.has(id) ? [] : [{ id, options: words[at] ?? '' }]));
}
