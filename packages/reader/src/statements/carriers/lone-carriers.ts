/**
 * News carriers by what they do and what is done through them, where no word tells what they are: "Ostrel reported, citing",
 * "as Ostrel first reported", "seen by the Lantern". Persons and bodies of one name are kept apart by the caller.
 */
import { startsCapital } from '../../capitals.ts';
import { OUTLET_TAILS } from '../data/outlets.ts';
import { BETWEEN_WAYS, WORD_NOUNS } from '../data/ways.ts';
import type { Run, Unit } from '../types.ts';
import { isTime } from '../words/noun-phrase.ts';
import { tokenAt } from '../words/page.ts';
import { wordSet } from '../words/word-sets.ts';
import { isNameOf } from './outlets.ts';

const WORDS = wordSet(WORD_NOUNS);
const BETWEEN = wordSet(BETWEEN_WAYS);

/** What nobody but a carrier does with words, before "by". */
const DONE_BY = wordSet('seen obtained reviewed aired broadcast printed quoted cited reported carried');
/** What is done with a paper that goes to a carrier; anybody else may have it, so that a paper must stand right before. */
const GIVEN_TO = wordSet('leaked passed shown shared given handed sent supplied provided');
const ASKED = wordSet('interviewed contacted reached asked questioned');
const SAYS = wordSet('say report write claim');
const HAD = wordSet('has had have also first since already earlier');

/** The names, as printed, of the lone names of a text that do what carriers do; `isKnown` tells of those that are somebody. */
export function loneCarriers(units: readonly Unit[], isKnown: (name: string) => boolean): string[] {
  const names = new Set<string>();
  for (const unit of units)
    for (let at = 0; at < unit.tokens.length; at += 1) {
      if (!startsCapital(tokenAt(unit, at).text)) continue; // as most words
      const run = loneName(unit, at);
      if (run === null) continue;
      at = run.to - 1;
      if (!actsAsCarrier(unit, run)) continue;
      const words = unit.tokens.slice(run.from, run.to);
      if (words.some(({ text }) => isKnown(text))) continue;
      const article = tokenAt(unit, run.from - 1).low === 'the' ? 'the ' : '';
      names.add(article + words.map(({ text }) => text).join(' '));
    }
  return [...names];
}

/** A name of one word, or of two or three behind "the": with no article a longer one is a person's. */
function loneName(unit: Unit, from: number): Run | null {
  const article = tokenAt(unit, from - 1).low === 'the';
  const isNameWord = (at: number): boolean => isNameOf(unit, at) || (article && isCapitalised(unit, at));
  let to = from;
  while (to < from + 4 && isNameWord(to)) to += 1;
  const length = to - from;
  const before = tokenAt(unit, from - 1);
  const whole = before.pos !== 'PROPN' && !startsCapital(tokenAt(unit, to).text);
  if (length === 0 || length > (article ? 3 : 1) || !whole) return null;
  return { from, to };
}

/** "the Lantern": behind an article any word with a capital may be a name. */
const isCapitalised = (unit: Unit, at: number): boolean => {
  const token = tokenAt(unit, at);
  return token.quote < 0 && /^\p{Lu}\p{Ll}/u.test(token.text) && token.pos === 'NOUN' && !isTime(token);
};

const actsAsCarrier = (unit: Unit, run: Run): boolean =>
  cites(unit, run) ||
  reports(unit, run) ||
  hasSeen(unit, run) ||
  quotesSomebody(unit, run) ||
  isGiven(unit, run) ||
  isPublisher(unit, run) ||
  asksSomebody(unit, run) ||
  isOnWhoseWord(unit, run) ||
  isToldToo(unit, run);

/** "Ostrel, citing two officials, said", "Ostrel said, quoting an aide", "Citing two officials, Ostrel reported". */
function cites(unit: Unit, { from, to }: Run): boolean {
  if (isCiting(unit, to)) return true;
  const says = SAYS.has(tokenAt(unit, to).lemma);
  if (!says) return false;
  const behind = [1, 2, 3].some((step) => isCiting(unit, to + step));
  const fronted =
    /^(?:citing|quoting)$/u.test(tokenAt(unit, 0).low) &&
    tokenAt(unit, tokenAt(unit, from - 1).low === 'the' ? from - 2 : from - 1).low === ',';
  return behind || fronted;
}

