import type { Sentence } from '@nonpaper/text';
import { sectionLabelLength } from './section-labels.ts';

const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
const DAY = `(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\\s+)?(?:\\d{1,2}\\s+${MONTH}|${MONTH}\\s+\\d{1,2})(?:,?\\s+\\d{4})?`;
const CAPITALS = "\\p{Lu}[\\p{Lu}.'’-]{2,}(?:\\s\\p{Lu}[\\p{Lu}.'’-]*){0,3}";
const CAPITALISED = "\\p{Lu}[\\p{L}.'’-]+(?:\\s\\p{Lu}[\\p{L}.'’-]+){0,3}";
const REGION = `(?:,\\s${CAPITALISED})?`;
/** "(Ilmet Wire)", "/TASS/". */
const AGENCY = '(?:\\([^()\\n]{2,40}\\)|\\/[^/\\n]{2,30}\\/)';
const DASH = '\\s*(?:(?:-{1,2}|–|—)\\s+|—)';
const NEXT = '(?=[\\p{Lu}"“”„«\'‘\\d])';

/** A pattern, and what any text that it matches has: a look for that costs much less. */
interface Dateline {
  readonly needs: RegExp;
  readonly pattern: RegExp;
}

const dateline = (needs: RegExp, pattern: string): Dateline => ({
  needs,
  pattern: new RegExp(pattern, 'uy'),
});

/** "VALMORA - The minister …"; in a transcript many paragraphs begin so, with who speaks. */
const BARE = dateline(/^\P{Ll}{3}.*[-–—]/su, `${CAPITALS}${REGION}${DASH}${NEXT}`);

/** "date 2031-05-06", "Published: 6 May 2031, 10.22": what a page printed apart stands in one line with the first sentence. */
const LABEL = '(?:[Dd]ated?|DATE|[Pp]ublished|PUBLISHED|[Pp]osted|[Ii]ssued)(?:\\son)?:?';
const WITH_YEAR = `(?:\\d{4}-\\d{2}-\\d{2}|(?:\\d{1,2}\\s+${MONTH}|${MONTH}\\s+\\d{1,2}),?\\s+\\d{4})`;
const CLOCK = '(?:[T,]?\\s*\\d{1,2}[:.]\\d{2}(?::\\d{2})?Z?(?:\\s?(?:[ap]\\.?m\\.?|GMT|UTC|CET|EST))?)?';

/** "UPDATE 2-", "CORRECTED-RPT-": what a wire prints right before its headline. */
const SLUG = `(?:(?:UPDATE|WRAPUP|RPT|CORRECTED|REFILE|TIMELINE|FACTBOX|EXPLAINER|ANALYSIS|EXCLUSIVE|INSIGHT)(?:\\s\\d{1,2})?\\s?[-–—:]\\s?)+(?=[\\p{L}"“'‘\\d])`;

/**
 * A place with a date or an agency, or both, before a dash or, behind an agency
 * between strokes, a stop; a place with a date alone on its line; a day behind its label; and the clock before an entry of a live report.
 */
