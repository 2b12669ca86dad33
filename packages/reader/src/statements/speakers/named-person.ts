/** The person whose name a noun phrase bears, in its head or in an apposition. */
import { FIRM_TAILS, NAME_TITLES } from '../data/speaker-words.ts';
import { isWordForPerson } from './head-kinds.ts';
import { isCommonWord, isNameWord, singular } from './known-nouns.ts';
import type { Names } from './names.ts';
import { coreEnd, isTime, opensPhrase } from '../words/noun-phrase.ts';
import { spanOf, textOf, tokenAt } from '../words/page.ts';
import type { MentionAt, Person } from './people.ts';
import type { Run, Unit } from '../types.ts';
import { BODY, GIVEN_NAMES, INSTITUTIONS, OFFICES, wordSet } from '../words/word-sets.ts';

const TITLES = wordSet(NAME_TITLES);

/** The person whose name heads the core or an apposition; a name in the possessive or after a preposition is another's. */
export function namedPerson(names: Names, unit: Unit, run: Run, core: Run): Person | null {
  const span = spanOf(unit, run);
  for (const each of names.people.mentionsIn(span[0], span[1])) {
    if (each.mention.kind !== 'person') continue;
    const token = tokenIndex(unit, each.start, run);
    const after = tokenAfter(unit, each.end, run);
    if (
      token < 0 ||
      ((isCommonWord(tokenAt(unit, token)) || INSTITUTIONS.has(tokenAt(unit, token).low)) &&
        !isSurname(unit, token, each.mention.name)) ||
      isModifier(unit, after, core) ||
      (after < run.to && tokenAt(unit, after).low === "'s") ||
      (tokenAt(unit, after).low === "'" && tokenAt(unit, after).pos === 'PART')
    )
      continue;
    if (isBodyByForm(names, unit, each, run, token) || isBodyNamed(unit, core, token)) continue;
    if (token >= core.to && isBodyBefore(unit, core, token)) continue;
    if (token < core.to || startsApposition(unit, token, run) || isOfficeNamed(unit, token, after, run, core))
      return names.people.person(each.mention.name);
  }
  return unlistedPerson(names, unit, core) ?? appositionPerson(names, unit, run, core);
}

/**
 * A name that was taken for a person's and is none: a lone word that the text uses as of a land or a town
 * ("in Oru", "Oru's army"), one that ends as firms' names do ("Tarn Air"), and one that "which" stands for.
 */
function isBodyByForm(names: Names, unit: Unit, { mention, end }: MentionAt, run: Run, at: number): boolean {
  const words = mention.name.split(' ');
  const person = names.people.person(mention.name);
  if (mention.record !== undefined || person.offices.size > 0 || person.told) return false;
  const behind = tokenAfter(unit, end, run);
  const which = tokenAt(unit, behind).low === ',' && tokenAt(unit, behind + 1).low === 'which';
  const last = words.at(-1)?.toLowerCase() ?? '';
  if (which || FIRMS.has(last) || BODY.has(last)) return true;
  const lone = words.length === 1 && !GIVEN_NAMES.has(last);
  if (tokenAt(unit, at - 1).low === 'the' && (last.endsWith('s') || lone)) return true; // "the Greens", "the Callender": persons take no article
  if (words.length > 1 || GIVEN_NAMES.has(mention.name.toLowerCase())) return false;
  person.land ??= isLand(names.text, mention.name);
  return person.land;
}

/** "the relief organisation Open Hands", "the pipeline company Petralan": a name right behind what a body is. */
function isBodyNamed(unit: Unit, core: Run, at: number): boolean {
  const kind = tokenAt(unit, at - 1);
  if (at <= core.from + 1 || kind.pos !== 'NOUN' || tokenAt(unit, core.from).pos !== 'DET') return false;
  return NAMED_BODIES.has(kind.lemma);
}

/** "The airline, Calder Blue": a name in apposition to what a body is. */
const isBodyBefore = (unit: Unit, core: Run, at: number): boolean =>
  at === core.to + 1 &&
  tokenAt(unit, core.to).low === ',' &&
  NAMED_BODIES.has(tokenAt(unit, core.to - 1).lemma);

const NAMED_BODIES = wordSet(
  'organisation organization charity company firm group movement party coalition association federation union institute foundation bank agency alliance militia council club operator airline consortium cooperative network ngo',
);

const FIRMS = wordSet(FIRM_TAILS);

/** Whether a text uses a name as lands and towns are used: behind "in" or "across", as the owner of an army, before a body's noun. */
const isLand = (text: string, name: string): boolean =>
  new RegExp(
    String.raw`\b(?:in|into|inside|across|outside|near|throughout|within) ${name}\b(?!['’-])` +
      String.raw`|\b${name}['’]s (?:\p{Ll}+ )?(?:government|army|parliament|capital|coast|border|port|territory|soldiers|troops|ministry|neighbours?)\b` +
      String.raw`|\b${name} (?:\p{Lu}\p{L}*['’]? )?(?:Union|League|Army|Council|Assembly|Front|Authority|Parliament|Ministry|Port|Valley|Bay)\b`,
    'u',
  ).test(text);

/** "Tribe says", of Anna Tribe: a name alone may be a common word, too, where no article stands before it. */
const isSurname = (unit: Unit, at: number, name: string): boolean =>
  name.endsWith(` ${tokenAt(unit, at).text}`) && tokenAt(unit, at - 1).pos !== 'DET';

