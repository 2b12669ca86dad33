import { issueLinkWords, type DeclaredLink, type LinkGround } from '@nonpaper/dossier';
import type { IsoDate } from '@nonpaper/vocabulary';
import type { SourceBook } from '../book.ts';
import { longDate } from '../dates.ts';
import { aside, column, soft, strong, row, table, type Block, type Line } from '../page.ts';

/** A link between issues, who says so, and how many packages it excludes, alone and at all. */
export interface DealLink extends DeclaredLink {
  readonly packages: string;
  /** Packages that nothing else excludes: what would be open if this one link were not there. */
  readonly only: string;
}

const wordsOf = ({ relation, options, count }: DeclaredLink): string =>
  issueLinkWords(
    relation,
    options.map(({ issue, option }) => `${issue.name}: ${option.label}`),
    count,
  );

const onDay = (date: IsoDate | null): string => (date === null ? '' : `, ${longDate(date)}`);

function groundWords(ground: LinkGround): string {
  switch (ground.kind) {
    case 'statement':
      return `said by ${ground.by}${onDay(ground.date)}`;
    case 'draft':
      return `text of ${ground.draft.shortTitle}, ${ground.paths.join(', ')}`;
    case 'source':
      return `reported in “${ground.title}”${onDay(ground.date)}`;
    case 'judgement':
      return `judgement of ${ground.by}${onDay(ground.date)}${ground.why === null ? '' : `: ${ground.why}`}`;
  }
}

/** The link and who says so, with the records under it. */
export const linkLine = (link: DeclaredLink, book: SourceBook): Line => [
  strong(wordsOf(link)),
  soft(` (${link.grounds.map(groundWords).join('; ')})`),
  ...book.cite(link.under),
];

/** What would have to go for a link to be no bar: it is held by nobody in particular, so it is said so. */
export const droppedLinkLine = (link: DeclaredLink, book: SourceBook): Line => [
  'the link would not hold: ',
  ...linkLine(link, book),
];

/** The names of the issues that a link ties, for a heading. */
export const issuesTied = ({ options }: DeclaredLink): string[] => [
  ...new Set(options.map(({ issue }) => issue.name)),
];

/** All links, with what each excludes. */
export function linkBlocks(
  links: readonly DealLink[],
  book: SourceBook,
  grouped: (digits: string) => string,
): Block[] {
  if (links.length === 0) return [];
  const columns = [
    column('Link between issues', 2.4),
    column('Packages it excludes', 1, 'end'),
    column('Only it excludes', 1, 'end'),
  ];
  return [
    table(
      '',
      columns,
      links.map((link) => row(linkLine(link, book), grouped(link.packages), grouped(link.only))),
    ),
    aside(
      'A link holds for all packages, whoever says so; the counts without any link stand beside those with them.',
    ),
  ];
}
