/** Words of invented agreements, and characters that trouble those who read and write Word files. */
export const WORDS =
  'the parties shall may agree that within days after signature zone withdraw forces council border of and to a in on no unless report monitors convoy detainees list exchange third joint commission Northland Sundry Coastal Accord (a) 1,200 45 2031 5bis [shall] [may] not mission; prisoners: water, power, bridge. road. ceasefire.'.split(
    ' ',
  );

export const ODD_WORDS: readonly string[] = [
  '“quoted”',
  '"straight"',
  "'single'",
  '‘curled’',
  '«guillemets»',
  '<angle>',
  'a&b',
  '&amp;',
  ']]>',
  'x—y',
  'e\u0301tude',
  'étude',
  'q\u0323\u0307',
  '平和協定',
  '停戦。',
  'סעיף',
  'المادة',
  'ข้อตกลง',
  'क्षेत्र',
  '👩🏽‍🚒',
  '🇺🇳',
  '🕊️',
  '𝔄𝔯𝔱',
  '𠀋𡈽',
  'no\u00a0break',
  'thin\u2009space',
  'zero\u200bwidth',
  'join\u200der',
  'right\u200fmark',
  'C:\\path\\file',
  '_under_',
  '*star*',
  '`code`',
  '$x^2$',
  '{brace}',
  '#1',
  '--',
  '...',
  '…',
  '\u0085',
  '\ufffd',
  '\ue000',
  'w'.repeat(300),
];

/** Words that are written from right to left, with numbers and brackets among them. */
export const RIGHT_TO_LEFT: readonly string[] =
  'סעיף הצדדים ישראל המים (א) 12 الطرفان المادة وقف النار الحدود [يلتزم] 1,200 (ب)'.split(' ');

/** One-character paragraphs, equal ones, alternating ones are made of these. */
export const LETTERS: readonly string[] = ['a', 'b', 'c', ' ', '.', '1', '[', '🕊', '平', 'א'];

/** Separators between words: most often a space, at times two, or none at all. */
export const SEPARATORS: readonly string[] = [' ', ' ', ' ', ' ', ' ', ' ', ' ', ' ', '  ', ', '];
