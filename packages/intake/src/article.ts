import { good, type Outcome } from '@nonpaper/vocabulary';
import { limitsOf, type About } from './about.ts';
import { detectFormat } from './detect.ts';
import { intake } from './intake.ts';
import { ARTICLE_LIMIT, withinSize } from './limits.ts';
import { asPrinted } from './as-printed.ts';
import type { WorkingText } from './working-text.ts';

/**
 * Makes the working text of an article. A page is cut down to its article (Mozilla's Readability), with title,
 * byline, outlet, date and language from what the page says of itself; where no article is found the whole body
 * is read, with a message. Other formats are read as by `intake`, and words that a line's end broke are joined, signs of emphasis left out. Articles have a size limit of their own.
 */
export async function intakeArticle(bytes: Uint8Array, about: About): Promise<Outcome<WorkingText>> {
  const size = withinSize(bytes.length, limitsOf(about).articleBytes, ARTICLE_LIMIT, about.name);
  if (!size.ok) return size;
  if (bytes.length === 0 || (about.format ?? detectFormat(bytes, about.name)) !== 'html')
    return asArticle(await intake(bytes, about));
  return (await import('./html/article.ts')).intakeHtmlArticle(bytes, about);
}

const asArticle = (read: Outcome<WorkingText>): Outcome<WorkingText> =>
  read.ok ? good(asPrinted(read.value)) : read;
