/** Mends parts of speech that the tagger often gets wrong in news, where the words round them leave no doubt. */
import { startsCapital } from '../../capitals.ts';
import type { Token as Word } from '../../tokens.ts';
import { VERBS } from '../cues/lexicon.ts';
import { isVerbTag, verbInNoun, verbOf } from './verb-in-noun.ts';
import { DOCUMENTS, OFFICES, wordSet } from './word-sets.ts';

const CAPITALISED = /^\p{Lu}\p{Ll}/u;

/** The words of one unit with mended tags. Each mend looks at its neighbours as the tagger left them. */
export function mendTags(words: readonly Word[]): Word[] {
  const mended: Word[] = [];
  let index = 0;
  for (const word of words) {
    mended.push(mend(words, word, index));
    index += 1;
  }
  return mended;
}

/** The word with another part of speech: made as all tokens are, so that V8 takes it for one of them. */
const as = ({ text, lower, lemma, span }: Word, pos: Word['pos'], other = lemma): Word => ({
  text,
  lower,
  lemma: other,
  pos,
  number: 0,
  span,
});

/** Parts of speech that the tagger gives to what is another; of others only names and "since" are mended. */
const MENDED: ReadonlySet<string> = new Set(['VERB', 'ADV', 'ADJ', 'NOUN']);

function mend(words: readonly Word[], word: Word, index: number): Word {
  const before = index > 0 ? words[index - 1] : undefined;
  const after = words[index + 1];
  if (isLatin(before, word) || isLatin(word, after)) return as(word, 'ADJ');
  if (before !== undefined && isOutsideOne(word, before, after)) return as(word, 'ADJ');
  const fixed = !MENDED.has(word.pos) && word.lower !== 'since' && !word.lower.includes('-');
  if (index > 0 && fixed && !startsCapital(word.text)) return word;
  if (index === 0 && (isFirstName(word, after) || isLoneSubject(word, after, words[2])))
    return as(word, 'PROPN');
  if (before === undefined) return word.pos === 'ADJ' && isOffice(word, after) ? as(word, 'NOUN') : word;
  if (isInName(word, before, after, index)) return as(word, 'PROPN');
  if (
    isCapitalInside(word, before, after) ||
    isNamePart(word, before, index) ||
    isOddName(word, before) ||
    isFirstOfPair(words, index)
  )
    return as(word, 'PROPN');
  if (isOnlyOne(words, index) || isEarlierOne(words, index)) return as(word, 'ADJ');
  return asNoun(words, word, index) ?? asVerb(words, word, index) ?? asAdverb(word, before, after) ?? word;
}

const LATIN: ReadonlyMap<string, RegExp> = new Map([
  ['de', /^(?:facto|jure)$/u],
  ['ex', /^officio$/u],
  ['pro', /^tempore$/u],
  ['ad', /^(?:interim|hoc)$/u],
  ['bona', /^fide$/u],
]);

/** "the de facto leader", "the president pro tempore": two words of Latin that describe a noun. */
const isLatin = (first: Word | undefined, second: Word | undefined): boolean =>
  first !== undefined && second !== undefined && LATIN.get(first.lower)?.test(second.lower) === true;

/** The word as a noun, where it can be nothing else. */
function asNoun(words: readonly Word[], word: Word, index: number): Word | null {
  const before = words[index - 1];
  const after = words[index + 1];
  const plain =
    isHeadOfPhrase(words, index) ||
    isOwned(word, before, after) ||
    (word.pos === 'VERB' && isAccordingTo(words, index)) ||
    isNoInfinitive(word, before) ||
    (word.pos === 'VERB' && /^(?:the|an?)$/u.test(before?.lower ?? '') && isVerbTag(after)) || // "the cooper said"
    isTextNoun(words, index) ||
    (word.pos === 'ADP' && word.lower.includes('-')) || // "a go-between"
    (word.pos === 'ADJ' && isOffice(word, after)) ||
    (word.pos === 'ADJ' && before?.pos === 'NOUN' && after?.text === ',' && isOfOne(words, index)) ||
    (word.pos === 'ADV' && word.lower === 'back' && before?.pos === 'DET'); // "a voice from the back"
  if (plain) return as(word, 'NOUN');
  const object = before !== undefined && after !== undefined && isVerbsObject(before, word, after);
  return object ? as(word, 'NOUN', word.lower.replace(/s$/u, '')) : null;
}

