import { OFTEN_MEANT_APART, SAME_THING, type SameThing } from '../../data/lint-terms.ts';
import type { DraftView } from '../draft-view.ts';
import { findingOn, nameOf, type CheckResult } from '../findings.ts';
import { headOf, isBodyNoun } from '../names.ts';
import { phraseBook } from '../phrases.ts';
import type { LintFinding } from '../types.ts';
import type { SentenceView, Unit } from '../view.ts';

/**
 * One word for two things, and two words for one. The first: a short form ("the Commission") where the draft has two
 * bodies with that last word and has not said which is meant. The second: words of one group of the list mixed in one
 * draft ("cease-fire" and "truce"); asked once for each word that is in the minority, where it first stands.
 */
export function checkSense(view: DraftView): CheckResult {
  return { findings: [...shortForms(view), ...mixedWords(view)] };
}

function shortForms({ names, definitions, signatories }: DraftView): LintFinding[] {
  const defined = new Set(definitions.map(({ low }) => low));
  const bodies = new Map<string, Map<string, Unit>>();
  for (const { low, unit } of names) {
    const head = headOf(low);
    if (unit === null || !low.includes(' ') || !isBodyNoun(head) || head.endsWith('s')) continue;
    const known = bodies.get(head) ?? new Map<string, Unit>();
    if (!known.has(low) && known.size < 20) known.set(low, unit);
    bodies.set(head, known);
  }
  return names.flatMap((name, index) => {
    const meant = bodies.get(name.low);
    if (name.unit === null || meant === undefined || meant.size < 2 || defined.has(name.low)) return [];
    if (name.article !== 'the' || signatories.matches(name.low)) return [];
    if (meantHere(names, index, meant)) return [];
    const [one, other] = [...meant.keys()];
    const note = `“the ${name.low}” can be the ${one ?? ''} or the ${other ?? ''}; each side can claim that the other body has the power. Which is meant?`;
    return [
      findingOn('sense', name.unit, name.sentence, [name.from, name.to], note, 'likely', [...meant.values()]),
    ];
  });
}

/** The nearest full name in the same provision, or the same article, says which body a short form means. */
function meantHere(names: DraftView['names'], index: number, meant: ReadonlyMap<string, Unit>): boolean {
  const unit = names[index]?.unit;
  const near = new Set<string>();
  for (let at = index - 1; at >= 0 && at > index - 40; at -= 1) {
    const name = names[at];
    if (
      name === undefined ||
      (name.unit !== unit && name.unit?.parent !== unit?.parent) ||
      (name.unit !== unit && unit?.parent === null)
    )
      break;
    if (meant.has(name.low)) near.add(name.low);
  }
  return near.size === 1;
}

interface Use {
  readonly unit: Unit;
  readonly sentence: SentenceView;
  readonly from: number;
  readonly to: number;
  readonly word: string;
  readonly group: SameThing;
}

const BOOK = phraseBook(
  SAME_THING.flatMap((group) =>
    group.words.flatMap((forms) => forms.map((form) => [form, { group, word: forms[0] ?? '' }] as const)),
  ),
);
/** Behind "this" or "the" a word of these groups is the thing itself; elsewhere it is ordinary English. */
const NEEDS: Readonly<Record<NonNullable<SameThing['only']>, RegExp>> = {
  this: /^(?:this|present)$/u,
  the: /^(?:the|both|all|of|between|by|two|their|its)$/u,
};

function mixedWords({ sentences }: DraftView): LintFinding[] {
  const uses = new Map<SameThing, Map<string, Use[]>>();
  for (const { unit, view } of sentences) {
    for (let at = view.lent; at < view.tokens.length; at += 1) {
      const hit = BOOK.at(view.tokens, at);
      if (hit === null) continue;
      const { group, word } = hit.value;
      if (group.only === 'the' && /^(?:of|to)$/u.test(view.tokens[at + hit.length]?.low ?? '')) continue;
      if (
        group.only === undefined ||
        NEEDS[group.only].test(view.tokens[at - 1]?.low ?? '') ||
        startsWithIt(view, at, group)
      ) {
        const words = uses.get(group) ?? new Map<string, Use[]>();
        words.set(word, [
          ...(words.get(word) ?? []).slice(0, 199),
          { unit, sentence: view, from: at, to: at + hit.length, word, group },
        ]);
        uses.set(group, words);
      }
      at += hit.length - 1;
    }
  }
  return [...uses.values()].flatMap(questionsOn);
}

/** "Forces shall", "Parties agree": at the head of a sentence no article is needed. */
const startsWithIt = ({ lent, tokens }: SentenceView, at: number, group: SameThing): boolean =>
  group.only === 'the' && at === lent && (tokens[at]?.low ?? '').endsWith('s');

function questionsOn(words: ReadonlyMap<string, readonly Use[]>): LintFinding[] {
  if (words.size < 2) return [];
  const ranked = [...words.entries()].sort(
    (a, b) => b[1].length - a[1].length || (a[1][0]?.unit.order ?? 0) - (b[1][0]?.unit.order ?? 0),
  );
  const main = ranked[0]?.[1][0];
  if (main === undefined) return [];
  return ranked.slice(1).flatMap(([word, uses]) => {
    const use = uses[0];
    if (
      use === undefined ||
      (use.sentence === main.sentence && /^(?:and|or)$/u.test(use.sentence.tokens[use.from - 1]?.low ?? ''))
    )
      return [];
    const note = `“${word}” stands here, and “${main.word}” in ${nameOf(main.unit)} and elsewhere, for ${main.group.name}; if one thing is meant, one word avoids the claim that two were.`;
    const certainty = OFTEN_MEANT_APART.includes(main.group.name) ? 'possible' : 'likely';
    return [findingOn('sense', use.unit, use.sentence, [use.from, use.to], note, certainty, [main.unit])];
  });
}
