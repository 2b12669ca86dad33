import type { PartySheet, SheetBox, SheetIssue } from '@nonpaper/analysis';
import { fieldsIn, type Fields } from '../fields.ts';
import { sameDomain } from '../named-domain.ts';
import { decimalIn, finiteIn } from '../numbers.ts';
import { refuse } from '../refusal.ts';
import type { Remarks } from '../remarks.ts';
import { negmasDomain, typeOf } from './domain.ts';

/** The outcome space that a utility function carries with it; null where it has none. */
export function domainOfUfun(value: unknown, file: string): SheetIssue[] | null {
  const space = fieldsIn(value, file).get('outcome_space');
  return space === undefined || space === null ? null : negmasDomain(space, `${file}, outcome_space`);
}

const LINEAR = new Set(['LinearAdditiveUtilityFunction', 'LinearUtilityAggregationFunction']);
const AFFINE = new Set(['LinearUtilityFunction', 'AffineUtilityFunction']);

/** A linear additive, linear or affine utility function of NegMAS as one party of a score sheet. */
export function negmasProfile(
  value: unknown,
  domain: readonly SheetIssue[],
  file: string,
  party: string,
  remarks: Remarks,
): PartySheet {
  const fields = fieldsIn(value, file);
  const type = typeOf(fields) ?? 'unknown';
  const own = domainOfUfun(value, file);
  if (own !== null) sameDomain(domain, own, file);
  if (!LINEAR.has(type) && !AFFINE.has(type))
    return refuse('domain-unsupported', `A utility function of the type ${type} cannot be read.`, file);
  const weights = weightsOf(fields, domain, file, remarks);
  const scores = LINEAR.has(type) ? tableScores(fields, domain, file) : numberScores(domain, file);
  const bias = biasOf(fields, domain, file);
  const reserved = reservedOf(fields, file);
  if (fields.get('reserved_outcome') !== undefined && fields.get('reserved_outcome') !== null)
    remarks.add('domain-part-not-used', `${file}: reserved_outcome was not used.`);
  return {
    name: party,
    weights,
    scores,
    ...(reserved === null ? {} : { reserved }),
    ...(bias.length === 0 ? {} : { boxes: bias }),
  };
}

/** One entry for each issue: a list in the order of the domain, or fields by the name of the issue. */
function byIssue(value: unknown, domain: readonly SheetIssue[], where: string): unknown[] {
  if (Array.isArray(value)) {
    if (value.length !== domain.length)
      return refuse(
        'profile-other-domain',
        `There are ${value.length} entries for ${domain.length} issues.`,
        where,
      );
    return value;
  }
  const fields = fieldsIn(value, where);
  const known = new Set(domain.map(({ name }) => name));
  const strange = [...fields.keys()].find((name) => !known.has(name));
  if (strange !== undefined)
    return refuse('profile-other-domain', `The domain has no issue “${strange}”.`, where);
  return domain.map(({ name }) => fields.get(name));
}

function weightsOf(
  fields: Fields,
  domain: readonly SheetIssue[],
  file: string,
  remarks: Remarks,
): Record<string, number> {
  const where = `${file}, weights`;
  const given = fields.get('weights');
  if (given === undefined || given === null) {
    for (const { name } of domain)
      remarks.add('weight-assumed', `${file} gives “${name}” no weight; it weighs 1.`);
    return {};
  }
  const weights = byIssue(given, domain, where);
  return Object.fromEntries(
    domain.map(({ name }, at) => [name, finiteIn(weights[at], `${where}, “${name}”`)]),
  );
}

function tableScores(
  fields: Fields,
  domain: readonly SheetIssue[],
  file: string,
): Record<string, Record<string, number>> {
  const values = byIssue(fields.get('values'), domain, `${file}, values`);
  return Object.fromEntries(
    domain.map((issue, at) => [
      issue.name,
      scoresOf(issue, values[at], `${file}, values of “${issue.name}”`),
    ]),
  );
}

/** A value function, as NegMAS names them, at each option. */
function scoresOf({ options }: SheetIssue, value: unknown, where: string): Record<string, number> {
  const fields = fieldsIn(value, where);
  const type = typeOf(fields) ?? (fields.has('mapping') ? 'TableFun' : 'a table');
  if (type === 'TableFun') return mapped(options, fieldsIn(fields.get('mapping'), where), where);
  if (type === 'a table') return mapped(options, fields, where);
  const parameter = (name: string, otherwise: number): number =>
    fields.has(name) ? finiteIn(fields.get(name), `${where}, ${name}`) : otherwise;
  if (fields.has('min_value') || fields.has('max_value'))
    return refuse('domain-unsupported', `A ${type} with ends in place of a slope cannot be read.`, where);
  const bias = parameter('bias', 0);
  if (type === 'ConstFun') return eachOption(options, () => bias);
  const number = (option: string): number =>
    decimalIn(option) ?? refuse('domain-field-wrong', `The option “${option}” is no number.`, where);
  if (type === 'IdentityFun') return eachOption(options, number);
  if (type === 'AffineFun' || type === 'LinearFun') {
    const slope = parameter('slope', 1);
    return eachOption(options, (option) => bias + slope * number(option));
  }
  if (type === 'QuadraticFun') {
    const [a1, a2] = [parameter('a1', 0), parameter('a2', 0)];
    return eachOption(options, (option) => bias + a1 * number(option) + a2 * number(option) ** 2);
  }
  return refuse('domain-unsupported', `A value function of the type ${type} cannot be read.`, where);
}

const eachOption = (options: readonly string[], score: (option: string) => number): Record<string, number> =>
  Object.fromEntries(options.map((option) => [option, score(option)]));

function mapped(options: readonly string[], mapping: Fields, where: string): Record<string, number> {
  const known = new Set(options);
  const strange = [...mapping.keys()].find((option) => !known.has(option));
  if (strange !== undefined)
    return refuse('profile-other-domain', `The domain has no option “${strange}”.`, where);
  return eachOption(options, (option) => finiteIn(mapping.get(option), `${where}, “${option}”`));
}

/** Linear and affine functions value an issue by the number that its option is. */
function numberScores(domain: readonly SheetIssue[], file: string): Record<string, Record<string, number>> {
  return Object.fromEntries(
    domain.map((issue) => [issue.name, scoresOf(issue, { type: 'IdentityFun' }, `${file}, “${issue.name}”`)]),
  );
}

/** What is added to every package: a box that takes in all of the first issue. */
function biasOf(fields: Fields, domain: readonly SheetIssue[], file: string): SheetBox[] {
  const given = fields.get('bias');
  const value = given === undefined || given === null ? 0 : finiteIn(given, `${file}, bias`);
  const [first] = domain;
  return value === 0 || first === undefined ? [] : [{ where: { [first.name]: first.options }, value }];
}

/** Minus infinity is how NegMAS writes that no agreement is worse than anything: no reservation value. */
function reservedOf(fields: Fields, file: string): number | null {
  const given = fields.get('reserved_value');
  if (given === undefined || given === null || given === -Infinity) return null;
  return finiteIn(given, `${file}, reserved_value`);
}
