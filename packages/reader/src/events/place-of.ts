import { NOT_NAMES } from '../mentions/data/not-names.ts';
import { GAZETTEER } from '../mentions/data/gazetteer.ts';
import { type MentionAt, within } from '../mentions/mention-at.ts';
import type { Token } from '../tokens.ts';
import { ACTOR_NOUNS } from './data/actors.ts';
import { PLACE_NOUNS } from './data/places.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import { isAnd } from './people/between-members.ts';
import { isActor, startsTime } from './people/noun-phrase.ts';
import { houseTold } from './places/house-told.ts';
import { apposed, ofOwner, ofSettlement } from './places/name-told.ts';
import { visitGoal } from './places/visit-goal.ts';
import type { FoundPlace, Scene, Trigger } from './types.ts';
import { venueOf } from './venue.ts';
import { verbForm } from './verb-form.ts';

const LOCATIVE = new Set(['in', 'at', 'near', 'outside', 'inside', 'aboard']);
const DIRECTIVE = new Set(['to', 'in', 'into', 'at']);

/** A place with the tokens' distance from the trigger. */
interface Candidate extends FoundPlace {
  readonly distance: number;
}

const isPlaceLike = (mention: MentionAt): boolean =>
  mention.kind === 'place' || (mention.kind === 'party' && mention.by !== 'adjective');

/** The name as a place is called: a party's own name, or the city as written. */
function placeName(scene: Scene, mention: MentionAt): string {
  const written = scene.text.slice(mention.span[0], mention.span[1]);
  return mention.by === 'metonym' ? written : mention.kind === 'place' ? mention.name : written;
}

/** "moved to Geneva", "from Vienna to Geneva": the new place of something that was moved. */
function movesBefore(scene: Scene, at: number): boolean {
  return scene.tokens
    .slice(Math.max(0, at - 6), at)
    .some((token) => /^(?:moved|relocated|shifted|switched|transferred)$/.test(token.lower));
}

/** "the Turkish capital": the seat that the gazetteer has for the adjective. */
function capitalOf(mention: MentionAt): string | undefined {
  const seats = GAZETTEER.find((entry) => entry.as === 'metonym' && entry.name === mention.name);
  return seats?.names[0];
}

/** The preposition before a token, articles and adjectives between them skipped. */
function prepositionBefore(tokens: readonly Token[], at: number): string {
  let index = at - 1;
  if (tokens[index]?.lower === 'of' && SETTLEMENTS.test(tokens[index - 1]?.lower ?? ''))
    return prepositionBefore(tokens, index - 1);
  while (index >= 0 && at - index <= 3 && /^(?:DET|ADJ|NOUN)$/.test(tokens[index]?.pos ?? '')) index -= 1;
  return tokens[index]?.lower ?? '';
}

/** "in the border town of Imre": a place behind what it is. */
const SETTLEMENTS = /^(?:town|city|village|port|capital|resort|district|suburb|island|hamlet|oasis|valley)$/;

const tokenAt = (tokens: readonly Token[], place: number): number =>
  tokens.findIndex((token) => token.span[1] > place);

function candidates(scene: Scene, trigger: Trigger, mentions: readonly MentionAt[]): Candidate[] {
  const visit = trigger.sense.type === 'visit';
  return mentions.flatMap((mention): Candidate[] => {
    const at = tokenAt(scene.tokens, mention.span[0]);
    if (at < trigger.from && trigger.sense.type === 'call') return []; // where the event before was
    if (isOfOtherClause(scene, trigger, at) || isOfSource(scene, trigger, at)) return [];
    if (isInAsideBefore(scene, trigger, at) || isOfReason(scene, trigger, at)) return [];
    const distance = at > trigger.to ? at - trigger.to : (trigger.from - at) * 2;
    const preposition = prepositionBefore(scene.tokens, at);
    const next = scene.tokens[tokenAt(scene.tokens, mention.span[1])]?.lower ?? '';
    if (mention.by === 'adjective' && next === 'capital' && LOCATIVE.has(preposition)) {
      const name = capitalOf(mention);
      return name === undefined ? [] : [{ name, span: mention.span, distance }];
    }
    if (!isPlaceLike(mention)) return [];
    const attached = trigger.noun && mention.span[1] + 1 === scene.tokens[trigger.from]?.span[0];
    const directed =
      visit &&
      at > trigger.to &&
      !owned(scene, mention) &&
      (DIRECTIVE.has(preposition) || at === trigger.to + 1);
    const ofSaying = at < trigger.from && next === 'that';
    const located =
      LOCATIVE.has(preposition) &&
      !owned(scene, mention) &&
      !ofSaying &&
      !isSeat(scene, trigger, mention, at);
    const moved = preposition === 'to' && movesBefore(scene, at);
    if (
      !located &&
      !moved &&
      !directed &&
      !(attached && mention.kind === 'place') &&
      !(attached && mention.by === 'metonym')
    )
      return [];
    return [
      {
        name: placeName(scene, mention),
        span: mention.span,
        distance: moved ? -1 : attached || directed ? 0 : distance,
      },
    ];
  });
}

