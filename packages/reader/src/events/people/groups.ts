/** Whom "both men", "the two ministers" and "all three" mean: persons who were told before, as many as the words say. */
import { type MentionAt, firstBehind } from '../../mentions/mention-at.ts';
import { BODIES_OF_GROUPS, COUNTS, OFFICES_OF_GROUPS, PERSONS_OF_GROUPS } from '../data/groups.ts';
import { gendersTold } from './genders.ts';
import type { Participant, Scene } from '../types.ts';
import { holdersOf } from './office-holders.ts';

/** How many a group has, and what they are. */
export interface Group {
  readonly count: number;
  /** The plural by which it goes, lower case; empty in "all three". */
  readonly noun: string;
  readonly of: 'persons' | 'bodies' | 'any';
}

/** The group that words mean, article and all: "the two foreign ministers", "all three", "both"; null where they tell of one not told before. */
export function groupIn(words: string): Group | null {
  const list = words.toLowerCase().split(/\s+/u);
  const at = list.findIndex((word) => COUNTS.has(word));
  const known = list.slice(0, at).every((word) => /^(?:the|these|those|all|same)$/u.test(word));
  const opens = at > 0 || list[0] === 'both';
  const count = COUNTS.get(list[at] ?? '');
  if (at < 0 || count === undefined || !known || !opens || list.length - at > LONGEST) return null;
  const of = list.indexOf('of');
  const noun = at === list.length - 1 ? '' : (list[(of < 0 ? list.length : of) - 1] ?? '');
  if (noun === '') return { count, noun, of: 'any' };
  if (PERSONS_OF_GROUPS.has(noun) || OFFICES_OF_GROUPS.has(noun)) return { count, noun, of: 'persons' };
  return BODIES_OF_GROUPS.has(noun) && of < 0 ? { count, noun, of: 'bodies' } : null;
}

/** A group's words have no more than this behind its number: "two chief negotiators". */
const LONGEST = 5;

/** What may stand before a participant's words that belongs to them. */
const BEFORE = /(?:\b(?:the|these|those|all|both|same)\s){1,3}$/iu;

/** A participant's words with the article or "both" before them. */
export function wholeWords({ text }: Scene, { name, span }: Participant): string {
  const [before] = BEFORE.exec(text.slice(Math.max(0, span[0] - 24), span[0])) ?? [''];
  return `${before}${name}`.replace(/\s+/gu, ' ');
}

/** The last persons named before a place, as many as asked, in the order of the text; fewer where fewer are. */
function lastPersons(
  names: readonly MentionAt[],
  place: number,
  count: number,
  fits: (name: string) => boolean,
): string[] {
  const found: string[] = [];
  for (
    let at = firstBehind(names, place) - 1;
    at >= 0 && found.length < count && firstBehind(names, place) - at < FARTHEST;
    at -= 1
  ) {
    const name = names[at];
    if (name?.kind === 'person' && !found.includes(name.name) && fits(name.name)) found.unshift(name.name);
  }
  return found;
}

/** How many mentions are looked at for the persons of a group. */
const FARTHEST = 40;

/** The holders of an office, where they are as many as a group has and it names them by no more than that: "the two ministers". */
function holdersIn({ text, names }: Scene, { count, noun }: Group): readonly string[] {
  const offices = OFFICES_OF_GROUPS.get(noun) ?? [];
  const holders = [...new Set(offices.flatMap((office) => holdersOf(text, names, office)))];
  return holders.length === count ? holders : [];
}

/**
 * Whom a group of persons, or of those told before, means: as many as hold the office that it names; without an office
 * those of the event told last, where they are as many, else the last persons named, men where it says "men". Those who
 * do something to the group are not of it. None where too few were told.
 */
function membersOf(scene: Scene, group: Group, place: number, doers: readonly string[]): readonly string[] {
  const { text, names, persons, lastTold, pair } = scene;
  const { count, noun } = group;
  if (OFFICES_OF_GROUPS.has(noun)) return holdersIn(scene, group);
  const gender = noun === 'men' ? 'm' : noun === 'women' ? 'f' : null;
  const genders = gendersTold(text, names);
  const fits = (name: string): boolean =>
    !doers.includes(name) && (gender === null || (genders.get(name) ?? gender) === gender);
  for (const told of [lastTold, pair]) {
    const members = told.filter((name) => fits(name) && (noun === '' || persons.has(name)));
    if (members.length === count) return members;
  }
  const last = lastPersons(names, place, count, fits);
  return last.length === count && (noun !== '' || count === 2) ? last : [];
}

/**
 * Each of a group's members where its words mean persons told before; the participant itself by its whole words where it
 * is of bodies, whom the article as a whole tells; else the participant itself. `doers` are those who do something to it.
 */
export function eachOfGroup(
  scene: Scene,
  member: Participant,
  doers: readonly string[],
): readonly Participant[] {
  if (member.named) return [member];
  const words = wholeWords(scene, member);
  const group = groupIn(words);
  if (group === null) return [member];
  if (group.of === 'bodies') return [/^both /iu.test(words) ? { ...member, name: words } : member];
  const members = membersOf(scene, group, member.span[0], doers);
  if (members.length > 0) return members.map((name) => ({ name, span: member.span, named: true }));
  return member.name.toLowerCase() === 'both' ? [] : [member];
}
