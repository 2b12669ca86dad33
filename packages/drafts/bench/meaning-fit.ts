import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding, MeaningKind } from '../src/meaning/change.ts';
import { clausesOf } from '../src/meaning/clauses.ts';
import { SORTS } from '../src/meaning/entry-sorts.ts';
import { EVIDENCE_COUNT, evidenceOf, QUESTIONS } from '../src/meaning/evidence.ts';
import { groundOf } from '../src/meaning/evidence-ground.ts';
import { knownNames } from '../src/meaning/names.ts';
import { clauseGroups } from '../src/meaning/pairing.ts';
import { viewOf } from '../src/meaning/provision-view.ts';
import { tokensOf } from '../src/meaning/tokens.ts';
import { type Example, fitted } from './logistic.ts';
import { type FreshPair, readFreshSet } from './meaning-fresh.ts';

/** What was listed at first sight for one pair, read one way. */
interface FirstSight {
  readonly set: string;
  /** "harmless 3", "critical 7 back". */
  readonly pair: string;
  readonly entries: readonly FirstEntry[];
}

interface FirstEntry {
  readonly kind: MeaningKind;
  readonly left: Finding['left'];
  readonly right: Finding['right'];
  readonly before: string;
  readonly after: string;
  readonly note: string;
  readonly maybe?: boolean;
  /** Whether it tells the change that the pair holds; absent where nobody knows. */
  readonly tells?: boolean;
}

/** Who wrote a set: weights that judge one writer's pairs are fitted on those of the others. */
const WRITERS: Readonly<Record<string, string>> = {
  'fresh-open': 'first examiner',
  'second-open': 'second examiner',
  'redrafted-open': 'maker of the rules',
  'own-open': 'ourselves',
  'own-aside': 'ourselves',
  'recast-a-open': 'maker of certainty',
  'recast-b-open': 'maker of certainty',
  'recast-c-open': 'maker of certainty',
  'recast-d-open': 'maker of certainty',
  'recast-e-open': 'third examiner',
  'recast-f-open': 'third examiner',
};

/** How strongly weights are held near 0. */
const RIDGE = 3;

interface Judged {
  readonly set: string;
  readonly pair: string;
  readonly entry: FirstEntry;
  readonly features: Float64Array;
}

const goldFile = (folder: string, name: string): string => join(folder, `meaning-${name}`);

function readFirstSights(folder: string): FirstSight[] {
  const lines = readFileSync(goldFile(folder, 'first-sight.ndjson'), 'utf8').trim().split('\n');
  return lines.slice(1).map((line) => JSON.parse(line) as FirstSight);
}

function textsOf(folder: string): (sight: FirstSight) => readonly [string, string] {
  const sets = new Map<string, ReturnType<typeof readFreshSet>>();
  return ({ set, pair }) => {
    const found = sets.get(set) ?? readFreshSet(goldFile(folder, `${set}.json`));
    sets.set(set, found);
    const [list = '', index = '', back] = pair.split(' ');
    const pairs: readonly FreshPair[] = list === 'harmless' ? found.harmless : found.critical;
    const { before = '', after = '' } = pairs[Number(index)] ?? {};
    return back === undefined ? [before, after] : [after, before];
  };
}

/** The evidence for every entry of every first sight, as the program reads the texts today. */
function judgedEntries(folder: string): Judged[] {
  const texts = textsOf(folder);
  return readFirstSights(folder).flatMap((sight) => {
    const [left, right] = texts(sight);
    const tokens = [tokensOf(left), tokensOf(right)] as const;
    const known = knownNames(tokens);
    const ground = groundOf(
      viewOf(clauseGroups(clausesOf(left, tokens[0], known), clausesOf(right, tokens[1], known))),
    );
    const findings = sight.entries.map((entry): Finding => ({ ...entry, weight: 0 }));
    return sight.entries.flatMap((entry, at): Judged[] => {
      const finding = findings[at];
      if (finding === undefined) return [];
      const { set, pair } = sight;
      return [{ set, pair, entry, features: evidenceOf(finding, findings, ground) }];
    });
  });
}

const examplesOf = (judged: readonly Judged[]): Example[] =>
  judged.flatMap(({ entry: { tells }, features }) =>
    tells === undefined ? [] : [{ features, right: tells }],
  );

const fittedOn = (judged: readonly Judged[]): number[] => fitted(examplesOf(judged), EVIDENCE_COUNT, RIDGE);

const THRESHOLDS = [-3.5, -3, -2.5, -2, -1.5, -1, -0.5, 0, 0.5, 1];

/** One point of the curve, over the pairs of all writers whose wording was written anew. */
export interface CurveRow {
  readonly least: number;
  /** Entries above it for 20 harmless provisions, and how many of 20 hold one. */
  readonly flagsPer20: number;
  readonly provisionsPer20: number;
  /** Share of the changes that an entry above it tells. */
  readonly told: number;
}

/**
 * Entries above a threshold on harmless pairs against changes told, each pair judged by weights fitted on the pairs of the other
 * writers alone. The wording that is only ever worth a look counts from `withWording` on.
 */
export function certaintyCurve(folder: string, withWording: boolean): CurveRow[] {
  const judged = judgedEntries(folder);
  const writers = [...new Set(Object.values(WRITERS))];
  const odds = writers.flatMap((writer) => {
    const weights = fittedOn(judged.filter(({ set }) => WRITERS[set] !== writer));
    return judged
      .filter(({ set }) => WRITERS[set] === writer)
      .map((each) => ({
        ...each,
        odds: each.features.reduce((sum, x, at) => sum + x * (weights[at] ?? 0), 0),
      }));
  });
  const counted = odds.filter(({ entry }) => withWording || entry.kind !== 'wording');
  const pairsOf = (rows: readonly Judged[]): number =>
    new Set(rows.map(({ set, pair }) => `${set} ${pair}`)).size;
  const isHarmless = ({ pair }: Judged): boolean => pair.startsWith('harmless');
  const [harmless, critical] = [odds.filter(isHarmless), odds.filter((each) => !isHarmless(each))];
  const per20 = (count: number): number => Math.round((2000 * count) / pairsOf(harmless)) / 100;
  return THRESHOLDS.map((least) => {
    const above = counted.filter((each) => each.odds > least);
    const told = above.filter(({ entry }) => entry.tells === true);
    return {
      least,
      flagsPer20: per20(above.filter(isHarmless).length),
      provisionsPer20: per20(pairsOf(above.filter(isHarmless))),
      told: Math.round((100 * pairsOf(told)) / pairsOf(critical)) / 100,
    };
  });
}

/** The file in which the weights stand, fitted on all first sights. */
export function certaintyFile(
  folder: string,
  least: { readonly list: number; readonly look: number },
): string {
  const weights = fittedOn(judgedEntries(folder));
  const names = [...QUESTIONS, ...SORTS];
  const rows = weights.map((weight, at) => `  ['${names[at] ?? ''}', ${weight}],`);
  return `// Made by \`npm run bench:drafts -- --meaning --fit\`; measured, not written by hand.

/** The weights of the evidence for an entry, by \`QUESTIONS\` and \`SORTS\`. */
export const WEIGHTS_OF_EVIDENCE: readonly (readonly [what: string, weight: number])[] = [
${rows.join('\n')}
];

/** The least logarithm of odds with which an entry is listed as a change, and with which it is worth a look. */
export const LEAST_FOR_LIST = ${least.list};
export const LEAST_FOR_LOOK = ${least.look};
`;
}
