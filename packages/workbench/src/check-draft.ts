import {
  LINT_CHECKS,
  lint,
  type LintCheck,
  type LintFinding,
  type LintReport,
  type NamedParty,
} from '@nonpaper/drafts';
import { lintPage, type DossierHead, type Page } from '@nonpaper/pages';
import { comparisonDraft, pageSide, type ComparisonDraft } from './side-shown.ts';
import { pathIn, type DraftSide } from './draft-side.ts';
import type { Store } from './ports.ts';

/** A draft with the questions that careful reading asks of it. */
export interface CheckedDraft {
  readonly side: DraftSide;
  readonly report: LintReport;
}

/** Asks the questions of a careful reader of a draft; `parties` are those who sign, where they are known. */
export function checkDraft(side: DraftSide, parties: readonly NamedParty[]): CheckedDraft {
  const report = lint(side.provisions, {
    language: side.language,
    fidelity: side.fidelity,
    completeness: side.completeness === 'extract' ? 'extract' : 'complete',
    ...(parties.length === 0 ? {} : { parties }),
    ...(side.preamble === '' ? {} : { preamble: side.preamble }),
  });
  return { side, report };
}

/** What `nonpaper lint DRAFT --json` prints. */
export interface LintJson extends Omit<LintReport, 'messages'> {
  readonly draft: ComparisonDraft;
  readonly messages: readonly { readonly code: string; readonly text: string }[];
}

export const lintJson = ({ side, report }: CheckedDraft): LintJson => ({
  draft: comparisonDraft(side, 0),
  ...report,
  messages: [...side.messages, ...report.messages],
});

const TITLES: Readonly<Record<LintCheck, string>> = {
  actor: 'Who does it?',
  deadline: 'By when?',
  verifier: 'Who confirms it?',
  vague: 'What does it come to?',
  term: 'What does the term mean?',
  reference: 'Where is what it refers to?',
  sequence: 'After what?',
  sense: 'One word, two things; two words, one thing',
  number: 'Figures and dates that do not fit',
  absent: 'A duty on somebody who does not sign',
  conflict: 'Duties that exclude each other',
  enforcement: 'What the whole does not say',
};

/** The page of a checked draft; `head` is null for a file outside any dossier. */
export function checkedPage(head: DossierHead | null, { side, report }: CheckedDraft): Page {
  const named = new Map(side.provisions.map((each) => [each.id, pathIn(side)(each)]));
  const shown = (
    each: Pick<LintFinding, 'provision' | 'quote' | 'note'> & { readonly certainty?: string },
  ) => ({
    path: each.provision === null ? null : (named.get(each.provision) ?? null),
    quote: each.quote,
    note: each.note,
    certainty: each.certainty ?? '',
  });
  return lintPage(head ?? { title: side.title, notices: [] }, {
    draft: pageSide(side),
    groups: LINT_CHECKS.map((check) => ({
      title: TITLES[check],
      questions: report.findings.filter((each) => each.check === check).map(shown),
    })),
    ambiguities: report.ambiguities.map(shown),
    remarks: report.messages.map(({ text }) => text),
  });
}

/**
 * Those who sign: the names that were given; else, of a kept draft, the parties that it binds, with all their names;
 * none where nobody knows.
 */
export async function signatories(
  store: Store | null,
  side: DraftSide,
  given: readonly string[],
): Promise<NamedParty[]> {
  if (given.length > 0) return given.map((name) => ({ name, aliases: [] }));
  const found: NamedParty[] = [];
  for (const { party } of store === null ? [] : (side.kept?.binds ?? [])) {
    const record = await store?.get('party', party);
    const [name, ...aliases] = (record?.names ?? []).map(({ text }) => text);
    if (name !== undefined) found.push({ name, aliases });
  }
  return found;
}
