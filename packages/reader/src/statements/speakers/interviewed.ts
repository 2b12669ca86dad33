/** Who answers in an interview that prints no name before the answers. */
import type { Found, Unit } from '../types.ts';
import { spanOf, tokenAt } from '../words/page.ts';
import { talkOf } from '../words/turn-labels.ts';
import type { Person } from './people.ts';
import type { Turns } from './turns.ts';

/** How many names of persons are looked at to find who is interviewed. */
const MOST_NAMED = 60;

/** "A: We have measured it.": who answers is the person of whom the article itself tells most, outside the questions and answers. */
export function interviewed(turns: Turns, { unit }: Found): Person | null {
  const label = spanOf(unit, { from: 0, to: 2 });
  const talk = talkOf(turns.names.text, turns.units);
  const inTurn = (at: number): boolean =>
    [...talk.turns.values()].some(({ start, to }) => at >= start && at < to);
  const counts = new Map<Person, number>();
  for (const { person, unit: at, token } of turns.names.people.from(0, 0, MOST_NAMED)) {
    const place = tokenAt(turns.units[at] ?? unit, token).start;
    if (!inTurn(place) && place !== label[0] && !isByline(turns.units[at] ?? unit, token))
      counts.set(person, (counts.get(person) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** "Interview by Ada Tarn": a short line with the name of who asked. */
const isByline = (unit: Unit, name: number): boolean =>
  tokenAt(unit, name - 1).low === 'by' && unit.tokens.length <= LONGEST_BYLINE;

const LONGEST_BYLINE = 12;
