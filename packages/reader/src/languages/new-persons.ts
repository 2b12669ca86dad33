/**
 * Persons whom nothing knows, in a language that writes names in capitals: whoever is named as the speaker of a
 * quotation, and whoever stands right behind an office ("l'émissaire Luc Amstad", "міністр Велмари Ода Вей"). Each is
 * proposed with every place where the same full name stands. Arabic has no capitals, so nobody is found there.
 */
import { words } from '@nonpaper/text';
import type { Word } from '@nonpaper/text';
import type { Span } from '@nonpaper/vocabulary';
import type { MentionAt, MentionFound } from '../mentions/mention-at.ts';
import { firstBehind, overlap } from '../mentions/mention-at.ts';
import type { ReadStatement } from '../reading.ts';
import { inCapitals, nameBehind } from './apposition.ts';
import type { LanguagePack } from './pack.ts';
import { headOf, nameIn, spanOf } from './speaker-of.ts';
import { tableOf } from './table.ts';
import type { Table } from './table.ts';

/** So many words of an office may stand before the comma or the name ("закордонних справ Велмари"). */
const LONGEST_OFFICE = 8;
const BREAKS = new Set([',', ';', ':', '—', '–', '(', ')', '.', '!', '?', '…', '«', '»', '“', '”', '"']);

/** The persons of a text that none of `names` covers, in order. Linear. */
export function newPersons(
  text: string,
  pack: LanguagePack,
  names: readonly MentionAt[],
  statements: readonly ReadStatement[],
): MentionFound[] {
  const table = tableOf(pack);
  const list = words(text);
  const spoken = statements.flatMap(({ speaker }) =>
    speaker.class === 'named' && speaker.record === undefined && speaker.name !== undefined
      ? [speaker.name]
      : [],
  );
  const full = new Set([...spoken, ...behindOffices(text, list, table)].filter(isFull));
  return placesOf(text, list, full).filter(({ span }) => !isCovered(names, span));
}

const isFull = (name: string): boolean => /^\p{Lu}\S*\s+\p{Lu}/u.test(name);

/** Names in capitals that stand behind an office, or behind its comma. */
function behindOffices(text: string, list: readonly Word[], { heads, genitives }: Table): string[] {
  return list.flatMap((word, at) => {
    if (heads.get(headOf(word)) !== 'office') return [];
    const near = list.slice(at + 1, at + 1 + 2 * LONGEST_OFFICE);
    const stop = near.findIndex((each) => BREAKS.has(each.text));
    const end = stop < 0 ? near.length : stop;
    const beside = end <= LONGEST_OFFICE ? near.slice(end + 1, nameBehind(near, end, BREAKS)) : [];
    const name =
      rightBehind(text, near, { heads, genitives }) ??
      (beside.length > 0 ? text.slice(...spanOf(beside)) : null);
    return name === null ? [] : [name];
  });
}

/** The name that an office's words lead to: right behind it, or behind the country's genitive. */
function rightBehind(
  text: string,
  near: readonly Word[],
  { heads, genitives }: Pick<Table, 'heads' | 'genitives'>,
): string | null {
  const first = near.slice(0, genitives.length > 0 ? LONGEST_OFFICE : 1).findIndex(inCapitals);
  if (first < 0) return null;
  const length = near.slice(first).findIndex((word) => !inCapitals(word));
  const run = near.slice(first, length < 0 ? near.length : first + length);
  const name = nameIn(text, run, heads, genitives);
  const withCountry = name !== null && run.length > 2 && !name.startsWith(run[0]?.text ?? '');
  return first === 0 || withCountry ? name : null;
}

/** Every place of some full names. */
function placesOf(text: string, list: readonly Word[], full: ReadonlySet<string>): MentionFound[] {
  const firsts = new Map<string, string[]>();
  for (const name of full) {
    const first = words(name)[0]?.text ?? '';
    firsts.set(first, [...(firsts.get(first) ?? []), name]);
  }
  return list.flatMap(({ text: first, span: [start] }): MentionFound[] => {
    const name = firsts.get(first)?.find((each) => text.startsWith(each, start));
    if (name === undefined) return [];
    return [
      {
        kind: 'person',
        name,
        by: 'proposed',
        rule: 'person-in-other-language',
        span: [start, start + name.length],
      },
    ];
  });
}

function isCovered(names: readonly MentionAt[], span: Span): boolean {
  const near = names[firstBehind(names, span[0])];
  return near !== undefined && overlap(near.span, span);
}
