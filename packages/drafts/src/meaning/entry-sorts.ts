/** What sort of entry an entry is, for weighing it. */
import type { Finding } from './change.ts';
import type { Clause } from './clauses.ts';
import type { DutyMark } from './mark.ts';
import { ownSide, type ProvisionView } from './provision-view.ts';

/** Sorts of entries that are weighed apart; those with words on one side only are a sort of their own. */
export const SORTS = [
  'duty near both',
  'duty far both',
  'duty alone',
  'duty changed both',
  'negation both',
  'contrary both',
  'bound both',
  'bound alone',
  'party both',
  'party alone',
  'number both',
  'number alone',
  'date both',
  'date alone',
  'deadline both',
  'deadline alone',
  'condition both',
  'condition alone',
  'extent both',
  'extent alone',
  'limit both',
  'limit alone',
  'exception both',
  'exception alone',
  'words both',
  'words alone',
  'joiner both',
  'qualifier both',
  'qualifier alone',
  'status both',
  'reference both',
  'reference alone',
  'term both',
  'term alone',
  'wording both',
  'wording alone',
] as const;
const PLACE_OF: ReadonlyMap<string, number> = new Map(SORTS.map((sort, at) => [sort, at]));

/** The sort of an entry; the first word of its note tells apart what one kind holds. */
export function sortOf(finding: Finding, view: ProvisionView): number {
  const side = ownSide(finding) === null ? 'both' : 'alone';
  if (familyOf(finding) === 'duty' && side === 'both')
    return PLACE_OF.get(isFar(finding, view) ? 'duty far both' : 'duty near both') ?? -1;
  return PLACE_OF.get(`${familyOf(finding)} ${side}`) ?? PLACE_OF.get(`${familyOf(finding)} both`) ?? -1;
}

/** The sort of an entry without its sides. */
export function familyOf({ kind, note }: Finding): string {
  if (kind === 'duty-changed') return 'duty changed';
  if (kind.startsWith('duty-')) return 'duty';
  if (kind === 'negation') return note.startsWith('Negation') ? 'negation' : 'contrary';
  if (kind !== 'scope') return kind;
  return note.startsWith('“')
    ? 'joiner'
    : (/^(?:extent|limit|exception)/u.exec(note.toLowerCase())?.[0] ?? 'words');
}

const FAR = 1.5;

/** Whether two duties lie more than a pledge apart. */
function isFar({ left, right }: Finding, { clauses }: ProvisionView): boolean {
  const [a, b] = [dutyAt(clauses.left, left), dutyAt(clauses.right, right)];
  return a !== undefined && b !== undefined && Math.abs(a.duty.form.level - b.duty.form.level) >= FAR;
}

/** A duty with the clause that it binds in. */
export interface Duty {
  readonly clause: Clause;
  readonly duty: DutyMark;
}

export function dutyAt(clauses: readonly Clause[], span: Finding['left']): Duty | undefined {
  if (span === null) return undefined;
  for (const clause of clauses)
    for (const duty of [clause.duty, ...clause.asides])
      if (duty?.span[0] === span[0]) return { clause, duty };
  return undefined;
}
