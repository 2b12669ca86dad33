/**
 * Says what sort of speaker a noun phrase is. Order: a name of a person in the head or an apposition beats all; then
 * an outlet; then what the mentions know; then the head noun with its article and number; a bare unknown name is
 * taken for a person unless it holds a word that bodies have.
 */
import type { MentionKind, SpeakerClass } from '@nonpaper/vocabulary';
import { byHead, isCrowdAtHead } from './class-by-head.ts';
import { firmIn } from './firms.ts';
import { isRelativeOfSomebody, isShareOf } from './some-of.ts';
import { PACT_NAMES } from '../data/nouns.ts';
import { NUMBER_WORDS } from '../data/numbers.ts';
import { asNoun, isNameWord, singular } from './known-nouns.ts';
import { namedPerson } from './named-person.ts';
import type { Names } from './names.ts';
import { coreEnd, isNoun, isTime } from '../words/noun-phrase.ts';
import { nameStart } from '../carriers/outlets.ts';
import { spanOf, textOf, tokenAt } from '../words/page.ts';
import type { Person } from './people.ts';
import { asksForNoName, bodyBehind, toldName } from './told-behind.ts';
import type { Run, Token, Unit } from '../types.ts';
import { BODY, DOCUMENTS, INSTITUTIONS, OFFICES, wordSet } from '../words/word-sets.ts';

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

/** Class, name and number of the noun phrase in a run. */
export function describe(names: Names, unit: Unit, run: Run): Described {
  const shared = sharedHead(unit, run);
  if (shared !== null) return describe(names, unit, shared);
  const core = { from: run.from, to: Math.min(Math.max(coreEnd(unit, run.from), run.from + 1), run.to) };
  const head = headOf(unit, core);
  const plural = isPlural(unit, run, head);
  const definite = ['the', 'this', 'that', 'these', 'those', 'same'].includes(tokenAt(unit, run.from).low);
  // What is common comes last: V8 keeps what is made of another object and something new until it collects the whole heap.
  const base = { plural, head: head.lemma, definite, ...countOf(unit, core) };
  if (isPact(unit, core, head))
    return { class: 'document', ...nameInPrint(names, unit, core, plural), ...base };
  const firm = firmIn(names, unit, run);
  if (firm !== null && !names.outlets.isOutlet(unit, run))
    return { class: 'institution', name: firm, ...base, plural: false };
  const conjoined = isConjoined(unit, run, core) || joinsHolders(names, unit, run, core);
  const person = isTextBySomebody(unit, run, core, head) ? null : namedPerson(names, unit, run, core);
  const apposed = plural && person ? namesBehindComma(names, unit, run, core) : null;
  if (apposed !== null) return { class: 'named', name: apposed, ...base };
  const told = toldName(names.text, unit, run, core);
  if (told !== null) return { class: 'named', name: told, ...base };
  if (person && !conjoined && (person.record !== undefined || !isWholeOutlet(names, unit, core)))
    return {
      class: 'named',
      name: person.name,
      person,
      ...(person.record === undefined ? {} : { record: person.record }),
      ...base,
    };
  if (person && conjoined)
    return { class: 'named', name: textOf(names.text, spanOf(unit, run)), ...base, plural: true };
  if (names.outlets.isOutlet(unit, run))
    return { class: 'outlet', ...outletName(names, unit, core), ...base };
  if (asksForNoName(names.text, unit, run, core)) return { class: 'unnamed', ...base };
  const other = bodyBehind(names, unit, run, core) ?? byMention(names, unit, core, head, plural);
  const { class: own, ...named } = other;
  if (!conjoined || other.name === undefined) return { class: own, ...named, ...base };
  return { class: own, name: textOf(names.text, spanOf(unit, run)), ...base, plural: true };
}

/** "Western and regional diplomats": two words for one noun; the part with the noun, or null where each has its own. */
function sharedHead(unit: Unit, { from, to }: Run): Run | null {
  if (tokenAt(unit, from + 1).low !== 'and' || to < from + 4) return null;
  const first = tokenAt(unit, from);
  const second = tokenAt(unit, from + 2);
  const noun = tokenAt(unit, from + 3);
  const adjective =
    first.pos === 'ADJ' || (first.pos === 'PROPN' && /(?:ern|ish|ian|ese|al|ic)$/u.test(first.low));
  return adjective && second.pos === 'ADJ' && noun.pos === 'NOUN' ? { from: from + 2, to } : null;
}

function headOf(unit: Unit, core: Run): Token {
  let at = core.to - 1;
  while (
    at > core.from &&
    (isNumberAfterNoun(unit, at) ||
      isLetterAfterText(unit, at) ||
      isTime(tokenAt(unit, at)) ||
      tokenAt(unit, at).mark !== '')
  )
    at -= 1;
  const word = tokenAt(unit, at);
  const head =
    word.pos === 'NOUN' && /-.*[^s]s$/u.test(word.low) ? { ...word, lemma: singular(word.low) } : word; // "co-chairs"
  return at === 0 || at === core.from ? asNoun(head) : head;
}

