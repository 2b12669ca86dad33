import type { OpenKind } from '@nonpaper/vocabulary';

/** A way to say that something is open. `matter` tells on which side of the words the matter stands. */
export interface OpenCue {
  readonly pattern: RegExp;
  readonly kind: OpenKind;
  readonly matter: 'after' | 'before';
  /** Whether a plan, draft or talks must stand before the words. */
  readonly text?: true;
}

/**
 * The cues, those with the longest words first; each is looked for once in a sentence, and the first that fits a place
 * keeps it.
 */
export const OPEN_CUES: readonly OpenCue[] = [
  {
    pattern:
      /\b(?:it(?:['’]s| is| was| remains?| remained)|remains?|remained|is|was)\s+(?:still\s+|also\s+|not yet\s+|largely\s+|far from\s+)?(?:unclear|uncertain|unknown|not clear|not known|an open question|undecided|unresolved)\s*,?\s*(?:as to\s+)?(?=(?:whether|if|how|what|who|when|where|which|why)\s)/iu,
    kind: 'unclear',
    matter: 'after',
  },
  {
    pattern:
      /\b(?:no|little|scant) (?:clarity|agreement|detail|word|mention|reference) (?:on|about|over|of|to)\s+/iu,
    kind: 'unaddressed',
    matter: 'after',
  },
  {
    pattern:
      /\b(?:questions?|doubts?) (?:remain(?:s|ed)?|linger(?:s|ed)?|persist(?:s|ed)?)\s+(?:over|about|on|as to)\s+(?:whether\s+|how\s+|who\s+)?/iu,
    kind: 'unclear',
    matter: 'after',
  },
  {
    pattern:
      /\b(?:remains?|remained|is|are|was|were|stays?|left|leaves?)\s+(?:still\s+|largely\s+)?(?:to be (?:seen|decided|settled|agreed|determined|worked out|resolved|negotiated)|unclear|unresolved|undecided|undefined|unsettled|an open question|open)\s+(?=(?:whether|if|how|what|who|when|where|which)\s)/iu,
    kind: 'unclear',
    matter: 'after',
  },
  {
    pattern:
      /\b(?:(?:does|do|did|would|will|has|have|had)\s+not|(?:does|do|did|would)n['’]t|never|fails? to|failed to|avoids?|avoided)(?:\s+(?:explicitly|directly|clearly|even|expressly|specifically|yet))?\s+(?:mention(?:s|ed|ing)?|address(?:es|ed|ing)?|tackl(?:es?|ed|ing)|cover(?:s|ed|ing)?|deal(?:s|t|ing)? with|settl(?:es?|ed|ing)|resolv(?:es?|ed|ing)|specif(?:y|ies|ied|ying)|touch(?:es|ed|ing)? on|spell(?:s|ed|ing)? out|refer(?:s|red|ring)? to|answer(?:s|ed|ing)?|includ(?:es?|ed|ing)|say(?:ing)?)\s+/iu,
    kind: 'unaddressed',
    matter: 'after',
    text: true,
  },
  {
    pattern:
      /\b(?:omits?|omitted|skips?|skipped|(?:is|are|was|were|stays?|remains?) silent on|makes? no mention of|made no mention of|says? nothing (?:about|on|of)|said nothing (?:about|on|of)|leaves? (?:out|open)|left (?:out|open)|sidesteps?|sidestepped|steers? clear of)\s+(?:the question(?:s)? of\s+|the issue(?:s)? of\s+)?/iu,
    kind: 'unaddressed',
    matter: 'after',
    text: true,
  },
  {
    pattern:
      /\b(?:(?:was|were|is|are|been|be|being|remains?|remained|left)\s+)(?:not|never|hardly|barely|only partly|largely)\s+(?:yet\s+|been\s+|directly\s+|fully\s+|explicitly\s+|really\s+)*(?:dealt with|addressed|tackled|mentioned|covered|resolved|settled|discussed|included|raised|agreed|decided|specified|taken up|spelled out)\b/iu,
    kind: 'unaddressed',
    matter: 'before',
  },
  {
    pattern:
      /\b(?:was|were|is|are|has been|have been|had been|been|remains?|remained|goes|went)\s+(?:still\s+|largely\s+)*(?:left out|left open|left aside|left for later|unaddressed|unmentioned|omitted|sidestepped|missing from (?:the|this) (?:text|draft|plan|document|proposal)|set aside|deferred|parked)\b/iu,
    kind: 'unaddressed',
    matter: 'before',
  },
  {
    pattern:
      /\b(?:remains?|remained|stays?|is|are|was|were)\s+(?:still\s+|largely\s+|far from\s+)*(?:to be (?:seen|decided|settled|agreed|determined|worked out|resolved|negotiated)|unresolved|unsettled|undecided|undefined|unclear|uncertain|(?<=(?:remain|remains|remained|stay|stays|still)\s)open)\b/iu,
    kind: 'unclear',
    matter: 'before',
  },
  {
    pattern:
      /\b(?:was|were|is|are|has been|have been|had been|been)\s+(?:flatly\s+|firmly\s+|immediately\s+|summarily\s+)*(?:dismissed|ruled out|rejected out of hand|rejected outright|off the table|excluded out of hand|brushed aside)\b/iu,
    kind: 'rejected',
    matter: 'before',
  },
  {
    pattern:
      /\b(?:dismiss(?:ed|es|ing)?|rul(?:ed|es|ing) out|brush(?:ed|es|ing) (?:aside|off)|reject(?:ed|s|ing)? (?:out of hand|outright)|refus(?:ed|es|ing) (?:even )?to (?:discuss|consider|talk about|negotiate))\s+/iu,
    kind: 'rejected',
    matter: 'after',
  },
];

/** A cheap look whether a sentence can say that something is open. */
export const OPEN_LOOK =
  /\b(?:unclear|uncertain|unknown|not clear|not known|open|undecided|unresolved|unsettled|undefined|unaddressed|unmentioned|remain\w*|clarity|mention\w*|silent|nothing|left|leaves?|not|n['’]t|never|fail\w*|avoid\w*|omit\w*|skip\w*|sidestep\w*|steers?|dismiss\w*|rul(?:ed|es|ing) out|brush\w*|reject\w*|refus\w*|questions?|doubts?|hardly|barely|missing|off the table|parked|deferred|little|scant|agreement|detail|word|set aside)\b/iu;

/** Words that stand between the name of the matter and its parts: "concerns …, including A, along with B". */
export const INCLUDING =
  /,?\s*(?:including|among them|such as|notably|in particular|namely|above all|like)\s+/iu;
/** Where a list of matters is always cut. A bare "and" or "or" is cut unless it joins two adjectives. */
export const CUTS =
  /,?\s+(?:along with|as well as|together with|starting (?:especially |above all )?with|especially|not least|above all)\s+|\s+[-–—]\s+(?:starting\s+)?(?:especially\s+|above all\s+|notably\s+)?(?:with\s+)?|;\s*(?:and\s+)?|,\s+(?:and\s+|or\s+|nor\s+)?/giu;
/** Where the matter ends: a new clause, or who said so. */
export const CLAUSE_END =
  /[;:!?…]|\.(?=\s|$|["”’])|,?\s+(?:but|while|whereas|although|though|because|which|since|unless|until|after|before|despite)\s|,\s+(?:and|so|if|with|as|he|she|they|it|according|officials|sources)\s|,\s+(?:[\p{L}’'-]+\s+){0,5}(?:said|says|told|added|argued|wrote|noted|reported)\b|\s[-–—]\s(?!starting|especially|notably|above all)/iu;
/** Words by which a text, a plan or talks are named. */
export const ABOUT_TEXT =
  /\b(?:plan|proposal|draft|text|agreement|deal|framework|document|statement|letter|memorandum|treaty|protocol|accord|pact|roadmap|blueprint|paper|non-paper|truce|ceasefire|charter|resolution|declaration|communiqu[eé]|initiative|version|points|talks|negotiations|summit|meeting|article|provision|annex|it|which|that|parties|sides|negotiators|mediators)\b/iu;
