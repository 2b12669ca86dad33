/**
 * Reads what stands to the right of a cue: first an addressee ("told reporters", "to Axios"), then adjuncts of time
 * and occasion ("on Monday", "in an interview with …", ", citing …,"), then the complement, whose kind decides which
 * rule may take it. Every step only moves forward.
 */
import { NEEDS_THAT } from './data/cues.ts';
import { VENUES } from './data/grammar.ts';
import { coreEnd, isNoun, isTime, opensPhrase, phraseEnds } from './noun-phrase.ts';
import { tokenAt } from './page.ts';
import type { Scene } from './scene.ts';
import type { CueHit, FrameName, Run, Token, Unit } from './types.ts';
import { NAMELIKE_TIMES, wordSet } from './word-sets.ts';

export type ComplementKind =
  'quote' | 'that' | 'wh' | 'to' | 'ing' | 'as' | 'clause' | 'noun' | 'preposition' | 'none';

export interface Complement {
  readonly kind: ComplementKind;
  /** First token of the content. */
  readonly from: number;
  /** Frame of the preposition, when the kind is `preposition`. */
  readonly preposition: FrameName | null;
  readonly recipient: Run | null;
  /** Outlets in which the words were spoken ("in an interview with CNN"). */
  readonly venue: Run | null;
  /** Whom the speaker cites. */
  readonly citing: Run | null;
  /** End of the cue with everything that stands directly after it ("said in a statement"). */
  readonly cueTo: number;
}

const VENUE = wordSet(VENUES);
const OCCASION = wordSet('in on at during via through by over after before');
const WH = wordSet('whether if how why what when where who which');
const PREPOSITIONS = wordSet('for of about against on in with at over');
const COLONS = wordSet(': , -- - – —');

interface Walk {
  at: number;
  recipient: Run | null;
  venue: Run | null;
  citing: Run | null;
  cueTo: number;
}

/** The complement of a cue, or of an inverted subject when `from` is given. */
export function complementOf(scene: Scene, hit: CueHit, from = hit.run.to): Complement {
  if (from !== hit.run.to) return readComplement(scene, hit, from);
  const complement = known.get(hit) ?? readComplement(scene, hit, from);
  known.set(hit, complement);
  return complement;
}

/** Several rules look at one cue: what stands directly after it is read once. */
const known = new WeakMap<CueHit, Complement>();

function readComplement(scene: Scene, hit: CueHit, from: number): Complement {
  const walk: Walk = { at: from, recipient: null, venue: null, citing: null, cueTo: hit.run.to };
  takeRecipient(scene, hit, walk);
  while (takeAdjunct(scene, hit, walk)) continue;
  skipPunctuation(scene.unit, walk);
  const { kind, from: start, preposition } = kindAt(scene, hit, walk.at);
  return {
    kind,
    from: start,
    preposition,
    recipient: walk.recipient,
    venue: walk.venue,
    citing: walk.citing,
    cueTo: walk.cueTo,
  };
}

/** Who "wants the union to go" tells the union nothing: all of it is what is wanted. */
const WISHES = wordSet('want wish desire prefer like need');

function takeRecipient(scene: Scene, hit: CueHit, walk: Walk): void {
  const { unit } = scene;
  const first = tokenAt(unit, walk.at);
  const direct = hit.entry.has('whom') || hit.entry.has('whom-to');
  if (!direct || WISHES.has(hit.lemma)) return;
  if (!opensPhrase(first) || first.quote >= 0 || first.low === 'that') return;
  const to = recipientEnd(scene, walk.at);
  if (to <= walk.at || (hit.lemma === 'warn' && !opensComplement(unit, to))) return;
  const next = tokenAt(unit, to);
  const infinitive = next.low === 'to' || (next.low === 'not' && tokenAt(unit, to + 1).low === 'to');
  const question = WH.has(next.low) && hit.entry.has('wh');
  if (hit.entry.has('whom') || infinitive || question) {
    walk.recipient = { from: walk.at, to };
    walk.at = to;
  }
}

