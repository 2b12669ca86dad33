import { LOOSE_TIMES } from '../../data/lint-times.ts';
import { VAGUE_PHRASES, WEAK_VERBS, WEAKER_VERBS } from '../../data/lint-vague.ts';
import type { DraftView, ReadSentence } from '../draft-view.ts';
import type { Duty } from '../duties.ts';
import { findingOn, quoted, type CheckResult } from '../findings.ts';
import { phraseBook } from '../phrases.ts';
import type { LintFinding } from '../types.ts';
import { spanOf } from '../view.ts';

const BOOK = phraseBook(
  VAGUE_PHRASES.flatMap(({ phrases, asks, sort }) =>
    phrases.map((phrase) => [phrase, { asks, sort }] as const),
  ),
);
const LOOSE = phraseBook(LOOSE_TIMES.map((each) => [each, true] as const));
const WEAK = new Set(WEAK_VERBS);
const WEAKER = new Set(WEAKER_VERBS);
const NO_TIME = 'names no time that can be missed; by which date at the latest?';

/**
 * Words with which a duty can be said to be kept whatever is done: efforts, open measures, loose times, and weak verbs
 * as the thing owed ("shall consider"). Asked only in sentences that bind or urge, since elsewhere such words do no
 * harm; a loose time with a hard limit behind it ("promptly, and at the latest within three days") raises nothing.
 */
export function checkVague({ sentences }: DraftView): CheckResult {
  const findings = sentences.flatMap((each) =>
    each.duties.length === 0 ? [] : [...phrasesIn(each), ...weakVerbsIn(each)],
  );
  return { findings };
}

function phrasesIn({ unit, view, times, duties }: ReadSentence): LintFinding[] {
  const { tokens, lent } = view;
  const hard = times.some(({ kind }) => kind === 'limit' || kind === 'date');
  const found: LintFinding[] = [];
  for (let at = lent; at < tokens.length; at += 1) {
    const loose = LOOSE.at(tokens, at);
    const hit = loose ?? BOOK.at(tokens, at);
    if (hit === null || !isBinding(duties, at)) continue;
    const asks = hit.value === true ? NO_TIME : hit.value.asks;
    const next = at + hit.length;
    if (!(hit.value === true && hard) && !isMeasured(tokens[at - 1]?.low ?? '')) {
      const words = quoted(unit, spanOf(tokens, at, next - 1));
      found.push(
        findingOn('vague', unit, view, [at, next], `${words} ${asks}`, hit.length > 1 ? 'certain' : 'likely'),
      );
    }
    at = next - 1;
  }
  return found;
}

/** "no significant", "without reasonable": the word stands in a limit, not in a duty. */
const isMeasured = (before: string): boolean => before === 'no' || before === 'without' || before === 'not';

/** A permission alone binds nobody. */
const isBinding = (duties: readonly Duty[], at: number): boolean => {
  const clause = duties.findLast(({ subject }) => subject[0] <= at) ?? duties[0];
  return clause !== undefined && clause.force !== 'may';
};

function weakVerbsIn({ unit, duties }: ReadSentence): LintFinding[] {
  return duties.flatMap((duty) => {
    const low = duty.sentence.tokens[duty.verbAt]?.low ?? '';
    const sure = WEAK.has(low);
    const slight = WEAKER.has(low) && duty.times.length === 0;
    if (
      duty.voice !== 'active' ||
      duty.force === 'may' ||
      duty.negated ||
      duty.subordinate ||
      !(sure || slight)
    )
      return [];
    const range: readonly [number, number] = [duty.modal, duty.verbAt + 1];
    const words = quoted(unit, spanOf(duty.sentence.tokens, range[0], range[1] - 1));
    const note = `${words} can be said to be kept whatever is done; what is to be different once it has been kept?`;
    return [findingOn('vague', unit, duty.sentence, range, note, sure ? 'likely' : 'possible')];
  });
}
