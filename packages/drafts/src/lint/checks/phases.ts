import { ORDINALS } from '../../data/lint-times.ts';
import type { DraftView, ReadSentence } from '../draft-view.ts';
import { findingOn, quoted } from '../findings.ts';
import type { LintFinding } from '../types.ts';
import { spanOf, type Token } from '../view.ts';

/**
 * Phases and stages that are named and nowhere described. A phase is described by a heading or theme with its name, by a
 * provision that it opens ("Phase two begins …", "The second phase …"), or by a list behind "in two phases:".
 */
export function openPhases({ sentences, units }: DraftView): LintFinding[] {
  const described = new Set<string>();
  for (const { provision } of units)
    for (const head of new Set([provision.theme, provision.heading, provision.number]))
      if (head !== undefined) noteHead(described, head);
  for (const { view } of sentences) noteSentence(described, view.tokens, view.lent);
  const asked = new Set<string>();
  return sentences.flatMap((sentence) =>
    phasesIn(sentence).flatMap(([from, to, key]) => {
      if (described.has(key) || described.has('all') || asked.has(key)) return [];
      asked.add(key);
      const words = quoted(sentence.unit, spanOf(sentence.view.tokens, from, to - 1));
      const note = `${words} is named, and nothing in the draft says when it begins or what has to be done before it; who decides that it has begun?`;
      return [findingOn('sequence', sentence.unit, sentence.view, [from, to], note, 'likely')];
    }),
  );
}

function noteHead(described: Set<string>, head: string): void {
  const words = head.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  words.forEach((word, at) => {
    if (!isPhase(word)) return;
    for (const near of [words[at - 1], words[at + 1]])
      if (near !== undefined && Object.hasOwn(ORDINALS, near)) described.add(keyFor(ORDINALS[near] ?? 0));
  });
}

const isPhase = (word: string): boolean => /^(?:phases?|stages?)$/u.test(word);
const keyFor = (number: number): string => `phase ${number}`;

/** A phase that opens its sentence is described there; "in three phases:" describes all. */
function noteSentence(described: Set<string>, tokens: readonly Token[], lent: number): void {
  const head = phaseAt(tokens, tokens[lent]?.low === 'the' ? lent + 1 : lent);
  if (head !== null) described.add(keyFor(head.number));
  if (tokens.at(-1)?.text === ':' && tokens.some(({ low }) => isPhase(low))) described.add('all');
}

function phasesIn({ view: { tokens, lent }, duties }: ReadSentence): [number, number, string][] {
  if (duties.length === 0) return [];
  const found: [number, number, string][] = [];
  for (let at = lent; at < tokens.length; at += 1) {
    const hit = phaseAt(tokens, at);
    if (hit === null) continue;
    found.push([at, at + 2, keyFor(hit.number)]);
    at += 1;
  }
  return found;
}

function phaseAt(tokens: readonly Token[], at: number): { number: number } | null {
  const [one = '', two = ''] = [tokens[at]?.low, tokens[at + 1]?.low];
  const number = isPhase(one)
    ? two
    : isPhase(two) && !/^(?:one|two|three|four|five|\d)$/u.test(one)
      ? one
      : '';
  return number !== '' && Object.hasOwn(ORDINALS, number) ? { number: ORDINALS[number] ?? 0 } : null;
}
