import { describe, expect, it } from 'vitest';
import { amend } from './amend-proposal.ts';
import { draftSide } from './draft-side.ts';
import { exportDossier, exportedRecords, statementsCsv } from './export-dossier.ts';
import { findRecord } from './find-record.ts';
import { importDraft, slugFrom } from './import-draft.ts';
import { readArticle } from './read-article.ts';
import { NO_CONTEXT } from './reading-context.ts';
import { readLine } from './read-stream.ts';
import { ruleReader } from './house-reader.ts';
import { decide, listProposals } from './review-proposals.ts';
import { recordWithLinks } from './show-record.ts';
import { takeNote } from './take-note.ts';
import { listed, testBench } from '../test/bench.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const DRAFT = {
  name: 'Accord (rev. 2).txt',
  bytes: bytes('1. The bridge is opened.\n2. Water is shared.\n   (a) Equally.\n'),
};
const ARTICLE = {
  name: 'report.txt',
  bytes: bytes('“We will open the bridge,” said Ana Orlova, the foreign minister of Upper Bank.'),
};

describe('importDraft', () => {
  it('keeps bytes, text, draft and provisions, all proposed but the source', async () => {
    const bench = testBench();
    const kept = await importDraft(bench, DRAFT, { fidelity: 'verbatim' });
    expect(kept).toMatchObject({
      ok: true,
      value: { draft: { slug: 'accord-rev-2', review: { state: 'proposed' } } },
    });
    const provisions = await listed(bench.store.all('provision'));
    expect(provisions.map((each) => [each.path, each.review.state])).toEqual([
      ['1', 'proposed'],
      ['2', 'proposed'],
      ['2.1', 'proposed'],
    ]);
    const [source] = await listed(bench.store.all('source'));
    expect(source?.review.state).toBe('accepted');
    expect((await bench.store.bytes(source?.id ?? ''))?.bytes).toEqual(DRAFT.bytes);
  });

  it('gives a provision the same id after a renumbering, and each record an id of its own', async () => {
    const bench = testBench();
    const renumbered = {
      name: 'b.txt',
      bytes: bytes(
        '1. Prisoners are released.\n2. The bridge is opened.\n3. Water is shared.\n   (a) Equally.\n',
      ),
    };
    const [first, second] = [await importDraft(bench, DRAFT, {}), await importDraft(bench, renumbered, {})];
    if (!first.ok || !second.ok) throw new Error('an import failed');
    const ids = (read: typeof first.value.read) =>
      new Map(read.provisions.map((each) => [each.text.trim(), each.id]));
    const [before, after] = [ids(first.value.read), ids(second.value.read)];
    for (const [text, id] of before) expect(after.get(text)).toBe(id);
    const records = [...first.value.provisions, ...second.value.provisions].map((each) => each.id);
    expect(new Set(records).size).toBe(records.length);
  });

  it('carries the ids of an earlier draft over to changed and renumbered provisions, and proposes the link', async () => {
    const bench = testBench();
    const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
    const first = await importDraft(
      bench,
      file(
        'v1.txt',
        '1. The parties withdraw their forces within thirty days.\n\n2. The lock opens at noon.\n',
      ),
      {},
    );
    const second = await importDraft(
      bench,
      file(
        'v2.txt',
        '1. A council of both banks meets each month.\n\n2. The parties withdraw their forces within sixty days.\n\n3. The lock opens at noon.\n',
      ),
      { revises: 'v1' },
    );
    if (!first.ok || !second.ok) throw new Error('an import failed');
    const [forces, lock] = first.value.read.provisions.map(({ id }) => id);
    expect(second.value.read.provisions.slice(1).map(({ id }) => id)).toEqual([forces, lock]);
    expect([forces, lock]).not.toContain(second.value.read.provisions[0]?.id);
    const [link] = await listed(bench.store.all('lineage'));
    expect(link).toMatchObject({
      later: second.value.draft.id,
      earlier: first.value.draft.id,
      relation: 'revises',
      review: { state: 'proposed' },
    });
  });

  it('refuses to revise a draft that is not there', async () => {
    const bench = testBench();
    const kept = await importDraft(bench, DRAFT, { revises: 'v9' });
    expect(kept.ok ? null : kept.fault.code).toBe('no-such-draft');
  });

  it('gives a second draft of the same name a slug of its own', async () => {
    const bench = testBench();
    await importDraft(bench, DRAFT, {});
    const again = await importDraft(bench, DRAFT, {});
    expect(again.ok && again.value.draft.slug).toBe('accord-rev-2-2');
  });

  it('says that the same file is a draft already, until that one is refused', async () => {
    const bench = testBench();
    const codes = async () => {
      const kept = await importDraft(bench, DRAFT, {});
      return kept.ok ? kept.value.read.messages.map(({ code }) => code) : [kept.fault.code];
    };
    expect(await codes()).not.toContain('draft-kept-twice');
    expect(await codes()).toContain('draft-kept-twice');
    await decide(bench, ['accord-rev-2', 'accord-rev-2-2'], 'refuse');
    expect(await codes()).not.toContain('draft-kept-twice');
  });

  it('calls a draft without a title by its file', async () => {
    const kept = await importDraft(testBench(), { ...DRAFT, name: 'Accord of May.txt' }, {});
    expect(kept.ok && kept.value.draft.title).toBe('Accord of May');
  });

  it('makes slugs of letters, digits and hyphens from any name', () => {
    expect(['Ábrégé — v2.docx', '???.txt', 'us_28.md'].map(slugFrom)).toEqual([
      'a-bre-ge-v2',
      'draft',
      'us-28',
    ]);
  });
});

