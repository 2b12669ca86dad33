/** The figures of tilt: what each draft leaves possible beside what a party holds, issue by issue and in all. */
import type { TiltVerdict } from '@nonpaper/vocabulary';
import type { Known } from './known.ts';
import { textSeen } from './known.ts';
import { issueRef, Under } from './opened.ts';
import type { IssueRef } from './opened.ts';
import { positionsOf } from './positions.ts';
import type { Held, HeldLevel, Positions, Replies } from './positions.ts';
import { preferencesOf } from './preferences.ts';
import type { Preferences } from './preferences.ts';
import type { Draft, Id, Issue, Option } from './records.ts';
import { deltaRange, fitRange, Unknowns, worthOf } from './tilt-range.ts';
import type { Range, Side } from './tilt-range.ts';
import { decidingPlaces, verdictOf } from './tilt-verdict.ts';
import { treatmentsOf } from './treatments.ts';
import type { LinkedProvision, Reading, Treatments } from './treatments.ts';

/** Which party, and from which draft to which. Weights, by issue, are the user's own; left out, each issue counts once. */
export interface TiltQuestion {
  readonly party: Id;
  readonly from: Id;
  readonly to: Id;
  readonly weights?: Readonly<Record<Id, number>>;
}

/** A range over several issues. There is never one number: the words and the pair say the same. */
export interface RangeOver {
  /** Such as `-3 to 0 of 3`. */
  readonly words: string;
  readonly range: Range;
  /** The issues that were counted; their number, or the sum of their weights, is what the range is of. */
  readonly counted: readonly Id[];
}

/** A range on one issue. */
export interface RangeOn {
  readonly words: string;
  readonly range: Range;
}

/** How far what a draft leaves possible lies within what the party declared; or why that cannot be said. */
export type Fit =
  | { readonly draft: Id; readonly fit: RangeOver; readonly notCounted: readonly NotCounted[] }
  | { readonly draft: Id; readonly fit: null; readonly why: string };

/** An issue that is left out of a range, and why. */
export interface NotCounted {
  readonly issue: IssueRef;
  readonly why: string;
  readonly under: readonly Id[];
}

/** An option that a draft leaves possible, with what the party holds of it. */
export interface TiltOption {
  readonly option: Id;
  readonly label: string;
  readonly level: HeldLevel;
}

/** What one draft does with an issue. */
export interface TiltSide {
  readonly possible: readonly TiltOption[];
  readonly provisions: readonly LinkedProvision[];
}

/** One issue of the comparison. */
export interface TiltIssue {
  readonly issue: IssueRef;
  readonly from: TiltSide;
  readonly to: TiltSide;
  readonly delta: RangeOn;
  /** Orders of options that were used, and whether they had to be set aside since declared levels break them. */
  readonly preferences: readonly Id[];
  readonly orderSetAside: boolean;
  /** True when a statement under it was made in reply to a draft. */
  readonly inReply: boolean;
  readonly under: readonly Id[];
}

/** The result for one choice of statements. `verdict` is null where no issue could be counted in both drafts. */
export interface TiltFigures {
  readonly verdict: TiltVerdict | null;
  /** The total, headed "each issue counted once" unless the user set weights. */
  readonly delta: RangeOver | null;
  readonly fits: readonly [Fit, Fit];
  readonly issues: readonly TiltIssue[];
  /** For "not decided by the record": the issues that would decide. */
  readonly wouldDecide: readonly IssueRef[];
  readonly notCounted: readonly NotCounted[];
}

/** All that the figures of one party are read from. */
export interface TiltSheet {
  readonly known: Known;
  readonly positions: Positions;
  readonly preferences: Preferences;
  readonly treatments: Treatments;
  readonly party: Id;
  readonly weight: (issue: Id) => number;
  readonly under: Under;
}

/** Sums can carry a last digit that binary fractions add; weights are given to the millionth at most. */
const rounded = (value: number): number => Math.round(value * 1e6) / 1e6 + 0;

const signed = (value: number): string => (value > 0 ? `+${value}` : String(value));

const deltaWords = ([lo, hi]: Range): string => (lo === hi ? signed(lo) : `${signed(lo)} to ${signed(hi)}`);

interface Counted {
  readonly issue: Id;
  readonly range: Range;
}

function summed(sheet: TiltSheet, counted: readonly Counted[], words: (range: Range) => string): RangeOver {
  const sum = (place: 0 | 1): number =>
    rounded(counted.reduce((total, each) => total + sheet.weight(each.issue) * each.range[place], 0));
  const of = rounded(counted.reduce((total, each) => total + sheet.weight(each.issue), 0));
  const range: Range = [sum(0), sum(1)];
  return { words: `${words(range)} of ${of}`, range, counted: counted.map((each) => each.issue) };
}

type Treated = Extract<Reading, { options: readonly Option[] }>;
const isTreated = (reading: Reading): reading is Treated =>
  'options' in reading && reading.options.length > 0;

function whyNotRead(draft: Draft, reading: Reading): string {
  if (reading.state === 'no text')
    return `the extract of ${draft.shortTitle} that is kept here has no link to it`;
  if (reading.state === 'not assessed') return `no accepted treatment in ${draft.shortTitle}`;
  return 'the issue has no options';
}

interface Measured {
  readonly treated: Treated;
  readonly held: ReadonlyMap<Id, Held>;
  readonly side: Side;
}

function measure(sheet: TiltSheet, draft: Draft, issue: Id, treated: Treated, replies: Replies): Measured {
  const options = sheet.treatments.options(issue);
  const held = new Map(
    options.map((option) => [option.id, sheet.positions.held(sheet.party, option.id, draft.id, replies)]),
  );
  const worths = new Map([...held].map(([option, each]) => [option, worthOf(each.level)]));
  return { treated, held, side: { possible: treated.options.map((option) => option.id), worths } };
}

