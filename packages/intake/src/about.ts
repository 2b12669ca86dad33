import { DEFAULT_LIMITS, type Format, type Limits } from './working-text.ts';

/** What is known of the bytes beside themselves. */
export interface About {
  /** File name or title, for messages and for its ending. */
  readonly name: string;
  /** Given by the user; wins over what the content and the ending say. */
  readonly format?: Format;
  readonly limits?: Limits;
}

export function limitsOf(about: About): Limits {
  return about.limits ?? DEFAULT_LIMITS;
}
