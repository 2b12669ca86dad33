import { fromRoman } from '@nonpaper/text';
import type { Token } from './view.ts';

/** One unit that a sentence cites by number: "Article 5", "paragraph 2 (a)", "Annex II". */
export interface Citation {
  /** `article`, `paragraph`, `point`, `section`, `chapter`, `annex`. */
  readonly sort: string;
  /** The value, as a path has it: `5`, `5bis`, `2.1`, `1` for II and (a). */
  readonly value: string;
  /** As it is printed, for a citation that can be read in two ways ("Annex C"). */
  readonly printed: string;
  readonly from: number;
  readonly to: number;
  /** The unit above, where the text names it: "paragraph 2 of Article 5". */
  readonly within: Citation | null;
  /** Belongs to another text: "Article 5 of the Charter". */
  readonly outside: boolean;
}

const LONGEST_LIST = 40;

/**
 * The citations of a sentence. A word of the list with a number behind it opens one; further numbers behind commas,
 * "and", "or" and "to" are cited too, a range with each of its values. "Paragraph 2 of Article 5" and "Article 5,
 * paragraph 2" give the article as the unit above. What follows "of the Charter" is marked as outside. Linear.
 */
export function citationsOf(
  tokens: readonly Token[],
  lent: number,
  sorts: Readonly<Record<string, string>>,
): Citation[] {
  const runs: Citation[][] = [];
  for (let at = lent; at < tokens.length; at += 1) {
    const low = tokens[at]?.low ?? '';
    const word = low.slice(low.indexOf("'") + 1); // "l'article"
    const sort = Object.hasOwn(sorts, word) ? sorts[word] : undefined;
    if (sort === undefined) continue;
    const run = numbersBehind(tokens, at, sort);
    if (run.length === 0) continue;
    runs.push(run);
    at = (run.at(-1)?.to ?? at + 1) - 1;
  }
  return joined(tokens, runs);
}

function numbersBehind(tokens: readonly Token[], word: number, sort: string): Citation[] {
  const found: Citation[] = [];
  let at = tokens[word + 1]?.text === '.' ? word + 2 : word + 1;
  while (found.length < LONGEST_LIST) {
    const number = numberAt(tokens, at, sort);
    if (number === null) break;
    const range = /^(?:to|–|—|through)$/u.test(tokens[at - 1]?.low ?? '')
      ? between(found.at(-1), number.value)
      : [];
    for (const value of range)
      found.push({ sort, value, printed: value, from: word, to: number.to, within: null, outside: false });
    found.push({
      sort,
      value: number.value,
      printed: number.printed,
      from: found.length === 0 ? word : at,
      to: number.to,
      within: null,
      outside: false,
    });
    at = number.to;
    const joiner = /^(?:,|and|or|to|–|—|through|,)$/u.test(tokens[at]?.low ?? '') ? 1 : 0;
    if (joiner === 0) break;
    at += tokens[at]?.text === ',' && /^(?:and|or)$/u.test(tokens[at + 1]?.low ?? '') ? 2 : 1;
  }
  return found;
}

/** The values between the ends of a range, at most forty. */
function between(first: Citation | undefined, last: string): string[] {
  const [low, high] = [Number(first?.value), Number(last)];
  if (!Number.isInteger(low) || !Number.isInteger(high) || high - low > LONGEST_LIST) return [];
  return Array.from({ length: Math.max(0, high - low - 1) }, (_, index) => String(low + index + 1));
}

interface PrintedNumber {
  readonly value: string;
  readonly printed: string;
  readonly to: number;
}

/** "5", "5bis", "5 bis", "2.1", "(2)", "(a)", "II", "5(2)(a)", a letter behind "Annex". Null for anything else. */
function numberAt(tokens: readonly Token[], at: number, sort: string): PrintedNumber | null {
  const open = tokens[at]?.text === '(' ? at + 1 : at;
  const token = tokens[open];
  if (token === undefined || token.kind === 'mark') return null;
  const value = valueIn(token.text, sort, open > at);
  if (value === null) return null;
  let to = open + 1;
  if (open > at) {
    if (tokens[to]?.text !== ')') return null;
    to += 1;
  }
  if (/^(?:bis|ter|quater)$/u.test(tokens[to]?.low ?? ''))
    return { value: value + (tokens[to]?.low ?? ''), printed: token.text, to: to + 1 };
  return deeper(tokens, { value, printed: token.text, to });
}