function tiltSide(measured: Measured): TiltSide {
  const possible = measured.treated.options.map((option) => ({
    option: option.id,
    label: option.label,
    level: measured.held.get(option.id)?.level ?? 'not stated',
  }));
  return { possible, provisions: measured.treated.provisions };
}

const notCounted = (sheet: TiltSheet, issue: Id, why: string): NotCounted => ({
  issue: issueRef(sheet.known, issue),
  why,
  under: sheet.under.note([sheet.known.get('issue', issue)]),
});

const NO_POSITION = 'no position of the party';

/** Fit of one draft: lowest and highest over what it leaves possible, summed over the issues with a position. */
function fitOf(sheet: TiltSheet, draft: Draft, issues: readonly Issue[], replies: Replies): Fit {
  if (!textSeen(draft, null))
    return { draft: draft.id, fit: null, why: `the text of ${draft.shortTitle} was not seen` };
  const counted: Counted[] = [];
  const left: NotCounted[] = [];
  for (const { id } of issues) {
    const reading = sheet.treatments.reading(draft, id);
    if (!sheet.positions.hasAny(sheet.party, id, replies)) left.push(notCounted(sheet, id, NO_POSITION));
    else if (!isTreated(reading)) left.push(notCounted(sheet, id, whyNotRead(draft, reading)));
    else {
      const { side } = measure(sheet, draft, id, reading, replies);
      const order = sheet.preferences.held(sheet.party, id, replies);
      const unknowns = new Unknowns(order.pairs, [side.worths]);
      counted.push({ issue: id, range: fitRange(side.possible, side.worths, unknowns) });
    }
  }
  return { draft: draft.id, fit: summed(sheet, counted, ([lo, hi]) => `${lo} to ${hi}`), notCounted: left };
}

interface Compared {
  readonly tilt: TiltIssue;
  readonly range: Range;
}

function compared(sheet: TiltSheet, issue: Id, a: Measured, b: Measured, replies: Replies): Compared {
  const order = sheet.preferences.held(sheet.party, issue, replies);
  const unknowns = new Unknowns(order.pairs, [a.side.worths, b.side.worths]);
  const range = deltaRange(a.side, b.side, unknowns);
  const held = [...a.held.values(), ...b.held.values()];
  const provisions = [...a.treated.provisions, ...b.treated.provisions];
  const under = sheet.under.note([
    ...a.treated.treatments,
    ...b.treated.treatments,
    ...provisions.map((linked) => sheet.known.get('provision', linked.provision)),
    ...held.flatMap((each) => each.records),
    ...order.records,
  ]);
  const tilt: TiltIssue = {
    issue: issueRef(sheet.known, issue),
    from: tiltSide(a),
    to: tiltSide(b),
    delta: { words: deltaWords(range), range },
    preferences: order.preferences.map((preference) => preference.id),
    orderSetAside: unknowns.orderSetAside,
    inReply: order.inReply || held.some((each) => each.inReply),
    under,
  };
  return { tilt, range };
}

function compareAll(
  sheet: TiltSheet,
  drafts: readonly [Draft, Draft],
  issues: readonly Issue[],
  replies: Replies,
): { compared: Compared[]; left: NotCounted[] } {
  const result: { compared: Compared[]; left: NotCounted[] } = { compared: [], left: [] };
  for (const { id } of issues) {
    const [from, to] = [sheet.treatments.reading(drafts[0], id), sheet.treatments.reading(drafts[1], id)];
    if (!sheet.positions.hasAny(sheet.party, id, replies))
      result.left.push(notCounted(sheet, id, NO_POSITION));
    else if (isTreated(from) && isTreated(to)) {
      const a = measure(sheet, drafts[0], id, from, replies);
      const b = measure(sheet, drafts[1], id, to, replies);
      result.compared.push(compared(sheet, id, a, b, replies));
    } else {
      const unread = isTreated(from) ? ([drafts[1], to] as const) : ([drafts[0], from] as const);
      result.left.push(notCounted(sheet, id, whyNotRead(...unread)));
    }
  }
  return result;
}

/** The figures for one choice of statements; issues in the order that is given. */
export function tiltFigures(
  sheet: TiltSheet,
  drafts: readonly [Draft, Draft],
  issues: readonly Issue[],
  replies: Replies,
): TiltFigures {
  const fits = [fitOf(sheet, drafts[0], issues, replies), fitOf(sheet, drafts[1], issues, replies)] as const;
  const seen = drafts.every((draft) => textSeen(draft, null));
  const { compared: rows, left } = seen
    ? compareAll(sheet, drafts, issues, replies)
    : { compared: [], left: [] };
  const ranges = rows.map((row) => row.range);
  const counted = rows.map((row) => ({ issue: row.tilt.issue.id, range: row.range }));
  return {
    verdict: rows.length === 0 ? null : verdictOf(ranges),
    delta: rows.length === 0 ? null : summed(sheet, counted, deltaWords),
    fits,
    issues: rows.map((row) => row.tilt),
    wouldDecide: decidingPlaces(ranges).flatMap((place) => rows[place]?.tilt.issue ?? []),
    notCounted: left,
  };
}

/** The sheet of a party for two drafts; `weights` are the user's own, 1 where none is given. */
export function tiltSheet(known: Known, { party, from, to, weights: given }: TiltQuestion): TiltSheet {
  const weights = new Map(Object.entries(given ?? {}));
  return {
    known,
    positions: positionsOf(known),
    preferences: preferencesOf(known),
    treatments: treatmentsOf(known, [from, to]),
    party,
    weight: (issue) => weights.get(issue) ?? 1,
    under: new Under(),
  };
}
