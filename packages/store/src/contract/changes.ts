import { describe, expect, it } from 'vitest';
import { sampleOf } from '../samples.ts';
import { changeOf, creating, listed, type Scene } from './scene.ts';

/** A change is whole or nothing, and stale writes are refused. */
export function changesContract(scene: Scene): void {
  describe('changes', () => {
    it('refuses a stale write, writes nothing of that change, and keeps the refused version', async () => {
      await scene.put(sampleOf('theme', 'a'), sampleOf('theme', 'b'));
      const [a, b] = [await scene.kept('theme', 'a'), await scene.kept('theme', 'b')];
      await scene.store().change(changeOf([{ record: { ...a, name: 'first' }, base: 1 }]));
      const stale = await scene.store().change(
        changeOf([
          { record: { ...b, name: 'innocent' }, base: 1 },
          { record: { ...a, name: 'second' }, base: 1 },
        ]),
      );
      expect(stale).toEqual({
        ok: false,
        conflicts: [{ kind: 'theme', id: 'a', base: 1, found: 2, entry: 4 }],
      });
      expect((await scene.kept('theme', 'a')).name).toBe('first');
      expect((await scene.kept('theme', 'b')).name).toBe('Water');
      expect((await listed(scene.store().journal(null))).map((entry) => entry.action)).toEqual([
        'create',
        'create',
        'update',
        'conflict',
      ]);
    });

    it('refuses to create what is there and to change what is not', async () => {
      await scene.put(sampleOf('theme', 'a'));
      expect(await scene.store().change(changeOf(creating(sampleOf('theme', 'a'))))).toMatchObject({
        ok: false,
        conflicts: [{ id: 'a', base: null, found: 1 }],
      });
      expect(
        await scene.store().change(changeOf([{ record: sampleOf('theme', 'z'), base: 3 }])),
      ).toMatchObject({
        ok: false,
        conflicts: [{ id: 'z', base: 3, found: null }],
      });
    });

    it('takes several writes of one record in one change, each on the one before', async () => {
      const theme = sampleOf('theme', 'a');
      const changed = await scene.store().change(
        changeOf([
          { record: theme, base: null },
          { record: { ...theme, name: 'again' }, base: 1 },
        ]),
      );
      expect(changed).toEqual({ ok: true, entries: [1, 2] });
      expect(await scene.kept('theme', 'a')).toMatchObject({ name: 'again', revision: 2 });
    });

    it('throws when an id is of another kind already', async () => {
      await scene.put(sampleOf('theme', 'a'));
      await expect(scene.store().change(changeOf(creating(sampleOf('party', 'a'))))).rejects.toThrow('theme');
    });

    it('hands out copies, so that nobody changes the dossier by changing a record', async () => {
      const theme = sampleOf('theme', 'a');
      await scene.put(theme);
      Object.assign(theme, { name: 'spoiled' });
      Object.assign(await scene.kept('theme', 'a'), { name: 'spoiled' });
      expect((await scene.kept('theme', 'a')).name).toBe('Water');
    });
  });
}
