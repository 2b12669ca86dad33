import { SLICES, type Audience, type DossierRecord, type Id, type RecordOf } from '@nonpaper/dossier';
import type { RecordKind } from '@nonpaper/vocabulary';
import type { Change, Store, Write } from '@nonpaper/workbench';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sampleOf, sampleSet } from './samples.ts';

const EVERYBODY: Audience = { notes: false, compartments: [] };
const OWNER: Audience = { notes: true, compartments: ['circle'] };
const MORNING = '2031-03-01T09:00:00.000Z';
const NOON = '2031-03-01T12:00:00.000Z';
const WHO = { actor: 'Ana', at: NOON };

/** A change by a test. */
export const changeOf = (writes: readonly Write[], rest: Partial<Change> = {}): Change => ({
  actor: 'Ana',
  at: MORNING,
  doing: 'test',
  writes,
  ...rest,
});

/** Writes of new records. */
export const creating = (...records: readonly DossierRecord[]): Write[] =>
  records.map((record) => ({ record, base: null }));

/** Reads a stream to its end. */
export async function listed<T>(stream: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const each of stream) list.push(each);
  return list;
}

/**
 * The promises of the Store port. Every implementation is held to all of them: `make` gives a new empty dossier.
 */
export function storeContract(name: string, make: () => Promise<Store>): void {
  describe(`store contract: ${name}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await make();
    });
    afterEach(async () => {
      expect((await store.verify()).faults).toEqual([]);
      await store.close();
    });

    const put = async (...records: readonly DossierRecord[]) => {
      const changed = await store.change(changeOf(creating(...records)));
      expect(changed.ok, JSON.stringify(changed)).toBe(true);
    };
    const kept = async <K extends RecordKind>(kind: K, id: Id): Promise<RecordOf<K>> => {
      const record = await store.get(kind, id);
      if (record === null) throw new Error(`${id} is not there`);
      return record;
    };

    describe('records', () => {
      it('gives back a record of every kind as it was written, stamped with revision and time', async () => {
        await put(...sampleSet());
        for (const record of sampleSet()) {
          expect(await store.get(record.kind, record.id)).toEqual({
            ...record,
            revision: 1,
            recordedAt: MORNING,
          });
        }
      });

      it('gives null for what is not there, and for an id of another kind', async () => {
        await put(sampleOf('party', 'p'));
        expect(await store.get('party', 'q')).toBeNull();
        expect(await store.get('person', 'p')).toBeNull();
        expect(await store.text('t')).toBeNull();
        expect(await store.bytes('s')).toBeNull();
      });

      it('finds a record by its slug in its kind', async () => {
        await put({ ...sampleOf('party', 'p'), slug: 'upper' }, { ...sampleOf('theme', 't'), slug: 'upper' });
        expect((await store.bySlug('party', 'upper'))?.id).toBe('p');
        expect((await store.bySlug('theme', 'upper'))?.id).toBe('t');
        expect(await store.bySlug('party', 'lower')).toBeNull();
      });

      it('refuses a slug that is taken and writes nothing of that change', async () => {
        await put({ ...sampleOf('party', 'p'), slug: 'upper' });
        const changed = await store.change(
          changeOf(creating(sampleOf('theme', 't'), { ...sampleOf('party', 'q'), slug: 'upper' })),
        );
        expect(changed).toMatchObject({ ok: false, conflicts: [], fault: { code: 'slug-taken' } });
        expect(await store.get('theme', 't')).toBeNull();
        expect(await listed(store.journal(null))).toHaveLength(1);
      });

      it('keeps texts to the character, whatever they hold', async () => {
        const odd = [
          '🕊️ мир',
          'e\u0301 é',
          '\u202Eright to left\u202C',
          '=1+1',
          "'; drop table party; --",
          '\u2402',
          '\uFFFD',
        ];
        const names = odd.map((text) => ({ text, kind: 'alias', language: null }) as const);
        await put({ ...sampleOf('party', 'p'), names });
        expect((await kept('party', 'p')).names.map((each) => each.text)).toEqual(odd);
      });

      it('throws, and writes nothing, for what no database keeps unchanged', async () => {
        const party = (text: string) => ({
          ...sampleOf('party', 'p'),
          names: [{ text, kind: 'name', language: null } as const],
        });
        await expect(store.change(changeOf(creating(party('a\0b'))))).rejects.toThrow('U+0000');
        await expect(store.change(changeOf(creating(party('a\uD800b'))))).rejects.toThrow('U+D800');
        expect(await listed(store.all('party'))).toEqual([]);
      });

      it('throws, and writes nothing, for a reference to what is not kept', async () => {
        const { theme: _, ...rest } = sampleOf('issue', 'i');
        const issue: RecordOf<'issue'> = { ...rest, theme: 'nowhere' };
        await expect(store.change(changeOf(creating(issue)))).rejects.toThrow('nowhere');
        const draft = { ...sampleOf('draft', 'd'), witnesses: [], binds: [], citations: [], text: 'no-text' };
        await expect(store.change(changeOf(creating(draft)))).rejects.toThrow('no-text');
        expect(await store.get('issue', 'i')).toBeNull();
      });

      it('lists all records of a kind in order of recorded time and id', async () => {
        await store.change(changeOf(creating(sampleOf('theme', 'b'), sampleOf('theme', 'a'))));
        await store.change(changeOf(creating(sampleOf('theme', '0')), { at: NOON }));
        expect((await listed(store.all('theme'))).map((theme) => theme.id)).toEqual(['a', 'b', '0']);
      });

      it('shows one moment to whoever reads a list slowly', async () => {
        await put(sampleOf('theme', 'a'), sampleOf('theme', 'b'));
        const seen: string[] = [];
        for await (const theme of store.all('theme')) {
          seen.push(theme.name);
          if (seen.length === 1) {
            const record = { ...(await kept('theme', 'b')), name: 'changed' };
            await store.change(
              changeOf([{ record, base: 1 }, ...creating(sampleOf('theme', 'c'))], { at: NOON }),
            );
          }
        }
        expect(seen).toEqual(['Water', 'Water']);
      });

      it('follows every link the other way', async () => {
        await put(...sampleSet());
        const kinds = (await store.referring('statement-1')).map((record) => record.kind);
        expect(kinds).toEqual([
          'ambiguity',
          'coreConcern',
          'event',
          'issueLink',
          'judgement',
          'participation',
          'position',
          'preference',
          'reaction',
          'response',
        ]);
      });

      it('forgets a link when the record no longer holds it', async () => {
        await put(...sampleSet());
        const issue = await kept('issue', 'issue-1');
        await store.change(changeOf([{ record: { ...issue, theme: null }, base: 1 }]));
        expect(await store.referring('theme-1')).toEqual([]);
      });

      it('counts by state what an audience may see', async () => {
        await put(
          sampleOf('theme', 'a'),
          { ...sampleOf('theme', 'b'), compartment: 'circle' },
          { ...sampleOf('theme', 'c'), review: { state: 'accepted', by: 'Ana', at: NOON, why: null } },
        );
        expect(await store.tally('theme', EVERYBODY)).toEqual({
          proposed: 1,
          accepted: 1,
          refused: 0,
          withdrawn: 0,
        });
        expect((await store.tally('theme', OWNER)).proposed).toBe(2);
      });

      it('neither counts nor lists a statement all of whose sources are hidden', async () => {
        const note = { ...sampleOf('source', 'told'), sourceKind: 'note' as const };
        const citing = (id: string, ...sources: string[]) => ({
          ...sampleOf('statement', id),
          citations: sources.map((source) => ({ source, span: null, locator: null })),
        });
        await put(...sampleSet());
        const before = [
          await store.tally('statement', EVERYBODY),
          (await store.slice('brief', EVERYBODY)).statement,
        ];
        await put(note, citing('only-told', 'told'));
        const after = [
          await store.tally('statement', EVERYBODY),
          (await store.slice('brief', EVERYBODY)).statement,
        ];
        expect(after).toEqual(before);
        await put(citing('also-printed', 'told', 'source-1'));
        expect((await store.slice('ledger', EVERYBODY)).statement.map((each) => each.id)).toContain(
          'also-printed',
        );
        expect((await store.slice('ledger', OWNER)).statement.map((each) => each.id)).toContain('only-told');
      });
    });

    describe('changes', () => {
      it('refuses a stale write, writes nothing of that change, and keeps the refused version', async () => {
        await put(sampleOf('theme', 'a'), sampleOf('theme', 'b'));
        const [a, b] = [await kept('theme', 'a'), await kept('theme', 'b')];
        await store.change(changeOf([{ record: { ...a, name: 'first' }, base: 1 }]));
        const stale = await store.change(
          changeOf([
            { record: { ...b, name: 'innocent' }, base: 1 },
            { record: { ...a, name: 'second' }, base: 1 },
          ]),
        );
        expect(stale).toEqual({
          ok: false,
          conflicts: [{ kind: 'theme', id: 'a', base: 1, found: 2, entry: 4 }],
        });
        expect((await kept('theme', 'a')).name).toBe('first');
        expect((await kept('theme', 'b')).name).toBe('Water');
        expect((await listed(store.journal(null))).map((entry) => entry.action)).toEqual([
          'create',
          'create',
          'update',
          'conflict',
        ]);
      });

      it('refuses to create what is there and to change what is not', async () => {
        await put(sampleOf('theme', 'a'));
        expect(await store.change(changeOf(creating(sampleOf('theme', 'a'))))).toMatchObject({
          ok: false,
          conflicts: [{ id: 'a', base: null, found: 1 }],
        });
        expect(await store.change(changeOf([{ record: sampleOf('theme', 'z'), base: 3 }]))).toMatchObject({
          ok: false,
          conflicts: [{ id: 'z', base: 3, found: null }],
        });
      });

      it('takes several writes of one record in one change, each on the one before', async () => {
        const theme = sampleOf('theme', 'a');
        const changed = await store.change(
          changeOf([
            { record: theme, base: null },
            { record: { ...theme, name: 'again' }, base: 1 },
          ]),
        );
        expect(changed).toEqual({ ok: true, entries: [1, 2] });
        expect(await kept('theme', 'a')).toMatchObject({ name: 'again', revision: 2 });
      });

      it('throws when an id is of another kind already', async () => {
        await put(sampleOf('theme', 'a'));
        await expect(store.change(changeOf(creating(sampleOf('party', 'a'))))).rejects.toThrow('theme');
      });

      it('hands out copies, so that nobody changes the dossier by changing a record', async () => {
        const theme = sampleOf('theme', 'a');
        await put(theme);
        Object.assign(theme, { name: 'spoiled' });
        Object.assign(await kept('theme', 'a'), { name: 'spoiled' });
        expect((await kept('theme', 'a')).name).toBe('Water');
      });
    });

    describe('journal', () => {
      it('has one chained entry for each change of a record, in order', async () => {
        await put(sampleOf('theme', 'a'));
        await store.change(changeOf([{ record: await kept('theme', 'a'), base: 1 }], { doing: 'again' }));
        const entries = await listed(store.journal(null));
        expect(entries).toMatchObject([
          {
            seq: 1,
            at: MORNING,
            actor: 'Ana',
            doing: 'test',
            kind: 'theme',
            id: 'a',
            action: 'create',
            revision: 1,
          },
          { seq: 2, doing: 'again', action: 'update', revision: 2 },
        ]);
        expect((await store.about()).head).toBe(entries[1]?.hash);
      });

      it('never lets time run backwards, keeps what the clock said, and starts later on request', async () => {
        await store.change(changeOf(creating(sampleOf('theme', 'a')), { at: NOON }));
        await store.change(changeOf(creating(sampleOf('theme', 'b')), { at: MORNING }));
        const evening = '2031-03-01T20:00:00.000Z';
        await store.change(changeOf(creating(sampleOf('theme', 'c')), { at: evening }));
        const entries = await listed(store.journal(null));
        expect(entries.map((entry) => entry.at)).toEqual([NOON, NOON, evening]);
        expect(entries.map((entry) => entry.saidAt)).toEqual([NOON, MORNING, evening]);
        expect((await kept('theme', 'b')).recordedAt).toBe(NOON);
        expect((await listed(store.journal(evening))).map((entry) => entry.seq)).toEqual([3]);
      });

      it('undoes a change into a new revision with the earlier content, and undoes the undo', async () => {
        await put(sampleOf('theme', 'a'));
        const before = await kept('theme', 'a');
        await store.change(changeOf([{ record: { ...before, name: 'changed' }, base: 1 }]));
        const undone = await store.undo('a', WHO);
        expect(undone).toEqual({ ok: true, value: { ...before, revision: 3, recordedAt: NOON } });
        expect(await kept('theme', 'a')).toEqual({ ...before, revision: 3, recordedAt: NOON });
        expect(await store.undo('a', WHO)).toMatchObject({
          ok: true,
          value: { name: 'changed', revision: 4 },
        });
      });

      it('undoes the making of a record, and a record made anew does not count from one', async () => {
        await put(sampleOf('theme', 'a'));
        expect(await store.undo('a', WHO)).toEqual({ ok: true, value: null });
        expect(await store.get('theme', 'a')).toBeNull();
        await put(sampleOf('theme', 'a'));
        expect((await kept('theme', 'a')).revision).toBe(3);
      });

      it('does not undo the making of what others refer to, nor what never was', async () => {
        await put(...sampleSet());
        expect(await store.undo('theme-1', WHO)).toMatchObject({
          ok: false,
          fault: { code: 'undo-referred' },
        });
        expect(await store.undo('nothing', WHO)).toMatchObject({
          ok: false,
          fault: { code: 'undo-nothing' },
        });
        expect(await store.get('theme', 'theme-1')).not.toBeNull();
      });

      it('does not bring back a reference to what has gone', async () => {
        await put(...sampleSet());
        const issue = await kept('issue', 'issue-1');
        await store.change(changeOf([{ record: { ...issue, theme: null }, base: 1 }]));
        expect((await store.undo('theme-1', WHO)).ok).toBe(true);
        expect(await store.undo('issue-1', WHO)).toMatchObject({
          ok: false,
          fault: { code: 'undo-target-missing' },
        });
      });

      it('erases the texts of a record and says so, and the chain stays sound', async () => {
        await put(sampleOf('theme', 'a'), sampleOf('theme', 'b'));
        await store.change(changeOf([{ record: { ...(await kept('theme', 'a')), name: 'x' }, base: 1 }]));
        expect(await store.erase('a', WHO)).toBe(2);
        expect(await store.erase('a', WHO)).toBe(0);
        expect((await listed(store.journal(null))).at(-1)).toMatchObject({ action: 'erase', id: 'a' });
        expect(await store.undo('a', WHO)).toMatchObject({ ok: false, fault: { code: 'undo-erased' } });
        expect(await kept('theme', 'a')).toMatchObject({ name: 'x', revision: 2 });
        await store.change(changeOf([{ record: { ...(await kept('theme', 'a')), name: 'y' }, base: 2 }]));
        expect(await store.undo('a', WHO)).toMatchObject({ ok: true, value: { name: 'x' } });
      });
    });

    describe('sources', () => {
      const bytes = new Uint8Array([0, 255, 128, 10]);
      const article: RecordOf<'source'> = { ...sampleOf('source', 's'), outlet: null, text: 't' };
      const keep = () =>
        store.change(
          changeOf(creating(article), {
            texts: [{ id: 't', source: 's', text: 'Locks\nopen 🕊', extractor: 'plain/1' }],
            bytes: [{ source: 's', fileName: 'locks.txt', mediaType: 'text/plain', bytes }],
          }),
        );

      it('keeps the bytes and the working text of a source, and finds it by its bytes', async () => {
        await keep();
        expect(await store.text('t')).toEqual({
          id: 't',
          source: 's',
          text: 'Locks\nopen 🕊',
          extractor: 'plain/1',
        });
        expect(await store.bytes('s')).toEqual({
          source: 's',
          fileName: 'locks.txt',
          mediaType: 'text/plain',
          bytes,
        });
        expect(await store.sourcesOfBytes(bytes)).toEqual(['s']);
        expect(await store.sourcesOfBytes(new TextEncoder().encode('other'))).toEqual([]);
      });

      it('does not find a source that was taken back', async () => {
        await keep();
        await store.undo('s', WHO);
        expect(await store.sourcesOfBytes(bytes)).toEqual([]);
      });

      it('never changes a text or the bytes that it keeps', async () => {
        await keep();
        const again = (rest: Partial<Change>) =>
          store.change(changeOf([{ record: { ...article, title: 'new' }, base: 1 }], rest));
        const text = { id: 't', source: 's', text: 'Locks shut', extractor: 'plain/1' };
        await expect(again({ texts: [text] })).rejects.toThrow('cannot be changed');
        const other = { source: 's', fileName: 'a', mediaType: 'b', bytes: new Uint8Array([1]) };
        await expect(again({ bytes: [other] })).rejects.toThrow('cannot be changed');
        expect((await kept('source', 's')).title).toBe(article.title);
      });

      it('takes a new extraction as a new text beside the old one', async () => {
        await keep();
        const texts = [{ id: 't2', source: 's', text: 'Locks open', extractor: 'plain/2' }];
        await store.change(changeOf([{ record: { ...article, text: 't2' }, base: 1 }], { texts }));
        expect((await store.text('t'))?.extractor).toBe('plain/1');
        expect((await store.text('t2'))?.text).toBe('Locks open');
      });

      it('throws for a text that comes without its source', async () => {
        const texts = [{ id: 't', source: 's', text: 'x', extractor: 'plain/1' }];
        await expect(store.change(changeOf([], { texts }))).rejects.toThrow('s');
      });
    });

    describe('slices', () => {
      it('holds exactly the kinds of the slice', async () => {
        await put(...sampleSet());
        const brief = await store.slice('brief', EVERYBODY);
        expect(Object.keys(brief).sort()).toEqual(Object.keys(SLICES.brief).sort());
        for (const list of Object.values(brief)) expect(list).toHaveLength(1);
      });

      it('takes in only what the named kinds refer to', async () => {
        await put(
          ...sampleSet(),
          { ...sampleOf('statement', 'loose'), issues: [] },
          sampleOf('source', 'loose-source'),
        );
        const silence = await store.slice('silence', EVERYBODY);
        expect(silence.statement.map((record) => record.id)).toEqual(['statement-1']);
        expect(silence.source.map((record) => record.id)).toEqual(['source-1']);
        expect((await store.slice('ledger', EVERYBODY)).statement).toHaveLength(2);
      });

      it('leaves out notes and closed compartments, and what only they refer to', async () => {
        await put(
          ...sampleSet(),
          { ...sampleOf('source', 'note'), sourceKind: 'note' },
          { ...sampleOf('statement', 'told'), citations: [{ source: 'note', span: null, locator: null }] },
          { ...sampleOf('statement', 'closed'), compartment: 'circle' },
          { ...sampleOf('position', 'closed-position'), compartment: 'circle', statements: ['told'] },
        );
        const seen = await store.slice('silence', EVERYBODY);
        expect(seen.position.map((record) => record.id)).toEqual(['position-1']);
        expect(seen.statement.map((record) => record.id)).toEqual(['statement-1']);
        const ledger = await store.slice('ledger', EVERYBODY);
        expect(ledger.statement.map((record) => record.id)).toEqual(['statement-1']);
        expect(ledger.source.map((record) => record.id)).toEqual(['source-1']);
        const all = await store.slice('ledger', OWNER);
        expect(all.statement.map((record) => record.id)).toEqual(['closed', 'statement-1', 'told']);
        expect(all.source.map((record) => record.id)).toEqual(['note', 'source-1']);
        expect((await store.slice('silence', OWNER)).statement).toHaveLength(2);
      });

      it('gives for a brief the newest accepted and the newest proposed statements up to a day', async () => {
        const day = (n: number) =>
          `2030-${String(1 + Math.floor(n / 28)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`;
        const many = Array.from({ length: 330 }, (_, n) => sampleOf('statement', `s${1000 + n}`)).flatMap(
          (record, n) => [
            { ...record, date: day(n) },
            {
              ...record,
              id: `a${record.id}`,
              date: day(n),
              review: { ...record.review, state: 'accepted' as const },
            },
          ],
        );
        const old = Array.from({ length: 300 }, (_, n) => ({
          ...sampleOf('statement', `old${n}`),
          date: '2029-01-01',
        }));
        const refused = {
          ...sampleOf('statement', 'refused'),
          review: { ...sampleOf('theme', 'x').review, state: 'refused' as const },
        };
        await put(
          ...sampleSet().filter((record) =>
            ['party', 'person', 'outlet', 'theme', 'issue', 'source'].includes(record.kind),
          ),
          ...many,
          ...old,
          refused,
        );
        const brief = await store.slice('brief', EVERYBODY);
        expect(brief.statement.filter((record) => record.review.state === 'accepted')).toHaveLength(330);
        expect(brief.statement.filter((record) => record.review.state === 'proposed')).toHaveLength(500);
        expect(brief.statement.some((record) => record.review.state === 'refused')).toBe(false);
        expect(brief.statement.filter((record) => record.id.startsWith('s'))).toHaveLength(330);
        const early = await store.slice('brief', EVERYBODY, { asOf: '2030-01-10' });
        expect(early.statement).toHaveLength(10 + 10 + 300);
      });

      it('gives for changes what was recorded or dated since a day, and what that rests on', async () => {
        await put(...sampleSet(), { ...sampleOf('statement', 'dated'), date: '2031-03-05' });
        const later = { ...sampleOf('statement', 'recorded'), date: '2031-01-01' };
        await store.change(changeOf(creating(later), { at: '2031-03-04T10:00:00.000Z' }));
        const since = await store.slice('changes', EVERYBODY, { since: '2031-03-04' });
        expect(since.statement.map((record) => record.id)).toEqual(['dated', 'statement-1', 'recorded']);
        expect((await store.slice('changes', EVERYBODY)).statement).toHaveLength(3);
      });
    });

    describe('search', () => {
      const found = async (query: string, audience?: Audience) =>
        (await store.search(query, 10, audience)).map((hit) => hit.id).sort();
      const fill = () =>
        store.change(
          changeOf(
            creating(
              ...sampleSet(),
              { ...sampleOf('source', 'kyiv'), title: 'Київ: Perú café', text: 'words' },
              { ...sampleOf('source', 'note'), sourceKind: 'note', title: 'Lunch' },
              { ...sampleOf('statement', 'said'), content: 'we OR they keep the red "line" 28 points' },
            ),
            {
              texts: [
                {
                  id: 'words',
                  source: 'kyiv',
                  text: 'Between the mill and the ferry.',
                  extractor: 'plain/1',
                },
              ],
            },
          ),
        );

      it('finds provisions, statements and sources by words, phrases and beginnings', async () => {
        await fill();
        expect(await found('dawn')).toEqual(['provision-1']);
        expect(await found('DAWN opened')).toEqual(['provision-1']);
        expect(await found('"opened at dawn"')).toEqual(['provision-1']);
        expect(await found('"dawn opened"')).toEqual([]);
        expect(await found('ferr*')).toEqual(['kyiv']);
        expect(await found('ferr')).toEqual([]);
        expect(await found('ferry OR dawn')).toEqual(['kyiv', 'provision-1']);
        expect(await found('ferry AND dawn')).toEqual([]);
        expect(await found('ferry mill OR dawn')).toEqual(['kyiv', 'provision-1']);
        expect(await found('28')).toEqual(['said']);
      });

      it('does not mind case and accents, in any script', async () => {
        await fill();
        expect(await found('київ')).toEqual(['kyiv']);
        expect(await found('peru CAFÉ')).toEqual(['kyiv']);
      });

      it('marks what was found in an excerpt, under the title of what holds it', async () => {
        await fill();
        expect(await store.search('dawn', 1)).toMatchObject([
          { kind: 'provision', title: 'Locks 1, 1', excerpt: 'Each lock is opened at \u2402dawn\u2403.' },
        ]);
        expect((await store.search('ferry', 1))[0]).toMatchObject({
          kind: 'source',
          title: 'Київ: Perú café',
        });
        expect(await store.search('lock*', 0)).toEqual([]);
      });

      it('never minds what is typed', async () => {
        await fill();
        const hostile = [
          '',
          '   ',
          '"',
          '""',
          '*',
          '(((',
          ') OR (',
          'AND',
          'OR OR',
          'NEAR(a b)',
          'title:dawn',
          '-dawn',
          '^dawn',
          '{title body}: x',
          'a"b"c',
          "'; drop table party; --",
          '🕊️',
          '\0',
          '\uD800',
          'x'.repeat(5000),
          '“dawn”',
        ];
        for (const query of hostile) expect(await store.search(query, 5), query).toBeInstanceOf(Array);
        expect(await found('“dawn”')).toEqual(['provision-1']);
        expect(await found('NEAR(dawn')).toEqual([]);
      });

      it('follows every change of what it has indexed', async () => {
        await fill();
        const provision = await kept('provision', 'provision-1');
        await store.change(
          changeOf([{ record: { ...provision, text: 'Each lock is opened at dusk.' }, base: 1 }]),
        );
        expect(await found('dawn')).toEqual([]);
        expect(await found('dusk')).toEqual(['provision-1']);
        await store.undo('provision-1', WHO);
        expect(await found('dawn')).toEqual(['provision-1']);
        await store.undo('said', WHO);
        expect(await found('28')).toEqual([]);
        expect((await store.undo('said', WHO)).ok).toBe(true);
        expect(await found('28')).toEqual(['said']);
      });

      it('passes over what an audience may not see', async () => {
        await fill();
        expect(await found('lunch')).toEqual(['note']);
        expect(await found('lunch', EVERYBODY)).toEqual([]);
      });
    });
  });
}
