import type { SheetBox } from '@nonpaper/analysis';
import { numberIn } from '../numbers.ts';
import { refuse } from '../refusal.ts';
import type { GeniusIssue } from './domain.ts';
import type { ProfileContext } from './profile-context.ts';
import { allOf, attribute, placeOf, type Element } from './xml-tree.ts';

/** The hyper-rectangles of a profile; `found` is true where it has a function of them, even an empty one. */
export interface GeniusBoxes {
  readonly found: boolean;
  readonly boxes: readonly SheetBox[];
}

/**
 * Reads hyper-rectangles as Genius does (`InclusiveHyperRectangle`, `ExclusiveHyperRectangle` of its
 * `NonlinearUtilitySpace`): INCLUDES give the utility to packages within all bounds; EXCLUDES give it to packages that
 * leave at least one bound, which is the utility for all and its negative within; without bounds all have it.
 */
export function geniusBoxes(
  space: Element,
  issues: ReadonlyMap<string, Element>,
  context: ProfileContext,
): GeniusBoxes {
  const functions = [space, ...allOf(space, 'objective')].flatMap((element) => [
    ...allOf(element, 'utility_function'),
    ...allOf(element, 'utility'),
  ]);
  const byIndex = issuesByIndex(issues, context);
  let constant = 0;
  const boxes: SheetBox[] = [];
  for (const each of functions)
    for (const ufun of allOf(each, 'ufun')) {
      const scale = scaleOf(each, ufun, context);
      for (const rectangle of rectanglesOf(ufun, context)) {
        const read = boxOf(rectangle, byIndex, scale, context);
        constant += read.constant;
        boxes.push(...read.boxes);
      }
    }
  return { found: functions.length > 0, boxes: [...constantBox(constant, context), ...boxes] };
}

/** What all packages have: a box that takes in every option of the first issue. */
function constantBox(value: number, { domain: [first] }: ProfileContext): SheetBox[] {
  return value === 0 || first === undefined ? [] : [{ where: { [first.name]: first.options }, value }];
}

function issuesByIndex(
  issues: ReadonlyMap<string, Element>,
  { domain }: ProfileContext,
): Map<string, GeniusIssue> {
  return new Map(
    domain.map((known, at) => {
      const element = issues.get(known.name);
      const index = element === undefined ? undefined : attribute(element, 'index')?.trim();
      return [index ?? String(at + 1), known];
    }),
  );
}

function scaleOf(whole: Element, ufun: Element, { file, evaluation, remarks }: ProfileContext): number {
  const type = attribute(ufun, 'type') ?? 'PlainUfun';
  if (type !== 'PlainUfun')
    return refuse(
      'domain-unsupported',
      `A utility function of the type “${type}” cannot be read.`,
      placeOf(file, ufun),
    );
  const together = attribute(ufun, 'aggregation')?.trim().toLowerCase() ?? 'sum';
  if (together !== 'sum')
    return refuse(
      'domain-unsupported',
      `Boxes that are put together by “${together}” cannot be read.`,
      placeOf(file, ufun),
    );
  const weight = numberIn(
    attribute(ufun, 'weight') ?? '1',
    `${placeOf(file, ufun)}, weight of the utility function`,
  );
  const most = attribute(whole, 'maxutility');
  if (evaluation === 'raw' || most === undefined) return weight;
  const place = `${placeOf(file, whole)}, maxutility`;
  const largest = numberIn(most, place);
  if (largest <= 0) return refuse('domain-field-wrong', `The largest utility is ${largest}.`, place);
  remarks.add('evaluations-divided', `${file}: boxes were divided by the largest utility, ${largest}.`);
  return weight / largest;
}

function rectanglesOf(ufun: Element, { file, remarks }: ProfileContext): readonly Element[] {
  const isBox = ({ name }: Element): boolean => name.toLowerCase() === 'hyperrectangle';
  for (const { name } of ufun.children.filter((child) => !isBox(child)))
    remarks.add('domain-part-not-used', `${file}: <${name}> was not used.`);
  return ufun.children.filter(isBox);
}

function boxOf(
  rectangle: Element,
  byIndex: ReadonlyMap<string, GeniusIssue>,
  scale: number,
  { file }: ProfileContext,
): { constant: number; boxes: SheetBox[] } {
  const weight = numberIn(
    attribute(rectangle, 'weight') ?? '1',
    `${placeOf(file, rectangle)}, weight of a box`,
  );
  const value =
    numberIn(attribute(rectangle, 'utility'), `${placeOf(file, rectangle)}, utility of a box`) *
    weight *
    scale;
  const [within, without] = ['INCLUDES', 'EXCLUDES'].map((name) => allOf(rectangle, name));
  const bounds = [...(within ?? []), ...(without ?? [])];
  if (bounds.length === 0) return { constant: value, boxes: [] };
  const outer = without !== undefined && without.length > 0;
  if (outer && bounds.length > without.length)
    return refuse('domain-unsupported', 'A box has both INCLUDES and EXCLUDES.', placeOf(file, rectangle));
  const kept = new Map<string, readonly string[]>();
  for (const bound of bounds) narrow(kept, bound, byIndex, file);
  const where = Object.fromEntries(kept);
  return outer
    ? { constant: value, boxes: [{ where, value: -value }] }
    : { constant: 0, boxes: [{ where, value }] };
}

/** Two bounds on one issue leave what lies in both. */
function narrow(
  kept: Map<string, readonly string[]>,
  bound: Element,
  byIndex: ReadonlyMap<string, GeniusIssue>,
  file: string,
): void {
  const index = attribute(bound, 'index')?.trim() ?? '';
  const place = `${placeOf(file, bound)}, bound on issue ${index}`;
  const issue = byIndex.get(index);
  if (issue === undefined)
    return refuse('profile-other-domain', `A box names the issue ${index}, which is not there.`, place);
  if (issue.lower === null)
    return refuse('domain-unsupported', `A box has numbers for “${issue.name}”, a list of words.`, place);
  const [low, high] = ['min', 'max'].map((name) => numberIn(attribute(bound, name), `${place}, ${name}`));
  const before = kept.get(issue.name) ?? issue.options;
  const inside = (option: string): boolean => Number(option) >= (low ?? 0) && Number(option) <= (high ?? 0);
  kept.set(issue.name, before.filter(inside));
}
