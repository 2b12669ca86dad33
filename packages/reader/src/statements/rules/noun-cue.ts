import type { Rule } from '../attribution.ts';
import { contentEnd } from '../content.ts';
import { contentSpans } from '../content-spans.ts';
import { isFinite } from '../cues/finite-verb.ts';
import { NOUNS } from '../cues/lexicon.ts';
import { phraseEnds, isNoun, isTime } from '../words/noun-phrase.ts';
import { tokenAt } from '../words/page.ts';
import type { Scene } from '../scene.ts';
import { trimTime } from '../cues/trim-time.ts';
import { uttererOf } from '../cues/uttered.ts';
import { singular } from '../speakers/known-nouns.ts';
import type { Found, Run, Token, Unit } from '../types.ts';

/** "X's warning that …", "a claim by X that …", "X's position is that …". */
export const nounCue: Rule = {
  name: 'noun-cue',
  why: 'After the verbs: a noun counts only where no verb has taken the same content.',
  find: (scene) => {
    const all: Found[] = [];
    for (let at = 0; at < scene.unit.tokens.length; at += 1) {
      const token = tokenAt(scene.unit, at);
      const noun = token.pos === 'NOUN' || (at === 0 && token.pos === 'PROPN'); // "Warnings by" at the head of a sentence
      if (noun && token.quote < 0 && NOUNS.has(lemmaOf(token))) all.push(...oneNoun(scene, at));
    }
    return all;
  },
};

const lemmaOf = (token: Token): string => (token.pos === 'NOUN' ? token.lemma : singular(token.low));

function oneNoun(scene: Scene, at: number): Found[] {
  const { unit } = scene;
  const token = tokenAt(unit, at);
  const lemma = lemmaOf(token);
  const force = NOUNS.get(lemma);
  if (!force) return [];
  const owner = possessor(scene, at) ?? agent(scene, at) ?? utterer(scene, at);
  if (!owner) return [];
  const contentFrom = contentPlace(scene, behindTime(scene, owner.after), lemma);
  if (contentFrom < 0) return [];
  const content = contentSpans(scene, { from: contentFrom, to: endOf(scene, at, contentFrom) });
  if (content.spans.length === 0) return [];
  const cue = {
    from: at,
    to: owner.source.from > at ? at + 1 : Math.max(at + 1, verbTo(scene, owner.after)),
  };
  return [
    {
      unit,
      by: nounCue.name,
      prior: owner.sure === true && at < FIRST_WORDS ? 0.76 : 0.6,
      source: owner.source,
      cue,
      lemma,
      force,
      content: content.spans,
      negated: false,
      carriers: [],
      recipient: null,
      hedged: [],
      quotation: content.quotation,
    },
  ];
}

/** At the head of its sentence such a noun stands within these first tokens, and within no words of another. */
const FIRST_WORDS = 4;

interface Owner {
  readonly source: Run;
  /** First token after noun and owner. */
  readonly after: number;
  /** Whether the words say outright whose it is ("a demand by X that"). */
  readonly sure?: boolean;
}

/** "Kolt's warning", "his position". */
function possessor(scene: Scene, noun: number): Owner | null {
  const { unit } = scene;
  let at = noun - 1;
  while (['ADJ', 'ADV', 'NOUN', 'NUM'].includes(tokenAt(unit, at).pos) && at > noun - 5) at -= 1;
  const token = tokenAt(unit, at);
  if (['his', 'her', 'their', 'its'].includes(token.low))
    return { source: { from: at, to: at + 1 }, after: noun + 1 };
  const plural = token.low === "'" && token.quote < 0 && tokenAt(unit, at - 1).low.endsWith('s'); // "the rebels’ demand"
  if (token.low !== "'s" && !plural) return null;
  for (let s = Math.max(0, at - 12); s < at; s += 1) {
    const before = tokenAt(unit, s - 1);
    if (before.pos === 'PROPN' || before.pos === 'NOUN' || before.pos === 'ADJ' || before.pos === 'DET')
      continue;
    const reaches = coreOnly(scene, s, at);
    if (reaches) return { source: { from: s, to: at }, after: noun + 1 };
  }
  return null;
}

function coreOnly(scene: Scene, from: number, to: number): boolean {
  for (let j = from; j < to; j += 1) {
    const token = tokenAt(scene.unit, j);
    if (!isNoun(token) && !['ADJ', 'DET', 'NUM', 'PART'].includes(token.pos)) return false;
  }
  return isNoun(tokenAt(scene.unit, to - 1));
}

/** "a claim by X that". */
function agent(scene: Scene, noun: number): Owner | null {
  const { unit } = scene;
  const made = madeBy(unit, noun);
  if (made !== null) return made;
  if (!['by', 'from'].includes(tokenAt(unit, noun + 1).low)) return null;
  const end = phraseEnds(unit, noun + 2)
    .filter((each) => ['that', 'to', ':'].includes(tokenAt(unit, each).low))
    .at(-1);
  const source = end === undefined ? null : trimTime(unit, { from: noun + 2, to: end });
  return source && end !== undefined ? { source, after: end, sure: true } : null;
}

