import {
  FRONTIER_LIMITS,
  shownUtility,
  type Estimate,
  type FrontierLimit,
  type Space,
} from '@nonpaper/analysis';
import {
  dealSheetsPage,
  type DealPlane,
  type DossierHead,
  type Page,
  type ShownConcept,
  type ShownDealSheet,
  type ShownFrontier,
  type UtilityRange,
} from '@nonpaper/pages';
import { CONCEPT_KEYS, type ConceptKey } from './deal-figures.ts';
import type { DealFromSheets } from './deal-from-sheets.ts';
import { frontierPoints, namedPackage, shownVector } from './deal-sheets-json.ts';
import { linkWords } from './link-words.ts';
import { optionWorth } from './option-worth.ts';

/** How concepts are named on a page, and what each looks for. The order is fixed and means nothing. */
const CONCEPT_WORDS: Readonly<Record<ConceptKey, readonly [name: string, looksFor: string]>> = {
  nash: ['Nash', 'largest product of gains over no agreement'],
  kalai: ['Egalitarian (Kalai)', 'largest smallest gain, in the units of the scores'],
  ksMaxMin: ['Kalai-Smorodinsky, max-min', 'largest smallest share of what each party could gain at most'],
  ksMinSpread: [
    'Kalai-Smorodinsky, least spread',
    'shares of what each could gain at most, nearest to each other',
  ],
  maxWelfare: ['Utilitarian', 'largest sum, in the units of the scores'],
  maxRelativeWelfare: ['Relative utilitarian', 'largest sum of utilities, each divided by its range'],
  leximin: ['Leximin', 'largest smallest gain, then the next smallest'],
};

/** Why a concept has nothing, or not all. */
const REASONS: Readonly<Record<string, string>> = {
  'nothing-acceptable': 'no package is acceptable to all',
  'too-entangled': 'not computed: links run through too many issues at once',
  stopped: 'the best found before the search was ended; not proven',
  'too-many-ties': 'more ties than can be listed; one is shown',
  'frontier-not-listed': 'not computed: it is defined on the whole frontier, which is not listed',
};

const NOT_COMPUTED =
  'The frontier was not computed: links and boxes join too many issues at once. What is left out says which.';

const LISTED_POINTS = 60;
/** More points than this are no picture. */
const DRAWN_POINTS = 20_000;

/** The page of score sheets; `head` is null outside any dossier. */
export function dealSheetsPageOf(deal: DealFromSheets, head: DossierHead | null = null): Page {
  const title = deal.sheet.title ?? deal.space.names.parties.join(', ');
  return dealSheetsPage(head ?? { title, notices: [] }, shownDeal(deal));
}

function shownDeal(deal: DealFromSheets): ShownDealSheet {
  const { sheet, space, drafts, remarks } = deal;
  const concepts = CONCEPT_KEYS.map((key, at) => shownConcept(deal, key, 'abcdefg'[at] ?? ''));
  return {
    issues: space.names.issues,
    outcomes: counted(deal.outcomes),
    numbers: numbersOf(space),
    parties: sheet.parties.map(({ name, assumptionOf = null, redLines = [] }, at) => ({
      name,
      assumptionOf,
      reserved: reservedOf(space, at),
      range: rangeAt(deal, at),
      redLines: redLines.map(({ issue, option }) => `${issue}: ${option}`),
    })),
    worth: optionWorth(sheet, space),
    links: (sheet.links ?? []).map(linkWords),
    plane: planeOf(deal, concepts),
    frontier: shownFrontier(deal),
    concepts,
    figures: furtherFigures(deal),
    drafts: drafts.map(({ name, open, ranges }) => ({
      name,
      open: open.map((issue) => space.names.issues[issue] ?? ''),
      ranges: ranges?.map((each) => shownRange(space, each)) ?? null,
    })),
    remarks: remarks.map(({ text }) => text),
  };
}

const numbersOf = ({ unit }: Space): string =>
  unit.kind === 'exact'
    ? `whole multiples of ${unit.resolution}, without rounding`
    : `doubles; utilities within ${unit.tie} count as the same`;

const reservedOf = ({ reserved, unit }: Space, party: number): number | null => {
  const own = reserved[party] ?? null;
  return own === null ? null : shownUtility(unit, own);
};

const shownRange = ({ unit }: Space, [low, high]: UtilityRange): UtilityRange => [
  shownUtility(unit, low),
  shownUtility(unit, high),
];

/** The least and the most of a party; null where no package keeps the links. */
function rangeAt({ figures, space }: DealFromSheets, party: number): UtilityRange | null {
  const range = figures.ranges?.[party];
  return range === undefined ? null : shownRange(space, range);
}

