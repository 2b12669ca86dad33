import { describe, expect, test } from 'vitest';
import { asked } from './builder.ts';
import type { DossierBuilder } from './builder.ts';
import { silenceMap } from './silence-map.ts';
import type { SilenceMap } from './silence-map.ts';
import { tilt } from './tilt.ts';
import type { Tilt } from './tilt.ts';
import { WORKED_DAY, workedExample } from '../test/worked-example.ts';

const mapOf = (made: DossierBuilder, asOf: string | null = WORKED_DAY): SilenceMap =>
  silenceMap(made.slice('silence'), asked(asOf));

/** The words of one party's cells for one draft, in the order N, D, C. */
const words = (map: SilenceMap, party: string, draft: string): string[] =>
  ['N', 'D', 'C'].map((issue) => {
    const row = map.rows.find((each) => each.concern === `${party}-${issue}`);
    return row?.cells.find((each) => each.draft === draft)?.words ?? 'no such cell';
  });

function tiltOf(made: DossierBuilder, party: string, from: string, to: string): Tilt {
  const result = tilt(made.slice('tilt'), asked(WORKED_DAY), { party, from, to });
  if (!result.ok) throw new Error(result.fault.what);
  return result.value;
}

const fitWords = (made: DossierBuilder, party: string, draft: string): string | undefined =>
  tiltOf(made, party, draft, draft).fits[0].fit?.words;

describe('the silence map of the worked example', () => {
  const map = mapOf(workedExample());

  // The notes give no cell for D under the 20 points; theirs follow from d2 (refused by Russia) and d3.
  test.each([
    ['ru', 'april', ['undeclared', 'contradicted', 'met']],
    ['ru', 'us-28', ['met (rests on NATO, who has no recorded part in the draft)', 'met', 'undeclared']],
    ['ru', 'e3', ['contradicted', 'open', 'open']],
    ['ua', 'april', ['undeclared', 'undeclared', 'contradicted']],
    ['ua', 'us-28', ['contradicted', 'contradicted', 'contradicted']],
    ['ua', 'e3', ['met', 'open', 'open']],
    ['ru', 'p-20', ['not addressed', 'open', 'not addressed']],
    ['ua', 'p-20', ['not addressed', 'undeclared', 'not addressed']],
    ['ru', 'p-19', ['no text', 'no text', 'no text']],
    ['ua', 'p-19', ['no text', 'no text', 'no text']],
  ])('%s against %s reads %j for N, D and C', (party, draft, expected) => {
    expect(words(map, party, draft)).toEqual(expected);
  });

  test('parties stand in alphabetical order by their usual names', () => {
    expect([...new Set(map.rows.map((row) => row.party.name))]).toEqual(['Russia', 'Ukraine']);
  });

  test('a cell names its provisions and the records under it', () => {
    const cell = map.rows.find((row) => row.concern === 'ru-D')?.cells.find((each) => each.draft === 'us-28');
    expect(cell?.elements[0]?.provisions).toEqual([{ provision: 'us-28/21d', path: '21d', force: 'duty' }]);
    expect(cell?.under).toEqual(['ru-2024', 'ru-2025', 'ru:d1', 'us-28/21d', 'us-28:D']);
    expect(map.records.map((record) => record.id)).toEqual(expect.arrayContaining([...(cell?.under ?? [])]));
  });

  test('the plan as it was known on 19 November 2025 is `no text` throughout', () => {
    const before = mapOf(workedExample(), '2025-11-19');
    expect(words(before, 'ru', 'us-28')).toEqual(['no text', 'no text', 'no text']);
    expect(words(before, 'ua', 'us-28')).toEqual(['no text', 'no text', 'no text']);
    expect(words(before, 'ru', 'april')).toEqual(['undeclared', 'contradicted', 'met']);
  });

  test('a cell that rests on a reply to a draft is marked and also given without it', () => {
    const cell = map.rows.find((row) => row.concern === 'ua-D')?.cells.find((each) => each.draft === 'us-28');
    expect(cell).toMatchObject({
      inReply: true,
      cell: 'contradicted',
      withoutReplies: { cell: 'undeclared' },
    });
  });

  test('a reply that changes no cell is marked and needs no second result', () => {
    const cell = map.rows.find((row) => row.concern === 'ua-D')?.cells.find((each) => each.draft === 'e3');
    expect(cell).toMatchObject({ inReply: true, cell: 'open', withoutReplies: null });
  });

  test('retraction: when the reply is withdrawn, D is undeclared and the position is named as left out', () => {
    const retracted = mapOf(workedExample().withdraw('ua-reply'));
    expect(words(retracted, 'ua', 'us-28')).toEqual(['contradicted', 'undeclared', 'contradicted']);
    expect(retracted.leftOut).toContainEqual({
      what: 'position',
      why: 'everything that it rests on is withdrawn, not accepted or later than the as-of date',
      records: ['ua:d1'],
    });
  });
});

