import type { Sentence, Word } from '@nonpaper/text';
import { INSTITUTION_WORDS, NOT_NAMES, PLACE_WORDS, TEXT_WORDS } from './data/not-names.ts';
import { HONORIFICS, OFFICE_HEADS, OFFICE_MODIFIERS } from './data/offices.ts';
import { LAND_HEADS, loneParties } from './lone-parties.ts';
import { firstBehind, overlap } from './mention-at.ts';
import type { MentionAt, MentionFound } from './mention-at.ts';
import { isHeadline, isInitial, runsOf } from './name-runs.ts';
import type { Run } from './name-runs.ts';
import { endsBody, partedAtBody, type NamedRun } from './office-of-body.ts';
import { isCalledOutlet, isFinder, isNewsName, isToldOutlet } from './news-names.ts';
import { bare, low, wordsOf } from './words-of.ts';

/** What a new name may be of. */
type NewKind = keyof typeof RULE_OF_NEW;

const RULE_OF_NEW = {
  person: 'new-person',
  party: 'new-party',
  outlet: 'new-outlet',
  organisation: 'new-body',
  place: 'new-place',
  draft: 'new-text',
} as const;

const LOCATIVE = new Set(['in', 'near', 'outside', 'around']);

/** What stands right before the name of a body: "the institute Norddata". */
const BODY_KINDS = new Set(
  'institute foundation charity think-tank movement coalition bank firm company pollster'.split(' '),
);

/** Words behind a lone name at which only a person or party can stand. */
const SAYING = new Set(
  'said says told believes believed expressed claims claimed wrote argued insisted announced vowed warned urged'.split(
    ' ',
  ),
);

/** Leaves out what cannot open a name: words of the sentence's start, titles of office; tells whether one made it a person. */
function withoutTitles(run: Run): { readonly rest: readonly Word[]; readonly titled: boolean } {
  let rest = behindNation(run.words);
  let titled = false;
  for (;;) {
    const [first, ...others] = rest;
    if (first === undefined) return { rest, titled };
    const printed = low(first);
    const word = printed.endsWith('.') ? printed.slice(0, -1) : printed;
    const title = HONORIFICS.has(word) || OFFICE_HEADS.has(word);
    const second = others[0];
    const headNext = second !== undefined && others.length > 1 && OFFICE_HEADS.has(low(second));
    const modifier =
      headNext || (OFFICE_MODIFIERS.has(word) && others.some((each) => OFFICE_HEADS.has(low(each))));
    const jan = first.text === 'Jan' && second !== undefined; // a first name where no number follows
    if (jan || (!title && !modifier && !NOT_NAMES.has(word) && word !== '.')) return { rest, titled };
    titled ||= title;
    rest = others;
  }
}

/** "Rethian First Deputy Foreign Minister Ana Kolt": whose the office is, before words of offices alone, is no part of the name. */
function behindNation(words: readonly Word[]): readonly Word[] {
  const head = words.findLastIndex((word) => OFFICE_HEADS.has(low(word)));
  if (head < 1 || head + 1 >= words.length) return words;
  const between = words.slice(1, head);
  const ofOffice = between.every((word) => OFFICE_HEADS.has(low(word)) || endsBody(word));
  return ofOffice ? words.slice(1) : words;
}

/** `article`: the name stands behind "the", as those of persons do not. */
function kindOf(
  rest: readonly Word[],
  titled: boolean,
  before: Word | undefined,
  article: boolean,
): NewKind | null {
  const last = rest.at(-1);
  if (last === undefined) return null;
  const all = rest.map(low);
  if (all.some((word) => INSTITUTION_WORDS.has(word))) return rest.length > 1 ? 'organisation' : null;
  if (all.some((word) => TEXT_WORDS.has(word))) return rest.length > 1 ? 'draft' : null;
  if (all.some((word) => PLACE_WORDS.has(word))) return rest.length > 1 ? 'place' : null;
  const preposition = before?.text.toLowerCase() ?? '';
  const located = LOCATIVE.has(preposition) || (preposition === 'at' && rest.length > 1);
  if (located && !titled) return 'place';
  if (titled) return 'person';
  if (rest.length === 2 && LAND_HEADS.has(all[0] ?? '')) return 'place';
  return rest.length > 1 ? (article ? 'organisation' : 'person') : null;
}

function proposed(text: string, { run, person }: NamedRun, parties: ReadonlySet<string>): MentionFound[] {
  const { rest, titled: led } = withoutTitles(run);
  const titled = led || person;
  const first = rest[0];
  const last = rest.at(-1);
  if (first === undefined || last === undefined || NOT_NAMES.has(low(last))) return [];
  if (titled && rest.length === 1 && bare(first).length < 3) return [];
  if (!titled && OFFICE_HEADS.has(low(last))) return []; // "the Home Minister"
  const before = rest.length === run.words.length ? run.before : run.words.at(-rest.length - 1);
  const article = before?.text.toLowerCase() === 'the';
  const isParty = !titled && !isHeldBy(run) && parties.has(rest.map(bare).join(' '));
  const located = LOCATIVE.has(run.before?.text.toLowerCase() ?? '');
  const news = !titled && isNewsName(rest);
  const body = rest.length === run.words.length && BODY_KINDS.has(run.before?.text.toLowerCase() ?? '');
  const kind: NewKind | null =
    news ||
    isToldOutlet(run, article) ||
    isFinder(run) ||
    (rest.length === run.words.length && isCalledOutlet(run))
      ? 'outlet'
      : body
        ? 'organisation'
        : isParty && !located
          ? 'party'
          : kindOf(
              rest,
              titled || besidePerson(run),
              rest.length === run.words.length ? run.before : undefined,
              article,
            );
  if (kind === null || rest.every(isInitial)) return [];
  const end = last.span[0] + bare(last).length;
  const name = text.slice(first.span[0], end);
  const rule = kind === 'person' && titled ? 'new-person-titled' : RULE_OF_NEW[kind];
  return [{ kind, name, by: 'proposed', rule, span: [first.span[0], end] }];
}

