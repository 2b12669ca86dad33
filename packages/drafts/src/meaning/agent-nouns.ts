/** Which nouns stand for those who act, and the form under which they are compared. */
import { AGENT_ENDINGS, AGENT_NOUNS, NOT_AGENTS, SAME_AGENTS } from '../data/actor-words.ts';
import type { Token } from './tokens.ts';

/** Nouns for those who act, one form for all that mean the same; in the order of the words. */
export const agentNounsIn = (tokens: readonly Token[]): readonly Token[] =>
  tokens.filter(({ key, capital }) => AGENT_NOUNS.has(key) && !capital);

/** The form under which a noun for those who act is compared: singular, synonyms as one. */
export const agentKey = (key: string): string =>
  SAME_AGENTS[key] ?? key.replace(/ies$/u, 'y').replace(/s$/u, '');

/** Whether a word, in lower case, is a noun for those who act: listed, or known by its ending. */
export const isAgentNoun = (key: string): boolean =>
  AGENT_NOUNS.has(key) ||
  (key.length > 5 && !NOT_AGENTS.has(key) && AGENT_ENDINGS.some((ending) => key.endsWith(ending)));
