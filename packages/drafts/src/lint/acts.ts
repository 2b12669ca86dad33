import { ACTS, FAMILIES, ODD_PARTICIPLES, WITH_PARTICLE, type ActEntry } from '../data/lint-acts.ts';

const BY_BASE = new Map(ACTS.map((act) => [act.base, act]));
const BY_PARTICIPLE = new Map(ACTS.map((act) => [participleOf(act), act]));
const BY_NOUN = new Map(ACTS.flatMap((act) => act.nouns.map((noun) => [noun, act] as const)));
const BY_GERUND = new Map(ACTS.map((act) => [gerundOf(act.base), act]));
const ODD = new Set(ODD_PARTICIPLES);

function participleOf({ base, participle }: ActEntry): string {
  if (participle !== undefined) return participle;
  return base.endsWith('e') ? `${base}d` : `${base}ed`;
}

function gerundOf(base: string): string {
  if (base.endsWith('e') && !base.endsWith('ee')) return `${base.slice(0, -1)}ing`;
  return /[^aeiou][aeiou][tnp]$/u.test(base) && base.length <= 5
    ? `${base}${base.at(-1) ?? ''}ing`
    : `${base}ing`;
}

/** The act that a verb in its base form names; a verb that needs a small word behind it ("hand over") needs it here too. */
export function actOfBase(word: string, next = ''): ActEntry | undefined {
  const act = BY_BASE.get(word);
  return act !== undefined && needsMore(act, next) ? undefined : act;
}

/** "releases" names the same act as "release". */
export function actOfPresent(word: string): ActEntry | undefined {
  if (!word.endsWith('s')) return undefined;
  const whole = word.slice(0, -1);
  return (
    BY_BASE.get(whole) ?? BY_BASE.get(whole.replace(/e$/u, '')) ?? BY_BASE.get(whole.replace(/ie$/u, 'y'))
  );
}

export const actOfParticiple = (word: string): ActEntry | undefined => BY_PARTICIPLE.get(word);
export const actOfNoun = (word: string): ActEntry | undefined => BY_NOUN.get(word);
export const actOfGerund = (word: string): ActEntry | undefined => BY_GERUND.get(word);

function needsMore({ base }: ActEntry, next: string): boolean {
  const particles = WITH_PARTICLE[base];
  return base === 'hand' && particles !== undefined && !particles.includes(next) && next !== '';
}

/** Whether a word can be the participle of a passive. */
export const isParticiple = (word: string): boolean =>
  (word.length > 3 && word.endsWith('ed') && !word.endsWith('eed')) ||
  BY_PARTICIPLE.has(word) ||
  ODD.has(word);

/** The base form of a participle, so that "withdrawn" and "withdraw" meet: by the list, else by its ending. */
export const baseOfParticiple = (word: string): string =>
  BY_PARTICIPLE.get(word)?.base ?? word.replace(/ied$/u, 'y').replace(/ed$/u, '').replace(/e$/u, '');

const FAMILY = new Map(
  FAMILIES.flatMap((family) => family.map((base) => [base, family[0] ?? base] as const)),
);

/** The first of an act's family, which stands for all of it; the act itself where it has none. */
export const familyOf = (base: string): string => FAMILY.get(base) ?? base;
