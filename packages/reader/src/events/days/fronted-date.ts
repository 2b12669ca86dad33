/**
 * A time that opens a sentence holds for all that its main clauses go on to tell: "On Wednesday the wind dropped, and the
 * elders sat down". It ends where other words of time take over, where somebody is said to have said something, and
 * where a clause steps back behind it ("who had arrived", "after").
 */
import { OCCASIONS } from '../data/occasions.ts';
import { nounOf, SAYING, tokenFrom } from './date-owner.ts';
import type { FoundDate } from '../dates/types.ts';
import { governingWord } from '../governing-word.ts';
import { isInAside } from './in-aside.ts';
import { isForWhenMeant } from './not-its-day.ts';
import type { Scene, Trigger } from '../types.ts';
import { looksPast, verbForm } from '../verb-form.ts';

/** What may stand before a time that opens its sentence. */
const OPENING =
  /^(?:(?:but|and|then|so|instead|meanwhile|later|only|finally|earlier|late|early|shortly|at (?:about |around )?(?:noon|dawn|dusk|midnight|\d{1,2}(?:[.:]\d{2})?(?: ?[ap]\.?m\.?)?)|before|just|on|in|at|of|the|morning|afternoon|evening),? ?)*$/iu;
const LONGEST_OPENING = 40;
/** No more of a sentence's dates are looked at. */
const MOST_OTHERS = 12;

/** Words behind which a clause steps out of the sentence's time. */
const LEAVES =
  /^(?:who|whom|whose|which|that|after|before|since|until|till|because|although|though|if|whether|when|where|while|as|unless|once|despite|having)$/u;

/** "At Wednesday's session the plan was rejected". */
const AT_OCCASION = /^(?:at|during|in the course of|after|before) $/iu;

