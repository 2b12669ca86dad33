/** What several rules need: whose verb it is, whether it stands after its content, and how a finding is put together. */
import type { Force } from '@nonpaper/vocabulary';
import { citedAfter, citedBefore } from './citing.ts';
import { complementOf, type Complement } from './complement.ts';
import { contentSpans } from './content.ts';
import { isFinite } from './finite-verb.ts';
import { coreEnd, phraseEnds } from './noun-phrase.ts';
import { tokenAt } from './page.ts';
import type { Scene } from './scene.ts';
import { subjectAfter, subjectBefore } from './subject.ts';
import type { CueHit, Found, FrameName, Run, Unit } from './types.ts';
import { frontedVenue, insertedVenue, trailingVenue } from './venues.ts';
import { OUTLET_HEADS } from './word-sets.ts';

/** A rule looks at one unit and says what it found. `why` tells what it is for and why it stands where it does. */
export interface Rule {
  readonly name: string;
  readonly why: string;
  readonly find: (scene: Scene) => Found[];
}

/** The subject of a cue: before it, or that of the verb that it is joined to ("came home and said"). */
export function subjectOf(scene: Scene, hit: CueHit): Run | null {
  const { unit } = scene;
  if (hit.form === 'gerund' && !standsLoose(unit, hit.run.from)) return null;
  if (hit.form === 'finite') {
    const own = subjectBefore(unit, hit.run.from);
    if (own) return withoutAddressee(scene, withoutFront(unit, own));
  }
  const before = tokenAt(unit, hit.run.from - 1);
  const joined =
    hit.form === 'gerund' ||
    before.pos === 'CCONJ' ||
    before.low === ',' ||
    before.low === 'then' ||
    before.mark === 'close';
  return joined ? inheritedSubject(scene, hit) : null;
}

/** "After the call, the adviser, Ambassador Oru, said": the subject of a verb begins behind what a preposition takes. */
function withoutFront(unit: Unit, run: Run): Run {
  const before = tokenAt(unit, run.from - 1);
  if (before.pos !== 'ADP' || before.low === 'of' || before.low === 'that') return run;
  for (let at = run.from; at < run.to - 1; at += 1)
    if (tokenAt(unit, at).low === ',') return { from: at + 1, to: run.to };
  return run;
}

/** "told Axios Marek believes": the outlet is addressed, the rest of the phrase is the subject. */
function withoutAddressee(scene: Scene, run: Run): Run {
  const length = scene.outletAt(scene.unit, run.from);
  const told = tokenAt(scene.unit, run.from - 1);
  const splits = length > 0 && run.from + length < run.to && told.pos === 'VERB';
  return splits ? { from: run.from + length, to: run.to } : run;
}

/** ", calling it", "and warning", "by saying": not "a delegate supporting Kolt". */
function standsLoose(unit: Unit, from: number): boolean {
  const before = tokenAt(unit, from - 1);
  if (before.low === ',' && tokenAt(unit, from - 2).pos === 'ADJ' && tokenAt(unit, from + 1).pos === 'NOUN')
    return false;
  return (
    before.pos === 'PUNCT' ||
    before.pos === 'EDGE' ||
    before.pos === 'CCONJ' ||
    before.mark === 'close' ||
    ['by', 'while', 'in', 'without', 'before', 'after'].includes(before.low)
  );
}

/** For "and said": the subject of the nearest reporting verb before. For ", saying": that of the clause it hangs on. */
function inheritedSubject(scene: Scene, hit: CueHit): Run | null {
  const { unit } = scene;
  const main = hit.form === 'gerund' ? mainSubject(unit, hit.run.from) : null;
  if (main) return main;
  const earlier = scene.hits
    .filter((each) => each.run.to <= hit.run.from && each.form === 'finite' && !isAside(unit, each))
    .reverse();
  for (const each of earlier) {
    const subject = invertedSubject(scene, each)?.source ?? subjectBefore(unit, each.run.from);
    if (subject) return subject;
  }
  return mainSubject(unit, hit.run.from);
}

/** "The talks, he added, wanted a chair": a cue between two commas lends its subject to nothing. */
function isAside(unit: Unit, { run }: CueHit): boolean {
  const subject = subjectBefore(unit, run.from);
  return tokenAt(unit, run.to).low === ',' && subject !== null && tokenAt(unit, subject.from - 1).low === ',';
}

