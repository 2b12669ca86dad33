/** One name for a news carrier that a text prints in several ways ("The Standard" in the Mzibale Standard). */
import type { Article, ReadingContext } from '../../reading.ts';
import type { Spoken } from '../speakers/speakers.ts';

/** The usual name of a carrier, with its record where the dossier has one. */
export interface OutletName {
  readonly name: string;
  readonly record?: string;
}

/** Gives the usual name for a printed one. */
export type OutletNames = (printed: string) => OutletName;

const key = (name: string): string => name.toLowerCase().replace(/^the /u, '');

/** The dossier's own names first; a short form of the article's own outlet is that outlet; others stay as printed. */
export function outletNames(article: Article, context: ReadingContext): OutletNames {
  const known = new Map<string, OutletName>();
  for (const { kind, name, names, record } of context.names) {
    if (kind !== 'outlet') continue;
    for (const each of [name, ...names]) if (!known.has(key(each))) known.set(key(each), { name, record });
  }
  const own = article.outlet ?? '';
  const ownKey = key(own);
  const ofOwn = own === '' ? undefined : (known.get(ownKey) ?? { name: own });
  return (printed) => {
    if (/^(?:this|our)\s/iu.test(printed) && ofOwn !== undefined) return ofOwn;
    const asked = key(printed);
    const found = known.get(asked);
    if (found !== undefined) return found;
    const short = ofOwn !== undefined && (ownKey === asked || ownKey.endsWith(` ${asked}`));
    return short ? ofOwn : { name: printed };
  };
}

/** A statement whose speaker is a carrier, with the carrier's usual name. */
export function withOutletName(spoken: Spoken, names: OutletNames): Spoken {
  const { speaker } = spoken;
  if (speaker.class !== 'outlet' || speaker.name === undefined) return spoken;
  return { ...spoken, speaker: { ...speaker, ...names(speaker.name) } };
}
