/**
 * The two sides of the process that an article tells of, for "both sides", "the parties" and rounds that name nobody.
 * Several signs are looked for; of the pairs that they give, the one most of whose members have organs of their own
 * in the article is taken, the first of equals.
 */
import type { EventType } from '@nonpaper/vocabulary';
import type { MentionAt } from '../../mentions/mention-at.ts';
import type { FoundEvent } from '../merge-events.ts';
import { isBetweenSides, isShortFor, organOwners, type Owner } from './organ-owners.ts';

/** What people come together for; the parties of one are mostly those of the next. */
const ENCOUNTERS: ReadonlySet<EventType> = new Set(['meeting', 'signature']);

export const isEncounter = ({ event }: FoundEvent): boolean => ENCOUNTERS.has(event.type);

const isParty = ({ kind }: MentionAt): boolean => kind === 'party' || kind === 'organisation';

/** What joins two parties that stand against each other: "Oru and the rebel Bessa Front". */
const JOINT = /^(?:['’]s)?\s+and\s+(?:of\s+|with\s+)?(?:(?:the|its|their)\s+)?(?:[a-z-]+\s+){0,2}$/u;

/** The first two parties that an article joins by "and": mostly those whose process it tells of; none where no two are. */
function partiesOf(text: string, names: readonly MentionAt[]): readonly string[] {
  const at = names.findIndex((one, index) => {
    const other = names[index + 1];
    return (
      other !== undefined &&
      isParty(one) &&
      isParty(other) &&
      one.name !== other.name &&
      JOINT.test(text.slice(one.span[1], Math.min(other.span[0], one.span[1] + 48))) &&
      !isBetweenSides(text, [one.span[0], other.span[1]])
    );
  });
  return at < 0 ? [] : names.slice(at, at + 2).map(({ name }) => name);
}

/** "The government and the Bessa Front": a side that has no name beside one that has, before or behind it. */
const STATE = String.raw`(?:government|army|authorities|junta)`;
const STATE_BEFORE = new RegExp(
  String.raw`\b(${STATE})(?:\s+(?:of|in)\s+(?:\p{Lu}[\p{L}-]+\s+){0,2}\p{Lu}[\p{L}-]+)?\s+and\s+(?:with\s+)?(?:the\s+)?(?:[a-z-]+\s+){0,2}$`,
  'iu',
);
const STATE_BEHIND = new RegExp(
  String.raw`^\s+and\s+(?:with\s+)?the\s+(?:[a-z-]+\s+)?(${STATE})\b(?![’'\-])`,
  'iu',
);

function stateAndParty(text: string, names: readonly MentionAt[]): readonly string[] {
  for (const name of names) {
    if (!isParty(name)) continue;
    const [from, to] = name.span;
    const [, before] = STATE_BEFORE.exec(text.slice(Math.max(0, from - 64), from)) ?? [];
    if (before !== undefined) return [before, name.name];
    const [, behind] = STATE_BEHIND.exec(text.slice(to, to + 48)) ?? [];
    if (behind !== undefined) return [name.name, behind];
  }
  return [];
}

/** The two who took part, and nobody else, in most of the encounters that are told. */
function pairOf(events: readonly FoundEvent[], persons: ReadonlySet<string>): readonly string[] {
  const pairs = events
    .filter((each) => isEncounter(each) && each.event.participants.length === 2)
    .map(({ event }) => event.participants)
    .filter((pair) => pair.every((name) => isSide(name) && !persons.has(name) && /\p{Lu}/u.test(name)));
  return pairs[0] ?? [];
}

/** Words for those who stand between the sides. */
const BETWEEN =
  /\b(?:mediators?|envoys?|delegations?|delegates?|commission|mission|observers?|guarantors?|foundation|office|ministry|minister|president|predecessor|successor|spokes\p{L}+)$/iu;

/** A body or people that can be one of two sides, not a commission or mediators. */
const isSide = (name: string): boolean => !BETWEEN.test(name);

/**
 * The two sides by what one did to the other, where the article joins no two parties: those to whom a plan is put
 * together, or who refuses and whose offer it is.
 */
function sidesOf(events: readonly FoundEvent[], persons: ReadonlySet<string>): readonly string[] {
  const sides = counterparts(events);
  return sides.every((side) => isSide(side) && !persons.has(side)) ? sides : [];
}

/** "the district governor" is no side. */
const isManyOrNamed = (name: string): boolean => /\p{Lu}/u.test(name) || name.endsWith('s');

function counterparts(events: readonly FoundEvent[]): readonly string[] {
  const offers = new Map(
    events.filter(({ event }) => event.type === 'proposal').map(({ event, sentence }) => [sentence, event]),
  );
  for (const { event, sentence } of events) {
    const { type, participants } = event;
    if (type === 'proposal' && participants.length === 3) return participants.slice(1);
    if (type === 'rejection' && participants.length === 2 && participants.every(isManyOrNamed))
      return participants; // "Oru turned down an offer from the rebels"
    if (type !== 'rejection' || participants.length !== 1) continue;
    const [other] = offers.get(sentence)?.participants ?? [];
    if (other !== undefined && other !== participants[0]) return [...participants, other];
  }
  return [];
}

/** "The government" alone, told at least twice, and the one body beside it that has organs, or is named at all. */
const ALONE = /\b(?:the )?(government|authorities|junta)\b(?! of\b|['’-])/giu;

function stateAndOwner(
  text: string,
  owners: readonly Owner[],
  names: readonly MentionAt[],
): readonly string[] {
  const bodies = new Set(names.filter(isParty).map(({ name }) => name));
  const [only, ...others] = owners.length > 0 ? owners.map(({ name }) => name) : bodies;
  const told = [...text.matchAll(ALONE)].map(([, word = '']) => word.toLowerCase());
  return only !== undefined && others.length === 0 && told.length > 1 ? [told[0] ?? '', only] : [];
}

/** The two with most organs, where a third has fewer. */
function firstTwo(owners: readonly Owner[]): readonly string[] {
  const [one, other, third] = owners;
  if (one === undefined || other === undefined) return [];
  return third === undefined || third.organs < other.organs ? [one.name, other.name] : [];
}

/** How many of a pair have organs. */
const supportOf = (pair: readonly string[], owners: readonly Owner[]): number =>
  pair.filter((name) => owners.some((owner) => isShortFor(owner.name, name) || isShortFor(name, owner.name)))
    .length;

/** A side told as "the army" or "the government" alone is the principal with most organs that the other is not. */
function withOwner(pair: readonly string[], owners: readonly Owner[]): readonly string[] {
  const generic = pair.find((name) => !/\p{Lu}/u.test(name));
  const other = pair.find((name) => name !== generic);
  if (generic === undefined || other === undefined) return pair;
  const owner = owners.find(({ name }) => !isShortFor(name, other) && !isShortFor(other, name));
  return owner === undefined ? pair : pair.map((name) => (name === generic ? owner.name : name));
}

/** "the government" and "Oru", where the article tells of "the government of Oru": one side by two names. */
function isOneSide(text: string, pair: readonly string[]): boolean {
  const [one = '', other = ''] = pair;
  return text.includes(`${one} of ${other}`) || text.includes(`${other} of ${one}`);
}

/** The names of the two sides, or none where nothing tells them. */
export function sidesOfProcess(
  events: readonly FoundEvent[],
  text: string,
  names: readonly MentionAt[],
  persons: ReadonlySet<string>,
): readonly string[] {
  const owners = organOwners(text, names);
  const told = [
    partiesOf(text, names),
    sidesOf(events, persons),
    pairOf(events, persons),
    withOwner(stateAndParty(text, names), owners),
  ].filter((pair) => pair.length === 2 && !isOneSide(text, pair));
  const most = Math.max(...told.map((pair) => supportOf(pair, owners)));
  const best = told.find((pair) => supportOf(pair, owners) === most);
  const byOrgans = [firstTwo(owners), stateAndOwner(text, owners, names)].find(({ length }) => length === 2);
  return (most === 0 ? (byOrgans ?? best) : best) ?? byOrgans ?? [];
}
