import type { Rule } from '../attribution.ts';
import { contentEnd } from '../content.ts';
import { contentSpans } from '../content-spans.ts';
import { subjectBefore } from '../cues/subject.ts';
import type { Scene } from '../scene.ts';
import type { Found, Unit } from '../types.ts';
import { isNoun, phraseEnds } from '../words/noun-phrase.ts';
import { tokenAt } from '../words/page.ts';

/** "X dismissed as “invention” reports that …", "X called “absurd” an allegation that …". */
export const verdictOnWords: Rule = {
  name: 'verdict-on-words',
  why: 'Before the rules for verbs and nouns: read without the verdict, the words would be what X says, which is the opposite.',
  find: (scene) => {
    const all: Found[] = [];
    for (let at = 3; at < scene.unit.tokens.length; at += 1)
      if (isSaidElsewhere(scene.unit, at)) all.push(...oneNoun(scene, at));
    return all;
  },
};

/** What is said by others, and not taken over by naming it so. */
const WORDS = new Set(
  'report claim allegation accusation charge assertion suggestion rumour rumor speculation insinuation notion idea story'.split(
    ' ',
  ),
);
const VERDICTS = new Set(
  'call term describe label brand dub characterise characterize portray denounce condemn decry ridicule deride mock reject dismiss slam blast scorn'.split(
    ' ',
  ),
);
/** How many words may stand between the verb and what the verdict is on, at most. */
const LONGEST_VERDICT = 16;

const isSaidElsewhere = (unit: Unit, at: number): boolean => {
  const noun = tokenAt(unit, at);
  return WORDS.has(noun.lemma) && isNoun(noun) && noun.quote < 0 && bringsThat(unit, at + 1);
};

/** "a report that", "a report by the Post that", "the reports, carried by the Post, that". */
function bringsThat(unit: Unit, from: number): boolean {
  const { low } = tokenAt(unit, from);
  if (low === 'that') return true;
  if (/^(?:by|from|in)$/u.test(low))
    return phraseEnds(unit, from + 1).some((end) => tokenAt(unit, end).low === 'that');
  if (low !== ',' || tokenAt(unit, from + 1).pos !== 'VERB') return false;
  const close = unit.tokens.findIndex((token, at) => at > from && token.low === ',' && token.quote < 0);
  return close > 0 && tokenAt(unit, close + 1).low === 'that';
}

function oneNoun(scene: Scene, noun: number): Found[] {
  const { unit } = scene;
  const verb = verdictBefore(unit, noun);
  if (verb < 0) return [];
  const start = groupStart(unit, verb);
  if (unit.tokens.slice(start, verb).some(({ low }) => BEING.has(low))) return [];
  const source = subjectBefore(unit, start);
  const from = tokenAt(unit, noun - 1).pos === 'DET' ? noun - 1 : noun;
  const content = contentSpans(scene, { from, to: contentEnd(scene, from, null) });
  if (source === null || content.spans.length === 0) return [];
  return [
    {
      unit,
      by: verdictOnWords.name,
      prior: 0.8,
      source,
      cue: { from: start, to: verb + 1 },
      lemma: tokenAt(unit, verb).lemma,
      force: 'deny',
      content: content.spans,
      negated: false,
      carriers: [],
      recipient: null,
      hedged: [],
      quotation: content.quotation,
    },
  ];
}

/** The verb of a verdict that stands between it and the words that it is on: "as …", or a word in quotation marks; -1 where there is none. */
function verdictBefore(unit: Unit, noun: number): number {
  for (let at = noun - 2; at > Math.max(0, noun - LONGEST_VERDICT); at -= 1) {
    const { pos, low, lemma, quote } = tokenAt(unit, at);
    if (quote >= 0) continue;
    if (low === ';' || low === ':' || pos === 'AUX') return -1;
    if (pos !== 'VERB') continue;
    if (!VERDICTS.has(lemma) || low.endsWith('ing')) return -1;
    const next = tokenAt(unit, at + 1);
    return next.low === 'as' || next.quote >= 0 || next.pos === 'ADJ' ? at : -1;
  }
  return -1;
}

const BEING = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being']);

/** "has flatly dismissed": where the words before a verb begin that belong to it; a passive has no speaker before it. */
function groupStart(unit: Unit, verb: number): number {
  let at = verb;
  while (/^(?:AUX|ADV|PART)$/u.test(tokenAt(unit, at - 1).pos)) at -= 1;
  return at;
}
