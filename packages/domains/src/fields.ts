import { refuse } from './refusal.ts';
import { shown } from './numbers.ts';

/** A set of fields as JSON and YAML have it, looked at by own names alone, so that no file reaches the prototype. */
export type Fields = ReadonlyMap<string, unknown>;

/** The fields of a value, or null where it is no set of fields. YAML may bring keys that are numbers. */
export function fieldsOf(value: unknown): Fields | null {
  if (value instanceof Map) return new Map([...value].map(([key, each]) => [String(key), each as unknown]));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return new Map(Object.entries(value));
}

/** The same where nothing else will do. */
export function fieldsIn(value: unknown, where: string): Fields {
  if (value === undefined) return refuse('domain-field-missing', 'A set of fields is missing.', where);
  return (
    fieldsOf(value) ??
    refuse('domain-field-wrong', `${shown(value)} stands where fields are expected.`, where)
  );
}

/** A list where nothing else will do. */
export function listIn(value: unknown, where: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (value === undefined) return refuse('domain-field-missing', 'A list is missing.', where);
  return refuse('domain-field-wrong', `${shown(value)} stands where a list is expected.`, where);
}

/** A name: text, or a number or truth value as it is printed, which is how YAML reads 10 and yes. */
export function nameIn(value: unknown, where: string): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value === undefined) return refuse('domain-field-missing', 'A name is missing.', where);
  return refuse('domain-field-wrong', `${shown(value)} stands where a name is expected.`, where);
}
