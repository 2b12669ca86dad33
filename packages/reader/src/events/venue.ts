/** Where an encounter is whose venue is told as the subject: "Geneva hosted talks", "the hotel saw a second round". */
import { within } from '../mentions/mention-at.ts';
import { VENUES } from './data/venues.ts';
import { phraseStart } from './people/noun-phrase.ts';
import { verbBefore } from './subject.ts';
import type { FoundPlace, Scene, Trigger } from './types.ts';
import { verbForm } from './verb-form.ts';

/** What a place does with an encounter. */
const HOLDS = /^(?:host|hosts|hosted|hosting|saw|sees|see|seen|witness(?:es|ed)?|house[sd]?)$/;

/** What may stand between a house and the town it is in. */
const IN = /^(?:at|in|of|near|outside)$/;

const hasVenue = ({ tokens }: Scene, from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ lower }) => VENUES.has(lower));

/** The phrase that ends before a token, with the house before "at Oru" where it tells of one. */
function subjectStart(scene: Scene, end: number): number {
  const from = phraseStart(scene, end);
  if (!IN.test(scene.tokens[from - 1]?.lower ?? '')) return from;
  const house = phraseStart(scene, from - 1);
  return hasVenue(scene, house, from - 1) ? house : from;
}

/**
 * The place that is the subject of a verb like "hosted": a town by its name, or a building in the text's own words; null
 * where somebody else is, since a state that hosts takes part, and a town does not.
 */
export function venueBefore(scene: Scene, verb: number): FoundPlace | null {
  const { tokens, text } = scene;
  if (!HOLDS.test(tokens[verb]?.lower ?? '')) return null;
  const { passive, start } = verbForm(tokens, verb);
  const from = subjectStart(scene, start);
  const [first, last] = [tokens[from], tokens[start - 1]];
  if (passive || first === undefined || last === undefined || from >= start) return null;
  const span = [first.span[0], last.span[1]] as const;
  if (hasVenue(scene, from, start)) return { name: text.slice(...span), span };
  const names = within(scene.names, span);
  const town = names.find(
    ({ kind, by, span: own }) => (kind === 'place' || by === 'metonym') && own[1] === span[1],
  );
  return town === undefined || names.length > 1 ? null : { name: text.slice(...town.span), span: town.span };
}

/** The venue that is the subject of the verb which carries an encounter; null where none is. */
export function venueOf(scene: Scene, trigger: Trigger): FoundPlace | null {
  if (!trigger.noun || trigger.sense.type !== 'meeting') return null;
  const verb = verbBefore(scene, trigger.from);
  return verb < 0 ? null : venueBefore(scene, verb);
}
