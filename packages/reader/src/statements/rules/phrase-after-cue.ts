import { forceOf, found, type Rule } from '../attribution.ts';
import { complementOf, type Complement } from '../cues/complement.ts';
import { contentEnd } from '../content.ts';
import { subjectOf } from '../cues/cue-subject.ts';
import { coreEnd, isTime, opensPhrase, phraseEnds } from '../words/noun-phrase.ts';
import { tokenAt } from '../words/page.ts';
import type { Scene } from '../scene.ts';
import type { CueHit, Found, Token, Unit } from '../types.ts';
import { beforeCarrier, beforeTime, phraseEnd } from './phrase-end.ts';
import { HOLDING, isClaimCalledSo, isFigure, isHeldToBe, isTakenAs, POINTING } from './phrase-kinds.ts';
import { DOCUMENTS, OFFICES } from '../words/word-sets.ts';
import type { Force } from '@nonpaper/vocabulary';

/** "X denied the claim", "X called for a truce", "X described the draft as …", "X suggested holding …". */
export const phraseAfterCue: Rule = {
  name: 'phrase-after-cue',
  why: 'Last of the rules for verbs: a noun phrase is the weakest sign of reported speech, and many verbs take one.',
  find: (scene) => scene.hits.flatMap((hit) => oneCue(scene, hit)),
};

function oneCue(scene: Scene, hit: CueHit): Found[] {
  if (hit.form === 'infinitive' || hit.passive) return [];
  if (hit.form === 'gerund' && hit.lemma === 'refer to') return []; // “…,” she said, referring to the list
  const complement = complementOf(scene, hit);
  if (ANSWERS.has(hit.lemma) && isNot(scene, hit)) return unanswered(scene, hit, complement);
  if (isSo(scene.unit, hit)) return thinksSo(scene, hit, complement);
  const force = isOfTexts(scene, hit) ? phraseForce(scene, hit, complement) : null;
  const taken = complement.kind === 'noun' && isTakenAs(scene, hit, complement.from);
  if (!force || (hit.entry.has('weak') && !taken)) return [];
  const source = subjectOf(scene, hit);
  const first = tokenAt(scene.unit, complement.from);
  if (!source || isTime(first) || first.low === 'itself' || isSummons(scene, hit, complement)) return [];
  const from = complement.kind === 'preposition' ? complement.from + 1 : complement.from;
  const to = beforeTime(scene, hit, from, beforeCarrier(scene, from, phraseEnd(scene, hit, from)));
  const bare = to === from + 1 && (PERSONALS.has(first.low) || POINTING.has(first.low));
  if (bare && /^(?:him|me|us)$/u.test(first.low)) return []; // "have long opposed him"
  const withheld = force === 'promise' && hit.negated; // "would not promise it"
  if (bare && !withheld && !taken && !OF_IT.has(force) && !OF_THIS.has(hit.lemma)) return [];
  return found({
    scene,
    by: phraseAfterCue.name,
    prior:
      bare || taken || refusesText(scene, from, force) ? BARE : isStance(hit, complement) ? STANCE : 0.65,
    hit,
    source,
    complement,
    force,
    content: [{ from, to }],
  });
}

/** "think so", "hope not", "believe otherwise": an adverb stands for what is thought, up to a mark. */
const isSo = (unit: Unit, { lemma, run, entry }: CueHit): boolean =>
  (SO_VERBS.has(lemma) || entry.get('that') === 'believe') &&
  /^(?:so|not|otherwise|differently)$/u.test(tokenAt(unit, run.to).low) &&
  /^(?:[.,;:?!]|too|)$/u.test(tokenAt(unit, run.to + 1).low);

const SO_VERBS = new Set(['say', 'think', 'argue']);

function thinksSo(scene: Scene, hit: CueHit, complement: Complement): Found[] {
  const source = subjectOf(scene, hit);
  const force = forceOf(hit, 'that');
  if (!source || !force) return [];
  const content = [{ from: hit.run.to, to: hit.run.to + 1 }];
  return found({ scene, by: phraseAfterCue.name, prior: STANCE, hit, source, complement, force, content });
}

/** What one calls so that it takes place. */
const SUMMONED = new Set(
  'rally strike election referendum vote poll meeting session summit protest boycott march truce ceasefire halt conference congress assembly witness recess'.split(
    ' ',
  ),
);

/** "has called a rally for Saturday", "called the envoy at noon": nothing is said of the rally, as there is in "called the rally a farce". */
function isSummons({ unit }: Scene, { lemma }: CueHit, { kind, from }: Complement): boolean {
  if (lemma !== 'call' || kind !== 'noun') return false;
  const end = coreEnd(unit, from);
  const last = tokenAt(unit, end - 1);
  if (SUMMONED.has(last.lemma)) return !opensPhrase(tokenAt(unit, end));
  const ends = PERSONALS.has(tokenAt(unit, from).low) ? [from + 1] : phraseEnds(unit, from);
  const somebody = isRungUp(last) || OFFICES.has(last.lemma) || PERSONALS.has(tokenAt(unit, from).low);
  return somebody && !ends.some((each) => isNamedBehind(unit, each));
}

