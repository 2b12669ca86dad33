import type { Possible, Sheet, Space } from '@nonpaper/analysis';
import { brokenJson } from '@nonpaper/domains';
import { bad, good, type Outcome } from '@nonpaper/vocabulary';
import { notUnderstood, packageFromText, type NamedOptions } from './package-text.ts';
import { possibleFrom } from './possible-options.ts';

/** A package as somebody asks for it: typed, or the text of a file. */
export interface AskedPackage {
  readonly text: string;
  /** The file that it stands in; null where it was typed. */
  readonly file: string | null;
}

/** A package or draft with a name: what it leaves possible of each issue. */
export interface NamedPackage {
  readonly name: string;
  readonly possible: Possible;
}

/**
 * The packages that were asked for. What is typed is the name of a draft of the sheet, or ISSUE=OPTION for each issue; a
 * file holds the same, or JSON: options by issue, alone or under `options` beside a `name`, or a list of such.
 */
export function askedPackages(
  sheet: Sheet,
  space: Space,
  asked: readonly AskedPackage[],
): Outcome<NamedPackage[]> {
  const packages: NamedPackage[] = [];
  for (const { text, file } of asked) {
    const named = namedIn(sheet, text, file, `package ${packages.length + 1}`);
    if (!named.ok) return named;
    for (const { name, options, where } of named.value) {
      if (options.size === 0) return notUnderstood('It names no issue.', where);
      const possible = possibleFrom(space, options, where);
      if (!possible.ok) return possible;
      const nothing = possible.value.findIndex(({ length }) => length === 0);
      if (nothing >= 0)
        return notUnderstood(
          `It leaves no option of “${space.names.issues[nothing] ?? ''}” possible.`,
          where,
        );
      packages.push({ name: nameFor(name, packages), possible: possible.value });
    }
  }
  return good(packages);
}

interface Named {
  readonly name: string;
  readonly options: NamedOptions;
  readonly where: string;
}

function nameFor(name: string, others: readonly NamedPackage[]): string {
  let [own, times] = [name, 1];
  while (others.some((each) => each.name === own)) own = `${name} (${(times += 1)})`;
  return own;
}

function namedIn(sheet: Sheet, text: string, file: string | null, other: string): Outcome<readonly Named[]> {
  if (file === null) {
    const draft = (sheet.drafts ?? []).find(({ name }) => name === text.trim());
    if (draft !== undefined)
      return good([{ name: draft.name, options: optionsOf(draft.options), where: `draft “${draft.name}”` }]);
  }
  const where = file ?? `package “${text.slice(0, 60)}”`;
  const bare = text.startsWith('\ufeff') ? text.slice(1) : text;
  const [start = ''] = bare.trimStart();
  if (start === '{' || start === '[') return fromJson(bare, where, file ?? other);
  const options = packageFromText(bare, sheet.issues, where);
  return options.ok ? good([{ name: file ?? other, options: options.value, where }]) : options;
}

const optionsOf = (options: Readonly<Record<string, readonly string[]>>): NamedOptions =>
  new Map(Object.entries(options));

function fromJson(text: string, where: string, name: string): Outcome<readonly Named[]> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const broken = brokenJson(text);
    return bad({
      code: 'package-not-understood',
      what: `The package is not well-formed JSON${broken === null ? '' : `: ${broken.what}`}.`,
      where: broken === null ? where : `${where}, ${broken.place}`,
      next: 'Correct it, or write ISSUE=OPTION for each issue.',
    });
  }
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  const named: Named[] = [];
  for (const [at, each] of all.entries()) {
    const own = all.length === 1 ? where : `${where}, ${at + 1}`;
    const found = fromValue(each, own, all.length === 1 ? name : `${name} ${at + 1}`);
    if (!found.ok) return found;
    named.push(found.value);
  }
  return named.length === 0 ? notUnderstood('The list holds no package.', where) : good(named);
}

const fieldsOf = (value: unknown): ReadonlyMap<string, unknown> | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? new Map(Object.entries(value))
    : null;

function fromValue(value: unknown, where: string, otherName: string): Outcome<Named> {
  const fields = fieldsOf(value);
  if (fields === null) return notUnderstood('A package in JSON has its options by issue.', where);
  const inner = fieldsOf(fields.get('options'));
  const name = fields.get('name');
  const options = new Map<string, string[]>();
  for (const [issue, said] of inner ?? fields) {
    const list: readonly unknown[] = Array.isArray(said) ? said : [said];
    const words = list.filter((each): each is string => typeof each === 'string');
    if (words.length !== list.length)
      return notUnderstood(
        `What stands for “${issue.slice(0, 60)}” is no option, nor a list of options.`,
        where,
      );
    options.set(issue, words);
  }
  return good({ name: inner !== null && typeof name === 'string' ? name : otherName, options, where });
}
