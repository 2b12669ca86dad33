/**
 * Direct quotations of a language that is read in part. A quotation is proposed where a reporting word of the language
 * stands beside it in its paragraph and somebody is named with it; all else is left alone.
 *
 * Plan: take the words between the quotation and its neighbours, or the ends of its sentence. Behind the quotation, the
 * first reporting word counts if it stands near; before it, the last one. The speaker is the words between reporting
 * word and quotation, or on the other side of the reporting word. A known name in them wins; then a name in capitals;
 * then a word for an office, a body or a nameless person; a pronoun stands for the speaker before.
 */
import { paragraphs, quotations, trimmed, words } from '@nonpaper/text';
import type { Quotation, Word } from '@nonpaper/text';
import type { Force, Span } from '@nonpaper/vocabulary';
import type { MentionAt } from '../mentions/mention-at.ts';
import type { ReadSpeaker, ReadStatement } from '../reading.ts';
import type { LanguagePack } from './pack.ts';
import { inCapitals, nameBehind, phraseBeforeInsertion, phraseBetweenCommas } from './apposition.ts';
import { low, phrases } from './phrases.ts';
import type { Phrases } from './phrases.ts';

/** Words that are looked at on each side of a quotation. */
const REACH = 24;
/** A reporting word behind a quotation stands no further off than this. */
const NEAR = 7;
/** A speaker has no more words than this. */
const LONGEST_SPEAKER = 12;
/** A quotation of fewer words is a term in quotation marks. */
const FEWEST_WORDS = 3;
const ENDS = new Set(['.', '!', '?', '…', '؟', '۔']);
const BREAKS = new Set([',', ';', ':', '—', '–', '(', ')', '،', '؛', '-']);

interface Cue {
  readonly force: Force;
  /** True for "according to", after which only a source stands. */
  readonly source: boolean;
}

interface Table {
  readonly cues: Phrases<Cue>;
  readonly heads: ReadonlyMap<string, ReadSpeaker['class'] | 'pronoun'>;
  /** Words for days, which are no part of a speaker's name. */
  readonly days: ReadonlySet<string>;
  readonly genitives: readonly string[];
}

const tables = new Map<string, Table>();

function tableOf(pack: LanguagePack): Table {
  const known = tables.get(pack.tag);
  if (known !== undefined) return known;
  const cues = Object.entries(pack.cues).flatMap(([force, forms]) =>
    forms.map((form) => [form, { force: force as Force, source: false }] as const),
  );
  const sources = pack.accordingTo.map((form) => [form, { force: 'assert', source: true }] as const);
  const made: Table = {
    cues: phrases<Cue>([...cues, ...sources]),
    heads: new Map([
      ...pack.bodies.map((word) => [low(word), 'institution'] as const),
      ...pack.offices.map((word) => [low(word), 'office'] as const),
      ...pack.nameless.map((word) => [low(word), 'unnamed'] as const),
      ...pack.pronouns.map((word) => [low(word), 'pronoun'] as const),
    ]),
    genitives: pack.genitives ?? [],
    days: new Set([...pack.dates.weekdays.flat(), ...Object.keys(pack.dates.days)].map(low)),
  };
  tables.set(pack.tag, made);
  return made;
}

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
  const all = allQuotations(text, blocks);
  let last: ReadSpeaker | null = null;
  let block = 0;
  const found: ReadStatement[] = [];
  all.forEach((quotation, index) => {
    if (
      !quotation.closed ||
      words(text, quotation.inner).filter(({ kind }) => kind !== 'mark').length < FEWEST_WORDS
    )
      return;
    while (block < blocks.length - 1 && (blocks[block]?.[1] ?? 0) <= quotation.span[0]) block += 1;
    const [from, to] = blocks[block] ?? [0, text.length];
    const start = Math.max(from, all[index - 1]?.span[1] ?? 0);
    const end = Math.min(to, all[index + 1]?.span[0] ?? text.length);
    const reported = behind(text, table, quotation, end) ?? before(text, table, quotation, start);
    if (reported === null) return;
    const source = withoutDay(reported.source, table);
    const speaker = speakerOf(text, table, source, names, last);
    if (speaker === null) return;
    last = speaker.class === 'named' ? speaker : last;
    found.push(statementOf(text, pack, { ...reported, source }, speaker, found.length));
  });
  return found;
}

