import type { StanceRole } from './bracket-stance-words.ts';

/** What a party does with a bracket, in the words that stand before its name. */
export const ROLE_WORDS: Readonly<Record<StanceRole, string>> = {
  proposer: 'proposed by',
  supporter: 'supported by',
  objector: 'opposed by',
  reserved: 'reserved by',
  'ad referendum': 'ad referendum by',
  'no objection': 'not objected to by',
};
