import type { Statement } from '@nonpaper/dossier';
import { describe, expect, it } from 'vitest';
import { testBench } from '../test/bench.ts';
import { readArticle } from './read-article.ts';
import { inReviewOrder } from './review-order.ts';
import { listProposals } from './review-proposals.ts';

const ARTICLE = (text: string, name: string) => ({ name, bytes: new TextEncoder().encode(text) });

/** The statements that wait after two articles were read. */
async function waiting(): Promise<Statement[]> {
  const bench = testBench();
  const texts = [
    'Mara Haal said that the long bridge over the river would open in May. Tumo Okavelo doubted it. “The ferry stays,” said Tumo Okavelo, the harbour master.',
    'Mara Haal told Reuters the long bridge over the river would open in May.',
  ];
  for (const [index, text] of texts.entries()) {
    const kept = await readArticle(bench, ARTICLE(text, `a${index}.txt`), {});
    if (!kept.ok) throw new Error(kept.fault.what);
  }
  const [group] = await listProposals(bench);
  return (group?.proposals ?? []).filter((each): each is Statement => each.kind === 'statement');
}

describe('the order of review', () => {
  it('keeps the statements of a speaker together, and the tellings of one statement behind each other', async () => {
    const found = await waiting();
    const who = found.map(({ speaker }) => speaker.name);
    expect(new Set(who).size).toBe(2);
    expect(who.filter((name, at) => name !== who[at - 1]).length).toBe(2);
    const haal = found.filter(({ speaker }) => speaker.name === 'Mara Haal').map(({ content }) => content);
    expect(haal.length).toBe(2);
    for (const content of haal) expect(content).toContain('the long bridge over the river would open in May');
  });

  it('puts the surest first, and loses and doubles nothing', async () => {
    const found = await waiting();
    const mixed = [...found].reverse();
    const ordered = inReviewOrder(mixed).filter((each): each is Statement => each.kind === 'statement');
    expect(new Set(ordered)).toEqual(new Set(mixed));
    expect(ordered.length).toBe(mixed.length);
    expect(ordered[0]?.confidence).toBe(Math.max(...mixed.map(({ confidence }) => confidence ?? 0)));
    expect(inReviewOrder(found)).toEqual(ordered);
  });
});
