import { describe, expect, it } from 'vitest';
import { draftSide, fileSide, type DraftSide } from './draft-side.ts';
import { importDraft } from './import-draft.ts';
import { keptPair, linkInFile, linkingOf, linksOfSides, linksShown } from './link-provisions.ts';
import { keepLinks } from './matches/dossier-links.ts';
import { linksFileText, NO_LINKS, readLinksFile } from './matches/links-file.ts';
import { readDraftFile } from './read-draft-file.ts';
import { testBench } from '../test/bench.ts';

const FIRST = '1. Fire ends at dawn.\n2. The bridge is opened.\n3. Water is shared equally.\n';
const SECOND = '1. The bridge is opened to lorries.\n2. Fire ends.\n3. Water is shared by a commission.\n';
const THIRD = `0. Peace begins.\n${SECOND}`;
const EVERYONE = { asOf: null, audience: { notes: false, compartments: [] } };
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function fileOf(name: string, text: string): Promise<DraftSide> {
  const read = await readDraftFile({ name, bytes: bytes(text) }, testBench().limits);
  if (!read.ok) throw new Error(read.fault.what);
  return fileSide(name, read.value, bytes(text));
}

const valueOf = <T>(outcome: { ok: true; value: T } | { ok: false; fault: { what: string } }): T => {
  if (!outcome.ok) throw new Error(outcome.fault.what);
  return outcome.value;
};

const typed = (confirm: string[], cut: string[] = [], forget: string[] = []) => ({ confirm, cut, forget });

describe('what a person types', () => {
  it('names provisions by path or printed number, several on a side, or none', async () => {
    const [left, right] = [await fileOf('a.txt', FIRST), await fileOf('b.txt', SECOND)];
    const linking = valueOf(linkingOf(typed(['1=2', '2., 3 = 1', '3='], ['1=3']), left, right));
    expect(linksShown(linking.added, left, right)).toEqual([
      { verdict: 'confirmed', left: ['1'], right: ['2'] },
      { verdict: 'confirmed', left: ['2', '3'], right: ['1'] },
      { verdict: 'confirmed', left: ['3'], right: [] },
      { verdict: 'cut', left: ['1'], right: ['3'] },
    ]);
  });

  it.each([
    ['3', 'link-not-understood'],
    ['=', 'link-not-understood'],
    ['1=2=3', 'link-not-understood'],
    ['9=1', 'no-such-provision'],
    ['1=nine', 'no-such-provision'],
  ])('is refused where %s says nothing: %s', async (text, code) => {
    const [left, right] = [await fileOf('a.txt', FIRST), await fileOf('b.txt', SECOND)];
    expect(linkingOf(typed([text]), left, right)).toMatchObject({ ok: false, fault: { code } });
  });
});

