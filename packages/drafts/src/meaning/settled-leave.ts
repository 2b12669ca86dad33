/** Leave that somebody has to give, and other restrictions by "only" or by a denial with a way out. */
import type { Side } from './settled-side.ts';
import { isWithout, of, unlike } from './settling.ts';

/** "Only with its approval" and "not … without its approval", "exclusively for" and "for no purpose other than". */
export function settleOnly(one: Side, other: Side): void {
  const { own, others } = unlike(one, other);
  const only = of(own, 'only');
  const denials = other.denials();
  if (only === undefined || denials.length <= one.denials().length) return;
  const without = denials.find(({ mark }) => mark !== null && isWithout(other, mark));
  const denial = denials.find((each) => each !== without);
  const limit = of(others, 'except', 'unless', 'until', 'before');
  if (denial === undefined || (limit === undefined && without === undefined)) return;
  const partner =
    limit === undefined || limit.value === 'except' ? undefined : of(own, 'if', 'after', 'consent');
  // One "unless" stands for as many as the other side repeats: "only after a hearing and only if".
  const again = own.filter((mark) => mark !== only && mark.value === 'only');
  one.take(only, partner, ...again);
  other.take(limit);
  other.grant(denial, one);
  if (limit !== undefined || without === undefined) return;
  other.grant(without, one);
  if (without.mark !== null && other.behind(without.mark).some(({ key }) => CONSENT.test(key)))
    one.take(of(own, 'consent'));
  for (const token of other.own.flatMap(({ tokens }) => tokens))
    if (token.span[0] === without.mark?.span[0]) other.strip(token, 'with');
}

/** Words for leave that somebody gives: "with its approval", "unless it approves". */
const CONSENT = /^(?:consent|agree|approv|authoris|permit|permission)/u;

/** "Its consent shall be required for" and "no … without its consent", "no … unless it consents". */
export function settleRequired(one: Side, other: Side): void {
  const words = one.own.flatMap(({ tokens }) => tokens.map(({ key }) => key));
  const isRequired = words.some((key) => REQUIRED.test(key)) && words.some((key) => CONSENT.test(key));
  const denials = other.denials();
  if (!isRequired) return;
  if (denials.length <= one.denials().length) return settleDemand(one, other);
  const limit = of(unlike(one, other).others, 'unless', 'except', 'consent');
  const without = denials.find(({ mark }) => mark !== null && isWithout(other, mark));
  const denial = denials.find((each) => each !== without);
  const opener = limit ?? without?.mark ?? undefined;
  if (denial === undefined || opener === undefined) return;
  if (!other.behind(opener).some(({ key }) => CONSENT.test(key))) return;
  other.take(opener);
  other.grant(denial, one);
  other.follow(one);
}

/** "Shall require the consent of" and "only with the consent of". */
function settleDemand(one: Side, other: Side): void {
  const { others } = unlike(one, other);
  const [only, leave] = [of(others, 'only'), of(others, 'consent', 'if')];
  if (only === undefined || !other.own.some(({ tokens }) => tokens.some(({ key }) => CONSENT.test(key))))
    return;
  other.take(only, leave);
  other.follow(one);
}

const REQUIRED = /^(?:require[ds]?|needs?|needed|necessary|condition)$/u;
