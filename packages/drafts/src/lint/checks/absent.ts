import { NATIONAL_ORGANS, OUTSIDE_NAMES, OUTSIDE_NOUNS } from '../../data/lint-bodies.ts';
import type { DraftView } from '../draft-view.ts';
import type { Duty } from '../duties.ts';
import { findingOn, type CheckResult } from '../findings.ts';
import { headOf, type NamePhrase } from '../names.ts';
import type { LintFinding } from '../types.ts';
import type { Token } from '../view.ts';
import { isMadeBody } from './term.ts';

const OUTSIDE = new Set(OUTSIDE_NAMES.map((each) => each.toLowerCase()));
const NOUNS = new Set(OUTSIDE_NOUNS);
const ORGANS = new Set(NATIONAL_ORGANS);

/**
 * Duties laid on somebody who does not sign. The subject, or the agent of a passive, has to be a name; it is asked about
 * where it is neither a party nor a party's organ, nor a body or term that the draft brings into being, nor one of a
 * state's usual organs. Where nobody says who the parties are, only organisations that are known to stand outside are
 * asked about.
 */
export function checkAbsent(view: DraftView): CheckResult {
  const byDuty = namesBySentence(view);
  const findings = view.duties.flatMap((duty) => {
    if (duty.force === 'may' || duty.subordinate || duty.voice === 'passive') return [];
    const name = subjectName(duty, byDuty.get(duty.sentence) ?? []);
    return name !== undefined && isOutside(name, view) ? [asked(duty, name)] : [];
  });
  return { findings: [...findings, ...presentTense(view)] };
}

function namesBySentence({ names }: DraftView): Map<unknown, NamePhrase[]> {
  const found = new Map<unknown, NamePhrase[]>();
  for (const name of names) {
    const known = found.get(name.sentence);
    if (known === undefined) found.set(name.sentence, [name]);
    else known.push(name);
  }
  return found;
}

/** The name with which the subject begins: a name further inside ("the army of Ardan") only qualifies it. */
function subjectName({ subject, sentence }: Duty, names: readonly NamePhrase[]): NamePhrase | undefined {
  let from = subject[0];
  while (
    from < subject[1] &&
    /^(?:the|neither|no|nor|both|all|each)$/u.test(sentence.tokens[from]?.low ?? '')
  )
    from += 1;
  return names.find((name) => name.from === from && name.to <= subject[1]);
}

function isOutside(name: NamePhrase, view: DraftView, present = false): boolean {
  const { low } = name;
  if (view.signatories.matches(low) || isIntroduced(low, view) || low.startsWith('article ')) return false;
  const isKnown = OUTSIDE.has(low);
  if (isKnown) return true;
  const words = low.split(' ');
  const hasOutsideNoun =
    words.length > 1 && (NOUNS.has(headOf(low)) || words.some((word) => NOUNS.has(word)));
  if (!view.signatories.known) return false;
  const of = words.indexOf('of');
  if (words.slice(0, of < 0 ? words.length : of).some((word) => ORGANS.has(word)) && !hasOutsideNoun)
    return false;
  if (isMadeBody(name, view) && !hasOutsideNoun) return false;
  if (words.length > 1)
    return hasOutsideNoun || words.some((word) => !view.small.has(word) && word.length > 3);
  return isLoneName(name, view, present);
}

/** Known as a whole, or as the short form of a name that the draft brings into being. */
const isIntroduced = (low: string, { introduced, introducedByHead }: DraftView): boolean =>
  introduced.has(low) || (!low.includes(' ') && introducedByHead.has(low));

const NO_NAME =
  /^(?:there|it|this|he|she|they|we|nobody|everyone|anyone|each|both|neither|nothing|all|compensation|aid|water|access|payment|trade|traffic|entry|liability|information|assistance|membership|participation|jurisdiction|ownership)$/u;
/** Endings of words for acts and states of things; at the head of a sentence they are no names. */
const ABSTRACT = /(?:ing|tion|sion|ment|ity|ism|ance|ence|ness|ship|age|ure)$/u;
const COLLECTIVE = /^(?:union|alliance|league|fund|bank|agency|organisation|organization|community)$/u;
/** What may stand behind a name that is the whole subject: a verb of duty, "and", a comma. */
const IS_WHOLE =
  /^(?:shall|must|will|should|is|are|has|have|and|or|,|may|undertakes?|agrees?|commits?|not)$/u;

/** A single word: at the head of a sentence it has to be no plural, and nowhere in small letters. */
function isLoneName(
  { low, first, article, sentence, from, to }: NamePhrase,
  { small, inner: names }: DraftView,
  present: boolean,
): boolean {
  const capitals = /^\p{Lu}{2,}$/u.test(sentence.tokens[from]?.text ?? '');
  if (present ? first && !capitals && !names.has(low) : !IS_WHOLE.test(sentence.tokens[to]?.low ?? ''))
    return false;
  if (article === 'the') return COLLECTIVE.test(low) || capitals;
  if (small.has(low) || NO_NAME.test(low) || (first && ABSTRACT.test(low))) return false;
  return !first || capitals || (article === '' && !low.endsWith('s') && low.length > 1);
}

function asked(duty: Duty, name: NamePhrase): LintFinding {
  const note = noteOn(textOf(duty.sentence.tokens, name));
  const certainty = duty.force === 'weak' ? 'possible' : OUTSIDE.has(name.low) ? 'certain' : 'likely';
  return findingOn('absent', duty.unit, duty.sentence, [duty.subject[0], duty.verbAt + 1], note, certainty);
}

const noteOn = (words: string): string =>
  `${words} is asked to do this and is not among those who sign, as far as the draft says; it is bound only if it agrees. Has it been asked, and in which text does it undertake this?`;

const textOf = (tokens: readonly Token[], { from, to }: NamePhrase): string =>
  tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');

/** In a text that says what is to be without "shall", the present tense lays duties; at most this share of its sentences has a modal. */
const MOST_MODALS = 0.3;

/**
 * Names at the head of a sentence with a verb in the present behind ("NATO stations no troops"), in a draft that hardly
 * uses modals, as plans in points and summaries do.
 */
function presentTense(view: DraftView): LintFinding[] {
  const modal = view.sentences.filter(({ duties }) => duties.length > 0).length;
  if (modal > view.sentences.length * MOST_MODALS) return [];
  return view.sentences.flatMap(({ unit, view: sentence, duties, names }) => {
    const name = names[0];
    if (name === undefined || duties.length > 0 || name.from > sentence.lent + 1) return [];
    const verb = verbBehind(sentence.tokens[name.to]?.text ?? '');
    if (!verb || !isOutside(name, view, true)) return [];
    const words = textOf(sentence.tokens, name);
    return [findingOn('absent', unit, sentence, [name.from, name.to + 1], noteOn(words), 'possible')];
  });
}

const verbBehind = (word: string): boolean =>
  /^\p{Ll}{2,}s$/u.test(word) &&
  !/^(?:is|was|has|this|its|as|does|becomes|remains|loses|receives|regains)$/u.test(word);
