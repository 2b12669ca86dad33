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
const FARTHEST_EVENT = 10;

/** The events from which terms are counted: "30 days after the signature" gives `since signature`. */
export function eventMarks(tokens: readonly Token[]): Mark[] {
  return tokens.flatMap((token, at) => {
    const isAdvance = tokens[at + 1]?.key === 'in' && tokens[at + 2]?.key === 'advance';
    if (token.key === '<time>' && isAdvance) return [inAdvance(tokens, at + 1)];
    const isOpener = opensEvent(tokens, at);
    if (!isOpener && (token.key !== '<time>' || !FROM_WORDS.has(tokens[at + 1]?.key ?? ''))) return [];
    const next = isOpener ? knownEvent(tokens, at + 1) : eventPlace(tokens, at + 2);
    if (next === null || tokens[next]?.key === 'age') return [];
    const isBefore = !isOpener && /^(?:before|prior|ahead)$/u.test(tokens[at + 1]?.key ?? '');
    const key = tokens[next]?.key ?? '';
    const from = isOpener ? at : at + 1;
    const value = `${isBefore ? 'before' : 'since'} ${eventOf(key)}`;
    const optional = /^(?:date|day)$/u.test(key) || !isKnown(key);
    const place = { span: spanOf(tokens, from, next + 1), from, to: next + 1 };
    return [{ kind: 'deadline', value, says: value, ...place, optional }];
  });
}

/** "42 days in advance" names no event, and may be said by one: "42 days before the start". */
const inAdvance = (tokens: readonly Token[], from: number): Mark => ({
  kind: 'deadline',
  value: 'before date',
  span: spanOf(tokens, from, from + 2),
  from,
  to: from + 2,
  optional: true,
});

/** What a condition of time waits for, where it is a known event: "once the Agreement has entered into force". */
export function awaited(tokens: readonly Token[], from: number): string | null {
  const place = knownEvent(tokens, from);
  return place === null ? null : eventOf(tokens[place]?.key ?? '');
}

const opensEvent = (tokens: readonly Token[], at: number): boolean => {
  const key = tokens[at]?.key ?? '';
  if (!EVENT_OPENERS.has(key) || tokens[at - 1]?.key === '<time>') return false;
  if (!/^(?:on|upon)$/u.test(key)) return key !== 'as' || /^(?:of|from)$/u.test(tokens[at + 1]?.key ?? '');
  const next = behindLead(tokens, at + 1);
  const isDated = tokens.slice(at + 1, next).some((token) => /^(?:date|day)$/u.test(token.key));
  return isDated || LEGAL_EVENT.test(tokens[next]?.key ?? '');
};

const LEAD = /^(?:the|its|their|his|her|this|that|such|a|an|date|day|time|moment|of|when|which|on)$/u;

/** The place behind "the", "its", "the date of", "the day on which" and the like. */
function behindLead(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < from + FARTHEST_EVENT && LEAD.test(tokens[at]?.key ?? '')) at += 1;
  return at;
}

/** The place of a known event, such as "signature" or "has been signed". */
function knownEvent(tokens: readonly Token[], from: number): number | null {
  const place = eventPlace(tokens, from);
  const [key, before] = [tokens[place ?? -1]?.key ?? '', tokens[(place ?? 0) - 1]?.key ?? ''];
  const isBare = /(?<!sign)(?:ing|ed)$/u.test(key) && !AUXILIARY.test(before) && !before.endsWith('ly');
  return place === null || isBare || !isKnown(key) ? null : place;
}

const AUXILIARY = /^(?:is|are|was|were|has|have|had|been|being|be|having)$/u;
/** Words behind which no event stands any more, once a noun was read. */
const EVENT_ENDS =
  /^(?:and|or|but|by|in|to|at|for|from|with|under|into|between|as|shall|will|may|must|should|can)$/u;

/**
 * The word that names an event. The first known one counts ("the receipt of the notification"), else the participle behind "has
 * been" ("after the tribunal is constituted"), else the first noun. A name is no event ("the Depositary has received").
 */
function eventPlace(tokens: readonly Token[], from: number): number | null {
  let first: number | null = null;
  const start = behindLead(tokens, from);
  for (let at = start; at < Math.min(tokens.length, start + FARTHEST_EVENT); at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word' || (at > start && EVENT_ENDS.test(token.key))) break;
    if (STOP_WORDS.has(token.key) || token.key.endsWith('ly')) continue;
    const behind = tokens[at - (tokens[at - 1]?.key.endsWith('ly') === true ? 2 : 1)]?.key ?? '';
    if (at > start && AUXILIARY.test(behind)) return at;
    if (token.capital && at > 0) continue;
    if (isKnown(token.key)) return ENDS.test(tokens[at + 1]?.key ?? '') ? at + 1 : at;
    first ??= at;
  }
  return first;
}

/** "Before the truce ends": what is waited for is the end of a known event. */
const ENDS = /^(?:ends|ended|expires|expired|starts|started|begins|began|commences)$/u;

export const EVENTS = Object.entries(EVENT_STEMS);

/** "The end of the period" is its expiry; no stem, since "endorse" begins so too. */
const END = 'end';

const isKnown = (key: string): boolean => key === END || EVENTS.some(([stem]) => key.startsWith(stem));

const eventOf = (key: string): string =>
  key === END ? END : (EVENTS.find(([stem]) => key.startsWith(stem))?.[1] ?? stemOf(key));
