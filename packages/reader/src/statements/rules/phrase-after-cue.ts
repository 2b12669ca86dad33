import { forceOf, found, type Rule } from '../attribution.ts';
import { complementOf, type Complement } from '../cues/complement.ts';
import { contentEnd } from '../content.ts';
import { subjectOf } from '../cues/cue-subject.ts';
import { isFinite } from '../cues/finite-verb.ts';
import { coreEnd, isTime, opensPhrase, phraseEnds } from '../words/noun-phrase.ts';
import { tokenAt } from '../words/page.ts';
import type { Scene } from '../scene.ts';
import type { CueHit, Found, Token, Unit } from '../types.ts';
import { DOCUMENTS } from '../words/word-sets.ts';
import type { Force } from '@nonpaper/vocabulary';

/** "X denied the claim", "X called for a truce", "X described the draft as …", "X suggested holding …". */
export const phraseAfterCue: Rule = {
  name: 'phrase-after-cue',
  why: 'Last of the rules for verbs: a noun phrase is the weakest sign of reported speech, and many verbs take one.',
  find: (scene) => scene.hits.flatMap((hit) => oneCue(scene, hit)),
};

function oneCue(scene: Scene, hit: CueHit): Found[] {
  if (hit.form === 'infinitive' || hit.passive) return [];
  const complement = complementOf(scene, hit);
  if (ANSWERS.has(hit.lemma) && isNot(scene, hit)) return unanswered(scene, hit, complement);
  if (isSo(scene.unit, hit)) return thinksSo(scene, hit, complement);
  const force = isOfTexts(scene, hit) ? phraseForce(scene, hit, complement) : null;
  const taken = complement.kind === 'noun' && isTakenAs(scene, hit, complement.from);
  if (!force || (hit.entry.has('weak') && !taken)) return [];
  const source = subjectOf(scene, hit);
  const first = tokenAt(scene.unit, complement.from);
  if (!source || isTime(first) || first.low === 'itself' || isSummons(scene, hit, complement)) return [];
  const from = complement.kind === 'preposition' ? complement.from + 1 : complement.from;
  const to = beforeTime(scene, hit, from, beforeCarrier(scene, from, phraseEnd(scene, hit, from)));
  const bare = to === from + 1 && (PERSONALS.has(first.low) || POINTING.has(first.low));
  const withheld = force === 'promise' && hit.negated; // "would not promise it"
  if (bare && !withheld && !taken && !OF_IT.has(force) && !OF_THIS.has(hit.lemma)) return [];
  return found({
    scene,
    by: phraseAfterCue.name,
    prior:
      bare || taken || refusesText(scene, from, force) ? BARE : isStance(hit, complement) ? STANCE : 0.65,
    hit,
    source,
    complement,
    force,
    content: [{ from, to }],
  });
}

/** "think so", "hope not", "believe otherwise": an adverb stands for what is thought, up to a mark. */
const isSo = (unit: Unit, { lemma, run, entry }: CueHit): boolean =>
  (SO_VERBS.has(lemma) || entry.get('that') === 'believe') &&
  /^(?:so|not|otherwise|differently)$/u.test(tokenAt(unit, run.to).low) &&
  /^(?:[.,;:?!]|too|)$/u.test(tokenAt(unit, run.to + 1).low);

const SO_VERBS = new Set(['say', 'think', 'argue']);

function thinksSo(scene: Scene, hit: CueHit, complement: Complement): Found[] {
  const source = subjectOf(scene, hit);
  const force = forceOf(hit, 'that');
  if (!source || !force) return [];
  const content = [{ from: hit.run.to, to: hit.run.to + 1 }];
  return found({ scene, by: phraseAfterCue.name, prior: STANCE, hit, source, complement, force, content });
}

/** What one calls so that it takes place. */
const SUMMONED = new Set(
  'rally strike election referendum vote poll meeting session summit protest boycott march truce ceasefire halt conference congress assembly witness recess'.split(
    ' ',
  ),
);

/** "has called a rally for Saturday": nothing is said of the rally, as there is in "called the rally a farce". */
function isSummons({ unit }: Scene, { lemma }: CueHit, { kind, from }: Complement): boolean {
  if (lemma !== 'call' || kind !== 'noun') return false;
  const end = coreEnd(unit, from);
  return SUMMONED.has(tokenAt(unit, end - 1).lemma) && !opensPhrase(tokenAt(unit, end));
}

/** Not to do these is to keep silent. */
const ANSWERS = new Set(['respond', 'reply', 'comment', 'answer']);

