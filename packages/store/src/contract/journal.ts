import { describe, expect, it } from 'vitest';
import { sampleOf, sampleSet } from '../samples.ts';
import { MORNING, NOON, WHO, changeOf, creating, listed, type Scene } from './scene.ts';

/** Every change leaves one chained entry, and can be undone or erased. */
export function journalContract(scene: Scene): void {
  describe('journal', () => {
    it('has one chained entry for each change of a record, in order', async () => {
      await scene.put(sampleOf('theme', 'a'));
      await scene
        .store()
        .change(changeOf([{ record: await scene.kept('theme', 'a'), base: 1 }], { doing: 'again' }));
      const entries = await listed(scene.store().journal(null));
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
      expect((await scene.store().about()).head).toBe(entries[1]?.hash);
    });

    it('never lets time run backwards, keeps what the clock said, and starts later on request', async () => {
      await scene.store().change(changeOf(creating(sampleOf('theme', 'a')), { at: NOON }));
      await scene.store().change(changeOf(creating(sampleOf('theme', 'b')), { at: MORNING }));
      const evening = '2031-03-01T20:00:00.000Z';
      await scene.store().change(changeOf(creating(sampleOf('theme', 'c')), { at: evening }));
      const entries = await listed(scene.store().journal(null));
      expect(entries.map((entry) => entry.at)).toEqual([NOON, NOON, evening]);
      expect(entries.map((entry) => entry.saidAt)).toEqual([NOON, MORNING, evening]);
      expect((await scene.kept('theme', 'b')).recordedAt).toBe(NOON);
      expect((await listed(scene.store().journal(evening))).map((entry) => entry.seq)).toEqual([3]);
    });

    it('undoes a change into a new revision with the earlier content, and undoes the undo', async () => {
      await scene.put(sampleOf('theme', 'a'));
      const before = await scene.kept('theme', 'a');
      await scene.store().change(changeOf([{ record: { ...before, name: 'changed' }, base: 1 }]));
      const undone = await scene.store().undo('a', WHO);
      expect(undone).toEqual({ ok: true, value: { ...before, revision: 3, recordedAt: NOON } });
      expect(await scene.kept('theme', 'a')).toEqual({ ...before, revision: 3, recordedAt: NOON });
      expect(await scene.store().undo('a', WHO)).toMatchObject({
        ok: true,
        value: { name: 'changed', revision: 4 },
      });
    });

    it('undoes the making of a record, and a record made anew does not count from one', async () => {
      await scene.put(sampleOf('theme', 'a'));
      expect(await scene.store().undo('a', WHO)).toEqual({ ok: true, value: null });
      expect(await scene.store().get('theme', 'a')).toBeNull();
      await scene.put(sampleOf('theme', 'a'));
      expect((await scene.kept('theme', 'a')).revision).toBe(3);
    });

    it('does not undo the making of what others refer to, nor what never was', async () => {
      await scene.put(...sampleSet());
      expect(await scene.store().undo('theme-1', WHO)).toMatchObject({
        ok: false,
        fault: { code: 'undo-referred' },
      });
      expect(await scene.store().undo('nothing', WHO)).toMatchObject({
        ok: false,
        fault: { code: 'undo-nothing' },
      });
      expect(await scene.store().get('theme', 'theme-1')).not.toBeNull();
    });

    it('does not bring back a reference to what has gone', async () => {
      await scene.put(...sampleSet());
      const issue = await scene.kept('issue', 'issue-1');
      await scene.store().change(changeOf([{ record: { ...issue, theme: null }, base: 1 }]));
      expect((await scene.store().undo('theme-1', WHO)).ok).toBe(true);
      expect(await scene.store().undo('issue-1', WHO)).toMatchObject({
        ok: false,
        fault: { code: 'undo-target-missing' },
      });
    });

    it('erases the texts of a record and says so, and the chain stays sound', async () => {
      await scene.put(sampleOf('theme', 'a'), sampleOf('theme', 'b'));
      await scene
        .store()
        .change(changeOf([{ record: { ...(await scene.kept('theme', 'a')), name: 'x' }, base: 1 }]));
      expect(await scene.store().erase('a', WHO)).toBe(2);
      expect(await scene.store().erase('a', WHO)).toBe(0);
      expect((await listed(scene.store().journal(null))).at(-1)).toMatchObject({ action: 'erase', id: 'a' });
      expect(await scene.store().undo('a', WHO)).toMatchObject({ ok: false, fault: { code: 'undo-erased' } });
      expect(await scene.kept('theme', 'a')).toMatchObject({ name: 'x', revision: 2 });
      await scene
        .store()
        .change(changeOf([{ record: { ...(await scene.kept('theme', 'a')), name: 'y' }, base: 2 }]));
      expect(await scene.store().undo('a', WHO)).toMatchObject({ ok: true, value: { name: 'x' } });
    });
  });
}
