/** What is a change of sense however much a sentence was turned, since nothing on the other side can say the same. */
import { DENYING_WORDS } from '../data/meaning-words.ts';
import { STOP_WORDS } from '../data/stop-words.ts';
import type { Finding } from './change.ts';
import { singular } from './compare-actors.ts';
import { familyOf } from './entry-sorts.ts';
import { sameValue } from './facts.ts';
import type { Mark } from './mark.ts';
import type { Clause } from './clauses.ts';
import { isDutyLost } from './lost-duties.ts';
import { placeFrom } from './places.ts';
import { isContent, otherSide, ownSide, type ProvisionView, type SideName } from './provision-view.ts';
import type { Token } from './tokens.ts';
import { stemOf } from './words-key.ts';

/**
 * Whether an entry holds in a provision that was written anew, by one of the rules below. Each of them asks for the absence of what
 * may say the same on the other side, so that it is no matter of odds. Linear in the words.
 */
export const isSurely = (finding: Finding, view: ProvisionView): boolean =>
  RULES.some((rule) => rule(finding, view));

interface Placed {
  readonly mark: Mark;
  readonly clause: Clause;
}

const markAt = (finding: Finding, side: SideName, view: ProvisionView): Placed | undefined =>
  view.clauses[side]
    .flatMap((clause) => clause.marks.map((mark) => ({ mark, clause })))
    .find(({ mark }) => mark.span[0] === finding[side]?.[0] && mark.span[1] === finding[side]?.[1]);

const wordsOf = (side: SideName, view: ProvisionView): Token[] =>
  view.clauses[side].flatMap(({ tokens }) => [...tokens]);

/** Words of time that exclude each other: what is to be done at once is not done in stages. */
const PACES: ReadonlySet<string> = new Set([
  'at once',
  'soon',
  'gradually',
  'permanently',
  'temporarily',
  'together',
  'in turn',
]);

/** "Immediately" that became "in due course", "every six months" that became "once a year". */
function isPaceExchanged(finding: Finding, view: ProvisionView): boolean {
  if (finding.kind !== 'deadline') return false;
  const [one, other] = [markAt(finding, 'left', view), markAt(finding, 'right', view)];
  if (one === undefined || other === undefined || one.mark.value === other.mark.value) return false;
  const areOf = (fits: (value: string) => boolean): boolean => fits(one.mark.value) && fits(other.mark.value);
  return areOf((value) => PACES.has(value)) || areOf((value) => /^every \d/u.test(value));
}

/** "Within 14 days of signature" that became "of ratification", where either event is named on its own side alone. */
function isEventExchanged(finding: Finding, view: ProvisionView): boolean {
  if (finding.kind !== 'deadline') return false;
  const [one, other] = [markAt(finding, 'left', view), markAt(finding, 'right', view)];
  if (one === undefined || other === undefined) return false;
  const [was, is] = [one, other].map(
    ({ mark }) => /^(?:since|before) (?<event>.+)$/u.exec(mark.value)?.groups?.['event'],
  );
  if (
    was === undefined ||
    is === undefined ||
    was === is ||
    [was, is].some((event) => /^da(?:te|y)$/u.test(event))
  )
    return false;
  return !isNamed(was, view.stems.right) && !isNamed(is, view.stems.left);
}

const isNamed = (event: string, stems: ReadonlySet<string>): boolean =>
  event.split(' ').some((word) => !STOP_WORDS.has(word) && stems.has(stemOf(word)));

const PARTS: ReadonlySet<string> = new Set(['all', 'some', 'most', 'not all']);

/** "All mines" that became "some of the mines": two extents before one noun. */
function isExtentExchanged(finding: Finding, view: ProvisionView): boolean {
  if (familyOf(finding) !== 'extent' || ownSide(finding) !== null) return false;
  const [one, other] = [markAt(finding, 'left', view), markAt(finding, 'right', view)];
  if (one === undefined || other === undefined) return false;
  const [noun, same] = [nounBehind(one), nounBehind(other)];
  return [one, other].every(({ mark }) => PARTS.has(mark.value)) && noun !== '' && noun === same;
}

function nounBehind({ mark, clause }: Placed): string {
  const from = placeFrom(clause, mark.span[1]);
  const token = clause.tokens[clause.tokens[from]?.key === 'the' ? from + 1 : from];
  return token === undefined || token.kind !== 'word' ? '' : singular(token.key);
}