/** Subject of the first finite verb of the clause that ends at `before`, in its longest reading. */
function mainSubject(unit: Unit, before: number): Run | null {
  let best: Run | null = null;
  for (let at = clauseStart(unit, before); at < before; at += 1) {
    if (tokenAt(unit, at).quote >= 0 || !isFinite(unit, at)) continue;
    const subject = subjectBefore(unit, at);
    if (!subject || subject.to > at || RELATIVE.has(tokenAt(unit, subject.from).low)) continue;
    if (!best || (subject.from === best.from && subject.to > best.to)) best = subject;
  }
  return best;
}

const RELATIVE = new Set(['who', 'which', 'that']);

/** After the last semicolon, or the last comma with a conjunction or a fronted clause before it. */
function clauseStart(unit: Unit, before: number): number {
  for (let at = before - 2; at > 0; at -= 1) {
    const token = tokenAt(unit, at);
    if (token.quote >= 0) continue;
    if (token.low === ';') return at + 1;
    if (
      token.low === ',' &&
      ['and', 'but', 'while'].includes(tokenAt(unit, at + 1).low) &&
      startsClause(unit, at + 2)
    )
      return at + 2;
  }
  const fronted = /^(?:after|when|while|although|though|as|since|because|if|before|despite|in|on|at)$/u.test(
    tokenAt(unit, 0).low,
  );
  if (!fronted) return 0;
  for (let at = 1; at < before - 1; at += 1)
    if (tokenAt(unit, at).low === ',' && tokenAt(unit, at).quote < 0 && startsClause(unit, at + 1))
      return at + 1;
  return 0;
}

const startsClause = (unit: Unit, at: number): boolean =>
  phraseEnds(unit, at).some((end) => isFinite(unit, end));

/** A cue with its source behind its content: `from` is where the pair of them begins, `to` where it ends. */
export interface Postposed {
  readonly source: Run;
  readonly from: number;
  readonly to: number;
  readonly complement: Complement;
}

/** Two rules ask for the same. */
const known = new WeakMap<CueHit, { readonly pair: Postposed | null }>();

/** "…, Kolt said" and "…, said Kolt": null when the cue does not follow its content. */
export function postposed(scene: Scene, hit: CueHit): Postposed | null {
  const before = known.get(hit);
  if (before !== undefined) return before.pair;
  const pair = findPostposed(scene, hit);
  known.set(hit, { pair });
  return pair;
}

function findPostposed(scene: Scene, hit: CueHit): Postposed | null {
  if (hit.form !== 'finite' || hit.passive) return null;
  const turned = isAddressed(scene, hit) ? null : invertedSubject(scene, hit);
  if (turned) return turned;
  const source = subjectBefore(scene.unit, hit.run.from);
  if (!source) return null;
  const complement = complementOf(scene, hit);
  const as = tokenAt(scene.unit, source.from - 1).low === 'as' ? source.from - 1 : source.from; // "…, as he told the Post"
  if (as < source.from && complement.kind === 'none' && followsContent(scene.unit, as))
    return { source, from: as, to: complement.from, complement };
  if (!followsContent(scene.unit, source.from)) return null;
  if (endsQuotedSpeech(scene.unit, source.from) && complement.kind !== 'that')
    return { source, from: source.from, to: complement.from, complement };
  if (complement.kind !== 'none' && complement.kind !== 'quote' && !closesAfter(scene.unit, hit.run.to))
    return null;
  return { source, from: source.from, to: complement.from, complement };
}

/** "…, its spokesman told Radio Oru": whoever stands behind a verb of telling that has its subject before it is told. */
const isAddressed = ({ unit }: Scene, hit: CueHit): boolean =>
  hit.entry.has('whom') && subjectBefore(unit, hit.run.from) !== null;

/** “…,” with its comma or other mark inside or behind the closing mark: the cue that follows can only belong to it. */
function endsQuotedSpeech(unit: Unit, from: number): boolean {
  const close =
    tokenAt(unit, from - 1).mark === 'close'
      ? from - 1
      : tokenAt(unit, from - 2).mark === 'close' && tokenAt(unit, from - 1).low === ','
        ? from - 2
        : -1;
  if (close < 0) return false;
  return close !== from - 1 || /^[,?!…—–-]+$/u.test(tokenAt(unit, close - 1).low);
}