describe('decide', () => {
  it('accepts a draft with its provisions, in the name of the person, and withdraws it again', async () => {
    const bench = testBench();
    await importDraft(bench, DRAFT, {});
    expect(await decide(bench, ['accord-rev-2'], 'accept')).toMatchObject({ ok: true });
    const accepted = await listed(bench.store.all('provision'));
    expect(accepted.map((each) => [each.review.state, each.review.by, each.revision])).toEqual(
      Array.from({ length: 3 }, () => ['accepted', 'Test Person', 2]),
    );
    expect(await decide(bench, ['accord-rev-2'], 'withdraw', 'a better copy came')).toMatchObject({
      ok: true,
    });
    expect((await bench.store.bySlug('draft', 'accord-rev-2'))?.review).toMatchObject({
      state: 'withdrawn',
      why: 'a better copy came',
    });
  });

  it('refuses to refuse what was accepted, and says what to do', async () => {
    const bench = testBench();
    await importDraft(bench, DRAFT, {});
    await decide(bench, ['accord-rev-2'], 'accept');
    expect(await decide(bench, ['accord-rev-2'], 'refuse')).toMatchObject({
      ok: false,
      fault: { code: 'not-a-proposal' },
    });
  });
});

describe('readArticle, listProposals and amend', () => {
  it("proposes, lists on no issue, and accepts the amended version with the person's words", async () => {
    const bench = testBench();
    const read = await readArticle(bench, ARTICLE, { outlet: 'River Gazette', date: '2024-03-02' });
    expect(read).toMatchObject({ ok: true, value: { statements: 1 } });
    const [group] = await listProposals(bench);
    const statement = group?.proposals.find((each) => each.kind === 'statement');
    expect(group?.issue).toBeNull();
    const amended = await amend(bench, statement?.id ?? '', [
      'content=The bridge will be opened',
      'force=promise',
    ]);
    expect(amended).toMatchObject({
      ok: true,
      value: {
        content: 'The bridge will be opened',
        force: 'promise',
        quoted: false,
        review: { state: 'accepted' },
      },
    });
    expect(amended.ok && amended.value.kind === 'statement' ? amended.value.spans?.content : null).toEqual(
      [],
    );
  });

  it('keeps an article once, and again only as another outlet carried it', async () => {
    const bench = testBench();
    const read = (outlet: string) => readArticle(bench, ARTICLE, { outlet, date: '2024-03-02' });
    const [first, again] = [await read('River Gazette'), await read('river  gazette')];
    if (!first.ok || !again.ok) throw new Error('a reading failed');
    expect(again.value).toMatchObject({ before: true, statements: 0, source: { id: first.value.source.id } });
    expect(await read('Lock Post')).toMatchObject({ ok: true, value: { before: false, statements: 1 } });
    expect(await listed(bench.store.all('source'))).toHaveLength(2);
    expect((await listed(bench.store.all('statement'))).length).toBe(2);
  });

  it('keeps the outlet that a person named, and proposes one that a page named', async () => {
    const bench = testBench();
    await readArticle(bench, ARTICLE, { outlet: 'River Gazette' });
    const page = `<html><head><meta property="og:site_name" content="Lock Post"></head><body><article>${'<p>“We will open the bridge,” said Ana Orlova.</p>'.repeat(9)}</article></body></html>`;
    await readArticle(bench, { name: 'page.html', bytes: bytes(page) }, {});
    const outlets = await listed(bench.store.all('outlet'));
    expect(outlets.map(({ names, review }) => [names[0]?.text, review.state])).toEqual([
      ['River Gazette', 'accepted'],
      ['Lock Post', 'proposed'],
    ]);
    const sources = await listed(bench.store.all('source'));
    expect(sources.map(({ outlet }) => outlet)).toEqual(outlets.map(({ id }) => id));
    const proposals = (await listProposals(bench)).flatMap((group) => group.proposals);
    expect(proposals.filter(({ kind }) => kind === 'outlet')).toHaveLength(1);
  });

  it('proposes each new person once, not one who was refused, and lets what they say refer to them', async () => {
    const bench = testBench();
    const told = (text: string) => readArticle(bench, { name: `${text.length}.txt`, bytes: bytes(text) }, {});
    expect(await told('Ana Orlova said that the bridge would be opened.')).toMatchObject({
      ok: true,
      value: { persons: 1 },
    });
    expect(await told('On Monday Ana Orlova said that it was open.')).toMatchObject({
      value: { persons: 0 },
    });
    const [orlova] = await listed(bench.store.all('person'));
    expect(orlova?.names.map(({ text }) => text)).toEqual(['Ana Orlova']);
    const statements = await listed(bench.store.all('statement'));
    expect(statements.map(({ speaker }) => speaker.person)).toEqual([orlova?.id, orlova?.id]);
    await decide(bench, [orlova?.id ?? ''], 'refuse');
    expect(await told('Later Ana Orlova said that the bridge was shut again.')).toMatchObject({
      value: { statements: 1, persons: 0 },
    });
  });

  it('says which fields and which words there are', async () => {
    const bench = testBench();
    await readArticle(bench, ARTICLE, {});
    const [statement] = await listed(bench.store.all('statement'));
    const id = statement?.id ?? '';
    expect(await amend(bench, id, ['forc=assert'])).toMatchObject({
      ok: false,
      fault: { code: 'no-such-field' },
    });
    const wrong = await amend(bench, id, ['force=claim']);
    expect(wrong.ok ? '' : wrong.fault.next).toContain('assert, deny');
    expect(await amend(bench, id, ['issues=nowhere'])).toMatchObject({
      ok: false,
      fault: { code: 'no-such-record' },
    });
  });

  it("marks a statement as the speaker's own words only when it stands in quotation marks", async () => {
    const bench = testBench();
    await readArticle(bench, ARTICLE, {});
    await readArticle(
      bench,
      { name: 'b.txt', bytes: bytes('Ana Orlova said that the bridge would be opened.') },
      {},
    );
    expect((await listed(bench.store.all('statement'))).map((each) => each.quoted)).toEqual([true, false]);
  });
});

