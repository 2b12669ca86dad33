import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { tableToHtml } from './html.ts';
import { SECRET, anyTable, draft, made, row, sampleTable } from './test-tables.ts';

const cellsOf = (html: string): string[][] =>
  [...parseHTML(html).document.querySelectorAll('tbody tr')].map((each) =>
    [...each.querySelectorAll('th, td')].map((cell) =>
      [...cell.children].map((part) => part.textContent ?? '').join('\n'),
    ),
  );

describe('tableToHtml(table)', () => {
  it('shows states in words, changes as insertions and deletions, status with its letter', () => {
    const html = tableToHtml(sampleTable()).file;
    expect(cellsOf(html)[0]?.slice(0, 3)).toEqual(['1\npoint', '1. The Parties shall stop fire.', '1. idem']);
    expect(html).toContain(
      'Forces [<del>shall</del><span class="state"> </span><ins>should</ins>] leave within<del> 30</del><ins> 60</ins> days.',
    );
    expect(html).toContain('moved to row 5');
    expect(html).toContain('<span class="letter">Y</span> agreed in principle');
    expect(html).toContain('<p dir="rtl"><bdi class="number" dir="rtl">4. </bdi>يُحافَظ على الخط.</p>');
    expect(html).toContain('proposed by Velmara; source: readout; 2017-03-21');
  });

  it('tells how many notes were left out, and holds nothing of them', () => {
    const html = tableToHtml(sampleTable()).file;
    expect(html).not.toContain(SECRET);
    expect(html).toContain('Party-internal notes left out: 1');
    expect(tableToHtml(sampleTable(), { audience: 'Velmara' }).file).toContain(`internal to Velmara`);
  });

  it('has just the elements that it wrote, whatever the texts are', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const { document } = parseHTML(tableToHtml(table, { audience: 'Tavuno' }).file);
        const names = new Set([...document.querySelectorAll('body *')].map(({ localName }) => localName));
        const known = 'h1 p div table caption colgroup col thead tbody tr th td ins del bdi span'.split(' ');
        expect([...names].filter((name) => !known.includes(name))).toEqual([]);
        expect(document.querySelectorAll('tbody tr').length).toBeGreaterThan(0);
      }),
      { numRuns: 50 },
    );
  });

  it('says in the head of a paraphrase why nothing is marked, and marks nothing', () => {
    const table = made(
      [row('1', { A: 'Fire stops.', B: 'Fire ends.' })],
      [draft('A', { role: 'base' }), draft('B', { fidelity: 'paraphrase' })],
    );
    const html = tableToHtml(table).file;
    expect(html).toContain('No changes marked: this is a paraphrase.');
    expect(html).not.toContain('<ins>');
    expect(html).not.toContain('Changes against the base');
  });

  it('takes other looks of the marks', () => {
    const html = tableToHtml(sampleTable(), {
      marks: { inserted: ['underline'], deleted: ['strike', 'italic'] },
    }).file;
    expect(html).toContain('ins{text-decoration:underline}');
    expect(html).toContain('underlined is new, struck through italic is removed.');
  });
});
