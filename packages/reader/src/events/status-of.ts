import type { EventStatus } from '@nonpaper/vocabulary';
import { changeAt, changePhraseAt } from './change-at.ts';
import { SAYING } from './date-owner.ts';
import {
  CARRIERS,
  DENIERS,
  ONGOING,
  OVER,
  PLANNERS,
  PROPOSERS,
  STATUS_ADJECTIVES,
  TO_COME,
} from './data/changes.ts';
import type { Direction } from './dates/types.ts';
import { governingWord } from './governing-word.ts';
import type { Scene, Trigger } from './types.ts';
import type { Token } from '../tokens.ts';
import { verbBefore } from './subject.ts';
import { looksPast, type VerbForm, verbForm } from './verb-form.ts';

/** How far behind its noun the verb that changes it may stand, in tokens. */
const REACH = 30;
/** How far before a trigger the verb that denies or proposes it may stand. */
const GOVERNED = 12;

const lemmaAt = (scene: Scene, at: number): string => scene.tokens[at]?.lemma.toLowerCase() ?? '';

function rest(scene: Scene, at: number, length = 60): string {
  const token = scene.tokens[at];
  return token === undefined ? '' : scene.text.slice(token.span[0], token.span[0] + length);
}

/** "will be held, but without ministers", "at the level of experts only": it takes place, and is less than it was to be. */
const DOWNGRADED =
  /^[^.;]*?\bbut (?:without (?:the )?(?:ministers|leaders|presidents|principals)|(?:only )?at the level of (?:experts|officials|deputies|envoys|technicians))\b/iu;

/** What became of the event by a verb behind its noun, up to the next event, or by one of which it is the object. */
function changed(scene: Scene, trigger: Trigger, limit: number): EventStatus | undefined {
  const end = Math.min(scene.tokens.length, trigger.to + REACH, limit);
  for (let at = trigger.to + 1; at < end; at += 1) {
    const change = changeAt(scene, at);
    if (change !== undefined && isOfNoun(scene, at, trigger)) return change;
  }
  return changedBefore(scene, trigger);
}

/** A verb behind the noun changes it in the passive, or as its own subject ("the talks fell through"). */
function isOfNoun(scene: Scene, at: number, trigger: Trigger): boolean {
  const form = verbForm(scene.tokens, at);
  if (form.passive) return true;
  const phrase = changePhraseAt(scene, at) !== undefined;
  if (phrase && scene.tokens[form.start - 1]?.text === ',') return true; // behind an aside
  return (
    (phrase || form.start <= trigger.to + 1) &&
    !scene.tokens.slice(trigger.to + 1, at).some((token) => token.pos === 'VERB')
  );
}

/** "postponed the talks", "called off a meeting": the verb stands before, with nothing but the noun's own words between. */
function changedBefore(scene: Scene, trigger: Trigger): EventStatus | undefined {
  for (let at = trigger.from - 1; at >= Math.max(0, trigger.from - GOVERNED); at -= 1) {
    const token = scene.tokens[at];
    if (token?.text === ',') return changedOverAside(scene, at);
    if (token === undefined || token.text === ';') return undefined;
    const change = changeAt(scene, at);
    if (change !== undefined) return verbForm(scene.tokens, at).passive ? undefined : change;
    if (token.pos === 'VERB') return undefined;
  }
  return undefined;
}

/** How long an aside between the verb and its object may be, in tokens. */
const ASIDE = 9;

/** "has postponed, without giving a day, the hearing": the verb stands right before the aside that ends at a comma. */
function changedOverAside(scene: Scene, comma: number): EventStatus | undefined {
  for (let at = comma - 2; at >= Math.max(1, comma - ASIDE); at -= 1) {
    if (scene.tokens[at]?.text !== ',') continue;
    const change = changeAt(scene, at - 1);
    return change === undefined || verbForm(scene.tokens, at - 1).passive ? undefined : change;
  }
  return undefined;
}

/** "no plans for a meeting", "no direct talks". */
const NONE =
  /\bno (?:\S+ )?(?:plans?|intention|prospect) (?:for|of|to)\b[^,]*$|\bno (?:(?:direct|further|new|such|formal|face-to-face|bilateral|trilateral|peace) )*$/;

const isDismissal = (words: readonly Token[], at: number): boolean =>
  /^(?:dismiss|reject)(?:es|s|ed|ing)?$/.test(words[at]?.lower ?? '') &&
  words
    .slice(at + 1, at + 4)
    .some(({ lower }) => /^(?:rumours?|rumors?|claims?|reports?|suggestions?)$/.test(lower));

