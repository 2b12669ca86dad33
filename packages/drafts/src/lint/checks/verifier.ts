import { OF_ARMS, VERIFYING, WHOLE_DRAFT } from '../../data/lint-verifying.ts';
import { actOfNoun, actOfParticiple, actOfPresent, familyOf } from '../acts.ts';
import type { DraftView, ReadSentence } from '../draft-view.ts';
import { actEnd, dutyStart, singular, type ActUse, type Duty } from '../duties.ts';
import { findingOn, nameOf, quoted, settledBy, type CheckResult } from '../findings.ts';
import type { LintFinding, LintSettled } from '../types.ts';
import { spanOf, type Unit } from '../view.ts';

const VERIFIES = new Set(VERIFYING);
const WHOLE = new Set(WHOLE_DRAFT);
const ARMS = new Set(OF_ARMS);
/** How far behind the verifying word its object is read. */
const OBJECT_AHEAD = 24;

/**
 * Duties whose doing is a fact on the ground and that nobody is to confirm. Asked only of acts that the other side will
 * want to see done and that have an actor. A verifying word in the provision answers; so does a mandate elsewhere that
 * covers the whole draft ("verify compliance with this Agreement"), the act, its object, or, for acts of arms, the
 * cease-fire; then the report says which provision covers it.
 */
export function checkVerifier({ duties, sentences, byUnit }: DraftView): CheckResult {
  const mandates = sentences.flatMap(mandateOf);
  const covering = coverage(mandates);
  const findings: LintFinding[] = [];
  const settled: LintSettled[] = [];
  const done = new Set<Unit>();
  for (const duty of duties) {
    const act = duty.acts.find(
      ({ entry, objects }) =>
        entry?.seen === true && (objects.length > 0 || entry.base === 'withdraw' || entry.base === 'disarm'),
    );
    if (act === undefined || !isOwed(duty) || done.has(duty.unit)) continue;
    done.add(duty.unit);
    if (byUnit.get(duty.unit)?.some(({ view }) => view.tokens.some(({ low }) => VERIFIES.has(low)))) continue;
    const by = covering(duty, act);
    if (by === undefined) findings.push(asked(duty, act));
    else
      settled.push(
        settledBy('verifier', duty.unit, by, `That it was done is confirmed under ${nameOf(by)}.`),
      );
  }
  return { findings, settled };
}

const isOwed = (duty: Duty): boolean =>
  duty.force === 'duty' && !duty.negated && !duty.subordinate && (duty.voice === 'active' || duty.agent);

interface Mandate {
  readonly unit: Unit;
  readonly whole: boolean;
  readonly words: ReadonlySet<string>;
  readonly acts: ReadonlySet<string>;
}

/** What a sentence gives somebody to verify; none where it only speaks of verifying in passing. */
function mandateOf({ unit, view }: ReadSentence): Mandate[] {
  const { tokens } = view;
  const at = tokens.findIndex(({ low }) => VERIFIES.has(low));
  if (at < 0) return [];
  const around = tokens.slice(Math.max(0, at - 12), at + OBJECT_AHEAD);
  const behind = tokens.slice(at, at + OBJECT_AHEAD);
  return [
    {
      unit,
      whole:
        behind.some(({ low }) => WHOLE.has(low)) ||
        around.slice(0, 12).some(({ low }) => low === 'compliance' || low === 'implementation'),
      words: new Set(around.map(({ low }) => singular(low))),
      acts: new Set(around.flatMap(({ low }) => familiesOf(low))),
    },
  ];
}

function familiesOf(low: string): string[] {
  const act = actOfNoun(low) ?? actOfParticiple(low) ?? actOfPresent(low);
  return act === undefined ? [] : [familyOf(act.base)];
}

/** Who covers a duty: the first mandate of the whole draft, of the act, of the object, or of the arms. */
function coverage(mandates: readonly Mandate[]): (duty: Duty, act: ActUse) => Unit | undefined {
  const whole = mandates.find((each) => each.whole)?.unit;
  const arms = mandates.find(({ words }) => [...words].some((word) => ARMS.has(word)))?.unit;
  const byAct = new Map<string, Unit>();
  const byWord = new Map<string, Unit>();
  for (const { unit, words, acts } of mandates) {
    for (const act of acts) if (!byAct.has(act)) byAct.set(act, unit);
    for (const word of words) if (!byWord.has(word)) byWord.set(word, unit);
  }
  return (_, { entry, objects }) => {
    const ofArms = objects.some((object) => ARMS.has(object));
    const object = objects.find((each) => byWord.has(each));
    return (
      whole ??
      byAct.get(familyOf(entry?.base ?? '')) ??
      (ofArms ? arms : undefined) ??
      (object === undefined ? undefined : byWord.get(object))
    );
  };
}

function asked(duty: Duty, act: ActUse): LintFinding {
  const { at } = act;
  const range: readonly [number, number] = [
    duty.acts[0]?.at === at ? dutyStart(duty) : at,
    actEnd(duty, act),
  ];
  const words = quoted(duty.unit, spanOf(duty.sentence.tokens, range[0], range[1] - 1));
  const note = `Nobody is named who confirms that this was done: ${words}. If the sides differ over it, nothing settles the facts. Who verifies it, and to whom is it reported?`;
  return findingOn('verifier', duty.unit, duty.sentence, range, note, 'likely');
}
