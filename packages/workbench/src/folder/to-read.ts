import type { Citation, Source } from '@nonpaper/dossier';
import type { Article } from '@nonpaper/reader';
import type { KeptText } from '../ports.ts';

/** A text of the folder that is still to be read by the reader; its source is among the records. */
export interface ToRead {
  readonly source: Source;
  readonly text: KeptText;
  readonly article: Article;
  /** The sources of each stretch of a digest; a statement found there cites them too. */
  readonly behind: readonly Citation[];
}
