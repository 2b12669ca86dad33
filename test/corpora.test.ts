import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { MarkedText } from '../packages/training/src/gold/marked-text.ts';
import { readGold } from '../packages/training/src/gold/read-gold.ts';

const CORPORA = join(import.meta.dirname, '../corpora');
const LOCKED = ['locked', 'sealed', 'sealed-b', 'sealed-c'];
const PARTS = ['open', ...LOCKED];
/** Texts with their events only (no statements): to mend rules by, but for those that are only measured on. */
const MEASURED_ON = ['events-d', 'events-f', 'events-z'];
/** Some that were only measured on until they were read. */
const READ_LATER = ['events-b', 'events-h', 'events-j', 'events-n', 'events-p', 'events-v', 'events-y'];
const READ = ['a', 'c', 'e', 'g', 'i', 'k', 'l', 'm', 'o'].map((name) => `events-${name}`);
const EVENTS_ONLY = [...READ, ...READ_LATER, ...MEASURED_ON];
/** Texts with their statements only: to mend rules by, and to measure on. */
const STATEMENTS_ONLY = ['q', 'r', 's', 't', 'u', 'w', 'x', 'z'].map((name) => `statements-${name}`);

/** The SHA-256 of a part's files, their names and bytes, in the order of their names. */
function hashOfPart(part: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(join(CORPORA, part)).toSorted()) {
    hash.update(`${name}\n`);
    hash.update(readFileSync(join(CORPORA, part, name)));
  }
  return hash.digest('hex');
}

/** How many of each thing that an annotation tells. */
function countsOf(texts: readonly MarkedText[]): Record<string, number> {
  const statements = texts.flatMap((text) => text.statements);
  return {
    texts: texts.length,
    statements: statements.length,
    chains: statements.filter(({ via }) => via.length > 0).length,
    hedges: statements.flatMap(({ hedge }) => hedge).length,
    events: texts.flatMap((text) => text.events).length,
  };
}

describe('our own gold', () => {
  it.each([...PARTS, ...EVENTS_ONLY, ...STATEMENTS_ONLY])(
    '%s: every string of an annotation stands in its paragraph',
    (part) => {
      const { texts, faults } = readGold(join(CORPORA, part));
      expect(faults).toEqual([]);
      expect(texts.length).toBe(
        readdirSync(join(CORPORA, part)).filter((name) => name.endsWith('.txt')).length,
      );
    },
  );

  it('second: 15 of the open texts are annotated twice, and every string stands in its paragraph', () => {
    const { texts, faults } = readGold(join(CORPORA, 'second'), join(CORPORA, 'open'));
    expect(faults).toEqual([]);
    expect(texts.length).toBe(15);
  });

  it.each([
    ...LOCKED,
    ...READ_LATER,
    ...MEASURED_ON,
    'statements-r',
    'statements-t',
    'statements-w',
    'statements-x',
    'statements-z',
  ])('%s: has not changed since it was locked', (part) => {
    expect(hashOfPart(part)).toBe(readFileSync(join(CORPORA, `${part}.sha256`), 'utf8').trim());
  });

  it('has at least 60 texts, 700 statements, 150 chains, 200 hedges and 300 events, a third of each locked', () => {
    const of = (parts: readonly string[]) =>
      countsOf(parts.flatMap((part) => readGold(join(CORPORA, part)).texts));
    const all = of(PARTS);
    const least = { texts: 60, statements: 700, chains: 150, hedges: 200, events: 300 };
    for (const [what, count] of Object.entries(least)) expect(all[what], what).toBeGreaterThanOrEqual(count);
    const locked = of(LOCKED);
    for (const what of Object.keys(least))
      expect(3 * (locked[what] ?? 0), what).toBeGreaterThanOrEqual(all[what] ?? 0);
  });
});
