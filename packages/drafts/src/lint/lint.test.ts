import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lint } from './lint.ts';
import { KEPT_BANK, LATE_BANK, OPEN_BANK } from './test-bank.ts';
import { readBankDraft, scoreBank } from './test-bank-scores.ts';
import { provisionsOf } from './test-asked.ts';

const WORDS =
  'The Parties shall withdraw their forces within ten days after the release of prisoners , and may Article 5 paragraph 2 Annex II “Zone” means [ ] ( ) Joint Commission he they 120 per cent 31 June 2030 NATO in parallel phase two such as or . ;'.split(
    ' ',
  );
const prose = fc.array(fc.constantFrom(...WORDS), { maxLength: 120 }).map((words) => words.join(' '));
const draft = fc.array(prose, { maxLength: 8 }).map((texts) =>
  texts.map((text, index) => ({
    id: `p-${index}`,
    path: String(index + 1),
    number: `${index + 1}.`,
    text,
    brackets: [],
    span: [0, text.length] as const,
  })),
);

describe('lint(provisions)', () => {
  it('gives quotes that are slices, questions in order of place, and sums that add up, for any text', () => {
    fc.assert(
      fc.property(draft, (provisions) => {
        const { findings, ambiguities, summary } = lint(provisions);
        const textOf = new Map(provisions.map(({ id, text }) => [id, text]));
        for (const { provision, span, quote, note } of [...findings, ...ambiguities]) {
          if (provision !== null) expect(textOf.get(provision)?.slice(...span)).toBe(quote);
          expect(note).toMatch(/^\S.*[.?]$/su);
        }
        const places = findings.map(({ provision, span }) =>
          provision === null ? [99, 0] : [Number(provision.slice(2)), span[0]],
        );
        expect(places).toEqual(
          [...places].sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0)),
        );
        expect(Object.values(summary.byCheck).reduce((sum, each) => sum + each, 0)).toBe(findings.length);
        expect(lint(provisions)).toEqual(lint(provisions));
      }),
      { numRuns: 150 },
    );
  });

  it('does not fall on a million brackets, one long word, or an endless sentence', () => {
    for (const text of ['['.repeat(1e6), 'a'.repeat(1e6), 'The Parties shall withdraw and '.repeat(3e3)]) {
      const provisions = [
        { id: 'p', path: '1', number: '1.', text, brackets: [], span: [0, text.length] as const },
      ];
      expect(lint(provisions).findings.length).toBeLessThan(50);
    }
  });

  it('is content with nothing', () => {
    expect(lint([]).findings).toEqual([]);
  });

  it('says that other languages are not checked, named or noticed', () => {
    const text =
      '1. Les Parties retirent leurs forces dans un délai de trente jours à compter de la signature du présent accord, et elles libèrent tous les prisonniers de guerre avant la fin du mois de mai, selon les modalités que la commission mixte aura fixées.\n2. Selon l’article 9, tout est dit.';
    const { findings, messages, summary, ambiguities } = lint(provisionsOf(text));
    expect(messages.map(({ code }) => code)).toEqual(['lint-language-unchecked']);
    expect(findings.map(({ check, quote }) => [check, quote])).toEqual([['reference', 'l’article 9']]);
    expect(ambiguities).toEqual([]);
    expect(summary.unchecked).toContain('vague');
  });

  it('asks a paraphrase about content alone', () => {
    const { findings, messages } = lint(
      provisionsOf('1. Sel shall make best efforts.\n2. Sel shall act under point 9.'),
      { fidelity: 'paraphrase' },
    );
    expect(messages.map(({ code }) => code)).toContain('lint-wording-not-drafters');
    expect(findings.map(({ check }) => check)).toEqual(['reference']);
  });

  it('names the provisions with most questions', () => {
    const { summary } = lint(
      provisionsOf('1. The road is open.\n2. Forces shall be withdrawn, as appropriate.'),
      { completeness: 'extract' },
    );
    expect(summary.mostQuestions.map(({ path, questions }) => [path, questions])).toEqual([['2', 3]]);
  });
});

describe('the bank of invented drafts', () => {
  it('has a truth for every draft, with enough provisions that raise nothing', () => {
    const all = scoreBank([...OPEN_BANK, ...KEPT_BANK, ...LATE_BANK]);
    expect(all.clean).toBeGreaterThanOrEqual(80);
    for (const bank of [...OPEN_BANK, ...KEPT_BANK, ...LATE_BANK])
      expect(readBankDraft(bank).expected.size).toBe(readBankDraft(bank).provisions.length);
  });

  it('is answered at least as well as when it was measured', () => {
    for (const bank of [OPEN_BANK, KEPT_BANK, LATE_BANK]) {
      const sums = { right: 0, wrong: 0, missed: 0 };
      for (const { right, wrong, missed } of scoreBank(bank).byCheck.values()) {
        sums.right += right;
        sums.wrong += wrong;
        sums.missed += missed;
      }
      expect(sums.right / (sums.right + sums.wrong)).toBeGreaterThanOrEqual(0.9);
      expect(sums.right / (sums.right + sums.missed)).toBeGreaterThanOrEqual(0.95);
    }
  });
});