/** "(2)(a)" behind a number: further levels of the path. */
function deeper(tokens: readonly Token[], number: PrintedNumber): PrintedNumber {
  let { value, to } = number;
  for (let level = 0; level < 4 && tokens[to]?.text === '(' && tokens[to + 2]?.text === ')'; level += 1) {
    const part = valueIn(tokens[to + 1]?.text ?? '', 'paragraph', true);
    if (part === null) break;
    value = `${value}.${part}`;
    to += 3;
  }
  return { value, printed: number.printed, to };
}

function valueIn(text: string, sort: string, inBrackets: boolean): string | null {
  if (/^\d+(?:\.\d+)*(?:bis|ter)?$/u.test(text)) return text;
  if (/^\d+[a-z]$/u.test(text)) return text;
  const roman =
    /^[IVXLC]+$/u.test(text) || (inBrackets && /^[ivx]{2,}$/u.test(text)) ? fromRoman(text) : null;
  if (roman !== null) return String(roman);
  const mayBeLetter = inBrackets ? /^[a-z]$/u : sort === 'annex' ? /^[A-Z]$/u : null;
  return mayBeLetter?.test(text) === true ? String(text.toLowerCase().charCodeAt(0) - 96) : null;
}

const OUTSIDE =
  /^(?:charter|convention|conventions|treaty|statute|covenant|protocol|constitution|law|act|code|regulation|resolution|declaration|agreement|accord|memorandum|pact|rules|directive|decree|nato|un)$/u;

/** Ties each run to the one that it stands in, and marks those that belong to another text. */
function joined(tokens: readonly Token[], runs: readonly (readonly Citation[])[]): Citation[] {
  return runs.flatMap((run, index) => {
    const end = run.at(-1)?.to ?? 0;
    const [before, after] = [runs[index - 1]?.at(-1), runs[index + 1]?.[0]];
    const above =
      after !== undefined && after.from <= end + 2 && /^(?:of|in|under)$/u.test(tokens[end]?.low ?? '')
        ? after
        : null;
    const comma =
      before !== undefined &&
      run[0] !== undefined &&
      run[0].from <= before.to + 1 &&
      tokens[before.to]?.text === ','
        ? before
        : null;
    const within = above ?? (comma !== null && rank(comma.sort) < rank(run[0]?.sort ?? '') ? comma : null);
    const outside =
      leadsOutside(tokens, (above ?? run.at(-1))?.to ?? end) || ofAnother(tokens, run[0]?.from ?? 0);
    return run.map((each) => ({ ...each, within, outside }));
  });
}

const rank = (sort: string): number =>
  ['chapter', 'section', 'annex', 'article', 'point', 'paragraph'].indexOf(sort);

/** "of the Charter of …", "of the said treaty": but "of this Agreement" and "hereof" stay inside. */
function leadsOutside(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at]?.low ?? '';
  if (first !== 'of' && first !== 'in' && first !== 'to' && first !== 'annexed') return false;
  const next = tokens[at + 1]?.low ?? '';
  if (/^(?:this|present|it|these)$/u.test(next)) return false;
  for (let ahead = at + 1; ahead < at + 9; ahead += 1) {
    const { low = '', text = '' } = tokens[ahead] ?? {};
    if (/^(?:this|present|,|;|\.|shall|may|is|are|and|or)$/u.test(low)) return false;
    if (OUTSIDE.test(low)) return true;
    if (/^\p{Lu}{3,}$/u.test(text)) return true;
  }
  return false;
}

/** "NATO Article 5", "the Charter's Article 51". */
const ofAnother = (tokens: readonly Token[], from: number): boolean =>
  /^\p{Lu}{2,}'?s?$|'s$/u.test(tokens[from - 1]?.text.replace('’', "'") ?? '') &&
  !/^(?:UNDER|IN|OF|THE)$/u.test(tokens[from - 1]?.text ?? '');
