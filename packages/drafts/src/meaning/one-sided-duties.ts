/** Duties that one side alone has: a plain statement stands on the other, or nothing answers. */
import type { Span } from '@nonpaper/vocabulary';
import { asWritten } from './as-written.ts';
import { type Finding, quoted, WEIGHTS } from './change.ts';
import type { Clause } from './clauses.ts';
import { type Bound, nearness } from './duty-force.ts';
import { actorsShown, dutyShown, verbBehind } from './duty-shown.ts';
import type { ClauseGroup } from './pairing.ts';
import { isRecast } from './recast.ts';

/** A plain statement on one side, a duty on the other; or a clause with a duty that nothing answers. */
export function oneSided(group: ClauseGroup, a: readonly Bound[], b: readonly Bound[]): Finding[] {
  const { left, right } = group;
  const isAlone = left.length === 0 || right.length === 0;
  const [one] = a.length > 0 ? a : b;
  if (one === undefined) return [];
  const removed = a.length > 0;
  if (isAlone) return [...a, ...b].map((bound) => aloneFinding(bound, removed));
  const text = dutyShown(one);
  const note = removed
    ? `Duty became a plain statement: ${quoted(text)} is no longer said`
    : `A plain statement became a duty: ${quoted(text)}`;
  return [
    {
      kind: 'duty-changed',
      left: removed ? one.duty.span : spanOf(left),
      right: removed ? spanOf(right) : one.duty.span,
      before: removed ? text : '',
      after: removed ? '' : text,
      weight: WEIGHTS['duty-changed'] + Math.round(one.duty.form.level),
      note: `${note}${actorsShown(one, one)}`,
      maybe: !bindsAnew(one) || isRecast(group),
    },
  ];
}

const STATES: ReadonlySet<string> = new Set(
  'be have remain enter take come consist comprise apply include mean become run last extend cover form constitute stay continue lie rest prevail do stand expire cease lapse'.split(
    ' ',
  ),
);

/** Whether a duty orders somebody to act: "the tribunal has three members" and "shall have" say the same, "Arvenia pays" and "shall pay" do not. */
const bindsAnew = ({ clause, duty }: Bound): boolean =>
  clause.actors.length > 0 && duty.form.negated !== true && !STATES.has(verbBehind(clause, duty));

const LONGEST_SHOWN = 160;

function aloneFinding(bound: Bound, removed: boolean): Finding {
  const words = asWritten(bound.clause.tokens).replace(/^[\s,;:]+|[\s,;:]+$/gu, '');
  const text = words.length > LONGEST_SHOWN ? `${words.slice(0, LONGEST_SHOWN - 1).trimEnd()}…` : words;
  const kind = removed ? 'duty-removed' : 'duty-added';
  const span = bound.clause.span;
  return {
    kind,
    left: removed ? span : null,
    right: removed ? null : span,
    before: removed ? text : '',
    after: removed ? '' : text,
    weight: WEIGHTS[kind] - nearness(bound.duty.form.level, 0),
    note: `${removed ? 'Duty dropped' : 'Duty added'}: ${quoted(text)}${actorsShown(bound, bound)}`,
  };
}

const spanOf = (clauses: readonly Clause[]): Span | null => clauses[0]?.span ?? null;
