import type { SheetIssue } from '@nonpaper/analysis';
import { bad, good, type Fault, type Outcome } from '@nonpaper/vocabulary';

/** The options that are left possible, by issue; issues that are not named are left open. */
export type NamedOptions = ReadonlyMap<string, readonly string[]>;

/** A package names each issue of a sheet once; longer texts are none. */
const MOST_LETTERS = 200_000;
const SEPARATORS = new Set([',', ';', '\n']);
const EQUALS = new Set(['=', ':']);
const OR = '|';

/**
 * Reads what a person types as a package: `Water = share, Years = 2 | 4`. Parts stand apart by commas, semicolons or
 * lines; several options of an issue by `|`. Capitals do not matter where the names differ otherwise.
 *
 * Plan. Names may hold any of these signs themselves, so the text is not cut: from each place where an issue or an option may begin,
 * the names of the sheet are tried, the longest first, and what follows has to be a sign or the end. A place that was
 * tried once is not tried again. Where nothing reaches the end, the fault tells the farthest place and what could stand
 * there. Cost: places times names.
 */
export function packageFromText(
  text: string,
  issues: readonly SheetIssue[],
  where: string,
): Outcome<NamedOptions> {
  if (text.length > MOST_LETTERS)
    return notUnderstood(`The text has ${text.length} letters; ${MOST_LETTERS} are read.`, where);
  const reading = new Reading(text, issues);
  const found = reading.read();
  if (found === null) return bad({ ...reading.stoppedAt(), where });
  const named = new Map<string, string[]>();
  for (const { issue, option, again } of found) {
    const { name = '', options = [] } = issues[issue] ?? {};
    if (named.has(name) && !again) return notUnderstood(`The issue “${name}” stands twice.`, where);
    named.set(name, [...new Set([...(named.get(name) ?? []), options[option] ?? ''])]);
  }
  return good(named);
}

const NEXT =
  'Write ISSUE=OPTION for each issue, with commas between and names as the sheet has them; an issue that is not named is left open.';

export const notUnderstood = (what: string, where: string): Outcome<never> =>
  bad({ code: 'package-not-understood', what, where, next: NEXT });

interface Chosen {
  readonly issue: number;
  readonly option: number;
  /** One more option of the issue before it. */
  readonly again: boolean;
}

/** A place of the text where an issue may begin (`issue` null), or an option of an issue. */
interface Step {
  readonly at: number;
  readonly issue: number | null;
  readonly chosen: Chosen | null;
  readonly before: Step | null;
}

class Reading {
  readonly #text;
  readonly #issues;
  readonly #tried = new Set<string>();
  #farthest: Step = { at: 0, issue: null, chosen: null, before: null };

  constructor(text: string, issues: readonly SheetIssue[]) {
    this.#text = text;
    this.#issues = issues;
  }

  read(): Chosen[] | null {
    const open: Step[] = [{ at: this.#pastSigns(0), issue: null, chosen: null, before: null }];
    for (let step = open.pop(); step !== undefined; step = open.pop()) {
      const key = `${step.at} ${step.issue ?? ''}`;
      if (this.#tried.has(key)) continue;
      this.#tried.add(key);
      if (step.at > this.#farthest.at) this.#farthest = step;
      if (step.issue === null && step.at >= this.#text.length) return chosenOn(step);
      // The shortest name first onto the pile, so that the longest is tried first.
      open.push(...(step.issue === null ? this.#afterIssue(step) : this.#afterOption(step, step.issue)));
    }
    return null;
  }

  stoppedAt(): Omit<Fault, 'where'> {
    const { at, issue } = this.#farthest;
    const found = this.#text.slice(at).split('\n', 1)[0]?.slice(0, 60) ?? '';
    const own = issue === null ? null : this.#issues[issue];
    const names = own?.options ?? this.#issues.map(({ name }) => name);
    const kind = own ? `option of “${own.name}”` : 'issue of the sheet';
    const listed = names
      .slice(0, 12)
      .map((name) => `“${name}”`)
      .join(', ');
    const more = names.length > 12 ? ` and ${names.length - 12} more` : '';
    const begins = found === '' ? 'The text ends' : `“${found}” begins with no ${kind}`;
    const what = found === '' ? `${begins} where an ${kind} should stand` : begins;
    return { code: 'package-not-understood', what: `${what}: ${listed}${more}.`, next: NEXT };
  }

  #afterIssue(step: Step): Step[] {
    return this.#matching(
      step.at,
      this.#issues.map(({ name }) => name),
    ).flatMap(({ place, end }): Step[] => {
      const sign = this.#pastBlanks(end);
      if (!EQUALS.has(this.#text[sign] ?? '')) return [];
      return [{ at: this.#pastBlanks(sign + 1), issue: place, chosen: null, before: step }];
    });
  }

  #afterOption(step: Step, issue: number): Step[] {
    const options = this.#issues[issue]?.options ?? [];
    return this.#matching(step.at, options).flatMap(({ place, end }): Step[] => {
      const at = this.#pastBlanks(end);
      const sign = this.#text[at];
      const chosen = { issue, option: place, again: step.chosen !== null };
      if (sign === OR) return [{ at: this.#pastBlanks(at + 1), issue, chosen, before: step }];
      if (sign !== undefined && !SEPARATORS.has(sign)) return [];
      return [{ at: this.#pastSigns(at), issue: null, chosen, before: step }];
    });
  }

  /** The names that stand at a place, the shortest first; those in other capitals only where none stands there as it is. */
  #matching(at: number, names: readonly string[]): { place: number; end: number }[] {
    const standing = names.flatMap((name, place) => {
      const found = this.#text.slice(at, at + name.length);
      const same = found === name;
      const alike = same || found.toLowerCase() === name.toLowerCase();
      return alike && name !== '' ? [{ place, end: at + name.length, same }] : [];
    });
    const exact = standing.filter(({ same }) => same);
    return (exact.length > 0 ? exact : standing).sort((a, b) => a.end - b.end);
  }

  #pastBlanks(from: number): number {
    let at = from;
    while (at < this.#text.length && isBlank(this.#text[at] ?? '')) at += 1;
    return at;
  }

  #pastSigns(from: number): number {
    let at = from;
    while (at < this.#text.length && (isBlank(this.#text[at] ?? '') || SEPARATORS.has(this.#text[at] ?? '')))
      at += 1;
    return at;
  }
}

const isBlank = (letter: string): boolean => letter !== '\n' && letter.trim() === '';

function chosenOn(last: Step): Chosen[] {
  const found: Chosen[] = [];
  for (let step: Step | null = last; step !== null; step = step.before)
    if (step.chosen !== null) found.push(step.chosen);
  return found.reverse();
}
