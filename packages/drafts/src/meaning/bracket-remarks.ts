/** Bracket signs without a partner, and what negotiators say of a text and not in it, between two versions. */
import type { Span } from '@nonpaper/vocabulary';
import { cut, finding, sentence } from './bracket-words.ts';
import { type Finding, quoted } from './change.ts';
import { unshared } from './multisets.ts';
import type { UnitReading } from './negotiated-units.ts';

/** Bracket signs without a partner, which leave open how far a bracket reaches. */
export function strayFindings(left: UnitReading, right: UnitReading): Finding[] {
  const [a, b] = [left, right].map(({ negotiated: { text, brackets } }) =>
    brackets.flatMap(({ closed, whole }) => (closed ? [] : [{ sign: text.slice(...whole), span: whole }])),
  );
  if (a === undefined || b === undefined) return [];
  const only = unshared(a, b, ({ sign }) => sign);
  const note = (sign: string): string => `a bracket sign without a partner, ${quoted(sign)},`;
  return [
    ...only.left.map(({ sign, span }) => finding(span, null, sign, '', sentence(`${note(sign)} is gone`))),
    ...only.right.map(({ sign, span }) => finding(null, span, '', sign, sentence(`${note(sign)} came`))),
  ];
}

interface Remark {
  readonly text: string;
  readonly span: Span;
}

/** What negotiators say of the text and not in it: marks ("[agreed]"), statements ("[Arvenia reserves its position]"). */
export function remarkFindings(left: UnitReading, right: UnitReading): Finding[] {
  const only = unshared(remarksOf(left), remarksOf(right), ({ text }) => text.toLowerCase());
  return [
    ...only.left.map(({ text, span }) =>
      finding(span, null, text, '', `No longer said of the text: ${quoted(text)}`),
    ),
    ...only.right.map(({ text, span }) =>
      finding(null, span, '', text, `Now said of the text: ${quoted(text)}`),
    ),
  ];
}

const SAID: ReadonlySet<string> = new Set(['mark', 'statement', 'no text']);

function remarksOf(reading: UnitReading): Remark[] {
  const { brackets, statements } = reading.negotiated;
  const marks = brackets.filter(({ note }) => note !== null && SAID.has(note)).map(({ whole }) => whole);
  return [...marks, ...statements.map(({ span }) => span)].map((span) => ({
    text: cut(reading, span).trim(),
    span,
  }));
}
