import type {
  Absence,
  AbsentObligor,
  DisputedPart,
  DraftAbsence,
  Meeting,
  PartLine,
} from '@nonpaper/dossier';
import { PARTS_IN_DRAFT } from '@nonpaper/vocabulary';
import { SourceBook } from '../book.ts';
import { shortDate, spanInWords } from '../dates.ts';
import { drawMeetings } from '../figures/meetings.ts';
import { asOfFact, framed, leftOutLines } from '../frame.ts';
import type { DossierHead } from '../frame.ts';
import { counted } from '../kinds.ts';
import type { Block, Figure, Line, Page, Row } from '../page.ts';
import {
  aside,
  badge,
  column,
  heading,
  joinLines,
  list,
  paragraph,
  row,
  soft,
  strong,
  table,
} from '../page.ts';
import { pointsOf } from './silence-map.ts';

/** Who met whom, who had which part in which draft, and who is bound by a text without any part on record. */
export function absencePage(head: DossierHead, absence: Absence): Page {
  const book = new SourceBook(absence.records);
  const blocks = [
    heading('Who met whom'),
    ...meetingBlocks(absence, book),
    ...absence.drafts.flatMap((draft) => draftBlocks(draft, book)),
  ];
  return framed(head, {
    subject: 'Who was there and who was not',
    facts: [asOfFact(absence.asOf)],
    blocks,
    leftOut: leftOutLines(absence.leftOut),
    book,
  });
}

function meetingBlocks(absence: Absence, book: SourceBook): Block[] {
  if (absence.meetings.length === 0) return [paragraph('No meeting that was held is recorded.')];
  return [
    meetingsFigure('who-met-whom', absence, book),
    aside('An empty field means that no meeting is recorded, not that there was none.'),
    heading('Meetings held', 3),
    list(absence.meetings.map((meeting) => meetingLine(meeting, book))),
  ];
}

/** The matrix of meetings, with the pairs in words: each with its meetings, or only how many. */
export function meetingsFigure(
  id: string,
  absence: Absence,
  book: SourceBook,
  words: 'full' | 'short' = 'full',
): Figure {
  const title = 'Recorded meetings of two parties';
  const parties = absence.met.flatMap(({ one, other }) => [one.name, other.name]);
  const met = absence.met.map(({ one, other, events }) => ({
    a: one.name,
    b: other.name,
    count: events.length,
  }));
  const alternative = [list(words === 'full' ? pairLines(absence, book) : partyLines(absence, book))];
  return { kind: 'figure', title, svg: drawMeetings(id, title, { parties, met }), alternative, open: false };
}

function pairLines(absence: Absence, book: SourceBook): Line[] {
  const meetings = new Map(absence.meetings.map((meeting) => [meeting.event, meeting]));
  return absence.met.map(({ one, other, events }) => {
    const held = events
      .flatMap((event) => meetings.get(event) ?? [])
      .map((each) => `${each.title}, ${spanInWords(each.when)}`);
    return [
      strong(`${one.name} and ${other.name}`),
      `: ${counted(events.length, 'meeting', 'meetings')}`,
      soft(` (${held.join('; ')})`),
      ...book.citeSources(sourcesOf(absence, events)),
    ];
  });
}

/** The sources of some of the meetings. */
const sourcesOf = (absence: Absence, events: readonly string[]) =>
  absence.meetings.filter(({ event }) => events.includes(event)).flatMap(({ sources }) => sources);

/** One line for each party that stands first in a pair: whom it met, and how often. */
function partyLines(absence: Absence, book: SourceBook): Line[] {
  const names = [...new Set(absence.met.map(({ one }) => one.name))];
  return names.map((name) => {
    const own = absence.met.filter(({ one }) => one.name === name);
    const others = own.map(({ other, events }) => `${other.name} ${events.length}`).join(', ');
    const events = own.flatMap((pair) => pair.events);
    return [strong(name), ` met ${others}`, ...book.citeSources(sourcesOf(absence, events))];
  });
}

/** Day, title, place, and who was there for whom. */
export function meetingLine(meeting: Meeting, book: SourceBook): Line {
  const place = meeting.place === null ? '' : `, ${meeting.place}`;
  return [
    soft(`${spanInWords(meeting.when)} `),
    strong(meeting.title),
    `${place}: ${presentWords(meeting)}`,
    ...book.citeSources(meeting.sources),
  ];
}

/** Parties in alphabetical order with their people; those for whom no party is recorded come last. */
export function presentWords(meeting: Meeting): string {
  const parties = meeting.parties.map((party) => {
    const people = meeting.present.filter((each) => each.party?.id === party.id && each.name !== party.name);
    return people.length === 0 ? party.name : `${party.name} (${people.map(({ name }) => name).join(', ')})`;
  });
  const others = meeting.present.filter((each) => each.party === null).map(({ name }) => name);
  return [...parties, ...others].join('; ') || 'nobody named';
}

