import { OPEN_CONDITIONS, SIDE_BY_SIDE } from '../../data/lint-times.ts';
import type { DraftView, ReadSentence } from '../draft-view.ts';
import { matterOf } from '../duties.ts';
import { findingOn, nameOf, quoted, type CheckResult } from '../findings.ts';
import { plainBook } from '../phrases.ts';
import { awaitedIn, hasDecider, performedIn, sameStep, stepIn, type Awaited, type Step } from '../steps.ts';
import type { LintFinding } from '../types.ts';
import { spanOf, type Unit } from '../view.ts';
import { circularSteps } from './circular.ts';
import { deferredMatters } from './deferred.ts';
import { contradictoryLimits } from './limits.ts';
import { openStarts } from './open-starts.ts';
import { openPhases } from './phases.ts';
import type { SteppedSentence } from './stepped-sentence.ts';

/** At most so many provisions are compared for one act. */
const COMPARED = 40;

/**
 * "After what?": steps that a clause waits for and that nothing dates. A step is dated where another clause brings it
 * about at some time (that clause's own trigger is then asked about there), where a sentence about it has a date, a
 * limit or somebody who decides, or where its own phrase has one. Conditions that nobody is named to judge, "in parallel"
 * with nothing, phases that the draft does not describe, limits that do not say from when they run, and matters put off to a later agreement are asked about too. Then circles of steps, each said in
 * words, and limits that contradict each other.
 */
export function checkSequence(view: DraftView): CheckResult {
  const stepped = view.sentences.map((sentence) => {
    const awaited = awaitedIn(sentence);
    return { sentence, awaited, performed: performedIn(sentence, awaited) };
  });
  const circles = circularSteps(stepped);
  const starts = openStarts(view);
  const inCircle = new Set(circles.map(({ provision }) => provision));
  const open = [
    ...openSteps(stepped),
    ...openConditions(view.sentences),
    ...sideBySide(view.sentences),
    ...openPhases(view),
    ...deferredMatters(view.sentences),
    ...starts.findings,
  ];
  return {
    findings: [
      ...circles,
      ...open.filter(({ provision }) => !inCircle.has(provision)),
      ...contradictoryLimits(view),
    ],
    settled: starts.settled ?? [],
  };
}

function openSteps(stepped: readonly SteppedSentence[]): LintFinding[] {
  const dated = datedSteps(stepped);
  return stepped.flatMap(({ sentence, awaited }) =>
    awaited.flatMap((step) => {
      if (step.order === 'before' || !binds(sentence) || isDatedHere(sentence, step)) return [];
      const { unit, view } = sentence;
      const found = dated(step, sentence);
      if (found === 'dated') return [];
      const words = quoted(unit, spanOf(view.tokens, step.from, step.to - 1));
      const where =
        found === null
          ? 'nothing in the draft says when that happens, or by whose decision'
          : `${nameOf(found)} speaks of it and gives neither a date nor anybody who decides that it has come`;
      const note = `This waits ${words}, and ${where}; whoever does not want the next step can hold back the first.`;
      return [
        findingOn(
          'sequence',
          unit,
          view,
          [step.from, step.to],
          note,
          step.mark.kind === 'trigger' ? 'likely' : 'possible',
          found === null ? [] : [found],
        ),
      ];
    }),
  );
}

/** A permission alone waits at nobody's cost. */
const binds = ({ duties }: ReadSentence): boolean => duties.some(({ force }) => force !== 'may');

/** A date, or somebody who decides, in the phrase or behind it in the sentence. */
function isDatedHere(sentence: ReadSentence, { mark, to }: Awaited): boolean {
  const times = sentence.times.some(({ kind, from }) => kind === 'date' && from >= mark.to);
  return times || (hasDecider(sentence) && sentence.view.tokens.length > to) || hasDecider(sentence);
}

/** Tells of a step whether it is dated elsewhere; else a provision that speaks of it, or null. */
function datedSteps(
  stepped: readonly SteppedSentence[],
): (step: Awaited, from: ReadSentence) => 'dated' | Unit | null {
  const byKey = new Map<string, { sentence: ReadSentence; step: Step; dated: boolean }[]>();
  for (const { sentence, awaited, performed } of stepped) {
    const outside = sentence.times.filter(({ kind }) => kind !== 'loose');
    for (const step of [...performed, ...toldOf(sentence, awaited)]) {
      const known = byKey.get(step.key) ?? [];
      if (known.length >= COMPARED) continue;
      byKey.set(step.key, [...known, { sentence, step, dated: outside.length > 0 || hasDecider(sentence) }]);
    }
  }
  return (awaited, from) => {
    const same = (byKey.get(awaited.key) ?? []).filter(
      ({ sentence, step }) => sentence !== from && sameStep(step, awaited),
    );
    if (same.some(({ dated }) => dated)) return 'dated';
    return same[0]?.sentence.unit ?? null;
  };
}

