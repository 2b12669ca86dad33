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
/** What stands right before a land's name, and what right behind it; each look is short. */
const IN = [
  'in ',
  'inside ',
  'across ',
  'throughout ',
  'outside ',
  'near ',
  'neighbouring ',
  'neighboring ',
  'Neighbouring ',
  'Neighboring ',
];
const BEFORE_OF = [
  new RegExp(`\\b(?:${STATE_OF}) of $`, 'iu'),
  /\b(?:president|minister|premier|king|queen|chancellor|governor|emir)(?: \p{Lu}[\p{L}'’-]+){1,3} of $/iu,
];
const BEHIND_NAME = new RegExp(`^(?:['’]s (?:${OWNED})| (?:${BEFORE}))\\b`, 'u');
const endsInOf = (before: string): boolean => before.slice(-4).toLowerCase() === ' of ';
/** A name that goes on in another capital is no lone name. */
const GOES_ON = /^(?:[\p{L}'’-]|\s\p{Lu})/u;
const FARTHEST = 70;

/** Whether no other capitalised word stands right before a name. */
const isAlone = (text: string, from: number): boolean =>
  !/\p{Lu}\p{L}*\s$/u.test(text.slice(Math.max(0, from - 24), from));

/** Whether the words beside a name show it to be that of a land. */
function isLand(text: string, from: number, to: number): boolean {
  const behind = text.slice(to, to + FARTHEST);
  if (BEHIND_NAME.test(behind) && isAlone(text, from)) return true;
  if (text.charAt(from - 1) !== ' ') return false; // as most names are not to be looked at further
  return (isIn(text, from) || isOf(text, from)) && !GOES_ON.test(behind);
}

/** Whether one of the words of `IN` stands right before a place, as a whole word. */
const isIn = (text: string, from: number): boolean =>
  IN.some(
    (word) => text.startsWith(word, from - word.length) && !/\w/.test(text.charAt(from - word.length - 1)),
  );

/** "the Republic of", "the president of" right before a place. */
function isOf(text: string, from: number): boolean {
  const before = text.slice(Math.max(0, from - FARTHEST), from);
  return endsInOf(before) && BEFORE_OF.some((pattern) => pattern.test(before));
}

/** With these the name of a part of a land begins: "Upper Oru". */
export const LAND_HEADS: ReadonlySet<string> = new Set(
  'greater upper lower outer inner northern southern eastern western north south east west central new'.split(
    ' ',
  ),
);
/** What a land, or its government, does, and a landscape does not. */
const ACTS =
  /^ (?:(?:has|have|had) )?(?:repeatedly |formally |flatly |twice )?(?:proposed|rejected|refused|demanded|demands|insisted|insists|accepted|agreed|signed|offered|accused|accuses|said|says|wants|wanted|denied|denies|withdrew|ratified)\b/u;

/** "Upper Oru's foreign minister", "Lower Oru rejected it": a part of a land that has a government. */
function isPartWithGovernment(text: string, from: number, to: number): boolean {
  const behind = text.slice(to, to + FARTHEST);
  return (
    BEHIND_NAME.test(behind) || (ACTS.test(behind) && !endsInOf(text.slice(Math.max(0, from - 4), from)))
  );
}

/** Where the second word of a name ends that begins with a word for a part of a land; -1 where none does. */
function endOfPart(text: string, name: string, to: number): number {
  if (!LAND_HEADS.has(name.toLowerCase()) || text.charAt(to) !== ' ' || isNoCapital(text.charCodeAt(to + 1)))
    return -1;
  WORD.lastIndex = to + 1;
  const second = WORD.exec(text)?.[0];
  return second === undefined ? -1 : to + 1 + second.length;
}

/** Endings that make the name of a people out of that of a land. */
const PEOPLE = /^(?:n|an|ans|ns|ian|ians|ese|i|is|ish|ers?|er)$/u;
/** A word with a capital that begins at the place where it is looked for. */
const WORD = /(?<![\p{L}'’-])\p{Lu}\p{L}{3,}/uy;

/** Whether no capital stands here: ASCII, which is nearly all, is decided without the pattern, and half a letter is none. */
const isNoCapital = (code: number): boolean =>
  code < 128 ? code < 65 || code > 90 : code >= 0xdc00 && code <= 0xdfff;

const LONG_ENOUGH = 4;
const APOSTROPHE = 39;
const HYPHEN = 45;

const isAscii = (code: number): boolean => code < 128;
const isAsciiLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;

/** Where the name ends that begins with a capital at a place; the place itself where none does. ASCII is decided without the pattern. */
function nameEnd(text: string, at: number): number {
  const before = at === 0 ? 0 : text.charCodeAt(at - 1);
  let end = at;
  while (isAsciiLetter(text.charCodeAt(end))) end += 1;
  const behind = end < text.length ? text.charCodeAt(end) : 0;
  if (end > at && isAscii(before) && isAscii(behind)) {
    const goesOn = isAsciiLetter(before) || before === APOSTROPHE || before === HYPHEN;
    return goesOn || end - at < LONG_ENOUGH ? at : end;
  }
  WORD.lastIndex = at;
  return at + (WORD.exec(text)?.[0].length ?? 0);
}

/** Visits the words of a text that begin with a capital, in order. */
function eachName(text: string, visit: (name: string, from: number) => void): void {
  for (let at = 0; at < text.length; at += 1) {
    if (isNoCapital(text.charCodeAt(at))) continue;
    const end = nameEnd(text, at);
    if (end === at) continue;
    visit(text.slice(at, end), at);
    at = end - 1;
  }
}

/** The lone names of an article that are those of lands. Linear in the text. */
export function loneParties(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  const seen = new Set<string>();
  eachName(text, (name, from) => {
    seen.add(name);
    const to = from + name.length;
    if (!found.has(name) && isLand(text, from, to)) found.add(name);
    const end = endOfPart(text, name, to);
    if (end > 0 && isPartWithGovernment(text, from, end)) found.add(text.slice(from, end));
  });
  const words = [...seen].sort();
  words.forEach((word, at) => {
    for (let next = at + 1; words[next]?.startsWith(word) === true; next += 1)
      if (PEOPLE.test((words[next] ?? '').slice(word.length))) found.add(word);
  });
  return found;
}
