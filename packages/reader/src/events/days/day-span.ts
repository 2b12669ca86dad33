/**
 * How many days an event lasts, where the text gives one end of it: "ended two days of talks on Tuesday", "begins a
 * three-day visit on Monday", "for three days from 3 December".
 */
import type { Span } from '@nonpaper/vocabulary';
import type { ReadDate } from '../../reading.ts';
import { parseIso, read } from '../dates/calendar.ts';
import { countOf } from '../dates/matches.ts';
import type { FoundDate } from '../dates/types.ts';
import type { Parts } from '../event-parts.ts';
import type { Memory } from '../scene.ts';
import type { Scene, Trigger } from '../types.ts';
import { verbForm } from '../verb-form.ts';

const COUNT = '(two|three|four|five|six|seven|eight|nine|ten|2|3|4|5|6|7|8|9|10)';
/** "two days of closed", "a three-day": right before the noun. */
const LASTS = new RegExp(`\\b${COUNT}(?:-day | days of )(?:[\\p{L}-]+ ){0,3}$`, 'iu');
const BEFORE = 80;

const ENDS =
  /\b(?:end(?:s|ed|ing)?|conclud(?:es?|ed|ing)|complet(?:es?|ed|ing)|finish(?:es|ed|ing)?|clos(?:es?|ed|ing)|wrap(?:s|ped)? up|wound up|br(?:oke|eaks?|oken) (?:up|off|down)|collaps(?:es?|ed)|came to (?:an end|a close|nothing)|drew to (?:an end|a close)|fell apart|petered out|adjourn(?:s|ed)?)\b/iu;
const BEGINS =
  /\b(?:begin(?:s|ning)?|began|begun|start(?:s|ed|ing)?|open(?:s|ed|ing)?|kick(?:s|ed)? off|launch(?:es|ed)?|embark(?:s|ed)? on|from)\b/iu;
/** "will open on 10 October and will last three days". */
const AND_LASTS = new RegExp(
  `^(?: and|,) (?:will |is to |was to )?(?:last|run|go on)(?:s|ed)?(?: for)? ${COUNT} days\\b`,
  'iu',
);
/** "broke down on Monday after nine days". */
const AFTER_DAYS = new RegExp(`^,? after ${COUNT} days\\b`, 'iu');
/** "from June 10 on broke down after nine days". */
const ON_FOR = new RegExp(
  `^ on,? (?:broke (?:up|off|down)|ended|collapsed|failed|lasted|went on)(?: after| for)? ${COUNT} days\\b`,
  'iu',
);
const FOR_DAYS = new RegExp(`\\b(?:for|over) ${COUNT} days\\b`, 'iu');
/** "arrived on Monday on a three-day visit", "flew in on Monday for a three-day stay". */
const ON_VISIT = new RegExp(
  `^ (?:on|for) an? ${COUNT}-day (?:[\\p{L}-]+ ){0,2}(?:visit|trip|tour|stay|mission)\\b`,
  'iu',
);
const REACH = 60;
/** No encounter is told to go on for so many days in such words. */
const LONGEST = 15;
/** "between Orvia and the rebels" parts nothing. */
const PARTED =
  /[.;:]|\b(?:after|before|until|since|but|and (?!\p{Lu}|(?:the|an?|his|her|its|their|two|three|both) ))\b/u;

/** Which end of a stretch the words between two places tell. */
function endIn(words: string): 'first' | 'last' | null {
  const [ends, begins] = [ENDS.exec(words), BEGINS.exec(words)];
  if (begins !== null && (ends === null || begins.index > ends.index)) return 'first';
  return ends === null ? null : 'last';
}

/** "From Wednesday the two staffs are to confer | for three days": how long it lasts, right behind the trigger. */
const forDaysBehind = (text: string, behind: number, at: number, day: Span): RegExpExecArray | null =>
  day[1] > at ? null : FOR_DAYS.exec(text.slice(behind, behind + REACH).split(/[,;.]/u)[0] ?? '');

