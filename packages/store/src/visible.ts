import type { Audience, DossierRecord } from '@nonpaper/dossier';

/**
 * Tells whether an audience may see a record for its own sake: notes and closed compartments are kept from those
 * who may not. What rests on hidden records alone is left out by the dossier package.
 */
export function mayBeSeen(record: DossierRecord, audience: Audience): boolean {
  if (record.compartment !== null && !audience.compartments.includes(record.compartment)) return false;
  return audience.notes || record.kind !== 'source' || record.sourceKind !== 'note';
}
