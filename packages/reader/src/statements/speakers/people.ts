/**
 * The people of an article: their names as the mentions give them, the offices that the text or the dossier puts
 * beside them, what is known of their gender, and where they are named. One walk over the mentions; look-ups by
 * bisection.
 */
import type { ReadingContext, ReadMention } from '../../reading.ts';
import { NAME_TITLES } from '../data/speaker-words.ts';
import { coreEnd, isNoun } from '../words/noun-phrase.ts';
import { tokenAt } from '../words/page.ts';
import type { Unit } from '../types.ts';
import { FEMALE, FEMALE_GIVEN, MALE, MALE_GIVEN, OFFICES, wordSet } from '../words/word-sets.ts';

export type Gender = 'f' | 'm' | '';

export interface Person {
  readonly name: string;
  readonly record?: string;
  /** Lemmas of offices printed beside the name or held by the record. */
  readonly offices: Set<string>;
  gender: Gender;
  /** Whether a word of the text told the gender, and not the name alone. */
  told: boolean;
  /** Whether the text uses the name, a single word, as that of a land; not there until somebody asks. */
  land?: boolean;
}

export interface MentionAt {
  readonly mention: ReadMention;
  readonly start: number;
  readonly end: number;
}

/** A person named in a unit, outside quotations, at a token. */
export interface PersonAt {
  readonly person: Person;
  readonly unit: number;
  readonly token: number;
  /** Whether the name is the head of a phrase that can be a subject; "Marek's envoy" is not. */
  readonly head: boolean;
}

const TITLES = wordSet(NAME_TITLES);

/** Most names are ASCII and have none. */
const withoutAccents = (name: string): string =>
  /[^\0-\x7f]/u.test(name) ? name.normalize('NFD').replace(/\p{M}/gu, '') : name;

/** What the given name of a full name tells; nothing for a name of one word. */
function genderOfName(name: string): Gender {
  const [first, second] = name.split(/[\s-]+/u);
  if (first === undefined || second === undefined) return '';
  const plain = withoutAccents(first).toLowerCase();
  return FEMALE_GIVEN.has(plain) ? 'f' : MALE_GIVEN.has(plain) ? 'm' : '';
}

/** What a word for a person tells of gender: a spokesman is no "she". */
export const genderOfWord = (head: string): Gender => (FEMALE.has(head) ? 'f' : MALE.has(head) ? 'm' : '');

export class People {
  readonly #byName = new Map<string, Person>();
  readonly #mentions: MentionAt[];
  readonly #places: PersonAt[] = [];

  constructor(units: readonly Unit[], mentions: readonly ReadMention[], context: ReadingContext) {
    this.#mentions = sortMentions(mentions);
    for (const mention of mentions) if (mention.kind === 'person') this.#add(mention, context);
    for (const unit of units) this.#walk(unit);
  }

  /** Whether a name, printed so, is that of a person mentioned anywhere in the article. */
  knows(name: string): boolean {
    return this.#byName.has(name);
  }

  /** All mentions that overlap a stretch, in order. */
  mentionsIn(start: number, end: number): MentionAt[] {
    let at = this.#firstFrom(start - 200);
    const inside: MentionAt[] = [];
    for (; at < this.#mentions.length; at += 1) {
      const each = this.#mentions[at];
      if (!each || each.start >= end) break;
      if (each.end > start) inside.push(each);
    }
    return inside;
  }

  /** People named before a place, the nearest first. At most `limit`. */
  before(unit: number, token: number, limit = 24): PersonAt[] {
    const found: PersonAt[] = [];
    for (let at = this.#placesBefore(unit, token) - 1; at >= 0 && found.length < limit; at -= 1) {
      const place = this.#places[at];
      if (place) found.push(place);
    }
    return found;
  }

  /** People named from a place on, in the order of the text. At most `limit`. */
  from(unit: number, token: number, limit = 24): PersonAt[] {
    const at = this.#placesBefore(unit, token);
    return this.#places.slice(at, at + limit);
  }

  person(name: string): Person {
    const known = this.#byName.get(name);
    if (known) return known;
    const fresh: Person = { name, offices: new Set(), gender: genderOfName(name), told: false };
    this.#byName.set(name, fresh);
    return fresh;
  }

