import { type Format, type WorkingText } from './working-text.ts';

/** A working text without title, marks or messages, for a reader to fill in. */
export function blank(text: string, format: Format, extractor: string): WorkingText {
  return {
    text,
    format,
    extractor,
    title: null,
    byline: null,
    outlet: null,
    date: null,
    language: null,
    blocks: [],
    marks: [],
    messages: [],
  };
}
