import { WEEKDAYS } from '../../data/lint-times.ts';
import { dayNumber, datesOf, isDay, weekdayOf, type WrittenDate } from '../calendar.ts';
import type { DraftView, ReadSentence } from '../draft-view.ts';
import { findingOn, nameOf, quoted } from '../findings.ts';
import { awaitedIn, performedIn, sameStep, type Step } from '../steps.ts';
import type { LintFinding } from '../types.ts';
import { spanOf, type Unit } from '../view.ts';

interface Dated {
  readonly sentence: ReadSentence;
  readonly dates: readonly WrittenDate[];
}

/** Days that there are not, weekdays that do not fit, ranges that run backwards, and limits before what they wait for. */
export function dateQuestions({ sentences }: DraftView): LintFinding[] {
  const dated = sentences.map((sentence): Dated => ({
    sentence,
    dates: datesOf(sentence.view.tokens, sentence.view.lent),
  }));
  const withDates = dated.filter(({ dates }) => dates.length > 0);
  return [...withDates.flatMap(wrongDays), ...withDates.flatMap(backwards), ...beforeItsTrigger(withDates)];
}

function wrongDays({ sentence: { unit, view }, dates }: Dated): LintFinding[] {
  return dates.flatMap((date) => {
    const words = quoted(unit, spanOf(view.tokens, date.from, date.to - 1));
    const on: readonly [number, number] = [date.from, date.to];
    if (!isDay(date))
      return [
        findingOn(
          'number',
          unit,
          view,
          on,
          `${words} is no day of the calendar; which day is meant?`,
          'certain',
        ),
      ];
    const weekday = weekdayOf(date);
    if (date.weekday === null || weekday === null || weekday === date.weekday) return [];
    const falls = capital(WEEKDAYS[weekday] ?? '');
    return [
      findingOn(
        'number',
        unit,
        view,
        on,
        `${words} does not fit: that day is a ${falls}. Which of the two holds, the weekday or the date?`,
        'certain',
      ),
    ];
  });
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** "from D to E" with E before D, and "by D, after … on E" with E behind D. */
function backwards({ sentence: { unit, view }, dates }: Dated): LintFinding[] {
  return dates.flatMap((later, index) => {
    const earlier = dates[index - 1];
    const [first, second] = [earlier === undefined ? null : dayNumber(earlier), dayNumber(later)];
    if (earlier === undefined || first === null || second === null) return [];
    const before = view.tokens[earlier.from - 1]?.low ?? '';
    const between = view.tokens.slice(earlier.to, later.from).map(({ low }) => low);
    const isRange =
      (before === 'from' || before === 'between') &&
      between.length <= 3 &&
      between.some((low) => /^(?:to|until|till|and)$/u.test(low));
    const waits =
      /^(?:by|before|on|than)$/u.test(before) &&
      between.some((low) => /^(?:after|following|upon|once)$/u.test(low));
    if (isRange && second < first)
      return [
        findingOn(
          'number',
          unit,
          view,
          [earlier.from, later.to],
          `${quoted(unit, spanOf(view.tokens, earlier.from, later.to - 1))} ends before it begins; which of the dates is meant?`,
          'certain',
        ),
      ];
    if (waits && first < second)
      return [
        findingOn(
          'number',
          unit,
          view,
          [earlier.from, later.to],
          'This is due before what it waits for; it can then be kept by nobody. Which of the dates is meant?',
          'certain',
        ),
      ];
    return [];
  });
}

/** A clause with a date that waits for a step which another clause dates later. At most twenty clauses a step are compared. */
function beforeItsTrigger(dated: readonly Dated[]): LintFinding[] {
  const byKey = new Map<string, { step: Step; day: number; unit: Unit; sentence: ReadSentence }[]>();
  for (const { sentence, dates } of dated) {
    const day = onlyDay(dates);
    if (day === null) continue;
    for (const step of performedIn(sentence, awaitedIn(sentence))) {
      const known = byKey.get(step.key) ?? [];
      if (known.length < 20) byKey.set(step.key, [...known, { step, day, unit: sentence.unit, sentence }]);
    }
  }
  return dated.flatMap(({ sentence, dates }) => {
    const day = onlyDay(dates);
    if (day === null) return [];
    return awaitedIn(sentence).flatMap((step) => {
      if (step.order === 'before') return [];
      const later = byKey
        .get(step.key)
        ?.find((each) => each.sentence !== sentence && each.day > day && sameStep(each.step, step));
      if (later === undefined) return [];
      const note = `This is due before what it waits for: ${nameOf(later.unit)} gives that step a later date. Which of the dates is meant?`;
      return [
        findingOn('number', sentence.unit, sentence.view, [step.from, step.to], note, 'likely', [later.unit]),
      ];
    });
  });
}

const onlyDay = (dates: readonly WrittenDate[]): number | null => {
  const [date] = dates;
  return date === undefined || dates.length > 1 || !isDay(date) ? null : dayNumber(date);
};