/** "warned Veria that", not "warned tourists away". */
const opensComplement = (unit: Unit, at: number): boolean =>
  ['that', 'to', 'not', 'of', 'against', 'about', ',', ':'].includes(tokenAt(unit, at).low) ||
  tokenAt(unit, at).mark === 'open';

/** An addressee ends with an outlet's name, or where a plural noun is followed by a name ("told reporters Kolt …"). */
function recipientEnd(scene: Scene, from: number): number {
  const { unit } = scene;
  const alone = ['that', 'to', 'whether', 'how', 'why', ',', ':'].includes(tokenAt(unit, from + 1).low);
  if (tokenAt(unit, from).low === 'her' && alone) return from + 1;
  const article = tokenAt(unit, from).pos === 'DET' ? 1 : 0;
  const outlet = scene.outletAt(unit, from + article);
  if (outlet > 0 && tokenAt(unit, from + article + outlet).low !== "'s") return from + article + outlet;
  const core = coreEnd(unit, from);
  for (let j = from + 1; j < core; j += 1) {
    const named = scene.outletAt(unit, j);
    if (named > 0 && tokenAt(unit, j + named).low !== "'s") return j + named;
    const token = tokenAt(unit, j);
    const before = tokenAt(unit, j - 1);
    if (before.pos === 'NOUN' && before.low.endsWith('s') && (token.pos === 'PROPN' || token.pos === 'DET'))
      return j;
  }
  return longestBeforeComplement(unit, from, core);
}

function longestBeforeComplement(unit: Unit, from: number, core: number): number {
  const ends = phraseEnds(unit, from).filter((end) => {
    const low = tokenAt(unit, end).low;
    return (
      low === 'that' ||
      low === 'to' ||
      low === ':' ||
      WH.has(low) ||
      tokenAt(unit, end).mark === 'open' ||
      (low === ',' && tokenAt(unit, end + 1).mark === 'open')
    );
  });
  const end = ends.at(-1) ?? core;
  return unit.tokens.slice(core, end).some(isTime) ? core : end; // "told supporters on Monday that"
}

/** Takes one adjunct; false when there is none left. */
function takeAdjunct(scene: Scene, hit: CueHit, walk: Walk): boolean {
  return (
    (!(WISHES.has(hit.lemma) && tokenAt(scene.unit, walk.at).pos === 'DET') && takeTime(scene, walk)) || // "want a week of quiet"
    takeVenue(scene, walk) ||
    takeAddressee(scene, hit, walk) ||
    takeCiting(scene, walk) ||
    takeHowever(scene.unit, walk) ||
    takeAside(scene, walk)
  );
}

function takeTime(scene: Scene, walk: Walk): boolean {
  const { unit } = scene;
  let at = walk.at;
  if (/^(?:late|early)$/u.test(tokenAt(unit, at).low) && /^(?:on|in|at)$/u.test(tokenAt(unit, at + 1).low))
    at += 1;
  if (
    ['on', 'in', 'at', 'late', 'early', 'last', 'this', 'during', 'by', 'since'].includes(
      tokenAt(unit, at).low,
    )
  )
    at += 1;
  if (tokenAt(unit, at).pos === 'DET' || ['late', 'early', 'last', 'next'].includes(tokenAt(unit, at).low))
    at += 1;
  if (/^(?:same|following|previous|next)$/u.test(tokenAt(unit, at).low) && isTime(tokenAt(unit, at + 1)))
    at += 1;
  const start = at;
  while (
    tokenAt(unit, at).quote < 0 &&
    tokenAt(unit, at + 1).low !== "'s" &&
    tokenAt(unit, at + 1).low !== '’s' &&
    (isTime(tokenAt(unit, at)) ||
      (at === start && at > walk.at && NAMELIKE_TIMES.has(tokenAt(unit, at).low)) ||
      (at > start && tokenAt(unit, at).pos === 'NUM') ||
      (tokenAt(unit, at).pos === 'NUM' && isTime(tokenAt(unit, at + 1))))
  )
    at += 1;
  if (at === start) return takeAdverb(unit, walk);
  walk.at = at;
  return true;
}

