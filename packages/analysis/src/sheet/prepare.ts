import { ANALYSIS_CODES, type AnalysisCode } from '../codes.ts';
import { bad, good, type Outcome } from '../outcome.ts';
import {
  decimalOf,
  shortest,
  smallDecimalOf,
  smallProduct,
  times,
  unitsOf,
  type Decimal,
  type SmallDecimal,
} from './decimals.ts';
import type { PartySheet, Score, Sheet, SheetBox, SheetChoice, SheetLink } from './sheet.ts';
import type { Box, Choice, Link, Space, Unit } from './space.ts';

/**
 * A score sheet in numbers, or the first thing that is wrong with it and where. Nothing is normalised: weights that do
 * not add up to anything are used as they are.
 *
 * Plan. Names become places, so that a wrong one is found here and nowhere later. Each utility is weight times score as
 * exact decimals; if the sums of all issues and boxes fit below 2^53 in the smallest unit that is needed, utilities
 * are whole numbers of it, else they stay doubles and the unit says so. Cost: the number of scores.
 */
export function prepare(sheet: Sheet): Outcome<Space> {
  try {
    return good(spaceOf(sheet));
  } catch (error) {
    if (error instanceof Refused) return bad(error.fault);
    throw error;
  }
}

/** Carries a refusal out of the depth; never leaves this file. */
class Refused extends Error {
  readonly fault;
  constructor(code: AnalysisCode, what: string, where: string) {
    super(what);
    this.fault = { code, what, where, next: ANALYSIS_CODES[code].next };
  }
}

function spaceOf(sheet: Sheet): Space {
  const names = namesOf(sheet);
  const places = new Places(sheet);
  const exact = sheet.parties.map((party) => scoredOf(sheet, party, places));
  const unit = unitOf(exact);
  return {
    unit,
    names,
    sizes: sheet.issues.map(({ options }) => options.length),
    parties: sheet.parties.length,
    utilities: exact.map(({ utilities }) =>
      utilities.map((issue) => issue.map((each) => inUnit(each, unit))),
    ),
    reserved: exact.map(({ reserved }) => (reserved === null ? null : inUnit(reserved, unit))),
    boxes: exact.map(({ boxes }) =>
      boxes.map(({ value, ...box }) => ({ ...box, value: inUnit(value, unit) })),
    ),
    redLines: sheet.parties.map(({ name, redLines = [] }) =>
      redLines.map((each) => places.choice(each, `red lines of ${name}`)),
    ),
    links: (sheet.links ?? []).map((link, at) => linkOf(link, places, `link ${at + 1}`)),
  };
}

function namesOf({ issues, parties }: Sheet): Space['names'] {
  if (issues.length === 0 || parties.length === 0)
    throw new Refused(
      'sheet-empty',
      `The sheet has ${issues.length} issues and ${parties.length} parties.`,
      'the sheet',
    );
  for (const { name, options } of issues) {
    if (options.length === 0) throw new Refused('sheet-empty', 'The issue has no option.', name);
    onceEach(options, `options of ${name}`);
  }
  const names = { issues: issues.map(({ name }) => name), parties: parties.map(({ name }) => name) };
  onceEach(names.issues, 'issues');
  onceEach(names.parties, 'parties');
  return { ...names, options: issues.map(({ options }) => options) };
}

function onceEach(names: readonly string[], where: string): void {
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name)) throw new Refused('sheet-name-twice', `“${name}” stands twice.`, where);
    seen.add(name);
  }
}

/** Where each issue and option stands. */
class Places {
  readonly #issues: ReadonlyMap<string, number>;
  readonly #options: readonly ReadonlyMap<string, number>[];

  constructor({ issues }: Sheet) {
    this.#issues = new Map(issues.map(({ name }, at) => [name, at]));
    this.#options = issues.map(({ options }) => new Map(options.map((option, at) => [option, at])));
  }

  issue(name: string, where: string): number {
    const at = this.#issues.get(name);
    if (at === undefined) throw new Refused('sheet-unknown-name', `There is no issue “${name}”.`, where);
    return at;
  }

  option(issue: string, name: string, where: string): number {
    const at = this.#options[this.issue(issue, where)]?.get(name);
    if (at === undefined)
      throw new Refused('sheet-unknown-name', `The issue “${issue}” has no option “${name}”.`, where);
    return at;
  }

  choice({ issue, option }: SheetChoice, where: string): Choice {
    return { issue: this.issue(issue, where), option: this.option(issue, option, where) };
  }
}

/** A utility as an exact decimal where it is one, and as a double in any case. */
interface Amount {
  /** The decimal where its digits fit into a double, as those of most do; `exact` is then not needed. */
  readonly small: SmallDecimal | null;
  readonly exact: Decimal | null;
  readonly double: number;
}

function amountOf(double: number): Amount {
  const small = smallDecimalOf(double);
  return { small, exact: small === null ? decimalOf(double) : null, double };
}

function product(weight: Amount, score: Amount): Amount {
  const double = weight.double * score.double;
  const small =
    weight.small !== null && score.small !== null ? smallProduct(weight.small, score.small) : null;
  if (small !== null) return { small, exact: null, double };
  const one = decimalIn(weight);
  const other = decimalIn(score);
  return { small, exact: one === null || other === null ? null : shortest(times(one, other)), double };
}

