import { describe, expect, test } from 'vitest';
import { asked, dossier } from './builder.ts';
import type { DossierBuilder } from './builder.ts';
import { calendar, spanWords } from './calendar.ts';
import type { Event } from './records.ts';

const calendarIn = (made: DossierBuilder, asOf: string | null = null) =>
  calendar(made.slice('calendar'), asked(asOf));
const entryIn = (made: DossierBuilder, asOf: string | null = null) => {
  const [entry] = calendarIn(made, asOf).entries;
  if (entry === undefined) throw new Error('no entry');
  return entry;
};

const base = () =>
  dossier().source('one', { title: 'One' }).source('two', { title: 'Two' }).event('talks', 'meeting', null);

describe('plan against fact', () => {
  const made = base()
    .reported('talks', '2025-11-10', 'planned', '2025-11-19', ['one'])
    .reported('talks', '2025-11-18', 'moved', '2025-11-20', ['two'])
    .reported('talks', '2025-11-20', 'held', '2025-11-20', ['two']);

  test('an event keeps its plan and shows what is reported last', () => {
    const entry = entryIn(made);
    expect(entry.plan).toMatchObject({ reportedOn: '2025-11-10', status: 'planned' });
    expect([entry.status, entry.when?.start]).toEqual(['held', '2025-11-20']);
  });

  test('every change is told with its day and its source', () => {
    expect(entryIn(made).changes.map((each) => [each.on, each.what, each.from, each.to])).toEqual([
      ['2025-11-18', 'status', 'planned', 'moved'],
      ['2025-11-18', 'when', '2025-11-19', '2025-11-20'],
      ['2025-11-20', 'status', 'moved', 'held'],
    ]);
    expect(entryIn(made).changes[0]?.sources).toMatchObject([{ title: 'Two' }]);
  });

  test('as of an earlier day there is the plan, and no change', () => {
    const entry = entryIn(made, '2025-11-12');
    expect([entry.status, entry.when?.start, entry.changes]).toEqual(['planned', '2025-11-19', []]);
  });

  test('what a report does not say changes nothing', () => {
    const silent = base()
      .reported('talks', '2025-11-10', 'planned', '2025-11-19', ['one'])
      .reported('talks', '2025-11-11', 'unknown', null, ['two']);
    expect(entryIn(silent).changes).toEqual([]);
  });

  test('reports stand by day, whatever the order in which they were entered', () => {
    const late = base()
      .reported('talks', '2025-11-20', 'held', '2025-11-20', ['two'])
      .reported('talks', '2025-11-10', 'planned', '2025-11-19', ['one']);
    expect(entryIn(late).reports.map((report) => report.reportedOn)).toEqual(['2025-11-10', '2025-11-20']);
  });
});

const clashes = (made: DossierBuilder) =>
  entryIn(made).contradictions.map((each) => [
    each.what,
    each.reports.map((report) => report.sources[0]?.title),
  ]);

describe('reports that contradict each other', () => {
  test('of one day stand side by side, and neither is a change of the other', () => {
    const made = base()
      .reported('talks', '2025-11-19', 'held', '2025-11-19', ['one'])
      .reported('talks', '2025-11-19', 'cancelled', '2025-11-19', ['two']);
    expect(clashes(made)).toEqual([['status', ['One', 'Two']]]);
    expect(entryIn(made).changes).toEqual([]);
  });

  test('that it took place and that it did not, of the same date, contradict each other on whatever day', () => {
    const made = base()
      .reported('talks', '2025-11-19', 'held', '2025-11-19', ['one'])
      .reported('talks', '2025-11-21', 'denied', '2025-11-19', ['two']);
    expect(clashes(made)).toEqual([['status', ['One', 'Two']]]);
  });

  test('called off first and held after all is a change, no contradiction', () => {
    const made = base()
      .reported('talks', '2025-11-18', 'cancelled', '2025-11-19', ['one'])
      .reported('talks', '2025-11-19', 'held', '2025-11-19', ['two']);
    expect(clashes(made)).toEqual([]);
    expect(entryIn(made).changes).toHaveLength(1);
  });

  test('of one day on the date or the place are told too', () => {
    const made = base()
      .reported('talks', '2025-11-19', 'planned', '2025-11-22', ['one'])
      .reported('talks', '2025-11-19', 'planned', '2025-11-23', ['two']);
    const event = made.get('talks') as Event;
    const reports = event.reports.map((report, at) => ({ ...report, place: at === 0 ? 'Town' : 'Port' }));
    expect(clashes(made.change<Event>('talks', { reports }))).toEqual([
      ['when', ['One', 'Two']],
      ['place', ['One', 'Two']],
    ]);
  });
});

test('proposals stand apart from accepted events, and events by day', () => {
  const made = dossier()
    .event('later', 'call', '2025-02-01')
    .event('sooner', 'call', '2025-01-01')
    .event('sometime', 'call', null)
    .event('found', 'visit', '2025-01-05', { standing: 'proposed' });
  const { entries, proposed } = calendarIn(made);
  expect(entries.map((entry) => entry.event)).toEqual(['sooner', 'later', 'sometime']);
  expect(proposed).toMatchObject([{ event: 'found', state: 'proposed' }]);
});

test.each([
  [null, 'not said'],
  [{ start: '2025-11-19', end: '2025-11-19', precision: 'day' }, '2025-11-19'],
  [{ start: '2025-10-24', end: '2025-10-26', precision: 'range' }, '2025-10-24 to 2025-10-26'],
  [
    { start: '2025-10-21', end: '2025-10-31', precision: 'part-of-month' },
    '2025-10-21 to 2025-10-31 (part-of-month)',
  ],
] as const)('spanWords(%j) is "%s"', (when, words) => {
  expect(spanWords(when)).toBe(words);
});
