/** Which way the words round a trigger look. */
import type { EventStatus } from '@nonpaper/vocabulary';
import type { Direction } from '../dates/types.ts';
import { governingWord } from '../governing-word.ts';
import { COPULA, statusOfNoun } from '../status/status-of-noun.ts';
import { mayTravel, statusOfVerb } from '../status/status-of-verb.ts';
import { verbBefore } from '../subject.ts';
import type { Scene, Trigger } from '../types.ts';
import { verbForm } from '../verb-form.ts';

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

const DUE = /^(?:due|set|scheduled|expected|supposed|meant|planned)$/u;

/** "was due to convene on 12 June", "were to meet in May": what was to come then may lie behind now. */
function wasDueTo(tokens: Scene['tokens'], from: number): boolean {
  const { start, infinitive } = verbForm(tokens, from);
  if (!infinitive) return false;
  const words = tokens.slice(Math.max(0, start - 3), from).map(({ lower }) => lower);
  const to = words.lastIndexOf('to');
  const before = DUE.test(words[to - 1] ?? '') ? to - 2 : to - 1;
  return /^(?:was|were)$/u.test(words[before] ?? '');
}

/** What had been said of a thing before it was to be; "had been held" lies behind. */
const PLANNED =
  /^(?:due|set|scheduled|expected|supposed|meant|planned|called|fixed|foreseen|arranged|convened|announced|pencilled|billed|slated|postponed|deferred|delayed|put|moved|agreed|promised|envisaged|booked)$/u;

