import { forceOf, found, type Rule } from '../attribution.ts';
import { complementOf } from '../cues/complement.ts';
import { behindColon, contentEnd, contentStart, trimEnd } from '../content.ts';
import { subjectOf } from '../cues/cue-subject.ts';
import { postposed } from '../cues/postposed.ts';
import { tokenAt } from '../words/page.ts';
import type { Scene } from '../scene.ts';
import type { CueHit, Found, Run } from '../types.ts';

/** X said: “…”; X said that “…”; adding, “…”. */
export const cueBeforeQuotation: Rule = {
  name: 'cue-before-quotation',
  why: 'After the rule for quotations before the cue, which also takes the second half of a split quotation.',
  find: (scene) => scene.hits.flatMap((hit) => oneCue(scene, hit)),
};

/** “a book called ‘The Last Bridge’”: these name a thing before a quotation. */
const NAMING = new Set(['call', 'dub', 'label', 'brand']);

function oneCue(scene: Scene, hit: CueHit): Found[] {
  if (hit.form === 'infinitive' || hit.passive || NAMING.has(hit.lemma)) return [];
  const complement = complementOf(scene, hit);
  const from = startOfQuotation(scene, complement.kind === 'that' ? complement.from + 1 : complement.from);
  if (from < 0 || (complement.kind !== 'quote' && complement.kind !== 'that')) return [];
  const force = forceOf(hit, 'quote', 'that', 'whom', 'noun', 'wh');
  const to = contentEnd(scene, from, hit);
  const whole = coversQuotation(scene, from, to);
  if (!force || (complement.kind === 'that' && !whole) || (!whole && isTag(scene, from))) return [];
  const source = subjectOf(scene, hit);
  if (source === null && hit.form === 'gerund' && hit.run.from === 0) return []; // "Recalling “the flood,” the letter urged": the letter's
  return found({
    scene,
    by: cueBeforeQuotation.name,
    prior: source ? 0.9 : 0.6,
    hit,
    source,
    complement,
    force,
    content: [...leadBefore(scene, hit, from), { from, to }],
  });
}

/** "The rest, Kolt says, “is in a drawer”": what stands before an inserted cue, where the quotation does not begin a sentence. */
function leadBefore(scene: Scene, hit: CueHit, open: number): Run[] {
  const { unit } = scene;
  const pair = postposed(scene, hit);
  const lower = /^\p{Ll}/u.test(tokenAt(unit, open + 1).text) && tokenAt(unit, open - 1).low === ',';
  if (pair === null || !lower || tokenAt(unit, pair.from - 1).low !== ',') return [];
  const last = tokenAt(unit, pair.from - 2).low;
  if (/^(?:which|who)$/u.test(last)) return [{ from: pair.from - 2, to: pair.from - 1 }];
  if (/^(?:because|since|as|and|but|or|that)$/u.test(last)) return []; // the quotation alone is somebody's
  const start = contentStart(unit, pair.from);
  const isHers = tokenAt(unit, pair.source.from).pos === 'PRON'; // "Her colleague went further: it was, she said, “a trap”"
  const from = isHers ? behindColon(unit, start, pair.from) : start;
  const plain = !unit.tokens.slice(from, pair.from).some(({ quote }) => quote >= 0);
  return plain && pair.from - from > 1 ? [{ from, to: trimEnd(unit, from, pair.from) }] : [];
}

const startOfQuotation = (scene: Scene, at: number): number =>
  tokenAt(scene.unit, at).mark === 'open' ? at : -1;

function coversQuotation(scene: Scene, from: number, to: number): boolean {
  const first = tokenAt(scene.unit, from);
  return tokenAt(scene.unit, to - 1).quote === first.quote;
}

/** "agreed “in principle” on a truce": one to three quoted words inside a plain phrase. */
function isTag(scene: Scene, open: number): boolean {
  const { unit } = scene;
  const adverbial = tokenAt(unit, open + 1).pos === 'ADP' || tokenAt(unit, open + 1).pos === 'ADV';
  return adverbial && [3, 4].some((offset) => tokenAt(unit, open + offset).mark === 'close');
}
