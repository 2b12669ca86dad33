import type { BriefProvision, DraftRef, TextChange, TextChanges } from '@nonpaper/dossier';
import { CONCORDANCE_KINDS } from '@nonpaper/vocabulary';
import type { ConcordanceKind } from '@nonpaper/vocabulary';
import { checkedAs } from '../book.ts';
import type { SourceBook } from '../book.ts';
import type { Block, Line, Row } from '../page.ts';
import { aside, column, heading, joinLines, paragraph, row, soft, strong, table } from '../page.ts';
import { beginningOf, changeWord, notKeptLine } from './compared-words.ts';
import { RELATION_WORDS } from './lineage.ts';

/** What changed in the text: one row for each kind of change, with the points and the sources of their texts. */
export function textBlocks(changes: TextChanges | null, present: DraftRef | null, book: SourceBook): Block[] {
  if (changes === null) return [heading('What changed in the text'), paragraph(whyNot(present))];
  const { from, to, relation, rows, same } = changes;
  const link = relation === null ? 'against' : `${RELATION_WORDS[relation]}`;
  const kinds = CONCORDANCE_KINDS.filter((kind) => rows.some((each) => each.kind === kind));
  const unchanged = same.length === 0 ? [] : [aside(`The same in both: ${same.length} of the provisions.`)];
  return [
    heading(['What changed in the text', soft(`: ${to.shortTitle} ${link} ${from.shortTitle}`)]),
    ...refusal(changes),
    ...(kinds.length === 0
      ? [paragraph('No provision was found to differ.')]
      : [changesTable(changes, kinds, book)]),
    ...(rows.some(({ doubtful }) => doubtful) ? [aside(DOUBTED)] : []),
    ...unchanged,
    ...notKeptBlocks(changes),
  ];
}

const DOUBTED = '?: found by the machine, for a person to look at (nonpaper compare).';

const whyNot = (present: DraftRef | null): string =>
  present === null
    ? 'No accepted draft whose text was seen is recorded.'
    : `${present.title} is the only text that was seen, or was not compared with another.`;

function refusal(changes: TextChanges): Block[] {
  if (changes.wordingRefused === null) return [];
  return [
    aside(
      `Of our paraphrase: points are matched by what they are about; wording is not compared, since ${changes.wordingRefused}.`,
    ),
  ];
}

function changesTable(changes: TextChanges, kinds: readonly ConcordanceKind[], book: SourceBook): Block {
  const columns = [
    column('Change', 1),
    column(`Points, ${changes.from.shortTitle} → ${changes.to.shortTitle}`, 6),
  ];
  return table(
    '',
    columns,
    kinds.map((kind) =>
      kindRow(
        changes.rows.filter((each) => each.kind === kind),
        changeWord(kind, changes.from.completeness, changes.to.completeness),
        lettersFor(changes.rows.length),
        book,
      ),
    ),
  );
}

function kindRow(rows: readonly TextChange[], word: string, most: number, book: SourceBook): Row {
  const sources = rows.flatMap(({ left, right }) => [...left, ...right].flatMap((each) => each.sources));
  const lines = withParts(rows).map(({ change, parts }) => changeWords(change, parts, most));
  return row(word, [...joinLines(lines, '; '), ...book.citeSources(sources)]);
}

function notKeptBlocks({ from, to, notKept }: TextChanges): Block[] {
  return [from, to].flatMap((draft) => {
    const paths = notKept.filter((each) => each.draft === draft.id).map((each) => each.path);
    const line = notKeptLine(draft.shortTitle, paths);
    return line === null ? [] : [aside(line)];
  });
}

interface WithParts {
  readonly change: TextChange;
  /** Paths of points under it that share its fate; they are told by their numbers. */
  readonly parts: string[];
}

/** Points under a point that was itself dropped, or is itself new, are told with it. */
function withParts(rows: readonly TextChange[]): WithParts[] {
  const told: WithParts[] = [];
  for (const change of rows) {
    const path = onlyPath(change);
    const above = told.find((each) => path !== null && path.startsWith(`${onlyPath(each.change)}.`));
    if (above === undefined || path === null) told.push({ change, parts: [] });
    else above.parts.push(path);
  }
  return told;
}

/** The path of a change that has one side only. */
function onlyPath(change: TextChange): string | null {
  const all = [...change.left, ...change.right];
  return all.length === 1 ? (all[0]?.path ?? null) : null;
}

/** `7 → 8 NATO`; for what has only one side, that side, with the points under it. */
function changeWords(
  { left, right, facts, doubtful }: TextChange,
  parts: readonly string[],
  most: number,
): Line {
  const points = [pathsOf(left), pathsOf(right)].filter((each) => each !== '');
  const named = right[0] ?? left[0];
  const under =
    parts.length === 0 ? '' : ` (${parts.length === 1 ? '' : `${parts[0] ?? ''} to `}${parts.at(-1) ?? ''})`;
  return [
    strong([...new Set(points)].join(' → ') + (doubtful ? '?' : '')),
    named === undefined ? '' : ` ${nameOf(named, most)}`,
    ...([...left, ...right].some((each) => each.verification === 'unverified')
      ? checkedAs('unverified')
      : []),
    soft(under + factWords(facts)),
  ];
}

/** The duties, numbers and dates that changed, which say most in few letters. */
function factWords(facts: TextChange['facts']): string {
  const told = facts
    .filter(({ kind, left, right }) => kind !== 'party' && left.length > 0 && right.length > 0)
    .map(({ left, right }) => `${left.join(', ')} → ${right.join(', ')}`);
  return told.length === 0 ? '' : ` (${told.join('; ')})`;
}

/** `12 (12.1 to 12.6)` for a point with all that stands under it, `20, 20.1` for fewer than three. */
function pathsOf(provisions: readonly BriefProvision[]): string {
  const paths = provisions.map(({ path }) => path);
  const [first = '', ...rest] = paths;
  const areUnder = rest.length > 2 && rest.every((path) => path.startsWith(`${first}.`));
  return areUnder && areInARow(rest)
    ? `${first} (${rest[0] ?? ''} to ${rest.at(-1) ?? ''})`
    : paths.join(', ');
}

/** Whether the last numbers of the paths go on by one. */
function areInARow(paths: readonly string[]): boolean {
  const last = paths.map((path) => Number(path.split('.').at(-1)));
  return last.every((value, at) => at === 0 || value === (last[at - 1] ?? NaN) + 1);
}

/** Letters of a name: the more rows there are, the shorter. */
const lettersFor = (rows: number): number => (rows <= 12 ? 90 : rows <= 30 ? 48 : 30);

/** Its heading, or its first words. */
const nameOf = (provision: BriefProvision, most: number): string =>
  beginningOf(provision.heading ?? provision.text, most).replace(/[.;:]$/u, '');
