import { CITED_UNITS, CITED_UNITS_ABROAD, INSTRUMENTS, WELL_KNOWN } from '../../data/lint-terms.ts';
import { citationsOf, type Citation } from '../citations.ts';
import type { DraftView, ReadSentence } from '../draft-view.ts';
import { findingOn, quoted, type CheckResult } from '../findings.ts';
import type { NamePhrase } from '../names.ts';
import { placesOf, type Places } from '../places.ts';
import type { LintFinding } from '../types.ts';
import { spanOf } from '../view.ts';

const INSTRUMENT = new Set(INSTRUMENTS.map((each) => each.toLowerCase()));

/**
 * References that lead nowhere: to a unit that is not in the draft, to the provision itself, "the preceding paragraph"
 * in the first one, an annex that is not attached; and instruments of others that are named without a date. In a draft
 * of another language only units cited by number are looked up.
 */
export function checkReference(view: DraftView, english: boolean): CheckResult {
  const places = placesOf(view.units);
  const sorts = english ? CITED_UNITS : { ...CITED_UNITS_ABROAD, ...CITED_UNITS };
  const findings = view.sentences.flatMap((sentence) => [
    ...citedByNumber(sentence, places, sorts),
    ...(english ? [...neighbours(sentence, places), ...undated(sentence, view)] : []),
  ]);
  return { findings };
}

function citedByNumber(
  sentence: ReadSentence,
  places: Places,
  sorts: Readonly<Record<string, string>>,
): LintFinding[] {
  const { unit, view } = sentence;
  const said = new Set<string>();
  return citationsOf(view.tokens, view.lent, sorts).flatMap((citation) => {
    const key = `${citation.sort} ${citation.value} ${citation.within?.value ?? ''}`;
    if (citation.outside || said.has(key) || isOwnHeading(view.tokens, view.lent, citation)) return [];
    said.add(key);
    const found = places.find(citation, unit);
    const on: readonly [number, number] = [citation.from, citation.to];
    if (found === 'missing')
      return [
        findingOn(
          'reference',
          unit,
          view,
          on,
          missing(citation, places, quoted(unit, spanOf(view.tokens, on[0], on[1] - 1))),
          places.knows(citation.sort) ? 'certain' : 'likely',
        ),
      ];
    if (found === 'itself')
      return [
        findingOn(
          'reference',
          unit,
          view,
          on,
          `This provision refers to itself as ${nameIn(citation)}; was another number meant, perhaps from before a renumbering?`,
          'certain',
        ),
      ];
    return [];
  });
}

/** A printed number that opens the sentence ("Article 5. Cease-fire") is a heading, and no reference. */
const isOwnHeading = (tokens: readonly { text: string }[], lent: number, { from, to }: Citation): boolean =>
  from === lent && /^[.:—–-]$/u.test(tokens[to]?.text ?? '.');

function missing(citation: Citation, places: Places, words: string): string {
  const has = places.sorts();
  if (citation.sort === 'annex')
    return `${words} is not attached to this draft; what is agreed by referring to it cannot be read. ${has}`.trim();
  return `There is no ${nameIn(citation)} in this draft; what is owed under it cannot be known. Was it dropped or renumbered? ${has}`.trim();
}

function nameIn({ sort, printed, value, within }: Citation): string {
  const word = sort === 'annex' || sort === 'article' ? sort.charAt(0).toUpperCase() + sort.slice(1) : sort;
  const number = value.includes('.') || /^\d/u.test(printed) ? value : printed;
  return within === null ? `${word} ${number}` : `${word} ${number} of ${within.sort} ${within.value}`;
}

const NEIGHBOUR = /^(?:preceding|previous|foregoing|following|next|last-mentioned|above|below)$/u;

