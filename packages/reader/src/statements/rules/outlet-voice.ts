import type { Rule } from '../attribution.ts';
import { OUTLET_VOICE } from '../data/hedges.ts';
import { trimEnd } from '../content.ts';
import { tokenAt } from '../words/page.ts';
import { matchPhrases, phraseTable } from '../words/phrase-match.ts';
import type { Scene } from '../scene.ts';
import type { Found } from '../types.ts';

const TABLE = phraseTable(OUTLET_VOICE);

/** A sentence in which the writer infers or judges: "it likely touches on this", "crucially". */
export const outletVoice: Rule = {
  name: 'outlet-voice',
  why: 'Last: only a sentence in which nobody else speaks can be the writer’s own inference.',
  find: (scene) => voiceOf(scene),
};

/** Words by which a writer passes on what somebody else says. */
const HEARSAY = new Set(['reportedly', 'allegedly', 'supposedly', 'purportedly']);

function voiceOf(scene: Scene): Found[] {
  const { unit } = scene;
  const marks = matchPhrases(TABLE, unit).filter((run) => tokenAt(unit, run.from).quote < 0);
  const first = marks[0];
  if (!first || unit.tokens.length < 5) return [];
  const to = trimEnd(unit, 0, unit.tokens.length);
  const content: [number, number] = [tokenAt(unit, 0).start, tokenAt(unit, to - 1).end];
  return [
    {
      unit,
      by: outletVoice.name,
      prior: 0.55,
      source: null,
      cue: first,
      lemma: 'outlet voice',
      force: 'assert',
      content: [content],
      negated: false,
      carriers: [],
      recipient: null,
      hedged: [],
      quotation: -1,
      voice: HEARSAY.has(tokenAt(unit, first.from).low) ? 'hearsay' : 'outlet',
    },
  ];
}