const MANNER = wordSet(
  'publicly privately again also bluntly simply only flatly repeatedly openly explicitly directly clearly later earlier afterwards afterward angrily quietly anonymously separately previously recently today simultaneously categorically firmly strongly resolutely formally officially emphatically forcefully',
);

/** "on the way in", "on her way past". */
function takeWay(unit: Unit, walk: Walk): boolean {
  const [on, whose, way, where] = [0, 1, 2, 3].map((step) => tokenAt(unit, walk.at + step).low);
  if (on !== 'on' || way !== 'way' || !/^(?:the|his|her|its|their)$/u.test(whose ?? '')) return false;
  walk.at += /^(?:in|out|past|back|home|to)$/u.test(where ?? '') ? 4 : 3;
  return true;
}

function takeAdverb(unit: Unit, walk: Walk): boolean {
  if (takeWay(unit, walk)) return true;
  if (isHere(unit, walk.at)) {
    walk.at += 1;
    return true;
  }
  if (!MANNER.has(tokenAt(unit, walk.at).low) || tokenAt(unit, walk.at).quote >= 0) return false;
  walk.at += 1;
  return true;
}

/** "said here on Thursday": the place of the dateline. */
const isHere = (unit: Unit, at: number): boolean =>
  tokenAt(unit, at).low === 'here' &&
  /^(?:on|in|at|late|early|that|,|\.|today|yesterday|)$/u.test(tokenAt(unit, at + 1).low);

/** "in a statement", "on Twitter", "in an interview with CNN on Monday". */
function takeVenue(scene: Scene, walk: Walk): boolean {
  const { unit } = scene;
  const comma = tokenAt(unit, walk.at).low === ',' ? 1 : 0;
  const at = walk.at + comma;
  if (!OCCASION.has(tokenAt(unit, at).low)) return false;
  const ends = phraseEnds(unit, at + 1);
  const core = coreEnd(unit, at + 1);
  if (core <= at + 1 || !isVenue(scene, { from: at + 1, to: core })) return false;
  const to = comma ? ends.filter((end) => tokenAt(unit, end).low === ',').at(-1) : venueEnd(unit, ends, core);
  if (to === undefined) return false;
  walk.venue ??= outletIn(scene, { from: at + 1, to });
  if (walk.at === walk.cueTo && !walk.recipient) walk.cueTo = core;
  walk.at = comma ? to + 1 : to;
  return true;
}

function isVenue(scene: Scene, run: Run): boolean {
  let last = run.to - 1;
  while (last > run.from && isTime(tokenAt(scene.unit, last))) last -= 1;
  const head = tokenAt(scene.unit, last);
  if (VENUE.has(head.low) || VENUE.has(head.lemma)) return true;
  for (let j = run.from; j < run.to; j += 1) if (scene.outletAt(scene.unit, j) > 0) return true;
  return false;
}

/** The occasion goes on as far as a place where content can begin. */
function venueEnd(unit: Unit, ends: readonly number[], core: number): number {
  const good = ends.filter((end) => {
    const token = tokenAt(unit, end);
    return (
      token.low === 'that' ||
      token.pos === 'PUNCT' ||
      token.pos === 'EDGE' ||
      token.mark === 'open' ||
      opensPhrase(token)
    );
  });
  const stop = good.filter((end) => tokenAt(unit, end).low !== ',' || end >= core).at(-1) ?? core;
  return tokenAt(unit, stop - 1).low === ',' ? stop - 1 : stop;
}

function outletIn(scene: Scene, run: Run): Run | null {
  for (let j = run.from; j < run.to; j += 1) {
    const length = scene.outletAt(scene.unit, j);
    if (length > 0) return { from: j, to: j + length };
  }
  if (tokenAt(scene.unit, run.from + 1).low === 'same' && STATIONS.has(tokenAt(scene.unit, run.from + 2).low))
    return { from: run.from + 1, to: run.from + 3 };
  return interviewer(scene.unit, run);
}

const STATIONS = wordSet('station channel programme program paper newspaper network broadcast');

