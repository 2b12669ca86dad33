import { describe, expect, it } from 'vitest';
import { folderOf, listed, testBench } from '../../test/bench.ts';
import { exportedRecords } from '../export-dossier.ts';
import { importFolder } from './import-folder.ts';
import { importList } from './import-list.ts';
import { linksFile } from './list-files.ts';

const FOLDER = {
  'dossier.yaml': 'title: River talks\nenteredBy: The editors\nenteredOn: 2031-05-01\n',
  'parties.yaml': '- {slug: upper, partyKind: state, names: [Upper Bank]}\n',
  'sources.yaml': '- {slug: gz-1, title: Talks go on, date: 2031-03-02}\n',
  'issues.yaml':
    '- {slug: bridge, name: Bridge, scale: unordered, options: [{slug: open, label: opened}, {slug: shut, label: kept shut}]}\n' +
    '- {slug: toll, name: Toll, scale: unordered, options: [{slug: free, label: no toll}, {slug: paid, label: a toll}]}\n' +
    '- {slug: guard, name: Guards, scale: unordered, options: [{slug: none, label: none}, {slug: joint, label: joint guards}]}\n',
  'drafts.yaml':
    '- {slug: accord, title: Accord, shortTitle: Accord, file: drafts/accord.md, fidelity: verbatim, completeness: complete}\n',
  'drafts/accord.md':
    '# Accord\n\n1. The bridge is opened once joint guards stand on it.\n2. Water is shared.\n',
  'statements.yaml':
    '- {slug: s1, speaker: {class: institution, party: upper}, speaksFor: upper, cue: said, force: assert, content: No toll without guards., date: 2031-03-02, citations: [gz-1]}\n',
};

const LINKS =
  '- {slug: guards-first, relation: requires, options: [open, joint], provisions: [accord/1]}\n' +
  '- {relation: excludes, options: [paid, none], statements: [s1], date: 2031-03-02}\n' +
  '- {relation: at most, options: [open, paid, none], count: 2, why: as on the other river}\n';

async function imported(links: string) {
  const bench = testBench();
  const done = await importFolder(
    bench,
    folderOf({ ...FOLDER, 'links.yaml': links }),
    '2031-05-01T00:00:00.000Z',
    () => {},
  );
  return { bench, done };
}

const refusal = async (links: string): Promise<string> => {
  const { bench, done } = await imported(links);
  expect(await listed(bench.store.all('issueLink'))).toEqual([]);
  return done.ok ? '' : done.fault.what;
};

describe('links between issues in a dossier folder', () => {
  it('come in as accepted, with what they rest on, and go out as the file that they came from', async () => {
    const { bench, done } = await imported(LINKS);
    expect(done).toMatchObject({ ok: true });
    const links = await listed(bench.store.all('issueLink'));
    expect(links.map(({ relation, count, review }) => [relation, count, review.by])).toEqual([
      ['requires', null, 'The editors'],
      ['excludes', null, 'The editors'],
      ['at most', 2, 'The editors'],
    ]);
    const [provision] = await listed(bench.store.all('provision'));
    expect(links[0]?.provisions).toEqual([provision?.id]);
    expect((await bench.store.referring(provision?.id ?? '')).map(({ kind }) => kind)).toContain('issueLink');
    const records = await exportedRecords(bench.store, { notes: [], compartments: [] });
    const file = linksFile(records.ok ? records.value : {});
    expect(file.messages).toEqual([]);
    const again = await imported(file.yaml);
    expect(again.done).toMatchObject({ ok: true });
    const second = await exportedRecords(again.bench.store, { notes: [], compartments: [] });
    expect(linksFile(second.ok ? second.value : {}).yaml).toBe(file.yaml);
  });

  it('are undone like any other change', async () => {
    const { bench } = await imported(LINKS);
    const [first] = await listed(bench.store.all('issueLink'));
    const undone = await bench.store.undo(first?.id ?? '', { actor: 'Ana', at: '2031-05-02T00:00:00.000Z' });
    expect(undone.ok).toBe(true);
    expect(await bench.store.get('issueLink', first?.id ?? '')).toBeNull();
  });

  it.each([
    ['an unknown option', '- {relation: requires, options: [open, opne], why: so}', /entry 1,.*"opne"/],
    [
      'options of one issue',
      '- {slug: x, relation: requires, options: [open, shut], why: so}',
      /entry 1 \(x\),.*one issue/,
    ],
    ['no ground', '- {relation: requires, options: [open, joint], why: "  "}', /entry 1, rests on no/],
    [
      'an unknown statement',
      '- {relation: excludes, options: [open, joint], statements: [s9]}',
      /entry 1,.*"s9"/,
    ],
    [
      'a point that the draft does not have',
      '- {relation: excludes, options: [open, joint], provisions: [accord/9]}',
      /accord\/9/,
    ],
    [
      'a count that nothing can exceed',
      '- {relation: at most, options: [open, paid], count: 2, why: so}',
      /entry 1,.*every package/,
    ],
    ['an unknown relation', '- {relation: allows, options: [open, paid], why: so}', /allows|Invalid option/],
    ['a fractional count', '- {relation: at most, options: [open, paid], count: 1.5, why: so}', /int/],
  ])('are refused with their place for %s', async (_, links, words) => {
    expect(await refusal(links)).toMatch(words);
  });

  it('are refused where they contradict each other, and only those that do are named', async () => {
    const harmless = '- {relation: excludes, options: [paid, none], why: so}\n';
    const pair =
      '- {relation: requires, options: [open, joint], why: so}\n- {relation: excludes, options: [open, joint], why: so}\n';
    const what = await refusal(harmless + pair);
    expect(what).toContain('entry 2 and links.yaml, entry 3 contradict each other');
    expect(what).toContain('"opened"');
    const ring =
      '- {relation: requires, options: [open, free], why: so}\n- {relation: requires, options: [shut, paid], why: so}\n' +
      '- {relation: excludes, options: [open, free], why: so}\n- {relation: excludes, options: [shut, paid], why: so}\n';
    expect(await refusal(harmless + ring)).toMatch(
      /entry 2 and .*entry 3 and .*entry 4 and .*entry 5 contradict/,
    );
    expect(await refusal(harmless + ring)).toContain('no package keeps them together');
  });
});

describe('links.yaml by itself', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

  it('goes into a dossier that has its options, accepted in the name of who imports it', async () => {
    const { bench } = await imported('');
    const done = await importList(bench, 'links.yaml', bytes(LINKS));
    expect(done).toMatchObject({ ok: true });
    const links = await listed(bench.store.all('issueLink'));
    expect(links).toHaveLength(3);
    expect(links[0]?.review).toMatchObject({ state: 'accepted', by: 'Test Person' });
  });

  it('is refused where it contradicts a link that the dossier has', async () => {
    const { bench } = await imported(LINKS);
    const more = await importList(
      bench,
      'links.yaml',
      bytes('- {relation: excludes, options: [joint, open], why: so}'),
    );
    expect(more.ok ? '' : more.fault.what).toMatch(
      /entry 1 and the link guards-first of the dossier contradict/,
    );
    expect(await listed(bench.store.all('issueLink'))).toHaveLength(3);
  });
});
