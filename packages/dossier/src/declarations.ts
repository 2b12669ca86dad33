import type { IsoDate } from '@nonpaper/vocabulary';
import type { Known, LeftOut } from './known.ts';
import { knownAmong } from './known.ts';
import { draftRef, issueRef, optionLabel, partiesByName, partyRef, Under } from './opened.ts';
import type { DraftRef, IssueRef, OpenedRecord, PartyRef } from './opened.ts';
import { linksBetween, type DeclaredLink } from './issue-links.ts';
import { byAlphabet, byUnits, distinct, sorted } from './order.ts';
import { positionsOf } from './positions.ts';
import type { Held, HeldLevel, Positions, Replies } from './positions.ts';
import type { Draft, Id, Issue, Position } from './records.ts';
import { draftsInOrder } from './drafts-in-order.ts';
import type { Asked, Slice } from './slices.ts';
import { treatmentsOf } from './treatments.ts';
import type { Treatments } from './treatments.ts';

/** What one party has declared of one option, with what it rests on. Options on which nothing was stated have none. */
export interface DeclaredStanding {
  readonly party: Id;
  readonly issue: Id;
  readonly option: Id;
  readonly level: HeldLevel;
  readonly redLine: boolean;
  readonly inReply: boolean;
  /** Days of the statements and notes, the earliest first. */
  readonly dates: readonly IsoDate[];
  readonly under: readonly Id[];
}

/** An issue with its options in their own order. */
export interface IssueWithOptions {
  readonly issue: IssueRef;
  readonly options: readonly { readonly id: Id; readonly label: string }[];
}

/** A draft with the options that it leaves possible, and what parties declared as measured against it. */
export interface DeclaredDraft {
  readonly draft: DraftRef;
  /** By issue, in the order of `issues`; null where nobody has accepted a reading of it. */
  readonly possible: readonly (readonly Id[] | null)[];
  /** Otherwise than in general, a position with a condition counts where a person judged that the draft meets it. */
  readonly standings: Standings;
  readonly under: readonly Id[];
}

/** The standings with, and without, statements made in reply to a draft. */
export interface Standings {
  readonly all: readonly DeclaredStanding[];
  readonly withoutReplies: readonly DeclaredStanding[];
}

/** A position that holds under a condition only, and so counts as not stated. */
export interface OnCondition {
  readonly party: PartyRef;
  readonly issue: IssueRef;
  readonly option: string;
  readonly level: Position['level'];
  readonly condition: string;
  readonly under: readonly Id[];
}

/** What parties have declared on the options of each issue: what the deal space is counted from. */
export interface Declarations {
  readonly asOf: IsoDate | null;
  /** The parties that are counted: those asked for, else all that have declared something on one of the issues. */
  readonly parties: readonly PartyRef[];
  /** Parties that have declared nothing on them. */
  readonly silent: readonly PartyRef[];
  readonly issues: readonly IssueWithOptions[];
  readonly withoutOptions: readonly IssueRef[];
  readonly standings: Standings;
  readonly onCondition: readonly OnCondition[];
  /** What hangs together, in whatever is agreed. */
  readonly links: readonly DeclaredLink[];
  /** Drafts of which at least one issue has an accepted reading. */
  readonly drafts: readonly DeclaredDraft[];
  readonly notRead: readonly DraftRef[];
  readonly leftOut: readonly LeftOut[];
  readonly records: readonly OpenedRecord[];
}

/** Which parties, issues and drafts are wanted; left out, all that there are. */
export interface DeclarationsChoice {
  readonly parties?: readonly Id[];
  readonly issues?: readonly Id[];
  readonly drafts?: readonly Id[];
}

interface Sheet {
  readonly known: Known;
  readonly positions: Positions;
  readonly treatments: Treatments;
  readonly parties: readonly PartyRef[];
  readonly issues: readonly IssueWithOptions[];
  readonly under: Under;
}

const chosen = (ids: readonly Id[] | undefined, id: Id): boolean => ids === undefined || ids.includes(id);

function datesOf({ records }: Held): IsoDate[] {
  const dates = records.flatMap((record) => {
    if (record.kind === 'statement' || record.kind === 'source') return record.date ?? [];
    return [];
  });
  return distinct(dates);
}

function standingsFor(sheet: Sheet, draft: Id | null, replies: Replies): DeclaredStanding[] {
  return sheet.parties.flatMap(({ id: party }) =>
    sheet.issues.flatMap(({ issue, options }) =>
      options.flatMap(({ id: option }): DeclaredStanding[] => {
        const held = sheet.positions.held(party, option, draft, replies);
        if (held.level === 'not stated') return [];
        return [
          {
            party,
            issue: issue.id,
            option,
            level: held.level,
            redLine: held.positions.some(({ redLine }) => redLine),
            inReply: held.inReply,
            dates: datesOf(held),
            under: sheet.under.note(held.records),
          },
        ];
      }),
    ),
  );
}

