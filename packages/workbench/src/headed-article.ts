import type { Article } from '@nonpaper/reader';
import type { Message } from '@nonpaper/vocabulary';

/** An article with what its text prints over its first sentence, and what there is to say of that. */
export interface HeadedArticle {
  readonly article: Article;
  readonly messages: readonly Message[];
}

/**
 * Fills in the title and the day of publication of an article from its printed head, where neither the user nor the
 * file's markup told them. A day that was taken so is said, since every "Wednesday" of the text hangs on it.
 */
export async function headedArticle(article: Article): Promise<HeadedArticle> {
  if (article.date !== undefined && article.title !== undefined) return { article, messages: [] };
  const { printedHead } = await import('@nonpaper/reader');
  const { title, date, dateSpan } = printedHead(article.text);
  const titled = article.title !== undefined || title === null ? article : { ...article, title };
  if (titled.date !== undefined || date === null || dateSpan === null)
    return { article: titled, messages: [] };
  const said: Message = {
    code: 'article-dated-by-head',
    text: `The article was taken to be of ${date}, as it prints "${article.text.slice(...dateSpan)}"; another day is given with --date.`,
    span: dateSpan,
  };
  return { article: { ...titled, date }, messages: [said] };
}
