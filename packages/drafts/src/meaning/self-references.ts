/** What a text calls itself and its parts: "this Protocol", "the present Article". */
import { SELF_NOUNS } from '../data/reference-words.ts';
import type { Span } from '@nonpaper/vocabulary';
import { becameNote, type Finding, WEIGHTS } from './change.ts';
import type { Clause } from './clauses.ts';
import { once, unshared } from './multisets.ts';
import type { ClauseGroup } from './pairing.ts';

interface Named {
  readonly noun: string;
  readonly text: string;
  readonly span: Span;
}

/** One name of the text or a part of it that was put for another: "disputes on this Protocol", "on this Article". Linear. */
export function selfReferenceFindings(group: ClauseGroup): Finding[] {
  const [a, b] = [group.left, group.right].map((clauses) =>
    once(clauses.flatMap(namedIn), ({ noun }) => noun),
  );
  if (a === undefined || b === undefined) return [];
  const { left, right } = unshared(a, b, ({ noun }) => noun);
  const [one, other] = [left[0], right[0]];
  if (one === undefined || other === undefined || left.length > 1 || right.length > 1) return [];
  return [
    {
      kind: 'reference',
      left: one.span,
      right: other.span,
      before: one.text,
      after: other.text,
      weight: WEIGHTS.reference,
      note: becameNote('Reference', one.text, other.text),
    },
  ];
}

/** "This Article 5" is told by its number. */
const namedIn = ({ tokens }: Clause): Named[] =>
  tokens.flatMap(({ key, span, text }, at): Named[] => {
    const opener = tokens[at - 1];
    if (opener === undefined || !/^(?:this|present)$/u.test(opener.key) || !SELF_NOUNS.has(key)) return [];
    return [{ noun: key, text: `${opener.text} ${text}`, span: [opener.span[0], span[1]] }];
  });
