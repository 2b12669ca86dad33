import { linksOf, type DossierRecord, type Id, type SliceBounds, type SliceRule } from '@nonpaper/dossier';
import type { RecordKind } from '@nonpaper/vocabulary';

/** Chooses the records of a slice from those that may be seen, by the rules' own words. */
export function chooseRecords(
  rules: Readonly<Partial<Record<RecordKind, SliceRule>>>,
  visible: readonly DossierRecord[],
  bounds: SliceBounds,
): Record<string, DossierRecord[]> {
  const chosen: Record<string, DossierRecord[]> = {};
  for (const [kind, rule] of Object.entries(rules)) {
    const own = visible.filter((record) => record.kind === kind);
    chosen[kind] = own.filter(fits(rule, own, chosen, bounds));
  }
  return chosen;
}

function fits(
  rule: SliceRule,
  own: readonly DossierRecord[],
  chosen: Record<string, DossierRecord[]>,
  { asOf, since }: SliceBounds,
): (record: DossierRecord) => boolean {
  if (rule === 'all' || (rule.since && !since)) return () => true;
  const linked = new Set((rule.linkedFrom ?? []).flatMap((kind) => (chosen[kind] ?? []).flatMap(targets)));
  const states = ['accepted', 'proposed'];
  const newest = new Set(states.flatMap((state) => latest(own, state, rule.latest ?? 0, asOf ?? null)));
  const recent = (record: DossierRecord) =>
    rule.since === true &&
    typeof since === 'string' &&
    (record.recordedAt >= since || (dayOf(record) ?? '') >= since);
  return (record) => linked.has(record.id) || newest.has(record.id) || recent(record);
}

const targets = (record: DossierRecord): Id[] => linksOf(record).map((link) => link.id);

function latest(own: readonly DossierRecord[], state: string, limit: number, asOf: string | null): Id[] {
  const key = (record: DossierRecord) => `${dayOf(record) ?? ''} ${record.id}`;
  return own
    .filter((record) => record.review.state === state)
    .filter(
      (record) =>
        asOf === null || ((dayOf(record) ?? '') <= endOf(record, asOf) && (record.validFrom ?? '') <= asOf),
    )
    .sort((one, other) => (key(one) < key(other) ? 1 : -1))
    .slice(0, limit)
    .map((record) => record.id);
}

/** The day by which a record is new or old: its date, or when it was recorded where its kind has none. */
const dayOf = (record: DossierRecord): string | null => ('date' in record ? record.date : record.recordedAt);

const endOf = (record: DossierRecord, asOf: string) => ('date' in record ? asOf : `${asOf}~`);
