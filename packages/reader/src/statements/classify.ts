/**
 * Says what sort of speaker a noun phrase is. Order: a name of a person in the head or an apposition beats all; then
 * an outlet; then what the mentions know; then the head noun with its article and number; a bare unknown name is
 * taken for a person unless it holds a word that bodies have.
 */
import type { MentionKind, SpeakerClass } from '@nonpaper/vocabulary';
import { NUMBER_WORDS } from './data/numbers.ts';
import { BODY_WORDS, HIDDEN_PLURALS, NAME_TITLES } from './data/speaker-words.ts';
import { coreEnd, isNoun, isTime, opensPhrase } from './noun-phrase.ts';
import { spanOf, textOf, tokenAt } from './page.ts';
import type { People, Person } from './people.ts';
import { nameStart, type OutletFinder } from './outlets.ts';
import type { Run, Token, Unit } from './types.ts';
import { DOCUMENTS, GROUPS, INSTITUTIONS, OFFICES, OUTLET_HEADS, UNNAMED, wordSet } from './word-sets.ts';

export interface Described {
  readonly class: SpeakerClass;
  readonly name?: string;
  readonly record?: string;
  readonly count?: number;
  readonly person?: Person;
  readonly plural: boolean;
  /** Lemma of the head noun, for offices that stand for somebody. */
  readonly head: string;
  /** Whether the phrase points back ("the envoy"). */
  readonly definite: boolean;
}

const BODY = wordSet(BODY_WORDS.toLowerCase());
const HIDDEN = wordSet(HIDDEN_PLURALS);
const TITLES = wordSet(NAME_TITLES);
const INDEFINITE = wordSet(
  'a an another one some several many few numerous other any two three four five six seven eight nine ten dozens hundreds thousands scores most certain unnamed anonymous',
);

export interface Names {
  readonly text: string;
  readonly people: People;
  readonly outlets: OutletFinder;
}

/** Class, name and number of the noun phrase in a run. */
export function describe(names: Names, unit: Unit, run: Run): Described {
  const core = { from: run.from, to: Math.min(Math.max(coreEnd(unit, run.from), run.from + 1), run.to) };
  const head = headOf(unit, core);
  const plural = isPlural(unit, run, head);
  const definite = ['the', 'this', 'that', 'these', 'those', 'same'].includes(tokenAt(unit, run.from).low);
  const base = { plural, head: head.lemma, definite, ...countOf(unit, core) };
  const conjoined = names.people && isConjoined(unit, run, core);
  const person = namedPerson(names, unit, run, core);
  const told = toldName(names.text, unit, run, core);
  if (told !== null) return { ...base, class: 'named', name: told };
  if (person && !conjoined && (person.record !== undefined || !isWholeOutlet(names, unit, core)))
    return {
      ...base,
      class: 'named',
      name: person.name,
      person,
      ...(person.record === undefined ? {} : { record: person.record }),
    };
  if (person && conjoined)
    return { ...base, class: 'named', name: textOf(names.text, spanOf(unit, run)), plural: true };
  if (names.outlets.isOutlet(unit, run))
    return { ...base, class: 'outlet', ...outletName(names, unit, core) };
  if (asksForNoName(names.text, unit, run, core)) return { ...base, class: 'unnamed' };
  const other = bodyBehind(names, unit, run, core) ?? byMention(names, unit, core, head, plural);
  if (!conjoined || other.name === undefined) return { ...base, ...other };
  return { ...base, class: other.class, name: textOf(names.text, spanOf(unit, run)), plural: true };
}

/** How a text tells, behind who it is, by which name somebody goes. */
const GOES_BY =
  /\b(?:g[ia]ve|giving|using|known|identified|introduced)(?: only| (?:himself|herself)| (?:his|her|their)(?: first| full)? names?| the name)* (?:only )?as (\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)/u;

function toldName(text: string, unit: Unit, run: Run, core: Run): string | null {
  if (core.to >= run.to) return null;
  return GOES_BY.exec(textOf(text, spanOf(unit, { from: core.to, to: run.to })))?.[1] ?? null;
}

