import type { Sentence } from '@nonpaper/text';
import { tokenize, type Token } from '../tokens.ts';
import { askedEnd, clauseEnd, clauseStart, type Stretch } from './clause-ends.ts';
import { ASKS, CUTS, INCLUDING, VERDICT_BEHIND, type OpenCue } from './data.ts';

interface Matter {
  readonly sentence: Sentence;
  readonly stretch: Stretch;
}

/** Cuts a list of matters at its commas, "along with" and the like. */
function cut(sentence: string, whole: Stretch): Stretch[] {
  const parts: Stretch[] = [];
  let from = whole.from;
  for (const match of sentence.slice(whole.from, whole.to).matchAll(CUTS)) {
    parts.push({ from, to: whole.from + match.index });
    from = whole.from + match.index + match[0].length;
  }
  parts.push({ from, to: whole.to });
  return parts;
}

/** Cuts a part at "and" and "or", unless they join two adjectives ("a clear and permanent commitment"). */
function cutAtAnd(tokens: readonly Token[], part: Stretch, origin: number): Stretch[] {
  const parts: Stretch[] = [];
  let from = part.from;
  tokens.forEach((token, index) => {
    const at = token.span[0] - origin;
    if (at < from || at >= part.to || !/^(?:and|or|nor)$/.test(token.lower)) return;
    const left = tokens[index - 1];
    const right = tokens[index + 1];
    if (left?.pos === 'ADJ' || (right?.pos === 'ADJ' && left?.pos !== 'NOUN' && left?.pos !== 'PROPN'))
      return;
    parts.push({ from, to: at });
    from = token.span[1] - origin;
  });
  return [...parts, { from, to: part.to }];
}

/** The matters that a noun list names; a clause ("whether …") is one matter. */
function mattersOf(text: string, sentence: Sentence, whole: Stretch, clause: boolean): Stretch[] {
  if (clause) return [whole];
  const tokens = tokenize(text, sentence);
  return cut(sentence.text, whole).flatMap((part) => cutAtAnd(tokens, part, sentence.span[0]));
}

/** A question asked right before is what "this" stands for: "But is control of land … to be resolved? It is unclear …". */
function asked(before: Sentence | undefined): Stretch | null {
  const match =
    /^(?:(?:but|and|so|yet)\s+)?(?:is|are|was|were|will|would|does|do|can|could|should|what about|what of)\s+(.+?)(?:\s+(?:to be|be|being)\s+\w+)?\?$/iu.exec(
      before?.text ?? '',
    );
  if (match?.[1] === undefined) return null;
  const from = match[0].indexOf(match[1]);
  return { from, to: from + match[1].length };
}

export function matters(
  text: string,
  sentence: Sentence,
  before: Sentence | undefined,
  cue: OpenCue,
  match: RegExpExecArray,
  until: number,
): Matter[] {
  const own = sentence.text.slice(0, until);
  const end = match.index + match[0].length;
  const of = (where: Sentence, whole: Stretch, clause: boolean): Matter[] =>
    mattersOf(text, where, whole, clause).map((stretch) => ({ sentence: where, stretch }));
  if (cue.matter === 'inside') {
    const inside = match.groups?.['inside'] ?? '';
    const from = match.index + match[0].indexOf(inside);
    return of(sentence, { from, to: from + inside.length }, false);
  }
  if (cue.matter === 'before') {
    const including = INCLUDING.exec(own.slice(end));
    if (including !== null && including.index <= 2) {
      const from = end + including.index + including[0].length;
      return of(sentence, { from, to: own.length }, false);
    }
    const from = clauseStart(own, match.index);
    return of(sentence, { from, to: match.index }, ASKS.test(own.slice(from)));
  }
  if (cue.kind === 'rejected' && /^\s*as\s/u.test(own.slice(end))) return []; // "which he dismissed as a trick": what, stands elsewhere
  const asks = cue.kind === 'unclear' || ASKS.test(own.slice(end));
  const to = asks ? askedEnd(text, sentence, own, end) : clauseEnd(own, end);
  const verdict = cue.kind === 'rejected' ? VERDICT_BEHIND.exec(own.slice(end, to)) : null;
  const whole = { from: end, to: verdict === null ? to : end + verdict.index };
  const question = /\b(?:this|it|these|that|them)\b/iu.test(own.slice(whole.from, whole.to))
    ? asked(before)
    : null;
  if (question !== null && before !== undefined) return of(before, question, false);
  const first = of(sentence, whole, ASKS.test(own.slice(end)));
  return asks && verdict === null ? [...first, ...askedNext(text, sentence, own, { from: end, to })] : first;
}

/** "It is unclear who would pay, and what happens to the prisoners": the further clauses that ask, each a matter. */
function askedNext(
  text: string,
  sentence: Sentence,
  own: string,
  { from: start, to: end }: Stretch,
): Matter[] {
  const found: Matter[] = [];
  const first = ASKING_WORD.exec(own.slice(start, end))?.[0].toLowerCase();
  for (let at = end; ;) {
    const joint = NEXT_ASKED.exec(own.slice(at));
    if (joint === null) return found;
    const { conjunction, word = '' } = joint.groups ?? {};
    if (conjunction === undefined && RELATIVE.test(word) && word.toLowerCase() !== first) return found;
    const from = at + joint[0].length;
    at = askedEnd(text, sentence, own, from);
    found.push({ sentence, stretch: { from, to: at } });
  }
}

const ASKING_WORD = /\b(?:whether|how|what|who|whom|whose|when|where|which|why)\b/iu;

/** What leads from one clause that asks to the next. */
const NEXT_ASKED =
  /^\s*[,;]\s*(?<conjunction>and\s+|or\s+|nor\s+)?(?=(?<word>whether|how|what|who|whom|whose|when|where|which|why)\b)/iu;

/** Behind a comma alone these tell of what stands before ("the council, which guarantees it"), unless the list of questions began with the same. */
const RELATIVE = /^(?:who|whom|whose|where|which)$/iu;
