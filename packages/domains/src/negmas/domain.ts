import type { SheetIssue } from '@nonpaper/analysis';
import { fieldsIn, fieldsOf, listIn, nameIn, type Fields } from '../fields.ts';
import { finiteIn, wholeNumbers } from '../numbers.ts';
import { refuse } from '../refusal.ts';

/** Types are written in full or by their last name: `negmas.outcomes.CategoricalIssue`, `CategoricalIssue`. */
export function typeOf(fields: Fields): string | null {
  const named = fields.get('type') ?? fields.get('__python_class__');
  return typeof named === 'string' ? (named.split('.').at(-1) ?? null) : null;
}

/** Whether a value is a NegMAS domain: issues, and no values of a party. */
export function isNegmasDomain(value: unknown): boolean {
  const fields = fieldsOf(value);
  return (
    fields !== null && Array.isArray(fields.get('issues')) && !fields.has('kind') && !isNegmasUfun(value)
  );
}

/** Whether a value is a NegMAS utility function. */
export function isNegmasUfun(value: unknown): boolean {
  const fields = fieldsOf(value);
  return fields !== null && (typeOf(fields)?.endsWith('UtilityFunction') ?? false);
}

/** The issues of a NegMAS outcome space, in the order of the file. */
export function negmasDomain(value: unknown, file: string): SheetIssue[] {
  const issues = listIn(fieldsIn(value, file).get('issues'), `${file}, issues`);
  if (issues.length === 0) return refuse('domain-field-missing', 'The file has no issue.', file);
  return issues.map((issue, at) => issueOf(issue, `${file}, issue ${at + 1}`));
}

const LISTED = new Set([
  'CategoricalIssue',
  'DiscreteOrdinalIssue',
  'DiscreteCardinalIssue',
  'SingletonIssue',
]);

function issueOf(value: unknown, where: string): SheetIssue {
  const fields = fieldsIn(value, where);
  const name = nameIn(fields.get('name'), `${where}, name`);
  const type = typeOf(fields);
  const values = fields.get('values');
  if (type === 'ContiguousIssue') return { name, options: rangeOptions(values, where) };
  if (type !== null && !LISTED.has(type))
    return refuse('domain-unsupported', `An issue of the type ${type} has no list of options.`, where);
  if (typeof values === 'number') return { name, options: rangeOptions(values, where) };
  return { name, options: optionList(values, where) };
}

function optionList(values: unknown, where: string): string[] {
  const options = Array.isArray(values) ? values : [values];
  return options.map((each) => nameIn(each, `${where}, values`));
}

/** Both ends, or a number of values that start at 0. */
function rangeOptions(values: unknown, where: string): string[] {
  if (typeof values === 'number') return wholeNumbers(0, values - 1, where);
  const [low, high, ...more] = listIn(values, `${where}, values`);
  if (more.length > 0) return refuse('domain-field-wrong', 'A range has two ends.', where);
  return wholeNumbers(finiteIn(low, where), finiteIn(high, where), where);
}
