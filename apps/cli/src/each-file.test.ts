import { bad, good, type Outcome } from '@nonpaper/vocabulary';
import { describe, expect, it } from 'vitest';
import type { Answer } from './command.ts';
import { eachFile, type Named } from './each-file.ts';

async function* files(...names: string[]): AsyncGenerator<Named<string>> {
  for (const name of names) {
    const missing = bad({ code: 'file-missing', what: `There is no file ${name}.`, next: 'Check the name.' });
    yield { name, value: name === 'gone' ? missing : good(name) };
  }
}
const work = async (name: string): Promise<Outcome<Answer>> =>
  name === 'empty'
    ? bad({ code: 'empty-file', what: 'The file is empty.', next: 'Save it.' })
    : good({ json: { id: name }, text: `${name} was read.\n` });

describe('eachFile(files, work)', () => {
  it('reads on after a file that cannot be read, and tells it in its place', async () => {
    const all = await eachFile(files('one', 'gone', 'empty', 'two'), work);
    expect(all).toMatchObject({
      ok: true,
      value: {
        json: [
          { id: 'one' },
          { id: 'gone', error: { code: 'file-missing', where: null } },
          { id: 'empty', error: { code: 'empty-file', where: 'empty' } },
          { id: 'two' },
        ],
        texts: ['one was read.\n', 'two was read.\n'],
        exit: 3,
      },
    });
    expect(all.ok && all.value.remarks).toEqual([
      'nonpaper: There is no file gone. Check the name. [file-missing]',
      'nonpaper: The file is empty. (empty) Save it. [empty-file]',
    ]);
  });

  it('gives a single file its own fault, and no exit where all is well', async () => {
    expect(await eachFile(files('empty'), work)).toMatchObject({ ok: false, fault: { code: 'empty-file' } });
    expect(await eachFile(files('one'), work)).not.toHaveProperty('value.exit');
  });
});
