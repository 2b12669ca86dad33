import { NAME_TITLES } from '../data/lint-bodies.ts';
import { INSTRUMENTS } from '../data/lint-terms.ts';
import type { NamedParty } from '../meaning/changed-facts.ts';
import type { NamePhrase } from './names.ts';

/** The signatories as they can be met in a text. */
export interface Signatories {
  /** Whether anybody said who they are: the user, or the draft itself. */
  readonly known: boolean;
  readonly names: readonly string[];
  /** How many there are; 0 where nobody says. */
  readonly count: number;
  /** Whether a name in small letters is a party's, its adjective's, or an organ's that bears its name. */
  matches(low: string): boolean;
}

const TITLES = new Set(NAME_TITLES);
const NOT_NAMES = new Set([
  ...INSTRUMENTS.map((each) => each.toLowerCase()),
  'parties',
  'party',
  'sides',
  'side',
]);

/** The signatories handed in, else those that a sentence of the draft names as its parties. */
export function signatoriesOf(
  given: readonly NamedParty[] | undefined,
  read: readonly string[],
): Signatories {
  const names =
    given === undefined || given.length === 0
      ? read
      : given.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
  const marks = new Set(names.flatMap(marksOf));
  const stems = new Set([...marks].filter((mark) => mark.length > 4).map(stemOf));
  return {
    known: names.length > 0,
    names,
    count: given === undefined || given.length === 0 ? read.length : given.length,
    matches: (low) =>
      low
        .split(' ')
        .some((word) => marks.has(word) || (word.length > 4 && !TITLES.has(word) && stems.has(stemOf(word)))),
  };
}

/** The words by which a party is known; of a name made of titles alone, all of them. */
function marksOf(name: string): string[] {
  const words = name
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/[\s,]+/u)
    .filter((word) => word !== '');
  const own = words.filter((word) => !TITLES.has(word));
  return own.length > 0 ? own : words;
}

/** "Velmara", "Velmari" and "Velmaran" share their first letters. */
const stemOf = (word: string): string => word.slice(0, Math.max(4, Math.min(word.length - 1, 6)));

/**
 * The parties that a sentence names: the names between "between" and the word "Parties", or before a "Parties" in
 * quotation marks. A sentence with neither names none.
 */
export function partiesNamed(names: readonly NamePhrase[]): string[] {
  const tokens = names[0]?.sentence.tokens ?? [];
  const between = tokens.findIndex(({ low }) => low === 'between');
  const quoted = tokens.findIndex(
    ({ low }, at) =>
      low === 'parties' && /^["“„«'‘]$/u.test(tokens[at - 1]?.text ?? tokens[at - 2]?.text ?? ''),
  );
  const quotedThe = tokens.findIndex(
    ({ low }, at) =>
      low === 'parties' && tokens[at - 1]?.low === 'the' && /^["“„«'‘]$/u.test(tokens[at - 2]?.text ?? ''),
  );
  const parties = quoted >= 0 ? quoted : quotedThe;
  const are = tokens.findIndex(
    ({ low }, at) => low === 'parties' && /^(?:are|to)$/u.test(tokens[at + 1]?.low ?? ''),
  );
  const [from, to] = parties >= 0 ? [Math.max(0, between), parties] : opening(tokens, between, are);
  return to <= from
    ? []
    : names
        .filter(
          (name) =>
            name.from >= from && name.to <= to && !NOT_NAMES.has(name.low) && !startsWithInstrument(name),
        )
        .map(({ low }) => low);
}

function opening(
  tokens: readonly { low: string }[],
  between: number,
  are: number,
): readonly [number, number] {
  if (are >= 0 && tokens.slice(are, are + 6).some(({ low }) => low === 'are')) return [are, tokens.length];
  const isTitle =
    between > 0 && between < 12 && tokens.slice(0, between).some(({ low }) => NOT_NAMES.has(low));
  return isTitle ? [between, Math.min(tokens.length, between + 24)] : [0, 0];
}

const startsWithInstrument = ({ low }: NamePhrase): boolean => NOT_NAMES.has(low.split(' ')[0] ?? '');