/** A denial before the trigger in the same sentence: "denied that a meeting took place". */
function denied(scene: Scene, trigger: Trigger): boolean {
  const window = scene.tokens.slice(Math.max(0, trigger.from - GOVERNED), trigger.from);
  const at = window.findLastIndex(
    (token, index) => DENIERS.has(token.lower) || isDismissal(window, index), // "dismissed rumours that they had met"
  );
  if (at < 0) return NONE.test(window.map((token) => token.lower).join(' '));
  const between = window.slice(at + 1);
  return !between.some(
    (token, index) =>
      token.text === '.' ||
      token.lower === 'after' ||
      token.lower === 'but' ||
      (token.lower === 'and' && between[index - 1]?.text === ','), // "denies it, and a second round is off"
  );
}

/** The status that an adjective before the noun gives. */
function premodified(scene: Scene, trigger: Trigger): EventStatus | undefined {
  for (let at = trigger.from - 1; at >= Math.max(0, trigger.from - 5); at -= 1) {
    const token = scene.tokens[at];
    const status = STATUS_ADJECTIVES.get(token?.lower ?? '');
    if (status !== undefined) return status;
    if (token === undefined || token.pos === 'VERB' || token.pos === 'AUX' || token.pos === 'ADP')
      return undefined;
  }
  return undefined;
}

/** Whether words such as "agreed to", "is due to", "offered to" stand before a verb group. */
export function governor(scene: Scene, start: number): 'plan' | 'propose' | 'deny' | undefined {
  for (let at = start - 1; at >= Math.max(0, start - 5); at -= 1) {
    const lemma = lemmaAt(scene, at);
    const lower = scene.tokens[at]?.lower ?? '';
    if (PLANNERS.has(lemma) || PLANNERS.has(lower)) return 'plan';
    if (PROPOSERS.has(lemma)) return 'propose';
    if (lemma === 'refuse' || lemma === 'decline' || lemma === 'fail') return 'deny';
    if (scene.tokens[at]?.pos === 'VERB') return undefined;
  }
  return undefined;
}

/** "proposed that experts meet in June": a bare verb in the clause of a proposal. */
function isProposedIn(scene: Scene, form: VerbForm): boolean {
  const passive = form.passive && scene.tokens[form.start]?.lower === 'be'; // "proposed that it be signed"
  if ((form.past && !passive) || form.modal !== null || form.infinitive || form.perfect || form.progressive)
    return false;
  for (let at = form.start - 1; at >= Math.max(1, form.start - 10); at -= 1) {
    if (passive && scene.tokens[at]?.text === ',') continue; // "that the annex, on water, be signed"
    const word = scene.tokens[at]?.lower;
    if (word === 'that') return PROPOSERS.has(lemmaAt(scene, at - 1)) || lemmaAt(scene, at - 1) === 'insist';
    if (scene.tokens[at]?.pos === 'VERB' || word === ',' || word === ';') return false;
  }
  return false;
}

/** What the form of a verb tells of what it names. */
function ofForm(scene: Scene, form: VerbForm, dated: Direction): EventStatus {
  if (isProposedIn(scene, form)) return 'proposed';
  if (form.negated) return form.modal === 'will' || form.modal === 'would' ? 'cancelled' : 'denied';
  if (form.infinitive) {
    const by = governor(scene, form.start);
    if (by === 'propose') return 'proposed';
    if (by === 'deny') return 'denied';
    return 'planned';
  }
  if (form.modal === 'will' || form.modal === 'would') return 'planned';
  if (form.modal === 'should') return 'proposed';
  if (form.modal === 'may') return form.perfect ? 'unknown' : 'proposed';
  if (form.progressive) return dated === 'future' ? 'planned' : form.past ? 'held' : 'ongoing';
  if (form.perfect || form.past) return 'held';
  return dated === 'future' ? 'planned' : 'held';
}

/** "she may fly to Oru": nobody proposes it. */
const mayTravel = ({ tokens }: Scene, { from, sense }: Trigger): boolean =>
  sense.type === 'visit' && verbForm(tokens, from).modal === 'may';

/** The status of an event that a verb names. */
export function statusOfVerb(scene: Scene, trigger: Trigger, dated: Direction): EventStatus {
  if (denied(scene, trigger)) return 'denied';
  if (scene.tokens[trigger.from]?.lower === 'due') return 'planned';
  if (mayTravel(scene, trigger)) return 'unknown';
  return ofForm(scene, verbForm(scene.tokens, trigger.from), dated);
}

