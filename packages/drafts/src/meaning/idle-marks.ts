import { PLACE_NOUNS } from '../data/place-nouns.ts';
import { EVENTS } from './event-marks.ts';
import type { PhraseMeaning } from './phrases.ts';
import type { Token } from './tokens.ts';

/** "All three", "all of the three": counted, so that "all" says no more. */
export const isCounted = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens[from]?.key === 'all' && tokens[to]?.fact?.kind === 'number';

/** "Shall form part of this Agreement" says no extent, but "rivers that form part of the boundary" does. */
export const isPartOf = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.key === 'part' &&
  /^(?:form|forms|forming|be|is|are|an|a|\p{L}+ed|remaining|outstanding)$/u.test(tokens[at - 1]?.key ?? '');

/** "Is subject to" says what holds for a thing, as an adjective does; "…, subject to …" is a condition of the whole. */
export const isPredicate = (tokens: readonly Token[], from: number): boolean =>
  tokens[from]?.key === 'subject' && /^(?:be|is|are|was|being|not|made)$/u.test(tokens[from - 1]?.key ?? '');

/** Words of the lists that say nothing of their own where they stand: "30 days after", "the following", "shall each". */
export function isIdle(tokens: readonly Token[], from: number, to: number, meaning: PhraseMeaning): boolean {
  const before = tokens[from - 1]?.key ?? '';
  const own = tokens[from]?.key ?? '';
  if (isOfName(tokens, from)) return true;
  if (meaning.kind === 'quantifier') return isIdleQuantifier(tokens, from, to);
  // "Four or more States" sets a limit; "and more patrols" and "or under the sea" do not.
  if (meaning.kind === 'bound' && /^(?:or|and)$/u.test(own)) return !isNumberNear(tokens, from);
  if (meaning.kind === 'scope' && own === 'that') return tokens[to]?.key !== ',';
  if (meaning.kind === 'deadline' && own === 'to') return !/^<(?:date|number)>$/u.test(before);
  if (meaning.kind === 'deadline' && tokens[to - 1]?.fact === null && before === '<time>' && own === 'a')
    return true;
  if ('value' in meaning && meaning.value === 'basis') return tokens[to]?.key === '<reference>';
  if (meaning.kind !== 'condition') return false;
  // "Subject to a minimum of three": the limit says it.
  if (own === 'subject' && /^(?:minimum|maximum|ceiling|limit)$/u.test(tokens[to + 1]?.key ?? ''))
    return true;
  if (own === 'provided' && to === from + 1) return before !== '' && tokens[from - 1]?.kind !== 'mark';
  if (own === 'upon' && to === from + 1) return GOVERNS_UPON.test(before) || !isNominal(tokens, to);
  if (own === 'before' && isBeforeCourt(tokens, to)) return true;
  if (own === 'after' && /^look(?:s|ed|ing)?$/u.test(before)) return true;
  if (before === '<time>' && /^(?:after|following|thereafter)$/u.test(own)) return true;
  // "The month following the quarter" and "that follows the quarter": which month it is.
  if (/^(?:after|following)$/u.test(own) && /^(?:week|fortnight|month|quarter|year)$/u.test(before))
    return true;
  if (own === 'while') return isContrast(tokens, to);
  if (own === 'once') return isFrequency(tokens, to);
  // "The reasons for any delay, if any": no condition of the clause.
  if (own === 'if' && /^(?:any|so|not)$/u.test(tokens[to]?.key ?? '')) return isClosed(tokens, to + 1);
  // "At the points listed in Annex 3, where they shall be stored" and "the country where they live" tell of the place.
  if (own === 'where') return PLACE_NOUNS.has(before) || (before === ',' && isContrast(tokens, to));
  return own === 'following' && /^(?:the|a|as)$/u.test(before);
}

