import {
  ratedDirectly,
  weightsFromOrder,
  weightsFromSwings,
  type Doubts,
  type PartySheet,
  type Score,
  type Sheet,
  type SheetIssue,
  type Spread,
  type WeightDoubts,
} from '@nonpaper/analysis';
import type { FilledParty, FilledSheet } from '@nonpaper/pages';
import { bad, good, type Outcome } from '@nonpaper/vocabulary';
import type { Answers, Numbers, PartyAnswers } from './answers.ts';
import { declaredChecks, issueChecks, rankChecks, valueChecks } from './checks.ts';
import { prefilledOrders, standsAsFilledIn } from './declared-words.ts';
import { chainsOf, groupsOf } from './groups.ts';
import { valuesFromPackages, type PackageValues } from './ranked-packages.ts';

/** How answers become numbers. */
export interface FillingAsked {
  /** Who assumes it, where the table does not say. */
  readonly author: string;
  /** Leaves weights open within the order of issues, in place of the middle of what fits it. */
  readonly openWeights: boolean;
  readonly title?: string;
}

/** A score sheet from answers, with the way in which each number came about, what does not go together, and what remains open. */
export interface Filled {
  readonly sheet: Sheet;
  readonly doubts: readonly Doubts[];
  readonly report: FilledSheet;
}

/**
 * A score sheet from what somebody answered. Options run from 0, the worst, to 1, the best of their issue; weights add up to 1.
 *
 * Plan. Where packages were ranked, UTASTAR gives the values of all options. Else each issue by itself: ratings as they
 * stand, or the order of its options with the worst at 0, the best at 1 and everything between them open; and weights from
 * swings, or from the order of issues (rank-order centroid), or open with their total. Nothing that was not answered
 * is made up: it stays open, and the report says so. Cost: that of UTASTAR for each party.
 */
export function filledSheet(answers: Answers, asked: FillingAsked): Outcome<Filled> {
  const parties: { sheet: PartySheet; doubts: Doubts; report: FilledParty }[] = [];
  for (const party of answers.parties) {
    const filled = partyOf(answers, party, asked);
    if (!filled.ok) return filled;
    parties.push(filled.value);
  }
  const { issues } = answers;
  const title = asked.title;
  const sheet: Sheet = {
    ...(title === undefined ? {} : { title }),
    issues,
    parties: parties.map((each) => each.sheet),
  };
  const doubts = parties.map((each) => each.doubts).filter((each) => Object.keys(each).length > 1);
  return good({
    sheet,
    doubts,
    report: { ...(title === undefined ? {} : { title }), parties: parties.map(({ report }) => report) },
  });
}

type FilledOne = { sheet: PartySheet; doubts: Doubts; report: FilledParty };

function partyOf(answers: Answers, party: PartyAnswers, asked: FillingAsked): Outcome<FilledOne> {
  const values = valuesFromPackages(answers, party);
  if (!values.ok) return values;
  const base = {
    name: party.name,
    assumptionOf: party.assumptionOf ?? asked.author,
    ...(party.redLines.length === 0 ? {} : { redLines: party.redLines }),
  };
  const checks = [
    ...rankChecks(party),
    ...issueChecks(party, values.value),
    ...valueChecks(answers.issues, party, values.value),
    ...declaredChecks(answers.issues, party),
    ...(values.value?.contradictions ?? []),
  ];
  const report = {
    party: party.name,
    assumptionOf: base.assumptionOf,
    checks,
    prefilled: prefilledOrders(answers.issues, party),
  };
  if (values.value !== null) return good(withValues(base, answers, values.value, report));
  const weights = weightsOf(answers.issues, party, asked.openWeights);
  if (!weights.ok) return weights;
  const scores = scoresOf(answers.issues, party);
  if (!scores.ok) return scores;
  const doubts: Doubts = {
    party: party.name,
    ...(weights.value.doubts === null ? {} : { weights: weights.value.doubts }),
    ...(scores.value.better.length === 0 ? {} : { better: scores.value.better }),
  };
  return good({
    sheet: {
      ...base,
      ...(weights.value.points === null ? {} : { weights: weights.value.points }),
      scores: scores.value.scores,
    },
    doubts,
    report: {
      ...report,
      methods: [weights.value.method, ...scores.value.methods],
      open: [
        ...weights.value.open,
        ...scores.value.open,
        party.packageRanks.size > 0
          ? 'What no agreement is worth: the ranked packages were not used, since not every issue has a best and a worst option.'
          : 'What no agreement is worth: rank it among example packages (--examples), or write it into the sheet.',
      ],
    },
  });
}