const isNot = ({ unit }: Scene, hit: CueHit): boolean =>
  unit.tokens.slice(hit.run.from, hit.verb).some(({ low }) => low === 'not' || low === "n't");

/** "did not respond to questions", "has not commented on the report": what was asked is left without an answer. */
function unanswered(scene: Scene, hit: CueHit, complement: Complement): Found[] {
  const source = subjectOf(scene, hit);
  const from = hit.run.to;
  const to = contentEnd(scene, from, hit);
  if (!source || !/^(?:to|on)$/u.test(tokenAt(scene.unit, from).low) || to <= from + 1) return [];
  return found({
    scene,
    by: phraseAfterCue.name,
    prior: BARE,
    hit,
    source,
    complement: { ...complement, recipient: null },
    force: 'decline',
    content: [{ from, to }],
  });
}

/** What is put to somebody, and so is answered with words. */
const ANSWERED = new Set(
  'plan proposal offer invitation draft request demand idea claim accusation allegation charge assertion report suggestion text appeal ultimatum'.split(
    ' ',
  ),
);

/** "rejected the plan", "turned down an invitation": an answer to what was put to somebody. */
const refusesText = ({ unit }: Scene, from: number, force: Force): boolean =>
  OF_IT.has(force) && ANSWERED.has(tokenAt(unit, coreEnd(unit, from) - 1).lemma);

/** To want, fear or confirm something is to have said so, with or without a tagger that sees it. */
const STANCES = new Set(
  'want demand doubt fear confirm propose request welcome urge underline underscore emphasise emphasize reiterate reaffirm'.split(
    ' ',
  ),
);
const STANCE = 0.76;

/** Also who puts a number at so much, and who asks somebody for something. */
const isStance = ({ lemma, entry }: CueHit, { kind, recipient, preposition }: Complement): boolean =>
  STANCES.has(lemma) ||
  entry.has('figure') ||
  (recipient !== null && preposition === 'for') ||
  (kind === 'ing' && entry.get('noun') === 'deny') || // "disputes having said so"
  HOLDING.has(lemma);
/** Of "it" and "this" one can doubt or confirm that it is so. */
const OF_THIS = new Set('doubt confirm acknowledge admit concede state'.split(' '));
const POINTING = new Set(['this', 'that', 'so']);

/** To deny or refuse "it" is said of what was told before; no tagger is needed to see that. */
const OF_IT: ReadonlySet<Force> = new Set(['deny', 'decline']);
const BARE = 0.78;

/** "did not believe it" tells nothing of what. */
const PERSONALS = new Set('it him her them us me you himself herself themselves'.split(' '));

/** "confirmed the visit to the news agency VELTA": whom it was told is no part of what was told. */
function beforeCarrier({ unit, outletAt }: Scene, from: number, to: number): number {
  for (let at = from + 1; at < to - 1; at += 1) {
    if (tokenAt(unit, at).low !== 'to' || tokenAt(unit, at).quote >= 0) continue;
    for (let name = at + 1; name < to; name += 1)
      if (outletAt(unit, name) > 0 && endsCarrier(unit, name + outletAt(unit, name), to)) return at;
  }
  return to;
}

/** "to Nordpress", "to Nordpress by e-mail". */
const endsCarrier = (unit: Unit, at: number, to: number): boolean =>
  at === to || (at > to - 4 && /^(?:by|in|on|over|via)$/u.test(tokenAt(unit, at).low));

/** How far back from its end a phrase is looked at for words of time, in tokens. */
const LONGEST_TIME = 5;

/** "rejected the plan on 1 August", "denied this within the hour": when it was said is no part of it. */
function beforeTime({ unit, text }: Scene, hit: CueHit, from: number, to: number): number {
  const first = tokenAt(unit, from);
  if (hit.entry.has('figure')) return to; // "put it at 900"
  if (isNaming(unit, hit, from + 1)) return to;
  if (isWanted(unit, hit, from) || TAKING.has(hit.lemma)) return to;
  if (
    first.low === 'it' ||
    (POINTING.has(first.low) && tokenAt(unit, from + 1).pos === 'ADP' && tokenAt(unit, from + 1).low !== 'as')
  )
    return from + 1;
  const end = tokenAt(unit, to - 1).end;
  if (looksAhead(unit, hit)) return to;
  for (let at = Math.max(from + 1, to - LONGEST_TIME); at < to; at += 1)
    if (TIME_TAIL.test(text.slice(tokenAt(unit, at).start, end))) return at;
  return to;
}

