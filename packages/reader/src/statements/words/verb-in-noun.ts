/** The verb that a word is in truth which the tagger takes for a noun: "the guild demands that", "Diplomats in Geneva doubt that". */
import type { Token as Word } from '../../tokens.ts';
import { VERBS } from '../cues/lexicon.ts';
import { isOnlyVerb, isTrailingVerb } from './only-verb.ts';
import { wordSet } from './word-sets.ts';

export const isVerbTag = (word: Word | undefined): boolean => word?.pos === 'VERB' || word?.pos === 'AUX';

/** The verb that a noun is in truth, if it is one. */
export function verbInNoun(words: readonly Word[], { lower }: Word, index: number): string | null {
  const before = words[index - 1];
  const after = words[index + 1];
  if (lower.endsWith('s')) {
    const verb = verbOf(lower);
    if (VERBS.has(verb) && isPresentForm(words, index)) return verb;
  }
  if (before?.pos === 'NUM' && lower === 'say') return lower; // "six in ten say"
  if (lower === 'point' && after?.lower === 'out') return lower; // "the hosts, who were asked, point out that"
  const plural = before !== undefined && after !== undefined && isPluralsVerb(before, lower, after);
  return plural || isVerbOfPlural(words, index) || isVerbBehindRelative(words, index) ? lower : null;
}

/** "Capitals, which were not asked, fear that", "Critics, who had warned of it, claim he knew": behind a relative clause of several. */
function isVerbBehindRelative(words: readonly Word[], index: number): boolean {
  const after = words[index + 1];
  const clause = after?.lower === 'that' || /^(?:he|she|they|it|we|there)$/u.test(after?.lower ?? '');
  if (!clause || words[index - 1]?.text !== ',' || !VERBS.has(words[index]?.lower ?? '')) return false;
  const from = Math.max(0, index - LONGEST_RELATIVE);
  const open = words.slice(from, index - 1).findLastIndex(({ text }) => text === ',') + from;
  const head = words
    .slice(Math.max(0, open - LONGEST_HEAD), open)
    .findLast((word) => isNounTag(word) && word.lower.endsWith('s'));
  const relative = /^(?:who|which|whose|whom)$/u.test(words[open + 1]?.lower ?? '');
  return relative && head !== undefined && words.slice(open, index).some(isVerbTag);
}

/** In tokens; a head may have a place or a side behind it ("Officials in the north, who …"). */
const LONGEST_RELATIVE = 20;
const LONGEST_HEAD = 6;

/** Whether the words round an "-s" form that may be a verb's leave no doubt that it is. */
const isPresentForm = (words: readonly Word[], index: number): boolean =>
  isVerbBehindQuotation(words, index) ||
  (index + 1 < words.length &&
    (isSingularsVerb(words, index) ||
      isBareDenial(words, index) ||
      isVerbBehindComma(words, index) ||
      isOnlyVerb(words, index) ||
      isTrailingVerb(words, index)));

/** "leaders fear that", "experts doubt that". */
const isNounTag = ({ pos }: Word): boolean => pos === 'NOUN' || pos === 'PROPN';

function isPluralsVerb(before: Word, lower: string, after: Word): boolean {
  const plural = isNounTag(before) && before.lower.endsWith('s');
  return (
    plural &&
    VERBS.has(lower) &&
    (/^(?:that|it|this)$/u.test(after.lower) ||
      (lower === 'fear' && after.lower === 'for') ||
      (/^(?:fear|doubt)$/u.test(lower) && /^(?:DET|PRON)$/u.test(after.pos)))
  );
}

/**
 * "Pilots on the sound fear a winter", "Diplomats in Geneva doubt that": behind a plural noun and what stands with it, and before
 * an article or "that", a form that may be a verb's is one, where the clause has none before.
 */
function isVerbOfPlural(words: readonly Word[], index: number): boolean {
  const [word, after] = [words[index], words[index + 1]];
  if (word === undefined || !VERBS.has(word.lower)) return false;
  if (isVerbOfMany(words, index) || isVerbOfHead(words, index)) return true;
  if (after?.pos !== 'DET' && after?.lower !== 'that') return false;
  const clause = words.slice(Math.max(0, index - LONGEST_SUBJECT), index);
  const own = clause.slice(
    clause.findLastIndex(({ text, pos }) => /^[,;:]$/u.test(text) || pos === 'CCONJ') + 1,
  );
  if (own.length === 1 && MANY.has(own[0]?.lower ?? '')) return true; // "Some say that"
  const noun = own.findIndex(isNounTag);
  const head = own[noun];
  return (
    head !== undefined &&
    /[^s]s$/u.test(head.lower) &&
    own[noun + 1]?.pos === 'ADP' &&
    own.slice(0, noun).every(({ pos }) => /^(?:DET|ADJ|NUM)$/u.test(pos)) &&
    own.slice(noun + 1).every(({ pos }) => /^(?:ADP|DET|ADJ|NOUN|PROPN|NUM)$/u.test(pos))
  );
}

/** "Creditors regard the offer as": behind a plural that heads its sentence, where no other verb stands. */
const isVerbOfHead = (words: readonly Word[], index: number): boolean =>
  index === 1 &&
  /[^s]s$/u.test(words[0]?.lower ?? '') &&
  /^(?:DET|PRON)$/u.test(words[2]?.pos ?? '') &&
  !words.some((each, at) => at !== 1 && isVerbTag(each));

