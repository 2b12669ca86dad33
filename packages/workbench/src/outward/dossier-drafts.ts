import { declarations, type Asked, type DeclaredDraft, type Declarations } from '@nonpaper/dossier';
import type { Space } from '@nonpaper/analysis';
import { bad, good, type Outcome } from '@nonpaper/vocabulary';
import { idsBySlugs } from '../ask.ts';
import type { Bench } from '../bench.ts';
import type { DealRemark } from '../deal-from-sheets.ts';
import type { NamedPackage } from './asked-packages.ts';

/**
 * Drafts of a dossier as what their accepted treatments leave possible of the issues of a score sheet, matched by name or
 * slug. What the sheet and the dossier do not share is told; issues on which no reading was accepted are left open.
 */
export async function dossierDrafts(
  { store }: Bench,
  asked: Asked,
  slugs: readonly string[],
  space: Space,
): Promise<Outcome<{ packages: readonly NamedPackage[]; remarks: readonly DealRemark[] }>> {
  const ids = await idsBySlugs(store, 'draft', slugs);
  if (!ids.ok) return ids;
  const declared = declarations(await store.slice('deal', asked.audience), asked, { drafts: ids.value });
  const remarks: DealRemark[] = [];
  const packages: NamedPackage[] = [];
  for (const { shortTitle } of declared.notRead)
    remarks.push(remark(`No reading of ${shortTitle} is accepted on any issue, so it was passed over.`));
  for (const draft of declared.drafts) {
    const matched = matchedDraft(declared, draft, space);
    if (!matched.ok) return matched;
    packages.push(matched.value.draft);
    remarks.push(...matched.value.remarks);
  }
  return good({ packages, remarks });
}

const remark = (text: string): DealRemark => ({ code: 'draft-partly-matched', text });

function matchedDraft(
  declared: Declarations,
  draft: DeclaredDraft,
  { names, sizes }: Space,
): Outcome<{ draft: NamedPackage; remarks: readonly DealRemark[] }> {
  const title = draft.draft.shortTitle;
  const open: string[] = [];
  const strange: string[] = [];
  const possible = names.issues.map((issue, at) => {
    const all = Array.from({ length: sizes[at] ?? 0 }, (_, option) => option);
    const place = declared.issues.findIndex(({ issue: own }) => isCalled(issue, own.name, own.slug));
    const ids = place < 0 ? null : (draft.possible[place] ?? null);
    if (ids === null) {
      open.push(issue);
      return all;
    }
    const labels = (declared.issues[place]?.options ?? []).flatMap(({ id, label }) =>
      ids.includes(id) ? [label] : [],
    );
    const left = all.filter((option) =>
      labels.some((label) => isCalled(names.options[at]?.[option] ?? '', label, null)),
    );
    for (const label of labels)
      if (!(names.options[at] ?? []).some((option) => isCalled(option, label, null)))
        strange.push(`${issue}: ${label}`);
    if (left.length > 0) return left;
    open.push(issue);
    return all;
  });
  if (open.length === names.issues.length)
    return bad({
      code: 'draft-not-of-sheet',
      what: `${title} has no accepted reading on any issue that the sheet names as the dossier does.`,
      where: title,
      next: 'Name issues and options in the sheet as the dossier has them; `nonpaper sheet` writes such a sheet.',
    });
  const remarks = [
    ...(open.length === 0 ? [] : [remark(`${title} is held to leave open: ${open.join(', ')}.`)]),
    ...(strange.length === 0
      ? []
      : [remark(`${title} leaves options possible that the sheet does not have: ${strange.join('; ')}.`)]),
  ];
  return good({ draft: { name: title, possible }, remarks });
}

const isCalled = (name: string, other: string, slug: string | null): boolean =>
  name.trim().toLowerCase() === other.trim().toLowerCase() || name === slug;
