import { describe, expect, it } from 'vitest';
import { htmlTables } from './tables.ts';

async function tables(body: string): Promise<string[][][]> {
  const bytes = new TextEncoder().encode(`<!DOCTYPE html><html><body>${body}</body></html>`);
  const read = await htmlTables(bytes, { name: 'table.html' });
  if (!read.ok) throw new Error(read.fault.what);
  return read.value.map((rows) =>
    rows.map((cells) =>
      cells.map((runs) => runs.map(({ text, struck }) => (struck ? `-${text}-` : text)).join('')),
    ),
  );
}

describe('htmlTables(page)', () => {
  it('gives the tables of a page by rows and cells, their white space folded', async () => {
    const first = '<table><thead><tr><th> One\n <th>Two</thead><tr><td>a <b>b</b>c<td></table>';
    const second = '<div><table><tr><td>d</td></tr></table></div>';
    expect(await tables(first + second)).toEqual([
      [
        ['One', 'Two'],
        ['a bc', ''],
      ],
      [['d']],
    ]);
  });

  it('parts lines and blocks, and takes words that are struck as such', async () => {
    const cell = '<p>One</p><p>two<br>three</p> four <del>five six</del> <s>seven</s>';
    expect(await tables(`<table><tr><td>${cell}</td></tr></table>`)).toEqual([
      [['One\ntwo\nthree\nfour -five-- --six- -seven-']],
    ]);
  });

  it('takes the white space round words that are struck for what it is', async () => {
    const cell = 'The Parties <del>shall</del><ins>should</ins> meet<del> soon</del>.';
    expect(await tables(`<table><tr><td>${cell}</td></tr></table>`)).toEqual([
      [['The Parties -shall-should meet- --soon-.']],
    ]);
  });

  it('keeps each column in its place where a cell goes over several columns or rows', async () => {
    const rows = [
      '<tr><td rowspan="2">a</td><td colspan="2">b</td><td>c</td></tr>',
      '<tr><td>d</td><td rowspan="2">e</td><td>f</td></tr>',
      '<tr><td>g</td><td>h</td><td>i</td></tr>',
    ];
    expect(await tables(`<table>${rows.join('')}</table>`)).toEqual([
      [
        ['a', 'b', 'b', 'c'],
        ['', 'd', 'e', 'f'],
        ['g', 'h', '', 'i'],
      ],
    ]);
  });

  it('believes no span without end', async () => {
    const [rows] = await tables('<table><tr><td colspan="999999999">a</td></tr></table>');
    expect(rows?.[0]).toHaveLength(100);
  });

  it('reads a table in a cell as its text, and nothing that is hidden', async () => {
    const inner = '<table><tr><td>x</td><td>y</td></tr></table>';
    const hidden = '<table hidden><tr><td>z</td></tr></table>';
    expect(await tables(`${hidden}<table><tr><td>a ${inner}</td></tr></table>`)).toEqual([[['a\nx\ny']]]);
  });
});
