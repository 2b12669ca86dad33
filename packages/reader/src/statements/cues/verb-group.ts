/** The whole group of a reporting verb: where it begins, its form, its voice and whether it is negated. */
import { PARTICIPLE_FORMS } from '../data/verb-forms.ts';
import { isNoun, isTime, PRONOMINAL } from '../words/noun-phrase.ts';
import { tokenAt } from '../words/page.ts';
import type { CueEntry, CueHit, Run, Unit } from '../types.ts';
import { wordSet } from '../words/word-sets.ts';

const PARTICIPLES = wordSet(PARTICIPLE_FORMS);
const NEGATIONS = wordSet("not n't never neither nor hardly scarcely cannot without");
const BE = wordSet("be is are was were been being 's 're am 'm get got");

/** The hit of a verb at a place, with its group: auxiliaries, negation, adverbs. */
export function makeHit(unit: Unit, verb: number, to: number, lemma: string, entry: CueEntry): CueHit {
  const from = groupStart(unit, verb);
  const group = { from, to };
  return {
    run: { from: trimLeadingAdverbs(unit, group), to },
    verb,
    lemma,
    entry,
    form: formOf(unit, group, verb),
    passive: isPassive(unit, group, verb),
    negated: isNegated(unit, group, verb),
  };
}

const SEEMING = wordSet(
  'appeared appears appear seemed seems seem continued continues continue begun began begins begin come comes came',
);

function groupStart(unit: Unit, verb: number): number {
  let from = verb;
  while (from > 0) {
    const token = tokenAt(unit, from - 1);
    const auxiliary =
      token.pos === 'AUX' ||
      (token.pos === 'ADV' && !PRONOMINAL.has(token.low)) || // "Most intend to"
      isNegation(token.low) ||
      (token.low === 'to' && token.pos === 'PART') ||
      token.low === 'have' ||
      token.low === 'has' ||
      token.low === 'had';
    const contracted = /^'(?:s|ve|d|re|ll|m)$/u.test(token.low) && token.pos === 'AUX';
    const seeming = SEEMING.has(token.low) && tokenAt(unit, from).low === 'to';
    const heard =
      HEARD.has(token.low) && tokenAt(unit, from).low === 'to' && BE.has(tokenAt(unit, from - 2).low);
    const aside = Math.max(asideBefore(unit, from), sinceWhen(unit, from));
    if (token.quote >= 0 || !(auxiliary || contracted || seeming || heard || aside > 0)) break;
    from -= aside > 0 ? aside : 1;
  }
  const both = tokenAt(unit, from).low === 'nor' && tokenAt(unit, from - 2).low === 'neither';
  return both && tokenAt(unit, from - 1).pos === 'VERB' ? groupStart(unit, from - 2) : from;
}

/** "is heard to promise", "was careful to add": between a form of "be" and what was said. */
const HEARD = wordSet('heard seen careful quick keen eager known');

/** "did not, however, deny": how many tokens stand apart within a verb group, right before a place. */
function asideBefore(unit: Unit, from: number): number {
  const [close, word, open] = [1, 2, 3].map((back) => tokenAt(unit, from - back).low);
  const apart = close === ',' && open === ',' && /^(?:however|though|again|too)$/u.test(word ?? '');
  return apart && /^(?:not|n't|AUX)$/u.test(tokenAt(unit, from - 4).low) ? 3 : 0;
}

/** "had until now insisted", "has so far refused": two words of time between an auxiliary and its verb. */
function sinceWhen(unit: Unit, from: number): number {
  const time = `${tokenAt(unit, from - 2).low} ${tokenAt(unit, from - 1).low}`;
  return /^(?:until now|so far|till now|to date|in turn|at first|at last|for now)$/u.test(time) &&
    tokenAt(unit, from - 3).pos === 'AUX'
    ? 2
    : 0;
}

const isNegation = (low: string): boolean => NEGATIONS.has(low);

/** An adverb before the first auxiliary belongs to the sentence, unless it is next to the verb alone ("repeatedly said"). */
function trimLeadingAdverbs(unit: Unit, group: Run): number {
  let from = group.from;
  while (
    from < group.to - 1 &&
    [
      'then',
      'there',
      'here',
      'now',
      'how',
      'why',
      'when',
      'where',
      'today',
      'yesterday',
      'later',
      'earlier',
      'so',
      'however',
      'meanwhile',
      'moreover',
      'instead',
      'once',
      'ago',
    ].includes(tokenAt(unit, from).low)
  )
    from += 1;
  return from;
}

function formOf(unit: Unit, group: Run, verb: number): CueHit['form'] {
  const before = wordsOf(unit, { from: group.from, to: verb });
  if (before.some((word) => SEEMING.has(word))) return 'finite';
  if (before[0] === 'to') return 'infinitive'; // "is said to have asked"
  if (before.includes('to'))
    return before.some((word) =>
      ['have', 'has', 'had', 'is', 'was', 'are', 'were', "'s", 'yet'].includes(word),
    )
      ? 'finite'
      : 'infinitive';
  if (tokenAt(unit, verb).low.endsWith('ing'))
    return before.some((word) => BE.has(word)) ? 'finite' : 'gerund';
  return 'finite';
}

const OPENING = wordSet('when if once unless though until');

/** "when asked whether": the participle has no subject of its own. */
const isReduced = (unit: Unit, group: Run, verb: number): boolean =>
  OPENING.has(tokenAt(unit, verb - 1).low) && group.from >= verb - 1;

function isPassive(unit: Unit, group: Run, verb: number): boolean {
  const token = tokenAt(unit, verb);
  if (token.low.endsWith('ed') && isReduced(unit, group, verb)) return true;
  const participle = token.low.endsWith('ed') || PARTICIPLES.has(token.low);
  if (participle && isDoneBy(unit, group, verb)) return true;
  return (
    participle && wordsOf(unit, { from: group.from, to: verb }).some((word) => BE.has(word) && word !== "'s")
  );
}

/** "a draft seen by this newspaper shows": behind a noun, without an auxiliary, and by somebody. */
const isDoneBy = (unit: Unit, group: Run, verb: number): boolean =>
  group.from === verb &&
  isNoun(tokenAt(unit, verb - 1)) &&
  tokenAt(unit, verb + 1).low === 'by' &&
  !isTime(tokenAt(unit, verb + 2)) &&
  /^(?:DET|PROPN|PRON|NUM|ADJ)$/u.test(tokenAt(unit, verb + 2).pos);

function isNegated(unit: Unit, group: Run, verb: number): boolean {
  const before = wordsOf(unit, { from: group.from, to: verb });
  if (tokenAt(unit, verb + 1).low === 'short' && tokenAt(unit, verb).lemma === 'stop') return true; // "stopped short of"
  return before.some(isNegation) || (before.includes('yet') && before.includes('to'));
}

const wordsOf = (unit: Unit, run: Run): string[] => {
  const words: string[] = [];
  for (let index = run.from; index < run.to; index += 1) words.push(tokenAt(unit, index).low);
  return words;
};
