import type { PartySheet } from '@nonpaper/analysis';
import { decimalIn, numberIn } from '../numbers.ts';
import { refuse } from '../refusal.ts';
import { geniusBoxes } from './boxes.ts';
import { issueElements, issuePlace, nameOf, utilitySpaceOf, type GeniusIssue } from './domain.ts';
import { allOf, attribute, placeOf, type Element } from './xml-tree.ts';
import type { ProfileContext } from './profile-context.ts';

/** One party's profile as its column of a score sheet. Weights belong to issues by their index, not by their order. */
export function geniusProfile(root: Element, context: ProfileContext): PartySheet {
  const space = utilitySpaceOf(root, context.file);
  const issues = issuesByName(space, context);
  const boxes = geniusBoxes(space, issues, context);
  const scores: [string, Record<string, number>][] = context.domain.map((known) => [
    known.name,
    scoresOf(known, issues.get(known.name), boxes.found, context),
  ]);
  const party: PartySheet = {
    name: context.party,
    weights: weightsOf(space, issues, context),
    scores: Object.fromEntries(scores),
    ...reservedOf(space, context),
    ...(boxes.boxes.length === 0 ? {} : { boxes: boxes.boxes }),
  };
  remarkOnRest(space, party, context);
  return party;
}

/**
 * Whether a file says what options are worth, so that it is a party's profile and no bare domain. A negotiation
 * template is a domain, whatever stands in it.
 */
export const isGeniusProfile = (root: Element, file: string): boolean =>
  root.name === 'utility_space' &&
  issueElements(root, file).some(
    (issue) => allOf(issue, 'evaluator').length > 0 || allOf(issue, 'item').some(isEvaluated),
  );

function issuesByName(space: Element, { file, domain }: ProfileContext): Map<string, Element> {
  const issues = new Map<string, Element>();
  for (const issue of issueElements(space, file)) {
    const name = nameOf(issue, file);
    if (issues.has(name))
      return refuse('domain-field-wrong', `The issue “${name}” stands twice.`, placeOf(file, issue));
    issues.set(name, issue);
  }
  const known = new Set(domain.map(({ name }) => name));
  const strange = [...issues].find(([name]) => !known.has(name));
  if (strange !== undefined)
    return refuse(
      'profile-other-domain',
      `The domain has no issue “${strange[0]}”.`,
      placeOf(file, strange[1]),
    );
  return issues;
}

function scoresOf(
  known: GeniusIssue,
  issue: Element | undefined,
  boxes: boolean,
  context: ProfileContext,
): Record<string, number> {
  const where = issue === undefined ? context.file : issuePlace(context.file, issue, known.name);
  const [evaluator] = issue === undefined ? [] : allOf(issue, 'evaluator');
  const items = issue === undefined ? [] : allOf(issue, 'item').filter(isEvaluated);
  if (evaluator === undefined && items.length === 0) {
    // A profile of boxes says nothing of single options.
    if (boxes) return Object.fromEntries(known.options.map((option) => [option, 0]));
    if (issue === undefined)
      return refuse('profile-other-domain', `The profile has no issue “${known.name}”.`, context.file);
    return refuse('domain-field-missing', 'The issue has no evaluations.', where);
  }
  return evaluator === undefined
    ? listScores(known, items, where, context)
    : linearScores(known, evaluator, where, context);
}

const isEvaluated = (item: Element): boolean => attribute(item, 'evaluation') !== undefined;

function listScores(
  { name, options }: GeniusIssue,
  items: readonly Element[],
  where: string,
  { file, evaluation, remarks }: ProfileContext,
): Record<string, number> {
  const scores = new Map<string, number>();
  const known = new Set(options);
  for (const item of items) {
    // The place is put into words only where it is needed: there may be a hundred thousand items.
    const place = (): string => issuePlace(file, item, name);
    const option =
      attribute(item, 'value') ?? refuse('domain-field-missing', 'An item has no value.', place());
    if (!known.has(option))
      return refuse('profile-other-domain', `The domain has no option “${option}”.`, place());
    if (scores.has(option)) return refuse('domain-field-wrong', `“${option}” stands twice.`, place());
    const given = attribute(item, 'evaluation');
    const score = given === undefined ? null : decimalIn(given);
    scores.set(option, score ?? numberIn(given, `${place()}, “${option}”`));
  }
  const without = options.find((option) => !scores.has(option));
  if (without !== undefined) return refuse('domain-field-missing', `“${without}” has no evaluation.`, where);
  if (evaluation === 'raw') return Object.fromEntries(scores);
  remarks.add(
    'evaluations-divided',
    'Evaluations were divided by the largest of their issue, as Genius does.',
  );
  const most = Math.max(...scores.values());
  return Object.fromEntries([...scores].map(([option, score]) => [option, most < TINY ? 0 : score / most]));
}

/** Genius takes all evaluations as 0 where the largest is below this. */
const TINY = 1e-5;

