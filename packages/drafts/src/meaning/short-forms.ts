/** Short forms that a text brings in for long ones, and the long ones read as them. */
import { STATE_FORMS } from '../data/actor-words.ts';
import { STOP_WORDS } from '../data/stop-words.ts';
import type { Token } from './tokens.ts';

/** A long form with the short ones: what stands in quotation marks, or letters, right behind it. */
export interface ShortForm {
  /** Keys of the words of each long name; of several, the short form stands for all of them together. */
  readonly long: readonly (readonly string[])[];
  /** The key under which long and short forms are compared. */
  readonly key: string;
  readonly shorts: readonly (readonly string[])[];
}

/** A long form with one short one, as one place of a text brings it in. */
interface BroughtIn {
  readonly long: ShortForm['long'];
  readonly short: readonly string[];
}

const OPENS = /^["“«„‘]$/u;
const CLOSES = /^["”»“’]$/u;
const LEADS =
  /^(?:hereinafter|hereafter|referred|called|known|to|as|the|together|collectively|jointly|,|each|a)$/u;
const LONGEST_LEAD = 9;
const LONGEST_SHORT = 6;
const LONGEST_LONG = 14;

/**
 * The short forms that both texts bring in, or one of them alone: "the Joint Board for Claims (hereinafter “the Board” or “Party B”)",
 * "the Fund for Returning Families (FRF)", "Party A (the Republic of Harn)"; and "the Kingdom" where one kingdom alone is named. None
 * that stands for two things. Linear in the tokens.
 */
export function shortForms(sides: readonly (readonly Token[])[]): ShortForm[] {
  const found = sides.flatMap((tokens) => [...formsIn(tokens), ...statesIn(tokens)]);
  const longs = new Map<string, string>();
  for (const { long, short } of found) {
    const [name, other] = [short.join(' '), longs.get(short.join(' '))];
    longs.set(name, other === undefined || other === longOf(long) ? longOf(long) : TWO_THINGS);
  }
  const forms = new Map<string, ShortForm>();
  for (const { long, short } of found) {
    if (longs.get(short.join(' ')) !== longOf(long)) continue;
    const shorts = [...(forms.get(longOf(long))?.shorts ?? []), short];
    forms.set(longOf(long), { long, shorts, key: keyOf(long, shorts) });
  }
  return [...forms.values()];
}

const TWO_THINGS = '';

const longOf = (long: ShortForm['long']): string => long.map((words) => words.join(' ')).join(' + ');

/** The first short form that is a name; of a party that has a letter alone its long name, of a State what stands behind "of". */
function keyOf(long: ShortForm['long'], shorts: readonly (readonly string[])[]): string {
  const name = shorts.find((words) => !isLetterName(words) && !STATE_FORMS.has(words.join(' ')));
  if (name !== undefined) return name.join(' ');
  const [words = []] = long;
  return (STATE_FORMS.has(words[0] ?? '') && words[1] === 'of' ? words.slice(2) : words).join(' ');
}

/** "Party A", "Side 2". */
const isLetterName = (words: readonly string[]): boolean =>
  words.length === 2 && COLLECTIVE.test(words[0] ?? '') && /^(?:\p{L}|\d)$/u.test(words[1] ?? '');

function formsIn(tokens: readonly Token[]): BroughtIn[] {
  return tokens.flatMap(({ key }, at): BroughtIn[] => {
    if (key !== '(') return [];
    const long = longBefore(tokens, at);
    if (long.length === 0) return [];
    return [...shortsBehind(tokens, at + 1), ...letterBehind(tokens, at + 1)].flatMap((words) => {
      const short = words.map((token) => token.key);
      // "The Ministry and the Port Authority (“the Authority”)": a singular is the last of them.
      const all = short.at(-1)?.endsWith('s') === true && long.length > 1 ? long : long.slice(-1);
      const isLonger = all.length > 1 || (all[0]?.length ?? 0) > short.length || isLetterName(short);
      if (all.length === 1 && isLetterName(all[0] ?? [])) return letterBefore(all, short);
      return isLonger ? [{ long: all, short }] : [];
    });
  });
}

/** "Party A (the Republic of Harn)": the letter is the short form, though it stands first. */
const letterBefore = (all: ShortForm['long'], name: readonly string[]): BroughtIn[] =>
  isLetterName(name) ? [] : [{ long: [name], short: all[0] ?? [] }];

/** The name that fills a parenthesis without quotation marks, where it or the name before it has a letter for its party. */
function letterBehind(tokens: readonly Token[], from: number): (readonly Token[])[] {
  const first = tokens[from]?.key === 'the' ? from + 1 : from;
  const end = tokens.slice(first, first + LONGEST_LONG).findIndex(({ key }) => key === ')');
  if (end < 1) return [];
  const words = tokens.slice(first, first + end);
  const isName = nameStart(tokens, first + end) === first;
  const before = tokens.slice(Math.max(0, from - 3), from - 1).map(({ key }) => key);
  return isName && (isLetterName(words.map(({ key }) => key)) || isLetterName(before)) ? [words] : [];
}

/** "The Kingdom" of a text that names one kingdom: "the Kingdom of Sel". */
function statesIn(tokens: readonly Token[]): BroughtIn[] {
  return tokens.flatMap(({ key, capital }, at): BroughtIn[] => {
    if (!capital || !STATE_FORMS.has(key) || tokens[at + 1]?.key !== 'of') return [];
    let end = at + 2;
    while (end < at + LONGEST_LONG && tokens[end] !== undefined && isNameWord(tokens[end] as Token)) end += 1;
    return end === at + 2 ? [] : [{ long: [tokens.slice(at, end).map((token) => token.key)], short: [key] }];
  });
}

/** The short forms behind a parenthesis: within quotation marks, of which "or" may join two, or one word of capitals alone. */
function shortsBehind(tokens: readonly Token[], from: number): (readonly Token[])[] {
  let at = from;
  while (at < from + LONGEST_LEAD && LEADS.test(tokens[at]?.key ?? '')) at += 1;
  const letters = tokens[at];
  if (letters !== undefined && tokens[at + 1]?.key === ')' && /^\p{Lu}[\p{Lu}\p{N}-]+$/u.test(letters.text))
    return [[letters]];
  if (!OPENS.test(letters?.key ?? '')) return [];
  const first = tokens[at + 1]?.key === 'the' ? at + 2 : at + 1;
  const end = tokens.slice(first, first + LONGEST_SHORT).findIndex(({ key }) => CLOSES.test(key));
  const words = end < 1 ? [] : tokens.slice(first, first + end);
  const behind = first + end + 1;
  const more = /^(?:or|and|,)$/u.test(tokens[behind]?.key ?? '') ? shortsBehind(tokens, behind + 1) : [];
  // Parties are known as such without a form for them, but for their letters.
  const isForm =
    words.length > 0 &&
    (isLetterName(words.map(({ key }) => key)) ||
      (words.every(isNameWord) && !words.some(({ key }) => COLLECTIVE.test(key))));
  return isForm ? [words, ...more] : more;
}

const COLLECTIVE = /^(?:part(?:y|ies)|sides?|signator(?:y|ies)|states?)$/u;
const isNameWord = ({ kind, capital }: Token): boolean => kind === 'word' && capital;

/** The names before a place, joined by "and": each from its first word with a capital to its last. */
function longBefore(tokens: readonly Token[], end: number): (readonly string[])[] {
  const names: (readonly string[])[] = [];
  let to = end;
  for (;;) {
    const from = nameStart(tokens, to);
    if (from === to) break;
    names.unshift(tokens.slice(from, to).map(({ key }) => key));
    const before = tokens[from - 1]?.key === 'the' ? from - 2 : from - 1;
    if (tokens[before]?.key !== 'and') break;
    to = before;
  }
  return names;
}

/** Where the name that ends at a place begins: words with capitals, and "of", "for", "on", "the" between two of them. */
function nameStart(tokens: readonly Token[], to: number): number {
  let start = to;
  for (let at = to - 1; at >= Math.max(0, to - LONGEST_LONG); at -= 1) {
    const token = tokens[at];
    const isLink = start < to && /^(?:of|for|on|the)$/u.test(token?.key ?? '') && token?.capital === false;
    if (isLink) continue;
    // "Party A": no article, since it ends the name.
    const isLetter = at === to - 1 && token?.text.length === 1;
    if (token === undefined || !isNameWord(token) || (STOP_WORDS.has(token.key) && !isLetter)) break;
    start = at;
  }
  return start;
}

/**
 * The tokens of a text with each long form read as its short one, but where that is brought in; the words of a long form become one
 * token that shows them as they stand. Of several long names in a row the short form stands for all. Linear in the tokens for each form.
 */
export function asShortForms(tokens: readonly Token[], text: string, forms: readonly ShortForm[]): Token[] {
  return forms.reduce<readonly Token[]>((read, form) => withForm(read, text, form), tokens).slice();
}

/** "Party A (the Republic)" and "the Republic (Party A)" are one, whichever is brought in by the other. */
const hasLetter = ({ long, shorts }: ShortForm): boolean => [...long, ...shorts].some(isLetterName);

function withForm(tokens: readonly Token[], text: string, form: ShortForm): Token[] {
  const read: Token[] = [];
  for (let at = 0; at < tokens.length;) {
    const shortEnds = form.shorts.map((words) => wordsEnd(tokens, at, words));
    const to = Math.max(longEnd(tokens, at, form), ...shortEnds);
    const [first, last] = [tokens[at], tokens[to - 1]];
    const isBroughtIn =
      (tokens[to]?.key === '(' && !hasLetter(form)) || OPENS.test(tokens[at - 1]?.key ?? '');
    if (
      to === at ||
      first === undefined ||
      last === undefined ||
      isBroughtIn ||
      (tokens[at - 1]?.key === '(' && !hasLetter(form))
    ) {
      const next = to === at || !isBroughtIn ? at + 1 : to;
      read.push(...tokens.slice(at, next));
      at = next;
      continue;
    }
    const span = [first.span[0], last.span[1]] as const;
    if (form.long.length === 2 && joinerIn(tokens, at, to) === 'or')
      read.push(...eitherOf(tokens, at, to, text, form));
    else read.push({ ...first, key: form.key, text: text.slice(...span), span, capital: true });
    at = to;
  }
  return read;
}

/** "The Red Line or the Green Line" is "either of the Lines": two tokens, of which the first shows the first name. */
function eitherOf(tokens: readonly Token[], at: number, to: number, text: string, form: ShortForm): Token[] {
  const [first, last] = [tokens[at], tokens[to - 1]];
  const second = tokens[at + (form.long[0]?.length ?? 1)];
  if (first === undefined || last === undefined || second === undefined) return [];
  const [own, rest] = [
    [first.span[0], tokens[at + (form.long[0]?.length ?? 1) - 1]?.span[1] ?? first.span[1]],
    [second.span[0], last.span[1]],
  ] as const;
  return [
    { ...first, key: 'either', text: text.slice(...own), span: own, capital: false },
    { ...first, key: form.key, text: text.slice(...rest), span: rest, capital: true },
  ];
}

const joinerIn = (tokens: readonly Token[], from: number, to: number): string =>
  tokens.slice(from, to).find(({ key }) => /^(?:and|or)$/u.test(key))?.key ?? '';

/** Where a row of words ends that stands at a place; the place itself where it does not. */
function wordsEnd(tokens: readonly Token[], at: number, words: readonly string[]): number {
  const stands = words.every((word, step) => tokens[at + step]?.key === word && tokens[at + step]?.capital);
  return stands ? at + words.length : at;
}

/** Where all long names end that stand at a place in their order, joined by "and" or "or". */
function longEnd(tokens: readonly Token[], at: number, { long }: ShortForm): number {
  let to = at;
  for (const [place, words] of long.entries()) {
    if (place > 0) {
      if (!/^(?:and|or)$/u.test(tokens[to]?.key ?? '')) return at;
      to += tokens[to + 1]?.key === 'the' ? 2 : 1;
    }
    const stands = words.every((word, step) => tokens[to + step]?.key === word);
    if (!stands) return at;
    to += words.length;
  }
  return to;
}
