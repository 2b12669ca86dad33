import { isoDay, languageTag } from '../dates.ts';
import type { WorkingText } from '../working-text.ts';
import type { HtmlPage } from './page.ts';

export type Metadata = Pick<WorkingText, 'title' | 'byline' | 'outlet' | 'date' | 'language'> & {
  readonly url: string | null;
};

/** Where pages name themselves, in order of trust. `content` or `datetime` of the first that is found counts. */
const TITLES = ['meta[property="og:title"]', 'meta[name="twitter:title"]'];
const BYLINES = ['meta[name="author"]', 'meta[property="article:author"]', 'meta[name="dc.creator"]'];
const OUTLETS = ['meta[property="og:site_name"]', 'meta[name="application-name"]'];
const DATES = [
  'meta[property="article:published_time"]',
  'meta[itemprop="datePublished"]',
  'meta[name="date"]',
  'meta[name="dc.date"]',
  'meta[name="dcterms.date"]',
  'meta[name="parsely-pub-date"]',
  'meta[name="pubdate"]',
  'time[itemprop="datePublished"]',
  'time[pubdate]',
  'article time[datetime]',
  'time[datetime]',
];
const ADDRESSES = ['link[rel="canonical"]', 'meta[property="og:url"]'];

/** What a page says of itself in its head, its `time` elements and its JSON-LD. */
export function metadataOf(page: HtmlPage): Metadata {
  const linked = jsonLdOf(page);
  return {
    title: onlyHeading(page) ?? first(page, TITLES) ?? filled(page.querySelector('title')?.textContent),
    byline: first(page, BYLINES) ?? linked.author,
    outlet: first(page, OUTLETS) ?? linked.publisher,
    date: isoDay(linked.datePublished) ?? firstDay(page),
    language: languageTag(page.querySelector('html[lang]')?.getAttribute('lang')),
    url: first(page, ADDRESSES) ?? linked.url,
  };
}

const filled = (value: string | null | undefined): string | null => {
  const words = (value ?? '').replace(/\s+/g, ' ').trim();
  return words === '' ? null : words;
};

/** The page's own heading, when it has exactly one of level 1: it has no site name in it. */
function onlyHeading(page: HtmlPage): string | null {
  const headings = [...page.querySelectorAll('h1')];
  return headings.length === 1 ? filled(headings[0]?.textContent) : null;
}

function first(page: HtmlPage, selectors: readonly string[]): string | null {
  for (const selector of selectors) {
    const element = page.querySelector(selector);
    const value = filled(element?.getAttribute('content') ?? element?.getAttribute('href'));
    if (value !== null) return value;
  }
  return null;
}

function firstDay(page: HtmlPage): string | null {
  for (const selector of DATES) {
    const element = page.querySelector(selector);
    const day = isoDay(element?.getAttribute('content') ?? element?.getAttribute('datetime'));
    if (day !== null) return day;
  }
  return null;
}

interface LinkedData {
  readonly datePublished: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly url: string | null;
}

const NO_LINKED_DATA: LinkedData = { datePublished: null, publisher: null, author: null, url: null };

/** The first JSON-LD object with a date of publication (schema.org Article). Broken JSON is passed over. */
function jsonLdOf(page: HtmlPage): LinkedData {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const article = objectsIn(parsed(script.textContent ?? '')).find((each) => 'datePublished' in each);
    if (article === undefined) continue;
    const url = stringOf(article['url']);
    const [author, publisher] = [nameOf(article['author']), nameOf(article['publisher'])];
    return { datePublished: stringOf(article['datePublished']), publisher, author, url };
  }
  return NO_LINKED_DATA;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

type Json = Readonly<Record<string, unknown>>;
const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object itself, those of a list, and those of its `@graph`. */
function objectsIn(value: unknown): Json[] {
  if (Array.isArray(value)) return value.filter(isJson);
  if (!isJson(value)) return [];
  const graph = value['@graph'];
  return [value, ...(Array.isArray(graph) ? graph.filter(isJson) : [])];
}

const stringOf = (value: unknown): string | null => (typeof value === 'string' ? filled(value) : null);

/** `"name"`, `{"name": …}`, or a list of them. */
function nameOf(value: unknown): string | null {
  if (Array.isArray(value))
    return filled(
      value
        .map(nameOf)
        .filter((name) => name !== null)
        .join(', '),
    );
  return isJson(value) ? stringOf(value['name']) : stringOf(value);
}
