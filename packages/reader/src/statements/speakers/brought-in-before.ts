/** Whom the sentence before, or the clause before in the same sentence, has just brought in: the nearest that "he" or "she" can mean. */
import { isFinite } from '../cues/finite-verb.ts';
import type { Found, Unit } from '../types.ts';
import { phraseEnds } from '../words/noun-phrase.ts';
import { tokenAt } from '../words/page.ts';
import { describe } from './classify.ts';
import { personMeant } from './office-holders.ts';
import type { Gender } from './people.ts';
import { turnOfPerson, type Turn, type Turns } from './turns.ts';

const INDEFINITE = new Set(['a', 'an', 'another', 'one']);
const CONJUNCTIONS = new Set('and but yet though although while because when as'.split(' '));
/** What leads to somebody who is no subject: "shown by an official", "with a man from the ministry". */
const LEADS = new Set(['by', 'with', 'to', 'from']);
/** A name that is the subject stands this near the beginning of its sentence, in tokens. */
const NEAR_HEAD = 4;

const fitsGender = (turn: Turn, gender: Gender): boolean =>
  turn.gender === '' || gender === '' || turn.gender === gender;

const fits = (turn: Turn, gender: Gender): boolean =>
  !turn.plural &&
  (turn.speaker.class === 'unnamed' || turn.speaker.class === 'office') &&
  fitsGender(turn, gender);

const sentenceBefore = (turns: Turns, { unit }: Found): Unit | null => {
  const before = turns.units[unit.index - 1];
  return before === undefined || before.paragraph !== unit.paragraph ? null : before;
};

/** "A member of the cabinet went further. “I would resign,” she said": the nameless one with whom the sentence before begins. */
export function introducedBefore(turns: Turns, found: Found, gender: Gender): Turn | null {
  const before = sentenceBefore(turns, found);
  if (before === null || gender === '' || !INDEFINITE.has(tokenAt(before, 0).low)) return null;
  const verb = phraseEnds(before, 0).find((end) => isFinite(before, end));
  if (verb === undefined || verb < 2 || tokenAt(before, 0).quote >= 0) return null;
  if (turns.last(found, ({ unit }) => unit === before.index) !== null) return null; // who spoke there goes on
  const to = tokenAt(before, verb - 1).low === ',' ? verb - 1 : verb;
  const turn = turns.turnOf(before, { from: 0, to });
  return fits(turn, gender) ? turn : null;
}

/** "The Prime Minister briefed her on his meeting with General Oru. He hoped": the holder of the office that the sentence before is about. */
export function officeAsSubject(turns: Turns, found: Found, gender: Gender): Turn | null {
  const before = sentenceBefore(turns, found);
  if (before === null || gender === '' || tokenAt(before, 0).low !== 'the') return null;
  const verb = phraseEnds(before, 0).find((end) => isFinite(before, end));
  if (verb === undefined || tokenAt(before, 0).quote >= 0) return null;
  const spoke = turns.last(found, ({ unit }) => unit === before.index);
  const run = { from: 0, to: verb };
  const described = describe(turns.names, before, run);
  if (described.class !== 'office' || described.plural || described.head === '') return null;
  if (spoke !== null)
    return spoke.head === described.head && spoke.person !== null && fitsGender(spoke, gender) ? spoke : null;
  const person = personMeant(turns, { ...found, unit: before, source: run }, run, described);
  const turn = person === null ? null : turnOfPerson(person, before.index);
  return turn !== null && fitsGender(turn, gender) ? turn : null;
}

/** "Mr Oru has not answered, but he told a rally": whom the sentence is about, where "he" goes on behind a conjunction. */
export function subjectOfClause(turns: Turns, { unit, source }: Found, gender: Gender): Turn | null {
  const at = source?.from ?? 0;
  if (gender === '' || !CONJUNCTIONS.has(tokenAt(unit, at - 1).low)) return null;
  const named = turns.names.people.before(unit.index, at).filter((place) => place.unit === unit.index);
  const [only, ...others] = named;
  if (only === undefined || others.some(({ person }) => person !== only.person)) return null;
  const { person, head, token } = named.at(-1) ?? only;
  const turn = turnOfPerson(person, unit.index);
  return head && token <= NEAR_HEAD && fitsGender(turn, gender) ? turn : null;
}

/** "It was read out by an official of the bank. He called it": with nobody else there, the nameless one of the sentence before. */
export function broughtInBefore(turns: Turns, found: Found, gender: Gender): Turn | null {
  const before = sentenceBefore(turns, found);
  if (before === null || gender === '') return null;
  for (let at = before.tokens.length - 1; at > 0; at -= 1) {
    if (!INDEFINITE.has(tokenAt(before, at).low) || !LEADS.has(tokenAt(before, at - 1).low)) continue;
    const to = phraseEnds(before, at).findLast((end) => isPlain(before, at, end));
    if (to === undefined || tokenAt(before, at).quote >= 0) continue;
    const turn = turns.turnOf(before, { from: at, to });
    if (fits(turn, gender)) return turn;
  }
  return null;
}

/** "an official of the bank", without what is told of him behind that. */
const isPlain = (unit: Unit, from: number, to: number): boolean =>
  unit.tokens.slice(from, to).every(({ low }) => !/^(?:,|who|which|that)$/u.test(low));
