import {
  PRODUCES,
  START_NOUNS,
  STARTERS,
  STARTS_BACK,
  TIME_GIVEN,
  TIME_RUNS,
} from '../../data/lint-starts.ts';
import type { DraftView, ReadSentence } from '../draft-view.ts';
import { singular, type Duty } from '../duties.ts';
import { findingOn, nameOf, quoted, settledBy, type CheckResult } from '../findings.ts';
import { timesOf, unitAhead, type TimeMark } from '../times.ts';
import type { LintFinding, LintSettled } from '../types.ts';
import { spanOf, tokensOf, type Token, type Unit } from '../view.ts';

const STARTS = new Set(STARTERS);
const MAKES = new Set(PRODUCES);
const MOMENTS = new Set(START_NOUNS);
const BACK = new Set(STARTS_BACK);
const GIVEN = new Set(TIME_GIVEN);
const RUNS = new Set(TIME_RUNS);

/** What stands right behind a limit and says from when it runs, or up to when. */
const BEHIND =
  /^(?:of|after|from|following|since|before|prior|upon|ahead|earlier|later|as|counting|notice|old|'|’)$/u;
/** A trigger that is a moment; "unless", "until" and the like are none. */
const MOMENT =
  /^(?:after|following|upon|once|when|whenever|as|immediately|on|in|if|where|at|subject|pending)$/u;
/** "Within that month", "in any year": the span itself is named, nothing is counted. */
const NAMED = /^(?:that|this|same|such|each|any|every|said|next|coming|following|reasonable|few|several)$/u;
const RELATIVE = /^(?:that|which|who|whose|whom)$/u;

/**
 * "Within thirty days", of what? Limits that are given and do not say from when they are counted, so that each side can
 * begin on another day.
 *
 * Plan. In each sentence the limits are looked for that a duty has, or that a plain statement has behind "within". The
 * start is said by what stands right behind the limit; by a moment anywhere in its sentence ("once …", "from signature",
 * "thereafter"), or by a thing that starts it ("a claim", "a Party that …"); by a moment in another sentence of the
 * provision, in its heading, or in what stands above it; or, for the whole draft, by a provision that says from when
 * periods run, which settles the question. Linear in the tokens, each provision asked with what stands above it.
 */
export function openStarts({ sentences, byUnit }: DraftView): CheckResult {
  const rule = sentences.find(({ view }) => saysFromWhen(view.tokens))?.unit;
  const momentIn = momentsByUnit(byUnit);
  const findings: LintFinding[] = [];
  const settled: LintSettled[] = [];
  for (const sentence of sentences) {
    const open = limitsOf(sentence).filter((limit) => !startsHere(sentence, limit.mark));
    if (open.length === 0 || momentIn(sentence.unit, sentence)) continue;
    if (rule === undefined || rule === sentence.unit)
      findings.push(...open.map((limit) => asked(sentence, limit)));
    else
      settled.push(
        settledBy('sequence', sentence.unit, rule, `From when periods run stands in ${nameOf(rule)}.`),
      );
  }
  return { findings, settled };
}

interface Limit {
  readonly mark: TimeMark;
  readonly isOwed: boolean;
}

/** The limits of a sentence that bind somebody, or that a plain statement gives behind "within". */
function limitsOf({ view, times, duties }: ReadSentence): Limit[] {
  return times.flatMap((mark) => {
    if (mark.from < view.lent || !isLimit(view.tokens, mark)) return [];
    const duty = duties.find((each) => each.times.includes(mark));
    if (duty === undefined && duties.length > 0) return [];
    if (duty === undefined) return isPlainlyDue(view.tokens, mark) ? [{ mark, isOwed: true }] : [];
    return duty.subordinate ? [] : [{ mark, isOwed: duty.force === 'duty' }];
  });
}

/** "All hostages are released within 72 hours": not what somebody can do, what was, or what came "within hours". */
const isPlainlyDue = (tokens: readonly Token[], { from, to, days }: TimeMark): boolean =>
  tokens[from]?.low === 'within' &&
  to - from > 2 &&
  days !== undefined &&
  !tokens.some(({ low }) => /^(?:can|could|cannot|was|were|had)$/u.test(low));

/** "Within ten days", "no later than ten days", "in ten days", and "after ten days"; no measure ("cut by two years") and no rate ("twice in a year"). */
function isLimit(tokens: readonly Token[], { kind, from, to }: TimeMark): boolean {
  const opener = tokens[from]?.low ?? '';
  const opens = kind === 'limit' ? /^(?:within|inside|in|than)$/u : /^(?:after|following)$/u;
  if ((kind !== 'limit' && kind !== 'trigger') || !opens.test(opener)) return false;
  const end = kind === 'trigger' ? unitAhead(tokens, to) : to - 1;
  if (end < 0) return false;
  if (/^(?:once|twice|times)$/u.test(tokens[from - 1]?.low ?? '')) return false;
  const behind = tokens[end + 1]?.low ?? '';
  return (
    !BEHIND.test(behind) && !BACK.has(behind) && !tokens.slice(from, end).some(({ low }) => NAMED.test(low))
  );
}

/** Whether the sentence of a limit says from when: by a moment, by a word that leads back, or by a thing that starts it. */
function startsHere(sentence: ReadSentence, own: TimeMark): boolean {
  const { view, times, duties } = sentence;
  const others = times.filter((mark) => mark !== own);
  if (others.some((mark) => isMoment(view.tokens, mark) || mark.kind === 'recurring')) return true;
  const duty = duties.find((each) => each.times.includes(own));
  return (
    view.tokens.some((token, at) => BACK.has(token.low) || isFromMoment(view.tokens, at)) ||
    hasStarter(view.tokens, duty) ||
    (duty !== undefined &&
      view.tokens.slice(duty.subject[0], duty.subject[1]).some(({ low }) => RELATIVE.test(low)))
  );
}

/** A date, or a trigger that is a moment; a trigger that opens a length ("after ten days") is none. */
function isMoment(tokens: readonly Token[], { kind, from, to }: TimeMark): boolean {
  if (kind === 'date') return true;
  return kind === 'trigger' && MOMENT.test(tokens[from]?.low ?? '') && unitAhead(tokens, to) < 0;
}

/** "From signature", "since the date of", "as from the entry into force". */
function isFromMoment(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:from|since)$/u.test(tokens[at]?.low ?? '')) return false;
  return tokens.slice(at + 1, at + 6).some(({ low }) => MOMENTS.has(low));
}

