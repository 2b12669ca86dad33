import { dirname, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow, importsOf, read } from './repository.ts';

type Imports = ReadonlyMap<string, readonly string[]>;

const FILES = ['packages', 'apps', 'bench']
  .flatMap((group) => filesBelow(group))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
const KNOWN = new Set(FILES);

const importsInside = (file: string): string[] =>
  importsOf(read(file))
    .filter((each) => each.startsWith('.'))
    .map((each) => posix.join(dirname(file), each))
    .filter((each) => KNOWN.has(each));

/**
 * The files that stand in a circle or between two circles: a file that imports none of the files left, or that none
 * of them imports, stands in no circle and is taken away, until there is no such file.
 */
function inCircles(imports: Imports): string[] {
  const left = new Set(imports.keys());
  for (let before = -1; before !== left.size;) {
    before = left.size;
    const imported = new Set([...left].flatMap((file) => imports.get(file) ?? []));
    for (const file of left)
      if (!imported.has(file) || !(imports.get(file) ?? []).some((each) => left.has(each))) left.delete(file);
  }
  return [...left];
}

describe('files', () => {
  it('import each other in no circle, not even for a type', () => {
    expect(inCircles(new Map(FILES.map((file) => [file, importsInside(file)])))).toEqual([]);
  });

  it('are found where they do', () => {
    const imports = new Map([
      ['a', ['b']],
      ['b', ['c']],
      ['c', ['b', 'd']],
      ['d', []],
    ]);
    expect(inCircles(imports)).toEqual(['b', 'c']);
  });
});
