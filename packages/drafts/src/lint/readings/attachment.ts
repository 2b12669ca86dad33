import { REACHING_ADJECTIVES } from '../../data/lint-ambiguity.ts';
import type { Place } from '../ambiguity-places.ts';
import type { ReadSentence } from '../draft-view.ts';
import type { Token } from '../view.ts';

const REACHING = new Set(REACHING_ADJECTIVES);

/**
 * What a modifier belongs to. "Vehicles and persons carrying weapons": a clause or participle behind two nouns can go
 * with both or with the last. "Heavy weapons and vehicles": an adjective before two nouns can go with both or the first.
 */
export function attachmentPlaces({ view: { tokens, lent } }: ReadSentence): Place[] {
  const places: Place[] = [];
  for (let at = lent + 1; at + 1 < tokens.length; at += 1) {
    const low = tokens[at]?.low;
    if (low !== 'and' && low !== 'or') continue;
    const place = behind(tokens, at) ?? before(tokens, at, lent);
    if (place !== null) places.push(place);
  }
  return places;
}

/** Nouns in small letters with the -s of a plural, or people: two of them joined share what stands behind. */
const isPlural = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  token.text === token.low &&
  (/[^s]s$/u.test(token.low) ||
    /^(?:people|persons|police|men|women|children|personnel|equipment)$/u.test(token.low)) &&
  !/^(?:is|has|was|does|as|this|its|his|us)$/u.test(token.low);

function behind(tokens: readonly Token[], and: number): Place | null {
  if (!isPlural(tokens[and - 1]) || !isPlural(tokens[and + 1])) return null;
  let at = and + 2;
  if (tokens[at]?.low === 'of')
    while (at < and + 7 && tokens[at]?.kind === 'word' && !isRelative(tokens[at])) at += 1;
  const token = tokens[at];
  const joins =
    isRelative(token) ||
    isPresentParticiple(token) ||
    (isPastParticiple(token) &&
      /^(?:by|in|under|from|before|after|on|during)$/u.test(tokens[at + 1]?.low ?? ''));
  if (token === undefined || !joins) return null;
  const [one = '', two = ''] = [tokens[and - 1]?.text, tokens[and + 1]?.text];
  return {
    kind: 'attachment',
    from: and - 1,
    to: at + 1,
    note: `Does what follows “${token.text}” belong to the “${one}” as well, or to the “${two}” alone?`,
  };
}

const isRelative = (token: Token | undefined): boolean =>
  /^(?:who|which|that|whose)$/u.test(token?.low ?? '');
const isPresentParticiple = (token: Token | undefined): boolean =>
  /^\p{Ll}{3,}ing$/u.test(token?.text ?? '') &&
  !/^(?:during|including|following|concerning|regarding|pending|according|excluding|morning|evening|everything|nothing)$/u.test(
    token?.low ?? '',
  );
const isPastParticiple = (token: Token | undefined): boolean =>
  /^\p{Ll}{2,}ed$|^(?:held|taken|made|seized|lost|given)$/u.test(token?.text ?? '');

function before(tokens: readonly Token[], and: number, lent: number): Place | null {
  const [adjective, one, two] = [tokens[and - 2], tokens[and - 1], tokens[and + 1]];
  if (
    and - 2 < lent ||
    adjective === undefined ||
    !REACHING.has(adjective.low) ||
    !isPlural(one) ||
    !isPlural(two)
  )
    return null;
  return {
    kind: 'attachment',
    from: and - 2,
    to: and + 2,
    note: `Does “${adjective.text}” belong to the “${two?.text ?? ''}” as well, or to the “${one?.text ?? ''}” alone?`,
  };
}
