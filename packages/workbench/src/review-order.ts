/**
 * The order in which proposals are decided on: what is neither statement nor event first, as it came; then events, the
 * surest first; then statements by speaker,
 * the speaker with the surest statement first. Of one speaker the surest comes first, and tellings of one statement
 * (over several carriers, or in several articles) stand behind each other, since one look decides them all.
 */
import type { DossierRecord, Event, Statement } from '@nonpaper/dossier';
import { foldName } from '@nonpaper/text';

/** Tellings that share this part of their words are one statement. */
const SAME = 0.6;
/** A telling is compared with so many statements of its speaker at most: keeps the work linear. */
const COMPARED = 60;

/** The proposals in the order of review. */
export function inReviewOrder(proposals: readonly DossierRecord[]): DossierRecord[] {
  const others = proposals.filter(({ kind }) => kind !== 'statement' && kind !== 'event');
  const events = proposals.filter((record): record is Event => record.kind === 'event');
  const statements = proposals.filter((record): record is Statement => record.kind === 'statement');
  const speakers = new Map<string, Statement[]>();
  for (const each of [...statements].sort(surestFirst)) {
    const key = speakerKey(each);
    const own = speakers.get(key);
    if (own) own.push(each);
    else speakers.set(key, [each]);
  }
  return [...others, ...[...events].sort(surestFirst), ...[...speakers.values()].flatMap(tellingsTogether)];
}

type Sure = Event | Statement;

const sureness = ({ confidence }: Sure): number => confidence ?? 0;
const surestFirst = (a: Sure, b: Sure): number => sureness(b) - sureness(a) || (a.id < b.id ? -1 : 1);

function speakerKey({ speaker }: Statement): string {
  const record = speaker.person ?? speaker.party ?? speaker.outlet;
  return record ?? `${speaker.class} ${foldName(speaker.name ?? speaker.descriptor ?? '')}`;
}

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

/** Share of the words of the shorter that both have. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  return small.size === 0 ? 0 : [...small].filter((word) => large.has(word)).length / small.size;
}

/** Statements with their other tellings behind them; `statements` come surest first. */
function tellingsTogether(statements: readonly Statement[]): Statement[] {
  const heads: { readonly words: ReadonlySet<string>; readonly tellings: Statement[] }[] = [];
  for (const each of statements) {
    const words = wordsOf(each.content);
    const head = heads.slice(-COMPARED).find((known) => likeness(known.words, words) >= SAME);
    if (head) head.tellings.push(each);
    else heads.push({ words, tellings: [each] });
  }
  return heads.flatMap(({ tellings }) => tellings);
}
