import { EVENT_STEMS } from '../data/meaning-words.ts';
import { STOP_WORDS } from '../data/stop-words.ts';
import { type Mark, spanOf } from './mark.ts';
import type { Token } from './tokens.ts';
import { stemOf } from './words-key.ts';

const FROM_WORDS: ReadonlySet<string> = new Set([
  'of',
  'after',
  'from',
  'following',
  'since',
  'before',
  'prior',
  'ahead',
]);
/** Words that open an event by themselves, where it is a known one: "upon signature", "from the date of signature". */
const EVENT_OPENERS: ReadonlySet<string> = new Set(['from', 'upon', 'on', 'as']);
/** Acts of treaty law, which "on" and "upon" make a time. */
const LEGAL_EVENT =
  /^(?:signature|signing|ratification|accession|acceptance|adoption|approval|entry|conclusion|deposit)$/u;
const FARTHEST_EVENT = 4;

/** The events from which terms are counted: "30 days after the signature" gives `since signature`. */
export function eventMarks(tokens: readonly Token[]): Mark[] {
  return tokens.flatMap((token, at) => {
    const isFrom = opensEvent(tokens, at);
    if (!isFrom && (token.key !== '<time>' || !FROM_WORDS.has(tokens[at + 1]?.key ?? ''))) return [];
    const next = isFrom ? knownEvent(tokens, at + 1) : eventPlace(tokens, at + 2);
    if (next === null || tokens[next]?.key === 'age') return [];
    const isBefore = !isFrom && /^(?:before|prior|ahead)$/u.test(tokens[at + 1]?.key ?? '');
    const key = tokens[next]?.key ?? '';
    const from = isFrom ? at : at + 1;
    const value = `${isBefore ? 'before' : 'since'} ${eventOf(key)}`;
    const optional = /^(?:date|day)$/u.test(key) || !EVENTS.some(([stem]) => key.startsWith(stem));
    return [{ kind: 'deadline', value, span: spanOf(tokens, from, next + 1), from, to: next + 1, optional }];
  });
}

/** The token behind "the", "its", "the date of" and the like. */
function eventAfter(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < from + 4 && /^(?:the|its|their|date|day|of)$/u.test(tokens[at]?.key ?? '')) at += 1;
  return at;
}

const opensEvent = (tokens: readonly Token[], at: number): boolean => {
  const key = tokens[at]?.key ?? '';
  if (!EVENT_OPENERS.has(key) || tokens[at - 1]?.key === '<time>') return false;
  if (/^(?:on|upon)$/u.test(key)) return LEGAL_EVENT.test(tokens[eventAfter(tokens, at + 1)]?.key ?? '');
  return key !== 'as' || /^(?:of|from)$/u.test(tokens[at + 1]?.key ?? '');
};

/** The place of a known event near by, such as "signature"; "date" and "day" only lead to one. */
function knownEvent(tokens: readonly Token[], from: number): number | null {
  for (let at = from; at < Math.min(tokens.length, from + FARTHEST_EVENT + 1); at += 1) {
    const key = tokens[at]?.key ?? '';
    if (tokens[at]?.kind !== 'word') return null;
    if (!/^(?:date|day)s?$|(?<!sign)(?:ing|ed)$/u.test(key) && EVENTS.some(([stem]) => key.startsWith(stem)))
      return at;
  }
  return null;
}

/** The word that names the event: a known one near by, else the first that tells something. */
function eventPlace(tokens: readonly Token[], from: number): number | null {
  let first: number | null = null;
  for (let at = from; at < Math.min(tokens.length, from + FARTHEST_EVENT); at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word') break;
    if (EVENTS.some(([stem]) => token.key.startsWith(stem))) return at;
    if (!STOP_WORDS.has(token.key) && token.key !== 'to') first ??= at;
  }
  return first;
}

export const EVENTS = Object.entries(EVENT_STEMS);

const eventOf = (key: string): string => EVENTS.find(([stem]) => key.startsWith(stem))?.[1] ?? stemOf(key);