const counted = (count: number | bigint): string => String(count).replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');

/** Why the whole frontier is not listed, as a sentence. */
const LIMIT_WORDS: Readonly<Record<FrontierLimit, string>> = {
  parties: `The whole frontier is worked out for ${FRONTIER_LIMITS.parties} parties at most.`,
  numbers: `The whole frontier is too large to be listed: it would take more than ${counted(FRONTIER_LIMITS.numbers)} numbers at a time.`,
  states:
    'Links and boxes join the issues in too many ways for the whole frontier to be listed; the boxes worth least were left out of the search.',
  packages: `The whole frontier is too large to be listed: boxes join more than ${counted(FRONTIER_LIMITS.packages)} packages, which are too many to look at one by one.`,
  points: `The whole frontier is too large to be listed: of numbers without a common unit, ${counted(FRONTIER_LIMITS.points)} points are listed at most.`,
  steps: `The whole frontier is too large to be listed: the search for it was ended after ${counted(FRONTIER_LIMITS.steps)} steps.`,
};

function shownFrontier(deal: DealFromSheets): ShownFrontier {
  const { frontier, space } = deal;
  if (frontier === null) return { count: 0, instead: NOT_COMPUTED, points: [] };
  const points = frontierPoints(deal, LISTED_POINTS);
  if (frontier.epsilon === null) return { count: frontier.size, instead: null, points };
  const within = frontier.epsilon.map(
    (each, at) => `${space.names.parties[at] ?? ''} ${Number(shownUtility(space.unit, each).toPrecision(6))}`,
  );
  const instead = `${LIMIT_WORDS[frontier.limit ?? 'steps']} ${frontier.size} packages stand for it: every acceptable package has one among them that gives no party less by more than ${within.join(', ')}.`;
  return { count: frontier.size, instead, points };
}

function shownConcept({ figures, space }: DealFromSheets, key: ConceptKey, mark: string): ShownConcept {
  const [name, looksFor] = CONCEPT_WORDS[key];
  const { points, reason } = figures.concepts[key];
  return {
    mark,
    name,
    looksFor,
    reason: reason === null ? null : (REASONS[reason] ?? reason),
    points: (points ?? []).map(({ utilities, packages, packageCount }) => ({
      utilities: shownVector(space, utilities),
      packages: packages.map((each) => namedPackage(space, each)),
      packageCount: packageCount.toString(),
    })),
  };
}

/** Two parties with a whole frontier that is not too large to be drawn. */
function planeOf(deal: DealFromSheets, concepts: readonly ShownConcept[]): DealPlane | null {
  const { space, frontier, drafts } = deal;
  const [first, second] = [0, 1].map((at) => {
    const range = rangeAt(deal, at);
    return range === null
      ? null
      : { name: space.names.parties[at] ?? '', range, reserved: reservedOf(space, at) };
  });
  const whole = frontier !== null && frontier.epsilon === null;
  const drawn = space.parties === 2 && whole && frontier.size <= DRAWN_POINTS;
  if (!drawn || !first || !second) return null;
  const pair = ([one = 0, other = 0]: readonly number[]): readonly [number, number] => [one, other];
  return {
    parties: [first, second],
    frontier: frontierPoints(deal).map(pair),
    picks: concepts.flatMap(({ mark, points }) =>
      points.map(({ utilities }) => ({ mark, at: pair(utilities) })),
    ),
    drafts: drafts.flatMap(({ name, ranges }) => {
      const [one, other] = ranges ?? [];
      if (one === undefined || other === undefined) return [];
      return [{ name, ranges: [shownRange(space, one), shownRange(space, other)] as const }];
    }),
  };
}

function furtherFigures({ figures }: DealFromSheets): ShownDealSheet['figures'] {
  const { opposition, rationalFraction } = figures;
  return [
    ...(opposition === null
      ? []
      : [
          {
            label: 'Opposition level',
            value: `${digits(opposition)} (distance from what all would get if each got the most; 0 is no opposition)`,
          },
        ]),
    ...(rationalFraction === null
      ? []
      : [
          {
            label: 'Share of packages that give every party more than no agreement',
            value: shareWords(rationalFraction),
          },
        ]),
  ];
}

const digits = (value: number): string => String(Number(value.toPrecision(6)));

function shareWords({ value, exact, interval }: Estimate): string {
  if (exact) return `${digits(value)} (counted exactly)`;
  const within = interval === undefined ? '' : `, 95 % interval ${interval.map(digits).join(' to ')}`;
  return `${digits(value)} (sampled${within})`;
}
