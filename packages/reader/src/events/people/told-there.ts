/** Whom a sentence names that tells who was there: "attended", "was led by", "presided", "sent two delegates". */
import { listFrom } from './noun-list.ts';
import { phraseEnd } from './noun-phrase.ts';
import type { Participant, Scene } from '../types.ts';
import { type VerbForm, verbForm } from '../verb-form.ts';
import { venueBefore } from '../venue.ts';
import { withThey } from './who-acts.ts';

/** What is led only for the occasion: a government or a front has its leader every day. */
const LED = /^(?:delegations?|teams?|sides?)$/u;

/** What may stand before a verb that makes it no report: "unclear whether Oru will attend". */
const DOUBT = /^(?:whether|if|unless|refused?|declined?|who|that|which|not|never|without)$/u;

const isDoubtful = ({ tokens }: Scene, { start, negated, modal, infinitive }: VerbForm): boolean =>
  negated ||
  (infinitive && !isToBe(tokens, start)) ||
  modal === 'may' ||
  modal === 'would' ||
  modal === 'should' ||
  tokens
    .slice(tokens.findLastIndex(({ text }, at) => at < start && /^[;:]$/u.test(text)) + 1, start)
    .some(({ lower }) => DOUBT.test(lower));

/** "are to attend", "is to be joined by": what is settled. */
export const isToBe = (tokens: Scene['tokens'], start: number): boolean =>
  tokens[start]?.lower === 'to' && /^(?:is|are|was|were)$/u.test(tokens[start - 1]?.lower ?? '');

export const isEnd = ({ tokens }: Scene, at: number): boolean =>
  tokens[at] === undefined ||
  (/^(?:PUNCT|ADP|ADV|CCONJ)$/u.test(tokens[at].pos) && tokens[at].lower !== 'to');

/** The words, beside those of `ARRANGES`, at which `tellsAt` has more to look at; all others tell of nobody. */
const TELLING: ReadonlySet<string> = new Set(
  'chair observers attend attends attended took take takes spoke speaks acted acts negotiated sat appeared stood sent send sends sending present included includes comprised comprises joined there with led headed represented'.split(
    ' ',
  ),
);

/** Those who are told by what stands at a token; nobody where it tells of no attendance. */
export function tellsAt(scene: Scene, at: number): readonly Participant[] {
  const word = scene.tokens[at]?.lower ?? '';
  if (!TELLING.has(word) && !ARRANGES.test(word)) return []; // as at most words
  const form = verbForm(scene.tokens, at);
  if (/^(?:chair|observers)$/u.test(word) && scene.tokens[at]?.pos !== 'VERB') return inRoleAt(scene, at);
  if (ARRANGES.test(word) && form.start > 0) return arrangesAt(scene, at, form);
  if (isDoubtful(scene, form)) return [];
  if (/^attend(?:s|ed)?$/u.test(word))
    return !form.passive && isEnd(scene, at + 1) ? withThey(scene, at) : [];
  if (/^(?:took|takes?)$/u.test(word)) return tookPart(scene, at) ? withThey(scene, at) : [];
  if (
    /^(?:spoke|speaks|acted|acts|negotiated|sat|appeared|stood)$/u.test(word) &&
    scene.tokens[at + 1]?.lower === 'for'
  )
    return actingFor(scene, at);
  if (/^sen(?:t|d|ds|ding)$/u.test(word)) return sendsPeople(scene, at) ? withThey(scene, at) : [];
  if (word === 'present') return presentAt(scene, at);
  if (/^(?:included|includes|comprised|comprises)$/u.test(word)) return includedAt(scene, at, form);
  if (word === 'joined') return joinedAt(scene, at, form);
  if (word === 'sat') return satAt(scene, at);
  if (word === 'there') return thereAt(scene, at);
  if (at === 0 && word === 'with') return withThem(scene);
  if (/^(?:led|headed|represented)$/u.test(word)) return leadersAt(scene, at, form);
  return [];
}

