import { describe, expect, test } from 'vitest';
import { meaningChanges } from './meaning.ts';

const notes = (before: string, after: string): string[] =>
  meaningChanges(before, after).map(({ note }) => note);

describe('one thing said in two ways', () => {
  test.each([
    [
      'the first day that a denial leaves free',
      'Neither Party may terminate this Protocol before 31 December 2036.',
      'This Protocol cannot be terminated by either Party until 31 December 2036 has passed.',
    ],
    [
      'a unit by its sign',
      'The Authority shall warn both Parties where the flow of the Orvel falls below 40 cubic metres per second.',
      'The Authority shall warn both Parties where the flow of the Orvel falls below 40 m³ per second.',
    ],
    [
      'a condition before its sentence or behind it',
      'The harbour master shall turn away a ferry where its pilot holds no licence.',
      'Where its pilot holds no licence, the harbour master shall turn away a ferry.',
    ],
    [
      'how often, which is no condition',
      'The Warden may, with the leave of the Board, prolong the season once by up to two weeks.',
      'The Warden may prolong the season once, for a maximum of two weeks, with the leave of the Board.',
    ],
    [
      'a frequency in a word or in two',
      'The locks shall be inspected by the Canal Office twice a year.',
      'The Canal Office shall inspect the locks two times in each year.',
    ],
    [
      'a body and its members',
      'The Synod shall elect its speaker by a majority of two thirds of its members.',
      'The speaker of the Synod shall be elected by its members by a two-thirds majority.',
    ],
    [
      'the last day that a date leaves',
      'Before 1 July 2035, the Warden shall submit to the Synod a plan that gives effect to this Chapter.',
      'A plan giving effect to this Chapter shall be submitted to the Synod by the Warden by 30 June 2035.',
    ],
    [
      'a measure in another unit of its kind',
      'No mast within 2 km of the ford shall send with more than 5 kW.',
      'No mast within 2,000 metres of the ford shall send with more than 5,000 watts.',
    ],
    [
      'a flow by its sign',
      'The flow shall be 150 cubic metres per second.',
      'The flow shall be 150 m3 per second.',
    ],
    [
      'one limit of a count in another sentence',
      'The Relief Office hands out bread weekly. Families with more than six members shall receive two loaves a head.',
      'Bread is handed out every week by the Relief Office, and a family of seven members or more shall receive two loaves a head.',
    ],
    ['an area by its sign', 'The zone shall have 12 square kilometres.', 'The zone shall have 12 km².'],
  ])('%s', (_, before, after) => {
    expect(notes(before, after)).toEqual([]);
    expect(notes(after, before)).toEqual([]);
  });

  test('but another day, or a denial that went, is a change', () => {
    const before = 'The Party shall not terminate this Protocol before 31 December 2036.';
    expect(notes(before, before.replace('before', 'until').replace('2036', '2032'))).toHaveLength(1);
    expect(notes(before, before.replace('not ', '').replace('before', 'until'))).not.toEqual([]);
  });

  test('but a day more or less, and another measure, are changes', () => {
    const before = 'Before 1 July 2035, the Warden shall clear 2 km of the road.';
    expect(notes(before, before.replace('Before 1 July', 'By 1 July'))).toHaveLength(1);
    expect(notes(before, before.replace('2 km', '200 metres'))).toHaveLength(1);
    expect(notes('All shall leave before 45 May 2035.', 'All shall leave by 44 May 2035.')).not.toEqual([]);
  });

  test('but a place where something is, and another frequency, are what they were', () => {
    const before = 'Refugees shall be registered in the country where they live, twice a month.';
    expect(notes(before, before.replace('twice', 'three times'))).toHaveLength(1);
    expect(notes(before, before.replace(' where they live', '')).join()).not.toContain('Condition');
  });

  test('and the force of an act is compared where a redraft put another word for it', () => {
    expect(
      notes(
        'If a member of the Panel dies, the Party that appointed that member shall appoint a successor within three weeks.',
        'Upon the death of any Panel member, a replacement may be named within twenty-one days by the Party which had made the original appointment.',
      ).filter((note) => note.startsWith('Duty weakened')),
    ).toHaveLength(1);
  });
});
