// Node 20 cannot run TypeScript, so what runs as a process of its own is bundled into one file first.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const require = createRequire(import.meta.url);

/** The native library stays where it is installed; a bundle in another folder asks for it by its full address. */
const whereInstalled = {
  name: 'where-installed',
  resolveId: (source) =>
    source === '@photostructure/sqlite'
      ? { id: pathToFileURL(require.resolve(source)).href, external: true }
      : null,
};

/**
 * Bundles a TypeScript file and gives the path of the module that Node can run.
 * @param {string} entry path of the file
 * @param {string} folder where the bundle is put
 * @returns {Promise<string>}
 */
export async function bundle(entry, folder) {
  const built = await rolldown({
    input: entry,
    platform: 'node',
    plugins: [whereInstalled],
    logLevel: 'silent',
  });
  const { output } = await built.write({ dir: folder, format: 'esm', entryFileNames: '[name].mjs' });
  await built.close();
  const first = output.find((chunk) => chunk.type === 'chunk' && chunk.isEntry);
  return join(folder, first.fileName);
}
