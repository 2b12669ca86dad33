export * from './types.ts';
export { DRAFTS_CODES, type DraftsCode } from './codes.ts';
export { readBrackets, type BracketReading, type BracketSurroundings } from './brackets.ts';
export { redline, type RedlinePart } from './redline.ts';
export { cleanText, wordingOf } from './wording.ts';
export { readDraft, type AboutDraft } from './provisions.ts';
