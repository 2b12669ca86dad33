import type { ReadProvision } from '../src/types.ts';
import { pick, seeded } from './random.ts';

/**
 * Invented treaty drafts with edits of known truth. Nothing is taken from a text: sentences are put together from
 * word lists, so that many share their words, as real clauses do.
 */

const WHO = [
  'Arvenia',
  'Borland',
  'the Parties',
  'the Joint Commission',
  'the guarantor States',
  'the Observer Mission',
  'the northern authorities',
  'each Party',
  'the Trust Fund',
  'the Secretariat',
];
const DUTY = ['shall', 'shall', 'shall', 'may', 'will', 'undertakes to', 'agrees to', 'shall not'];
const ACT = [
  'withdraw',
  'register',
  'exchange',
  'restore',
  'open',
  'finance',
  'monitor',
  'dismantle',
  'protect',
  'publish',
  'transfer',
  'inspect',
  'repair',
  'recognise',
  'suspend',
  'notify',
  'return',
  'demarcate',
  'licence',
  'escort',
];
const WHAT = [
  'heavy weapons',
  'detained persons',
  'the river crossings',
  'the power stations',
  'the customs posts',
  'grain shipments',
  'the border markers',
  'mine maps',
  'the displaced families',
  'frozen accounts',
  'local elections',
  'the radio frequencies',
  'the water treaty',
  'school books in both languages',
  'the air corridor',
  'war graves',
  'pension payments',
  'the fishing grounds',
  'the railway line',
  'archives and court files',
  'the island garrison',
  'satellite images',
  'trade licences',
  'medical supplies',
];
const WHERE = [
  'in the upper valley',
  'along the line of contact',
  'on both banks of the river',
  'in the demilitarised strip',
  'at the eastern port',
  'in the three districts',
  'on the islands',
  'near the old capital',
  'in the annexed map area',
  'throughout the territory',
];
const WHEN = [
  'within # days of signature',
  'by the end of month #',
  'for a period of # months',
  'after the first # inspections',
  'once # observers have arrived',
  'at intervals of # weeks',
  'not later than # days after notice',
  'up to a total of #,000 tonnes',
  'with at least # monitors',
  'at a cost of # million',
];
const HOW = [
  'under international supervision',
  'without prior conditions',
  'at its own expense',
  'by mutual consent',
  'in accordance with the annexed schedule',
  'in good faith and in full',
  'subject to verification',
  'with the assistance of neutral engineers',
  'on the basis of equality',
  'with due regard to public safety',
];
const OTHER_WORDS = [
  'promptly',
  'gradually',
  'jointly',
  'fully',
  'temporary',
  'permanent',
  'agreed',
  'relevant',
  'remaining',
  'competent',
  'designated',
  'additional',
  'initial',
  'regional',
  'special',
];

interface Sentence {
  readonly origin: number;
  readonly words: string;
}

/** A provision in the making: its sentences remember which left provision they come from (-1 for new ones). */
interface Clause {
  readonly sentences: readonly Sentence[];
  readonly children: readonly Clause[];
}

/** Two drafts, and which of their provisions share wording by origin. */
export interface SeededPair {
  readonly left: readonly ReadProvision[];
  readonly right: readonly ReadProvision[];
  /** True links, as `leftId=rightId`. */
  readonly links: ReadonlySet<string>;
  /** True kinds: `moved:leftId`, `split:leftId`, `merged:rightId`, `dropped:leftId`, `new:rightId`. */
  readonly kinds: ReadonlySet<string>;
}

/** How often each edit is made to a top-level provision, 0 to 1 each; what is left over stays as it is. */
export interface EditRates {
  readonly drop: number;
  readonly insert: number;
  readonly move: number;
  readonly split: number;
  readonly merge: number;
  readonly edit: number;
  /** Share of words that an edit changes. */
  readonly depth: number;
}

export const MIXED_EDITS: EditRates = {
  drop: 0.1,
  insert: 0.1,
  move: 0.1,
  split: 0.08,
  merge: 0.08,
  edit: 0.4,
  depth: 0.25,
};

/** A draft of `points` numbered points, some with sub-points, and a later version of it. */
export function seededPair(seed: number, points: number, rates: EditRates): SeededPair {
  const random = seeded(seed);
  let origin = 0;
  const clause = (deep: boolean): Clause => {
    const own = origin++;
    const count = 1 + Math.floor(random() * 3);
    const sentences = Array.from({ length: count }, () => ({ origin: own, words: sentence(random) }));
    const below = deep && random() < 0.3 ? 2 + Math.floor(random() * 3) : 0;
    return { sentences, children: Array.from({ length: below }, () => clause(false)) };
  };
  const before = Array.from({ length: points }, () => clause(true));
  const kinds = new Set<string>();
  const after = edited(before, random, rates, kinds);
  const left = laidOut(before, 'l');
  const right = laidOut(after, 'r');
  return {
    left: left.provisions,
    right: right.provisions,
    links: linksOf(left, right),
    kinds: kindsOf(left, right, kinds),
  };
}

