import type { Force } from '@nonpaper/vocabulary';
import type { ReadSpeaker } from '../reading.ts';
import { coreEnd } from './words/noun-phrase.ts';
import { tokenAt } from './words/page.ts';
import type { Found, Unit } from './types.ts';
import { wordSet } from './words/word-sets.ts';

/** Who a pronoun at the head of what is said can be, by the class of the speaker. */
const OWN: Partial<Record<ReadSpeaker['class'], ReadonlySet<string>>> = {
  named: wordSet('he she i we they'),
  office: wordSet('he she i we'),
  unnamed: wordSet('he she they i we'),
  institution: wordSet('it they we'),
  group: wordSet('they we'),
};
const WILL = wordSet("will would 'll 'd shall wo");
/** What one only comes to be or have is no undertaking. */
const STATES = wordSet('be have like need seem remain become cost prefer love hate know think see');

/** Not to give a thing a name is a view of it, and no refusal. */
const NAMING = wordSet('call describe term characterise characterize label dub');

/**
 * The force of plain words by which the speaker binds himself: "said he would return" promises, "said it would not sign"
 * declines, "warned that it would close the road" threatens. Other forces stay, and so does what a text says.
 */
export function withCommitment(found: Found, speaker: ReadSpeaker): Force {
  if (found.force === 'decline' && isDenial(found)) return 'deny';
  if (found.force !== 'assert' || found.negated || found.lemma === 'according to') return found.force;
  if (isDemand(found)) return 'demand';
  if (isCalledFalse(found)) return 'deny';
  const start = found.content[0]?.[0] ?? -1;
  const at = found.unit.tokens.findIndex((token) => token.start >= start);
  const undertakes = at < 0 ? null : undertaking(found.unit, at, OWN[speaker.class]);
  if (undertakes === null) return found.force;
  if (found.lemma.startsWith('warn')) return 'threaten';
  return undertakes;
}

/** What one rejects as untrue, and not as unwelcome. */
const CLAIMS = wordSet(
  'claim description allegation accusation charge report assertion suggestion account version rumour rumor notion',
);

/** "rejects this description", "rejected the claim that". */
function isDenial({ unit, lemma, content }: Found): boolean {
  if (lemma !== 'reject') return false;
  const from = unit.tokens.findIndex((token) => token.start >= (content[0]?.[0] ?? 0));
  return from >= 0 && CLAIMS.has(tokenAt(unit, coreEnd(unit, from) - 1).lemma);
}

const FALSE = wordSet('inaccurate false untrue fabricated fake baseless unfounded nonsense invented');

/** "called the report inaccurate". */
function isCalledFalse({ unit, lemma, content }: Found): boolean {
  if (lemma !== 'call' && lemma !== 'describe') return false;
  const start = content[0]?.[0] ?? 0;
  const end = content.at(-1)?.[1] ?? 0;
  const said = unit.tokens.filter((token) => token.start >= start && token.end <= end);
  return said.some((token) => CLAIMS.has(token.lemma)) && said.some((token) => FALSE.has(token.low));
}

/** "asked that letters be let through", "insists that it be given a seat": what should be is demanded. */
function isDemand({ unit, lemma, content }: Found): boolean {
  if (lemma !== 'ask' && lemma !== 'insist') return false;
  const [start, end] = content[0] ?? [0, 0];
  const from = unit.tokens.findIndex((token) => token.start >= start);
  if (tokenAt(unit, from).low !== 'that') return false;
  if (lemma === 'ask') return true;
  return unit.tokens.slice(from, from + 8).some(({ low, start: at }, step) => {
    const before = tokenAt(unit, from + step - 1);
    return low === 'be' && at < end && before.pos !== 'AUX' && before.pos !== 'PART' && before.pos !== 'VERB';
  });
}

/** "(that) he would (not) go": what it undertakes; null where it does not. */
function undertaking(unit: Unit, from: number, own: ReadonlySet<string> | undefined): Force | null {
  let at = from;
  while (tokenAt(unit, at).low === 'that' || tokenAt(unit, at).mark === 'open') at += 1;
  if (own?.has(tokenAt(unit, at).low) !== true || !WILL.has(tokenAt(unit, at + 1).low)) return null;
  at += 2;
  const refuses = /^(?:not|n't|never)$/u.test(tokenAt(unit, at).low);
  while (tokenAt(unit, at).pos === 'ADV' || /^(?:not|n't|never)$/u.test(tokenAt(unit, at).low)) at += 1;
  const verb = tokenAt(unit, at);
  if ((verb.pos !== 'VERB' && verb.pos !== 'NOUN') || STATES.has(verb.lemma)) return null;
  if (refuses && NAMING.has(verb.lemma)) return null; // "would not call it a breakdown"
  return refuses ? 'decline' : 'promise';
}
