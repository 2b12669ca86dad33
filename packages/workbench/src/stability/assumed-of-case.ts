import type { CaseOption, CaseParty, ConflictCase } from '@nonpaper/analysis';
import type { AssumedMaker } from '@nonpaper/pages';

/** More states or statements of a ranking than this are counted, not named. */
const MOST_NAMED = 60;

/** What a case assumes of each decision maker, in the words of its page; options that nobody owns stand last. */
export function assumedOfCase({ parties, options = [] }: ConflictCase): AssumedMaker[] {
  const makers = parties.map((party) => ({
    name: party.name,
    options:
      party.moves === undefined ? optionWords(party.options ?? [], options) : moveWords(party.moves.length),
    preferences: preferenceWords(party),
  }));
  const owned = new Set(parties.flatMap(({ options: own = [] }) => own));
  const others = options.flatMap((_, at) => (owned.has(at) ? [] : [at]));
  const isByMoves = parties.some(({ moves }) => moves !== undefined);
  if (others.length === 0 || isByMoves) return makers;
  return [...makers, { name: 'nobody', options: optionWords(others, options), preferences: '' }];
}

const moveWords = (moves: number): string => `${moves} ${moves === 1 ? 'move' : 'moves'} as given`;

const optionWords = (own: readonly number[], options: readonly CaseOption[]): string =>
  own.length === 0
    ? 'nothing'
    : own.map((at) => `${options[at]?.name ?? ''}${WAY_WORDS[options[at]?.moves ?? 'both']}`).join('; ');

const WAY_WORDS: Readonly<Record<NonNullable<CaseOption['moves']>, string>> = {
  both: '',
  fwd: ' (cannot be undone)',
  back: ' (once given up, for good)',
  none: ' (stays as it is)',
};

function preferenceWords({ ranking, statements = [], unknown = [] }: CaseParty): string {
  const entries =
    ranking?.map((entry) =>
      typeof entry === 'string' ? entry : entry.length === 1 ? (entry[0] ?? '') : `{${entry.join(', ')}}`,
    ) ?? statements;
  const named = entries.slice(0, MOST_NAMED).join(ranking === undefined ? '; ' : ', ');
  const more = entries.length > MOST_NAMED ? ` and ${entries.length - MOST_NAMED} more` : '';
  const open =
    unknown.length === 0 ? '' : `; not known: ${unknown.map((pair) => pair.join(' or ')).join(', ')}`;
  return `${named}${more}${open}`;
}
