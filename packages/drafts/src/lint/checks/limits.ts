import type { DraftView } from '../draft-view.ts';
import { matterOf, type Duty } from '../duties.ts';
import { findingOn, nameOf } from '../findings.ts';
import type { TimeMark } from '../times.ts';
import type { LintFinding } from '../types.ts';

interface Limit {
  readonly duty: Duty;
  readonly mark: TimeMark;
  readonly value: string;
}

/**
 * Two limits for one duty: the same actor, act and objects, word for word, with two different limits or dates. A clause
 * with a condition of its own ("if", "where") is another case and is left alone. Linear: clauses meet by their key.
 */
export function contradictoryLimits({ duties }: DraftView): LintFinding[] {
  const known = new Map<string, Limit>();
  return duties.flatMap((duty) => {
    const limit = limitOf(duty);
    if (limit === null) return [];
    const key = keyOf(duty);
    const before = known.get(key);
    if (before === undefined) known.set(key, limit);
    if (before === undefined || before.value === limit.value || before.duty.unit === duty.unit) return [];
    const note = `${nameOf(before.duty.unit)} asks for the same ${before.value}, and this provision ${limit.value}; which of the two holds?`;
    return [
      findingOn('sequence', duty.unit, duty.sentence, [limit.mark.from, limit.mark.to], note, 'certain', [
        before.duty.unit,
      ]),
    ];
  });
}

const keyOf = (duty: Duty): string => {
  const { tokens } = duty.sentence;
  const subject = matterOf(tokens, duty.subject[0], duty.subject[1]).sort().join(' ');
  return [
    duty.negated,
    subject,
    ...duty.acts.map(({ verb, objects }) => `${verb} ${[...objects].sort().join(' ')}`),
  ].join('|');
};

function limitOf(duty: Duty): Limit | null {
  const { tokens } = duty.sentence;
  if (
    duty.subordinate ||
    duty.acts.length === 0 ||
    duty.times.some(
      ({ kind, from }) =>
        kind === 'trigger' && /^(?:if|where|unless|in|once|when)$/u.test(tokens[from]?.low ?? ''),
    )
  )
    return null;
  const marks = duty.times.filter(({ kind }) => kind === 'limit' || kind === 'date');
  const mark = marks[0];
  if (mark === undefined || marks.length > 2) return null;
  const value = tokens
    .slice(mark.from, dateEnd(tokens, mark.to))
    .map(({ low }) => low)
    .join(' ');
  return { duty, mark, value };
}

/** A date mark ends at its month; the year and day behind belong to it. */
function dateEnd(tokens: Duty['sentence']['tokens'], to: number): number {
  let end = to;
  while (
    end < to + 3 &&
    (tokens[end]?.kind === 'number' || (tokens[end]?.text === ',' && tokens[end + 1]?.kind === 'number'))
  )
    end += 1;
  return end;
}
