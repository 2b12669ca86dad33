/** Whose "her government" is: the state or movement for which the person acts, by the article's own words. */
import { type MentionAt, within } from '../../mentions/mention-at.ts';
import { ACTOR_NOUNS } from '../data/actors.ts';
import type { Participant, Scene } from '../types.ts';
import { isShortFor } from './organ-owners.ts';

const OWN = /^(?:his|her)$/;
/** What stands for the whole of a state. */
const STATE = /^(?:government|cabinet|country|state)$/;

/** How far from a name the state is looked for, in units. */
const NEAR = 64;

const isParty = ({ kind }: MentionAt): boolean => kind === 'party';

/** Words of an office: small ones, or titles with a capital; no verb can be told from them, so one has to be a noun for a person. */
const OFFICE = /^(?:['’]s)?(?:\s[\p{L}-]+){1,6},?\s$/u;
const namesOffice = (words: string): boolean =>
  (words.toLowerCase().match(/[\p{L}-]+/gu) ?? []).some((word) => ACTOR_NOUNS.has(word));

/** "the Oruan foreign minister, Dal Bessa", "Foreign Minister of Oru, Dal Bessa": the party in an office before the name. */
function partyBefore({ text, names }: Scene, [from]: MentionAt['span']): MentionAt | undefined {
  return within(names, [Math.max(0, from - NEAR), from]).findLast((name) => {
    if (!isParty(name)) return false;
    const gap = text.slice(name.span[1], from);
    const before = text.slice(Math.max(0, name.span[0] - NEAR), name.span[0]);
    const behindOffice =
      /\s(?:of|for)\s(?:the\s)?$/u.test(before) && namesOffice(before) && /^,?\s$/u.test(gap);
    return behindOffice || (OFFICE.test(gap) && namesOffice(gap));
  });
}

/** "Dal Bessa, the foreign minister of Oru", "Prime Minister Dal Bessa of Oru": the party behind the name. */
function partyBehind({ text, names }: Scene, [from, to]: MentionAt['span']): MentionAt | undefined {
  return within(names, [to, to + NEAR]).find((name) => {
    if (!isParty(name)) return false;
    const gap = text.slice(to, name.span[0]);
    const title = text.slice(Math.max(0, from - NEAR), from);
    return /^\sof\s(?:the\s)?$/u.test(gap)
      ? namesOffice(title)
      : /^,\s(?:the\s)?(?:[\p{L}-]+\s){1,5}of\s(?:the\s)?$/u.test(gap) && namesOffice(gap);
  });
}

/** The land of which a new name is the adjective ("Oruan"), where the text names it; else the name itself. */
const landOf = ({ names }: Scene, name: string): string =>
  names.find(
    (other) =>
      (other.kind === 'party' || other.kind === 'place') &&
      other.name.length < name.length &&
      isShortFor(name, other.name),
  )?.name ?? name;

/** The state of a person, where some place of the article tells it. */
function stateOf(scene: Scene, person: string): string | undefined {
  for (const { kind, name, span } of scene.names) {
    if (kind !== 'person' || name !== person) continue;
    const party = partyBefore(scene, span) ?? partyBehind(scene, span);
    if (party !== undefined) return landOf(scene, party.name);
  }
  return undefined;
}

/** "Her government" as a participant: the state of the person meant; null for other words, and where the article tells no state. */
export function stateMeant(scene: Scene, from: number, to: number): Participant | null {
  const [own, noun] = [scene.tokens[from], scene.tokens[to - 1]];
  if (own === undefined || noun === undefined || to - from !== 2) return null;
  if (!OWN.test(own.lower) || !STATE.test(noun.lower)) return null;
  const person = scene.personBefore(own.span[0]);
  const state = person === undefined ? undefined : stateOf(scene, person.name);
  return state === undefined ? null : { name: state, span: [own.span[0], noun.span[1]], named: true };
}
