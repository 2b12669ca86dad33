import type { Span } from '@nonpaper/vocabulary';
import type { Block, Mark } from './working-text.ts';

/** Longer runs are rules and blanks to be filled in ("____ crowns"), not emphasis. */
const LONGEST_RUN = 3;

/**
 * The signs of Markdown's emphasis (`*`, `**`, `_`, `__`) and of code as marks: what a reader of the printed page does not see.
 *
 * Plan. Within a block, each run of one sign may open, where words follow it, or close, where words stand before it
 * (CommonMark 6.2, left- and right-flanking). A run that closes takes the last open one of its sign and length; what
 * stands open between the two was no emphasis. Signs without a partner, behind a backslash, or in a block of code stay text. Linear.
 */
export function emphasisMarks(text: string, blocks: readonly Block[]): Mark[] {
  return blocks
    .filter(({ kind }) => kind !== 'preformatted' && kind !== 'furniture')
    .flatMap(({ span }) => pairedRuns(text, span))
    .sort((a, b) => a[0] - b[0])
    .map((span) => ({ kind: 'markup', span, text: null, author: null, date: null }));
}

interface Run {
  readonly span: Span;
  /** Sign and length: runs of one name can be partners. */
  readonly name: string;
  readonly opens: boolean;
  readonly closes: boolean;
}

function pairedRuns(text: string, span: Span): Span[] {
  const paired: Span[] = [];
  const open: Run[] = [];
  const waiting = new Map<string, number>();
  const count = (name: string, step: number): void => {
    waiting.set(name, (waiting.get(name) ?? 0) + step);
  };
  for (const run of runsIn(text, span)) {
    if (run.closes && (waiting.get(run.name) ?? 0) > 0) {
      let last = open.pop();
      for (; last !== undefined && last.name !== run.name; last = open.pop()) count(last.name, -1);
      if (last !== undefined) paired.push(last.span, run.span);
      count(run.name, -1);
    } else if (run.opens) {
      open.push(run);
      count(run.name, 1);
    }
  }
  return paired;
}

function runsIn(text: string, [start, end]: Span): Run[] {
  const runs: Run[] = [];
  for (const { 0: signs, index } of text.slice(start, end).matchAll(/\*+|_+|`+/gu)) {
    const from = start + index;
    const to = from + signs.length;
    if (signs.length > LONGEST_RUN || (text[from - 1] === '\\' && from > start)) continue;
    runs.push({ span: [from, to], name: signs, ...flanks(text, [from, to], [start, end]) });
  }
  return runs;
}

function flanks(text: string, [from, to]: Span, [start, end]: Span): Pick<Run, 'opens' | 'closes'> {
  const before = from > start ? classOf(text[from - 1] ?? '') : 'space';
  const after = to < end ? classOf(text[to] ?? '') : 'space';
  const left = after === 'word' || (after === 'sign' && before !== 'word');
  const right = before === 'word' || (before === 'sign' && after !== 'word');
  const inWord = text[from] === '_' && left && right;
  return {
    opens: after !== 'space' && left && !(inWord && before === 'word'),
    closes: before !== 'space' && right && !(inWord && after === 'word'),
  };
}

function classOf(character: string): 'space' | 'sign' | 'word' {
  if (/\s/u.test(character)) return 'space';
  return /[\p{P}\p{S}]/u.test(character) ? 'sign' : 'word';
}
