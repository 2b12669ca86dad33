import type { Calendar, CalendarContradiction, CalendarEntry, CalendarReport } from '@nonpaper/dossier';
import type { DateSpan } from '@nonpaper/vocabulary';
import { checkedAs, SourceBook } from '../book.ts';
import { shortDate, spanInWords } from '../dates.ts';
import { markOf } from '../figures/marks.ts';
import type { TimelineMark } from '../figures/marks.ts';
import { drawTimeline } from '../figures/timeline.ts';
import type { TimelineItem } from '../figures/timeline-labels.ts';
import { asOfFact, framed, leftOutLines } from '../frame.ts';
import type { DossierHead } from '../frame.ts';
import type { Block, Figure, Line, Page, Table } from '../page.ts';
import { aside, badge, column, heading, joinLines, paragraph, row, soft, strong, table } from '../page.ts';

/** What was announced and what came of it, each change with its source. */
export function calendarPage(head: DossierHead, calendar: Calendar): Page {
  const book = new SourceBook(calendar.records);
  const blocks = [...calendarBlocks(calendar.entries, book), ...proposedBlocks(calendar.proposed, book)];
  return framed(head, {
    subject: 'Calendar',
    facts: [asOfFact(calendar.asOf)],
    blocks,
    leftOut: leftOutLines(calendar.leftOut),
    book,
  });
}

function calendarBlocks(entries: readonly CalendarEntry[], book: SourceBook): Block[] {
  if (entries.length === 0) return [paragraph('No event is recorded.')];
  return [timelineFigure('plan-and-fact', entries.map(timelineItem), [calendarTable(entries, book)], true)];
}

function proposedBlocks(entries: readonly CalendarEntry[], book: SourceBook): Block[] {
  if (entries.length === 0) return [];
  return [
    heading('Only proposed'),
    aside('Read by the program and accepted by nobody yet. The picture leaves them out.'),
    calendarTable(entries, book),
  ];
}

/** The timeline as a figure; entries without a date are in the words only. */
export function timelineFigure(
  id: string,
  items: readonly TimelineItem[],
  alternative: readonly Block[],
  open: boolean,
): Figure {
  const title = 'Plan and fact';
  return { kind: 'figure', title, svg: drawTimeline(id, title, items).svg, alternative, open };
}

/** Plan, changes and how it stands, as marks on a timeline. */
export function timelineItem(entry: CalendarEntry): TimelineItem {
  const marks: { when: DateSpan; mark: TimelineMark }[] = [];
  let when: DateSpan | null = null;
  for (const report of entry.reports) {
    when = report.when ?? when;
    const mark = markOf(report.status);
    const last = marks.at(-1);
    if (when !== null && (last?.mark !== mark || last.when.start !== when.start)) marks.push({ when, mark });
  }
  const end = entry.when ?? when;
  const mark = markOf(entry.status);
  const last = marks.at(-1);
  if (end !== null && (last?.mark !== mark || last.when.start !== end.start)) marks.push({ when: end, mark });
  return { id: entry.event, title: entry.title, marks, proposed: entry.state === 'proposed' };
}

/** One event in one line: when, what, how it stands, and when it was first to be where that differs. */
export function eventLine(entry: CalendarEntry, book: SourceBook): Line {
  const planned = entry.plan?.when ?? null;
  const moved =
    planned !== null && planned.start !== entry.when?.start
      ? `, first ${entry.plan?.status ?? 'planned'} for ${spanInWords(planned)}`
      : '';
  const sources = [...entry.sources, ...entry.reports.flatMap((report) => report.sources)];
  return [
    soft(`${spanInWords(entry.when)} `),
    strong(entry.title),
    ': ',
    ...standsLine(entry),
    moved,
    ...checkedAs(entry.verification),
    ...book.citeSources(sources),
  ];
}

/** One row for each event: when, what, how it stands, and what changed on the way. */
export function calendarTable(entries: readonly CalendarEntry[], book: SourceBook): Table {
  const columns = [
    column('When', 1),
    column('What', 2.2),
    column('Stands', 0.9),
    column('Plan and changes', 2.6),
  ];
  return table(
    '',
    columns,
    entries.map((entry) =>
      row(spanInWords(entry.when), whatLine(entry, book), standsLine(entry), courseLine(entry, book)),
    ),
  );
}

function whatLine(entry: CalendarEntry, book: SourceBook): Line {
  const present = entry.participants.map(({ name, party }) =>
    party === null || party.name === name ? name : `${name} (${party.name})`,
  );
  const details = [entry.place, ...(present.length === 0 ? [] : [present.join(', ')])].filter(
    (each) => each !== null,
  );
  return [
    strong(entry.title),
    ...(details.length === 0 ? [] : [soft(`. ${details.join('; ')}`)]),
    ...checkedAs(entry.verification),
    ...book.citeSources([...entry.sources, ...entry.reports.flatMap(({ sources }) => sources)]),
  ];
}

/** How it stands, in words; what is only proposed and what is disputed says so. */
export function standsLine(entry: CalendarEntry): Line {
  const marks: Line[] = [
    ...(entry.state === 'proposed' ? [[badge('proposed')]] : []),
    ...(entry.contradictions.length > 0 ? [[badge('disputed')]] : []),
  ];
  return joinLines([[entry.status], ...marks], ' ');
}

/** The plan, each change with its day, and reports that cannot all be right. */
export function courseLine(entry: CalendarEntry, book: SourceBook): Line {
  return joinLines(
    [
      ...(entry.plan === null ? [] : [planLine(entry.plan, book)]),
      ...entry.changes.map((change): Line => [
        `${shortDate(change.on)}: ${CHANGE_WORDS[change.what]}${daysWritten(change.from)} → ${daysWritten(change.to)}`,
        ...book.citeSources(change.sources),
      ]),
      ...entry.contradictions.map((each) => contradictionLine(each, book)),
    ],
    '; ',
  );
}

/** Days in the figures of the standard, as the calendar's changes have them, as the page writes days. */
const daysWritten = (words: string): string => words.replace(/\d{4}-\d\d-\d\d/gu, (day) => shortDate(day));

const CHANGE_WORDS = { status: '', when: 'date ', place: 'place ' } as const;

function planLine(plan: CalendarReport, book: SourceBook): Line {
  const when = plan.when === null ? '' : ` for ${spanInWords(plan.when)}`;
  const place = plan.place === null ? '' : `, ${plan.place}`;
  return [
    `${plan.status}${when}${place} (reported ${shortDate(plan.reportedOn)})`,
    ...book.citeSources(plan.sources),
  ];
}

function contradictionLine(each: CalendarContradiction, book: SourceBook): Line {
  const said = each.reports.map((report): Line => [
    saidOf(each.what, report),
    ...book.citeSources(report.sources),
  ]);
  return ['reports differ: ', ...joinLines(said, ' against ')];
}

function saidOf(what: CalendarContradiction['what'], report: CalendarReport): string {
  if (what === 'when') return spanInWords(report.when);
  return what === 'place' ? (report.place ?? 'no place') : report.status;
}
