import { SLICES } from '@nonpaper/dossier';
import { describe, expect, it } from 'vitest';
import { sampleOf, sampleSet } from '../samples.ts';
import { EVERYBODY, OWNER, changeOf, creating, type Scene } from './scene.ts';

/** A slice holds what a page needs and its audience may see, and nothing else. */
export function slicesContract(scene: Scene): void {
  describe('slices', () => {
    it('holds exactly the kinds of the slice', async () => {
      await scene.put(...sampleSet());
      const brief = await scene.store().slice('brief', EVERYBODY);
      expect(Object.keys(brief).sort()).toEqual(Object.keys(SLICES.brief).sort());
      for (const list of Object.values(brief)) expect(list).toHaveLength(1);
    });

    it('takes in only what the named kinds refer to', async () => {
      await scene.put(
        ...sampleSet(),
        { ...sampleOf('statement', 'loose'), issues: [] },
        sampleOf('source', 'loose-source'),
      );
      const silence = await scene.store().slice('silence', EVERYBODY);
      expect(silence.statement.map((record) => record.id)).toEqual(['statement-1']);
      expect(silence.source.map((record) => record.id)).toEqual(['source-1']);
      expect((await scene.store().slice('ledger', EVERYBODY)).statement).toHaveLength(2);
    });

    it('leaves out notes and closed compartments, and what only they refer to', async () => {
      await scene.put(
        ...sampleSet(),
        { ...sampleOf('source', 'note'), sourceKind: 'note' },
        { ...sampleOf('statement', 'told'), citations: [{ source: 'note', span: null, locator: null }] },
        { ...sampleOf('statement', 'closed'), compartment: 'circle' },
        { ...sampleOf('position', 'closed-position'), compartment: 'circle', statements: ['told'] },
      );
      const seen = await scene.store().slice('silence', EVERYBODY);
      expect(seen.position.map((record) => record.id)).toEqual(['position-1']);
      expect(seen.statement.map((record) => record.id)).toEqual(['statement-1']);
      const ledger = await scene.store().slice('ledger', EVERYBODY);
      expect(ledger.statement.map((record) => record.id)).toEqual(['statement-1']);
      expect(ledger.source.map((record) => record.id)).toEqual(['source-1']);
      const all = await scene.store().slice('ledger', OWNER);
      expect(all.statement.map((record) => record.id)).toEqual(['closed', 'statement-1', 'told']);
      expect(all.source.map((record) => record.id)).toEqual(['note', 'source-1']);
      expect((await scene.store().slice('silence', OWNER)).statement).toHaveLength(2);
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
      await scene.put(
        ...sampleSet().filter((record) =>
          ['party', 'person', 'outlet', 'theme', 'issue', 'source'].includes(record.kind),
        ),
        ...many,
        ...old,
        refused,
      );
      const brief = await scene.store().slice('brief', EVERYBODY);
      expect(brief.statement.filter((record) => record.review.state === 'accepted')).toHaveLength(330);
      expect(brief.statement.filter((record) => record.review.state === 'proposed')).toHaveLength(500);
      expect(brief.statement.some((record) => record.review.state === 'refused')).toBe(false);
      expect(brief.statement.filter((record) => record.id.startsWith('s'))).toHaveLength(330);
      const early = await scene.store().slice('brief', EVERYBODY, { asOf: '2030-01-10' });
      expect(early.statement).toHaveLength(10 + 10 + 300);
    });

    it('gives for changes what was recorded or dated since a day, and what that rests on', async () => {
      await scene.put(...sampleSet(), { ...sampleOf('statement', 'dated'), date: '2031-03-05' });
      const later = { ...sampleOf('statement', 'recorded'), date: '2031-01-01' };
      await scene.store().change(changeOf(creating(later), { at: '2031-03-04T10:00:00.000Z' }));
      const since = await scene.store().slice('changes', EVERYBODY, { since: '2031-03-04' });
      expect(since.statement.map((record) => record.id)).toEqual(['dated', 'statement-1', 'recorded']);
      expect((await scene.store().slice('changes', EVERYBODY)).statement).toHaveLength(3);
    });
  });
}