const closesAfter = (unit: Unit, at: number): boolean =>
  tokenAt(unit, at).low === ',' || tokenAt(unit, at).low === '.';

function invertedSubject(scene: Scene, hit: CueHit): Postposed | null {
  const { unit } = scene;
  if (!followsContent(unit, hit.run.from) || hit.form !== 'finite') return null;
  const quoted =
    tokenAt(unit, hit.run.from - 1).mark === 'close' ||
    tokenAt(unit, hit.run.from - 2).mark === 'close' ||
    (isDash(tokenAt(unit, hit.run.from - 1).low) && tokenAt(unit, hit.run.from - 3).mark === 'close');
  if (!hit.entry.has('turn') && !quoted) return null;
  if (!quoted && (hit.entry.get('turn') === 'believe' || hit.run.from < hit.verb)) return null;
  const complement = complementOf(scene, hit);
  const addressed = complement.recipient !== null && !hit.entry.has('whom');
  const source = subjectAfter(unit, hit.run.to);
  if (!source || addressed) return null;
  const after = complementOf(scene, hit, skipClosingComma(unit, source.to));
  if (after.kind !== 'none' && after.kind !== 'quote' && tokenAt(unit, source.to).pos !== 'PUNCT')
    return null;
  const split = tokenAt(unit, after.from).low === ',' && isFinite(unit, after.from + 1);
  if (!quoted && !split && !clauseBefore(unit, hit.run.from)) return null;
  return { source, from: hit.run.from, to: after.from, complement: after };
}

const isDash = (low: string): boolean => /^(?:-|–|—)$/u.test(low);

/** Without quotation marks a clause must stand before the comma: in "Kolt, the envoy, remembers Marek" there is none. */
function clauseBefore(unit: Unit, from: number): boolean {
  const phrase = subjectBefore(unit, from);
  const end = phrase && tokenAt(unit, from - 1).low === ',' && phrase.to >= from - 1 ? phrase.from : from;
  for (let at = 1; at < end; at += 1) if (tokenAt(unit, at).quote < 0 && isFinite(unit, at)) return true;
  return false;
}

const skipClosingComma = (unit: Unit, at: number): number =>
  tokenAt(unit, at).low === ',' && tokenAt(unit, at + 1).mark !== 'open' ? at : at;

/** Whether a pair of source and cue that begins here has content before it. */
export function followsContent(unit: Unit, from: number): boolean {
  const before = tokenAt(unit, from - 1);
  if (before.pos === 'EDGE') return false;
  if (before.mark === 'close') return true;
  if (before.low === '-')
    return /^,$/u.test(tokenAt(unit, from - 2).low) || tokenAt(unit, from - 2).mark === 'close';
  return /^(?:,|[?!]|--|—|–)$/u.test(before.low);
}

export interface Parts {
  readonly scene: Scene;
  readonly by: string;
  readonly prior: number;
  readonly hit: CueHit;
  readonly cue?: Run;
  readonly source: Run | null;
  readonly complement: Complement;
  readonly force: Force;
  readonly content: readonly Run[];
}

/** Puts a finding together; cited sources take the speaker's place and the citer becomes a carrier. */
export function found(parts: Parts): Found[] {
  const { scene, complement, source } = parts;
  const pieces = parts.content.map((run) => contentSpans(scene, run));
  const content = pieces.flatMap((piece) => piece.spans);
  if (content.length === 0) return [];
  const cited = complement.citing ?? citedBefore(scene, source);
  const last = parts.content.at(-1);
  const tail = cited ? null : citedAfter(scene, last?.to ?? 0);
  const speaker = cited ?? tail;
  const cites = complement.citing !== null || tail !== null;
  const outletSpeaks =
    source !== null && (scene.isOutlet(scene.unit, source) || (cites && parts.hit.lemma === 'report')); // who reports on another's word carries it
  const swap = speaker !== null && outletSpeaks;
  const carriers = carriersOf(scene, parts.hit, complement, source, last?.to ?? 0);
  const refuses = isRefusal(scene.unit, parts.hit, source);
  return [
    {
      unit: scene.unit,
      by: parts.by,
      prior: parts.prior,
      source: swap ? speaker : source,
      cue: parts.cue ?? parts.hit.run,
      lemma: parts.hit.lemma,
      force: refuses ? 'decline' : parts.force,
      content,
      negated: parts.hit.negated && !refuses,
      carriers: swap && source ? [firstCore(scene.unit, source), ...carriers] : carriers,
      recipient: complement.recipient ?? interviewerIn(scene, carriers),
      hedged: [],
      quotation:
        pieces.length === 1
          ? (pieces[0]?.quotation ?? -1)
          : pieces.every((piece) => piece.quotation >= 0)
            ? (pieces.at(-1)?.quotation ?? -1)
            : -1,
    },
  ];
}

