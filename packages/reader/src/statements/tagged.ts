/**
 * The place where a learned tagger's spans come in. Spans with one `group` are one attribution; it needs a content.
 * Where a tagged attribution and a rule's finding claim the same words, the surer of the two stays.
 */
import type { Force, Span } from '@nonpaper/vocabulary';
import { carriersOf, interviewerIn } from './carriers/carriers.ts';
import { clash } from './claim.ts';
import { complementOf } from './cues/complement.ts';
import { contentSpans } from './content-spans.ts';
import { overAside } from './over-asides.ts';
import { phraseEnds } from './words/noun-phrase.ts';
import { spanOf, tokenAt } from './words/page.ts';
import { hearsay } from './rules/hearsay.ts';
import { quotedAsSaying } from './rules/quoted-as-saying.ts';
import { outletVoice } from './rules/outlet-voice.ts';
import type { Scene } from './scene.ts';
import { subjectBefore } from './cues/subject.ts';
import type { CueHit, Found, Run, TaggedSpan, Unit } from './types.ts';

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

/** A rule this sure stands without the tagger; a less sure one needs the tagger to have seen something there too. */
const SURE_RULE = 0.75;
/**
 * An attribution of the tagger that is less likely right than this is left out where no rule finds it too: chosen on the
 * open part of our gold among 0.2, 0.35, 0.5 and 0.65 (relaxed F1 83.2, 84.0, 84.1, 83.4; on PolNeAR dev 0.35 costs half a point).
 */
const LEAST_SURE = 0.35;

/**
 * The findings of rules and tagger together, in the order in which `settle` lets them claim words. Where both find one
 * statement by one cue, the rule's knowledge of carriers, recipient and force stays, and the tagger's source and content
 * take the place of the rule's, unless the rule has a whole quotation or a chain of carriers, which it reads better.
 * Where they find it by different cues, the surer of the two stays.
 */
export function withTagged(scene: Scene, findings: readonly Found[], tagged: readonly TaggedSpan[]): Found[] {
  const learned = groupsOf(tagged).flatMap((group) => foundFrom(scene, group));
  const partners = new Map(
    findings.map((rule) => [
      rule,
      learned.find((found) => sameCue(rule, found)) ?? learned.find((found) => clash(rule, found)),
    ]),
  );
  const joined = findings
    .filter((rule) => partners.get(rule) !== undefined || rule.prior >= SURE_RULE || isVoice(rule))
    .map((rule) => joinedWith(rule, partners.get(rule)));
  const claimed = new Set(partners.values());
  const alone = learned.filter(
    (found) =>
      !claimed.has(found) &&
      found.prior >= LEAST_SURE &&
      !onlyCites(found, joined) &&
      !onlyQuotes(found, joined) &&
      !isQuestion(found) &&
      !isNobodys(scene, found),
  );
  const all = [...new Set([...joined, ...alone])];
  return [
    ...all.filter((each) => each.by !== outletVoice.name),
    ...all.filter((each) => each.by === outletVoice.name),
  ];
}

/** "citing two officials": what is cited is the source of a finding, and no statement of its own. */
const onlyCites = ({ content }: Found, joined: readonly Found[]): boolean =>
  joined.some(({ unit, source }) => {
    if (source === null) return false;
    const [from, to] = spanOf(unit, source);
    return content.some((span) => 2 * (Math.min(span[1], to) - Math.max(span[0], from)) > span[1] - span[0]);
  });

/** "Asked about a split, he replied": what stands in the question is nobody's statement. */
const isQuestion = ({ unit, cue }: Found): boolean =>
  cue !== null && cue.from === 0 && /^(?:asked|pressed|questioned)$/u.test(tokenAt(unit, 0).low);

/** "Kolt is expected to fly there": with nobody who expects it, that is the article's own account, and not what the last speaker said. */
const isNobodys = (scene: Scene, { source, cue, quotation }: Found): boolean =>
  source === null && quotation < 0 && cueHit(scene, cue)?.passive === true;

/** "the Courier quoted an aide as saying that": what is quoted is the statement, and that it was quoted is none. */
const onlyQuotes = ({ unit, cue }: Found, joined: readonly Found[]): boolean =>
  cue !== null &&
  joined.some(
    (rule) =>
      rule.unit === unit &&
      rule.by === quotedAsSaying.name &&
      rule.cue !== null &&
      cue.to <= rule.cue.from &&
      /^(?:quote|cite)/u.test(tokenAt(unit, cue.to - 1).lemma),
  );

const isVoice = (rule: Found): boolean => rule.voice !== undefined || rule.cue === null;

const sameCue = (rule: Found, found: Found): boolean =>
  rule.cue !== null && found.cue !== null && rule.cue.from < found.cue.to && found.cue.from < rule.cue.to;

function joinedWith(rule: Found, found: Found | undefined): Found {
  if (found === undefined || rule.by === outletVoice.name || rule.by === hearsay.name) return rule;
  if (rule.source === null && found.source !== null) return found;
  if (!sameCue(rule, found)) return rule.prior >= found.prior ? rule : found;
  if (rule.quotation >= 0 || rule.carriers.length > 0) return rule;
  const source =
    isOverrun(rule, found) || isFuller(rule, found) ? rule.source : (found.source ?? rule.source);
  return {
    ...rule,
    by: `${rule.by}+tagger`,
    prior: Math.max(rule.prior, found.prior),
    source,
    content: contentOf(rule, found),
  };
}

