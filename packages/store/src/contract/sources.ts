import type { RecordOf } from '@nonpaper/dossier';
import type { Change } from '@nonpaper/workbench';
import { describe, expect, it } from 'vitest';
import { sampleOf } from '../samples.ts';
import { WHO, changeOf, creating, type Scene } from './scene.ts';

/** Bytes and texts of a source are kept and never changed. */
export function sourcesContract(scene: Scene): void {
  describe('sources', () => {
    const bytes = new Uint8Array([0, 255, 128, 10]);
    const article: RecordOf<'source'> = { ...sampleOf('source', 's'), outlet: null, text: 't' };
    const keep = () =>
      scene.store().change(
        changeOf(creating(article), {
          texts: [{ id: 't', source: 's', text: 'Locks\nopen 🕊', extractor: 'plain/1' }],
          bytes: [{ source: 's', fileName: 'locks.txt', mediaType: 'text/plain', bytes }],
        }),
      );

    it('keeps the bytes and the working text of a source, and finds it by its bytes', async () => {
      await keep();
      expect(await scene.store().text('t')).toEqual({
        id: 't',
        source: 's',
        text: 'Locks\nopen 🕊',
        extractor: 'plain/1',
      });
      expect(await scene.store().bytes('s')).toEqual({
        source: 's',
        fileName: 'locks.txt',
        mediaType: 'text/plain',
        bytes,
      });
      expect(await scene.store().sourcesOfBytes(bytes)).toEqual(['s']);
      expect(await scene.store().sourcesOfBytes(new TextEncoder().encode('other'))).toEqual([]);
    });

    it('does not find a source that was taken back', async () => {
      await keep();
      await scene.store().undo('s', WHO);
      expect(await scene.store().sourcesOfBytes(bytes)).toEqual([]);
    });

    it('never changes a text or the bytes that it keeps', async () => {
      await keep();
      const again = (rest: Partial<Change>) =>
        scene.store().change(changeOf([{ record: { ...article, title: 'new' }, base: 1 }], rest));
      const text = { id: 't', source: 's', text: 'Locks shut', extractor: 'plain/1' };
      await expect(again({ texts: [text] })).rejects.toThrow('cannot be changed');
      const other = { source: 's', fileName: 'a', mediaType: 'b', bytes: new Uint8Array([1]) };
      await expect(again({ bytes: [other] })).rejects.toThrow('cannot be changed');
      expect((await scene.kept('source', 's')).title).toBe(article.title);
    });

    it('takes a new extraction as a new text beside the old one', async () => {
      await keep();
      const texts = [{ id: 't2', source: 's', text: 'Locks open', extractor: 'plain/2' }];
      await scene.store().change(changeOf([{ record: { ...article, text: 't2' }, base: 1 }], { texts }));
      expect((await scene.store().text('t'))?.extractor).toBe('plain/1');
      expect((await scene.store().text('t2'))?.text).toBe('Locks open');
    });

    it('throws for a text that comes without its source', async () => {
      const texts = [{ id: 't', source: 's', text: 'x', extractor: 'plain/1' }];
      await expect(scene.store().change(changeOf([], { texts }))).rejects.toThrow('s');
    });
  });
}
