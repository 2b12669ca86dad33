/** Whether a day is that on which something was said, and not that of what is told. */
import type { Span } from '@nonpaper/vocabulary';
import { IRREGULAR_PASTS } from '../data/irregular-pasts.ts';

const SAYING =
  /\b(?:said|says|told|tells|announced|reported|wrote|added|confirmed|stated|declared|tweeted|claimed|claims|insisted|warned|admitted|acknowledged)(?:\s+[\p{L}’'.-]+){0,5}\s*$|\b(?:denied|denies|alleged|conceded|disclosed|revealed|recalled|pledged|promised|vowed|argued|maintained)(?:\s+(?:late|early|again|on))*\s*$/u;

/** "told the paper in a long interview on": however many words tell to whom. */
const SAYING_IN =
  /\b(?:said|told|says|tells)(?:\s+[\p{L}’'.-]+){0,5}\s+in\s+an?\s+(?:\p{L}+\s+)?(?:interview|statement|speech|address|letter|briefing|post|message)\s+(?:on\s+|late\s+|last\s+)*$/u;

/** "announced for September", "said the breakthrough came on Thursday": the day of what is announced or said. */
function tellsOtherDeed(before: string): boolean {
  const words = (SAYING.exec(before)?.[0] ?? '').trim().split(/\s+/u).slice(1);
  const first = words.at(0);
  if (first === 'for' && words.length < 3) return true;
  return words.slice(1).some((word) => IRREGULAR_PASTS.has(word));
}

/** Whether a date tells when something was said: "said on Friday that …", "…, the ministry said on Friday". */
export function isOfSaying(text: string, [start, end]: Span): boolean {
  const before =
    text
      .slice(Math.max(0, start - 80), start)
      .split(/[,;:"“”.]\s/u)
      .at(-1) ?? '';
  return (
    (SAYING.test(before) || SAYING_IN.test(before)) &&
    !/^for /iu.test(text.slice(start, start + 4)) &&
    !tellsOtherDeed(before) &&
    !/\b(?:that|would|will|had|to(?!\s\p{Lu}))\b/u.test(SAYING.exec(before)?.[0] ?? '') && // but "confirmed to Ostrel on"
    /^(?:\s*(?:that\b|[,.;)"”]|$)|\s)/u.test(text.slice(end, end + 8))
  );
}