const DATELINES: readonly Dateline[] = [
  dateline(
    /[\d(/].*[-–—]/s,
    `${CAPITALS}${REGION}(?:,?\\s${DAY}\\s*${AGENCY}|,?\\s${DAY}\\.?|\\s*${AGENCY})${DASH}${NEXT}`,
  ),
  dateline(/\d.*[-–—]/s, `${CAPITALISED}${REGION},?\\s${DAY}\\.?\\s*(?:${AGENCY})?${DASH}${NEXT}`),
  dateline(/[(/]/, `${CAPITALISED}${REGION}(?:,?\\s${DAY}\\.?)?\\s*${AGENCY}(?:${DASH}|[.:]\\s+)${NEXT}`),
  dateline(/\d/, `${CAPITALISED}${REGION},?\\s${DAY}\\.?[ \\t]*(?=\\n|$)`),
  dateline(/^[DPIdpi].*\d/s, `${LABEL}\\s+${WITH_YEAR}${CLOCK}(?:${DASH}|\\s*[.:,;|]?\\s+)${NEXT}`),
  dateline(/^\d/, `\\d{1,2}[:.]\\d{2}(?:\\s?(?:[ap]\\.?m\\.?|GMT|UTC|CET|EST))?(?:${DASH}|[ \\t]+)${NEXT}`),
  dateline(
    /^(?:UPDATE|WRAPUP|RPT|CORRECTED|REFILE|TIMELINE|FACTBOX|EXPLAINER|ANALYSIS|EXCLUSIVE|INSIGHT)/,
    SLUG,
  ),
  dateline(/^\d/, `\\d{1,2}\\s?[ap]\\.?m\\.?(?:\\s(?:GMT|UTC|CET|EST))?${DASH}${NEXT}`),
];

/** No dateline is longer than this many units. */
const LONGEST = 120;

const headAt = (text: string, from: number): string => text.slice(from, from + LONGEST);

/** How long the dateline of a pattern at the head of a text is; 0 where there is none. */
function lengthIn(head: string, { needs, pattern }: Dateline): number {
  if (!needs.test(head)) return 0;
  pattern.lastIndex = 0;
  return pattern.exec(head)?.[0].length ?? 0;
}

/** How long the longest dateline at the head of a text is. */
const longestIn = (head: string, patterns: readonly Dateline[]): number =>
  patterns.reduce((longest, pattern) => Math.max(longest, lengthIn(head, pattern)), 0);

/** How long the dateline at the head of a paragraph is; 0 where it has none. A place alone before a dash is none here. */
export const datelineLength = (paragraph: string): number => longestIn(headAt(paragraph, 0), DATELINES);

const isFirst = (sentences: readonly Sentence[], index: number): boolean =>
  index === 0 || sentences[index]?.paragraph !== sentences[index - 1]?.paragraph;

/** A place alone before a dash counts only where one paragraph of the text begins so. */
function patternsFor(text: string, sentences: readonly Sentence[]): readonly Dateline[] {
  const bare = sentences.filter(
    ({ span: [from] }, index) => isFirst(sentences, index) && lengthIn(headAt(text, from), BARE) > 0,
  );
  return bare.length === 1 ? [...DATELINES, BARE] : DATELINES;
}

/** The mark of a list's item, or the pictures with which posts open, before a space. */
const BULLET = /^(?:[-*•‣▪●·]|\p{Extended_Pictographic}\uFE0F?)+\s+/u;

/** How long what stands before the first words of a paragraph is: the mark of an item, and behind it a dateline or a label. */
function lengthBefore(paragraph: string, patterns: readonly Dateline[]): number {
  const bullet = BULLET.exec(paragraph.slice(0, 16))?.[0].length ?? 0;
  const head = paragraph.slice(bullet);
  return bullet + (longestIn(head, patterns) || sectionLabelLength(head));
}

/**
 * Sentences without the datelines ("GENEVA, 3 July (Agency) - "), labels ("Why it matters: ") and marks of items at the heads of
 * their paragraphs: nobody says those words, and the date is that of the report. A sentence that is nothing else is left out. Linear.
 */
export function withoutDatelines(text: string, sentences: readonly Sentence[]): readonly Sentence[] {
  const patterns = patternsFor(text, sentences);
  let end = 0;
  return sentences.flatMap((sentence, index): Sentence[] => {
    const [from, to] = sentence.span;
    if (isFirst(sentences, index)) end = from + lengthBefore(headAt(text, from), patterns);
    if (from >= end) return [sentence];
    return to <= end ? [] : [{ ...sentence, span: [end, to], text: text.slice(end, to) }];
  });
}

const WITH_AGENCY = new RegExp(
  `^(?:${CAPITALS}|${CAPITALISED})${REGION}(?:,?\\s${DAY}\\.?)?\\s*[(/]([^()/\\n]{2,30})[)/]`,
  'u',
);

/** The agency that the dateline of an article names ("MARLOW, 3 May (SNS): …"); null where none does. */
export const datelineAgency = (text: string): string | null =>
  WITH_AGENCY.exec(text.slice(0, LONGEST))?.[1] ?? null;
