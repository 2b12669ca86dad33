import { changeAt } from './change-at.ts';
import { within } from '../mentions/mention-at.ts';
import { CARRIERS, PROPOSERS } from './data/changes.ts';
import { TEXT_NOUNS } from './data/triggers.ts';
import { NOT_ACTORS, PARTY_PREPOSITIONS } from './data/actors.ts';
import type { Trigger } from './find-triggers.ts';
import { governingWord } from './governing-word.ts';
import { tellsOfTextBefore } from './is-event.ts';
import { listBefore, listFrom, type Participant, type Scene } from './noun-list.ts';
import { subjectOf, verbBefore } from './subject.ts';
import type { Token } from '../tokens.ts';
import { looksPast, verbForm } from './verb-form.ts';

/** How far from its noun a participle or preposition may still bring in participants, in tokens. */
const REACH = 40;

/** Of these "to" brings in somebody: put to the parties, leaked to a paper, spoke to the envoy. */
const TAKES_TO: ReadonlySet<string> = new Set(['proposal', 'publication', 'call']);

/** The participants that prepositions and participles behind the trigger bring in: "with", "between", "hosted by". */
function behind(scene: Scene, trigger: Trigger, limit: number): Participant[] {
  const found: Participant[] = [];
  const end = Math.min(scene.tokens.length, trigger.to + REACH, limit);
  for (let at = trigger.to + 1; at < end; at += 1) {
    const token = scene.tokens[at];
    if (token === undefined) break;
    if (
      !PARTY_PREPOSITIONS.has(token.lower) &&
      !(token.lower === 'to' && TAKES_TO.has(trigger.sense.type) && !isSource(scene, at)) &&
      !(token.lower === 'before' && at === trigger.to + 1 && trigger.sense.type === 'proposal') &&
      !(token.lower === 'from' && trigger.sense.newly === true)
    )
      continue;
    if (token.lower === 'of' && at !== trigger.to + 1 && !isUnderAuspices(scene, at)) continue;
    if (token.lower === 'to' && isOfOtherVerb(scene, trigger, at)) continue;
    if (token.lower === 'by' && !byAgent(scene, at, trigger)) continue;
    const outlet = /^(?:by|to)$/.test(token.lower) ? outletBehind(scene, trigger, at + 1) : undefined;
    if (outlet !== undefined) found.push(outlet);
    if (outlet !== undefined) continue;
    const list = listFrom(scene, at + 1, token.lower === 'between' || isOfEncounter(trigger, at, token));
    found.push(
      ...list.members.filter((member) => token.lower !== 'of' || member.named || at === trigger.to + 1),
    );
    at = Math.max(at, list.end - 1);
  }
  return found;
}

/** "under the auspices of the League": who lends a meeting its roof. */
const isUnderAuspices = ({ tokens }: Scene, at: number): boolean =>
  /^(?:auspices|aegis|mediation|chairmanship)$/.test(tokens[at - 1]?.lower ?? '');

/** "published by the Courier", "leaked to Ostrel": the carrier that a text was made public by, or got out to. */
function outletBehind(scene: Scene, { sense }: Trigger, at: number): Participant | undefined {
  const name = scene.tokens[scene.tokens[at]?.lower === 'the' ? at + 1 : at];
  if (sense.type !== 'publication' || name === undefined) return undefined;
  const outlet = within(scene.names, name.span).find(({ kind }) => kind === 'outlet');
  return outlet && { name: outlet.name, span: outlet.span, named: true };
}

