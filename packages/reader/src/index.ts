export * from './reading.ts';
export type { TaggedSpan, Tagger } from './tagger.ts';
export { tokenize, type PartOfSpeech, type Token } from './tokens.ts';