describe('tilt of the worked example', () => {
  const made = workedExample();

  test.each([
    ['ru', 'april', '1 to 2 of 3'],
    ['ru', 'us-28', '2 to 3 of 3'],
    ['ru', 'e3', '0 to 2 of 3'],
    ['ua', 'april', '0 to 2 of 3'],
    ['ua', 'us-28', '0 to 0 of 3'],
    ['ua', 'e3', '1 to 3 of 3'],
  ])('fit of %s to %s is %s', (party, draft, expected) => {
    expect(fitWords(made, party, draft)).toBe(expected);
  });

  test('April to US 28, Russia: N 0..1, D +1, C -1..0; not decided by the record, for Crimea would decide', () => {
    const found = tiltOf(made, 'ru', 'april', 'us-28');
    expect(found.issues.map((each) => [each.issue.id, each.delta.range])).toEqual([
      ['N', [0, 1]],
      ['D', [1, 1]],
      ['C', [-1, 0]],
    ]);
    expect(found.delta?.words).toBe('0 to +2 of 3');
    expect(found.verdict).toBe('not decided by the record');
    expect(found.wouldDecide.map((issue) => issue.id)).toEqual(['C']);
  });

  test('April to US 28, Ukraine: -2 to 0, not nearer on any weighting', () => {
    const found = tiltOf(made, 'ua', 'april', 'us-28');
    expect(found.delta?.range).toEqual([-2, 0]);
    expect(found.verdict).toBe('not nearer on any weighting');
  });

  test('US 28 to E3, Russia: -3 to 0, not decided by the record, for Crimea would decide', () => {
    const found = tiltOf(made, 'ru', 'us-28', 'e3');
    expect(found.delta?.range).toEqual([-3, 0]);
    expect(found.verdict).toBe('not decided by the record');
    expect(found.wouldDecide.map((issue) => issue.id)).toEqual(['C']);
  });

  test('US 28 to E3, Ukraine: +1 to +3, nearer on every weighting', () => {
    const found = tiltOf(made, 'ua', 'us-28', 'e3');
    expect(found.delta?.range).toEqual([1, 3]);
    expect(found.verdict).toBe('nearer on every weighting');
  });

  test('without the reply, the fit of Ukraine to US 28 is 0 to 1, and both results are given', () => {
    const found = tiltOf(made, 'ua', 'us-28', 'us-28');
    expect(found.fits[0].fit?.words).toBe('0 to 0 of 3');
    expect(found.withoutReplies?.fits[0].fit?.words).toBe('0 to 1 of 3');
    expect(found.issues.map((each) => [each.issue.id, each.inReply])).toEqual([
      ['N', false],
      ['D', true],
      ['C', false],
    ]);
  });

  test('retraction of the reply leaves the result that was given without it', () => {
    const found = tiltOf(workedExample().withdraw('ua-reply'), 'ua', 'us-28', 'e3');
    const before = tiltOf(made, 'ua', 'us-28', 'e3');
    expect(found.withoutReplies).toBeNull();
    expect(found.delta).toEqual(before.withoutReplies?.delta);
    expect(found.verdict).toBe(before.withoutReplies?.verdict);
  });

  test('a draft that was not seen gets no fit and no verdict', () => {
    const found = tiltOf(made, 'ru', 'us-28', 'p-19');
    expect(found.fits[1]).toEqual({ draft: 'p-19', fit: null, why: 'the text of 19 points was not seen' });
    expect([found.verdict, found.delta, found.issues]).toEqual([null, null, []]);
  });

  test('no field of the result is a single number', () => {
    const lone: string[] = [];
    JSON.stringify(tiltOf(made, 'ua', 'us-28', 'e3'), function (key, value: unknown) {
      if (typeof value === 'number' && !Array.isArray(this)) lone.push(key);
      return value;
    });
    expect(lone).toEqual([]);
  });
});