/** What those do who make an encounter possible, and where "over" follows it. */
const ARRANGES = /^(?:chair|mediat|host|broker|facilitat|moderat|conven|presid)(?:s|e|es|ed|ing)?$/u;

/** Words for an encounter that was told before. */
export const THAT =
  /^(?:it|them|these|those|the (?:\p{L}+ )?(?:talks|meetings?|sessions?|rounds?|negotiations?|summit|conference|consultations?|conversations?|encounter|gathering|sitting))\b/iu;

/** "Oru chaired the session", "a former judge presided", "the ministry, which is to host them": who made one told before possible. */
function arrangesAt(scene: Scene, at: number, form: VerbForm): readonly Participant[] {
  if (form.passive || form.negated || form.modal === 'may' || form.modal === 'would') return [];
  if (venueBefore(scene, at) !== null) return [];
  const behind = scene.tokens[at + 1]?.lower === 'over' ? at + 2 : at + 1;
  const start = scene.tokens[behind]?.span[0] ?? scene.text.length;
  const alone = scene.tokens[at]?.lower.startsWith('presid') === true && isEnd(scene, at + 1);
  if (!alone && !THAT.test(scene.text.slice(start, start + 60))) return [];
  return withThey(scene, at);
}

/** "took part", but not "took part of the blame". */
const tookPart = ({ tokens }: Scene, at: number): boolean =>
  tokens[at + 1]?.lower === 'part' && tokens[at + 2]?.lower !== 'of';

/** "With her are two members of the bureau, Oru and Bessa": who came with somebody. */
function withThem(scene: Scene): readonly Participant[] {
  const { tokens } = scene;
  const be = tokens.findIndex(({ lower }) => /^(?:is|are|was|were|came|sat)$/u.test(lower));
  const few = be > 1 && be <= 4 && !tokens.slice(1, be).some(({ pos }) => pos === 'PUNCT' || pos === 'VERB');
  return few ? listFrom(scene, be + 1).members : [];
}

/** "Oru and Bessa are to be joined there by the ministers": all of them. */
function joinedAt(scene: Scene, at: number, form: VerbForm): readonly Participant[] {
  if (!form.passive) return [];
  const by = scene.tokens.findIndex(({ lower }, index) => index > at && index < at + 4 && lower === 'by');
  return by < 0 ? [] : [...withThey(scene, at), ...listFrom(scene, by + 1).members];
}

/** "Oru and Bessa sat opposite each other in the presence of a lawyer": all of them. */
function satAt(scene: Scene, at: number): readonly Participant[] {
  const { tokens } = scene;
  if (!/^(?:opposite|across|beside|round|around)$/u.test(tokens[at + 1]?.lower ?? '')) return [];
  const of = tokens.findIndex(
    ({ lower }, index) =>
      index > at && lower === 'of' && /^(?:presence|company)$/u.test(tokens[index - 1]?.lower ?? ''),
  );
  return [...withThey(scene, at), ...(of < 0 ? [] : listFrom(scene, of + 1, true).members)];
}

/** "Oru will be there too": whoever is. */
function thereAt(scene: Scene, at: number): readonly Participant[] {
  const be = /^(?:be|was|were|been)$/u.test(scene.tokens[at - 1]?.lower ?? '');
  const ends = /^(?:\.|,|too|as|also|when|with)$/u.test(scene.tokens[at + 1]?.lower ?? '.');
  return be && ends ? withThey(scene, at - 1) : [];
}

/** "Also present were Oru and Bessa", "Oru was also present". */
function presentAt(scene: Scene, at: number): readonly Participant[] {
  const be = (index: number): boolean => /^(?:was|were|is|are)$/u.test(scene.tokens[index]?.lower ?? '');
  if (be(at + 1)) return listFrom(scene, at + 2).members;
  const before = be(at - 1) ? at - 1 : scene.tokens[at - 1]?.lower === 'also' && be(at - 2) ? at - 2 : -1;
  return before > 0 && isEnd(scene, at + 1) ? withThey(scene, before) : [];
}