/** "The Interim President": a word of a name, that stands with a capital in the middle of a sentence. */
function isOfName(tokens: readonly Token[], at: number): boolean {
  const [before, own, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  const isBehind = before?.kind === 'word' && (!before.capital || before.key === 'the');
  return isBehind && own?.capital === true && next?.capital === true;
}

/** Verbs that "upon" belongs to: "calls upon the Government". */
const GOVERNS_UPON =
  /^(?:call(?:s|ed|ing)?|rel(?:y|ies|ied)|based|depend(?:s|ed|ing)?|agreed|decided|insist(?:s|ed)?|fired?)$/u;

const FARTHEST_NUMBER = 3;

const isNumberNear = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(Math.max(0, at - FARTHEST_NUMBER), at).some(({ fact }) => fact?.kind === 'number');

/** "Upon completion", "upon the arrival": an event, and not "decided upon", "called upon the Parties". */
function isNominal(tokens: readonly Token[], at: number): boolean {
  const next = /^(?:the|a|an|its|his|her|their|such|any)$/u.test(tokens[at]?.key ?? '') ? at + 1 : at;
  const key = tokens[next]?.key ?? '';
  return (
    /(?:tion|sion|ment|ance|ence|al|ure|ing|ry|ery|ipt|iry|est|se|ice)$/u.test(key) ||
    EVENTS.some(([stem]) => key.startsWith(stem))
  );
}

const FARTHEST_CONTRAST = 14;

/** "While Arvenia shall keep the port, Borland shall …": sets two duties side by side and is no condition of either. */
function isContrast(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < Math.min(tokens.length - 1, from + FARTHEST_CONTRAST); at += 1) {
    const [key, next] = [tokens[at]?.key ?? '', tokens[at + 1]?.key ?? ''];
    if (tokens[at]?.kind === 'mark') return false;
    if (/^(?:shall|must|will|should|may)$/u.test(key) || (/^(?:is|are)$/u.test(key) && next === 'to'))
      return true;
  }
  return false;
}

/** "Once a month", "may be renewed once, by three months": how often, and no condition. */
const isFrequency = (tokens: readonly Token[], at: number): boolean =>
  /^(?:every|each|a|per|only|more|again|by|for|during|within|with|if|unless|where|<time>)$/u.test(
    tokens[at]?.key ?? '',
  ) || isClosed(tokens, at);

const isClosed = (tokens: readonly Token[], at: number): boolean =>
  tokens[at] === undefined || tokens[at]?.kind === 'mark' || tokens[at]?.key === 'and';

/** "Before a court" is a place and no time. */
function isBeforeCourt(tokens: readonly Token[], at: number): boolean {
  const next = /^(?:the|a|an|any)$/u.test(tokens[at]?.key ?? '') ? at + 1 : at;
  const follows = [tokens[next], tokens[next + 1]].map((token) => token?.key ?? '');
  return follows.some((key) => COURTS.test(key));
}

const COURTS = /^(?:courts?|tribunals?|judges?|panels?|commissions?|committees?|arbitrators?|council)$/u;

/** Words for an extent that say none where they stand: "each other", "a majority of two thirds", "either side of". */
function isIdleQuantifier(tokens: readonly Token[], from: number, to: number): boolean {
  const [before, own, next] = [from - 1, from, to].map((at) => tokens[at]?.key ?? '');
  if (isEitherOr(tokens, from, own ?? '')) return true;
  if (own === 'each' && next === 'other') return true;
  if (tokens[to - 1]?.key === 'of' && /majority/u.test(`${own} ${tokens[from + 1]?.key ?? ''}`))
    return [to, to + 1, to + 2, to + 3, from - 1].some((at) => tokens[at]?.fact?.kind === 'number');
  // "Shall be selected by a board" chooses; "selected officers" are some of them. "How many" and "where few" ask for none.
  if (own === 'selected') return /^(?:be|been|is|are|was|were|being)$/u.test(before ?? '') || next === 'by';
  if (/^(?:many|few)$/u.test(own ?? '') && /^(?:how|so|as)$/u.test(before ?? '')) return true;
  if (own === 'most') return before === 'the' || before === 'at' || next?.endsWith('ed') === true;
  if (own === 'part') return /^(?:integral|essential)$/u.test(before ?? '');
  if (own === 'either')
    return (
      (tokens[from + 1]?.key === 'side' && tokens[from + 2]?.key === 'of') ||
      /^(?:direction|way|case|end|event)$/u.test(tokens[from + 1]?.key ?? '')
    );
  return isAllForAll(tokens, from);
}

const isAllForAll = (tokens: readonly Token[], at: number): boolean => {
  const [two, one, own, next, third] = [-2, -1, 0, 1, 2].map((step) => tokens[at + step]?.key ?? '');
  return own === 'all' && ((one === 'for' && two === 'all') || (next === 'for' && third === 'all'));
};

const FARTHEST_OR = 12;

const MODAL = /^(?:shall|must|will|should|may|can)$/u;

/** "Either A or B"; not "either side may do A or B". */
const isEitherOr = (tokens: readonly Token[], at: number, own: string): boolean =>
  own === 'either' &&
  !MODAL.test(tokens[at + 2]?.key ?? '') &&
  tokens.slice(at + 1, at + FARTHEST_OR).some(({ key }) => key === 'or');

/** "Shall each", "shall all": behind a modal these take up the subject. */
export const isFloating = (tokens: readonly Token[], at: number): boolean =>
  /^(?:each|all)$/u.test(tokens[at]?.key ?? '') && MODAL.test(tokens[at - 1]?.key ?? '');
