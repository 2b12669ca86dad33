import type { Issue, Option, Theme } from '@nonpaper/dossier';
import { based, idOf, type Entering } from './entering.ts';
import type { FolderRecords } from './schema.ts';

export const themeOf = (
  entering: Entering,
  raw: FolderRecords<'themes'>[number],
  ordinal: number,
): Theme => ({
  ...based(entering, 'theme', idOf(entering, 'theme', raw.slug), raw, `themes.yaml, ${raw.slug},`),
  name: raw.name,
  ...(raw.lexicon.length === 0 ? {} : { lexicon: raw.lexicon }),
  ordinal: raw.ordinal ?? ordinal,
});

/** An issue and its options, in the order in which they are written. */
export function issueOf(
  entering: Entering,
  raw: FolderRecords<'issues'>[number],
  ordinal: number,
): [Issue, ...Option[]] {
  const where = `issues.yaml, ${raw.slug},`;
  const issue: Issue = {
    ...based(entering, 'issue', idOf(entering, 'issue', raw.slug), raw, where),
    name: raw.name,
    theme: entering.book.maybe('theme', raw.theme, where),
    scale: raw.scale,
    unit: raw.unit ?? null,
    lexicon: raw.lexicon,
    ordinal: raw.ordinal ?? ordinal,
  };
  const options = raw.options.map((option, place): Option => ({
    ...based(
      entering,
      'option',
      idOf(entering, 'option', option.slug),
      { ...raw, slug: option.slug, citations: option.citations },
      where,
    ),
    issue: issue.id,
    label: option.label,
    ordinal: option.ordinal ?? place,
    value: option.value ?? null,
  }));
  return [issue, ...options];
}
