import type { Brief, CalendarEntry, LeftOut, ReviewSection, Tilt } from '@nonpaper/dossier';
import { checkedAs, SourceBook } from '../book.ts';
import { shortDate } from '../dates.ts';
import { asOfFact, framed, leftOutLines } from '../frame.ts';
import type { DossierHead } from '../frame.ts';
import { countOfKind, counted } from '../kinds.ts';
import type { Block, Fact, Line, Page } from '../page.ts';
import { aside, badge, beside, heading, joinLines, list, paragraph, soft, strong } from '../page.ts';
import { disputesLine, meetingLine, meetingsFigure, obligorsLine } from './absence.ts';
import { eventLine, timelineFigure, timelineItem } from './calendar.ts';
import { textBlocks } from './brief-text.ts';
import { saidBlocks } from './brief-said.ts';
import { effortInShort, effortLine } from './efforts.ts';
import { linkedFigure } from './lineage.ts';
import { briefDealBlocks, type BriefDeal } from './brief-deal.ts';
import { silenceInShort } from './silence-short.ts';
import { verdictLine } from './tilt.ts';

/**
 * The brief on one page: what changed in the text; who said what; who was there and who was not; silence map; efforts
 * and precedents; what a person has accepted and what is only proposed. Tilt and deal space only where they were asked for.
 */
export function briefPage(head: DossierHead, brief: Brief, deal: BriefDeal | null = null): Page {
  const book = new SourceBook([...openedIn(brief), ...(deal?.positions.records ?? [])]);
  const blocks = [
    ...textBlocks(brief.text, brief.present, book),
    ...linkedFigure('lineage', brief.lineage, book),
    ...saidBlocks(brief.said, comparedDrafts(brief), book),
    ...roomBlocks(brief, book),
    ...silenceBlocks(brief, book),
    ...effortBlocks(brief, book),
    ...tiltBlocks(brief.tilt),
    ...(deal === null ? [] : briefDealBlocks(deal, book)),
    ...reviewBlocks(brief.review, book),
  ];
  const leftOut = [
    ...brief.shortened.map((words): Line => [words]),
    ...leftOutLines([...asRead(brief), ...(deal?.positions.leftOut ?? [])]),
  ];
  return framed(head, { subject: 'Brief', facts: factsOf(brief), blocks, leftOut, book });
}

/** The records under every answer of the brief. */
function openedIn(brief: Brief): Brief['records'] {
  const answers = [
    brief.lineage,
    brief.absence,
    brief.calendar,
    brief.silence,
    brief.efforts,
    ...(brief.tilt ?? []),
  ];
  return [brief.records, ...answers.map(({ records }) => records)].flat();
}

/** The present text and the one that it is compared with: of other texts the brief tells less. */
const comparedDrafts = (brief: Brief): string[] =>
  [brief.present?.id, brief.text?.from.id].filter((id) => id !== undefined);

/** What was left out of the brief, and of the answers in it for reasons of their own. */
const asRead = (brief: Brief): LeftOut[] => [...brief.leftOut, ...brief.silence.leftOut];

function factsOf(brief: Brief): Fact[] {
  if (brief.present === null)
    return [asOfFact(brief.asOf), { label: 'Present text', value: ['none was seen'] }];
  const { title, date, fidelity, completeness, composed } = brief.present;
  const kept = [date === null ? 'no date' : shortDate(date), fidelity, completeness].join(', ');
  const mark: Line = composed
    ? [' ', badge('composed text')]
    : fidelity === 'paraphrase'
      ? [' ', badge('of our paraphrase')]
      : [];
  return [asOfFact(brief.asOf), { label: 'Present text', value: [title, soft(`, ${kept}`), ...mark] }];
}

/** Who was there and who was not: plan and fact, who met whom, and whom a text binds without a part on record. */
function roomBlocks(brief: Brief, book: SourceBook): Block[] {
  const { absence, calendar } = brief;
  const compared = comparedDrafts(brief);
  const shown = absence.drafts.filter(({ draft }) => compared.includes(draft.id));
  const others = absence.drafts.filter((each) => !shown.includes(each) && each.absentObligors.length > 0);
  const obligors = [...shown.flatMap((draft) => obligorsLine(draft, book)), ...othersLine(others)];
  const disputed = absence.drafts.flatMap((draft) => disputesLine(draft, book));
  return [
    heading('Who was there, and who was not'),
    ...calendarPart(calendar.entries, book),
    ...beside(
      absence.met.length === 0
        ? [paragraph('No meeting that was held is recorded.')]
        : [meetingsPart(brief, book)],
      [
        ...(obligors.length === 0
          ? []
          : [heading('Bound by a text, and no part in it on record', 3), list(obligors)]),
        ...(disputed.length === 0 ? [] : [heading('Part in a text disputed', 3), list(disputed)]),
      ],
    ),
  ];
}

const othersLine = (others: Brief['absence']['drafts']): Line[] =>
  others.length === 0
    ? []
    : [[soft(`For ${others.map(({ draft }) => draft.shortTitle).join(', ')}, see nonpaper absent.`)]];

/** Entries on the brief's picture at most; the calendar has them all. */
const MOST_EVENTS = 9;

/** Meetings that the brief tells with those present. */
const MOST_MEETINGS = 6;

/** The picture of the events that tell most, and in words what did not go as planned and has no day. */
function calendarPart(entries: readonly CalendarEntry[], book: SourceBook): Block[] {
  const dated = entries.filter((entry) => timelineItem(entry).marks.length > 0);
  const shown = chosenEvents(dated);
  const undated = entries.filter((entry) => !dated.includes(entry) && outcomeWeight(entry) === 0);
  const more = entries.length - shown.length - undated.length;
  const picture = shown.length === 0 ? [] : [briefTimeline(shown, book)];
  const notes = [
    ...undated.map((entry) => aside(undatedLine(entry, book))),
    ...(more > 0
      ? [aside(`${counted(more, 'further event stands', 'further events stand')} in the calendar.`)]
      : []),
  ];
  return [...beside(picture, notes, true)];
}

