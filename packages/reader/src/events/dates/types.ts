import type { Span } from '@nonpaper/vocabulary';
import type { ReadDate } from '../../reading.ts';
import type { DayNumber } from './calendar.ts';

/** Which way the verb looks: it decides which Wednesday is meant. */
export type Direction = 'past' | 'future' | 'unknown';

/** What a date is read against. */
export interface Reference {
  /** Day of the article, or null where it is not known: then only full dates are read. */
  readonly day: DayNumber | null;
  readonly direction: Direction;
  /** Start of the last date read before in the text, for "two days later"; null at the beginning. */
  readonly previous: DayNumber | null;
  /** A day near which days without a year lie: that of a chronology's entry; where none is, the verb's direction tells. */
  readonly around?: DayNumber | null;
  /** The stretch under which an entry of a chronology stands, for "the same day" where it has no day. */
  readonly same?: ReadDate | null;
  /** Dates that an event told before has settled whichever way the verb looks, by where they begin in the whole text. */
  readonly settled?: ReadonlyMap<number, ReadDate>;
  /** The last event told, where it took more than a day or its day is not known: "the same day" as "in 2031" is no day. */
  readonly lately?: ReadDate | null;
  /** The start of the last date before a place of the text that is read, or else `previous`. */
  /** A day of an earlier year of which the text tells, for "of that year". */
  readonly told?: DayNumber | null;
  readonly before?: (place: number) => DayNumber | null;
  /** The last date before a place of the text that is read, with its precision. */
  readonly beside?: (place: number) => ReadDate | null;
}

/** A date found in a text. */
export interface FoundDate {
  readonly span: Span;
  readonly date: ReadDate;
  /** Whether the text says that it was set for this day only at first. */
  readonly former?: boolean;
  /** The day that the text tells, where the date is all the days of which it is one. */
  readonly told?: ReadDate;
  /** Which end of an encounter of several days it is, where the text tells it. */
  readonly edge?: 'first' | 'last';
}

/** One kind of expression: every place where it stands in a text (dashes already made plain), with its reading. */
export type DatePattern = (text: string, reference: Reference) => FoundDate[];
