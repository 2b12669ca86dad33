import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { read, ROOT, workspaces } from './repository.ts';

const published = workspaces().filter((each) => each.folder.startsWith('packages/'));
const LIST = 'test/public-names.json';

const exportedBy = async (folder: string): Promise<string[]> =>
  Object.keys((await import(`${ROOT}/${folder}/src/index.ts`)) as object).sort();

// `UPDATE_NAMES=1 npm test -- public-names` writes the list anew, after the change of names was meant.
if (process.env['UPDATE_NAMES'] === '1') {
  const names: Record<string, string[]> = {};
  for (const { name, folder } of published) names[name] = await exportedBy(folder);
  writeFileSync(join(ROOT, LIST), `${JSON.stringify(names, null, 2)}\n`);
}
const listed = JSON.parse(read(LIST)) as Record<string, string[]>;

describe('the public names of each package', () => {
  it.each(published)('$name exports just what the list has', async ({ name, folder }) => {
    expect(await exportedBy(folder)).toEqual(listed[name]);
  });

  it.each(published)('$name has an export map whose files exist', ({ folder }) => {
    const { exports } = JSON.parse(read(folder, 'package.json')) as { exports: Record<string, string> };
    for (const file of Object.values(exports)) expect(read(folder, file).length).toBeGreaterThan(0);
  });
});
