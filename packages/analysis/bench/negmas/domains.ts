import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { PartySheet, Score, Sheet } from '../../src/sheet/sheet.ts';
import { sheetOf, type SheetShape } from '../../src/test-sheets.ts';
import { areVectors, isRecord, type Peer, type PeerSpace } from './peer.ts';

/** A domain that both programs compute: the same numbers as a sheet of ours and as tables of theirs. */
export interface Domain {
  readonly name: string;
  readonly sheet: Sheet;
  readonly space: PeerSpace;
  readonly outcomes: number;
}

const domainOf = (name: string, sheet: Sheet): Domain => ({
  name,
  sheet,
  space: {
    scores: sheet.parties.map((party) =>
      sheet.issues.map((issue) => issue.options.map((option) => pointOf(party, issue.name, option))),
    ),
    weights: sheet.parties.map(({ weights = {} }) =>
      sheet.issues.map(({ name: issue }) => weights[issue] ?? 1),
    ),
    reserved: sheet.parties.map(({ reserved }) => reserved ?? null),
  },
  outcomes: sheet.issues.reduce((product, { options }) => product * options.length, 1),
});

function pointOf({ scores }: PartySheet, issue: string, option: string): number {
  const score: Score | undefined = scores[issue]?.[option];
  if (typeof score !== 'number') throw new Error(`No score of ${issue}, ${option}`);
  return score;
}

type Shape = Omit<SheetShape, 'seed'>;

const shaped = ({ parties, issues, options, scores, reserved }: Shape): string =>
  `${parties} parties, ${issues} x ${options}, ${scores ?? 'whole'}${reserved === undefined ? '' : `, reserved ${reserved}`}`;

const SHAPES: readonly Shape[] = [
  { parties: 2, issues: 8, options: 4 },
  { parties: 2, issues: 10, options: 4, scores: 'ordered' },
  { parties: 2, issues: 10, options: 4, scores: 'ordered', reserved: 0.5 },
  { parties: 3, issues: 8, options: 4 },
  { parties: 3, issues: 10, options: 4, scores: 'ordered' },
  { parties: 4, issues: 8, options: 4 },
  { parties: 5, issues: 7, options: 4 },
  ...(['whole', 'real', 'ordered', 'ordered-real'] as const).map((scores) => ({
    parties: 2,
    issues: 28,
    options: 4,
    scores,
  })),
  { parties: 2, issues: 28, options: 6, scores: 'ordered' },
  { parties: 2, issues: 40, options: 4, scores: 'ordered' },
  { parties: 2, issues: 60, options: 4, scores: 'ordered' },
];

/** Domains by chance, from small ones to the size of a plan and above. */
export const randomDomains = (): Domain[] =>
  SHAPES.map((shape) => domainOf(shaped(shape), sheetOf({ ...shape, seed: 1 })));

/** The Genius domains below a folder, with the numbers that NegMAS reads in them; those it cannot read are told. */
export async function geniusDomains(
  folder: string,
  peer: Peer,
  tell: (what: string) => void,
): Promise<Domain[]> {
  const domains: Domain[] = [];
  for (const each of foldersOfDomains(folder)) {
    const sheet = sheetOfTables(await peer.ask({ load: each }, 120));
    if (sheet === null) tell(`NegMAS could not read ${each}`);
    else domains.push(domainOf(basename(each), sheet));
  }
  return domains;
}

/** Folders that have .xml files, in the order of their names; none where there is no such folder. */
function foldersOfDomains(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  const own = entries.some((each) => each.isFile() && each.name.endsWith('.xml')) ? [folder] : [];
  return [
    ...own,
    ...entries
      .filter((each) => each.isDirectory())
      .flatMap((each) => foldersOfDomains(join(folder, each.name))),
  ];
}

/** Tables of utilities, weights already multiplied in, as a sheet. */
function sheetOfTables(answer: unknown): Sheet | null {
  if (!isRecord(answer)) return null;
  const { utilities, reserved } = answer;
  if (!Array.isArray(utilities) || !Array.isArray(reserved) || !utilities.every(areVectors)) return null;
  const sizes = (utilities[0] ?? []).map((options) => options.length);
  const issues = sizes.map((size, at) => ({
    name: `i${at + 1}`,
    options: Array.from({ length: size }, (_, option) => `o${option + 1}`),
  }));
  const parties = utilities.map((tables, at): PartySheet => {
    const least: unknown = reserved[at];
    const scores = Object.fromEntries(
      tables.map((row, issue) => [
        `i${issue + 1}`,
        Object.fromEntries(row.map((score, option) => [`o${option + 1}`, score])),
      ]),
    );
    return { name: `p${at + 1}`, scores, ...(typeof least === 'number' ? { reserved: least } : {}) };
  });
  return { issues, parties };
}