/** Whose content it is: mostly the tagger's; where the rule knows more of what stands before the cue, that and the tagger's rest. */
function contentOf(rule: Found, found: Found): readonly Span[] {
  if (keepsContent(rule, found)) return rule.content;
  return isWholeBefore(rule, found) ? [...rule.content, ...found.content.slice(1)] : found.content;
}

/** A tagged content that is no more than "that". */
const isBare = ({ unit, content }: Found): boolean =>
  content.length === 1 &&
  unit.tokens.some(
    ({ low, start, end }) => low === 'that' && start === content[0]?.[0] && end === content[0][1],
  );

const keepsContent = (rule: Found, found: Found): boolean =>
  isBare(found) ||
  isTrimmed(rule, found) ||
  isInfinitive(rule, found) ||
  (rule.by === 'content-before-cue' && rule.content.length > found.content.length);

/** "declined to say when": what one refuses to do is the content, of which the tagger may take "to say" for the cue. */
function isInfinitive(rule: Found, found: Found): boolean {
  const own = rule.content.at(-1);
  const tagged = found.content.at(-1);
  if (rule.by !== 'infinitive-after-cue' || own === undefined || tagged === undefined) return false;
  return own[0] < tagged[0] && own[1] === tagged[1];
}

/** "The talks were put off, but will go on, Kolt said": what stands before the cue up to its beginning is all said. */
function isWholeBefore(rule: Found, found: Found): boolean {
  const own = rule.content[0];
  const tagged = found.content[0];
  if (rule.by !== 'content-before-cue' || own === undefined || tagged === undefined) return false;
  return rule.content.length === 1 && own[0] <= tagged[0] && own[1] >= tagged[1];
}

/** A phrase of the rules that only leaves out what stands behind it ("rejected the plan" on Monday): the rule has cut a time off. */
function isTrimmed(rule: Found, found: Found): boolean {
  const own = rule.content[0];
  const tagged = found.content[0];
  if (rule.by !== 'phrase-after-cue' || rule.content.length !== 1 || found.content.length !== 1) return false;
  return own !== undefined && tagged !== undefined && own[0] === tagged[0] && own[1] < tagged[1];
}

/** "two diplomats, who asked not to be named,": what a phrase has behind its head belongs to it. */
const isFuller = (rule: Found, { source }: Found): boolean =>
  rule.source !== null &&
  source !== null &&
  rule.source.from <= source.from &&
  rule.source.to > source.to &&
  (/^(?:,|who|which|whose|that)$/u.test(tokenAt(rule.unit, source.to).low) ||
    (tokenAt(rule.unit, source.to).pos === 'VERB' &&
      /(?:ed|en|wn|ing)$/u.test(tokenAt(rule.unit, source.to).low)));

/** "According to Ms Oru, Mr Bessa believes": a tagged source that runs over a comma into the rule's. */
const isOverrun = (rule: Found, { source }: Found): boolean =>
  rule.source !== null &&
  source !== null &&
  source.from < rule.source.from &&
  source.to === rule.source.to &&
  tokenAt(rule.unit, rule.source.from - 1).low === ',' &&
  rule.unit.tokens[0]?.low === 'according';

/** Tagged spans by group; a span without one is left out. */
function groupsOf(tagged: readonly TaggedSpan[]): TaggedSpan[][] {
  const groups = new Map<number, TaggedSpan[]>();
  for (const each of tagged) {
    if (each.group === undefined) continue;
    const group = groups.get(each.group) ?? [];
    group.push(each);
    groups.set(each.group, group);
  }
  return [...groups.values()];
}

function foundFrom(scene: Scene, group: readonly TaggedSpan[]): Found[] {
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
      prior: group.reduce((sum, each) => sum + each.confidence, 0) / group.length,
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
  const carriers = carriersOf(scene, hit, complement, source, contents.at(-1)?.to ?? 0);
  return { carriers, recipient: recipient ?? interviewerIn(scene, carriers) };
}

/** Without a relative pronoun or a comma at the end ("a White House official, who"). */
function withoutTail(unit: Unit, run: Run | null): Run | null {
  if (run === null) return null;
  let to = run.to;
  while (to > run.from + 1 && /^(?:,|who|which|that)$/u.test(tokenAt(unit, to - 1).low)) to -= 1;
  return { from: run.from, to };
}

/** The tokens that a span touches. */
function runOf(scene: Scene, span: Span): Run {
  const { tokens } = scene.unit;
  const from = tokens.findIndex((token) => token.end > span[0]);
  const after = tokens.findIndex((token) => token.start >= span[1]);
  return { from: Math.max(0, from), to: after < 0 ? tokens.length : after };
}

const cueHit = (scene: Scene, cue: Run | null) =>
  scene.hits.find((hit) => cue !== null && hit.verb >= cue.from && hit.verb < cue.to);

const cueLemma = (scene: Scene, cue: Run | null): string => cueHit(scene, cue)?.lemma ?? '';

function cueForce(scene: Scene, cue: Run | null): Force {
  const hit = cueHit(scene, cue);
  if (hit?.lemma === 'call' && !/^(?:for|on|upon)$/u.test(tokenAt(scene.unit, hit.run.to).low))
    return 'assert';
  const entry = hit?.passive === true ? undefined : hit?.entry;
  return entry?.get('that') ?? entry?.get('quote') ?? entry?.get('to') ?? entry?.get('noun') ?? 'assert';
}
