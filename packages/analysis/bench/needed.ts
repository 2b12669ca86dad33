import type { Outcome } from '../src/outcome.ts';

/** The value of an outcome that cannot fail here: the benchmark makes its own inputs. */
export function needed<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(`${outcome.fault.code}: ${outcome.fault.what} ${outcome.fault.where ?? ''}`);
}
