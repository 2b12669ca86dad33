/** Who takes part in what a verb tells, by its own grammar. */
import { isBare, isDoneBy } from '../triggers/bare-participle.ts';
import { behind } from './brought-in.ts';
import { NOT_ACTORS } from '../data/actors.ts';
import { NOUN_TRIGGERS, TEXT_NOUNS } from '../data/triggers.ts';
import { tellsOfTextBefore } from '../triggers/has-text.ts';
import { listBefore, listFrom } from './noun-list.ts';
import { phraseStart } from './noun-phrase.ts';
import { participantIn } from './participant-in.ts';
import type { Participant, Scene, Trigger } from '../types.ts';
import { notThemselves, theOthers } from './others-told.ts';
import { offerers } from '../triggers/refused-offer.ts';
import { subjectOf } from '../subject.ts';
import { authorOf, keeperOf, publisherOf } from '../triggers/text-maker.ts';
import { verbForm } from '../verb-form.ts';
import { overSetting } from './settings.ts';
import { seen } from './visited.ts';
import { withThey } from './who-acts.ts';

/** Who takes part by the verb's own grammar: subject, direct object, "with" and "by". */
export function ofVerb(scene: Scene, trigger: Trigger, limit: number): readonly Participant[] {
  const form = verbForm(scene.tokens, trigger.from);
  const ofText = trigger.sense.needs !== 'persons' && tellsOfTextBefore(scene, trigger); // no accord meets anybody
  const subjectless = form.passive || isDoneBy(scene, trigger) || ofText;
  const known = subjectless ? [] : withThey(scene, trigger.from);
  const subject = subjectless || known.length > 0 ? known : anybodyBefore(scene, form.start);
  const takesPeople = trigger.sense.needs === 'persons' || trigger.sense.type === 'proposal';
  const callsOn =
    trigger.sense.type === 'meeting' && scene.tokens[trigger.to]?.lower.startsWith('call') === true;
  const skipped = callsOn ? /^on$/ : /^(?:today|yesterday|here|again|also)$/;
  const after = skipped.test(scene.tokens[trigger.to + 1]?.lower ?? '') ? trigger.to + 2 : trigger.to + 1;
  const at = trigger.sense.needs === 'persons' ? overSetting(scene, after) : after;
  const next = scene.tokens[at];
  const object =
    takesPeople && !putsThing(scene, trigger) && next !== undefined && !NOT_ACTORS.has(next.lower)
      ? notThemselves(scene, listFrom(scene, at).members, subject)
      : [];
  const passive =
    form.passive &&
    (takesPeople || scene.tokens[trigger.to]?.lower === 'expected') &&
    !putsThing(scene, trigger)
      ? subjectOf(scene, trigger.from)
      : [];
  // "which is to host them": talks are hosted, and nobody visits by that.
  const them =
    object.length === 0 && takesPeople && trigger.sense.type !== 'visit'
      ? theOthers(scene, trigger.to + 1, subject)
      : [];
  const whom = whomBefore(scene, form.start, takesPeople);
  const told = [
    ...whom,
    ...(whom.length > 0 ? notThemselves(scene, subject, whom) : subject),
    ...passive,
    ...object,
    ...them,
    ...seen(scene, trigger, limit),
    ...(trigger.sense.type === 'rejection' ? offerers(scene, trigger) : []),
    ...behind(scene, trigger, limit),
  ];
  if (told.length > 0) {
    const byNobody =
      (form.passive || isBare(scene, trigger)) &&
      subject.length + passive.length === 0 &&
      !hasAgent(scene, trigger, limit);
    return trigger.sense.type === 'proposal' && byNobody ? [...authorOf(scene, trigger), ...told] : told;
  }
  const publisher = trigger.sense.type === 'publication' ? publisherOf(scene, trigger) : [];
  if (publisher.length > 0) return publisher;
  const signers =
    trigger.sense.type === 'signature' && isBare(scene, trigger) ? publisherOf(scene, trigger) : []; // "In an accord signed in May, both sides agreed"
  if (signers.length > 0) return signers;
  const sides = trigger.sense.type === 'signature' ? sidesOfText(scene, trigger) : [];
  if (sides.length > 0) return sides;
  const keeper = trigger.sense.type === 'publication' ? keeperOf(scene, trigger, limit) : [];
  return keeper.length > 0 ? keeper : authorOf(scene, trigger);
}

