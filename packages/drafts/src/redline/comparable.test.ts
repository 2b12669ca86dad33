import { describe, expect, it, test } from 'vitest';
import { wordingComparable } from './comparable.ts';

describe('wordingComparable(a, b)', () => {
  const en = { fidelity: 'verbatim', language: 'en' } as const;
  it('agrees to two verbatim texts of one language, regions apart', () => {
    expect(wordingComparable(en, { ...en, language: 'en-GB' }).ok).toBe(true);
    expect(wordingComparable(en, { ...en, language: null }).ok).toBe(true);
  });
  test.each([
    [en, { ...en, fidelity: 'paraphrase' }, 'the second is a paraphrase'],
    [{ ...en, fidelity: 'summary' }, en, 'the first is a summary'],
    [{ ...en, fidelity: 'paraphrase' }, { ...en, fidelity: 'paraphrase' }, 'both are paraphrase texts'],
    [{ ...en, fidelity: 'translation' }, { ...en, fidelity: 'summary' }, 'the first is a translation'],
    [en, { ...en, language: 'uk' }, 'one is in en, the other in uk'],
  ] as const)('refuses %j with %j and says why', (a, b, reason) => {
    const outcome = wordingComparable(a, b);
    expect(outcome).toMatchObject({ ok: false, fault: { code: 'wording-not-comparable' } });
    expect(outcome.ok ? '' : outcome.fault.what).toContain(reason);
  });
});
