/** Who acts in a clause that states no duty. */
import { DETERMINERS, NOT_SUBJECT, PHRASE_ENDS } from '../data/actor-words.ts';
import { isAgentNoun } from './agent-nouns.ts';
import { agentsBehindBy } from './passive-agents.ts';
import { type Actor, actorOf } from './phrase-actors.ts';
import { behindStateName } from './subjects.ts';
import type { Token } from './tokens.ts';

const LONGEST_PLAIN = 5;
const ABSTRACT = /(?:ing|tion|sion|ment|ness|ity|ance|ence|al|age|ship|s)$/u;

/** Who acts in a clause that states no duty: what stands behind "by" ("are named by the Parties"), else the subject. */
export function plainActors(
  tokens: readonly Token[],
  from: number,
  to: number,
  known: ReadonlySet<string>,
): Actor[] {
  const behindBy = agentsBehindBy(tokens, from, to, known);
  return behindBy.length > 0 ? behindBy : plainSubject(tokens, from, to, known);
}

/**
 * The shortest beginning of a clause that is a name, the parties or a noun for those who act ("Kestria takes note of"). A
 * single word with a capital counts unless its ending shows a thing.
 */
function plainSubject(
  tokens: readonly Token[],
  from: number,
  to: number,
  known: ReadonlySet<string>,
): Actor[] {
  let start = from;
  while (start < to && (DETERMINERS.has(tokens[start]?.key ?? '') || tokens[start]?.kind === 'mark'))
    start += 1;
  for (let end = start + 1; end <= Math.min(to, start + LONGEST_PLAIN); end += 1) {
    const token = tokens[end - 1];
    if (
      token === undefined ||
      token.kind !== 'word' ||
      NOT_SUBJECT.has(token.key) ||
      PHRASE_ENDS.has(token.key)
    )
      return [];
    if (/['’]s?$/u.test(token.text)) return [];
    const next = tokens[end];
    if (next?.capital === true || isAgentNoun(next?.key ?? '')) continue;
    const alone = end === start + 1;
    if (
      alone &&
      !isAgentNoun(token.key) &&
      !known.has(token.key) &&
      (!token.capital || ABSTRACT.test(token.key))
    )
      continue;
    if (!alone && !isAgentNoun(token.key) && !token.capital) continue;
    const stop = behindStateName(tokens, end, to);
    const actor = actorOf(tokens, start, stop, known);
    const goesOn = /^(?:and|,)$/u.test(tokens[stop]?.key ?? '') && opensName(tokens, stop + 1);
    const others = goesOn ? plainSubject(tokens, stop + 1, to, known) : [];
    return actor === null ? others : [actor, ...others];
  }
  return [];
}

/** "Harn", "the Kingdom of Sel". */
const opensName = (tokens: readonly Token[], at: number): boolean =>
  tokens[tokens[at]?.key === 'the' ? at + 1 : at]?.capital === true;
