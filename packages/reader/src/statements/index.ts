import type { Quotation, Sentence } from '@nonpaper/text';
import type { Message } from '@nonpaper/vocabulary';
import type { Article, ReadingContext, ReadMention, ReadStatement } from '../reading.ts';
import { datelineAgency } from '../dateline.ts';
import { brokenQuotations, openQuotations } from './broken.ts';
import { chainsOf, isKindOfCarrier, printedName } from './carriers/chain.ts';
import { settle } from './claim.ts';
import { forceFrom } from './forces/index.ts';
import { confidenceOf } from './confidence.ts';
import { withoutAsked } from './cues/asked.ts';
import { findCues } from './cues/find-cues.ts';
import { isGround } from './speakers/ground.ts';
import { hedgesOf } from './hedges.ts';
import { hintsOf } from './hints.ts';
import { introducedOutlets, ownShortForm, shortForms, toldOutlets } from './carriers/introduced-outlets.ts';
import { joinQuotations } from './join-quotations.ts';
import { makeOutletFinder, type OutletFinder } from './carriers/outlets.ts';
import { makeUnits, spanOf, textOf } from './words/page.ts';
import { tellersOf, withoutStances } from './nested.ts';
import { loneCarriers } from './carriers/lone-carriers.ts';
import { outletNames, withOutletName } from './carriers/outlet-names.ts';
import { People } from './speakers/people.ts';
import { labelledSpeech } from './rules/labelled-speech.ts';
import { RULES } from './rules.ts';
import type { Scene } from './scene.ts';
import { tagsByUnit } from './tagged-findings.ts';
import { withWays } from './carriers/with-ways.ts';
import { waysIn } from './carriers/ways.ts';
import { withTagged } from './tagged.ts';
import { NOT_STATED, Speakers, type Spoken } from './speakers/speakers.ts';
import type { Found, Hint, TaggedSpan, Unit } from './types.ts';

export { STATEMENT_CODES } from './codes.ts';
export { RULES } from './rules.ts';
export type { Hint, TaggedSpan } from './types.ts';

/** What the rules need to look at an article. */
export interface RulesInput {
  readonly article: Article;
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
  readonly mentions: readonly ReadMention[];
  readonly context: ReadingContext;
}

export interface StatementsInput extends RulesInput {
  /** A learned tagger, told what the rules found. */
  readonly tag?: (hints: readonly Hint[]) => readonly TaggedSpan[];
}

/**
 * Who said what: every statement of an article in text order, and what there is to say about odd places.
 *
 * Plan: cut the text into units that no quotation crosses; let every rule look at every unit; settle between findings
 * that claim the same words; join quotations that go on; then walk in text order and resolve speakers, carriers and
 * hedges. Linear in the length of the text; never throws on any text.
 */
export function readStatements(input: StatementsInput): { statements: ReadStatement[]; messages: Message[] } {
  const { article, quotations } = input;
  const ruled = readByRules(input);
  const { outlets, units } = ruled;
  const findings = input.tag === undefined ? settled(ruled) : withTags(ruled, input.tag);
  const told = findings.filter((found) => !isGround(found));
  const joined = joinQuotations(told, quotations, article.text);
  const people = new People(units, input.mentions, input.context);
  const speakers = new Speakers({ text: article.text, people, outlets }, article.outlet, units);
  const names = outletNames(article, input.context);
  const resolved = joined.flatMap((found) => speakers.speak(found) ?? []);
  const spoken = withoutStances(resolved, people).map((each) => withOutletName(each, names));
  const messages = [
    ...units.flatMap(brokenQuotations),
    ...openQuotations(quotations, article.text),
    ...spoken.flatMap((each) => each.messages),
  ];
  const chains = throughTellers(chainsOf(article, outlets, spoken, names, units), spoken);
  return {
    statements: spoken.map((each, index) =>
      makeStatement(article, outlets, units, each, chains[index] ?? [], index),
    ),
    messages: messages.sort((a, b) => (a.span?.[0] ?? 0) - (b.span?.[0] ?? 0)),
  };
}

/** "The memo says that Kolt believes …": what is told within another's words came through whoever tells it. */
const throughTellers = (
  chains: readonly (readonly string[])[],
  spoken: readonly Spoken[],
): (readonly string[])[] => {
  const tellers = tellersOf(spoken);
  return chains.map((chain, at) => {
    const teller = spoken[tellers[at] ?? -1]?.speaker;
    const name = teller?.name ?? teller?.descriptor?.split(',')[0] ?? '';
    return name === '' || name === NOT_STATED.descriptor || chain.includes(name) ? chain : [name, ...chain];
  });
};

/** What the rules found in each unit, before any two findings are settled. */
interface Ruled {
  readonly outlets: OutletFinder;
  readonly units: readonly Unit[];
  readonly scenes: readonly Scene[];
  readonly findings: readonly (readonly Found[])[];
}

/** The carriers that the dossier, the mentions and the article itself make known, and their short forms in it. */
function outletsOf({ article, context, mentions }: RulesInput, units: readonly Unit[]): OutletFinder {
  const known = [
    ...context.names.filter((name) => name.kind === 'outlet').flatMap((name) => name.names),
    ...mentions.filter((mention) => mention.kind === 'outlet').map((mention) => mention.name),
    ...introducedOutlets(units),
    ...agencyOf(article.text),
    ...ownShortForm(article.outlet),
    ...toldOutlets(units, somebodyIn(mentions, context)),
    ...loneCarriers(units, somebodyIn(mentions, context, true)),
  ];
  const short = shortForms(units, makeOutletFinder(known).outletAt);
  return makeOutletFinder([...known, ...short]);
}

