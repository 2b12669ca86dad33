import type { IsoDate, PositionLevel } from '@nonpaper/vocabulary';
import type { Known, LeftOut } from './known.ts';
import { knownAmong } from './known.ts';
import { issueRef, optionLabel, partiesByName, Under } from './opened.ts';
import type { IssueRef, OpenedRecord, PartyRef } from './opened.ts';
import { byAlphabet, byUnits, groupedBy, sorted } from './order.ts';
import { positionsOf } from './positions.ts';
import type { Held, HeldLevel, Positions } from './positions.ts';
import { preferencesOf } from './preferences.ts';
import type { Preferences } from './preferences.ts';
import type { Id, Option, Position } from './records.ts';
import { saidOnIssues, statementLines } from './said-on-issues.ts';
import type { GridSaid, GridStatement } from './said-on-issues.ts';
import type { Asked, Slice } from './slices.ts';

/** A position that holds under a condition. */
export interface ConditionalPosition {
  readonly position: Id;
  readonly level: PositionLevel;
  readonly condition: string;
  /** Drafts of which a person judged that they meet the condition. */
  readonly metBy: readonly Id[];
}

/** What one party has declared of one option. */
export interface GridCell {
  readonly party: Id;
  readonly level: HeldLevel;
  /** The levels that were declared without a condition; two that contradict each other are both kept. */
  readonly declared: readonly PositionLevel[];
  readonly contradictory: boolean;
  readonly conditional: readonly ConditionalPosition[];
  readonly redLine: boolean;
  readonly statements: readonly GridStatement[];
  readonly under: readonly Id[];
}

/** One option of an issue, with a cell for each party, in the order of `parties`. */
export interface GridOption {
  readonly option: Id;
  readonly label: string;
  readonly value: number | null;
  readonly cells: readonly GridCell[];
}

/** A declared order of the options of an issue. */
export interface GridOrder {
  readonly preference: Id;
  readonly party: Id;
  /** Labels, best first. */
  readonly order: readonly string[];
  readonly under: readonly Id[];
}

export type { GridSaid, GridStatement };

/** One issue with its options. */
export interface GridIssue {
  readonly issue: IssueRef;
  readonly options: readonly GridOption[];
  readonly orders: readonly GridOrder[];
  /** Accepted statements that nobody has made a position of yet, newest first; they decide no level. */
  readonly said: readonly GridSaid[];
}

/** What each party has declared, option by option. */
export interface PositionsGrid {
  readonly asOf: IsoDate | null;
  readonly parties: readonly PartyRef[];
  readonly issues: readonly GridIssue[];
  readonly leftOut: readonly LeftOut[];
  readonly records: readonly OpenedRecord[];
}

interface Sheet {
  readonly known: Known;
  readonly positions: Positions;
  readonly preferences: Preferences;
  readonly conditional: ReadonlyMap<string, readonly Position[]>;
  readonly under: Under;
}

const cellKey = (party: Id, option: Id): string => `${party}\u0000${option}`;

function conditionalOf(positions: readonly Position[]): ConditionalPosition[] {
  return positions.map((position) => ({
    position: position.id,
    level: position.level,
    condition: position.condition ?? '',
    metBy: [...position.conditionMetBy].sort(byUnits),
  }));
}

function cellOf(sheet: Sheet, party: Id, option: Id): GridCell {
  const held: Held = sheet.positions.held(party, option, null, 'with replies');
  const conditional = sheet.conditional.get(cellKey(party, option)) ?? [];
  const conditionalStatements = conditional.flatMap((position) =>
    position.statements.map((id) => sheet.known.get('statement', id)),
  );
  const records = [...held.records, ...conditional, ...conditionalStatements].filter(
    (record) => record !== undefined,
  );
  return {
    party,
    level: held.level,
    declared: held.declared,
    contradictory: held.level === 'conflicting',
    conditional: conditionalOf(conditional),
    redLine: [...held.positions, ...conditional].some((position) => position.redLine),
    statements: statementLines(sheet.known, records),
    under: sheet.under.note(records),
  };
}

function optionsOf(known: Known): Map<Id, Option[]> {
  const options = sorted(
    known.of('option'),
    (a, b) => a.ordinal - b.ordinal,
    (a, b) => byUnits(a.id, b.id),
  );
  return groupedBy(options, (option) => option.issue);
}

function ordersOf(sheet: Sheet, issue: Id, parties: readonly PartyRef[]): GridOrder[] {
  return parties.flatMap((party) => {
    const held = sheet.preferences.held(party.id, issue, 'with replies');
    return held.preferences.map((preference) => ({
      preference: preference.id,
      party: party.id,
      order: preference.order.map((option) => optionLabel(sheet.known, option)),
      under: sheet.under.note(held.records),
    }));
  });
}

/** The grid from what is already known; `positionsGrid` is the same from a slice. */
export function positionsGridOf(known: Known): PositionsGrid {
  const positions = positionsOf(known);
  const preferences = preferencesOf(known);
  const conditions = known
    .of('position')
    .filter((position) => position.condition !== null && positions.supports(position.id));
  const conditional = groupedBy(conditions, (position) => cellKey(position.party, position.option));
  const sheet: Sheet = {
    known,
    positions,
    preferences,
    conditional,
    under: new Under(),
  };
  const said = saidOnIssues(known, sheet.under);
  const parties = partiesByName(known);
  const options = optionsOf(known);
  const issues = sorted(
    known.of('issue'),
    (a, b) => a.ordinal - b.ordinal,
    (a, b) => byAlphabet(a.name, b.name),
    (a, b) => byUnits(a.id, b.id),
  );
  return {
    asOf: known.asOf,
    parties,
    issues: issues.map(({ id }) => ({
      issue: issueRef(known, id),
      options: (options.get(id) ?? []).map((option) => ({
        option: option.id,
        label: option.label,
        value: option.value,
        cells: parties.map((party) => cellOf(sheet, party.id, option.id)),
      })),
      orders: ordersOf(sheet, id, parties),
      said: said(id, parties),
    })),
    leftOut: [
      ...known.leftOut('issue', 'option', 'party', 'position', 'preference'),
      ...positions.leftOut,
      ...preferences.leftOut,
    ],
    records: sheet.under.list(known),
  };
}

/**
 * Party by issue by option: the declared level, conditions, red lines and statements, with contradictions flagged
 * and both sides of them kept. Cost: parties times options.
 */
export const positionsGrid = (slice: Slice<'positions'>, asked: Asked): PositionsGrid =>
  positionsGridOf(knownAmong(slice, asked));
