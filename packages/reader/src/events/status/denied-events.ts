import type { ReadEvent, ReadStatement } from '../../reading.ts';

/** How far behind an event its denial may stand, in units: the next sentence or the one behind it. */
const REACH = 260;
/** Encounters: of what was done alone nobody denies that it took place. */
const ENCOUNTERS = new Set(['meeting', 'call', 'visit']);

const IT = /^["“'‘]?(?:it|this|that|so|as much)[.,!"”'’]*$/iu;
const ANY =
  /\b(?:any|no|such a|the|having)\s(?:\S+\s)?(?:meeting|talks|call|contact|conversation|visit|encounter|met|spoken|spoke)\b/iu;

/** Whether a statement denies what was told right before it. */
const denies = ({ force, content, negated }: ReadStatement): boolean =>
  force === 'deny' && !negated && (IT.test(content.trim()) || ANY.test(content));

/**
 * Encounters that are somebody's word and are denied by another in the sentence behind: "an aide said that she met him
 * last week. He denies it." They stand as denied; what the text itself tells as a fact stays held. Linear.
 */
export function withDenials(events: readonly ReadEvent[], statements: readonly ReadStatement[]): ReadEvent[] {
  const denials = statements.filter(denies).map(({ spans }) => spans.cue[0]?.[0] ?? -1);
  if (denials.length === 0) return [...events];
  return events.map((event, index) => {
    const end = event.span[1];
    const next = events[index + 1]?.span[0] ?? Number.POSITIVE_INFINITY;
    const isDenied = denials.some((at) => at > end && at - end <= REACH && at <= Math.max(next, end));
    const told = event.statement !== undefined && ENCOUNTERS.has(event.type) && event.status === 'held';
    return told && isDenied ? { ...event, status: 'denied' as const } : event;
  });
}
