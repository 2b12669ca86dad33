import { actOfNoun, actOfParticiple } from '../acts.ts';
import type { DraftView, ReadSentence } from '../draft-view.ts';
import { actEnd, dutyStart, type ActUse, type Duty } from '../duties.ts';
import { findingOn, nameOf, quoted, settledBy, type CheckResult } from '../findings.ts';
import { isBodyNoun } from '../names.ts';
import type { LintFinding, LintSettled } from '../types.ts';
import { isNear, spanOf, type SentenceView, type Unit } from '../view.ts';

/**
 * Duties to do something once that give no date, limit or trigger. Only acts that are done at some time and then are
 * done are asked about; standing duties ("shall respect"), prohibitions and the daily work of a body are not. A time
 * anywhere in the clause or at the head of its sentence answers, a loose one too ("in due course" is a question of its
 * own); so does a time given for the same act in the provision above, or in another that speaks of the same thing.
 */
export function checkDeadline({ duties, sentences }: DraftView): CheckResult {
  const timed = timedMentions(sentences);
  const findings: LintFinding[] = [];
  const settled: LintSettled[] = [];
  for (const duty of duties) {
    if (isUnbegun(duty)) findings.push(bodyAsked(duty));
    const act = duty.acts.find((each) => each.entry?.once === true && isDoneOnce(duty, each));
    if (act === undefined || isTimed(duty) || !isOwed(duty) || isWorkOfABody(duty, act)) continue;
    const by = timed(duty, act);
    if (by === duty.unit) continue;
    if (by === undefined) findings.push(asked(duty, act));
    else settled.push(settledBy('deadline', duty.unit, by, `When it is due stands in ${nameOf(by)}.`));
  }
  return { findings, settled };
}

/** Whether the clause says when; "since 2027" only says which of its objects are meant. */
const isTimed = ({ times, sentence }: Duty): boolean =>
  times.some(({ from }) => sentence.tokens[from]?.low !== 'since');

/** "There shall be a commission": by when is it to be there? */
function isUnbegun(duty: Duty): boolean {
  const { tokens } = duty.sentence;
  if (
    duty.voice !== 'be' ||
    !isOwed(duty) ||
    duty.times.length > 0 ||
    tokens[duty.modal - 1]?.low !== 'there'
  )
    return false;
  const noun = tokens.slice(duty.verbAt + 1, duty.verbAt + 7);
  const named = tokens.slice(duty.verbAt, duty.end).some(({ low }) => low === 'named' || low === 'by');
  return !named && noun.some(({ low }) => isBodyNoun(low));
}

function bodyAsked(duty: Duty): LintFinding {
  const range: readonly [number, number] = [duty.subject[0], duty.verbAt + 1];
  const note =
    'This calls for a body and does not say by when it has to be at work; what depends on it can be held up for as long as it is not.';
  return findingOn('deadline', duty.unit, duty.sentence, range, note, 'likely');
}

const isOwed = (duty: Duty): boolean => duty.force === 'duty' && !duty.negated && !duty.subordinate;

const MEETINGS =
  /^(?:election|meeting|conference|talk|referendum|vote|session|consultation|negotiation|dialogue|census|hearing)$/u;
/** Verbs that name an act only with certain objects: "hold elections", but "hold the fund". */
const ONLY_WITH: Readonly<Record<string, RegExp>> = {
  hold: MEETINGS,
  set: /^(?:up|commission|committee|fund|council|office|mechanism|court|tribunal|force|group|team|room)$/u,
  name: /^(?:member|representative|judge|minister|officer|delegate|commissioner|expert|arbitrator|head|director)$/u,
  form: /^(?:government|commission|committee|council|group|team|fund|body|force|cabinet|coalition|unit|company)$/u,
  mark: /^(?:border|boundary|line|minefield|zone|frontier)$/u,
  count: /^(?:vote|population|person|people|ballot)$/u,
  return: /./u,
  settle: /./u,
  sign: /^(?:agreement|treaty|protocol|convention|accord|memorandum|declaration|statement)$/u,
  open: /./u,
  end: /./u,
  stop: /./u,
  found: /./u,
};

function isDoneOnce({ sentence, voice, subject }: Duty, { entry, objects, at }: ActUse): boolean {
  const needed = entry === undefined ? undefined : ONLY_WITH[entry.base];
  const next = sentence.tokens[at + 1]?.low ?? '';
  if (
    needed !== undefined &&
    !objects.some((object) => needed.test(object)) &&
    !(needed.test(next) && next.length > 1)
  )
    return false;
  const first = voice === 'passive' ? (sentence.tokens[subject[0]]?.low ?? '') : next;
  return !/^(?:each|every|any|such|whatever|no|annual|regular)$/u.test(first);
}

const WORK =
  /^(?:inspect|investigate|verify|register|publish|audit|submit|prepare|draft|recruit|count|approve|amend|revise|deliver|supply|notify|train|finance|settle|negotiate|vote|mark|pay|appoint|elect|adopt|exchange|conclude|name|nominate|close|open|hold|convene)$/u;

/** "The Commission shall inspect …": what a body is there for, rather than one act. */
function isWorkOfABody({ sentence, subject, voice }: Duty, { verb }: ActUse): boolean {
  if (voice !== 'active') return false;
  const head = sentence.tokens
    .slice(subject[0], Math.min(subject[1], subject[0] + 6))
    .some(({ low }) => isBodyNoun(low));
  return head && WORK.test(verb);
}

interface Mention {
  readonly unit: Unit;
  readonly view: SentenceView;
  readonly words: ReadonlySet<string>;
}

/**
 * Finds a sentence with a time that speaks of the same act: in the provision itself, in one above, or in any that
 * shares a word of the object. At most 40 mentions of an act are kept, so that the whole stays linear.
 */
function timedMentions(sentences: readonly ReadSentence[]): (duty: Duty, act: ActUse) => Unit | undefined {
  const byAct = new Map<string, Mention[]>();
  for (const { unit, view, times } of sentences) {
    if (times.every(({ kind }) => kind === 'loose' || kind === 'fixed')) continue;
    const words = new Set(view.tokens.map(({ low }) => low.replace(/(?<=[^s])s$/u, '')));
    for (const act of actsIn(view.tokens.map(({ low }) => low))) {
      const known = byAct.get(act) ?? [];
      if (known.length < 40) byAct.set(act, [...known, { unit, view, words }]);
    }
  }
  return (duty, { entry, objects }) => {
    const known = (byAct.get(entry?.base ?? '') ?? []).filter(({ view }) => view !== duty.sentence);
    const near = known.find(({ unit }) => isNear(unit, duty.unit));
    return (near ?? known.find(({ words }) => objects.some((object) => words.has(object))))?.unit;
  };
}

function actsIn(words: readonly string[]): Set<string> {
  const found = words.map((word) => (actOfNoun(word) ?? actOfParticiple(word))?.base);
  return new Set(found.filter((base) => base !== undefined));
}

function asked(duty: Duty, act: ActUse): LintFinding {
  const { at, entry } = act;
  const from = duty.acts[0]?.at === at ? dutyStart(duty) : at;
  const range: readonly [number, number] = [from, actEnd(duty, act)];
  const words = quoted(duty.unit, spanOf(duty.sentence.tokens, range[0], range[1] - 1));
  const note = `${words} has no date, limit or trigger; it can be put off without end and still not be in breach. By when, or after what, is it due?`;
  return findingOn(
    'deadline',
    duty.unit,
    duty.sentence,
    range,
    note,
    entry?.seen === true ? 'certain' : 'likely',
  );
}
