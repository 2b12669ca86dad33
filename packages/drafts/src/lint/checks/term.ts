import { ASKED_ALONE, GENERIC_MODIFIERS } from '../../data/lint-bodies.ts';
import type { DraftView } from '../draft-view.ts';
import { findingAt, findingOn, nameOf, type CheckResult } from '../findings.ts';
import { headOf, isBodyNoun, type NamePhrase } from '../names.ts';
import type { Definition, QuotedTerm } from '../terms.ts';
import type { LintFinding } from '../types.ts';
import { isCapital, type Unit } from '../view.ts';

const GENERIC = new Set(GENERIC_MODIFIERS);
const ALONE = new Set(ASKED_ALONE);

/**
 * Terms and definitions that do not meet: a body or thing in capitals that the draft never brings into being, a quoted
 * term that it never defines, a definition that nothing uses, and a term that is defined twice. A name that holds a
 * land, a town or a person is no term; a short form ("the Board") is read as the longer name with the same last word.
 */
export function checkTerm(view: DraftView): CheckResult {
  return {
    findings: [
      ...undefinedNames(view),
      ...undefinedQuotes(view),
      ...unusedDefinitions(view),
      ...definedTwice(view.definitions),
    ],
  };
}

function undefinedNames(view: DraftView): LintFinding[] {
  const known = introducedWords(view);
  const asked = new Set<string>();
  return view.names.flatMap((name) => {
    if (asked.has(name.low) || !isMadeBody(name, view) || known(name.low)) return [];
    if (name.unit === null) return [];
    asked.add(name.low);
    const words = textOf(name);
    const note = `“${words}” is used as a defined term, and nothing in the draft sets it up or says what it is; who belongs to it, and what may it do?`;
    return [findingOn('term', name.unit, name.sentence, [name.from, name.to], note, 'likely')];
  });
}

/** Whether a name is known: as a whole, as a longer name's short form, or as a longer form of nothing but titles. */
function introducedWords(view: DraftView): (low: string) => boolean {
  const introduced = new Set([...view.introduced, ...view.named]);
  const lasts = new Map<string, string[]>();
  for (const known of introduced) {
    const head = plain(headOf(known));
    const list = lasts.get(head);
    if (list === undefined) lasts.set(head, [known]);
    else if (list.length < 50) list.push(known);
  }
  return (low) => {
    if (introduced.has(low) || introduced.has(plain(low))) return true;
    const words = low.split(' ').map(plain);
    return (lasts.get(plain(headOf(low))) ?? []).some((known) => {
      const others = new Set(known.split(' ').map(plain));
      return words.every((word) => others.has(word));
    });
  };
}

const plain = (word: string): string => word.replace(/'s$|s'$/u, '').replace(/(?<=[^s])s$/u, '');

/**
 * Whether a name is of the kind that an agreement makes: its head is "commission", "zone", "mechanism" and so on, and
 * the words before it say what it is for and name no land. Alone it counts only for the few that always need naming.
 */
export function isMadeBody(
  name: NamePhrase,
  { small, signatories }: Pick<DraftView, 'small' | 'signatories'>,
): boolean {
  const words = name.low.split(' ');
  if (!isBodyNoun(headOf(name.low)) || signatories.matches(name.low)) return false;
  if (/^(?:of|for)$/u.test(name.sentence.tokens[name.to]?.low ?? '') && words.length === 1) return false;
  if (
    /^(?:at|in)$/u.test(name.sentence.tokens[name.to]?.low ?? '') &&
    isCapital(name.sentence.tokens[name.to + 1])
  )
    return false;
  const of = words.indexOf('of');
  const [before, behind] = of < 0 ? [words, []] : [words.slice(0, of), words.slice(of + 1)];
  if (before.length === 1 && behind.length === 0) return ALONE.has(words[0] ?? '');
  const modifiers = [...before.slice(0, -1), ...behind].filter(
    (word) => !/^(?:of|the|for|and|on)$/u.test(word),
  );
  return (
    modifiers.length > 0 &&
    modifiers.every((word) => GENERIC.has(word) || GENERIC.has(plain(word)) || small.has(word))
  );
}

function undefinedQuotes({ quoted, definitions, introduced }: DraftView): LintFinding[] {
  const defined = new Set(definitions.map(({ low }) => plain(low)));
  const asked = new Set<string>();
  return quoted.flatMap(({ low, unit, start, end, defined: here }: QuotedTerm) => {
    if (here || defined.has(plain(low)) || introduced.has(low) || asked.has(low)) return [];
    asked.add(low);
    const words = unit.provision.text.slice(start, end);
    const note = `“${words}” stands in quotation marks as a term, and the draft nowhere says what it means; each side can read its own meaning into it.`;
    return [findingAt('term', unit, [start, end], note, 'likely')];
  });
}

/** Each definition is looked for in the whole draft, in any case, by its first word: linear in the draft. */
function unusedDefinitions({ definitions, units }: DraftView): LintFinding[] {
  const marked = definitions.filter(({ meaning }) => meaning !== '');
  if (marked.length === 0) return [];
  const timesDefined = new Map<string, number>();
  for (const { low } of marked) timesDefined.set(plain(low), (timesDefined.get(plain(low)) ?? 0) + 1);
  const counts = usesOf(new Set(marked.map(({ low }) => plain(low))), units);
  return marked.flatMap(({ term, low, unit, start, end }) => {
    if ((counts.get(plain(low)) ?? 0) > (timesDefined.get(plain(low)) ?? 0)) return [];
    const note = `“${term}” is defined and then used nowhere; was a provision dropped, or is another word used in its place?`;
    return [findingAt('term', unit, [start, end], note, 'certain')];
  });
}

function usesOf(terms: ReadonlySet<string>, units: readonly Unit[]): Map<string, number> {
  const counts = new Map<string, number>();
  const longest = Math.min(8, Math.max(...[...terms].map((term) => term.split(' ').length)));
  const count = (words: readonly string[]): void => {
    for (let at = 0; at < words.length; at += 1)
      for (let length = 1; length <= longest; length += 1) {
        const phrase = plain(words.slice(at, at + length).join(' '));
        if (at + length <= words.length && terms.has(phrase))
          counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
      }
  };
  for (const { sentences, provision } of units) {
    for (const { tokens, lent } of sentences)
      count(
        tokens
          .slice(lent)
          .filter(({ kind }) => kind !== 'mark')
          .map(({ low }) => low),
      );
    count((provision.heading ?? '').toLowerCase().split(/[^\p{L}\p{N}'-]+/u));
  }
  return counts;
}

function definedTwice(definitions: readonly Definition[]): LintFinding[] {
  const first = new Map<string, Definition>();
  return definitions.flatMap((each) => {
    const before = first.get(plain(each.low));
    if (before === undefined) first.set(plain(each.low), each);
    if (before === undefined || (before.meaning === each.meaning && before.meaning !== '')) return [];
    if (before.unit === each.unit && before.meaning === '') return [];
    const note = `“${each.term}” is defined a second time; ${nameOf(before.unit)} defines it too, and the two can be played against each other.`;
    return [findingAt('term', each.unit, [each.start, each.end], note, 'certain', [before.unit])];
  });
}

function textOf({ sentence, from, to }: NamePhrase): string {
  return sentence.tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');
}
