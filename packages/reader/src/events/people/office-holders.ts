/**
 * Who holds an office, by the article's own words: "the county mediator, Dal Oru", "President Ilke Sarn", "Dal Oru, keeper
 * of the archive". Later "the mediator", "the president" and "the keeper" are these persons, where only one of those
 * named is called so.
 */
import type { MentionAt } from '../../mentions/mention-at.ts';
import { OfText } from '../../of-text.ts';
import { BODY, INSTITUTIONS } from '../../statements/words/word-sets.ts';
import { ACTOR_NOUNS, BODIES } from '../data/actors.ts';

/** An office of somebody: its noun, and the words that stand before that. */
interface Held {
  readonly name: string;
  readonly words: ReadonlySet<string>;
}

/** How far before and behind a name an office is looked for, in units, and its longest stretch, in words. */
const NEAR = 90;
const LONGEST = 6;
/** How long its field may be: "of Foreign Affairs of the Republic of Oru", in words. */
const LONGEST_FIELD = 10;

const WORDS = /[\p{L}][\p{L}-]*/gu;

/** Words that belong to no office: what stands before them is of something else. */
const STOPS = new Set(
  'the a an and or but nor with to by from in on at that who whom which as said says told when where while after before than into over against met also is was were are has had have will would not between'.split(
    ' ',
  ),
);

/** A noun for one person, not for a body or for several. */
const isHead = (word: string): boolean =>
  ACTOR_NOUNS.has(word) &&
  (!word.endsWith('s') || word.endsWith('ss')) &&
  !(INSTITUTIONS.has(word) || BODY.has(word) || BODIES.has(word));

/** What is only polite before a name. */
const COURTESY = /,?\s(?:Mr|Mrs|Ms|Miss|Dr|Prof|H\.E|Sir|Dame|Dom)\.?\s$/u;

/** The words of an office that ends a stretch, its noun last; none where the stretch ends in none. */
function officeAtEnd(stretch: string): readonly string[] {
  const clause =
    stretch
      .replace(COURTESY, ' ')
      .split(/[;:()"“”]|[.]\s/u)
      .at(-1) ?? '';
  const phrase = (clause.trimEnd().replace(/,$/u, '').split(',').at(-1) ?? '').toLowerCase();
  const words = phrase.match(WORDS) ?? [];
  const of = words.findLastIndex(
    (word, at) => (word === 'of' || word === 'for') && isHead(words[at - 1] ?? ''),
  );
  const head = isHead(words.at(-1) ?? '') ? words.length - 1 : of - 1;
  if (head < 0 || words.length - head > LONGEST_FIELD) return [];
  const before = words.slice(Math.max(0, head - LONGEST), head + 1);
  const stop = before.findLastIndex((word) => STOPS.has(word) || word === 'its' || word === 's');
  return before.slice(stop + 1);
}

/** The words of an office that a stretch behind ", " begins with. */
function officeAtStart(stretch: string): readonly string[] {
  const phrase = (/^,\s(?:the\s|an?\s)?([\p{L}\s-]+)/u.exec(stretch)?.[1] ?? '').toLowerCase();
  const words = (phrase.match(WORDS) ?? []).slice(0, LONGEST);
  const end = words.findIndex((word) => STOPS.has(word) || word === 'of' || word === 'for');
  const office = end < 0 ? words : words.slice(0, end);
  return isHead(office.at(-1) ?? '') ? office : [];
}

type Offices = ReadonlyMap<string, readonly Held[]>;

function officesIn(text: string, names: readonly MentionAt[]): Offices {
  const found = new Map<string, Held[]>();
  for (const { kind, name, span } of names) {
    if (kind !== 'person') continue;
    const offices = [
      officeAtEnd(text.slice(Math.max(0, span[0] - NEAR), span[0])),
      officeAtStart(text.slice(span[1], span[1] + NEAR)),
    ];
    for (const words of [...offices, titleIn(name)]) {
      const head = words.at(-1);
      if (head === undefined) continue;
      const before = found.get(head) ?? [];
      if (before.length < MOST_HOLDERS) found.set(head, [...before, { name, words: new Set(words) }]);
    }
  }
  return found;
}

/** "Mother Ketevan", "Judge Orth": a name that begins with its office. */
const titleIn = (name: string): readonly string[] => {
  const first = name.split(' ')[0]?.toLowerCase() ?? '';
  return name.includes(' ') && isHead(first) ? [first] : [];
};

/** More holders of one office are a list. */
const MOST_HOLDERS = 50;

const known = new OfText<readonly MentionAt[], Offices>();

const heldIn = (text: string, names: readonly MentionAt[], head: string): readonly Held[] => {
  const before = known.of(text, names);
  const offices = before ?? officesIn(text, names);
  if (before === undefined) known.keep(text, names, offices);
  return offices.get(head) ?? [];
};

/** Words by which an office is another one than that of its noun alone. */
const LESSER: ReadonlySet<string> = new Set(
  'deputy vice assistant acting former ex prime under junior outgoing'.split(' '),
);

/** All who hold an office, by its noun in lower case, each once. */
export const holdersOf = (text: string, names: readonly MentionAt[], head: string): readonly string[] => [
  ...new Set(heldIn(text, names, head).map(({ name }) => name)),
];

/**
 * The person whom a phrase of an office means ("the county mediator"), by its words in lower case, the noun last; null
 * where nobody is called so by all of them, or several are. The offices of an article are read once; linear.
 */
export function holderOf(text: string, names: readonly MentionAt[], words: readonly string[]): string | null {
  const held = heldIn(text, names, words.at(-1) ?? '');
  const called = held.filter((each) => words.every((word) => each.words.has(word)));
  const own = called.filter(
    (each) => ![...each.words].some((word) => LESSER.has(word) && !words.includes(word)),
  );
  const fitting = own.length > 0 ? own : called; // "the minister" is no deputy where there is a minister
  const [one] = fitting;
  return one !== undefined && fitting.every(({ name }) => name === one.name) ? one.name : null;
}
