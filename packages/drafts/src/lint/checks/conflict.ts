import type { DraftView } from '../draft-view.ts';
import { matterOf, type ActUse, type Duty } from '../duties.ts';
import { findingOn, nameOf, quoted, type CheckResult } from '../findings.ts';
import type { LintFinding } from '../types.ts';
import { spanOf } from '../view.ts';

/** How many clauses with one actor and act are compared with each other. */
const COMPARED = 30;
const EXCEPTING = /^(?:except|unless|notwithstanding|save|prejudice|other|otherwise|exception|apart)$/u;

interface Claim {
  readonly duty: Duty;
  readonly act: ActUse;
  readonly actor: string;
  readonly objects: ReadonlySet<string>;
}

/**
 * Duties that exclude each other: the same actor is to do, or may do, what elsewhere it is not to do. Clauses are
 * grouped by actor and act; within a group a prohibition is held against each duty and permission whose objects are for
 * the most part the same. Clauses that name an exception are left alone. Within a group at most thirty are compared.
 */
export function checkConflict({ duties }: DraftView): CheckResult {
  const groups = new Map<string, Claim[]>();
  for (const duty of duties) {
    if (duty.subordinate || duty.voice === 'be' || hasException(duty)) continue;
    for (const claim of claimsOf(duty)) {
      const key = `${claim.act.verb} ${duty.voice} ${claim.actor}`;
      const known = groups.get(key);
      if (known === undefined) groups.set(key, [claim]);
      else if (known.length < COMPARED) known.push(claim);
    }
  }
  return { findings: [...groups.values()].flatMap(conflictsIn) };
}

const hasException = ({ sentence, modal, end }: Duty): boolean =>
  sentence.tokens.slice(Math.max(0, modal - 12), end).some(({ low }) => EXCEPTING.test(low));

function claimsOf(duty: Duty): Claim[] {
  const { tokens } = duty.sentence;
  const subject = matterOf(tokens, duty.subject[0], duty.subject[1]).filter(
    (word) => word !== 'neither' && word !== 'nor',
  );
  const actor =
    duty.voice === 'passive'
      ? ''
      : subject.length > 0
        ? subject.join(' ')
        : generic(tokens[duty.subject[1] - 1]?.low ?? '');
  return duty.acts.map((act) => ({
    duty,
    act,
    actor,
    objects: new Set([...act.objects, ...(duty.voice === 'passive' ? [] : [])]),
  }));
}

/** "Party", "parties", "each Party" are one actor. */
const generic = (low: string): string => (/^(?:party|parties|side|sides)$/u.test(low) ? 'party' : low);

function conflictsIn(claims: readonly Claim[]): LintFinding[] {
  const found: LintFinding[] = [];
  const said = new Set<Duty>();
  claims.forEach((later, index) => {
    const earlier = claims
      .slice(0, index)
      .find(
        (each) =>
          each.duty !== later.duty && each.duty.negated !== later.duty.negated && sameMatter(each, later),
      );
    if (earlier === undefined || said.has(later.duty)) return;
    said.add(later.duty);
    found.push(asked(later.duty, earlier.duty));
  });
  return found;
}

/** Whether two thirds of the words of the smaller set stand in both; both empty counts where the verb says all. */
function sameMatter(one: Claim, other: Claim): boolean {
  const [small, large] =
    one.objects.size <= other.objects.size ? [one.objects, other.objects] : [other.objects, one.objects];
  if (small.size === 0) return large.size === 0;
  const both = [...small].filter((word) => large.has(word)).length;
  return both / small.size >= 2 / 3 && both / large.size >= 0.5;
}

function asked(later: Duty, earlier: Duty): LintFinding {
  const range: readonly [number, number] = [later.subject[0], later.verbAt + 1];
  const before = quoted(
    earlier.unit,
    spanOf(earlier.sentence.tokens, earlier.subject[0], Math.min(earlier.end, earlier.verbAt + 8) - 1),
  );
  const note = `This and ${nameOf(earlier.unit)} (${before}) cannot both be kept, or each is an exception to the other; which of them goes before, and in which cases?`;
  return findingOn('conflict', later.unit, later.sentence, range, note, 'likely', [earlier.unit]);
}