/** Quotations by the common rules, and those in guillemets with a space inside, which the common rules do not open. */
function allQuotations(text: string, blocks: readonly Span[]): Quotation[] {
  const usual = quotations(text);
  const spaced = blocks.flatMap((block) => guillemets(text, block));
  const overlaps = (a: Quotation, b: Quotation): boolean => a.span[0] < b.span[1] && b.span[0] < a.span[1];
  let at = 0;
  const fresh = spaced.filter((each) => {
    while (at < usual.length && (usual[at]?.span[1] ?? 0) <= each.span[0]) at += 1;
    const near = usual[at];
    return near === undefined || !overlaps(near, each);
  });
  return [...usual, ...fresh].sort((a, b) => a.span[0] - b.span[0]);
}

/** What stands between `«` and the next `»` of a paragraph. */
function guillemets(text: string, [from, to]: Span): Quotation[] {
  const part = text.slice(from, to);
  const found: Quotation[] = [];
  for (let at = part.indexOf('«'); at >= 0; at = part.indexOf('«', at + 1)) {
    const end = part.indexOf('»', at);
    if (end < 0) break;
    const inner = trimmed(text, [from + at + 1, from + end]);
    found.push({ span: [from + at, from + end + 1], inner, closed: true });
    at = end;
  }
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

/** `«…», a déclaré X`, `«…», — сказав X`, `«…», según X`, `«…», X dit`. */
function behind(text: string, { cues }: Table, quotation: Quotation, end: number): Reported | null {
  const list = wordsBehind(text, quotation.span[1], end);
  for (let at = 0; at < Math.min(list.length, NEAR + 3); at += 1) {
    const hit = cues.at(list, at);
    if (hit === null) continue;
    const cue: Span = [list[at]?.span[0] ?? 0, list[at + hit.length - 1]?.span[1] ?? 0];
    const ahead = list.slice(0, at).filter(({ kind }) => kind !== 'mark');
    const source = ahead.length > 0 && !hit.value.source ? ahead : phraseFrom(list, at + hit.length);
    return {
      quotation,
      cue,
      force: hit.value.force,
      source: source.length > 0 ? source : list.slice(at, at + hit.length),
    };
  }
  return null;
}

/** `X a déclaré : «…»`, `وقال X: «…»`, `Según X, «…»`. */
function before(text: string, { cues }: Table, quotation: Quotation, start: number): Reported | null {
  const list = wordsBefore(text, start, quotation.span[0]);
  for (let at = list.length - 1; at >= 0; at -= 1) {
    const hit = cues.at(list, at);
    if (hit === null) continue;
    const cue: Span = [list[at]?.span[0] ?? 0, list[at + hit.length - 1]?.span[1] ?? 0];
    const inner = phraseFrom(list, at + hit.length);
    const outer = phraseTo(list, at);
    const isBehind = hit.value.source || outer.length === 0 || startsAlone(list, at) || opensName(inner);
    const chosen = isBehind ? inner : outer;
    const inserted = chosen.length === 0 ? phraseBeforeInsertion(list, at, BREAKS) : [];
    const source = inserted.length > 0 ? inserted.slice(-LONGEST_SPEAKER) : chosen;
    return source.length === 0 ? null : { quotation, cue, force: hit.value.force, source };
  }
  return null;
}

/** Whether a phrase begins with a name of two words: `declaró Mara Haal: «…»`. */
const opensName = ([first, second]: readonly Word[]): boolean => inCapitals(first) && inCapitals(second);

/** Whether the reporting word opens its clause, so that the speaker stands behind it. */
const startsAlone = (list: readonly Word[], at: number): boolean =>
  at === 0 || (BREAKS.has(list[at - 1]?.text ?? '') && phraseBetweenCommas(list, at, BREAKS) === null);

/** The words from a place to the next break, and a name set beside them: `la ministre, Mara Haal.` */
function phraseFrom(list: readonly Word[], from: number): Word[] {
  let start = from;
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

/** A speaker's words up to the first day or number, and without the article or preposition that led to it. */
function withoutDay(source: readonly Word[], { days }: Table): readonly Word[] {
  const stop = source.findIndex(({ text, kind }, at) => at > 0 && (kind === 'number' || days.has(low(text))));
  if (stop < 0) return source;
  const kept = source.slice(0, stop);
  const last = kept.at(-1)?.text ?? '';
  return kept.length > 1 && last.length <= 3 && last === low(last) ? kept.slice(0, -1) : kept;
}

const spanOf = (list: readonly Word[]): Span => [list[0]?.span[0] ?? 0, list.at(-1)?.span[1] ?? 0];

const CLASSES: Readonly<Partial<Record<MentionAt['kind'], ReadSpeaker['class']>>> = {
  person: 'named',
  outlet: 'outlet',
  party: 'institution',
  organisation: 'institution',
};

function speakerOf(
  text: string,
  { heads, genitives }: Table,
  source: readonly Word[],
  names: readonly MentionAt[],
  last: ReadSpeaker | null,
): ReadSpeaker | null {
  const span = spanOf(source);
  const inside = namesIn(names, span);
  const person = inside.find(({ kind }) => kind === 'person');
  if (person) return named(person, 'named');
  const name = capitalised(text, source, heads, genitives);
  if (name !== null) return { class: 'named', name };
  const kinds = source.map((word) => heads.get(headOf(word)));
  if (kinds[0] === 'pronoun' || source.some((word) => /-(?:il|elle|ils|elles)$/u.test(word.text)))
    return last;
  const kind = kinds.find((each) => each !== undefined);
  if (kind !== undefined && kind !== 'pronoun') return { class: kind, descriptor: text.slice(...span) };
  const known = inside.find((each) => CLASSES[each.kind] !== undefined);
  return known ? named(known, CLASSES[known.kind] ?? 'institution') : null;
}

/** The names in a span; `names` stand in the order of the text. */
function namesIn(names: readonly MentionAt[], [start, end]: Span): MentionAt[] {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.span[0] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const found: MentionAt[] = [];
  for (let name = names[low]; name && name.span[0] < end; low += 1, name = names[low])
    if (name.span[1] <= end) found.push(name);
  return found;
}

const named = ({ name, record }: MentionAt, kind: ReadSpeaker['class']): ReadSpeaker => ({
  class: kind,
  name,
  ...(record === undefined ? {} : { record }),
});

/** A word without an article that an apostrophe joins to it ("l'envoyé"). */
const headOf = (word: Word): string => low(word.text).replace(/^\p{L}'/u, '');

/** The longest run of two or more words in capitals that are none of the language's heads. */
function capitalised(
  text: string,
  source: readonly Word[],
  heads: Table['heads'],
  genitives: readonly string[],
): string | null {
  let best: readonly Word[] = [];
  let run: Word[] = [];
  for (const word of source) {
    const isName = /^\p{Lu}\p{L}/u.test(word.text) && !heads.has(headOf(word));
    run = isName ? [...run, word] : [];
    if (run.length > best.length) best = run;
  }
  const name = best.length > 2 && isCountry(best[0], genitives) ? best.slice(1) : best;
  return name.length < 2 ? null : text.slice(...spanOf(name));
}

/** Whether the first of three capitals or more is the country of an office: a genitive, or letters alone (США). */
const isCountry = (word: Word | undefined, genitives: readonly string[]): boolean =>
  genitives.length > 0 &&
  word !== undefined &&
  (/^\p{Lu}{2,}$/u.test(word.text) || genitives.some((end) => word.text.endsWith(end)));

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
