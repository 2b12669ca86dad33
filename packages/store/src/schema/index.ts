import { TABLES } from './0001-tables.ts';
import { SEARCH_AND_VIEWS } from './0002-search-and-views.ts';
import { COUNTERPARTS } from './0003-counterparts.ts';
import { ROWS_AND_AMBIGUITIES } from './0004-rows-and-ambiguities.ts';
import { ISSUE_LINKS } from './0005-issue-links.ts';
import { SURENESS_OF_EVENTS } from './0006-sureness-of-events.ts';
import { WORDS_OF_THEMES } from './0007-words-of-themes.ts';

/** One step from one schema number to the next. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

/** All migrations in order. A released one is never changed; a new one is added below. */
export const MIGRATIONS: readonly Migration[] = [
  { number: 1, name: 'tables', sql: TABLES },
  { number: 2, name: 'search and views', sql: SEARCH_AND_VIEWS },
  { number: 3, name: 'counterparts', sql: COUNTERPARTS },
  { number: 4, name: 'row numbers and ambiguities', sql: ROWS_AND_AMBIGUITIES },
  { number: 5, name: 'links between issues', sql: ISSUE_LINKS },
  { number: 6, name: 'how sure a reader was of an event', sql: SURENESS_OF_EVENTS },
  { number: 7, name: 'the words of themes', sql: WORDS_OF_THEMES },
];

/** The schema number that this program writes: the file's `user_version`. */
export const NEWEST_SCHEMA = MIGRATIONS.length;

/** The file's `application_id`: "NPpr" in ASCII. */
export const APPLICATION_ID = 0x4e507072;
