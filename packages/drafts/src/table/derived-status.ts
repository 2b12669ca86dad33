import type { ProvisionStatus } from '../data/bracket-status-words.ts';
import { PROVISION_STATUSES } from '../data/bracket-status-words.ts';
import type { StatusReading } from '../brackets/status.ts';
import type { RowStatus } from './table.ts';

/** The status of a row as a text says it, and in words what that rests on; no words where the text says nothing. */
export interface DerivedStatus {
  readonly status: RowStatus;
  readonly words: string;
}

/** Nothing is agreed but what is said to be: silence, brackets or none, leaves a row open. */
const AS_ROW: Readonly<Record<ProvisionStatus, RowStatus>> = {
  open: 'open',
  'not stated': 'open',
  'no wording': 'open',
  'no brackets': 'open',
  'agreed in principle': 'agreed in principle',
  'agreed ad ref': 'agreed ad ref',
  agreed: 'agreed',
};

/**
 * The status of a row from those of the provisions that one text has in it: that of the least settled. Provisions
 * without wording of their own do not count. Linear.
 */
export function derivedStatus(
  readings: readonly { readonly path: string; readonly status: StatusReading }[],
): DerivedStatus {
  const held = readings.filter(({ status }) => status.status !== 'no wording');
  const [first, ...others] = [...held].sort((a, b) => rank(a.status) - rank(b.status));
  if (first === undefined) return { status: 'open', words: '' };
  const { status, words, rule } = first.status;
  if (rule === 'nothing said') return { status: 'open', words: '' };
  return { status: AS_ROW[status], words: others.length === 0 ? words : `${first.path}: ${words}` };
}

const rank = ({ status }: StatusReading): number => PROVISION_STATUSES.indexOf(status);
