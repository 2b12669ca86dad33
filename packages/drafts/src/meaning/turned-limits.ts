/** Limits that a denied duty turns: "shall not hold more than 420" sets the limit of "shall hold at most 420". */
import type { DutyMark, Mark } from './mark.ts';
import type { Token } from './tokens.ts';

const TURNED: Readonly<Record<string, string>> = { 'more than': 'at most', 'less than': 'at least' };

/** How far behind a duty any limit is its own: "shall not be raised above". */
const FARTHEST_LIMIT = 2;
/** "No inhabitant shall be supplied with less than": the denial holds for all that the clause says. */
const FARTHEST_OF_NONE = 4;
/** How far behind it one is where no word between them gives it to something else: "may not extend the debate by more than". */
const FARTHEST_OF_OBJECT = 7;

/** "More than" is of the verb; "above" and "over" may be of a place before it. */
const COMPARED = /^(?:more|less|fewer|greater|higher|lower|longer|shorter|larger|smaller)$/u;

/** Words that give a limit to what is acted on: "vessels of more than ten metres", "persons who have more than". */
const GIVES_AWAY =
  /^(?:of|with|which|who|whose|that|whom|where|having|carrying|containing|weighing|aged|and|or|if|unless|when)$/u;

/**
 * The marks of a clause with the limits that its duty turns, and its relative duties: one that is denied is read as affirmed where
 * it has a limit of its own, so that "who may not reject more than one" and "who may reject no more than one" are one. Linear in the
 * marks, but for the few words between a duty and a limit.
 */
export function withTurnedLimits(
  tokens: readonly Token[],
  marks: readonly Mark[],
  duty: DutyMark | null,
  asides: readonly DutyMark[],
): { readonly marks: readonly Mark[]; readonly asides: readonly DutyMark[] } {
  const isTurned = (mark: Mark, by: DutyMark): boolean =>
    by.negated && mark.kind === 'bound' && Object.hasOwn(TURNED, mark.value) && isOwn(tokens, mark, by);
  const turner = (mark: Mark): DutyMark | undefined =>
    [...asides, ...(duty === null ? [] : [duty])].find((each) => isTurned(mark, each));
  const affirmed = new Set(asides.filter((aside) => marks.some((mark) => turner(mark) === aside)));
  return {
    marks: marks.map((mark) => {
      const by = turner(mark);
      const value = by === undefined ? undefined : TURNED[mark.value];
      if (value === undefined) return mark;
      return by === duty ? { ...mark, value, turned: true } : { ...mark, value };
    }),
    asides: asides.map((aside) => (affirmed.has(aside) ? { ...aside, negated: false } : aside)),
  };
}

function isOwn(tokens: readonly Token[], mark: Mark, duty: DutyMark): boolean {
  const apart = mark.from - duty.to;
  if (apart < 0 || apart > FARTHEST_OF_OBJECT) return false;
  if (apart <= (duty.denial === undefined ? FARTHEST_LIMIT : FARTHEST_OF_NONE)) return true;
  if (!COMPARED.test(tokens[mark.from]?.key ?? '')) return false;
  return tokens.slice(duty.to, mark.from).every(({ kind, key }) => kind === 'word' && !GIVES_AWAY.test(key));
}
