import type { DossierRecord, RecordOf } from '@nonpaper/dossier';
import { RECORD_KINDS, type RecordKind } from '@nonpaper/vocabulary';
import type { SqlValue } from './adapter.ts';
import { BASE_FIELDS, TABLES_OF } from './columns.ts';
import {
  asObject,
  assertSameKeys,
  columnNames,
  decodeField,
  encodeField,
  isOptional,
  type Field,
} from './fields.ts';

/** How the records of one kind stand in their table: made once from the lists of `columns.ts`. */
export interface RowShape {
  readonly kind: RecordKind;
  readonly table: string;
  /** All columns, in the order of every row. */
  readonly columns: readonly string[];
  readonly fields: readonly (readonly [key: string, field: Field])[];
}

function shapeOf(kind: RecordKind): RowShape {
  const { table, fields: own } = TABLES_OF[kind];
  const fields: [string, Field][] = [...Object.entries(BASE_FIELDS), ...Object.entries<Field>(own)];
  return { kind, table, fields, columns: fields.flatMap(([, field]) => columnNames(field)) };
}

const SHAPES = new Map(RECORD_KINDS.map((kind) => [kind, shapeOf(kind)]));

/** The table and columns of a kind. */
export function rowShape(kind: RecordKind): RowShape {
  const shape = SHAPES.get(kind);
  if (shape === undefined) throw new Error(`There is no table for ${kind}.`);
  return shape;
}

/** The row of a record. Throws when the record has a field that no column holds, or lacks one. */
export function toRow(record: DossierRecord): SqlValue[] {
  const shape = rowShape(record.kind);
  const where = `${record.kind} ${record.id}`;
  const { kind: _, ...values } = asObject(record, where);
  const due = shape.fields.filter(([key, field]) => !isOptional(field) || values[key] !== undefined);
  assertSameKeys(
    values,
    due.map(([key]) => key),
    where,
  );
  return shape.fields.flatMap(([key, field]) => encodeField(field, values[key], `${where}.${key}`));
}

/** The record of a row. What the columns hold was checked when it was written; `verify` finds later changes. */
export function fromRow<K extends RecordKind>(kind: K, row: readonly SqlValue[]): RecordOf<K> {
  const record: Record<string, unknown> = { kind };
  let place = 0;
  for (const [key, field] of rowShape(kind).fields) {
    const value = decodeField(field, row, place);
    if (value !== null || !isOptional(field)) record[key] = value;
    place += field.form === 'group' ? Object.keys(field.fields).length : 1;
  }
  return record as unknown as RecordOf<K>;
}
