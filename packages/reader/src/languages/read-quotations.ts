/**
 * Direct quotations of a language that is read in part. A quotation is proposed where a reporting word of the language
 * stands beside it in its paragraph and somebody is named with it; all else is left alone.
 *
 * Plan: take the words between the quotation and its neighbours, or the ends of its sentence. Behind the quotation, the
 * first reporting word counts if it stands near; before it, the last one. The speaker is the words between reporting
 * word and quotation, or on the other side of the reporting word. A known name in them wins; then a name in capitals;
 * then a word for an office, a body or a nameless person; a pronoun, or a verb without a subject where the language drops
 * it, stands for whoever spoke last: in a quotation before, or in the sentences right before without one.
 */
import { paragraphs, words } from '@nonpaper/text';
import type { Quotation, Word } from '@nonpaper/text';
import type { Force, Span } from '@nonpaper/vocabulary';
import type { MentionAt } from '../mentions/mention-at.ts';
import type { ReadSpeaker, ReadStatement } from '../reading.ts';
import type { LanguagePack } from './pack.ts';
import { inCapitals, nameBehind, phraseBeforeInsertion, phraseBetweenCommas } from './apposition.ts';
import { allQuotations } from './all-quotations.ts';
import { low } from './phrases.ts';
import { spanOf, speakerOf } from './speaker-of.ts';
import { tableOf } from './table.ts';
import type { Table } from './table.ts';

/** Words that are looked at on each side of a quotation. */
const REACH = 24;
/** A reporting word behind a quotation stands no further off than this. */
const NEAR = 7;
/** A speaker has no more words than this. */
const LONGEST_SPEAKER = 12;
/** A quotation of fewer words is a term in quotation marks, unless a colon leads to it or it ends as a sentence does. */
const FEWEST_WORDS = 3;
const ENDS = new Set(['.', '!', '?', '…', '؟', '۔']);
const BREAKS = new Set([',', ';', ':', '—', '–', '(', ')', '،', '؛', '-']);

/** A quotation with its reporting word and the words that name the speaker. */
interface Reported {
  readonly quotation: Quotation;
  readonly cue: Span;
  readonly force: Force;
  readonly source: readonly Word[];
}

/** The direct quotations of a text that somebody is said to have spoken, in its order. Linear. */
export function readQuotations(
  text: string,
  pack: LanguagePack,
  names: readonly MentionAt[],
): ReadStatement[] {
  const table = tableOf(pack);
  const blocks = paragraphs(text);
  const isTerm = ({ closed, inner, span: [from] }: Quotation): boolean =>
    closed &&
    !/[:：]\s*$/u.test(text.slice(Math.max(0, from - 4), from)) &&
    !ENDS.has(text.charAt(inner[1] - 1)) &&
    words(text, inner).filter(({ kind }) => kind !== 'mark').length < FEWEST_WORDS;
  const all = allQuotations(text, blocks).filter((each) => !isTerm(each)); // names in marks bound nothing
  let last: ReadSpeaker | null = null;
  let block = 0;
  const found: ReadStatement[] = [];
  all.forEach((quotation, index) => {
    if (!quotation.closed) return;
    while (block < blocks.length - 1 && (blocks[block]?.[1] ?? 0) <= quotation.span[0]) block += 1;
    const [from, to] = blocks[block] ?? [0, text.length];
    const start = Math.max(from, all[index - 1]?.span[1] ?? 0);
    const end = Math.min(to, all[index + 1]?.span[0] ?? text.length);
    const reported = behind(text, table, quotation, end) ?? before(text, table, quotation, start);
    if (reported === null) return;
    const source = speakersWords(reported.source, table);
    const meant = (): ReadSpeaker | null => spokeBefore(text, table, names, quotation.span[0], from) ?? last;
    const speaker = speakerOf(text, table, source, names, meant);
    if (speaker === null) return;
    last = speaker;
    found.push(statementOf(text, pack, { ...reported, source }, speaker, found.length));
  });
  return found;
}

