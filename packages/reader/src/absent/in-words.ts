import type { Sentence } from '@nonpaper/text';
import type { Span } from '@nonpaper/vocabulary';
import { INSTITUTION_WORDS } from '../mentions/data/not-names.ts';
import type { MentionAt } from '../mentions/mention-at.ts';
import { NEITHER, NO_ONE_FROM, NOBODY_ASKED } from './data.ts';
import { groupIn } from './groups.ts';

const LONGEST = 2000;
const MEMBER = /\s*(?:,\s*(?:and|or|nor)?|\s(?:and|or|nor)\s)\s*/u;
const LEAD = /^(?:(?:the|either|any|both)\s+)+/iu;
const HAS_CAPITAL = /^\p{Lu}/u;

/** Who is absent, and the words that say so. */
export interface Told {
  readonly party: string;
  readonly span: Span;
}

/** "Neither A nor B took part", "no one from A was invited": those whom the sentence names between the words that deny it. */
export function deniedPresence(text: string, sentence: Sentence, names: readonly MentionAt[]): Told[] {
  const own = sentence.text.slice(0, LONGEST);
  return [NEITHER.exec(own), NO_ONE_FROM.exec(own), NOBODY_ASKED.exec(own)].flatMap((match) => {
    if (match === null) return [];
    const span: Span = [sentence.span[0] + match.index, sentence.span[0] + match.index + match[0].length];
    return membersOf(match.groups ?? {}).flatMap((member) => {
      const party = asNamed(member, text, span, names);
      return party === null ? [] : [{ party, span }];
    });
  });
}

/** Those behind "neither" and "nor" each; behind "from" those of a list, up to what is told of the last of them. */
function membersOf(groups: Readonly<Record<string, string | undefined>>): string[] {
  const { one, other, who, asked } = groups;
  const told = who === undefined ? [one, other, asked] : namesOf(who);
  return told.flatMap((member) => (member === undefined ? [] : [member.replace(ASIDE, '').trim()]));
}

/** "Skarvia, whose dam feeds both rivers". */
const ASIDE = /,\s+(?:[a-z]+\s+)?(?:which|who|whom|whose)\s.*$/isu;

/** "Skarvia, the third riparian" is one; "Skarvia, Vess and the islands" are three. */
function namesOf(who: string): string[] {
  const members = who.split(MEMBER);
  const end = members.findIndex((member, at) => at > 0 && !HAS_CAPITAL.test(member.replace(LEAD, '')));
  return end === -1 ? members : members.slice(0, Math.max(1, end));
}

/** The name by which the article knows it; else its own words, where they name a body and not just people. */
function asNamed(phrase: string, text: string, [from, to]: Span, names: readonly MentionAt[]): string | null {
  const member = phrase.replace(LEAD, '').trim();
  const known = names.find(
    ({ kind, span }) =>
      kind !== 'place' && span[0] >= from && span[1] <= to && text.slice(...span) === member,
  );
  if (known !== undefined) return known.name;
  const last = member.split(/\s+/u).at(-1)?.toLowerCase() ?? '';
  return HAS_CAPITAL.test(member) || INSTITUTION_WORDS.has(last) ? member : groupIn(phrase);
}
