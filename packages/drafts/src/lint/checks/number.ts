import type { DraftView } from '../draft-view.ts';
import { findingOn, quoted, type CheckResult } from '../findings.ts';
import { dateMarks } from '../quantity-marks.ts';
import { quantitiesOf } from '../quantities.ts';
import type { LintFinding } from '../types.ts';
import { spanOf } from '../view.ts';
import { dateQuestions } from './number-dates.ts';
import { doubledNumbers } from './doubled-numbers.ts';
import { totalQuestions } from './number-totals.ts';
import { twoValues } from './two-values.ts';
import type { CountedSentence } from './counted-sentence.ts';

/**
 * Numbers that cannot all be right: days that the calendar does not have or that fall on another weekday, a limit before
 * what it waits for, shares of more than the whole, parts that do not come to their total, a number in words beside another in figures, and one quantity with two
 * values. A draft of another language is asked about dates in figures and shares alone.
 */
export function checkNumber(view: DraftView, english: boolean): CheckResult {
  const counted = view.sentences.map((sentence): CountedSentence => {
    const { tokens, lent } = sentence.view;
    const marks = dateMarks(tokens, lent, sentence.times);
    return { sentence, quantities: quantitiesOf(tokens, lent, sentence.unit.text, marks) };
  });
  const always = [...dateQuestions(view), ...counted.flatMap(overTheWhole)];
  return {
    findings: english
      ? [
          ...always,
          ...view.sentences.flatMap(doubledNumbers),
          ...counted.flatMap((each) => totalQuestions(each, view.signatories.count)),
          ...twoValues(counted, view),
        ]
      : always,
  };
}

const GROWTH =
  /^(?:increase|increased|increases|rise|rises|growth|interest|exceed|exceeds|inflation|capacity|penalty|surcharge|fee|mark-up|compared|previous|times)$/u;

/** "Up to 120 per cent of the power": a share of more than the whole. */
function overTheWhole({ sentence, quantities }: CountedSentence): LintFinding[] {
  const { unit, view } = sentence;
  return quantities.flatMap((quantity) => {
    if (quantity.noun !== 'percent' || quantity.value <= 100) return [];
    if (
      view.tokens.slice(Math.max(0, quantity.from - 12), quantity.to + 12).some(({ low }) => GROWTH.test(low))
    )
      return [];
    const words = quoted(unit, spanOf(view.tokens, quantity.from, quantity.to - 1));
    const note = `${words} is more than the whole; was another figure meant, or a share of something else?`;
    return [findingOn('number', unit, view, [quantity.from, quantity.to], note, 'likely')];
  });
}
