import { describe, expect, it } from 'vitest';
import { docx, p, tbl, tc, tr } from '../../../intake/src/test-docx.ts';
import { lawful, partText } from './test-redlines.ts';

const begun = (id: number, text: string): string =>
  `<w:p><w:bookmarkStart w:id="${id}" w:name="m${id}"/><w:r><w:t>${text}</w:t></w:r></w:p>`;
const end = (id: number): string => `<w:bookmarkEnd w:id="${id}"/>`;
const endBefore = (id: number): string => `${end(id)}<w:p><w:pPr><w:rPr><w:ins `;

const line = 'The line is drawn here';
const fresh = 'A new paragraph of six words';
const held = tbl(tr(tc(begun(90, 'Line'))));

/** LibreOffice 7.4 ends when it rejects a paragraph in which a bookmark ends that begins elsewhere. */
describe('bookmarks that end in a new paragraph', () => {
  it('end before it where they begin in the table right before it', () => {
    const behind = (...rest: string[]): Uint8Array => docx({ body: [p('Map'), held, ...rest] });
    const older = behind(p(end(90), line));
    expect(partText(lawful(older, behind(p(fresh, end(90)), p(line))).bytes)).toContain(endBefore(90));
    const kept = behind(p('The line is drawn there', end(90)));
    expect(partText(lawful(older, kept).bytes)).toContain(`${end(90)}</w:p>`);
  });

  it('end before it where a table that went stands between', () => {
    const gone = tbl(tr(tc(p('Other words that went with their table'))));
    const older = docx({ body: [p('Map'), held, gone, p(end(90), line)] });
    const newer = docx({ body: [p('Map'), held, p(fresh, end(90)), p(line)] });
    expect(partText(lawful(older, newer).bytes)).toContain(`</w:tbl>${endBefore(90)}`);
  });

  it('end before it in a cell where they begin in another one, and stay where they begin in it', () => {
    const inCell = (...paragraphs: string[]): Uint8Array =>
      docx({ body: [tbl(tr(tc(begun(90, 'Line')), tc(...paragraphs))), p('End')] });
    const older = inCell(begun(91, 'One paragraph'), p(line, end(90), end(91)));
    const newer = inCell(begun(91, 'One paragraph'), p(fresh, end(90), end(91)), p(line));
    const written = partText(lawful(older, newer).bytes);
    expect(written).toContain(endBefore(90));
    expect(written).toContain(`${end(91)}</w:p>`);
  });
});
