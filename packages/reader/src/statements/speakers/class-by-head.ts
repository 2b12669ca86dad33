/** The class of a speaker without a name by the head noun of the phrase, with its article and number. */
import type { SpeakerClass } from '@nonpaper/vocabulary';
import { NUMBER_WORDS } from '../data/numbers.ts';
import { isWordForPerson, kindOfHead, listedKind, type HeadKind } from './head-kinds.ts';
import { isNameWord, singular } from './known-nouns.ts';
import { isRelativeOfSomebody, isShareOf, isSomeOf, OWNING } from './some-of.ts';
import { coreEnd } from '../words/noun-phrase.ts';
import { tokenAt } from '../words/page.ts';
import type { Run, Token, Unit } from '../types.ts';
import {
  BODY,
  DOCUMENTS,
  GROUPS,
  HIDDEN,
  INSTITUTIONS,
  OFFICES,
  OUTLET_HEADS,
  SEVERAL_OFFICES,
  UNNAMED,
  wordSet,
} from '../words/word-sets.ts';

const INDEFINITE = wordSet(
  'a an another one some several many few numerous other any two three four five six seven eight nine ten dozens hundreds thousands scores most certain unnamed anonymous',
);

/** Who speaks by office, even where the text has "a" before it. */
const SPEAKS_FOR = /^spokes(?:man|woman|person)$/u;

/** Where a body puts what it says itself. */
const PAGES = wordSet('website site blog portal');

/** Who fights under one command speaks as a body: "the rebels". */
const ARMED = wordSet('rebel insurgent guerrilla separatist');

/** Bodies that several of speak as bodies still: "both governments". */
const STATES = wordSet(
  'government country nation state ministry side party union council agency capital delegation town city village county parish',
);

export function byHead(unit: Unit, core: Run, head: Token, plural: boolean): SpeakerClass {
  const lemma = head.lemma.toLowerCase();
  const last = lemma.includes('-') ? (lemma.split('-').at(-1) ?? lemma) : lemma;
  const first = tokenAt(unit, core.from).low;
  if ((first === 'one' || first === 'another') && core.to === core.from + 1) return 'unnamed';
  if (head.low === 'others' && isCounted(unit, core)) return 'unnamed'; // "the two others"
  if (isSomeOf(unit, core) || isRelativeOfSomebody(unit, core)) return 'unnamed';
  if (isShareOf(unit, core)) return 'group';
  if (first === 'neither' && (STATES.has(last) || INSTITUTIONS.has(last))) return 'institution';
  if (first === 'neither' && (tokenAt(unit, core.to).low === 'of' || isWordForPerson(last))) return 'unnamed'; // "neither of them", "neither officer"
  if (first === 'neither' && DOCUMENTS.has(last)) return 'document'; // "neither text"
  if (/^(?:a|another)$/u.test(first) && /^(?:second|third|fourth|fifth|sixth)$/u.test(head.low))
    return 'unnamed'; // of several
  if (first === 'none' || first === 'nobody' || first === 'neither') return 'group';
  if (head.low === 'minutes') return 'document';
  if (/^(?:works|barracks|headquarters|railways|airlines|waterworks)$/u.test(head.low)) return 'institution';
  if (/^(?:staff|team|entourage|camp)$/u.test(last) && OWNING.has(first)) return 'group';
  if (last === 'staff' && !/^(?:general|joint|defen[cs]e)$/u.test(tokenAt(unit, core.to - 2).low))
    return 'group';
  if (isParty(unit, core, head)) return 'institution';
  const those = membersOf(unit, core, last);
  if (those !== null)
    return pluralClass(unit, those, tokenAt(unit, those.to - 1), lemmaAt(unit, those.to - 1));
  if (ARMED.has(last) && (first === 'the' || core.to - core.from === 1)) return 'institution';
  if (plural || isCrowd(first, head)) return pluralClass(unit, core, head, last);
  const hides = UNNAMED.has(last) || (OFFICES.has(last) && !/^(?:lawyer|attorney|chair\w*)$/u.test(last));
  if (INDEFINITE.has(first) && hides && !SPEAKS_FOR.test(last)) return 'unnamed';
  if (
    [
      'official',
      'source',
      'aide',
      'diplomat',
      'insider',
      'person',
      'man',
      'woman',
      'resident',
      'someone',
      'somebody',
    ].includes(last)
  )
    return 'unnamed';
  if (OFFICES.has(last) || isOfficial(unit, core, last)) return 'office';
  const made = tokenAt(unit, core.to).low === 'by'; // "a paper by the institute"
  if (made && last === 'count') return 'document';
  if (OWNING.has(first) && PAGES.has(last)) return 'document'; // "its website"
  if (OUTLET_HEADS.has(last) && (last !== 'paper' || isNewsPaper(unit, core)) && !made) return 'outlet';
  if (DOCUMENTS.has(last) && head.pos === 'NOUN') return 'document';
  if (INSTITUTIONS.has(last) || isNamedAsBody(unit, core, head, lemma)) return 'institution';
  if (GROUPS.has(last)) return isOneOfThem(head, last) ? 'unnamed' : 'group';
  if (UNNAMED.has(last)) return 'unnamed';
  if (DOCUMENTS.has(last)) return 'document';
  if (isNameWord(head) && !isCrowdAtHead(core, head)) return 'institution';
  const kind = kindOf(head, lemma);
  return kind === null ? 'group' : ONE[kind];
}

