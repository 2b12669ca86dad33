/**
 * The names of states, bodies and places that a language's folder lists, found in its texts by their printed forms alone:
 * the built-in gazetteer is spelled in English, and by sound it would find Kabul and Mosul in common words of Arabic.
 */
import { words } from '@nonpaper/text';
import type { NameHit, Word } from '@nonpaper/text';
import type { GazetteerEntry } from '../mentions/data/gazetteer.ts';
import type { LanguagePack, NameWords } from './pack.ts';
import { low, phrases } from './phrases.ts';
import type { Phrases } from './phrases.ts';

/** A printed form of a name, and how many letters are written together with it before it. */
interface Form {
  readonly entry: GazetteerEntry;
  readonly form: string;
  readonly joined: number;
}

const KINDS: Readonly<Record<keyof NameWords, GazetteerEntry['kind']>> = {
  parties: 'party',
  bodies: 'organisation',
  places: 'place',
};

/** The names that a language's folder lists, each by its usual English name. */
export const namesOf = ({ names }: LanguagePack): GazetteerEntry[] =>
  (Object.keys(KINDS) as (keyof NameWords)[]).flatMap((group) =>
    names[group]
      .trim()
      .split('\n')
      .filter((line) => line !== '')
      .map((line): GazetteerEntry => {
        const [name = '', forms = ''] = line.split('|');
        return { kind: KINDS[group], name, names: forms.split(','), as: 'name' };
      }),
  );

/** A name of one word in the other cases of its language; longer names are listed in each. */
function inCases(form: string, { cases = [] }: LanguagePack): string[] {
  const rule = form.includes(' ') ? undefined : cases.find(([ending]) => form.endsWith(ending));
  if (rule === undefined || form === form.toUpperCase()) return [form];
  const stem = form.slice(0, form.length - rule[0].length);
  return [form, ...rule[1].map((ending) => stem + ending)];
}

function formsOf(entry: GazetteerEntry, pack: LanguagePack): [phrase: string, form: Form][] {
  return entry.names
    .flatMap((name) => inCases(name, pack))
    .flatMap((form): [string, Form][] => [
      [form, { entry, form, joined: 0 }],
      ...(pack.joined ?? [])
        .filter(([, replaces]) => form.startsWith(replaces))
        .map(([prefix, replaces]): [string, Form] => {
          const rest = form.slice(replaces.length);
          return [prefix + rest, { entry, form: rest, joined: prefix.length }];
        }),
    ]);
}

const tables = new WeakMap<LanguagePack, Phrases<Form>>();

function tableOf(pack: LanguagePack): Phrases<Form> {
  const known = tables.get(pack);
  if (known !== undefined) return known;
  const made = phrases(namesOf(pack).flatMap((entry) => formsOf(entry, pack)));
  tables.set(pack, made);
  return made;
}

/** Whether a name is written as it must be: letters alone in capitals (`ООН`), another with its capital where it has one. */
function isWrittenAs(form: string, written: string): boolean {
  if (low(form) === form) return true;
  if (form === form.toUpperCase()) return written === form;
  const first = written.charAt(0);
  return first !== first.toLowerCase();
}

/** The names of a language's folder in a text, in order. Linear. */
export function findListed(text: string, pack: LanguagePack): NameHit<GazetteerEntry>[] {
  const table = tableOf(pack);
  const list: readonly Word[] = words(text);
  const found: NameHit<GazetteerEntry>[] = [];
  for (let at = 0; at < list.length;) {
    const hit = table.at(list, at);
    const start = (list[at]?.span[0] ?? 0) + (hit?.value.joined ?? 0);
    const end = list[at + (hit?.length ?? 1) - 1]?.span[1] ?? start;
    const written = text.slice(start, end);
    const isName = hit !== null && isWrittenAs(hit.value.form, written);
    if (isName) found.push({ span: [start, end], text: written, values: [hit.value.entry] });
    at += isName ? hit.length : 1;
  }
  return found;
}
