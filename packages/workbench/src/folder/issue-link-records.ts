import { linkProblem, type Id, type IssueLink, type LinkOfOptions, type Option } from '@nonpaper/dossier';
import { contradictionAmong } from '../contradiction-among.ts';
import { based, type Entering } from './entering.ts';
import type { FolderRecords } from './schema.ts';

type RawLink = FolderRecords<'links'>[number];

/** Where an entry of `links.yaml` stands: its number, and its slug where it has one. */
export const linkPlace = ({ slug }: Pick<RawLink, 'slug'>, at: number): string =>
  `links.yaml, entry ${at + 1}${slug ? ` (${slug})` : ''}`;

/** A link as entered. One that says nothing by itself, or that rests on nothing, is a problem of the folder. */
export function issueLinkOf(
  entering: Entering,
  raw: RawLink,
  at: number,
  id: string,
  issueOf: (option: Id) => Id | null,
): IssueLink {
  const where = `${linkPlace(raw, at)},`;
  const { book } = entering;
  const known = book.problems.length;
  const own: LinkOfOptions = {
    relation: raw.relation,
    options: book.list('option', raw.options, where),
    count: raw.count ?? null,
  };
  const problem = book.problems.length > known ? null : linkProblem(own, issueOf);
  if (problem !== null) book.problems.push(`${where} ${problem}`);
  const why = raw.why?.trim() ?? '';
  if (raw.statements.length + raw.provisions.length + raw.citations.length === 0 && why === '')
    book.problems.push(
      `${where} rests on no statement, provision or source; where it is your own judgement, give its grounds in "why"`,
    );
  return {
    ...based(entering, 'issueLink', id, raw, where),
    ...own,
    statements: book.list('statement', raw.statements, where),
    provisions: book.list('provision', raw.provisions, where),
    why: why === '' ? null : why,
    date: raw.date ?? null,
  };
}

/** A link that is checked beside others: where it stands, and the link. */
export interface PlacedLink {
  readonly where: string;
  readonly link: LinkOfOptions;
}

/** Links that contradict each other are a problem of the folder, with the place of each. Links of options that are not there are passed over. */
export function checkLinksAgree(
  { book }: Entering,
  links: readonly PlacedLink[],
  options: readonly Pick<Option, 'id' | 'issue' | 'label'>[],
): void {
  if (book.problems.length > 0) return;
  const issues = new Map<Id, Id[]>();
  for (const { id, issue } of options) issues.set(issue, [...(issues.get(issue) ?? []), id]);
  const known = new Set(options.map(({ id }) => id));
  const checked = links.filter(({ link }) => link.options.every((option) => known.has(option)));
  const found = contradictionAmong(
    issues,
    checked.map(({ link }) => link),
  );
  if (found === null) return;
  if (found.kind === 'entangled') {
    book.problems.push(`links.yaml ${found.what.replace(/\.$/u, '')}`);
    return;
  }
  const places = found.links.flatMap((at) => checked[at]?.where ?? []).join(' and ');
  const what =
    found.option === null
      ? 'no package keeps them together'
      : `no package that has "${options.find(({ id }) => id === found.option)?.label ?? ''}" keeps them together`;
  book.problems.push(`${places} contradict each other: ${what}`);
}
