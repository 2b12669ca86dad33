export * from './types.ts';
export { slice, trimmed } from './slice.ts';
export { wellFormed, type WellFormed } from './well-formed.ts';
export { paragraphs } from './paragraphs.ts';
export { sentences } from './sentences/index.ts';
export { words } from './words.ts';
export { quotations } from './quotations.ts';
export { NUMBERING_STYLES, type NumberingStyle } from './numbering-styles.ts';
export {
  numberingOf,
  pathKey,
  type Numbering,
  type NumberingDelimiter,
  type NumberingReading,
} from './numbering.ts';
export { fromRoman, toRoman } from './roman.ts';
export { foldName } from './names/fold-name.ts';
export { sameName } from './names/same-name.ts';
export { nameIndex, type NameEntry, type NameHit, type NameIndex } from './names/name-index.ts';
export { nameTokens, type NameToken } from './names/tokens.ts';