/** "a top party operative,": behind a noun and before a comma, in a phrase with "a". */
const isOfOne = (words: readonly Word[], index: number): boolean =>
  words.slice(Math.max(0, index - 4), index).some(({ lower }) => lower === 'a' || lower === 'an');

/** "a police file describes", "the press release, which": behind an article and its noun, before a verb or a comma, "file" is no verb. */
function isTextNoun(words: readonly Word[], index: number): boolean {
  const [first, before, word, after] = [-2, -1, 0, 1].map((step) => words[index + step]);
  if (word?.pos !== 'VERB' || word.lower !== word.lemma.toLowerCase() || first?.pos !== 'DET') return false;
  const phrase = before?.pos === 'NOUN' && !before.lower.endsWith('s');
  return phrase && DOCUMENTS.has(word.lower) && (isVerbTag(after) || after?.text === ',');
}

/** "his superior, the abbot,", "the town's cooperative wants": what is somebody's is a noun, where no other follows. */
const isOwned = ({ pos, lower }: Word, before: Word | undefined, after: Word | undefined): boolean =>
  (pos === 'ADJ' || (pos === 'VERB' && lower.endsWith('ing'))) && // "familiar with its thinking"
  lower !== 'own' &&
  /^(?:his|her|its|their|'s|’s|'|’)$/u.test(before?.lower ?? '') &&
  (isVerbTag(after) || after === undefined || /^[,.;]$/u.test(after.text));

/** "a top outside adviser": between an adjective or an article and its noun. */
const isOutsideOne = ({ lower }: Word, before: Word, after: Word | undefined): boolean =>
  /^(?:outside|inside|then|under)$/u.test(lower) &&
  /^(?:ADJ|DET)$/u.test(before.pos) &&
  after?.pos === 'NOUN';

/** "the only body that": between an article and what it is of "only" is no adverb. */
function isOnlyOne(words: readonly Word[], index: number): boolean {
  const [word, before, after] = [words[index], words[index - 1], words[index + 1]];
  if (word?.lower !== 'only' || before?.pos !== 'DET' || after === undefined) return false;
  return /^(?:NOUN|ADJ)$/u.test(after.pos) || isHeadOfPhrase(words, index + 1);
}

/** "an earlier draft": between an article and its noun. */
function isEarlierOne(words: readonly Word[], index: number): boolean {
  const [word, before, after] = [words[index], words[index - 1], words[index + 1]];
  if (word?.pos !== 'ADV' || !/^(?:earlier|later)$/u.test(word.lower) || before?.pos !== 'DET') return false;
  return after?.pos === 'NOUN' || isHeadOfPhrase(words, index + 1);
}

/** "the only force that", "a third disagreed": between an article and its verb stands what the article is of. */
function isHeadOfPhrase(words: readonly Word[], index: number): boolean {
  const [word, before, after] = [words[index], words[index - 1], words[index + 1]];
  const first = words[index - 2];
  if (word?.lower === 'works' && before?.pos === 'NOUN' && first?.pos === 'DET') return isVerbTag(after);
  const earlier = /^(?:earlier|later|further|original|second|third)$/u.test(before?.lower ?? '');
  if (word?.pos === 'VERB' && earlier && first?.pos === 'DET' && word.lower === word.lemma.toLowerCase())
    return true; // "an earlier draft"
  if (
    word?.pos === 'VERB' &&
    /^(?:another|each|every)$/u.test(before?.lower ?? '') &&
    word.lower.endsWith('ing')
  )
    return isVerbTag(after); // "another ranking says"
  const named = before?.lower === 'the' && /(?:ed|ing)$/u.test(word?.lower ?? '');
  if (word?.pos === 'VERB' && named && (isVerbTag(after) || after?.text === ',')) return true; // "families of the missing say"
  const led = first?.pos === 'DET' && /(?:ed|en|wn)$/u.test(before?.lower ?? ''); // "a televised address on"
  if (word?.pos === 'VERB' && led && word.lower === word.lemma.toLowerCase() && after?.pos === 'ADP')
    return true;
  if (word?.pos === 'VERB' && !/(?:ed|ing)$/u.test(word.lower))
    return (
      before?.lower === 'only' &&
      first?.pos === 'DET' &&
      /^(?:that|who|to|in|of|,)$/u.test(after?.lower ?? '')
    );
  const ordinal = word?.pos === 'ADV' && /^(?:second|third|fourth|fifth|sixth)$/u.test(word.lower);
  return ordinal && before?.pos === 'DET' && (isVerbTag(after) || /^[.,;]$/u.test(after?.text ?? ''));
}

