import { plainText } from '../draft-builder.ts';
import { readDraft } from '../reading/provisions.ts';
import type { ReadProvision } from '../types.ts';
import { lint } from './lint.ts';
import type { LintCheck, LintOptions } from './types.ts';

/** The provisions of a plain text, one paragraph each. */
export function provisionsOf(text: string): readonly ReadProvision[] {
  const lines = text
    .trim()
    .split('\n')
    .map((line) => line.trim());
  const read = readDraft(plainText(lines.join('\n\n')), { fidelity: 'verbatim' });
  if (!read.ok) throw new Error(read.fault.what);
  return read.value.provisions;
}

const ABOUT: LintOptions = { completeness: 'extract', parties: [{ name: 'Ardan' }, { name: 'Sel' }] };

/** What one check asks of a text, as "path: quote"; for tests. */
export const askedOf = (check: LintCheck, text: string, options: LintOptions = {}): string[] =>
  lint(provisionsOf(text), { ...ABOUT, ...options })
    .findings.filter((finding) => finding.check === check)
    .map(({ path, quote, clause }) =>
      path === null ? (clause ?? '') : `${path}: ${quote.replace(/\s+/gu, ' ')}`,
    );

/** The places that can be read in two ways, as "path kind: quote"; for tests. */
export const twiceReadIn = (text: string): string[] =>
  lint(provisionsOf(text), ABOUT).ambiguities.map(
    ({ path, kind, quote }) => `${path} ${kind}: ${quote.replace(/\s+/gu, ' ')}`,
  );
