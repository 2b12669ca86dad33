import type { SheetChoice, SheetIssue } from '@nonpaper/analysis';
import { good, type Outcome } from '@nonpaper/vocabulary';
import { packageFromText } from '../outward/package-text.ts';
import { NO_AGREEMENT, type QuestionRow, type Questions } from './questions.ts';
import { notUnderstood } from './questions-file.ts';

/** A number for each name that was answered. */
export type Numbers = ReadonlyMap<string, number>;

/** What one party is said to make of it, as somebody answered; what was left empty is not there. */
export interface PartyAnswers {
  readonly name: string;
  readonly assumptionOf: string | null;
  /** By issue, then by option. */
  readonly ranks: ReadonlyMap<string, Numbers>;
  readonly ratings: ReadonlyMap<string, Numbers>;
  readonly issueRanks: Numbers;
  readonly swings: Numbers;
  /** By the label of the package; having no agreement is one of them. */
  readonly packageRanks: Numbers;
  readonly redLines: readonly SheetChoice[];
  /** What it has declared, in the words of the table. */
  readonly declared: readonly (SheetChoice & { readonly words: string })[];
}

export interface Answers {
  readonly issues: readonly SheetIssue[];
  /** Options by place, by the label of the package. */
  readonly packages: ReadonlyMap<string, readonly number[]>;
  readonly parties: readonly PartyAnswers[];
}

/** Tables are filled in by people; beyond this a file is none. */
const MOST_PARTIES = 100;
const MOST_ROWS = 10_000;

/** The answers of a table: every cell a number where one belongs. The first that is wrong is the fault, with its place. */
export function answersOf({ parties, rows }: Questions): Outcome<Answers> {
  if (parties.length > MOST_PARTIES)
    return notUnderstood(
      `${parties.length} parties; ${MOST_PARTIES} are read.`,
      rows[0]?.where ?? 'the table',
    );
  if (rows.length > MOST_ROWS)
    return notUnderstood(
      `${rows.length} rows; ${MOST_ROWS} are read.`,
      rows[MOST_ROWS]?.where ?? 'the table',
    );
  const issues = issuesOf(rows);
  if (!issues.ok) return issues;
  const packages = packagesOf(rows, issues.value);
  if (!packages.ok) return packages;
  const answered: PartyAnswers[] = [];
  for (const [at, name] of parties.entries()) {
    const party = partyOf(name, at, rows, issues.value);
    if (!party.ok) return party;
    answered.push(party.value);
  }
  return good({ issues: issues.value, packages: packages.value, parties: answered });
}

function issuesOf(rows: readonly QuestionRow[]): Outcome<SheetIssue[]> {
  const issues = new Map<string, string[]>();
  for (const { question, issue, option, where } of rows) {
    if (question !== 'rank of option') continue;
    if (issue === '' || option === '') return notUnderstood('An issue or option has no name.', where);
    const own = issues.get(issue) ?? [];
    if (own.includes(option)) return notUnderstood(`“${option}” of “${issue}” stands twice.`, where);
    issues.set(issue, [...own, option]);
  }
  if (issues.size === 0) return notUnderstood('The table ranks no options.', rows[0]?.where ?? 'the table');
  return good([...issues].map(([name, options]) => ({ name, options })));
}

function packagesOf(
  rows: readonly QuestionRow[],
  issues: readonly SheetIssue[],
): Outcome<ReadonlyMap<string, readonly number[]>> {
  const packages = new Map<string, readonly number[]>();
  for (const { question, issue: label, option: words, where } of rows) {
    if (question !== 'rank of package' || label === NO_AGREEMENT) continue;
    const named = packageFromText(words, issues, where);
    if (!named.ok) return named;
    const chosen = issues.map(({ name, options }) => {
      const [only, ...more] = named.value.get(name) ?? [];
      return only === undefined || more.length > 0 ? -1 : options.indexOf(only);
    });
    const open = chosen.indexOf(-1);
    if (open >= 0)
      return notUnderstood(`“${label}” has no one option of “${issues[open]?.name ?? ''}”.`, where);
    packages.set(label, chosen);
  }
  return good(packages);
}