  /** The full name behind a printed one: the only known person whose name ends with it. */
  fullName(printed: string): Person | null {
    const exact = this.#byName.get(printed);
    if (exact) return exact;
    const ending = [...this.#byName.values()].filter((person) => person.name.endsWith(` ${printed}`));
    return ending[0] ?? null; // of two of one name the one who is named first goes by the name alone
  }

  /** The only person of the article whose given name is the printed one ("Nils" for Nils Farrow); null where there are none or several. */
  givenName(printed: string): Person | null {
    const named = [...this.#byName.values()].filter((person) => person.name.startsWith(`${printed} `));
    return named.length === 1 ? (named[0] ?? null) : null;
  }

  #add(mention: ReadMention, context: ReadingContext): void {
    const person: Person = {
      name: mention.name,
      ...(mention.record === undefined ? {} : { record: mention.record }),
      offices: new Set(),
      gender: genderOfName(mention.name),
      told: false,
    };
    const known = context.names.find((name) => name.kind === 'person' && name.record === mention.record);
    for (const office of known?.offices ?? [])
      for (const word of office.toLowerCase().split(/\s+/u)) person.offices.add(word);
    this.#byName.set(mention.name, this.#byName.get(mention.name) ?? person);
  }

  #firstFrom(start: number): number {
    let low = 0;
    let high = this.#mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#mentions[middle]?.start ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #placesBefore(unit: number, token: number): number {
    let low = 0;
    let high = this.#places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const place = this.#places[middle];
      const earlier =
        place !== undefined && (place.unit < unit || (place.unit === unit && place.token < token));
      if (earlier) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #walk(unit: Unit): void {
    const first = unit.tokens[0];
    const last = unit.tokens.at(-1);
    if (!first || !last) return;
    for (const each of this.mentionsIn(first.start, last.end)) {
      if (each.mention.kind !== 'person' || each.start < first.start) continue;
      const token = unit.tokens.findIndex((word) => word.end > each.start);
      let to = token;
      while (to < unit.tokens.length && tokenAt(unit, to).end <= each.end) to += 1;
      const person = this.person(each.mention.name);
      learnFrom(unit, token, to, person);
      const quoted = tokenAt(unit, token).quote >= 0;
      if (!quoted)
        this.#places.push({
          person,
          unit: unit.index,
          token,
          head: tokenAt(unit, to).low !== "'s" && tokenAt(unit, token - 1).pos !== 'ADP',
        });
    }
  }
}

function sortMentions(mentions: readonly ReadMention[]): MentionAt[] {
  return mentions
    .flatMap((mention) => mention.spans.map(([start, end]) => ({ mention, start, end })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

const isTitle = (low: string): boolean => TITLES.has(low.replace(/\.$/u, ''));

/** How far before a name the word of its office may stand, in tokens: "the Minister of Foreign Affairs of the Republic of Oru, Mr Bessa". */
const LONGEST_OFFICE = 14;

/** Reads offices and gender off the words round a name. */
function learnFrom(unit: Unit, from: number, to: number, person: Person): void {
  for (let at = from; at < to; at += 1) noteWord(tokenAt(unit, at).low, person);
  let name = from; // where it begins with its titles: "the minister, H.E. Ms Oru"
  while (isTitle(tokenAt(unit, name - 1).low)) name -= 1;
  for (let at = from - 1; at >= from - LONGEST_OFFICE; at -= 1) {
    const token = tokenAt(unit, at);
    if (token.low === ',' && at === name - 1 && isAnothersWord(unit, at, to)) break;
    if (token.low === ',' && at === name - 1) continue;
    if ((token.low === 'of' || token.low === 'for') && at < from - 1) continue;
    if (token.pos === 'DET' && /^(?:of|for)$/u.test(tokenAt(unit, at - 1).low)) continue; // "the minister of the interior, Mr Oru"
    if (!isNoun(token) && token.pos !== 'ADJ' && !TITLES.has(token.low.replace(/\.$/u, ''))) break;
    noteWord(token.low, person);
  }
  if (tokenAt(unit, to).low !== ',') return;
  const start = tokenAt(unit, to + 1);
  if (/^(?:who|whose|whom|which)$/u.test(start.low)) return; // "Oru, whose son" is no man
  if (start.pos !== 'DET' && start.pos !== 'NOUN' && start.pos !== 'PROPN' && start.pos !== 'ADJ') return;
  for (let at = to + 1; at < coreEnd(unit, to + 1); at += 1) noteWord(tokenAt(unit, at).low, person);
}

/** "According to her spokesman, Kolt believes": no apposition, as the name has a verb of its own behind a source at the head. */
const isAnothersWord = (unit: Unit, comma: number, to: number): boolean =>
  tokenAt(unit, 0).low === 'according' &&
  /^(?:VERB|AUX)$/u.test(tokenAt(unit, to).pos) &&
  !unit.tokens.slice(0, comma).some(({ low }) => low === ',');

function noteWord(low: string, person: Person): void {
  const word = low.replace(/\.$/u, '');
  if (TITLES.has(word) || OFFICES.has(word) || /(?:man|woman|er|or|ent)$/u.test(word))
    person.offices.add(word);
  if (person.told) return;
  if (FEMALE.has(word) || MALE.has(word)) [person.gender, person.told] = [FEMALE.has(word) ? 'f' : 'm', true];
}
