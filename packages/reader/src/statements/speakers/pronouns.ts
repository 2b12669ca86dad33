/** Whom he, she, it and they stand for among those who spoke, or were named, before. */
import type { ReadSpeaker } from '../../reading.ts';
import { isFinite } from '../cues/finite-verb.ts';
import { tokenAt } from '../words/page.ts';
import { genderOfWord, type Gender, type Person, type PersonAt } from './people.ts';
import { beforeColon, bodyOfClause, subjectTurn } from './before-colon.ts';
import { broughtInBefore, introducedBefore, officeAsSubject, subjectOfClause } from './brought-in-before.ts';
import { LOOK_BACK, turnOfPerson, type Turn, type Turns } from './turns.ts';
import type { Found } from '../types.ts';

const SINGULAR = new Map<string, Gender>([
  ['he', 'm'],
  ['his', 'm'],
  ['him', 'm'],
  ['she', 'f'],
  ['her', 'f'],
]);
const PLURAL = new Set(['they', 'their', 'them', 'both']);
const SPEAKING_SELF = new Set(['i', 'we', 'you', 'my', 'our']);
/** How many units back an institution may have spoken to be "it". */
const BODY_BACK = 2;
/** What only somebody with a will can do. */
const WILLED: ReadonlySet<string> = new Set(['threaten', 'promise', 'decline', 'believe']);

/** "he", "their", "it". */
export const isPronoun = (low: string): boolean =>
  SINGULAR.has(low) || isOfSeveral(low) || low === 'it' || low === 'its';

export const isOfSeveral = (low: string): boolean => PLURAL.has(low);

/** "I", "our": whoever speaks speaks of himself, or to somebody. */
export const isOfSelf = (low: string): boolean => SPEAKING_SELF.has(low);

/** The turn that a pronoun takes up, as the turn of the finding; `self`: whose own words it stands in, whom it does not mean. */
export function turnMeant(turns: Turns, found: Found, low: string, self: Person | null = null): Turn | null {
  const gender = SINGULAR.get(low) ?? '';
  const candidate =
    low === 'it' || low === 'its'
      ? body(turns, found)
      : isOfSeveral(low)
        ? several(turns, found)
        : (beforeColon(turns, found, gender) ??
          principalOf(turns, found, gender) ??
          introducedBefore(turns, found, gender) ??
          officeAsSubject(turns, found, gender) ??
          subjectOfClause(turns, found, gender) ??
          officeOfParagraph(turns, found, gender) ??
          somebody(turns, found, { gender, byName: true, self }) ??
          somebody(turns, found, { gender, byName: false, self }) ??
          officeHere(turns, found, gender) ??
          officeBefore(turns, found, gender) ??
          broughtInBefore(turns, found, gender));
  if (!candidate) return null;
  if (candidate.person && gender !== '' && candidate.person.gender === '') candidate.person.gender = gender;
  return { ...candidate, unit: found.unit.index, gender: gender === '' ? candidate.gender : gender };
}

/** "They": those who are the subject of the sentence before, else the last of several, or of the nameless, that spoke. */
function several(turns: Turns, found: Found): Turn | null {
  const turn = turns.last(
    found,
    ({ plural, speaker }) => plural || speaker.class === 'unnamed' || speaker.class === 'group',
  );
  const subject = turns.subjectBefore(found.unit, (each) => each.plural && each.class !== 'named');
  const low = tokenAt(found.unit, found.source?.from ?? 0).low;
  if (low === 'both' && subject === null && turn !== null && !turns.isInParagraph(found, turn.unit))
    return null; // two who were told of here, each by himself
  return subject !== null && (turn === null || turn.unit < subject.unit) ? subject : turn;
}

/** "It": the institution that is the subject of the sentence before, else the last that spoke; a text can say, not threaten. */
function body(turns: Turns, found: Found): Turn | null {
  if (turns.isBehindNobody(found.unit)) return null; // of what that sentence is about, nobody can tell
  const lays = /^(?:promise|guarantee|pledge)$/u.test(found.lemma); // as a treaty does, too
  const wills = (WILLED.has(found.force) && !lays) || /^(?:accept|agree|want|refuse)/u.test(found.lemma);
  const here = bodyOfClause(turns, found, wills);
  if (here !== null) return here;
  const turn = turns.last(
    found,
    ({ speaker, unit }) =>
      (unit >= found.unit.index - BODY_BACK && speaker.class === 'institution') ||
      (!wills && (speaker.class === 'document' || speaker.class === 'outlet')),
  );
  const subject = turns.subjectBefore(
    found.unit,
    (each) => !each.plural && (each.class === 'institution' || (each.class === 'document' && !wills)),
  );
  if (turn === null && subject === null)
    return textFurtherBack(turns, found, wills) ?? bodyFurtherBack(turns, found);
  return subject !== null && (turn === null || turn.unit < subject.unit) ? subject : turn;
}

