import { describe, expect, it } from 'vitest';
import { headedArticle } from './headed-article.ts';
import { NO_CONTEXT } from './reading-context.ts';
import { ruleReader } from './house-reader.ts';
import { readLine } from './read-stream.ts';

const TEXT =
  'Ferry landing to open again\n\nBy Ada Brenn\n6 May 2031\n\nThe two delegations met in Vess on Monday and agreed to reopen the ferry landing, Marl’s mayor, Ilan Dorr, said.';

describe('An article takes what its text prints over its first sentence', () => {
  it('as title and day of publication, and the day is said', async () => {
    const { article, messages } = await headedArticle({ text: TEXT });
    expect(article).toEqual({ text: TEXT, title: 'Ferry landing to open again', date: '2031-05-06' });
    expect(messages).toMatchObject([{ code: 'article-dated-by-head', span: [42, 52] }]);
    expect(messages[0]?.text).toContain('"6 May 2031"');
  });

  it('but not where the user or the page told another', async () => {
    const told = { text: TEXT, title: 'Marl', date: '2031-06-01' };
    expect(await headedArticle(told)).toEqual({ article: told, messages: [] });
    expect((await headedArticle({ text: TEXT, date: '2031-06-01' })).messages).toEqual([]);
  });

  it('so that a line of NDJSON without a date has its weekdays as days', async () => {
    const limits = { fileBytes: 1e6, inflatedBytes: 1e6, articleBytes: 1e6, provisions: 10 };
    const line = await readLine(JSON.stringify({ id: 1, text: TEXT }), 1, ruleReader, NO_CONTEXT, limits);
    expect(line).toMatchObject({ events: [{ date: { start: '2031-05-05' } }] });
    expect(line).toMatchObject({ messages: [{ code: 'article-dated-by-head' }] });
  });
});
