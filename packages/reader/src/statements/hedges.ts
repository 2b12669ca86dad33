/** Hedges on the reporting words and in the content, with exact places. */
import type { ReadHedge } from '../reading.ts';
import { CONTENT_HEDGES, CUE_HEDGES } from './data/hedges.ts';
import { spanOf, textOf, tokenAt } from './words/page.ts';
import { PAST_FORMS } from './data/verb-forms.ts';
import { wordSet } from './words/word-sets.ts';
import { matchPhrases, phraseTable } from './words/phrase-match.ts';
import type { Found, Run, Unit } from './types.ts';
import type { HedgePlace, Span } from '@nonpaper/vocabulary';

const ON_CUE = phraseTable(CUE_HEDGES);
const IN_CONTENT = phraseTable(CONTENT_HEDGES);

/** All hedges of a finding in text order. A hedge inside another is left out. `ofText`: a text says it, whose "would" is no past of "will". */
export function hedgesOf(text: string, found: Found, units: readonly Unit[], ofText = false): ReadHedge[] {
  const { unit } = found;
  const cue = found.cue ? cueHedges(unit, found.cue) : [];
  const content = unitsOf(found, units).flatMap((each) =>
    matchPhrases(IN_CONTENT, each)
      .filter((run) => isWithin(spanOf(each, run), found.content) && isHedge(each, run, found, ofText))
      .map((run) => at(each, run, 'content')),
  );
  const all = [...found.hedged, ...cue.map((run) => at(unit, run, 'cue')), ...content];
  return all
    .filter((hedge, index) => !all.some((other, place) => place < index && overlap(other.span, hedge.span)))
    .map((hedge) => ({ text: textOf(text, hedge.span), on: hedge.on, span: hedge.span }))
    .sort((a, b) => a.span[0] - b.span[0]);
}

/** How many units a quotation that goes on may reach from the one with its cue. */
const REACH = 12;

/** The units that a finding's content touches: a quotation may go on in the sentences behind its cue. */
function unitsOf({ unit, content }: Found, units: readonly Unit[]): readonly Unit[] {
  const start = content[0]?.[0] ?? 0;
  const end = content.at(-1)?.[1] ?? 0;
  const own = spanOf(unit, { from: 0, to: unit.tokens.length });
  if (start >= own[0] && end <= own[1]) return [unit];
  return units.slice(Math.max(0, unit.index - REACH), unit.index + REACH).filter((each) => {
    const [from, to] = spanOf(each, { from: 0, to: each.tokens.length });
    return from < end && to > start;
  });
}

const at = (unit: Unit, run: Run, on: HedgePlace): { span: Span; on: HedgePlace } => ({
  span: spanOf(unit, run),
  on,
});
const overlap = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];
const isWithin = (span: Span, content: readonly Span[]): boolean =>
  content.some((piece) => span[0] >= piece[0] && span[1] <= piece[1]);

function cueHedges(unit: Unit, cue: Run): Run[] {
  return matchPhrases(ON_CUE, unit).filter(
    (run) =>
      run.from >= cue.from - 1 &&
      run.to <= cue.to + 1 &&
      !(run.to - run.from === 1 && run.from >= cue.from && tokenAt(unit, run.from).pos === 'VERB'),
  );
}

/** "May" is also a month and "about" a preposition: a hedge only before a number. */
function isHedge(unit: Unit, run: Run, found: Found, ofText: boolean): boolean {
  const token = tokenAt(unit, run.from);
  if (token.low === 'would') return isConditional(unit, run, found, ofText);
  if (token.low === 'could') return !isAbility(unit, run);
  if (token.low === 'may' || token.low === 'might') return token.pos === 'AUX' || token.pos === 'VERB';
  if (['about', 'roughly', 'approximately'].includes(token.low)) return tokenAt(unit, run.to).pos === 'NUM';
  return true;
}

/** "could not", "could see": what somebody was or was not able to do. */
const isAbility = (unit: Unit, { to }: Run): boolean =>
  /^(?:not|n't|never|see|hear|feel|smell)$/u.test(tokenAt(unit, to).low);

/**
 * Whether "would" is conditional, and no past of "will": in a quotation, behind a cue in the present, in what a text says,
 * before "have" and beside "if he were". In what somebody said it is what he said he will do, also behind a condition.
 */
function isConditional(unit: Unit, run: Run, found: Found, ofText: boolean): boolean {
  if (ofText || tokenAt(unit, run.to).low === 'have' || ifWere(unit, found)) return true;
  const quoted = tokenAt(unit, run.from).quote >= 0;
  if (quoted ? holdsIf(unit, found) : !isPresent(found)) return quoted;
  return !isToldThen(unit, run.from);
}

/** In tokens. */
const TOLD_WITHIN = 9;

/** "He said it would not be used", "hoped she would": the past of "will", whoever tells it now. */
const isToldThen = (unit: Unit, would: number): boolean =>
  unit.tokens
    .slice(Math.max(0, would - TOLD_WITHIN), would)
    .some(({ pos, low }) => pos === 'VERB' && (low.endsWith('ed') || PAST.has(low)));

const PAST = wordSet(PAST_FORMS);

/** "would come if he were asked". */
const ifWere = (unit: Unit, { content }: Found): boolean =>
  unit.tokens.some(
    ({ low, start, end }, at) =>
      low === 'if' &&
      isWithin([start, end], content) &&
      [2, 3, 4].some(
        (step) => tokenAt(unit, at + step).low === 'were' && !tokenAt(unit, at + step - 1).low.endsWith('s'),
      ),
  );

/** Whether a condition stands in the content that lies in a unit. */
const holdsIf = (unit: Unit, { content }: Found): boolean =>
  unit.tokens.some(
    ({ low, start, end }) => (low === 'if' || low === 'unless') && isWithin([start, end], content),
  );

/** "fear that", "writes that": a cue in the present, which "adding that" may not be. */
function isPresent({ unit, cue }: Found): boolean {
  if (cue === null || tokenAt(unit, cue.from).low === 'to') return false;
  const verbs = unit.tokens.slice(cue.from, cue.to).filter(({ pos }) => pos === 'VERB' || pos === 'AUX');
  return (
    verbs.length === 1 &&
    verbs.every(({ low, lemma }) => low === lemma || low === `${lemma}s` || low.endsWith('ies'))
  );
}
