import type { NamedParty } from '@nonpaper/drafts';
import { compareSides, type ComparedSides } from '../compare-drafts.ts';
import type { DraftSide } from '../draft-side.ts';
import type { LinksFound } from '../link-provisions.ts';
import { bracketedDraft, type BracketedDraft } from './bracketed-draft.ts';
import { bracketTurns, type BracketTurn } from './bracket-changes.ts';
import type { PartiesAtTable } from './parties-at-table.ts';

/** What became of the brackets from one draft to the next. */
export interface BracketStep {
  readonly from: number;
  readonly to: number;
  readonly compared: ComparedSides;
  readonly turns: readonly BracketTurn[];
}

/** The brackets of one draft, or of several in the order of time with what became of them. */
export interface BracketsOfDrafts {
  readonly drafts: readonly BracketedDraft[];
  readonly steps: readonly BracketStep[];
}

/** Reads the brackets of drafts; `tables` and `links` are theirs, and those between each and the next, by place. */
export function bracketsOfDrafts(
  sides: readonly DraftSide[],
  tables: readonly PartiesAtTable[],
  links: readonly LinksFound[],
): BracketsOfDrafts {
  const nobody: PartiesAtTable = { from: 'named', listed: [], others: [] };
  const drafts = sides.map((side, at) => bracketedDraft(side, tables[at] ?? nobody));
  const steps = sides.slice(1).flatMap((right, from): BracketStep[] => {
    const left = sides[from];
    if (left === undefined) return [];
    const parties = partiesOf(tables[from], tables[from + 1]);
    const known = links[from];
    const compared = compareSides(left, right, { parties, ...(known === undefined ? {} : { links: known }) });
    return [{ from, to: from + 1, compared, turns: bracketTurns(compared, parties) }];
  });
  return { drafts, steps };
}

/** The parties that either draft knows, each name once. */
function partiesOf(...tables: readonly (PartiesAtTable | undefined)[]): NamedParty[] {
  const all = tables.flatMap((table) => [...(table?.listed ?? []), ...(table?.others ?? [])]);
  return [...new Map(all.map((party) => [party.name, party])).values()];
}
