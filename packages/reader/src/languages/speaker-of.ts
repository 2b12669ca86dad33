/** Who is meant by the words that stand as the speaker of a quotation. */
import type { Word } from '@nonpaper/text';
import type { Span } from '@nonpaper/vocabulary';
import type { MentionAt } from '../mentions/mention-at.ts';
import type { ReadSpeaker } from '../reading.ts';
import { low } from './phrases.ts';
import type { Table } from './table.ts';

/** Where a run of words stands. */
export const spanOf = (list: readonly Word[]): Span => [list[0]?.span[0] ?? 0, list.at(-1)?.span[1] ?? 0];

const CLASSES: Readonly<Partial<Record<MentionAt['kind'], ReadSpeaker['class']>>> = {
  person: 'named',
  outlet: 'outlet',
  party: 'institution',
  organisation: 'institution',
};

/** The speaker; `before` gives whoever spoke last, for a pronoun or a verb without a subject. Null where the words name nobody. */
export function speakerOf(
  text: string,
  { heads, genitives, leads }: Table,
  source: readonly Word[],
  names: readonly MentionAt[],
  before: () => ReadSpeaker | null,
): ReadSpeaker | null {
  if (source.length === 0 || leads.has(low(source[0]?.text ?? ''))) return before();
  const span = spanOf(source);
  const inside = namesIn(names, span);
  const person = inside.find(({ kind }) => kind === 'person');
  if (person) return named(person, 'named');
  const name = nameIn(text, source, heads, genitives);
  if (name !== null) return { class: 'named', name };
  const kinds = source.map((word) => heads.get(headOf(word)));
  if (kinds[0] === 'pronoun' || source.some((word) => /-(?:il|elle|ils|elles)$/u.test(word.text)))
    return before();
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
export const headOf = (word: Word): string => low(word.text).replace(/^\p{L}'/u, '');

/** The longest run of two or more words in capitals that are none of the language's heads. */
export function nameIn(
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
