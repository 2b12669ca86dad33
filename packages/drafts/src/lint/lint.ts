import type { Message } from '@nonpaper/vocabulary';
import type { ReadProvision } from '../types.ts';
import { ambiguitiesIn } from './ambiguity.ts';
import type { AmbiguityCandidate } from './ambiguity-places.ts';
import { checkAbsent } from './checks/absent.ts';
import { checkActor } from './checks/actor.ts';
import { checkConflict } from './checks/conflict.ts';
import { checkDeadline } from './checks/deadline.ts';
import { checkEnforcement } from './checks/enforcement.ts';
import { checkNumber } from './checks/number.ts';
import { checkReference } from './checks/reference.ts';
import { checkSense } from './checks/sense.ts';
import { checkSequence } from './checks/sequence.ts';
import { checkTerm } from './checks/term.ts';
import { checkVague } from './checks/vague.ts';
import { checkVerifier } from './checks/verifier.ts';
import { draftView, type DraftView } from './draft-view.ts';
import type { CheckResult } from './findings.ts';
import { languageOf } from './language.ts';
import {
  LINT_CHECKS,
  type LintCheck,
  type LintFinding,
  type LintOptions,
  type LintReport,
  type LintSummary,
} from './types.ts';

/** Every check, by its name. The second argument says whether the draft's words can be read. */
const CHECKS: Readonly<Record<LintCheck, (view: DraftView, english: boolean) => CheckResult>> = {
  actor: checkActor,
  deadline: checkDeadline,
  verifier: checkVerifier,
  vague: checkVague,
  term: checkTerm,
  reference: checkReference,
  sequence: checkSequence,
  sense: checkSense,
  number: checkNumber,
  absent: checkAbsent,
  conflict: checkConflict,
  enforcement: checkEnforcement,
};

/** Checks that need no words of the language. */
const WITHOUT_WORDS: readonly LintCheck[] = ['reference', 'number'];
/** Checks of content, which a paraphrase keeps. */
const OF_CONTENT: readonly LintCheck[] = ['reference', 'sequence', 'number', 'absent'];
/** At most so many questions of one check on one provision. */
const MOST_ON_ONE = 10;

/**
 * The questions that a careful reader puts to those who draft, before somebody else does while implementing. The draft
 * is read once; each check then looks at it by itself and gives questions in neutral words; they are put in order of
 * place, those about the whole last. In a language other than English, and in a paraphrase, only the checks that can be
 * made there are made, and a message says so. Deterministic; linear in the text but for sorting.
 */
export function lint(provisions: readonly ReadProvision[], options: LintOptions = {}): LintReport {
  const view = draftView(provisions, options);
  const scope = scopeOf(view);
  const results = scope.checks.map((check) => CHECKS[check](view, scope.english));
  const sorted = inOrder(
    results.flatMap(({ findings }) => findings),
    view,
  );
  const { findings, left } = bounded(sorted);
  const ambiguities = scope.wording ? ambiguitiesIn(view) : [];
  return {
    findings,
    settled: results.flatMap(({ settled = [] }) => settled),
    ambiguities,
    summary: summaryOf(view, findings, scope.checks),
    messages: [...scope.messages, ...partiesMessage(view, scope.checks), ...left],
  };
}

interface Scope {
  readonly checks: readonly LintCheck[];
  readonly english: boolean;
  /** Whether the draft's own words stand before us, so that ambiguity can be asked about. */
  readonly wording: boolean;
  readonly messages: readonly Message[];
}

function scopeOf({ options, sentences }: DraftView): Scope {
  const language = languageOf(options.language, sentences);
  if (language !== 'en')
    return {
      checks: WITHOUT_WORDS,
      english: false,
      wording: false,
      messages: [
        {
          code: 'lint-language-unchecked',
          text: `The words of this draft${language === null ? '' : ` (${language})`} were not checked, because the checks know English alone; references by number and figures were.`,
        },
      ],
    };
  if (options.fidelity === 'paraphrase' || options.fidelity === 'summary')
    return {
      checks: LINT_CHECKS.filter((check) => OF_CONTENT.includes(check)),
      english: true,
      wording: false,
      messages: [
        {
          code: 'lint-wording-not-drafters',
          text: `This text is a ${options.fidelity}, so its wording is not the drafters'; only numbers, references, sequences and absent parties were asked about.`,
        },
      ],
    };
  return { checks: LINT_CHECKS, english: true, wording: true, messages: [] };
}

function partiesMessage({ signatories }: DraftView, checks: readonly LintCheck[]): Message[] {
  if (signatories.known || !checks.includes('absent')) return [];
  return [
    {
      code: 'lint-parties-unknown',
      text: 'It is not known who signs this draft, so duties on others were asked about only for well-known organisations.',
    },
  ];
}

/** By place in the draft; at one place by the order of the checks. Questions about the whole come last. */
function inOrder(findings: readonly LintFinding[], { units }: DraftView): LintFinding[] {
  const order = new Map(units.map((unit) => [unit.provision.id, unit.order]));
  const placeOf = ({ provision }: LintFinding): number =>
    provision === null ? units.length : (order.get(provision) ?? 0);
  return [...findings].sort(
    (a, b) =>
      placeOf(a) - placeOf(b) ||
      a.span[0] - b.span[0] ||
      LINT_CHECKS.indexOf(a.check) - LINT_CHECKS.indexOf(b.check),
  );
}

/** Without what repeats at one place, and with at most ten questions of a check on a provision; the rest is counted. */
function bounded(sorted: readonly LintFinding[]): { findings: LintFinding[]; left: Message[] } {
  const counts = new Map<string, number>();
  const places = new Set<string>();
  const findings = sorted.filter(({ check, provision, span, clause }) => {
    if (provision === null) return true;
    const place = `${check} ${provision} ${span[0]} ${span[1]} ${clause ?? ''}`;
    if (places.has(place)) return false;
    places.add(place);
    const key = `${check} ${provision}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    return (counts.get(key) ?? 0) <= MOST_ON_ONE;
  });
  const more = [...counts.values()].reduce((sum, count) => sum + Math.max(0, count - MOST_ON_ONE), 0);
  if (more === 0) return { findings, left: [] };
  return {
    findings,
    left: [
      {
        code: 'more-of-the-same',
        text: `${more} more questions of kinds that are already put to a provision are not listed.`,
      },
    ],
  };
}

function summaryOf(
  { units }: DraftView,
  findings: readonly LintFinding[],
  made: readonly LintCheck[],
): LintSummary {
  const byCheck = Object.fromEntries(LINT_CHECKS.map((check) => [check, 0])) as Record<LintCheck, number>;
  const byProvision = new Map<string, number>();
  for (const { check, provision } of findings) {
    byCheck[check] += 1;
    if (provision !== null) byProvision.set(provision, (byProvision.get(provision) ?? 0) + 1);
  }
  const mostQuestions = units
    .map(({ provision: { id, path } }) => ({ provision: id, path, questions: byProvision.get(id) ?? 0 }))
    .filter(({ questions }) => questions > 0)
    .sort((a, b) => b.questions - a.questions)
    .slice(0, 10);
  return {
    provisions: units.length,
    findings: findings.length,
    byCheck,
    mostQuestions,
    unchecked: LINT_CHECKS.filter((check) => !made.includes(check)),
  };
}

export type { AmbiguityCandidate };
