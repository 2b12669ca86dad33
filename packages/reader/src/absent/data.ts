/** Words that open the naming of those who are not there. */
export const WITHOUT = /\b(?:without|in the absence of|to the exclusion of|excluding|minus)\s+/giu;
/** Passive and active ways to say that somebody was left out; the excluded stand before. */
export const LEFT_OUT =
  /\b(?:(?:was|were|is|are|been|being)\s+(?:not|never)\s+(?:invited|consulted|present|represented|included|at the table|in the room)|(?:was|were|is|are|been|being)\s+(?:excluded|left out|shut out|kept out|sidelined|absent|missing)|(?:has|have|had)\s+(?:not|never)\s+been\s+(?:invited|consulted|included|represented)|(?:was|were|is|are)n['’]t\s+(?:invited|consulted|present|represented|included|at the table|in the room)|did\s+not\s+(?:attend|take part|participate)|(?:has|have|had)\s+no\s+seat)\b/giu;
/** Words that tell what they are absent from, behind or before. */
export const FROM_NOUNS =
  /\b((?:(?:the|these|those|this|a|an|any|its|their|all|new|latest|first|final|secret|direct|bilateral|trilateral|peace)\s+){0,3}(?:talks|meetings?|negotiations?|summit|conference|discussions?|drafting(?: process)?|process|table|room|agreement|deal|plan|proposal|draft|text|consultations?|session|round|dialogue|signing|ceremony|framework|initiative))\b/giu;
/** What follows "without" and names how somebody is absent rather than who: "without Kiev's involvement". */
export const INVOLVEMENT =
  /^['’]s?\s+(?:(?:direct|active|full|prior|any|explicit|own)\s+)*(?:involvement|participation|input|consent|presence|knowledge|agreement|approval|say|voice|blessing|representatives?|delegates?)\b/iu;
