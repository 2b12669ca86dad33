/** Statements as the grid of positions shows them: under a position, or still waiting for somebody to make one of them. */
import type { IsoDate } from '@nonpaper/vocabulary';
import type { Known } from './known.ts';
import { ledgerEntry } from './ledger.ts';
import type { LedgerEntry } from './ledger.ts';
import { speakerWords } from './opened.ts';
import type { PartyRef, Under } from './opened.ts';
import { byDay, byUnits, groupedBy, sorted } from './order.ts';
import type { DossierRecord, Id, Statement } from './records.ts';

/** A statement under a position. */
export interface GridStatement {
  readonly statement: Id;
  readonly speaker: string;
  readonly date: IsoDate | null;
  /** The draft to which it replies, if it does. */
  readonly inReplyTo: Id | null;
}

/** What somebody who speaks for a party said on an issue, and on which no position of the party rests yet. */
export interface GridSaid {
  readonly party: Id;
  /** As the ledger shows it: with its cue, its negation, and whether its words are the speaker's own. */
  readonly entry: LedgerEntry;
  readonly under: readonly Id[];
}

/** The statements among some records, each once, oldest first. */
export function statementLines(known: Known, records: readonly DossierRecord[]): GridStatement[] {
  const once = new Map(records.map((record) => [record.id, record]));
  const statements = [...once.values()].filter((record) => record.kind === 'statement');
  return sorted(
    statements,
    (a, b) => byDay(a.date, b.date),
    (a, b) => byUnits(a.id, b.id),
  ).map((statement) => ({
    statement: statement.id,
    speaker: speakerWords(known, statement),
    date: statement.date,
    inReplyTo: statement.inReplyTo,
  }));
}

/** The accepted statements on an issue that no position or order of the party rests on, newest first. */
export function saidOnIssues(
  known: Known,
  under: Under,
): (issue: Id, parties: readonly PartyRef[]) => GridSaid[] {
  const [used, byIssue] = [restedOn(known), saidByIssue(known)];
  return (issue, parties) => {
    const open = (byIssue.get(issue) ?? []).filter(
      ({ id, speaksFor }) =>
        parties.some((party) => party.id === speaksFor) && !used.has(restKey(issue, speaksFor, id)),
    );
    return statementLines(known, open)
      .reverse()
      .flatMap((line): GridSaid[] => {
        const statement = known.get('statement', line.statement);
        if (statement === undefined || statement.speaksFor === null) return [];
        const entry = ledgerEntry(known, statement);
        return [{ party: statement.speaksFor, entry, under: under.note([statement]) }];
      });
  };
}

const restKey = (issue: Id, party: Id | null, statement: Id): string =>
  [issue, party, statement].join('\u0000');

/** Which statements positions and orders rest on, by issue and party. */
function restedOn(known: Known): Set<string> {
  const ofPositions = known.of('position').flatMap(({ party, option, statements }) => {
    const issue = known.get('option', option)?.issue;
    return issue === undefined ? [] : statements.map((id) => restKey(issue, party, id));
  });
  const ofOrders = known
    .of('preference')
    .flatMap(({ party, issue, statements }) => statements.map((id) => restKey(issue, party, id)));
  return new Set([...ofPositions, ...ofOrders]);
}

function saidByIssue(known: Known): Map<Id, Statement[]> {
  const pairs = known
    .of('statement')
    .filter(({ speaksFor }) => speaksFor !== null)
    .flatMap((statement) => statement.issues.map((issue) => ({ issue, statement })));
  const groups = groupedBy(pairs, ({ issue }) => issue);
  return new Map([...groups].map(([issue, list]) => [issue, list.map(({ statement }) => statement)]));
}
