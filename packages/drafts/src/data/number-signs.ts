/** The zeros of the digits that are read as 0 to 9: Arabic, Persian, Devanagari, Bengali, full-width. */
export const ZEROS: readonly string[] = ['٠', '۰', '०', '০', '０'];

/** Signs round a number that are wider, or set otherwise, than the ASCII ones. The second sort need no space behind. */
export const WIDE_SIGNS: Readonly<Record<string, string>> = { '（': '(', '［': '[' };
export const WIDE_ENDS: Readonly<Record<string, string>> = { '．': '.', '）': ')', '、': '.', '：': ':' };

/** Letters in the order in which lists count with them. One letter may have a value in several. */
export const ALPHABETS: readonly string[] = [
  'абвгдежзиклмнопрстуфхцчшщэюя',
  'абвгдеєжзиіїйклмнопрстуфхцчшщюя',
  'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя',
  'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
  'αβγδεζηθικλμνξοπρστυφχψω',
  'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ',
  'أبتثجحخدذرزسشصضطظعغفقكلمنهوي',
  'אבגדהוזחטיכלמנסעפצקרשת',
];

/** Words and signs that stand for "number" before one, in the case in which they are written. */
export const NUMBER_SIGNS: readonly string[] = ['No.', 'No', 'Nr.', 'Nr', 'N°', 'Nº', '№', '#'];

/** Words of a head whose number is written as a word: "Part One", "Phase Two". */
export const WORDED_HEADS = [
  'part',
  'title',
  'chapter',
  'section',
  'phase',
  'article',
  'annex',
  'point',
  'step',
  'option',
] as const;

/** Marks of list items that programs leave when a list is copied: bullets of symbol fonts, arrows, ticks. */
export const COPIED_BULLETS = '\uf0b7\uf0a7\uf0d8\uf0fc→►❖◆✅✔☑☐';
