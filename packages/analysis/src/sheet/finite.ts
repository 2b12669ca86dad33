import { Refused } from '../refused.ts';

/** A number as it stands, minus zero as zero; everything else is refused. */
export function finite(value: number | undefined, where: string): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value === 0 ? 0 : value;
  throw new Refused('sheet-not-a-number', `${String(value)} is no finite number.`, where);
}