/** "wanted it back where it was", "want them out", "prefers it sealed": what is wanted is what becomes of it. */
const isWanted = (unit: Unit, { lemma }: CueHit, at: number): boolean =>
  /^(?:want|prefer|like|need)$/u.test(lemma) &&
  tokenAt(unit, at).pos === 'PRON' &&
  !/^(?:[.,;:?!]|)$/u.test(tokenAt(unit, at + 1).low);

/** "described it as a basis", "called it “a trap”": behind the pronoun stands what is said of it. */
function isNaming(unit: Unit, { entry }: CueHit, at: number): boolean {
  const next = tokenAt(unit, at);
  return (
    entry.has('as') &&
    (next.low === 'as' || next.mark === 'open' || /^(?:DET|ADJ|NOUN)$/u.test(next.pos)) &&
    !isTime(next)
  );
}

/** "expect snow on Sunday", "have promised an answer by Monday": in the present, a day is that of what is awaited or promised. */
const looksAhead = (unit: Unit, { run, verb, entry, lemma }: CueHit): boolean =>
  lemma !== 'call' &&
  /^(?:believe|promise|demand|propose)$/u.test(entry.get('noun') ?? '') &&
  (run.from < verb || !/(?:ed|ought)$/u.test(tokenAt(unit, verb).low));

const TIME_TAIL =
  /^(?:(?:on\s)?(?:the\s)?(?:same|next|following|previous)\s(?:day|morning|evening|week|night)|(?:(?:on|by)\s)?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:\s(?:morning|afternoon|evening|night))?|on\s\d{1,2}\s\p{Lu}\p{L}+|on\s\p{Lu}\p{L}+\.?\s\d{1,2}|in\s(?:january|february|march|april|may|june|july|august|september|october|november|december)|(?:(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|several|some|\d+)\s)?(?:hours?|days?|weeks?|months?)\s(?:later|earlier|before|ago)|within\s(?:the|an)\s(?:hour|day)|(?:last|next|this)\s(?:week|month|year|night)|yesterday|today|twice|once|again)$/iu;

/** In "a ministry that wanted peace would …" the phrase ends before the main verb. */
function phraseEnd(scene: Scene, hit: CueHit, from: number): number {
  const { unit } = scene;
  const to = beforeNextCue(scene, hit, from, contentEnd(scene, from, hit));
  const relative = /^(?:who|which|that)$/u.test(tokenAt(unit, hit.run.from - 1).low);
  if (!relative || tokenAt(unit, hit.run.from - 2).low === ',') return to;
  const core = coreEnd(unit, from);
  return core > from && core < to && isFinite(unit, core) ? core : to;
}

/**
 * "accused the army of bad faith and threatened to", "denied the report, and Kolt disputed": behind a conjunction the
 * next cue, with or without a subject of its own, ends the phrase of the first.
 */
function beforeNextCue({ unit, hits }: Scene, own: CueHit, from: number, to: number): number {
  const neither =
    tokenAt(unit, own.run.from).low === 'neither' || tokenAt(unit, own.verb - 1).low === 'neither';
  for (let at = from + 1; at < to; at += 1) {
    const { pos, quote, low } = tokenAt(unit, at);
    if (
      quote < 0 &&
      ((neither && low === 'nor') || endsFigure(unit, own, at) || isSpliced(unit, hits, own, at))
    )
      return at;
    if (pos !== 'CCONJ' || quote >= 0) continue;
    const begins = (hit: CueHit): boolean =>
      hit !== own &&
      hit.form === 'finite' &&
      hit.run.from <= to &&
      (hit.run.from === at + 1 || (hit.run.from > at + 1 && phraseEnds(unit, at + 1).includes(hit.run.from)));
    if (goesOnLater(unit, hits, own, at)) return at;
    if (hits.some(begins)) return tokenAt(unit, at - 1).low === ',' ? at - 1 : at;
  }
  return to;
}

/** "denied this and then, an hour later, asked": behind "and then" comes what was said next. */
const goesOnLater = (unit: Unit, hits: readonly CueHit[], own: CueHit, at: number): boolean =>
  /^(?:then|later|afterwards)$/u.test(tokenAt(unit, at + 1).low) &&
  hits.some(
    (hit) => hit !== own && hit.form === 'finite' && hit.run.from > at && hit.run.from < at + LONGEST_COUNTED,
  );

