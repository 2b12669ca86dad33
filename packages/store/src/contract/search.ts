import type { Audience } from '@nonpaper/dossier';
import { describe, expect, it } from 'vitest';
import { sampleOf, sampleSet } from '../samples.ts';
import { EVERYBODY, WHO, changeOf, creating, type Scene } from './scene.ts';

/** Words are found in any script, by whoever may see them, whatever is typed. */
export function searchContract(scene: Scene): void {
  describe('search', () => {
    const found = async (query: string, audience?: Audience) =>
      (await scene.store().search(query, 10, audience)).map((hit) => hit.id).sort();
    const fill = () =>
      scene.store().change(
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
      expect(await scene.store().search('dawn', 1)).toMatchObject([
        { kind: 'provision', title: 'Locks 1, 1', excerpt: 'Each lock is opened at \u2402dawn\u2403.' },
      ]);
      expect((await scene.store().search('ferry', 1))[0]).toMatchObject({
        kind: 'source',
        title: 'Київ: Perú café',
      });
      expect(await scene.store().search('lock*', 0)).toEqual([]);
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
      for (const query of hostile) expect(await scene.store().search(query, 5), query).toBeInstanceOf(Array);
      expect(await found('“dawn”')).toEqual(['provision-1']);
      expect(await found('NEAR(dawn')).toEqual([]);
    });

    it('follows every change of what it has indexed', async () => {
      await fill();
      const provision = await scene.kept('provision', 'provision-1');
      await scene
        .store()
        .change(changeOf([{ record: { ...provision, text: 'Each lock is opened at dusk.' }, base: 1 }]));
      expect(await found('dawn')).toEqual([]);
      expect(await found('dusk')).toEqual(['provision-1']);
      await scene.store().undo('provision-1', WHO);
      expect(await found('dawn')).toEqual(['provision-1']);
      await scene.store().undo('said', WHO);
      expect(await found('28')).toEqual([]);
      expect((await scene.store().undo('said', WHO)).ok).toBe(true);
      expect(await found('28')).toEqual(['said']);
    });

    it('passes over what an audience may not see', async () => {
      await fill();
      expect(await found('lunch')).toEqual(['note']);
      expect(await found('lunch', EVERYBODY)).toEqual([]);
    });
  });
}
