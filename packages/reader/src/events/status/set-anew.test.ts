import { describe, expect, it } from 'vitest';
import { readArticle } from '../../read-article.ts';

const told = (text: string): string[] =>
  readArticle({ text, date: '2032-05-15' }, { names: [], issues: [] })
    .events.filter(({ type }) => type !== 'postponement')
    .map(({ type, status, date }) => `${type} ${status} ${date?.start ?? '-'}`);

describe('what was put off and set anew', () => {
  it.each([
    ['A visit by Dal Oru to Geneva, planned for tomorrow, has been postponed by two days.', 'visit moved 2032-05-18'],
    ['The talks between Orvia and Teska, due on 20 May, have been put back by a week.', 'meeting moved 2032-05-27'],
    ['The session of Orvia and Teska in Oslo, which had been postponed owing to high water, will convene on 9 June.', 'meeting moved 2032-06-09'],
  ])('stands on its new day: %s', (text, event) => expect(told(text)).toContain(event)); // prettier-ignore

  it.each([
    ['The talks between Orvia and Teska, due on 20 May, have been postponed.', 'meeting postponed 2032-05-20'],
    ['The session of Orvia and Teska in Oslo has been postponed and will convene when the water falls.', 'meeting postponed -'],
  ])('stays put off where no day is told: %s', (text, event) => expect(told(text)).toContain(event)); // prettier-ignore
});
