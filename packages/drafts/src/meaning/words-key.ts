import { OFFICES } from '../data/gendered-words.ts';
import { WORD_FAMILIES } from '../data/word-families.ts';

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/iz(?=(?:e|es|ed|er|ers|ing|ation|ations|ational)$)/u, 'is'],
  [/yz(?=(?:e|es|ed|er|ing)$)/u, 'ys'],
  [/(?<=\p{L}{3})our/u, 'or'],
  [/(?<=\p{L}{3})([tb])re(s?)$/u, '$1er$2'],
  [/(?<=\p{L}{3})ogue(s?)$/u, 'og$1'],
  [/ll(?=(?:ed|ing|er|ers)$)/u, 'l'],
  [/^program(?:me)(s?)$/u, 'program$1'],
  [/^(defen|licen|offen|preten)c(?=es?$)/u, '$1s'],
  [/^grey/u, 'gray'],
  [/^cheque(s?)$/u, 'check$1'],
  [/^judgement/u, 'judgment'],
];

/** Keys of the words seen so far; bounded, and no result depends on it. */
const MEMO = new Map<string, string>();
const MOST_REMEMBERED = 20_000;
const LONGEST_REMEMBERED = 40;

/**
 * The form under which a word is compared: small letters, without possessive ending and hyphens, British and American
 * spellings as one. Two spellings of one word have one key; the key itself need not be a word.
 */
export function wordKey(word: string): string {
  const known = MEMO.get(word);
  if (known !== undefined) return known;
  const key = keyOf(word);
  if (MEMO.size < MOST_REMEMBERED && word.length <= LONGEST_REMEMBERED) MEMO.set(word, key);
  return key;
}

function keyOf(word: string): string {
  let key = word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[‘’ʼ`´]/gu, "'")
    .replace(/'s$|'$/u, '');
  if (/\p{L}/u.test(key)) key = key.replace(/[-‐‑–]/gu, '');
  for (const [pattern, form] of SPELLINGS) key = key.replace(pattern, form);
  return withoutGender(key);
}

const GENDERED = /^(?<office>\p{L}+?)(?:(?<one>man|woman|person)|(?<many>men|women|persons|people))$/u;
/** "Vice-chair" and "fisher", which no ending shows. */
const NAMED_SHORT = /^(?:(?:vice|co|deputy)chairs?|fishers?)$/u;
const VICE = /^(?:vice|co|deputy|sub)/u;

/** "Chairman", "chairwoman" and "chairperson" as one, and a "vice-chair" too; only for offices and callings that are listed. */
function withoutGender(key: string): string {
  const { office = '', one } = GENDERED.exec(key)?.groups ?? {};
  if (OFFICES.has(office.replace(VICE, ''))) return `${office}person${one === undefined ? 's' : ''}`;
  return NAMED_SHORT.test(key) ? key.replace(/(?<=chair|fisher)(?=s?$)/u, 'person') : key;
}

const LONGEST_STEM = 5;

/**
 * What the forms of a word share, to tell what clauses are about: the first letters ("demarcate", "demarcation"), without the
 * ending that makes a noun of a short verb ("payment", "signature"); irregular families by the list. Not always a word.
 */
export function stemOf(key: string): string {
  const family =
    FAMILIES.get(key) ?? FAMILIES.get(key.replace(/e?s$/u, '')) ?? FAMILIES.get(key.replace(/s$/u, ''));
  const start = (family ?? withoutEnding(key)).slice(0, LONGEST_STEM);
  const stem = start.replace(/(?:ies?|ed|es|[seyi])$/u, '');
  return stem.length < SHORTEST_STEM ? start : stem;
}

const SHORTEST_STEM = 3;

const FAMILIES: ReadonlyMap<string, string> = new Map(
  WORD_FAMILIES.flatMap((row) => row.map((word) => [wordKey(word), wordKey(row[0] ?? word)] as const)),
);

/** Endings that make nouns of verbs and adjectives, which may begin within the letters that are compared. */
const ENDING = /(?:ments?|atures?|ures?|ance|ances|ness|ship|ings?)$/u;

const withoutEnding = (key: string): string => {
  const base = key.replace(ENDING, '');
  return base.length < SHORTEST_STEM ? key : base;
};

/** Stems of a word as it is written: of one with hyphens those of its parts, so that "duty-free" is "free of duty". */
export const partStems = (text: string): readonly string[] =>
  /\p{L}[-‐‑–]\p{L}/u.test(text) ? text.split(/[-‐‑–]/u).map((part) => stemOf(wordKey(part))) : [];

/** Whether a word with hyphens has all its parts among some stems: "duty-free" where they are of "free of duty". */
export function isOfParts(text: string, stems: ReadonlySet<string>): boolean {
  const parts = partStems(text);
  return parts.length > 0 && parts.every((part) => stems.has(part));
}