/** "In an interview with Reuters on Saturday, Kolt said": the carrier in what stands before the subject of a unit. */
export function frontedVenue(scene: Scene, source: Run | null): Run | null {
  const { unit } = scene;
  if (source === null) return null;
  if (/^(?:speaking|talking)$/u.test(tokenAt(unit, 0).low) && /^(?:to|on|with)$/u.test(tokenAt(unit, 1).low))
    return outletIn(scene, { from: 2, to: Math.min(source.from, 7) });
  if (isAskedBy(unit)) return outletIn(scene, { from: 2, to: Math.min(source.from, 6) });
  if (!OCCASION.has(tokenAt(unit, 0).low)) return null;
  const before = unit.tokens.slice(0, source.from);
  const carried = before.some(({ low }) => CARRIED.has(low)) && before.some(({ lemma }) => PAPERS.has(lemma));
  if (!carried && before.some((token) => token.pos === 'VERB')) return null;
  if (!carried && !before.some((token) => TALKS.has(token.lemma))) return null;
  return outletIn(scene, { from: 0, to: source.from });
}

/** "Asked by Radio Norr whether …, he said". */
const isAskedBy = (unit: Unit): boolean =>
  /^(?:asked|pressed|questioned|interviewed)$/u.test(tokenAt(unit, 0).low) && tokenAt(unit, 1).low === 'by';

/** "In a letter leaked to Istmo, …": papers, and how they come to a carrier. */
const PAPERS = wordSet(
  'affidavit minute memoir cable recording letter memo note message email statement paper text document report essay article post',
);
const CARRIED = wordSet(
  'accessed reviewed read shown released broadcast aired leaked published printed seen obtained quoted sent given carried posted',
);

const TALKS = wordSet('interview podcast programme program broadcast question');

/** "an interview with Channel Six": who interviews is a carrier, though no list has it. */
function interviewer(unit: Unit, run: Run): Run | null {
  for (let j = run.from + 1; j < run.to; j += 1) {
    if (tokenAt(unit, j).low !== 'with' || !TALKS.has(tokenAt(unit, j - 1).lemma)) continue;
    const from = tokenAt(unit, j + 1).low === 'the' ? j + 2 : j + 1;
    let to = from;
    while (to < run.to && isNameWord(tokenAt(unit, to))) to += 1;
    return to > from ? { from, to } : null;
  }
  return null;
}

const isNameWord = (token: Token): boolean =>
  (token.pos === 'PROPN' || token.pos === 'NUM') && /^\p{Lu}/u.test(token.text) && !isTime(token);

/** "said to reporters", "revealed to Axios". */
function takeAddressee(scene: Scene, hit: CueHit, walk: Walk): boolean {
  const { unit } = scene;
  if (
    walk.recipient ||
    tokenAt(unit, walk.at).low !== 'to' ||
    !(hit.entry.has('that') || hit.entry.has('quote'))
  )
    return false;
  const next = tokenAt(unit, walk.at + 1);
  if (next.pos === 'VERB' || next.pos === 'AUX' || !opensPhrase(next)) return false;
  const to = recipientEnd(scene, walk.at + 1);
  if (to <= walk.at + 1) return false;
  walk.recipient = { from: walk.at + 1, to };
  walk.at = to;
  return true;
}

/** "Reuters reported, citing a Western official, that …". */
function takeCiting(scene: Scene, walk: Walk): boolean {
  const { unit } = scene;
  const comma = tokenAt(unit, walk.at).low === ',' ? 1 : 0;
  const at = walk.at + comma;
  if (tokenAt(unit, at).low !== 'citing' && tokenAt(unit, at).low !== 'quoting') return false;
  const ends = phraseEnds(unit, at + 1);
  const closed = ends.filter(
    (end) =>
      tokenAt(unit, end).low === ',' ||
      tokenAt(unit, end).low === 'that' ||
      tokenAt(unit, end).mark === 'open',
  );
  const to = (closed.length > 0 ? closed : ends).at(-1);
  if (to === undefined) return false;
  const run = tokenAt(unit, to - 1).low === ',' ? { from: at + 1, to: to - 1 } : { from: at + 1, to };
  walk.citing = run;
  walk.at = tokenAt(unit, to).low === ',' ? to + 1 : to;
  return true;
}