/** "put the number at 150, the organisers at 900": behind its comma another puts it at something else. */
const endsFigure = (unit: Unit, { entry }: CueHit, at: number): boolean =>
  entry.has('figure') && tokenAt(unit, at).low === ',' && tokenAt(unit, at - 1).pos === 'NUM';

/** "Oru wanted peace, Bessa wanted time": behind a comma a whole clause with a cue of its own, which no second comma closes. */
function isSpliced(unit: Unit, hits: readonly CueHit[], own: CueHit, at: number): boolean {
  if (tokenAt(unit, at).low !== ',') return false;
  const next = hits.find((hit) => hit !== own && hit.form === 'finite' && hit.run.from > at + 1);
  const closed = next === undefined || /^[.,;:]?$/u.test(tokenAt(unit, next.run.to).low);
  return !closed && phraseEnds(unit, at + 1).includes(next.run.from);
}

/** "The draft provides for": texts do, and somebody who provides for his children says nothing. */
function isOfTexts(scene: Scene, hit: CueHit): boolean {
  if (hit.lemma !== 'provide for') return true;
  const source = subjectOf(scene, hit);
  return source !== null && DOCUMENTS.has(tokenAt(scene.unit, coreEnd(scene.unit, source.from) - 1).lemma);
}

/** How many words may stand before the "at" of a figure, or behind "and then" before its verb. */
const LONGEST_COUNTED = 12;

/** "put the number at 900", "puts the cost of the new pumps at nearer 40 million": no mark and no other verb before the number. */
function isFigure({ unit }: Scene, from: number): boolean {
  for (let at = from + 1; at < from + LONGEST_COUNTED; at += 1) {
    const { low, pos } = tokenAt(unit, at);
    if (low === 'at' && [1, 2, 3].some((step) => isNumber(tokenAt(unit, at + step)))) return true;
    if (/^(?:PUNCT|EDGE|AUX|SCONJ|CCONJ)$/u.test(pos)) return false;
  }
  return false;
}

const isNumber = ({ pos, low }: Token): boolean =>
  pos === 'NUM' || /^(?:half|third|quarter|twice|double)$/u.test(low);

const HOLDING = new Set(['consider', 'believe', 'think', 'deem', 'judge', 'hold']);

/** "considers the claim to be mistaken": what somebody takes a thing for. */
const isHeldToBe = ({ unit }: Scene, from: number): boolean =>
  phraseEnds(unit, from).some(
    (end) => tokenAt(unit, end).low === 'to' && /^(?:be|have)$/u.test(tokenAt(unit, end + 1).low),
  );

/** "rejected this as gossip", "rejected the claim as unfounded": who says what a claim is denies it; a plan is refused. */
function isClaimCalledSo({ unit }: Scene, from: number): boolean {
  const pointing = POINTING.has(tokenAt(unit, from).low) && tokenAt(unit, from + 1).low === 'as';
  const core = coreEnd(unit, from);
  return pointing || (tokenAt(unit, core).low === 'as' && CLAIMS.has(tokenAt(unit, core - 1).lemma));
}

const CLAIMS = new Set(
  'claim accusation allegation charge assertion report suggestion notion rumour rumor account version criticism talk'.split(
    ' ',
  ),
);

const TAKING = new Set(['regard', 'view', 'see', 'perceive', 'treat', 'present']);

/** "regards it as the best of several", "see the lease as an insult". */
const isTakenAs = ({ unit }: Scene, { lemma }: CueHit, from: number): boolean =>
  TAKING.has(lemma) && phraseEnds(unit, from).some((end) => tokenAt(unit, end).low === 'as');

function phraseForce(scene: Scene, hit: CueHit, complement: Complement): Force | null {
  if (complement.kind === 'noun' && hit.entry.has('figure'))
    return isFigure(scene, complement.from) ? forceOf(hit, 'figure') : null;
  if (complement.kind === 'noun' && HOLDING.has(hit.lemma) && isHeldToBe(scene, complement.from))
    return 'believe';
  if (complement.kind === 'noun' && hit.lemma === 'reject' && isClaimCalledSo(scene, complement.from))
    return 'deny';
  if (complement.kind === 'noun' && isTakenAs(scene, hit, complement.from))
    return hit.lemma === 'present' ? 'assert' : 'believe';
  if (complement.kind === 'noun') return forceOf(hit, 'noun');
  if (complement.kind === 'ing') return forceOf(hit, 'ing', 'noun');
  if (complement.kind === 'preposition' && complement.preposition)
    return forceOf(hit, complement.preposition);
  if (complement.kind === 'none' && hit.lemma.startsWith('decline to')) return null;
  return null;
}
