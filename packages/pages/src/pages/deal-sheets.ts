import { drawDealPlane, type DealPlane } from '../figures/deal-plane.ts';
import type { DossierHead } from '../frame.ts';
import { counted } from '../kinds.ts';
import {
  aside,
  column,
  heading,
  item,
  joinLines,
  list,
  paragraph,
  row,
  soft,
  strong,
  table,
  type Block,
  type Figure,
  type Line,
  type ListItem,
  type Page,
} from '../page.ts';
import { assumedPage } from './assumed-page.ts';
import { linkBlocks, printed, rangeWords } from './assumed.ts';
import { worthBlocks } from './option-worth.ts';
import type { ShownConcept, ShownDealSheet, ShownPick } from './sheets-answer.ts';

/** What a score sheet gives: the parties’ assumed scores, the frontier, what each concept picks, and the drafts. Nothing is recommended. */
export function dealSheetsPage(head: DossierHead, shown: ShownDealSheet): Page {
  const blocks = [
    ...partyBlocks(shown),
    ...worthBlocks(shown.worth),
    ...linkBlocks(shown.links),
    ...frontierBlocks(shown),
    ...conceptBlocks(shown),
    ...draftBlocks(shown),
  ];
  return assumedPage(
    head,
    { parties: shown.parties, messages: shown.remarks.map((text) => ({ text })) },
    {
      subject: 'Deal space from score sheets',
      facts: [
        { label: 'Packages', value: [shown.outcomes] },
        { label: 'Computed in', value: [shown.numbers] },
      ],
      blocks,
    },
  );
}

function partyBlocks({ parties }: ShownDealSheet): Block[] {
  const rows = parties.map(({ name, assumptionOf, reserved, range, redLines }) =>
    row(
      name,
      assumptionOf ?? [soft('not named')],
      reserved === null ? [soft('none assumed')] : printed(reserved),
      range === null ? [soft('no package')] : rangeWords(range),
      redLines.length === 0 ? [soft('none')] : redLines.join('; '),
    ),
  );
  return [
    heading('What is assumed of each party'),
    table(
      'Utilities of different parties have no common unit.',
      [
        column('Party'),
        column('Assumption of'),
        column('No agreement', 0.7, 'end'),
        column('Least to most', 1, 'end'),
        column('Takes in no package', 1.3),
      ],
      rows,
    ),
  ];
}

const MOST_POINTS = 60;

function frontierBlocks(shown: ShownDealSheet): Block[] {
  const { frontier, parties, plane } = shown;
  const words =
    frontier.count === 0
      ? 'No package is acceptable to all parties as the sheet has it. From any package outward (--package) it is told which utilities of no agreement, red lines and links leave nothing together.'
      : `${counted(frontier.count, 'combination', 'combinations')} of utilities from which nobody can get more without somebody getting less.`;
  const points = frontier.points.slice(0, MOST_POINTS);
  const pointTable = table(
    points.length < frontier.count
      ? `The first ${points.length} of ${frontier.count}, ascending by ${parties[0]?.name ?? ''}.`
      : `Ascending by ${parties[0]?.name ?? ''}.`,
    [column('', 0.3), ...parties.map(({ name }) => column(name, 1, 'end'))],
    // The head of a row is set strong: it is a number of its own, so that no party's utility is.
    points.map((point, at) => row(String(at + 1), ...point.map(printed))),
  );
  const inWords = points.length === 0 ? [] : [pointTable];
  return [
    heading('What could be had'),
    paragraph(frontier.instead ?? words),
    ...(plane === null ? inWords : [figureOf(plane, shown, inWords)]),
  ];
}