const briefTimeline = (shown: readonly CalendarEntry[], book: SourceBook): Block =>
  timelineFigure(
    'plan-and-fact',
    shown.map(timelineItem),
    [list(shown.map((entry) => eventLine(entry, book)))],
    false,
  );

const undatedLine = (entry: CalendarEntry, book: SourceBook): Line => [
  `Without a day: ${entry.title}, ${entry.status}`,
  ...checkedAs(entry.verification),
  ...book.citeSources([...entry.sources, ...entry.reports.flatMap(({ sources }) => sources)]),
];

/** 0 for what did not take place as planned, 1 for meetings and the like, 2 for the rest. */
function outcomeWeight(entry: CalendarEntry): 0 | 1 | 2 {
  if (!['held', 'ongoing', 'unknown'].includes(entry.status)) return 0;
  return ['meeting', 'call', 'visit', 'signature'].includes(entry.type) ? 1 : 2;
}

/** The weightiest events, of these the latest; in order of time. */
function chosenEvents(entries: readonly CalendarEntry[]): CalendarEntry[] {
  const ranked = entries
    .map((entry, index) => ({ entry, index }))
    .sort((a, b) => outcomeWeight(a.entry) - outcomeWeight(b.entry) || b.index - a.index);
  return ranked
    .slice(0, MOST_EVENTS)
    .sort((a, b) => a.index - b.index)
    .map(({ entry }) => entry);
}

/** The matrix, and in words who was at the latest meetings. */
function meetingsPart({ absence }: Brief, book: SourceBook): Block {
  const figure = meetingsFigure('who-met-whom', absence, book, 'short');
  const latest = absence.meetings.slice(-MOST_MEETINGS);
  const more = absence.meetings.length - latest.length;
  const rest =
    more === 0 ? [] : [aside(`${counted(more, 'earlier meeting', 'earlier meetings')}: nonpaper absent.`)];
  return {
    ...figure,
    alternative: [...figure.alternative, list(latest.map((meeting) => meetingLine(meeting, book))), ...rest],
  };
}

function silenceBlocks(brief: Brief, book: SourceBook): Block[] {
  return [
    heading('Silence map: declared core concerns against the drafts'),
    ...silenceInShort(brief.silence, book),
  ];
}

/** Efforts told with the reason for their end; those before them by name, years and outcome. */
const MOST_EFFORTS = 4;

function effortBlocks(brief: Brief, book: SourceBook): Block[] {
  if (brief.efforts.efforts.length === 0) return [];
  const { efforts } = brief.efforts;
  const earlier = efforts.slice(0, Math.max(0, efforts.length - MOST_EFFORTS));
  return [
    heading('Efforts and precedents'),
    ...(earlier.length === 0
      ? []
      : [
          paragraph([
            soft('Earlier: '),
            ...joinLines(
              earlier.map((each) => effortInShort(each, book)),
              '; ',
            ),
            '.',
          ]),
        ]),
    list(efforts.slice(earlier.length).map((each) => effortLine(each, book))),
  ];
}

function tiltBlocks(tilts: readonly Tilt[] | null): Block[] {
  if (tilts === null || tilts.length === 0) return [];
  return [
    heading('Tilt, by each party’s own declared positions'),
    aside(
      'Each party is compared with itself only. The issues and statements under a verdict stand on the page of nonpaper tilt.',
    ),
    list(tilts.map((tilt): Line => [...verdictLine(tilt, tilt), ...issueWords(tilt)])),
  ];
}

const issueWords = (tilt: Tilt): Line =>
  tilt.issues.length === 0
    ? []
    : [
        soft(
          ` ${tilt.issues.map(({ issue, delta }) => `${issue.name} ${delta.words}`).join('; ')}; ${counted(tilt.issues.length, 'issue', 'issues')} counted.`,
        ),
      ];

/** How many records a person has accepted, and what waits; the latest proposals with their sources. */
function reviewBlocks(review: ReviewSection, book: SourceBook): Block[] {
  const accepted = review.counts.filter(({ kind, accepted: count }) => count > 0 && !MATERIAL.includes(kind));
  const proposed = review.counts.filter(({ kind, proposed: count }) => count > 0 && !MATERIAL.includes(kind));
  const words = (kinds: typeof accepted, field: 'accepted' | 'proposed'): string =>
    kinds.map((each) => countOfKind(each[field], each.kind)).join(', ') || 'nothing';
  const items = review.proposals.map((each): Line => [
    badge('proposed'),
    ' ',
    ...(each.date === null ? [] : [soft(`${shortDate(each.date)} `)]),
    each.words,
    soft(` (${each.by})`),
    ...book.citeSources(each.sources),
  ]);
  return [
    heading('Accepted, and only proposed'),
    paragraph([strong('Accepted by a person: '), `${words(accepted, 'accepted')}. `]),
    paragraph([
      strong('Only proposed: '),
      `${words(proposed, 'proposed')}.`,
      ...(proposed.length === 0 ? [] : [' Nothing of it counts above.']),
    ]),
    ...(items.length === 0 ? [] : [paragraph([soft('Latest: '), ...joinLines(items, '; '), '.'])]),
  ];
}

/** Names and wording, which are not accepted one by one. */
const MATERIAL: readonly string[] = [
  'source',
  'provision',
  'person',
  'outlet',
  'channel',
  'theme',
  'party',
  'option',
  'issue',
];
