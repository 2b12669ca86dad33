/**
 * The day of a deed that is done by a text or a speech which has the day: "proposed a truce in a letter sent to the
 * government on Monday", "rejected the plan in a statement issued by its office late on Tuesday".
 */
import { OCCASIONS } from '../data/occasions.ts';
import type { FoundDate } from '../dates/types.ts';
import type { Parts } from '../event-parts.ts';
import { DEEDS } from '../triggers/no-event.ts';
import type { Scene, Trigger } from '../types.ts';

const ENCOUNTERS: ReadonlySet<string> = new Set(OCCASIONS);

/** What somebody proposes or refuses something in. */
const CARRIER =
  /^(?:letters?|statement|paper|message|note|post|communiqu[eé]|interview|speech|address|memo|memorandum|article|e-?mail|broadcast|declaration|reply|response|answer|telegram|cable|document|report|briefing|sermon|tweet|text|podcast|press|news)$/u;
const ARTICLE = /^(?:an?|the|its|his|her|their|two|joint|separate)$/u;
/** How far behind the verb the text may stand, how long its phrase may be, and how far behind it its day, in tokens. */
const REACH = 16;
const PHRASE = 5;
const DAY_REACH = 14;
const ENDS = /^(?:[,;:."“”]|that|who|which|and|but|because|if)$/u;
/** Words that bring in a day of something else. */
const OTHER_DAY = /^(?:until|till|for|by|from|since|before|after|between|of)$/u;

/** The noun of the text in which a verb's deed is done; -1 where none stands behind it. */
function carrierBehind({ tokens }: Scene, { to }: Trigger): number {
  for (let at = to + 1; at < Math.min(tokens.length, to + REACH); at += 1) {
    const lower = tokens[at]?.lower ?? '';
    if (ENDS.test(lower)) return -1;
    if (lower !== 'in' || !ARTICLE.test(tokens[at + 1]?.lower ?? '')) continue;
    for (let noun = at + 2; noun < at + 2 + PHRASE; noun += 1) {
      if (CARRIER.test(tokens[noun]?.lower ?? '')) return noun;
      if (!/^(?:ADJ|NOUN|PROPN|NUM|PART)$/u.test(tokens[noun]?.pos ?? '')) break;
    }
  }
  return -1;
}

/** The day told of a text, behind its noun. */
function dayOf({ text, tokens, dates }: Scene, noun: number): FoundDate | null {
  let end = noun + 1;
  while (end < Math.min(tokens.length, noun + DAY_REACH) && !ENDS.test(tokens[end]?.lower ?? '')) end += 1;
  const [from, to] = [tokens[noun]?.span[1] ?? 0, tokens[end - 1]?.span[1] ?? 0]; // a full stop behind a month may be read as its own
  for (const found of dates.values())
    for (const date of found) {
      if (date.span[0] < from || date.span[1] > to + 1 || !/^(?:day|time)$/u.test(date.date.precision))
        continue;
      const before = tokens.findLast(({ span }) => span[1] <= date.span[0]);
      const own = /^\p{L}+/u.exec(text.slice(...date.span))?.[0].toLowerCase(); // "until Friday"
      const isDated = before?.lower === 'of' && tokens[noun + 1] === before; // "in a letter of 3 May"
      if (isDated || (!OTHER_DAY.test(before?.lower ?? '') && !OTHER_DAY.test(own ?? ''))) return date;
    }
  return null;
}

/** "released after the meeting in Oru on Tuesday": the noun of the encounter behind which it was done; -1 where none stands there. */
function encounterBehind({ tokens }: Scene, { to }: Trigger): number {
  for (let at = to + 1; at < Math.min(tokens.length, to + PHRASE + 3); at += 1) {
    const lower = tokens[at]?.lower ?? '';
    if (ENDS.test(lower)) return -1;
    if (
      !/^(?:after|following)$/u.test(lower) ||
      !/^(?:the|their|its|this|that)$/u.test(tokens[at + 1]?.lower ?? '')
    )
      continue;
    for (let noun = at + 2; noun < at + PHRASE; noun += 1)
      if (ENCOUNTERS.has(tokens[noun]?.lower ?? '')) return noun;
  }
  return -1;
}

/** The parts with the day of the text in which it was done, or of the encounter right behind which it was. */
export function withText(scene: Scene, trigger: Trigger, parts: Parts): Parts {
  if (trigger.noun || parts.date !== null || parts.status !== 'held') return parts;
  if (!DEEDS.has(trigger.sense.type)) return parts;
  const isSaid = /^(?:proposal|rejection)$/u.test(trigger.sense.type);
  const carrier = isSaid ? carrierBehind(scene, trigger) : -1;
  const noun = carrier < 0 ? encounterBehind(scene, trigger) : carrier;
  const date = noun < 0 ? null : dayOf(scene, noun);
  return date === null ? parts : { ...parts, date };
}
