import { Pace } from '../pace.ts';
import type { Work } from '../work.ts';
import { AMOUNT_STEPS } from './amounts.ts';
import { Refused } from '../refused.ts';
import type { Sheet, SheetChoice } from './sheet.ts';
import type { Choice, Space } from './space.ts';

/** The names of a sheet, each once. */
export function* namesOf(
  issues: Sheet['issues'],
  parties: readonly { readonly name: string }[],
): Work<Space['names']> {
  const pace = new Pace();
  if (issues.length === 0 || parties.length === 0)
    throw new Refused(
      'sheet-empty',
      `The sheet has ${issues.length} issues and ${parties.length} parties.`,
      'the sheet',
    );
  for (const { name, options } of issues) {
    if (options.length === 0) throw new Refused('sheet-empty', 'The issue has no option.', name);
    onceEach(options, `options of ${name}`);
    yield* pace.after(AMOUNT_STEPS * options.length);
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
export class Places {
  readonly #issues: ReadonlyMap<string, number>;
  readonly #options: readonly ReadonlyMap<string, number>[];

  private constructor(issues: Sheet['issues'], options: readonly ReadonlyMap<string, number>[]) {
    this.#issues = new Map(issues.map(({ name }, at) => [name, at]));
    this.#options = options;
  }

  static *of(issues: Sheet['issues']): Work<Places> {
    const pace = new Pace();
    const places: Map<string, number>[] = [];
    for (const { options } of issues) {
      places.push(new Map(options.map((option, at) => [option, at])));
      yield* pace.after(AMOUNT_STEPS * options.length);
    }
    return new Places(issues, places);
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