/** Words up to the end of the sentence, at most `REACH`. */
function wordsBehind(text: string, from: number, end: number): Word[] {
  const list = words(text, [from, Math.min(end, from + REACH * 16)]).slice(0, REACH);
  const stop = list.findIndex((word) => ENDS.has(word.text));
  return stop < 0 ? list : list.slice(0, stop);
}

function wordsBefore(text: string, start: number, to: number): Word[] {
  const list = words(text, [Math.max(start, to - REACH * 16), to]).slice(-REACH);
  const stop = list.findLastIndex((word) => ENDS.has(word.text));
  return list.slice(stop + 1);
}

/** "a-t-il déclaré": the speaker stands in the reporting words. */
const PRONOUN_INSIDE = /-(?:il|elle|ils|elles)$/u;

/** `«…», a déclaré X`, `«…», — сказав X`, `«…», según X`, `«…», X dit`. */
function behind(text: string, { cues, leads }: Table, quotation: Quotation, end: number): Reported | null {
  const list = wordsBehind(text, quotation.span[1], end);
  for (let at = 0; at < Math.min(list.length, NEAR + 3); at += 1) {
    const hit = cues.at(list, at);
    if (hit === null) continue;
    const cue: Span = [list[at]?.span[0] ?? 0, list[at + hit.length - 1]?.span[1] ?? 0];
    const ahead = list.slice(0, at).filter(({ kind }) => kind !== 'mark');
    const own = list.slice(at, at + hit.length);
    if (own.some(({ text: word }) => PRONOUN_INSIDE.test(word)))
      return { quotation, cue, force: hit.value.force, source: own };
    const source = ahead.length > 0 && !hit.value.source ? ahead : phraseFrom(list, at + hit.length);
    return {
      quotation,
      cue,
      force: hit.value.force,
      source: source.length > 0 || leads.size > 0 ? source : own, // "añadió" has its subject in its ending
    };
  }
  return null;
}

/** `X a déclaré : «…»`, `وقال X: «…»`, `Según X, «…»`; `وأضافت: «…»` where the language drops its subject. */
function before(text: string, table: Table, quotation: Quotation, start: number): Reported | null {
  const told = toldIn(wordsBefore(text, start, quotation.span[0]), table);
  const isOpen = told !== null && told.source.length === 0 && table.leads.size === 0;
  return told === null || isOpen ? null : { quotation, ...told };
}

/** The last reporting word of a list, and the words that name who speaks by it; null where none stands there. */
function toldIn(list: readonly Word[], { cues, hearers }: Table): Omit<Reported, 'quotation'> | null {
  for (let at = list.length - 1; at >= 0; at -= 1) {
    const hit = cues.at(list, at);
    if (hit === null) continue;
    const cue: Span = [list[at]?.span[0] ?? 0, list[at + hit.length - 1]?.span[1] ?? 0];
    const inner = behindHearers(phraseFrom(list, at + hit.length), hearers);
    const outer = phraseTo(list, at);
    const isBehind = hit.value.source || outer.length === 0 || startsAlone(list, at) || opensName(inner);
    const chosen = isBehind ? inner : outer;
    const inserted = chosen.length === 0 ? phraseBeforeInsertion(list, at, BREAKS) : [];
    const source = inserted.length > 0 ? inserted.slice(-LONGEST_SPEAKER) : chosen;
    return { cue, force: hit.value.force, source };
  }
  return null;
}

/** How far before a quotation somebody may have spoken without one to be "he", in units. */
const SPOKE_BACK = 400;

/** Who speaks by the reporting word of a sentence before, the nearest first, that has no quotation: `X заявив, що …. «…», — сказав він.` */
function spokeBefore(
  text: string,
  table: Table,
  names: readonly MentionAt[],
  place: number,
  start: number,
): ReadSpeaker | null {
  const list = words(text, [Math.max(start, place - SPOKE_BACK), place]);
  let end = list.findLastIndex((word) => ENDS.has(word.text));
  while (end > 0) {
    const from = list.slice(0, end).findLastIndex((word) => ENDS.has(word.text)) + 1;
    const told = toldIn(list.slice(from, end), table);
    const speaker =
      told === null ? null : speakerOf(text, table, speakersWords(told.source, table), names, () => null);
    if (speaker !== null) return speaker;
    end = from - 1;
  }
  return null;
}

