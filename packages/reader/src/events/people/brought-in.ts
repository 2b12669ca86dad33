/** Whom prepositions and participles behind a trigger bring in: "with", "between", "hosted by", "in the presence of". */
import { within } from '../../mentions/mention-at.ts';
import type { Token } from '../../tokens.ts';
import { isBare } from '../triggers/bare-participle.ts';
import { changeAt } from '../triggers/change-at.ts';
import { PARTY_PREPOSITIONS } from '../data/actors.ts';
import { governingWord } from '../governing-word.ts';
import { listFrom } from './noun-list.ts';
import type { Participant, Scene, Trigger } from '../types.ts';
import { withSomebody } from './presence.ts';
import { verbForm } from '../verb-form.ts';
import { REACH } from './visited.ts';

/** Of these "to" brings in somebody: put to the parties, leaked to a paper, spoke to the envoy. */
const TAKES_TO: ReadonlySet<string> = new Set(['proposal', 'publication', 'call']);

/** The participants that prepositions and participles behind the trigger bring in: "with", "between", "hosted by". */
export function behind(scene: Scene, trigger: Trigger, limit: number): Participant[] {
  const found: Participant[] = [];
  const end = Math.min(scene.tokens.length, trigger.to + REACH, limit);
  for (let at = trigger.to + 1; at < end; at += 1) {
    const token = scene.tokens[at];
    if (token === undefined) break;
    if (
      !PARTY_PREPOSITIONS.has(token.lower) &&
      !(token.lower === 'to' && TAKES_TO.has(trigger.sense.type) && !isSource(scene, at)) &&
      !(token.lower === 'to' && trigger.sense.type === 'visit' && trigger.noun && at === trigger.to + 1) &&
      !(token.lower === 'before' && at === trigger.to + 1 && trigger.sense.type === 'proposal') &&
      !(token.lower === 'from' && trigger.sense.newly === true)
    )
      continue;
    if (token.lower === 'to' && trigger.sense.type === 'visit') {
      found.push(...listFrom(scene, at + 1).members.filter((member) => isVisited(scene, member)));
      continue;
    }
    if (token.lower === 'of' && at !== trigger.to + 1 && !isUnderAuspices(scene, at)) continue;
    if (trigger.sense.type === 'signature' && isBesideThem(scene, at)) continue; // who looks on signs nothing
    if (token.lower === 'to' && isOfOtherVerb(scene, trigger, at)) continue;
    if (token.lower === 'with' && isOfContent(trigger, scene.tokens[trigger.to])) continue;
    if (token.lower === 'by' && !byAgent(scene, at, trigger)) continue;
    const outlet = /^(?:by|to)$/.test(token.lower) ? outletBehind(scene, trigger, at + 1) : undefined;
    if (outlet !== undefined) found.push(outlet);
    if (outlet !== undefined) continue;
    if (scene.tokens[at + 1]?.lower === 'them' && /^(?:with|between|among)$/.test(token.lower))
      found.push(...scene.lastTold.map((name) => ({ name, span: token.span, named: true })));
    const list = listFrom(
      scene,
      at + 1,
      token.lower === 'between' || isOfEncounter(trigger, at, token) || isBesideThem(scene, at),
    );
    found.push(
      ...list.members.filter(
        (member) =>
          token.lower !== 'of' || member.named || at === trigger.to + 1 || isUnderAuspices(scene, at),
      ),
    );
    if (token.lower === 'with') found.push(...withSomebody(scene, at).slice(list.members.length));
    at = Math.max(at, list.end - 1);
  }
  return found;
}

/** "proposes a constitution with two chambers": what is put forward has its own "with"; what is shared has not. */
const isOfContent = ({ sense, noun }: Trigger, verb: Token | undefined): boolean =>
  sense.type === 'proposal' &&
  !noun &&
  /^(?:propos|suggest|float|offer|tabl|unveil|outlin)/.test(verb?.lower ?? '');

/** "her visit to the envoy": people are visited, and are no place. */
const isVisited = ({ persons }: Scene, { name, named }: Participant): boolean => !named || persons.has(name);

/** "under the auspices of the League", "in the presence of a lawyer": who lends a meeting its roof, or is there too. */
const isUnderAuspices = (scene: Scene, at: number): boolean =>
  /^(?:auspices|aegis|mediation|(?:co-)?chairmanship|presidency|patronage|participation|attendance|eyes?|guidance|facilitation|invitation)$/.test(
    scene.tokens[at - 1]?.lower ?? '',
  ) || isBesideThem(scene, at);

/** "in the presence of the harbour master": anybody at all is there; "objected to the presence of two officers" tells of none. */
const isBesideThem = ({ tokens }: Scene, at: number): boolean =>
  tokens[at]?.lower === 'of' &&
  /^(?:presence|company)$/.test(tokens[at - 1]?.lower ?? '') &&
  tokens[governingWord(tokens, at - 1)]?.lower === 'in';

/** "published by the Courier", "leaked to Ostrel": the carrier that a text was made public by, or got out to. */
function outletBehind(scene: Scene, { sense }: Trigger, at: number): Participant | undefined {
  const name = scene.tokens[scene.tokens[at]?.lower === 'the' ? at + 1 : at];
  if (sense.type !== 'publication' || name === undefined) return undefined;
  const outlet = within(scene.names, name.span).find(({ kind }) => kind === 'outlet');
  return outlet && { name: outlet.name, span: outlet.span, named: true };
}