/** "The plan was drafted in Oslo. No envoy of the islands was asked. / It would require them to leave": the text that a sentence further back is about. */
const textFurtherBack = (turns: Turns, { unit }: Found, wills: boolean): Turn | null =>
  turns.subjectFurtherBack(
    unit,
    (each) => !each.plural && each.class === 'document' && (!wills || MESSAGES.has(each.head)),
  );

/** Texts in which somebody speaks who has a will: "The message … It threatens to". */
const MESSAGES: ReadonlySet<string> = new Set([
  'message',
  'letter',
  'note',
  'ultimatum',
  'leaflet',
  'statement',
]);

/** "The government in Oru has closed the bridge. … It maintains": with no text and nobody nearer, the body that a sentence of this paragraph is about. */
const bodyFurtherBack = (turns: Turns, { unit }: Found): Turn | null =>
  turns.subjectFurtherBack(unit, (each) => !each.plural && each.class === 'institution', 0);

/** Who may be meant by "he" or "she"; `byName`: given names tell of gender too. */
interface Meant {
  readonly gender: Gender;
  readonly byName: boolean;
  readonly self: Person | null;
}

/** The best person for "he" or "she" among the last speakers and the people named before. */
function somebody(turns: Turns, found: Found, { gender, byName, self }: Meant): Turn | null {
  const genderIn = (person: Person): Gender => (byName || person.told ? person.gender : '');
  const at = found.source?.from ?? 0;
  const fits = (other: Gender): boolean => other === '' || gender === '' || other === gender;
  const isHere = (each: Turn): boolean => turns.isInParagraph(found, each.unit);
  const isOne = (each: Turn): boolean =>
    !each.plural &&
    (self === null || each.person !== self) &&
    fits(each.person ? genderIn(each.person) : each.gender);
  const turn =
    protagonist(turns, found, gender, isOne) ??
    turns.last(
      found,
      (each) =>
        isOne(each) &&
        (each.speaker.class === 'named' ||
          each.speaker.class === 'office' ||
          (each.speaker.class === 'unnamed' && isHere(each))),
    ) ??
    turns.last(found, (each) => isOne(each) && each.speaker.class === 'unnamed');
  const named = turns.names.people
    .before(found.unit.index, at)
    .filter((place) => place.head && place.person !== self && fits(genderIn(place.person)));
  const other = isOthersWord(found) ? otherHere(named, found, turn) : undefined;
  if (other !== undefined) return turnOf(other);
  const nearest = named.find((place) => isSubject(place.unit, place.token, found)) ?? named[0];
  if (!nearest || found.unit.index - nearest.unit > LOOK_BACK) return turn;
  const nearer =
    nearest.unit > (turn?.unit ?? -1) &&
    startsAfresh(turns, found, turn) &&
    isNear(turns, found, nearest.unit);
  if (
    turn &&
    !nearer &&
    turn.unit >= nearest.unit - 1 &&
    !(nearest.unit === found.unit.index && nearest.token < at && turn.unit < found.unit.index - 1)
  )
    return turn;
  return turnOf(nearest);
}

/** "People close to Kolt say he regards it as a success": within the words of somebody without a name, the person whom their description names. */
function principalOf(turns: Turns, found: Found, gender: Gender): Turn | null {
  const { unit } = found;
  const teller = turns.last(found, () => true);
  if (gender === '' || teller === null || teller.unit !== unit.index || teller.person !== null) return null;
  const verb = unit.tokens.findIndex(({ quote }, at) => at > 0 && quote < 0 && isFinite(unit, at));
  const named = turns.names.people
    .before(unit.index, verb)
    .find(({ unit: at, person }) => at === unit.index && (person.gender === '' || person.gender === gender));
  return verb > 0 && verb < (found.source?.from ?? 0) && named !== undefined ? turnOf(named) : null;
}

/** How often who speaks all through an article has spoken before "she" may leap over somebody new to her. */
const SPEAKS_THROUGH = 3;

