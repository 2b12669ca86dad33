import type { LeftOut } from '@nonpaper/dossier';
import type { IsoDate, LanguageTag } from '@nonpaper/vocabulary';
import type { SourceBook } from './book.ts';
import { longDate } from './dates.ts';
import { countOfKind } from './kinds.ts';
import type { Block, Fact, Line, Page } from './page.ts';

/** What stands on every page of a dossier. */
export interface DossierHead {
  readonly title: string;
  /** Lines for every page, such as what may be done with it. */
  readonly notices: readonly string[];
  /** True when all of the dossier is invented; the page then says so even where no notice does. */
  readonly composed?: boolean;
  /** Language of the page's own words; left out, English. */
  readonly language?: LanguageTag;
}

/** The line that stands on every page of an invented dossier. */
export const COMPOSED_NOTICE = 'Composed text: parties, persons, texts and events on this page are invented.';

/** The parts of a page that its answer decides. */
export interface Content {
  readonly subject: string;
  readonly facts: readonly Fact[];
  readonly blocks: readonly Block[];
  readonly leftOut: readonly Line[];
  readonly book: SourceBook;
}

/** Puts an answer's content under the head of its dossier. */
export function framed(head: DossierHead, content: Content): Page {
  const given = head.notices.map((notice) => notice.trim()).filter((notice) => notice !== '');
  const silent = head.composed === true && !given.some((notice) => /compos|invent/iu.test(notice));
  return {
    title: head.title,
    subject: content.subject,
    language: head.language ?? 'en',
    notices: silent ? [COMPOSED_NOTICE, ...given] : given,
    facts: content.facts,
    blocks: content.blocks,
    leftOut: content.leftOut,
    footnotes: content.book.footnotes(),
  };
}

/** The as-of date of an answer, as every page prints it. */
export const asOfFact = (asOf: IsoDate | null): Fact => ({
  label: 'As of',
  value: [asOf === null ? 'everything recorded' : longDate(asOf)],
});

/** What an answer left out, in words: how many of what, and why. */
export function leftOutLines(leftOut: readonly LeftOut[]): Line[] {
  const merged = new Map<string, { what: LeftOut['what']; why: string; ids: Set<string> }>();
  for (const { what, why, records } of leftOut) {
    const key = `${what} ${why}`;
    const entry = merged.get(key) ?? { what, why, ids: new Set<string>() };
    for (const id of records) entry.ids.add(id);
    merged.set(key, entry);
  }
  return [...merged.values()].map(({ what, why, ids }) => [`${countOfKind(ids.size, what)}: ${why}`]);
}