function draftBlocks(each: DraftAbsence, book: SourceBook): Block[] {
  const { title, shortTitle, date } = each.draft;
  const isEmpty = each.parties.length + each.absentObligors.length + each.disputed.length === 0;
  return [
    heading([
      title,
      soft(`${shortTitle === title ? '' : ` (${shortTitle})`}${date === null ? '' : `, ${shortDate(date)}`}`),
    ]),
    ...(isEmpty ? [paragraph('No party is recorded that the text binds or that had a part in it.')] : []),
    ...partsTable(each, book),
    ...listed(
      'Bound by the text, and no part of theirs on record',
      each.absentObligors.map((obligor) => obligorLine(obligor, book)),
    ),
    ...listed(
      'Disputed',
      each.disputed.map((disputed) => disputedLine(disputed, each, book)),
    ),
  ];
}

const listed = (title: string, lines: readonly Line[]): Block[] =>
  lines.length === 0 ? [] : [heading(title, 3), list(lines)];

/** The five parts in words; parties of whom nothing is on record are named in one line. */
function partsTable(each: DraftAbsence, book: SourceBook): Block[] {
  const withRecord = each.parties.filter(({ parts }) => parts.some(({ state }) => state !== 'no record'));
  const without = each.parties.filter((party) => !withRecord.includes(party)).map(({ party }) => party.name);
  const rows = withRecord.map(({ party, parts }): Row =>
    row(party.name, ...parts.map((part) => partLine(part, book))),
  );
  const columns = [column('Party', 1.2), ...PARTS_IN_DRAFT.map((part) => column(part))];
  return [
    ...(rows.length === 0 ? [] : [table('', columns, rows)]),
    ...(without.length === 0 ? [] : [aside(`No record of any part: ${without.join(', ')}.`)]),
  ];
}

function partLine(part: PartLine, book: SourceBook): Line {
  if (part.state === 'no record') return [soft('no record')];
  const word: Line = part.state === 'disputed' ? [badge('disputed')] : [part.state];
  return [...word, ...book.citeSources(part.accounts.flatMap(({ sources }) => sources))];
}

/** Whom it binds, by which points, and that there is no record: never more than that. */
export function obligorLine(obligor: AbsentObligor, book: SourceBook): Line {
  const points = pointsOf(obligor.provisions.map(({ path }) => path));
  return [
    strong(obligor.party.name),
    `: ${obligor.words}`,
    ...(points === '' ? [] : [soft(`; bound by ${points}`)]),
    ...book.cite(obligor.under),
  ];
}

/** The accounts that disagree, side by side. */
export function disputedLine(disputed: DisputedPart, each: DraftAbsence, book: SourceBook): Line {
  const parts = each.parties.find(({ party }) => party.id === disputed.party.id)?.parts ?? [];
  const accounts = parts
    .filter(({ part }) => disputed.parts.includes(part))
    .flatMap(({ part, accounts: said }) =>
      said.map((account): Line => [
        `${part} ${account.state}, ${shortDate(account.date)}: ${account.account}`,
        ...book.citeSources(account.sources),
      ]),
    );
  return [strong(disputed.party.name), ' ', badge('disputed'), ' ', ...joinLines(accounts, '; ')];
}

const NO_PART =
  'no record that any of them drafted it, attended its drafting, was consulted on it, was shown it or consented to it';

/** The absent obligors of one draft in one line; those of whom a part is denied are told each by itself. */
export function obligorsLine(each: DraftAbsence, book: SourceBook): Line[] {
  const silent = each.absentObligors.filter(({ denied }) => denied.length === 0);
  const alone = each.absentObligors.filter((obligor) => silent.length < 2 || !silent.includes(obligor));
  const named = silent.map((obligor): Line => [strong(obligor.party.name), soft(boundBy(obligor))]);
  const together: Line[] = silent.length < 2 ? [] : [[...joinLines(named, ', '), `: ${NO_PART}`]];
  const single = alone.map((obligor): Line => [
    strong(obligor.party.name),
    soft(boundBy(obligor)),
    `: ${obligor.words}`,
  ]);
  if (together.length + single.length === 0) return [];
  const under = each.absentObligors.flatMap((obligor) => obligor.under);
  return [
    [
      soft(`${each.draft.shortTitle} binds `),
      ...joinLines([...together, ...single], '; '),
      '.',
      ...book.cite(under),
    ],
  ];
}

function boundBy(obligor: AbsentObligor): string {
  const points = pointsOf(obligor.provisions.map(({ path }) => path));
  return points === '' ? '' : ` (${points})`;
}

/** The parties whose part in one draft is disputed, in one line; the accounts stand on the page of absences. */
export function disputesLine(each: DraftAbsence, book: SourceBook): Line[] {
  if (each.disputed.length === 0) return [];
  const named = each.disputed.map((disputed): Line => [
    strong(disputed.party.name),
    ` (${disputed.parts.join(', ')})`,
  ]);
  const under = each.disputed.flatMap((disputed) => disputed.under);
  return [
    [
      soft(`${each.draft.shortTitle}: `),
      badge('disputed'),
      ' ',
      ...joinLines(named, ', '),
      ...book.cite(under),
    ],
  ];
}
