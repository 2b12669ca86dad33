import { expect, it } from 'vitest';
import { docx, p, revisedRow, tbl, tc, tr } from '../../../intake/src/test-docx.ts';
import { resolveDocx } from './index.ts';
import { partText } from './test-redlines.ts';

const start = (id: number): string => `<w:bookmarkStart w:id="${id}" w:name="m${id}"/>`;
const end = (id: number): string => `<w:bookmarkEnd w:id="${id}"/>`;

it('keeps the end of a bookmark that stood in a row that goes, and drops one that goes as a whole', () => {
  const row = revisedRow('del', tc(p(start(8), 'gone', end(8), end(7))));
  const file = docx({ body: [tbl(tr(tc(p(start(7), 'a'))), row), p('z')] });
  const bookmarks = (which: 'accept' | 'reject'): string[] => {
    const made = resolveDocx(file, which);
    if (!made.ok) throw new Error(made.fault.what);
    return [...partText(made.value).matchAll(/<w:bookmark(Start|End) w:id="(\d)"/g)].map(
      ([, kind, id]) => `${kind} ${id}`,
    );
  };
  expect(bookmarks('accept')).toEqual(['Start 7', 'End 7']);
  expect(bookmarks('reject')).toEqual(['Start 7', 'Start 8', 'End 8', 'End 7']);
});
