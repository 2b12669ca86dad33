import { SLICES, type Audience, type SliceBounds, type SliceName, type SliceRule } from '@nonpaper/dossier';
import type { RecordKind } from '@nonpaper/vocabulary';
import { fromKind, sql, wholeRows, type KindQuery } from './builder.ts';
import { rowShape } from './rows.ts';

/** What the queries of one slice share. */
interface Asked {
  readonly rules: Readonly<Partial<Record<RecordKind, SliceRule>>>;
  readonly audience: Audience;
  readonly bounds: SliceBounds;
}

/**
 * The queries of a slice, one for each kind. A rule becomes a condition on the kind's table; `linkedFrom` looks into
 * the links of exactly the records that the earlier rules select, so nothing hidden pulls anything in.
 */
export function sliceQueries(name: SliceName, audience: Audience, bounds: SliceBounds) {
  const rules: Asked['rules'] = SLICES[name];
  const asked = { rules, audience, bounds };
  return (Object.keys(rules) as RecordKind[]).map((kind) => ({
    kind,
    query: wholeRows(kind, chosen(kind, asked)).orderBy('r.recorded_at').orderBy('r.id'),
  }));
}

/** The records of a kind that the audience may see; a statement needs a visible source if it cites any. */
export function visible(kind: RecordKind, audience: Audience): KindQuery {
  const query = open(kind, audience);
  if (kind !== 'statement') return query;
  return query.where((where) =>
    where.or([
      where('r.id', 'not in', citing(hiddenSources(audience))),
      where('r.id', 'in', citing(open('source', audience))),
    ]),
  );
}

/** The records of a kind that are not closed in themselves. */
function open(kind: RecordKind, audience: Audience): KindQuery {
  const query = fromKind(kind).where((where) =>
    where.or([where('r.compartment', 'is', null), where('r.compartment', 'in', [...audience.compartments])]),
  );
  return kind === 'source' && !audience.notes ? query.where('r.source_kind', '<>', 'note') : query;
}

function hiddenSources(audience: Audience): KindQuery {
  return fromKind('source').where((where) =>
    where.or([
      where.and([
        where('r.compartment', 'is not', null),
        where('r.compartment', 'not in', [...audience.compartments]),
      ]),
      ...(audience.notes ? [] : [where('r.source_kind', '=', 'note')]),
    ]),
  );
}

/** Ids of the records that cite one of these sources. */
const citing = (sources: KindQuery) =>
  sql
    .selectFrom('link')
    .select('link.from_id')
    .where('link.to_kind', '=', 'source')
    .where('link.role', '=', 'citations')
    .where('link.to_id', 'in', sources.select('r.id'));

function chosen(kind: RecordKind, asked: Asked): KindQuery {
  const rule = asked.rules[kind] ?? 'all';
  const query = visible(kind, asked.audience);
  if (rule === 'all' || (rule.since && !asked.bounds.since)) return query;
  return query.where((where) =>
    where.or([
      ...(rule.linkedFrom ?? []).map((from) => where('r.id', 'in', targets(kind, from, asked))),
      ...(rule.latest === undefined
        ? []
        : (['accepted', 'proposed'] as const).map((state) =>
            where('r.id', 'in', latest(kind, state, rule.latest ?? 0, asked)),
          )),
      ...(rule.since ? daysOf(kind).map((day) => where(day, '>=', asked.bounds.since ?? '')) : []),
    ]),
  );
}

/** Ids of the records of `kind` to which the chosen records of `from` refer. */
const targets = (kind: RecordKind, from: RecordKind, asked: Asked) =>
  sql
    .selectFrom('link')
    .select('link.to_id')
    .where('link.to_kind', '=', kind)
    .where('link.from_id', 'in', chosen(from, asked).select('r.id'));

/** Ids of the newest records in a state, of those known by the as-of day. Records without a date come last. */
function latest(kind: RecordKind, state: string, limit: number, { audience, bounds }: Asked) {
  const day = dayOf(kind);
  const asOf = bounds.asOf ?? null;
  const known = visible(kind, audience).where('r.review_state', '=', state);
  const dated =
    asOf === null
      ? known
      : known
          .where((where) => where.or([where(day, 'is', null), where(day, '<=', endOf(day, asOf))]))
          .where((where) => where.or([where('r.valid_from', 'is', null), where('r.valid_from', '<=', asOf)]));
  return dated.select('r.id').orderBy(day, 'desc').orderBy('r.id', 'desc').limit(limit);
}

type DayColumn = 'r.date' | 'r.recorded_at';

/** The column by which records of a kind are new or old. */
const dayOf = (kind: RecordKind): DayColumn =>
  rowShape(kind).columns.includes('date') ? 'r.date' : 'r.recorded_at';

const daysOf = (kind: RecordKind): DayColumn[] => [...new Set<DayColumn>(['r.recorded_at', dayOf(kind)])];

/** Recorded times of a day are greater than its date. */
const endOf = (day: DayColumn, asOf: string) => (day === 'r.date' ? asOf : `${asOf}~`);
