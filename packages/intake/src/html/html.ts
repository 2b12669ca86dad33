import { good, type Message, type Outcome } from '@nonpaper/vocabulary';
import { type About } from '../about.ts';
import { assemble } from '../assemble.ts';
import { blank } from '../blank.ts';
import { decodeText } from '../decode.ts';
import { declaredCharset } from '../detect.ts';
import { refuse } from '../report.ts';
import type { WorkingText } from '../working-text.ts';
import { metadataOf, type Metadata } from './metadata.ts';
import { type HtmlPage, parsePage } from './page.ts';
import { paragraphsOfPage } from './paragraphs.ts';

export const HTML_EXTRACTOR = 'html/1';

/**
 * Reads the whole body of a page, for drafts. White space is folded as a browser folds it, `br` is a line feed,
 * blocks are parted by blank lines, cells of a row by tabs. Numbers of lists are computed (`start`, `value`,
 * `type`, `reversed`) and stand on the blocks, not in the text; `q` gets the quotation marks that a browser
 * shows. `del` and `ins` are revisions, `s` a strike. Scripts, styles and hidden elements are left out. Nothing
 * is fetched. Elements that nest beyond 1,000 are refused.
 */
export async function intakeHtml(bytes: Uint8Array, about: About): Promise<Outcome<WorkingText>> {
  const read = await readPage(bytes, about);
  if (!read.ok) return read;
  const { page, messages } = read.value;
  return pageText(page, metadataOf(page), messages, about);
}

export interface ReadPage {
  readonly page: HtmlPage;
  readonly html: string;
  readonly messages: readonly Message[];
}

/** Decodes and parses a page; a message's place is dropped, since it lies in the markup and not in the working text. */
export async function readPage(bytes: Uint8Array, about: About): Promise<Outcome<ReadPage>> {
  const decoded = decodeText(bytes, about.name, declaredCharset(bytes));
  if (!decoded.ok) return decoded;
  const page = await parsePage(decoded.value.text, about.name);
  if (!page.ok) return page;
  const messages = decoded.value.messages.map(({ code, text }) => ({ code, text }));
  return good({ page: page.value, html: decoded.value.text, messages });
}

/** The working text of a page or of the part that was cut from it. */
export function pageText(
  page: HtmlPage,
  metadata: Metadata,
  messages: readonly Message[],
  about: About,
): Outcome<WorkingText> {
  const made = assemble(page.documentElement === null ? [] : paragraphsOfPage(page.documentElement));
  if (made.text.trim() === '') return refuse('empty-file', 'The page shows no text.', about.name);
  const all = [...messages, ...made.messages];
  return good({ ...blank(made.text, 'html', HTML_EXTRACTOR), ...metadata, ...made, messages: all });
}
