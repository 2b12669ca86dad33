/** What may stand between a cue and its complement: time, place, way, adverbs, asides, and who is told or cited. */
import { takeAddressee, WISHES } from './addressees.ts';
import { takeCiting } from './citing.ts';
import { HOW_SAID } from '../data/grammar.ts';
import { isPartOfWhich } from './inserted.ts';
import { NOUNS } from './lexicon.ts';
import { isText } from '../speakers/head-kinds.ts';
import { coreEnd, isTime, opensPhrase } from '../words/noun-phrase.ts';
import { tokenAt } from '../words/page.ts';
import { matchPhrases, phraseTable } from '../words/phrase-match.ts';
import type { Scene } from '../scene.ts';
import type { CueHit, FrameName, Unit } from '../types.ts';
import { takeMessenger, takeVenue } from '../carriers/venues.ts';
import type { Walk } from './walk.ts';
import { NAMELIKE_TIMES, wordSet } from '../words/word-sets.ts';

/** Takes one adjunct; false when there is none left. */
export function takeAdjunct(scene: Scene, hit: CueHit, walk: Walk): boolean {
  return (
    (!wishesFor(scene, hit, walk) && takeTime(scene, walk)) ||
    takeVenue(scene, walk) ||
    takeMessenger(scene, walk) ||
    takeWhence(scene.unit, walk) ||
    takeAddressee(scene, hit, walk) ||
    takeCiting(scene, walk) ||
    takeHowever(scene.unit, walk) ||
    takeTerms(scene.unit, walk) ||
    takePlace(scene.unit, hit, walk) ||
    takeShortAside(scene.unit, walk) ||
    takeAside(scene, walk)
  );
}

/** "want a week of quiet", "hopes for next week": there a time is what is wished. */
const wishesFor = ({ unit }: Scene, { lemma }: CueHit, { at }: Walk): boolean =>
  (WISHES.has(lemma) || lemma.endsWith(' for')) && /^(?:DET|ADJ)$/u.test(tokenAt(unit, at).pos);

function takeTime(scene: Scene, walk: Walk): boolean {
  const { unit } = scene;
  let at = walk.at;
  if (
    /^(?:shortly|soon|just)$/u.test(tokenAt(unit, at).low) &&
    /^(?:after|before)$/u.test(tokenAt(unit, at + 1).low)
  )
    return takeClock(unit, walk);
  if (/^(?:late|early)$/u.test(tokenAt(unit, at).low) && /^(?:on|in|at)$/u.test(tokenAt(unit, at + 1).low))
    at += 1;
  if (
    ['on', 'in', 'at', 'late', 'early', 'last', 'this', 'during', 'by', 'since', 'within'].includes(
      tokenAt(unit, at).low,
    )
  )
    at += 1;
  if (tokenAt(unit, at).pos === 'DET' || ['late', 'early', 'last', 'next'].includes(tokenAt(unit, at).low))
    at += 1;
  if (/^(?:same|following|previous|next)$/u.test(tokenAt(unit, at).low) && isTime(tokenAt(unit, at + 1)))
    at += 1;
  const start = at;
  while (
    tokenAt(unit, at).quote < 0 &&
    tokenAt(unit, at + 1).low !== "'s" &&
    tokenAt(unit, at + 1).low !== '’s' &&
    (isTime(tokenAt(unit, at)) ||
      (at === start && at > walk.at && NAMELIKE_TIMES.has(tokenAt(unit, at).low)) ||
      (at > start && tokenAt(unit, at).pos === 'NUM') ||
      (tokenAt(unit, at).pos === 'NUM' && isTime(tokenAt(unit, at + 1))))
  )
    at += 1;
  const modifies = tokenAt(unit, start - 1).pos === 'DET' && tokenAt(unit, at).pos === 'NOUN'; // "on the evening programme"
  if (at === start || modifies) return takeAdverb(unit, walk);
  walk.at = at;
  return true;
}

