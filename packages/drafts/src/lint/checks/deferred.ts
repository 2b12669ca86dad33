import { LEFT_OPEN, NEEDS_BOTH, OPEN_MATTERS, PUT_OFF, SETTLED, SETTLING } from '../../data/lint-deferred.ts';
import type { ReadSentence } from '../draft-view.ts';
import { findingOn, quoted } from '../findings.ts';
import { plainBook } from '../phrases.ts';
import type { LintFinding } from '../types.ts';
import { spanOf, type Token } from '../view.ts';

const MATTERS = new Set(OPEN_MATTERS);
const DONE = new Set(SETTLED);
const BOTH = new Set(NEEDS_BOTH);
const VERBS = new Set(SETTLING);
const LATER = plainBook(PUT_OFF);
const OPEN = plainBook(LEFT_OPEN);

/** How far apart a matter and the word that puts it off may stand, in tokens. */
const FARTHEST = 24;

/**
 * Matters that are put off to an agreement still to be made: "the modalities are to be determined", "the sequence will be
 * agreed later", "the Parties shall agree on the timetable".
 *
 * Plan. In each sentence it is looked for a phrase that leaves a matter open by itself, or for a verb of settling that is asked
 * for ("to be agreed", "shall agree on"). It puts a matter off where a phrase of lateness stands in the sentence, or where it speaks
 * of a matter of this kind and nobody but the parties is to settle it. A date, a limit or a place of the text where it is set out
 * answers the question. Linear in the tokens.
 */
export function deferredMatters(sentences: readonly ReadSentence[]): LintFinding[] {
  return sentences.flatMap((sentence) => {
    const { unit, view } = sentence;
    if (isAnswered(sentence)) return [];
    const found = deferredIn(view.tokens, view.lent);
    if (found === null) return [];
    const words = quoted(unit, spanOf(view.tokens, found[0], found[1] - 1));
    const note = `${words} leaves this to an agreement still to be made, with no day for it and nobody who decides if none is reached; until then each side can say that nothing is due.`;
    return [findingOn('sequence', unit, view, found, note, 'likely')];
  });
}

/** A date, a limit, a first meeting, or "in Annex 2": when it is settled, or where. */
function isAnswered({ view: { tokens }, times }: ReadSentence): boolean {
  if (times.some(({ kind }) => kind === 'date' || kind === 'limit')) return true;
  return tokens.some(
    ({ low }, at) =>
      (/^(?:annex|appendix|article|paragraph|schedule|protocol)$/u.test(low) &&
        tokens[at + 1]?.kind === 'number') ||
      (low === 'first' && /^(?:meeting|session)$/u.test(tokens[at + 1]?.low ?? '')),
  );
}

/** The tokens `[from, to)` that put a matter off; null where none do. */
function deferredIn(tokens: readonly Token[], lent: number): readonly [number, number] | null {
  let matter = -1;
  for (let at = lent; at < tokens.length; at += 1) {
    const low = tokens[at]?.low ?? '';
    if (MATTERS.has(low) && !isOfAnother(tokens, at) && !isOfMatter(tokens, matter, at)) matter = at;
    const near = matter >= 0 && at - matter <= FARTHEST ? matter : null;
    const open = OPEN.at(tokens, at);
    if (open !== null) return [near ?? at, at + open.length];
    const settled = isAskedFor(tokens, at) ? putOff(tokens, at, near) : agreedOn(tokens, at);
    if (settled !== null) return settled;
  }
  return null;
}

/** "The order of the steps": the first of the two is the matter. */
const isOfMatter = (tokens: readonly Token[], matter: number, at: number): boolean =>
  matter >= 0 && tokens.slice(matter + 1, at).every(({ low }) => /^(?:of|for|the|these|those)$/u.test(low));

/** "In order to", "in order of age", "public order", "court order": no order of steps. */
const isOfAnother = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.low === 'order' &&
  (/^(?:in|public|court|by|law|constitutional|legal)$/u.test(tokens[at - 1]?.low ?? '') ||
    tokens[at + 1]?.low === 'to');

/** "To be agreed", "shall be jointly determined": a participle of settling behind "be". */
function isAskedFor(tokens: readonly Token[], at: number): boolean {
  if (!DONE.has(tokens[at]?.low ?? '')) return false;
  const before = tokens.slice(Math.max(0, at - 4), at).map(({ low }) => low);
  const be = before.lastIndexOf('be');
  if (be < 0 || before.slice(be + 1).some((low) => !/ly$|^(?:then|also|mutually)$/u.test(low))) return false;
  return before.slice(0, be).some((low) => /^(?:shall|will|must|should|to|may)$/u.test(low));
}

/** From the matter, or the verb, to the words of lateness; a matter of this kind needs none where nobody else is to settle it. */
function putOff(
  tokens: readonly Token[],
  at: number,
  matter: number | null,
): readonly [number, number] | null {
  const late = laterIn(tokens, at);
  const from = matter ?? verbStart(tokens, at);
  if (late !== null) return [Math.min(from, late[0]), Math.max(at + 1, late[1])];
  if (matter === null) return null;
  const by = tokens.slice(at + 1, at + 4).findIndex(({ low }) => low === 'by');
  const isParties = by >= 0 && tokens.slice(at + by + 2, at + by + 5).some(({ low }) => PARTIES.test(low));
  return by < 0 || (isParties && BOTH.has(tokens[at]?.low ?? '')) ? [from, at + 1] : null;
}

const PARTIES = /^(?:parties|sides|signatories|two)$/u;

/** Where the verb phrase that ends at a participle begins: "shall be agreed". */
function verbStart(tokens: readonly Token[], at: number): number {
  let from = at;
  while (from > 0 && at - from < 5 && tokens[from - 1]?.kind === 'word') {
    from -= 1;
    if (/^(?:shall|will|must|should|may|is|are|remains?)$/u.test(tokens[from]?.low ?? '')) return from;
  }
  return at;
}

/** Words of lateness behind a verb, in its clause, or right before it ("shall later be agreed"). */
function laterIn(tokens: readonly Token[], at: number): readonly [number, number] | null {
  for (let next = Math.max(0, at - 3); next < Math.min(tokens.length, at + FARTHEST); next += 1) {
    if (next > at && /^[.;:]$/u.test(tokens[next]?.text ?? '')) return null;
    const found = LATER.at(tokens, next);
    // "Later than 3 May" is a limit.
    if (found !== null && tokens[next + found.length]?.low !== 'than') return [next, next + found.length];
  }
  return null;
}

/** "The Parties shall agree on the modalities": those who are bound put their own matter off. */
function agreedOn(tokens: readonly Token[], at: number): readonly [number, number] | null {
  if (!VERBS.has(tokens[at]?.low ?? '') || !tokens.slice(Math.max(0, at - 3), at).some(isModal)) return null;
  const subject = tokens.slice(Math.max(0, at - 6), at).some(({ low }) => PARTIES.test(low));
  const stop = Math.min(tokens.length, at + 8);
  for (let next = at + 1; next < stop && tokens[next]?.kind === 'word'; next += 1) {
    if (!MATTERS.has(tokens[next]?.low ?? '') || isOfAnother(tokens, next)) continue;
    const late = laterIn(tokens, next);
    return subject || late !== null ? [at, Math.max(next + 1, late?.[1] ?? 0)] : null;
  }
  return null;
}

const isModal = ({ low }: Token): boolean => /^(?:shall|will|must|should|may|to)$/u.test(low);
