import { prepare, shownUtility, type PartySheet, type SheetIssue } from '@nonpaper/analysis';
import { fieldsIn, fieldsOf, nameIn, type Fields } from '../fields.ts';
import { sameDomain } from '../named-domain.ts';
import { decimalIn } from '../numbers.ts';
import { refuse } from '../refusal.ts';
import type { Remarks } from '../remarks.ts';
import { decimalOrNumber, webDomain } from './domain.ts';

const LINEAR = 'LinearAdditiveUtilitySpace';
/** Kinds of GeniusWeb profile that have no utility of single values. */
const OTHERS = ['DefaultPartialOrdering', 'SumOfGroupsUtilitySpace'];

/** Whether a JSON value is a GeniusWeb profile. */
export const isWebProfile = (value: unknown): boolean => {
  const fields = fieldsOf(value);
  return fields !== null && [LINEAR, ...OTHERS].some((kind) => fields.has(kind));
};

/** The domain that a profile carries with it; null where it has none. */
export function domainOfWebProfile(value: unknown, file: string): SheetIssue[] | null {
  const [own] = [...fieldsIn(value, file).values()];
  const domain = fieldsOf(own)?.get('domain');
  return domain === undefined ? null : webDomain(domain, `${file}, domain`);
}

/**
 * A linear additive profile as one party of a score sheet. As GeniusWeb defines it, a value that the profile does not
 * name has utility 0, and an issue that a reservation bid does not name adds nothing; both are remarked on.
 */
export function webProfile(
  value: unknown,
  domain: readonly SheetIssue[],
  file: string,
  party: string,
  remarks: Remarks,
): PartySheet {
  const all = fieldsIn(value, file);
  if (!all.has(LINEAR))
    return refuse(
      'domain-unsupported',
      `A profile of the kind ${OTHERS.find((kind) => all.has(kind)) ?? 'unknown'} has no utilities of values.`,
      file,
    );
  const profile = fieldsIn(all.get(LINEAR), file);
  const own = domainOfWebProfile(value, file);
  if (own !== null) sameDomain(domain, own, file);
  const weights = weightsOf(profile, domain, file);
  const scores = scoresOf(profile, domain, file, remarks);
  const read = { name: party, weights, scores };
  return { ...read, ...reservedOf(profile, read, domain, file, remarks) };
}

type Scores = Record<string, Record<string, number>>;

function strangeIssue(fields: Fields, domain: readonly SheetIssue[], where: string): void {
  const known = new Set(domain.map(({ name }) => name));
  const strange = [...fields.keys()].find((name) => !known.has(name));
  if (strange !== undefined)
    return refuse('profile-other-domain', `The domain has no issue “${strange}”.`, where);
}

function weightsOf(profile: Fields, domain: readonly SheetIssue[], file: string): Record<string, number> {
  const where = `${file}, issueWeights`;
  const weights = fieldsIn(profile.get('issueWeights'), where);
  strangeIssue(weights, domain, where);
  return Object.fromEntries(
    domain.map(({ name }) => [name, decimalOrNumber(weights.get(name), `${where}, “${name}”`)]),
  );
}

function scoresOf(profile: Fields, domain: readonly SheetIssue[], file: string, remarks: Remarks): Scores {
  const where = `${file}, issueUtilities`;
  const utilities = fieldsIn(profile.get('issueUtilities'), where);
  strangeIssue(utilities, domain, where);
  return Object.fromEntries(
    domain.map((issue) => [
      issue.name,
      issueScores(issue, utilities.get(issue.name), `${where}, “${issue.name}”`, remarks),
    ]),
  );
}

function issueScores(
  { options }: SheetIssue,
  value: unknown,
  where: string,
  remarks: Remarks,
): Record<string, number> {
  const fields = fieldsIn(value, where);
  const listed = fields.get('discreteutils') ?? fields.get('DiscreteValueSetUtilities');
  if (listed !== undefined) return listScores(options, listed, where, remarks);
  const numbers = fields.get('numberutils') ?? fields.get('NumberValueSetUtilities');
  if (numbers !== undefined) return numberScores(options, numbers, where);
  return refuse('domain-unsupported', 'The issue has neither utilities of values nor of numbers.', where);
}

function listScores(
  options: readonly string[],
  value: unknown,
  where: string,
  remarks: Remarks,
): Record<string, number> {
  const utilities = fieldsIn(fieldsIn(value, where).get('valueUtilities'), where);
  const known = new Set(options);
  const strange = [...utilities.keys()].find((option) => !known.has(option));
  if (strange !== undefined)
    return refuse('profile-other-domain', `The domain has no option “${strange}”.`, where);
  return Object.fromEntries(
    options.map((option) => {
      if (utilities.has(option))
        return [option, decimalOrNumber(utilities.get(option), `${where}, “${option}”`)];
      remarks.add('value-taken-as-zero', `${where}: “${option}” has no utility; it was taken as 0.`);
      return [option, 0];
    }),
  );
}

/** Utilities lie on the line between a low and a high value. */
function numberScores(options: readonly string[], value: unknown, where: string): Record<string, number> {
  const fields = fieldsIn(value, where);
  const at = (name: string): number => decimalOrNumber(fields.get(name), `${where}, ${name}`);
  const [lowValue, lowUtility, highValue, highUtility] = [
    at('lowValue'),
    at('lowUtility'),
    at('highValue'),
    at('highUtility'),
  ];
  if (highValue <= lowValue)
    return refuse('domain-field-wrong', `The range runs from ${lowValue} to ${highValue}.`, where);
  return Object.fromEntries(
    options.map((option) => {
      const number = decimalIn(option);
      if (number === null) return refuse('domain-field-wrong', `The option “${option}” is no number.`, where);
      // GeniusWeb gives nothing to what lies beyond.
      if (number < lowValue || number > highValue) return [option, 0];
      const share = (number - lowValue) / (highValue - lowValue);
      return [option, lowUtility + (highUtility - lowUtility) * share];
    }),
  );
}

/**
 * The utility of the reservation bid. It is added up in the numbers in which packages are, so that the bid itself is
 * never below its own value by the noise of doubles.
 */
function reservedOf(
  profile: Fields,
  party: PartySheet,
  domain: readonly SheetIssue[],
  file: string,
  remarks: Remarks,
): { reserved?: number } {
  const bid = profile.get('reservationBid');
  if (bid === undefined || bid === null) return {};
  const where = `${file}, reservationBid`;
  const values = fieldsIn(fieldsIn(bid, where).get('issuevalues'), where);
  strangeIssue(values, domain, where);
  if (values.size === 0) return {};
  const prepared = prepare({ issues: domain, parties: [party] });
  // What is wrong with the party itself is told by whoever prepares the whole sheet.
  if (!prepared.ok) return {};
  const { unit, utilities } = prepared.value;
  let reserved = 0;
  for (const [at, { name, options }] of domain.entries()) {
    if (!values.has(name)) {
      remarks.add('value-taken-as-zero', `${where}: “${name}” is not in it and adds nothing.`);
      continue;
    }
    const option = options.indexOf(nameIn(values.get(name), where));
    if (option < 0)
      return refuse('profile-other-domain', `“${name}” has no such option in the domain.`, where);
    reserved += utilities[0]?.[at]?.[option] ?? 0;
  }
  return { reserved: shownUtility(unit, reserved) };
}
