/** Groups without a name of their own that a text says were left out: "the islanders", "trade unions". */
import type { Sentence } from '@nonpaper/text';
import type { Span } from '@nonpaper/vocabulary';

const wordSet = (block: string): string[] => block.trim().split(/\s+/u);

/** Plurals for bodies with organs, or for a people: they are meant with and without "the". */
const BODIES = wordSet(`
  groups unions parties communities tribes clans churches associations organisations organizations movements provinces
  municipalities towns villages cantons districts committees councils leagues minorities peoples guarantors neighbours
  neighbors factions
`);
/** Plurals for people: those of a process are meant only where the text takes them for known. */
const PEOPLE = wordSet(`
  islanders highlanders villagers refugees survivors victims settlers herders fishermen fishers farmers workers dockers
  drivers miners ferrymen elders families exiles returnees residents women townspeople hauliers shepherds nomads Greens
  opposition rebels mediators
`);

const GROUP = `(?:${[...BODIES, ...PEOPLE].join('|')})`;
const OF = "(?:\\s(?:of|from|in)\\s(?:the\\s)?[\\p{L}’'-]+(?:\\s\\p{Lu}[\\p{L}’'-]+)?)?";
const WORDS = "(?:(?!and\\s|or\\s|nor\\s|that\\s|of\\s)[\\p{L}’'-]+\\s){0,3}";
const PHRASE = `(?<article>the|their|its|our)?\\s?(?<name>${WORDS}(?<head>${GROUP})${OF})`;
const BEFORE = new RegExp(`(?:^|[\\s,;“"])${PHRASE}\\s*$`, 'iu');
const IS_BODY = new RegExp(`^(?:${BODIES.join('|')})$`, 'iu');

/** A group as the text names it, without its article. */
interface Group {
  readonly name: string;
  readonly span: Span;
}

/** The group whose phrase ends at a place; null where none does, or where just any people are told of ("residents"). */
export function groupBefore(text: string, sentence: Sentence, place: number): Group | null {
  const match = BEFORE.exec(text.slice(sentence.span[0], place));
  const { name = '', head = '', article } = match?.groups ?? {};
  if (match === null || (article === undefined && !IS_BODY.test(head))) return null;
  const end = sentence.span[0] + match.index + match[0].trimEnd().length;
  return { name, span: [end - name.length, end] };
}

const WHOLE = new RegExp(`^${PHRASE}$`, 'iu');

/** The group that a phrase by itself names: "the trade unions". */
export function groupIn(phrase: string): string | null {
  const { name, head = '', article } = WHOLE.exec(phrase.trim())?.groups ?? {};
  return name === undefined || (article === undefined && !IS_BODY.test(head)) ? null : name;
}
