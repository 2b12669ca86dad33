import type { Outcome } from '@nonpaper/vocabulary';
import { good } from '@nonpaper/vocabulary';
import { wrongTable } from './check-table.ts';

/** Checks a value of unknown shape; `where` is its JSON Pointer, which a fault names. */
export type Decoder<T> = (value: unknown, where: string) => Outcome<T>;

export const text: Decoder<string> = (value, where) =>
  typeof value === 'string' ? good(value) : expected('a text', value, where);

export const textOrNull: Decoder<string | null> = (value, where) =>
  value === null ? good(null) : text(value, where);

export const count: Decoder<number> = (value, where) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
    ? good(value)
    : expected('a whole number from 0', value, where);

/** One of a closed list; `literal` for a single value. */
export const oneOf =
  <T extends string | number | boolean>(values: readonly T[]): Decoder<T> =>
  (value, where) => {
    const found = values.find((each) => each === value);
    if (found !== undefined) return good(found);
    return expected(values.map((each) => JSON.stringify(each)).join(' or '), value, where);
  };

export const listOf =
  <T>(item: Decoder<T>): Decoder<readonly T[]> =>
  (value, where) => {
    if (!Array.isArray(value)) return expected('a list', value, where);
    const all: T[] = [];
    for (const [at, each] of value.entries()) {
      const read = item(each, `${where}/${at}`);
      if (!read.ok) return read;
      all.push(read.value);
    }
    return good(all);
  };

/** Decoders by the names of the fields. */
type Fields = Readonly<Record<string, Decoder<unknown>>>;
type Decoded<F extends Fields> = { readonly [K in keyof F]: F[K] extends Decoder<infer T> ? T : never };

/**
 * An object with every field of `required`, perhaps some of `optional`, and no other: a field that is not known
 * here would be lost without a word.
 */
export const objectOf =
  <R extends Fields, O extends Fields>(required: R, optional: O): Decoder<Decoded<R> & Partial<Decoded<O>>> =>
  (value, where) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return expected('an object', value, where);
    const decoders: ReadonlyMap<string, Decoder<unknown>> = new Map([
      ...Object.entries(required),
      ...Object.entries(optional),
    ]);
    const absent = Object.keys(required).find((name) => !Object.hasOwn(value, name));
    if (absent !== undefined)
      return wrongTable({ what: `The field “${absent}” is missing.`, where: at(where) });
    const read: Record<string, unknown> = {};
    for (const [name, each] of Object.entries(value)) {
      const decode = decoders.get(name);
      if (decode === undefined)
        return wrongTable({ what: `There is a field “${name}”, which is not known here.`, where: at(where) });
      const field = decode(each, `${where}/${pointed(name)}`);
      if (!field.ok) return field;
      read[name] = field.value;
    }
    // Every required field was there, and every field went through its own decoder.
    return good(read as Decoded<R> & Partial<Decoded<O>>);
  };

const expected = (wanted: string, value: unknown, where: string): Outcome<never> =>
  wrongTable({ what: `Expected ${wanted}, found ${named(value)}.`, where: at(where) });

function named(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  const shown = JSON.stringify(value) ?? 'nothing';
  return shown.length > LONGEST_SHOWN ? `${shown.slice(0, LONGEST_SHOWN)}…` : shown;
}

const LONGEST_SHOWN = 60;

/** The whole document has the empty pointer, which would show as nothing. */
const at = (where: string): string => (where === '' ? '/' : where);

const pointed = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');