/** The number of days and which of them the told day is; null where the text does not say. */
function lengthOf({ text, tokens }: Scene, { from, to, noun }: Trigger, day: readonly [number, number]) {
  const at = tokens[from]?.span[0] ?? 0;
  const behind = tokens[to]?.span[1] ?? at;
  const before = text.slice(Math.max(0, at - BEFORE), at);
  const counted = noun ? LASTS.exec(before) : null;
  const sentence = tokens[0]?.span[0] ?? 0;
  const between = day[0] >= behind ? text.slice(behind, day[0]) : '';
  if (counted !== null) {
    if (PARTED.test(between)) return null;
    const verb = text.slice(Math.max(sentence, at - BEFORE), at - counted[0].length);
    const end = endIn(between) ?? endIn(verb.slice(-REACH));
    return end === null ? null : { days: countOf(counted[1] ?? ''), end };
  }
  const lasts = day[0] >= behind ? AND_LASTS.exec(text.slice(day[1], day[1] + REACH)) : null;
  if (lasts !== null && endIn(text.slice(behind, day[0])) === 'first')
    return { days: countOf(lasts[1] ?? ''), end: 'first' as const };
  const on = noun ? ON_FOR.exec(text.slice(day[1], day[1] + REACH)) : null;
  if (on !== null && /\bfrom $|^from /iu.test(text.slice(Math.max(behind, day[0] - 6), day[1])))
    return { days: countOf(on[1] ?? ''), end: 'first' as const };
  const after =
    noun && endIn(between) === 'last' ? AFTER_DAYS.exec(text.slice(day[1], day[1] + REACH)) : null;
  if (after !== null && !PARTED.test(between)) return { days: countOf(after[1] ?? ''), end: 'last' as const };
  const visit = day[0] >= behind ? ON_VISIT.exec(text.slice(day[1], day[1] + REACH)) : null;
  if (visit !== null) return { days: countOf(visit[1] ?? ''), end: 'first' as const };
  const near = day[1] > at ? text.slice(Math.max(behind, day[0] - REACH), day[1] + 20) : '';
  const lasting = FOR_DAYS.exec(near) ?? forDaysBehind(text, behind, at, day);
  const from3 = /\b(?:from|starting|beginning)(?: on)?\s+$|^from\b/iu;
  const starts =
    from3.test(text.slice(Math.max(behind, day[0] - 16), day[0])) || from3.test(text.slice(...day));
  return lasting !== null && starts && (day[0] >= behind || day[1] <= at)
    ? { days: countOf(lasting[1] ?? ''), end: 'first' as const }
    : null;
}

/** What may stand between the day on which it begins and the one on which it ends. */
const RUNS_TO =
  /^,?(?: and)?(?: (?:will|is|are|was|were|to|due|expected|scheduled|set|planned))* (?:(?:run|ran|last|continue|stretch|go on|went on)(?:s|ed)? (?:until |till |to |through |into )(?:the (?:small|early) hours of )?|(?:end|conclude|close|finish|collapse)(?:s|e?d)? |(?:broke|break) (?:up|off|down) |(?:came|drew) to (?:an end|a close) )(?:early |late |only )?(?:on )?(?:the )?$/iu;

/** The last day of an encounter whose first day is told; null where the text does not tell it. */
function endBehind({ text, tokens, dates }: Scene, { to }: Trigger, [from, end]: Span): number | null {
  const behind = tokens[to]?.span[1] ?? 0;
  if (from < behind || endIn(text.slice(behind, from)) !== 'first') return null;
  for (const found of dates.values())
    for (const { date, span } of found) {
      if (span[0] < end || span[0] > end + REACH || !/^(?:day|time)$/u.test(date.precision)) continue;
      const own = /^(?:until|till|to|through|by) /iu.exec(text.slice(...span))?.[0] ?? '';
      if (RUNS_TO.test(text.slice(end, span[0]) + own)) return parseIso(date.start);
    }
  return null;
}

/** "have been meeting since Tuesday": from that day until today; null where no such words stand there. */
function lastingSince({ text, tokens, dates }: Scene, { from, to, noun }: Trigger, { today }: Memory) {
  const { perfect, progressive } = noun ? { perfect: false, progressive: false } : goingOn(tokens, from);
  if (!perfect || !progressive || today === null) return null;
  const behind = tokens[to]?.span[1] ?? 0;
  for (const found of dates.values())
    for (const each of found) {
      if (each.span[0] < behind || !/^(?:day|time)$/u.test(each.date.precision)) continue;
      const own =
        /^since /iu.test(text.slice(...each.span)) ||
        /\bsince (?:late |early )?$/iu.test(text.slice(behind, each.span[0]));
      const first = parseIso(each.date.start);
      const start = first > today ? first - 7 : first;
      if (own && start < today && today - start < LONGEST)
        return { ...each, date: read(start, today, 'range') };
    }
  return null;
}

