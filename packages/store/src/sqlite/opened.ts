import type { StoreCode } from '../codes.ts';
import type { Connection } from './adapter.ts';

/** How a file was opened. */
export interface Opened {
  readonly path: string;
  /** Why it cannot be changed; null where it can. */
  readonly hindrance: StoreCode | null;
  readonly connection: Connection;
  /** The address under which a second connection can read it. */
  readonly address: string;
}
