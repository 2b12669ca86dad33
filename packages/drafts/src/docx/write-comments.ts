import { good, type Outcome } from '@nonpaper/vocabulary';
import type { Block } from './blocks.ts';
import { escapeXml } from './characters.ts';
import { notice } from './faults.ts';
import { childOf, isSelfClosed, tagOf, type Markup } from './markup.ts';
import type { AddedPart } from './package-growth.ts';
import { markupOf, partOfKind, type WordPackage } from './package.ts';
import type { ParagraphText } from './paragraph-text.ts';
import type { Pen } from './pen.ts';
import { paragraphsIn } from './resolve.ts';
import { runContents } from './run-source.ts';
import type { Splices } from './splices.ts';
import type { RedlineComment, RedlineDocxOptions } from './types.ts';

export interface CommentsResult {
  readonly changed: ReadonlyMap<string, string>;
  readonly added: readonly AddedPart[];
}

/** Sets comments on paragraphs of the newer text, beside those that it has. */
export function commentsPart(
  pack: WordPackage,
  blocks: readonly Block[],
  { comments = [], author = '' }: RedlineDocxOptions,
  splices: Splices,
  pen: Pen,
): Outcome<CommentsResult> {
  const paragraphs = comments.length === 0 ? [] : paragraphsIn(blocks);
  const made = comments.flatMap((comment) => {
    const paragraph = paragraphs[comment.paragraph];
    if (paragraph !== undefined && !isSelfClosed(paragraph.element))
      return [placed(comment, paragraph, splices, pen, comment.author ?? author)];
    pen.say(
      notice('redline-comment-without-place', `There is no paragraph ${comment.paragraph} to comment on.`),
    );
    return [];
  });
  return made.length === 0 ? good({ changed: new Map(), added: [] }) : withComments(pack, made.join(''));
}

/** Puts the marks of a comment round a paragraph's words and gives the comment. */
function placed(
  comment: RedlineComment,
  { element }: ParagraphText,
  splices: Splices,
  pen: Pen,
  author: string,
): string {
  const id = pen.ids.next();
  splices.insert(childOf(element, 'w:pPr')?.end ?? element.inner, `<w:commentRangeStart w:id="${id}"/>`);
  const end = `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
  splices.insert(element.innerEnd, end);
  const words = comment.text
    .split('\n')
    .map((line) => `<w:p><w:r>${runContents(line, 't')}</w:r></w:p>`)
    .join('');
  return `<w:comment w:id="${id}" w:author="${escapeXml(author)}">${words}</w:comment>`;
}

function withComments(pack: WordPackage, made: string): Outcome<CommentsResult> {
  const part = partOfKind(pack, 'comments');
  const markup = part === null ? good(null) : markupOf(pack, part);
  if (!markup.ok) return markup;
  const isStrict = strictMain(pack);
  if (part === null || markup.value === null)
    return good({ changed: new Map(), added: [{ kind: 'comments', text: newComments(made, isStrict) }] });
  if (isSelfClosed(markup.value.root))
    return good({ changed: new Map([[part, newComments(made, isStrict)]]), added: [] });
  const { text, root, prefix } = markup.value;
  // The new comments have the prefix `w`, which the part may bind to nothing or to something else.
  const own =
    prefix === 'w' ? made : made.replaceAll('<w:comment ', `<w:comment ${namespaceFor(markup.value)} `);
  const whole = text.slice(0, root.innerEnd) + own + text.slice(root.innerEnd);
  return good({ changed: new Map([[part, whole]]), added: [] });
}

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';

const isStrictMarkup = (markup: Markup): boolean => tagOf(markup, markup.root).includes(STRICT);
const namespaceFor = (markup: Markup): string => `xmlns:w="${isStrictMarkup(markup) ? STRICT : MAIN}"`;

function strictMain(pack: WordPackage): boolean {
  const main = markupOf(pack, pack.main);
  return main.ok && main.value !== null && isStrictMarkup(main.value);
}

const newComments = (made: string, isStrict: boolean): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${isStrict ? STRICT : MAIN}">${made}</w:comments>`;
