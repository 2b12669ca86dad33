/** What a rule is, and how it puts a finding together. */
import type { Force } from '@nonpaper/vocabulary';
import { carriersOf, interviewerIn } from './carriers/carriers.ts';
import { citedAfter, citedBefore } from './cues/citing.ts';
import type { Complement } from './cues/complement.ts';
import { contentSpans } from './content-spans.ts';
import { coreEnd } from './words/noun-phrase.ts';
import { tokenAt } from './words/page.ts';
import type { Scene } from './scene.ts';
import { WORDS_STAND_IN } from './data/grammar.ts';
import { wordSet } from './words/word-sets.ts';
import type { CueHit, Found, FrameName, Run, Unit } from './types.ts';

/** A rule looks at one unit and says what it found. `why` tells what it is for and why it stands where it does. */
export interface Rule {
  readonly name: string;
  readonly why: string;
  readonly find: (scene: Scene) => Found[];
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
  const { scene, complement } = parts;
  const source = withoutOccasion(scene.unit, parts.source);
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
  const carriers = carriersOf(scene, parts.hit, complement, last?.to ?? 0);
  const refuses = isRefusal(scene.unit, parts.hit, source);
  const neither = answersNeither(scene.unit, parts.hit);
  return [
    {
      unit: scene.unit,
      by: parts.by,
      prior: parts.prior,
      source: swap ? speaker : withoutReason(scene.unit, source),
      cue: parts.cue ?? parts.hit.run,
      lemma: parts.hit.lemma,
      force: refuses ? 'decline' : neither ? 'assert' : parts.force,
      content,
      negated: refuses
        ? keepsBack(scene.unit, parts.hit)
        : parts.hit.negated || isNobody(scene.unit, source) || isBehindNor(scene.unit, source),
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

/** "The front, in a message on its channel, threatened": the occasion between commas is no part of who speaks. */
function withoutOccasion(unit: Unit, source: Run | null): Run | null {
  if (source === null) return null;
  for (let at = source.from + 1; at < source.to - 2; at += 1) {
    if (tokenAt(unit, at).low !== ',' || tokenAt(unit, at + 1).low !== 'in') continue;
    const head = tokenAt(unit, coreEnd(unit, at + 2) - 1);
    if (OCCASIONS.has(head.lemma) && /^(?:DET|PRON)$/u.test(tokenAt(unit, at + 2).pos))
      return { from: source.from, to: at };
  }
  return source;
}

/** "The minister, citing the harvest, asked": what is cited is no part of who speaks. */
function withoutReason(unit: Unit, source: Run | null): Run | null {
  if (source === null) return null;
  for (let at = source.from + 1; at < source.to - 1; at += 1)
    if (tokenAt(unit, at).low === ',' && tokenAt(unit, at + 1).low === 'citing')
      return { from: source.from, to: at };
  return source;
}

const OCCASIONS = wordSet(WORDS_STAND_IN);

const firstCore = (unit: Unit, run: Run): Run => ({
  from: run.from,
  to: Math.min(run.to, coreEnd(unit, run.from)),
});

const WITHHELD = new Set(
  'say tell comment confirm discuss disclose reveal explain specify elaborate predict speculate identify name'.split(
    ' ',
  ),
);

const NOBODY = new Set(['neither', 'none', 'nobody', 'nothing']);

/** "neither capital says that": of whom nobody does it. */
const isNobody = (unit: Unit, source: Run | null): boolean =>
  source !== null &&
  (NOBODY.has(tokenAt(unit, source.from).low) ||
    (tokenAt(unit, source.from).low === 'no' && tokenAt(unit, source.from + 1).low === 'one'));

/** "Nor have the authors explained", "never did the council say": what denies stands before the verb that is put first. */
const isBehindNor = (unit: Unit, source: Run | null): boolean =>
  source !== null &&
  /^(?:has|have|had|do|does|did|would|will|could|can)$/u.test(tokenAt(unit, source.from - 1).low) &&
  /^(?:nor|neither|never|not)$/u.test(tokenAt(unit, source.from - 2).low);

/** "would not say when", "neither side would comment on": to keep silent is to decline. */
function isRefusal(unit: Unit, hit: CueHit, source: Run | null): boolean {
  const group = unit.tokens.slice(hit.run.from, hit.verb).map((token) => token.low);
  if (hit.lemma.startsWith('be drawn')) return true; // found where it is negated only
  if (group.includes('neither') && group.includes('would')) return true; // "would neither confirm nor deny"
  if (!WITHHELD.has(hit.lemma.split(' ')[0] ?? '')) return false;
  const nobody = source !== null && NOBODY.has(tokenAt(unit, source.from).low);
  return (hit.negated || nobody) && group.some((word) => word === 'would' || word === "'d" || word === 'wo');
}

/** "would not say": words that are kept back by "not", and not by nobody or by "neither". */
const keepsBack = (unit: Unit, hit: CueHit): boolean =>
  unit.tokens.slice(hit.run.from, hit.verb).some(({ low }) => /^(?:not|n't|never)$/u.test(low));

/** "neither confirmed nor denied": both are left undone, and nothing is refused. */
function answersNeither(unit: Unit, hit: CueHit): boolean {
  const group = unit.tokens.slice(hit.run.from, hit.verb).map((token) => token.low);
  return group.includes('neither') && group.includes('nor') && !group.includes('would');
}

/** Force of a hit under the first of the frames that it has. */
export function forceOf(hit: CueHit, ...frames: FrameName[]): Force | null {
  for (const frame of frames) {
    const force = hit.entry.get(frame);
    if (force) return force;
  }
  return null;
}