/** "the junior partner, the Civic List": a body that is named in apposition. */
function bodyBehind(
  names: Names,
  unit: Unit,
  run: Run,
  core: Run,
): Pick<Described, 'class' | 'name' | 'record'> | null {
  if (tokenAt(unit, core.to).low !== ',' || core.to + 1 >= run.to) return null;
  const from = tokenAt(unit, core.to + 1).low === 'the' ? core.to + 2 : core.to + 1;
  const own = { from, to: Math.min(coreEnd(unit, core.to + 1), run.to) };
  const span = spanOf(unit, own);
  const body = names.people
    .mentionsIn(span[0], span[1])
    .find(({ mention, start, end }) => BODIES.has(mention.kind) && start <= span[0] + 1 && end >= span[1]);
  if (body === undefined) return null;
  const { name, record } = body.mention;
  return { class: 'institution', name, ...(record === undefined ? {} : { record }) };
}

const BODIES: ReadonlySet<MentionKind> = new Set(['party', 'organisation']);

/** A carrier's name ends the phrase: "Aurora", "the agency Sorn-Info", which the mentions may have taken for somebody. */
function isWholeOutlet(names: Names, unit: Unit, core: Run): boolean {
  for (let at = core.from; at < core.to; at += 1)
    if (at + names.outlets.outletAt(unit, at) === core.to && names.outlets.outletAt(unit, at) > 0)
      return true;
  return false;
}

/** How a text tells, behind who it is, that somebody is kept nameless. */
const NAMELESS =
  /\banonym|\bnot (?:want )?to be (?:named|identified|quoted)|\bdeclined to be (?:named|identified|quoted)|\bnot want (?:his|her|their) name|\bnot (?:give|to give) (?:his|her|their) name/iu;

function asksForNoName(text: string, unit: Unit, run: Run, core: Run): boolean {
  return core.to < run.to && NAMELESS.test(textOf(text, spanOf(unit, { from: core.to, to: run.to })));
}

/** At the head of a sentence "Residents" is capitalised and tagged as a name; the lists of nouns know better. */
export function isCommonWord(token: Token): boolean {
  return KNOWN_NOUNS.some((set) => set.has(singular(token.low)) || set.has(token.low));
}

const KNOWN_NOUNS = [OFFICES, UNNAMED, GROUPS, HIDDEN, DOCUMENTS];

/** The singular of a plain English plural. */
function singular(low: string): string {
  if (low.endsWith('ies')) return low.replace(/ies$/u, 'y');
  return low.replace(/(?<=[^s])s$/u, '');
}

/** The head with the lemma and part of speech of the noun that it is. */
function asNoun(token: Token): Token {
  if (token.pos !== 'PROPN' || !isCommonWord(token)) return token;
  return { ...token, pos: 'NOUN', lemma: singular(token.low), text: token.low };
}

function headOf(unit: Unit, core: Run): Token {
  let at = core.to - 1;
  while (
    at > core.from &&
    (isNumberAfterNoun(unit, at) || isTime(tokenAt(unit, at)) || tokenAt(unit, at).mark !== '')
  )
    at -= 1;
  const head = tokenAt(unit, at);
  return at === 0 || at === core.from ? asNoun(head) : head;
}

const isNumberAfterNoun = (unit: Unit, at: number): boolean =>
  tokenAt(unit, at).pos === 'NUM' && isNoun(tokenAt(unit, at - 1));

function isPlural(unit: Unit, run: Run, head: Token): boolean {
  const first = tokenAt(unit, run.from).low;
  if (
    ['two', 'three', 'four', 'several', 'many', 'some', 'these', 'those', 'they', 'both', 'few'].includes(
      first,
    )
  )
    return true;
  if (['people', 'police', 'men', 'women', 'children'].includes(head.low)) return true;
  return head.pos === 'NOUN' && head.low.endsWith('s') && head.low !== head.lemma;
}

function countOf(unit: Unit, core: Run): { count?: number } {
  if (isShareOf(unit, core)) return {};
  for (let at = core.from; at < core.to; at += 1) {
    const token = tokenAt(unit, at);
    const word = NUMBER_WORDS[token.low];
    if (word !== undefined && (token.low !== 'one' || at === core.from)) return { count: word };
    if (
      /^\d{1,4}$/u.test(token.text) &&
      tokenAt(unit, at - 1).text !== 'No' &&
      tokenAt(unit, at + 1).pos !== 'PUNCT' &&
      at < core.to - 1
    )
      return { count: Number(token.text) };
  }
  return {};
}