/** "The county solicitor", "the chief engineer", "the vicar of Sarn": one person to each place or body, whatever the trade. */
const isOfficial = (unit: Unit, core: Run, last: string): boolean =>
  tokenAt(unit, core.from).low === 'the' &&
  kindOfHead(last) === 'person' &&
  ((core.to - core.from > 2 && OFFICIAL.has(tokenAt(unit, core.to - 2).low)) ||
    (CLERGY.has(last) && tokenAt(unit, core.to).low === 'of'));

const OFFICIAL = wordSet(
  'county city town state district provincial regional royal federal national chief head port harbour harbor parish village court municipal borough diocesan cantonal',
);
const CLERGY = wordSet(
  'vicar verger abbot abbess prior prioress rector dean parson curate canon rabbi imam mufti',
);

/** The words of a phrase behind whose it is: "the Council's engineer" is no council. */
function behindOwner(unit: Unit, { from, to }: Run): readonly Token[] {
  const words = unit.tokens.slice(from, to);
  return words.slice(words.findLastIndex(({ low }) => /^['’]s?$/u.test(low)) + 1);
}

/** A word that names of bodies have; "a former guard" is one person, and no guard of honour. */
const isNamedAsBody = (unit: Unit, core: Run, head: Token, lemma: string): boolean =>
  behindOwner(unit, core).some((word) => BODY.has(word.low)) &&
  !(head.pos === 'NOUN' && INDEFINITE.has(tokenAt(unit, core.from).low) && kindOfHead(lemma) === 'person');

/** What stands for many in the singular, too: "the public", "a family". */
const COLLECTIVE = wordSet(
  'family opposition union tribe clan community population public crowd lobby movement delegation capital country nation government state power group coalition side bloc faction half majority minority percent party staff people folk',
);

/** "A protester", "one elder": one of those who are a crowd in the plural. */
const isOneOfThem = (head: Token, last: string): boolean =>
  head.pos === 'NOUN' &&
  !COLLECTIVE.has(last) &&
  !/^(?:none|many|some|most|others|few|several|both|neither|all|nobody|everyone|everybody|other)$/u.test(
    head.low,
  );

/** "senior figures" are persons; the commission's own figures are numbers on paper. */
const isNumbers = (unit: Unit, core: Run, head: Token): boolean =>
  head.low === 'figures' && !unit.tokens.slice(core.from, core.to - 1).some(({ low }) => OF_PERSONS.has(low));

const OF_PERSONS = wordSet(
  'senior leading opposition political key prominent religious public military business party influential unnamed several many two three four five other local',
);

/** The form of a word tells its kind only where it is a noun: "the latter" is nobody of that trade. */
const kindOf = (head: Token, lemma: string): HeadKind | null =>
  head.pos === 'NOUN' ? kindOfHead(lemma) : listedKind(lemma);

/** The class of one of each kind, and of several. */
const ONE: Record<HeadKind, SpeakerClass> = {
  office: 'office',
  person: 'unnamed',
  body: 'institution',
  text: 'document',
  carrier: 'outlet',
  crowd: 'group',
};
const SEVERAL: Record<HeadKind, SpeakerClass> = { ...ONE, office: 'group', person: 'group' };

/** "a local paper", "an evening paper", "a Verian paper": one that carries news; any other paper is a text. */
function isNewsPaper(unit: Unit, { from, to }: Run): boolean {
  const before = tokenAt(unit, to - 2);
  if (tokenAt(unit, from).low === 'the') return false; // it may be either, and the carrier that spoke is looked for elsewhere
  return NEWSY.has(before.low) || (to - 2 > from && /^\p{Lu}/u.test(before.text));
}

const NEWSY = wordSet(
  'local daily evening morning sunday weekly opposition state national regional provincial village student free rival pro-government independent',
);

/** "The Unionists": a plural with a capital that is no word for a people is how a party is called. */
function isParty(unit: Unit, core: Run, head: Token): boolean {
  const called = tokenAt(unit, core.from).low === 'the' && core.to === core.from + 2;
  return called && /^\p{Lu}\p{Ll}+(?:ists?|[^i]ers|ats|als|ives|ents|ites)$/u.test(head.text);
}

const PARTITIVES = wordSet(
  'group number handful couple dozen majority minority lot score band crowd pair row host',
);

const lemmaAt = (unit: Unit, at: number): string => singular(tokenAt(unit, at).low);

/** "a group of pensioners", "a handful of officials": of whom there are several. */
function membersOf(unit: Unit, core: Run, last: string): Run | null {
  if (!PARTITIVES.has(last) || tokenAt(unit, core.to).low !== 'of') return null;
  const inner = { from: core.to + 1, to: coreEnd(unit, core.to + 1) };
  const head = tokenAt(unit, inner.to - 1);
  const one = singular(head.low);
  const people = HIDDEN.has(one) || GROUPS.has(one) || UNNAMED.has(one) || kindOf(head, one) === 'person';
  return inner.to > inner.from && one !== head.low && people ? inner : null;
}

function pluralClass(unit: Unit, core: Run, head: Token, last: string): SpeakerClass {
  const lemma = head.lemma.toLowerCase();
  if (isNumbers(unit, core, head)) return 'document';
  const counted = isCounted(unit, core);
  const all = ['the', 'both', 'these', 'those', 'all'].includes(tokenAt(unit, core.from).low);
  if ((SEVERAL_OFFICES.has(last) || SEVERAL_OFFICES.has(singular(head.low))) && all) return 'office';
  if ((HIDDEN.has(last) || HIDDEN.has(lemma)) && !isCrowdOfPeople(unit, core, head)) return 'unnamed';
  if (last === 'minister' && tokenAt(unit, core.from).pos === 'NOUN') return 'unnamed'; // "Ministers believe that"
  const body = INSTITUTIONS.has(last) || DOCUMENTS.has(last) || STATES.has(last);
  if (counted && !all && last !== 'respondent' && (UNNAMED.has(last) || !body)) return 'unnamed';
  if (GROUPS.has(last) && !STATES.has(last)) return 'group';
  if (DOCUMENTS.has(last)) return 'document';
  if (INSTITUTIONS.has(last)) return 'institution';
  const kind = kindOf(head, lemma);
  return kind === null ? 'group' : SEVERAL[kind];
}

/** "people who live here": many of no kind; nameless ones are told by what they know ("people familiar with it") or by their number. */
function isCrowdOfPeople(unit: Unit, core: Run, head: Token): boolean {
  const owned = OWNING.has(tokenAt(unit, core.from).low) || tokenAt(unit, core.to - 2).low === "'s";
  if (head.low !== 'people' || owned || isCounted(unit, core)) return false;
  const next = tokenAt(unit, core.to);
  if (
    /^(?:in|at|with|inside|around|near|familiar|close|briefed|involved|informed|aware|acquainted)$/u.test(
      next.low,
    )
  )
    return false;
  return (
    next.low !== 'who' ||
    !/^(?:knows?|knew|attended|saw|have|has|had|were|was|are|asked|spoke|would)$/u.test(
      tokenAt(unit, core.to + 1).low,
    )
  );
}

const isCounted = (unit: Unit, core: Run): boolean =>
  unit.tokens
    .slice(core.from, core.to)
    .some((word) => NUMBER_WORDS[word.low] !== undefined || word.pos === 'NUM');

const isCrowd = (first: string, head: Token): boolean =>
  head.pos !== 'PROPN' && ['many', 'some', 'most', 'others', 'few', 'several', 'both', 'all'].includes(first);

/** "Shipowners complained": at the head of a sentence the capital tells nothing, and so end no names but words for people. */
export const isCrowdAtHead = (core: Run, head: Token): boolean =>
  core.from === 0 && /(?:[^aeiou]ers|[^aeiou]ors|ists|ants|ents|men|women|ians|eers|ees)$/u.test(head.low);
