import { describe, expect, it } from 'vitest';
import { explainReading } from './explain-reading.ts';
import { NO_CONTEXT } from './reading-context.ts';
import { ruleReader } from './house-reader.ts';

describe('explainReading', () => {
  it('shows the sentences of a statement with its parts marked, the rule and how sure it is', async () => {
    const text =
      'The lock is shut. Mara Haal, the mediator, said the talks could end on Friday. Nobody came.';
    const reading = await ruleReader.read({ text, date: '2031-03-12' }, NO_CONTEXT);
    const [first] = explainReading(text, reading);
    expect(first?.marked).toBe(
      '{source Mara Haal, the mediator,} {cue said} {content the talks {hedge could} end on Friday}.',
    );
    expect(first?.by).toMatch(/^[a-z-]+$/);
    expect(first?.confidence).toBeGreaterThan(0.5);
  });

  it('keeps a quotation that runs over sentences together', async () => {
    const text = '“We shall sign. It is a good text,” Haal said.';
    const reading = await ruleReader.read({ text }, NO_CONTEXT);
    const explained = explainReading(text, reading);
    expect(explained.length).toBeGreaterThan(0);
    for (const { marked } of explained) expect(marked.replace(/\{[a-z]+ |\}/g, '')).toBe(text);
  });

  it('shows the sentence of an event with its parts marked, what found it and how sure it is', async () => {
    const text = 'The lock is shut. Mara Haal met Odon Vey in Lima on Tuesday. Nobody came.';
    const reading = await ruleReader.read({ text, date: '2031-03-12' }, NO_CONTEXT);
    const event = explainReading(text, reading).find(({ id }) => id === 'e1');
    expect(event?.marked).toBe(
      '{who Mara Haal} {trigger met} {who Odon Vey} in {place Lima} on {day Tuesday}.',
    );
    expect(event?.by).toBe('meeting-verb');
    expect(event?.confidence).toBeGreaterThan(0.8);
  });

  it('shows a mention where it stands first, and what is said to be open, each with its rule and how sure that is', async () => {
    const text = 'Mara Haal left Lima. The plan does not mention prisoners. Haal wept.';
    const explained = explainReading(text, await ruleReader.read({ text }, NO_CONTEXT));
    const shown = explained.map(({ by, confidence, marked }) => `${by} ${confidence}: ${marked}`);
    expect(shown).toContain('new-person 0.84: {person Mara Haal} left Lima.');
    expect(shown).toContain('not-addressed 0.92: The plan does not mention {unaddressed prisoners}.');
  });

  it('marks no part of an event that another sentence told', async () => {
    const text = 'Mara Haal came to Lima on 4 March. On that day she met Odon Vey. It rained.';
    const reading = await ruleReader.read({ text, date: '2031-03-12' }, NO_CONTEXT);
    for (const { marked, id } of explainReading(text, reading))
      if (id.startsWith('e')) expect(text).toContain(marked.replace(/\{[a-z]+ |\}/g, ''));
  });

  it('has nothing to say of a text without statements', async () => {
    expect(explainReading('Rain.', await ruleReader.read({ text: 'Rain.' }, NO_CONTEXT))).toEqual([]);
  });
});