/** "In a letter released on Sunday, she appealed to both sides": to whom another verb's deed is done. */
const isOfOtherVerb = ({ tokens }: Scene, { to }: Trigger, at: number): boolean => {
  const joined = tokens.findIndex(
    ({ pos }, index) =>
      index > to &&
      index < at &&
      pos === 'VERB' &&
      /^(?:and|be|been|was|were|is|are)$/.test(tokens[index - 1]?.lower ?? ''),
  );
  if (joined >= 0) return true; // "published a chart and demanded that it be shown to the panel"
  const comma = tokens.findIndex(({ text }, index) => index > to && index < at && text === ',');
  if (comma < 0) return false;
  const verb = tokens.findIndex(({ pos }, index) => index > comma + 1 && index < at && pos === 'VERB');
  return verb >= 0 && /^(?:PRON|NOUN|PROPN|AUX)$/.test(tokens[verb - 1]?.pos ?? '');
};

/** "according to three people". */
const isSource = ({ tokens }: Scene, at: number): boolean => tokens[at - 1]?.lower === 'according';

/** "the visit of the parliamentarians", "a dinner of the two heads": right behind an encounter anybody takes part in it. */
const isOfEncounter = ({ noun, to, sense }: Trigger, at: number, { lower }: Token): boolean =>
  noun && lower === 'of' && at === to + 1 && (sense.type === 'visit' || sense.type === 'meeting');

/** "as communicated by her office", "a note seen by Ostrel": by whom it is told. */
const TELLING =
  /^(?:seen|obtained|read|reviewed|cited|quoted|heard|communicated|reported|confirmed|denied|announced|welcomed|praised|condemned|criticised|criticized|described|hailed|carried|relayed|broadcast|aired|posted)$/;

/** "Under a proposal that she sent, the station would be run by a consortium": behind a comma another subject has its passive. */
function isOtherClause({ tokens }: Scene, { to }: Trigger, by: number): boolean {
  const be = tokens.findLastIndex(({ pos }, at) => at < by && at > by - LONGEST_PASSIVE && pos === 'AUX');
  if (be <= to) return false;
  const comma = tokens.findLastIndex(({ text }, at) => at < be && at > to && text === ',');
  const opens = tokens.slice(to + 1, comma).some(({ text }) => text === ',');
  return comma > 0 && !opens && tokens.slice(comma + 1, be).some(({ pos }) => /^(?:NOUN|PROPN)$/.test(pos));
}

/** How far before "by" the auxiliary of its passive may stand, in tokens. */
const LONGEST_PASSIVE = 5;

/** "released at noon, it said its team, led by Oru, would": who leads another. */
const isLed = (participle: Token | undefined): boolean =>
  /^(?:led|headed|chaired)$/.test(participle?.lower ?? '');

/** "the rejection of the plan by Oru", "a visit on Monday by the envoy": nouns behind which "by" tells who did it. */
const DONE_BY: ReadonlySet<string> = new Set(['visit', 'rejection', 'proposal', 'publication', 'signature']);

/** "was attended by the minister, Oru, and by Bessa": one more of those who were there. */
const isSecondBy = (tokens: Scene['tokens'], from: number, at: number): boolean =>
  tokens[at - 1]?.lower === 'and' &&
  tokens
    .slice(from, at - 1)
    .some(
      ({ lower }, index) =>
        lower === 'by' && /^(?:attended|joined|hosted|chaired)$/.test(tokens[from + index - 1]?.lower ?? ''),
    );

/** "was signed by a governor and was annulled by the courts": who does what another verb tells that "and" joins. */
function isOfJoined({ tokens }: Scene, by: number, { to }: Trigger): boolean {
  const and = tokens.findLastIndex(({ lower }, at) => lower === 'and' && at > to + 1 && at < by);
  const verb = tokens[by - 1];
  return (
    and > 0 &&
    /^(?:VERB|AUX)$/.test(tokens[and + 1]?.pos ?? '') &&
    verb?.pos === 'VERB' &&
    !IS_THERE.test(verb.lower)
  );
}

/** By whom somebody is beside the others: "and will be accompanied by". */
const IS_THERE = /^(?:accompanied|joined|flanked|attended|hosted|chaired|received|met|seen)$/;

/** "on the first visit by a leader of the Front since the war": what kind of visit it is, not by whom. */
const isOfKind = ({ tokens }: Scene, by: number, { from, sense }: Trigger): boolean =>
  sense.type === 'visit' &&
  tokens[governingWord(tokens, from)]?.lower === 'on' &&
  /^an?$/.test(tokens[by + 1]?.lower ?? '') &&
  tokens
    .slice(Math.max(0, from - 3), from)
    .some(({ lower }) => /^(?:first|second|third|only|last)$/.test(lower));

/** "by" brings in somebody behind a participle ("hosted by") or right behind the noun, not a time or a means. */
function byAgent(scene: Scene, at: number, trigger: Trigger): boolean {
  const before = scene.tokens[at - 1];
  if (at !== trigger.to + 1 && changeAt(scene, at - 1) !== undefined) return false; // who called it off takes no part by that
  const parted = at > trigger.to + 1;
  if (parted && !trigger.noun && isOfJoined(scene, at, trigger)) return false;
  if (trigger.noun && isOfKind(scene, at, trigger)) return false;
  if (parted && trigger.noun && isOtherClause(scene, trigger, at)) return false;
  if (parted && (TELLING.test(before?.lower ?? '') || (!trigger.noun && isLed(before)))) return false;
  if (at === trigger.to + 1 || before?.pos === 'VERB' || (before?.lower ?? '').endsWith('ed')) return true;
  if (trigger.noun && isSecondBy(scene.tokens, trigger.to + 1, at)) return true;
  if (trigger.noun && DONE_BY.has(trigger.sense.type)) return listFrom(scene, at + 1).members.length > 0;
  const form = verbForm(scene.tokens, trigger.from);
  const done = !trigger.noun && (form.passive || isBare(scene, trigger)); // "signed in Oru on Monday by the envoy"
  return done && listFrom(scene, at + 1).members.length > 0;
}
