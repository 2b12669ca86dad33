import type { Rule } from '../attribution.ts';
import { contentEnd, contentStart } from '../content.ts';
import { contentSpans } from '../content-spans.ts';
import { phraseEnds } from '../words/noun-phrase.ts';
import { spanOf, tokenAt } from '../words/page.ts';
import type { Scene } from '../scene.ts';
import { subjectAfter } from '../cues/subject-after.ts';
import { subjectBefore } from '../cues/subject.ts';
import type { CueHit, Found, Run } from '../types.ts';
import type { Force } from '@nonpaper/vocabulary';

/** "X is said to …", "it was reported that …", "it is believed by X that …": somebody says, nobody is named. */
export const hearsay: Rule = {
  name: 'hearsay',
  why: 'Passive reporting verbs; the active rules leave passives alone.',
  find: (scene) => scene.hits.flatMap((hit) => oneCue(scene, hit)),
};

const VERBS = new Set(
  'say report believe think understand allege claim rumour rumor consider know expect estimate suggest whisper mutter murmur announce reveal disclose confirm fear hope agree assume suppose hear repute'.split(
    ' ',
  ),
);

function oneCue(scene: Scene, hit: CueHit): Found[] {
  const { unit } = scene;
  if (hit.passive && (REFUSED.has(hit.lemma) || hit.entry.has('as'))) return refusedBy(scene, hit);
  if (!hit.passive || !VERBS.has(hit.lemma)) return [];
  const subject = subjectBefore(unit, hit.run.from);
  const next = tokenAt(unit, hit.run.to);
  if (subject && isIt(scene, subject) && next.low !== 'to')
    return [...impersonal(scene, hit), ...parenthetical(scene, hit, subject)];
  if (subject && next.low === 'by') {
    const agent = byWhom(scene, hit, subject);
    if (agent.length > 0) return agent;
  }
  if (subject && next.low === 'by' && REPORTED.has(hit.lemma)) return reportedBy(scene, hit, subject);
  if (hit.lemma === 'suppose' && tokenAt(unit, hit.run.to + 1).low !== 'have') return []; // what one should do
  if (isToSomebody(scene, hit.run.to)) return []; // who is told, and no words
  if (next.low !== 'to' || !subject || ['know', 'expect', 'agree', 'hear'].includes(hit.lemma)) return [];
  return [
    finding(
      scene,
      hit,
      [subject, { from: hit.run.to, to: contentEnd(scene, hit.run.to, hit) }],
      hit.run.to + 1,
    ),
  ];
}

/** "violations would be reported to a board": behind "to" stands no verb but the beginning of a noun phrase. */
const isToSomebody = ({ unit }: Scene, at: number): boolean =>
  tokenAt(unit, at).low === 'to' && /^(?:DET|PROPN|PRON|NUM)$/u.test(tokenAt(unit, at + 1).pos);

const REPORTED = new Set(['report', 'announce', 'reveal', 'disclose', 'confirm']);

/** "The meeting was first reported by the Harbour Times." */
function reportedBy(scene: Scene, hit: CueHit, subject: Run): Found[] {
  const source = subjectAfter(scene.unit, hit.run.to + 1);
  if (!source) return [];
  const whole = finding(scene, hit, [subject], hit.run.to);
  return [{ ...sourced(whole, source), hedged: [] }];
}

/** What is done to a text or an offer by words, and with which force. */
const REFUSED: ReadonlyMap<string, Force> = new Map([
  ['reject', 'decline'],
  ['refuse', 'decline'],
  ['turn down', 'decline'],
  ['throw out', 'decline'],
  ['propose', 'propose'],
  ['dismiss', 'deny'],
  ['deny', 'deny'],
  ['dispute', 'deny'],
  ['contest', 'deny'],
  ['doubt', 'believe'],
  ['denounce', 'assert'],
  ['condemn', 'assert'],
  ['criticise', 'assert'],
  ['criticize', 'assert'],
  ['welcome', 'assert'],
  ['praise', 'assert'],
]);

