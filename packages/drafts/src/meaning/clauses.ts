import type { Span } from '@nonpaper/vocabulary';
import { BETWEEN_WORDS, RELATIVE_WORDS } from '../data/duty-words.ts';
import { STOP_WORDS } from '../data/stop-words.ts';
import { actorsOf } from './actors.ts';
import { clauseStarts } from './clause-starts.ts';
import type { DutyMark, Mark } from './mark.ts';
import { marksOf } from './marks.ts';
import { type NameFact, namesOf } from './names.ts';
import type { Actor } from './phrase-actors.ts';
import { plainActors } from './plain-actors.ts';
import { sameValue } from './facts.ts';
import { withTurnedLimits } from './turned-limits.ts';
import type { Token } from './tokens.ts';
import { partStems, stemOf } from './words-key.ts';

/** A stretch of a provision with at most one duty, and what changes its sense. */
export interface Clause {
  readonly span: Span;
  readonly sentence: number;
  readonly tokens: readonly Token[];
  readonly marks: readonly Mark[];
  readonly duty: DutyMark | null;
  /** Duties that only describe ("which may arise"). */
  readonly asides: readonly DutyMark[];
  /** Who is bound by the duty; empty where nobody is named. */
  readonly actors: readonly Actor[];
  /** Those of the subject, also in the passive. */
  readonly subjects: readonly Actor[];
  readonly names: readonly NameFact[];
  /** The last word of a subject that acts itself; empty in the passive and without a duty. */
  readonly head: string;
  /** First letters of the words that tell what the clause is about. */
  readonly stems: ReadonlySet<string>;
}

/** Names that are known to be names wherever they stand, as keys of their words. */
export type KnownNames = ReadonlySet<string>;

/**
 * The clauses of a text.
 *
 * Plan. Sentences and semicolons part first. In each part every duty after the first begins a clause of its own, at the
 * conjunction or comma before its subject; a duty in a relative clause ("disputes that may arise") stays where it is.
 * So each clause has one duty, and the duty of one can be held against that of its counterpart. A clause that names
 * no actor of its own ("and shall report", "it shall report") has that of the clause before. `tokens` are those of the
 * text. Linear.
 */
export function clausesOf(text: string, tokens: readonly Token[], known: KnownNames): Clause[] {
  const { marks, duties } = marksOf(tokens);
  const asides = new Set(duties.filter((duty) => isAside(tokens, duty)));
  const mains = duties.filter((duty) => !asides.has(duty));
  const starts = clauseStarts(text, tokens, mains);
  const clauses: Clause[] = [];
  let [mark, duty, name] = [0, 0, 0];
  const names = namesOf(tokens, starts.sentences, known);
  starts.all.forEach((from, index) => {
    const to = starts.all[index + 1] ?? tokens.length;
    const own = { marks: [] as Mark[], duties: [] as DutyMark[], names: [] as NameFact[] };
    while (mark < marks.length && (marks[mark]?.from ?? 0) < to) own.marks.push(marks[mark++] as Mark);
    while (duty < duties.length && (duties[duty]?.from ?? 0) < to)
      own.duties.push(duties[duty++] as DutyMark);
    while (name < names.length && (names[name]?.from ?? 0) < to) own.names.push(names[name++] as NameFact);
    if (to > from)
      clauses.push(
        clauseOf({ tokens, from, to, sentence: starts.sentenceAt(from), asides, known }, own, clauses.at(-1)),
      );
  });
  return clauses;
}

interface Stretch {
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
  readonly asides: ReadonlySet<DutyMark>;
  readonly known: KnownNames;
}

function clauseOf(
  { tokens, from, to, sentence, asides, known }: Stretch,
  own: { marks: Mark[]; duties: DutyMark[]; names: NameFact[] },
  before: Clause | undefined,
): Clause {
  const duty = own.duties.find((each) => !asides.has(each)) ?? null;
  const {
    actors,
    duty: negated,
    marks,
    head,
    subjects,
  } = withActors(tokens, from, to, duty, own.marks, known, before);
  return {
    span: [tokens[from]?.span[0] ?? 0, tokens[to - 1]?.span[1] ?? 0],
    sentence,
    tokens: tokens.slice(from, to),
    ...withTurnedLimits(
      tokens,
      marks,
      negated,
      own.duties.filter((each) => asides.has(each)),
    ),
    duty: negated,
    actors,
    names: own.names,
    head,
    subjects,
    stems: stemsOf(tokens.slice(from, to)),
  };
}

