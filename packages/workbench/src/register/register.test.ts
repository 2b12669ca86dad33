import { ambiguities, type Ambiguity } from '@nonpaper/dossier';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folderOf, listed, testBench } from '../../test/bench.ts';
import type { Bench } from '../bench.ts';
import { checkDraft } from '../check-draft.ts';
import { draftSide } from '../draft-side.ts';
import { importFolder } from '../folder/index.ts';
import { importDraft } from '../import-draft.ts';
import { decide } from '../review-proposals.ts';
import { takeNote } from '../take-note.ts';
import { addEntry } from './add-entry.ts';
import { askAmbiguities } from './ask-ambiguities.ts';
import { addReading, forgetReading, judgeIntent, settleEntry } from './change-entry.ts';
import { placesOfWords } from './places.ts';
import { proposeEntries } from './propose-entries.ts';

const EVERYONE = { asOf: null, audience: { notes: false, compartments: [] } };
const WITH_NOTES = { asOf: null, audience: { notes: true, compartments: [] } };
const FOLDER = {
  'dossier.yaml': 'title: River talks\nenteredBy: The editors\nenteredOn: 2024-05-01\n',
  'parties.yaml':
    '- {slug: upper, partyKind: state, names: [Upper Bank]}\n- {slug: lower, partyKind: state, names: [Lower Bank]}\n',
  'sources.yaml': '- {slug: gz-1, title: Talks go on}\n',
  'statements.yaml':
    '- {slug: s1, speaker: {class: institution, party: upper}, speaksFor: upper, cue: said, force: assert, content: Ten days are working days., date: 2024-03-02, citations: [gz-1]}\n',
  'drafts.yaml':
    '- {slug: one, title: One, shortTitle: One, file: drafts/one.md, fidelity: verbatim, completeness: complete}\n- {slug: two, title: Two, shortTitle: Two, file: drafts/two.md, fidelity: verbatim, completeness: complete}\n',
  'lineages.yaml': '- {later: two, earlier: one, relation: revises}\n',
  'drafts/one.md':
    '1. Goods such as food and medicine pass the gate at noon.\n2. Sel shall answer each letter of Ardan within three days.\n',
  'drafts/two.md':
    '1. Schools on both banks open again.\n2. Sel shall answer each letter of Ardan within three days.\n3. All goods such as food and medicine pass the gate at noon.\n',
};

const valueOf = <T>(outcome: { ok: true; value: T } | { ok: false; fault: { what: string } }): T => {
  if (!outcome.ok) throw new Error(outcome.fault.what);
  return outcome.value;
};

async function talks(): Promise<Bench> {
  const bench = testBench();
  valueOf(await importFolder(bench, folderOf(FOLDER), '2024-05-01T00:00:00.000Z', () => {}));
  return bench;
}

async function propose(bench: Bench, slug: string) {
  const side = valueOf(await draftSide(bench.store, slug, EVERYONE));
  return valueOf(await proposeEntries(bench, checkDraft(side, []), EVERYONE));
}

const possible = (text: string) => ({ text, party: null, statements: [], sources: [], locator: null });
const said = (text: string, party: string, statements: string[], sources: string[] = []) => ({
  text,
  party,
  statements,
  sources,
  locator: null,
});
const slugsOf = (entries: readonly Ambiguity[]): (string | null)[] => entries.map(({ slug }) => slug);

describe('proposals for the register', () => {
  it('are made once for each place, each with its place in the kept text', async () => {
    const bench = await talks();
    const first = await propose(bench, 'one');
    expect(slugsOf(first.proposed)).toEqual(['one-1-open-list', 'one-2-days']);
    for (const { span, quote, draft, review } of first.proposed) {
      const text = await bench.store.text((await bench.store.get('draft', draft))?.text ?? '');
      expect(text?.text.slice(...(span ?? [0, 0]))).toBe(quote);
      expect(review.state).toBe('proposed');
    }
    expect(await propose(bench, 'one')).toMatchObject({ proposed: [], known: 2 });
    expect((await bench.store.verify()).faults).toEqual([]);
  });

  it('are refused for a file, which has no register', async () => {
    const bench = await talks();
    const side = { ...valueOf(await draftSide(bench.store, 'one', EVERYONE)), kept: null };
    expect(await proposeEntries(bench, checkDraft(side, []), EVERYONE)).toMatchObject({
      ok: false,
      fault: { code: 'register-nowhere' },
    });
  });

  it('continue what was recorded on the same words of an earlier version, without copying its readings', async () => {
    const bench = await talks();
    await propose(bench, 'one');
    valueOf(await addReading(bench, 'one-2-days', said('Working days.', 'upper', ['s1'])));
    const own = valueOf(
      await addEntry(bench, {
        draft: 'one',
        provision: '1',
        words: 'at noon',
        question: 'Whose noon?',
        compartment: null,
      }),
    );
    const next = await propose(bench, 'two');
    expect(slugsOf(next.proposed).sort()).toEqual(['two-2-days', 'two-3-open-list', 'two-3-other']);
    const days = next.proposed.find(({ slug }) => slug === 'two-2-days');
    expect(days).toMatchObject({ readings: [], intent: 'not known' });
    expect(days?.continues).toBe((await bench.store.bySlug('ambiguity', 'one-2-days'))?.id);
    expect(next.proposed.find(({ way }) => way === 'other')?.continues).toBe(own.id);
    expect(next.continued).toBe(3);
    valueOf(await decide(bench, ['two-2-days'], 'accept'));
    const { json } = valueOf(await askAmbiguities(bench, EVERYONE, ['two']));
    expect(json.entries[0]?.continues?.readings).toMatchObject([{ held: 'said by the party' }]);
  });

  it('do not put a question again that was refused, here or on the same words of an earlier version', async () => {
    const bench = await talks();
    await propose(bench, 'one');
    valueOf(await decide(bench, ['one-2-days'], 'refuse'));
    expect((await propose(bench, 'one')).proposed).toEqual([]);
    const next = await propose(bench, 'two');
    expect(slugsOf(next.proposed)).toEqual(['two-3-open-list']);
    expect(next.refusedBefore).toBe(1);
  });
});

