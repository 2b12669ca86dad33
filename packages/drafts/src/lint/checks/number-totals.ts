import { findingOn, quoted } from '../findings.ts';
import type { Quantity } from '../quantities.ts';
import type { LintFinding } from '../types.ts';
import { isCapital, spanOf, type Token } from '../view.ts';
import type { CountedSentence } from './counted-sentence.ts';

/** Shares that come to more than the whole, instalments that do not come to their sum, members that do not come to their number. */
export function totalQuestions(counted: CountedSentence, parties: number): LintFinding[] {
  if (hasBrackets(counted)) return []; // alternatives in brackets are no parts of one sum
  return [...shares(counted), ...instalments(counted), ...members(counted, parties)];
}

const DIVIDED =
  /^(?:divided|shared|distributed|split|allocated|apportioned|hold|holds|owned|share|shares|receive|receives|goes|go)$/u;
const REST = /^(?:rest|remainder|balance|remaining|least|most|up|between)$/u;

function shares({ sentence: { unit, view }, quantities }: CountedSentence): LintFinding[] {
  const parts = quantities.filter(({ noun }) => noun === 'percent');
  const [first, last] = [parts[0], parts.at(-1)];
  if (parts.length < 2 || first === undefined || last === undefined) return [];
  const { tokens } = view;
  if (
    !tokens.some(({ low }) => DIVIDED.test(low)) ||
    tokens.slice(first.from - 3, last.to + 3).some(({ low }) => REST.test(low))
  )
    return [];
  if (tokens.slice(first.to, last.from).some(({ text }) => text === ';') && parts.length < 3) return [];
  const sum = rounded(parts.reduce((total, { value }) => total + value, 0));
  const whole = tokens.some(({ low }) =>
    /^(?:divided|shared|distributed|split|allocated|apportioned)$/u.test(low),
  );
  if (sum === 100 || (sum < 100 && !(whole && parts.length > 2)) || distinct(tokens, parts) < parts.length)
    return [];
  const words = quoted(unit, spanOf(tokens, first.from, last.to - 1));
  const note = `The shares ${words} come to ${sum} per cent${sum > 100 ? ', which is more than there is' : ', and nothing says where the rest goes'}; which of them is meant otherwise?`;
  return [findingOn('number', unit, view, [first.from, last.to], note, sum > 100 ? 'certain' : 'likely')];
}

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;

/** How many of the shares are followed by somebody or something of their own ("to Pelia", "for the marshes"). */
const distinct = (tokens: readonly Token[], parts: readonly Quantity[]): number =>
  parts.filter(
    ({ from, to }) =>
      /^(?:to|for|by|of)$/u.test(tokens[to]?.low ?? '') ||
      /^\p{Lu}/u.test(tokens[from - 1]?.text ?? '') ||
      /^(?:hold|holds|receive|receives)$/u.test(tokens[from - 1]?.low ?? ''),
  ).length;

const IN_PARTS =
  /^(?:instalments|installments|tranches|parts|payments|namely|follows|shares|portions|stages|amounts|consisting)$/u;

/** "90 million crowns in three instalments of 40 million crowns, 30 million crowns and 30 million crowns". */
function instalments({ sentence: { unit, view }, quantities }: CountedSentence): LintFinding[] {
  const { tokens } = view;
  const at = tokens.findIndex(({ low }) => IN_PARTS.test(low));
  if (at < 0) return [];
  const total = quantities.findLast(
    ({ to, noun }) => to <= at && noun !== '' && noun !== 'percent' && !IN_PARTS.test(`${noun}s`),
  );
  if (total === undefined) return [];
  const parts = quantities.filter(({ from, noun }) => from > at && noun === total.noun);
  const last = parts.at(-1);
  if (
    parts.length < 2 ||
    last === undefined ||
    tokens.slice(at, last.to).some(({ low }) => /^(?:each|least|most|up|more|less)$/u.test(low))
  )
    return [];
  const sum = rounded(parts.reduce((all, { value }) => all + value, 0));
  if (sum === total.value) return [];
  const note = `The parts come to ${shown(sum)} and the whole is given as ${shown(total.value)}; which of the figures is right?`;
  return [findingOn('number', unit, view, [total.from, last.to], note, 'certain')];
}

/** A number with its thousands grouped. */
export const shown = (value: number): string =>
  String(value).replace(/\B(?=(?:\d{3})+(?!\d))(?<!\.\d*)/gu, ',');

const MEMBERS =
  /^(?:member|judge|minister|commissioner|officer|expert|delegate|representative|arbitrator|person|seat|panelist)$/u;
const CHOSEN = /^(?:named|appointed|nominated|chosen|elected|designated|selected|by|from)$/u;

/** "A board of five members, two named by each Party and two by both together": five is not two for each and two. */
function members({ sentence: { unit, view }, quantities }: CountedSentence, parties: number): LintFinding[] {
  const { tokens } = view;
  const total = quantities.find(({ noun, value }) => MEMBERS.test(noun) && value > 1);
  if (total === undefined || !/^[,:(]$/u.test(tokens[total.to]?.text ?? '')) return [];
  const parts = quantities.filter(
    ({ from, noun }) => from >= total.to && (noun === '' || MEMBERS.test(noun)),
  );
  const last = parts.at(-1);
  if (last === undefined || quantities.filter(({ from }) => from >= total.to).length !== parts.length)
    return [];
  const counts = parts.map((part) => chosenBy(tokens, part, parties));
  if (counts.includes(null) || (parts.length === 1 && !isEach(tokens, last))) return [];
  const sum = counts.reduce<number>((all, each) => all + (each ?? 0), 0);
  if (sum === total.value) return [];
  const words = quoted(unit, spanOf(tokens, total.from, total.to - 1));
  const note = `${words} are given, and those named one by one come to ${sum}; which of the figures is right?`;
  return [findingOn('number', unit, view, [total.from, last.to], note, 'likely')];
}

/** How many members a part brings; null where nobody is said to choose them. */
function chosenBy(tokens: readonly Token[], { value, to }: Quantity, parties: number): number | null {
  const skip = tokens[to]?.text === ',' ? closing(tokens, to + 1) : to;
  const isFor = tokens[skip]?.low === 'for' && tokens.slice(skip + 1, skip + 3).some(isCapital);
  const chosen = isFor || tokens.slice(skip, skip + 3).some(({ low }) => CHOSEN.test(low));
  if (!chosen) return null;
  if (!isEach(tokens, { to: skip })) return value;
  return parties > 0 ? value * parties : null;
}

const isEach = (tokens: readonly Token[], { to }: { readonly to: number }): boolean =>
  tokens.slice(to, to + 5).some(({ low }) => low === 'each');

function closing(tokens: readonly Token[], from: number): number {
  for (let at = from; at < Math.min(tokens.length, from + 10); at += 1)
    if (tokens[at]?.text === ',') return at + 1;
  return from;
}

/** Whether square brackets stand in the sentence: its figures are then proposals beside each other. */
export const hasBrackets = ({ sentence: { unit, view } }: CountedSentence): boolean => {
  const [start, end] = spanOf(view.tokens, view.lent, Math.max(view.lent, view.tokens.length - 1));
  return unit.text.slice(start, end + 1).includes('[');
};
