import type { FoundDate } from '../dates/types.ts';

/** "the first talks since last August": from when on is not when. */
export const isSince = (text: string, { span: [start] }: FoundDate): boolean =>
  /\bsince (?:the )?$/iu.test(text.slice(Math.max(0, start - 12), start)) ||
  /^since\b/iu.test(text.slice(start, start + 6));
