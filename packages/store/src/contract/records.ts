import type { RecordOf } from '@nonpaper/dossier';
import { describe, expect, it } from 'vitest';
import { sampleOf, sampleSet } from '../samples.ts';
import { EVERYBODY, MORNING, NOON, OWNER, changeOf, creating, listed, type Scene } from './scene.ts';

/** What is written comes back as it was, by id, by slug and by kind. */
export function recordsContract(scene: Scene): void {
  describe('records', () => {
    it('gives back a record of every kind as it was written, stamped with revision and time', async () => {
      await scene.put(...sampleSet());
      for (const record of sampleSet()) {
        expect(await scene.store().get(record.kind, record.id)).toEqual({
          ...record,
          revision: 1,
          recordedAt: MORNING,
        });
      }
    });

    it('gives null for what is not there, and for an id of another kind', async () => {
      await scene.put(sampleOf('party', 'p'));
      expect(await scene.store().get('party', 'q')).toBeNull();
      expect(await scene.store().get('person', 'p')).toBeNull();
      expect(await scene.store().text('t')).toBeNull();
      expect(await scene.store().bytes('s')).toBeNull();
    });

    it('finds a record by its slug in its kind', async () => {
      await scene.put(
        { ...sampleOf('party', 'p'), slug: 'upper' },
        { ...sampleOf('theme', 't'), slug: 'upper' },
      );
      expect((await scene.store().bySlug('party', 'upper'))?.id).toBe('p');
      expect((await scene.store().bySlug('theme', 'upper'))?.id).toBe('t');
      expect(await scene.store().bySlug('party', 'lower')).toBeNull();
    });

    it('refuses a slug that is taken and writes nothing of that change', async () => {
      await scene.put({ ...sampleOf('party', 'p'), slug: 'upper' });
      const changed = await scene
        .store()
        .change(changeOf(creating(sampleOf('theme', 't'), { ...sampleOf('party', 'q'), slug: 'upper' })));
      expect(changed).toMatchObject({ ok: false, conflicts: [], fault: { code: 'slug-taken' } });
      expect(await scene.store().get('theme', 't')).toBeNull();
      expect(await listed(scene.store().journal(null))).toHaveLength(1);
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
      await scene.put({ ...sampleOf('party', 'p'), names });
      expect((await scene.kept('party', 'p')).names.map((each) => each.text)).toEqual(odd);
    });

    it('throws, and writes nothing, for what no database keeps unchanged', async () => {
      const party = (text: string) => ({
        ...sampleOf('party', 'p'),
        names: [{ text, kind: 'name', language: null } as const],
      });
      await expect(scene.store().change(changeOf(creating(party('a\0b'))))).rejects.toThrow('U+0000');
      await expect(scene.store().change(changeOf(creating(party('a\uD800b'))))).rejects.toThrow('U+D800');
      expect(await listed(scene.store().all('party'))).toEqual([]);
    });

    it('throws, and writes nothing, for a reference to what is not kept', async () => {
      const { theme: _, ...rest } = sampleOf('issue', 'i');
      const issue: RecordOf<'issue'> = { ...rest, theme: 'nowhere' };
      await expect(scene.store().change(changeOf(creating(issue)))).rejects.toThrow('nowhere');
      const draft = { ...sampleOf('draft', 'd'), witnesses: [], binds: [], citations: [], text: 'no-text' };
      await expect(scene.store().change(changeOf(creating(draft)))).rejects.toThrow('no-text');
      expect(await scene.store().get('issue', 'i')).toBeNull();
    });

    it('lists all records of a kind in order of recorded time and id', async () => {
      await scene.store().change(changeOf(creating(sampleOf('theme', 'b'), sampleOf('theme', 'a'))));
      await scene.store().change(changeOf(creating(sampleOf('theme', '0')), { at: NOON }));
      expect((await listed(scene.store().all('theme'))).map((theme) => theme.id)).toEqual(['a', 'b', '0']);
    });

    it('shows one moment to whoever reads a list slowly', async () => {
      await scene.put(sampleOf('theme', 'a'), sampleOf('theme', 'b'));
      const seen: string[] = [];
      for await (const theme of scene.store().all('theme')) {
        seen.push(theme.name);
        if (seen.length === 1) {
          const record = { ...(await scene.kept('theme', 'b')), name: 'changed' };
          await scene
            .store()
            .change(changeOf([{ record, base: 1 }, ...creating(sampleOf('theme', 'c'))], { at: NOON }));
        }
      }
      expect(seen).toEqual(['Water', 'Water']);
    });

    it('follows every link the other way', async () => {
      await scene.put(...sampleSet());
      const kinds = (await scene.store().referring('statement-1')).map((record) => record.kind);
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
      await scene.put(...sampleSet());
      const issue = await scene.kept('issue', 'issue-1');
      await scene.store().change(changeOf([{ record: { ...issue, theme: null }, base: 1 }]));
      expect(await scene.store().referring('theme-1')).toEqual([]);
    });

    it('counts by state what an audience may see', async () => {
      await scene.put(
        sampleOf('theme', 'a'),
        { ...sampleOf('theme', 'b'), compartment: 'circle' },
        { ...sampleOf('theme', 'c'), review: { state: 'accepted', by: 'Ana', at: NOON, why: null } },
      );
      expect(await scene.store().tally('theme', EVERYBODY)).toEqual({
        proposed: 1,
        accepted: 1,
        refused: 0,
        withdrawn: 0,
      });
      expect((await scene.store().tally('theme', OWNER)).proposed).toBe(2);
    });

    it('neither counts nor lists a statement all of whose sources are hidden', async () => {
      const note = { ...sampleOf('source', 'told'), sourceKind: 'note' as const };
      const citing = (id: string, ...sources: string[]) => ({
        ...sampleOf('statement', id),
        citations: sources.map((source) => ({ source, span: null, locator: null })),
      });
      await scene.put(...sampleSet());
      const before = [
        await scene.store().tally('statement', EVERYBODY),
        (await scene.store().slice('brief', EVERYBODY)).statement,
      ];
      await scene.put(note, citing('only-told', 'told'));
      const after = [
        await scene.store().tally('statement', EVERYBODY),
        (await scene.store().slice('brief', EVERYBODY)).statement,
      ];
      expect(after).toEqual(before);
      await scene.put(citing('also-printed', 'told', 'source-1'));
      expect((await scene.store().slice('ledger', EVERYBODY)).statement.map((each) => each.id)).toContain(
        'also-printed',
      );
      expect((await scene.store().slice('ledger', OWNER)).statement.map((each) => each.id)).toContain(
        'only-told',
      );
    });
  });
}