/** Values from ranked packages: the best option of an issue is worth the issue's weight, so that no weights are written. */
function withValues(
  base: Pick<PartySheet, 'name' | 'assumptionOf' | 'redLines'>,
  { issues }: Answers,
  { values, orders, reserved, methods, open }: PackageValues,
  report: Pick<FilledParty, 'party' | 'assumptionOf' | 'checks' | 'prefilled'>,
): FilledOne {
  const scores = issues.map(({ name, options }, issue): [string, Record<string, number>] => [
    name,
    Object.fromEntries(options.map((option, at) => [option, values[issue]?.[at]?.likely ?? 0])),
  ]);
  const spreads = issues.map(({ name, options }, issue): [string, Record<string, Spread>] => [
    name,
    Object.fromEntries(options.map((option, at) => [option, values[issue]?.[at] ?? 0])),
  ]);
  return {
    sheet: {
      ...base,
      scores: Object.fromEntries(scores),
      ...(reserved === null ? {} : { reserved: (reserved[0] + reserved[1]) / 2 }),
    },
    doubts: {
      party: base.name,
      scores: Object.fromEntries(spreads),
      ...(orders.length === 0 ? {} : { better: orders }),
      ...(reserved === null ? {} : { reserved }),
    },
    report: { ...report, methods, open },
  };
}

interface Weighed {
  readonly points: Readonly<Record<string, number>> | null;
  readonly doubts: WeightDoubts | null;
  readonly method: string;
  readonly open: readonly string[];
}

function weightsOf(issues: readonly SheetIssue[], party: PartyAnswers, keepOpen: boolean): Outcome<Weighed> {
  const names = issues.map(({ name }) => name);
  const hasAll = (numbers: Numbers): boolean => names.every((name) => numbers.has(name));
  if (party.swings.size > 0) {
    if (!hasAll(party.swings)) {
      const missing = names.filter((name) => !party.swings.has(name));
      return bad({
        code: 'elicit-answer-wrong',
        what: `Some issues have a swing and these have none: ${missing.join(', ')}.`,
        where: `swings of ${party.name}`,
        next: 'Give every issue a swing, or none and a rank.',
      });
    }
    const found = weightsFromSwings(Object.fromEntries(party.swings));
    if (!found.ok) return placed(found, party.name);
    return good({
      points: found.value.weights,
      doubts: null,
      method: 'Weights: swings, in proportion.',
      open: [],
    });
  }
  const groups = groupsOf(party.issueRanks);
  if (hasAll(party.issueRanks) && !keepOpen) {
    const found = weightsFromOrder(groups);
    if (!found.ok) return placed(found, party.name);
    return good({
      points: found.value.weights,
      doubts: null,
      method:
        'Weights: rank-order centroid (SMARTER), the mean of all weights that keep the order of issues.',
      open: ['Weights: others keep the order of issues as well; with --open-weights they are left open.'],
    });
  }
  const matters = chainsOf(groups);
  return good({
    points: null,
    doubts: { total: 1, ...(matters.length === 0 ? {} : { matters }) },
    method:
      matters.length === 0
        ? 'Weights: open; they add up to 1.'
        : 'Weights: open within the order of issues; they add up to 1.',
    open: [
      matters.length === 0 ? 'Weights: the issues are not ranked.' : 'Weights: known by their order alone.',
    ],
  });
}

