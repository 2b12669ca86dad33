import type { DraftRef, IssueRef, LeftOut, OnCondition, OpenedRecord, PartyRef } from '@nonpaper/dossier';
import type { IsoDate } from '@nonpaper/vocabulary';
import { SourceBook } from '../book.ts';
import { longDate } from '../dates.ts';
import { asOfFact, framed, leftOutLines, type DossierHead } from '../frame.ts';
import { counted } from '../kinds.ts';
import {
  aside,
  badge,
  column,
  groupRow,
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
  type Line,
  type Page,
  type Row,
} from '../page.ts';
import { droppedLinkLine, issuesTied, linkBlocks, linkLine, type DealLink } from './deal-links.ts';

/** A whole number of any size, in decimal digits. */
export type Digits = string;

/** Where every package stands; the last three add up to the first. */
export interface DealCounts {
  readonly packages: Digits;
  readonly acceptable: Digits;
  readonly excluded: Digits;
  readonly unspoken: Digits;
}

/** A party on an option of an issue. */
export interface DealPoint {
  readonly party: PartyRef;
  readonly issue: IssueRef;
  readonly option: { readonly id: string; readonly label: string };
}

/** A refusal, what it rests on, and how many packages it excludes, alone and at all. */
export interface DealRefusal extends DealPoint {
  readonly dates: readonly IsoDate[];
  readonly redLine: boolean;
  readonly inReply: boolean;
  readonly under: readonly string[];
  readonly packages: Digits;
  /** Packages that nothing else excludes: what would be open if this one refusal were not there. */
  readonly only: Digits;
}

/**
 * An option with all who refuse it, by their places among the refusals (the refusal of any one of them is enough); or a
 * link, by its place among the links.
 */
export type DealBarrier = DealOptionBarrier | { readonly link: number };

export interface DealOptionBarrier {
  readonly issue: IssueRef;
  readonly option: { readonly id: string; readonly label: string };
  readonly refusals: readonly number[];
}

/** Counts, and what they rest on: for all packages, or for those that a draft leaves possible. */
export interface DealPart {
  readonly counts: DealCounts;
  readonly parties: readonly { readonly party: PartyRef; readonly packages: Digits; readonly only: Digits }[];
  /** In the order of issues, options and parties. */
  readonly refusals: readonly DealRefusal[];
  /** In the order of their ids. */
  readonly links: readonly DealLink[];
  readonly blocking: {
    readonly sets: readonly { readonly barriers: readonly DealBarrier[]; readonly sets: Digits }[];
    readonly found: Digits;
    readonly complete: boolean;
  };
  readonly moves: {
    readonly groups: readonly {
      readonly issues: readonly IssueRef[];
      readonly changes: readonly DealChange[];
      readonly complete: boolean;
    }[];
    readonly changes: Digits;
    readonly complete: boolean;
  };
  /** On what somebody has not spoken, those first that decide most. */
  readonly unspoken: readonly OpenDealPoint[];
  /** Who has not spoken on what, and in how many of the packages that nobody excludes; by party and issue. */
  readonly silences: readonly DealSilence[];
}

/** Refusals to go back on, in the order of parties, and links that would not hold, each by its place. */
export interface DealChange {
  readonly refusals: readonly number[];
  readonly links: readonly number[];
}

export interface DealSilence {
  readonly party: PartyRef;
  readonly issue: IssueRef;
  readonly packages: Digits;
}

/** An option on which a party has not spoken, with what either answer would decide. */
export interface OpenDealPoint extends DealPoint {
  /** The party has said both yes and no. */
  readonly contradictory: boolean;
  readonly accepting: Digits;
  readonly refusing: Digits;
  readonly alsoSilent: readonly PartyRef[];
}

/** A draft among the packages: those that it leaves possible. */
export interface DealDraft extends DealPart {
  readonly draft: DraftRef;
  /** Issues of which nobody has accepted a reading; all their options are held to be possible. */
  readonly notRead: readonly IssueRef[];
  readonly withoutReplies: DealCounts | null;
  readonly withoutLinks: DealCounts | null;
  readonly under: readonly string[];
}

