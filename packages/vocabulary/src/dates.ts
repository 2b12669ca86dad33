import type { DatePrecision } from './lists.ts';

/** A calendar date `YYYY-MM-DD`, with no time zone. */
export type IsoDate = string;
/** An instant in UTC, `YYYY-MM-DDTHH:MM:SS.sssZ`. */
export type Instant = string;
/** A BCP 47 language tag, such as `en` or `uk`. */
export type LanguageTag = string;

/** A stretch of days with the exactness with which it is known. `start` and `end` are both included. */
export interface DateSpan {
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly precision: DatePrecision;
}