/** "In a letter released on Sunday, she appealed to both sides": to whom another verb's deed is done. */
const isOfOtherVerb = ({ tokens }: Scene, { to }: Trigger, at: number): boolean => {
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
  /^(?:seen|obtained|read|reviewed|cited|quoted|heard|communicated|reported|confirmed|carried|relayed|broadcast|aired|posted)$/;

/** "released at noon, it said its team, led by Oru, would": who leads another. */
const isLed = (participle: Token | undefined): boolean =>
  /^(?:led|headed|chaired)$/.test(participle?.lower ?? '');

/** "the rejection of the plan by Oru", "a visit on Monday by the envoy": nouns behind which "by" tells who did it. */
const DONE_BY: ReadonlySet<string> = new Set(['visit', 'rejection', 'proposal', 'publication', 'signature']);

/** "by" brings in somebody behind a participle ("hosted by") or right behind the noun, not a time or a means. */
function byAgent(scene: Scene, at: number, trigger: Trigger): boolean {
  const before = scene.tokens[at - 1];
  if (at !== trigger.to + 1 && changeAt(scene, at - 1) !== undefined) return false; // who called it off takes no part by that
  const parted = at > trigger.to + 1;
  if (parted && (TELLING.test(before?.lower ?? '') || (!trigger.noun && isLed(before)))) return false;
  if (at === trigger.to + 1 || before?.pos === 'VERB' || (before?.lower ?? '').endsWith('ed')) return true;
  if (trigger.noun && DONE_BY.has(trigger.sense.type)) return listFrom(scene, at + 1).members.length > 0;
  const form = verbForm(scene.tokens, trigger.from);
  const done = !trigger.noun && (form.passive || isBare(scene, trigger)); // "signed in Oru on Monday by the envoy"
  return done && listFrom(scene, at + 1).members.length > 0;
}

/** Premodifiers: "US-Russia talks", "the Oru-Bessa meeting", "Oru's visit". */
function before(scene: Scene, trigger: Trigger): readonly Participant[] {
  const first = scene.tokens[trigger.from];
  if (first === undefined) return [];
  const window = scene.names.filter(
    (name) =>
      name.kind !== 'place' &&
      name.kind !== 'outlet' &&
      name.span[1] <= first.span[0] &&
      name.span[1] > first.span[0] - 48,
  );
  const found: Participant[] = [];
  let edge = first.span[0];
  for (const name of [...window].reverse()) {
    const gap = scene.text.slice(name.span[1], edge);
    if (!/^(?:['’]s)?[\s\-‐–—]{1,2}(?:[a-z-]+ ){0,2}$/u.test(gap) && !/^[-‐–—]$/u.test(gap)) break;
    if (/\b(?:after|in|on|at|of|for|from|with|to|and|the|that|as|before|during|a|an)\b/.test(gap)) break;
    found.unshift({ name: name.name, span: name.span, named: true });
    edge = name.span[0];
  }
  const [only, ...others] = found;
  const gathering = /^(?:summit|conference|congress|forum)$/.test(scene.tokens[trigger.to]?.lower ?? '');
  if (
    gathering &&
    only !== undefined &&
    others.length === 0 &&
    !/['’]s?\s/u.test(scene.text.slice(only.span[1], first.span[0])) &&
    !scene.persons.has(only.name)
  )
    return []; // "the Oru summit", "the Donors' Conference": where it is or what it is called
  return found.length > 0 ? found : ownerBefore(scene, trigger);
}

/** "the president's planned visit"; "Oru's visit", where nothing knows Oru. */
function ownerBefore(scene: Scene, trigger: Trigger): readonly Participant[] {
  let at = trigger.from - 1;
  while (at > trigger.from - 4 && /^(?:ADJ|VERB)$/.test(scene.tokens[at]?.pos ?? '')) at -= 1;
  const owner = scene.tokens[at];
  if (owner === undefined) return [];
  return /^['’]s?$/.test(owner.lower) ? listBefore(scene, at).members : ownedBy(scene, owner);
}

/** "her session with the rebels", "their encounter": whom the pronoun means takes part. */
function ownedBy(scene: Scene, { lower, span }: Token): readonly Participant[] {
  if (lower === 'their')
    return scene.they.length > 1 ? scene.they.map((member) => ({ ...member, span })) : [];
  const person = /^(?:his|her)$/.test(lower) ? scene.personBefore(span[0]) : undefined;
  return person === undefined ? [] : [{ name: person.name, span, named: true }];
}

/** Who spoke or acted "after talks with Oru" took part in them, and so did who was promised something "in a call". */
function occasionOf(scene: Scene, trigger: Trigger): readonly Participant[] {
  const at = governingWord(scene.tokens, trigger.from);
  const preposition = scene.tokens[at]?.lower ?? '';
  const next = scene.tokens[trigger.to + 1]?.lower;
  const withOthers = next === 'with';
  const call = trigger.sense.type === 'call' && next !== 'between' && /^(?:in|by|on)$/.test(preposition);
  if (!call && !(withOthers && /^(?:after|following|in|during|for)$/.test(preposition))) return [];
  const verb = at === 0 && (withOthers || call) ? frontedVerb(scene, trigger.to + 1) : verbBefore(scene, at);
  if (verb < 0 || (verbForm(scene.tokens, verb).passive && !isAwaited(scene.tokens[verb]))) return [];
  const subject = withThey(scene, verb);
  const told = call && !withOthers ? notThemselves(scene, toldBy(scene, verb), subject) : [];
  const object = preposition === 'by' || preposition === 'on' ? told : told.filter(({ named }) => named);
  return [...subject, ...object];
}

/** "is expected in Oru for talks with": who is, takes part. */
const isAwaited = (verb: Token | undefined): boolean =>
  /^(?:expected|scheduled|awaited|invited|summoned)$/.test(verb?.lower ?? '');

/** "promised Burke", "complained to her": to whom something was said. */
function toldBy(scene: Scene, verb: number): readonly Participant[] {
  const to = scene.tokens[verb + 1]?.lower === 'to' ? verb + 2 : verb + 1;
  return listFrom(scene, to).members;
}

/** What is done at a meeting. */
const DONE_THERE =
  /^(?:tabled?|presented|presents|proposed|proposes|submitted|offered|signed|initialled|rejected|floated|put|adopted|agreed)$/;

/** Who tabled a text "at a closed session" took part in it; so did two who signed one "after talks that began on Monday". */
function doersThere(scene: Scene, { from, to, sense }: Trigger): readonly Participant[] {
  if (sense.type !== 'meeting') return [];
  const at = governingWord(scene.tokens, from);
  const preposition = scene.tokens[at]?.lower ?? '';
  if (at === 0 && /^(?:after|following)$/.test(preposition)) {
    const main = mainVerb(scene, to + 1);
    const members = main < 0 ? [] : withThey(scene, main);
    return members.length > 1 ? members : [];
  }
  const verb = preposition === 'at' ? verbBefore(scene, at) : -1;
  if (verb < 0 || !DONE_THERE.test(scene.tokens[verb]?.lower ?? '')) return [];
  const form = verbForm(scene.tokens, verb);
  if (!form.passive) return withThey(scene, verb);
  const by = scene.tokens.findIndex(({ lower }, index) => index > verb && index < at && lower === 'by');
  return by < 0 ? [] : listFrom(scene, by + 1).members;
}

/** "agreed to it a day after a visit by the envoy": from when on something else is told. */
const isMilestone = ({ tokens }: Scene, { from }: Trigger): boolean => {
  const at = governingWord(tokens, from);
  return (
    at > 0 &&
    /^(?:after|before)$/.test(tokens[at]?.lower ?? '') &&
    /^(?:days?|weeks?|hours?|months?)$/.test(tokens[at - 1]?.lower ?? '')
  );
};

/** "the news came in a call between Oru and Bessa": those behind "between" are all. */
const isTheirs = ({ tokens }: Scene, { from, to }: Trigger): boolean =>
  tokens[to + 1]?.lower === 'between' && tokens[governingWord(tokens, from)]?.pos === 'ADP';

/** The subject of the verb that carries the noun: "Dmitriev spent … in talks", "the envoys held a meeting". */
function carried(scene: Scene, trigger: Trigger, floor: number): readonly Participant[] {
  const occasion = occasionOf(scene, trigger);
  if (occasion.length > 0) return occasion;
  if (isMilestone(scene, trigger)) return [];
  const doers = doersThere(scene, trigger);
  if (doers.length > 0) return doers;
  const verb = verbBefore(scene, trigger.from);
  if (verb < floor || isTheirs(scene, trigger)) return [];
  const token = scene.tokens[verb];
  if (token === undefined) return subjectOfEvent(scene, trigger);
  const putsOff = token.lower === 'put' && scene.tokens[verb + 1]?.lower === 'off';
  const lemma = putsOff ? 'postpone' : lemmaOf(token.lemma, token.lower);
  if (!CARRIERS.has(lemma) && !PROPOSERS.has(lemma)) return [];
  if (PROPOSERS.has(lemma) && /^(?:between|of)$/.test(scene.tokens[trigger.to + 1]?.lower ?? '')) return [];
  if (isForOthers(scene, trigger, verb, lemma)) return [];
  if (/^(?:announce|propose|suggest)$/.test(lemma) && scene.tokens[verb + 1]?.lower === 'that') return []; // "announced that the call": others may take part
  const form = verbForm(scene.tokens, verb);
  if (form.passive || form.negated) return [];
  return [...withThey(scene, verb), ...(lemma === 'invite' ? listFrom(scene, verb + 1).members : [])];
}

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

/** "presented by Oru and rejected by Bessa": a bare participle before "by" has no subject. */
const isDoneBy = (scene: Scene, trigger: Trigger): boolean =>
  trigger.sense.needs !== 'persons' &&
  scene.tokens[behindParticle(scene, trigger.to)]?.lower === 'by' &&
  isBare(scene, trigger);

/** The token behind a verb and its particle. */
const behindParticle = ({ tokens }: Scene, to: number): number =>
  /^(?:out|down|forward|off)$/.test(tokens[to + 1]?.lower ?? '') ? to + 2 : to + 1;

/** A participle without an auxiliary. */
const isBare = ({ tokens }: Scene, { from }: Trigger): boolean =>
  looksPast(tokens[from]) && verbForm(tokens, from).start === from;

/** Who takes part by the verb's own grammar: subject, direct object, "with" and "by". */
function ofVerb(scene: Scene, trigger: Trigger, limit: number): readonly Participant[] {
  const form = verbForm(scene.tokens, trigger.from);
  const ofText = trigger.sense.needs !== 'persons' && tellsOfTextBefore(scene, trigger); // no accord meets anybody
  const subjectless = form.passive || isDoneBy(scene, trigger) || ofText;
  const subject = subjectless ? [] : withThey(scene, trigger.from);
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
    form.passive && takesPeople && !putsThing(scene, trigger) ? subjectOf({ ...scene }, trigger.from) : [];
  const whom = whomBefore(scene, form.start, takesPeople);
  const told = [
    ...whom,
    ...(whom.length > 0 ? notThemselves(scene, subject, whom) : subject),
    ...passive,
    ...object,
    ...seen(scene, trigger, limit),
    ...behind(scene, trigger, limit),
  ];
  if (told.length > 0) {
    const byNobody =
      form.passive && subject.length + passive.length === 0 && !hasAgent(scene, trigger, limit);
    return trigger.sense.type === 'proposal' && byNobody ? [...authorOf(scene, trigger), ...told] : told;
  }
  const publisher = trigger.sense.type === 'publication' ? publisherOf(scene, trigger) : [];
  if (publisher.length > 0) return publisher;
  const signers =
    trigger.sense.type === 'signature' && isBare(scene, trigger) ? publisherOf(scene, trigger) : []; // "In an accord signed in May, both sides agreed"
  if (signers.length > 0) return signers;
  const keeper = trigger.sense.type === 'publication' ? keeperOf(scene, trigger, limit) : [];
  return keeper.length > 0 ? keeper : authorOf(scene, trigger);
}

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

/** "received in Oru on Monday the envoy": where the object begins behind a place or day; the token itself where none stands before an article. */
function overSetting({ tokens }: Scene, from: number): number {
  let at = from;
  while (/^(?:in|on|at)$/.test(tokens[at]?.lower ?? '')) {
    let end = at + 1;
    while (end < at + 4 && /^(?:PROPN|NUM)$/.test(tokens[end]?.pos ?? '')) end += 1;
    if (end === at + 1) return from;
    at = end;
  }
  return at > from && /^(?:the|his|her|its|an?)$/.test(tokens[at]?.lower ?? '') ? at : from;
}

/** "proposed a joint commission": what is put forward takes no part, as those may who are offered or shown it. */
const putsThing = ({ tokens }: Scene, { sense, to }: Trigger): boolean =>
  sense.type === 'proposal' &&
  /^(?:propos|suggest|float|tabl|submit)(?:e|s|es|ed|ing|ted|ting)?$/.test(tokens[to]?.lower ?? '');

/** "Oru rang her": whoever does it is not the one to whom it is done, but somebody told before. */
function notThemselves(
  scene: Scene,
  object: readonly Participant[],
  subject: readonly Participant[],
): readonly Participant[] {
  const doers = subject.map(({ name }) => name);
  return object.flatMap((member) => {
    if (!/^(?:s?he|her|him)$/i.test(scene.text.slice(...member.span)) || !doers.includes(member.name))
      return [member];
    const other = scene.personBefore(member.span[0], doers);
    return other === undefined ? [] : [{ ...member, name: other.name }];
  });
}

/** "appeared on the website of Ostrel": whose page it is puts it out. */
function keeperOf(scene: Scene, trigger: Trigger, limit: number): readonly Participant[] {
  const end = Math.min(limit, trigger.to + REACH);
  for (let at = trigger.to + 1; at + 1 < end; at += 1) {
    if (!/^(?:website|site|page|pages|channel)$/.test(scene.tokens[at]?.lower ?? '')) continue;
    if (scene.tokens[at + 1]?.lower === 'of') return keptBy(scene, at + 2);
  }
  return [];
}

/** The outlet that is named from a token on, or else whoever is. */
function keptBy(scene: Scene, at: number): readonly Participant[] {
  const name = scene.tokens[scene.tokens[at]?.lower === 'the' ? at + 1 : at];
  const outlet = name && within(scene.names, name.span).find(({ kind }) => kind === 'outlet');
  return outlet === undefined
    ? listFrom(scene, at).members
    : [{ name: outlet.name, span: outlet.span, named: true }];
}

/** How far before a verb the text may begin of which it tells, in tokens. */
const TEXT_REACH = 12;

/** "the report of the mission, released on Friday", "Oru's map, tabled on Monday": whose text it is puts it out. */
function authorOf(scene: Scene, trigger: Trigger): readonly Participant[] {
  if (trigger.sense.type !== 'publication' && trigger.sense.type !== 'proposal') return [];
  for (let at = trigger.from - 1; at >= Math.max(0, trigger.from - TEXT_REACH); at -= 1) {
    const token = scene.tokens[at];
    if (token === undefined || /^[;:.]$/.test(token.text)) return [];
    if (!TEXT_NOUNS.has(token.lower) || token.pos !== 'NOUN') continue;
    if (/^(?:of|by|for)$/.test(scene.tokens[at + 1]?.lower ?? '')) {
      const { members, end } = listFrom(scene, at + 2);
      const about = scene.tokens[at + 1]?.lower === 'for'; // "its plan for the army" is not the army's
      const authors = members.filter(({ named }) => named || !about);
      if (authors.length > 0 || !about) return end <= trigger.from ? authors : [];
    }
    return ownerOf(scene, at);
  }
  return [];
}

/** "Oru's latest map": the owner whose name stands before the noun. */
function ownerOf(scene: Scene, noun: number): readonly Participant[] {
  let at = noun - 1;
  while (at > noun - 4 && /^(?:ADJ|NOUN|NUM)$/.test(scene.tokens[at]?.pos ?? '')) at -= 1;
  return /^['’]s?$/.test(scene.tokens[at]?.lower ?? '') ? listBefore(scene, at).members : [];
}

/** Who made a text public where neither a person nor "by" tells: a carrier as subject, or whoever speaks "in a paper published". */
function publisherOf(scene: Scene, trigger: Trigger): readonly Participant[] {
  if (!tellsOfTextBefore(scene, trigger) && !isInRelative(scene, trigger))
    return carrierBefore(scene, trigger);
  let at = trigger.from - 1;
  while (at > trigger.from - 8 && scene.tokens[at]?.lower !== 'in') at -= 1;
  if (scene.tokens[at]?.lower !== 'in') return [];
  const verb = at === 0 ? mainVerb(scene, trigger.to + 1) : verbBefore(scene, at);
  return verb < 0 || verbForm(scene.tokens, verb).passive ? [] : withThey(scene, verb);
}

/** "In her memoirs, which came out in May, Oru claims": the text is the subject of a relative clause. */
const isInRelative = ({ tokens }: Scene, { from }: Trigger): boolean =>
  /^(?:which|that)$/.test(tokens[verbForm(tokens, from).start - 1]?.lower ?? '');

/** "Ostrel published it": the carrier right before the verb. */
function carrierBefore(scene: Scene, trigger: Trigger): readonly Participant[] {
  const { start, passive } = verbForm(scene.tokens, trigger.from);
  const end = scene.tokens[start - 1]?.span[1];
  const carrier = scene.names.find(({ kind, span }) => kind === 'outlet' && span[1] === end);
  return passive || carrier === undefined ? [] : [{ name: carrier.name, span: carrier.span, named: true }];
}

/** The same, where no verb stands before that comma: "In the call on Sunday she assured him, the office said" is none. */
function frontedVerb(scene: Scene, from: number): number {
  const comma = scene.tokens.findIndex(({ text }, at) => at >= from && text === ',');
  const has =
    comma >= 0 && scene.tokens.slice(from, comma).some(({ pos }) => pos === 'VERB' || pos === 'AUX');
  return has ? -1 : mainVerb(scene, from);
}

/** The first verb behind the next comma: that of the main clause behind what is fronted. */
function mainVerb(scene: Scene, from: number): number {
  const comma = scene.tokens.findIndex(({ text }, at) => at >= from && text === ',');
  return comma < 0 ? -1 : scene.tokens.findIndex(({ pos }, at) => at > comma && pos === 'VERB');
}

/** Whom a journey is made to see: "flew to Oru to see the envoy". */
function seen(scene: Scene, trigger: Trigger, limit: number): readonly Participant[] {
  if (trigger.sense.type !== 'visit') return [];
  const end = Math.min(limit, trigger.to + REACH);
  for (let at = trigger.to + 2; at < end; at += 1)
    if (scene.tokens[at]?.lower === 'see' && scene.tokens[at - 1]?.lower === 'to')
      return listFrom(scene, at + 1).members;
  return [];
}

/** The subject of a verb; for "they", "it" and "the two" those who did what was told before. */
export function withThey(scene: Scene, verb: number, depth = 0): readonly Participant[] {
  const form = verbForm(scene.tokens, verb);
  const start = form.infinitive ? overPlan(scene, form.start) : form.start;
  const pronoun = scene.tokens[start - 1];
  if (pronoun === undefined) return [];
  const meant = (members: readonly Participant[]): readonly Participant[] =>
    members.map((member) => ({ ...member, span: pronoun.span }));
  if (pronoun.lower === 'they') return meant(theThey(scene));
  if (pronoun.lower === 'latter') return meant(theLatter(scene, pronoun));
  if (pronoun.lower === 'it') return meant(theIt(scene, start - 1));
  if (isTheTwo(scene, start - 1)) return meant(theTwo(scene, pronoun));
  const subject = subjectOf(scene, verb);
  if (subject.length > 0 || depth >= MOST_JOINED) return subject;
  const plans = form.infinitive && scene.tokens[form.start - 1]?.pos === 'VERB'; // "they agreed to publish it"
  return plans ? withThey(scene, form.start - 1, depth + 1) : theirsBefore(scene, start, depth);
}

/** How many verbs are followed back to a pronoun. */
const MOST_JOINED = 3;

/** "They gathered in Oru and threw out the plan": the subject of a verb that "and" joins to one whose subject is a pronoun. */
function theirsBefore(scene: Scene, start: number, depth: number): readonly Participant[] {
  const joins = /^(?:and|but|then)$/.test(scene.tokens[start - 1]?.lower ?? '');
  const earlier = joins ? verbBefore(scene, start - 1) : -1;
  return earlier < 0 ? [] : withThey(scene, earlier, depth + 1);
}

/** "They are to present": where the words before an infinitive begin that say how it stands. */
function overPlan({ tokens }: Scene, start: number): number {
  let at = start;
  while (at > start - 4 && /^(?:AUX|ADV|ADJ)$/.test(tokens[at - 1]?.pos ?? '')) at -= 1;
  return /^(?:they|it|latter)$/.test(tokens[at - 1]?.lower ?? '') ? at : start;
}

/** "the two", "the pair", "both" and "the two leaders" stand for two who were told before. */
function isTheTwo({ tokens }: Scene, at: number): boolean {
  const [word, before] = [tokens[at]?.lower ?? '', tokens[at - 1]?.lower ?? ''];
  if (word === 'both') return true;
  if (word === 'two' || word === 'pair') return before === 'the';
  return (
    /^(?:leaders|presidents|ministers|premiers|men|women)$/.test(word) &&
    before === 'two' &&
    tokens[at - 2]?.lower === 'the'
  );
}

/** Whom "they" means: those who did what was told before; the two who did it, where only one was its subject; else the subject of the sentence before. */
function theThey({ they, pair, subjectBefore }: Scene): readonly Participant[] {
  const [only, ...others] = they;
  if (only !== undefined && others.length === 0 && pair.length === 2 && pair.includes(only.name))
    return pair.map((name) => ({ ...only, name }));
  if (they.length > 0) return they;
  const before = subjectBefore();
  return before.length > 1 || before.some(({ name }) => name.endsWith('s')) ? before : [];
}

/** "the latter": the last one named before. */
function theLatter({ tokens, names }: Scene, { span }: Token): readonly Participant[] {
  const last = within(names, [tokens[0]?.span[0] ?? 0, span[0]]).findLast(
    ({ kind }) => kind === 'person' || kind === 'party' || kind === 'organisation',
  );
  return last === undefined ? [] : [{ name: last.name, span, named: true }];
}

/** Whom "it" means: in "the ministry says it will publish" who says so, else the one who did what was told before. */
function theIt(scene: Scene, at: number): readonly Participant[] {
  const before = scene.tokens[at - 1]?.lower === 'that' ? at - 2 : at - 1;
  const says = /^(?:says?|said|adds?|added|announced|wrote|writes|insists|insisted|promised|promises)$/;
  const speaker = says.test(scene.tokens[before]?.lower ?? '') ? subjectOf(scene, before) : [];
  if (speaker.length === 1) return speaker;
  const owner = before === at - 2 ? bodyBefore(scene, before) : [];
  if (owner.length === 1) return owner;
  if (scene.they.length === 1) return scene.they;
  const subject = scene.subjectBefore();
  return subject.length === 1 && subject.every((member) => isBody(scene, member)) ? subject : [];
}

/** "asks the League to withdraw the map that it printed": the last body before a relative clause. */
function bodyBefore({ tokens, names }: Scene, at: number): readonly Participant[] {
  const [from, to] = [tokens[0]?.span[0] ?? 0, tokens[at]?.span[1] ?? 0];
  const body = within(names, [from, to]).findLast(({ kind }) => kind === 'party' || kind === 'organisation');
  return body === undefined ? [] : [{ name: body.name, span: body.span, named: true }];
}

/** "It" is no person. */
const isBody = ({ names }: Scene, { span }: Participant): boolean =>
  !within(names, span).some(({ kind }) => kind === 'person');

/** Whom "the two" means: the two who did what was told before, else the last two persons named, else their own words. */
function theTwo(scene: Scene, { span, lower }: Token): readonly Participant[] {
  const sides = lower === 'both' ? sidesBefore(scene, span[0]) : null;
  if (sides !== null) return [sides];
  const persons = lower !== 'pair' || scene.they.every(({ name }) => scene.persons.has(name));
  if (scene.they.length === 2 && persons) return scene.they;
  const pair = pairTold(scene, span[0]);
  if (pair.length === 2) return pair.map((name) => ({ name, span, named: true }));
  return [{ name: 'the two', span, named: false }];
}

/** "was shown to both sides; both refused it": the two who were told before in the sentence. */
function sidesBefore({ tokens, text }: Scene, place: number): Participant | null {
  const at = tokens.findLastIndex(
    ({ lower, span }, index) =>
      span[1] <= place &&
      /^(?:sides|parties|governments|delegations|camps)$/.test(lower) &&
      /^(?:both|two)$/.test(tokens[index - 1]?.lower ?? ''),
  );
  const [from, to] = [tokens[at - 1]?.span[0], tokens[at]?.span[1]];
  if (from === undefined || to === undefined) return null;
  return { name: text.slice(from, to), span: [from, to], named: false };
}

/** Leaves out those who were named already; the order of the text is kept. */
function distinct(members: readonly Participant[]): Participant[] {
  const seen = new Set<string>();
  return members.filter((member) => !seen.has(member.name) && seen.add(member.name));
}

/**
 * Who takes part in an event. For a noun: names before it ("US-Russia talks"), the subject of the verb that carries it
 * ("held talks"), and those whom "with", "between", "involving" or "hosted by" bring in. For a verb: its subject,
 * its object, "with" and "by". `floor` and `limit` are the tokens
 * where the words of the event before end and those of the next begin.
 */
export function participantsOf(scene: Scene, trigger: Trigger, floor: number, limit: number): Participant[] {
  const members = trigger.noun
    ? [...carried(scene, trigger, floor), ...before(scene, trigger), ...behind(scene, trigger, limit)]
    : ofVerb(scene, trigger, limit);
  const taking =
    trigger.sense.type === 'meeting' ? members.filter(({ name }) => !ARRANGER.test(name)) : members;
  return distinct(taking.flatMap((member) => eachOfTwo(scene, member)));
}

/** The two persons who took part in the last event of two, else the last two named, else whoever took part in that. */
function pairTold({ persons: known, pair, pairBefore }: Scene, place: number): readonly string[] {
  if (pair.length === 2 && pair.every((name) => known.has(name))) return pair;
  const persons = pairBefore(place).map(({ name }) => name);
  return persons.length === 2 ? persons : pair;
}

/** "by the two", "between the two politicians", "with the pair": each of the two who were told before. */
function eachOfTwo(scene: Scene, member: Participant): readonly Participant[] {
  if (member.named || !TWO_PERSONS.test(member.name)) return [member];
  const pair = pairTold(scene, member.span[0]);
  return pair.length === 0 ? [member] : pair.map((name) => ({ name, span: member.span, named: true }));
}

/** Who arranges a meeting, or calls it off, does not sit in it. */
const ARRANGER = /\borgani[sz]ers?$/iu;

const TWO_PERSONS = /^(?:the )?(?:two|pair|two (?:men|women|leaders|politicians|rivals))$/iu;
