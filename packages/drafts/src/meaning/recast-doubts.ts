/** What may say the same in a sentence written anew: reasons to doubt an entry. */
import type { ActPair } from './compare-acts.ts';
import type { Finding } from './change.ts';
import { sameActor } from './compare-actors.ts';
import type { Clause } from './clauses.ts';
import type { ClauseGroup } from './pairing.ts';
import { placeFrom } from './places.ts';
import { isContent, ownSide, otherSide, type ProvisionView } from './provision-view.ts';
import { isRecast } from './recast.ts';
import type { Token } from './tokens.ts';
import { stemOf } from './words-key.ts';

/** Whether two stretches begin at one place. */
export const sameSpan = (a: Finding['left'], b: Finding['left']): boolean =>
  a !== null && b !== null && a[0] === b[0];

/** Whether an entry tells how the force of a duty changed. */
export const isDuty = ({ kind }: Finding): boolean => /^duty-(?:strengthened|weakened|changed)$/u.test(kind);

/** An entry, worth a look only where the provision shows something that may say the same. */
export function judgedOne(
  finding: Finding,
  group: ClauseGroup,
  view: ProvisionView,
  every: readonly Finding[],
): Finding {
  const isAlone = group.left.length === 0 || group.right.length === 0;
  if (finding.maybe === true || (!isAlone && !isRecast(group))) return finding;
  const doubtful =
    (isOfDenial(finding) && view.denials.left === view.denials.right) ||
    isSameCount(finding, view) ||
    isLimitOfLeave(finding, group) ||
    (isDuty(finding) && isOfDoubtfulDenial(finding, group, every)) ||
    (isDuty(finding) && isOfOtherActs(finding, group, view.acts)) ||
    isLooseExtent(finding) ||
    isAnswered(finding, every) ||
    isSaidElsewhere(finding, group, view) ||
    isActorAside(finding, group) ||
    isDutyHeld(finding, view) ||
    (isDuty(finding) && areEfforts(finding, group));
  return doubtful ? { ...finding, maybe: true } : finding;
}

/** "All prisoners" and "the prisoners", "a Party" and "the Party": a sentence written anew gains and loses them. */
const isLooseExtent = (finding: Finding): boolean =>
  finding.kind === 'scope' &&
  ownSide(finding) !== null &&
  (finding.value === 'all' || /^a /iu.test(finding.before + finding.after));

/** A denial that came or went; a word that became its contrary is another thing. */
const isOfDenial = ({ kind, note }: Finding): boolean => kind === 'negation' && note.startsWith('Negation');

/** "Men over sixty" and "men above the age of sixty": one number, with its unit or without it. */
function isSameCount(finding: Finding, view: ProvisionView): boolean {
  const side = ownSide(finding);
  const count = /^(?<count>[\d,.]+)(?<unit> years of age)?$/u.exec(finding.value ?? '')?.groups?.['count'];
  if (side === null || finding.kind !== 'number' || count === undefined) return false;
  return view.clauses[otherSide(side)].some(({ marks }) =>
    marks.some(
      ({ kind, value }) => kind === 'number' && (value === count || value === `${count} years of age`),
    ),
  );
}

/** "May spend one twelfth" and "may spend up to one twelfth": who may do a thing may do less of it. */
function isLimitOfLeave(finding: Finding, group: ClauseGroup): boolean {
  const side = ownSide(finding);
  if (side === null || finding.value !== 'at most') return false;
  return [...group.left, ...group.right].some(
    ({ duty }) => duty !== null && !duty.negated && duty.form.level < 2,
  );
}

/** A duty that is denied on one side alone, where the denial itself may be said otherwise. */
function isOfDoubtfulDenial(
  { left, right }: Finding,
  group: ClauseGroup,
  every: readonly Finding[],
): boolean {
  const [one, other] = [
    group.left.find(({ duty }) => sameSpan(duty?.span ?? null, left))?.duty,
    group.right.find(({ duty }) => sameSpan(duty?.span ?? null, right))?.duty,
  ];
  // "May not" and "need not" are two things, however the denial is counted.
  if ([one, other].some((duty) => duty?.form.value === 'need not')) return false;
  const isDenied = [one, other].map((duty) => duty?.negated === true);
  return (
    isDenied[0] !== isDenied[1] && every.some(({ kind, maybe }) => kind === 'negation' && maybe === true)
  );
}

/** Entries that restrict what a clause says: one may be said by another. */
const RESTRICTS: ReadonlySet<string> = new Set([
  'only',
  'except',
  'unless',
  'if',
  'until',
  'while',
  'before',
  'at least',
  'at most',
  'more than',
  'less than',
  'by',
  'voluntarily',
  'not before',
  'namely',
]);

/** Whether the other side alone has a restriction of its own, so that the one may be said by the other. */
function isAnswered(finding: Finding, every: readonly Finding[]): boolean {
  const side = ownSide(finding);
  if (isOfDenial(finding))
    return every.some(
      (other) =>
        other !== finding &&
        ownSide(other) !== null &&
        ownSide(other) !== negatedSide(finding) &&
        isDenial(other),
    );
  if (side === null || finding.value === undefined || !RESTRICTS.has(finding.value)) return false;
  return every.some(
    (other) =>
      other !== finding &&
      ((ownSide(other) === otherSide(side) && other.value !== undefined && RESTRICTS.has(other.value)) ||
        (other.kind === 'negation' &&
          negatedSide(other) === otherSide(side) &&
          /^(?:only|except|unless|until|less than|more than)$/u.test(finding.value ?? ''))),
  );
}