describe('what people add to an entry', () => {
  it('takes a proposal up in the name of who adds it', async () => {
    const bench = await talks();
    await propose(bench, 'one');
    const entry = valueOf(await addReading(bench, 'one-2-days', possible('Days of rest count.')));
    expect(entry.review).toMatchObject({ state: 'accepted', by: 'Test Person' });
    expect(entry.readings).toEqual([
      { text: 'Days of rest count.', party: null, statements: [], citations: [] },
    ]);
  });

  it('needs a source for what a party is said to hold, and knows parties, statements and sources by name', async () => {
    const bench = await talks();
    await propose(bench, 'one');
    const codeOf = async (typed: Parameters<typeof addReading>[2]): Promise<string> => {
      const done = await addReading(bench, 'one-2-days', typed);
      return done.ok ? '' : done.fault.code;
    };
    expect(await codeOf(said('x', 'upper', []))).toBe('reading-without-source');
    expect(await codeOf(said('x', 'nobody', ['s1']))).toBe('no-such-record');
    expect(await codeOf(said('x', 'upper', ['gz-1']))).toBe('no-such-record');
    expect(await codeOf(said('x', 'upper', [], ['s1']))).toBe('no-such-record');
    expect(await codeOf(said('x', 'upper', ['s1']))).toBe('');
    expect(await codeOf(said('x', 'upper', ['s1']))).toBe('reading-there-already');
    const done = await addReading(bench, 'gz-1', possible('x'));
    expect(done).toMatchObject({ ok: false, fault: { code: 'no-such-entry' } });
  });

  it('keeps a judgement with who made it and when, and what became of the words', async () => {
    const bench = await talks();
    await propose(bench, 'one');
    const judgement = { intent: 'deliberate', why: 'both sides say so', sources: ['gz-1'] } as const;
    expect(valueOf(await judgeIntent(bench, 'one-2-days', judgement))).toMatchObject({
      intent: 'deliberate',
      judged: { by: 'Test Person', on: '2030-01-01', why: 'both sides say so' },
    });
    const settled = valueOf(await settleEntry(bench, 'one-2-days', 'left open', 'by common accord'));
    expect(settled).toMatchObject({ status: 'left open', intent: 'deliberate', revision: 3 });
  });

  it('takes one reading out again by its beginning, and adds nothing to what was refused', async () => {
    const bench = await talks();
    await propose(bench, 'one');
    for (const text of ['Days of rest count.', 'Days of work alone.'])
      valueOf(await addReading(bench, 'one-2-days', possible(text)));
    for (const beginning of ['Days', 'Weeks'])
      expect(await forgetReading(bench, 'one-2-days', beginning)).toMatchObject({
        ok: false,
        fault: { code: 'no-such-reading' },
      });
    const left = valueOf(await forgetReading(bench, 'one-2-days', 'Days of r'));
    expect(left.readings.map(({ text }) => text)).toEqual(['Days of work alone.']);
    valueOf(await decide(bench, ['one-1-open-list'], 'refuse'));
    expect(await addReading(bench, 'one-1-open-list', possible('x'))).toMatchObject({
      ok: false,
      fault: { code: 'entry-set-aside' },
    });
  });

  it('refuses what two people add at once to the same version: the later is kept as a conflict', async () => {
    const bench = await talks();
    await propose(bench, 'one');
    const [one, other] = await Promise.all([
      addReading(bench, 'one-2-days', possible('first')),
      addReading(bench, 'one-2-days', possible('second')),
    ]);
    expect([one.ok, other.ok].sort()).toEqual([false, true]);
    expect(one.ok ? other : one).toMatchObject({ ok: false, fault: { code: 'stale-write' } });
  });

  it('never shows in an answer, its CSV or its page what rests on a note, unless notes are asked for', async () => {
    const bench = await talks();
    await propose(bench, 'one');
    const note = valueOf(await takeNote(bench, { text: 'told', toldBy: 'a delegate', party: 'lower' }));
    valueOf(await addReading(bench, 'one-2-days', said('SECRET reading', 'lower', [], [note.id])));
    valueOf(
      await judgeIntent(bench, 'one-2-days', { intent: 'deliberate', why: 'SECRET why', sources: [note.id] }),
    );
    const open = valueOf(await askAmbiguities(bench, EVERYONE, []));
    expect(JSON.stringify(open)).not.toContain('SECRET');
    expect(open.json.entries[0]).toMatchObject({ readings: [], readingsNotCounted: 0, intent: 'not known' });
    const inner = valueOf(await askAmbiguities(bench, WITH_NOTES, []));
    expect(inner.csv).toContain('SECRET reading');
    expect(inner.json.entries[0]?.readings[0]?.held).toBe('said by the party');
  });
});

