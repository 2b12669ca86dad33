import { MADE_BODIES, MAKING_WORDS } from '../data/lint-bodies.ts';
import { EMPTY_WORDS, NOT_A_SUBJECT } from '../data/lint-duties.ts';
import { isCapital, type SentenceView, type Token, type Unit } from './view.ts';

/** A name in capitals: "Joint Water Board", "Council of Elders of Imre". */
export interface NamePhrase {
  readonly unit: Unit | null;
  readonly sentence: SentenceView;
  /** Token indices `[from, to)`, without the article. */
  readonly from: number;
  readonly to: number;
  readonly article: 'the' | 'a' | '';
  /** At the start of a sentence, where every word has a capital. */
  readonly first: boolean;
  /** The words of the name in small letters, joined by spaces. */
  readonly low: string;
}

const JOINERS = new Set(['of', 'for', 'on', 'the']);
const LONGEST_NAME = 12;

/**
 * The names of a sentence, each a run of words with a capital, "of" and "for" inside it taken along when another
 * capital follows. A word at the start of the sentence counts, and is marked. Linear.
 */
export function namesOf(unit: Unit | null, sentence: SentenceView): NamePhrase[] {
  const { tokens, lent } = sentence;
  const found: NamePhrase[] = [];
  for (let at = lent; at < tokens.length; at += 1) {
    if (!isCapital(tokens[at]) || isSmall(tokens[at])) continue;
    const to = nameEnd(tokens, at);
    const article = tokens[at - 1]?.low ?? '';
    found.push({
      unit,
      sentence,
      from: at,
      to,
      article: article === 'the' ? 'the' : article === 'a' || article === 'an' ? 'a' : '',
      first: at === lent || opensSentence(tokens, at),
      low: tokens
        .slice(at, to)
        .map(({ low }) => low)
        .join(' '),
    });
    at = to - 1;
  }
  return found;
}

/** Small words that have a capital only because they stand first. */
const SMALL = new Set([
  ...EMPTY_WORDS,
  ...NOT_A_SUBJECT,
  'neither',
  'we',
  'he',
  'she',
  'some',
  'several',
  'many',
  'certain',
  'everyone',
]);
const isSmall = (token: Token | undefined): boolean =>
  SMALL.has(token?.low ?? '') && !KEPT.test(token?.text ?? '');
/** Words of the list that a name may begin with all the same. */
const KEPT =
  /^(?:Party|Parties|Side|Sides|Agreement|Accord|Treaty|Article|Annex|Paragraph|First|Second|Third|Present)$/u;
const opensSentence = (tokens: readonly Token[], at: number): boolean =>
  /^[:;"“‘(.•]$|^—$/u.test(tokens[at - 1]?.text ?? '');

function nameEnd(tokens: readonly Token[], from: number): number {
  let to = from + 1;
  while (to < tokens.length && to - from < LONGEST_NAME) {
    if (isCapital(tokens[to])) {
      to += 1;
      continue;
    }
    let ahead = to;
    while (ahead < to + 2 && JOINERS.has(tokens[ahead]?.text ?? '')) ahead += 1;
    if (ahead === to || !isCapital(tokens[ahead]) || tokens[to]?.low === 'the') break;
    to = ahead + 1;
  }
  return to;
}

const BODIES = new Set(MADE_BODIES);
const MAKING = new Set(MAKING_WORDS);

/** The last word of a name before an "of", which says what sort of thing it is: "board" in "Joint Water Board". */
export function headOf(low: string): string {
  const words = low.split(' ');
  const of = words.findIndex((word) => word === 'of' || word === 'for' || word === 'on');
  return (of > 0 ? words[of - 1] : words.at(-1)) ?? '';
}

export const isBodyNoun = (word: string): boolean => BODIES.has(word) || BODIES.has(word.replace(/s$/u, ''));

/**
 * Whether the sentence brings the name into being or says what it is: "a Joint Board of five members", "X is
 * established", "the Land Panel, which has three judges", "the Line of Contact is the line …".
 */
export function introduces(name: NamePhrase): boolean {
  if (name.article === 'a') return true;
  const { tokens } = name.sentence;
  const near = tokens.slice(Math.max(0, name.from - 6), name.from).map(({ low }) => low);
  const before = near.some((low, at) => MAKING.has(low) && !near.includes('by', at));
  const behind = tokens.slice(name.to, name.to + 6);
  const [next, second, third] = [behind[0]?.low ?? '', behind[1]?.low ?? '', behind[2]?.low ?? ''];
  if (before || isMade(behind)) return true;
  if (next === ',' && second === 'which')
    return /^(?:has|is|consists|comprises|lies|runs|are|have)$/u.test(third);
  if (next === '(' || next === ':') return true;
  return (
    (next === 'is' || next === 'has' || next === 'are' || next === 'have') &&
    name.article !== '' &&
    /^(?:the|a|an|\p{L}+|\d+)$/u.test(second) &&
    !/^(?:been|not|to|also)$/u.test(second)
  );
}

/** "Shall be established", "is hereby set up", "consists of", behind a name: but not "shall convene", which the name itself does. */
function isMade(behind: readonly Token[]): boolean {
  const made = behind.findIndex(({ low }) => MAKING.has(low));
  if (made < 0) return false;
  if (/^(?:consists?|comprises?|composed|consist)$/u.test(behind[made]?.low ?? '')) return true;
  return behind.slice(0, made).some(({ low }) => /^(?:be|is|are|been|hereby)$/u.test(low));
}
