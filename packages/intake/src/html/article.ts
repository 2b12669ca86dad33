import { good, type Message, type Outcome } from '@nonpaper/vocabulary';
import { type About } from '../about.ts';
import { isoDay, languageTag } from '../dates.ts';
import { message } from '../report.ts';
import type { WorkingText } from '../working-text.ts';
import { pageText, readPage, type ReadPage } from './html.ts';
import { holdsMenusAlone, isLabelsAlone, isMenu } from './menus.ts';
import { metadataOf, type Metadata } from './metadata.ts';
import { type HtmlPage, parsePage } from './page.ts';

/** What Readability found; each field may be missing. */
interface Found {
  readonly title?: string | null | undefined;
  readonly byline?: string | null | undefined;
  readonly siteName?: string | null | undefined;
  readonly publishedTime?: string | null | undefined;
  readonly lang?: string | null | undefined;
  readonly content?: string | null | undefined;
}

/** Cuts a page down to its article, or reads the whole page with a message where there is none. */
export async function intakeHtmlArticle(bytes: Uint8Array, about: About): Promise<Outcome<WorkingText>> {
  const read = await readPage(bytes, about);
  if (!read.ok) return read;
  const metadata = metadataOf(read.value.page);
  const found = await findArticle(read.value, about);
  if (found === null) return wholePage(read.value, metadata, about);
  const article = await parsePage(found.content ?? '', about.name);
  if (!article.ok) return article;
  if (isMenu(article.value)) return wholePage(read.value, metadata, about);
  const made = pageText(article.value, withFound(metadata, found), read.value.messages, about);
  if (!made.ok) return wholePage(read.value, metadata, about);
  return isLabelsAlone(article.value) ? told(made.value, MENUS_ALONE) : made;
}

function wholePage(read: ReadPage, metadata: Metadata, about: About): Outcome<WorkingText> {
  const made = pageText(read.page, metadata, read.messages, about);
  if (!made.ok) return made;
  return told(made.value, holdsMenusAlone(read.page) ? MENUS_ALONE : NO_ARTICLE);
}

const NO_ARTICLE = message('not-an-article', 'No article was found on the page; all of its text was read.');
const MENUS_ALONE = message(
  'page-of-menus',
  'The page holds menus, links and short labels alone: there is no article in it.',
);

/** The text with one message more. */
const told = (made: WorkingText, notice: Message): Outcome<WorkingText> =>
  good({ ...made, messages: [...made.messages, notice] });

/** Readability's time grows with the square of this; news pages stay below 10,000 elements. */
const MOST_ELEMENTS = 20_000;

/** Readability changes the document that it is given, so it gets one of its own. Null when it finds nothing, gives up or fails. */
async function findArticle(read: ReadPage, about: About): Promise<Found | null> {
  if (hasMoreTags(read.html, MOST_ELEMENTS)) return null;
  const copy = await parsePage(read.html, about.name);
  if (!copy.ok) return null;
  dropBoxes(copy.value);
  const { Readability } = await import('@mozilla/readability');
  try {
    const found: Found | null = new Readability(copy.value as unknown as ReadabilityDocument).parse();
    return found !== null && (found.content ?? '').trim() !== '' ? found : null;
  } catch {
    return null;
  }
}

/** Takes the boxes of the site out of a page: what invites to subscribe, share and read on is none of an article's words. */
function dropBoxes(page: HtmlPage): void {
  for (const box of page.querySelectorAll(BOXES)) {
    const named = `${box.getAttribute('class') ?? ''} ${box.getAttribute('id') ?? ''}`;
    if (OF_SITE.test(named) && (box.textContent ?? '').length <= LONGEST_BOX) box.remove();
  }
}

const BOXES = 'div, aside, section, form, ul, p';
/** Names that sites give to such boxes, as whole words of a class or an id. */
const OF_SITE =
  /(?:^|[\s_-])(?:newsletters?|sign-?up|subscribe|shar(?:e|ing)|social|related|recirculation|most-?(?:read|viewed|popular)|promo|cookies?|consent|read-?(?:more|next))(?:$|[\s_-])/iu;
/** Letters of a box; more may be the article itself, in what is called after a box. */
const LONGEST_BOX = 600;

/** Counts opening tags in the markup; those in scripts count too, which does no harm. */
function hasMoreTags(html: string, most: number): boolean {
  let count = 0;
  for (const _ of html.matchAll(/<[a-z]/gi)) {
    count += 1;
    if (count > most) return true;
  }
  return false;
}

type ReadabilityDocument = ConstructorParameters<typeof import('@mozilla/readability').Readability>[0];

function withFound(metadata: Metadata, found: Found): Metadata {
  return {
    title: metadata.title ?? filled(found.title),
    byline: filled(found.byline) ?? metadata.byline,
    outlet: metadata.outlet ?? filled(found.siteName),
    date: metadata.date ?? isoDay(found.publishedTime),
    language: metadata.language ?? languageTag(found.lang),
    url: metadata.url,
  };
}

const filled = (value: string | null | undefined): string | null => {
  const words = (value ?? '').replace(/\s+/g, ' ').trim();
  return words === '' ? null : words;
};
