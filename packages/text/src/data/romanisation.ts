/**
 * Tables behind name keys. The key alphabet is a to z in their plain sounds, and capitals for sounds that
 * spellings write with several letters: S sh, C ch, Z zh, T ts, X kh. Vowels i, y and j are one sound here,
 * because romanisations disagree on them most.
 */

/** Ukrainian, Russian, Belarusian, Bulgarian, Serbian and Macedonian Cyrillic. `е`, `є`, `э` and `ё` share a sound: spellings mix them. */
export const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', ђ: 'Z', ѓ: 'g', е: 'e', є: 'e', ё: 'e', ж: 'Z', з: 'z', ѕ: 'z',
  и: 'i', і: 'i', ї: 'i', й: 'i', ј: 'i', к: 'k', ќ: 'k', л: 'l', љ: 'l', м: 'm', н: 'n', њ: 'n', о: 'o', п: 'p',
  р: 'r', с: 's', т: 't', ћ: 'C', у: 'u', ў: 'u', ф: 'f', х: 'X', ц: 'T', ч: 'C', џ: 'Z', ш: 'S', щ: 'SC', ъ: '',
  ы: 'i', ь: '', э: 'e', ю: 'iu', я: 'ia',
}; // prettier-ignore

/** Latin letters that do not fall apart into a plain letter and a mark. */
export const SPECIAL_LATIN: Readonly<Record<string, string>> = {
  ł: 'l', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', ħ: 'h', ŋ: 'n', ə: 'a', ƒ: 'f',
}; // prettier-ignore

/** English romanisation, longest spellings first. Applied to every Latin name. */
export const ENGLISH: readonly (readonly [string, string])[] = [
  ['shch', 'SC'], ['tsch', 'C'], ['tch', 'C'], ['sch', 'S'], ['sh', 'S'], ['szcz', 'SC'], ['sz', 'S'], ['cz', 'C'],
  ['ch', 'C'], ['zh', 'Z'], ['kh', 'X'], ['ts', 'T'], ['tz', 'T'], ['ph', 'f'], ['ck', 'k'], ['qu', 'kv'], ['q', 'k'],
  ['x', 'ks'], ['w', 'v'], ['ou', 'u'], ['ce', 'se'], ['ci', 'si'], ['cy', 'si'], ['c', 'k'],
]; // prettier-ignore

/** German habits, tried beside English where a name shows them (`sch`, `tsch`, a final `w`, `j` for `y`). */
export const GERMAN: readonly (readonly [string, string])[] = [
  ['schtsch', 'SC'], ['tsch', 'C'], ['sch', 'S'], ['ch', 'X'], ['z', 'T'], ['w', 'v'], ['ck', 'k'], ['ou', 'u'],
  ['ph', 'f'], ['x', 'ks'], ['c', 'k'], ['q', 'k'],
]; // prettier-ignore

/** Polish habits, tried where a name shows them (`ł`, `sz`, `cz`, `rz`, a final `ski`, `w`). */
export const POLISH: readonly (readonly [string, string])[] = [
  ['szcz', 'SC'], ['sz', 'S'], ['cz', 'C'], ['rz', 'Z'], ['ch', 'X'], ['w', 'v'], ['c', 'T'], ['x', 'ks'], ['q', 'k'],
]; // prettier-ignore

/** French habits, tried where a name shows them (`ou`, `tch`, `ï`). */
export const FRENCH: readonly (readonly [string, string])[] = [
  ['chtch', 'SC'], ['tch', 'C'], ['ch', 'S'], ['dj', 'i'], ['j', 'Z'], ['ou', 'u'], ['ts', 'T'], ['kh', 'X'],
  ['qu', 'k'], ['ph', 'f'], ['x', 'ks'], ['w', 'v'], ['ce', 'se'], ['ci', 'si'], ['c', 'k'], ['q', 'k'],
]; // prettier-ignore

