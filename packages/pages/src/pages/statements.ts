import type { LedgerEntry } from '@nonpaper/dossier';
import { checkedAs } from '../book.ts';
import type { SourceBook } from '../book.ts';
import { shortDate } from '../dates.ts';
import type { Inline, Line } from '../page.ts';
import { badge, quote, soft, strong } from '../page.ts';

/**
 * A statement as one line: day, who, through which outlets, with which words, what. The speaker's own wording stands in
 * quotation marks, everything else is indirect. Hedges, terms and replies follow, and the sources close the line.
 */
export function statementLine(entry: LedgerEntry, book: SourceBook): Line {
  const date = entry.date === null ? 'no date' : shortDate(entry.date);
  const content: Inline = entry.quoted ? quote(entry.content) : entry.content;
  return [
    soft(`${date} `),
    ...(entry.state === 'proposed' ? [badge('proposed'), ' '] : []),
    strong(entry.speaker.words),
    soft(`${partyWords(entry)}${viaWords(entry)}`),
    ` ${cueWords(entry)}: `,
    content,
    ...hedgeWords(entry),
    ...(entry.inReplyTo === null ? [] : [' ', badge('in reply to a draft')]),
    ...(entry.terms === null ? [] : [soft(` (${entry.terms})`)]),
    ...checkedAs(entry.verification),
    ...book.citeSources(entry.sources),
  ];
}

/** The party, where the speaker's words do not name it already. */
function partyWords(entry: LedgerEntry): string {
  const party = entry.speaksFor?.name ?? null;
  return party === null || entry.speaker.words.includes(party) ? '' : ` (${party})`;
}

/** `, via Axios, via Reuters`, from the speaker outward, and to whom it was told. */
function viaWords(entry: LedgerEntry): string {
  const told =
    entry.recipient === null || entry.via.includes(entry.recipient) ? '' : `, to ${entry.recipient}`;
  const { ground, words } = entry.speaker;
  const unnamed = ground === null || words.includes(ground) ? '' : `, unnamed: ${ground}`;
  const via = entry.via.filter((name) => name !== entry.speaker.words);
  return `${unnamed}${told}${via.map((name) => `, via ${name}`).join('')}`;
}

function cueWords(entry: LedgerEntry): string {
  const cue = entry.cue.trim() === '' ? entry.force : entry.cue.trim();
  return entry.negated ? `${cue} (negated)` : cue;
}

const hedgeWords = (entry: LedgerEntry): Line =>
  entry.hedges.length === 0 ? [] : [soft(` (hedged: ${entry.hedges.join(', ')})`)];