/** "Visit any site" that became "visit declared sites": behind one word, a new word of weight stands before the noun for its extent. */
export function isNarrowed(finding: Finding, view: ProvisionView): boolean {
  const side = ownSide(finding);
  if (side === null || familyOf(finding) !== 'extent' || finding.value !== 'all') return false;
  const own = markAt(finding, side, view);
  const noun = own === undefined ? '' : nounBehind(own);
  if (own === undefined || noun === '') return false;
  const before = own.clause.tokens[placeFrom(own.clause, own.mark.span[0]) - 1]?.key ?? '';
  const isNew = (token: Token | undefined): boolean =>
    token !== undefined && isContent(token) && !view.stems[side].has(stemOf(token.key));
  return view.clauses[otherSide(side)].some(({ tokens }) =>
    tokens.some(
      ({ key }, at) =>
        singular(key) === noun && isNew(tokens[at - 1]) && (tokens[at - 2]?.key ?? '') === before,
    ),
  );
}

const FARTHEST_CONDITION = 8;

/** "If both States so request" that became "if either State so requests", or "jointly" that did: who has to act, of two. */
function isOneForBoth(finding: Finding, view: ProvisionView): boolean {
  const side = ownSide(finding);
  if (side === null || finding.value !== 'one of them') return false;
  const own = markAt(finding, side, view);
  if (own === undefined) return false;
  if (wordsOf(otherSide(side), view).some(({ key }) => /^(?:jointly|together)$/u.test(key))) return true;
  if (!isConditional(own.clause, own.mark.span[0])) return false;
  const last = own.clause.tokens[placeFrom(own.clause, own.mark.span[1]) - 1];
  const noun = last?.key === 'either' ? nounBehind(own) : singular(last?.key ?? '');
  return view.clauses[otherSide(side)].some((clause) =>
    clause.tokens.some(({ key, span }, at) => {
      const next = clause.tokens[clause.tokens[at + 1]?.key === 'the' ? at + 2 : at + 1];
      return key === 'both' && singular(next?.key ?? '') === noun && isConditional(clause, span[0]);
    }),
  );
}

/** Whether a place stands shortly behind what opens a condition. */
const isConditional = (clause: Clause, place: number): boolean =>
  clause.marks.some(
    ({ kind, span }) =>
      kind === 'condition' &&
      span[0] <= place &&
      placeFrom(clause, place) - placeFrom(clause, span[0]) <= FARTHEST_CONDITION,
  );

/** Words that tell a time without a figure that is read: "the following day", "overnight". */
const TIME_WORD =
  /^(?:day|days|daily|night|nightly|clock|hour|hours|hourly|week|weeks|weekly|month|months|monthly|year|years|yearly|annual|annually|quarter|quarterly|fortnight|decade|century|tomorrow|eve|midnight|noon|new|half)$/u;

/** A term or date of which the other side has nothing: neither a figure of its own nor a word of time. */
function isTimeLost(finding: Finding, view: ProvisionView): boolean {
  const side = ownSide(finding);
  if (side === null || !/^(?:number|date)$/u.test(finding.kind)) return false;
  const placed = markAt(finding, side, view);
  const fact = placed?.clause.tokens.find(({ span }) => span[0] === finding[side]?.[0])?.fact;
  if (fact === undefined || fact === null || placed?.mark.optional === true) return false;
  if (fact.kind !== 'date' && !(fact.kind === 'number' && fact.timed)) return false;
  const others = wordsOf(otherSide(side), view);
  const known = new Set(wordsOf(side, view).flatMap(valueOf));
  const isOwn = (token: Token): boolean =>
    TIME_WORD.test(token.key) || valueOf(token).some((value) => !known.has(value));
  return !others.some(isOwn) && !others.some((token) => valueOf(token).includes(sameValue(fact)));
}

const valueOf = ({ fact }: Token): string[] =>
  fact === null || fact.kind === 'reference' ? [] : [sameValue(fact)];

/** Words with which a text restricts what it says, or says that something is not. */
const RESTRICTS =
  /^(?:not|no|never|neither|nor|none|nobody|nothing|nowhere|without|unless|except|excepted|save|other|otherwise|cannot|hardly|instead|than|only|solely|exclusively|exclusive|alone|sole|merely|purely|just|reserved|restricted|confined|limited|limit|until|till|unable|before|less|few|fewer|least|most|against|but|despite|contrary|free|require[sd]?|necessary|need|needs|condition|subject|provided)$/u;

const isRestricting = ({ key, kind }: Token): boolean =>
  kind === 'word' &&
  (RESTRICTS.test(key) || DENYING_WORDS.has(key) || /^(?:un|non|in|im|il|ir|dis)\p{L}{4,}$/u.test(key));

/** "Only" where the other side has no word that restricts. */
function isOnlyAlone(finding: Finding, view: ProvisionView): boolean {
  const side = ownSide(finding);
  if (side === null || familyOf(finding) !== 'exception' || finding.value !== 'only') return false;
  return !wordsOf(otherSide(side), view).some(isRestricting);
}

const RULES: readonly ((finding: Finding, view: ProvisionView) => boolean)[] = [
  isPaceExchanged,
  isEventExchanged,
  isExtentExchanged,
  isNarrowed,
  isOneForBoth,
  isTimeLost,
  isOnlyAlone,
  isDutyLost,
];