/** A comma and "citing" or "quoting" somebody: a reason or a text may be cited by anyone. */
const isCiting = (unit: Unit, comma: number): boolean =>
  tokenAt(unit, comma).low === ',' &&
  /^(?:citing|quoting)$/u.test(tokenAt(unit, comma + 1).low) &&
  /(?:NUM|DET|ADJ|NOUN)/u.test(tokenAt(unit, comma + 2).pos) &&
  unit.tokens.slice(comma + 2, comma + 7).some(({ lemma }) => CITED.has(lemma));

const CITED = wordSet(
  'official diplomat source aide adviser advisor person people member officer minister lawyer delegate resident negotiator mediator expert analyst witness colleague spokesman spokeswoman envoy researcher engineer judge',
);

/** "Ostrel reported that", "as Ostrel first reported", "Ostrel reports from Oru that". */
function reports(unit: Unit, { to }: Run): boolean {
  let at = to;
  while (HAD.has(tokenAt(unit, at).low)) at += 1;
  if (!/^(?:reported|reports)$/u.test(tokenAt(unit, at).low)) return false;
  const next = tokenAt(unit, at + 1);
  return /^(?:that|on|from|earlier|late|,|\.|in|last|this|)$/u.test(next.low) || isTime(next);
}

/** "Ostrel has seen the annex", "which the Lantern obtained". */
function hasSeen(unit: Unit, { from, to }: Run): boolean {
  let at = to;
  while (HAD.has(tokenAt(unit, at).low)) at += 1;
  if (!/^(?:seen|obtained|reviewed|picked)$/u.test(tokenAt(unit, at).low)) return false;
  const before = tokenAt(unit, tokenAt(unit, from - 1).low === 'the' ? from - 2 : from - 1).low;
  return (
    before === 'which' ||
    before === 'that' ||
    unit.tokens.slice(at, at + 6).some(({ lemma }) => WORDS.has(lemma) || lemma === 'annex')
  );
}