/** Not to do these is to stay away from an event, which happens all the same. */
const STAYING_AWAY = new Set(['take', 'attend', 'join', 'participate', 'come']);

const ANNOUNCERS = new Set(['announce', 'announced', 'announces', 'confirm', 'confirmed']);

/** What the verb that governs or carries the noun tells of it. */
function carriedStatus(scene: Scene, trigger: Trigger, dated: Direction): EventStatus | undefined {
  if (scene.tokens[governingWord(scene.tokens, trigger.from)]?.lower === 'had') return 'held'; // "had a call with Oru"
  const verb = verbBefore(scene, trigger.from);
  if (verb < 0 || trigger.from - verb > GOVERNED) return undefined;
  if (scene.tokens[verb]?.lower === 'set' && scene.tokens[verb + 1]?.lower === 'of') return undefined; // "a set of talks"
  const token = scene.tokens[verb];
  const lemma = lemmaAt(scene, verb);
  if (token === undefined) return undefined;
  if (ANNOUNCERS.has(token.lower)) return dated === 'past' ? 'held' : 'announced';
  if (PROPOSERS.has(lemma)) return isNamed(scene, verb) ? undefined : 'proposed';
  if (PLANNERS.has(lemma) && !CARRIERS.has(lemma)) return 'planned';
  if (lemma === 'schedule' || lemma === 'plan' || lemma === 'expect' || lemma === 'agree') return 'planned';
  const form = verbForm(scene.tokens, verb);
  const before = scene.tokens[trigger.from - 1];
  const governedBy = governor(scene, form.start);
  if (governedBy === 'propose' && form.infinitive) return 'proposed';
  if (form.negated && STAYING_AWAY.has(lemma)) return form.past ? 'held' : undefined;
  if (CARRIERS.has(lemma) || /^(?:held|spent|led|began|took)$/.test(token.lower))
    return ofForm(scene, form, dated);
  return before?.lower === 'for' && governedBy === 'propose' ? 'proposed' : undefined;
}

/** "what her office called a private visit": nobody calls for it. */
const isNamed = ({ tokens }: Scene, verb: number): boolean =>
  lemmaIsCall(tokens[verb]?.lower) &&
  tokens.slice(Math.max(0, verb - 6), verb).some(({ lower }) => lower === 'what');

const lemmaIsCall = (lower = ''): boolean => /^call(?:s|ed|ing)?$/.test(lower);

/** "will open in Oru": the tagger takes the verb for an adjective. */
const opensAfterModal = ({ tokens }: Scene, at: number): boolean =>
  tokens[at]?.lower === 'open' && /^(?:will|would|shall|to)$/.test(tokens[at - 1]?.lower ?? '');

/** "a lunch foreseen for Monday will not be held": what was planned and is off. */
const willNotBe = ({ tokens }: Scene, from: number, end: number): boolean =>
  tokens
    .slice(from, end)
    .some(
      ({ lower }, at, all) => lower === 'will' && all[at + 1]?.lower === 'not' && all[at + 2]?.lower === 'be',
    );

/** "will not come to Friday's meeting, sources told Ostrel on Monday": the words of saying are no predicate of the noun. */
const isTailOfSaying = ({ tokens }: Scene, noun: number, at: number): boolean =>
  tokens.slice(noun + 1, at).some(({ text }) => text === ',') &&
  !tokens.slice(at + 1, at + 4).some(({ text }) => text === ',');

/** What an encounter does by itself: such a past is never a participle of the noun. */
const RUNS = /^(?:opened|began|started|resumed|ended|concluded|closed|collapsed|continued|broke)$/;

/** "at a meeting in Oru that ended on Tuesday": what its own clause tells. */
const RAN =
  /^\p{L}+(?: in \p{Lu}[\p{L}-]+)? (?:that|which) (?:ended|began|opened|closed|concluded|collapsed|broke up|took place|was held|were held)\b/u;

