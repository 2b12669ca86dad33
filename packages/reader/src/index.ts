export * from './reading.ts';
export { hintsIn, readArticle } from './read-article.ts';
export { toldOf } from './events/sureness.ts';
export type { BorneOut } from './events/types.ts';
export { READER_CODES } from './codes.ts';
export type { Hint, TaggedSpan, Tagger } from './tagger.ts';
export { makeTagger } from './tagger/index.ts';
export { tokenize, type PartOfSpeech, type Token } from './tokens.ts';
export { GAZETTEER, type GazetteerEntry } from './mentions/data/gazetteer.ts';