describe('a place that a person saw', () => {
  const entry = (words: string, provision = '1') => ({
    draft: 'one',
    provision,
    words,
    question: 'Which?',
    compartment: null,
  });

  it('is found in the text whatever white space stands between its words', async () => {
    const bench = testBench();
    const bytes = new TextEncoder().encode('1. The gate opens\n   at noon, and   the gate shuts at dusk.\n');
    valueOf(await importDraft(bench, { name: 'one.txt', bytes }, {}));
    const made = valueOf(await addEntry(bench, entry('gate opens at noon')));
    const text = await bench.store.text((await bench.store.get('draft', made.draft))?.text ?? '');
    expect(text?.text.slice(...(made.span ?? [0, 0]))).toBe(made.quote);
    expect(made.quote.replace(/\s+/gu, ' ')).toBe('gate opens at noon');
    for (const [words, provision, code] of [
      ['dawn', '1', 'words-not-there'],
      ['gate', '1', 'words-not-once'],
      ['gate', '9', 'no-such-provision'],
      ['  ', '1', 'words-not-there'],
    ] as const)
      expect(await addEntry(bench, entry(words, provision))).toMatchObject({ ok: false, fault: { code } });
    expect(await listed(bench.store.all('ambiguity'))).toHaveLength(1);
    const waiting = valueOf(await askAmbiguities(bench, EVERYONE, []));
    expect([waiting.json.entries.length, waiting.remarks.length]).toEqual([0, 1]);
    expect(waiting.remarks[0]).toContain('nonpaper review accept one');
    valueOf(await decide(bench, ['one'], 'accept'));
    const counted = valueOf(await askAmbiguities(bench, EVERYONE, []));
    expect([counted.json.entries.length, counted.remarks.length]).toEqual([1, 0]);
  });

  it('is where the words stand: what is found is the words, up to white space', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '\u00a0', '😀'), maxLength: 40 });
    fc.assert(
      fc.property(text, fc.nat(40), fc.nat(10), (whole, start, length) => {
        const words = whole.slice(start, start + length);
        const plain = (each: string): string => each.replace(/\s+/gu, ' ').trim();
        const places = placesOfWords(whole, words);
        for (const place of places) expect(plain(whole.slice(...place))).toBe(plain(words));
        if (plain(words) !== '') expect(places.length).toBeGreaterThan(0);
        else expect(places).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('laws of the register in a dossier', () => {
  it('proposing again changes nothing, whatever people did with the entries in between', async () => {
    const acts = fc.array(fc.tuple(fc.nat(3), fc.nat(4)), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(acts, async (done) => {
        const bench = await talks();
        await propose(bench, 'one');
        for (const [which, what] of done) {
          const all = await listed(bench.store.all('ambiguity'));
          const { id } = all[which % all.length] ?? { id: '' };
          if (what === 0) await decide(bench, [id], 'refuse');
          if (what === 1) await decide(bench, [id], 'accept');
          if (what === 2) await addReading(bench, id, possible(`reading ${which}`));
          if (what === 3) await judgeIntent(bench, id, { intent: 'accidental', why: null, sources: [] });
          if (what === 4) await propose(bench, 'two');
        }
        await propose(bench, 'two');
        const before = await listed(bench.store.all('ambiguity'));
        const { entries } = await bench.store.about();
        for (const slug of ['one', 'two', 'one']) expect((await propose(bench, slug)).proposed).toEqual([]);
        expect((await bench.store.about()).entries).toBe(entries);
        expect(await listed(bench.store.all('ambiguity'))).toEqual(before);
        const answer = ambiguities(await bench.store.slice('ambiguities', EVERYONE.audience), EVERYONE);
        const set = before.filter(({ review }) => ['accepted', 'proposed'].includes(review.state));
        expect(answer.entries.length + answer.proposals.length).toBe(set.length);
        expect((await bench.store.verify()).faults).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });
});
