/** What the words behind a phrase tell of it: by which name somebody goes, which body it is, and who wants no name. */
import type { MentionKind } from '@nonpaper/vocabulary';
import type { Names } from './names.ts';
import { isWordForPerson } from './head-kinds.ts';
import { isNameWord } from './known-nouns.ts';
import { coreEnd } from '../words/noun-phrase.ts';
import { spanOf, textOf, tokenAt } from '../words/page.ts';
import type { Run, Unit } from '../types.ts';

/** How a text tells, behind who it is, by which name somebody goes: "known only as X", "giving her name as X". */
const KNOWN_AS =
  /\b(?:g[ia]ve|giving|using|known|identified|introduced)(?: only| (?:himself|herself)| (?:his|her|their)(?: first| full)? names?| the name)* (?:only )?as ((?:the )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)/u;

/** The same with the name right behind the verb: "goes by the name of X", "uses the name X", "gave only her first name, X". */
const GOES_BY =
  /\b(?:(?:goes|went|going) by(?: the (?:name|nickname|alias)(?: of)?)?|(?:uses|used|using) the (?:name|alias)(?: of)?|by the name of|calls (?:himself|herself)|(?:gave|gives|giving) only (?:his|her) first name,) [“‘"']?(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)/u;

export function toldName(text: string, unit: Unit, run: Run, core: Run): string | null {
  if (core.to >= run.to) return null;
  const behind = textOf(text, spanOf(unit, { from: core.to, to: run.to }));
  return (KNOWN_AS.exec(behind) ?? GOES_BY.exec(behind))?.[1] ?? calledSo(text, unit, run);
}

/** "a former judge named X": a word for a person, and how that one is called. */
function calledSo(text: string, unit: Unit, run: Run): string | null {
  for (let at = run.from + 1; at < run.to - 1; at += 1) {
    const { low, quote } = tokenAt(unit, at);
    if (quote >= 0 || !/^(?:named|called)$/u.test(low) || !isWordForPerson(tokenAt(unit, at - 1).lemma))
      continue;
    const to = coreEnd(unit, at + 1);
    const name = unit.tokens.slice(at + 1, to);
    if (name.length > 0 && name.every(isNameWord)) return textOf(text, spanOf(unit, { from: at + 1, to }));
  }
  return null;
}

/** How a text tells, behind who it is, that somebody is kept nameless. */
const NAMELESS =
  /\banonym|\bnot (?:want )?to be (?:named|identified|quoted)|\bdeclined to be (?:named|identified|quoted)|\bnot want (?:his|her|their) name|\bnot (?:give|to give) (?:his|her|their) name/iu;

export function asksForNoName(text: string, unit: Unit, run: Run, core: Run): boolean {
  return core.to < run.to && NAMELESS.test(textOf(text, spanOf(unit, { from: core.to, to: run.to })));
}

const BODIES: ReadonlySet<MentionKind> = new Set(['party', 'organisation']);

/** "the junior partner, the Civic List": a body that is named in apposition. */
export function bodyBehind(
  names: Names,
  unit: Unit,
  run: Run,
  core: Run,
): { readonly class: 'institution'; readonly name: string; readonly record?: string } | null {
  if (tokenAt(unit, core.to).low !== ',' || core.to + 1 >= run.to) return null;
  const from = tokenAt(unit, core.to + 1).low === 'the' ? core.to + 2 : core.to + 1;
  const own = { from, to: Math.min(coreEnd(unit, core.to + 1), run.to) };
  const span = spanOf(unit, own);
  const body = names.people
    .mentionsIn(span[0], span[1])
    .find(({ mention, start, end }) => BODIES.has(mention.kind) && start <= span[0] + 1 && end >= span[1]);
  if (body === undefined) return null;
  const { name, record } = body.mention;
  return { class: 'institution', name, ...(record === undefined ? {} : { record }) };
}