/** "head of mission Gro Steinvik", "Envoy to the Lake Council Ana Kolt": an office of several words right before the name that ends the phrase. */
function isOfficeNamed(unit: Unit, token: number, after: number, run: Run, core: Run): boolean {
  const before = tokenAt(unit, token - 1);
  const head = tokenAt(unit, core.to - 1);
  const office =
    (OFFICES.has(head.lemma) || OFFICES.has(head.low) || head.lemma === 'member') &&
    /^(?:of|for|to|at)$/u.test(tokenAt(unit, core.to).low);
  const ends = after >= run.to || tokenAt(unit, after).low === 'and';
  if (!office || !ends || OFFICES.has(before.lemma)) return false;
  let first = token; // with titles: "a spokeswoman for Ms Dahl" is not Ms Dahl
  while (TITLES.has(tokenAt(unit, first - 1).low.replace(/\.$/u, ''))) first -= 1;
  if (first <= core.to + 1) return false;
  return isNameWord(before) || (tokenAt(unit, core.from).pos !== 'DET' && before.pos === 'NOUN');
}

/** "the Varden opposition": a name before the noun that heads the phrase is what that is called after. */
function isModifier(unit: Unit, after: number, core: Run): boolean {
  const head = tokenAt(unit, core.to - 1);
  return (
    after < core.to && after > core.from && head.pos === 'NOUN' && !OFFICES.has(head.lemma) && !isTime(head)
  );
}

/** Whether a name begins an apposition, with or without a title before it. */
function startsApposition(unit: Unit, token: number, run: Run): boolean {
  let at = token - 1;
  while (
    at > run.from &&
    ['PROPN', 'NOUN', 'ADJ', 'DET'].includes(tokenAt(unit, at).pos) &&
    tokenAt(unit, at).low !== 'whose' // "the party, whose votes Oru needs" is not Oru
  )
    at -= 1;
  return tokenAt(unit, at).low === ',' || tokenAt(unit, at).low === ')';
}

const tokenIndex = (unit: Unit, start: number, run: Run): number => {
  for (let at = run.from; at < run.to; at += 1) if (tokenAt(unit, at).end > start) return at;
  return -1;
};

const tokenAfter = (unit: Unit, end: number, run: Run): number => {
  let at = run.from;
  while (at < run.to && tokenAt(unit, at).start < end) at += 1;
  return at;
};

/** A name that no mention covers: a row of capitalised words at the end of the core, none of which bodies have. */
function unlistedPerson(names: Names, unit: Unit, core: Run): Person | null {
  let from = core.to;
  while (from > core.from && isNameWord(tokenAt(unit, from - 1))) from -= 1;
  if (from === core.to) return null;
  const words = unit.tokens.slice(from, core.to);
  if (isBodyNamed(unit, core, from)) return null;
  const kinds = names.people.mentionsIn(spanOf(unit, { from, to: core.to })[0], spanOf(unit, core)[1]);
  if (kinds.length > 0 || words.some((word) => BODY.has(word.low) || isTime(word))) return null;
  if (words.length === 1 && words.some(isCommonWord)) return null;
  if (OFFICES.has(words.at(-1)?.low ?? '')) return null; // "the Home Minister"
  const bare = words.filter((word) => !TITLES.has(word.low.replace(/\.$/u, '')));
  if (bare.every((word) => /^[A-Z.]{2,}$/u.test(word.text))) return null;
  if (words.length > 1 && FIRMS.has(words.at(-1)?.low ?? '')) return null; // "Tarn Water"
  const article = tokenAt(unit, core.from).low === 'the';
  if (article && from === core.from + 1 && bare.length === words.length) return null;
  const first = bare[0];
  const last = bare.at(-1);
  if (!first || !last) return null;
  const printed = textOf(names.text, [first.start, last.end]);
  const known =
    names.people.fullName(printed) ?? (bare.length === 1 ? names.people.givenName(printed) : null);
  if (known) return known;
  const titled = bare.length < words.length || OFFICES.has(tokenAt(unit, from - 1).lemma);
  return bare.length >= 2 || titled ? names.people.person(printed) : null;
}

function appositionPerson(names: Names, unit: Unit, run: Run, core: Run): Person | null {
  if (tokenAt(unit, core.to).low !== ',' || core.to + 1 >= run.to || isBodyBefore(unit, core, core.to + 1))
    return null;
  const from = core.to + 1;
  if (!opensPhrase(tokenAt(unit, from)) || tokenAt(unit, from).pos === 'DET') return null;
  const to = Math.min(coreEnd(unit, from), run.to);
  return unlistedPerson(names, unit, { from, to }) ?? loneName(names, unit, core, { from, to });
}

/** "the other bishop, Damaskin,": one name of its own behind a word for one person. */
function loneName({ people }: Names, unit: Unit, core: Run, { from, to }: Run): Person | null {
  const name = tokenAt(unit, from);
  const closed = /^(?:,|)$/u.test(tokenAt(unit, to).low);
  if (to !== from + 1 || !closed || !isNameWord(name) || isTime(name) || BODY.has(name.low)) return null;
  const head = tokenAt(unit, core.to - 1);
  const one = head.pos === 'NOUN' && head.low === singular(head.low) && isWordForPerson(head.lemma);
  return one ? people.person(name.text) : null;
}
