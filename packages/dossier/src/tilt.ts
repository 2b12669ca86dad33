/** Tilt: whether a draft lies nearer to what a party declared than another one. */
import { bad, good } from '@nonpaper/vocabulary';
import type { IsoDate, Outcome } from '@nonpaper/vocabulary';
import { knownAmong, textKnownFrom } from './known.ts';
import type { Known, LeftOut } from './known.ts';
import { draftRef, issueRef, partyRef } from './opened.ts';
import type { DraftRef, IssueRef, OpenedRecord, PartyRef } from './opened.ts';
import { byAlphabet, byUnits, sorted } from './order.ts';
import type { Draft, Id, Issue } from './records.ts';
import type { Asked, Slice } from './slices.ts';
import { tiltFigures, tiltSheet } from './tilt-figures.ts';
import type { TiltFigures, TiltQuestion } from './tilt-figures.ts';

/** One party, two drafts: nearer or further on its own declared positions. */
export interface Tilt extends TiltFigures {
  readonly asOf: IsoDate | null;
  readonly party: PartyRef;
  readonly from: DraftRef;
  readonly to: DraftRef;
  readonly heading: string;
  /** The user's weights in words, by issue; empty when each issue counts once. */
  readonly weights: readonly { readonly issue: IssueRef; readonly weight: string }[];
  /** The figures without statements made in reply to a draft, where they are other ones. */
  readonly withoutReplies: TiltFigures | null;
  /** Named drafts whose text became known only after the as-of date: they are measured all the same, and it is said. */
  readonly knownLater: readonly { readonly draft: DraftRef; readonly knownFrom: IsoDate }[];
  readonly leftOut: readonly LeftOut[];
  readonly records: readonly OpenedRecord[];
}

/** What a reader of the page sees as the result: where this differs, both results are given. */
const essence = (result: TiltFigures): string =>
  JSON.stringify([
    result.verdict,
    result.delta?.words,
    result.fits.map((fit) => fit.fit?.words),
    result.issues.map((each) => [each.issue.id, each.delta.words]),
  ]);

function unusableWeight(known: Known, weights: Readonly<Record<Id, number>>): string | null {
  const wrong = Object.entries(weights).find(
    ([issue, weight]) => known.get('issue', issue) === undefined || !Number.isFinite(weight) || weight < 0,
  );
  return wrong === undefined ? null : `${wrong[0]} = ${wrong[1]}`;
}

interface Found {
  readonly from: Draft;
  readonly to: Draft;
}

function find(known: Known, question: TiltQuestion): Outcome<Found> {
  const [from, to] = [known.get('draft', question.from), known.get('draft', question.to)];
  if (known.get('party', question.party) === undefined)
    return bad({
      code: 'no-such-party',
      what: `No accepted party ${question.party} is in this dossier.`,
      next: 'Name one of the parties that the dossier lists.',
    });
  if (from === undefined || to === undefined)
    return bad({
      code: 'no-such-draft',
      what: `No accepted draft ${from === undefined ? question.from : question.to} is in this dossier.`,
      next: 'Name one of the drafts that the dossier lists.',
    });
  const wrong = unusableWeight(known, question.weights ?? {});
  if (wrong === null) return good({ from, to });
  return bad({
    code: 'weight-not-usable',
    what: `The weight ${wrong} cannot be used.`,
    next: 'Give each weight as an issue of this dossier and a number of zero or more.',
  });
}

function issuesInOrder(known: Known): Issue[] {
  return sorted(
    known.of('issue'),
    (a, b) => a.ordinal - b.ordinal,
    (a, b) => byAlphabet(a.name, b.name),
    (a, b) => byUnits(a.id, b.id),
  );
}

function knownLater(known: Known, draft: Draft): Tilt['knownLater'] {
  const knownFrom = textKnownFrom(draft);
  const isLater = known.asOf !== null && knownFrom !== null && knownFrom > known.asOf;
  return isLater ? [{ draft: draftRef(draft, known.asOf), knownFrom }] : [];
}

/** Tilt from what is already known; `tilt` is the same from a slice. */
export function tiltOf(known: Known, question: TiltQuestion): Outcome<Tilt> {
  const found = find(known, question);
  if (!found.ok) return found;
  const { from, to } = found.value;
  const sheet = tiltSheet(known, question);
  const issues = issuesInOrder(known);
  const result = tiltFigures(sheet, [from, to], issues, 'with replies');
  const without = tiltFigures(sheet, [from, to], issues, 'without replies');
  const weighted = Object.entries(question.weights ?? {});
  return good({
    ...result,
    asOf: known.asOf,
    party: partyRef(known, question.party),
    from: draftRef(from, known.asOf),
    to: draftRef(to, known.asOf),
    heading: weighted.length === 0 ? 'each issue counted once' : 'weights set by the user',
    weights: sorted(weighted, (a, b) => byUnits(a[0], b[0])).map(([issue, weight]) => ({
      issue: issueRef(known, issue),
      weight: String(weight),
    })),
    withoutReplies: essence(without) === essence(result) ? null : without,
    knownLater: [from, to].flatMap((draft) => knownLater(known, draft)),
    leftOut: [
      ...known.leftOut('draft', 'issue', 'option', 'party', 'position', 'preference', 'treatment'),
      ...sheet.positions.leftOut,
      ...sheet.preferences.leftOut,
      ...sheet.treatments.leftOut,
    ],
    records: sheet.under.list(known),
  });
}

/**
 * Compares two drafts for one party on its own declared positions: a verdict that holds whatever the issues weigh,
 * and ranges, never one number. Never compares a party with a party. Refuses a party or draft that does not count.
 * Cost: for each issue, the number of its options squared.
 */
export const tilt = (slice: Slice<'tilt'>, asked: Asked, question: TiltQuestion): Outcome<Tilt> =>
  tiltOf(knownAmong(slice, asked), question);