const isConjoined = (unit: Unit, run: Run, core: Run): boolean =>
  tokenAt(unit, core.to).low === 'and' && core.to < run.to;

/** The person whose name heads the core or an apposition; a name in the possessive or after a preposition is another's. */
function namedPerson(names: Names, unit: Unit, run: Run, core: Run): Person | null {
  const span = spanOf(unit, run);
  for (const each of names.people.mentionsIn(span[0], span[1])) {
    if (each.mention.kind !== 'person') continue;
    const token = tokenIndex(unit, each.start, run);
    const after = tokenAfter(unit, each.end, run);
    if (
      token < 0 ||
      isCommonWord(tokenAt(unit, token)) ||
      isModifier(unit, after, core) ||
      (after < run.to && tokenAt(unit, after).low === "'s") ||
      (tokenAt(unit, after).low === "'" && tokenAt(unit, after).pos === 'PART')
    )
      continue;
    if (token < core.to || startsApposition(unit, token, run) || isOfficeNamed(unit, token, after, run, core))
      return names.people.person(each.mention.name);
  }
  return unlistedPerson(names, unit, core) ?? appositionPerson(names, unit, run, core);
}

/** "head of mission Gro Steinvik": an office of several words right before the name that ends the phrase. */
function isOfficeNamed(unit: Unit, token: number, after: number, run: Run, core: Run): boolean {
  const before = tokenAt(unit, token - 1);
  const office = OFFICES.has(tokenAt(unit, core.to - 1).lemma) && tokenAt(unit, core.to).low === 'of';
  const article = tokenAt(unit, core.from).pos === 'DET';
  return office && !article && after >= run.to && before.pos === 'NOUN' && !OFFICES.has(before.lemma);
}

/** "the Varden opposition": a name before the noun that heads the phrase is what that is called after. */
function isModifier(unit: Unit, after: number, core: Run): boolean {
  const head = tokenAt(unit, core.to - 1);
  return (
    after < core.to && after > core.from && head.pos === 'NOUN' && !OFFICES.has(head.lemma) && !isTime(head)
  );
}

/** Whether a name begins an apposition, with or without a title before it. */
function startsApposition(unit: Unit, token: number, run: Run): boolean {
  let at = token - 1;
  while (at > run.from && ['PROPN', 'NOUN', 'ADJ', 'DET'].includes(tokenAt(unit, at).pos)) at -= 1;
  return tokenAt(unit, at).low === ',' || tokenAt(unit, at).low === ')';
}

const tokenIndex = (unit: Unit, start: number, run: Run): number => {
  for (let at = run.from; at < run.to; at += 1) if (tokenAt(unit, at).end > start) return at;
  return -1;
};

const tokenAfter = (unit: Unit, end: number, run: Run): number => {
  let at = run.from;
  while (at < run.to && tokenAt(unit, at).start < end) at += 1;
  return at;
};

/** A name that no mention covers: a row of capitalised words at the end of the core, none of which bodies have. */
function unlistedPerson(names: Names, unit: Unit, core: Run): Person | null {
  let from = core.to;
  while (from > core.from && isNameWord(tokenAt(unit, from - 1))) from -= 1;
  if (from === core.to) return null;
  const words = unit.tokens.slice(from, core.to);
  const kinds = names.people.mentionsIn(spanOf(unit, { from, to: core.to })[0], spanOf(unit, core)[1]);
  if (kinds.length > 0 || words.some((word) => BODY.has(word.low) || isTime(word))) return null;
  if (words.length === 1 && words.some(isCommonWord)) return null;
  if (OFFICES.has(words.at(-1)?.low ?? '')) return null; // "the Home Minister"
  const bare = words.filter((word) => !TITLES.has(word.low.replace(/\.$/u, '')));
  if (bare.every((word) => /^[A-Z.]{2,}$/u.test(word.text))) return null;
  const article = tokenAt(unit, core.from).low === 'the';
  if (article && from === core.from + 1 && bare.length === words.length) return null;
  const first = bare[0];
  const last = bare.at(-1);
  if (!first || !last) return null;
  const printed = textOf(names.text, [first.start, last.end]);
  const known = names.people.fullName(printed);
  if (known) return known;
  const titled = bare.length < words.length || OFFICES.has(tokenAt(unit, from - 1).lemma);
  return bare.length >= 2 || titled ? names.people.person(printed) : null;
}

