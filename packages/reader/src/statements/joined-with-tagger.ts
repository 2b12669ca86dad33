/** What stays of a rule's finding, and what of the tagger's, where both find one statement. */
import type { Span } from '@nonpaper/vocabulary';
import { isSumming, isTimeApart } from './content.ts';
import { blockQuotation } from './rules/block-quotation.ts';
import { hearsay } from './rules/hearsay.ts';
import { labelledSpeech } from './rules/labelled-speech.ts';
import { raisedSubject } from './rules/raised-subject.ts';
import { toldBy } from './rules/told-by.ts';
import { outletVoice } from './rules/outlet-voice.ts';
import type { Found } from './types.ts';
import { tokenAt } from './words/page.ts';

export const sameCue = (rule: Found, found: Found): boolean =>
  rule.cue !== null && found.cue !== null && rule.cue.from < found.cue.to && found.cue.from < rule.cue.to;

/** Rules whose findings no tagger knows better: a turn of an interview is all its speaker's. */
const WHOLE: ReadonlySet<string> = new Set([
  outletVoice.name,
  hearsay.name,
  labelledSpeech.name,
  blockQuotation.name,
  raisedSubject.name,
  toldBy.name,
]);

export function joinedWith(rule: Found, found: Found | undefined): Found {
  if (found === undefined || WHOLE.has(rule.by)) return rule;
  if (rule.source === null && found.source !== null) return found;
  if (!sameCue(rule, found)) return rule.prior >= found.prior ? rule : found;
  if (rule.quotation >= 0 || rule.carriers.length > 0) return rule;
  const source =
    isOverrun(rule, found) || isFuller(rule, found) || isOwner(rule, found) || isFarRelative(rule, found)
      ? rule.source
      : (found.source ?? rule.source);
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
  if (!isWholeBefore(rule, found)) return ownClause(rule, found);
  const end = rule.content.at(-1)?.[1] ?? 0;
  return [...rule.content, ...found.content.filter(([from]) => from >= end)];
}