function agencyOf(text: string): string[] {
  const agency = datelineAgency(text);
  return agency === null ? [] : [agency];
}

/**
 * Whether a word is the name, or part of the name, of somebody or something that is no carrier; `firm`: leaving out
 * names of one word that only a verb of saying made somebody's.
 */
function somebodyIn(
  mentions: readonly ReadMention[],
  context: ReadingContext,
  firm = false,
): (name: string) => boolean {
  const guessed = ({ kind, name, record }: ReadMention): boolean =>
    firm && record === undefined && kind === 'person' && !name.includes(' ');
  const names = [
    ...mentions.filter((each) => each.kind !== 'outlet' && !guessed(each)).map(({ name }) => name),
    ...context.names
      .filter(({ kind }) => kind !== 'outlet')
      .flatMap(({ name, names: all }) => [name, ...all]),
  ];
  const words = new Set(names.flatMap((name) => name.split(/[\s-]+/u)));
  return (name) => words.has(name);
}

function readByRules(input: RulesInput): Ruled {
  const { article, quotations } = input;
  const units = makeUnits(article.text, input.sentences, quotations);
  const outlets = outletsOf(input, units);
  const scenes = units.map((unit): Scene => {
    const hits = withoutAsked(unit, findCues(unit));
    return { text: article.text, unit, units, hits, quotations, ...outlets };
  });
  return { outlets, units, scenes, findings: scenes.map(findIn) };
}

/** What the rules find in one unit, in their order. */
function findIn(scene: Scene): Found[] {
  const all: Found[] = [];
  for (const rule of RULES)
    for (const found of rule.find(scene)) if (found.content.length > 0) all.push(found);
  return all;
}

const settledOf = (outlets: OutletFinder, found: readonly Found[]): Found[] =>
  settle(found, ({ unit, source }) => (source === null ? null : outlets.carrierOf(unit, source)));

/** The findings of a unit, with the carriers that its sentence tells of beside them. */
const brought = (outlets: OutletFinder, scene: Scene, found: readonly Found[]): Found[] =>
  settledOf(
    outlets,
    found.map((each) => withWays(scene, each)),
  );

const settled = ({ outlets, scenes, findings }: Ruled): Found[] =>
  scenes.flatMap((scene, at) => brought(outlets, scene, findings[at] ?? []));

function withTags(ruled: Ruled, tag: (hints: readonly Hint[]) => readonly TaggedSpan[]): Found[] {
  const { outlets, scenes, findings, units } = ruled;
  const alone = scenes.map((scene, at) => brought(outlets, scene, findings[at] ?? []));
  const tagged = tagsByUnit(units, tag(hintsOf(beforeWays(ruled, alone))));
  return scenes.flatMap((scene, at) => {
    const own = tagged[at] ?? [];
    if (own.length === 0) return alone[at] ?? [];
    return brought(outlets, scene, withTagged(scene, findings[at] ?? [], own));
  });
}

/** What the rules find, each with all of its words: a tagger learned from these, and not from what is left without the ways. */
const beforeWays = (
  { outlets, scenes, findings }: Ruled,
  alone: readonly (readonly Found[])[] = [],
): Found[] =>
  scenes.flatMap((scene, at) =>
    alone[at] !== undefined && waysIn(scene).length === 0
      ? alone[at]
      : settledOf(outlets, findings[at] ?? []),
  );

/** What the rules by themselves tell a tagger of an article. */
export const ruleHints = (input: RulesInput): Hint[] => hintsOf(beforeWays(readByRules(input)));

/** A turn holds many things. */
const forceIn = ({ found, speaker }: Spoken): ReadStatement['force'] =>
  found.by === labelledSpeech.name ? 'assert' : forceFrom(found, speaker);

/** Who was told, as printed; "the station" is the carrier that it stands for. */
function recipientOf(
  text: string,
  outlets: OutletFinder,
  { unit, recipient }: Found,
  via: readonly string[],
): string | null {
  if (recipient === null) return null;
  const printed = outlets.isOutlet(unit, recipient)
    ? printedName(text, unit, recipient)
    : textOf(text, spanOf(unit, recipient));
  return isKindOfCarrier(printed) ? (via[0] ?? printed) : printed;
}

function makeStatement(
  article: Article,
  outlets: OutletFinder,
  units: readonly Unit[],
  spoken: Spoken,
  via: readonly string[],
  index: number,
): ReadStatement {
  const { found, speaker } = spoken;
  const cue = found.cue ? [spanOf(found.unit, found.cue)] : [];
  const recipient = recipientOf(article.text, outlets, found, via);
  return {
    id: `s${index + 1}`,
    speaker,
    via,
    ...(recipient === null ? {} : { recipient }),
    cue: cue.map((span) => article.text.slice(...span)).join(' '),
    force: forceIn(spoken),
    content: found.content.map((span) => article.text.slice(...span)).join(' '),
    hedge: hedgesOf(article.text, found, units, speaker.class === 'document'),
    negated: found.negated,
    confidence: confidenceOf(spoken),
    by: found.by,
    spans: { source: found.source ? [spanOf(found.unit, found.source)] : [], cue, content: found.content },
  };
}
