import type { Outcome } from '../outcome.ts';
import { Pace } from '../pace.ts';
import { run, type Work } from '../work.ts';
import { AMOUNT_STEPS, amountOf, inUnit, product, unitOf, type Amount, type Scored } from './amounts.ts';
import { linksOf } from './links.ts';
import { namesOf, Places } from './places.ts';
import { orRefused, Refused } from '../refused.ts';
import { finite } from './finite.ts';
import type { PartySheet, Score, Sheet, SheetBox, SheetLink } from './sheet.ts';
import type { Box, Space } from './space.ts';

/**
 * A score sheet in numbers, or the first thing that is wrong with it and where. Nothing is normalised: weights that do
 * not add up to anything are used as they are.
 *
 * Plan. Names become places, so that a wrong one is found here and nowhere later. Each utility is weight times score as
 * exact decimals; if the sums of all issues and boxes fit below 2^53 in the smallest unit that is needed, utilities
 * are whole numbers of it, else they stay doubles and the unit says so. Cost: the number of scores.
 */
export const prepare = (sheet: Sheet): Outcome<Space> => run(preparing(sheet));

/** The same with reports between, for sheets of very many scores. */
export const preparing = (sheet: Sheet): Work<Outcome<Space>> => orRefused(spaceOf(sheet));

/** What a sheet says beside its numbers. */
export interface Named {
  readonly issues: Sheet['issues'];
  readonly parties: readonly { readonly name: string }[];
  readonly links?: readonly SheetLink[];
}

/** Names and links by places, under the rules of a score sheet: for what has no scores. */
export const preparingNames = (named: Named): Work<Outcome<Pick<Space, 'names' | 'sizes' | 'links'>>> =>
  orRefused(namedParts(named));

function* namedParts({ issues, parties, links = [] }: Named): Work<Pick<Space, 'names' | 'sizes' | 'links'>> {
  const names = yield* namesOf(issues, parties);
  const places = yield* Places.of(issues);
  return {
    names,
    sizes: issues.map(({ options }) => options.length),
    links: yield* linksOf(links, places),
  };
}

function* spaceOf(sheet: Sheet): Work<Space> {
  const names = yield* namesOf(sheet.issues, sheet.parties);
  const places = yield* Places.of(sheet.issues);
  const exact: Scored[] = [];
  for (const party of sheet.parties) exact.push(yield* scoredOf(sheet, party, places));
  const unit = yield* unitOf(exact);
  const utilities: number[][][] = [];
  const pace = new Pace();
  for (const own of exact) {
    const issues: number[][] = [];
    for (const issue of own.utilities) {
      issues.push(issue.map((each) => inUnit(each, unit)));
      yield* pace.after(AMOUNT_STEPS * issue.length);
    }
    utilities.push(issues);
  }
  return {
    unit,
    names,
    sizes: sheet.issues.map(({ options }) => options.length),
    parties: sheet.parties.length,
    utilities,
    reserved: exact.map(({ reserved }) => (reserved === null ? null : inUnit(reserved, unit))),
    boxes: exact.map(({ boxes }) =>
      boxes.map(({ value, ...box }) => ({ ...box, value: inUnit(value, unit) })),
    ),
    redLines: sheet.parties.map(({ name, redLines = [] }) =>
      redLines.map((each) => places.choice(each, `red lines of ${name}`)),
    ),
    links: yield* linksOf(sheet.links ?? [], places),
  };
}

function* scoredOf({ issues }: Sheet, party: PartySheet, places: Places): Work<Scored> {
  const pace = new Pace();
  yield* checkNames(party, places, pace);
  const weights = issues.map(({ name }) => amountOf(weightOf(party, name)));
  if (weights.every(({ double }) => double === 0))
    throw new Refused('sheet-weight-wrong', 'All weights are zero.', `weights of ${party.name}`);
  const utilities: Amount[][] = [];
  for (const [at, { name, options }] of issues.entries()) {
    const weight = weights[at] ?? amountOf(1);
    utilities.push(options.map((option) => product(weight, amountOf(scoreOf(party, name, option)))));
    yield* pace.after(3 * AMOUNT_STEPS * options.length);
  }
  return {
    utilities,
    reserved:
      party.reserved === undefined
        ? null
        : amountOf(finite(party.reserved, `reservation value of ${party.name}`)),
    boxes: (party.boxes ?? []).map((box, at) => boxOf(box, issues, places, `box ${at + 1} of ${party.name}`)),
  };
}

function* checkNames({ name, weights = {}, scores }: PartySheet, places: Places, pace: Pace): Work<void> {
  for (const issue of Object.keys(weights)) places.issue(issue, `weights of ${name}`);
  for (const [issue, options] of Object.entries(scores)) {
    places.issue(issue, `scores of ${name}`);
    const own = Object.keys(options);
    for (const option of own) places.option(issue, option, `scores of ${name}`);
    yield* pace.after(AMOUNT_STEPS * own.length);
  }
}

function weightOf({ name, weights = {} }: PartySheet, issue: string): number {
  const where = `weight of ${name} for “${issue}”`;
  const weight = finite(Object.hasOwn(weights, issue) ? weights[issue] : 1, where);
  if (weight < 0) throw new Refused('sheet-weight-wrong', `The weight is ${weight}.`, where);
  return weight;
}

function scoreOf({ name, scores }: PartySheet, issue: string, option: string): number {
  const where = `score of ${name} for “${issue}”, “${option}”`;
  const own = Object.hasOwn(scores, issue) ? scores[issue] : undefined;
  const score: Score | undefined = own !== undefined && Object.hasOwn(own, option) ? own[option] : undefined;
  if (score === undefined) throw new Refused('sheet-score-missing', 'There is no score.', where);
  if (typeof score === 'number') return finite(score, where);
  const [low, high] = [finite(score[0], where), finite(score[1], where)];
  if (low > high)
    throw new Refused('sheet-not-a-number', `The range runs from ${low} down to ${high}.`, where);
  if (low < high)
    throw new Refused('sheet-range-not-point', `The score is a range, ${low} to ${high}.`, where);
  return low;
}

function boxOf(
  { where, value }: SheetBox,
  issues: Sheet['issues'],
  places: Places,
  place: string,
): Omit<Box, 'value'> & { readonly value: Amount } {
  const named = Object.entries(where).map(([issue, options]) => {
    const at = places.issue(issue, place);
    const inside = (issues[at]?.options ?? []).map(() => false);
    for (const option of options) inside[places.option(issue, option, place)] = true;
    return { at, inside };
  });
  return {
    issues: named.map(({ at }) => at),
    inside: named.map(({ inside }) => inside),
    value: amountOf(finite(value, place)),
  };
}