/** The deal space from declared positions: sets and counts, no weights and no scores. */
export interface DealFromPositions extends DealPart {
  readonly asOf: IsoDate | null;
  readonly partiesCounted: readonly PartyRef[];
  readonly partiesSilent: readonly PartyRef[];
  readonly issues: readonly IssueRef[];
  readonly issuesWithoutOptions: readonly IssueRef[];
  /** Counts without statements made in reply to a draft, where they are others. */
  readonly withoutReplies: DealCounts | null;
  /** Counts as if no link were recorded, where they are others. */
  readonly withoutLinks: DealCounts | null;
  readonly onCondition: readonly OnCondition[];
  readonly drafts: readonly DealDraft[];
  readonly draftsNotRead: readonly DraftRef[];
  readonly leftOut: readonly LeftOut[];
  readonly records: readonly OpenedRecord[];
}

const SHOWN = 12;

/** The deal space of a dossier from what parties have declared. It recommends nothing and totals nobody. */
export function dealPage(head: DossierHead, deal: DealFromPositions): Page {
  const book = new SourceBook(deal.records);
  const facts = [
    asOfFact(deal.asOf),
    { label: 'Parties', value: [namesOf(deal.partiesCounted)] },
    { label: 'Issues', value: [String(deal.issues.length)] },
    {
      label: 'Links between issues',
      value: [deal.links.length === 0 ? 'none recorded' : String(deal.links.length)],
    },
  ];
  const blocks =
    deal.partiesCounted.length === 0 || deal.issues.length === 0 ? EMPTY : dealBlocks(deal, book);
  return framed(head, { subject: 'Deal space', facts, blocks, leftOut: leftOutLines(deal.leftOut), book });
}

const EMPTY: readonly Block[] = [
  paragraph('No party has declared a position on an option of an issue, so there is nothing to count.'),
];

function dealBlocks(deal: DealFromPositions, book: SourceBook): Block[] {
  return [
    paragraph(
      'A package is one option for each issue. What is counted is what parties themselves have declared; nothing is weighed, and nothing is recommended. Parties are in alphabetical order, issues in the order of the dossier.',
    ),
    countsTable([['All packages', deal.counts]]),
    aside(COUNTS_EXPLAINED),
    ...silentPartyBlocks(deal),
    ...repliesBlocks(deal),
    ...withoutLinksBlocks(deal),
    heading('Excluded: by whom, by which statement'),
    ...refusalBlocks(deal, book),
    ...linkBlocks(deal.links, book, grouped),
    heading('What blocks'),
    ...blockingBlocks(deal, book),
    heading('What would have to move'),
    ...movesBlocks(deal, book),
    heading('What is not known'),
    ...unspokenBlocks(deal),
    ...conditionBlocks(deal, book),
    heading('The drafts among the packages'),
    ...draftBlocks(deal, book),
  ];
}

export const COUNTS_EXPLAINED =
  'Acceptable to all: every party has declared every option in it preferred or acceptable. Excluded: some party refuses an option in it, or it breaks a link between issues. Not spoken on: nobody excludes it, but on some option in it some party has said nothing, has spoken under a condition only, or has said both yes and no.';

export function countsTable(rows: readonly (readonly [string | Line, DealCounts])[]): Block {
  const columns = [
    column('', 1.4),
    column('Packages', 1, 'end'),
    column('Acceptable to all', 1, 'end'),
    column('Excluded', 1, 'end'),
    column('Not spoken on', 1, 'end'),
  ];
  return table(
    '',
    columns,
    rows.map(([name, { packages, acceptable, excluded, unspoken }]) =>
      row(name, ...[packages, acceptable, excluded, unspoken].map(grouped)),
    ),
  );
}

/** Digits in groups of three, such as `268,435,456`. */
export function grouped(digits: Digits): string {
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(0, end - 3), end));
  return groups.join(',');
}

