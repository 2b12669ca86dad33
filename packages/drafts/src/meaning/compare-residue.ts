import { asWritten } from './as-written.ts';
import { becameNote, type Finding, WEIGHTS } from './change.ts';
import type { Clause } from './clauses.ts';
import { droppedItems, droppedOfTwo } from './lists.ts';
import { isContent, otherSide, type ProvisionView, type SideName } from './provision-view.ts';
import type { Token } from './tokens.ts';
import { stemOf } from './words-key.ts';

/** Words of weight side by side that the other side has in no form. */
interface Run {
  readonly side: SideName;
  readonly clause: Clause;
  readonly from: number;
  readonly to: number;
}

/**
 * What a provision that was written anew says more or less than before: words for which the other side has none of its own.
 *
 * Plan. A redraft puts words for words, so that both sides have some that the other has not. Two words or more side by side are
 * an addition or an omission where the other side has at most one such word, and none near the words that they stand beside. An
 * item of a list is one where all the other items stand in one list of the other side. `told` are entries whose words
 * are not told again. Linear in the words times the anchors.
 */
export function residueFindings(view: ProvisionView, told: readonly Finding[]): Finding[] {
  return (['left', 'right'] as const).flatMap((side) => {
    const runs = runsOf(view, side).filter((run) => isUnanswered(view, run));
    const stretches = [
      ...runs.map(({ clause, from, to }) => clause.tokens.slice(from, to)),
      ...droppedItems(view, side),
    ];
    const ofTwo = droppedOfTwo(view, side);
    return [
      ...stretches.filter((tokens) => !ofTwo.some(([item]) => item !== undefined && tokens.includes(item))),
      ...ofTwo,
    ]
      .filter((tokens) => !isTold(tokens, side, told))
      .map((tokens) => ({ ...findingOf(tokens, side), isSure: ofTwo.includes(tokens) }));
  });
}

const MOST_WORDS = 400;

function runsOf(view: ProvisionView, side: SideName): Run[] {
  const unknown = new Set(view.unexplained[side].map(({ span }) => span[0]));
  if (unknown.size > MOST_WORDS) return [];
  return view.clauses[side].flatMap((clause) => runsIn(clause, side, unknown));
}

function runsIn(clause: Clause, side: SideName, unknown: ReadonlySet<number>): Run[] {
  const runs: { side: SideName; clause: Clause; from: number; to: number }[] = [];
  let isOpen = false;
  clause.tokens.forEach((token, at) => {
    const last = runs.at(-1);
    if (unknown.has(token.span[0])) {
      if (isOpen && last !== undefined) last.to = at + 1;
      else runs.push({ side, clause, from: at, to: at + 1 });
      isOpen = true;
    } else if (isContent(token) || token.kind !== 'word') isOpen = false;
  });
  return runs;
}

const LEAST_WORDS = 2;
/** So many words for one of the other side need not stand apart from it. */
const SURELY_MORE = 3;
const FARTHEST_ANCHOR = 5;
const NEAR = 4;

/** Whether the other side has next to nothing that may say what a run says. */
function isUnanswered(view: ProvisionView, { side, clause, from, to }: Run): boolean {
  const others = view.loose[otherSide(side)];
  const words = clause.tokens.slice(from, to).filter(isContent);
  if (words.length < LEAST_WORDS || others.length > 1 || hasOwnFigure(view, otherSide(side))) return false;
  if (words.length >= SURELY_MORE) return true;
  const isAnchor = (token: Token): boolean =>
    isContent(token) && view.stems[otherSide(side)].has(stemOf(token.key));
  const anchors = [
    clause.tokens.slice(Math.max(0, from - FARTHEST_ANCHOR), from).findLast(isAnchor),
    clause.tokens.slice(to, to + FARTHEST_ANCHOR).find(isAnchor),
  ].flatMap((token) => (token === undefined ? [] : [stemOf(token.key)]));
  const unknown = new Set(others.map(({ span }) => span[0]));
  return view.clauses[otherSide(side)].every(({ tokens }) =>
    tokens.every(
      ({ key }, at) =>
        !anchors.includes(stemOf(key)) ||
        !tokens.slice(Math.max(0, at - NEAR), at + NEAR + 1).some(({ span }) => unknown.has(span[0])),
    ),
  );
}

/** Whether a figure stands on a side that the other has not: "one half each" may say "in equal shares". */
function hasOwnFigure({ clauses }: ProvisionView, side: SideName): boolean {
  const figuresOf = (own: readonly Clause[]): string[] =>
    own.flatMap(({ marks }) => marks.filter(({ kind }) => kind === 'number').map(({ value }) => value));
  const others = new Set(figuresOf(clauses[otherSide(side)]));
  return figuresOf(clauses[side]).some((value) => !others.has(value));
}

const isTold = (tokens: readonly Token[], side: SideName, told: readonly Finding[]): boolean =>
  told.some((finding) => {
    const place = finding[side];
    const words = `${finding.before} ${finding.after}`.toLowerCase();
    return (
      finding.maybe !== true &&
      place !== null &&
      tokens.some(({ text }) => words.includes(text.toLowerCase()))
    );
  });

function findingOf(tokens: readonly Token[], side: SideName): Finding {
  const text = asWritten(tokens);
  const span = [tokens[0]?.span[0] ?? 0, tokens.at(-1)?.span[1] ?? 0] as const;
  const [before, after] = side === 'left' ? [text, ''] : ['', text];
  return {
    kind: 'scope',
    left: side === 'left' ? span : null,
    right: side === 'left' ? null : span,
    before,
    after,
    weight: WEIGHTS.scope - 20,
    note: becameNote(/\s/u.test(text) ? 'Words' : 'Word', before, after),
  };
}