/** "reported from Oslo that": where a correspondent sits. */
function takeWhence(unit: Unit, walk: Walk): boolean {
  if (tokenAt(unit, walk.at).low !== 'from') return false;
  let to = walk.at + 1;
  while (tokenAt(unit, to).pos === 'PROPN' && tokenAt(unit, to).quote < 0) to += 1;
  if (to === walk.at + 1 || tokenAt(unit, to).low !== 'that') return false;
  walk.at = to;
  return true;
}

/** "wrote in the margin that", "warned at the gate that": a place or time right before "that"; a noun of words brings in its own. */
function takePlace(unit: Unit, hit: CueHit, walk: Walk): boolean {
  if (!PLACING.has(tokenAt(unit, walk.at).low) || hit.entry.get('that') === undefined) return false;
  if (hit.entry.has('weak') || hit.entry.has(tokenAt(unit, walk.at).low as FrameName)) return false;
  let to = coreEnd(unit, walk.at + 1);
  if (to === walk.at + 1 || NOUNS.has(tokenAt(unit, to - 1).lemma)) return false;
  if (/^(?:of|on|in|at|to|with|over)$/u.test(tokenAt(unit, to).low)) to = Math.max(to, coreEnd(unit, to + 1));
  const that = tokenAt(unit, to);
  const textsWords = isText(tokenAt(unit, to - 1).lemma) && opensPhrase(tokenAt(unit, to + 1)); // "in his diary that he was"
  if (that.low !== 'that' || (that.pos !== 'SCONJ' && !textsWords)) return false;
  walk.at = to;
  return true;
}

const PLACING = wordSet('in on at from outside inside near before after during across');

/** "shortly after eight", "just before noon". */
function takeClock(unit: Unit, walk: Walk): boolean {
  const hour = tokenAt(unit, walk.at + 2);
  if (hour.pos !== 'NUM' && !isTime(hour)) return false;
  walk.at += 3;
  return true;
}

const MANNERS = phraseTable(HOW_SAID);
const MANNER = wordSet(
  'publicly privately again also bluntly simply only flatly repeatedly openly explicitly directly clearly later earlier afterwards afterward angrily quietly anonymously separately previously recently today simultaneously categorically firmly strongly resolutely formally officially emphatically forcefully',
);

function takeAdverb(unit: Unit, walk: Walk): boolean {
  if (takeWay(unit, walk) || takeManner(unit, walk)) return true;
  if (isHere(unit, walk.at)) {
    walk.at += 1;
    return true;
  }
  if (!MANNER.has(tokenAt(unit, walk.at).low) || tokenAt(unit, walk.at).quote >= 0) return false;
  walk.at += 1;
  return true;
}

/** "put it more bluntly: “…”": an adverb of manner, with or without its degree, right before the words. */
function takeManner(unit: Unit, walk: Walk): boolean {
  if (/^(?:with|without)$/u.test(tokenAt(unit, walk.at).low)) {
    const end = coreEnd(unit, walk.at + 1);
    if (tokenAt(unit, end - 1).pos !== 'NOUN' || tokenAt(unit, end).low !== ':') return false;
    walk.at = end; // "puts it with some delicacy: “…”"
    return true;
  }
  const degree = /^(?:more|less|rather|very|even|quite|too|as)$/u.test(tokenAt(unit, walk.at).low) ? 1 : 0;
  const adverb = tokenAt(unit, walk.at + degree);
  const next = tokenAt(unit, walk.at + degree + 1);
  const leads = next.mark === 'open' || /^(?:that|:)$/u.test(next.low);
  if (adverb.quote >= 0 || adverb.pos !== 'ADV' || !adverb.low.endsWith('ly') || !leads) return false;
  walk.at += degree + 1;
  return true;
}

/** "on the way in", "on her way past", "in private", "behind closed doors". */
function takeWay(unit: Unit, walk: Walk): boolean {
  const manner = matchPhrases(MANNERS, unit).find(({ from }) => from === walk.at);
  if (manner !== undefined && tokenAt(unit, walk.at).quote < 0) {
    walk.at = manner.to;
    return true;
  }
  const [on, whose, way, where] = [0, 1, 2, 3].map((step) => tokenAt(unit, walk.at + step).low);
  if (on !== 'on' || way !== 'way' || !/^(?:the|his|her|its|their)$/u.test(whose ?? '')) return false;
  walk.at += /^(?:in|out|past|back|home|to)$/u.test(where ?? '') ? 4 : 3;
  return true;
}