const bothStandings = (sheet: Sheet, draft: Id | null): Standings => ({
  all: standingsFor(sheet, draft, 'with replies'),
  withoutReplies: standingsFor(sheet, draft, 'without replies'),
});

function draftOf(sheet: Sheet, draft: Draft): DeclaredDraft | null {
  const readings = sheet.issues.map(({ issue }) => sheet.treatments.reading(draft, issue.id));
  const possible = readings.map((reading) =>
    'options' in reading && reading.options.length > 0 ? reading.options.map(({ id }) => id) : null,
  );
  if (possible.every((each) => each === null)) return null;
  const counted = readings.filter((reading) => 'options' in reading);
  const provisions = counted.flatMap((reading) => reading.provisions);
  return {
    draft: draftRef(draft, sheet.known.asOf),
    possible,
    standings: bothStandings(sheet, draft.id),
    under: sheet.under.note([
      ...counted.flatMap(({ treatments }) => treatments),
      ...provisions.map(({ provision }) => sheet.known.get('provision', provision)),
    ]),
  };
}

function onConditionOf(sheet: Sheet): OnCondition[] {
  const counted = new Set(sheet.parties.map(({ id }) => id));
  const issues = new Set(sheet.issues.map(({ issue }) => issue.id));
  const found = sheet.known
    .of('position')
    .filter(
      (each) =>
        each.condition !== null &&
        sheet.positions.supports(each.id) &&
        counted.has(each.party) &&
        issues.has(each.issue),
    );
  return sorted(found, (a, b) => byUnits(a.id, b.id)).map((each) => ({
    party: partyRef(sheet.known, each.party),
    issue: issueRef(sheet.known, each.issue),
    option: optionLabel(sheet.known, each.option),
    level: each.level,
    condition: each.condition ?? '',
    under: sheet.under.note([each, ...each.statements.map((id) => sheet.known.get('statement', id))]),
  }));
}

function issuesInOrder(known: Known, choice: DeclarationsChoice): Issue[] {
  return sorted(
    known.of('issue').filter(({ id }) => chosen(choice.issues, id)),
    (a, b) => a.ordinal - b.ordinal,
    (a, b) => byAlphabet(a.name, b.name),
    (a, b) => byUnits(a.id, b.id),
  );
}

/** The declarations from what is already known; `declarations` is the same from a slice. */
export function declarationsOf(known: Known, choice: DeclarationsChoice = {}): Declarations {
  const positions = positionsOf(known);
  const treatments = treatmentsOf(known);
  const all = issuesInOrder(known, choice).map(({ id }) => ({
    issue: issueRef(known, id),
    options: treatments.options(id).map((option) => ({ id: option.id, label: option.label })),
  }));
  const issues = all.filter(({ options }) => options.length > 0);
  const hasSpoken = ({ id }: PartyRef): boolean =>
    issues.some(({ issue }) => positions.hasAny(id, issue.id, 'with replies'));
  const wanted = partiesByName(known).filter(({ id }) => chosen(choice.parties, id));
  const parties = choice.parties === undefined ? wanted.filter(hasSpoken) : wanted;
  const under = new Under();
  const held = linksBetween(known, new Set(issues.map(({ issue }) => issue.id)), under);
  const sheet: Sheet = { known, positions, treatments, parties, issues, under };
  const drafts = draftsInOrder(known).filter(({ id }) => chosen(choice.drafts, id));
  const read = drafts.map((draft) => ({ draft, declared: draftOf(sheet, draft) }));
  return {
    asOf: known.asOf,
    parties,
    silent: wanted.filter((party) => !hasSpoken(party)),
    issues,
    withoutOptions: all.filter(({ options }) => options.length === 0).map(({ issue }) => issue),
    standings: bothStandings(sheet, null),
    onCondition: onConditionOf(sheet),
    links: held.links,
    drafts: read.flatMap(({ declared }) => declared ?? []),
    notRead: read.flatMap(({ draft, declared }) => (declared === null ? [draftRef(draft, known.asOf)] : [])),
    leftOut: [
      ...known.leftOut('draft', 'issue', 'option', 'party', 'position', 'treatment', 'issueLink'),
      ...positions.leftOut,
      ...treatments.leftOut,
      ...held.leftOut,
    ],
    records: under.list(known),
  };
}

/**
 * Party by issue by option, what each has declared, and for each draft what it leaves possible: all that the deal space
 * from declared positions is counted from. Cost: parties times options, for each draft once more.
 */
export const declarations = (
  slice: Slice<'deal'>,
  asked: Asked,
  choice: DeclarationsChoice = {},
): Declarations => declarationsOf(knownAmong(slice, asked), choice);