/** A thing that starts a limit by coming, but where the duty is to bring it about. */
function hasStarter(tokens: readonly Token[], duty: Duty | undefined): boolean {
  const made = new Set(
    (duty?.acts ?? []).filter(({ verb }) => MAKES.has(verb)).flatMap(({ objects }) => objects),
  );
  return tokens.some(({ low }) => STARTS.has(singular(low)) && !made.has(singular(low)));
}

/** Tells whether another sentence of a provision, its heading or theme, or what stands above it names a moment. */
function momentsByUnit(byUnit: DraftView['byUnit']): (unit: Unit, but: ReadSentence) => boolean {
  const isTold = (sentence: ReadSentence): boolean =>
    tellsMoment(sentence.view.tokens, sentence.times, sentence.view.lent);
  const headed = new Map<string, boolean>();
  const headTells = (words: string | undefined): boolean => {
    if (words === undefined) return false;
    const known = headed.get(words);
    if (known !== undefined) return known;
    const tokens = tokensOf(words);
    const tells = tellsMoment(tokens, timesOf(tokens), 0);
    headed.set(words, tells);
    return tells;
  };
  return (unit, but) => {
    for (let at: Unit | null = unit, level = 0; at !== null && level < 8; at = at.parent, level += 1) {
      const { heading, theme } = at.provision;
      if (headTells(heading) || headTells(theme)) return true;
      if ((byUnit.get(at) ?? []).some((each) => each !== but && isTold(each))) return true;
    }
    return false;
  };
}

/** Words of a moment, or a limit with its start ("within ten days of signature"). */
function tellsMoment(tokens: readonly Token[], times: readonly TimeMark[], from: number): boolean {
  return (
    times.some(
      (mark) =>
        mark.from >= from &&
        (isPlainMoment(tokens, mark) ||
          (mark.kind === 'limit' && /^(?:of|after|from|following)$/u.test(tokens[mark.to]?.low ?? ''))),
    ) || tokens.some((_, at) => at >= from && isFromMoment(tokens, at))
  );
}

/** As `isMoment`, but for conditions: what may come in one sentence starts nothing in the next. */
const isPlainMoment = (tokens: readonly Token[], mark: TimeMark): boolean =>
  isMoment(tokens, mark) &&
  !/^(?:if|where|in|subject)$/u.test(mark.kind === 'date' ? '' : (tokens[mark.from]?.low ?? ''));

/** "All periods in this Agreement run from signature." */
function saysFromWhen(tokens: readonly Token[]): boolean {
  const given = tokens.findIndex(({ low }) => GIVEN.has(low));
  if (given < 0) return false;
  const runs = tokens.findIndex(({ low }, at) => at > given && at <= given + 10 && RUNS.has(low));
  return runs > 0 && tokens.slice(runs + 1, runs + 4).some(({ low }) => /^(?:from|on|with|at)$/u.test(low));
}

function asked({ unit, view }: ReadSentence, { mark, isOwed }: Limit): LintFinding {
  const { tokens } = view;
  const later = tokens[mark.from]?.low === 'than' ? mark.from - 2 : mark.from;
  const end = mark.kind === 'trigger' ? unitAhead(tokens, mark.to) + 1 : mark.to;
  const words = quoted(unit, spanOf(tokens, later, end - 1));
  const note = `${words} does not say from when it is counted, whether from signature, from entry into force or from a step that has to come first; each side can begin on another day. Of what, or after what?`;
  return findingOn('sequence', unit, view, [later, end], note, isOwed ? 'likely' : 'possible');
}