const isNumberAfterNoun = (unit: Unit, at: number): boolean =>
  tokenAt(unit, at).pos === 'NUM' && isNoun(tokenAt(unit, at - 1));

/** "Annex C", "Schedule IV": the letter or Roman number of a text. */
const isLetterAfterText = (unit: Unit, at: number): boolean =>
  /^(?:[A-Z]|[IVX]+)$/u.test(tokenAt(unit, at).text) && DOCUMENTS.has(tokenAt(unit, at - 1).low);

function isPlural(unit: Unit, run: Run, head: Token): boolean {
  const first = tokenAt(unit, run.from).low;
  if (
    ['two', 'three', 'four', 'several', 'many', 'some', 'these', 'those', 'they', 'both', 'few'].includes(
      first,
    )
  )
    return true;
  if (['people', 'police', 'men', 'women', 'children'].includes(head.low)) return true;
  return head.pos === 'NOUN' && /(?:s|men)$/u.test(head.low) && head.low !== head.lemma;
}

function countOf(unit: Unit, core: Run): { count?: number } {
  if (isShareOf(unit, core)) return {};
  if (isRelativeOfSomebody(unit, core)) return { count: 1 };
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

/** "a paper by the mediators' economist, Kolt": the person behind a text is who wrote it. */
const isTextBySomebody = (unit: Unit, run: Run, core: Run, head: Token): boolean =>
  core.to < run.to &&
  /^(?:by|from|of)$/u.test(tokenAt(unit, core.to).low) &&
  DOCUMENTS.has(head.lemma) &&
  !OFFICES.has(head.lemma);

const isConjoined = (unit: Unit, run: Run, core: Run): boolean =>
  tokenAt(unit, core.to).low === 'and' && core.to < run.to;

/** "Secretary of State Ana Kolt and Adviser Jan Marek": behind an office of several words its holder is joined to another. */
function joinsHolders({ text, people }: Names, unit: Unit, run: Run, core: Run): boolean {
  if (!/^(?:of|for|to|at)$/u.test(tokenAt(unit, core.to).low)) return false;
  const persons = people.mentionsIn(...spanOf(unit, run)).filter(({ mention }) => mention.kind === 'person');
  return persons.some(({ end }, at) => {
    const next = persons[at + 1];
    return next !== undefined && /^ and (?:[^\s,;:]+ ){0,8}$/u.test(text.slice(end, next.start));
  });
}

/** "Two senators, Ana Kolt and Jan Marek": the names of several who are told by what they are first; null where there is one or none. */
function namesBehindComma({ text, people }: Names, unit: Unit, run: Run, core: Run): string | null {
  if (tokenAt(unit, core.to).low !== ',') return null;
  const persons = people
    .mentionsIn(...spanOf(unit, { from: core.to, to: run.to }))
    .filter(({ mention }) => mention.kind === 'person');
  const [first, last] = [persons[0], persons.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  return / and /u.test(text.slice(first.end, last.start)) ? text.slice(first.start, last.end) : null;
}

/** A carrier's name ends the phrase: "Aurora", "the agency Sorn-Info", which the mentions may have taken for somebody. */
function isWholeOutlet(names: Names, unit: Unit, core: Run): boolean {
  for (let at = core.from; at < core.to; at += 1)
    if (at + names.outlets.outletAt(unit, at) === core.to && names.outlets.outletAt(unit, at) > 0)
      return true;
  return false;
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
    !BODY.has(head.low) &&
    !INSTITUTIONS.has(head.low);
  if (!at && alone) return { class: isIntroduced(names, head) ? 'named' : 'institution', name: head.text };
  const own = byHead(unit, core, head, plural);
  return at && mentioned === 'office' && own !== 'unnamed'
    ? { class: 'office', ...(at.mention.record === undefined ? {} : { record: at.mention.record }) }
    : { class: own, ...(own === 'institution' ? nameInPrint(names, unit, core, plural) : {}) };
}

/** "the Lindal Understanding": a name that ends in what such texts are called. */
const isPact = (unit: Unit, core: Run, head: Token): boolean =>
  core.to - core.from >= 3 &&
  tokenAt(unit, core.from).low === 'the' &&
  isNameWord(head) &&
  PACTS.has(head.low);

const PACTS = wordSet(PACT_NAMES);

/** "Tarn Air", "the Lindal Foundry": where nothing but capitals stands in the phrase it is the name. */
function nameInPrint(names: Names, unit: Unit, core: Run, plural: boolean): { name?: string } {
  const from = tokenAt(unit, core.from).low === 'the' ? core.from + 1 : core.from;
  const words = unit.tokens.slice(from, core.to);
  const named = !plural && words.length > 1 && words.every((word) => isNameWord(word));
  const tail = words.findIndex((word) => isNameWord(word));
  const body = !named && !plural && tail > 0 && words.slice(tail).every((word) => isNameWord(word)); // "the charity Open Hands"
  if (body) return { name: textOf(names.text, spanOf(unit, { from: from + tail, to: core.to })) };
  return named ? { name: textOf(names.text, spanOf(unit, { from, to: core.to })) } : {};
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
