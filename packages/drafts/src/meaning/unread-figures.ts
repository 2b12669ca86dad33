/** What one side alone is read to say of numbers and times, where the other has words that may say it and that no list reads. */
import type { Clause } from './clauses.ts';
import { sameValue } from './facts.ts';
import type { Placed } from './placed-marks.ts';
import { placeFrom } from './places.ts';
import type { Token } from './tokens.ts';

/** Shares without a number that is read: "in equal parts", "60:40", "fifty-fifty". */
const TELLS_NUMBER =
  /^(?:equal|equally|even|evenly)$|\d[:/]\d|^(?:ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[-–]\p{L}+ty$/iu;

/**
 * Whether a number or a time limit that one side alone has may be said on the other: by a word for a number that is no figure there,
 * or by words at the same date or term that this side does not have. Linear in the words.
 */
export function mayBeUnread({ mark, clause }: Placed, others: readonly Clause[]): boolean {
  if (mark.kind !== 'number' && mark.kind !== 'deadline') return false;
  const own = new Set(clause.tokens.map(({ key }) => key));
  const isOwn = (token: Token): boolean => own.has(token.key) || own.has(token.text.toLowerCase());
  const tokens = others.map((other) => other.tokens);
  if (mark.kind === 'number')
    return tokens.some((row) => row.some((token) => tellsNumber(token) && !isOwn(token)));
  const anchor = anchorOf({ mark, clause });
  return (
    anchor !== '' &&
    tokens.some((row) =>
      row.some(
        (token, at) =>
          anchorKey(token) === anchor && besides(row, at).some((each) => tellsTime(each) && !isOwn(each)),
      ),
    )
  );
}

/** A word for a number, or a figure that is no plain number. */
const tellsNumber = ({ kind, fact, text }: Token): boolean =>
  (kind === 'word' || (fact?.kind === 'number' && !/^[\d#]/u.test(sameValue(fact)))) &&
  TELLS_NUMBER.test(text);

const FARTHEST = 4;

const besides = (row: readonly Token[], at: number): readonly Token[] => [
  ...row.slice(Math.max(0, at - FARTHEST), at),
  ...row.slice(at + 1, at + 1 + FARTHEST),
];

/** Words that set a time in whatever way: not those that only place an act on a day. */
const tellsTime = ({ kind, key }: Token): boolean =>
  kind === 'word' && TIME_WORDS.test(key) && !/^(?:on|at|in|during)$/u.test(key);

const TIME_WORDS =
  /^(?:by|until|till|before|after|from|since|within|later|latest|earlier|earliest|prior|subsequent|following|exceed|exceeding|beyond|past|close|end|expiry|start|commencing|beginning|effective|effect|onwards?|through|inside|deadline|limit|same|said)$/u;

/** The date, term or "day" behind a word of time, as it is compared; empty where none stands there. */
function anchorOf({ mark, clause }: Placed): string {
  const from = placeFrom(clause, mark.span[1]);
  const found = clause.tokens.slice(from, from + FARTHEST).find((token) => anchorKey(token) !== '');
  return found === undefined ? '' : anchorKey(found);
}

const anchorKey = ({ fact, key }: Token): string => {
  if (fact !== null) return fact.kind === 'reference' ? '' : sameValue(fact);
  return /^(?:date|day)$/u.test(key) ? 'day' : '';
};