/** "the government in Oru called off", "the rebels in Oru and the army": where those are who are told, and not what they did. */
function isSeat({ tokens }: Scene, { from }: Trigger, { span }: MentionAt, at: number): boolean {
  const preposition = tokens.findLastIndex(({ lower }, index) => index < at && LOCATIVE.has(lower));
  if (!isActor(tokens[preposition - 1])) return false;
  return at < from || isAnd(tokens[tokenAt(tokens, span[1])]);
}

/** "The meeting in Oru was put off, officials said, after word of the draft leaked": a place before another verb and a comma. */
function isOfOtherClause({ tokens }: Scene, { noun, from }: Trigger, at: number): boolean {
  if (noun || at >= from || at <= LONGEST_FRONT) return false;
  const between = tokens.slice(at, verbForm(tokens, from).start);
  return between.some(({ text }) => text === ',') && between.some(({ pos }) => pos === 'VERB');
}

/** "Oru, who spends the weekend in Rome, is to receive them": a place in an aside that ends before the verb. */
function isInAsideBefore({ tokens }: Scene, { noun, from }: Trigger, at: number): boolean {
  if (noun || at >= from) return false;
  const open = tokens.findLastIndex(({ text }, index) => index < at && text === ',');
  if (open < 0 || !/^(?:who|which|whose)$/u.test(tokens[open + 1]?.lower ?? '')) return false;
  return tokens.slice(at, verbForm(tokens, from).start).some(({ text }) => text === ',');
}

/** "was called off after the massacre in Oru": where that was which a noun behind "after" tells. */
function isOfReason({ tokens }: Scene, { noun, to }: Trigger, at: number): boolean {
  if (!noun || at <= to) return false;
  const after = tokens.findLastIndex(({ lower }, index) => index > to && index < at && lower === 'after');
  return after > 0 && tokens.slice(to + 1, after).some(({ pos }) => pos === 'VERB');
}

/** "turned it down, according to two officials in Oru": where those are who told it. */
const isOfSource = ({ tokens }: Scene, { to }: Trigger, at: number): boolean =>
  tokens.slice(to + 1, at).some(({ lower }) => lower === 'according');

/** A place that opens the sentence is that of all that follows, in tokens. */
const LONGEST_FRONT = 4;

