/** Who acts in a passive clause: what stands behind "by". */
import { DETERMINERS } from '../data/actor-words.ts';
import { BETWEEN_WORDS, IRREGULAR_PARTICIPLES } from '../data/duty-words.ts';
import { type Actor, actorsIn } from './phrase-actors.ts';
import { headEnd } from './subjects.ts';
import type { Token } from './tokens.ts';

/** Whether "be" and a participle follow, adverbs between them left aside. */
export function isPassive(tokens: readonly Token[], from: number, to: number): boolean {
  let at = from;
  const skip = (): void => {
    while (at < to && (BETWEEN_WORDS.has(tokens[at]?.key ?? '') || tokens[at]?.key.endsWith('ly') === true))
      at += 1;
  };
  skip();
  if (tokens[at]?.key === 'have') at += 1;
  if (!/^(?:be|been|get)$/u.test(tokens[at]?.key ?? '')) return false;
  at += 1;
  skip();
  const key = tokens[at]?.key ?? '';
  const root = key.replace(/^(?:re|over|under|out|mis)/u, '');
  return /(?:ed|en)$/u.test(key) || IRREGULAR_PARTICIPLES.has(key) || IRREGULAR_PARTICIPLES.has(root);
}

const NO_AGENT =
  /^(?:<.*>|consensus|majority|unanimity|means|way|virtue|reason|simple|two|mutual|consent|vote|law|force|lot|hand|sea|air|land)$/u;
const FARTHEST_AGENT = 60;

/** The noun phrases behind each "by" of a passive clause that can act. */
export function agentsBehindBy(
  tokens: readonly Token[],
  from: number,
  to: number,
  known: ReadonlySet<string>,
): Actor[] {
  const stop = Math.min(to, from + FARTHEST_AGENT);
  const actors: Actor[] = [];
  for (let at = from; at < stop; at += 1) {
    if (tokens[at]?.key !== 'by') continue;
    let start = at + 1;
    while (DETERMINERS.has(tokens[start]?.key ?? '') && tokens[start]?.capital !== true) start += 1;
    if (
      start >= stop ||
      NO_AGENT.test(tokens[start]?.key ?? '') ||
      tokens[start]?.key.endsWith('ing') === true
    )
      continue;
    const end = headEnd(tokens, start, stop);
    actors.push(...actorsIn(tokens, [start, end], known));
  }
  return actors;
}
