/**
 * The place where a learned tagger's spans come in. Spans with one `group` are one attribution; it needs a content.
 * Where a tagged attribution and a rule's finding claim the same words, the surer of the two stays.
 */
import { clash } from './claim.ts';
import { PASSIVES_OF_MATTERS } from './data/noun-cues.ts';
import { complementOf } from './cues/complement.ts';
import { isAsked } from './cues/asked.ts';
import { joinedWith, sameCue } from './joined-with-tagger.ts';
import { outletVoice } from './rules/outlet-voice.ts';
import { quotedAsSaying } from './rules/quoted-as-saying.ts';
import type { Scene } from './scene.ts';
import { cueHit, foundFrom, groupsOf } from './tagged-findings.ts';
import type { Found, TaggedSpan } from './types.ts';
import { spanOf, tokenAt } from './words/page.ts';
import { coreEnd } from './words/noun-phrase.ts';
import { OFFICES, wordSet } from './words/word-sets.ts';

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
      !isNobodys(scene, found) &&
      !takesBack(found) &&
      !onlyGoesOn(scene, found) &&
      !isBareIt(found),
  );
  const all = [...new Set([...joined, ...alone])];
  return [
    ...all.filter((each) => each.by !== outletVoice.name),
    ...all.filter((each) => each.by === outletVoice.name),
  ];
}

/** "citing two officials": what is cited is the source of a finding, and no statement of its own; nor is a reason ("citing landmines"). */
const onlyCites = ({ unit: own, cue, content }: Found, joined: readonly Found[]): boolean =>
  (cue !== null && tokenAt(own, cue.to - 1).low === 'citing') ||
  joined.some(({ unit, source }) => {
    if (source === null) return false;
    const [from, to] = spanOf(unit, source);
    return content.some((span) => 2 * (Math.min(span[1], to) - Math.max(span[0], from)) > span[1] - span[0]);
  });

/** "Asked about a split, he replied": what stands in a question is nobody's statement. */
const isQuestion = ({ unit, cue }: Found): boolean => cue !== null && isAsked(unit, cue);

/**
 * "Kolt is expected to fly there": with nobody who expects it, that is the article's own account, and not what the last
 * speaker said. "Refugees are not mentioned in the plan": nor is it the word of what is told of.
 */
function isNobodys(scene: Scene, { source, cue, quotation }: Found): boolean {
  const hit = cueHit(scene, cue);
  if (hit?.passive !== true) return false;
  if (source === null) return quotation < 0;
  return source.to <= hit.run.from && TOLD_OF.has(hit.lemma);
}

const TOLD_OF = wordSet(PASSIVES_OF_MATTERS);

/** "members continued their discussion in private": to go on with a thing is to say nothing. */
const onlyGoesOn = (scene: Scene, { cue }: Found): boolean => {
  const hit = cueHit(scene, cue);
  return hit?.lemma === 'continue' && complementOf(scene, hit).kind === 'noun';
};

/** "they know it": a pronoun tells nothing of what was said; to deny or refuse it does. */
function isBareIt({ unit, content, force }: Found): boolean {
  const only = content.length === 1 ? content[0] : undefined;
  if (only === undefined || force === 'deny' || force === 'decline') return false;
  return unit.tokens.some(({ low, start, end }) => start === only[0] && end === only[1] && BARE.has(low));
}

const BARE = new Set(['it', 'him', 'her', 'them', 'us', 'me']);

/** "Orvia recalls its ambassador", "summoned the envoy": what is done with people is nobody's word. */
function takesBack({ unit, cue, content }: Found): boolean {
  if (cue === null || !/^(?:recall|withdraw|summon|expel)/u.test(tokenAt(unit, cue.to - 1).lemma))
    return false;
  const first = unit.tokens.findIndex(({ start }) => start === content[0]?.[0]);
  return first >= cue.to && OFFICES.has(tokenAt(unit, coreEnd(unit, first) - 1).lemma);
}

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
