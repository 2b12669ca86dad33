/** The brief: every answer in the order in which it is read. */
import { RECORD_KINDS } from '@nonpaper/vocabulary';
import type { IsoDate, RecordKind } from '@nonpaper/vocabulary';
import { absenceOf } from '../absence.ts';
import type { Absence } from '../absence.ts';
import { calendarOf } from '../calendar.ts';
import type { Calendar } from '../calendar.ts';
import type { ConcordanceTable } from '../concordance.ts';
import { effortsOf, presentDraft } from '../efforts.ts';
import type { Efforts } from '../efforts.ts';
import { knownAmong } from '../known.ts';
import type { Known, LeftOut } from '../known.ts';
import { lineageOf } from '../lineage.ts';
import type { DraftLineage } from '../lineage.ts';
import { byPartyName, draftRef, Under } from '../opened.ts';
import type { DraftRef, OpenedRecord } from '../opened.ts';
import { sorted } from '../order.ts';
import { silenceMapOf } from '../silence-map.ts';
import type { SilenceMap } from '../silence-map.ts';
import type { Asked, Slice } from '../slices.ts';
import { tiltOf } from '../tilt.ts';
import type { Tilt } from '../tilt.ts';
import type { TiltQuestion } from '../tilt-figures.ts';
import { countsOf, reviewOf } from './review-section.ts';
import type { ReviewCounts, ReviewSection } from './review-section.ts';
import { saidOf } from './said.ts';
import type { Said } from './said.ts';
import { textChanges } from './text-changes.ts';
import type { TextChanges } from './text-changes.ts';

/** The brief, in the order in which it is read. */
export interface Brief {
  readonly asOf: IsoDate | null;
  /** The draft that counts as the present text; null where none was seen. */
  readonly present: DraftRef | null;
  readonly text: TextChanges | null;
  readonly lineage: DraftLineage;
  readonly said: Said;
  readonly absence: Absence;
  readonly calendar: Calendar;
  readonly silence: SilenceMap;
  readonly efforts: Efforts;
  readonly review: ReviewSection;
  /** Only where it was asked for. */
  readonly tilt: readonly Tilt[] | null;
  readonly leftOut: readonly LeftOut[];
  /** What the page does not show for want of room, in words with numbers. */
  readonly shortened: readonly string[];
  readonly records: readonly OpenedRecord[];
}

/** What the brief is given beside the slice. */
export interface BriefChoice {
  /** The concordance of the two drafts of `briefPair`, computed elsewhere. */
  readonly concordance?: ConcordanceTable;
  /** Counts of kinds of which the slice holds only the latest, so that the page can tell how many there are. */
  readonly counts?: Readonly<Partial<Record<RecordKind, ReviewCounts>>>;
  readonly tilt?: readonly TiltQuestion[];
  /** How many statements of each sort are shown, and half as many proposals; 12 where nothing is said. */
  readonly lines?: number;
}

const USUAL_LINES = 12;

function tiltsOf(known: Known, questions: readonly TiltQuestion[]): { tilts: Tilt[]; refused: string[] } {
  const found = questions.map((question) => tiltOf(known, question));
  const tilts = found.flatMap((each) => (each.ok ? [each.value] : []));
  return {
    tilts: sorted(tilts, (a, b) => byPartyName(a.party, b.party)),
    refused: found.flatMap((each) => (each.ok ? [] : [`tilt: ${each.fault.what}`])),
  };
}

/** Statements that exist and are not in the slice, where the counts say so. */
function notLoaded(known: Known, choice: BriefChoice): string[] {
  const counted = choice.counts?.statement;
  if (counted === undefined) return [];
  const more = counted.accepted - countsOf(known, 'statement').accepted;
  return more > 0 ? [`${more} accepted statements are not among those that this page read (ledger)`] : [];
}

/** The records named on the lines of the brief itself; each answer within it lists its own. */
function recordsOf(known: Known, said: Said, changes: TextChanges | null): OpenedRecord[] {
  const under = new Under();
  under.note(
    [...said.named, ...said.unnamed, ...said.outletVoice].map((each) =>
      known.get('statement', each.statement),
    ),
  );
  under.note(said.answers.map((each) => known.get('response', each.response)));
  under.note(said.reactions.map((each) => known.get('reaction', each.reaction)));
  under.note(said.judgements.map((each) => known.get('judgement', each.judgement)));
  under.note(said.judgements.flatMap((each) => each.under.map((id) => known.get('statement', id))));
  const rows = changes?.rows.flatMap((row) => [...row.left, ...row.right]) ?? [];
  under.note(rows.map((each) => known.get('provision', each.provision)));
  return under.list(known);
}

/**
 * The brief: every answer in the order in which it is read, from one view of the record. Parties stand
 * alphabetically, each line carries its sources, and tilt is there only where it was asked for. It shows the latest
 * lines and tells how many more there are. Cost: linear in the slice.
 */
export function brief(slice: Slice<'brief'>, asked: Asked, choice: BriefChoice = {}): Brief {
  const known = knownAmong(slice, asked);
  const lines = choice.lines ?? USUAL_LINES;
  const present = presentDraft(known);
  const text = textChanges(known, choice.concordance);
  const { said, shortened } = saidOf(known, lines);
  const reviewed = reviewOf(known, choice.counts ?? {}, lines);
  const { tilts, refused } = tiltsOf(known, choice.tilt ?? []);
  return {
    asOf: known.asOf,
    present: present === undefined ? null : draftRef(present, known.asOf),
    text,
    lineage: lineageOf(known),
    said,
    absence: absenceOf(known),
    calendar: calendarOf(known),
    silence: silenceMapOf(known),
    efforts: effortsOf(known),
    review: reviewed.review,
    tilt: choice.tilt === undefined ? null : tilts,
    leftOut: known.leftOut(...RECORD_KINDS),
    shortened: [...shortened, ...reviewed.shortened, ...notLoaded(known, choice), ...refused],
    records: recordsOf(known, said, text),
  };
}