/** "The preceding paragraph" where nothing precedes, "the following article" where nothing follows. */
function neighbours({ unit, view }: ReadSentence, places: Places): LintFinding[] {
  const { tokens, lent } = view;
  const found: LintFinding[] = [];
  for (let at = lent; at + 1 < tokens.length; at += 1) {
    const word = tokens[at]?.low ?? '';
    const cited = CITED_UNITS[tokens[at + 1]?.low ?? ''];
    if (!NEIGHBOUR.test(word) || cited === undefined || tokens[at + 2]?.kind === 'number') continue;
    const back = !/^(?:following|next|below)$/u.test(word);
    if (places.hasNeighbour(unit, back ? -1 : 1, cited)) continue;
    const note = back
      ? 'Nothing stands before this provision at its level, so that “the preceding” one cannot be found; was a provision moved or dropped?'
      : 'Nothing stands behind this provision at its level, so that “the following” one cannot be found; was a provision moved or dropped?';
    found.push(findingOn('reference', unit, view, [at, at + 2], note, 'likely'));
  }
  return found;
}

/** "the trade agreement", "the Ilmet Protocol": an instrument with no date, year or number by which it could be found. */
function undated(sentence: ReadSentence, view: DraftView): LintFinding[] {
  const { unit, view: own } = sentence;
  return [...namedInstruments(sentence, view), ...plainInstruments(sentence)].map(([from, to]) => {
    const words = own.tokens
      .slice(from, to)
      .map(({ text }) => text)
      .join(' ');
    return findingOn(
      'reference',
      unit,
      own,
      [from, to],
      `“${words}” is named without a date or number, so that it is open which text binds; when and between whom was it made?`,
      'possible',
    );
  });
}

const OURS = /^(?:this|present|a|an|any|each|such|no|said|new|separate|final|further|future|another|other)$/u;

function namedInstruments(
  { names, view }: ReadSentence,
  { introduced, preamble }: DraftView,
): [number, number][] {
  const opening = preamble.toLowerCase();
  return names.flatMap((name): [number, number][] => {
    const words = name.low.split(' ');
    if (words.length < 2 || !words.some((word) => INSTRUMENT.has(word)) || isPlain(name)) return [];
    if (
      OURS.test(view.tokens[name.from - 1]?.low ?? '') ||
      introduced.has(name.low) ||
      opening.includes(name.low)
    )
      return [];
    if (WELL_KNOWN.some((known) => name.low.includes(known)) || isDated(view.tokens, name.from, name.to))
      return [];
    return [[name.from, name.to]];
  });
}

/** "Electoral Act" and "Ratification Protocol" of the draft itself: its head is no instrument of another text. */
const isPlain = ({ low }: NamePhrase): boolean =>
  /resolution \d/u.test(low) ||
  /^(?:framework|peace|final|general|comprehensive) (?:agreement|accord|treaty)$/u.test(low);

const SMALL = /^(?:agreement|treaty|protocol|memorandum|convention|accord)$/u;

/** "the trade agreement" in small letters, with one or two words that say which. */
function plainInstruments({ view }: ReadSentence): [number, number][] {
  const { tokens, lent } = view;
  const found: [number, number][] = [];
  for (let at = lent + 2; at < tokens.length; at += 1) {
    if (!SMALL.test(tokens[at]?.text ?? '')) continue;
    const start = tokens[at - 2]?.low === 'the' ? at - 2 : tokens[at - 3]?.low === 'the' ? at - 3 : -1;
    if (
      start < 0 ||
      /^(?:peace|present|framework|final|said|same|above|whole|this|respective|new|draft|current|two|of|signed|entire|separate|such)$/u.test(
        tokens[at - 1]?.low ?? '',
      )
    )
      continue;
    if (
      !isDated(tokens, start, at + 1) &&
      !/^(?:reached|between|made|concluded|under|in|referred|set)$/u.test(tokens[at + 1]?.low ?? '')
    )
      found.push([start, at + 1]);
  }
  return found;
}

/** A year, a date or a number within eight tokens behind, or inside. */
const isDated = (
  tokens: readonly { kind: string; text: string; low: string }[],
  from: number,
  to: number,
): boolean =>
  tokens.slice(Math.max(0, from - 2), to + 8).some(({ text }) => /^\d{2,4}(?:[/-]\d+)*$/u.test(text));
