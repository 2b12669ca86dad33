import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { STORE_CODES } from './codes.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const sources = readdirSync(here, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'codes.ts')
  .map((name) => readFileSync(join(here, name), 'utf8'))
  .join('\n');

describe('STORE_CODES', () => {
  it.each(Object.keys(STORE_CODES))('%s is reported somewhere', (code) => {
    expect(sources).toContain(`'${code}'`);
  });

  it('says of each in full sentences what it means and what to do', () => {
    for (const [code, { means, next }] of Object.entries(STORE_CODES)) {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(means).toMatch(/^[A-Z].*\.$/s);
      expect(next).toMatch(/^[A-Z].*\.$/s);
    }
  });
});