function sentence(random: () => number): string {
  const when = pick(random, WHEN).replace('#', String(2 + Math.floor(random() * 95)));
  const parts = [
    pick(random, WHO),
    pick(random, DUTY),
    pick(random, ACT),
    pick(random, WHAT),
    pick(random, WHERE),
    when,
  ];
  if (random() < 0.6) parts.push(pick(random, HOW));
  const words = parts.join(' ');
  return `${words[0]?.toUpperCase()}${words.slice(1)}.`;
}

function edited(
  before: readonly Clause[],
  random: () => number,
  rates: EditRates,
  kinds: Set<string>,
): Clause[] {
  const after: Clause[] = [];
  const moved: Clause[] = [];
  for (let index = 0; index < before.length; index += 1) {
    const clause = before[index] as Clause;
    let roll = random();
    const happens = (rate: number): boolean => (roll -= rate) < 0;
    if (happens(rates.drop)) continue;
    if (happens(rates.insert))
      after.push(
        {
          sentences: [
            { origin: -1, words: sentence(random) },
            { origin: -1, words: sentence(random) },
          ],
          children: [],
        },
        clause,
      );
    else if (happens(rates.move) && before.length > 6) {
      moved.push(random() < 0.5 ? rewritten(clause, random, rates.depth) : clause);
      kinds.add(`moved:${originOf(clause)}`);
    } else if (happens(rates.split) && clause.sentences.length > 1 && clause.children.length === 0) {
      const at = 1 + Math.floor(random() * (clause.sentences.length - 1));
      after.push(
        { sentences: clause.sentences.slice(0, at), children: [] },
        { sentences: clause.sentences.slice(at), children: [] },
      );
    } else if (
      happens(rates.merge) &&
      clause.children.length === 0 &&
      before[index + 1]?.children.length === 0
    ) {
      after.push({
        sentences: [...clause.sentences, ...(before[index + 1] as Clause).sentences],
        children: [],
      });
      index += 1;
    } else if (happens(rates.edit)) after.push(rewritten(clause, random, rates.depth));
    else after.push(clause);
  }
  for (const clause of moved) after.splice(Math.floor(random() * (after.length + 1)), 0, clause);
  return after;
}

const originOf = (clause: Clause): number => clause.sentences[0]?.origin ?? -1;

/** Changes about a share of the words: others of the lists, extra words, words left out, other numbers. */
function rewritten({ sentences, children }: Clause, random: () => number, depth: number): Clause {
  const change = ({ origin, words }: Sentence): Sentence => {
    const changed = words.split(' ').flatMap((word) => {
      if (random() >= depth) return [word];
      const roll = random();
      if (roll < 0.3) return [];
      if (roll < 0.6) return [word, pick(random, OTHER_WORDS)];
      return /\d/.test(word) ? [String(2 + Math.floor(random() * 95))] : [pick(random, OTHER_WORDS)];
    });
    return { origin, words: changed.length < 3 ? words : changed.join(' ') };
  };
  return {
    sentences: sentences.map(change),
    children: children.map((child) => rewritten(child, random, depth / 2)),
  };
}

interface LaidOut {
  readonly provisions: readonly ReadProvision[];
  readonly origins: ReadonlyMap<string, ReadonlySet<number>>;
}

function laidOut(clauses: readonly Clause[], side: string): LaidOut {
  const provisions: ReadProvision[] = [];
  const origins = new Map<string, ReadonlySet<number>>();
  const add = (clause: Clause, path: string, number: string): void => {
    const text = clause.sentences.map(({ words }) => words).join(' ');
    const id = `${side}${provisions.length}`;
    provisions.push({ id, path, number, text, brackets: [], span: [0, text.length] });
    origins.set(id, new Set(clause.sentences.map(({ origin }) => origin)));
    clause.children.forEach((child, index) =>
      add(child, `${path}.${index + 1}`, `(${String.fromCharCode(97 + index)})`),
    );
  };
  clauses.forEach((clause, index) => add(clause, String(index + 1), `${index + 1}.`));
  return { provisions, origins };
}

function linksOf(left: LaidOut, right: LaidOut): Set<string> {
  const links = new Set<string>();
  const holders = new Map<number, string[]>();
  for (const [id, origins] of right.origins)
    for (const origin of origins) holders.set(origin, [...(holders.get(origin) ?? []), id]);
  for (const [id, origins] of left.origins)
    for (const origin of origins) for (const other of holders.get(origin) ?? []) links.add(`${id}=${other}`);
  return links;
}

function kindsOf(left: LaidOut, right: LaidOut, moved: ReadonlySet<string>): Set<string> {
  const kinds = new Set<string>();
  const holders = new Map<number, string[]>();
  for (const [id, origins] of right.origins) {
    for (const origin of origins) holders.set(origin, [...(holders.get(origin) ?? []), id]);
    if (origins.has(-1)) kinds.add(`new:${id}`);
    if (origins.size > 1) kinds.add(`merged:${id}`);
  }
  for (const [id, origins] of left.origins)
    for (const origin of origins) {
      const count = holders.get(origin)?.length ?? 0;
      if (count === 0) kinds.add(`dropped:${id}`);
      if (count > 1) kinds.add(`split:${id}`);
      if (moved.has(`moved:${origin}`)) kinds.add(`moved:${id}`);
    }
  return kinds;
}
