import type { Quotation, Sentence } from '@nonpaper/text';
import type { Message } from '@nonpaper/vocabulary';
import type { Article, ReadingContext, ReadMention, ReadStatement } from '../reading.ts';
import { brokenQuotations, openQuotations } from './broken.ts';
import { chainsOf, printedName } from './chain.ts';
import { settle } from './claim.ts';
import { confidenceOf } from './confidence.ts';
import { findCues } from './find-cues.ts';
import { hedgesOf } from './hedges.ts';
import { joinQuotations } from './join-quotations.ts';
import { makeOutletFinder, type OutletFinder } from './outlets.ts';
import { makeUnits, spanOf, textOf } from './page.ts';
import { withoutStances } from './nested.ts';
import { outletNames, withOutletName } from './outlet-names.ts';
import { People } from './people.ts';
import { RULES } from './rules.ts';
import type { Scene } from './scene.ts';
import { tagsByUnit, withTagged } from './tagged.ts';
import { Speakers, type Spoken } from './speakers.ts';
import type { Found, TaggedSpan, Unit } from './types.ts';

export { STATEMENT_CODES } from './codes.ts';
export { RULES } from './rules.ts';
export type { TaggedSpan } from './types.ts';

export interface StatementsInput {
  readonly article: Article;
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
  readonly mentions: readonly ReadMention[];
  readonly context: ReadingContext;
  readonly tagged: readonly TaggedSpan[];
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
  const outlets = makeOutletFinder([
    ...input.context.names.filter((name) => name.kind === 'outlet').flatMap((name) => name.names),
    ...input.mentions.filter((mention) => mention.kind === 'outlet').map((mention) => mention.name),
  ]);
  const units = makeUnits(article.text, input.sentences, quotations);
  const tagged = tagsByUnit(units, input.tagged);
  const findings = units.flatMap((unit) => findIn(input, unit, units, outlets, tagged[unit.index] ?? []));
  const joined = joinQuotations(findings, quotations, article.text);
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
  const chains = chainsOf(article, outlets, spoken, names);
  return {
    statements: spoken.map((each, index) =>
      makeStatement(article, outlets, each, chains[index] ?? [], index),
    ),
    messages: messages.sort((a, b) => (a.span?.[0] ?? 0) - (b.span?.[0] ?? 0)),
  };
}

function findIn(
  input: StatementsInput,
  unit: Unit,
  units: readonly Unit[],
  outlets: OutletFinder,
  tagged: readonly TaggedSpan[],
): Found[] {
  const scene: Scene = {
    text: input.article.text,
    unit,
    units,
    hits: findCues(unit),
    quotations: input.quotations,
    ...outlets,
  };
  const findings = RULES.flatMap((rule) => rule.find(scene)).filter((found) => found.content.length > 0);
  const all = tagged.length === 0 ? findings : withTagged(scene, findings, tagged);
  return settle(all, (found) => found.source !== null && outlets.isOutlet(unit, found.source));
}

function makeStatement(
  article: Article,
  outlets: OutletFinder,
  spoken: Spoken,
  via: readonly string[],
  index: number,
): ReadStatement {
  const { found, speaker } = spoken;
  const cue = found.cue ? [spanOf(found.unit, found.cue)] : [];
  const recipient = found.recipient
    ? outlets.isOutlet(found.unit, found.recipient)
      ? printedName(article.text, found.unit, found.recipient)
      : textOf(article.text, spanOf(found.unit, found.recipient))
    : null;
  return {
    id: `s${index + 1}`,
    speaker,
    via,
    ...(recipient === null ? {} : { recipient }),
    cue: cue.map((span) => article.text.slice(...span)).join(' '),
    force: found.force,
    content: found.content.map((span) => article.text.slice(...span)).join(' '),
    hedge: hedgesOf(article.text, found),
    negated: found.negated,
    confidence: confidenceOf(spoken),
    by: found.by,
    spans: { source: found.source ? [spanOf(found.unit, found.source)] : [], cue, content: found.content },
  };
}
