import { EVENT_SUBJECTS, HAPPENING, RULES_NOT_ACTS } from '../../data/lint-acts.ts';
import { actOfNoun } from '../acts.ts';
import type { DraftView } from '../draft-view.ts';
import { dutyStart, type Duty } from '../duties.ts';
import { findingOn, nameOf, quoted, settledBy, type CheckResult } from '../findings.ts';
import type { LintFinding, LintSettled } from '../types.ts';
import { isNear, spanOf, type Unit } from '../view.ts';

const RULES = new Set(RULES_NOT_ACTS);
const EVENTS = new Set(EVENT_SUBJECTS);
const HAPPENS = new Set(HAPPENING);

/**
 * Duties that nobody bears. Three forms are met: a passive that names no agent ("forces shall be withdrawn"), a being
 * that nobody brings about ("there shall be a commission"), and an event that happens of itself ("the withdrawal shall
 * begin"). Prohibitions, rules ("shall be deemed") and "if" clauses are no such duties. Where a clause elsewhere asks
 * the same act of a named actor, the question is answered there.
 */
export function checkActor({ duties }: DraftView): CheckResult {
  const actors = actorsOf(duties);
  const findings: LintFinding[] = [];
  const settled: LintSettled[] = [];
  for (const duty of duties) {
    if (duty.force === 'may' ? !extendsMandate(duty) : duty.negated) continue;
    if (duty.subordinate || !isAgentless(duty)) continue;
    const by = actors.find(duty);
    if (by === duty.unit) continue;
    if (by === undefined) findings.push(asked(duty));
    else settled.push(settledBy('actor', duty.unit, by, `Who acts stands in ${nameOf(by)}.`));
  }
  return { findings, settled };
}

/** "may be extended": a power that nobody is given. */
const extendsMandate = (duty: Duty): boolean =>
  duty.voice === 'passive' &&
  !duty.negated &&
  /^(?:extend|renew|prolong|suspend|terminat|lift)/u.test(duty.acts[0]?.verb ?? '') &&
  !duty.sentence.tokens
    .slice(duty.verbAt, duty.end)
    .some(({ low }) => /^(?:agreement|consent|agree)$/u.test(low));

function isAgentless(duty: Duty): boolean {
  const { tokens } = duty.sentence;
  const verb = tokens[duty.verbAt]?.low ?? '';
  const subject = tokens.slice(duty.subject[0], duty.subject[1]);
  if (verb === 'taken' && subject.some(({ low }) => /^decisions?$/u.test(low))) return false;
  if (duty.voice === 'be' && tokens[duty.verbAt + 1]?.low === 'no') return false;
  if (duty.voice === 'be') return subject.at(-1)?.low === 'there' && !isNamedBySomebody(duty);
  if (
    verb === 'settled' &&
    subject.some(({ low }) => /^(?:disputes?|differences?|questions?|claims?)$/u.test(low))
  )
    return false;
  if (duty.voice === 'passive')
    return (
      !duty.agent &&
      !RULES.has(verb) &&
      !(
        tokens[duty.verbAt + 1]?.low === 'as' && /^(?:a|an|the)$/u.test(tokens[duty.verbAt + 2]?.low ?? '')
      ) &&
      !isNamedBySomebody(duty) &&
      !underSomebody(duty)
    );
  const head = subject.find(({ low }) => EVENTS.has(low));
  return (
    head !== undefined &&
    HAPPENS.has(verb) &&
    !subject.some(({ low }) => low === 'by') &&
    subject.indexOf(head) < 4 &&
    !/'s?$/u.test(subject[0]?.low ?? '')
  );
}

/** "a council of six members, three named by each Party": whoever names the members sets it up. */
function isNamedBySomebody({ sentence, verbAt }: Duty): boolean {
  const { tokens } = sentence;
  for (let at = verbAt + 1; at < Math.min(tokens.length, verbAt + 60); at += 1)
    if (
      tokens[at]?.low === 'by' &&
      /^(?:named|appointed|nominated|elected|chosen|designated|selected|provided|sent)$/u.test(
        tokens[at - 1]?.low ?? '',
      )
    )
      return true;
  return false;
}

/** "under the responsibility of X": somebody answers for it. */
function underSomebody({ sentence, verbAt, end }: Duty): boolean {
  const { tokens } = sentence;
  for (let at = verbAt + 1; at + 2 < end; at += 1)
    if (
      tokens[at]?.low === 'under' &&
      /^(?:responsibility|authority|auspices|direction|command|leadership|control)$/u.test(
        tokens[at + 2]?.low ?? tokens[at + 1]?.low ?? '',
      )
    )
      return true;
  return false;
}

interface Actors {
  /** Where an actor is named for the act of an agentless duty. */
  find(duty: Duty): Unit | undefined;
}

/** Clauses with an actor, by act: found in the provision itself, in the one above, or where the objects meet too. */
function actorsOf(duties: readonly Duty[]): Actors {
  const byVerb = new Map<string, { unit: Unit; objects: ReadonlySet<string> }[]>();
  for (const duty of duties) {
    if (duty.voice === 'passive' ? !duty.agent : duty.voice !== 'active') continue;
    for (const { verb, entry, objects } of duty.acts) {
      const key = entry?.base ?? verb;
      const list = byVerb.get(key) ?? [];
      if (list.length < 200)
        byVerb.set(key, [...list.slice(-199), { unit: duty.unit, objects: new Set(objects) }]);
    }
  }
  return {
    find(duty) {
      const { act, objects } = actAsked(duty);
      if (act === undefined) return undefined;
      const known = byVerb.get(act) ?? [];
      const near = known.find(({ unit }) => isNear(unit, duty.unit));
      return (near ?? known.find((each) => objects.some((object) => each.objects.has(object))))?.unit;
    },
  };
}

/** The act that an agentless clause is about, and its objects; for an event the act that its noun names. */
function actAsked(duty: Duty): { act: string | undefined; objects: readonly string[] } {
  const subject = duty.sentence.tokens.slice(duty.subject[0], duty.subject[1]);
  const noun = subject.map(({ low }) => actOfNoun(low)).find((entry) => entry !== undefined);
  const use = duty.acts[0];
  if (duty.voice === 'active' || use?.entry === undefined)
    return { act: noun?.base ?? use?.verb, objects: subject.map(({ low }) => low) };
  return { act: use.entry.base, objects: use.objects };
}

function asked(duty: Duty): LintFinding {
  const range: readonly [number, number] = [dutyStart(duty), duty.verbAt + 1];
  const words = quoted(duty.unit, spanOf(duty.sentence.tokens, range[0], range[1] - 1));
  const note =
    duty.voice === 'be'
      ? `${words} does not say who sets it up or names its members; until somebody is named, each side can wait for the other.`
      : `${words} does not say who is to do it; without an actor nobody can be held to it, and each side can wait for the other.`;
  const certainty = duty.force === 'duty' && duty.acts[0]?.entry !== undefined ? 'certain' : 'likely';
  return findingOn('actor', duty.unit, duty.sentence, range, note, certainty);
}
