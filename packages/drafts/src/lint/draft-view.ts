import type { ReadProvision } from '../types.ts';
import { dutiesOf, type Duty } from './duties.ts';
import { headOf, introduces, namesOf, type NamePhrase } from './names.ts';
import { partiesNamed, signatoriesOf, type Signatories } from './parties.ts';
import { termsOf, type Definition, type QuotedTerm } from './terms.ts';
import { timesOf, type TimeMark } from './times.ts';
import type { LintOptions } from './types.ts';
import { tokensOf, unitsOf, type SentenceView, type Unit } from './view.ts';

/** One sentence with what was read in it. */
export interface ReadSentence {
  readonly unit: Unit;
  readonly view: SentenceView;
  readonly duties: readonly Duty[];
  readonly times: readonly TimeMark[];
  readonly names: readonly NamePhrase[];
}

/** A draft as all checks see it, read once. */
export interface DraftView {
  readonly units: readonly Unit[];
  readonly sentences: readonly ReadSentence[];
  readonly byUnit: ReadonlyMap<Unit, readonly ReadSentence[]>;
  readonly duties: readonly Duty[];
  readonly names: readonly NamePhrase[];
  /** Names in small letters that the draft brings into being or describes. */
  readonly introduced: ReadonlySet<string>;
  /** Names in small letters that stand in the text before the first provision. */
  readonly named: ReadonlySet<string>;
  /** `introduced` by the last words: "joint water board" under "board", at most twenty for each. */
  readonly introducedByHead: ReadonlyMap<string, readonly string[]>;
  readonly definitions: readonly Definition[];
  /** The defined terms in small letters. */
  readonly defined: ReadonlySet<string>;
  readonly quoted: readonly QuotedTerm[];
  readonly signatories: Signatories;
  /** Names in small letters that stand somewhere behind the head of a sentence, where a capital means something. */
  readonly inner: ReadonlySet<string>;
  /** Words that stand somewhere in small letters. */
  readonly small: ReadonlySet<string>;
  readonly preamble: string;
  readonly options: LintOptions;
}

/** Reads a draft for the checks, each provision once; linear in its text. */
export function draftView(provisions: readonly ReadProvision[], options: LintOptions): DraftView {
  const units = unitsOf(provisions);
  const sentences = units.flatMap(readSentences);
  const names = sentences.flatMap((each) => each.names);
  const terms = units.map(termsOf);
  const opening = openingOf(options.preamble ?? '');
  const definitions = terms.flatMap((each) => each.definitions);
  const introduced = new Set([
    ...names.filter(introduces).map(({ low }) => low),
    ...definitions.map(({ low }) => low),
    ...opening.terms,
    ...units.flatMap(({ provision }) =>
      provision.heading === undefined ? [] : [provision.heading.toLowerCase()],
    ),
  ]);
  const read = [opening.names, ...sentences.map((each) => each.names)].flatMap(partiesNamed);
  return {
    units,
    sentences,
    byUnit: grouped(sentences),
    duties: sentences.flatMap((each) => each.duties),
    names,
    introduced,
    named: new Set(opening.names.map(({ low }) => low)),
    introducedByHead: byHead(introduced),
    definitions,
    defined: new Set(definitions.map(({ low }) => low)),
    quoted: terms.flatMap((each) => each.quoted),
    signatories: signatoriesOf(options.parties, [...new Set(read)]),
    inner: new Set(names.filter(({ first }) => !first).map(({ low }) => low)),
    small: smallWords(sentences),
    preamble: options.preamble ?? '',
    options,
  };
}

function readSentences(unit: Unit): ReadSentence[] {
  return unit.sentences.map((view) => {
    const times = timesOf(view.tokens);
    return { unit, view, times, duties: dutiesOf(unit, view, times), names: namesOf(unit, view) };
  });
}

function openingOf(preamble: string): { names: NamePhrase[]; terms: string[] } {
  if (preamble === '') return { names: [], terms: [] };
  const view = { tokens: tokensOf(preamble), lent: 0 };
  const quoted = [...preamble.matchAll(/[“"]([^”"]{1,60})[”"]/gu)].map(([, inner = '']) =>
    inner.toLowerCase().replace(/^the /u, ''),
  );
  return { names: namesOf(null, view), terms: quoted };
}

function grouped(sentences: readonly ReadSentence[]): Map<Unit, ReadSentence[]> {
  const byUnit = new Map<Unit, ReadSentence[]>();
  for (const each of sentences) {
    const known = byUnit.get(each.unit);
    if (known === undefined) byUnit.set(each.unit, [each]);
    else known.push(each);
  }
  return byUnit;
}

function smallWords(sentences: readonly ReadSentence[]): Set<string> {
  const small = new Set<string>();
  for (const { view } of sentences) for (const { text, low } of view.tokens) if (text === low) small.add(low);
  return small;
}

function byHead(names: ReadonlySet<string>): Map<string, string[]> {
  const heads = new Map<string, string[]>();
  for (const name of names) {
    const known = heads.get(headOf(name));
    if (known === undefined) heads.set(headOf(name), [name]);
    else if (known.length < 20) known.push(name);
  }
  return heads;
}
