import type { EventType } from '@nonpaper/vocabulary';

/** What a trigger means. `cameo` is the event code of CAMEO 1.1b3 for the event as done. */
export interface TriggerSense {
  readonly type: EventType;
  readonly cameo?: string;
  /**
   * `persons`: counts only with somebody beside it; `text`: only with a plan, draft or agreement as its object; `offer`:
   * only with a plan or an offer; `place`: with a place.
   */
  readonly needs?: 'persons' | 'text' | 'offer' | 'place';
  /** Counts only with somebody as its object ("received the envoy", not "received nothing"). */
  readonly transitive?: true;
  /** Counts only where nothing is its object ("the envoys gathered", not "gathered evidence"). */
  readonly intransitive?: true;
  /** Counts only with two who do it, or with several of a kind ("they talked for an hour"). */
  readonly several?: true;
  /** Counts only where a day or a place is told too. */
  readonly orSet?: true;
  /** A way that somebody goes: counts only where it leads to a place, on a day that is told. */
  readonly motion?: true;
  /** Is the event where it was not done ("did not accept", "would not hear of it"). */
  readonly notDone?: true;
  /** Without a text as its object it counts where a day or a place is told ("proposed on Friday that the line be open"). */
  readonly orDated?: true;
  /** Without a text as its object it counts where somebody has done it ("proposed that the line be open"). */
  readonly orDone?: true;
  /** Counts only behind an indefinite article or a number: "the offer" was told before. */
  readonly newly?: true;
  /** Counts only with both a day and a place ("will discuss the text in Oru on Friday"). */
  readonly scheduled?: true;
}
