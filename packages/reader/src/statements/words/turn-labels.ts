/**
 * Who has a turn in an interview or a record of talk that is printed with names and colons: "Lindgren: No. We had been
 * told." A word before a colon is a label of a turn where two such words begin at least two lines each, and one of them
 * is followed by questions or by somebody's "I" and "we". One that mostly asks is that of an interviewer.
 */
import { OfText } from '../../of-text.ts';
import { bareTurns } from './bare-talk.ts';
import { NOT_SPEAKERS } from '../data/speaker-words.ts';
import { NAMELIKE_TIMES, wordSet } from './word-sets.ts';

/** What the owner of a label does. */
export type TurnRole = 'speaks' | 'asks';

export interface Turn {
  /** The word before the colon; `UNNAMED` where nothing is printed before a turn. */
  readonly label: string;
  /** Where the label begins and where what it says begins and ends, in the text. */
  readonly start: number;
  readonly from: number;
  readonly to: number;
}

export interface Talk {
  readonly roles: ReadonlyMap<string, TurnRole>;
  /** The turns by the place where their label begins. */
  readonly turns: ReadonlyMap<number, Turn>;
}

const LABEL =
  /(?<=^|\n)[ \t]*(?<label>\p{Lu}[\p{L}.'’-]*(?:[ ]\p{Lu}[\p{L}.'’-]*){0,3})(?: \([^()\n]{2,40}\))?:[ \t]+(?=\S)/gu;
const SELF =
  /(?<![\p{L}\p{N}])(?:I|I['’]\p{L}+|[Ww]e|[Mm]y|[Oo]ur|[Mm]e|[Uu]s|[Yy]ou|[Yy]our)(?![\p{L}\p{N}])/u;
const NO_SPEAKERS = wordSet(NOT_SPEAKERS);
/** Share of an interviewer's turns that ask. */
const MOSTLY = 0.5;

const NONE: Talk = { roles: new Map(), turns: new Map() };
const known = new OfText<readonly object[], Talk>();

/** The turns of a text; none where it is no record of talk. `key` is what stands for the text in this reading. */
export function talkOf(text: string, key: readonly object[]): Talk {
  const before = known.of(text, key);
  if (before !== undefined) return before;
  const talk = readTalk(text);
  known.keep(text, key, talk);
  return talk;
}

function readTalk(text: string): Talk {
  const turns = turnsIn(text);
  const byLabel = grouped(turns);
  const roles = new Map<string, TurnRole>();
  for (const [label, own] of byLabel) {
    const role =
      own.length < 2 && !HOSTS.has(label.toLowerCase())
        ? null
        : roleFor(
            label,
            own.map(({ from, to }) => text.slice(from, to)),
          );
    if (role !== null) roles.set(label, role);
  }
  if (roles.size < 2 || ![...roles.values()].includes('speaks')) return withoutLabels(text);
  return {
    roles,
    turns: new Map(turns.filter(({ label }) => roles.has(label)).map((turn) => [turn.start, turn])),
  };
}

/** Label of the answers, and of the questions, of an interview that prints none. */
export const UNNAMED = '';
const UNNAMED_ASKS = '?';

function withoutLabels(text: string): Talk {
  const found = bareTurns(text);
  if (found.length === 0) return NONE;
  const turns = found.map(({ span: [from, to], role }): Turn => {
    return { label: role === 'asks' ? UNNAMED_ASKS : UNNAMED, start: from, from, to };
  });
  return {
    roles: new Map([
      [UNNAMED, 'speaks'],
      [UNNAMED_ASKS, 'asks'],
    ]),
    turns: new Map(turns.map((turn) => [turn.start, turn])),
  };
}

function grouped(turns: readonly Turn[]): Map<string, Turn[]> {
  const groups = new Map<string, Turn[]>();
  for (const turn of turns) groups.set(turn.label, [...(groups.get(turn.label) ?? []), turn]);
  return groups;
}

/** Labels of those who put questions, or call on others to: what they say leads to what is said. */
const HOSTS = wordSet(
  'q question questioner moderator host presenter interviewer anchor operator reporter journalist',
);

const roleFor = (label: string, said: readonly string[]): TurnRole | null =>
  HOSTS.has(label.toLowerCase()) ? 'asks' : roleOf(said);

/** Null where nothing in most of the turns sounds like talk. */
function roleOf(said: readonly string[]): TurnRole | null {
  const share = (pattern: RegExp): number => said.filter((each) => pattern.test(each)).length / said.length;
  if (share(/\?\s*$/u) >= MOSTLY) return 'asks';
  return share(SELF) >= MOSTLY / 2 ? 'speaks' : null;
}

/** Each label with what stands behind it: up to the next label, but not past its paragraph behind the last one. */
function turnsIn(text: string): Turn[] {
  const found = [...text.matchAll(LABEL)].flatMap((match) => {
    const label = match.groups?.['label'] ?? '';
    const start = match.index + match[0].indexOf(label);
    return isWord(label) ? [{ label, start, from: match.index + match[0].length }] : [];
  });
  return found.map((turn, at) => {
    const next = found[at + 1]?.start;
    const paragraph = text.indexOf('\n\n', turn.from);
    const end = next ?? (paragraph < 0 ? text.length : paragraph);
    return { ...turn, to: turn.from + text.slice(turn.from, end).trimEnd().length };
  });
}

const isWord = (label: string): boolean => {
  const low = label.toLowerCase();
  return !NO_SPEAKERS.has(low) && !NAMELIKE_TIMES.has(low) && !low.endsWith('day');
};
