import type { Rule } from '../attribution.ts';
import { subjectOf } from '../cues/cue-subject.ts';
import type { Scene } from '../scene.ts';
import type { CueHit, Found, Unit } from '../types.ts';
import { tokenAt } from '../words/page.ts';
import { STRONG } from '../writer.ts';

/** "The envoy told reporters:", and then a paragraph without marks, as live pages and web pages set what they quote apart. */
export const blockQuotation: Rule = {
  name: 'block-quotation',
  why: 'After the rules for what is said in the same sentence: here its cue has nothing behind it but a colon.',
  find: (scene) => {
    const hit = lastCue(scene);
    const block = hit === null ? null : blockBehind(scene);
    return hit === null || block === null ? [] : foundIn(scene, hit, block);
  },
};

/** Other verbs than those of saying that lead to a block. */
const LEADING = new Set(['ask', 'answer', 'tweet', 'post', 'continue', 'respond']);
/** Words between the verb and the colon: whom it was told, where and when. */
const MOST_BETWEEN = 14;
/** Letters of a block. */
const LONGEST_BLOCK = 1500;

/** The verb of saying with which a paragraph ends, but for whom, where and when, and a colon. */
function lastCue({ unit, units, hits }: Scene): CueHit | null {
  const last = unit.tokens.length - 1;
  if (tokenAt(unit, last).low !== ':' || units[unit.index + 1]?.paragraph === unit.paragraph) return null;
  const hit = hits.findLast(({ form }) => form === 'finite');
  if (hit === undefined || hit.negated || hit.passive || last - hit.run.to > MOST_BETWEEN) return null;
  const plain = unit.tokens.slice(hit.run.from, last).every(({ quote, low }) => quote < 0 && low !== ',');
  return plain && (STRONG.has(hit.lemma) || LEADING.has(hit.lemma)) ? hit : null;
}

/** The next paragraph, where it is neither in quotation marks nor an item of a list. */
function blockBehind({ unit, units, text }: Scene): Found['content'] | null {
  const own: Unit[] = [];
  for (let at = unit.index + 1; units[at]?.paragraph === unit.paragraph + 1; at += 1) {
    const next = units[at];
    if (next !== undefined) own.push(next);
  }
  const [first, last] = [own[0], own.at(-1)];
  if (first === undefined || last === undefined) return null;
  const [from, to] = [tokenAt(first, 0).start, last.tokens.at(-1)?.end ?? 0];
  const words = text.slice(from, to);
  return /^[\p{L}]/u.test(words) && /[.!?…]$/u.test(words) && words.length <= LONGEST_BLOCK
    ? [[from, to]]
    : null;
}

function foundIn(scene: Scene, hit: CueHit, content: Found['content']): Found[] {
  const source = subjectOf(scene, hit);
  if (source === null) return [];
  return [
    {
      unit: scene.unit,
      by: blockQuotation.name,
      prior: 0.82,
      source,
      cue: hit.run,
      lemma: hit.lemma,
      force: 'assert',
      content,
      negated: false,
      carriers: [],
      recipient: null,
      hedged: [],
      quotation: -1,
    },
  ];
}
