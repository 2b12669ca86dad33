import { FEMALE_NAMES, MALE_NAMES } from '../data/given-names.ts';
import * as nouns from '../data/nouns.ts';
import * as heads from '../data/speaker-heads.ts';
import { BODY_WORDS, HIDDEN_PLURALS } from '../data/speaker-words.ts';

/** The words of a data block, separated by white space. */
export const wordSet = (block: string): ReadonlySet<string> =>
  new Set(block.split(/\s+/u).filter((word) => word !== ''));

/** The phrases of a data block, separated by bars or line ends, lower case. */
export const phraseList = (block: string): string[] =>
  block
    .split(/[|\n]/u)
    .map((phrase) => phrase.trim().toLowerCase())
    .filter((phrase) => phrase !== '');

export const TIME = wordSet(nouns.TIME_WORDS);
export const NAMELIKE_TIMES = wordSet(nouns.NAMELIKE_TIMES);
export const OFFICES = wordSet(nouns.OFFICE_NOUNS);
export const UNNAMED = wordSet(nouns.UNNAMED_NOUNS);
export const GROUPS = wordSet(nouns.GROUP_NOUNS);
export const INSTITUTIONS = wordSet(nouns.INSTITUTION_NOUNS);
export const DOCUMENTS = wordSet(nouns.DOCUMENT_NOUNS);
/** Words that the names of bodies have in them. */
export const BODY = wordSet(BODY_WORDS.toLowerCase());
/** Plurals of those who are kept nameless. */
export const HIDDEN = wordSet(HIDDEN_PLURALS);
/** Offices that several hold together. */
export const SEVERAL_OFFICES = wordSet(nouns.OFFICES_OF_SEVERAL);
export const OUTLET_HEADS = wordSet(nouns.OUTLET_NOUNS);
/** Words that open a question within a sentence. */
export const WH = wordSet('whether if how why what when where who which');
export const FEMALE = wordSet(nouns.GENDERED_WORDS.f);
export const MALE = wordSet(nouns.GENDERED_WORDS.m);

/** Given names that tell of the bearer's sex. */
export const FEMALE_GIVEN = wordSet(FEMALE_NAMES);
export const MALE_GIVEN = wordSet(MALE_NAMES);
export const GIVEN_NAMES: ReadonlySet<string> = new Set([...FEMALE_GIVEN, ...MALE_GIVEN]);

/** Words for who or what speaks, that the shorter lists above do not have: one kind each. */
export const PERSON_HEADS = wordSet(heads.PERSON_HEADS);
export const OFFICE_HEADS = wordSet(heads.OFFICE_HEADS);
export const BODY_HEADS = wordSet(heads.BODY_HEADS);
export const TEXT_HEADS = wordSet(heads.TEXT_HEADS);
export const CARRIER_HEADS = wordSet(heads.CARRIER_HEADS);
export const CROWD_HEADS = wordSet(heads.CROWD_HEADS);
