import type { CoreConcern, Position, Preference, Reaction, Response } from '@nonpaper/dossier';
import { based, type Entering } from './entering.ts';
import type { FolderRecords } from './schema.ts';

export function positionOf(
  entering: Entering,
  raw: FolderRecords<'positions'>[number],
  id: string,
): Position {
  const where = `positions.yaml, ${raw.party} on ${raw.option},`;
  const { book } = entering;
  return {
    ...based(entering, 'position', id, raw, where),
    party: book.id('party', raw.party, where),
    issue: book.id('issue', raw.issue, where),
    option: book.id('option', raw.option, where),
    level: raw.level,
    condition: raw.condition ?? null,
    conditionMetBy: book.list('draft', raw.conditionMetBy, where),
    statements: book.list('statement', raw.statements, where),
    date: raw.date,
    redLine: raw.redLine,
  };
}

export function preferenceOf(
  entering: Entering,
  raw: FolderRecords<'preferences'>[number],
  id: string,
): Preference {
  const where = `preferences.yaml, ${raw.party} on ${raw.issue},`;
  const { book } = entering;
  return {
    ...based(entering, 'preference', id, raw, where),
    party: book.id('party', raw.party, where),
    issue: book.id('issue', raw.issue, where),
    order: book.list('option', raw.order, where),
    statements: book.list('statement', raw.statements, where),
    date: raw.date,
  };
}

export function concernOf(
  entering: Entering,
  raw: FolderRecords<'concerns'>[number],
  id: string,
): CoreConcern {
  const where = `concerns.yaml, "${raw.title}",`;
  const { book } = entering;
  return {
    ...based(entering, 'coreConcern', id, raw, where),
    party: book.id('party', raw.party, where),
    title: raw.title,
    issues: book.list('issue', raw.issues, where),
    declaredByParty: raw.declaredByParty,
    ascribedBy: raw.ascribedBy ?? null,
    statements: book.list('statement', raw.statements, where),
    date: raw.date,
  };
}

export function responseOf(
  entering: Entering,
  raw: FolderRecords<'responses'>[number],
  id: string,
): Response {
  const where = `responses.yaml, ${raw.party} to ${raw.draft},`;
  return {
    ...based(entering, 'response', id, raw, where),
    party: entering.book.id('party', raw.party, where),
    draft: entering.book.id('draft', raw.draft, where),
    provision: entering.book.maybe('provision', raw.provision, where),
    stance: raw.stance,
    text: raw.text,
    statements: entering.book.list('statement', raw.statements, where),
    date: raw.date,
  };
}

export function reactionOf(
  entering: Entering,
  raw: FolderRecords<'reactions'>[number],
  id: string,
): Reaction {
  const where = `reactions.yaml, ${raw.who},`;
  return {
    ...based(entering, 'reaction', id, raw, where),
    who: raw.who,
    party: entering.book.maybe('party', raw.party, where),
    draft: entering.book.maybe('draft', raw.draft, where),
    text: raw.text,
    statements: entering.book.list('statement', raw.statements, where),
    date: raw.date,
  };
}
