import type { Span } from '@nonpaper/vocabulary';
import { LIGHT_NOUNS, LIGHT_WORDS } from '../data/light-words.ts';
import { STOP_WORDS } from '../data/stop-words.ts';
import { asWritten } from './as-written.ts';
import { becameNote, type Finding, quoted, WEIGHTS } from './change.ts';
import type { Clause } from './clauses.ts';
import type { ClauseGroup } from './pairing.ts';
import { likeStems } from './like-words.ts';
import { putIn } from './put-in.ts';
import { isRecast } from './recast.ts';
import type { Token } from './tokens.ts';
import { isOfParts, stemOf } from './words-key.ts';

/**
 * What the other comparisons left: content words that stand on one side of a group only.
 *
 * Plan. Words are known by their first letters, so that forms of one word are one. Where one side has all words of the
 * other in their order and more ("heavy weapons", "heavy and light weapons"), something was added or left out: a change of
 * extent, since a rewording puts words for words. Where words were put for others, it is most often a
 * rewording, and sometimes not ("crest", "foot"), so that it is worth a look. `told` are the entries of the group; what they
 * show is not told again. `known` are the stems of the whole texts: words that stand in another sentence were moved.
 */
export function restFindings(
  { left, right }: ClauseGroup,
  told: readonly Finding[],
  known: { readonly left: ReadonlySet<string>; readonly right: ReadonlySet<string> },
): Finding[] {
  if (left.length === 0 || right.length === 0) return [];
  const places = putIn(left, right);
  const [gone, come] = [runsOf(left, known.right, places.left), runsOf(right, known.left, places.right)];
  if (gone.length === 0 && come.length === 0) return [];
  const shown = new Set(
    told.flatMap(({ before, after }) => `${before} ${after}`.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []),
  );
  const isNew = (run: readonly Token[]): boolean =>
    run.some(({ text }) =>
      text
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .some((word) => !shown.has(word)),
    );
  const [a, b] = [
    gone.filter((run) => isNew(run) && !isOfCondition(run, told, 'left')),
    come.filter((run) => isNew(run) && !isOfCondition(run, told, 'right')),
  ];
  const isNear = !isRecast({ left, right, same: false });
  if (!isNear && gone.length > 0 && come.length > 0) return writtenAnew(a, b);
  const isMore = (
    run: readonly Token[],
    starts: ReadonlySet<number>,
    others: readonly (readonly Token[])[],
  ): boolean =>
    places.isAddition ||
    (isNear && others.length === 0 && isUnanswered(run, [...left, ...right])) ||
    run.every((token) => starts.has(token.span[0]) && !others.some((other) => isLikeIn(token, other)));
  const [isOut, isIn] = [
    (run: readonly Token[]): boolean => isMore(run, places.left, come),
    (run: readonly Token[]): boolean => isMore(run, places.right, gone),
  ];
  return [
    ...a.filter(isOut).map((run) => oneSided(run, true, true)),
    ...b.filter(isIn).map((run) => oneSided(run, false, true)),
    ...exchanged(
      a.filter((run) => !isOut(run)),
      b.filter((run) => !isIn(run)),
    ),
  ];
}

/** So many words of weight side by side, with none of the other side to answer them, are no filling of a phrase. */
const LEAST_ALONE = 2;

/**
 * Whether a run is an addition where the other side has no word of its own in the whole clause: two words of weight side by side, or an
 * item of a list. In the pairs of bench/gold 52 of 62 such runs of two words change the sense, and of single words two in five.
 */
const isUnanswered = (run: readonly Token[], clauses: readonly Clause[]): boolean =>
  run.length >= LEAST_ALONE || isItemIn(run, clauses);

/** Whether a word stands between commas, "and" and "or" as one of three or more things: "food, fuel or medicine". */
const isItemIn = ([word]: readonly Token[], clauses: readonly Clause[]): boolean =>
  clauses.some(({ tokens }) => {
    const at = tokens.indexOf(word as Token);
    if (at < 0) return false;
    const [before, behind] = [tokens[at - 1]?.key ?? '', tokens[at + 1]?.key ?? ''];
    return JOINS.test(before) && JOINS.test(behind);
  });

const JOINS = /^(?:,|and|or|nor)$/u;

const isLikeIn = ({ key }: Token, others: readonly Token[]): boolean => {
  const like = likeStems(stemOf(key));
  return others.some((other) => like.has(stemOf(other.key)));
};