/** "was to have met on 20 January", "had originally been set for 12 July": what was once planned may lie behind too. */
function wasPlanned({ tokens }: Scene, { noun, from, to }: Trigger, limit: number): boolean {
  if (!noun)
    return (tokens[from - 1]?.lower === 'have' && tokens[from - 2]?.lower === 'to') || wasDueTo(tokens, from);
  return tokens
    .slice(to + 1, Math.min(limit, to + 8))
    .some(
      ({ lower }, at, all) =>
        lower === 'originally' ||
        (lower === 'had' &&
          all[at + 1]?.lower === 'been' &&
          all.slice(at + 2, at + 4).some((word) => PLANNED.test(word.lower))),
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

const OCCASION = /^(?:at|in|during|after|before|of|for|with|from|since|until|following)$/u;

/** "which he tabled at a session, starts at": the noun is no subject of that verb. */
function isOccasion(tokens: Scene['tokens'], from: number): boolean {
  const at = governingWord(tokens, from);
  return OCCASION.test(tokens[at]?.lower ?? '') && !tokens.slice(at, from).some(({ pos }) => pos === 'PUNCT');
}

/** "A conference opens in Oru on Friday": of an encounter the plain present tells what is to come as well. */
const opensNow = ({ tokens }: Scene, { from, to }: Trigger, limit: number): boolean =>
  !isOccasion(tokens, from) &&
  tokens
    .slice(to + 1, Math.min(limit, to + COPULA))
    .some(({ lower }) => /^(?:opens?|begins?|starts?|resumes?|convenes?|continues?|takes?)$/.test(lower));

/** How far before its verb the "did" of a question may stand, in tokens. */
const ASKED_BACK = 6;

/** "travels from 3 to 5 July": a plain present tells what was done as well as what is to come. */
function isPresent({ tokens }: Scene, { from, sense }: Trigger): boolean {
  if (!/^(?:meeting|visit|call)$/.test(sense.type)) return false; // "proposes a truce" is done by saying so
  if (tokens.slice(Math.max(0, from - ASKED_BACK), from).some(({ lower }) => lower === 'did')) return false; // "Did she meet him in May?"
  const { past, modal, perfect, progressive, infinitive, passive, negated } = verbForm(tokens, from);
  return !past && modal === null && !perfect && !progressive && !infinitive && !passive && !negated;
}

/** "holds its summer session on Tuesday": the plain present of what carries the noun tells of both sides too. */
function holdsNow(scene: Scene, { from }: Trigger): boolean {
  const verb = verbBefore(scene, from);
  return (
    from - verb < CARRIED &&
    /^(?:holds?|hosts?|starts?|opens?|begins?|convenes?|takes?)$/u.test(scene.tokens[verb]?.lower ?? '')
  );
}
/** How far before its noun that verb may stand, in tokens. */
const CARRIED = 8;

/** Verbs that answer what was done: "praised the release on Monday". */
const REACTS =
  /^(?:welcom|prais|hail|applaud|criticis|criticiz|condemn|regret|deplor|denounc|acknowledg|recall|mark|celebrat|blam|lament|not(?=e|ing))/u;
const HUNG_ON = /^(?:on|upon|over|from)$/u;

/** "welcomed the publication on Friday", "had hung on a meeting on Wednesday": what the verb tells of lies behind. */
function isOver(scene: Scene, { from, noun }: Trigger): boolean {
  if (!noun) return false;
  const verb = verbBefore(scene, from);
  if (verb < 0 || from - verb > CARRIED) return false;
  const form = verbForm(scene.tokens, verb);
  if (form.modal !== null || form.infinitive) return false;
  if (REACTS.test(scene.tokens[verb]?.lower ?? '')) return true;
  const had = scene.tokens.slice(form.start, verb).some(({ lower }) => lower === 'had');
  return form.perfect && had && HUNG_ON.test(scene.tokens[verb + 1]?.lower ?? '');
}

/** "the next session opens on Friday". */
const isNext = ({ tokens }: Scene, { from, noun }: Trigger): boolean =>
  noun &&
  tokens.slice(Math.max(0, from - 2), from).some(({ lower }) => /^(?:next|coming|upcoming)$/u.test(lower));

/** "It will be official on Monday, when the two meet and sign": a plain present in a clause that hangs on what will be. */
function isWhenWill({ tokens }: Scene, { from, noun }: Trigger): boolean {
  if (noun) return false;
  const { past, modal, perfect, infinitive } = verbForm(tokens, from);
  if (past || modal !== null || perfect || infinitive) return false;
  const when = tokens.findLastIndex(({ lower }, at) => at < from && (lower === 'when' || lower === 'once'));
  return when > 0 && tokens.slice(0, when).some(({ lower }) => lower === 'will');
}

/** Which way the words round a trigger look, before its date is known: it decides which Wednesday is meant. */
export function directionOf(scene: Scene, trigger: Trigger, limit: number, inEntry: boolean): Direction {
  const status = trigger.noun
    ? statusOfNoun(scene, trigger, limit, 'unknown')
    : statusOfVerb(scene, trigger, 'unknown');
  if (!trigger.noun && mayTravel(scene, trigger)) return 'future';
  if (isWhenWill(scene, trigger)) return 'future';
  if (status === 'unknown' && isOver(scene, trigger)) return 'past';
  if ((status === 'unknown' || opensNow(scene, trigger, limit)) && isNext(scene, trigger)) return 'future';
  const formerly = wasToBe(scene, trigger, limit) || wasPlanned(scene, trigger, limit);
  if (formerly && !(trigger.noun && willBe(scene, trigger, limit))) return 'unknown';
  if (status === 'planned' && wasTo(scene, trigger, limit)) return 'unknown';
  const isNow = trigger.noun
    ? opensNow(scene, trigger, limit) || holdsNow(scene, trigger)
    : isPresent(scene, trigger);
  if ((status === 'held' || (status === 'unknown' && trigger.noun)) && isNow)
    return inEntry ? 'unknown' : 'future'; // an entry tells in the present what was done
  if (status === 'held' || status === 'denied' || status === 'ongoing') return 'past';
  if (CHANGED.has(status))
    return willBe(scene, trigger, limit) || hasBeen(scene, trigger, limit) ? 'future' : 'unknown';
  return status === 'unknown' ? 'unknown' : 'future';
}
