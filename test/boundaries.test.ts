import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow, importsOf, read, workspaces } from './repository.ts';

/** Who may import whom, as ARCHITECTURE.md ("Direction") has it. Nothing else is allowed. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  vocabulary: [],
  analysis: [],
  domains: ['analysis'],
  text: ['vocabulary'],
  intake: ['text', 'vocabulary'],
  reader: ['text', 'intake', 'vocabulary'],
  drafts: ['text', 'intake', 'vocabulary'],
  dossier: ['text', 'vocabulary'],
  pages: ['dossier', 'vocabulary', 'analysis'],
  workbench: ['dossier', 'reader', 'drafts', 'analysis', 'domains', 'intake', 'pages', 'text', 'vocabulary'],
  store: ['workbench', 'dossier', 'vocabulary'],
  cli: ['workbench', 'store', 'pages', 'dossier', 'vocabulary', 'intake'],
  training: ['reader', 'text', 'vocabulary'],
};

const PURE = [
  'vocabulary',
  'analysis',
  'domains',
  'text',
  'intake',
  'reader',
  'drafts',
  'dossier',
  'pages',
  'workbench',
];
const SCOPE = '@nonpaper/';

/** Builders and contracts (files or folders) that tests share, and that nothing else imports. */
const FOR_TESTS = [
  'packages/dossier/src/builder.ts',
  'packages/dossier/src/builder/record-keeper.ts',
  'packages/dossier/src/builder/text-builder.ts',
  'packages/drafts/src/draft-builder.ts',
  'packages/store/src/contract/',
  'packages/store/src/samples.ts',
];
const isTest = (file: string): boolean =>
  /\.test\.ts$|\/test\/|\/test-[^/]+\.ts$|\/bench\//.test(file) ||
  FOR_TESTS.some((each) => file.startsWith(each));
/** Packages of types alone: needed to check, never to run. */
const TYPES_ONLY = ['mdast'];
const sourcesOf = (folder: string): string[] =>
  filesBelow(`${folder}/src`).filter((file) => file.endsWith('.ts') && !isTest(file));
const shortName = (name: string): string => name.slice(SCOPE.length);
/** `@scope/name/sub` and `name/sub` belong to `@scope/name` and `name`. */
const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
const outside = (file: string): string[] => importsOf(read(file)).filter((each) => !each.startsWith('.'));

describe('every workspace', () => {
  it('is in the plan of the house, and the plan names no room that is not there', () => {
    expect(
      workspaces()
        .map((each) => shortName(each.name))
        .sort(),
    ).toEqual(Object.keys(MAY_IMPORT).sort());
  });

  it.each(workspaces())('$name imports only the rooms that the direction allows', ({ name, folder }) => {
    const wrong = sourcesOf(folder).flatMap((file) =>
      outside(file)
        .filter((each) => each.startsWith(SCOPE))
        .map((each) => shortName(packageOf(each)))
        .filter((each) => !MAY_IMPORT[shortName(name)]?.includes(each))
        .map((each) => `${file} imports ${each}`),
    );
    expect(wrong).toEqual([]);
  });

  it.each(workspaces())(
    '$name declares what it imports and imports what it declares',
    ({ folder, dependencies }) => {
      const imported = new Set(
        sourcesOf(folder)
          .flatMap(outside)
          .filter((each) => !each.startsWith('node:'))
          .map(packageOf)
          .filter((each) => !TYPES_ONLY.includes(each)),
      );
      expect([...imported].sort()).toEqual(Object.keys(dependencies).sort());
    },
  );

  it.each(workspaces())('$name stays inside its own folder', ({ folder }) => {
    const climbing = sourcesOf(folder).flatMap((file) => {
      const depth = file.slice(folder.length + 1).split('/').length - 1;
      return importsOf(read(file))
        .filter((each) => each.startsWith('../'.repeat(depth + 1)))
        .map((each) => `${file}: ${each}`);
    });
    expect(climbing).toEqual([]);
  });
});

describe('what every thread that reads loads', () => {
  /** Imports of a file that are there when the program runs. */
  const loadedBy = (file: string): string[] =>
    importsOf(read(file).replace(/^(?:im|ex)port type [^;]*;/gm, ''));

  it('is nothing of drafts, packages and pages', () => {
    const files = new Set(['packages/workbench/src/reading.ts']);
    for (const file of files)
      for (const each of loadedBy(file))
        if (each.startsWith('.')) files.add(posix.join(posix.dirname(file), each));
    const rooms = [...files].flatMap(loadedBy).filter((each) => each.startsWith(SCOPE));
    expect(files).toContain('packages/workbench/src/read-stream.ts');
    expect([...new Set(rooms.map(shortName))].sort()).toEqual(['dossier', 'intake', 'reader']);
  });
});

describe('a pure package', () => {
  const FORBIDDEN = [
    /\bDate\.now\s*\(/,
    /\bnew Date\(\s*\)/,
    /\bMath\.random\s*\(/,
    /\bperformance\./,
    /\bprocess\./,
    /\bglobalThis\b/,
  ];

  it.each(PURE)('%s has no clock, no chance and no platform module', (name) => {
    const wrong = sourcesOf(`packages/${name}`).flatMap((file) => {
      const source = read(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      const words = FORBIDDEN.filter((pattern) => pattern.test(source)).map(
        (pattern) => `${file} has ${pattern.source}`,
      );
      const modules = outside(file)
        .filter((each) => each.startsWith('node:'))
        .map((each) => `${file} imports ${each}`);
      return [...words, ...modules];
    });
    expect(wrong).toEqual([]);
  });
});

describe('printing and listening', () => {
  it('happens in apps/cli/src/output.ts alone, and in the commands of those who train the reader', () => {
    const printing = ['packages', 'apps']
      .flatMap((group) => filesBelow(group))
      .filter(
        (file) =>
          /\.(ts|mjs)$/.test(file) &&
          !isTest(file) &&
          file !== 'apps/cli/src/output.ts' &&
          !/^packages\/training\/src\/[a-z-]+-command\.ts$/.test(file) &&
          !file.includes('/bin/'),
      )
      .filter((file) => /\bconsole\.\w+\(|process\.std(out|err)\.write/.test(read(file)));
    expect(printing).toEqual([]);
  });

  it('happens nowhere yet as listening: there is no server', () => {
    const listening = filesBelow('packages').filter(
      (file) => file.endsWith('.ts') && /from 'node:(http|https|net|dgram)'/.test(read(file)),
    );
    expect(listening).toEqual([]);
  });

  it('happens in one file as going out: to the model that a user names', () => {
    const calling = ['packages', 'apps']
      .flatMap((group) => filesBelow(group))
      .filter((file) => /\.(ts|mjs)$/.test(file) && !isTest(file) && !file.startsWith('packages/training/'))
      .filter((file) => /\bfetch\(|\bWebSocket\b|\bXMLHttpRequest\b/.test(read(file)));
    expect(calling).toEqual(['apps/cli/src/model-reader.ts']);
  });
});

describe('names', () => {
  it('no folder is called common, core, shared, lib or utils', () => {
    const vague = ['packages', 'apps', 'scripts', 'test', 'bench']
      .flatMap((group) => filesBelow(group))
      .filter((file) => /\/(common|core|shared|lib|utils?)\//.test(file));
    expect(vague).toEqual([]);
  });
});