/** How far before a verb the text may begin of which it tells, in tokens. */
const TEXT_REACH = 16;

/** "the accord between Oru and the Front, signed in May": between whom the text is, whose noun stands before the verb. */
function sidesOfText(scene: Scene, { from }: Trigger): readonly Participant[] {
  const { tokens } = scene;
  for (let at = from - 2; at >= Math.max(1, from - TEXT_REACH); at -= 1) {
    if (/^[;:.]$/.test(tokens[at]?.text ?? '') || tokens[at]?.pos === 'VERB') return [];
    if (tokens[at]?.lower !== 'between' || !TEXT_NOUNS.has(tokens[at - 1]?.lower ?? '')) continue;
    const { members, end } = listFrom(scene, at + 1);
    return members.length > 1 && end <= from ? members : [];
  }
  return [];
}

/** What meets, signs or refuses is somebody, also where no word list knows the noun: "The wardens met", "the lodge refused". */
function anybodyBefore(scene: Scene, start: number): readonly Participant[] {
  const from = phraseStart(scene, start);
  const head = scene.tokens[start - 1];
  const opens = /^(?:the|a|an|his|her|its|their|two|three|four|five|six|several|some|both)$/.test(
    scene.tokens[from]?.lower ?? '',
  );
  if (head?.pos !== 'NOUN' || !opens || start - from < 2 || scene.tokens[from - 1]?.pos === 'ADP') return [];
  if (TEXT_NOUNS.has(head.lower) || TEXT_NOUNS.has(head.lower.replace(/s$/, '')) || isTimeOrEvent(head.lower))
    return [];
  const who = participantIn(scene, from, start, true);
  return who === null ? [] : [who];
}

/** Nouns that only tell when, or what was going on. */
const isTimeOrEvent = (lower: string): boolean =>
  /^(?:day|week|month|year|hour|minute|morning|evening|night|afternoon|time|moment|spring|summer|autumn|winter|decade)s?$/.test(
    lower,
  ) || NOUN_TRIGGERS.has(lower.replace(/s$/, ''));

/** Whether "by" tells who did it. */
const hasAgent = ({ tokens }: Scene, { to }: Trigger, limit: number): boolean =>
  tokens.slice(to + 1, limit).some(({ lower }) => lower === 'by');

/** "the president, whom she met in May": whom a relative clause tells of. */
function whomBefore(scene: Scene, start: number, takesPeople: boolean): readonly Participant[] {
  if (!takesPeople) return [];
  for (let at = start - 1; at >= Math.max(1, start - LONGEST_SUBJECT); at -= 1) {
    const token = scene.tokens[at];
    if (token?.pos === 'VERB' || token?.pos === 'PUNCT') return [];
    if (token?.lower === 'whom')
      return listBefore(scene, scene.tokens[at - 1]?.text === ',' ? at - 1 : at).members.slice(-1);
  }
  return [];
}

/** How far before a verb "whom" may stand, in tokens. */
const LONGEST_SUBJECT = 8;

/** "proposed a joint commission": what is put forward takes no part, as those may who are offered or shown it. */
const putsThing = ({ tokens }: Scene, { sense, to }: Trigger): boolean => {
  if (sense.type !== 'proposal' || isGivenWith(tokens, to)) return false;
  const verb = tokens[to]?.lower ?? '';
  return PUTS.test(verb) || (/^(?:an?|one)$/.test(tokens[to + 1]?.lower ?? '') && !GIVES.test(verb)); // "offers a fund"
};

const PUTS = /^(?:propos|suggest|float|tabl|submit|present|unveil|outlin)(?:e|s|es|ed|ing|ted|ting)?$/;
const GIVES = /^(?:hand|giv|gave|show)/;

/** "presented the envoys with a plan": to whom it is done. */
const isGivenWith = (tokens: Scene['tokens'], to: number): boolean =>
  tokens[to]?.lower.startsWith('present') === true &&
  tokens.slice(to + 2, to + LONGEST_RECEIVER).some(({ lower }) => lower === 'with');

/** How far behind "presented" its "with" may stand, in tokens. */
const LONGEST_RECEIVER = 9;
