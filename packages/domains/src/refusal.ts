import { bad, good, type Outcome } from '@nonpaper/analysis';
import { DOMAINS_CODES, type DomainsCode } from './codes.ts';

/** Carries a refusal out of the depth of a reader; `gate` is the one place that turns it into a fault. */
class Refused extends Error {
  readonly fault;
  constructor(code: DomainsCode, what: string, where: string) {
    super(what);
    this.fault = { code, what, where, next: DOMAINS_CODES[code].next };
  }
}

/** Ends the reading of a file. */
export function refuse(code: DomainsCode, what: string, where: string): never {
  throw new Refused(code, what, where);
}

/** The value that `work` makes, or the fault with which it refused. Our own exceptions pass through. */
export function gate<T>(work: () => T): Outcome<T> {
  try {
    return good(work());
  } catch (error) {
    if (error instanceof Refused) return bad(error.fault);
    throw error;
  }
}
