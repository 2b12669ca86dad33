import type { Message } from '@nonpaper/vocabulary';
import type { Audience } from './audience.ts';
import type { LeftOut } from './table.ts';

/** How changes against the base look. */
export interface MarkLooks {
  readonly inserted: readonly TextLook[];
  readonly deleted: readonly TextLook[];
}
export const TEXT_LOOKS = ['bold', 'italic', 'underline', 'strike'] as const;
export type TextLook = (typeof TEXT_LOOKS)[number];

/** The habit of European tables: what is new in bold italics, what is removed struck through. */
export const USUAL_MARKS: MarkLooks = { inserted: ['bold', 'italic'], deleted: ['strike'] };

/** What every writer of a table takes. */
export interface TableOptions extends Audience {
  /** `USUAL_MARKS` when left out. Deleted words need a look of their own, or nobody could tell them from the text. */
  readonly marks?: MarkLooks;
}

/** A table as a file. `messages` say what the format could not carry as it was. */
export interface WrittenTable<File> {
  readonly file: File;
  readonly leftOut: LeftOut;
  readonly messages: readonly Message[];
}

export const NOTHING_LEFT_OUT: LeftOut = { notes: 0, columns: 0, rows: 0 };

/** Tells how many characters a format could not carry; nothing where it could carry all. */
export const replacedMessages = (count: number): Message[] =>
  count === 0
    ? []
    : [
        {
          code: 'characters-replaced',
          text: `${count} control or broken ${count === 1 ? 'character' : 'characters'} that this format cannot hold became U+FFFD.`,
        },
      ];