/** "the suggestion, made by a donor, that". */
function madeBy(unit: Unit, noun: number): Owner | null {
  const [comma, made, by] = [1, 2, 3].map((step) => tokenAt(unit, noun + step).low);
  if (
    comma !== ',' ||
    by !== 'by' ||
    !/^(?:made|raised|voiced|put|repeated|floated|issued|tabled)$/u.test(made ?? '')
  )
    return null;
  const end = phraseEnds(unit, noun + 4).find((to) => tokenAt(unit, to).low === ',');
  if (end === undefined || !/^(?:that|to)$/u.test(tokenAt(unit, end + 1).low)) return null;
  return { source: { from: noun + 4, to: end }, after: end + 1, sure: true };
}

/** "reacted with a threat to": whoever brings the words. */
function utterer({ unit }: Scene, noun: number): Owner | null {
  const source = uttererOf(unit, noun);
  return source === null ? null : { source, after: noun + 1 };
}

/** "his remark last week that", "her claim on Monday that": the token behind a time; itself where none stands there. */
function behindTime({ unit }: Scene, from: number): number {
  let at = /^(?:on|in|last|this|earlier)$/u.test(tokenAt(unit, from).low) ? from + 1 : from;
  while (at < from + LONGEST_TIME && isTime(tokenAt(unit, at))) at += 1;
  return tokenAt(unit, at).low === 'that' ? at : from;
}

/** In tokens. */
const LONGEST_TIME = 4;

/** After the noun: "that …", "to …", or "is that / is to", ": “". */
function contentPlace(scene: Scene, after: number, lemma: string): number {
  const { unit } = scene;
  const token = tokenAt(unit, after);
  const next = tokenAt(unit, after + 1);
  if (token.low === 'that' && tokenAt(unit, after + 1).pos !== 'VERB') return after;
  if (token.low === 'to' && next.pos === 'VERB') return after;
  if (token.low === ':' && (next.mark === 'open' || (after <= FIRST_WORDS && next.pos !== 'EDGE')))
    return after + 1; // "Their demand: a vote"
  if (['is', 'was', 'remains', 'remained'].includes(token.low) && (next.low === 'that' || next.low === 'to'))
    return after + 1;
  if (['is', 'was', 'remains'].includes(token.low) && next.mark === 'open') return after + 1;
  if (ANSWERS.has(lemma) && ['is', 'was'].includes(token.low) && /^(?:DET|PROPN)$/u.test(next.pos))
    return answerPlace(unit, after + 1);
  const plain =
    ['is', 'was'].includes(token.low) && next.pos === 'ADJ' && tokenAt(unit, after + 2).low === ':';
  if (plain && tokenAt(unit, after + 3).mark === 'open') return after + 3;
  return -1;
}

/** "the Front's answer is the rains": what was answered, or the sentence in which it was. */
const ANSWERS = new Set(['answer', 'reply', 'response', 'verdict', 'explanation']);

/** "His answer was a single sentence: “…”": behind the colon; without one the phrase itself. */
function answerPlace(unit: Unit, from: number): number {
  const colon = phraseEnds(unit, from).find((end) => tokenAt(unit, end).low === ':');
  return colon !== undefined && tokenAt(unit, colon + 1).mark === 'open' ? colon + 1 : from;
}

const verbTo = (scene: Scene, after: number): number =>
  ['is', 'was', 'remains', 'remained'].includes(tokenAt(scene.unit, after).low) ? after + 1 : after;

/** As the subject of its sentence, the noun's content ends before the sentence's own verb. */
function endOf(scene: Scene, noun: number, from: number): number {
  const { unit } = scene;
  const to = contentEnd(scene, from, null);
  if (tokenAt(unit, from - 1).pos === 'AUX' || tokenAt(unit, from - 1).low === ':') return to;
  for (let at = 0; at < noun; at += 1) if (isFinite(unit, at)) return to;
  if (tokenAt(unit, from).low === 'that') return beforeSecondVerb(scene, from, to);
  for (let at = from + 2; at < to; at += 1)
    if (isFinite(unit, at) && tokenAt(unit, at - 1).low !== 'to') return at;
  return to;
}

/** A plain clause has one finite verb; a second one without a joining word before it is not its own. */
function beforeSecondVerb(scene: Scene, from: number, to: number): number {
  const { unit } = scene;
  let verbs = 0;
  for (let at = from + 1; at < to; at += 1) {
    const token = tokenAt(unit, at);
    if (JOINING.has(token.low) || token.low === ',' || token.mark !== '') verbs = 0;
    const inGroup = ['AUX', 'ADV', 'PART'].includes(tokenAt(unit, at - 1).pos) && token.pos !== 'ADV';
    if (!isFinite(unit, at) || token.pos === 'ADV' || (inGroup && verbs > 0)) continue;
    verbs += 1;
    if (verbs === 2 && tokenAt(unit, at - 1).pos !== 'VERB') return at;
    if (verbs === 2 && token.pos === 'AUX') return at;
  }
  return to;
}

const JOINING = new Set(
  'that which who where when if whether because and but or as than while what how why'.split(' '),
);
