import type { Rule } from '../attribution.ts';
import { contentEnd, contentStart, trimEnd } from '../content.ts';
import { contentSpans } from '../content-spans.ts';
import { coreEnd, isTime, phraseEnds } from '../words/noun-phrase.ts';
import { tokenAt } from '../words/page.ts';
import { followsContent } from '../cues/postposed.ts';
import type { Scene } from '../scene.ts';
import { subjectAfter } from '../cues/subject-after.ts';
import { subjectBefore } from '../cues/subject.ts';
import { trimTime } from '../cues/trim-time.ts';
import { VERBS } from '../cues/lexicon.ts';
import type { CueHit, Found, Run, Token } from '../types.ts';

/** "X has been quoted (by TASS) as saying …", "TASS quoted X as saying …". */
export const quotedAsSaying: Rule = {
  name: 'quoted-as-saying',
  why: 'A passive with a carrier in its middle, which the rules for plain verbs would read as two statements.',
  find: (scene) => scene.hits.flatMap((hit) => oneCue(scene, hit)),
};

const SAYING = [
  'saying',
  'telling',
  'claiming',
  'warning',
  'stating',
  'denying',
  'adding',
  'writing',
  'declaring',
  'promising',
  'vowing',
  'threatening',
  'demanding',
  'insisting',
  'complaining',
  'suggesting',
];

function oneCue(scene: Scene, hit: CueHit): Found[] {
  const { unit } = scene;
  if (!['quote', 'cite', 'report', 'describe'].includes(hit.lemma)) return [];
  const subject = subjectBefore(unit, hit.run.from);
  const saying = findSaying(scene, hit.run.to);
  if (!subject) return [];
  if (saying < 0) return hit.lemma === 'quote' && !hit.passive ? quotedAloud(scene, hit, subject) : [];
  const behind = hit.passive ? carrierBehind(scene, saying + 1) : null;
  if (hit.passive && behind === null && endsAfter(scene, saying))
    return quotedBefore(scene, hit, subject, saying);
  if (!hit.passive && endsAfter(scene, saying) && followsContent(unit, subject.from))
    return objectQuotedBefore(scene, hit, subject, saying);
  const source = hit.passive ? subject : trimTime(unit, { from: hit.run.to, to: saying - 1 });
  if (!source) return [];
  const told = tokenAt(unit, saying).low === 'telling' ? toldBehind(scene, saying + 1) : null;
  const from = skipToContent(scene, told?.to ?? behind?.to ?? saying + 1);
  const content = contentSpans(scene, { from, to: contentEnd(scene, from, hit) });
  if (content.spans.length === 0) return [];
  return [
    {
      unit,
      by: quotedAsSaying.name,
      prior: 0.92,
      source,
      cue: hit.passive ? { from: hit.run.from, to: saying + 1 } : { from: saying - 1, to: saying + 1 },
      lemma: 'quote as saying',
      force: tokenAt(unit, saying).low === 'denying' ? 'deny' : 'assert',
      content: content.spans,
      negated: hit.negated,
      carriers: hit.passive
        ? passiveCarriers(scene, hit, subject, saying, behind)
        : [...outletIn(scene, told), subject],
      recipient: told,
      hedged: [],
      quotation: content.quotation,
    },
  ];
}

/** "as saying (at the time) by the daily Vessa that …": the carrier, where the content follows it. */
function carrierBehind(scene: Scene, from: number): Run | null {
  const { unit } = scene;
  let at = from;
  while (at < from + 5 && (isTime(tokenAt(unit, at)) || /^(?:at|on|last|the)$/u.test(tokenAt(unit, at).low)))
    at += 1;
  if (tokenAt(unit, at).low !== 'by') return null;
  const end = phraseEnds(unit, at + 1).find((each) => opensContent(scene, each));
  return end === undefined ? null : { from: at + 1, to: end };
}

const opensContent = ({ unit }: Scene, at: number): boolean =>
  tokenAt(unit, at).low === 'that' || tokenAt(unit, at).mark === 'open';

/** "as telling the broadcaster that …": who was told. */
function toldBehind(scene: Scene, from: number): Run | null {
  const end = phraseEnds(scene.unit, from).find((each) => opensContent(scene, each));
  return end === undefined ? null : { from, to: end };
}

function outletIn(scene: Scene, run: Run | null): Run[] {
  if (run === null) return [];
  for (let at = run.from; at < run.to; at += 1) {
    const length = scene.outletAt(scene.unit, at);
    if (length > 0) return [{ from: at, to: at + length }];
  }
  return [];
}

