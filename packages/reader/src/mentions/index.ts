import { foldName, type Sentence } from '@nonpaper/text';
import type { Span } from '@nonpaper/vocabulary';
import type { Article, ReadingContext, ReadMention } from '../reading.ts';
import { findDrafts } from './find-drafts.ts';
import { findIssues } from './find-issues.ts';
import { findKnown } from './find-known.ts';
import { findOffices } from './find-offices.ts';
import { findSurnames, mergeSurnames } from './find-surnames.ts';
import { knownNames } from './known-names.ts';
import { inOrder, type MentionAt, type MentionFound } from './mention-at.ts';
import { proposeNew } from './propose-new.ts';
import { surenessOf } from './sureness.ts';

/** The mentions of an article: place by place for the steps that follow, and gathered by bearer for the reading. */
export interface Mentions {
  /** Names, in order and without overlap: persons, parties, outlets, places, organisations, texts. */
  readonly names: readonly MentionFound[];
  /** Names, offices, drafts and issues, in order; these may overlap. */
  readonly all: readonly MentionFound[];
  readonly gathered: readonly ReadMention[];
}

function keyOf(mention: MentionAt, fold: (name: string) => string): string {
  if (mention.kind === 'office') return `office ${mention.record ?? ''} ${fold(mention.name)}`;
  return `${mention.kind} ${mention.record ?? fold(mention.name)}`;
}

/** Folds each name once. */
function folding(): (name: string) => string {
  const memo = new Map<string, string>();
  return (name) => {
    const known = memo.get(name) ?? foldName(name);
    memo.set(name, known);
    return known;
  };
}

/** One `ReadMention` for each bearer, in the order of first mention. */
export function gather(mentions: readonly MentionFound[]): ReadMention[] {
  const fold = folding();
  const found = new Map<string, { readonly first: MentionFound; readonly spans: Span[] }>();
  for (const mention of mentions) {
    const key = keyOf(mention, fold);
    const known = found.get(key);
    if (known === undefined) found.set(key, { first: mention, spans: [mention.span] });
    else known.spans.push(mention.span);
  }
  return [...found.values()].map(({ first: { kind, name, record, rule }, spans }) => ({
    kind,
    name,
    ...(record === undefined ? {} : { record }),
    by: rule,
    confidence: surenessOf(rule),
    spans,
  }));
}

/** "the Minister for Foreign Affairs": there the name of a magazine is that of what somebody or a house is for. */
const OF_MINISTRY =
  /\b(?:ministry|ministries|ministers?|department|committee|council|secretary|bureau|directorate|commission(?:er)?)\s+(?:of|for|on)\s+$/iu;

const LONGEST_OFFICE = 24;

const isOfMinistry = (text: string, { kind, record, span: [from] }: MentionAt): boolean =>
  kind === 'outlet' &&
  record === undefined &&
  OF_MINISTRY.test(text.slice(Math.max(0, from - LONGEST_OFFICE), from));

/**
 * Finds who and what an article mentions. Known names come first, since what they cover is not proposed anew;
 * then new names; then the surnames of new persons, which need the full names; offices last, since they are
 * resolved to persons. Issues and texts overlap names freely.
 */
export function readMentions(
  article: Article,
  sentences: readonly Sentence[],
  context: ReadingContext,
): Mentions {
  const known = findKnown(article, knownNames(context)).filter((each) => !isOfMinistry(article.text, each));
  const proposed = proposeNew(article.text, sentences, known);
  const introduced = mergeSurnames([...known, ...proposed]);
  const names = inOrder([...introduced, ...findSurnames(article.text, sentences, introduced)]);
  const offices = findOffices(article.text, sentences, names, context);
  const others = [...findDrafts(article.text), ...findIssues(article.text, context)];
  const all = inOrder([...names, ...offices, ...others]);
  return { names, all, gathered: gather(all) };
}
