import { describe, expect, it } from 'vitest';
import { read, ROOT, workspaces } from './repository.ts';

const published = workspaces().filter((each) => each.folder.startsWith('packages/'));
const listed = JSON.parse(read('test/public-names.json')) as Record<string, string[]>;

describe('the public names of each package', () => {
  it.each(published)('$name exports just what test/public-names.json lists', async ({ name, folder }) => {
    const exported = Object.keys((await import(`${ROOT}/${folder}/src/index.ts`)) as object).sort();
    expect(exported).toEqual(listed[name]);
  });

  it.each(published)('$name has an export map whose files exist', ({ folder }) => {
    const { exports } = JSON.parse(read(folder, 'package.json')) as { exports: Record<string, string> };
    for (const file of Object.values(exports)) expect(read(folder, file).length).toBeGreaterThan(0);
  });
});