/** Letters with marks, as the language that has them spells their sounds without; tried beside the bare letter. */
export const MARKED: readonly (readonly [string, string])[] = [
  ['š', 'sh'], ['č', 'ch'], ['ž', 'zh'], ['ż', 'zh'], ['ś', 'sh'], ['ć', 'ch'], ['ź', 'zh'], ['ş', 'sh'], ['ș', 'sh'],
  ['ç', 'ch'], ['ń', 'n'], ['ř', 'rzh'], ['ö', 'oe'], ['ü', 'ue'], ['ä', 'ae'], ['å', 'aa'], ['ø', 'oe'], ['ț', 'ts'],
  ['ţ', 'ts'], ['ъ', ''],
]; // prettier-ignore

/** Arabic, Persian and Urdu letters, as consonants; long vowels and the sounds that romanisations leave out give nothing. */
export const ARABIC: Readonly<Record<string, string>> = {
  ب: 'b', پ: 'b', ت: 't', ة: '', ث: 't', ج: 'g', چ: 'c', ح: 'h', خ: 'k', د: 'd', ذ: 'd', ر: 'r', ز: 'z', ژ: 'z',
  س: 's', ش: 's', ص: 's', ض: 'd', ط: 't', ظ: 'z', غ: 'g', ف: 'f', ڤ: 'f', ق: 'k', ك: 'k', ک: 'k', گ: 'g', ل: 'l',
  م: 'm', ن: 'n', ه: 'h', ا: '', أ: '', إ: '', آ: '', ء: '', ؤ: '', ئ: '', ع: '', و: '', ي: '', ى: '', ی: '', ہ: 'h',
  ں: 'n', ے: '', ٹ: 't', ڈ: 'd', ڑ: 'r',
}; // prettier-ignore

/** Hebrew letters, as consonants, on the same classes. */
export const HEBREW: Readonly<Record<string, string>> = {
  א: '', ב: 'b', ג: 'g', ד: 'd', ה: 'h', ו: '', ז: 'z', ח: 'h', ט: 't', י: '', כ: 'k', ך: 'k', ל: 'l', מ: 'm', ם: 'm',
  נ: 'n', ן: 'n', ס: 's', ע: '', פ: 'f', ף: 'f', צ: 's', ץ: 's', ק: 'k', ר: 'r', ש: 's', ת: 't',
}; // prettier-ignore

/** Letters of Hebrew that stand for several consonants, the usual one first; a vav alone only where it opens a word. */
export const HEBREW_OF_SEVERAL: Readonly<Record<string, readonly string[]>> = {
  ב: ['b', 'f'], פ: ['f', 'b'], ף: ['f', 'b'], וו: ['f'], ו: ['', 'f'],
}; // prettier-ignore

/** Latin spellings on the same classes, longest first; what is not listed and no consonant gives nothing. */
export const LATIN_CONSONANTS: readonly (readonly [string, string])[] = [
  ['shch', 's'], ['tch', 'c'], ['sch', 's'], ['sh', 's'], ['ch', 'c'], ['kh', 'k'], ['gh', 'g'], ['th', 't'], ['dh', 'd'],
  ['zh', 'z'], ['ts', 's'], ['tz', 's'], ['ph', 'f'], ['ck', 'k'], ['ff', 'f'], ['b', 'b'], ['c', 'k'], ['d', 'd'], ['f', 'f'],
  ['g', 'g'], ['h', 'h'], ['j', 'g'], ['k', 'k'], ['l', 'l'], ['m', 'm'], ['n', 'n'], ['p', 'b'], ['q', 'k'], ['r', 'r'],
  ['s', 's'], ['t', 't'], ['v', 'f'], ['x', 'ks'], ['z', 'z'],
]; // prettier-ignore

/** Arabic and Hebrew articles that stand before a name as a word of their own. Romanised and folded. */
export const ARTICLES: ReadonlySet<string> = new Set(['al', 'el', 'ad', 'ar', 'as', 'az', 'ul']);
