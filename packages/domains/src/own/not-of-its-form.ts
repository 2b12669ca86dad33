import type { z } from 'zod';
import { lineAndColumn, placeOfPath } from '../json-places.ts';
import { shown } from '../numbers.ts';
import { refuse } from '../refusal.ts';
import { withoutMark } from '../structured.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** Refuses a value that is not of the form of a score sheet: by its first wrong place, with what stands there. */
export function notOfItsForm(
  value: unknown,
  issues: readonly Issue[],
  file: string,
  text: string | null,
): never {
  const [issue] = issues;
  if (issue === undefined) return refuse('domain-field-wrong', 'The score sheet is not of its form.', file);
  const [extra] = issue.code === 'unrecognized_keys' ? issue.keys : [];
  const path = extra === undefined ? issue.path : [...issue.path, extra];
  const json = text === null ? null : withoutMark(text);
  const place = json === null ? [] : [lineAndColumn(json, placeOfPath(json, path))];
  const where = [file, ...place, ...(path.length === 0 ? [] : [pathWords(path)])].join(', ');
  const found = valueAt(value, path);
  if (extra !== undefined)
    return refuse('domain-field-wrong', `A score sheet has no field “${extra.slice(0, 60)}” here.`, where);
  if (found === undefined)
    return refuse(
      'domain-field-missing',
      `Nothing stands where this is expected: ${expectedBy(issue)}.`,
      where,
    );
  return refuse(
    'domain-field-wrong',
    `${shown(found)} stands where this is expected: ${expectedBy(issue)}.`,
    where,
  );
}

/** What should stand there, in words. */
function expectedBy(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return KINDS[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return issue.values.map((each) => (typeof each === 'string' ? `“${each}”` : String(each))).join(' or ');
    case 'too_small':
      return issue.origin === 'number' ? `at least ${issue.minimum}` : 'at least one sign or entry';
    default:
      return issue.message;
  }
}

const KINDS: Readonly<Record<string, string>> = {
  array: 'a list',
  object: 'a set of fields',
  record: 'a set of fields',
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  tuple: 'a list of two',
};

function valueAt(value: unknown, path: Path): unknown {
  let here = value;
  for (const key of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return undefined;
    here = (here as Record<PropertyKey, unknown>)[key];
  }
  return here;
}

/** `parties[0].scores.Water["sell; lease"]`. */
const pathWords = (path: Path): string =>
  path
    .map((key, at) => {
      if (typeof key === 'number') return `[${key}]`;
      const name = String(key);
      if (!isWord(name)) return `[${JSON.stringify(name)}]`;
      return at === 0 ? name : `.${name}`;
    })
    .join('');

const isWord = (name: string): boolean =>
  name !== '' && [...name].every((sign) => sign === '_' || sign.toLowerCase() !== sign.toUpperCase());
