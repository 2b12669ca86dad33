import type { Sentence } from '@nonpaper/text';
import type { OpenKind, Span } from '@nonpaper/vocabulary';
import { ACTOR_NOUNS } from '../events/data/actors.ts';
import { type MentionAt, within } from '../mentions/mention-at.ts';
import type { ReadOpen } from '../reading.ts';
import { type Token, tokenize } from '../tokens.ts';
import { ABOUT_TEXT, CLAUSE_END, CUTS, INCLUDING, OPEN_CUES, OPEN_LOOK, type OpenCue } from './data.ts';

const LONGEST = 1500;
const LONGEST_MATTER = 240;

/** A stretch of the sentence, by offsets into it. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Leaves out the white space, articles and marks at the ends of a stretch. */
function tidy(sentence: string, { from, to }: Stretch): Stretch | null {
  const own = sentence.slice(from, to);
  const lead =
    /^(?:[\s,;:"“”'‘’(–—-]|(?:and|or|nor|but|the|a|an|its|their|any|such|also|even|both|either|on|about|of|over|the question of|the issue of)\s)*/iu.exec(
      own,
    )?.[0].length ?? 0;
  const tail = /(?:[\s,;:.!?…"“”)–—-]|\s(?:still|also|and|or))*$/iu.exec(own)?.[0].length ?? 0;
  const start = from + lead;
  const end = to - tail;
  return end - start >= 3 && end - start <= LONGEST_MATTER ? { from: start, to: end } : null;
}

/** The end of the clause that begins at a place. */
function clauseEnd(sentence: string, from: number): number {
  const match = CLAUSE_END.exec(sentence.slice(from));
  return match === null ? sentence.length : from + match.index;
}

/** The start of the clause that ends at a place: behind the last comma with a conjunction, or the last heavy mark. */
function clauseStart(sentence: string, to: number): number {
  const before = sentence.slice(0, to);
  const marks = [
    ...before.matchAll(
      /[;:!?]\s|,\s+(?:but|and|yet|while|whereas|although|so|because|since|as)\s|\b(?:that|whether|but|because|while|although|moments|says?|said)\s|,\s/giu,
    ),
  ];
  const at = marks.at(-1);
  if (at === undefined) return 0;
  const adjectives = /\b(?:real|main|key|core|pressing|central)$/iu.test(before.slice(0, at.index));
  const earlier = adjectives ? marks.at(-2) : at;
  return earlier === undefined ? 0 : earlier.index + earlier[0].length;
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

/** Whether a stretch names people: they are dismissed from office, not left open. */
function isAboutPeople(text: string, span: Span, names: readonly MentionAt[]): boolean {
  const words = text.slice(span[0], span[1]).toLowerCase().split(/\s+/u);
  const person = within(names, span).some((name) => name.kind === 'person' && name.span[1] === span[1]);
  return (
    person || ACTOR_NOUNS.has(words.at(-1) ?? '') || /^(?:he|she|they|him|her|them)$/.test(words[0] ?? '')
  );
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

interface Matter {
  readonly sentence: Sentence;
  readonly stretch: Stretch;
}

function matters(
  text: string,
  sentence: Sentence,
  before: Sentence | undefined,
  cue: OpenCue,
  match: RegExpExecArray,
): Matter[] {
  const own = sentence.text.slice(0, LONGEST);
  const end = match.index + match[0].length;
  const of = (where: Sentence, whole: Stretch, clause: boolean): Matter[] =>
    mattersOf(text, where, whole, clause).map((stretch) => ({ sentence: where, stretch }));
  if (cue.matter === 'before') {
    const including = INCLUDING.exec(own.slice(end));
    if (including !== null && including.index <= 2) {
      const from = end + including.index + including[0].length;
      return of(sentence, { from, to: own.length }, false);
    }
    return of(sentence, { from: clauseStart(own, match.index), to: match.index }, false);
  }
  const whole = { from: end, to: listEnd(own, end, cue.kind) };
  const question = /\b(?:this|it|these|that|them)\b/iu.test(own.slice(whole.from, whole.to))
    ? asked(before)
    : null;
  if (question !== null && before !== undefined) return of(before, question, false);
  return of(sentence, whole, cue.kind === 'unclear');
}

/** Lists run on over commas; a clause ends at its first. */
function listEnd(sentence: string, from: number, kind: OpenKind): number {
  const end = clauseEnd(sentence, from);
  if (kind !== 'unclear') return end;
  const comma = sentence.slice(from, end).indexOf(',');
  return comma < 0 ? end : from + comma;
}

function readCue(
  text: string,
  sentences: readonly Sentence[],
  index: number,
  cue: OpenCue,
  names: readonly MentionAt[],
): ReadOpen[] {
  const sentence = sentences[index];
  const match = sentence === undefined ? null : cue.pattern.exec(sentence.text.slice(0, LONGEST));
  if (sentence === undefined || match === null) return [];
  if (cue.text === true && !ABOUT_TEXT.test(sentence.text.slice(0, match.index))) return [];
  return matters(text, sentence, sentences[index - 1], cue, match).flatMap(({ sentence: where, stretch }) => {
    const kept = tidy(where.text, stretch);
    if (kept === null) return [];
    const span: Span = [where.span[0] + kept.from, where.span[0] + kept.to];
    if (cue.kind === 'rejected' && /^that\b/iu.test(text.slice(span[0], span[1]))) return [];
    if (cue.kind === 'rejected' && isAboutPeople(text, span, names)) return [];
    return [{ what: text.slice(span[0], span[1]), kind: cue.kind, span }];
  });
}

/** One entry for each place; the first cue that fits keeps it. */
function distinct(found: readonly ReadOpen[]): ReadOpen[] {
  const seen = new Set<string>();
  return found.filter(({ span }) => {
    const key = span.join('-');
    return !seen.has(key) && seen.add(key);
  });
}

/**
 * What the article says is unclear, not dealt with, or dismissed out of hand, each matter by itself and in the text's
 * own words. The first cue of the list that fits a sentence is read; a list of matters is cut into its members, and
 * "this" behind a question stands for what was asked.
 */
export function readOpen(
  text: string,
  sentences: readonly Sentence[],
  names: readonly MentionAt[],
): ReadOpen[] {
  return distinct(
    sentences.flatMap((sentence, index) => {
      if (!OPEN_LOOK.test(sentence.text.slice(0, LONGEST))) return [];
      for (const cue of OPEN_CUES) {
        const found = readCue(text, sentences, index, cue, names);
        if (found.length > 0) return found;
      }
      return [];
    }),
  );
}