function figureOf(plane: DealPlane, shown: ShownDealSheet, inWords: readonly Block[]): Figure {
  const title = `What ${plane.parties[0].name} and ${plane.parties[1].name} could get`;
  const marks = shown.concepts.filter(({ points }) => points.length > 0);
  return {
    kind: 'figure',
    title,
    svg: drawDealPlane('deal-plane', title, plane),
    legend: `Dots: the Pareto frontier. Dashed: utility of no agreement. Frames and diamonds: drafts.${marks.length === 0 ? '' : ` Rings: ${marks.map(({ mark, name }) => `${mark} ${name}`).join(', ')}.`}`,
    alternative: inWords,
    open: false,
  };
}

function conceptBlocks(shown: ShownDealSheet): Block[] {
  const { concepts, parties, figures } = shown;
  const rows = concepts.flatMap((concept) => conceptRows(concept, parties.length));
  const packages = packageItems(shown);
  return [
    heading('What each concept picks'),
    aside(
      'Each concept keeps some axioms and fails others; the manual states them (docs/guide/deal-space.md). They are given in a fixed order, and none is put forward.',
    ),
    table(
      'Every tie is listed.',
      [
        column('', 0.2),
        column('Concept', 1.6),
        ...parties.map(({ name }) => column(name, 0.8, 'end')),
        column('Packages', 0.6, 'end'),
      ],
      rows,
    ),
    ...(figures.length === 0 ? [] : [list(figures.map(({ label, value }) => item([`${label}: `, value])))]),
    ...(packages.length === 0 ? [] : [heading('The packages', 3), list(packages)]),
  ];
}

function conceptRows({ mark, name, looksFor, reason, points }: ShownConcept, parties: number) {
  const concept: Line = [name, soft(`: ${looksFor}`)];
  const blank = Array.from({ length: parties }, (): Line => ['']);
  if (points.length === 0) return [row(mark, [...concept, soft(` — ${reason ?? 'none'}`)], ...blank, '')];
  const note = reason === null ? [] : [soft(` — ${reason}`)];
  return points.map(({ utilities, packageCount }, at) =>
    row(
      at === 0 ? mark : '',
      at === 0 ? [...concept, ...note] : [soft('tie')],
      ...utilities.map(printed),
      packageCount,
    ),
  );
}

const MOST_SHOWN = 3;

/** The packages behind what the concepts pick, each utility vector once, with the marks of all that pick it. */
function packageItems({ concepts, issues }: ShownDealSheet): ListItem[] {
  const picks = new Map<string, { marks: string[]; pick: ShownPick }>();
  for (const { mark, points } of concepts)
    for (const pick of points) {
      const key = pick.utilities.join(' ');
      const known = picks.get(key);
      if (known === undefined) picks.set(key, { marks: [mark], pick });
      else known.marks.push(mark);
    }
  return [...picks.values()].map(({ marks, pick: { packages, packageCount, utilities } }) => {
    const shown = packages.slice(0, MOST_SHOWN).map((each) => packageLine(issues, each));
    const more = BigInt(packageCount) - BigInt(shown.length);
    const rest: Line[] = more > 0n ? [[soft(`and ${more} more with the same utilities`)]] : [];
    return item([strong(marks.join(', ')), `: ${utilities.map(printed).join(' / ')}`], ...shown, ...rest);
  });
}

const packageLine = (issues: readonly string[], options: readonly string[]): Line =>
  joinLines(
    options.map((option, at): Line => [soft(`${issues[at] ?? ''}: `), option]),
    '; ',
  );

function draftBlocks({ drafts, parties }: ShownDealSheet): Block[] {
  if (drafts.length === 0) return [];
  const rows = drafts.map(({ name, open, ranges }) =>
    row(
      name,
      open.length === 0 ? [soft('nothing')] : open.join(', '),
      ...parties.map((_, at): Line => {
        const range = ranges?.[at];
        return range === undefined ? [soft('no package')] : [rangeWords(range)];
      }),
    ),
  );
  return [
    heading('Drafts'),
    table(
      'The least and the most that each party could get from what the draft leaves possible.',
      [column('Draft'), column('Leaves open'), ...parties.map(({ name }) => column(name, 0.8, 'end'))],
      rows,
    ),
  ];
}
