import { describe, expect, it } from 'vitest';
import { readArticle } from '../../read-article.ts';

const context = { names: [], issues: [] };
const placesIn = (text: string): string[] =>
  readArticle({ text, date: '2031-03-14' }, context).events.map(
    ({ type, place }) => `${type} ${place ?? '-'}`,
  );

describe('where events are', () => {
  it.each<readonly [string, string, string[]]>([
    ['a house in the text’s own words', 'The two sides sat down on Tuesday at a hotel near the airport.', ['meeting a hotel near the airport']],
    ['a house with a name', 'The envoy met each delegation at the Hotel Corona on Tuesday.', ['meeting Hotel Corona']],
    ['a house behind words that only look like a clause', 'The two delegations met behind closed doors in the monastery of Saint Orm on Thursday.', ['meeting the monastery of Saint Orm']],
    ['somebody’s house', 'Tamsin Oru met Dal Bessa at his lawyer’s office on Monday.', ['meeting his lawyer’s office']],
    ['a craft', 'The two presidents met aboard a pilot boat on Monday.', ['meeting a pilot boat']],
    ['the capital by its name', 'Tamsin Oru will fly to the Marnian capital, Sorrel, on Thursday.', ['visit Sorrel']],
    ['the capital without one', 'The bridge commission met in the capital on Tuesday.', ['meeting the capital']],
    ['a village that nothing knows', 'The visit by the premier, Tom Ister, to the border village of Lask was called off.', ['visit Lask', 'cancellation -']],
    ['there', 'The army and the Kadar Front opened talks in Tunis on 4 March. A second round will be held there in April.', ['meeting Tunis', 'meeting Tunis']],
    ['here, of the dateline', 'PORT CALDER, 13 March (Harrow Wire) - Delegates of the two governments met here on Monday.', ['meeting Port Calder']],
    ['here, of a live page', 'Good morning from Lake Imre. The delegations of Oru and Bessa met here last night.', ['meeting Lake Imre']],
    ['no place', 'Tamsin Oru met Dal Bessa on Monday, and there was no statement.', ['meeting -']],
    ['where a journey led', 'Tamsin Oru flew to Tunis on Monday, where she met Dal Bessa.', ['visit Tunis', 'meeting Tunis']],
    ['what a journey is for', 'Tamsin Oru travelled to Oslo on Monday for talks with Dal Bessa.', ['visit Oslo', 'meeting Oslo']],
    ['the journey of the sentence before', 'Tamsin Oru flew to Tunis on Monday. She met Dal Bessa in the evening.', ['visit Tunis', 'meeting Tunis']],
    ['not where somebody’s journey led who is not there', 'Tamsin Oru flew to Tunis on Monday. Dal Bessa met Kofi Mensah in the evening.', ['visit Tunis', 'meeting -']],
    ['not where a government sits', 'The government in Tunis called off talks with the Kadar Front on Monday.', ['meeting -', 'cancellation -']],
    ['a town beside a house that is told later', 'Tamsin Oru met Dal Bessa in Tunis on Monday. The meeting in the old mint lasted an hour.', ['meeting Tunis']],
  ])('%s: %s', (_, text, expected) => expect(placesIn(text)).toEqual(expected)); // prettier-ignore
});
