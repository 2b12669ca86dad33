/**
 * Labels before the first sentence of a paragraph, in small letters and without their colon, with which newsletters,
 * live pages and explainers order what they tell ("Why it matters: …"). Nobody says them.
 */
export const SECTION_LABELS: ReadonlySet<string> = new Set([
  'why it matters', 'why this matters', 'why now', 'why it counts', 'driving the news', 'the big picture', 'big picture', 'the bigger picture', 'zoom in', 'zooming in', 'zoom out', 'zooming out',
  'between the lines', 'reading between the lines', 'behind the scenes', 'behind the curtain', 'behind the headlines', 'the intrigue', 'the backstory', 'backstory', 'the back story', 'the backdrop', 'flashback', 'catch up quick', 'catch up fast', 'catching up', 'the latest', 'the newest', 'the news', 'the facts', 'the state of play', 'state of play',
  "what they're saying", 'what they are saying', "what people are saying", "what he's saying", "what she's saying", "what they said", 'what was said', "what we're hearing", 'what we are hearing', "what we're watching", 'what we are watching', 'what to watch', 'what to watch for', 'what to expect', 'what to know', "what you need to know",
  "what's next", 'what is next', 'what comes next', 'what happens next', "what's new", 'what is new', 'what happened', "what's happening", 'what is happening', "what's at stake", 'what is at stake', "what's in it", "what's missing", 'what is missing', "what's inside", "what it says", "what it means", 'what this means', 'what it would mean', 'what we know', 'what we know so far', 
  'the other side', 'on the other side', 'the other view', 'the opposing view', 'the case for', 'the case against', 'yes, but', 'yes but', 'but', 'the catch', 'the rub', 'the snag', 'the hurdle', 'the hitch', 'reality check', 'the reality', 'threat level', 'the risk', 'the stakes', 'the upshot', 'the takeaway', 'takeaway', 'the bottom line', 'bottom line', 'the result', 'the impact', 'the context', 'context', 'some context', 'background', 'the background', 'history', 'the history',
  'by the numbers', 'the numbers', 'in numbers', 'how it works', 'how it happened', 'how it started', 'how we got here', 'how it would work', 'worth noting', 'of note', 'worth remembering', 'friction point', 'the friction', 'sticking point', 'the sticking point', 'the sticking points', 'go deeper', 'dig deeper', 'quick take', 'our take', 'my take', 'the thought bubble', 'thought bubble', 'the other big story', 'the details', 'details', 'the plan', 'the timeline', 'timeline', 'the timing', 'the mood', 'the message', 'the reaction', 'reaction', 'the response', 'meanwhile', 'in the meantime', 'in brief', 'in short', 'in context', 'in depth',
  'spotted', 'driving the day', 'on the hill', 'overseas', 'transitions', 'first in our mail', 'heard around town',
  'scoop', 'exclusive', 'breaking', 'breaking news', 'just in', 'developing', 'update', 'latest update', 'analysis', 'opinion', 'comment', 'explainer', 'explained', 'fact check', 'live', 'watch', 'listen', 'read more', 'related', 'see also', 'key points', 'key takeaways', "editor's note", 'note', 'correction', 'clarification', 'summary', 'at a glance', 'chronology', 'factbox', 'profile', 'interview', 'in full', 'first look', 'dispatch', 'insight', 'briefing', 'long read', 'live updates',
]); // prettier-ignore

/** No label is longer than this many units. */
const LONGEST = 48;

const LABEL =
  /^[ \t]*(?:\*\*|__)?([\p{L}][\p{L} ,’'-]{1,40}?)(?:(?::(?:\*\*|__)?|(?:\*\*|__):)\s+)(?=[\p{Lu}"“„«'‘\d]|(?:how|what|why|who|when|where|whether)\b)/u;

/** "THE DEAL WOBBLES — When …": at least three words in capitals before a dash, or a label that is known. */
const BEFORE_DASH = /^[ \t]*(?:\*\*|__)?(\p{Lu}[\p{Lu} ,’'&-]{3,58}?)(?:\*\*|__)? [—–] (?=[\p{Lu}"“„«'‘\d])/u;

function dashedLength(head: string): number {
  const found = BEFORE_DASH.exec(head);
  const label = found?.[1]?.trim().toLowerCase().replaceAll('’', "'") ?? '';
  const known = SECTION_LABELS.has(label) || label.split(/\s+/u).length >= 3;
  return found !== null && known ? found[0].length : 0;
}

/** How long the label at the head of a paragraph is, with its colon and what stands around it; 0 where it has none. */
export function sectionLabelLength(paragraph: string): number {
  const head = paragraph.slice(0, LONGEST + 12);
  if (!head.includes(':')) return dashedLength(head);
  const found = LABEL.exec(head);
  const label = found?.[1]?.toLowerCase().replaceAll('’', "'");
  return found !== null && label !== undefined && SECTION_LABELS.has(label) ? found[0].length : 0;
}
