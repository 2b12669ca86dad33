import type { SheetIssue } from '@nonpaper/analysis';

/**
 * A score sheet to be filled in without utilities: a table of questions, with a column for the answers of each party and
 * one for what that party has declared. The table holds everything that is needed to read the answers back.
 */
export const QUESTIONS = [
  'assumption of',
  'rank of option',
  'rating of option',
  'rank of issue',
  'swing of issue',
  'rank of package',
] as const;
export type QuestionKind = (typeof QUESTIONS)[number];

/** What each question asks, as it stands in the table for whoever fills it in. */
export const ASKS: Readonly<Record<QuestionKind, string>> = {
  'assumption of': 'who fills this in',
  'rank of option':
    '1 for the option that is best for the party, 2 for the next; the same number for options that are alike; red line behind it where the party takes the option in no package',
  'rating of option':
    'only if you like: 0 for the worst option of the issue, 100 for the best, the others between',
  'rank of issue':
    '1 for the issue where the step from its worst to its best option matters most to the party, 2 for the next',
  'swing of issue': 'only if you like: 100 for the step that matters most, the others in proportion',
  'rank of package':
    'only if you like: 1 for the package that is best for the party; “no agreement” may be ranked among them',
};

/** The row in which having no agreement is ranked among packages. */
export const NO_AGREEMENT = 'no agreement';

export interface QuestionRow {
  readonly question: QuestionKind;
  /** Empty for the author; the label of a package for `rank of package`. */
  readonly issue: string;
  /** The option; of a package what is in it, as `Issue=option, …`. */
  readonly option: string;
  /** One for each party, in their order; empty where nothing was answered. */
  readonly answers: readonly string[];
  /** What each party has declared, in words; empty where nothing was. */
  readonly declared: readonly string[];
  /** Where the row stands, for messages. */
  readonly where: string;
}

export interface Questions {
  readonly parties: readonly string[];
  readonly rows: readonly QuestionRow[];
}

/** What is known of a party before anybody answers. */
export interface AskedParty {
  readonly name: string;
  /** The rank that declared positions suggest, by issue and option; only where they put options in an order. */
  readonly rank: (issue: string, option: string) => number | null;
  /** What it has declared, with its statements; empty where nothing. */
  readonly declared: (issue: string, option: string) => string;
}

export interface QuestionsAsked {
  readonly issues: readonly SheetIssue[];
  readonly parties: readonly AskedParty[];
  readonly author: string;
  /** How many example packages are to be ranked. */
  readonly examples: number;
  /** Whether ratings and swings are asked for too. */
  readonly numbers: boolean;
}

/** The table of questions. Weights are never filled in, whatever was declared. Cost: parties times options. */
export function questionsOf({ issues, parties, author, examples, numbers }: QuestionsAsked): Questions {
  const blank = parties.map(() => '');
  const row = (question: QuestionKind, issue: string, option: string): QuestionRow => ({
    question,
    issue,
    option,
    answers: blank,
    declared: blank,
    where: '',
  });
  const options = (question: QuestionKind): QuestionRow[] =>
    issues.flatMap(({ name, options: own }) => own.map((option) => row(question, name, option)));
  const ranks = options('rank of option').map((each) => ({
    ...each,
    answers: parties.map(({ rank }) => String(rank(each.issue, each.option) ?? '')),
    declared: parties.map(({ declared }) => declared(each.issue, each.option)),
  }));
  return {
    parties: parties.map(({ name }) => name),
    rows: [
      { ...row('assumption of', '', ''), answers: parties.map(() => author) },
      ...ranks,
      ...(numbers ? options('rating of option') : []),
      ...issues.map(({ name }) => row('rank of issue', name, '')),
      ...(numbers ? issues.map(({ name }) => row('swing of issue', name, '')) : []),
      ...examplePackages(issues, examples).map(([label, words]) => row('rank of package', label, words)),
      ...(examples > 0 ? [row('rank of package', NO_AGREEMENT, '')] : []),
    ],
  };
}

/**
 * Example packages that differ on many issues: the k-th takes of each issue the option that lies k steps of that issue's own
 * stride onward, so that no two issues go together throughout. Each package once.
 */
function examplePackages(issues: readonly SheetIssue[], count: number): [label: string, words: string][] {
  const found = new Map<string, string>();
  for (let at = 0; found.size < count && at < count * 8; at += 1) {
    const chosen = issues.map(({ options }, issue) => {
      const stride = (issue % Math.max(1, options.length - 1)) + 1;
      return (
        (at * stride + issue + Math.floor(at / Math.max(1, options.length))) % Math.max(1, options.length)
      );
    });
    const words = issues.map(({ name, options }, issue) => `${name}=${options[chosen[issue] ?? 0] ?? ''}`);
    if (!found.has(chosen.join())) found.set(chosen.join(), words.join('; '));
  }
  return [...found.values()].map((words, at) => [`package ${at + 1}`, words]);
}