/** "She doubts, however, that". */
function takeHowever(unit: Unit, walk: Walk): boolean {
  const [comma, word, close] = [0, 1, 2].map((step) => tokenAt(unit, walk.at + step).low);
  if (
    comma !== ',' ||
    close !== ',' ||
    !/^(?:however|though|meanwhile|too|again|nevertheless|moreover)$/u.test(word ?? '')
  )
    return false;
  walk.at += 3;
  return true;
}

const ASIDES = wordSet(
  'speaking writing referring according responding using without after following during before as without asked pressed when',
);

/** ", speaking in Geneva," between two commas. */
function takeAside(scene: Scene, walk: Walk): boolean {
  const { unit } = scene;
  const first = tokenAt(unit, walk.at + 1).low;
  const condition = first === 'on' && tokenAt(unit, walk.at + 2).low === 'condition'; // "on condition of anonymity"
  if (tokenAt(unit, walk.at).low !== ',' || !(condition || ASIDES.has(first))) return false;
  for (let j = walk.at + 2; j < walk.at + 25; j += 1) {
    const token = tokenAt(unit, j);
    if (token.pos === 'EDGE' || token.mark === 'open') return false;
    if (token.low !== ',') continue;
    const next = tokenAt(unit, j + 1);
    if (next.low !== 'that' && next.mark !== 'open') return false;
    walk.at = j + 1;
    return true;
  }
  return false;
}

function skipPunctuation(unit: Unit, walk: Walk): void {
  const token = tokenAt(unit, walk.at);
  if (!COLONS.has(token.low)) return;
  const next = tokenAt(unit, walk.at + 1);
  if (token.low === ':' || next.mark === 'open' || next.low === 'that') walk.at += 1;
}

function kindAt(
  scene: Scene,
  hit: CueHit,
  at: number,
): { kind: ComplementKind; from: number; preposition: FrameName | null } {
  const { unit } = scene;
  const token = tokenAt(unit, at);
  const kind = (
    name: ComplementKind,
    preposition: FrameName | null = null,
  ): { kind: ComplementKind; from: number; preposition: FrameName | null } => ({
    kind: name,
    from: at,
    preposition,
  });
  if (token.mark === 'open') return kind('quote');
  if (
    token.low === 'that' &&
    /^(?:[.,;!?]|)$/u.test(tokenAt(unit, at + 1).low) &&
    !opensCondition(unit, at + 1)
  )
    return kind('noun');
  if (token.low === 'that' && token.quote < 0)
    return kind(isNoun(tokenAt(unit, at + 1)) && !hasVerb(unit, at + 1) ? 'noun' : 'that');
  if (token.low === 'to' || (token.low === 'not' && tokenAt(unit, at + 1).low === 'to')) return kind('to');
  if (token.low === 'as') return kind(hit.entry.has('as') ? 'as' : 'none');
  if (WH.has(token.low) && !isOccasion(unit, at)) return kind('wh');
  const gerund = token.low === 'ever' ? tokenAt(unit, at + 1) : token;
  if ((gerund.pos === 'VERB' || gerund.pos === 'AUX') && gerund.low.endsWith('ing')) return kind('ing');
  if (PREPOSITIONS.has(token.low) && hit.entry.has(token.low as FrameName))
    return kind('preposition', token.low as FrameName);
  if (tokenAt(unit, at - 1).low === ':') return kind(token.pos === 'EDGE' ? 'none' : 'clause');
  if (opensClause(unit, at, hit)) return kind('clause');
  return kind(opensPhrase(token) || token.pos === 'ADV' || token.pos === 'ADJ' ? 'noun' : 'none');
}

/** "that, if the talks failed, …": a condition between commas behind "that". */
const opensCondition = (unit: Unit, at: number): boolean =>
  tokenAt(unit, at).low === ',' &&
  ['if', 'unless', 'should', 'once', 'when', 'after', 'without', 'even'].includes(tokenAt(unit, at + 1).low);