/** "The sides differ on who would go, but Kolt said": what stands before the conjunction is of another clause. */
function ownClause({ by, unit, source }: Found, { content }: Found): readonly Span[] {
  if (by !== 'clause-after-cue' || source === null) return content;
  const behindSource = content.filter((span) => span[0] >= tokenAt(unit, source.from).start);
  if (behindSource.length > 0 && behindSource.length < content.length) return behindSource; // "Commenting on the claim that A, Kolt said that B"
  const joiner = tokenAt(unit, source.from - 1);
  if (!/^(?:but|and|while|yet|although|though|whereas)$/u.test(joiner.low)) return content;
  const behind = content.filter((span) => span[0] > joiner.start);
  return behind.length > 0 ? behind : content;
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
  isSummedUp(rule, found) ||
  isWritersAgain(rule, found) ||
  isSwallowed(rule, found) ||
  takesAddressee(rule, found) ||
  takesSource(rule, found) ||
  beginsAtObject(rule, found) ||
  isApart(rule, found) ||
  isInfinitive(rule, found) ||
  rule.by === 'fronted-as' ||
  (ROUND_THE_CUE.has(rule.by) && rule.content.length > found.content.length);

/** "did not rule out talking about it": where the tagger takes the beginning of the words for a part of the cue. */
const isSwallowed = (rule: Found, found: Found): boolean =>
  rule.by === 'phrase-after-cue' &&
  rule.cue !== null &&
  found.cue !== null &&
  found.cue.to > rule.cue.to &&
  tokenAt(rule.unit, rule.cue.to).start === rule.content[0]?.[0] &&
  tokenAt(rule.unit, rule.cue.to).low.endsWith('ing');

/** "ruled that they have no claim, a judgment which": what the writer adds of the whole is no part of it, though the tagger takes it in. */
function isSummedUp({ unit, content }: Found, found: Found): boolean {
  const own = content.at(-1);
  if (own === undefined || (found.content.at(-1)?.[1] ?? 0) <= own[1]) return false;
  const comma = unit.tokens.findIndex(({ start }) => start >= own[1]);
  return tokenAt(unit, comma).low === ',' && (isSumming(unit, comma + 1) || isTimeApart(unit, comma + 1));
}

/**
 * "said it was empty, and invited", "vowed to go on “with or without it”, raising the price": behind the comma where the rule
 * ends, the speaker does the next thing, or the writer tells what came of it; the tagger ran over it.
 */
function isWritersAgain({ by, unit, content }: Found, found: Found): boolean {
  const own = content.at(-1);
  const tagged = found.content.at(-1);
  if (!ENDS_WELL.has(by) || own === undefined || tagged === undefined || tagged[1] <= own[1]) return false;
  if (tagged[0] > own[1]) return false;
  const comma = unit.tokens.findIndex(({ start }) => start >= own[1]);
  if (tokenAt(unit, comma).low !== ',') return false;
  const next = tokenAt(unit, comma + 1);
  const joined = /^(?:and|but)$/u.test(next.low) && tokenAt(unit, comma + 2).pos === 'VERB';
  return joined || (next.pos === 'VERB' && next.low.endsWith('ing'));
}

/** Rules that look for the end of the words word by word. */
const ENDS_WELL: ReadonlySet<string> = new Set(['clause-after-cue', 'infinitive-after-cue']);

/** Rules that find content on both sides of their cue: "The call, according to Kolt, lasted an hour". */
const ROUND_THE_CUE: ReadonlySet<string> = new Set([
  'content-before-cue',
  'according-to',
  'cue-before-quotation',
]);

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

/** A tagged content that shares nothing with what the grammar gives the cue, and begins behind the end of it, is another's. */
function isApart(rule: Found, found: Found): boolean {
  const own = rule.content.at(-1);
  const tagged = found.content[0];
  return rule.by !== 'phrase-after-cue' && own !== undefined && tagged !== undefined && tagged[0] >= own[1];
}

/** "According to people in the corridor, voices were raised": whose words they are is no part of them. */
function takesSource({ by, unit, source }: Found, { content }: Found): boolean {
  if (by !== 'according-to' || source === null) return false;
  const from = tokenAt(unit, source.from).start;
  const to = tokenAt(unit, source.to - 1).end;
  return content.some((span) => span[0] < to && from < span[1]);
}

/** "Oru had told the envoy that he would go, according to a guest": what is told according to somebody begins with its own subject. */
function beginsAtObject({ by, unit, content }: Found, found: Found): boolean {
  const own = content[0];
  const tagged = found.content[0];
  if (by !== 'according-to' || own === undefined || tagged === undefined || tagged[0] <= own[0]) return false;
  const first = unit.tokens.findIndex(({ start }) => start >= tagged[0]);
  return tokenAt(unit, first - 1).pos === 'VERB' && tokenAt(unit, first).low !== 'that';
}

/** "has told mediators it will accept": whom it was told is no part of what was told. */
function takesAddressee({ unit, recipient, content }: Found, found: Found): boolean {
  const own = content[0];
  const tagged = found.content[0];
  if (recipient === null || own === undefined || tagged === undefined) return false;
  return tagged[0] === tokenAt(unit, recipient.from).start && own[0] > tagged[0];
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

/** "Two engineers who surveyed it, and who asked not to be named, said": a relative pronoun that stands at another verb is no source of this one. */
const isFarRelative = (rule: Found, { source }: Found): boolean =>
  rule.source !== null &&
  rule.cue !== null &&
  source !== null &&
  source.to - source.from === 1 &&
  /^(?:who|which|that)$/u.test(tokenAt(rule.unit, source.from).low) &&
  source.to < rule.cue.from - 1 &&
  rule.source.to - rule.source.from > 1;

/** "Oru argued that Bessa was wrong, pointing to his remark that": who stands right at the noun owns it, and nobody farther off. */
const isOwner = (rule: Found, { source }: Found): boolean =>
  rule.by === 'noun-cue' && rule.source !== null && source !== null && source.to <= rule.source.from;

/** "According to Ms Oru, Mr Bessa believes": a tagged source that runs over a comma into the rule's. */
const isOverrun = (rule: Found, { source }: Found): boolean =>
  rule.source !== null &&
  source !== null &&
  source.from < rule.source.from &&
  source.to === rule.source.to &&
  tokenAt(rule.unit, rule.source.from - 1).low === ',' &&
  rule.unit.tokens[0]?.low === 'according';