/** Who is named behind "by", or is what "in which" stands for ("an article in the Post, in which an official was quoted"). */
function passiveCarriers(scene: Scene, hit: CueHit, subject: Run, saying: number, behind: Run | null): Run[] {
  if (behind !== null) return [behind];
  const near = carrierOf(scene, hit.run.to, saying);
  const { unit } = scene;
  const which =
    tokenAt(unit, subject.from - 1).low === 'which' && tokenAt(unit, subject.from - 2).low === 'in';
  return near.length > 0 || !which
    ? near
    : outletIn(scene, { from: Math.max(0, subject.from - 16), to: subject.from });
}

const endsAfter = ({ unit }: Scene, saying: number): boolean =>
  /^(?:\.|by|in|)$/u.test(tokenAt(unit, saying + 1).low) || tokenAt(unit, saying + 1).pos === 'EDGE';

/** "…, X was quoted by TASS as saying.": the content stands before. */
function quotedBefore(scene: Scene, hit: CueHit, source: Run, saying: number): Found[] {
  const { unit } = scene;
  if (!/^[,?!]$/u.test(tokenAt(unit, source.from - 1).low) && tokenAt(unit, source.from - 1).mark !== 'close')
    return [];
  const from = contentStart(unit, source.from);
  const content = contentSpans(scene, { from, to: trimEnd(unit, from, source.from) });
  const near = tokenAt(unit, hit.run.to).low === 'as'; // the carrier may stand on either side of "as saying"
  const cue = { from: hit.run.from, to: near ? saying + 1 : hit.run.to };
  const carriers = carrierOf(scene, near ? saying + 1 : hit.run.to, near ? unit.tokens.length : saying);
  return content.spans.length === 0
    ? []
    : [
        {
          ...quotedFinding(scene, hit, source, cue, content),
          carriers,
        },
      ];
}

/** "…, the daily Lantern quoted its owner as saying.": the content stands before the carrier. */
function objectQuotedBefore(scene: Scene, hit: CueHit, carrier: Run, saying: number): Found[] {
  const source = trimTime(scene.unit, { from: hit.run.to, to: saying - 1 });
  const from = contentStart(scene.unit, carrier.from);
  const content = contentSpans(scene, { from, to: trimEnd(scene.unit, from, carrier.from) });
  if (source === null || content.spans.length === 0) return [];
  const cue = { from: saying - 1, to: saying + 1 };
  return [{ ...quotedFinding(scene, hit, source, cue, content), carriers: [carrier] }];
}

/** "The site Fellside quotes a member of the delegation: “…”": whom the carrier quotes speaks. */
function quotedAloud(scene: Scene, hit: CueHit, carrier: Run): Found[] {
  const { unit } = scene;
  const source = subjectAfter(unit, hit.run.to);
  if (source === null || tokenAt(unit, source.to).low !== ':' || tokenAt(unit, source.to + 1).mark !== 'open')
    return [];
  const from = source.to + 1;
  const content = contentSpans(scene, { from, to: contentEnd(scene, from, hit) });
  return content.spans.length === 0
    ? []
    : [{ ...quotedFinding(scene, hit, source, hit.run, content), carriers: [carrier] }];
}

const quotedFinding = (
  { unit }: Scene,
  hit: CueHit,
  source: Run,
  cue: Run,
  content: ReturnType<typeof contentSpans>,
): Found => ({
  unit,
  by: quotedAsSaying.name,
  prior: 0.92,
  source,
  cue,
  lemma: 'quote as saying',
  force: 'assert',
  content: content.spans,
  negated: hit.negated,
  carriers: [],
  recipient: null,
  hedged: [],
  quotation: content.quotation,
});

/** "as saying", "as calling", "as having said" is none: a gerund of any verb of words. */
const isSaying = ({ low, lemma }: Token): boolean =>
  SAYING.includes(low) || (low.endsWith('ing') && (VERBS.get(lemma)?.size ?? 0) > 0);

function findSaying(scene: Scene, from: number): number {
  for (let at = from; at < from + 16; at += 1) {
    const token = tokenAt(scene.unit, at);
    if (token.quote >= 0 || token.pos === 'EDGE') return -1;
    if (token.low === 'as' && isSaying(tokenAt(scene.unit, at + 1))) return at + 1;
  }
  return -1;
}

function skipToContent(scene: Scene, from: number): number {
  const { unit } = scene;
  const colon = /^[:,]$/u.test(tokenAt(unit, from).low) ? from + 1 : from;
  return tokenAt(unit, colon).low === 'that' && tokenAt(unit, colon + 1).mark === 'open' ? colon + 1 : colon;
}

/** "by TASS", "in Axios". */
function carrierOf(scene: Scene, from: number, to: number): Run[] {
  const { unit } = scene;
  const at = from;
  if (!['by', 'in', 'on'].includes(tokenAt(unit, at).low)) return [];
  const outlet = scene.outletAt(unit, at + 1);
  const end = outlet > 0 ? at + 1 + outlet : Math.min(coreEnd(unit, at + 1), to - 1);
  const run = trimTime(unit, { from: at + 1, to: end });
  return run && run.to > run.from ? [run] : [];
}
