import type { Apparatus, CollatedProvision, WitnessProvision } from './witnesses.ts';
import type { VariantToken } from './variant-tokens.ts';
import { HEADING_END, isBoundary, PROVISION_END, textOfTokens, tokensOfText } from './variant-tokens.ts';

/** A provision of a witness, made again from the apparatus. White space is single; the rest is as the witness has it. */
export interface RebuiltProvision extends WitnessProvision {
  readonly heading?: string;
  readonly text: string;
}

/** The text of one witness from base and apparatus alone, in its own order; empty for a witness that is not in it. Linear. */
export function rebuiltWitness(apparatus: Apparatus, key: string): RebuiltProvision[] {
  const given = new Map<number, RebuiltProvision[]>();
  const order = Object.hasOwn(apparatus.orders, key) ? (apparatus.orders[key] ?? []) : [];
  return order.flatMap((place) => {
    const provision = apparatus.provisions[place];
    const rest = given.get(place) ?? (provision === undefined ? [] : rebuilt(provision, key));
    given.set(place, rest.slice(1));
    return rest.slice(0, 1);
  });
}

/** What a witness reads for a whole collated provision: with the same separators as `text`. */
export function readingOf(provision: CollatedProvision, key: string): string {
  const tokens = tokensOfText(provision.text);
  const parts: VariantToken[][] = [];
  let at = 0;
  for (const { from, to, readings } of provision.variants) {
    const reading = readings.find(({ witnesses }) => witnesses.includes(key))?.text ?? '';
    const read = tokensOfText(reading).map((token, first) =>
      first === 0 ? leading(token, tokens[from]) : token,
    );
    parts.push(tokens.slice(at, from), read);
    at = to;
  }
  parts.push(tokens.slice(at));
  const all = parts.flat();
  return textOfTokens(all.map((token, place) => afterBoundary(token, all[place - 1])));
}

/** A reading does not say what stands before it: white space, but for marks that close. */
function leading(token: VariantToken, replaced: VariantToken | undefined): VariantToken {
  const same = replaced !== undefined && replaced.text === token.text;
  return { ...token, spaced: same ? replaced.spaced : !',.;:)]!?’”'.includes(token.text.charAt(0)) };
}

const afterBoundary = (token: VariantToken, before: VariantToken | undefined): VariantToken =>
  isBoundary(token) || (before !== undefined && isBoundary(before)) ? { ...token, spaced: false } : token;

function rebuilt(provision: CollatedProvision, key: string): RebuiltProvision[] {
  const places = Object.hasOwn(provision.at, key) ? (provision.at[key] ?? []) : [];
  if (places.length === 0) return [];
  return readingOf(provision, key)
    .split(PROVISION_END)
    .flatMap((part, at) => {
      const place = places[at];
      if (place === undefined) return [];
      const end = part.indexOf(HEADING_END);
      return end < 0
        ? [{ ...place, text: part }]
        : [{ ...place, heading: part.slice(0, end), text: part.slice(end + HEADING_END.length) }];
    });
}