/** "The annex was rejected by the delegation", "The demand has been described by Kolt as “a map”". */
function refusedBy(scene: Scene, hit: CueHit): Found[] {
  const { unit } = scene;
  const subject = subjectBefore(unit, hit.run.from);
  const by = /^(?:even|only|also|both|mainly|chiefly)$/u.test(tokenAt(unit, hit.run.to).low)
    ? hit.run.to + 1
    : hit.run.to; // "is doubted even by"
  const source = tokenAt(unit, by).low === 'by' ? subjectAfter(unit, by + 1) : null;
  if (subject === null || source === null) return [];
  const named = hit.entry.has('as') && tokenAt(unit, source.to).low === 'as';
  if (!named && !REFUSED.has(hit.lemma)) return [];
  const verdict = named ? [{ from: source.to, to: contentEnd(scene, source.to, hit) }] : [];
  const whole = sourced(finding(scene, hit, [subject, ...verdict], hit.run.to), source);
  return [{ ...whole, hedged: [], force: REFUSED.get(hit.lemma) ?? 'assert' }];
}

const isIt = (scene: Scene, run: Run): boolean =>
  run.to - run.from === 1 && tokenAt(scene.unit, run.from).low === 'it';

/** "Lund is expected by diplomats to fly there": whoever expects it. */
function byWhom(scene: Scene, hit: CueHit, subject: Run): Found[] {
  const from = hit.run.to + 1;
  const to = phraseEnds(scene.unit, from)
    .filter((end) => tokenAt(scene.unit, end).low === 'to')
    .at(-1);
  if (to === undefined) return [];
  const content = [subject, { from: to, to: contentEnd(scene, to, hit) }];
  return [{ ...sourced(finding(scene, hit, content, hit.run.to), { from, to }), hedged: [] }];
}

/** "The team, it is said, has already left." */
function parenthetical(scene: Scene, hit: CueHit, it: Run): Found[] {
  const { unit } = scene;
  const apart = tokenAt(unit, it.from - 1).low === ',' && tokenAt(unit, hit.run.to).low === ',';
  if (!apart || it.from < 2) return [];
  const from = contentStart(unit, it.from);
  const behind = hit.run.to + 1;
  const runs = [
    { from, to: it.from - 1 },
    { from: behind, to: contentEnd(scene, behind, hit) },
  ];
  return [finding(scene, { ...hit, run: { from: it.from, to: hit.run.to } }, runs, hit.run.to)];
}

/** "It was reported (by X) that …", "It is whispered in the corridors that …". */
function impersonal(scene: Scene, hit: CueHit): Found[] {
  const { unit } = scene;
  let at = hit.run.to;
  let by: Run | null = null;
  if (tokenAt(unit, at).low === 'by') {
    const end = phraseEnds(unit, at + 1)
      .filter((each) => tokenAt(unit, each).low === 'that')
      .at(-1);
    if (end === undefined) return [];
    by = { from: at + 1, to: end };
    at = end;
  }
  if (by === null && tokenAt(unit, at).pos === 'ADP') {
    const end = phraseEnds(unit, at + 1).find((each) => tokenAt(unit, each).low === 'that'); // "is whispered in the corridors that"
    at = end ?? at;
  }
  if (tokenAt(unit, at).low !== 'that') return [];
  const whole = finding(scene, hit, [{ from: at, to: contentEnd(scene, at, hit) }], hit.run.to);
  return [by ? { ...sourced(whole, by), hedged: [] } : whole];
}

const sourced = (found: Found, source: Run): Found => ({
  unit: found.unit,
  by: found.by,
  prior: found.prior,
  source,
  cue: found.cue,
  lemma: found.lemma,
  force: found.force,
  content: found.content,
  negated: found.negated,
  carriers: found.carriers,
  recipient: found.recipient,
  hedged: found.hedged,
  quotation: found.quotation,
});

function finding(scene: Scene, hit: CueHit, runs: readonly Run[], hedgeTo: number): Found {
  return {
    unit: scene.unit,
    by: hearsay.name,
    prior: 0.75,
    source: null,
    cue: hit.run,
    lemma: hit.lemma,
    force: ['believe', 'think', 'fear', 'hope', 'consider', 'expect', 'assume'].includes(hit.lemma)
      ? 'believe'
      : 'assert',
    content: runs.flatMap((run) => contentSpans(scene, run).spans),
    negated: hit.negated,
    carriers: [],
    recipient: null,
    hedged: [{ span: spanOf(scene.unit, { from: hit.run.from, to: hedgeTo }), on: 'cue' }],
    quotation: -1,
    voice: 'hearsay',
  };
}
