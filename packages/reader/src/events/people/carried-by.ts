/** Who takes part in an encounter as the subject of the verb that carries its noun: "held talks", "attended the summit". */
import { CARRIERS, PROPOSERS } from '../data/changes.ts';
import { governingWord } from '../governing-word.ts';
import { listBefore, listFrom } from './noun-list.ts';
import type { Participant, Scene, Trigger } from '../types.ts';
import { doersThere, facing, isMilestone, isTheirs, occasionOf } from './occasion-of.ts';
import { theOthers } from './others-told.ts';
import { verbBefore } from '../subject.ts';
import { verbForm } from '../verb-form.ts';
import { venueOf } from '../venue.ts';
import { withThey } from './who-acts.ts';

/** What messengers do with an offer. */
const BRINGS =
  /^(?:convey|brought|bring|deliver|carr|relay|transmit|pass|took|hand|sent|send)(?:s|ed|ied|ies|y|ing)?$/;

/** "had a working breakfast with Oru": where the "had" stands that the tagger takes for an auxiliary; -1 where none governs the noun. */
function havingIt({ tokens }: Scene, { from }: Trigger): number {
  const at = governingWord(tokens, from);
  return /^(?:has|have|had|having)$/.test(tokens[at]?.lower ?? '') ? at : -1;
}

/** The subject of the verb that carries the noun: "Dmitriev spent … in talks", "the envoys held a meeting". */
export function carried(scene: Scene, trigger: Trigger, floor: number): readonly Participant[] {
  const occasion = occasionOf(scene, trigger);
  if (occasion.length > 0) return occasion;
  if (isMilestone(scene, trigger)) return [];
  const doers = doersThere(scene, trigger);
  if (doers.length > 0) return doers;
  const had = havingIt(scene, trigger);
  if (scene.tokens.slice(Math.max(0, trigger.from - 3), trigger.from).some(({ lower }) => lower === 'whose'))
    return [];
  const verb = had >= 0 ? had : verbBefore(scene, trigger.from);
  if (verb < floor || isTheirs(scene, trigger)) return [];
  const token = scene.tokens[verb];
  if (token === undefined) return subjectOfEvent(scene, trigger);
  if (trigger.sense.type === 'proposal' && BRINGS.test(token.lower))
    return [
      ...(verbForm(scene.tokens, verb).passive ? [] : withThey(scene, verb)),
      ...facing(scene, verb, trigger.from),
    ];
  const putsOff = token.lower === 'put' && scene.tokens[verb + 1]?.lower === 'off';
  const lemma = putsOff ? 'postpone' : lemmaOf(token.lemma, token.lower);
  if (!CARRIERS.has(lemma) && !PROPOSERS.has(lemma)) return [];
  if (PROPOSERS.has(lemma) && /^(?:between|of)$/.test(scene.tokens[trigger.to + 1]?.lower ?? '')) return [];
  if (isForOthers(scene, trigger, verb, lemma)) return [];
  if (lemma === 'call' && isJudged(scene, trigger)) return [];
  if (/^(?:announce|propose|suggest)$/.test(lemma) && scene.tokens[verb + 1]?.lower === 'that') return []; // "announced that the call": others may take part
  const form = verbForm(scene.tokens, verb);
  if (form.passive || form.negated || venueOf(scene, trigger) !== null) return [];
  const subject = withThey(scene, verb);
  const asksTo = lemma === 'ask' && scene.tokens[governingWord(scene.tokens, trigger.from)]?.lower === 'to';
  const asksFor = lemma === 'ask' && /^(?:PROPN|PRON)$/.test(scene.tokens[verb + 1]?.pos ?? '');
  if (lemma !== 'invite' && !asksTo && !asksFor) return subject; // "asked Oru for a meeting"
  const invited = listFrom(scene, verb + 1).members;
  return [...subject, ...(invited.length > 0 ? invited : theOthers(scene, verb + 1, subject))];
}

/** "called the meeting in Oru on Friday a success", "called the talks “frank”": whoever says what an encounter was need not have been there. */
function isJudged({ tokens }: Scene, { from, to }: Trigger): boolean {
  if (!/^(?:the|that|this|those|his|her|their|its)$/.test(tokens[from - 1]?.lower ?? '')) return false;
  return tokens
    .slice(to + 1, to + LONGEST_VERDICT)
    .some(
      ({ lower, text }, at) =>
        /^["“‘]$/u.test(text) ||
        (/^an?$/.test(lower) && /^(?:NOUN|PROPN|NUM)$/.test(tokens[to + at]?.pos ?? '')),
    );
}

/** How far behind the noun the verdict may begin, in tokens. */
const LONGEST_VERDICT = 9;

/** "offered to host another round", "offers a hall for talks", "wants a smaller gathering": whoever does so gives room to others, or only wishes. */
function isForOthers({ tokens }: Scene, { from, to }: Trigger, verb: number, lemma: string): boolean {
  if (lemma === 'want') return tokens[to + 1]?.lower !== 'with';
  if (lemma === 'host') return tokens[verb - 1]?.lower === 'to';
  return lemma === 'offer' && tokens[governingWord(tokens, from)]?.lower === 'for';
}

const LEMMAS: Readonly<Record<string, string>> = {
  held: 'hold',
  spent: 'spend',
  led: 'lead',
  began: 'begin',
  took: 'take',
  met: 'meet',
  made: 'make',
};

const lemmaOf = (lemma: string, lower: string): string => LEMMAS[lower] ?? lemma.toLowerCase();

/** A noun that is itself the subject has nobody before it. */
function subjectOfEvent(scene: Scene, trigger: Trigger): readonly Participant[] {
  return scene.tokens[trigger.from - 1]?.lower === 'and' ? listBefore(scene, trigger.from - 1).members : [];
}
