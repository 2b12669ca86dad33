import type { DraftView } from '../draft-view.ts';
import { matterOf, type Duty } from '../duties.ts';
import { findingOn, nameOf } from '../findings.ts';
import { headOf, isBodyNoun, type NamePhrase } from '../names.ts';
import type { Quantity } from '../quantities.ts';
import type { LintFinding } from '../types.ts';
import type { CountedSentence } from './counted-sentence.ts';
import { hasBrackets, shown } from './number-totals.ts';

interface Stated {
  readonly counted: CountedSentence;
  readonly quantity: Quantity;
  readonly words: ReadonlySet<string>;
  readonly dated: string;
}

/** At most so many statements of one kind of quantity are compared. */
const COMPARED = 20;
const RANGES =
  /^(?:least|most|up|than|about|approximately|around|additional|further|more|extra|another|other|minimum|maximum|first|further|of)$/u;

/**
 * One quantity with two values in two provisions. Two kinds are told with some safety: how many members a body has ("a
 * Board of five members" and "the Board shall consist of seven members"), and how many or how much one actor is to do
 * of one act ("shall deploy 120 observers" and "shall deploy 160 observers"). Clauses with dates that differ are two acts.
 */
export function twoValues(counted: readonly CountedSentence[], view: DraftView): LintFinding[] {
  const known = new Map<string, Stated[]>();
  return counted
    .filter((each) => !hasBrackets(each))
    .flatMap((each) =>
      [...sizes(each, view), ...amounts(each)].flatMap(([key, stated]) => {
        const before = known.get(key) ?? [];
        if (before.length < COMPARED) known.set(key, [...before, stated]);
        const other = before.find((earlier) => isOther(earlier, stated));
        if (other === undefined) return [];
        const { sentence } = each;
        const note = `${nameOf(other.counted.sentence.unit)} gives ${shown(other.quantity.value)} for what is given here as ${shown(stated.quantity.value)}; which of the two holds?`;
        return [
          findingOn(
            'number',
            sentence.unit,
            sentence.view,
            [stated.quantity.from, stated.quantity.to],
            note,
            'likely',
            [other.counted.sentence.unit],
          ),
        ];
      }),
    );
}

function isOther(one: Stated, other: Stated): boolean {
  if (
    one.quantity.value === other.quantity.value ||
    one.counted.sentence.unit === other.counted.sentence.unit
  )
    return false;
  if (one.dated !== '' && other.dated !== '' && one.dated !== other.dated) return false;
  const [small, large] =
    one.words.size <= other.words.size ? [one.words, other.words] : [other.words, one.words];
  return [...small].every((word) => large.has(word));
}

const LINKS =
  /^(?:of|shall|will|has|have|consist|consists|comprise|comprises|be|is|composed|made|up|a|the|which|with|,|total|that|number)$/u;

/** How many members a body is said to have. */
function sizes(counted: CountedSentence, view: DraftView): [string, Stated][] {
  const { tokens } = counted.sentence.view;
  return counted.sentence.names.flatMap((name): [string, Stated][] => {
    const quantity = counted.quantities.find(({ from }) => from >= name.to);
    if (
      quantity === undefined ||
      quantity.noun === '' ||
      quantity.noun === 'percent' ||
      !isBodyNoun(headOf(name.low))
    )
      return [];
    const between = tokens.slice(name.to, quantity.from);
    if (between.length === 0 || between.length > 8 || !between.every(({ low }) => LINKS.test(low))) return [];
    return [
      [`size ${bodyOf(name, view)} ${quantity.noun}`, { counted, quantity, words: new Set(), dated: '' }],
    ];
  });
}

/** A short form stands for the one longer name with its last word. */
function bodyOf({ low }: NamePhrase, { introducedByHead }: DraftView): string {
  if (low.includes(' ')) return low;
  const longer = (introducedByHead.get(low) ?? []).filter((known) => known.includes(' '));
  return longer.length === 1 ? (longer[0] ?? low) : low;
}

/** How much of one act an actor is to do. */
function amounts(counted: CountedSentence): [string, Stated][] {
  const { tokens } = counted.sentence.view;
  return counted.sentence.duties.flatMap((duty): [string, Stated][] => {
    if (duty.subordinate || duty.negated || duty.force === 'may' || duty.acts.length === 0) return [];
    const quantity = counted.quantities.find(({ from }) => from > duty.verbAt && from < duty.end);
    if (
      quantity === undefined ||
      quantity.noun === '' ||
      (RANGES.test(tokens[quantity.from - 1]?.low ?? '') &&
        !/^(?:of|up)$/u.test(tokens[quantity.from - 1]?.low ?? ''))
    )
      return [];
    const subject = matterOf(tokens, duty.subject[0], duty.subject[1]).join(' ');
    const words = new Set([...(duty.acts[0]?.objects ?? [])].filter((word) => word !== quantity.noun));
    return [
      [
        `${duty.acts[0]?.verb ?? ''} ${subject} ${quantity.noun}`,
        { counted, quantity, words, dated: datesIn(duty) },
      ],
    ];
  });
}

const datesIn = (duty: Duty): string =>
  duty.times
    .filter(({ kind }) => kind === 'date' || kind === 'limit' || kind === 'recurring')
    .map(({ from, to }) =>
      duty.sentence.tokens
        .slice(from, to + 1)
        .map(({ low }) => low)
        .join(' '),
    )
    .join(' ');
