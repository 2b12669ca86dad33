/**
 * What kind of thing a noun is that heads a phrase which speaks: the listed nouns first, then the last part of a compound, then
 * the ending, by which English makes words for persons, bodies and texts.
 */
import {
  BODY_HEADS,
  CARRIER_HEADS,
  CROWD_HEADS,
  DOCUMENTS,
  OFFICE_HEADS,
  OFFICES,
  PERSON_HEADS,
  TEXT_HEADS,
  UNNAMED,
  wordSet,
} from '../words/word-sets.ts';
import { THINGS_LIKE_PERSONS } from '../data/speaker-heads.ts';

/** A holder of an office, a person of a trade or role, a body, a text, a carrier of news, people taken together. */
export type HeadKind = 'office' | 'person' | 'body' | 'text' | 'carrier' | 'crowd';

const LISTED: readonly (readonly [HeadKind, ReadonlySet<string>])[] = [
  ['office', OFFICE_HEADS],
  ['person', PERSON_HEADS],
  ['body', BODY_HEADS],
  ['text', TEXT_HEADS],
  ['carrier', CARRIER_HEADS],
  ['crowd', CROWD_HEADS],
];

/** The kind that the lists give a noun (singular, lower case); null where they do not have it. */
export function listedKind(noun: string): HeadKind | null {
  return LISTED.find(([, set]) => set.has(noun))?.[0] ?? null;
}

/** Ends of compounds, which tell what the whole is: "stallholder", "logsheet", "townsfolk". */
const COMPOUNDS: readonly (readonly [HeadKind, RegExp])[] = [
  ['crowd', /.{2}(?:folk|kin|men|women)$/u],
  [
    'person',
    /.{2}(?:man|woman|person|boy|girl|keeper|holder|worker|maker|owner|goer|dweller|monger|smith|wright|herd|mate|hand|wife)$/u,
  ],
  [
    'text',
    /.{2}(?:sheet|book|paper|letter|script|graph|gram|logue|card|board|print|log|list|bill|plate|scroll)$/u,
  ],
  ['body', /.{3}(?:house|corps|works)$/u],
];

/** Endings of words for persons; the lists know the things that end so ("paper", "letter", "register"). */
const OF_PERSONS = /.{2}(?:er|or|ist|ian|eer|ee|ant|cook|guard|voice)$/u;
const THINGS = wordSet(THINGS_LIKE_PERSONS);
/** Endings of what is done or said, which stands on paper where it speaks. */
const OF_TEXTS = /.{3}(?:[st]ion|ment|ance|ence|ing)$/u;
const OF_BODIES = /.{3}(?:ship|cracy|ariat|orate|dom|hood)$/u;

/** The kind of a noun that heads a speaking phrase; null where neither a list nor its form tells. */
export function kindOfHead(noun: string): HeadKind | null {
  const last = noun.includes('-') ? (noun.split('-').at(-1) ?? noun) : noun;
  return listedKind(noun) ?? listedKind(last) ?? kindByForm(last);
}

function kindByForm(noun: string): HeadKind | null {
  const compound = COMPOUNDS.find(([, ending]) => ending.test(noun));
  if (compound) return compound[0];
  if (THINGS.has(noun)) return null;
  if (OF_PERSONS.test(noun)) return 'person';
  if (OF_BODIES.test(noun)) return 'body';
  return OF_TEXTS.test(noun) ? 'text' : null;
}

/** Whether a noun is a text, by either list. */
export const isText = (noun: string): boolean => DOCUMENTS.has(noun) || TEXT_HEADS.has(noun);

/** Whether a noun is a word for one person: an office, a trade or a role. */
export const isWordForPerson = (noun: string): boolean =>
  OFFICES.has(noun) || UNNAMED.has(noun) || /^(?:office|person)$/u.test(kindOfHead(noun) ?? '');
