/** Who holds an office, is named next or later, or is called otherwise: the person that a phrase without a name means. */
import type { Described } from './classify.ts';
import { tokenAt } from '../words/page.ts';
import { genderOfWord, type Person } from './people.ts';
import type { Turns } from './turns.ts';
import type { Found, Run, Token, Unit } from '../types.ts';
import { OFFICES } from '../words/word-sets.ts';

/** How many units on an office-holder may get his name. */
const NAMED_WITHIN = 8;
const INDEFINITE = new Set(['a', 'an', 'another', 'one']);
/** Words for those who are kept nameless. */
const HIDING = new Set([
  'official',
  'source',
  'diplomat',
  'aide',
  'adviser',
  'advisor',
  'officer',
  'analyst',
  'expert',
]);
/** Ranks that go with any office. */
const RANKS = new Set(
  'general admiral colonel major captain marshal brigadier judge professor bishop archbishop imam rabbi lord'.split(
    ' ',
  ),
);
const OWNERS = new Set(['his', 'her', 'its', 'their']);

/** The person that a described phrase means, though its words do not name him. */
export const personMeant = (turns: Turns, found: Found, run: Run, described: Described): Person | null =>
  officeHolder(turns, found, run, described) ??
  namedNext(turns, found, run, described) ??
  calledOtherwise(turns, found, run, described) ??
  officialMeant(turns, found, run, described);

/** "the envoy", "Rethia's foreign minister": the last person who is printed with that office. */
function officeHolder(turns: Turns, found: Found, run: Run, described: Described): Person | null {
  if (described.class !== 'office' || described.plural) return null;
  const first = tokenAt(found.unit, run.from).low;
  if (INDEFINITE.has(first) || tokenAt(found.unit, run.from + 1).low === 'other') return null; // "the other bishop" is another
  const head = described.head;
  if (OWNERS.has(first)) return namedLater(turns, found, run, head); // "his minister" is not he
  const holders = turns.names.people
    .before(found.unit.index, run.from, 40)
    .filter((place) => holds(place.person, head));
  const words = new Set(found.unit.tokens.slice(run.from, run.to).map(({ low }) => low));
  const nearest = holders.find(({ person }) => isSameRank(words, person)) ?? holders[0];
  return nearest?.person ?? namedLater(turns, found, run, head);
}

/** "the government's chief spokesman" is no chief: a word that only ranks an office is not the office of who has another. */
const holds = ({ offices }: Person, head: string): boolean =>
  offices.has(head) &&
  (head !== 'chief' || ![...offices].some((each) => each !== head && OFFICES.has(each) && !RANKS.has(each)));

/** "its chairman told …", and in one of the next sentences "the chairman, Judge Lowe,": the one who is named soon after. */
function namedLater(turns: Turns, found: Found, run: Run, head: string): Person | null {
  const { unit } = found;
  if (isNamed(unit, run)) return null;
  const held = turns.names.people
    .from(unit.index, run.to)
    .filter((place) => place.unit <= unit.index + NAMED_WITHIN && holds(place.person, head));
  const holders = new Set(held.map((place) => place.person));
  return holders.size === 1 ? (held[0]?.person ?? null) : null;
}

/**
 * "…, its foreign minister said on Thursday." and the next paragraph: "Olena Brask told …". A report may open with an
 * office and give the name with the second quotation: the first one named in the next paragraph, who was not named
 * before and is given no other office.
 */
function namedNext(
  turns: Turns,
  found: Found,
  run: Run,
  { class: own, head, plural }: Described,
): Person | null {
  const { unit } = found;
  const opens = unit.paragraph === turns.units[0]?.paragraph && !plural && OFFICES.has(head);
  if (!opens || !(own === 'office' || (own === 'unnamed' && !HIDING.has(head)))) return null;
  if (isNamed(unit, run)) return null;
  const place = turns.names.people.from(unit.index + 1, 0, 1)[0];
  const there = place === undefined ? undefined : turns.units[place.unit];
  if (place === undefined || there?.paragraph !== unit.paragraph + 1 || !place.head) return null;
  const { person } = place;
  const others = [...person.offices].filter((office) => OFFICES.has(office) && !RANKS.has(office));
  const earlier = turns.names.people.before(place.unit, place.token).some((each) => each.person === person);
  return earlier || others.some((office) => office !== head) ? null : person;
}

