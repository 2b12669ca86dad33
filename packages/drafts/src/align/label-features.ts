import { isPutIn } from './labels.ts';
import type { Profile } from './profiles.ts';
import type { Sides } from './sides.ts';

/** What the numbers at the head of two texts say: whether they are one, of one kind, put in between others, or went on as others did. */
export function labelsInto(
  into: Float64Array,
  { trust, labelRarity, labelSteps }: Sides,
  a: Profile,
  b: Profile,
): void {
  const [x, y] = [a.label, b.label];
  const sameKind = x !== null && y !== null && x.kind === y.kind;
  const same = sameKind && x.printed === y.printed;
  into[31] = same ? trust.labels * (labelRarity.get(x.printed) ?? 0) : 0;
  into[32] = sameKind && !same ? trust.labels : 0;
  into[33] = !sameKind && (x !== null || y !== null) ? trust.labelKinds : 0;
  const [isNew, isOtherNew] = [isPutIn(x), isPutIn(y)];
  into[71] = isNew !== isOtherNew ? 1 : 0;
  into[72] = isNew && isOtherNew ? 1 : 0;
  into[73] = labelSteps.share(x, y);
}