/** Whom the words were told, if it is a carrier, and the one on whose occasion they were spoken; `to` is where the content ends. */
export function carriersOf(
  scene: Scene,
  hit: CueHit,
  complement: Complement,
  source: Run | null,
  to: number,
): Run[] {
  const venue =
    complement.venue ??
    frontedVenue(scene, source) ??
    insertedVenue(scene, hit, source) ??
    trailingVenue(scene, hit, to);
  const told = complement.recipient === null ? null : carrierIn(scene, complement.recipient);
  return [told, venue].filter((run) => run !== null);
}

/** "in an interview with the Post", "speaking to the Post": who interviews is told what is said. */
export function interviewerIn({ unit }: Scene, carriers: readonly Run[]): Run | null {
  const isTold = ({ from }: Run): boolean =>
    [1, 2, 3, 4].some((back) => {
      const [before, word] = [tokenAt(unit, from - back - 1).low, tokenAt(unit, from - back).low];
      return (before === 'interview' && word === 'with') || (before === 'speaking' && word === 'to');
    });
  return carriers.find(isTold) ?? null;
}

const WITHHELD = new Set(
  'say tell comment confirm discuss disclose reveal explain specify elaborate predict speculate identify name'.split(
    ' ',
  ),
);
const NOBODY = new Set(['neither', 'none', 'nobody']);

/** "would not say when", "neither side would comment on": to keep silent is to decline. */
function isRefusal(unit: Unit, hit: CueHit, source: Run | null): boolean {
  const group = unit.tokens.slice(hit.run.from, hit.verb).map((token) => token.low);
  if (group.includes('neither') && group.includes('nor')) return true; // "would neither confirm nor deny"
  if (!WITHHELD.has(hit.lemma.split(' ')[0] ?? '')) return false;
  const nobody = source !== null && NOBODY.has(tokenAt(unit, source.from).low);
  return (hit.negated || nobody) && group.some((word) => word === 'would' || word === "'d" || word === 'wo');
}

/** The carrier that is told something: "Axios", or the one "our colleagues at Teyra One" work for. */
function carrierIn(scene: Scene, recipient: Run): Run | null {
  if (scene.isOutlet(scene.unit, recipient) || isSameCarrier(scene.unit, recipient)) return recipient;
  const first = tokenAt(scene.unit, recipient.from).low === 'the' ? recipient.from + 1 : recipient.from;
  const owner = scene.outletAt(scene.unit, first);
  if (owner > 0 && /^['’]s?$/u.test(tokenAt(scene.unit, first + owner).low))
    return { from: first, to: first + owner }; // "told Radio Oru's breakfast show"
  for (let at = recipient.from + 1; at < recipient.to; at += 1) {
    const works = /^(?:at|of|from|with)$/u.test(tokenAt(scene.unit, at - 1).low);
    const length = works ? scene.outletAt(scene.unit, at) : 0;
    if (length > 0) return { from: at, to: at + length };
  }
  return null;
}

/** "told the same agency". */
const isSameCarrier = (unit: Unit, { from, to }: Run): boolean =>
  tokenAt(unit, to - 2).low === 'same' &&
  to - from <= 3 &&
  (OUTLET_HEADS.has(tokenAt(unit, to - 1).lemma) || tokenAt(unit, to - 1).low === 'agency');

const firstCore = (unit: Unit, run: Run): Run => ({
  from: run.from,
  to: Math.min(run.to, coreEnd(unit, run.from)),
});

/** Force of a hit under the first of the frames that it has. */
export function forceOf(hit: CueHit, ...frames: FrameName[]): Force | null {
  for (const frame of frames) {
    const force = hit.entry.get(frame);
    if (force) return force;
  }
  return null;
}
