import type { CaseState, ConflictCase } from './case.ts';
import { Refused } from '../refused.ts';
import type { Work } from '../work.ts';

/** More states than this are not made from options: they would fill the memory. */
export const MOST_STATES = 2_000_000;

/**
 * The states of a case: those given, each checked; else all combinations of options but the infeasible ones, numbered from 1 with the
 * first option turning fastest, as in the literature.
 */
export function* statesOf({ options, states, infeasible = [] }: ConflictCase): Work<readonly CaseState[]> {
  const count = options?.length ?? 0;
  infeasible.forEach((pattern, at) => checkPattern(pattern, count, 'YN-', `infeasible pattern ${at + 1}`));
  if (states === undefined) return yield* combinations(count, infeasible);
  checkIds(states);
  if (options === undefined) return states;
  for (const { id, options: own = '' } of states) checkPattern(own, count, 'YN', `state ${id}`);
  checkTwins(states);
  const left = states.filter(({ options: own = '' }) => !infeasible.some((pattern) => matches(pattern, own)));
  if (left.length === 0 && states.length > 0)
    throw new Refused('conflict-empty', 'The infeasible patterns leave no state.', 'infeasible');
  return left;
}

function checkIds(states: readonly CaseState[]): void {
  const seen = new Set<string>();
  for (const { id } of states) {
    if (seen.has(id)) throw new Refused('conflict-state-twice', `State ${id} stands twice.`, 'states');
    seen.add(id);
  }
}

function checkTwins(states: readonly CaseState[]): void {
  const seen = new Map<string, string>();
  for (const { id, options = '' } of states) {
    const twin = seen.get(options);
    if (twin !== undefined)
      throw new Refused(
        'conflict-state-twice',
        `States ${twin} and ${id} are the same, ${options}.`,
        'states',
      );
    seen.set(options, id);
  }
}

function checkPattern(pattern: string, options: number, marks: string, where: string): void {
  const wrong = [...pattern].find((mark) => !marks.includes(mark));
  if (wrong !== undefined)
    throw new Refused('conflict-bad-pattern', `“${wrong}” is none of ${[...marks].join(', ')}.`, where);
  if (pattern.length !== options)
    throw new Refused(
      'conflict-bad-pattern',
      `It has ${pattern.length} marks for ${options} options.`,
      where,
    );
}

const matches = (pattern: string, options: string): boolean => {
  for (let at = 0; at < pattern.length; at += 1)
    if (pattern[at] !== '-' && pattern[at] !== options[at]) return false;
  return true;
};

/**
 * All combinations that no pattern matches.
 *
 * Plan. Options are set one by one, the last first, and a beginning that some pattern matches whatever follows is not gone on with,
 * so that few states of many options cost little. The work is bounded by a count of beginnings.
 */
function* combinations(options: number, infeasible: readonly string[]): Work<CaseState[]> {
  let begun = [''];
  for (let at = options - 1; at >= 0; at -= 1) {
    const closing = infeasible.filter((pattern) => isBlank(pattern.slice(0, at)));
    const next: string[] = [];
    const ends = closing.map((pattern) => pattern.slice(at));
    for (const [place, rest] of begun.entries()) {
      if (place % STRIDE === STRIDE - 1) yield { bound: null, best: null, done: 0 };
      for (const mark of ['N', 'Y']) {
        const own = mark + rest;
        if (!ends.some((pattern) => matches(pattern, own))) next.push(own);
      }
    }
    if (next.length > MOST_STATES) throw tooMany(options);
    begun = next;
  }
  if (begun.length === 0)
    throw new Refused('conflict-empty', 'The infeasible patterns leave no state.', 'infeasible');
  const states: CaseState[] = [];
  for (const [at, own] of begun.entries()) {
    states.push({ id: String(at + 1), options: own });
    if (at % STRIDE === STRIDE - 1) yield { bound: null, best: null, done: 0 };
  }
  return states;
}

/** Beginnings made between two reports. */
const STRIDE = 2_000;

const isBlank = (pattern: string): boolean => [...pattern].every((mark) => mark === '-');

const tooMany = (options: number): Refused =>
  new Refused(
    'conflict-too-many-states',
    `${options} options have more than ${MOST_STATES} combinations that are not ruled out.`,
    'states',
  );
