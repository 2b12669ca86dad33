import type { Sentence } from '@nonpaper/text';
import type { ReadFrame } from '../reading.ts';

const LONGEST = 2000;
const NUMBER_WORDS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const TENS: Readonly<Record<string, number>> = { twenty: 20, thirty: 30, forty: 40, fifty: 50 };
const COUNT = '(\\d{1,3}|[a-z]+(?:-(?:one|two|three|four|five|six|seven|eight|nine))?)';
const TEXT =
  '(?:plan|framework|proposal|text|document|draft|blueprint|initiative|roadmap|paper|agreement|formula|accord|pact|compact|charter|treaty|deal|arrangement|settlement|scheme|memorandum|understanding|protocol|term sheet)';
const POINTS = new RegExp(`\\b${COUNT}[-\\s]point\\b(?:\\s[a-z-]+){0,3}?\\s${TEXT}\\b`, 'iu');
const POINTS_AFTER = new RegExp(
  `\\b${TEXT}\\b[^.;]{0,60}?\\b(?:of|contains|has|with|comprises|lists|in)\\s${COUNT}\\s(?:points|articles|provisions)\\b`,
  'iu',
);
/** "drafted a union in 16 points": what was written so is a text. */
const WRITTEN_IN = new RegExp(
  `\\b(?:drafted|agreed|drawn up|drew up|written|wrote|set out|sketched|negotiated)\\b[^.;]{0,60}?\\bin\\s${COUNT}\\spoints\\b`,
  'iu',
);
const THEMES =
  /\b(?:organi[sz]ed|structured|grouped|built|divided|arranged|split)\s+(?:around|into|in|under|along|by)\s+(?:[\w-]+\s+){0,4}?(?:themes|headings|heads|areas|subjects|pillars|baskets|chapters|titles|topics|parts|sections|categories|clusters|tracks)\s*(?::|—|–|-|\(|,\s*namely)\s*/iu;
const THEMES_NAMED =
  /\b(?:[\w-]+\s+){1,3}?(?:themes|headings|subjects|pillars|baskets|chapters|topics|clusters|tracks)\s*(?::|—|–|\s-\s|\(|,\s*namely|\s+are)\s*/iu;
const PARTS =
  /\b(?:has|have|contains?|comprises?|consists? of|falls? into|comes? in)\s+(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s+(?:(?:main|broad|major|long|short)\s+)?(?:parts|sections|blocks|strands|sets|halves)\s*(?::|—|–|\s-\s|\(|,\s*namely)\s*/iu;
/** "under the heads of sovereignty, money and fish": the list ends with what "and" brings in. */
const HEADS_OF =
  /\bunder\s+the\s+(?:heads|headings|titles)\s+(?:of\s+)?(?<list>[^.;:()]{3,200}?,?\s+and\s+[^,.;:()]{2,60})/iu;
/** "borrows heavily from", "mirrors": what a text takes from another; only another text can be named behind. */
const BORROWED =
  /\b(?:borrow(?:s|ed|ing)?\s+(?:heavily\s+|largely\s+|freely\s+|much\s+|(?:its|their)\s+[\w-]+\s+)?from|lifted\s+(?:[\w-]+\s+){0,2}from|ow(?:es?|ed|ing)\s+(?:much|a lot|a (?:good|great) deal)\s+to|follow(?:s|ed|ing)?\s+(?:(?:closely|largely|in (?:large |great |good )?parts?|the (?:model|pattern|example|template) of)\s+)+|draw(?:s|n|ing)?\s+(?:heavily\s+|largely\s+)?(?:on|from)|mirror(?:s|ed|ing)?|echo(?:es|ed|ing)?|resembl(?:es|ed|ing)|copie[sd]\s+(?:much\s+)?(?:of|from))\s*(?:the\s+|those of the\s+|parts of the\s+)*/iu;
/** "The model for the pact is the accord of 2014"; "takes the treaty of 2003 as its template". */
const MODEL_IS = new RegExp(
  `\\b(?:model|template|blueprint|pattern)\\s+(?:for|of)\\s+(?:the|this)\\s+(?:\\w+\\s)?${TEXT}\\s+(?:is|was)\\s+(?:the\\s+)?`,
  'iu',
);
const TAKEN_AS =
  /\b(?:takes?|took|taking|uses?|used|using|with)\s+(?:the\s+)?(?<model>[^,.;]{4,100}?)\s+as\s+(?:its|their|a|the)\s+(?:template|model|blueprint|starting point|pattern)\b/iu;
const OTHER_TEXT =
  /\b(?:compact|plan|accords?|agreements?|treaty|framework|draft|text|memorandum|deal|formula|protocol|initiative|proposal|pact|truce|ceasefire|armistice|convention|roadmap|settlement|model|exchange|arrangement|charter|offer|lease|act|constitution)\b/iu;
const MODEL =
  /\b(?:is|was|are|were|been|being|text|plan|draft|framework|proposal|document|initiative|which)?\s*(?:loosely |closely |partly |largely )?(?:modell?ed|patterned|based|drawn|built|inspired)\s+(?:off|on|upon|after|from|by)(?:\s+of)?\s+(?:the\s+)?/iu;

/** A number in words or digits; null for a word that is none. */
function numberOf(word: string): number | null {
  if (/^\d+$/.test(word)) return Number(word);
  const lower = word.toLowerCase();
  const index = NUMBER_WORDS.indexOf(lower);
  if (index >= 0) return index + 1;
  const [tens = '', ones = ''] = lower.split('-');
  const base = TENS[tens];
  if (base === undefined) return null;
  return ones === '' ? base : base + NUMBER_WORDS.indexOf(ones) + 1;
}

function pointsIn(sentence: string): number | null {
  const match = POINTS.exec(sentence) ?? POINTS_AFTER.exec(sentence) ?? WRITTEN_IN.exec(sentence);
  return match?.[1] === undefined ? null : numberOf(match[1]);
}

/** The members of a list in running text: parted by semicolons where there are any, else by commas and a last "and". */
export function listMembers(text: string): string[] {
  const mark = text.includes(';') ? ';' : ',';
  const parts = text.split(mark).map((part) => part.trim());
  const last = parts.pop() ?? '';
  const lead = /^(?:and|or)\s+/iu;
  const tail = lead.test(last) || mark === ';' ? [last.replace(lead, '')] : last.split(/\s+and\s+/u);
  return [...parts, ...tail]
    .map((part) =>
      part
        .trim()
        .replace(lead, '')
        .replace(/[.;,]+$/u, ''),
    )
    .filter((part) => part !== '');
}

/** A list that is announced but has one member or runs over the whole text is none. */
function themesIn(sentence: string): string[] | null {
  const match = THEMES.exec(sentence) ?? THEMES_NAMED.exec(sentence) ?? partsOf(sentence);
  const heads = match === null ? HEADS_OF.exec(sentence)?.groups?.['list'] : undefined;
  if (match === null && heads === undefined) return null;
  const members = listMembers(heads ?? listBehind(sentence, match));
  return members.length >= 2 && members.length <= 30 && members.every((member) => member.length <= 160)
    ? members
    : null;
}

/** What stands behind the words that open a list: all, or up to the bracket that closes it. */
function listBehind(sentence: string, match: RegExpExecArray | null): string {
  const rest = sentence.slice((match?.index ?? 0) + (match?.[0].length ?? 0));
  return match?.[0].trimEnd().endsWith('(') === true ? (rest.split(')')[0] ?? '') : rest;
}

/** "It has four parts: …" of a text. */
const partsOf = (sentence: string): RegExpExecArray | null => {
  const match = PARTS.exec(sentence);
  const before = sentence.slice(0, match?.index ?? 0);
  return match !== null && (new RegExp(`\\b${TEXT}\\b`, 'iu').test(before) || /^it\s*$/iu.test(before))
    ? match
    : null;
};

/** Words of time and praise that stand before what something is modelled on. */
const LEAD =
  /^(?:(?:so|far|thus|now|much|recent|earlier|previous|successful|failed|same|already|celebrated|very|quite|then)\s+)+/iu;

/** What a plan is modelled on: the words up to the end of the clause, without those of praise. */
function modelIn(sentence: string): string | null {
  const match = MODEL.exec(sentence);
  if (match === null) return borrowedIn(sentence);
  const isBased = /based|built|drawn|inspired/i.test(match[0]);
  const before = sentence.slice(Math.max(0, match.index - 80), match.index + match[0].length);
  if (isBased && !new RegExp(`\\b${TEXT}\\b`, 'iu').test(before)) return borrowedIn(sentence);
  const model = modelBehind(sentence, match);
  return /\p{Lu}|plan|ceasefire|agreement|accord|treaty|framework/u.test(model) ? fitting(model) : null;
}

function borrowedIn(sentence: string): string | null {
  const match = BORROWED.exec(sentence);
  if (match === null) return takenIn(sentence);
  const before = sentence.slice(0, match.index);
  if (!new RegExp(`\\b${TEXT}\\b|^it\\b`, 'iu').test(before)) return null;
  const model = modelBehind(sentence, match);
  return OTHER_TEXT.test(model) && /\p{Lu}|\d/u.test(model) ? fitting(model) : null;
}

/** The other text that is named as the model, or taken for one. */
function takenIn(sentence: string): string | null {
  const is = MODEL_IS.exec(sentence);
  const model = is === null ? TAKEN_AS.exec(sentence)?.groups?.['model'] : modelBehind(sentence, is);
  return model !== undefined && OTHER_TEXT.test(model) && /\p{Lu}|\d/u.test(model) ? fitting(model) : null;
}

/** The words behind a match up to the end of the clause, without those of praise. */
function modelBehind(sentence: string, match: RegExpExecArray): string {
  const rest = sentence.slice(match.index + match[0].length).split(CLAUSE_ENDS)[0] ?? '';
  const short = rest.split(GOES_ON)[0] ?? '';
  const model = /\p{Lu}|\d/u.test(short) || !/\d/u.test(rest) ? short : rest; // "the settlement that ended the strike of 2019"
  const between = /\sbetween\s[^,]*$/u.test(model)
    ? /^.*?\sbetween\s.+?\sand\s.+?(?=\s(?:which|that|but|while|as)\s|$)/u.exec(rest)?.[0]
    : undefined;
  return (between ?? model).trim().replace(LEAD, '');
}

const CLAUSE_ENDS = /[,;:.!?]|\s[-–—]\s/u;
/** Where another clause or its circumstances begin: "the treaty of 2009 under which". */
const GOES_ON =
  /\s(?:(?:under|by|in|through|on|for|from|to|of|with)\s+)?(?:which|that|and|but|while|as|with|after|before)\s/u;

const fitting = (model: string): string | null => (model.length > 2 && model.length <= 120 ? model : null);

/** No pattern matches a sentence without one of these: a look for them costs much less. */
const NEEDED =
  /points|[-\s]point|articles|provisions|themes|headings|areas|pillars|baskets|chapters|topics|subjects|titles|heads|parts|sections|categories|clusters|tracks|model|template|lifted|ow(?:es?|ed)|follow|patterned|based|drawn|built|inspired|blocks|strands|sets|halves|borrow|draws?|drawing|mirror|echo|resembl|copie/iu;

/** The first that a reading of the sentences in turn gives. */
function firstOf<T>(sentences: readonly string[], reading: (sentence: string) => T | null): T | null {
  for (const sentence of sentences) {
    const found = reading(sentence);
    if (found !== null) return found;
  }
  return null;
}

/** What an article says of the text that it reports on: number of points, themes, and what it is modelled on. */
export function readFrame(sentences: readonly Sentence[]): ReadFrame {
  const telling = sentences.map(({ text }) => text.slice(0, LONGEST)).filter((text) => NEEDED.test(text));
  const points = firstOf(telling, pointsIn);
  const themes = firstOf(telling, themesIn);
  const modelledOn = firstOf(telling, modelIn);
  return {
    ...(points === null ? {} : { points }),
    ...(themes === null ? {} : { themes }),
    ...(modelledOn === null ? {} : { modelledOn }),
  };
}