/** "The Oruan side was represented by Dal Bessa and Tarn by a lawyer": each behind "by". */
function leadersAt(scene: Scene, at: number, form: VerbForm): readonly Participant[] {
  const led =
    scene.tokens[at]?.lower === 'represented' ||
    scene.tokens.slice(0, form.start).some(({ lower }) => LED.test(lower));
  if (!form.passive) return leadingAt(scene, at);
  if (!led || scene.tokens[at + 1]?.lower !== 'by') return [];
  const first = listFrom(scene, at + 2);
  return [...first.members.slice(0, 1), ...secondLeader(scene, at + 2)];
}

/** "Dal Bessa led the Oruan team", "Dal Bessa represented the Front": whoever leads or speaks for a side. */
function leadingAt(scene: Scene, at: number): readonly Participant[] {
  const end = phraseEnd(scene, at + 1);
  const side = scene.tokens[at]?.lower === 'represented' || LED.test(scene.tokens[end - 1]?.lower ?? '');
  const whole = /^(?:,|;|\.|and|at|in|on)$/u.test(scene.tokens[end]?.lower ?? '.');
  return side && whole && end > at + 1 ? withThey(scene, at) : [];
}

/** "Dal Bessa spoke for the Front": somebody who acts for a side. */
function actingFor(scene: Scene, at: number): readonly Participant[] {
  const side = listFrom(scene, at + 2).members.some(({ name }) => !scene.persons.has(name));
  return side ? withThey(scene, at).filter(({ name }) => scene.persons.has(name)) : [];
}

/** "Oru and Bessa each sent five delegates": whoever sends people to it takes part. */
function sendsPeople({ tokens }: Scene, at: number): boolean {
  const behind = tokens.slice(at + 1, at + 5).map(({ lower }) => lower);
  const people =
    /^(?:delegat(?:es?|ions?)|envoys?|representatives?|observers?|deput(?:y|ies)|teams?|negotiators?)$/u;
  return behind.some((word) => people.test(word)) && !behind.includes('to');
}

/** "Oru was in the chair", "Oru and Bessa came as observers". */
function inRoleAt(scene: Scene, at: number): readonly Participant[] {
  const { tokens } = scene;
  const chair =
    tokens[at]?.lower === 'chair' && tokens[at - 1]?.lower === 'the' && tokens[at - 2]?.lower === 'in';
  const start = chair ? at - 3 : tokens[at - 1]?.lower === 'as' ? at - 2 : -1;
  const verb = tokens[start];
  return verb !== undefined && /^(?:VERB|AUX)$/u.test(verb.pos) && !verbForm(tokens, start).negated
    ? withThey(scene, start)
    : [];
}

/** "The delegation included two judges": who belongs to a side that came. */
function includedAt(scene: Scene, at: number, form: VerbForm): readonly Participant[] {
  const side = scene.tokens.slice(0, form.start).some(({ lower }) => LED.test(lower));
  return side && !form.passive
    ? listFrom(scene, scene.tokens[at + 1]?.lower === 'also' ? at + 2 : at + 1).members
    : [];
}

/** Behind how many tokens a second "by" still belongs to the same verb. */
const SECOND_BY = 16;

function secondLeader(scene: Scene, from: number): readonly Participant[] {
  const by = scene.tokens.findIndex(
    ({ lower }, index) => index > from && index < from + SECOND_BY && lower === 'by',
  );
  if (by < 0) return [];
  const between = scene.tokens.slice(from, by);
  const and = between.findLastIndex(({ lower, text }) => lower === 'and' || /^[,;]$/u.test(text));
  const first = from + and + 1;
  const whom = scene.tokens[first]?.lower === 'that' ? first + 1 : first; // "that of Teska by"
  const plain =
    and >= 0 && phraseEnd(scene, whom) === by && !between.slice(and + 1).some(({ pos }) => pos === 'VERB');
  return plain ? listFrom(scene, by + 1).members.slice(0, 1) : [];
}
