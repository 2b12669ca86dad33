import type { Rule } from '../attribution.ts';
import { contentEnd, contentSpans } from '../content.ts';
import { coreEnd } from '../noun-phrase.ts';
import { tokenAt } from '../page.ts';
import type { Scene } from '../scene.ts';
import { subjectBefore, trimTime } from '../subject.ts';
import type { CueHit, Found, Run } from '../types.ts';

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
];

function oneCue(scene: Scene, hit: CueHit): Found[] {
  const { unit } = scene;
  if (!['quote', 'cite', 'report', 'describe'].includes(hit.lemma)) return [];
  const subject = subjectBefore(unit, hit.run.from);
  const saying = findSaying(scene, hit.run.to);
  if (!subject || saying < 0) return [];
  const source = hit.passive ? subject : trimTime(unit, { from: hit.run.to, to: saying - 1 });
  if (!source) return [];
  const from = skipToContent(scene, saying + 1);
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
      carriers: hit.passive ? carrierOf(scene, hit.run.to, saying) : [subject],
      recipient: null,
      hedged: [],
      quotation: content.quotation,
    },
  ];
}

function findSaying(scene: Scene, from: number): number {
  for (let at = from; at < from + 16; at += 1) {
    const token = tokenAt(scene.unit, at);
    if (token.quote >= 0 || token.pos === 'EDGE') return -1;
    if (token.low === 'as' && SAYING.includes(tokenAt(scene.unit, at + 1).low)) return at + 1;
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
