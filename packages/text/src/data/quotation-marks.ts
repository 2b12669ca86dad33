/** What each opening mark may be closed by. A straight mark opens or closes by what stands round it. */
export const CLOSERS: Readonly<Record<string, string>> = {
  '"': '"”',
  '“': '”"“',
  '„': '”“"',
  '‟': '”"',
  '«': '»',
  '»': '«',
  '‹': '›',
  '「': '」',
  '『': '』',
  '‘': "’'",
  '‚': '’‘',
  "'": "'’",
};

/** Marks that are also apostrophes, so that an unclosed one opens nothing. */
export const SINGLE_OPENERS = "'‘‚";
/** Marks that close a single quotation, or stand in a word. */
export const SINGLE_CLOSERS = "'’‘";
/** Marks that may only open. */
export const ALWAYS_OPEN = '“„‟«‹「『';

/** A cheap look whether a unit can be one of these marks: of ASCII only three are, the rest lies beyond it. */
export const mayBeMark = (code: number): boolean => code === 34 || code === 39 || code === 96 || code > 127;
