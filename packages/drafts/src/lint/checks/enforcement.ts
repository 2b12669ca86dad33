import { EXPECTED_CLAUSES, type ExpectedClause } from '../../data/lint-clauses.ts';
import type { DraftView } from '../draft-view.ts';
import type { CheckResult } from '../findings.ts';
import { phraseBook } from '../phrases.ts';
import type { LintFinding } from '../types.ts';
import type { SentenceView } from '../view.ts';
import { tokensOf } from '../view.ts';

/** A draft of fewer provisions is taken as a part of one, of which such clauses are not expected. */
export const FEWEST_PROVISIONS = 6;

/** One sign: a phrase, and where it needs one a second phrase behind it in the sentence. */
interface Sign {
  readonly clause: string;
  readonly behind: string | undefined;
}

const BOOK = phraseBook(signsByPhrase());

/** The signs under their first phrase: one phrase can open several. */
function signsByPhrase(): Map<string, Sign[]> {
  const found = new Map<string, Sign[]>();
  for (const { clause, signs } of EXPECTED_CLAUSES) {
    for (const sign of signs) {
      const [first = '', behind] = sign.split(' … ');
      found.set(first, [...(found.get(first) ?? []), { clause, behind: behind?.split(' ')[0] }]);
    }
  }
  return found;
}

/**
 * Clauses that an agreement as a whole is expected to have, each asked about once: what follows on a breach, how disputes
 * are settled, entry into force, duration, amendment, language, depositary, and who the parties are. A clause is there
 * when any of its signs stands in a provision, a heading or the text before the first one.
 */
export function checkEnforcement(view: DraftView): CheckResult {
  if (view.options.completeness === 'extract' || view.units.length < FEWEST_PROVISIONS)
    return { findings: [] };
  const there = new Set<string>();
  for (const { view: sentence } of view.sentences) noteSigns(there, sentence);
  for (const text of new Set([
    view.preamble,
    ...view.units.flatMap(({ provision }) => [provision.heading ?? '', provision.theme ?? '']),
  ]))
    noteSigns(there, { tokens: tokensOf(text), lent: 0 });
  if (view.signatories.known || !speaksOfParties(view)) there.add('parties');
  return { findings: EXPECTED_CLAUSES.filter(({ clause }) => !there.has(clause)).map(missing) };
}

function noteSigns(there: Set<string>, { tokens, lent }: SentenceView): void {
  for (let at = lent; at < tokens.length; at += 1) {
    const hit = BOOK.at(tokens, at);
    if (hit === null) continue;
    const rest = tokens.slice(at + hit.length, at + 60);
    for (const { clause, behind } of hit.value)
      if (behind === undefined || rest.some(({ low }) => low === behind)) there.add(clause);
  }
}

const speaksOfParties = ({ sentences }: DraftView): boolean =>
  sentences.some(({ view }) =>
    view.tokens.some(
      ({ text }, at) => text === 'Parties' && /^(?:the|both)$/iu.test(view.tokens[at - 1]?.text ?? ''),
    ),
  );

const missing = ({ clause, asks }: ExpectedClause): LintFinding => ({
  check: 'enforcement',
  provision: null,
  path: null,
  span: [0, 0],
  quote: '',
  note: asks,
  certainty: clause === 'depositary' || clause === 'language' ? 'possible' : 'likely',
  clause,
});