/** "VELTA quoted the general as saying", "Ostrel, which spoke to three of them". */
function quotesSomebody(unit: Unit, { to }: Run): boolean {
  const owns =
    /^['’]s$/u.test(tokenAt(unit, to).low) &&
    /^(?:report|story|article|account|piece)$/u.test(tokenAt(unit, to + 1).low);
  const verb = owns ? to + 2 : to;
  if (!/^(?:quoted|quotes|cited|cites)$/u.test(tokenAt(unit, verb).low)) return false;
  if ([2, 3, 4, 5].some((step) => tokenAt(unit, verb + step).low === 'who')) return true; // "quotes a guard who swears"
  for (let at = to + 1; at < to + 12; at += 1)
    if (tokenAt(unit, at).low === 'as' && tokenAt(unit, at + 1).low.endsWith('ing')) return true;
  return false;
}

/** Behind the article, if one stands before the name. */
const placeBefore = (unit: Unit, { from }: Run): number =>
  tokenAt(unit, from - 1).low === 'the' ? from - 2 : from - 1;

/** "a statement published by VELTA", "in a letter released through Ostrel": a paper that somebody makes known. */
function isPublisher(unit: Unit, run: Run): boolean {
  const at = placeBefore(unit, run);
  if (!/^(?:by|through|via)$/u.test(tokenAt(unit, at).low)) return false;
  if (!/^(?:published|released|posted|printed|issued)$/u.test(tokenAt(unit, at - 1).low)) return false;
  return WORDS.has(tokenAt(unit, at - 2).lemma);
}

/** "When Ostrel reached him by telephone,". */
const asksSomebody = (unit: Unit, run: Run): boolean =>
  /^(?:when|after)$/u.test(tokenAt(unit, placeBefore(unit, run)).low) &&
  ASKED.has(tokenAt(unit, run.to).low) &&
  /^(?:him|her|them)$/u.test(tokenAt(unit, run.to + 1).low);

/** “…,” the general said, according to VELTA; "According to Ostrel, a spokesman said": on whose word another is said to have said something. */
function isOnWhoseWord(unit: Unit, run: Run): boolean {
  const at = placeBefore(unit, run);
  if (tokenAt(unit, at).low !== 'to' || tokenAt(unit, at - 1).low !== 'according') return false;
  const own = (from: number, to: number): boolean =>
    unit.tokens
      .slice(Math.max(0, from), to)
      .some(({ lemma, quote, pos }) => quote < 0 && pos === 'VERB' && TELLS.has(lemma));
  return at === 1 ? own(run.to, run.to + LONGEST_SUBJECT) : own(at - 1 - LONGEST_SUBJECT, at - 1);
}

const TELLS = wordSet('say tell deny reject announce warn insist');
/** In tokens: no verb of telling is looked for farther off. */
const LONGEST_SUBJECT = 12;

/** "told Channel Nine and the Lantern that", "journalists from Harrow Wire and the Lantern": the second that is told. */
function isToldToo(unit: Unit, run: Run): boolean {
  const at = placeBefore(unit, run);
  if (tokenAt(unit, at).low !== 'and' || !/^(?:PROPN|NUM)$/u.test(tokenAt(unit, at - 1).pos)) return false;
  if (!/^(?:that|,|in|on|)$/u.test(tokenAt(unit, run.to).low)) return false;
  let first = at - 1;
  while (/^(?:PROPN|NUM|DET)$/u.test(tokenAt(unit, first).pos)) first -= 1;
  const lead = tokenAt(unit, first);
  const works =
    lead.low === 'from' && /^(?:journalists|reporters|correspondents)$/u.test(tokenAt(unit, first - 1).low);
  return works || (/^(?:told|tells)$/u.test(lead.low) && isFrontedName(unit, first + 1));
}

/** "Radio Oru", "Harrow Wire", "Channel Nine": two words with capitals, the one of which carriers have in their names. */
const isFrontedName = (unit: Unit, from: number): boolean =>
  [0, 1, 2].some((step) => CARRIER_WORDS.has(tokenAt(unit, from + step).low));

const CARRIER_WORDS = wordSet(`${OUTLET_TAILS} channel`);

/** "first reported by Ostrel", "a letter shown to Ostrel", "speaking to Ostrel", "in an e-mail to the Lantern", "contacted by Ostrel". */
function isGiven(unit: Unit, { from }: Run): boolean {
  const at = tokenAt(unit, from - 1).low === 'the' ? from - 2 : from - 1;
  const { low } = tokenAt(unit, at);
  let back = at - 1;
  while (back > at - 4 && (BETWEEN.has(tokenAt(unit, back).low) || isTime(tokenAt(unit, back)))) back -= 1;
  const before = tokenAt(unit, back);
  if (low === 'by') return DONE_BY.has(before.low) || (ASKED.has(before.low) && isApart(unit, back));
  if (low === 'with' || low === 'to') {
    if (GIVEN_TO.has(before.low)) return WORDS.has(tokenAt(unit, back - 1).lemma) || before.low === 'leaked';
    if (low === 'to' && before.low === 'speaking') return isApart(unit, back);
    return isToldIn(unit, back);
  }
  return (
    low === 'in' &&
    (before.low === 'writing' || (before.low === 'printed' && WORDS.has(tokenAt(unit, back - 1).lemma)))
  );
}

const isApart = (unit: Unit, at: number): boolean =>
  tokenAt(unit, at - 1).pos === 'EDGE' || tokenAt(unit, at - 1).low === ',';

/** "in an e-mail to", "in an interview with": a talk or an answer, and no letter, which anybody may get. */
const isToldIn = (unit: Unit, at: number): boolean => {
  const { lemma } = tokenAt(unit, at);
  if (!/^(?:interview|comment|remark|e-mail|email)$/u.test(lemma)) return false;
  if (lemma === 'interview' && /^(?:give|grant)$/u.test(tokenAt(unit, at - 2).lemma)) return true; // "gave an interview to Ostrel"
  return [1, 2, 3].some((step) => tokenAt(unit, at - step).low === 'in');
};