/** Offices that only a state or body has: "Oru's president" makes Oru no person, as "Oru's envoy" may. */
const STATE_OFFICES = new Set(
  'president premier minister chancellor king queen sultan emir ambassador secretary governor senator speaker'.split(
    ' ',
  ),
);

/** "envoy Oru": an office before a lone name makes it a person. */
const isHeldBy = ({ before }: Run): boolean =>
  before !== undefined && OFFICE_HEADS.has(before.text.toLowerCase());

/**
 * Whether what stands beside a lone word makes it a person: an office before it ("envoy Oru"), an office that it owns
 * ("Oru's envoy"), or a verb of saying.
 */
function besidePerson(run: Run): boolean {
  const { before, after, words: own } = run;
  if (isIntroduced(run)) return true;
  const last = own.at(-1);
  const next = after?.text.toLowerCase() ?? '';
  if (before !== undefined && OFFICE_HEADS.has(before.text.toLowerCase())) return true;
  if (last !== undefined && /^\p{Lu}{2,}$/u.test(bare(last))) return false; // "the EPL's commander"
  const owns = last !== undefined && bare(last) !== last.text;
  if (owns) return OFFICE_HEADS.has(next) && !STATE_OFFICES.has(next);
  return SAYING.has(next) && !LOCATIVE.has(before?.text.toLowerCase() ?? '');
}

/** "Almer, the envoy who chaired the talks": behind a comma stands the office that the bearer of a name holds. */
function isIntroduced({ before, second, words: own, after, behind }: Run): boolean {
  const [first] = behind;
  if (after?.text !== ',' || first === undefined || !/^(?:the|an?|its|their|his|her)$/iu.test(first.text))
    return false;
  const preposition = before?.text.toLowerCase() ?? '';
  const according = preposition === 'to' && second?.text.toLowerCase() === 'according';
  if (own.length > 1 || (WHERE.has(preposition) && !according)) return false; // "in a post on Lantern, the head of the board wrote"
  const at = behind.findIndex((word, index) => index > 0 && OFFICE_HEADS.has(low(word)));
  const words = behind.slice(1, at + 1);
  const whole =
    at > 0 && words.every((word) => word.kind === 'word' && !/^(?:of|in|for|and)$/u.test(word.text));
  return whole && BEHIND_OFFICE.test(behind[at + 1]?.text ?? '');
}

const WHERE = new Set([
  ...LOCATIVE,
  'on',
  'at',
  'to',
  'from',
  'into',
  'onto',
  'via',
  'through',
  'of',
  'behind',
  'under',
  'over',
]);

/** What goes on telling of an office, and is no verb. */
const BEHIND_OFFICE = /^(?:who|whose|of|for|to|from|in|at|,)$/u;

/**
 * Names that no record has: capitalised runs that are not known, with their kind by what they hold (an
 * institution's, a text's or a landscape's word) and by what stands before them (a title, an office, "in"). A lone
 * capitalised word is proposed only behind a title, an office or "in", or where the article shows it to be a land; headlines are left alone.
 */
export function proposeNew(
  text: string,
  sentences: readonly Sentence[],
  known: readonly MentionAt[],
): MentionFound[] {
  const parties = loneParties(text);
  const found = sentences.flatMap((sentence) => {
    const list = wordsOf(text, sentence);
    if (isHeadline(list)) return [];
    let at = firstBehind(known, sentence.span[0]);
    const taken = (word: Word): boolean => {
      while (at > 0 && (known[at - 1]?.span[1] ?? 0) > word.span[0]) at -= 1;
      while (at < known.length && (known[at]?.span[1] ?? 0) <= word.span[0]) at += 1;
      const mention = known[at];
      return mention !== undefined && overlap(mention.span, word.span);
    };
    const startsLine = (word: Word): boolean => text[word.span[0] - 1] === '\n';
    return runsOf(list, taken, startsLine)
      .flatMap((run) => partedAtBody(run, parties))
      .flatMap((named) => proposed(text, named, parties));
  });
  return ofOneKind(found);
}

/** "the Free Districts" is a body, and so is "Free Districts" wherever it stands without its article. */
function ofOneKind(found: readonly MentionFound[]): MentionFound[] {
  const bodies = new Map(
    found
      .filter(({ kind }) => kind === 'organisation' || kind === 'outlet')
      .map(({ name, kind }) => [name, kind]),
  );
  const settled: MentionFound[] = [];
  for (const mention of found) {
    const kind = mention.kind === 'person' ? bodies.get(mention.name) : undefined;
    const rule = kind === 'outlet' ? 'new-outlet' : 'new-body';
    settled.push(kind === undefined ? mention : { ...mention, kind, rule });
  }
  return settled;
}
