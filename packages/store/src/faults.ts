import { bad, type Fault } from '@nonpaper/vocabulary';
import { STORE_CODES, type StoreCode } from './codes.ts';

/** One fault of the book, with what was found and where. */
export function fault(code: StoreCode, what?: string, where?: string): Fault {
  const entry = STORE_CODES[code];
  const base = { code, what: what ?? entry.means, next: entry.next };
  return where === undefined ? base : { ...base, where };
}

/** The same, as a failed outcome. */
export const refused = (code: StoreCode, what?: string, where?: string) => bad(fault(code, what, where));

/**
 * Carries a fault of the world through a method whose result has no room for one, such as reading from a disk that
 * fails half-way. Whoever prints catches it in one place and shows `fault`.
 */
export class StoreFailure extends Error {
  override readonly name = 'StoreFailure';
  readonly fault: Fault;

  constructor(cause: Fault) {
    super(cause.where === undefined ? cause.what : `${cause.what} (${cause.where})`);
    this.fault = cause;
  }
}

/** A row that no longer holds what the program wrote: somebody or something changed the file. */
export class BrokenRow extends Error {
  override readonly name = 'BrokenRow';
}
