/** The status of an event that a noun names. */
import type { EventStatus } from '@nonpaper/vocabulary';
import { SAYING } from '../days/date-owner.ts';
import { changed, DOWNGRADED } from '../triggers/changed-noun.ts';
import { CARRIERS, ONGOING, OVER, PLANNERS, PROPOSERS, STATUS_ADJECTIVES, TO_COME } from '../data/changes.ts';
import type { Direction } from '../dates/types.ts';
import { governingWord } from '../governing-word.ts';
import { governor, lemmaAt, ofForm } from './status-of-form.ts';
import { denied } from './status-of-verb.ts';
import {
  asPredicate,
  isAnnouncedFor,
  isAsideParticiple,
  isOnIt,
  IS_SET_ANEW,
  isWithoutFruit,
  RUNS,
  WAS_FIRST_SET,
} from './predicates.ts';
import { verbBefore } from '../subject.ts';
import type { Scene, Trigger } from '../types.ts';
import { looksPast, verbForm } from '../verb-form.ts';

/** How far behind its noun the verb that changes it may stand, in tokens. */
const REACH = 30;
/** How far before a trigger the verb that denies or proposes it may stand. */
const GOVERNED = 12;

function rest(scene: Scene, at: number, length = 60): string {
  const token = scene.tokens[at];
  return token === undefined ? '' : scene.text.slice(token.span[0], token.span[0] + length);
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

/** "at a meeting in Oru that ended on Tuesday": what its own clause tells. */
const RAN =
  /^\p{L}+(?: (?:in|on|about|over|of|with|between) [^,.;]{1,40}?)? (?:that|which) (?:ended|began|opened|closed|concluded|collapsed|broke up|took place|was held|were held)\b/u;

/** "at the ninth round, which is to be held in Oru": the same of what is to come. */
const WILL_RUN =
  /^\p{L}+(?: (?:in|on|about|over|of|with|between) [^,.;]{1,40}?)?,? (?:that|which) (?:will|(?:is|are) (?:(?:due|set|scheduled|expected|planned) )?to) (?:now )?(?:be held|take place|open|begin|start|resume|convene|go ahead)\b/u;

/** "The president, who is on a visit to Oru, has not commented": behind the clause of "who" goes on what is told of somebody. */
function isOfWho({ tokens }: Scene, { from, to }: Trigger, verb: number): boolean {
  const who = tokens.findLastIndex(({ lower }, at) => at < from && at > from - WHO_BACK && lower === 'who');
  return (
    who > 0 && tokens[who - 1]?.text === ',' && tokens.slice(to + 1, verb).some(({ text }) => text === ',')
  );
}

/** How far before a noun the "who" of its clause may stand, in tokens. */
const WHO_BACK = 8;

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
    if (token.lower === 'which' && scene.tokens[at - 1]?.pos === 'ADP') return undefined; // "at which they agreed"
    if (token.pos !== 'VERB' && !opensAfterModal(scene, at)) continue;
    if (isOfWho(scene, trigger, at)) return undefined;
    const form = verbForm(scene.tokens, at);
    const reduced =
      looksPast(token) &&
      form.start === at &&
      !RUNS.test(token.lower) &&
      /^(?:by|in|on|for|with|to)$/.test(scene.tokens[at + 1]?.lower ?? '');
    if (token.lower.endsWith('ing') && form.start === at) continue;
    if (isAsideParticiple(scene, trigger, at, form)) continue;
    if (SAYING.test(token.lower) && !form.passive && isTailOfSaying(scene, trigger.to, at)) return undefined;
    if (reduced && lemmaAt(scene, at) !== 'take') {
      if (PLANNERS.has(lemmaAt(scene, at)) && /^(?:for|to|on|in)$/.test(scene.tokens[at + 1]?.lower ?? ''))
        return willNotBe(scene, at + 1, end) ? 'cancelled' : 'planned';
      continue;
    }
    if (PLANNERS.has(lemmaAt(scene, at)) && !form.negated) return 'planned';
    if (/^(?:want|wish|hope)$/u.test(lemmaAt(scene, at))) continue; // "which many have wanted for years, is to follow"
    if (isWithoutFruit(scene, trigger, at, form)) return 'held';
    if (isAnnouncedFor(scene, at, form)) return 'announced';
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
function whileAt(scene: Scene, at: number): EventStatus | undefined {
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
  const { tokens } = scene;
  if (asked?.trigger !== trigger || asked.tokens !== tokens || asked.limit !== limit)
    asked = { tokens, trigger, limit, told: {} };
  return (asked.told[dated] ??= readStatus(scene, trigger, limit, dated));
}

/** The noun asked of last, and what was found for each side on which its date may lie: several steps ask the same. */
interface Asked {
  readonly tokens: Scene['tokens'];
  readonly trigger: Trigger;
  readonly limit: number;
  readonly told: Partial<Record<Direction, EventStatus>>;
}

let asked: Asked | null = null;

function readStatus(scene: Scene, trigger: Trigger, limit: number, dated: Direction): EventStatus {
  if (denied(scene, trigger)) return 'denied';
  if (IS_SET_ANEW.test(rest(scene, trigger.to, 240))) return 'moved';
  const became = changed(scene, trigger, limit);
  if (became !== undefined) return became;
  if (ONGOING.test(rest(scene, trigger.to, 80)) || isOnIt(scene, trigger)) return 'ongoing';
  if (DOWNGRADED.test(rest(scene, trigger.to, 120))) return 'downgraded';
  if (RAN.test(rest(scene, trigger.to, 80))) return 'held';
  if (WAS_FIRST_SET.test(rest(scene, trigger.to, 160))) return 'moved';
  if (WILL_RUN.test(rest(scene, trigger.to, 80))) return 'planned';
  const called = asPredicate(scene, trigger);
  if (called !== undefined) return called;
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
export const COPULA = 10;

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