/** "said when asked about it" tells the occasion, not the content. */
const isOccasion = (unit: Unit, at: number): boolean =>
  tokenAt(unit, at).low === 'when' && tokenAt(unit, at + 1).pos === 'VERB';

const FIRM = wordSet(NEEDS_THAT);
const NOMINATIVES = wordSet('he she they we i there');
const CLAUSE_OPENERS = wordSet(
  'there if although though while when after because since unless once despite even',
);

/** Whether a finite clause begins here: a subject followed by a verb group, or a subordinate clause before it. */
function opensClause(unit: Unit, at: number, hit: CueHit): boolean {
  const token = tokenAt(unit, at);
  if (!hit.entry.has('that')) return false;
  if (hit.entry.has('weak')) return NOMINATIVES.has(token.low) && hasVerb(unit, at + 1);
  if (FIRM.has(hit.lemma)) return NOMINATIVES.has(token.low) && hasVerb(unit, at + 1);
  if (token.low === 'there') return hasVerb(unit, at + 1);
  if (CLAUSE_OPENERS.has(token.low) || token.pos === 'ADP')
    return clearlySays(hit) && clauseAfterComma(unit, at);
  if (token.pos === 'ADV') return clearlySays(hit) && hasVerb(unit, at + 1);
  if (!opensPhrase(token) && token.pos !== 'PRON')
    return clearlySays(hit) && token.pos === 'VERB' && hasVerb(unit, at + 1);
  return (
    phraseEnds(unit, at).some((end) => isFinite(unit, end)) ||
    (clearlySays(hit) && hasVerb(unit, at + 1) && !isInverted(unit, at, hit))
  );
}

/** "said if the talks failed, the war would go on": a subject and its verb follow the next comma, or a prepositional phrase. */
function clauseAfterComma(unit: Unit, from: number): boolean {
  const afterPhrase = phraseEnds(unit, from + 1).some((end) =>
    phraseEnds(unit, end).some((next) => isFinite(unit, next)),
  );
  if (afterPhrase && tokenAt(unit, from).pos === 'ADP') return true;
  for (let at = from + 2; at < from + 30; at += 1) {
    const token = tokenAt(unit, at);
    if (token.pos === 'EDGE') return false;
    if (token.low === ',' && phraseEnds(unit, at + 1).some((end) => isFinite(unit, end))) return true;
  }
  return false;
}

const clearlySays = (hit: CueHit): boolean =>
  hit.lemma === 'say' || (hit.entry.has('that') && !hit.entry.has('noun')) || hit.entry.has('whom');

/** "said Kolt.", "said Kolt, the minister": a phrase that runs up to a mark is the speaker, not a clause. */
function isInverted(unit: Unit, at: number, hit: CueHit): boolean {
  const before = tokenAt(unit, hit.run.from - 1);
  if (before.pos !== 'EDGE' && before.low !== ',' && before.mark !== 'close' && !/^[?!]$/u.test(before.low))
    return false;
  return phraseEnds(unit, at).some(
    (end) => /^[.,;:]$/u.test(tokenAt(unit, end).low) || tokenAt(unit, end).pos === 'EDGE',
  );
}

/** A verb group that can be a predicate starts here. */
export function isFinite(unit: Unit, index: number): boolean {
  let at = index;
  while (tokenAt(unit, at).pos === 'ADV' && at < index + 3) at += 1;
  const token = tokenAt(unit, at);
  if (token.pos === 'AUX' || /^'(?:s|re|ve|d|ll|m)$/u.test(token.low)) return token.pos === 'AUX';
  if (token.pos !== 'VERB' || token.low.endsWith('ing')) return false;
  const next = tokenAt(unit, at + 1);
  return !(/(?:ed|en)$/u.test(token.low) && next.low === 'by');
}

function hasVerb(unit: Unit, from: number): boolean {
  for (let j = from; j < from + 40; j += 1) {
    const token = tokenAt(unit, j);
    if (token.pos === 'EDGE' || token.low === ';') return false;
    if (token.pos === 'AUX' || (token.pos === 'VERB' && !token.low.endsWith('ing'))) return true;
  }
  return false;
}
