import { BrokenRow } from '../faults.ts';
import type { SqlValue } from './adapter.ts';

/** How one field of a record stands in one column: as it is, as 0 or 1, or as JSON text. */
export interface Column {
  readonly form: 'plain' | 'flag' | 'json';
  readonly name: string;
  /** A field that a record may lack, and lacks where the column is null. */
  readonly optional?: true;
}

/** A compound value spread over columns. A nullable one is null where its first column is. */
export interface Group {
  readonly form: 'group';
  readonly nullable: boolean;
  readonly fields: Readonly<Record<string, Column>>;
}

export type Field = Column | Group;

export const plain = (name: string): Column => ({ form: 'plain', name });
/** A field that came after the first release: records written before lack it, so their hashes stay as they were. */
export const optional = (name: string): Column => ({ form: 'plain', name, optional: true });
/** The same of a compound value. */
export const optionalJson = (name: string): Column => ({ form: 'json', name, optional: true });
export const flag = (name: string): Column => ({ form: 'flag', name });
export const json = (name: string): Column => ({ form: 'json', name });
export const group = (fields: Record<string, Column>): Group => ({ form: 'group', nullable: false, fields });
export const nullable = (fields: Record<string, Column>): Group => ({
  form: 'group',
  nullable: true,
  fields,
});

/** Whether a record may lack the field. */
export const isOptional = (field: Field): boolean => field.form !== 'group' && field.optional === true;

/** The names of a field's columns. */
export function columnNames(field: Field): string[] {
  return field.form === 'group' ? Object.values(field.fields).map((each) => each.name) : [field.name];
}

/** The values of a field's columns. Throws when the value has parts that the columns do not. */
export function encodeField(field: Field, value: unknown, where: string): SqlValue[] {
  if (field.form !== 'group') return [encodeColumn(field, value, where)];
  const names = Object.keys(field.fields);
  if (value === null && field.nullable) return names.map(() => null);
  const parts = asObject(value, where);
  assertSameKeys(parts, names, where);
  return Object.entries(field.fields).map(([key, column]) =>
    encodeColumn(column, parts[key], `${where}.${key}`),
  );
}

function encodeColumn(column: Column, value: unknown, where: string): SqlValue {
  if (value === null || (value === undefined && column.optional === true)) return null;
  if (column.form === 'json') return JSON.stringify(value);
  if (column.form === 'flag' && typeof value === 'boolean') return value ? 1 : 0;
  if (column.form === 'plain' && typeof value === 'string') return value;
  if (column.form === 'plain' && typeof value === 'number') return boundNumber(value);
  throw new Error(`${where} is ${typeof value}, which the column ${column.name} does not hold.`);
}

/**
 * The library binds what differs from a whole number by less than 2.2e-16 as that whole number, so a tiny number
 * would become 0. Given as a text, the column's own affinity makes the number of it.
 */
const boundNumber = (value: number): SqlValue =>
  value > 0 && value < Number.EPSILON ? String(value) : value;

/** The value of a field, read from its columns that begin at `start` of the row. */
export function decodeField(field: Field, row: readonly SqlValue[], start: number): unknown {
  if (field.form !== 'group') return decodeColumn(field, row[start] ?? null);
  if (field.nullable && row[start] === null) return null;
  const columns = Object.entries(field.fields);
  return Object.fromEntries(
    columns.map(([key, column], place) => [key, decodeColumn(column, row[start + place] ?? null)]),
  );
}

function decodeColumn(column: Column, value: SqlValue): unknown {
  if (value === null || column.form === 'plain') return value;
  return column.form === 'flag' ? value === 1 : parsed(String(value), column.name);
}

/** Reads JSON that the program wrote; when it is none any more, the file was changed. */
export function parsed(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BrokenRow(`${where} holds no JSON any more`);
  }
}

/** Reads an unknown value as an object with named parts. */
export function asObject(value: unknown, where: string): Record<string, unknown> {
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) return { ...value };
  throw new Error(`${where} is not an object.`);
}

/** Nothing is lost silently: a part that no column holds, or a column without its part, is our own fault. */
export function assertSameKeys(
  parts: Record<string, unknown>,
  names: readonly string[],
  where: string,
): void {
  const extra = Object.keys(parts).find((key) => !names.includes(key));
  if (extra !== undefined) throw new Error(`${where}.${extra} has no place in the dossier file.`);
  const missing = names.find((name) => parts[name] === undefined);
  if (missing !== undefined) throw new Error(`${where}.${missing} is missing.`);
}
