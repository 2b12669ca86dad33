import { LIGHT_WORDS } from '../data/light-words.ts';
import { STOP_WORDS } from '../data/stop-words.ts';
import type { Finding } from './change.ts';
import type { ClauseGroup } from './pairing.ts';
import { isRecast } from './recast.ts';
import { sameValue } from './facts.ts';
import { tokensOf } from './tokens.ts';
import { stemOf, wordKey } from './words-key.ts';

/** What stems stand on either side. */
export interface StemsOfSides {
  readonly left: ReadonlySet<string>;
  readonly right: ReadonlySet<string>;
}

export const stemsIn = (groups: readonly ClauseGroup[], side: 'left' | 'right'): ReadonlySet<string> =>
  new Set(groups.flatMap((group) => group[side].flatMap(({ stems }) => [...stems])));

/** What stems stand in clauses that nothing answers. */
export const aloneIn = (groups: readonly ClauseGroup[], side: 'left' | 'right'): ReadonlySet<string> =>
  stemsIn(
    groups.filter((group) => group.left.length === 0 || group.right.length === 0),
    side,
  );

/** What the marks of clauses say that nothing answers. */
export const valuesAloneIn = (groups: readonly ClauseGroup[], side: 'left' | 'right'): ReadonlySet<string> =>
  new Set(
    groups
      .filter((group) => group.left.length === 0 || group.right.length === 0)
      .flatMap((group) => group[side].flatMap(({ marks }) => marks.map(({ value }) => value))),
  );

export interface Doubts {
  readonly stems: StemsOfSides;
  readonly alone: StemsOfSides;
  /** What the marks of such clauses say. */
  readonly values: StemsOfSides;
  readonly duties: { readonly left: number; readonly right: number };
  /** Whether either text brings in a short form: asked once, since texts may be long. */
  readonly bringsIn: { readonly left: boolean; readonly right: boolean };
  /** Whether either text binds two sides at once. */
  readonly isMutual: { readonly left: boolean; readonly right: boolean };
}

/** "And the Federation shall do the same": what is done has no word of its own, so that none can stand elsewhere. */
const takesUp = (text: string): boolean => /\b(?:do|does) (?:the same|likewise)\b/iu.test(text);

/** Whether a text binds two sides at once, so that it may say in one sentence what another says of either. Linear in the text. */
export const isMutual = (text: string): boolean =>
  /\b(?:both|each|either|mutual(?:ly)?|reciprocal(?:ly)?|parties|sides|and vice versa|one another)\b/iu.test(
    text,
  );

/** Whether a text brings in a short form. Linear in the text. */
export const bringsIn = (text: string): boolean => BROUGHT_IN.test(text);

/** A short form that is brought in: `(hereinafter "the Commission")`, `(the "Commission")`. */
const BROUGHT_IN = /\(\s?(?:hereinafter|hereafter|referred to as|called|the|,|\s){0,8}["“«'‘]/iu;

/**
 * Takes an entry for worth a look only where what it tells stands elsewhere on the other side: a duty nearly all of whose
 * words do, a name, a figure that went into a clause of its own, a long name that brings in the short one in use.
 */
export function doubted(finding: Finding, group: ClauseGroup, doubts: Doubts): Finding {
  const { left, right } = group;
  const isOneSided = finding.before === '' || finding.after === '';
  const side = finding.before === '' ? 'left' : 'right';
  const text = finding.before + finding.after;
  const maybe = { ...finding, maybe: true };
  const { left: bringsLeft, right: bringsRight } = doubts.bringsIn;
  const isLongName = isOneSided && (finding.before === '' ? bringsRight : bringsLeft);
  if (bringsLeft !== bringsRight && (finding.kind === 'term' || (finding.kind === 'party' && isLongName)))
    return maybe;
  if (finding.kind === 'bound' && finding.isSure === true) return finding;
  if (isOneSided && /^(?:party|bound)$/u.test(finding.kind))
    return standsWithin(text, doubts.stems[side]) ? maybe : finding;
  if (isOneSided && isRecast(group) && isHeld(finding.content, doubts.stems[side])) return maybe;
  if (isOneSided && finding.value !== undefined && doubts.values[side].has(finding.value)) return maybe;
  if (isOneSided && /^(?:date|number|deadline)$/u.test(finding.kind) && doubts.alone[side].size > 0)
    return factsWithin(text, doubts.alone[side]) ? maybe : finding;
  if (!/^duty-(?:added|removed)$/u.test(finding.kind)) return finding;
  if (takesUp(text) && !doubts.isMutual[side]) return { ...finding, isSure: true };
  const [own, others] = left.length > 0 ? [left, doubts.stems.right] : [right, doubts.stems.left];
  const all = own.flatMap((clause) => [...clause.stems]).filter((stem) => !LIGHT_STEMS.has(stem));
  const held = all.filter((stem) => others.has(stem)).length;
  const least = doubts.duties.left === doubts.duties.right ? LEAST_HELD_OF_AS_MANY : LEAST_HELD;
  return all.length > 0 && held / all.length >= least ? maybe : finding;
}

/** Whether the figures of a stretch, or a word of a term that holds none, stand in clauses. */
const factsWithin = (text: string, stems: ReadonlySet<string>): boolean => {
  const facts = tokensOf(text).flatMap(({ fact }) =>
    fact === null || fact.kind === 'reference' ? [] : [sameValue(fact)],
  );
  return facts.length > 0 && facts.every((fact) => stems.has(fact));
};

const LIGHT_STEMS: ReadonlySet<string> = new Set([...LIGHT_WORDS].map(stemOf));

const LEAST_OF_CONDITION = 0.67;

/** Whether most of what a condition says stands in the other text, be it in another sentence. */
const isHeld = (content: ReadonlySet<string> | undefined, stems: ReadonlySet<string>): boolean =>
  content !== undefined &&
  content.size > 1 &&
  [...content].filter((stem) => stems.has(stem)).length >= LEAST_OF_CONDITION * content.size;

const LEAST_HELD = 0.6;
/** Where both texts state as many duties, one that seems new is most often another's clause in other words. */
const LEAST_HELD_OF_AS_MANY = 0.3;

/** How many duties are stated, those of relative clauses too. */
export const dutiesIn = (groups: readonly ClauseGroup[], side: 'left' | 'right'): number =>
  groups.reduce(
    (sum, group) =>
      sum + group[side].reduce((own, { duty, asides }) => own + Number(duty !== null) + asides.length, 0),
    0,
  );

const standsWithin = (text: string, stems: ReadonlySet<string>): boolean =>
  text.split(/\s+/u).every((word, at) => {
    const key = wordKey(word);
    // The letter of "Party A" is no article.
    return (STOP_WORDS.has(key) && !(at > 0 && /^\p{Lu}$/u.test(word))) || stems.has(stemOf(key));
  });
