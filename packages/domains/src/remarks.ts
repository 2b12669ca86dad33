import type { DomainsCode } from './codes.ts';

/** What a reader has to say of a file that it could read: what was assumed, changed or passed over, and where. */
export interface Remark {
  readonly code: DomainsCode;
  /** One sentence for a person. */
  readonly text: string;
}

/** Gathers remarks; the same one is kept once. */
export class Remarks {
  readonly #kept = new Map<string, Remark>();

  add(code: DomainsCode, text: string): void {
    this.#kept.set(`${code} ${text}`, { code, text });
  }

  list(): readonly Remark[] {
    return [...this.#kept.values()];
  }
}
