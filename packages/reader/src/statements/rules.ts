import type { Rule } from './attribution.ts';
import { accordingTo } from './rules/according-to.ts';
import { adjectiveCue } from './rules/adjective-cue.ts';
import { blockQuotation } from './rules/block-quotation.ts';
import { clauseAfterCue } from './rules/clause-after-cue.ts';
import { contentBeforeCue } from './rules/content-before-cue.ts';
import { cueBeforeQuotation } from './rules/cue-before-quotation.ts';
import { floatingQuotation } from './rules/floating-quotation.ts';
import { frontedAs } from './rules/fronted-as.ts';
import { hearsay } from './rules/hearsay.ts';
import { infinitiveAfterCue } from './rules/infinitive-after-cue.ts';
import { labelledSpeech } from './rules/labelled-speech.ts';
import { nounCue } from './rules/noun-cue.ts';
import { outletVoice } from './rules/outlet-voice.ts';
import { phraseAfterCue } from './rules/phrase-after-cue.ts';
import { purposeToSay } from './rules/purpose-to-say.ts';
import { quotationBeforeCue } from './rules/quotation-before-cue.ts';
import { quotedAsSaying } from './rules/quoted-as-saying.ts';
import { raisedSubject } from './rules/raised-subject.ts';
import { relativeContent } from './rules/relative-content.ts';
import { textLaysDown } from './rules/text-lays-down.ts';
import { toldBy } from './rules/told-by.ts';
import { verdictOnWords } from './rules/verdict-on-words.ts';

/**
 * The rules in the order in which they may claim words: from the surest sign to the weakest. A later rule that
 * claims a cue or a content already claimed loses. Each rule's `why` tells its place.
 */
export const RULES: readonly Rule[] = [
  accordingTo,
  quotedAsSaying,
  frontedAs,
  verdictOnWords,
  raisedSubject,
  quotationBeforeCue,
  cueBeforeQuotation,
  contentBeforeCue,
  relativeContent,
  toldBy,
  clauseAfterCue,
  hearsay,
  purposeToSay,
  textLaysDown,
  infinitiveAfterCue,
  phraseAfterCue,
  nounCue,
  adjectiveCue,
  labelledSpeech,
  blockQuotation,
  floatingQuotation,
  outletVoice,
];
