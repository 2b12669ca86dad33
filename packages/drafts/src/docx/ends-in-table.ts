import { good, type Outcome } from '@nonpaper/vocabulary';
import { childOf, type Element } from './markup.ts';
import { bodyOf } from './package.ts';
import { parseMarkupText } from './parse-markup.ts';
import type { Side } from './redline-sides.ts';

/**
 * The older side with the empty paragraph behind its last table that Word shows there, where its file ends in the table, as
 * some programs write it, and the newer one does not: a table that was taken out cannot be the last thing in a redline.
 */
export function withLastParagraph(older: Side, newer: Side): Outcome<Side> {
  if (!endsInTable(older.body) || endsInTable(newer.body)) return good(older);
  const { text, prefix } = older.markup;
  const at = childOf(older.body, 'w:sectPr')?.start ?? older.body.innerEnd;
  const paragraph = `<${prefix === '' ? '' : `${prefix}:`}p/>`;
  const markup = parseMarkupText(
    text.slice(0, at) + paragraph + text.slice(at),
    older.pack.main,
    older.pack.where,
  );
  if (!markup.ok) return markup;
  const body = bodyOf(older.pack, markup.value);
  return body.ok ? good({ ...older, markup: markup.value, body: body.value }) : body;
}

const endsInTable = ({ children }: Element): boolean =>
  children.findLast(({ name }) => name !== 'w:sectPr')?.name === 'w:tbl';