const decimalIn = ({ small, exact }: Amount): Decimal | null =>
  small === null ? exact : { digits: BigInt(small.digits), places: small.places };

interface Scored {
  readonly utilities: readonly (readonly Amount[])[];
  readonly reserved: Amount | null;
  readonly boxes: readonly (Omit<Box, 'value'> & { readonly value: Amount })[];
}

function scoredOf({ issues }: Sheet, party: PartySheet, places: Places): Scored {
  checkNames(party, places);
  const weights = issues.map(({ name }) => amountOf(weightOf(party, name)));
  if (weights.every(({ double }) => double === 0))
    throw new Refused('sheet-weight-wrong', 'All weights are zero.', `weights of ${party.name}`);
  return {
    utilities: issues.map((issue, at) =>
      issue.options.map((option) =>
        product(weights[at] ?? amountOf(1), amountOf(scoreOf(party, issue.name, option))),
      ),
    ),
    reserved:
      party.reserved === undefined
        ? null
        : amountOf(finite(party.reserved, `reservation value of ${party.name}`)),
    boxes: (party.boxes ?? []).map((box, at) => boxOf(box, issues, places, `box ${at + 1} of ${party.name}`)),
  };
}

function checkNames({ name, weights = {}, scores }: PartySheet, places: Places): void {
  for (const issue of Object.keys(weights)) places.issue(issue, `weights of ${name}`);
  for (const [issue, options] of Object.entries(scores)) {
    places.issue(issue, `scores of ${name}`);
    for (const option of Object.keys(options)) places.option(issue, option, `scores of ${name}`);
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

function finite(value: number | undefined, where: string): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value === 0 ? 0 : value;
  throw new Refused('sheet-not-a-number', `${String(value)} is no finite number.`, where);
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

function linkOf(link: SheetLink, places: Places, where: string): Link {
  if (link.kind === 'requires')
    return { kind: 'requires', if: places.choice(link.if, where), then: places.choice(link.then, where) };
  if (link.kind === 'budget') return budgetOf(link, places, where);
  const choices = link.choices.map((each) => places.choice(each, where));
  const count = link.kind === 'excludes' ? choices.length - 1 : finite(link.count, where);
  return { kind: 'atMost', count, choices };
}

/** Costs and limit in the smallest unit that they need, so that three times 0.1 is not above 0.3. */
function budgetOf(
  { limit, costs }: Extract<SheetLink, { kind: 'budget' }>,
  places: Places,
  where: string,
): Link {
  const amounts = [limit, ...costs.map(({ cost }) => cost)].map((each) => finite(each, where));
  const decimals = amounts.map(decimalOf);
  const most = decimals.reduce((digits, each) => Math.max(digits, each?.places ?? 0), 0);
  const whole = decimals.map((each) => (each === null ? NaN : Number(unitsOf(each, most))));
  const [top = 0, ...rest] = whole.every(Number.isSafeInteger) ? whole : amounts;
  return {
    kind: 'budget',
    limit: top,
    choices: costs.map((each) => places.choice(each, where)),
    costs: rest,
  };
}

/** Whole units of ten to the power of minus `wanted`. Right where it is below 2^53; what is larger stays larger. */
function inUnits({ small, exact }: Amount, wanted: number): number {
  const decimal = small ?? exact;
  return decimal === null ? 0 : Number(decimal.digits) * 10 ** (wanted - decimal.places);
}

/** What may be added up in one package: of each issue the largest utility, and all boxes. */
function mostOf({ utilities, boxes }: Scored, units: (amount: Amount) => number): number {
  let sum = 0;
  for (const issue of utilities) {
    let most = 0;
    for (const each of issue) most = Math.max(most, Math.abs(units(each)));
    sum += most;
  }
  for (const { value } of boxes) sum += Math.abs(units(value));
  return sum;
}

/** The smallest unit that all amounts need, where their sums stay exact in it. */
function unitOf(all: readonly Scored[]): Unit {
  const doubles: Unit = { kind: 'doubles', tie: TIE };
  let places = 0;
  for (const { small, exact } of amountsOf(all)) {
    const decimal = small ?? exact;
    if (decimal === null) return doubles;
    places = Math.max(places, decimal.places);
  }
  const units = (amount: Amount): number => inUnits(amount, places);
  const fits = all.every(
    (each) =>
      mostOf(each, units) < Number.MAX_SAFE_INTEGER &&
      (each.reserved === null || Math.abs(units(each.reserved)) < Number.MAX_SAFE_INTEGER),
  );
  return fits ? { kind: 'exact', resolution: Number(`1e-${places}`) } : doubles;
}

function* amountsOf(all: readonly Scored[]): Generator<Amount, void> {
  for (const { utilities, reserved, boxes } of all) {
    for (const issue of utilities) yield* issue;
    if (reserved !== null) yield reserved;
    for (const { value } of boxes) yield value;
  }
}

/** Utilities as doubles that differ by no more than this are held to be the same. */
const TIE = 1e-9;

const inUnit = (amount: Amount, unit: Unit): number =>
  unit.kind === 'doubles' ? amount.double : inUnits(amount, Math.round(-Math.log10(unit.resolution)));
