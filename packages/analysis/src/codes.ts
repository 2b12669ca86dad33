/** Every fault of this package: what it means and what to do next. */
export const ANALYSIS_CODES = {
  'sheet-empty': {
    means: 'The score sheet has no issue, no party, or an issue without options.',
    next: 'Give it at least one party, one issue and one option for each issue.',
  },
  'sheet-name-twice': {
    means: 'Two issues, two options of an issue, or two parties have the same name.',
    next: 'Give each a name of its own.',
  },
  'sheet-unknown-name': {
    means: 'A score, weight, link, red line or draft names an issue or option that the sheet does not have.',
    next: 'Correct the name, or add the issue or option to the list of issues.',
  },
  'sheet-score-missing': {
    means: 'A party has no score for an option.',
    next: 'Fill in a score, as a number or a range, for every option of every issue.',
  },
  'sheet-not-a-number': {
    means:
      'A score, weight, cost, count or reservation value is no finite number, or a range is upside down.',
    next: 'Give a finite number; write a range with the lower end first.',
  },
  'sheet-weight-wrong': {
    means: 'A weight is negative, or all weights of a party are zero.',
    next: 'Give weights of zero or more, at least one of them above zero.',
  },
  'sheet-range-not-point': {
    means: 'The question asked needs scores as points, and the sheet has ranges.',
    next: 'Ask for the analysis of ranges, or give points.',
  },
  'links-contradict': {
    means: 'The links leave no package at all.',
    next: 'Take back one of the links that are named.',
  },
  'frontier-too-large': {
    means: 'Links or boxes join so many issues in so many ways that the frontier cannot be computed.',
    next: 'Take back some of the links or boxes that are named, or ask for single solution concepts.',
  },
  'points-unequal': {
    means: 'The points that two parties put on the issues do not add up to the same, or to nothing.',
    next: 'Give both parties points that add up to the same, 100 for example.',
  },
  'package-not-of-sheet': {
    means:
      'A package or draft does not fit the sheet: it has other issues, or an option that an issue does not have.',
    next: 'Give one of the options of the sheet, or several, for each of its issues.',
  },
  'conflict-empty': {
    means:
      'A case of the graph model has no state, no decision maker, or infeasible patterns that leave nothing.',
    next: 'Give it at least one decision maker and one state that can come about.',
  },
  'conflict-name-twice': {
    means: 'Two decision makers or two options have the same name.',
    next: 'Give each a name of its own.',
  },
  'conflict-state-twice': {
    means:
      'A state stands twice: two states have the same id or the same options, or a ranking names one twice.',
    next: 'Take one of them out.',
  },
  'conflict-unknown-state': {
    means: 'A ranking, a move, a pair or the status quo names a state that the case does not have.',
    next: 'Correct the id, or add the state.',
  },
  'conflict-state-missing': {
    means: 'A ranking leaves a state out.',
    next: 'Put every state into the ranking of every decision maker; states that it holds to be equal go into one inner list.',
  },
  'conflict-unknown-option': {
    means: 'A decision maker or a statement names an option that the case does not have.',
    next: 'Correct the number or name; decision makers count options from 0, statements from 1.',
  },
  'conflict-option-owned-twice': {
    means: 'Two decision makers, or one of them twice, have the same option.',
    next: 'Give each option to one decision maker, or to none.',
  },
  'conflict-bad-pattern': {
    means: 'A state, an infeasible pattern or the direction of an option is not written as it should be.',
    next: 'Write one mark for each option in order, Y or N (in infeasible patterns also -); directions are both, fwd, back, none.',
  },
  'conflict-bad-statement': {
    means: 'A statement of option prioritising cannot be read.',
    next: 'Join options by number with -, &, |, IF, IFF and parentheses, such as `1 & -2 IF 3`.',
  },
  'conflict-no-preferences': {
    means: 'A decision maker has neither a ranking nor statements, or has both.',
    next: 'Give each decision maker one of them.',
  },
  'conflict-too-many-states': {
    means: 'The case has more states than this question can be answered for.',
    next: 'Rule combinations out with infeasible patterns, or list the states that can come about.',
  },
  'uncertain-spread-wrong': {
    means:
      'What is known of a number is no point, no range and no triangle, or its ends are the wrong way round.',
    next: 'Write a number, [low, high], or {low, likely, high} with low <= likely <= high, all finite; weights from zero.',
  },
  'uncertain-circle': {
    means: 'Orders run in a circle: two things are each said to come before the other.',
    next: 'Take back one of the orders between the two that are named.',
  },
  'uncertain-nothing-fits': {
    means: 'Ranges, orders and total leave no numbers that keep them all.',
    next: 'Widen one of the ranges or take back one of the orders that are named: without any one of them the others fit.',
  },
  'draws-wrong': {
    means: 'The number of draws is no whole number from 100 to 1,000,000, or the seed is no finite number.',
    next: 'Give a whole number of draws; 1,000 give shares to within about 3 points in 100, 10,000 to within 1.',
  },
  'links-entangled': {
    means: 'So many links hang together that packages cannot be counted exactly.',
    next: 'Ask about fewer issues, or leave out links that add up costs over many issues.',
  },
  'elicit-answer-wrong': {
    means: 'An answer about weights or values is missing, no finite number, or outside what was asked for.',
    next: 'Answer again for the issue or option that is named.',
  },
  'elicit-ranking-wrong': {
    means: 'A ranking of example packages names a package that the issues do not have, or one package twice.',
    next: 'Rank each example package once, with one option for each issue.',
  },
  'elicit-ends-missing': {
    means: 'An issue has no best and worst option, or one option stands for both.',
    next: 'Say which option of the issue is the best and which the worst for the party.',
  },
} as const satisfies Readonly<Record<string, { readonly means: string; readonly next: string }>>;

export type AnalysisCode = keyof typeof ANALYSIS_CODES;
