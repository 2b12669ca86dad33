import { readFileSync } from 'node:fs';
import type { Span } from '@nonpaper/vocabulary';
import { expect, test } from 'vitest';
import { readArticle } from '../read-article.ts';
import type { ReadStatement } from '../reading.ts';
import { makeTagger } from '../tagger/index.ts';

/** What is marked in a sentence: `[source]`, `{cue}`, `<content>`. */
interface Marked {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  /** Class and force of the speaker and the words, and `not` where the cue is negated. */
  readonly fields: string;
}

interface Sentence {
  readonly text: string;
  readonly marked: readonly Marked[];
  /** Read otherwise so far: the test says so when it changes. */
  readonly open: boolean;
}

const OPEN = '(open) ';
const SIGNS = { '[': 'source', '{': 'cue', '<': 'content' } as const;

/** `[The abbot] {said} <that it rang>. = office deny not` as text, spans and fields; `assert` where no force stands. */
function markedIn(line: string): { text: string; marked: Marked } {
  const at = line.lastIndexOf(' = ');
  const spans: Record<'source' | 'cue' | 'content', Span[]> = { source: [], cue: [], content: [] };
  let text = '';
  let from = 0;
  let kind: 'source' | 'cue' | 'content' | null = null;
  for (const sign of line.slice(0, at)) {
    if (sign === '[' || sign === '{' || sign === '<') [kind, from] = [SIGNS[sign], text.length];
    else if (!/[\]}>]/u.test(sign)) text += sign;
    else if (kind !== null) spans[kind].push([from, text.length]);
  }
  return { text, marked: { ...spans, fields: line.slice(at + 3) } };
}

/** One sentence a line; a line behind `& ` marks another statement of the sentence before it. */
export function sentencesIn(lines: string): Sentence[] {
  const sentences: Sentence[] = [];
  for (const line of lines.trim().split('\n')) {
    const { text, marked } = markedIn(line.replace(OPEN, '').replace(/^& /u, ''));
    const before = sentences.at(-1);
    if (line.startsWith('& ') && before !== undefined)
      sentences[sentences.length - 1] = { ...before, marked: [...before.marked, marked] };
    else sentences.push({ text, marked: [marked], open: line.startsWith(OPEN) });
  }
  return sentences;
}

const length = (spans: readonly Span[]): number => spans.reduce((sum, [from, to]) => sum + to - from, 0);

/** How far two lists of spans agree: what both have of what either has. */
function agreement(one: readonly Span[], other: readonly Span[]): number {
  const both = one
    .flatMap(([a, b]) => other.map(([c, d]) => Math.max(0, Math.min(b, d) - Math.max(a, c))))
    .reduce((sum, each) => sum + each, 0);
  return both === 0 ? 0 : both / (length(one) + length(other) - both);
}

const isFound =
  (marked: Marked) =>
  ({ spans }: ReadStatement): boolean =>
    agreement(marked.cue, spans.cue) > 0 &&
    agreement(marked.content, spans.content) >= 0.5 &&
    agreement(marked.source, spans.source) >= 0.5;

const fieldsOf = ({ speaker, force, negated }: ReadStatement): string =>
  [speaker.class, ...(force === 'assert' ? [] : [force]), ...(negated ? ['not'] : [])].join(' ');

const tagger = makeTagger(readFileSync(new URL('../../model/attribution.bin', import.meta.url)));

/**
 * What the whole reader makes of a sentence, a line for each marked statement (its fields, or `missed`) and one for
 * each statement that nobody marked. Cues have to overlap, source and content to agree by half.
 */
export function attributed({ text, marked }: Sentence): string[] {
  const { statements } = readArticle({ text }, { names: [], issues: [], tagger });
  const cued = statements.filter(({ spans }) => spans.cue.length > 0);
  const pairs = marked.map((each) => cued.find(isFound(each)));
  const more = cued.filter((each) => !pairs.includes(each));
  return [
    ...pairs.map((each) => (each === undefined ? 'missed' : fieldsOf(each))),
    ...more.map(({ speaker, cue, content }) => `more: ${speaker.class} | ${cue} | ${content}`),
  ];
}

const wanted = ({ fields }: Marked): string => fields.replace(' assert', '');

/** A test for each sentence: what is marked in it is found, with these fields, and nothing else is. */
export function attributedAs(lines: string): void {
  for (const sentence of sentencesIn(lines))
    (sentence.open ? test.fails : test)(sentence.text, () => {
      expect(attributed(sentence)).toEqual(sentence.marked.map(wanted));
    });
}
