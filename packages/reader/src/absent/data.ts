/** Words that open the naming of those who are not there. */
export const WITHOUT = /\b(?:without|in the absence of|to the exclusion of|excluding|minus)\s+/giu;
const BE = '(?:was|were|is|are|been|being|be)';
const ROOM =
  '(?:(?:present|represented|included|invited|consulted|(?:asked|heard)(?=\\s*(?:[.,;]|$|at\\b|before\\b|either\\b)))|(?:at|around) the (?:negotiating )?table|in the room|part of the (?:talks|negotiations|process)|among (?:the|those) (?:participants|invited|invitees|present|signatories|guests))';
/** Passive and active ways to say that somebody was left out; the excluded stand before. */
export const LEFT_OUT = new RegExp(
  [
    `\\b(?:(?:has|have|had)\\s+)?(?:${BE}\\s+(?:not|never)|(?:was|were|is|are)n['’]t|(?:will|would|could|can)\\s+not\\s+be|won['’]t\\s+be|(?:has|have|had)\\s+(?:not|never)\\s+(?:yet\\s+)?been|(?:has|have|had)n['’]t\\s+been)\\s+(?:yet\\s+|even\\s+|so much as\\s+|formally\\s+)?${ROOM}`,
    `\\b(?:(?:has|have|had)\\s+)?${BE}\\s+(?:again\\s+|pointedly\\s+|deliberately\\s+|largely\\s+|notably\\s+)?(?:excluded|left out|shut out|kept out|kept in the dark|sidelined|barred|absent|missing)\\b`,
    "\\b(?:did|does|do|will|would|has|have|had)(?:\\s+(?:not|never)|n['’]t)\\s+(?:attend|attended|take part|taken part|participate|participated|join the (?:talks|meeting|negotiations|session|round))\\b",
    "\\b(?:(?:was|were|is|are)(?:\\s+not|n[’']t)|(?:has|have|had)\\s+not\\s+been)\\s+able\\s+to\\s+(?:attend|take part|participate|be present)\\b",
    '\\b(?:has|have|had|got|was given|were given)\\s+no\\s+(?:seat|place|representatives?)\\b',
    '\\bstayed away\\b',
  ].join('|'),
  'giu',
);
/** Cues that leave no doubt that a meeting or text is meant, even where none is named. */
export const SURE = /invited|consulted|asked|heard|dark|table|room|take part|taken part|participate|attend/iu;
/** "Neither was Skarvia", "nor were the islands": the excluded stand behind; it goes on from a sentence of that kind. */
export const NOR_WAS =
  /(?:^|[,;]\s+(?:and\s+)?|\.\s+)(?:neither|nor)\s+(?:was|were|is|are|has|have|did|had)\s+/giu;
const TAKES_PART =
  '(?:(?:has|have|had|did|does|do|will|would)\\s+)?(?:(?:was|were|is|are|been|be|has been|have been|had been|will be|would be)\\s+(?:even\\s+)?' +
  ROOM +
  '|(?:took|take|takes|taken) part\\b|attend(?:s|ed)?\\b|participate[sd]?\\b|(?:was|were|has been|have been|had been) (?:at the table|shown|asked|told|party)\\b)';
/** "Neither the Assembly nor the refugees' committee took part": the excluded stand between. */
export const NEITHER = new RegExp(
  `\\bneither\\s+(?<one>[^,;.:!?]{2,90}?)(?:,\\s+(?:which|who|whose|the|a|an)\\s[^;.:!?]{2,120}?,)?\\s+nor\\s+(?<other>[^;.:!?]{2,90}?),?\\s+${TAKES_PART}`,
  'iu',
);
/** "No one from Skarvia was invited", "no representative of the islands attended". */
export const NO_ONE_FROM = new RegExp(
  `\\b(?:no[ -]?one|nobody|none|no (?:[\\w-]+ )?(?:representatives?|delegates?|delegation|officials?|envoys?|negotiators?|ministers?|members?|observers?))\\s+(?:from|of|for)\\s+(?:either\\s+)?(?<who>[^;.:!?]{2,140}?),?\\s+${TAKES_PART}`,
  'iu',
);
/** "Nobody has asked the ferrymen": the excluded stand behind. */
export const NOBODY_ASKED =
  /\b(?:nobody|no one)\s+(?:(?:has|had|ever)\s+)*(?:asked|invited|consulted)\s+(?<asked>[^;.,:!?]{3,80}?)(?=\s*(?:[;.,:!?]|$|\s(?:either|whether|what|how|if|about|to|for)\b))/iu;
/** Words that tell what they are absent from, behind or before. */
export const FROM_NOUNS =
  /\b((?:(?:the|these|those|this|a|an|any|its|their|all|new|latest|first|final|secret|direct|bilateral|trilateral|peace)\s+){0,3}(?:talks|meetings?|negotiations?|summit|conference|discussions?|drafting(?: process)?|process|table|room|agreement|deal|plan|proposal|draft|text|consultations?|session|round|dialogue|signing|ceremony|framework|initiative))\b/giu;
/** What follows "without" and names how somebody is absent rather than who: "without Kiev's involvement". */
export const INVOLVEMENT =
  /^['’]s?\s+(?:(?:direct|active|full|prior|any|explicit|own)\s+)*(?:involvement|participation|input|consent|presence|knowledge|agreement|approval|say|voice|blessing|representatives?|delegates?)\b/iu;