const isNameWord = (token: Token): boolean => token.pos === 'PROPN' && /^\p{Lu}/u.test(token.text);

function appositionPerson(names: Names, unit: Unit, run: Run, core: Run): Person | null {
  if (tokenAt(unit, core.to).low !== ',' || core.to + 1 >= run.to) return null;
  const from = core.to + 1;
  if (!opensPhrase(tokenAt(unit, from)) || tokenAt(unit, from).pos === 'DET') return null;
  return unlistedPerson(names, unit, { from, to: Math.min(coreEnd(unit, from), run.to) });
}

function outletName(names: Names, unit: Unit, core: Run): { name: string } {
  for (let at = core.from; at < core.to; at += 1) {
    const length = names.outlets.outletAt(unit, at);
    if (length === 0) continue;
    const skip = tokenAt(unit, at).low === 'the' ? 1 : 0;
    const run = { from: at + skip, to: at + length };
    return { name: textOf(names.text, spanOf(unit, { from: nameStart(unit, run), to: run.to })) };
  }
  return { name: textOf(names.text, spanOf(unit, core)) };
}

const MENTION_CLASS: Partial<Record<MentionKind, SpeakerClass>> = {
  party: 'institution',
  place: 'institution',
  organisation: 'institution',
  outlet: 'outlet',
  office: 'office',
  draft: 'document',
};

function byMention(
  names: Names,
  unit: Unit,
  core: Run,
  head: Token,
  plural: boolean,
): Pick<Described, 'class' | 'name' | 'record'> {
  const end = spanOf(unit, core)[1];
  const at = names.people.mentionsIn(head.start, end).find((each) => each.end >= head.end);
  const mentioned = at ? MENTION_CLASS[at.mention.kind] : undefined;
  const common = head.pos === 'NOUN' && !/^\p{Lu}/u.test(head.text);
  if (at && mentioned && mentioned !== 'office' && !common) {
    return {
      class: mentioned,
      name: at.mention.name,
      ...(at.mention.record === undefined ? {} : { record: at.mention.record }),
    };
  }
  const alone =
    !isCrowdAtHead(core, head) &&
    core.to - core.from === 1 &&
    isNameWord(head) &&
    !/^[A-Z.&]{2,}$/u.test(head.text) &&
    !BODY.has(head.low);
  if (!at && alone) return { class: isIntroduced(names, head) ? 'named' : 'institution', name: head.text };
  const own = byHead(unit, core, head, plural);
  return at && mentioned === 'office' && own !== 'unnamed'
    ? { class: 'office', ...(at.mention.record === undefined ? {} : { record: at.mention.record }) }
    : { class: own };
}

/** An article that is shorter is a fragment, in which nobody need be introduced. */
const WHOLE_ARTICLE = 800;

/**
 * Whether a lone name can be a person's: a whole article gives persons their full names or titles first, while states
 * and movements go by one word ("Tarsk declined").
 */
function isIntroduced({ text, people }: Names, head: Token): boolean {
  return text.length < WHOLE_ARTICLE || people.fullName(head.text) !== null;
}

/** "Shipowners complained": at the head of a sentence the capital tells nothing, and so end no names but words for people. */
const isCrowdAtHead = (core: Run, head: Token): boolean =>
  core.from === 0 && /(?:[^aeiou]ers|[^aeiou]ors|ists|ants|ents|men|women|ians|eers|ees)$/u.test(head.low);

/** Who speaks by office, even where the text has "a" before it. */
const SPEAKS_FOR = /^spokes(?:man|woman|person)$/u;

