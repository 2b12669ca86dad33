import type { Effort, Judgement, Participation } from '@nonpaper/dossier';
import { based, type Entering } from './entering.ts';
import type { FolderRecords } from './schema.ts';

export function participationOf(
  entering: Entering,
  raw: FolderRecords<'participations'>[number],
  id: string,
): Participation {
  const where = `participations.yaml, ${raw.party} in ${raw.draft},`;
  return {
    ...based(entering, 'participation', id, raw, where),
    draft: entering.book.id('draft', raw.draft, where),
    party: entering.book.id('party', raw.party, where),
    part: raw.part,
    state: raw.state,
    account: raw.account,
    statements: entering.book.list('statement', raw.statements, where),
    date: raw.date,
  };
}

export function effortOf(entering: Entering, raw: FolderRecords<'efforts'>[number], id: string): Effort {
  const where = `efforts.yaml, "${raw.name}",`;
  return {
    ...based(entering, 'effort', id, raw, where),
    name: raw.name,
    start: raw.start,
    end: raw.end ?? null,
    outcome: raw.outcome,
    ended: raw.ended,
    summary: raw.summary,
    parties: entering.book.list('party', raw.parties, where),
    drafts: entering.book.list('draft', raw.drafts, where),
  };
}

export function judgementOf(
  entering: Entering,
  raw: FolderRecords<'judgements'>[number],
  id: string,
): Judgement {
  const where = 'judgements.yaml';
  return {
    ...based(entering, 'judgement', id, raw, where),
    text: raw.text,
    likelihood: raw.likelihood ?? null,
    confidence: raw.confidence,
    restsOn: entering.book.list('statement', raw.restsOn, where),
    author: raw.author,
    date: raw.date,
  };
}
