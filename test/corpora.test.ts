import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readGold } from '../packages/training/src/gold/read-gold.ts';

const CORPORA = join(import.meta.dirname, '../corpora');
const PARTS = ['open', 'locked'];

/** The SHA-256 of a part's files, their names and bytes, in the order of their names. */
function hashOfPart(part: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(join(CORPORA, part)).toSorted()) {
    hash.update(`${name}\n`);
    hash.update(readFileSync(join(CORPORA, part, name)));
  }
  return hash.digest('hex');
}

describe('our own gold', () => {
  it.each(PARTS)('%s: every string of an annotation stands in its paragraph', (part) => {
    const { texts, faults } = readGold(join(CORPORA, part));
    expect(faults).toEqual([]);
    expect(texts.length).toBe(
      readdirSync(join(CORPORA, part)).filter((name) => name.endsWith('.txt')).length,
    );
  });

  it('second: 15 of the open texts are annotated twice, and every string stands in its paragraph', () => {
    const { texts, faults } = readGold(join(CORPORA, 'second'), join(CORPORA, 'open'));
    expect(faults).toEqual([]);
    expect(texts.length).toBe(15);
  });

  it('has not changed in its locked part since that was locked', () => {
    expect(hashOfPart('locked')).toBe(readFileSync(join(CORPORA, 'locked.sha256'), 'utf8').trim());
  });

  it('has at least 60 texts, 700 statements, 150 chains, 200 hedges and 300 events, a third of the texts locked', () => {
    const [open, locked] = PARTS.map((part) => readGold(join(CORPORA, part)).texts);
    const all = [...(open ?? []), ...(locked ?? [])];
    const statements = all.flatMap((text) => text.statements);
    expect(all.length).toBeGreaterThanOrEqual(60);
    expect(3 * (locked?.length ?? 0)).toBeGreaterThanOrEqual(all.length);
    expect(statements.length).toBeGreaterThanOrEqual(700);
    expect(statements.filter(({ via }) => via.length > 0).length).toBeGreaterThanOrEqual(150);
    expect(statements.flatMap(({ hedge }) => hedge).length).toBeGreaterThanOrEqual(200);
    expect(all.flatMap((text) => text.events).length).toBeGreaterThanOrEqual(300);
  });
});
