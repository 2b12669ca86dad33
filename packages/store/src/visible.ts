import type { Audience, DossierRecord, Id } from '@nonpaper/dossier';

/**
 * Tells whether an audience may see a record for its own sake: notes and closed compartments are kept from those
 * who may not. What rests on hidden records alone is left out by the dossier package.
 */
export function mayBeSeen(record: DossierRecord, audience: Audience): boolean {
  if (record.compartment !== null && !audience.compartments.includes(record.compartment)) return false;
  return audience.notes || record.kind !== 'source' || record.sourceKind !== 'note';
}

/** Ids of the sources that an audience may not see. */
function hiddenSources(records: readonly DossierRecord[], audience: Audience): ReadonlySet<Id> {
  const hidden = records.filter((record) => record.kind === 'source' && !mayBeSeen(record, audience));
  return new Set(hidden.map((record) => record.id));
}

/**
 * The records that an audience may see. A statement all of whose sources are hidden is hidden with them: it is counted
 * and limited here, before any answer could leave it out, and a count must not tell that it exists.
 */
export function seenAmong(records: readonly DossierRecord[], audience: Audience): DossierRecord[] {
  const hidden = hiddenSources(records, audience);
  const hasGround = ({ citations }: DossierRecord): boolean =>
    citations.length === 0 || citations.some((citation) => !hidden.has(citation.source));
  return records.filter(
    (record) => mayBeSeen(record, audience) && (record.kind !== 'statement' || hasGround(record)),
  );
}
