import type { Speaker, Statement } from '@nonpaper/dossier';
import { based, idOf, type Entering } from './entering.ts';
import type { FolderRecords } from './schema.ts';

function speakerOf(
  entering: Entering,
  raw: FolderRecords<'statements'>[number]['speaker'],
  where: string,
): Speaker {
  return {
    class: raw.class,
    person: entering.book.maybe('person', raw.person, where),
    party: entering.book.maybe('party', raw.party, where),
    outlet: entering.book.maybe('outlet', raw.outlet, where),
    name: raw.name ?? null,
    descriptor: raw.descriptor ?? null,
    count: raw.count ?? null,
    ground: raw.ground ?? null,
  };
}

/** A statement as entered. `outletName` gives an outlet's usual name by its slug. */
export function statementOf(
  entering: Entering,
  raw: FolderRecords<'statements'>[number],
  outletName: (slug: string) => string,
): Statement {
  const where = `statements.yaml, ${raw.slug},`;
  const { book } = entering;
  return {
    ...based(entering, 'statement', idOf(entering, 'statement', raw.slug), raw, where),
    speaker: speakerOf(entering, raw.speaker, where),
    speaksFor: book.maybe('party', raw.speaksFor, where),
    via: raw.via.map((outlet) => ({ name: outletName(outlet), outlet: book.id('outlet', outlet, where) })),
    recipient: raw.recipient ?? null,
    cue: raw.cue,
    force: raw.force,
    content: raw.content,
    quoted: raw.quoted,
    hedges: raw.hedges.map((hedge) => ({ ...hedge, span: null })),
    negated: raw.negated,
    confidence: null,
    text: null,
    spans: null,
    date: raw.date ?? null,
    language: raw.language ?? null,
    issues: book.list('issue', raw.issues, where),
    inReplyTo: book.maybe('draft', raw.inReplyTo, where),
  };
}
