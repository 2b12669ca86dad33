import type { Doubts, PartySheet, Score, Spread, WeightDoubts } from '@nonpaper/analysis';
import type { WrittenParty } from './schema.ts';

/** Where a sheet has ranges, likeliest values, orders or a total, a point stands in the sheet and the rest beside it as doubts. */

/** The middle of a range, the likeliest value of a triangle: what stands for a number where a point is wanted. */
const likeliest = (spread: Spread): number =>
  typeof spread === 'number' ? spread : 'likely' in spread ? spread.likely : (spread[0] + spread[1]) / 2;

/** The numbers of a party as a sheet takes them: ranges of scores stay, all else becomes a point. */
export function pointsOf({
  weights,
  scores,
  reserved,
}: Pick<WrittenParty, 'weights' | 'scores' | 'reserved'>): Pick<
  PartySheet,
  'weights' | 'scores' | 'reserved'
> {
  return {
    ...(weights === undefined ? {} : { weights: mapped(weights, likeliest) }),
    scores: mapped(scores, (options) =>
      mapped(options, (score): Score => (isTriangle(score) ? score.likely : score)),
    ),
    ...(reserved === undefined ? {} : { reserved: likeliest(reserved) }),
  };
}

type Triangle = { readonly low: number; readonly likely: number; readonly high: number };

const isTriangle = (spread: Spread): spread is Triangle => typeof spread !== 'number' && 'likely' in spread;

/** Own fields alone, so that a name such as `__proto__` is a name. */
const mapped = <A, B>(record: Readonly<Record<string, A>>, change: (value: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));

const kept = <T>(record: Readonly<Record<string, T>>, keep: (value: T) => boolean): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => keep(value)));

const isEmpty = (record: object): boolean => Object.keys(record).length === 0;

/** What a party's numbers leave open beyond ranges of scores; null where nothing does. */
export function doubtsOf(party: WrittenParty): Doubts | null {
  const { name, weightsTotal, weightOrder, optionOrder, reserved } = party;
  const spreads = kept<Spread>(party.weights ?? {}, (each) => typeof each !== 'number');
  // With a total, a weight that is named is known as it stands; one that is not named is open.
  const said = weightsTotal === undefined ? spreads : (party.weights ?? {});
  const weights: WeightDoubts = {
    ...(weightsTotal === undefined ? {} : { total: weightsTotal }),
    ...(isEmpty(said) ? {} : { spreads: said }),
    ...(weightOrder === undefined ? {} : { matters: weightOrder }),
  };
  const scores = kept(
    mapped(party.scores, (options) => kept<Spread>(options, isTriangle)),
    (options) => !isEmpty(options),
  );
  const better = Object.entries(optionOrder ?? {}).flatMap(([issue, orders]) =>
    orders.map((options) => ({ issue, options })),
  );
  const doubts = {
    ...(isEmpty(weights) ? {} : { weights }),
    ...(isEmpty(scores) ? {} : { scores }),
    ...(better.length === 0 ? {} : { better }),
    ...(reserved === undefined || typeof reserved === 'number' ? {} : { reserved }),
  };
  return isEmpty(doubts) ? null : { party: name, ...doubts };
}

/** A party as the file has it, from a sheet and its doubts. */
export function fieldsOfParty(party: PartySheet, doubts: Doubts | undefined): WrittenParty {
  const { weights = {}, scores: said = {}, better, reserved } = doubts ?? {};
  const written = { ...party.weights, ...weights.spreads };
  const points = mapped(party.scores, (options) => mapped(options, (score) => writable(score)));
  const scores = Object.fromEntries(
    Object.entries(points).map(([issue, options]) => [
      issue,
      { ...options, ...(Object.hasOwn(said, issue) ? mapped(said[issue] ?? {}, writable) : {}) },
    ]),
  );
  return {
    name: party.name,
    ...(party.assumptionOf === undefined ? {} : { assumptionOf: party.assumptionOf }),
    ...(isEmpty(written) ? {} : { weights: mapped(written, writable) }),
    ...(weights.total === undefined ? {} : { weightsTotal: weights.total }),
    ...(weights.matters === undefined ? {} : { weightOrder: weights.matters.map((chain) => [...chain]) }),
    scores,
    ...(better === undefined ? {} : { optionOrder: ordersByIssue(better) }),
    ...(party.reserved === undefined ? {} : { reserved: writable(reserved ?? party.reserved) }),
    ...(party.redLines === undefined ? {} : { redLines: [...party.redLines] }),
    ...(party.boxes === undefined
      ? {}
      : {
          boxes: party.boxes.map(({ where, value }) => ({
            where: mapped(where, (each) => [...each]),
            value,
          })),
        }),
  };
}

type Written = WrittenParty['scores'][string][string];

const writable = (spread: Spread): Written =>
  typeof spread === 'number' ? spread : 'likely' in spread ? { ...spread } : [spread[0], spread[1]];

function ordersByIssue(better: NonNullable<Doubts['better']>): Record<string, string[][]> {
  const byIssue = new Map<string, string[][]>();
  for (const { issue, options } of better) byIssue.set(issue, [...(byIssue.get(issue) ?? []), [...options]]);
  return Object.fromEntries(byIssue);
}