const owned = (scene: Scene, mention: MentionAt): boolean =>
  /^['’]s\b/.test(scene.text.slice(mention.span[1], mention.span[1] + 3));

const MOVED_TO =
  /\b(?:moved|relocated|shifted|switched|transferred)\s(?:from\s\p{Lu}[\p{L}’'-]+\s)?to\s(\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+)?)/u;

/** The place, known or not, to which the text says right out that the event was moved. */
function movedTo(scene: Scene, from: number, to: number): FoundPlace | null {
  const match = MOVED_TO.exec(scene.text.slice(from, to));
  const name = match?.[1];
  if (match === null || name === undefined || NOT_NAMES.has(name.toLowerCase())) return null;
  const end = from + match.index + match[0].length;
  return { name, span: [end - name.length, end] };
}

/** A visit to a place that nothing knows: the capitalised word right behind the trigger or its "to". */
function newPlace(scene: Scene, trigger: Trigger): FoundPlace | null {
  if (trigger.sense.type !== 'visit') return null;
  const next = scene.tokens[trigger.to + 1];
  const at = next !== undefined && DIRECTIVE.has(next.lower) ? trigger.to + 2 : trigger.to + 1;
  const token = scene.tokens[at];
  const name =
    token !== undefined &&
    token.pos === 'PROPN' &&
    /^\p{Lu}\p{L}{2,}/u.test(token.text) &&
    !NOT_NAMES.has(token.lower);
  const owned = ofOwner(scene, at);
  if (owned !== null) return owned;
  if (name && token !== undefined) return { name: token.text, span: token.span };
  const verb = scene.tokens[trigger.from]?.lower ?? '';
  if (token?.lower === 'both') return bothPlaces(scene, at);
  if (token?.lower !== 'the') return null;
  const goesThere = at === trigger.to + 2 ? next?.lower === 'to' : !trigger.noun && VISITS.test(verb);
  return goesThere ? (regionAt(scene, at) ?? describedPlace(scene, at)) : describedPlace(scene, at);
}

/** Verbs behind which a place stands bare: "visited the Lowlands". */
const VISITS = /^(?:visit|tour)(?:s|ed|ing)?$/u;

/** "travelled to the Lowlands": a region that nothing knows, where no person or body is named. */
function regionAt({ tokens, names }: Scene, from: number): FoundPlace | null {
  const token = tokens[from + 1];
  if (token?.pos !== 'PROPN' || !/^\p{Lu}\p{L}{2,}$/u.test(token.text) || NOT_NAMES.has(token.lower))
    return null;
  if (ACTOR_NOUNS.has(token.lower) || /^(?:PROPN|NOUN)$/.test(tokens[from + 2]?.pos ?? '')) return null;
  if (within(names, token.span).some(({ kind }) => kind !== 'place')) return null;
  const more =
    tokens[from + 2]?.lower === 'of' && tokens[from + 3]?.pos === 'PROPN'
      ? ` of ${tokens[from + 3]?.text ?? ''}`
      : '';
  return {
    name: `${more === '' ? `${tokens[from]?.text ?? ''} ` : ''}${token.text}${more}`,
    span: token.span,
  };
}

/** "travels to both capitals". */
function bothPlaces({ tokens, text }: Scene, from: number): FoundPlace | null {
  const [first, noun] = [tokens[from], tokens[from + 1]];
  if (first === undefined || noun === undefined || !PLACE_NOUNS.has(noun.lower.replace(/s$/u, '')))
    return null;
  const span = [first.span[0], noun.span[1]] as const;
  return { name: text.slice(...span), span };
}

/** "visited the river districts": a place without a name, in the text's own words; who is visited is none. */
function describedPlace(scene: Scene, from: number): FoundPlace | null {
  let to = from + 1;
  while (to < from + 6 && /^(?:ADJ|NOUN|PROPN)$/.test(scene.tokens[to]?.pos ?? '') && !startsTime(scene, to))
    to += 1;
  const first = scene.tokens[from];
  const head = scene.tokens[to - 1];
  if (first === undefined || head?.pos !== 'NOUN' || ACTOR_NOUNS.has(head.lower)) return null;
  if (/^['’]s?$/.test(scene.tokens[to]?.lower ?? '')) return null;
  const span = [first.span[0], head.span[1]] as const;
  return apposed(scene, to) ?? ofSettlement(scene, to) ?? { name: scene.text.slice(...span), span };
}

/**
 * Where an event is: the nearest place behind "in", "at" or "near"; for a visit also behind "to"; or the name right
 * before the noun ("the Geneva talks"). The place before the trigger counts as twice as far; the one to which it was
 * moved goes before all.
 */
export function placeOf(
  scene: Scene,
  trigger: Trigger,
  { from, to, limit }: Neighbourhood,
): FoundPlace | null {
  if (trigger.sense.type === 'call') return null; // each where they are
  const mentions = within(scene.names, [from, to]);
  const [best] = candidates(scene, trigger, mentions).sort((one, other) => one.distance - other.distance);
  if (best?.distance !== -1 && trigger.noun) {
    const moved = movedTo(scene, scene.tokens[trigger.to]?.span[1] ?? from, to);
    if (moved !== null) return moved;
  }
  return (
    best ??
    venueOf(scene, trigger) ??
    visitGoal(scene, trigger, limit) ??
    houseTold(scene, trigger, limit) ??
    newPlace(scene, trigger)
  );
}
