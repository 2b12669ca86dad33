import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readGold } from '../packages/training/src/gold/read-gold.ts';

const CORPORA = join(import.meta.dirname, '../corpora');

describe('our own gold', () => {
  it.each(readdirSync(CORPORA))('%s: every string of an annotation stands in its paragraph', (part) => {
    const { texts, faults } = readGold(join(CORPORA, part));
    expect(faults).toEqual([]);
    expect(texts.length).toBe(
      readdirSync(join(CORPORA, part)).filter((name) => name.endsWith('.txt')).length,
    );
  });
});
