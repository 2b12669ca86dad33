/**
 * Asides between commas behind a name: "Oru, third of his name to own the works, and Bessa, who chairs the union, met".
 * Whoever stands before such an aside goes on as a member of the list.
 */
import { type MentionAt, within } from '../../mentions/mention-at.ts';
import type { Token } from '../../tokens.ts';

/** A sentence in its article, as asides are looked for in it. */
interface Place {
  readonly tokens: readonly Token[];
  readonly names: readonly MentionAt[];
  readonly persons: ReadonlySet<string>;
}

/** The longest aside, with its commas, in tokens. */
const LONGEST = 18;

const isComma = (token: Token | undefined): boolean => token?.text === ',';

/** What an aside may begin with: a relative pronoun, an article, a number, a participle, a noun or adjective that explains. */
const opens = (token: Token | undefined): boolean =>
  token !== undefined &&
  (/^(?:who|whom|whose|which|of|for|himself|herself|itself|once|now|then|long)$/.test(token.lower) ||
    /^(?:DET|NUM|VERB|NOUN|ADJ)$/.test(token.pos));

/** Whether the name of a person, or of a body before "which" or "whose", ends right before a token. */
function endsName({ names, persons, tokens }: Place, at: number): boolean {
  const last = tokens[at - 1];
  if (last === undefined) return false;
  const name = within(names, [Math.max(0, last.span[1] - LONGEST_NAME), last.span[1]]).findLast(
    ({ span }) => span[1] === last.span[1],
  );
  if (name === undefined) return false;
  const which = /^(?:which|whose|whom|who)$/.test(tokens[at + 1]?.lower ?? '');
  return persons.has(name.name) || (which && (name.kind === 'party' || name.kind === 'organisation'));
}

/** No name is longer than this, in units. */
const LONGEST_NAME = 60;

/**
 * Where the comma stands that opens an aside which ends at a comma, behind the name of somebody; -1 where none does.
 * Between the two commas stand no other comma and no mark that ends a clause. At most `LONGEST` tokens are looked at.
 */
export function asideStart(place: Place, comma: number): number {
  const { tokens } = place;
  if (!isComma(tokens[comma])) return -1;
  for (let at = comma - 2; at > Math.max(0, comma - LONGEST); at -= 1) {
    if (/^[;:.()"“”]$/.test(tokens[at]?.text ?? '')) return -1;
    if (isComma(tokens[at])) return opens(tokens[at + 1]) && endsName(place, at) ? at : -1;
  }
  return -1;
}