function byHead(unit: Unit, core: Run, head: Token, plural: boolean): SpeakerClass {
  const lemma = head.lemma.toLowerCase();
  const last = lemma.includes('-') ? (lemma.split('-').at(-1) ?? lemma) : lemma;
  const first = tokenAt(unit, core.from).low;
  if ((first === 'one' || first === 'another') && core.to === core.from + 1) return 'unnamed';
  if (isSomeOf(unit, core)) return 'unnamed';
  if (isShareOf(unit, core)) return 'group';
  if (first === 'neither' && (STATES.has(last) || INSTITUTIONS.has(last))) return 'institution';
  if (first === 'none' || first === 'nobody' || first === 'neither') return 'group';
  if (head.low === 'minutes') return 'document';
  if (/^(?:staff|team|entourage|camp)$/u.test(last) && OWNING.has(first)) return 'group';
  if (ARMED.has(last) && (first === 'the' || core.to - core.from === 1)) return 'institution';
  if (plural || isCrowd(first, head)) return pluralClass(unit, core, lemma, last);
  const hides =
    UNNAMED.has(last) || (OFFICES.has(last) && !/^(?:lawyer|attorney|chair\w*|correspondent)$/u.test(last));
  if (INDEFINITE.has(first) && hides && !SPEAKS_FOR.test(last)) return 'unnamed';
  if (
    [
      'official',
      'source',
      'aide',
      'diplomat',
      'insider',
      'person',
      'man',
      'woman',
      'resident',
      'someone',
      'somebody',
    ].includes(last)
  )
    return 'unnamed';
  if (OFFICES.has(last)) return 'office';
  const made = tokenAt(unit, core.to).low === 'by'; // "a paper by the institute"
  if (OUTLET_HEADS.has(last) && (first !== 'the' || last !== 'paper') && !made) return 'outlet';
  if (DOCUMENTS.has(last) && head.pos === 'NOUN') return 'document';
  if (INSTITUTIONS.has(last) || unit.tokens.slice(core.from, core.to).some((word) => BODY.has(word.low)))
    return 'institution';
  if (GROUPS.has(last)) return 'group';
  if (UNNAMED.has(last)) return 'unnamed';
  if (DOCUMENTS.has(last)) return 'document';
  if (isNameWord(head) && !isCrowdAtHead(core, head)) return 'institution';
  return head.pos === 'NOUN' && /(?:er|or|ist|man|woman|ian|eer|ee|cook|guard|voice)$/u.test(last)
    ? 'unnamed'
    : 'group';
}

const OWNING = wordSet('his her its their my our');
/** Who fights under one command speaks as a body: "the rebels". */
const ARMED = wordSet('rebel insurgent guerrilla separatist');

/** "four in five respondents": a share of a crowd. */
const isShareOf = (unit: Unit, core: Run): boolean =>
  core.to === core.from + 1 &&
  tokenAt(unit, core.from).pos === 'NUM' &&
  tokenAt(unit, core.to).low === 'in' &&
  tokenAt(unit, core.to + 1).pos === 'NUM';

/** "two of the participants": some of those who, one by one, are kept nameless. */
function isSomeOf(unit: Unit, core: Run): boolean {
  const counted = core.to === core.from + 1 && tokenAt(unit, core.from).pos === 'NUM';
  if (!counted || tokenAt(unit, core.to).low !== 'of') return false;
  const head = tokenAt(unit, coreEnd(unit, core.to + 1) - 1);
  return UNNAMED.has(head.lemma.toLowerCase()) || UNNAMED.has(singular(head.low));
}

const isCrowd = (first: string, head: Token): boolean =>
  head.pos !== 'PROPN' && ['many', 'some', 'most', 'others', 'few', 'several', 'both', 'all'].includes(first);

/** Bodies that several of speak as bodies still: "both governments". */
const STATES = wordSet('government country nation state ministry side party union council agency capital');

function pluralClass(unit: Unit, core: Run, lemma: string, last: string): SpeakerClass {
  const counted = unit.tokens
    .slice(core.from, core.to)
    .some((word) => NUMBER_WORDS[word.low] !== undefined || word.pos === 'NUM');
  if (HIDDEN.has(last) || HIDDEN.has(lemma)) return 'unnamed';
  if (last === 'minister' && tokenAt(unit, core.from).pos === 'NOUN') return 'unnamed'; // "Ministers believe that"
  const all = ['the', 'both', 'these', 'those', 'all'].includes(tokenAt(unit, core.from).low);
  const body = INSTITUTIONS.has(last) || DOCUMENTS.has(last) || STATES.has(last);
  if (counted && !all && last !== 'respondent' && (UNNAMED.has(last) || !body)) return 'unnamed';
  if (GROUPS.has(last) && !STATES.has(last)) return 'group';
  if (DOCUMENTS.has(last)) return 'document';
  if (INSTITUTIONS.has(last)) return 'institution';
  return 'group';
}