/** Whether a date is the first thing that a sentence says, and no subject or owner ("Last week was hard", "Last week's letter"). */
function opens(scene: Scene, { span }: FoundDate): boolean {
  const start = scene.tokens[0]?.span[0] ?? 0;
  if (span[0] - start > LONGEST_OPENING || !OPENING.test(scene.text.slice(start, span[0]))) return false;
  const next = scene.tokens.find((token) => token.span[0] >= span[1]);
  const owns = /^['’]s?$/u.test(next?.lower ?? '') && !AT_OCCASION.test(scene.text.slice(start, span[0]));
  return next !== undefined && next.pos !== 'VERB' && next.pos !== 'AUX' && !owns;
}

const BE = /^(?:is|are|was|were)$/u;

/** "where she is to meet": an infinitive that a form of "be" makes a plan. */
const isToBe = ({ tokens }: Scene, start: number): boolean => BE.test(tokens[start - 1]?.lower ?? '');

const RELATIVE = /^(?:who|which|that)$/u;
/** What follows a participle that describes its noun: "the accord signed in May". */
const OF_PARTICIPLE = /^(?:by|in|on|at|with|between|under)$/u;

/** "the commission in which both sit", "an envoy who": whether a relative clause describes a noun right before it. */
function isRelative(tokens: Scene['tokens'], at: number): boolean {
  if (!RELATIVE.test(tokens[at]?.lower ?? '')) return false;
  const noun = tokens[at - 1]?.pos === 'ADP' ? at - 2 : at - 1;
  return /^(?:NOUN|PROPN)$/u.test(tokens[noun]?.pos ?? '');
}

/** "The talks that had been set for May in Lima | were called off": a clause that has had its verb ends before the next. */
function isClosed(tokens: Scene['tokens'], from: number, to: number): boolean {
  const isMain = looksPast(tokens[to]) && !OF_PARTICIPLE.test(tokens[to + 1]?.lower ?? '');
  if (tokens[to]?.pos !== 'AUX' && !isMain) return false;
  const verb = tokens.findIndex(({ pos }, at) => at >= from && at < to && pos === 'VERB');
  return verb >= 0 && tokens.slice(verb + 1, to).some(({ pos }) => /^(?:NOUN|PROPN|NUM)$/u.test(pos));
}

/** Whether the words between a sentence's first date and a verb leave the sentence's main clauses. */
function leaves({ tokens }: Scene, from: number, to: number): boolean {
  let depth = 0;
  let relative = false;
  for (let at = from; at < to; at += 1) {
    const word = tokens[at]?.lower ?? '';
    if (SAYING.test(word)) return true;
    if (word === 'where') continue; // "On Monday they met in Oru, where Bessa tabled a plan"
    if (LEAVES.test(word)) {
      depth = at + 1;
      relative = isRelative(tokens, at);
    } else if (depth > 0 && endsAside(tokens, at, to)) depth = 0;
  }
  return depth > 0 && !(relative && isClosed(tokens, depth, to));
}

/** ", whose members haul the ore, made peace": the comma before a verb or a joining word brings the sentence back. */
function endsAside(tokens: Scene['tokens'], at: number, to: number): boolean {
  if (tokens[at]?.text !== ',' && tokens[at]?.text !== ';') return false;
  const next = tokens[at + 1];
  if (at + 1 > to) return false;
  return /^(?:VERB|AUX|CCONJ)$/u.test(next?.pos ?? '') || at + 1 === to || isSubject(tokens, at + 1, to);
}

/** ", when she came, | he proposed": nothing but the subject stands between the comma and the verb. */
const isSubject = (tokens: Scene['tokens'], from: number, to: number): boolean =>
  to - from <= LONGEST_SUBJECT &&
  /^(?:PRON|DET|PROPN)$/u.test(tokens[from]?.pos ?? '') &&
  !LEAVES.test(tokens[from]?.lower ?? '') &&
  tokens.slice(from, to).every(({ pos }) => /^(?:PRON|DET|PROPN|NOUN|ADJ|NUM|PART)$/u.test(pos));

/** In tokens. */
const LONGEST_SUBJECT = 6;

/** "for a dinner", "at talks": an encounter that what is told goes on at or leads to; "flew in with an offer": what is brought. */
const isSetting = ({ tokens }: Scene, { from, sense }: Pick<Trigger, 'from' | 'sense'>): boolean => {
  const { lower = '' } = tokens[governingWord(tokens, from)] ?? {};
  return sense.type === 'meeting'
    ? /^(?:for|at|in|during|into)$/u.test(lower)
    : sense.type === 'proposal' && lower === 'with';
};

/** "Late last month they tabled a plan; Oru dismissed it": behind a semicolon the time of the sentence has ended. */
const isParted = ({ tokens }: Scene, { span }: FoundDate, { from }: Pick<Trigger, 'from'>): boolean => {
  const mark = tokens.findLastIndex(({ text }, at) => at < from && text === ';');
  if (mark < 0 || (tokens[mark]?.span[0] ?? 0) < span[1]) return false;
  return !/^(?:both|they|each|neither|he|she)$/u.test(tokens[mark + 1]?.lower ?? '');
};

/** The date that opens a trigger's sentence, where it holds for the trigger; null where none does. */
export function frontedDate(
  scene: Scene,
  trigger: Pick<Trigger, 'from' | 'noun' | 'sense'>,
  dates: readonly FoundDate[],
): FoundDate | null {
  const first = dates[0];
  if (first === undefined || !opens(scene, first) || isParted(scene, first, trigger)) return null;
  const noun = nounOf(scene, first);
  if (noun >= 0 && !OCCASIONS.includes(scene.tokens[noun]?.lower ?? '')) return null; // "The 2031 accord"
  if (trigger.noun && !isSetting(scene, trigger)) return null;
  const place = scene.tokens[trigger.from]?.span[0] ?? 0;
  const behind = tokenFrom(scene, first.span[1]);
  const isMain = (date: FoundDate): boolean =>
    !isInAside(scene, date, trigger) &&
    !isForWhenMeant(scene, date, trigger) &&
    !leaves(scene, behind, tokenFrom(scene, date.span[0]));
  const others = dates.slice(1, MOST_OTHERS).some((date) => date.span[0] < place && isMain(date));
  if (first.span[1] > place || others) return null;
  const { start, perfect, infinitive } = trigger.noun
    ? { start: trigger.from, perfect: false, infinitive: false }
    : verbForm(scene.tokens, trigger.from);
  if (perfect || (infinitive && !isToBe(scene, start)) || leaves(scene, behind, start)) return null;
  return first;
}