describe('findRecord and recordWithLinks', () => {
  it('finds by the last characters of an id and follows links both ways', async () => {
    const bench = testBench();
    await importDraft(bench, DRAFT, {});
    const draft = await bench.store.bySlug('draft', 'accord-rev-2');
    const found = await findRecord(bench.store, draft?.id.slice(-6) ?? '');
    expect(found.ok && found.value.kind).toBe('draft');
    const shown = await recordWithLinks(bench.store, 'accord-rev-2');
    expect(shown.ok && shown.value.refersTo.map((each) => each.kind)).toEqual(['source']);
    expect(shown.ok && shown.value.referredToBy.map((each) => each.kind)).toEqual([
      'provision',
      'provision',
      'provision',
    ]);
  });
});

describe('draftSide', () => {
  const asked = (asOf: string | null) => ({ asOf, audience: { notes: false, compartments: [] } });

  it('refuses a draft whose text became known only later, and names the day', async () => {
    const bench = testBench();
    await importDraft(bench, DRAFT, {});
    const draft = await bench.store.bySlug('draft', 'accord-rev-2');
    if (draft === null) throw new Error('the draft was not kept');
    const dated = { ...draft, validFrom: '2024-03-01' };
    await bench.store.change({
      actor: 'Test Person',
      at: '2030-01-02T00:00:00.000Z',
      doing: 'date the draft',
      writes: [{ record: dated, base: draft.revision }],
    });
    const early = await draftSide(bench.store, 'accord-rev-2', asked('2024-02-29'));
    expect(early).toMatchObject({ ok: false, fault: { code: 'draft-not-seen' } });
    expect(early.ok ? '' : early.fault.what).toContain('2024-03-01');
    expect(await draftSide(bench.store, 'accord-rev-2', asked('2024-03-01'))).toMatchObject({ ok: true });
  });
});