const namesOf = (named: readonly { readonly name: string }[]): string =>
  named.length === 0 ? 'none' : named.map(({ name }) => name).join(', ');

export function silentPartyBlocks({ partiesSilent, issuesWithoutOptions }: DealFromPositions): Block[] {
  return [
    ...(partiesSilent.length === 0
      ? []
      : [aside(`No declared position on any of these issues: ${namesOf(partiesSilent)}.`)]),
    ...(issuesWithoutOptions.length === 0
      ? []
      : [aside(`Issues without options, left out: ${namesOf(issuesWithoutOptions)}.`)]),
  ];
}

function repliesBlocks({ withoutReplies }: DealFromPositions): Block[] {
  if (withoutReplies === null) return [];
  return [
    paragraph('Without statements made in reply to a draft the counts are others:'),
    countsTable([['All packages, without replies', withoutReplies]]),
  ];
}

function withoutLinksBlocks({ withoutLinks }: DealFromPositions): Block[] {
  if (withoutLinks === null) return [];
  return [
    paragraph('Without the links between issues the counts are others:'),
    countsTable([['All packages, without links', withoutLinks]]),
  ];
}

function refusalBlocks(part: DealPart, book: SourceBook): Block[] {
  if (part.refusals.length === 0) return [paragraph('No party has refused an option.')];
  const columns = [
    column('Refusal', 2.4),
    column('Packages it excludes', 1, 'end'),
    column('Only it excludes', 1, 'end'),
  ];
  const rows = part.parties.flatMap(({ party, packages, only }): Row[] => {
    const own = part.refusals.filter((refusal) => refusal.party.id === party.id);
    if (own.length === 0) return [];
    return [
      groupRow(party.name),
      ...own.map((refusal) =>
        row(refusalLine(refusal, book), grouped(refusal.packages), grouped(refusal.only)),
      ),
      row([soft('all of these together')], grouped(packages), grouped(only)),
    ];
  });
  return [
    table('', columns, rows),
    aside(
      'Only it excludes: nothing else stands against these packages; were this one refusal not there, so many packages would be open. A package may be excluded by several, so the columns do not add up.',
    ),
  ];
}

function refusalLine(refusal: DealRefusal, book: SourceBook): Line {
  return [
    `${refusal.issue.name}: `,
    strong(refusal.option.label),
    soft(`, ${statementWords(refusal.dates)}`),
    ...(refusal.redLine ? [' ', badge('red line')] : []),
    ...(refusal.inReply ? [' ', badge('in reply to a draft')] : []),
    ...book.cite(refusal.under),
  ];
}

/** `statement of 14 June 2024`, or of several days. */
function statementWords(dates: readonly IsoDate[]): string {
  if (dates.length === 0) return 'statement without a date';
  return `${counted(dates.length, 'statement', 'statements').slice(2)} of ${dates.map(longDate).join(' and ')}`;
}

export function blockingBlocks(part: DealPart, book: SourceBook, most = SHOWN): Block[] {
  const { sets, found, complete } = part.blocking;
  if (sets.length === 0) return [paragraph(nothingBlocks(part.counts))];
  const items = sets
    .slice(0, most)
    .map(({ barriers }) =>
      item(blockingLine(part, barriers), ...barriers.map((barrier) => barrierLine(part, barrier, book))),
    );
  const more = sets.length - items.length;
  return [
    paragraph(
      'Each entry leaves no package by itself, and none of its refusals and links could be spared. Where several parties refuse an option, the refusal of any one of them is enough.',
    ),
    list(items),
    aside(
      `${complete ? 'These are all' : 'There may be more'}: ${counted(Number(found), 'minimal set', 'minimal sets')} of single refusals and links${more > 0 ? `; ${more} more entries stand in the JSON` : ''}.`,
    ),
  ];
}