/**
 * "the former judge", "the ferry woman": another word for the person who spoke last, in this paragraph or the one before,
 * where nobody was introduced by it. What only one can be at a time ("the foreign minister") may bring in somebody new.
 */
function calledOtherwise(
  turns: Turns,
  found: Found,
  run: Run,
  { class: own, head, plural, definite }: Described,
): Person | null {
  const { unit } = found;
  if (!definite || plural || (own !== 'unnamed' && own !== 'office') || HIDING.has(head)) return null;
  const former = tokenAt(unit, run.from + 1).low === 'former';
  if (!former && (own === 'office' || tokenAt(unit, run.to).low === 'of')) return null;
  if (isNamed(unit, run) || tokenAt(unit, run.from + 1).low === 'same') return null;
  if (turns.last(found, (each) => each.head === head) !== null) return null;
  const last = turns.last(found, (each) => each.person !== null && !each.plural);
  const paragraph = last === null ? -9 : (turns.units[last.unit]?.paragraph ?? -9);
  if (last === null || last.person === null || unit.paragraph - paragraph > 1) return null;
  const gender = genderOfWord(head);
  return gender === '' || last.gender === '' || gender === last.gender ? last.person : null;
}

/** By which an agency calls whoever of office spoke last: "the diplomat noted". */
const CALLED = new Set([
  'diplomat',
  'official',
  'politician',
  'lawmaker',
  'parliamentarian',
  'legislator',
  'statesman',
  'officer',
]);

/**
 * "the diplomat noted", "the senior official said": the holder of an office who spoke last, in this paragraph or the two before,
 * where the article tells of nobody else by that word.
 */
function officialMeant(
  turns: Turns,
  found: Found,
  run: Run,
  { head, plural, definite }: Described,
): Person | null {
  const { unit } = found;
  const top = tokenAt(unit, run.from + 1).low === 'top'; // "the top Rethian diplomat"
  if (!definite || plural || !CALLED.has(head) || run.to - run.from > (top ? 4 : 3)) return null;
  if (!top && isNamed(unit, run)) return null;
  if (tokenAt(unit, run.from).low !== 'the' || isIntroduced(turns, head)) return null;
  const last = turns.last(
    found,
    (each) => each.person !== null && each.person.offices.size > 0 && !each.plural,
  );
  const paragraph = last === null ? -9 : (turns.units[last.unit]?.paragraph ?? -9);
  return last === null || unit.paragraph - paragraph > 2 ? null : last.person;
}

/** Whether an article brings in somebody by a word: "a diplomat", "one Western diplomat", "two diplomats". */
const isIntroduced = ({ units }: Turns, head: string): boolean =>
  units.some(({ tokens }) =>
    tokens.some(({ low, lemma }, at) => lemma === head && (low !== head || !isOfThe(tokens, at))),
  );

/** "the diplomat", "the senior diplomat", "the top Rethian diplomat". */
const isOfThe = (tokens: readonly Token[], at: number): boolean =>
  [1, 2].some((back) => tokens[at - back]?.low === 'the') ||
  (tokens[at - 3]?.low === 'the' && tokens[at - 2]?.low === 'top');

/** "Minister Oru": a phrase with a name in it. */
const isNamed = (unit: Unit, run: Run): boolean =>
  unit.tokens.slice(run.from, run.to).some((token) => token.pos === 'PROPN');

/** Words that make another office of an office: "the Deputy Minister" is not "the Minister". */
const OTHER_RANKS = ['deputy', 'vice', 'prime', 'chief', 'foreign', 'defence', 'defense'];

/** Whether a phrase and the offices of a person have the same of these words; "the minister" may be the foreign one. */
const isSameRank = (words: ReadonlySet<string>, { offices }: Person): boolean =>
  OTHER_RANKS.every((word, at) => (words.has(word) ? offices.has(word) : at > 2 || !offices.has(word)));
