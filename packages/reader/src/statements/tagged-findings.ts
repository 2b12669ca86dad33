/** Findings made from a learned tagger's spans: source, cue and content of one attribution, mended by the grammar. */
import type { Force, Span } from '@nonpaper/vocabulary';
import { carriersOf, interviewerIn } from './carriers/carriers.ts';
import { contentSpans } from './content-spans.ts';
import { complementOf } from './cues/complement.ts';
import { subjectBefore } from './cues/subject.ts';
import { overAside } from './over-asides.ts';
import type { Scene } from './scene.ts';
import type { CueHit, Found, Run, TaggedSpan, Unit } from './types.ts';
import { phraseEnds } from './words/noun-phrase.ts';
import { tokenAt } from './words/page.ts';

/** The tagged spans of each unit, by its index. A span that crosses units is left out. */
export function tagsByUnit(units: readonly Unit[], tagged: readonly TaggedSpan[]): TaggedSpan[][] {
  const sorted = [...tagged].sort((a, b) => a.span[0] - b.span[0]);
  let next = 0;
  return units.map((unit) => {
    const end = unit.tokens.at(-1)?.end ?? 0;
    const start = tokenAt(unit, 0).start;
    const inside: TaggedSpan[] = [];
    for (let each = sorted[next]; each && each.span[0] < end; each = sorted[next]) {
      if (each.span[0] >= start && each.span[1] <= end) inside.push(each);
      next += 1;
    }
    return inside;
  });
}

/** Tagged spans by group; a span without one is left out. */
export function groupsOf(tagged: readonly TaggedSpan[]): TaggedSpan[][] {
  const groups = new Map<number, TaggedSpan[]>();
  for (const each of tagged) {
    if (each.group === undefined) continue;
    const group = groups.get(each.group) ?? [];
    group.push(each);
    groups.set(each.group, group);
  }
  return [...groups.values()];
}

/** No span is surer for a statement than that all of its spans belong together. */
const sureness = ({ confidence, whole = 1 }: TaggedSpan): number => Math.min(confidence, whole);

export function foundFrom(scene: Scene, group: readonly TaggedSpan[]): Found[] {
  const runs = (role: TaggedSpan['role']): Run[] =>
    group.filter((each) => each.role === role).map((each) => runOf(scene, each.span));
  const cue = runs('cue')[0] ?? null;
  const contents = carriedOn(scene, runs('content'), cue);
  const content = contents.map((run) => contentSpans(scene, uptoSemicolon(scene.unit, run, cue)));
  const spans = content.flatMap((each) => each.spans);
  if (spans.length === 0) return [];
  const tagged = withHead(scene.unit, withoutTail(scene.unit, runs('source')[0] ?? null));
  const source = nearerSource(scene, tagged, cue) ?? tagged ?? ownSubject(scene, cue);
  const way = wayOf(scene, cueHit(scene, cue), source, contents);
  return [
    {
      unit: scene.unit,
      by: 'tagger',
      prior: group.reduce((sum, each) => sum + sureness(each), 0) / group.length,
      source,
      cue,
      lemma: cueLemma(scene, cue),
      force: cueForce(scene, cue),
      content: spans,
      negated: cueHit(scene, cue)?.negated ?? false,
      ...way,
      hedged: [],
      quotation: content.at(-1)?.quotation ?? -1,
      ...(source ? {} : { voice: 'running' as const }),
    },
  ];
}

/** The contents with the last one carried over an aside of its clause; fragments that it then holds are part of it. */
function carriedOn(scene: Scene, contents: readonly Run[], cue: Run | null): readonly Run[] {
  const found = contents.map((run) => overAside(scene, run, cue, cueHit(scene, cue)));
  return found.filter(
    (run, at) => !found.some((other, index) => index < at && other.from <= run.from && other.to >= run.to),
  );
}

/** What stands behind a cue ends at a semicolon; only "that" or a conjunction goes on behind one. */
function uptoSemicolon(unit: Unit, run: Run, cue: Run | null): Run {
  if (cue === null || run.from < cue.to) return run;
  for (let at = run.from + 1; at < run.to - 1; at += 1) {
    const { low, quote } = tokenAt(unit, at);
    if (low === ';' && quote < 0 && !/^(?:that|and|but)$/u.test(tokenAt(unit, at + 1).low))
      return { from: run.from, to: at };
  }
  return run;
}

/** "who had gathered", "a copy of which was seen". */
const opensRelative = (unit: Unit, from: number): boolean =>
  /^(?:who|whose)$/u.test(tokenAt(unit, from).low) ||
  [2, 3].some(
    (step) =>
      tokenAt(unit, from + step).low === 'of' && /^(?:which|whom)$/u.test(tokenAt(unit, from + step + 1).low),
  );

