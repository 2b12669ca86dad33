import type { Ledger, LedgerEntry, LedgerGroup } from '@nonpaper/dossier';
import { SourceBook } from '../book.ts';
import { asOfFact, framed, leftOutLines } from '../frame.ts';
import type { DossierHead } from '../frame.ts';
import { counted } from '../kinds.ts';
import type { Block, Page } from '../page.ts';
import { aside, heading, list, paragraph } from '../page.ts';
import { statementLine } from './statements.ts';

/** Who said what: by issue, party and day; outlets' own voice and proposals stand apart. */
export function ledgerPage(head: DossierHead, ledger: Ledger): Page {
  const book = new SourceBook();
  const byId = new Map(ledger.entries.map((entry) => [entry.statement, entry]));
  const blocks = [
    ...ledger.groups.flatMap((group) => groupBlocks(group, byId, book)),
    ...(ledger.entries.length === 0 ? [paragraph('No statement is recorded.')] : []),
    ...apart(
      'In an outlet’s own voice',
      'What an outlet wrote or inferred itself. It feeds no position.',
      ledger.outletVoice,
      book,
    ),
    ...apart(
      'Only proposed',
      'Read by the program and accepted by nobody yet. It feeds nothing.',
      ledger.proposed,
      book,
    ),
  ];
  const facts = [
    asOfFact(ledger.asOf),
    { label: 'Statements', value: [counted(ledger.entries.length, 'accepted', 'accepted')] },
  ];
  return framed(head, {
    subject: 'Who said what',
    facts,
    blocks,
    leftOut: leftOutLines(ledger.leftOut),
    book,
  });
}

function groupBlocks(group: LedgerGroup, byId: ReadonlyMap<string, LedgerEntry>, book: SourceBook): Block[] {
  const parties = group.parties.flatMap(({ party, statements }): Block[] => {
    const lines = statements.flatMap((id) => {
      const entry = byId.get(id);
      return entry === undefined ? [] : [statementLine(entry, book)];
    });
    return lines.length === 0 ? [] : [heading(party?.name ?? 'For no party', 3), list(lines)];
  });
  return parties.length === 0 ? [] : [heading(group.issue?.name ?? 'On no issue'), ...parties];
}

function apart(title: string, explained: string, entries: readonly LedgerEntry[], book: SourceBook): Block[] {
  if (entries.length === 0) return [];
  return [heading(title), aside(explained), list(entries.map((entry) => statementLine(entry, book)))];
}