const negatedSide = ({ note }: Finding): 'left' | 'right' =>
  note.startsWith('Negation added') ? 'right' : 'left';

const isDenial = ({ value }: Finding): boolean =>
  value !== undefined && /^(?:only|except|unless|until|less than|more than|voluntarily)$/u.test(value);

/**
 * Whether a condition that one side alone has may stand in other words on the other side: not where it was put between words that
 * stand side by side there, nor where it names somebody whom the other side does not know; else where that has as many
 * words of its own.
 */
function isSaidElsewhere(finding: Finding, group: ClauseGroup, view: ProvisionView): boolean {
  const side = ownSide(finding);
  const { content, kind } = finding;
  const start = finding[side ?? 'left']?.[0];
  if (side === null || kind !== 'condition' || content === undefined || start === undefined) return false;
  const clause = group[side].find(({ span }) => start >= span[0] && start < span[1]);
  if (clause === undefined || wasPutIn(clause, start, group[otherSide(side)])) return false;
  const others = view.stems[otherSide(side)];
  if (
    clause.names.some(
      ({ key, span }) => span[0] > start && key.split(' ').some((word) => !others.has(stemOf(word))),
    )
  )
    return false;
  const unheld = [...content].filter((stem) => !others.has(stem)).length;
  if (finding.value === 'unless') return unheld < content.size / 2;
  return unheld < 2 || unheld <= view.unexplained[otherSide(side)].length;
}

/** Whether the words before and behind a condition, up to the next mark, stand side by side on the other side. */
function wasPutIn({ tokens }: Clause, start: number, others: readonly Clause[]): boolean {
  const from = placeFrom({ tokens }, start);
  const length = tokens.slice(from).findIndex(({ kind }) => kind === 'mark');
  const isComma = tokens[from - 1]?.kind === 'mark';
  const before = tokens[isComma ? from - 2 : from - 1]?.key;
  const behind = tokens[length === -1 ? tokens.length : from + length]?.key ?? '.';
  const isEnd = /^[.;]$/u.test(behind);
  return others.some(({ tokens: words }) =>
    words.some(
      ({ key }, at) => key === before && (isEnd ? isClosing(words[at + 1]) : words[at + 1]?.key === behind),
    ),
  );
}

const isClosing = (token: Token | undefined): boolean => token === undefined || /^[.;]$/u.test(token.key);

/** Somebody who is named on one side only where the other names nobody: the passive leaves out who acts. */
function isActorAside(finding: Finding, group: ClauseGroup): boolean {
  const side = ownSide(finding);
  if (finding.kind !== 'bound' || side === null) return false;
  return !group[otherSide(side)].some(({ actors }) => actors.length > 0);
}

/** A duty that one side alone seems to state, where the other has as many words of its own for it. */
function isDutyHeld(finding: Finding, view: ProvisionView): boolean {
  const side = ownSide(finding);
  if (side === null || !/^duty-(?:added|removed)$/u.test(finding.kind)) return false;
  const span = finding[side] ?? [0, 0];
  const own = view.unexplained[side].filter((token) => token.span[0] >= span[0] && token.span[1] <= span[1]);
  return own.length < LEAST_OF_DUTY || own.length <= view.unexplained[otherSide(side)].length;
}

const LEAST_OF_DUTY = 2;

/** "Shall use their best efforts to" and "best efforts shall be made to". */
const areEfforts = ({ before, after }: Finding, { left, right }: ClauseGroup): boolean =>
  [left, right].every((clauses) =>
    clauses.some(({ tokens }) => tokens.some(({ key }) => /^(?:efforts?|endeavors?)$/u.test(key))),
  ) && /effort|endeavou?r/u.test(before + after);

/**
 * Whether the two duties of an entry belong to two acts: one of them has its counterpart elsewhere, or both acts and those who do
 * them differ, so that the sentence was turned round ("convoys shall be allowed to pass", "checkpoints shall grant passage").
 */
function isOfOtherActs({ left, right }: Finding, group: ClauseGroup, pairs: readonly ActPair[]): boolean {
  const own = pairs.filter(
    (pair) => sameSpan(pair.left.duty.span, left) || sameSpan(pair.right.duty.span, right),
  );
  if (own.some((pair) => sameSpan(pair.left.duty.span, left) && sameSpan(pair.right.duty.span, right)))
    return false;
  if (own.length > 0) return true;
  const [one, other] = [
    group.left.find(({ duty }) => sameSpan(duty?.span ?? null, left)),
    group.right.find(({ duty }) => sameSpan(duty?.span ?? null, right)),
  ];
  const [a, b] = [one?.subjects ?? [], other?.subjects ?? []];
  if (a.length > 0 && b.length > 0) return !a.some((x) => b.some((y) => sameActor(x, y)));
  if (one === undefined || other === undefined) return false;
  const [x, y] = [one, other].map((clause) => wordsBeforeDuty(clause));
  return (
    x !== undefined && y !== undefined && x.length > 0 && y.length > 0 && !x.some((stem) => y.includes(stem))
  );
}

/** First letters of the words of weight before the duty of a clause: its subject, and what is put before it. */
const wordsBeforeDuty = ({ tokens, duty }: Clause): string[] =>
  tokens
    .filter((token) => duty !== null && token.span[1] <= duty.span[0] && isContent(token))
    .map(({ key }) => stemOf(key));
