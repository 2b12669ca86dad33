import type { IsoDate, IssueLinkKind } from '@nonpaper/vocabulary';
import type { Counted, Known, LeftOut } from './known.ts';
import {
  draftRef,
  issueRef,
  optionLabel,
  speakerWords,
  type DraftRef,
  type IssueRef,
  type Under,
} from './opened.ts';
import { byUnits, sorted } from './order.ts';
import type { DossierRecord, Id, IssueLink } from './records.ts';

/** What an issue link has in common with one that is not yet a record. */
export type LinkOfOptions = Pick<IssueLink, 'relation' | 'options' | 'count'>;

/**
 * What is wrong with a link by itself, in words that go on after its place; null where nothing is. A link has to say
 * something that some packages keep and some do not: an option cannot require, nor exclude, another of its own issue,
 * since a package has one option of each. `issueOf` gives the issue of an option; null where that is not known, and then
 * the issue is not held against it. Cost: the options named.
 */
export function linkProblem(
  { relation, options, count }: LinkOfOptions,
  issueOf: (option: Id) => Id | null,
): string | null {
  if (new Set(options).size < options.length) return 'names an option twice';
  const issues = new Set(options.map((option) => issueOf(option) ?? `the issue of ${option}`));
  if (relation !== 'at most') {
    if (count !== null) return `has a count, which "${relation}" does not take`;
    if (relation === 'requires' && options.length !== 2)
      return `names ${options.length} options; "requires" takes two, the first requires the second`;
    if (options.length < 2) return 'names fewer than two options';
    return issues.size < options.length
      ? `names two options of one issue, of which a package has only one anyway`
      : null;
  }
  if (count === null || !Number.isInteger(count) || count < 1)
    return `has the count ${String(count)}; "at most" takes a whole number, 1 or more`;
  return issues.size <= count
    ? `allows ${count} of options of ${issues.size} ${issues.size === 1 ? 'issue' : 'issues'}, so every package keeps it`
    : null;
}

/** Who says that a link holds: a speaker in a statement, the text of a draft, a source, or the person who judged so. */
export type LinkGround =
  | { readonly kind: 'statement'; readonly by: string; readonly date: IsoDate | null; readonly id: Id }
  | { readonly kind: 'draft'; readonly draft: DraftRef; readonly paths: readonly string[] }
  | { readonly kind: 'source'; readonly title: string; readonly date: IsoDate | null; readonly id: Id }
  | {
      readonly kind: 'judgement';
      readonly by: string;
      readonly date: IsoDate | null;
      readonly why: string | null;
    };

/** A link of the deal space, with what it rests on. */
export interface DeclaredLink {
  readonly id: Id;
  readonly relation: IssueLinkKind;
  readonly options: readonly {
    readonly issue: IssueRef;
    readonly option: { readonly id: Id; readonly label: string };
  }[];
  readonly count: number | null;
  /** Statements first, then drafts, then sources; a judgement where there is none of these. */
  readonly grounds: readonly LinkGround[];
  readonly under: readonly Id[];
}

/** The links that count among some issues, and those that were left out, with the reason. */
export interface LinksHeld {
  readonly links: readonly DeclaredLink[];
  readonly leftOut: readonly LeftOut[];
}

/** The accepted links between these issues, in the order of their ids. Cost: the options that they name. */
export function linksBetween(known: Known, issues: ReadonlySet<Id>, under: Under): LinksHeld {
  const issueOf = (option: Id): Id | null => known.get('option', option)?.issue ?? null;
  const all = sorted(known.of('issueLink'), (a, b) => byUnits(a.id, b.id));
  const broken = all.filter((link) => linkProblem(link, issueOf) !== null);
  const sound = all.filter((link) => !broken.includes(link));
  const isBeyond = (link: IssueLink): boolean =>
    link.options.some((option) => !issues.has(issueOf(option) ?? ''));
  return {
    links: sound.filter((link) => !isBeyond(link)).map((link) => declaredLink(known, link, under)),
    leftOut: [
      ...leftOutLinks('ties options that no package can hold apart or together as it says', broken),
      ...leftOutLinks('ties an issue that was not asked for', sound.filter(isBeyond)),
    ],
  };
}

const leftOutLinks = (why: string, links: readonly IssueLink[]): LeftOut[] =>
  links.length === 0 ? [] : [{ what: 'issueLink', why, records: links.map(({ id }) => id) }];

function declaredLink(known: Known, link: Counted<'issueLink'>, under: Under): DeclaredLink {
  const { id, relation, options, count } = link;
  return {
    id,
    relation,
    options: options.map((option) => ({
      issue: issueRef(known, known.get('option', option)?.issue ?? ''),
      option: { id: option, label: optionLabel(known, option) },
    })),
    count,
    grounds: groundsOf(known, link),
    under: under.note([link, ...recordsUnder(known, link)]),
  };
}

function recordsUnder(known: Known, link: IssueLink): (DossierRecord | undefined)[] {
  return [
    ...link.statements.map((id) => known.get('statement', id)),
    ...link.provisions.map((id) => known.get('provision', id)),
  ];
}

function groundsOf(known: Known, link: IssueLink): LinkGround[] {
  const said = link.statements.flatMap((id): LinkGround[] => {
    const statement = known.get('statement', id);
    if (statement === undefined) return [];
    return [{ kind: 'statement', by: speakerWords(known, statement), date: statement.date, id }];
  });
  const cited = link.citations.flatMap(({ source: id }): LinkGround[] => {
    const source = known.get('source', id);
    return source === undefined ? [] : [{ kind: 'source', title: source.title, date: source.date, id }];
  });
  const found = [...said, ...draftGrounds(known, link), ...cited];
  if (found.length > 0) return found;
  return [{ kind: 'judgement', by: link.review.by, date: link.date, why: link.why }];
}

/** The provisions by draft, in the order in which the link names them. */
function draftGrounds(known: Known, link: IssueLink): LinkGround[] {
  const paths = new Map<Id, string[]>();
  for (const id of link.provisions) {
    const provision = known.get('provision', id);
    if (provision === undefined) continue;
    paths.set(provision.draft, [...(paths.get(provision.draft) ?? []), provision.path]);
  }
  return [...paths].flatMap(([id, own]): LinkGround[] => {
    const draft = known.get('draft', id);
    return draft === undefined ? [] : [{ kind: 'draft', draft: draftRef(draft, known.asOf), paths: own }];
  });
}