describe('a file of links', () => {
  it('holds what was said, in either order of the drafts, until it is forgotten', async () => {
    const [left, right] = [await fileOf('a.txt', FIRST), await fileOf('b.txt', SECOND)];
    const first = linkInFile(NO_LINKS, left, right, valueOf(linkingOf(typed(['1=2'], ['2=3']), left, right)));
    const file = valueOf(readLinksFile(linksFileText(first.file), 'links.json'));
    const mirrored = await linksOfSides(null, right, left, file, EVERYONE);
    expect(linksShown(mirrored.known, right, left)).toEqual([
      { verdict: 'confirmed', left: ['2'], right: ['1'] },
      { verdict: 'cut', left: ['3'], right: ['2'] },
    ]);
    const less = linkInFile(file, left, right, valueOf(linkingOf(typed([], [], ['2=3']), left, right)));
    expect(linksShown(less.known, left, right)).toEqual([
      { verdict: 'confirmed', left: ['1'], right: ['2'] },
    ]);
  });

  it('lets the last word count: a new match of a provision takes the place of the old one', async () => {
    const [left, right] = [await fileOf('a.txt', FIRST), await fileOf('b.txt', SECOND)];
    const once = linkInFile(NO_LINKS, left, right, valueOf(linkingOf(typed(['1=2', '2=1']), left, right)));
    const twice = linkInFile(once.file, left, right, valueOf(linkingOf(typed(['1=3']), left, right)));
    expect(linksShown(twice.known, left, right)).toEqual([
      { verdict: 'confirmed', left: ['2'], right: ['1'] },
      { verdict: 'confirmed', left: ['1'], right: ['3'] },
    ]);
  });

  it('finds a provision again whose wording and number changed in a later version', async () => {
    const [left, right] = [await fileOf('a.txt', FIRST), await fileOf('b.txt', SECOND)];
    const { file } = linkInFile(NO_LINKS, left, right, valueOf(linkingOf(typed(['3=3']), left, right)));
    const later = await fileOf('c.txt', '1. Peace begins.\n2. Water is shared by a joint commission.\n');
    const { known, messages } = await linksOfSides(null, left, later, file, EVERYONE);
    expect(linksShown(known, left, later)).toEqual([{ verdict: 'confirmed', left: ['3'], right: ['2'] }]);
    expect(messages).toEqual([]);
  });

  it('keeps links of other drafts, and says that they were not used', async () => {
    const [left, right] = [await fileOf('a.txt', FIRST), await fileOf('b.txt', SECOND)];
    const { file } = linkInFile(NO_LINKS, left, right, valueOf(linkingOf(typed(['1=2']), left, right)));
    const other = await fileOf('d.txt', '1. The harbour police are paid by the chamber of trade.\n');
    const found = await linksOfSides(null, other, other, file, EVERYONE);
    expect(found.known).toEqual([]);
    expect(found.messages.map(({ code }) => code)).toEqual(['links-not-here']);
    expect(linkInFile(file, other, other, { added: [], forgotten: [] }).file.links).toHaveLength(1);
  });

  it.each(['', '{}', '[1]', '{"format":"nonpaper links 1","links":[{"verdict":"maybe"}]}'])(
    'is refused when it is none: %j',
    (text) =>
      expect(readLinksFile(text, 'x.json')).toMatchObject({
        ok: false,
        fault: { code: 'links-file-not-read', where: 'x.json' },
      }),
  );
});

describe('links in a dossier', () => {
  async function kept() {
    const bench = testBench();
    for (const [name, text] of [
      ['first.txt', FIRST],
      ['second.txt', SECOND],
    ] as const)
      valueOf(await importDraft(bench, { name, bytes: bytes(text) }, {}));
    valueOf(await importDraft(bench, { name: 'third.txt', bytes: bytes(THIRD) }, { revises: 'second' }));
    const side = async (slug: string) => valueOf(await draftSide(bench.store, slug, EVERYONE));
    return { bench, first: await side('first'), second: await side('second'), third: await side('third') };
  }

  async function say(
    { bench }: Awaited<ReturnType<typeof kept>>,
    left: DraftSide,
    right: DraftSide,
    words: ReturnType<typeof typed>,
  ) {
    const pair = keptPair(left, right);
    if (pair === null) throw new Error('both are kept');
    return valueOf(await keepLinks(bench, pair, valueOf(linkingOf(words, left, right)), EVERYONE));
  }

  it('are accepted records in the name of a person; forgetting withdraws them', async () => {
    const there = await kept();
    const { bench, first, second } = there;
    await say(there, first, second, typed(['1=2'], ['2=3']));
    const { known } = await linksOfSides(bench.store, second, first, null, EVERYONE);
    expect(linksShown(known, second, first)).toEqual([
      { verdict: 'confirmed', left: ['2'], right: ['1'] },
      { verdict: 'cut', left: ['3'], right: ['2'] },
    ]);
    await say(there, first, second, typed([], [], ['1=2']));
    const states: string[] = [];
    for await (const each of bench.store.all('counterpart'))
      states.push(`${each.verdict} ${each.review.state}`);
    expect(states.sort()).toEqual(['confirmed withdrawn', 'cut accepted']);
  });

  it('hold for a later version that revises one of the drafts', async () => {
    const there = await kept();
    const { bench, first, second, third } = there;
    await say(there, first, second, typed(['1=2'], ['2=3']));
    const { known } = await linksOfSides(bench.store, first, third, null, EVERYONE);
    expect(linksShown(known, first, third)).toEqual([
      { verdict: 'confirmed', left: ['1'], right: ['2'] },
      { verdict: 'cut', left: ['2'], right: ['3'] },
    ]);
  });
});