/** What the verb of which the noun is the subject tells: "talks will be held", "a meeting took place". */
function predicateStatus(
  scene: Scene,
  trigger: Trigger,
  limit: number,
  dated: Direction,
): EventStatus | undefined {
  const end = Math.min(scene.tokens.length, trigger.to + REACH, limit);
  for (let at = trigger.to + 1; at < end; at += 1) {
    const token = scene.tokens[at];
    if (token === undefined || token.text === ';') return undefined;
    if (token.pos !== 'VERB' && !opensAfterModal(scene, at)) continue;
    const form = verbForm(scene.tokens, at);
    const reduced =
      looksPast(token) &&
      form.start === at &&
      !RUNS.test(token.lower) &&
      /^(?:by|in|on|for|with|to)$/.test(scene.tokens[at + 1]?.lower ?? '');
    if (token.lower.endsWith('ing') && form.start === at) continue;
    if (SAYING.test(token.lower) && !form.passive && isTailOfSaying(scene, trigger.to, at)) return undefined;
    if (reduced && lemmaAt(scene, at) !== 'take') {
      if (PLANNERS.has(lemmaAt(scene, at)) && /^(?:for|to|on|in)$/.test(scene.tokens[at + 1]?.lower ?? ''))
        return willNotBe(scene, at + 1, end) ? 'cancelled' : 'planned';
      continue;
    }
    if (PLANNERS.has(lemmaAt(scene, at)) && !form.negated) return 'planned';
    return ofForm(scene, form, dated);
  }
  return undefined;
}

function byPreposition(scene: Scene, trigger: Trigger): EventStatus | undefined {
  for (let at = trigger.from - 1; at >= Math.max(0, trigger.from - 5); at -= 1) {
    const lower = scene.tokens[at]?.lower ?? '';
    if (OVER.has(lower)) return lower === 'at' || lower === 'during' ? whileAt(scene, at) : 'held';
    if (TO_COME.has(lower) || (lower === 'of' && scene.tokens[at - 1]?.lower === 'ahead')) return 'planned';
    if (scene.tokens[at]?.pos === 'VERB') return undefined;
  }
  return undefined;
}

/** "will sign it at a summit", "signed it at a summit": what is done at an event tells whether that is to come. */
function whileAt(scene: Scene, at: number): EventStatus {
  const verb = verbBefore(scene, at);
  const form = verb < 0 ? null : verbForm(scene.tokens, verb);
  return form !== null && (form.modal === 'will' || (form.infinitive && !form.past)) ? 'planned' : 'held';
}

/** The status of what was only the occasion of another deed: over, unless its day is to come or it is carried on ("will meet in talks"). */
function occasion(scene: Scene, trigger: Trigger, dated: Direction): EventStatus | undefined {
  if (dated === 'future' || !isOnlyOccasion(scene, trigger)) return undefined;
  const verb = verbBefore(scene, trigger.from);
  const form = verb < 0 ? null : verbForm(scene.tokens, verb);
  return form !== null && form.past && form.modal === null && !form.infinitive && !form.negated
    ? 'held'
    : undefined;
}

/** "announced it after talks", "promised in a call": what the verb tells is not what is planned of the event. */
const isOnlyOccasion = (scene: Scene, trigger: Trigger): boolean => {
  const at = governingWord(scene.tokens, trigger.from);
  return /^(?:after|following|since|in|during|at|by)$/.test(scene.tokens[at]?.lower ?? '');
};

/**
 * The status of an event that a noun names. What became of it wins over what was planned; a denial over both; then
 * the adjective before it, the verb that carries it, the verb of which it is the subject, the preposition before it,
 * and last whether its date is past or to come.
 */
export function statusOfNoun(scene: Scene, trigger: Trigger, limit: number, dated: Direction): EventStatus {
  if (denied(scene, trigger)) return 'denied';
  const became = changed(scene, trigger, limit);
  if (became !== undefined) return became;
  if (ONGOING.test(rest(scene, trigger.to, 80))) return 'ongoing';
  if (DOWNGRADED.test(rest(scene, trigger.to, 120))) return 'downgraded';
  if (RAN.test(rest(scene, trigger.to, 80))) return 'held';
  if (trigger.sense.newly === true) return 'held'; // an offer that is told was made
  const told =
    premodified(scene, trigger) ??
    occasion(scene, trigger, dated) ??
    carriedStatus(scene, trigger, dated) ??
    byPreposition(scene, trigger) ??
    (wasSo(scene, trigger, limit) ? 'held' : predicateStatus(scene, trigger, limit, dated));
  if (told !== undefined) return told;
  if (dated === 'unknown') return 'unknown';
  return dated === 'past' ? 'held' : 'planned';
}

/** How far behind its noun "was" may stand. */
const COPULA = 10;

/** "Their fifth encounter, on Thursday, was more public": a past "was" with no verb behind it says that it came about. */
function wasSo({ tokens }: Scene, { to, sense }: Trigger, limit: number): boolean {
  if (!/^(?:meeting|visit|call)$/.test(sense.type)) return false;
  const end = Math.min(limit, tokens.length, to + COPULA);
  const at = tokens.findIndex(
    ({ pos }, index) => index > to && index < end && (pos === 'VERB' || pos === 'AUX'),
  );
  if (at < 0 || !/^(?:was|were)$/.test(tokens[at]?.lower ?? '')) return false;
  const behind = tokens.slice(at + 1, at + 4);
  return !behind.some(
    ({ pos, lower }) =>
      pos === 'VERB' ||
      /^(?:to|due|not|never|no|only|still|under|off|on|up|possible|likely|unlikely)$/.test(lower),
  );
}