/** A profile or an interview: "Admiral Oru called her charmed. “I was,” she replies": of whom "she" was said before, where she who spoke last is of no known gender. */
function protagonist(
  turns: Turns,
  found: Found,
  gender: Gender,
  isOne: (turn: Turn) => boolean,
): Turn | null {
  const last = turns.last(found, isOne);
  if (gender === '' || last === null || last.person === null || last.person.gender !== '') return null;
  const hers = turns.last(found, ({ person }) => person !== null && person.gender === gender);
  return hers !== null && turns.count(hers.person) >= SPEAKS_THROUGH ? hers : null;
}

/** "The head of the delegation left after a text was tabled that he said": with nobody named, the holder of an office whom the sentence itself is about. */
function officeHere(turns: Turns, { unit, source }: Found, gender: Gender): Turn | null {
  const from = source?.from ?? 0;
  const verb = unit.tokens.findIndex(({ quote }, at) => at > 0 && quote < 0 && isFinite(unit, at));
  if (gender === '' || verb < 0 || verb >= from) return null;
  const turn = subjectTurn(turns, unit, verb);
  if (turn === null || turn.plural || turn.speaker.class !== 'office') return null;
  return turn.gender === '' || turn.gender === gender ? turn : null;
}

/** "The prime minister looked tired. He said": with nobody named, the holder of an office whom the sentence before is about. */
const officeBefore = (turns: Turns, found: Found, gender: Gender): Turn | null =>
  turns.subjectBefore(found.unit, ({ class: own, plural, head }) => {
    const other = genderOfWord(head);
    return own === 'office' && !plural && (other === '' || other === gender);
  });

/**
 * "Tarn's mayor asked who wrote it. / The president has given them until Thursday. Asked on Saturday, he said": in a
 * paragraph in which nobody is named or has spoken, the holder of the office that the sentence before is about.
 */
function officeOfParagraph(turns: Turns, found: Found, gender: Gender): Turn | null {
  const here = (unit: number): boolean => turns.isInParagraph(found, unit);
  if (gender === '' || !here(found.unit.index - 1)) return null;
  const spoken = turns.last(found, () => true);
  if (spoken !== null && (here(spoken.unit) || spoken.person?.offices.size === 0)) return null; // of whom the office may be
  const named = turns.names.people.before(found.unit.index, found.source?.from ?? 0, FAR_BACK);
  const office = named.some(({ unit }) => here(unit)) ? null : officeBefore(turns, found, gender);
  if (office === null) return null;
  const holder = named.find(({ person }) => person.offices.has(office.head));
  return holder === undefined ? office : turnOf(holder);
}

/** How many mentions of persons back the holder of an office may stand. */
const FAR_BACK = 40;

/** The turn that somebody has by being named at a place. */
const turnOf = ({ person, unit }: PersonAt): Turn => turnOfPerson(person, unit);

/** "arguing that Kolt was wrong, pointing to his remark that": the words are those of somebody else than who points. */
function isOthersWord({ by, unit, source }: Found): boolean {
  if (!by.startsWith('noun-cue') || source === null) return false;
  const before = tokenAt(unit, source.from - 1).low;
  const verb = before === 'to' || before === 'at' ? tokenAt(unit, source.from - 2).low : before;
  return POINTING.has(verb);
}

const POINTING = new Set(
  'pointing referring alluding responding reacting citing recalling quoting echoing dismissing contradicting mocking questioning'.split(
    ' ',
  ),
);

/** The nearest person of the same sentence who is not the one that speaks in it. */
const otherHere = (named: readonly PersonAt[], { unit }: Found, turn: Turn | null): PersonAt | undefined =>
  named.find((place) => place.unit === unit.index && place.person !== turn?.person);

/** Whether the last speaker spoke in an earlier paragraph: a person named since then in this one is meant rather. */
function startsAfresh(turns: Turns, found: Found, turn: Turn | null): boolean {
  return turn !== null && !turns.isInParagraph(found, turn.unit);
}

function isNear(turns: Turns, found: Found, unit: number): boolean {
  return unit < found.unit.index && turns.isInParagraph(found, unit);
}

/** A name in the same unit before the verb, or near the head of the unit before, is likely the subject. */
const isSubject = (unit: number, token: number, found: Found): boolean =>
  unit === found.unit.index || (unit === found.unit.index - 1 && token < 8);

/** A pronoun repeats who speaks, not how he was introduced, unless that is all that is known of him. */
export function bare(speaker: ReadSpeaker): ReadSpeaker {
  if (speaker.class !== 'named' || speaker.name === undefined) return speaker;
  return {
    class: 'named',
    name: speaker.name,
    ...(speaker.record === undefined ? {} : { record: speaker.record }),
  };
}
