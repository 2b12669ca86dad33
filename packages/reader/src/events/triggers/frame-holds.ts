/** What a verb of many uses asks for beside it before it names an event: see the flags of a trigger's sense. */
import type { EventStatus } from '@nonpaper/vocabulary';
import type { FoundDate } from '../dates/types.ts';
import type { FoundPlace, Participant, Scene, Trigger } from '../types.ts';
import { verbForm } from '../verb-form.ts';

interface Parts {
  readonly date: FoundDate | null;
  readonly place: FoundPlace | null;
  readonly members: readonly Participant[];
  readonly status: EventStatus;
}

/** What may stand behind a verb that has no object. */
const NO_OBJECT = /^(?:ADP|ADV|PUNCT|CCONJ|SCONJ)$/u;

/** "originally convened for 9 May": what was done to the talks. */
const isConvenedFor = (tokens: Scene['tokens'], to: number): boolean =>
  (tokens[to]?.lower ?? '').endsWith('convened') && tokens[to + 1]?.lower === 'for';

/** "Oru and Bessa gathered": with neither an object nor somebody who made them do it ("convened by", "convened for 9 May"). */
const isAlone = ({ tokens }: Scene, { from, to }: Trigger): boolean => {
  const next = tokens[to + 1];
  if (verbForm(tokens, from).passive || next?.lower === 'by' || isConvenedFor(tokens, to)) return false;
  return next === undefined || NO_OBJECT.test(next.pos) || /^(?:there|here)$/u.test(next.lower);
};

/** "did not accept", "would not hear of it": an answer; "has not yet accepted" is none. */
function isRefused({ tokens }: Scene, { from }: Trigger): boolean {
  const { negated, perfect, passive } = verbForm(tokens, from);
  return negated && (!perfect || passive) && tokens[from - 1]?.lower !== 'yet';
}

/** "nor did she send it back": what the sentence denies before its subject. */
const isNor = ({ tokens }: Scene, { from }: Trigger): boolean =>
  tokens.slice(Math.max(0, from - 4), from).some(({ lower }) => lower === 'nor');

/** "Few governments rejected it", "Hardly anybody refused": that most did not. */
const isOfFew = ({ tokens }: Scene, { from }: Trigger): boolean =>
  tokens
    .slice(Math.max(0, from - 4), from)
    .some(({ lower }, at, all) => /^(?:few|hardly|scarcely)$/u.test(lower) && all[at - 1]?.lower !== 'a');

/** "the commission sat for three hours": one body of several people. */
const BODY =
  /\b(?:commission|committee|council|cabinet|board|panel|tribunal|assembly|parliament|senate|conference|group|congress|court|jury|delegation|working party|secretariat)(?: (?:of|on|for) .*)?$/iu;

/** Two or more, or several of a kind: "Oru and Bessa", "the envoys", "they". */
const areSeveral = (members: readonly Participant[]): boolean =>
  members.length > 1 ||
  members.some(({ name }) => /\p{Ll}(?:s|men|women)(?: (?:of|from) .*)?$/u.test(name) || BODY.test(name));

/** A way that was gone needs its day, one to come a place with a name. */
const isJourney = ({ date, place, members, status }: Parts): boolean =>
  place !== null &&
  members.length > 0 &&
  (date !== null || (status === 'planned' && /\p{Lu}/u.test(place.name)));

/** Whether a trigger stands in the frame that its sense asks for. */
export function frameHolds(scene: Scene, trigger: Trigger, parts: Parts): boolean {
  const { sense, noun, from } = trigger;
  if (noun) return true;
  if (sense.intransitive === true && !isAlone(scene, trigger)) return false;
  if (sense.several === true && !areSeveral(parts.members)) return false;
  if (sense.orSet === true && parts.date === null && parts.place === null) return false;
  if (sense.motion === true && (!isJourney(parts) || verbForm(scene.tokens, from).passive)) return false;
  if (sense.notDone === true && !isRefused(scene, trigger)) return false;
  if (
    sense.type === 'rejection' &&
    sense.notDone !== true &&
    (isNor(scene, trigger) || isOfFew(scene, trigger))
  )
    return false;
  return sense.type !== 'rejection' || sense.needs !== undefined || parts.members.length > 0;
}
