import { cyclesIn } from '../cycles.ts';
import { findingOn, nameOf, quoted } from '../findings.ts';
import { sameStep, type Awaited, type Step } from '../steps.ts';
import type { LintFinding } from '../types.ts';
import { spanOf } from '../view.ts';
import type { SteppedSentence } from './stepped-sentence.ts';

/** A step waits for at most so many clauses that could bring what it waits for. */
const MOST_PARTNERS = 8;

interface Node {
  readonly stepped: SteppedSentence;
  readonly step: Step;
}

/**
 * Circles of steps: A after B in one provision, B after A in another. Each clause that brings a step is a node; it waits
 * for every clause that brings what it comes after, and is waited for by what it comes before ("no withdrawal before
 * the release" is the same as "the withdrawal after the release"). Groups that wait for each other are then found, and
 * each of their clauses is told of once, with the circle in words.
 */
export function circularSteps(stepped: readonly SteppedSentence[]): LintFinding[] {
  const nodes = stepped.flatMap((each) => each.performed.map((step): Node => ({ stepped: each, step })));
  const byKey = new Map<string, number[]>();
  nodes.forEach(({ step }, index) => {
    const known = byKey.get(step.key);
    if (known === undefined) byKey.set(step.key, [index]);
    else if (known.length < 200) known.push(index);
  });
  const edges = nodes.map((): number[] => []);
  const why = new Map<number, Awaited>();
  nodes.forEach(({ stepped: { awaited, sentence } }, index) => {
    for (const step of awaited) {
      const others = (byKey.get(step.key) ?? [])
        .filter(
          (other) =>
            other !== index &&
            nodes[other]?.stepped.sentence !== sentence &&
            sameStep(step, nodes[other]?.step ?? step),
        )
        .slice(0, MOST_PARTNERS);
      const after =
        (step.order === 'after') !==
        isReversed(
          sentence.duties.some(({ negated }) => negated),
          step,
        );
      for (const other of others) edges[after ? index : other]?.push(after ? other : index);
      if (others.length > 0) why.set(index, step);
    }
  });
  return cyclesIn(edges).flatMap((group) => toldOf(group, nodes, why));
}

/** "Shall not begin before": the clause comes after the step. "Shall not begin after" says nothing new. */
const isReversed = (negated: boolean, { order }: Awaited): boolean => negated && order === 'before';

function toldOf(
  group: readonly number[],
  nodes: readonly Node[],
  why: ReadonlyMap<number, Awaited>,
): LintFinding[] {
  const members = group.flatMap((index) => {
    const node = nodes[index];
    const step = why.get(index);
    return node === undefined || step === undefined ? [] : [{ node, step }];
  });
  const units = [...new Set(members.map(({ node }) => node.stepped.sentence.unit))];
  if (units.length < 2 && members.length < 2) return [];
  const said = members.map(
    ({ node, step }) =>
      `${nameOf(node.stepped.sentence.unit)} comes ${quoted(node.stepped.sentence.unit, spanOf(node.stepped.sentence.view.tokens, step.from, step.to - 1))}`,
  );
  const circle =
    said.length > 6 ? `${said.slice(0, 6).join(', ')}, and ${said.length - 6} more` : said.join(', and ');
  return members.map(({ node: { stepped }, step }) =>
    findingOn(
      'sequence',
      stepped.sentence.unit,
      stepped.sentence.view,
      [step.from, step.to],
      `These steps wait for each other: ${circle}. As it stands none of them can be the first; which one is?`,
      'certain',
      units.filter((unit) => unit !== stepped.sentence.unit),
    ),
  );
}
