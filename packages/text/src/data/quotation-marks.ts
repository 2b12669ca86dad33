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
