import type { Span } from '@nonpaper/vocabulary';
import { type Finding, quoted } from './change.ts';
import type { Unit, UnitReading } from './negotiated-units.ts';
import type { Fate } from './unit-fates.ts';
import type { UnitPairs } from './unit-pairs.ts';
import { optionsByChoice } from './unit-words.ts';
import {
  byWhom,
  cut,
  finding,
  named,
  sentence,
  stanceWords,
  wholeOf,
  wordSpan,
  wordsOf,
} from './bracket-words.ts';
import { remarkFindings, strayFindings } from './bracket-remarks.ts';

/** Further entries are counted in one that says so: no text that people negotiate changes so many brackets at once. */
const MOST_ENTRIES = 2_000;

/**
 * What happened to brackets, options and proposers between two versions of a text, one entry each: opened, lifted, left out
 * with their words, an option added, dropped or chosen, whose it is. What changed inside a bracket that stayed is no
 * entry here: its words tell; `unread` says of how many options that was not asked. Linear in the units.
 */
export function bracketFindings(
  left: UnitReading,
  right: UnitReading,
  pairs: UnitPairs,
  unread: number,
): Finding[] {
  const chosen = chosenFindings(left, right, pairs);
  const findings = [
    ...chosen.findings,
    ...left.units.flatMap((unit) =>
      pairs.toRight.has(unit.bracket)
        ? pairFindings(left, right, pairs, unit)
        : chosen.told.has(unit)
          ? []
          : [lostFinding(left, right, pairs, unit)],
    ),
    ...right.units.flatMap((unit) =>
      pairs.toLeft.has(unit.bracket) ? [] : [wonFinding(left, right, pairs, unit)],
    ),
    ...strayFindings(left, right),
    ...remarkFindings(left, right),
  ];
  const rest =
    unread === 0
      ? []
      : [finding(null, null, '', '', `${unread} more options changed, which are not read one by one`)];
  return [...bounded(findings), ...rest];
}

function bounded(findings: readonly Finding[]): Finding[] {
  if (findings.length <= MOST_ENTRIES) return [...findings];
  const more = findings.length - MOST_ENTRIES;
  const last = finding(null, null, '', '', `${more} more brackets changed, which are not listed one by one`);
  return [...findings.slice(0, MOST_ENTRIES), last];
}

/** What happened to a bracket that stayed: whose it is, how far it reaches, where it stands. */
function pairFindings(left: UnitReading, right: UnitReading, pairs: UnitPairs, unit: Unit): Finding[] {
  const other = right.units[pairs.toRight.get(unit.bracket) ?? -1];
  if (other === undefined) return [];
  const notes: string[] = [];
  const [was, is] = [stanceWords(unit.stances), stanceWords(other.stances)];
  const words = quoted(wordsOf(right, other));
  if (was !== is)
    notes.push(`${words} was ${was || 'nobody’s by name'} and is now ${is || 'nobody’s by name'}`);
  const reach = unit.choice === -1 && other.choice === -1 ? pairs.reach(unit, other) : 'same';
  if (reach !== 'same' && !pairs.moved.has(unit.bracket))
    notes.push(`${REACHES[reach]}: ${quoted(wordsOf(left, unit))} became ${words}`);
  const [before, after] = [wholeOf(left, unit), wholeOf(right, other)];
  const all = notes.map((note) => finding(unit.span, other.span, before, after, sentence(note)));
  if (!pairs.moved.has(unit.bracket)) return all;
  const moved = finding(
    unit.span,
    other.span,
    before,
    after,
    `The bracket around ${words} stands at another place`,
  );
  return [...all, { ...moved, maybe: true }];
}

const REACHES = {
  wider: 'the bracket takes in more words than before',
  narrower: 'the bracket takes in fewer words than before',
  other: 'the bracket takes in other words than before',
};

interface Chosen {
  readonly findings: readonly Finding[];
  readonly told: ReadonlySet<Unit>;
}