/** The word as a verb, where it can be nothing else. */
function asVerb(words: readonly Word[], word: Word, index: number): Word | null {
  const lemma = word.pos === 'NOUN' ? verbInNoun(words, word, index) : verbInAdjective(words, word, index);
  return lemma === null ? null : as(word, 'VERB', lemma);
}

/** The verb that an adjective is in truth, if it is one. */
function verbInAdjective(words: readonly Word[], word: Word, index: number): string | null {
  const before = words[index - 1];
  const after = words[index + 1];
  if (word.pos !== 'ADJ' || !before || !after) return null;
  if (word.lower.endsWith('ing')) return before.pos === 'PROPN' ? gerundOf(word.lower, after) : null;
  if (!word.lower.endsWith('ed')) return null;
  if (!isVerbOfPerfect(before, after) && !isVerbOfApposition(before, after)) return null;
  const verb = pastOf(word.lower);
  return VERBS.has(verb) ? verb : null;
}

/** "has Kolt promising “…”": the verb of a form in "-ing" behind a name, before words that are said; null where it is an adjective. */
function gerundOf(lower: string, after: Word): string | null {
  const stem = lower.replace(/ing$/u, '');
  const verb = [stem, `${stem}e`].find((each) => VERBS.has(each));
  return verb !== undefined && /^(?:that|to|[“"‘])$/u.test(after.lower) ? verb : null;
}

/** "has since told": between an auxiliary and its verb. */
const asAdverb = (word: Word, before: Word, after: Word | undefined): Word | null =>
  word.lower === 'since' && before.pos === 'AUX' && after?.pos === 'VERB' ? as(word, 'ADV') : null;

/** "Grant Young" at the head of a sentence is taken for a verb. */
function isFirstName(word: Word, after: Word | undefined): boolean {
  const mistaken = word.pos === 'VERB' || word.pos === 'NOUN' || word.pos === 'AUX';
  return mistaken && after?.pos === 'PROPN' && CAPITALISED.test(word.text);
}

/** Words that head a sentence with a capital and are no names. */
const FUNCTION_WORDS = wordSet(
  'a an the this that these those he she it they we i you who what which where when why how there here then now so yet still only even also never not no nor and but or if as at by for from in into of off on onto out over per since than through till to toward towards under until up upon via with within without about above across after against along amid among around before behind below beneath beside besides between beyond despite down during except inside like near outside past round throughout plus minus versus all both each either neither some any many most few several one two three another other others such none nobody everyone someone asked pressed given having being',
);

/** "Doss denies that", "Abt has not confirmed it": a lone capitalised word before the sentence's verb is its subject. */
function isLoneSubject(word: Word, after: Word | undefined, third: Word | undefined): boolean {
  if (word.pos === 'PROPN' || word.pos === 'PRON' || !CAPITALISED.test(word.text)) return false;
  if (FUNCTION_WORDS.has(word.lower) || /(?:ing|ly)$/u.test(word.lower)) return false;
  if (word.pos === 'NOUN' && word.lower.endsWith('s')) return false;
  if (after?.pos === 'AUX')
    return /^(?:has|had|will|would|did|does|is|was)$/u.test(after.lower) && third?.pos !== 'PRON';
  if (word.pos === 'VERB' && /^(?:said|told|wrote)$/u.test(after?.lower ?? '')) return true; // "Cook said"
  return after?.pos === 'VERB' && /(?:[^s]s|ed)$/u.test(after.lower) && VERBS.has(verbOrPast(after.lower));
}

const verbOrPast = (lower: string): string => (lower.endsWith('ed') ? pastOf(lower) : verbOf(lower));

/** "the Echo Valley": a capital between the article and a name is of the name. */
const isInName = (word: Word, before: Word, after: Word | undefined, index: number): boolean =>
  word.pos === 'VERB' &&
  index > 1 &&
  before.lower === 'the' &&
  CAPITALISED.test(word.text) &&
  after?.pos === 'PROPN';

/** "said Concord mayor Kolt", "spokeswoman Hope Harn said", “…,” Tell told: a capital where no sentence begins, and all round it are no headline. */
function isCapitalInside({ pos, text }: Word, before: Word, after: Word | undefined): boolean {
  if ((pos !== 'VERB' && pos !== 'AUX') || !CAPITALISED.test(text)) return false;
  const spoken = /^(?:said|says|told|tells|added|adds|wrote)$/u.test(after?.lower ?? '');
  return /^\p{Ll}+$/u.test(before.text) || (spoken && /^["”’']$/u.test(before.text));
}

/** "the Red Cross", "Leon Abt": a capitalised word after another, inside a sentence, is part of a name. */
function isNamePart(word: Word, before: Word, index: number): boolean {
  if (word.pos === 'PROPN' || !CAPITALISED.test(word.text) || !CAPITALISED.test(before.text)) return false;
  const odd = !FUNCTION_WORDS.has(word.lower) && /^(?:ADP|INTJ|SCONJ|CCONJ|DET|PART|X)$/u.test(word.pos);
  return (index > 1 && (word.pos === 'VERB' || word.pos === 'ADV')) || (odd && before.pos === 'PROPN');
}

/** "Fell & Marsh": both words of a pair are names. */
const isFirstOfPair = (words: readonly Word[], index: number): boolean =>
  words[index + 1]?.text === '&' &&
  CAPITALISED.test(words[index]?.text ?? '') &&
  CAPITALISED.test(words[index + 2]?.text ?? '');

/** "11 June: Abt proposes": a capital behind a mark inside a sentence that no small word has is a name. */
const isOddName = (word: Word, before: Word): boolean =>
  word.pos === 'ADP' && before.text === ':' && CAPITALISED.test(word.text) && !FUNCTION_WORDS.has(word.lower);

/** "according to people familiar with it": no verb follows, though "to" is taken for the sign of an infinitive. */
const isAccordingTo = (words: readonly Word[], index: number): boolean =>
  words[index - 1]?.lower === 'to' && words[index - 2]?.lower === 'according';

/** "replying to questions": an infinitive has no "-s". */
const isNoInfinitive = ({ pos, lower, lemma }: Word, before: Word | undefined): boolean =>
  pos === 'VERB' && before?.lower === 'to' && /[^s]s$/u.test(lower) && lower !== lemma.toLowerCase();

/** "the army chief, …": a noun of office that no noun follows is no adjective. */
function isOffice(word: Word, after: Word | undefined): boolean {
  return OFFICES.has(word.lower) && after?.pos !== 'NOUN' && after?.pos !== 'PROPN' && after?.pos !== 'ADJ';
}

const pastOf = (lower: string): string =>
  [lower.slice(0, -1), lower.slice(0, -2), lower.replace(/ied$/u, 'y')].find((each) => VERBS.has(each)) ??
  lower;

/** "the envoy, Ms Oru, informed the ministry": behind the comma of an apposition and before an article stands the verb. */
const isVerbOfApposition = (before: Word, after: Word): boolean =>
  before.lower === ',' && (after.pos === 'DET' || after.pos === 'PRON' || after.pos === 'PROPN');

/** "had informed the House": between a form of "have" and an object stands the verb. */
const isVerbOfPerfect = (before: Word, after: Word): boolean =>
  (/^(?:has|have|had|having)$/u.test(before.lower) || (before.pos === 'NOUN' && after.pos === 'DET')) &&
  (after.pos === 'DET' || after.pos === 'PRON' || after.pos === 'PROPN' || after.lower === 'that');

/** "rejected calls for", "denied reports that": an "-s" form straight after a past form is its object. */
function isVerbsObject(before: Word, word: Word, after: Word): boolean {
  const objects =
    before.pos === 'VERB' &&
    /(?:ed|ing)$/u.test(before.lower) &&
    word.pos === 'VERB' &&
    word.lower.endsWith('s');
  return objects && ['for', 'of', 'that', 'to', 'from', 'by', 'about'].includes(after.lower);
}