/** Steps that a sentence with no duty tells of ("The census is taken on 1 March", "A ceasefire begins"). */
function toldOf(sentence: ReadSentence, awaited: readonly Awaited[]): Step[] {
  if (sentence.duties.length > 0) return [];
  const { tokens } = sentence.view;
  const found: Step[] = [];
  for (let at = sentence.view.lent; at < Math.min(tokens.length, 60); at += 1) {
    if (awaited.some(({ from, to }) => at >= from && at < to)) continue;
    const step = awaitedShape(tokens, at);
    if (step !== null) found.push(step);
  }
  return found;
}

function awaitedShape(tokens: ReadSentence['view']['tokens'], at: number): Step | null {
  const step = stepIn(tokens, at, at + 1);
  if (step === null) return null;
  const around = matterOf(tokens, Math.max(0, at - 8), at + 10);
  return { key: step.key, objects: around, names: [] };
}

const CONDITIONS = plainBook(OPEN_CONDITIONS);

/** "When conditions permit": nobody is named who judges it, unless the clause says which conditions or who decides. */
function openConditions(sentences: readonly ReadSentence[]): LintFinding[] {
  return sentences.flatMap((sentence) => {
    const { unit, view } = sentence;
    const at = view.tokens.findIndex(
      (_, index) => index >= view.lent && CONDITIONS.at(view.tokens, index) !== null,
    );
    if (at < 0 || hasDecider(sentence) || namesConditions(view.tokens)) return [];
    const length = CONDITIONS.at(view.tokens, at)?.length ?? 1;
    const start = triggerBefore(view.tokens, at);
    const words = quoted(unit, spanOf(view.tokens, start, at + length - 1));
    const note = `${words} does not say which conditions, or who finds that they have come; each side can hold that they have not.`;
    return [findingOn('sequence', unit, view, [start, at + length], note, 'certain')];
  });
}

const namesConditions = (tokens: ReadSentence['view']['tokens']): boolean =>
  tokens.some(
    ({ low }, at) =>
      /^(?:conditions|requirements|criteria)$/u.test(low) &&
      /^(?:set|laid|listed|in|under|of|named|specified)$/u.test(tokens[at + 1]?.low ?? ''),
  );

function triggerBefore(tokens: ReadSentence['view']['tokens'], at: number): number {
  for (let back = at; back >= Math.max(0, at - 5); back -= 1)
    if (/^(?:once|when|if|after|until|as|where|unless)$/u.test(tokens[back]?.low ?? '')) return back;
  return at;
}

const BESIDE = plainBook(SIDE_BY_SIDE);

/** "In parallel" with nothing named: which steps keep pace with which is left open. */
function sideBySide(sentences: readonly ReadSentence[]): LintFinding[] {
  return sentences.flatMap(({ unit, view, duties, times }) => {
    if (duties.length === 0) return [];
    return view.tokens.flatMap((_, at) => {
      const hit = at >= view.lent ? BESIDE.at(view.tokens, at) : null;
      if (hit === null || isExplained(view.tokens, at + hit.length) || view.tokens.at(-1)?.text === ':')
        return [];
      if (times.some(({ kind }) => kind === 'date' || kind === 'elsewhere')) return [];
      const words = quoted(unit, spanOf(view.tokens, at, at + hit.length - 1));
      const note = `${words} does not say with which steps this keeps pace, or what happens when one of them stops; which step goes with which?`;
      return [findingOn('sequence', unit, view, [at, at + hit.length], note, 'likely')];
    });
  });
}

/** "In parallel with …", "in stages as listed in …": what keeps pace, or which stages, is said. */
function isExplained(tokens: ReadSentence['view']['tokens'], at: number): boolean {
  const [next = '', after = ''] = [tokens[at]?.low, tokens[at + 1]?.low];
  if (/^(?:with|to|of|set|listed|under|described|laid)$/u.test(next)) return true;
  return next === 'as' && /^(?:set|listed|described|laid|agreed|provided|defined|shown)$/u.test(after);
}
