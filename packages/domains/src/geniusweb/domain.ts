import type { SheetIssue } from '@nonpaper/analysis';
import { fieldsIn, fieldsOf, listIn, nameIn } from '../fields.ts';
import { decimalIn, finiteIn, MOST_OPTIONS } from '../numbers.ts';
import { refuse } from '../refusal.ts';

/** Whether a JSON value is a GeniusWeb domain. */
export const isWebDomain = (value: unknown): boolean => {
  const fields = fieldsOf(value);
  return fields !== null && (fields.has('issuesValues') || fields.has('issueValues'));
};

/**
 * The issues of a GeniusWeb domain, in the order of the file. An issue has a list of values, or a range of numbers
 * from, to and step, all of which are options.
 */
export function webDomain(value: unknown, file: string): SheetIssue[] {
  const fields = fieldsIn(value, file);
  const issues = fieldsIn(fields.get('issuesValues') ?? fields.get('issueValues'), `${file}, issuesValues`);
  if (issues.size === 0) return refuse('domain-field-missing', 'The domain has no issue.', file);
  return [...issues].map(([name, values]) => ({
    name,
    options: optionsOf(values, `${file}, issue “${name}”`),
  }));
}

function optionsOf(value: unknown, where: string): string[] {
  const fields = fieldsIn(value, where);
  if (fields.has('range')) return rangeOptions(listIn(fields.get('range'), where), where);
  return listIn(fields.get('values'), where).map((each) => nameIn(each, where));
}

/** Steps are computed in the decimals in which they are written, so that 0.1 steps give 0.3 and not its noise. */
function rangeOptions(range: readonly unknown[], where: string): string[] {
  const [low = 0, high = 0, step = 0] = [0, 1, 2].map((at) => decimalOrNumber(range[at], where));
  if (step <= 0 || high < low)
    return refuse(
      'domain-field-wrong',
      `A range from ${low} to ${high} in steps of ${step} has no values.`,
      where,
    );
  const count = Math.floor((high - low) / step + 1e-9) + 1;
  if (count > MOST_OPTIONS)
    return refuse('domain-too-large', `The range has ${count} values; ${MOST_OPTIONS} are read.`, where);
  return Array.from({ length: count }, (_, at) => String(Number((low + at * step).toPrecision(12))));
}

/** Numbers stand there as numbers or as text. */
export const decimalOrNumber = (value: unknown, where: string): number =>
  typeof value === 'string'
    ? (decimalIn(value) ??
      refuse('domain-field-wrong', `“${value.slice(0, 60)}” is no finite number.`, where))
    : finiteIn(value, where);