const nothingBlocks = ({ packages, excluded }: DealCounts): string => {
  const open = BigInt(packages) - BigInt(excluded);
  return `Nothing leaves no package: ${grouped(String(open))} ${open === 1n ? 'is' : 'are'} not excluded.`;
};

function blockingLine(part: DealPart, barriers: readonly DealBarrier[]): Line {
  const names = barriers.flatMap((each) =>
    'link' in each ? part.links.slice(each.link, each.link + 1).flatMap(issuesTied) : [each.issue.name],
  );
  const words = barriers.some((each) => 'link' in each)
    ? ': every combination that is possible is refused or breaks a link'
    : ': every option that is possible is refused';
  return [strong([...new Set(names)].join('; ')), words];
}

function barrierLine(part: DealPart, barrier: DealBarrier, book: SourceBook): Line {
  if (!('link' in barrier)) return refusedLine(part, barrier, book);
  const link = part.links[barrier.link];
  return link === undefined ? [''] : linkLine(link, book);
}

function refusedLine(part: DealPart, { option, refusals }: DealOptionBarrier, book: SourceBook): Line {
  const by = refusals.flatMap((at): Line[] => {
    const refusal = part.refusals[at];
    if (refusal === undefined) return [];
    return [[refusal.party.name, soft(`, ${statementWords(refusal.dates)}`), ...book.cite(refusal.under)]];
  });
  return [`${option.label}: refused by `, ...joinLines(by, '; by ')];
}

export function movesBlocks(part: DealPart, book: SourceBook, most = SHOWN): Block[] {
  const { groups, changes, complete } = part.moves;
  if (groups.length === 0)
    return [paragraph('For some package not to be excluded, nobody would have to go back on a statement.')];
  return [
    paragraph(
      'Minimal changes after which some package would not be excluded. One way of each entry is needed; where an entry has several, none is preferred to another.',
    ),
    list(
      groups.map(({ issues, changes: ways }) =>
        item(
          [strong(namesOf(issues)), ':'],
          ...ways.slice(0, most).map((way) => changeLine(part, way, book)),
          ...(ways.length > most ? [`${ways.length - most} more ways stand in the JSON.`] : []),
        ),
      ),
    ),
    aside(
      `${complete ? '' : 'At least '}${grouped(changes)} minimal ${changes === '1' ? 'change' : 'changes'} in all.`,
    ),
  ];
}

function changeLine(part: DealPart, { refusals, links }: DealChange, book: SourceBook): Line {
  const moves = refusals.flatMap((at): Line[] => {
    const refusal = part.refusals[at];
    if (refusal === undefined) return [];
    return [
      [
        strong(refusal.party.name),
        ` would go back on its ${statementWords(refusal.dates)} on `,
        `“${refusal.option.label}”`,
        ...book.cite(refusal.under),
      ],
    ];
  });
  const dropped = links
    .flatMap((at) => part.links.slice(at, at + 1))
    .map((link) => droppedLinkLine(link, book));
  return joinLines([...moves, ...dropped], '; and ');
}

const nothingUnspoken = ({ packages, excluded }: DealCounts): string =>
  packages === excluded
    ? 'Every package is excluded, so no answer of a party that has not spoken would decide anything.'
    : 'On every option of the packages that nobody excludes, all have spoken.';

/** Each party, and in how many open packages it has not spoken on which issue. */
function silenceItems({ silences, counts }: DealPart): Line[] {
  const open = String(BigInt(counts.packages) - BigInt(counts.excluded));
  const byParty = new Map<string, DealSilence[]>();
  for (const each of silences) byParty.set(each.party.id, [...(byParty.get(each.party.id) ?? []), each]);
  return [...byParty.values()].map((own): Line => {
    const parts = own.map(({ issue, packages }): Line => [
      issue.name,
      soft(packages === open ? '' : ` (in ${grouped(packages)})`),
    ]);
    return [strong(own[0]?.party.name ?? ''), ': ', ...joinLines(parts, '; ')];
  });
}

