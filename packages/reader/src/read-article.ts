import { paragraphs, type Quotation, quotations, type Sentence, sentences } from '@nonpaper/text';
import type { Message } from '@nonpaper/vocabulary';
import { readAbsent } from './absent/index.ts';
import { isInCapitals } from './capitals.ts';
import { withoutDatelines } from './dateline.ts';
import { withoutDeskNotes } from './desk-notes.ts';
import { linkStatements, readEvents, withDenials } from './events/index.ts';
import { readFrame } from './frame/index.ts';
import { withHeadingsApart } from './headings.ts';
import { isEnglish, readInPart } from './languages/index.ts';
import { type Mentions, readMentions } from './mentions/index.ts';
import { readOpen } from './open/index.ts';
import type { Article, Reading, ReadingContext } from './reading.ts';
import { readStatements, ruleHints } from './statements/index.ts';
import { joinReadings, LONGEST_SECTION, sectionsOf } from './sections.ts';
import type { Hint } from './tagger.ts';

/** A sentence beyond this length is read in its beginning only (see `sentence-very-long`). */
const VERY_LONG = 3000;
/** No prose has a sentence of this length; of what has, only the beginning is read at all. */
const LONGEST_READ = 200_000;
/** One message for many such sentences. */
const MOST_LONG = 1;

/**
 * Reads one article: who said what, what happened, who is mentioned, what is open, how the reported text is framed and
 * who was absent. Never throws on any text and never gives up whole; what was odd stands in `messages`. Linear in
 * the text. The same article and context give the same reading.
 */
export function readArticle(article: Article, context: ReadingContext): Reading {
  if (!isEnglish(article)) return readInPart(article, context);
  if (article.text.length <= LONGEST_SECTION) return readWhole(article, context);
  const sections = sectionsOf(article.text);
  const parts = sections.map(([from, to]) => ({
    at: from,
    reading: readWhole({ ...article, text: article.text.slice(from, to) }, context),
  }));
  const reading = joinReadings(parts);
  return { ...reading, messages: [...inSections(article, sections.length, reading), ...reading.messages] };
}

/** What there is to say of a text that was read in sections. */
function inSections({ text }: Article, sections: number, { statements }: Reading): Message[] {
  const whole: Message = {
    code: 'article-very-long',
    text: `The article has ${text.length} units and was read in ${sections} sections; who is meant by "she" or "the envoy" was looked for within a section only.`,
  };
  return statements.length === 0 ? [whole, NO_STATEMENT] : [whole];
}

function readWhole(article: Article, context: ReadingContext): Reading {
  const { text } = article;
  const { tagger } = context;
  const { list, quoted, mentions } = preparedFrom(article, context);
  const said = readStatements({
    article,
    sentences: list,
    quotations: quoted,
    mentions: mentions.gathered,
    context,
    ...(tagger === undefined ? {} : { tag: (hints) => tagger.tag(text, list, hints) }),
  });
  const events = readEvents(article, list, mentions.names);
  return {
    statements: said.statements,
    events: withDenials(linkStatements(events, said.statements), said.statements), // last of the two: an event points to who told it
    mentions: mentions.gathered,
    open: readOpen(text, list, mentions.names),
    frame: readFrame(list),
    absent: readAbsent(text, list, mentions.names),
    messages: [...remarks(article, list, said.statements.length), ...said.messages],
  };
}

/** What the rules find in an English text and tell a tagger; for those who train or measure one. */
export function hintsIn(text: string): Hint[] {
  const article: Article = { text };
  const context: ReadingContext = { names: [], issues: [] };
  const { list, quoted, mentions } = preparedFrom(article, context);
  return ruleHints({ article, sentences: list, quotations: quoted, mentions: mentions.gathered, context });
}

/** What every later step needs. */
interface Prepared {
  /** Sentences, and as much of each as is read. */
  readonly list: readonly Sentence[];
  readonly quoted: readonly Quotation[];
  readonly mentions: Mentions;
}

function preparedFrom(article: Article, context: ReadingContext): Prepared {
  const { text } = article;
  const blocks = withHeadingsApart(text, paragraphs(text));
  const marked = quotations(text, blocks);
  const whole = withoutDeskNotes(text, sentences(text, blocks, marked).map(beginning));
  const list = withoutDatelines(text, whole); // first: everything below walks sentences
  const end = list.at(-1)?.span[1] ?? 0;
  const quoted = end < text.trimEnd().length ? quotations(text.slice(0, end)) : marked;
  const mentions = readMentions(article, list, context); // names come before those who speak and take part
  return { list, quoted, mentions };
}

/** The sentence itself, or as much of an endless one as is read. */
function beginning(sentence: Sentence): Sentence {
  const [start, end] = sentence.span;
  if (end - start <= LONGEST_READ) return sentence;
  return { ...sentence, span: [start, start + LONGEST_READ], text: sentence.text.slice(0, LONGEST_READ) };
}

const NO_STATEMENT: Message = {
  code: 'article-no-statement',
  text: 'No statement was found: nobody is quoted or reported.',
};

const IN_CAPITALS: Message = {
  code: 'article-in-capitals',
  text: 'The article stands in capitals: names could not be told from other words, so who speaks and who takes part may be wrong.',
};

/** What there is to say of the article as a whole. */
function remarks(article: Article, list: readonly Sentence[], statements: number): Message[] {
  if (list.length === 0)
    return [{ code: 'article-empty', text: 'The article has no words; nothing was read.' }];
  const found: Message[] = [];
  if (article.date === undefined) {
    found.push({
      code: 'article-undated',
      text: 'The article has no date; days such as "Wednesday" stay open.',
    });
  }
  if (isInCapitals(article.text)) found.push(IN_CAPITALS);
  if (statements === 0) found.push(NO_STATEMENT);
  return [...found, ...longSentences(list)];
}

function longSentences(list: readonly Sentence[]): Message[] {
  const long = list.filter(({ span }) => span[1] - span[0] > VERY_LONG);
  return long.slice(0, MOST_LONG).map(({ span }) => ({
    code: 'sentence-very-long',
    text: `${long.length === 1 ? 'A sentence is' : `${long.length} sentences are`} longer than ${VERY_LONG} units; only the beginning was searched for events, and no more than ${LONGEST_READ} units were read.`,
    span,
  }));
}