/** `offset` or `parameter0` and `slope` or `parameter1`: files of different age have either. */
function linearScores(
  { kind, options, lower }: GeniusIssue,
  evaluator: Element,
  where: string,
  { evaluation, remarks }: ProfileContext,
): Record<string, number> {
  const type = attribute(evaluator, 'ftype')?.trim().toLowerCase() ?? 'linear';
  if (lower === null)
    return refuse('domain-field-wrong', 'An evaluator of numbers stands at a list of words.', where);
  if (type !== 'linear' && type !== 'constant')
    return refuse('domain-unsupported', `An evaluator of the type “${type}” cannot be read.`, where);
  const parameter = (name: string, old: string, otherwise: string): number =>
    numberIn(attribute(evaluator, name) ?? attribute(evaluator, old) ?? otherwise, `${where}, ${name}`);
  const offset = parameter('offset', 'parameter0', '0');
  const slope = type === 'constant' ? 0 : parameter('slope', 'parameter1', '1');
  const from = evaluation === 'genius' && kind === 'integer' ? lower : 0;
  const scores = options.map((option) => linear(offset, slope, Number(option) - from));
  if (evaluation === 'genius' && scores.some((score) => score < 0 || score > 1))
    remarks.add('evaluations-clamped', `${where}: values were kept between 0 and 1, as Genius does.`);
  const kept = evaluation === 'raw' ? scores : scores.map((score) => Math.min(1, Math.max(0, score)));
  return Object.fromEntries(options.map((option, at) => [option, kept[at] ?? 0]));
}

/** `offset + slope * number` to as many places as 15 digits of its larger part have, without the noise of doubles: 0.3, not 0.30000000000000004. */
function linear(offset: number, slope: number, number: number): number {
  const largest = Math.max(Math.abs(offset), Math.abs(slope * number));
  const places = 14 - Math.floor(Math.log10(largest || 1));
  const sum = offset + slope * number;
  return places < 0 || places > 100 ? sum : Number(sum.toFixed(places));
}

/** By the index of the issue in this profile; an issue without a weight weighs 1. */
function weightsOf(
  space: Element,
  issues: ReadonlyMap<string, Element>,
  { file, domain, remarks }: ProfileContext,
): Record<string, number> {
  const byIndex = new Map<string, number>();
  for (const weight of weightElements(space)) {
    const index = attribute(weight, 'index')?.trim();
    if (index === undefined)
      return refuse('domain-field-missing', 'A weight has no index.', placeOf(file, weight));
    const where = `${placeOf(file, weight)}, weight ${index}`;
    if (byIndex.has(index)) return refuse('domain-field-wrong', 'The weight stands twice.', where);
    byIndex.set(index, numberIn(attribute(weight, 'value'), where));
  }
  const weights = domain.map(({ name }): [string, number] => {
    const issue = issues.get(name);
    const index = issue === undefined ? undefined : attribute(issue, 'index')?.trim();
    const weight = index === undefined ? undefined : byIndex.get(index);
    if (weight === undefined && byIndex.size > 0)
      remarks.add('weight-assumed', `${file} gives “${name}” no weight; it weighs 1.`);
    return [name, weight ?? 1];
  });
  return Object.fromEntries(weights);
}

function weightElements(element: Element): Element[] {
  return element.children.flatMap((child) => {
    if (child.name === 'weight') return [child];
    return child.name === 'objective' ? weightElements(child) : [];
  });
}

/** Genius takes 0 where a profile says nothing of it. */
function reservedOf(space: Element, { file, remarks }: ProfileContext): { reserved: number } {
  const [reservation] = allIn(space, 'reservation');
  if (reservation === undefined) {
    remarks.add(
      'reservation-assumed',
      `${file} has no reservation value; it was taken as 0, as Genius does.`,
    );
    return { reserved: 0 };
  }
  return {
    reserved: numberIn(attribute(reservation, 'value'), `${placeOf(file, reservation)}, reservation`),
  };
}

/** Of a name, in the utility space itself or in its objectives. */
const allIn = (element: Element, name: string): Element[] =>
  element.children.flatMap((child) => {
    if (child.name === name) return [child];
    return child.name === 'objective' ? allIn(child, name) : [];
  });

const READ = new Set(['objective', 'issue', 'weight', 'reservation', 'utility_function', 'utility']);

/** What was not used is said, once for each file. */
function remarkOnRest(
  space: Element,
  party: PartySheet,
  { file, remarks, evaluation }: ProfileContext,
): void {
  for (const discount of allIn(space, 'discount_factor')) {
    const value = attribute(discount, 'value') ?? '';
    if (decimalIn(value) !== 1)
      remarks.add('discount-not-used', `${file} has a discount factor of ${value}; it was not used.`);
  }
  const others = [...space.children, ...allOf(space, 'objective').flatMap(({ children }) => children)]
    .map(({ name }) => name)
    .filter((name) => !READ.has(name) && name !== 'discount_factor');
  for (const name of new Set(others)) remarks.add('domain-part-not-used', `${file}: <${name}> was not used.`);
  const { reserved = 0, scores, weights = {} } = party;
  const most = Object.entries(scores).reduce(
    (sum, [issue, own]) => sum + (weights[issue] ?? 1) * Math.max(...Object.values(own).map(Number)),
    0,
  );
  if (evaluation === 'raw' && reserved > 0 && reserved <= 1 && most > 10)
    remarks.add(
      'reservation-in-other-unit',
      `${file} has a reservation value of ${reserved}, and utilities up to ${Number(most.toPrecision(6))}; Genius states it between 0 and 1.`,
    );
}