/** "A few think of going", "Most hope so": at the head of a sentence or behind a conjunction. */
function isVerbOfMany(words: readonly Word[], index: number): boolean {
  const [first, before, after] = [words[index - 2], words[index - 1], words[index + 1]];
  const few = first?.lower === 'a' && before?.lower === 'few';
  const opener = few ? words[index - 3] : first;
  const opens = opener === undefined || opener.pos === 'CCONJ' || /^[,;:]$/u.test(opener.text);
  if (!opens || !(few || MANY.has(before?.lower ?? ''))) return false;
  return /^(?:of|so|that|to|it|this|him|her|them)$/u.test(after?.lower ?? '');
}

const MANY = wordSet('some many most others few several both all');

/** In tokens. */
const LONGEST_SUBJECT = 9;

export const verbOf = (lower: string): string =>
  [lower.slice(0, -1), lower.slice(0, -2), lower.replace(/ies$/u, 'y')].find((each) => VERBS.has(each)) ??
  lower;

/** "The ministry demands that", "Fellside quotes a member": no verb stands before it in the sentence, so the "-s" form is the sentence's own. */
function isSingularsVerb(words: readonly Word[], index: number): boolean {
  const before = words[index - 1];
  const word = words[index];
  const after = words[index + 1];
  if (before?.pos === 'CCONJ' && after?.lower === 'that') return true; // "welcomes it but demands that"
  const noun = before?.pos === 'NOUN' || before?.pos === 'PROPN';
  const object =
    after?.lower === 'that' ||
    (word?.lower === 'quotes' && isSaying(words, index + 1)) ||
    (after?.lower === 'to' && isVerbTag(words[index + 2])) ||
    (before?.pos === 'PROPN' && after?.pos === 'DET');
  if (!noun || !object || before.lower.endsWith('s')) return false;
  const clause = words.slice(Math.max(0, index - 12), index);
  const mark = clause.findLastIndex((each) => /^[,;]$/u.test(each.text) || each.pos === 'CCONJ');
  const own = clause.slice(mark + 1);
  const joins = (each: Word): boolean =>
    each.pos === 'ADP' && !(after?.lower === 'that' && /^(?:of|in|for)$/u.test(each.lower));
  return !own.some((each) => each.pos === 'VERB' || each.pos === 'AUX' || joins(each));
}

/** "Her deputy doubts it.": an "-s" form between a noun and a pronoun is the verb. */
function isBareDenial(words: readonly Word[], index: number): boolean {
  const before = words[index - 1];
  const after = words[index + 1];
  const noun = before?.pos === 'NOUN' || before?.pos === 'PROPN';
  return noun && /^(?:it|this|him|her|them|there)$/u.test(after?.lower ?? '');
}

/**
 * "the correspondent, who is at the bridge, reports that", "the report, released in May, notes that", "the broadcaster, MBS,
 * quotes the envoy as saying", "the Tagesruf reports, citing …, that": "-s" forms beside commas that can only be verbs.
 */
function isVerbBehindComma(words: readonly Word[], index: number): boolean {
  const before = words[index - 1];
  const after = words[index + 1];
  if (after?.text === ',' && /^(?:citing|quoting)$/u.test(words[index + 2]?.lower ?? ''))
    return before?.pos === 'PROPN' || before?.pos === 'NOUN';
  if (before?.text !== ',') return false;
  const clause = words.slice(Math.max(0, index - 20), index - 1);
  if (!clause.some((each) => each.text === ',')) return false;
  if (after?.lower === 'that' || isSaying(words, index + 1)) return true;
  const leads =
    /^(?:DET|PRON|ADV|PROPN)$/u.test(after?.pos ?? '') ||
    after?.lower.endsWith('ing') === true || // "disputes having seen it"
    (after?.lower === 'to' && words[index + 2]?.pos === 'VERB');
  return leads && isBehindApposition(words, index);
}

/** "Tesic, now a judge, disputes almost everything": two commas round a short phrase without a verb, behind a name or noun. */
function isBehindApposition(words: readonly Word[], index: number): boolean {
  for (let at = index - 3; at > Math.max(0, index - 10); at -= 1) {
    if (words[at]?.text !== ',') continue;
    const inside = words.slice(at + 1, index - 1);
    const named = words[at - 1]?.pos === 'PROPN' || words[at - 1]?.pos === 'NOUN';
    return (
      named &&
      !inside.some(({ pos }) => pos === 'VERB' || pos === 'AUX' || pos === 'PUNCT' || pos === 'CCONJ')
    );
  }
  return false;
}

/** “…,” Kolt answers: an "-s" form behind a name that stands behind a closing mark. */
function isVerbBehindQuotation(words: readonly Word[], index: number): boolean {
  const mark = words[index - 2];
  const name = words[index - 1];
  const closes = /^["”’»]$/u.test(mark?.text ?? '') && /^[,?!]$/u.test(words[index - 3]?.text ?? '');
  return closes && (name?.pos === 'PROPN' || name?.pos === 'PRON');
}

/** "… as saying" within a few words. */
const isSaying = (words: readonly Word[], from: number): boolean =>
  words
    .slice(from, from + 14)
    .some(
      ({ lower }, at, all) =>
        lower === 'as' &&
        /^(?:saying|writing|telling|claiming|warning|calling|describing|denying|promising|accusing)$/u.test(
          all[at + 1]?.lower ?? '',
        ),
    );
