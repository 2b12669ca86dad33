import type { Doubts, Sheet, Spread } from '@nonpaper/analysis';
import { knownWords } from '@nonpaper/pages';

/** What a record of a file has under a name; not what every object has. */
const ownOf = <T>(record: Readonly<Record<string, T>> | undefined, name: string): T | undefined =>
  record !== undefined && Object.hasOwn(record, name) ? record[name] : undefined;

/** What is known of the numbers of a party that is no point, in words: every figure opens to these assumptions. */
export function knownOf(sheet: Sheet, party: Sheet['parties'][number], doubts: Doubts | undefined): string[] {
  const { weights = {}, scores = {}, better = [], reserved } = doubts ?? {};
  const isOpen = (spread: Spread | undefined): spread is Spread =>
    spread !== undefined && typeof spread !== 'number';
  const ofScores = sheet.issues.flatMap(({ name, options }) =>
    options.flatMap((option) => {
      const spread = ownOf(ownOf(scores, name), option) ?? ownOf(ownOf(party.scores, name), option);
      return isOpen(spread) ? [knownWords(`score of “${option}” (${name})`, spread)] : [];
    }),
  );
  const ofWeights = sheet.issues.flatMap(({ name }) => {
    const spread = ownOf(weights.spreads, name);
    if (spread === undefined)
      return weights.total === undefined ? [] : [`weight of ${name}: anything up to ${weights.total}`];
    return isOpen(spread) ? [knownWords(`weight of ${name}`, spread)] : [];
  });
  return [
    ...(weights.total === undefined ? [] : [`all weights add up to ${weights.total}`]),
    ...ofWeights,
    ...(weights.matters ?? []).map((chain) => `weights fall, or stay, in this order: ${chain.join(', ')}`),
    ...ofScores,
    ...better.map(({ issue, options }) => `options of ${issue} from better to worse: ${options.join(', ')}`),
    ...(isOpen(reserved) ? [knownWords('utility of no agreement', reserved)] : []),
  ];
}

/** The numbers of a party that are points, in words: with what is known of the others, all that figures rest on. */
export function pointsOf(
  sheet: Sheet,
  party: Sheet['parties'][number],
  doubts: Doubts | undefined,
): string[] {
  const { weights = {}, scores = {}, reserved = party.reserved } = doubts ?? {};
  const spreads = weights.spreads ?? {};
  const pointed = (what: string, spread: Spread | undefined): string[] =>
    typeof spread === 'number' ? [knownWords(what, spread)] : [];
  return [
    ...sheet.issues.flatMap(({ name }) =>
      pointed(`weight of ${name}`, ownOf(spreads, name) ?? ownOf(party.weights, name)),
    ),
    ...sheet.issues.flatMap(({ name, options }) =>
      options.flatMap((option) =>
        pointed(
          `score of “${option}” (${name})`,
          ownOf(ownOf(scores, name), option) ?? ownOf(ownOf(party.scores, name), option),
        ),
      ),
    ),
    ...pointed('utility of no agreement', reserved ?? undefined),
  ];
}

/** Whether the weights of a party are not all known as points. */
export const hasOpenWeights = ({ weights = {} }: Pick<Doubts, 'weights'>): boolean =>
  weights.total !== undefined ||
  Object.values(weights.spreads ?? {}).some((each) => typeof each !== 'number');
