/**
 * The words by which texts speak of an issue or theme, and the names by which they name a person, a party or an outlet: both
 * belong to the dossier, and a person edits them here. Articles that are read from then on are read with them; statements that
 * wait for a decision and hold a new word of an issue are put under it at once. What was decided stays as it was decided.
 */
import type { DossierRecord, Issue, Outlet, Party, Person, Statement, Theme } from '@nonpaper/dossier';
import { issuesSpokenOf } from '@nonpaper/reader';
import { bad, good, type Outcome } from '@nonpaper/vocabulary';
import { revised, type Bench } from './bench.ts';
import { findRecord } from './find-record.ts';
import type { Store, Write } from './ports.ts';
import { changedOr } from './review-proposals.ts';

/** Words to put in and words to take out, as they are printed. */
export interface LexiconChange {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

/** What texts are searched for, of one record. */
export interface Lexicon {
  readonly record: Named;
  readonly words: readonly string[];
  /** Proposed statements that the change put under the issue. */
  readonly linked: number;
}

type Subject = Issue | Theme;
type Named = Subject | Person | Party | Outlet;

const isSubject = (record: DossierRecord): record is Subject =>
  record.kind === 'issue' || record.kind === 'theme';

const isNamed = (record: DossierRecord): record is Named =>
  isSubject(record) || record.kind === 'person' || record.kind === 'party' || record.kind === 'outlet';

/** The words of an issue or theme, or every name of a person, party or outlet. */
export const lexiconOf = (record: Named): readonly string[] =>
  isSubject(record) ? (record.lexicon ?? []) : record.names.map(({ text }) => text);

/** The words of every issue and then of every theme, each in their order. */
export async function issueLexicons(store: Store): Promise<Lexicon[]> {
  const issues: Issue[] = [];
  for await (const issue of store.all('issue')) issues.push(issue);
  const themes: Theme[] = [];
  for await (const theme of store.all('theme')) themes.push(theme);
  const inOrder = <T extends Subject>(list: T[]): T[] => list.sort((a, b) => a.ordinal - b.ordinal);
  return [...inOrder(issues), ...inOrder(themes)].map((record) => ({
    record,
    words: lexiconOf(record),
    linked: 0,
  }));
}

const notThere = (record: Named, words: string): Outcome<never> =>
  bad({
    code: 'no-such-words',
    what: `"${words}" is none of the words of ${record.kind} ${record.slug ?? record.id}.`,
    next: lexiconOf(record).length === 0 ? 'It has none.' : `They are ${lexiconOf(record).join(', ')}.`,
  });

/** The record with its words changed; a person, party or outlet keeps at least its usual name. */
function changedWords(record: Named, { add, remove }: LexiconChange): Outcome<Named> {
  const before = lexiconOf(record);
  const stranger = remove.find((each) => !before.includes(each));
  if (stranger !== undefined) return notThere(record, stranger);
  const fresh = [...new Set(add.map((each) => each.trim()))].filter(
    (each) => each !== '' && !before.includes(each),
  );
  if (isSubject(record))
    return good({ ...record, lexicon: [...before.filter((each) => !remove.includes(each)), ...fresh] });
  const kept = record.names.filter(({ text }) => !remove.includes(text));
  if (kept.length === 0)
    return bad({
      code: 'last-name',
      what: `"${record.names[0]?.text ?? ''}" is the only name of ${record.kind} ${record.slug ?? record.id}.`,
      next: 'Add another name before you take this one out.',
    });
  const names = [...kept, ...fresh.map((text) => ({ text, kind: 'alias' as const, language: null }))];
  return good({ ...record, names });
}

/** Proposed statements that speak of the issue and are not under it yet, put under it. Reads every statement once. */
async function nowUnder(store: Store, issue: Issue): Promise<Statement[]> {
  const known = [{ kind: 'issue' as const, record: issue.id, name: issue.name, words: issue.lexicon }];
  const found: Statement[] = [];
  for await (const each of store.all('statement')) {
    const waits = each.review.state === 'proposed' && !each.issues.includes(issue.id);
    if (waits && issuesSpokenOf(each.content, known).length > 0)
      found.push({ ...each, issues: [...each.issues, issue.id] });
  }
  return found;
}

/** Changes the words of a record, in one transaction with the proposed statements that come under an issue by it. */
export async function editLexicon(
  bench: Bench,
  name: string,
  change: LexiconChange,
): Promise<Outcome<Lexicon>> {
  const found = await findRecord(bench.store, name);
  if (!found.ok) return found;
  const before = found.value;
  if (!isNamed(before))
    return bad({
      code: 'no-lexicon',
      what: `A ${before.kind} has no words by which texts are searched.`,
      next: 'Name an issue, a theme, a person, a party or an outlet.',
    });
  const changed = changedWords(before, change);
  if (!changed.ok) return changed;
  const linked = changed.value.kind === 'issue' ? await nowUnder(bench.store, changed.value) : [];
  const words = lexiconOf(changed.value);
  const isSame =
    words.length === lexiconOf(before).length && words.every((each, at) => each === lexiconOf(before)[at]);
  if (isSame && linked.length === 0) return good({ record: before, words, linked: 0 });
  const at = bench.clock.now();
  const writes: Write[] = [changed.value, ...linked].map((record) => ({
    record: revised(record, at),
    base: record.revision,
  }));
  const written = await bench.store.change({ actor: bench.actor, at, doing: 'edit a lexicon', writes });
  return changedOr(written, { record: changed.value, words, linked: linked.length });
}