/** "have been meeting". */
function goingOn(tokens: Scene['tokens'], verb: number): { perfect: boolean; progressive: boolean } {
  const { start, progressive } = verbForm(tokens, verb);
  return {
    progressive,
    perfect: tokens.slice(start, verb).some(({ lower }) => /^(?:have|has)$/u.test(lower)),
  };
}

/** "travelled to Oru on Tuesday | and stayed there until | Wednesday". */
const STAYS =
  /^(?: (?:morning|afternoon|evening|night))?,? and (?:(?:will|is to|was to|would|is due to|intends to) )?(?:stay(?:s|ed)?|remain(?:s|ed)?)(?: (?:on|there|here|in (?:town|the city)))? (?:until |till |to |through )?(?:late |early )?(?:on )?(?:the )?$/iu;

/** "stayed until Wednesday", told on Thursday: "until" looks ahead where the verb looks back. */
const isAhead = (date: ReadDate, today: number | null): boolean =>
  today !== null && parseIso(date.start) > today;

/** The last day of a visit of which the first is told and then how long it lasted; null where the text does not tell it. */
function stayUntil(
  { text, dates }: Scene,
  { sense }: Trigger,
  [, end]: Span,
  today: number | null,
): number | null {
  if (sense.type !== 'visit') return null;
  for (const found of dates.values())
    for (const { date, span } of found) {
      if (span[0] <= end || !/^(?:day|time)$/u.test(date.precision)) continue;
      const own = /^(?:until|till|to|through) /iu.exec(text.slice(...span))?.[0] ?? '';
      const words = STAYS.exec(text.slice(end, span[0]) + own)?.[0];
      if (words !== undefined)
        return parseIso(date.start) - (/\b(?:stay|remain)ed\b/u.test(words) && isAhead(date, today) ? 7 : 0);
    }
  return null;
}

/** Verbs that tell how an encounter begins. */
const GATHERS = /^(?:sat|sit|sits|gather|gathers|gathered|convene|convenes|convened)$/u;

/** The parts with the end of the encounter that its day is, where words tell it. */
function withEdge({ text, tokens }: Scene, trigger: Trigger, parts: Parts, date: FoundDate): Parts {
  const { from, to, noun, sense } = trigger;
  if (sense.type !== 'meeting') return parts;
  const behind = tokens[to]?.span[1] ?? 0;
  const between = date.span[0] >= behind ? text.slice(behind, date.span[0]) : '';
  const begins = !noun && GATHERS.test(tokens[from]?.lower ?? '');
  const edge = begins ? 'first' : noun && !PARTED.test(between) ? endIn(between) : null;
  return edge === null ? parts : { ...parts, date: { ...date, edge } };
}

/** The parts with all the days of an event of which the first or last is told. */
export function withSpan(scene: Scene, trigger: Trigger, parts: Parts, memory: Memory): Parts {
  const { date } = parts;
  const since = /^(?:meeting|visit|call)$/u.test(trigger.sense.type)
    ? lastingSince(scene, trigger, memory)
    : null;
  if (since !== null) return { ...parts, date: since, status: 'ongoing' };
  if (date === null || !/^(?:day|time)$/u.test(date.date.precision)) return parts;
  if (!/^(?:meeting|visit|call)$/u.test(trigger.sense.type)) return parts;
  const told = parseIso(date.date.start);
  const until = endBehind(scene, trigger, date.span) ?? stayUntil(scene, trigger, date.span, memory.today);
  const last = until !== null && until < told ? until + 7 : until; // the verb looks back, and the end lies ahead
  if (last !== null && last > told && last - told < LONGEST)
    return { ...parts, date: { ...date, date: read(told, last, 'range') } };
  const length = lengthOf(scene, trigger, date.span);
  if (length === null) return withEdge(scene, trigger, parts, date);
  const [start, end] =
    length.end === 'first' ? [told, told + length.days - 1] : [told - length.days + 1, told];
  return { ...parts, date: { ...date, date: read(start, end, 'range'), told: date.date } };
}