/** Whether words stand behind a condition that only their side has: they are its own. */
const isOfCondition = (run: readonly Token[], told: readonly Finding[], side: 'left' | 'right'): boolean =>
  told.some((finding) => {
    const isAlone = finding[side === 'left' ? 'after' : 'before'] === '';
    const start = finding[side]?.[0] ?? Infinity;
    return isAlone && finding.kind === 'condition' && start < (run[0]?.span[0] ?? 0);
  });

/** Runs of content words that the other text has nowhere; a word of little weight or a fact parts none. */
function runsOf(
  clauses: readonly Clause[],
  known: ReadonlySet<string>,
  putIn: ReadonlySet<number>,
): (readonly Token[])[] {
  const runs: Token[][] = [];
  for (const { tokens, marks } of clauses) {
    const marked = new Set(
      marks.flatMap(({ span }) =>
        tokens.filter(
          ({ key, span: own }) =>
            own[0] >= span[0] && own[1] <= span[1] && !/^(?:written|international)$/u.test(key),
        ),
      ),
    );
    let open: Token[] | null = null;
    for (const token of tokens) {
      if ((isOwn(token, known) || isJoinedNoun(token, known, putIn)) && !marked.has(token)) {
        if (open === null) runs.push((open = []));
        open.push(token);
      } else if (!isLight(token)) open = null;
    }
  }
  return runs;
}

const isLight = ({ key, kind }: Token): boolean =>
  kind === 'word' && (STOP_WORDS.has(key) || LIGHT_WORDS.has(key));

const isJoinedNoun = (token: Token, known: ReadonlySet<string>, putIn: ReadonlySet<number>): boolean =>
  putIn.has(token.span[0]) && LIGHT_NOUNS.has(token.key) && !known.has(stemOf(token.key));

const isOwn = (token: Token, known: ReadonlySet<string>): boolean =>
  token.kind === 'word' && !isLight(token) && !known.has(stemOf(token.key)) && !isOfParts(token.text, known);

const spanOf = (run: readonly Token[]): readonly [number, number] => [
  run[0]?.span[0] ?? 0,
  run.at(-1)?.span[1] ?? 0,
];

function oneSided(run: readonly Token[], gone: boolean, isAddition: boolean): Finding {
  const text = asWritten(run);
  const [before, after] = gone ? [text, ''] : ['', text];
  return {
    kind: isAddition ? 'scope' : 'wording',
    left: gone ? spanOf(run) : null,
    right: gone ? null : spanOf(run),
    before,
    after,
    weight: isAddition ? WEIGHTS.scope - 20 : WEIGHTS.wording,
    note: becameNote(/\s/u.test(text) ? 'Words' : 'Word', before, after),
    maybe: !isAddition,
  };
}

/** All words of a sentence that was written anew as one entry, since nobody reads one for each of them. */
function writtenAnew(gone: readonly (readonly Token[])[], come: readonly (readonly Token[])[]): Finding[] {
  if (gone.length + come.length === 0) return [];
  const shown = (runs: readonly (readonly Token[])[]): string =>
    runs.map((run) => asWritten(run)).join(' … ');
  const [before, after] = [shown(gone), shown(come)];
  const both = before !== '' && after !== '';
  return [
    {
      kind: 'wording',
      left: stretchOf(gone),
      right: stretchOf(come),
      before,
      after,
      weight: WEIGHTS.wording,
      note: both
        ? `Written anew: ${quoted(before)} became ${quoted(after)}`
        : becameNote('Words', before, after),
      maybe: true,
    },
  ];
}

/** From the first to the last of some runs; null where there is none. */
const stretchOf = (runs: readonly (readonly Token[])[]): Span | null => {
  const [first, last] = [runs[0]?.[0], runs.at(-1)?.at(-1)];
  return first === undefined || last === undefined ? null : [first.span[0], last.span[1]];
};

function exchanged(gone: readonly (readonly Token[])[], come: readonly (readonly Token[])[]): Finding[] {
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, at): Finding => {
    const [one, other] = [gone[at], come[at]];
    const [before, after] = [asWritten(one ?? []), asWritten(other ?? [])];
    const became = `Other words: ${quoted(before)} became ${quoted(after)}`;
    return {
      kind: 'wording',
      left: one === undefined ? null : spanOf(one),
      right: other === undefined ? null : spanOf(other),
      before,
      after,
      weight: WEIGHTS.wording,
      note: one === undefined || other === undefined ? becameNote('Words', before, after) : became,
      maybe: true,
    };
  });
}