const placed = <T>(outcome: Outcome<T> & { ok: false }, party: string): Outcome<never> =>
  bad({ ...outcome.fault, where: `${party}, ${outcome.fault.where ?? ''}` });

interface ScoredIssues {
  readonly scores: Readonly<Record<string, Readonly<Record<string, Score>>>>;
  readonly better: NonNullable<Doubts['better']>;
  readonly methods: readonly string[];
  readonly open: readonly string[];
}

function scoresOf(issues: readonly SheetIssue[], party: PartyAnswers): Outcome<ScoredIssues> {
  const scores: [string, Record<string, Score>][] = [];
  const better: { issue: string; options: string[] }[] = [];
  const [rated, ranked, open]: [string[], string[], string[]] = [[], [], []];
  for (const issue of issues) {
    const ratings = party.ratings.get(issue.name);
    if (ratings !== undefined && ratings.size > 0) {
      const found = ratedIssue(issue, ratings, party.name);
      if (!found.ok) return found;
      scores.push([issue.name, found.value]);
      rated.push(issue.name);
      continue;
    }
    const groups = groupsOf(party.ranks.get(issue.name) ?? new Map());
    const own = scoresFromOrder(issue, groups, !standsAsFilledIn(issue.name, party));
    scores.push([issue.name, own]);
    better.push(...chainsOf(groups).map((options) => ({ issue: issue.name, options })));
    if (groups.flat().length > 1) ranked.push(issue.name);
    const between = Object.entries(own).flatMap(([option, score]) =>
      typeof score === 'number' ? [] : [option],
    );
    if (between.length > 0)
      open.push(`${issue.name}: ${between.join(', ')}: anywhere from 0 to 1 that keeps the order.`);
  }
  return good({
    scores: Object.fromEntries(scores),
    better,
    methods: [
      ...(rated.length === 0 ? [] : [`Scores by direct rating: ${rated.join(', ')}.`]),
      ...(ranked.length === 0
        ? []
        : [
            `Scores by order alone; where every option is ranked, the worst is 0 and the best 1: ${ranked.join(', ')}.`,
          ]),
    ],
    open,
  });
}

function ratedIssue(
  { name, options }: SheetIssue,
  ratings: Numbers,
  party: string,
): Outcome<Record<string, number>> {
  const missing = options.filter((option) => !ratings.has(option));
  if (missing.length > 0)
    return bad({
      code: 'elicit-answer-wrong',
      what: `Some options are rated and these are not: ${missing.join(', ')}.`,
      where: `${party}, ${name}`,
      next: 'Rate every option of the issue, or none and rank them.',
    });
  const found = ratedDirectly(Object.fromEntries(ratings));
  return found.ok ? good(found.value.values) : placed(found, `${party}, ${name}`);
}

/**
 * The first group 1, the last 0, what lies between or was not ranked anywhere from 0 to 1; all alike are all 0. Where a shared
 * rank does not say that options are alike, those of such a group lie anywhere as well.
 */
function scoresFromOrder(
  { options }: SheetIssue,
  groups: readonly (readonly string[])[],
  sharedIsAlike: boolean,
): Record<string, Score> {
  const isWhole = groups.flat().length === options.length;
  if (isWhole && groups.length === 1 && sharedIsAlike)
    return Object.fromEntries(options.map((option) => [option, 0]));
  const says = (group: readonly string[]): boolean => sharedIsAlike || group.length === 1;
  const [first = []] = groups;
  const last = groups.at(-1) ?? [];
  return Object.fromEntries(
    options.map((option): [string, Score] => {
      // Where some options were not ranked, one of them may be the best or the worst.
      if (isWhole && first.includes(option) && says(first)) return [option, 1];
      return [option, isWhole && last.includes(option) && says(last) ? 0 : [0, 1]];
    }),
  );
}
