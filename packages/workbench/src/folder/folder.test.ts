import { describe, expect, it } from 'vitest';
import { folderOf, listed, testBench } from '../../test/bench.ts';
import { importFolder } from './import-folder.ts';
import { parseFolder } from './parse-folder.ts';

const HEAD = 'title: River talks\nenteredBy: The editors\nenteredOn: 2024-05-01\n';
const FOLDER = {
  'dossier.yaml': HEAD,
  'parties.yaml':
    '- {slug: upper, partyKind: state, names: [Upper Bank, {text: the upper side, kind: alias, language: en}]}\n- {slug: lower, partyKind: state, names: [Lower Bank]}\n',
  'persons.yaml':
    '- {slug: orlova, names: [Ana Orlova], speaksFor: upper, offices: [{title: foreign minister, party: upper}]}\n',
  'outlets.yaml': '- {slug: gazette, names: [River Gazette]}\n',
  'sources.yaml': '- {slug: gz-1, title: Talks go on, outlet: gazette, date: 2024-03-02}\n',
  'issues.yaml':
    '- slug: bridge\n  name: Opening of the bridge\n  scale: unordered\n  lexicon: [bridge]\n  options: [{slug: open, label: opened}, {slug: shut, label: kept shut}]\n',
  'drafts.yaml':
    '- {slug: accord, title: Accord, shortTitle: Accord, file: drafts/accord.md, fidelity: verbatim, completeness: complete, validFrom: 2024-03-01, citations: [gz-1]}\n- {slug: later, title: Later text, shortTitle: Later, fidelity: summary, completeness: not seen}\n',
  'drafts/accord.md': '# Accord\n\n1. The bridge is opened.\n2. Water is shared.\n   1. In equal parts.\n',
  'provisions.yaml': '- {draft: accord, path: 2, citations: [{source: gz-1, locator: page 3}]}\n',
  'statements.yaml':
    '- {slug: s1, speaker: {class: named, person: orlova}, speaksFor: upper, via: [gazette], cue: said, force: assert, content: The bridge will be opened., date: 2024-03-02, issues: [bridge], citations: [gz-1]}\n',
  'treatments.yaml':
    '- {draft: accord, issue: bridge, provisions: [{provision: accord/1, force: duty}], options: [open], why: point 1}\n',
  'positions.yaml':
    '- {party: upper, issue: bridge, option: open, level: preferred, statements: [s1], date: 2024-03-02}\n',
  'events.yaml':
    '- type: meeting\n  title: Round in Marlow\n  participants: [orlova, lower, {name: a guest}]\n  reports:\n    - {reportedOn: 2024-03-05, status: held, when: 2024-03-04, citations: [gz-1]}\n    - {reportedOn: 2024-03-01, status: planned, when: {start: 2024-03-03, end: 2024-03-03, precision: day}, citations: [gz-1]}\n',
  'digests/one.yaml':
    'slug: digest-1\ntitle: The week\ndate: 2024-03-06\nparagraphs:\n  - [{text: Ana Orlova said that the bridge would be opened., sources: [gz-1]}]\n',
};

const imported = async (files: Readonly<Record<string, string>>) => {
  const bench = testBench();
  const done = await importFolder(bench, folderOf(files), '2024-05-01T00:00:00.000Z', () => {});
  return { bench, done };
};