describe('exportDossier', () => {
  it('is the same, to the byte, with and without a note, unless the note is asked for by name', async () => {
    const bench = testBench();
    await importDraft(bench, DRAFT, {});
    const scope = { notes: [], compartments: [] };
    const before = JSON.stringify(await exportDossier(bench.store, scope));
    const note = await takeNote(bench, { text: 'They could live with it.', toldBy: 'a delegate' });
    expect(JSON.stringify(await exportDossier(bench.store, scope))).toBe(before);
    const named = await exportDossier(bench.store, { ...scope, notes: [note.ok ? note.value.id : ''] });
    expect(JSON.stringify(named)).toContain('They could live with it.');
  });

  it('writes one CSV row for each statement, with the notice of an invented dossier on every row', async () => {
    const bench = testBench();
    await readArticle(bench, ARTICLE, {});
    const records = await exportedRecords(bench.store, { notes: [], compartments: [] });
    const csv = records.ok ? statementsCsv(records.value, 'Invented.') : '';
    const rows = csv.trimEnd().split('\r\n');
    expect(rows).toHaveLength(2);
    expect(rows.every((row) => row.endsWith('Invented.') || row.endsWith('notice'))).toBe(true);
  });
});

describe('readLine', () => {
  const line = (value: unknown) =>
    readLine(JSON.stringify(value), 3, ruleReader, NO_CONTEXT, testBench().limits);

  it('gives a reading under the id that came in', async () => {
    expect(await line({ id: 'x', text: 'Ana Orlova said that the talks would go on.' })).toMatchObject({
      id: 'x',
      statements: [{ content: 'that the talks would go on' }],
    });
  });

  it('gives the text that the offsets point into when it was handed HTML', async () => {
    const read = await line({ id: 'x', html: '<p>Ana Orlova said that the talks would go on.</p>' });
    expect(read).toMatchObject({ text: expect.stringContaining('talks would go on') as string });
  });

  it.each([
    [{ id: 'x' }, 'x'],
    [{ id: true, text: 'a' }, null],
    [{ id: 'x', text: 4 }, 'x'],
    [{ id: 'x', text: '   ' }, 'x'],
    [{ id: 'x', text: 'a', date: 'yesterday' }, 'x'],
    [[], null],
  ])('answers %j with an error under its id', async (value, id) => {
    expect(await line(value)).toMatchObject({ id, line: 3, error: { code: 'bad-line' } });
  });
});