/** "said here on Thursday": the place of the dateline. */
const isHere = (unit: Unit, at: number): boolean =>
  tokenAt(unit, at).low === 'here' &&
  /^(?:on|in|at|late|early|that|,|\.|today|yesterday|)$/u.test(tokenAt(unit, at + 1).low);

/** "She doubts, however, that". */
function takeHowever(unit: Unit, walk: Walk): boolean {
  const [comma, word, close] = [0, 1, 2].map((step) => tokenAt(unit, walk.at + step).low);
  if (comma === ',' && takeSaid(unit, walk)) return true;
  if (
    comma !== ',' ||
    close !== ',' ||
    !/^(?:however|though|meanwhile|too|again|nevertheless|moreover|unprompted|unasked|nonetheless|instead)$/u.test(
      word ?? '',
    )
  )
    return false;
  walk.at += 3;
  return true;
}

/** "She did not promise, it should be noted, that". */
function takeSaid(unit: Unit, walk: Walk): boolean {
  const words = [1, 2, 3, 4].map((step) => tokenAt(unit, walk.at + step).low).join(' ');
  if (!/^it (?:should|must) be (?:noted|said|added|remembered|stressed)$/u.test(words)) return false;
  if (tokenAt(unit, walk.at + 5).low !== ',') return false;
  walk.at += 6;
  return true;
}

/** "rejects in the strongest terms the allegation", "asked in no uncertain terms whether". */
function takeTerms(unit: Unit, walk: Walk): boolean {
  if (tokenAt(unit, walk.at).low !== 'in' || tokenAt(unit, walk.at).quote >= 0) return false;
  const to = coreEnd(unit, walk.at + 1);
  if (!/^(?:terms|words|tones|language)$/u.test(tokenAt(unit, to - 1).low) || to < walk.at + 3) return false;
  walk.at = to;
  return true;
}

/** In tokens, with its commas. */
const LONGEST_SHORT_ASIDE = 9;

/** "clarified, on being asked, that", "added, to some laughter, that": a few words without a verb of their own. */
function takeShortAside(unit: Unit, walk: Walk): boolean {
  if (tokenAt(unit, walk.at).low !== ',' || tokenAt(unit, walk.at + 1).pos !== 'ADP') return false;
  for (let at = walk.at + 2; at < walk.at + LONGEST_SHORT_ASIDE; at += 1) {
    const { low, mark, pos } = tokenAt(unit, at);
    if (mark !== '' || pos === 'EDGE' || low === 'that') return false;
    if (low !== ',') continue;
    if (tokenAt(unit, at + 1).low !== 'that') return false;
    walk.at = at + 1;
    return true;
  }
  return false;
}

const ASIDES = wordSet(
  'which who whom speaking writing referring according responding using without after following during before as without asked pressed when',
);

/** ", speaking in Geneva," between two commas. */
function takeAside(scene: Scene, walk: Walk): boolean {
  const { unit } = scene;
  const first = tokenAt(unit, walk.at + 1).low;
  const condition = first === 'on' && tokenAt(unit, walk.at + 2).low === 'condition'; // "on condition of anonymity"
  const doing = tokenAt(unit, first === 'not' ? walk.at + 2 : walk.at + 1); // "said, not looking up, that"
  const manner = /^(?:VERB|ADJ)$/u.test(doing.pos) && doing.low.endsWith('ing');
  if (
    tokenAt(unit, walk.at).low !== ',' ||
    !(condition || manner || ASIDES.has(first) || isPartOfWhich(unit, walk.at + 1))
  )
    return false;
  for (let j = walk.at + 2; j < walk.at + 25; j += 1) {
    const token = tokenAt(unit, j);
    if (token.pos === 'EDGE' || token.mark === 'open') return false;
    if (token.low !== ',') continue;
    const next = tokenAt(unit, j + 1);
    if (next.low !== 'that' && next.mark !== 'open') return false;
    walk.at = j + 1;
    return true;
  }
  return false;
}
