import type { Rule } from '../attribution.ts';
import { contentEnd } from '../content.ts';
import { contentSpans } from '../content-spans.ts';
import { ADJECTIVES } from '../cues/lexicon.ts';
import { tokenAt } from '../words/page.ts';
import type { Scene } from '../scene.ts';
import { subjectBefore } from '../cues/subject.ts';
import type { Found } from '../types.ts';
import { WH } from '../words/word-sets.ts';

/** "X was optimistic that …", "X is ready to …". */
export const adjectiveCue: Rule = {
  name: 'adjective-cue',
  why: 'Needs "that", "about" or "to" after the adjective; nearer to a mood than to a word, so it comes after nouns.',
  find: (scene) => {
    const all: Found[] = [];
    for (let at = 0; at < scene.unit.tokens.length; at += 1) {
      const token = tokenAt(scene.unit, at);
      if (token.quote < 0 && ADJECTIVES.has(token.low)) all.push(...oneAdjective(scene, at));
    }
    return all;
  },
};

const LINKS = new Set(
  'be is are was were been remain remains remained seem seems seemed sound sounded feel felt'.split(' '),
);

function oneAdjective(scene: Scene, at: number): Found[] {
  const { unit } = scene;
  const token = tokenAt(unit, at);
  const force = ADJECTIVES.get(token.low);
  const next = tokenAt(unit, at + 1).low;
  if (
    !force ||
    !(
      next === 'that' ||
      next === 'about' ||
      (force === 'believe' && WH.has(next)) || // "not sure whether"
      (next === 'to' && force !== 'assert' && tokenAt(unit, at + 2).pos === 'VERB')
    )
  )
    return [];
  const from = groupFrom(scene, at);
  if (from === at) return [];
  const source = subjectBefore(unit, from);
  const it = source && ['it', 'there', 'this', 'that'].includes(tokenAt(unit, source.from).low);
  if (!source || it) return [];
  const contentFrom = next === 'about' ? at + 2 : at + 1;
  const content = contentSpans(scene, { from: contentFrom, to: contentEnd(scene, contentFrom, null) });
  const cueTo = next === 'about' ? at + 2 : at + 1;
  return [
    {
      unit,
      by: adjectiveCue.name,
      prior: 0.58,
      source,
      cue: { from, to: cueTo },
      lemma: token.low,
      force,
      content: content.spans,
      negated: isNegated(scene, from, at),
      carriers: [],
      recipient: null,
      hedged: [],
      quotation: content.quotation,
    },
  ];
}

function groupFrom(scene: Scene, at: number): number {
  const { unit } = scene;
  let from = at;
  while (
    from > 0 &&
    (['ADV', 'AUX', 'PART'].includes(tokenAt(unit, from - 1).pos) || LINKS.has(tokenAt(unit, from - 1).low))
  )
    from -= 1;
  for (let j = from; j < at; j += 1)
    if (LINKS.has(tokenAt(unit, j).low) || tokenAt(unit, j).pos === 'AUX') return from;
  return at;
}

function isNegated(scene: Scene, from: number, to: number): boolean {
  for (let j = from; j < to; j += 1)
    if (['not', "n't", 'never', 'no'].includes(tokenAt(scene.unit, j).low)) return true;
  return false;
}