function unspokenBlocks(part: DealPart): Block[] {
  if (part.unspoken.length === 0) return [paragraph(nothingUnspoken(part.counts))];
  return [
    paragraph(
      'Who has not spoken on the option of which issue, in all packages that nobody excludes unless a number says in how many:',
    ),
    list(silenceItems(part)),
    ...openPoints(part),
  ];
}

/** The points on which somebody has not spoken, those first that decide most. */
export function openPoints(part: DealPart, most = SHOWN): Block[] {
  const { unspoken } = part;
  if (unspoken.length === 0) return [paragraph(nothingUnspoken(part.counts))];
  const columns = [
    column('Party'),
    column('On', 2),
    column('Would become acceptable to all, if accepted', 1, 'end'),
    column('Would be excluded, if refused', 1, 'end'),
    column('Also not spoken'),
  ];
  const rows = unspoken
    .slice(0, most)
    .map((point) =>
      row(
        [point.party.name, ...(point.contradictory ? [soft(' (has said both)')] : [])],
        `${point.issue.name}: ${point.option.label}`,
        grouped(point.accepting),
        grouped(point.refusing),
        namesOf(point.alsoSilent),
      ),
    );
  const more = unspoken.length - rows.length;
  return [
    table('', columns, rows),
    aside(
      `What an answer would decide, all else as it is; the points that decide most come first.${more > 0 ? ` ${more} more stand in the JSON.` : ''}`,
    ),
  ];
}

function conditionBlocks({ onCondition }: DealFromPositions, book: SourceBook): Block[] {
  if (onCondition.length === 0) return [];
  const items = onCondition.map((each): Line => [
    strong(each.party.name),
    `, ${each.issue.name}: ${each.option} ${each.level}, if ${each.condition}`,
    ...book.cite(each.under),
  ]);
  return [
    heading('Declared under a condition', 3),
    aside('These count only against a draft of which a person judged that it meets the condition.'),
    list(items),
  ];
}

function draftBlocks(deal: DealFromPositions, book: SourceBook): Block[] {
  const others = deal.draftsNotRead.map(({ shortTitle }) => shortTitle).join(', ');
  const notRead = others === '' ? [] : [aside(`No accepted reading on any of these issues: ${others}.`)];
  if (deal.drafts.length === 0)
    return [paragraph('No draft has an accepted reading on these issues.'), ...notRead];
  const rows = deal.drafts.map((each): [Line, DealCounts] => [
    [each.draft.shortTitle, ...book.citeKinds(each.under, ['treatment'])],
    each.counts,
  ]);
  return [
    paragraph('Each draft by the packages that its accepted readings leave possible.'),
    countsTable(rows),
    ...deal.drafts.flatMap((each) => draftDetails(each, book)),
    ...notRead,
  ];
}

function draftDetails(each: DealDraft, book: SourceBook): Block[] {
  const refusals = each.refusals.map((refusal): Line => [
    strong(refusal.party.name),
    ' refuses ',
    ...refusalLine(refusal, book),
  ]);
  return [
    heading(each.draft.shortTitle, 3),
    ...(each.notRead.length === 0
      ? []
      : [aside(`Not read on, so all options held possible: ${namesOf(each.notRead)}.`)]),
    ...(refusals.length === 0
      ? [paragraph('No party has refused an option that it leaves possible.')]
      : [list(refusals)]),
    ...brokenLinkBlocks(each, book),
    ...(each.moves.groups.length === 0 ? [] : movesBlocks(each, book)),
    ...(each.withoutReplies === null
      ? []
      : [countsTable([['Without statements made in reply to a draft', each.withoutReplies]])]),
  ];
}

/** The links that some package of the draft breaks. */
function brokenLinkBlocks({ links }: DealPart, book: SourceBook): Block[] {
  const broken = links.filter(({ packages }) => packages !== '0');
  if (broken.length === 0) return [];
  return [
    list(
      broken.map((link): Line => [
        'It leaves packages possible that break a link: ',
        ...linkLine(link, book),
      ]),
    ),
  ];
}
