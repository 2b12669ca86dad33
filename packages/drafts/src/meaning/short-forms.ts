/** Short forms that a text brings in for long ones, and the long ones read as them. */
import { STOP_WORDS } from '../data/stop-words.ts';
import type { Token } from './tokens.ts';

/** A long form with the short one: what stands in quotation marks, or letters, right behind it. */
export interface ShortForm {
  /** Keys of the words of each long name; of several, the short form stands for all of them together. */
  readonly long: readonly (readonly string[])[];
  /** The key under which long and short form are compared. */
  readonly key: string;
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
 * The short forms that both texts bring in, or one of them alone: "the Joint Board for Claims (hereinafter “the Board”)", "the Fund for
 * Returning Families (FRF)". None that stands for two things. Linear in the tokens.
 */
export function shortForms(sides: readonly (readonly Token[])[]): ShortForm[] {
  const forms = new Map<string, ShortForm | null>();
  for (const tokens of sides)
    for (const form of formsIn(tokens)) {
      const known = forms.get(form.key);
      const isOther = known !== undefined && (known === null || longOf(known) !== longOf(form));
      forms.set(form.key, isOther ? null : form);
    }
  return [...forms.values()].flatMap((form) => (form === null ? [] : [form]));
}

const longOf = ({ long }: ShortForm): string => long.map((words) => words.join(' ')).join(' + ');

function formsIn(tokens: readonly Token[]): ShortForm[] {
  return tokens.flatMap(({ key }, at): ShortForm[] => {
    if (key !== '(') return [];
    const short = shortBehind(tokens, at + 1);
    const long = short === null ? [] : longBefore(tokens, at);
    if (short === null || long.length === 0) return [];
    const own = short.map((token) => token.key);
    // "The Ministry and the Port Authority (“the Authority”)": a singular is the last of them.
    const all = own.at(-1)?.endsWith('s') === true && long.length > 1 ? long : long.slice(-1);
    const isLonger = all.length > 1 || (all[0]?.length ?? 0) > own.length;
    return isLonger ? [{ long: all, short: own, key: own.join(' ') }] : [];
  });
}

/** The words of a short form behind a parenthesis: within quotation marks, or one word of capitals alone. */
function shortBehind(tokens: readonly Token[], from: number): readonly Token[] | null {
  let at = from;
  while (at < from + LONGEST_LEAD && LEADS.test(tokens[at]?.key ?? '')) at += 1;
  const letters = tokens[at];
  if (letters !== undefined && tokens[at + 1]?.key === ')' && /^\p{Lu}[\p{Lu}\p{N}-]+$/u.test(letters.text))
    return [letters];
  if (!OPENS.test(letters?.key ?? '')) return null;
  const first = tokens[at + 1]?.key === 'the' ? at + 2 : at + 1;
  const end = tokens.slice(first, first + LONGEST_SHORT).findIndex(({ key }) => CLOSES.test(key));
  const words = end < 1 ? [] : tokens.slice(first, first + end);
  // Parties are known as such without a form for them.
  return words.length > 0 && words.every(isNameWord) && !words.some(({ key }) => COLLECTIVE.test(key))
    ? words
    : null;
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
    if (token === undefined || !isNameWord(token) || STOP_WORDS.has(token.key)) break;
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

function withForm(tokens: readonly Token[], text: string, form: ShortForm): Token[] {
  const read: Token[] = [];
  for (let at = 0; at < tokens.length;) {
    const to = Math.max(longEnd(tokens, at, form), wordsEnd(tokens, at, form.short));
    const [first, last] = [tokens[at], tokens[to - 1]];
    const isBroughtIn = tokens[to]?.key === '(' || OPENS.test(tokens[at - 1]?.key ?? '');
    if (
      to === at ||
      first === undefined ||
      last === undefined ||
      isBroughtIn ||
      tokens[at - 1]?.key === '('
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