/** Whether a phrase begins with a name of two words: `declaró Mara Haal: «…»`. */
const opensName = ([first, second]: readonly Word[]): boolean => inCapitals(first) && inCapitals(second);

/** Whether the reporting word opens its clause, so that the speaker stands behind it. */
const startsAlone = (list: readonly Word[], at: number): boolean =>
  at === 0 || (BREAKS.has(list[at - 1]?.text ?? '') && phraseBetweenCommas(list, at, BREAKS) === null);

/** `розповів «Хвилі» дипломат`: behind the title, in marks, of whom it was told. */
function behindTitle(list: readonly Word[], from: number): number {
  if (list[from]?.text !== '«') return from;
  const close = list.findIndex(({ text }, at) => at > from && text === '»');
  return close > from && close <= from + FEWEST_WORDS + 1 ? close + 1 : from;
}

/** The words from a place to the next break, and a name set beside them: `la ministre, Mara Haal.` */
function phraseFrom(list: readonly Word[], from: number): Word[] {
  let start = behindTitle(list, from);
  while (start < list.length && list[start]?.kind === 'mark') start += 1;
  const stop = list.findIndex((word, at) => at >= start && BREAKS.has(word.text));
  const end = stop < 0 ? list.length : stop;
  return list.slice(start, nameBehind(list, end, BREAKS)).slice(0, LONGEST_SPEAKER);
}

/** The words from the last break up to a place; of `Mara Haal, ministre, a dit` all that stands before the cue. */
function phraseTo(list: readonly Word[], to: number): Word[] {
  const beside = phraseBetweenCommas(list, to, BREAKS);
  if (beside !== null) return beside.slice(-LONGEST_SPEAKER);
  const start = list.slice(0, to).findLastIndex((word) => BREAKS.has(word.text));
  return list.slice(start + 1, to).slice(-LONGEST_SPEAKER);
}

/** The words behind those that tell whom it was told ("a la prensa la portavoz"). */
const behindHearers = (list: readonly Word[], hearers: Table['hearers']): readonly Word[] =>
  list.slice(hearers.at(list, 0)?.length ?? 0);

/** The words that name the speaker: behind whom it was told, and up to a day, a number or what was said. */
function speakersWords(source: readonly Word[], table: Table): readonly Word[] {
  const behind = behindHearers(source, table.hearers);
  const end = behind.findIndex((word, at) => at > 0 && table.that.has(low(word.text)));
  return withoutDay(end < 0 ? behind : behind.slice(0, end), table);
}

/** A speaker's words up to the first day or number, and without the article or preposition that led to it. */
function withoutDay(source: readonly Word[], { days }: Table): readonly Word[] {
  const stop = source.findIndex(({ text, kind }, at) => at > 0 && (kind === 'number' || days.has(low(text))));
  if (stop < 0) return source;
  const kept = source.slice(0, stop);
  const last = kept.at(-1)?.text ?? '';
  return kept.length > 1 && last.length <= 3 && last === low(last) ? kept.slice(0, -1) : kept;
}

/** How sure a quotation with a reporting word beside it is. */
const SURE = 0.7;

function statementOf(
  text: string,
  { tag }: LanguagePack,
  { quotation, cue, force, source }: Reported,
  speaker: ReadSpeaker,
  index: number,
): ReadStatement {
  return {
    id: `s${index + 1}`,
    speaker,
    via: [],
    cue: text.slice(...cue),
    force,
    content: text.slice(...quotation.inner),
    hedge: [],
    negated: false,
    confidence: SURE,
    by: `quotation-${tag}`,
    spans: { source: source.length === 0 ? [] : [spanOf(source)], cue: [cue], content: [quotation.inner] },
  };
}
