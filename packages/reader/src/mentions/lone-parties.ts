/**
 * Lone names that an article itself shows to be states or regions, not persons: "in Isarra", "Isarra's government",
 * "the Republic of Isarra", or a word of the same stem for its people ("the Isarran minister"). A verb of saying behind
 * a lone name would otherwise make it a person.
 */

/** What a state has and a person has not. */
const OWNED =
  'parliament|capital|president|premier|prime minister|foreign minister|defen[cs]e minister|foreign ministry|defen[cs]e ministry|navy|embassy|ambassador|borders?|coast|economy|constitution|voters|citizens|territory|central bank|supreme court|geologists|farmers|exports|currency';
const STATE_OF =
  'republic|kingdom|government|parliament|capital|president|people|state|emirate|federation|province|governor|army|territory|delegation|foreign minister|prime minister|north|south|east|west|border';
/** What a land's name stands before without "'s": "the Quillan interior ministry", "the Eastmoor militia". */
const BEFORE =
  '(?:interior|foreign|defen[cs]e|justice|finance|trade|energy) (?:ministry|minister)|government|parliament|army|navy|militia|border|side|authorities|military|troops|police';
const NAME = '\\p{Lu}\\p{L}{3,}';
const ALONE = "(?![\\p{L}’']|\\s\\p{Lu})";

const EVIDENCE: readonly RegExp[] = [
  new RegExp(`\\b(?:in|inside|across|throughout|outside|near) (${NAME})${ALONE}`, 'gu'),
  new RegExp(`(?<![\\p{Lu}][\\p{L}]*\\s)\\b(${NAME})['’]s (?:${OWNED})\\b`, 'gu'),
  new RegExp(`\\b(?:${STATE_OF}) of (${NAME})${ALONE}`, 'giu'),
  new RegExp(`(?<!\\p{Lu}\\p{L}*\\s)\\b(${NAME}) (?:${BEFORE})\\b`, 'gu'),
  new RegExp(
    `\\b(?:president|minister|premier|king|queen|chancellor|governor|emir)(?: \\p{Lu}[\\p{L}'’-]+){1,3} of (${NAME})${ALONE}`,
    'giu',
  ),
];

/** Endings that make the name of a people out of that of a land. */
const PEOPLE = /^(?:n|an|ans|ns|ian|ians|ese|i|is|ish|ers?|er)$/u;
const WORD = /(?<![\p{L}'’-])\p{Lu}\p{L}{3,}/gu;

/** The lone names of an article that are those of lands. Linear in the text. */
export function loneParties(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const pattern of EVIDENCE)
    for (const [, name = ''] of text.matchAll(pattern)) if (/^\p{Lu}/u.test(name)) found.add(name);
  const words = [...new Set(text.match(WORD))].sort();
  words.forEach((word, at) => {
    for (let next = at + 1; words[next]?.startsWith(word) === true; next += 1)
      if (PEOPLE.test((words[next] ?? '').slice(word.length))) found.add(word);
  });
  return found;
}