function partyOf(
  name: string,
  at: number,
  rows: readonly QuestionRow[],
  issues: readonly SheetIssue[],
): Outcome<PartyAnswers> {
  const [ranks, ratings] = [new Map<string, Map<string, number>>(), new Map<string, Map<string, number>>()];
  const [issueRanks, swings, packageRanks] = [
    new Map<string, number>(),
    new Map<string, number>(),
    new Map<string, number>(),
  ];
  const redLines: SheetChoice[] = [];
  let assumptionOf: string | null = null;
  for (const row of rows) {
    const { question, issue, option } = row;
    const cell = row.answers[at] ?? '';
    if (cell === '') continue;
    if (question === 'assumption of') {
      assumptionOf = cell;
      continue;
    }
    const where = `${row.where}, ${name}`;
    const read = cellOf(cell, where);
    if (!read.ok) return read;
    const { number, redLine } = read.value;
    const wrong = wrongWith(row, number, redLine, issues);
    if (wrong !== null) return notUnderstood(wrong, where);
    if (redLine) redLines.push({ issue, option });
    if (number === null) continue;
    const into = {
      'rank of option': inner(ranks, issue),
      'rating of option': inner(ratings, issue),
      'rank of issue': issueRanks,
      'swing of issue': swings,
      'rank of package': packageRanks,
    }[question];
    const key = question === 'rank of option' || question === 'rating of option' ? option : issue;
    if (into.has(key)) return notUnderstood(`“${key}” is answered twice.`, where);
    into.set(key, number);
  }
  const declared = rows.flatMap(({ question, issue, option, declared: own }) =>
    question === 'rank of option' && (own[at] ?? '') !== '' ? [{ issue, option, words: own[at] ?? '' }] : [],
  );
  return good({ name, assumptionOf, ranks, ratings, issueRanks, swings, packageRanks, redLines, declared });
}

function inner(all: Map<string, Map<string, number>>, issue: string): Map<string, number> {
  const known = all.get(issue);
  if (known !== undefined) return known;
  const fresh = new Map<string, number>();
  all.set(issue, fresh);
  return fresh;
}

const RED_LINE = 'red line';

function cellOf(cell: string, where: string): Outcome<{ number: number | null; redLine: boolean }> {
  const redLine = cell.toLowerCase().endsWith(RED_LINE);
  const text = (redLine ? cell.slice(0, -RED_LINE.length) : cell).trim().replace(',', '.');
  if (text === '') return good({ number: null, redLine });
  const number = Number(text);
  if (!/^[\d.]+$/.test(text) || !Number.isFinite(number))
    return notUnderstood(`“${cell.slice(0, 60)}” is no number of zero or more.`, where);
  return good({ number, redLine });
}

/** What is wrong with an answer; null where nothing is. */
function wrongWith(
  { question, issue, option }: QuestionRow,
  number: number | null,
  redLine: boolean,
  issues: readonly SheetIssue[],
): string | null {
  if (redLine && question !== 'rank of option') return 'A red line belongs to the rank of an option.';
  const asksIssue = question === 'rank of issue' || question === 'swing of issue';
  const asksOption = question === 'rating of option';
  const known = issues.find(({ name }) => name === issue);
  if ((asksIssue || asksOption) && known === undefined) return `There is no issue “${issue}”.`;
  if (asksOption && known?.options.includes(option) !== true) return `“${issue}” has no option “${option}”.`;
  const isShare = question === 'rating of option' || question === 'swing of issue';
  if (number !== null && isShare && number > 100) return `${number} is more than 100.`;
  if (number !== null && !isShare && number === 0) return 'Ranks begin with 1.';
  return null;
}
