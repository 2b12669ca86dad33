import { nameIndex, type NameIndex } from '@nonpaper/text';
import type { KnownIssue, ReadingContext } from '../reading.ts';
import type { MentionFound } from './mention-at.ts';

/** Singular and plural of the last word. */
function forms(words: string): string[] {
  const plural = words.endsWith('y') ? `${words.slice(0, -1)}ies` : `${words}s`;
  return words.endsWith('s') ? [words] : [words, plural];
}

/** A theme's name ("Security") says too little to be looked for where it has words of its own. */
function wordsOf({ kind, name, words }: KnownIssue): readonly string[] {
  return kind === 'theme' && words.length > 0 ? words : [name.toLowerCase(), ...words];
}

const made = new WeakMap<ReadingContext, NameIndex<KnownIssue>>();

function issueIndex(context: ReadingContext): NameIndex<KnownIssue> {
  const before = made.get(context);
  if (before !== undefined) return before;
  const index = nameIndex(
    context.issues.map((issue) => ({
      names: wordsOf(issue).flatMap(forms),
      value: issue,
    })),
  );
  made.set(context, index);
  return index;
}

/** The records of the issues and themes of which a text speaks by their words, each once. Linear in the text. */
export function issuesSpokenOf(text: string, issues: readonly KnownIssue[]): string[] {
  const found = findIssues(text, { names: [], issues });
  return [...new Set(found.flatMap(({ record }) => record ?? []))];
}

/** Places where the text speaks of a known issue or theme, by the words of its lexicon. */
export function findIssues(text: string, context: ReadingContext): MentionFound[] {
  if (context.issues.length === 0) return [];
  return issueIndex(context)
    .find(text)
    .flatMap(({ span, values }) =>
      values.map((issue) => ({
        kind: issue.kind,
        name: issue.name,
        record: issue.record,
        by: 'name' as const,
        rule: 'words-of-lexicon' as const,
        span,
      })),
    );
}
