import { plainText } from '../draft-builder.ts';
import { readDraft } from '../reading/provisions.ts';
import type { ReadProvision } from '../types.ts';
import { lint } from './lint.ts';
import type { BankDraft } from './test-bank.ts';
import type { LintReport } from './types.ts';

/** Right, wrong and missed questions of one check. */
export interface Score {
  right: number;
  wrong: number;
  missed: number;
}

/** A bank as scored: by check, and each difference in words. */
export interface BankScore {
  readonly byCheck: Map<string, Score>;
  readonly differences: string[];
  readonly provisions: number;
  readonly clean: number;
}

const MARK = /\s*\{\{([^}]*)\}\}/gu;

/** The provisions of a bank's draft, the checks that are expected of each, and the report on it. */
export function readBankDraft(draft: BankDraft): {
  provisions: readonly ReadProvision[];
  expected: Map<string, Set<string>>;
  report: LintReport;
} {
  const marked = provisionsOf(draft.text.replace(MARK, (_, checks: string) => ` {{${checks}}}`));
  const provisions = provisionsOf(draft.text.replace(MARK, ''));
  const expected = new Map(
    marked.map(({ path, text }) => [
      path,
      new Set([...text.matchAll(MARK)].flatMap(([, checks = '']) => checks.split(' '))),
    ]),
  );
  const { parties, preamble, completeness } = draft;
  const report = lint(provisions, {
    completeness,
    ...(parties === undefined ? {} : { parties: parties.map((name) => ({ name })) }),
    ...(preamble === undefined ? {} : { preamble }),
  });
  return { provisions, expected, report };
}

function provisionsOf(text: string): readonly ReadProvision[] {
  const read = readDraft(plainText(text.trim()), { fidelity: 'verbatim' });
  if (!read.ok) throw new Error(read.fault.what);
  return read.value.provisions;
}

/** Scores a bank: a question counts once for each provision and check. */
export function scoreBank(bank: readonly BankDraft[]): BankScore {
  const score: BankScore = { byCheck: new Map(), differences: [], provisions: 0, clean: 0 };
  let [provisionCount, clean] = [0, 0];
  for (const draft of bank) {
    const { expected, report, provisions } = readBankDraft(draft);
    provisionCount += provisions.length;
    const wantsReadings = draft.text.includes('amb:');
    const found = new Map<string, Set<string>>();
    for (const { path, check } of report.findings)
      if (path !== null) (found.get(path) ?? set(found, path)).add(check);
    if (wantsReadings)
      for (const { path, kind } of report.ambiguities)
        (found.get(path) ?? set(found, path)).add(`amb:${kind}`);
    for (const { path, text } of provisions) {
      const [want, have] = [expected.get(path) ?? new Set<string>(), found.get(path) ?? new Set<string>()];
      if (want.size === 0) clean += 1;
      compare(score, want, have, `${draft.name} ${path}: ${text.replace(/\s+/gu, ' ').slice(0, 110)}`);
    }
    if (draft.lacks !== undefined) {
      const have = new Set(
        report.findings.flatMap(({ clause }) => (clause === undefined ? [] : [`enforcement:${clause}`])),
      );
      compare(score, new Set(draft.lacks.map((clause) => `enforcement:${clause}`)), have, draft.name);
    }
  }
  return { ...score, provisions: provisionCount, clean };
}

function set(found: Map<string, Set<string>>, path: string): Set<string> {
  const fresh = new Set<string>();
  found.set(path, fresh);
  return fresh;
}

function compare(
  { byCheck, differences }: BankScore,
  want: ReadonlySet<string>,
  have: ReadonlySet<string>,
  where: string,
): void {
  for (const check of new Set([...want, ...have])) {
    const name = check.split(':')[0] ?? '';
    const score = byCheck.get(name) ?? { right: 0, wrong: 0, missed: 0 };
    byCheck.set(name, score);
    if (want.has(check) && have.has(check)) score.right += 1;
    else if (have.has(check)) {
      score.wrong += 1;
      differences.push(`+${check} ${where}`);
    } else {
      score.missed += 1;
      differences.push(`-${check} ${where}`);
    }
  }
}

/** One line a check, and one for all: precision and recall in per cent. */
export function scoreLines({ byCheck }: BankScore): string[] {
  const all = { right: 0, wrong: 0, missed: 0 };
  const lines = [...byCheck.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([check, score]) => {
      all.right += score.right;
      all.wrong += score.wrong;
      all.missed += score.missed;
      return line(check, score);
    });
  return [...lines, line('all', all)];
}

const line = (check: string, { right, wrong, missed }: Score): string =>
  `${check.padEnd(12)} right ${right}, wrong ${wrong}, missed ${missed}; precision ${share(right, right + wrong)}, recall ${share(right, right + missed)}`;

const share = (part: number, whole: number): string =>
  whole === 0 ? '-' : `${Math.round((part / whole) * 100)} %`;
