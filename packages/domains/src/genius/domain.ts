import { equalSteps, MOST_OPTIONS, numberIn, wholeNumbers } from '../numbers.ts';
import { refuse } from '../refusal.ts';
import type { Remarks } from '../remarks.ts';
import { allOf, attribute, placeOf, type Element } from './xml-tree.ts';

/** An issue of a Genius domain. `lower` is null where the options are a list of words. */
export interface GeniusIssue {
  readonly name: string;
  readonly kind: 'discrete' | 'integer' | 'real';
  readonly options: readonly string[];
  readonly lower: number | null;
}

/** The issues of a Genius domain in the order of the file, which is the order of packages everywhere. */
export function geniusDomain(root: Element, file: string, remarks: Remarks): GeniusIssue[] {
  const issues = issueElements(utilitySpaceOf(root, file), file).map((issue) =>
    issueOf(issue, file, remarks),
  );
  if (issues.length === 0) return refuse('domain-field-missing', 'The file has no issue.', file);
  return issues;
}

/** The utility space stands alone, or within a negotiation template. */
export function utilitySpaceOf(root: Element, file: string): Element {
  if (root.name === 'utility_space') return root;
  const [space] = allOf(root, 'utility_space');
  return (
    space ?? refuse('domain-unknown-format', `<${root.name}> has no <utility_space>.`, placeOf(file, root))
  );
}

/** Issues stand in objectives, and objectives in each other; those in anything else are none. */
export function issueElements(space: Element, file: string): Element[] {
  const found: Element[] = [];
  const visit = (element: Element): void => {
    for (const child of element.children) {
      if (child.name === 'issue') found.push(child);
      else if (child.name === 'objective') visit(child);
    }
  };
  visit(space);
  for (const issue of found) nameOf(issue, file);
  return found;
}

/** The name of an issue. */
export const nameOf = (issue: Element, file: string): string =>
  attribute(issue, 'name') ?? refuse('domain-field-missing', 'An issue has no name.', placeOf(file, issue));

/** Where something of an issue stands. */
export const issuePlace = (file: string, element: Element, name: string): string =>
  `${placeOf(file, element)}, issue “${name}”`;

function issueOf(issue: Element, file: string, remarks: Remarks): GeniusIssue {
  const name = nameOf(issue, file);
  const where = issuePlace(file, issue, name);
  const kind = kindOf(issue, where);
  if (kind === 'discrete') {
    // Items nested in similarity functions say how alike options are, and are no options.
    const items = allOf(issue, 'item');
    if (items.length > MOST_OPTIONS)
      return refuse('domain-too-large', `${items.length} options; ${MOST_OPTIONS} are read.`, where);
    const options = items.map(
      (item) =>
        attribute(item, 'value') ??
        refuse('domain-field-missing', 'An item has no value.', issuePlace(file, item, name)),
    );
    return { name, kind, options, lower: null };
  }
  const [lower, upper] = rangeOf(issue, where);
  if (kind === 'integer') return { name, kind, options: wholeNumbers(lower, upper, where), lower };
  const options = equalSteps(lower, upper, where);
  remarks.add(
    'real-issue-in-steps',
    `“${name}” has real numbers from ${lower} to ${upper}; ${options.length} equal steps of it were taken as options.`,
  );
  return { name, kind, options, lower };
}

/** `type` or `etype` or `vtype`, whichever stands there; an issue that has none is a list. */
function kindOf(issue: Element, where: string): GeniusIssue['kind'] {
  const word = ['type', 'etype', 'vtype']
    .map((name) => attribute(issue, name)?.trim().toLowerCase())
    .find((each) => each !== undefined && each !== '');
  if (word === undefined)
    return allOf(issue, 'item').length === 0 && hasRange(issue) ? 'integer' : 'discrete';
  if (word === 'discrete' || word === 'integer' || word === 'real') return word;
  return refuse('domain-unsupported', `An issue of the type “${word}” cannot be read.`, where);
}

const hasRange = (issue: Element): boolean =>
  attribute(issue, 'lowerbound') !== undefined || allOf(issue, 'range').length > 0;

/** The bounds stand at the issue itself or in a <range>. */
function rangeOf(issue: Element, where: string): [lower: number, upper: number] {
  const [range] = allOf(issue, 'range');
  const bound = (name: string): number =>
    numberIn(
      (range === undefined ? undefined : attribute(range, name)) ?? attribute(issue, name),
      `${where}, ${name}`,
    );
  return [bound('lowerbound'), bound('upperbound')];
}