/** Choices that are made: one of their options stands without brackets, and no other is left. */
function chosenFindings(left: UnitReading, right: UnitReading, pairs: UnitPairs): Chosen {
  const told = new Set<Unit>();
  const findings: Finding[] = [];
  for (const options of optionsByChoice(left.units).values()) {
    if (options.length < 2 || options.some(({ bracket }) => pairs.toRight.has(bracket))) continue;
    const [stands, second] = options.filter((unit) => pairs.fateOfLeft(unit) === 'free');
    if (stands === undefined || second !== undefined) continue;
    for (const unit of options) told.add(unit);
    const dropped = options.filter((unit) => unit !== stands);
    const span: Span = [options[0]?.span[0] ?? 0, options.at(-1)?.span[1] ?? 0];
    const kept = pairs.keptOnRight(stands);
    const place = kept === null ? null : wordSpan(right, kept);
    const after = place === null ? '' : cut(right, place);
    const note = `the choice is made: ${quoted(wordsOf(left, stands))} stands${byWhom(stands)}; dropped: ${listed(left, dropped)}`;
    findings.push(finding(span, place, cut(left, span), after, sentence(note)));
  }
  return { findings, told };
}

const MOST_LISTED = 5;

function listed(reading: UnitReading, units: readonly Unit[]): string {
  const shown = units
    .slice(0, MOST_LISTED)
    .map(
      (unit) =>
        `${quoted(wordsOf(reading, unit))}${unit.stances.length === 0 ? '' : ` (${stanceWords(unit.stances)})`}`,
    );
  const more = units.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** A unit of the left that nothing answers: an option dropped, a bracket lifted, or left out with its words. */
function lostFinding(left: UnitReading, right: UnitReading, pairs: UnitPairs, unit: Unit): Finding {
  const fate = pairs.fateOfLeft(unit);
  const kept = standsStill(fate) ? pairs.keptOnRight(unit) : null;
  const place = kept === null ? null : wordSpan(right, kept);
  const after = place === null ? '' : cut(right, place);
  const note = lostNote(unit, quoted(wordsOf(left, unit)), fate);
  return finding(unit.span, place, wholeOf(left, unit), after, sentence(note));
}

const standsStill = (fate: Fate): boolean => fate === 'free' || fate === 'another';

function lostNote(unit: Unit, words: string, fate: Fate): string {
  const whose = byWhom(unit);
  if (unit.choice !== -1)
    return standsStill(fate)
      ? `${words} is no longer one of several options: the words stand`
      : `the option ${words} was dropped${whose}`;
  if (fate === 'free') return `the bracket around ${words} is gone: the words stand`;
  if (fate === 'another')
    return `the bracket around ${words} is gone: the words stand within another bracket`;
  return fate === 'replaced'
    ? `the bracket around ${words}${whose} is gone, and other words stand in its place`
    : `the words in brackets ${words} are left out${whose}`;
}

/** A unit of the right that nothing answers: words put in brackets, new words in brackets, or an option added. */
function wonFinding(left: UnitReading, right: UnitReading, pairs: UnitPairs, unit: Unit): Finding {
  const fate = pairs.fateOfRight(unit);
  const kept = standsStill(fate) ? pairs.keptOnLeft(unit) : null;
  const place = kept === null ? null : wordSpan(left, kept);
  const before = place === null ? '' : cut(left, place);
  const note = wonNote(unit, wordsOf(right, unit), fate);
  return finding(place, unit.span, before, wholeOf(right, unit), sentence(note));
}

function wonNote(unit: Unit, words: string, fate: Fate): string {
  const whose = byWhom(unit);
  const [are, own] = /\s/u.test(words) ? ['are', 'their'] : ['is', 'its'];
  if (unit.choice !== -1)
    return standsStill(fate)
      ? `${named(words)} ${are} now one option among others${whose}`
      : `the option ${quoted(words)} was added${whose}`;
  if (fate === 'free') return `${named(words)} ${are} now in brackets${whose}`;
  if (fate === 'another') return `${named(words)} ${are} now in a bracket of ${own} own${whose}`;
  return `new words in brackets: ${quoted(words)}${whose}`;
}