/** "Families, who had gathered outside, accused": a source that begins with its relative pronoun gets its head back. */
function withHead(unit: Unit, run: Run | null): Run | null {
  if (run === null || run.to - run.from < 2 || !opensRelative(unit, run.from)) return run;
  const end = tokenAt(unit, run.from - 1).low === ',' ? run.from - 1 : run.from;
  for (let from = Math.max(0, end - 20); from < end; from += 1)
    if (phraseEnds(unit, from).includes(end)) return { from, to: run.to };
  return run;
}

/** "said a minister, after the rebels threatened": a subject right before its verb, where another's cue parts the tagged source from it. */
function nearerSource(scene: Scene, tagged: Run | null, cue: Run | null): Run | null {
  const hit = cueHit(scene, cue);
  if (tagged === null || hit?.form !== 'finite' || hit.passive || tagged.to > hit.run.from) return null;
  const own = subjectBefore(scene.unit, hit.run.from);
  if (own !== null && /^(?:in|at|on|during)$/u.test(tokenAt(scene.unit, tagged.from).low)) return own; // "the party, in a letter, refused"
  if (own !== null && tagged.from > own.to && tokenAt(scene.unit, own.to).low === ',') return own; // "diplomats, she reports, expect"
  if (own === null || own.to !== hit.run.from || own.from < tagged.to) return null;
  return scene.hits.some(({ run }) => run.from >= tagged.to && run.to <= own.from) ? own : null;
}

/** "Kolt has pledged her support": where the tagger found no source, the subject of its cue. */
function ownSubject({ unit }: Scene, cue: Run | null): Run | null {
  if (cue === null || !/^(?:VERB|AUX)$/u.test(tokenAt(unit, cue.from).pos)) return null;
  const words = unit.tokens.slice(cue.from, cue.to).map(({ low }) => low);
  if (words[0]?.endsWith('ing') || words.some((low) => BEING.has(low))) return null;
  return subjectBefore(unit, cue.from);
}

/** Of a passive, the subject is no speaker. */
const BEING: ReadonlySet<string> = new Set(['be', 'been', 'being', 'is', 'are', 'was', 'were']);

/** To whom the words were said, and who carried them: what stands behind a cue that the tagger found and no rule. */
function wayOf(
  scene: Scene,
  hit: CueHit | undefined,
  source: Run | null,
  contents: readonly Run[],
): Pick<Found, 'carriers' | 'recipient'> {
  if (hit === undefined || hit.passive) return { carriers: [], recipient: null };
  const complement = complementOf(scene, hit);
  const { recipient } = complement;
  const taken = [...contents, ...(source === null ? [] : [source])];
  const claimed =
    recipient !== null && taken.some(({ from, to }) => from < recipient.to && recipient.from < to);
  if (claimed) return { carriers: [], recipient: null };
  const carriers = carriersOf(scene, hit, complement, contents.at(-1)?.to ?? 0);
  return { carriers, recipient: recipient ?? interviewerIn(scene, carriers) };
}

/** Without a relative pronoun or a comma at the end ("a White House official, who"). */
function withoutTail(unit: Unit, run: Run | null): Run | null {
  if (run === null) return null;
  let to = run.to;
  while (to > run.from + 1 && /^(?:,|who|which|that|'s)$/u.test(tokenAt(unit, to - 1).low)) to -= 1;
  return { from: run.from, to };
}

/** The tokens that a span touches. */
function runOf(scene: Scene, span: Span): Run {
  const { tokens } = scene.unit;
  const from = tokens.findIndex((token) => token.end > span[0]);
  const after = tokens.findIndex((token) => token.start >= span[1]);
  return { from: Math.max(0, from), to: after < 0 ? tokens.length : after };
}

export const cueHit = (scene: Scene, cue: Run | null) =>
  scene.hits.find((hit) => cue !== null && hit.verb >= cue.from && hit.verb < cue.to);

const cueLemma = (scene: Scene, cue: Run | null): string => cueHit(scene, cue)?.lemma ?? '';

function cueForce(scene: Scene, cue: Run | null): Force {
  const hit = cueHit(scene, cue);
  if (hit?.lemma === 'call' && !/^(?:for|on|upon)$/u.test(tokenAt(scene.unit, hit.run.to).low))
    return 'assert';
  const entry = hit?.passive === true ? undefined : hit?.entry;
  return entry?.get('that') ?? entry?.get('quote') ?? entry?.get('to') ?? entry?.get('noun') ?? 'assert';
}