/** The actors of a clause; a "no" or "neither" in the subject turns the duty instead of counting alone. */
function withActors(
  tokens: readonly Token[],
  from: number,
  to: number,
  duty: DutyMark | null,
  marks: readonly Mark[],
  known: KnownNames,
  before: Clause | undefined,
): {
  actors: readonly Actor[];
  duty: DutyMark | null;
  marks: readonly Mark[];
  head: string;
  subjects: readonly Actor[];
} {
  if (duty === null) {
    const actors = plainActors(tokens, from, to, known);
    return { actors, subjects: actors, duty, marks, head: '' };
  }
  const { actors, inherits, subject, head, subjects } = actorsOf(tokens, from, to, duty, known);
  const denial = marks.find(
    (mark) =>
      mark.kind === 'negation' && isDenial(tokens, mark) && deniesSubject(tokens, mark, subject, duty),
  );
  return {
    actors: inherits && before !== undefined ? before.subjects : actors,
    subjects: inherits && before !== undefined ? before.subjects : subjects,
    head,
    duty:
      denial === undefined
        ? duty
        : { ...duty, negated: !duty.negated, denial: tokens[denial.from]?.text ?? '' },
    marks: denial === undefined ? marks : marks.filter((mark) => mark !== denial),
  };
}

/** Whether a "no" stands in the subject, or opens it farther ahead: "Nobody in Brell may". */
function deniesSubject(
  tokens: readonly Token[],
  mark: Mark,
  subject: readonly [number, number],
  duty: DutyMark,
): boolean {
  if (mark.from >= subject[0] && mark.to <= subject[1]) return true;
  if (!/^(?:nobody|nothing)$/u.test(tokens[mark.from]?.key ?? '') || mark.from > duty.from) return false;
  return tokens.slice(mark.to, duty.from).every(({ kind }) => kind !== 'mark');
}

const isDenial = (tokens: readonly Token[], mark: Mark): boolean =>
  /^(?:no|neither|none|nobody|nothing)$/u.test(tokens[mark.from]?.key ?? '');

function stemsOf(tokens: readonly Token[]): ReadonlySet<string> {
  const stems = new Set<string>();
  for (const { key, kind, fact, text } of tokens) {
    if (fact !== null) stems.add(fact.kind === 'reference' ? fact.path : sameValue(fact));
    else if (kind === 'word' && !STOP_WORDS.has(key))
      for (const stem of [stemOf(key), ...partStems(text)]) stems.add(stem);
  }
  return stems;
}

/** Whether a duty stands in a relative clause or a set phrase: right behind "which", "who", "that", "as". */
function isAside(tokens: readonly Token[], { from }: DutyMark): boolean {
  let at = from - 1;
  while (BETWEEN_WORDS.has(tokens[at]?.key ?? '')) at -= 1;
  if (RELATIVE_WORDS.has(tokens[at]?.key ?? '') || isSupposed(tokens, from)) return true;
  // Names of several words count as one ("which the Lethian Electoral Bureau shall").
  for (let back = at, left = 4; left > 0 && back >= 0; back -= 1) {
    const key = tokens[back]?.key ?? '';
    if (/^(?:which|whom|whose)$/u.test(key)) return !hasOwnVerb(tokens, back + 1, at);
    if (tokens[back]?.kind !== 'word') return false;
    if (!(tokens[back]?.capital === true && tokens[back + 1]?.capital === true)) left -= 1;
  }
  return false;
}

const FARTHEST_IF = 10;

/** "If disclosing it would run counter": what would be, in a condition, binds nobody. */
function isSupposed(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:would|could|might)$/u.test(tokens[at]?.key ?? '')) return false;
  for (let back = at - 1; back >= Math.max(0, at - FARTHEST_IF); back -= 1) {
    if (tokens[back]?.kind === 'mark') return false;
    if (/^(?:if|unless|where|when|whenever|except)$/u.test(tokens[back]?.key ?? '')) return true;
  }
  return false;
}

/**
 * "A station which transmits such broadcasts may": a verb of its own stands right behind "which", so that the modal is that of the
 * sentence. "Which the Bureau may" and "which States may" have none.
 */
function hasOwnVerb(tokens: readonly Token[], from: number, to: number): boolean {
  const token = tokens[from];
  if (from >= to || token === undefined || token.capital || token.kind !== 'word') return false;
  return /^(?:is|are|was|were|has|have|had|does|do)$|[^s]s$/u.test(token.key) && !STOP_NOUN.test(token.key);
}

const STOP_NOUN = /^(?:this|its|his|parties|states|sides|members)$/u;