describe('importFolder', () => {
  it('enters what people wrote as accepted in the name of the editors, and what was read as proposed', async () => {
    const { bench, done } = await imported(FOLDER);
    expect(done).toMatchObject({ ok: true });
    const statements = await listed(bench.store.all('statement'));
    expect(statements.map((each) => [each.content, each.review.state, each.review.by.split(':')[0]])).toEqual(
      [
        ['The bridge will be opened.', 'accepted', 'The editors'],
        ['that the bridge would be opened', 'proposed', 'reader'],
      ],
    );
    expect(statements[1]?.speaker.person).toBe(statements[0]?.speaker.person);
    expect(statements[1]?.speaksFor).toBe(statements[0]?.speaksFor);
    expect(statements[1]?.issues).toEqual(statements[0]?.issues);
  });

  it('lets a statement of a digest cite the digest, with its span, and the sources behind the sentence', async () => {
    const { bench } = await imported(FOLDER);
    const [, read] = await listed(bench.store.all('statement'));
    const source = await bench.store.bySlug('source', 'gz-1');
    const digest = await bench.store.bySlug('source', 'digest-1');
    expect(read?.citations.map((each) => each.source)).toEqual([digest?.id, source?.id]);
    const text = await bench.store.text(read?.text ?? '');
    expect(read?.spans?.content.map(([start, end]) => text?.text.slice(start, end)).join(' ')).toBe(
      read?.content,
    );
  });

  it('reads the drafts into provisions, with sources of their own where the folder says so', async () => {
    const { bench } = await imported(FOLDER);
    const provisions = await listed(bench.store.all('provision'));
    expect(provisions.map((each) => each.path).sort()).toEqual(['1', '2', '2.1']);
    const second = provisions.find((each) => each.path === '2');
    expect(second?.citations.at(-1)?.locator).toBe('page 3');
    expect(provisions.find((each) => each.path === '2.1')?.parent).toBe(second?.id);
    const [treatment] = await listed(bench.store.all('treatment'));
    expect(treatment?.provisions[0]?.provision).toBe(provisions.find((each) => each.path === '1')?.id);
  });

  it('takes place, day and status of an event from its latest report, and keeps the reports in order', async () => {
    const { bench } = await imported(FOLDER);
    const event = (await listed(bench.store.all('event'))).find((each) => each.title === 'Round in Marlow');
    expect(event?.status).toBe('held');
    expect(event?.when).toEqual({ start: '2024-03-04', end: '2024-03-04', precision: 'day' });
    expect(event?.reports.map((each) => each.status)).toEqual(['planned', 'held']);
    expect(event?.participants.map((each) => [each.name, each.person !== null, each.party !== null])).toEqual(
      [
        ['Ana Orlova', true, false],
        ['Lower Bank', false, true],
        ['a guest', false, false],
      ],
    );
  });

  it('collects every unknown slug and imports nothing', async () => {
    const files = {
      ...FOLDER,
      'positions.yaml': '- {party: uper, issue: bridge, option: opn, level: preferred, date: 2024-03-02}\n',
    };
    const { bench, done } = await imported(files);
    expect(done).toMatchObject({ ok: false, fault: { code: 'folder-bad-reference' } });
    expect(done.ok ? '' : done.fault.what).toMatch(/"uper".*"opn"/);
    expect(await listed(bench.store.all('party'))).toEqual([]);
  });

  it('refuses provisions.yaml entries for points that the draft does not have', async () => {
    const { done } = await imported({
      ...FOLDER,
      'provisions.yaml': '- {draft: accord, path: 9, citations: [gz-1]}\n',
    });
    expect(done.ok ? '' : done.fault.what).toContain('accord/9');
  });

  it('refuses to mix an invented folder into a dossier that is not', async () => {
    const { bench, done } = await imported({ ...FOLDER, 'dossier.yaml': `${HEAD}composed: true\n` });
    expect(done).toMatchObject({ ok: false, fault: { code: 'folder-composed' } });
    expect(await listed(bench.store.all('party'))).toEqual([]);
  });

  it('names a draft file that is missing', async () => {
    const { 'drafts/accord.md': _, ...without } = FOLDER;
    const { done } = await imported(without);
    expect(done).toMatchObject({
      ok: false,
      fault: { code: 'folder-file-missing', where: 'drafts.yaml, accord' },
    });
  });
});

describe('parseFolder', () => {
  it('names the file and the line of a value that does not fit', () => {
    const parsed = parseFolder(
      folderOf({
        'dossier.yaml': HEAD,
        'parties.yaml': '- slug: upper\n  partyKind: kingdom\n  names: [Upper Bank]\n',
      }),
    );
    expect(parsed).toMatchObject({
      ok: false,
      fault: { code: 'folder-bad-yaml', where: 'parties.yaml:2 (0.partyKind)' },
    });
  });

  it('refuses a file whose anchors would unfold without end, and one that nests too deep', () => {
    const bomb = ['- &a [x, x, x, x, x, x, x, x]'];
    for (const [name, inner] of [
      ['b', 'a'],
      ['c', 'b'],
      ['d', 'c'],
      ['e', 'd'],
      ['f', 'e'],
    ] as const)
      bomb.push(`- &${name} [${Array(8).fill(`*${inner}`).join(', ')}]`);
    for (const text of [bomb.join('\n'), '['.repeat(50_000)]) {
      const parsed = parseFolder(folderOf({ 'dossier.yaml': HEAD, 'rows.yaml': text }));
      expect(parsed).toMatchObject({ ok: false, fault: { code: 'folder-bad-yaml' } });
    }
  });

  it('names the file and the line of broken YAML', () => {
    const parsed = parseFolder(folderOf({ 'dossier.yaml': HEAD, 'parties.yaml': '- slug: a\n- {slug: b\n' }));
    expect(parsed.ok ? '' : parsed.fault.where).toMatch(/^parties\.yaml:[23]$/);
  });

  it('refuses a folder without dossier.yaml', () => {
    expect(parseFolder(folderOf({}))).toMatchObject({ ok: false, fault: { code: 'folder-without-head' } });
  });
});