/** Somebody whom one can telephone. */
const isRungUp = ({ pos }: Token): boolean => pos === 'PROPN';

/** "called Kolt on Friday", "called him back", "called the minister to ask": nothing behind the object tells what it was called. */
function isNamedBehind(unit: Unit, end: number): boolean {
  const next = tokenAt(unit, end);
  if (isTime(next) || /^(?:back|again|today|tonight|late|early|twice)$/u.test(next.low)) return false;
  return next.mark === 'open' || !/^(?:PUNCT|EDGE|ADP|CCONJ|SCONJ|PART)$/u.test(next.pos);
}

/** Not to do these is to keep silent. */
const ANSWERS = new Set(['respond', 'reply', 'comment', 'answer']);

const isNot = ({ unit }: Scene, hit: CueHit): boolean =>
  unit.tokens.slice(hit.run.from, hit.verb).some(({ low }) => low === 'not' || low === "n't");

/** "did not respond to questions", "has not commented on the report": what was asked is left without an answer. */
function unanswered(scene: Scene, hit: CueHit, complement: Complement): Found[] {
  const source = subjectOf(scene, hit);
  const from = hit.run.to;
  const to = contentEnd(scene, from, hit);
  if (!source || !/^(?:to|on)$/u.test(tokenAt(scene.unit, from).low) || to <= from + 1) return [];
  return found({
    scene,
    by: phraseAfterCue.name,
    prior: BARE,
    hit,
    source,
    complement: { ...complement, recipient: null },
    force: hit.lemma === 'comment' ? 'assert' : 'decline',
    content: [{ from, to }],
  });
}

/** What is put to somebody, and so is answered with words. */
const ANSWERED = new Set(
  'plan proposal offer invitation draft request demand idea claim accusation allegation charge assertion report suggestion text appeal ultimatum'.split(
    ' ',
  ),
);

/** "rejected the plan", "turned down an invitation": an answer to what was put to somebody. */
const refusesText = ({ unit }: Scene, from: number, force: Force): boolean =>
  OF_IT.has(force) && ANSWERED.has(tokenAt(unit, coreEnd(unit, from) - 1).lemma);

/** To want, fear or confirm something is to have said so, with or without a tagger that sees it. */
const STANCES = new Set(
  'want demand doubt fear confirm propose request welcome urge underline underscore emphasise emphasize reiterate reaffirm'.split(
    ' ',
  ),
);
const STANCE = 0.76;

/** Also who puts a number at so much, and who asks somebody for something. */
const isStance = ({ lemma, entry }: CueHit, { kind, recipient, preposition }: Complement): boolean =>
  STANCES.has(lemma) ||
  entry.has('figure') ||
  (recipient !== null && preposition === 'for') ||
  (kind === 'ing' && entry.get('noun') === 'deny') || // "disputes having said so"
  HOLDING.has(lemma);
/** Of "it" and "this" one can doubt or confirm that it is so. */
const OF_THIS = new Set('doubt confirm acknowledge admit concede state'.split(' '));

/** To deny or refuse "it" is said of what was told before; no tagger is needed to see that. */
const OF_IT: ReadonlySet<Force> = new Set(['deny', 'decline']);
const BARE = 0.78;

/** "did not believe it" tells nothing of what. */
const PERSONALS = new Set('it him her them us me you himself herself themselves'.split(' '));

/** "The draft provides for": texts do, and somebody who provides for his children says nothing. */
function isOfTexts(scene: Scene, hit: CueHit): boolean {
  if (hit.lemma !== 'provide for') return true;
  const source = subjectOf(scene, hit);
  return source !== null && DOCUMENTS.has(tokenAt(scene.unit, coreEnd(scene.unit, source.from) - 1).lemma);
}

function phraseForce(scene: Scene, hit: CueHit, complement: Complement): Force | null {
  if (complement.kind === 'noun' && hit.entry.has('figure'))
    return isFigure(scene, complement.from) ? forceOf(hit, 'figure') : null;
  if (complement.kind === 'noun' && HOLDING.has(hit.lemma) && isHeldToBe(scene, complement.from))
    return 'believe';
  if (complement.kind === 'noun' && hit.lemma === 'reject' && isClaimCalledSo(scene, complement.from))
    return 'deny';
  if (complement.kind === 'noun' && isTakenAs(scene, hit, complement.from))
    return hit.lemma === 'present' ? 'assert' : 'believe';
  if (complement.kind === 'noun') return forceOf(hit, 'noun');
  if (complement.kind === 'ing') return forceOf(hit, 'ing', 'noun');
  if (complement.kind === 'preposition' && complement.preposition)
    return forceOf(hit, complement.preposition);
  if (complement.kind === 'none' && hit.lemma.startsWith('decline to')) return null;
  return null;
}