/** What was moved or called off may have been due before or after today. */
const CHANGED: ReadonlySet<EventStatus> = new Set(['moved', 'postponed', 'cancelled', 'downgraded']);

/** "was moved and will now be held": what is still to come. */
const willBe = (scene: Scene, trigger: Trigger, limit: number): boolean =>
  scene.tokens.slice(trigger.to + 1, limit).some((token) => token.lower === 'will');

/** "pencilled in for Friday, has been moved": what was changed just now was still to come. */
const hasBeen = (scene: Scene, trigger: Trigger, limit: number): boolean =>
  trigger.noun &&
  scene.tokens
    .slice(trigger.to + 1, limit)
    .some(({ lower }, at, all) => /^(?:has|have)$/.test(lower) && all[at + 1]?.lower === 'been');

/** "was to have been held on 27 May": what did not come about may lie on either side of today. */
const wasToBe = (scene: Scene, trigger: Trigger, limit: number): boolean =>
  scene.tokens
    .slice(trigger.to + 1, limit)
    .some(
      ({ lower }, at, all) =>
        lower === 'to' && all[at + 1]?.lower === 'have' && all[at + 2]?.lower === 'been',
    );

/** "was to have met on 20 January", "had originally been set for 12 July": what was once planned may lie behind too. */
function wasPlanned({ tokens }: Scene, { noun, from, to }: Trigger, limit: number): boolean {
  if (!noun) return tokens[from - 1]?.lower === 'have' && tokens[from - 2]?.lower === 'to';
  return tokens
    .slice(to + 1, Math.min(limit, to + 8))
    .some(
      ({ lower }, at, all) => lower === 'originally' || (lower === 'had' && all[at + 1]?.lower === 'been'),
    );
}

/** "A session on 12 November was to seal it": what was planned of it then says nothing of the side on which its day lies. */
const wasTo = ({ tokens }: Scene, { noun, to }: Trigger, limit: number): boolean =>
  noun &&
  tokens
    .slice(to + 1, Math.min(limit, to + COPULA))
    .some(
      ({ lower }, at, all) =>
        /^(?:was|were)$/.test(lower) &&
        /^(?:to|planned|set|due|scheduled|expected|meant)$/.test(all[at + 1]?.lower ?? ''),
    );

/** "A conference opens in Oru on Friday": of an encounter the plain present tells what is to come as well. */
const opensNow = ({ tokens }: Scene, { to }: Trigger, limit: number): boolean =>
  tokens
    .slice(to + 1, Math.min(limit, to + COPULA))
    .some(({ lower }) => /^(?:opens|begins|starts|resumes|convenes|continues|takes)$/.test(lower));

/** "travels from 3 to 5 July": a plain present tells what was done as well as what is to come. */
function isPresent({ tokens }: Scene, { from, sense }: Trigger): boolean {
  if (!/^(?:meeting|visit|call)$/.test(sense.type)) return false; // "proposes a truce" is done by saying so
  const { past, modal, perfect, progressive, infinitive, passive, negated } = verbForm(tokens, from);
  return !past && modal === null && !perfect && !progressive && !infinitive && !passive && !negated;
}

/** Which way the words round a trigger look, before its date is known: it decides which Wednesday is meant. */
export function directionOf(scene: Scene, trigger: Trigger, limit: number): Direction {
  const status = trigger.noun
    ? statusOfNoun(scene, trigger, limit, 'unknown')
    : statusOfVerb(scene, trigger, 'unknown');
  if (!trigger.noun && mayTravel(scene, trigger)) return 'future';
  if (wasToBe(scene, trigger, limit) || wasPlanned(scene, trigger, limit)) return 'unknown';
  if (status === 'planned' && wasTo(scene, trigger, limit)) return 'unknown';
  if (status === 'held' && (trigger.noun ? opensNow(scene, trigger, limit) : isPresent(scene, trigger)))
    return 'unknown';
  if (status === 'held' || status === 'denied' || status === 'ongoing') return 'past';
  if (CHANGED.has(status))
    return willBe(scene, trigger, limit) || hasBeen(scene, trigger, limit) ? 'future' : 'unknown';
  return status === 'unknown' ? 'unknown' : 'future';
}
